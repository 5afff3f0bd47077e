//! Whom a resource is about.

use crate::fhir::actor_name;
use crate::fhir::bundle::Bundle;
use crate::fhir::json::Json;
use crate::fhir::read;
use crate::fhir::references::References;

/// Whom a resource is about. A bundle has one patient; a second one is refused when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The patient of the record.
    Patient,
    /// It does not say.
    Unsaid,
    /// Another entry: a relative, a group, a device.
    Other,
    /// A reference that leads nowhere, in a record where others lead to the patient.
    Nobody,
    /// Someone or something else of the patient: a fetus, a donor, an implant (`Observation.focus`).
    Focus,
}

impl Subject {
    /// Whether it may be taken as about the patient.
    pub(crate) fn is_patient(self) -> bool {
        matches!(self, Subject::Patient | Subject::Unsaid)
    }
}

/// Answers whom the resources of a bundle are about.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Subjects {
    /// Whether any entry is provably about the patient, so that one about nobody in the record stands out.
    any_resolves: bool,
}

impl Subjects {
    /// Looks over a bundle.
    pub(crate) fn new(bundle: &Bundle<'_>, references: &References) -> Self {
        let mut positions = 0..bundle.entries.len();
        let any_resolves = positions.any(|position| {
            resource(position, bundle)
                .and_then(subject)
                .and_then(|one| read::text(one, "reference"))
                .is_some_and(|reference| {
                    references.resolve(position, reference).is_some_and(|one| is_person(one, bundle))
                })
        });
        Subjects { any_resolves }
    }

    /// Whom an entry is about.
    ///
    /// hl7.org/fhir/R4/observation-definitions.html#Observation.focus: where there is a focus, the observation is
    /// not of the subject itself; hl7.org/fhir/R4/extension-observation-focuscode.html is the same in a code.
    pub(crate) fn of(self, position: usize, bundle: &Bundle<'_>, references: &References) -> Subject {
        let Some(resource) = resource(position, bundle) else { return Subject::Unsaid };
        let is_other = |focus: &Json<'_>| {
            let reference = read::text(focus, "reference");
            let held = reference.and_then(|reference| references.resolve(position, reference));
            let is_subject = reference.is_some()
                && reference == subject(resource).and_then(|subject| read::text(subject, "reference"));
            let kind = held
                .and_then(|held| Some(bundle.entries.get(held)?.resource_type()))
                .or_else(|| read::text(focus, "type"))
                .or_else(|| reference?.rsplit('/').nth(1));
            !is_subject
                && !held.is_some_and(|held| is_person(held, bundle))
                && !kind.is_some_and(|kind| OF_THE_PATIENT.contains(&kind))
        };
        if is_observation(resource)
            && (read::extension(resource, FOCUS_CODE).is_some()
                || read::elements(resource, "focus").iter().any(is_other))
        {
            return Subject::Focus;
        }
        let Some(subject) = subject(resource) else { return Subject::Unsaid };
        let Some(reference) = read::text(subject, "reference") else {
            return match read::text(subject, "type") {
                Some(kind) if kind != "Patient" => Subject::Other,
                _ => Subject::Unsaid,
            };
        };
        match references.resolve(position, reference) {
            Some(held) if is_person(held, bundle) => Subject::Patient,
            Some(_) => Subject::Other,
            None if self.any_resolves => Subject::Nobody,
            None => Subject::Unsaid,
        }
    }

    /// The record's words for who it is about, where that is not the patient.
    pub(crate) fn name(
        self,
        position: usize,
        bundle: &Bundle<'_>,
        references: &References,
    ) -> Option<String> {
        let resource = resource(position, bundle)?;
        let about = match self.of(position, bundle, references) {
            Subject::Patient | Subject::Unsaid => return None,
            Subject::Other | Subject::Nobody => subject(resource)?,
            Subject::Focus => match read::extension(resource, FOCUS_CODE) {
                Some((_, code)) => return Some(crate::fhir::Concept::read(code)?.display()?.into_owned()),
                None => read::one(resource, "focus")?,
            },
        };
        if let Some(words) = read::text(about, "display") {
            return Some(words.to_owned());
        }
        let held = references.resolve(position, read::text(about, "reference")?)?;
        let named = actor_name(held, bundle, references).map(|name| name.into_owned());
        named.or_else(|| Some(bundle.entries.get(held)?.resource_type().to_owned()))
    }
}

fn resource<'a>(position: usize, bundle: &'a Bundle<'_>) -> Option<&'a Json<'a>> {
    bundle.entries.get(position)?.resource.as_ref()
}

fn subject<'a>(resource: &'a Json<'a>) -> Option<&'a Json<'a>> {
    ["subject", "patient"].into_iter().find_map(|key| read::one(resource, key))
}

fn is_person(position: usize, bundle: &Bundle<'_>) -> bool {
    bundle.entries.get(position).is_some_and(|entry| entry.resource_type() == "Patient")
}

fn is_observation(resource: &Json<'_>) -> bool {
    resource.get("resourceType").and_then(Json::as_str) == Some("Observation")
}

/// Types whose resources are the patient's own matters: a stage of a tumour has the tumour as its focus.
const OF_THE_PATIENT: &[&str] = &[
    "Condition",
    "Procedure",
    "Encounter",
    "EpisodeOfCare",
    "CarePlan",
    "Goal",
    "MedicationStatement",
    "MedicationRequest",
    "MedicationAdministration",
    "MedicationDispense",
    "Immunization",
    "AllergyIntolerance",
    "Observation",
    "DiagnosticReport",
];

const FOCUS_CODE: &str = "http://hl7.org/fhir/StructureDefinition/observation-focusCode";
