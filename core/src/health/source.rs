//! Where what an entry says comes from: the patient's word, a paper that was seen, an examination, a laboratory,
//! another system.
//!
//! FHIR says this in different elements for different resources; builders fill those, and in all cases set a tag
//! with one code of this toolkit, beside HL7's label for it where there is one.

use super::codes::system;
use super::object::Object;
use super::term::{Actor, coding, reference};
use crate::fhir::{Bundle, Json, References, read};

/// Where what an entry says comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// The patient, or whoever cares for the patient, said so.
    PatientReported,
    /// A card, letter or package was seen.
    DocumentSeen,
    /// Whoever wrote it saw, measured or did it.
    Observed,
    /// A laboratory found it.
    Lab,
    /// It was taken over from another system.
    Imported,
}

impl Source {
    /// All of them.
    pub const ALL: &'static [Source] =
        &[Source::PatientReported, Source::DocumentSeen, Source::Observed, Source::Lab, Source::Imported];

    /// Its code in the system `urn:carnet:source`.
    pub fn code(self) -> &'static str {
        match self {
            Source::PatientReported => "patient-reported",
            Source::DocumentSeen => "document-seen",
            Source::Observed => "observed",
            Source::Lab => "lab",
            Source::Imported => "imported",
        }
    }

    /// The source of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|source| source.code() == code)
    }

    /// HL7's code for it, where one says the same (terminology.hl7.org, v3-ObservationValue, SECINTOBV).
    fn label(self) -> Option<(&'static str, &'static str)> {
        match self {
            Source::PatientReported => Some(("PATRPT", "patient reported")),
            Source::Observed => Some(("CLINAST", "clinician asserted")),
            Source::DocumentSeen | Source::Lab | Source::Imported => None,
        }
    }
}

/// Whom an entry is about, who wrote it, and where what it says comes from.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    pub(super) patient: &'a str,
    pub(super) source: Source,
    pub(super) recorded: Option<&'a str>,
    pub(super) by: Option<Actor<'a>>,
}

impl<'a> Origin<'a> {
    /// An entry about the patient at this address, such as `Patient/1` or `urn:uuid:...`.
    pub fn new(patient: &'a str, source: Source) -> Self {
        Origin { patient, source, recorded: None, by: None }
    }

    /// With the date of writing.
    pub fn recorded(self, date: &'a str) -> Self {
        Origin { recorded: Some(date), ..self }
    }

    /// With whoever did or wrote it.
    pub fn by(self, actor: Actor<'a>) -> Self {
        Origin { by: Some(actor), ..self }
    }

    /// `meta`, with labels of sensitive content besides.
    pub(super) fn meta(&self, sensitive: Option<&'static str>) -> Json<'static> {
        let label = self.source.label();
        let source = label.map(|(code, display)| coding(system::OBSERVATION_VALUE, code, Some(display)));
        let sensitive = sensitive.map(|code| coding(system::ACT_CODE, code, None));
        Object::default()
            .list("security", sensitive.into_iter().chain(source))
            .list("tag", [coding(system::SOURCE, self.source.code(), None)])
            .json()
    }

    pub(super) fn subject(&self) -> Json<'static> {
        reference(self.patient)
    }

    /// Who did it; what the patient reports, the patient did not examine.
    pub(super) fn performers(&self) -> Vec<Json<'static>> {
        match self.source {
            Source::PatientReported => vec![self.subject()],
            _ => self.by.map(Actor::json).into_iter().collect(),
        }
    }
}

/// Where what a resource says comes from, as far as the resource alone tells.
pub fn source_of<'a>(resource: &'a Json<'a>) -> Option<Source> {
    stated(resource).or_else(|| told(resource, &|one| read::text(one, "reference").and_then(kind_in)))
}

/// As [`source_of`], following references within the bundle.
pub fn source_in(bundle: &Bundle<'_>, references: &References, position: usize) -> Option<Source> {
    let resource = bundle.entries.get(position)?.resource.as_ref()?;
    let kind = |one: &Json<'_>| {
        let target = read::text(one, "reference")?;
        let held = references.resolve(position, target).and_then(|held| bundle.entries.get(held));
        held.and_then(|held| Kind::of(held.resource_type())).or_else(|| kind_in(target))
    };
    stated(resource).or_else(|| told(resource, &kind))
}

/// What the labels and tags of a resource say.
fn stated(resource: &Json<'_>) -> Option<Source> {
    let meta = resource.get("meta")?;
    let codes = |system: &'static str| {
        ["tag", "security"].into_iter().flat_map(|key| read::elements(meta, key)).filter_map(move |one| {
            read::text(one, "system").is_some_and(|own| own == system).then(|| read::text(one, "code"))?
        })
    };
    codes(system::SOURCE).find_map(Source::from_code).or_else(|| {
        codes(system::OBSERVATION_VALUE).find_map(|code| match code {
            "PATAST" | "PATRPT" => Some(Source::PatientReported),
            "CLINAST" | "CLINRPT" | "DEVAST" | "DEVRPT" => Some(Source::Observed),
            "PAYAST" | "PAYRPT" => Some(Source::Imported),
            _ => None,
        })
    })
}

/// Who says or does something, as far as it matters here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Lay,
    Professional,
}

impl Kind {
    fn of(resource_type: &str) -> Option<Self> {
        match resource_type {
            "Patient" | "RelatedPerson" => Some(Kind::Lay),
            "Practitioner" | "PractitionerRole" => Some(Kind::Professional),
            _ => None,
        }
    }
}

/// The kind that a reference names by itself: `https://a.example/Patient/1`.
fn kind_in(reference: &str) -> Option<Kind> {
    Kind::of(reference.rsplit('/').nth(1)?)
}

/// What the elements of the resource's type say.
fn told(resource: &Json<'_>, target: &dyn Fn(&Json<'_>) -> Option<Kind>) -> Option<Source> {
    let actor = |key: &str| {
        let one = read::one(resource, key)?;
        let kind = read::text(one, "type").and_then(Kind::of).or_else(|| target(one))?;
        Some(if kind == Kind::Lay { Source::PatientReported } else { Source::Observed })
    };
    match read::text(resource, "resourceType")? {
        "Immunization" => vaccination(resource),
        "MedicationStatement" => actor("informationSource"),
        "MedicationRequest" => {
            let reported = || read::flag(resource, "reportedBoolean") == Some(true);
            actor("reportedReference").or_else(|| reported().then_some(Source::Imported))
        }
        "Condition" | "AllergyIntolerance" | "Procedure" => actor("asserter"),
        "QuestionnaireResponse" => actor("source"),
        "DiagnosticReport" if has_category(resource, &["LAB", "laboratory", "CH", "HM", "MB"]) => {
            Some(Source::Lab)
        }
        "Observation" if has_category(resource, &["laboratory"]) => Some(Source::Lab),
        "Observation" => actor("performer").or_else(|| {
            has_category(resource, &["vital-signs", "exam", "imaging", "procedure"])
                .then_some(Source::Observed)
        }),
        _ => None,
    }
}

/// hl7.org/fhir/R4/immunization-definitions.html#Immunization.primarySource and reportOrigin.
fn vaccination(resource: &Json<'_>) -> Option<Source> {
    let origin = read::concept(resource, "reportOrigin").and_then(|origin| origin.any_code());
    match (read::flag(resource, "primarySource"), origin) {
        (_, Some("recall")) => Some(Source::PatientReported),
        (_, Some("record")) => Some(Source::DocumentSeen),
        (_, Some("provider" | "school" | "jurisdiction")) => Some(Source::Imported),
        (Some(true), _) => Some(Source::Observed),
        _ => None,
    }
}

fn has_category(resource: &Json<'_>, codes: &[&str]) -> bool {
    let categories = read::concepts(resource, "category");
    let given = categories.iter().flat_map(|category| &category.codings).filter_map(|coding| coding.code);
    given.into_iter().any(|code| codes.contains(&code))
}
