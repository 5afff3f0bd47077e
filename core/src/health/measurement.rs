//! Results: Observation (IPS profiles for laboratory, radiology and other results).

use super::codes::{display_of, system};
use super::error::HealthError;
use super::object::{Object, string};
use super::source::{Origin, Source};
use super::term::{Actor, Amount, Term, coding, date};
use crate::fhir::{Json, is_instant};

/// Something measured, seen or asked.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Measurement<'a> {
    /// What was looked for.
    pub what: Term<'a>,
    /// What was found.
    pub found: Found<'a>,
    /// The kind of examination; of a laboratory's result `laboratory`, if nothing else is said.
    pub category: Option<Category>,
    /// When the specimen was taken or the examination made.
    pub date: Option<&'a str>,
    /// High, low, positive and so on, by the code of HL7's v3-ObservationInterpretation.
    pub interpretation: Option<&'a str>,
    /// The least that is usual.
    pub low: Option<Amount<'a>>,
    /// The most that is usual.
    pub high: Option<Amount<'a>>,
    /// What was examined, such as sputum.
    pub specimen: Option<Term<'a>>,
    /// By which method.
    pub method: Option<Term<'a>>,
    /// Parts, each with its finding.
    pub parts: Vec<(Term<'a>, Found<'a>)>,
    /// HL7's code for sensitive content (v3-ActCode), such as `HIV` or `MH`.
    pub sensitive: Option<&'static str>,
    /// Anything else.
    pub note: Option<&'a str>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found<'a> {
    /// Only the parts say.
    #[default]
    Parts,
    /// A number with a unit.
    Amount(Amount<'a>),
    /// Something coded, or in words.
    Term(Term<'a>),
    /// A count.
    Count(u32),
    /// A date, perhaps partial.
    Date(&'a str),
    /// A titre of one to so many.
    Titre(u32),
    /// Nothing, for a reason of hl7.org/fhir/R4/valueset-data-absent-reason.html.
    Absent(&'static str),
}

/// The kind of an examination (hl7.org/fhir/R4/valueset-observation-category.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Category {
    /// A laboratory's.
    Laboratory,
    /// A picture's.
    Imaging,
    /// Vital signs.
    VitalSigns,
    /// A questionnaire's.
    Survey,
    /// An examination's.
    Exam,
    /// Of how the patient lives and lived.
    SocialHistory,
}

impl Category {
    /// All kinds.
    pub const ALL: &'static [Category] = &[
        Category::Laboratory,
        Category::Imaging,
        Category::VitalSigns,
        Category::Survey,
        Category::Exam,
        Category::SocialHistory,
    ];

    /// FHIR's code.
    pub fn code(self) -> &'static str {
        self.words().0
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|category| category.code() == code)
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Category::Laboratory => ("laboratory", "Laboratory"),
            Category::Imaging => ("imaging", "Imaging"),
            Category::VitalSigns => ("vital-signs", "Vital Signs"),
            Category::Survey => ("survey", "Survey"),
            Category::Exam => ("exam", "Exam"),
            Category::SocialHistory => ("social-history", "Social History"),
        }
    }

    pub(super) fn concept(self) -> Json<'static> {
        let (code, display) = self.words();
        Object::default().list("coding", [coding(system::CATEGORY, code, Some(display))]).json()
    }
}

impl Measurement<'_> {
    /// The Observation.
    ///
    /// # Errors
    /// What was looked for, or its finding, missing; dates that are none.
    pub fn build(&self, origin: &Origin<'_>) -> Result<Json<'static>, HealthError> {
        let code = self.what.concept().ok_or(HealthError::Missing { field: "what" })?;
        if self.found == Found::Parts && self.parts.is_empty() {
            return Err(HealthError::Missing { field: "found" });
        }
        let lab = (origin.source == Source::Lab).then_some(Category::Laboratory);
        let interpretation = self.interpretation.map(|code| {
            let display = display_of(system::INTERPRETATION, code);
            Object::default().list("coding", [coding(system::INTERPRETATION, code, display)]).json()
        });
        let specimen = self.specimen.as_ref().and_then(Term::concept);
        let held = specimen.as_ref().map(|kind| {
            Object::resource("Specimen")
                .text("id", "c1")
                .put("type", kind.clone())
                .put("subject", origin.subject())
                .json()
        });
        let link = specimen.map(|_| Object::default().put("reference", string("#c1")).json());
        let range = Object::default()
            .put("low", self.low.as_ref().map(Amount::quantity))
            .put("high", self.high.as_ref().map(Amount::quantity))
            .json();
        let parts = self.parts.iter().map(|(what, found)| part(what, found));
        let parts: Vec<_> = parts.collect::<Result<_, _>>()?;
        let observation = Object::resource("Observation")
            .put("meta", origin.meta(self.sensitive))
            .list("contained", held)
            .text("status", "final")
            .list("category", self.category.or(lab).map(Category::concept))
            .put("code", code)
            .put("subject", origin.subject())
            .put("effectiveDateTime", date(self.date, "date")?)
            .text("issued", origin.recorded.filter(|recorded| is_instant(recorded)))
            .list("performer", origin.performers());
        Ok(self
            .found
            .put(observation)?
            .list("interpretation", interpretation)
            .list("note", self.note.map(|note| Object::default().text("text", note).json()))
            .put("method", self.method.as_ref().and_then(Term::concept))
            .put("specimen", link)
            .list("referenceRange", Some(range).filter(|range| !range.members().is_empty()))
            .list("component", parts)
            .json())
    }

    /// Names whoever did it where [`Origin`] has nobody: a laboratory by its name.
    pub fn build_by(&self, origin: Origin<'_>, performer: Actor<'_>) -> Result<Json<'static>, HealthError> {
        self.build(&Origin { by: Some(performer), ..origin })
    }
}

fn part(what: &Term<'_>, found: &Found<'_>) -> Result<Json<'static>, HealthError> {
    let code = what.concept().ok_or(HealthError::Missing { field: "part" })?;
    Ok(found.put(Object::default().put("code", code))?.json())
}

impl Found<'_> {
    fn put(&self, object: Object) -> Result<Object, HealthError> {
        Ok(match self {
            Found::Parts => object,
            Found::Amount(amount) => object.put("valueQuantity", amount.quantity()),
            Found::Term(term) => {
                let concept = term.concept().ok_or(HealthError::Missing { field: "found" })?;
                object.put("valueCodeableConcept", concept)
            }
            Found::Count(count) => object.put("valueInteger", super::object::number(*count)),
            Found::Date(text) => object.put("valueDateTime", date(Some(text), "found")?),
            Found::Titre(to) => {
                let side = |value| Object::default().put("value", super::object::number(value)).json();
                let ratio = Object::default().put("numerator", side(1)).put("denominator", side(*to));
                object.put("valueRatio", ratio.json())
            }
            Found::Absent(reason) => {
                let system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
                let reason = Object::default().list("coding", [coding(system, reason, None)]).json();
                object.put("dataAbsentReason", reason)
            }
        })
    }
}
