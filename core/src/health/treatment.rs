//! Treatments, presumptive ones among them, given or withheld: MedicationStatement.
//!
//! The IPS knows MedicationStatement and MedicationRequest in its medication section, and no MedicationAdministration.
//! A MedicationStatement says that a medicine was given, is taken, was stopped, or was not given and why, and who
//! says so (`informationSource`); a MedicationRequest can say neither of the last two.

use super::codes::{self, Code, system};
use super::error::HealthError;
use super::object::Object;
use super::source::{Origin, Source};
use super::term::{Actor, Amount, Term, concept, date, period, reference, required_date};
use crate::fhir::Json;

/// A medicine and what became of it.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Treatment<'a> {
    /// The medicine.
    pub medicine: Term<'a>,
    /// What for, in general.
    pub purpose: Option<Purpose>,
    /// What for: the disease.
    pub reason: Option<Term<'a>>,
    /// What became of it.
    pub course: Course<'a>,
    /// When it was given, began, or was withheld.
    pub date: Option<&'a str>,
    /// Until when it was or will be taken: of an ongoing one, how far the supply goes.
    pub until: Option<&'a str>,
    /// The dose.
    pub dose: Option<Amount<'a>>,
    /// The dose by weight, such as 200 ug/kg.
    pub dose_by_weight: Option<Amount<'a>>,
    /// The weight that was used.
    pub weight: Option<Amount<'a>>,
    /// By which way.
    pub route: Option<Term<'a>>,
    /// How it is taken, in words.
    pub directions: Option<&'a str>,
    /// Anything else.
    pub note: Option<&'a str>,
}

/// What a treatment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Purpose {
    /// Given to everyone of a group, without a test.
    Presumptive,
    /// To prevent a disease.
    Preventive,
    /// For a disease that was found.
    Curative,
}

/// What became of a treatment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Course<'a> {
    /// Not said.
    #[default]
    Unknown,
    /// Given once, or taken to its end.
    Completed,
    /// Being taken.
    Ongoing,
    /// To be given.
    Planned,
    /// Ended before its end, for this reason.
    Stopped(Option<Term<'a>>),
    /// Interrupted.
    Paused(Option<Term<'a>>),
    /// Not given.
    Withheld(Withheld),
}

/// Why a treatment was not given (CDC, Overseas Refugee Health Guidance, presumptive treatment of intestinal
/// parasites, September 2023, "Precautions and contraindications").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Withheld {
    /// Pregnant, or perhaps so.
    Pregnancy,
    /// Breastfeeding.
    Breastfeeding,
    /// Too young or too old.
    Age,
    /// Too light.
    Weight,
    /// May carry Loa loa.
    LoaLoa,
    /// May have cysticercosis, or had seizures.
    Cysticercosis,
    /// Does not tolerate it.
    Allergy,
    /// Declined.
    Refused,
    /// There was none.
    OutOfStock,
    /// Another reason, which the note says.
    Other,
}

impl Withheld {
    /// All reasons.
    pub const ALL: &'static [Withheld] = &[
        Withheld::Pregnancy,
        Withheld::Breastfeeding,
        Withheld::Age,
        Withheld::Weight,
        Withheld::LoaLoa,
        Withheld::Cysticercosis,
        Withheld::Allergy,
        Withheld::Refused,
        Withheld::OutOfStock,
        Withheld::Other,
    ];

    /// Its code in the system `urn:carnet:withheld`.
    pub fn code(self) -> &'static str {
        self.words().0
    }

    /// The reason of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.code() == code)
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Withheld::Pregnancy => ("pregnancy", "Withheld because of pregnancy"),
            Withheld::Breastfeeding => ("breastfeeding", "Withheld because of breastfeeding"),
            Withheld::Age => ("age", "Withheld because of age"),
            Withheld::Weight => ("weight", "Withheld because of low weight"),
            Withheld::LoaLoa => ("loa-loa", "Withheld because Loa loa is possible"),
            Withheld::Cysticercosis => ("cysticercosis", "Withheld because of cysticercosis or seizures"),
            Withheld::Allergy => ("allergy", "Withheld because of an allergy or intolerance"),
            Withheld::Refused => ("refused", "Declined"),
            Withheld::OutOfStock => ("out-of-stock", "Withheld because none was there"),
            Withheld::Other => ("other", "Withheld for another reason"),
        }
    }

    fn term(self) -> Term<'static> {
        let (code, display) = self.words();
        let term = Term::default().with(system::WITHHELD, code, Some(display));
        match self {
            Withheld::Refused => term.and(&codes::REFUSED),
            Withheld::OutOfStock => term.with(system::ACT_REASON, "OSTOCK", Some("product out of stock")),
            _ => term,
        }
    }
}

impl Treatment<'_> {
    /// The MedicationStatement.
    ///
    /// # Errors
    /// A medicine that is missing; dates that are none or out of order.
    pub fn build(&self, origin: &Origin<'_>) -> Result<Json<'static>, HealthError> {
        let medicine = self.medicine.concept().ok_or(HealthError::Missing { field: "medicine" })?;
        let (status, why) = match &self.course {
            Course::Unknown => ("unknown", None),
            Course::Completed => ("completed", None),
            Course::Ongoing => ("active", None),
            Course::Planned => ("intended", None),
            Course::Stopped(why) => ("stopped", why.clone()),
            Course::Paused(why) => ("on-hold", why.clone()),
            Course::Withheld(reason) => ("not-taken", Some(reason.term())),
        };
        let informant = match origin.source {
            Source::PatientReported => Some(reference(origin.patient)),
            _ => origin.by.map(Actor::json),
        };
        let purpose = self.purpose.map(|purpose| concept(purpose.code()));
        let statement = Object::resource("MedicationStatement")
            .put("meta", origin.meta(None))
            .list("contained", self.weighed(origin))
            .text("status", status)
            .list("statusReason", why.as_ref().and_then(Term::concept))
            .put("medicationCodeableConcept", medicine)
            .put("subject", origin.subject());
        let statement = match (self.until, &self.course) {
            (Some(_), _) => statement.put("effectivePeriod", period(self.date, self.until, "until")?),
            // What goes on is a period whose end is open.
            (None, Course::Ongoing) if self.date.is_some() => {
                statement.put("effectivePeriod", period(self.date, None, "date")?)
            }
            _ => required_date(statement, "effectiveDateTime", "_effectiveDateTime", self.date, "date")?,
        };
        let note = self.note.map(|note| Object::default().text("text", note).json());
        Ok(statement
            .put("dateAsserted", date(origin.recorded, "recorded")?)
            .put("informationSource", informant)
            .list("derivedFrom", self.weight.map(|_| reference("#c1")))
            .list("reasonCode", purpose.into_iter().chain(self.reason.as_ref().and_then(Term::concept)))
            .list("note", note)
            .list("dosage", self.dosage())
            .json())
    }

    /// The words hold numbers and units only, besides the author's own, so that they need no translation.
    fn dosage(&self) -> Option<Json<'static>> {
        let weight = self.weight.map(|weight| weight.or_in("kg"));
        let by_weight = match (self.dose_by_weight, weight) {
            (Some(dose), Some(weight)) => Some(format!("{} × {}", dose.to_text(), weight.to_text())),
            (one, other) => one.or(other).map(Amount::to_text),
        };
        let dose = self.dose.map(Amount::to_text);
        let words: Vec<&str> =
            [dose.as_deref(), by_weight.as_deref(), self.directions].into_iter().flatten().collect();
        let quantity = Object::default().put("doseQuantity", self.dose.as_ref().map(Amount::quantity)).json();
        let dosage = Object::default()
            .text("text", words.join("; ").as_str())
            .put("route", self.route.as_ref().and_then(Term::concept))
            .list("doseAndRate", Some(quantity).filter(|quantity| !quantity.members().is_empty()));
        Some(dosage.json()).filter(|dosage| !dosage.members().is_empty())
    }

    /// The weight that the dose was computed by, as an observation within.
    fn weighed(&self, origin: &Origin<'_>) -> Option<Json<'static>> {
        let weight = self.weight?.or_in("kg");
        Some(
            Object::resource("Observation")
                .text("id", "c1")
                .text("status", "final")
                .put("code", concept(&codes::WEIGHT))
                .put("subject", origin.subject())
                .put("valueQuantity", weight.quantity())
                .json(),
        )
    }
}

impl Purpose {
    /// All of them.
    pub const ALL: &'static [Purpose] = &[Purpose::Presumptive, Purpose::Preventive, Purpose::Curative];

    /// The purpose of a code of the system `urn:carnet:purpose`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|purpose| purpose.code().code == code)
    }

    fn code(self) -> &'static Code {
        match self {
            Purpose::Presumptive => &codes::PRESUMPTIVE,
            Purpose::Preventive => &codes::PREVENTIVE,
            Purpose::Curative => &codes::CURATIVE,
        }
    }
}
