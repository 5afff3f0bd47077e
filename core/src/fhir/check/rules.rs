//! Rules beyond the shape of single elements: what the IPS requires, codes in concepts, choices, the subject.

use std::collections::HashSet;

use super::{Step, Walk};
use crate::fhir::concept::Concept;
use crate::fhir::finding;
use crate::fhir::json::Json;
use crate::fhir::read;

impl<'a> Walk<'a> {
    /// Checks a resource of a described type as a whole.
    pub(super) fn rules(&mut self, type_name: &str, resource: &'a Json<'a>) {
        for (_, element) in IPS.iter().filter(|(owner, _)| *owner == type_name) {
            let twin = format!("_{element}");
            let present = resource.members().iter().any(|(key, _)| {
                key == element
                    || *key == twin
                    || key
                        .strip_prefix(element)
                        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
                    || key.strip_prefix(twin.as_str()).is_some_and(|rest| !rest.is_empty())
            });
            if !present {
                self.report_at(Step::Name(element), &finding::MISSING_FOR_IPS);
            }
        }
        for (_, element, codes) in CODES.iter().filter(|(owner, _, _)| *owner == type_name) {
            let Some(concept) = read::concept(resource, element) else { continue };
            if !knows(&concept, codes) {
                self.report_at(Step::Name(element), &finding::INVALID_CODE);
            }
        }
        self.subject(resource);
        if type_name == "Composition" {
            self.sections(resource);
        }
    }

    /// A patient's record speaks of the patient.
    fn subject(&mut self, resource: &'a Json<'a>) {
        for key in ["subject", "patient"] {
            let about = read::reference(resource, key)
                .and_then(|reference| self.references.resolve(self.entry, reference))
                .and_then(|position| self.bundle.entries.get(position));
            if about.is_some_and(|about| about.resource_type() != "Patient") {
                self.report_at(Step::Name(key), &finding::SUBJECT_NOT_PATIENT);
            }
        }
    }

    /// A choice element has one form.
    pub(super) fn choices(&mut self, type_name: &str, keys: &HashSet<&str>) {
        for stem in STEMS {
            let forms = keys.iter().filter(|key| {
                key.strip_prefix(stem)
                    .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase()))
                    && self.schema.element(type_name, key).is_some()
            });
            if forms.count() > 1 {
                self.report_at(Step::Name(stem), &finding::SEVERAL_CHOICES);
            }
        }
    }
}

/// Whether a concept has one of the codes; no code at all is no wrong code.
fn knows(concept: &Concept<'_>, codes: &[&str]) -> bool {
    let mut given = concept.codings.iter().filter_map(|coding| coding.code).peekable();
    given.peek().is_none() || given.any(|code| codes.contains(&code))
}

/// Stems of choice elements whose forms exclude one another.
const STEMS: &[&str] = &[
    "value",
    "onset",
    "abatement",
    "effective",
    "performed",
    "occurrence",
    "medication",
    "deceased",
    "multipleBirth",
];

/// What the IPS 2.0 requires beyond R4's own cardinalities, and choices that R4 requires.
const IPS: &[(&str, &str)] = &[
    ("Patient", "name"),
    ("Patient", "birthDate"),
    ("Composition", "subject"),
    ("Condition", "code"),
    ("AllergyIntolerance", "code"),
    ("MedicationStatement", "medication"),
    ("MedicationStatement", "effective"),
    ("MedicationRequest", "medication"),
    ("Medication", "code"),
    ("Immunization", "occurrence"),
    ("Procedure", "code"),
    ("Procedure", "performed"),
    ("DeviceUseStatement", "timing"),
    ("Observation", "subject"),
];

/// Required bindings of CodeableConcepts (hl7.org/fhir/R4/valueset-condition-clinical.html and its neighbours).
const CODES: &[(&str, &str, &[&str])] = &[
    (
        "Condition",
        "clinicalStatus",
        &["active", "recurrence", "relapse", "inactive", "remission", "resolved"],
    ),
    (
        "Condition",
        "verificationStatus",
        &["unconfirmed", "provisional", "differential", "confirmed", "refuted", "entered-in-error"],
    ),
    ("AllergyIntolerance", "clinicalStatus", &["active", "inactive", "resolved"]),
    (
        "AllergyIntolerance",
        "verificationStatus",
        &["unconfirmed", "confirmed", "refuted", "entered-in-error"],
    ),
];
