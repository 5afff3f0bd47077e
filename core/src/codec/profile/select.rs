//! Which entries a profile keeps.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Omission, Profile};
use crate::fhir::views::MedicationUse;
use crate::fhir::{Bundle, Concept, Json, References, read, targets};

/// From this many observations on, a summary keeps the latest two of each code.
///
/// Of 79 public summaries six hold more; below it, all of them together cost less than one symbol version.
const OBSERVATIONS: usize = 60;

/// How many results of one code stay then.
const PER_CODE: usize = 2;

/// Most statements of provenance that a summary keeps.
///
/// Thirty bytes each on a card. Systems that write one for every resource say little by each.
const VISITS: usize = 16;

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
    Other,
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
        "Flag" | "AdverseEvent" | "DetectedIssue" => Role::Alert,
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
        | "DocumentReference"
        | "NutritionOrder"
        | "VisionPrescription"
        | "DeviceRequest" => Role::Plan,
        "Medication" | "Substance" | "Organization" | "Practitioner" | "PractitionerRole"
        | "RelatedPerson" | "Location" | "HealthcareService" | "Endpoint" | "Encounter" | "EpisodeOfCare"
        | "Specimen" | "BodyStructure" | "CareTeam" | "Coverage" | "Provenance" | "AuditEvent"
        | "OperationOutcome" | "Appointment" | "Account" | "Group" => Role::Support,
        _ => Role::Other,
    }
}

/// Whether a resource says what the patient has, had, takes or was found to have.
pub(super) fn is_statement(resource_type: &str) -> bool {
    !matches!(role(resource_type), Role::Frame | Role::Support | Role::Other) || resource_type == "Medication"
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
            None if !matches!(role, Role::Support | Role::Other) => {
                kept.insert(at);
            }
            None => {}
        }
    }
    keep_referred(bundle, references, &mut kept);
    if profile == Profile::Summary {
        keep_visits(bundle, references, &mut kept);
    }
    let lost = bundle.entries.iter().enumerate().filter(|(at, _)| !kept.contains(at));
    for (_, entry) in lost.filter(|(_, entry)| entry.resource.is_some()) {
        let what = match role(entry.resource_type()) {
            Role::Support => Omission::SupportingResources,
            Role::Other => Omission::OtherEntries,
            _ => continue,
        };
        *left_out.entry(what).or_default() += 1;
    }
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
            let resolved = targets(value).into_iter().filter_map(|text| references.resolve(at, text));
            let wanted = |target: &usize| followed || name == "specimen" && says_where(bundle, *target);
            open.extend(resolved.filter(wanted).filter(|target| kept.insert(*target)).collect::<Vec<_>>());
        }
    }
}

/// Adds who wrote what and when, where that is a handful of visits and not a log of every entry.
fn keep_visits(bundle: &Bundle<'_>, references: &References, kept: &mut BTreeSet<usize>) {
    let entries = bundle.entries.iter().enumerate();
    let visits: Vec<usize> =
        entries.filter(|(_, entry)| entry.resource_type() == "Provenance").map(|(at, _)| at).collect();
    if visits.len() > VISITS {
        return;
    }
    for at in visits {
        let resource = bundle.entries.get(at).and_then(|entry| entry.resource.as_ref());
        let Some(resource) = resource.filter(|resource| resource.get("recorded").is_some()) else { continue };
        let targets = read::references(resource, "target");
        if targets.filter_map(|text| references.resolve(at, text)).any(|target| kept.contains(&target)) {
            kept.insert(at);
        }
    }
}

/// Whether a specimen says from where in the body it was taken: of a biopsy, it is half of the result.
fn says_where(bundle: &Bundle<'_>, specimen: usize) -> bool {
    let specimen = bundle.entries.get(specimen).and_then(|entry| entry.resource.as_ref());
    specimen.and_then(|specimen| specimen.get("collection")?.get("bodySite")).is_some()
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
    let mut by_code: HashMap<_, Vec<_>> = HashMap::new();
    let mut older = BTreeSet::new();
    for (at, observation) in observations {
        let status = observation.get("status").and_then(Json::as_str);
        let date = ["effectiveDateTime", "effectiveInstant", "issued"];
        let date = date.iter().find_map(|name| observation.get(name)).and_then(Json::as_str);
        let date = date.or_else(|| observation.get("effectivePeriod")?.get("start")?.as_str());
        let code = read::concept(observation, "code");
        // What was withdrawn takes no place of what holds; what has no date or no code may be the latest of its kind.
        match (code.as_ref().and_then(Concept::key), date) {
            _ if matches!(status, Some("entered-in-error" | "cancelled")) => {
                older.insert(at);
            }
            (Some((system, code)), Some(date)) => {
                let site = observation.get("bodySite").map(ToString::to_string);
                by_code.entry((system, code, site)).or_default().push((date, at));
            }
            _ => {}
        }
    }
    for mut of_code in by_code.into_values() {
        of_code.sort_by(|one, other| other.cmp(one));
        older.extend(of_code.into_iter().skip(PER_CODE).map(|(_, at)| at));
    }
    older
}

/// What an emergency card does without.
fn emergency_omits(role: Role, resource: &Json<'_>) -> Option<Omission> {
    match role {
        Role::Allergy => {
            // Only what is said to be mild in every way: what nobody graded may have been an anaphylaxis.
            let reactions = read::elements(resource, "reaction");
            let mild = read::text(resource, "criticality") == Some("low")
                && !reactions.is_empty()
                && reactions.iter().all(|reaction| read::text(reaction, "severity") == Some("mild"));
            mild.then_some(Omission::MilderAllergies)
        }
        Role::Problem => {
            let status = read::concept(resource, "clinicalStatus");
            let status = status.as_ref().and_then(Concept::any_code);
            matches!(status, Some("inactive" | "resolved")).then_some(Omission::PastProblems)
        }
        Role::Medication => MedicationUse::of(resource)
            .is_some_and(|medication| {
                !medication.is_prohibition()
                    && (medication.is_past() || medication.status() == Some("entered-in-error"))
            })
            .then_some(Omission::PastMedications),
        Role::Immunization => Some(Omission::Immunizations),
        Role::Procedure => Some(Omission::Procedures),
        Role::Plan => Some(Omission::Plans),
        Role::Result => (!is_vital(resource)).then_some(Omission::Results),
        Role::Frame | Role::Alert | Role::Device | Role::Support | Role::Other => None,
    }
}

/// Whether a result is of the few that an emergency needs: pregnancy and blood group, by any of its codes or words.
fn is_vital(result: &Json<'_>) -> bool {
    // LOINC: 82810-3 Pregnancy status, 11778-8 and 11779-6 Delivery date Estimated, 11884-4 Gestational age Estimated,
    // 18185-9 Gestational age, 2106-3 and 2118-8 Choriogonadotropin (pregnancy test), 882-1 ABO and Rh group,
    // 883-9 ABO group, 10331-7 Rh.
    const CODES: [&str; 10] = [
        "82810-3", "11778-8", "11779-6", "11884-4", "18185-9", "2106-3", "2118-8", "882-1", "883-9",
        "10331-7",
    ];
    // English, French, Spanish, Arabic.
    const WORDS: [&str; 17] = [
        "pregnan",
        "gestation",
        "choriogonadotropin",
        "hcg",
        "blood group",
        "blood type",
        "abo group",
        "abo and rh",
        "rhesus",
        "grossesse",
        "enceinte",
        "groupe sanguin",
        "embaraz",
        "grupo sangu",
        "gestación",
        "حمل",
        "فصيلة الدم",
    ];
    ["code", "valueCodeableConcept"].iter().filter_map(|name| read::concept(result, name)).any(|concept| {
        let codes = concept.codings.iter().filter_map(|coding| coding.code);
        let words = concept.codings.iter().filter_map(|coding| coding.display).chain(concept.text);
        codes.into_iter().any(|code| CODES.contains(&code))
            || words.map(str::to_lowercase).any(|words| WORDS.iter().any(|word| words.contains(word)))
    })
}
