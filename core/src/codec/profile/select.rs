//! Which entries a profile keeps.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Omission, Profile};
use crate::fhir::{Bundle, Json, References, targets};

/// From this many observations on, a summary keeps the latest two of each code.
///
/// Of 79 public summaries six hold more; below it, all of them together cost less than one symbol version.
const OBSERVATIONS: usize = 60;

/// How many results of one code stay then.
const PER_CODE: usize = 2;

/// What a resource is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Frame,
    Allergy,
    Problem,
    Medication,
    Immunization,
    Procedure,
    Result,
    Alert,
    Device,
    Plan,
    /// Kept where something kept refers to it.
    Support,
}

fn role(resource_type: &str) -> Role {
    match resource_type {
        "Patient" | "Composition" => Role::Frame,
        "AllergyIntolerance" => Role::Allergy,
        "Condition" => Role::Problem,
        "MedicationStatement" | "MedicationRequest" | "MedicationAdministration" | "MedicationDispense" => {
            Role::Medication
        }
        "Immunization" => Role::Immunization,
        "Procedure" => Role::Procedure,
        "Observation" | "DiagnosticReport" | "ImagingStudy" => Role::Result,
        "Flag" => Role::Alert,
        "Device" | "DeviceUseStatement" => Role::Device,
        "CarePlan"
        | "Goal"
        | "ServiceRequest"
        | "Consent"
        | "ImmunizationRecommendation"
        | "ClinicalImpression"
        | "FamilyMemberHistory"
        | "RiskAssessment"
        | "List"
        | "DocumentReference" => Role::Plan,
        _ => Role::Support,
    }
}

/// Whether a resource says what the patient has, had, takes or was found to have.
pub(super) fn is_statement(resource_type: &str) -> bool {
    !matches!(role(resource_type), Role::Frame | Role::Plan | Role::Support) || resource_type == "Medication"
}

/// The numbers of the entries that stay, in order.
pub(super) fn entries(
    bundle: &Bundle<'_>,
    references: &References,
    profile: Profile,
    left_out: &mut BTreeMap<Omission, u64>,
) -> Vec<usize> {
    let older = older_results(bundle);
    let mut kept = BTreeSet::new();
    for (at, entry) in bundle.entries.iter().enumerate() {
        let Some(resource) = &entry.resource else { continue };
        let role = role(entry.resource_type());
        let omitted = if profile == Profile::Emergency {
            emergency_omits(role, resource)
        } else {
            older.contains(&at).then_some(Omission::OlderResults)
        };
        match omitted {
            Some(what) => *left_out.entry(what).or_default() += 1,
            None if role != Role::Support => {
                kept.insert(at);
            }
            None => {}
        }
    }
    keep_referred(bundle, references, &mut kept);
    let supporting = bundle.entries.iter().enumerate();
    let supporting =
        supporting.filter(|(at, entry)| role(entry.resource_type()) == Role::Support && !kept.contains(at));
    *left_out.entry(Omission::SupportingResources).or_default() += supporting.count() as u64;
    kept.into_iter().collect()
}

/// Adds supporting resources that an element of the summary refers to.
fn keep_referred(bundle: &Bundle<'_>, references: &References, kept: &mut BTreeSet<usize>) {
    let mut open: Vec<usize> = kept.iter().copied().collect();
    while let Some(at) = open.pop() {
        let Some(resource) = bundle.entries.get(at).and_then(|entry| entry.resource.as_ref()) else {
            continue;
        };
        for (name, value) in resource.members() {
            let followed = match name.as_ref() {
                "medicationReference"
                | "device"
                | "manufacturer"
                | "practitioner"
                | "organization"
                | "itemReference" => true,
                "author" => resource.get("resourceType").and_then(Json::as_str) == Some("Composition"),
                "ingredient" => true,
                _ => false,
            };
            if followed {
                let targets = targets(value).into_iter().filter_map(|text| references.resolve(at, text));
                open.extend(targets.filter(|target| kept.insert(*target)).collect::<Vec<_>>());
            }
        }
    }
}

/// In a large bundle, the observations of which [`PER_CODE`] newer ones with the same code are there.
fn older_results(bundle: &Bundle<'_>) -> BTreeSet<usize> {
    let observations: Vec<(usize, &Json<'_>)> = bundle
        .entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.resource_type() == "Observation")
        .filter_map(|(at, entry)| Some((at, entry.resource.as_ref()?)))
        .collect();
    if observations.len() <= OBSERVATIONS {
        return BTreeSet::new();
    }
    let mut by_code: HashMap<String, Vec<(&str, usize)>> = HashMap::new();
    for (at, observation) in observations {
        let date = ["effectiveDateTime", "effectiveInstant", "issued"];
        let date = date.iter().find_map(|name| observation.get(name)).and_then(Json::as_str);
        let date =
            date.or_else(|| observation.get("effectivePeriod")?.get("start")?.as_str()).unwrap_or_default();
        let code = observation.get("code").map(ToString::to_string).unwrap_or_default();
        by_code.entry(code).or_default().push((date, at));
    }
    let mut older = BTreeSet::new();
    for mut of_code in by_code.into_values() {
        of_code.sort_by(|one, other| other.cmp(one));
        older.extend(of_code.into_iter().skip(PER_CODE).map(|(_, at)| at));
    }
    older
}

/// What an emergency card does without.
fn emergency_omits(role: Role, resource: &Json<'_>) -> Option<Omission> {
    let code_of = |name: &str| {
        let codings = resource.get(name)?.get("coding")?.elements();
        codings.iter().find_map(|coding| coding.get("code")).and_then(Json::as_str)
    };
    let text_of = |name: &str| resource.get(name).and_then(Json::as_str);
    match role {
        Role::Allergy => {
            let severe = resource.get("reaction").map_or(&[][..], Json::elements).iter();
            let severe = severe
                .clone()
                .any(|reaction| reaction.get("severity").and_then(Json::as_str) == Some("severe"));
            // A statement about allergies as such ("none known") has no criticality and stays.
            let mild = matches!(text_of("criticality"), Some("low"))
                || (resource.get("criticality").is_none() && resource.get("reaction").is_some());
            (mild && !severe).then_some(Omission::MilderAllergies)
        }
        Role::Problem => matches!(code_of("clinicalStatus"), Some("inactive" | "remission" | "resolved"))
            .then_some(Omission::PastProblems),
        Role::Medication => matches!(
            text_of("status"),
            Some("completed" | "stopped" | "cancelled" | "not-taken" | "entered-in-error")
        )
        .then_some(Omission::PastMedications),
        Role::Immunization => Some(Omission::Immunizations),
        Role::Procedure => Some(Omission::Procedures),
        Role::Plan => Some(Omission::Plans),
        Role::Result => {
            // LOINC 82810-3 Pregnancy status, 11778-8 and 11779-6 delivery date estimated, 882-1 ABO and Rh group,
            // 883-9 ABO group, 10331-7 Rh type.
            let vital = ["82810-3", "11778-8", "11779-6", "882-1", "883-9", "10331-7"];
            let is_vital = code_of("code").is_some_and(|code| vital.contains(&code));
            (!is_vital).then_some(Omission::Results)
        }
        Role::Frame | Role::Alert | Role::Device | Role::Support => None,
    }
}
