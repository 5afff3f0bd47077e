//! Corrections: a Provenance in a visit whose `entity` names what is revised or removed
//! (hl7.org/fhir/R4/valueset-provenance-entity-role.html).

use std::collections::BTreeSet;

use super::{Change, Folding, json};
use crate::fhir::{Json, read};
use crate::history::contradiction::{Contradiction, ContradictionKind};
use crate::history::read::{Reading, Seen};

/// Roles of what is no longer to be relied on.
const ROLES: [&str; 2] = ["revision", "removal"];

/// What a Provenance corrects.
fn targets_of<'j>(provenance: &'j Json<'j>) -> impl Iterator<Item = &'j str> {
    let entities = read::elements(provenance, "entity").iter();
    entities
        .filter(|entity| read::text(entity, "role").is_some_and(|role| ROLES.contains(&role)))
        .filter_map(|entity| read::reference(entity, "what"))
}

fn provenances(seen: &Seen) -> impl Iterator<Item = &Json<'static>> {
    let entries = seen.bundle.entries.iter().filter(|entry| entry.resource_type() == "Provenance");
    entries.filter_map(|entry| entry.resource.as_ref())
}

/// The names of all that is corrected.
pub(super) fn targets(reading: &Reading) -> BTreeSet<String> {
    let all = reading.seen.iter().flat_map(provenances);
    all.flat_map(|provenance| targets_of(provenance)).map(str::to_owned).collect()
}

impl Folding<'_> {
    /// Whether a visit brings this patient's particulars as a correction.
    pub(super) fn corrects_patient(&self, at: usize, name: &str) -> bool {
        let Some(seen) = self.reading.seen.get(at) else { return false };
        provenances(seen).any(|provenance| {
            let brings = read::references(provenance, "target").any(|target| target == name);
            brings && targets_of(provenance).any(|target| target != name)
        })
    }

    /// Carries out the corrections, in the order of the history.
    pub(super) fn correct(&mut self) {
        let reading = self.reading;
        for (at, seen) in reading.seen.iter().enumerate() {
            for provenance in provenances(seen) {
                let reason = read::one(provenance, "reason").and_then(|reason| read::text(reason, "text"));
                for target in targets_of(provenance) {
                    // What a record says of its own versions is no correction.
                    let is_own = seen.bundle.entries.iter().any(|entry| entry.full_url() == Some(target));
                    if !is_own {
                        self.correct_one(at, seen, target, provenance, reason);
                    }
                }
            }
        }
    }

    fn correct_one(
        &mut self,
        at: usize,
        seen: &Seen,
        target: &str,
        by: &Json<'static>,
        reason: Option<&str>,
    ) {
        let place = self.names.get(target).copied();
        let brought: Vec<&str> = read::references(by, "target").collect();
        let is_patient = place.is_some() && place == self.patient();
        let with = brought.iter().find_map(|name| {
            let place = self.names.get(*name).copied()?;
            (self.origins.get(place) == Some(&at)).then_some(place)
        });
        let told = place.and_then(|place| self.origins.get(place).copied());
        let author = told.and_then(|told| self.reading.seen.get(told));
        let holds = author.is_none_or(|author| seen.weight() >= author.weight());
        if let Some(place) = place {
            let others: Vec<usize> = self.rivals(place, seen);
            let kind =
                if holds { ContradictionKind::Corrections } else { ContradictionKind::UnprovenCorrection };
            let mut sides: Vec<(usize, Option<usize>)> =
                others.into_iter().map(|other| (other, Some(place))).collect();
            if !holds {
                sides.extend(told.map(|told| (told, Some(place))));
            }
            if !sides.is_empty() {
                sides.push((at, with.or(Some(place))));
                self.contradictions.extend(Contradiction::between(self.reading, kind, &sides));
            }
        }
        if let (true, Some(place)) = (holds, place) {
            if is_patient {
                let patient = brought.iter().find_map(|name| self.patients.get(*name)).cloned();
                self.replace_patient(place, patient.map(|(_, patient)| patient));
            } else if let Some(resource) =
                self.entries.get_mut(place).and_then(|entry| entry.resource.as_mut())
            {
                mark_in_error(resource);
            }
        }
        let reason = reason.map(str::to_owned);
        self.changes.push(Change { entry: seen.id, target: place, by: with, reason, holds });
    }

    /// Those who corrected the same thing without knowing of this correction, nor it of them.
    fn rivals(&self, place: usize, seen: &Seen) -> Vec<usize> {
        let others = self.changes.iter().filter(|change| {
            change.target == Some(place) && !self.reading.is_in_order(change.entry, seen.id)
        });
        others.filter_map(|change| self.reading.seen.iter().position(|one| one.id == change.entry)).collect()
    }

    /// The corrected patient takes the place of the one before, who is kept in it.
    fn replace_patient(&mut self, place: usize, patient: Option<Json<'static>>) {
        let (Some(entry), Some(patient)) = (self.entries.get_mut(place), patient) else { return };
        let Some(before) = entry.resource.replace(patient) else { return };
        let origin = self.origins.get(place).copied().unwrap_or_default();
        self.keep_patient(origin, before);
    }
}

/// Marks what a resource says as withdrawn.
fn mark_in_error(resource: &mut Json<'static>) {
    let kind = resource.get("resourceType").and_then(Json::as_str).unwrap_or_default().to_owned();
    let concept = |system: &str| {
        let coding =
            json::object([("system", Some(json::text(system))), ("code", Some(json::text(IN_ERROR)))]);
        json::object([("coding", Some(Json::Array(vec![coding])))])
    };
    match kind.as_str() {
        // There is no clinical status of what was entered in error (FHIR R4, con-5, ait-2).
        "AllergyIntolerance" => {
            json::remove(resource, "clinicalStatus");
            let system = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
            json::set(resource, "verificationStatus", concept(system));
        }
        "Condition" => {
            json::remove(resource, "clinicalStatus");
            let system = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
            json::set(resource, "verificationStatus", concept(system));
        }
        "Goal" => json::set(resource, "lifecycleStatus", json::text(IN_ERROR)),
        _ if NO_STATUS.contains(&kind.as_str()) => {}
        _ => json::set(resource, "status", json::text(IN_ERROR)),
    }
}

const IN_ERROR: &str = "entered-in-error";

/// Resources that FHIR R4 gives no status: that they were corrected, the Provenance says.
const NO_STATUS: &[&str] = &[
    "Organization",
    "Practitioner",
    "PractitionerRole",
    "RelatedPerson",
    "Provenance",
    "Binary",
    "Basic",
    "BodyStructure",
    "Person",
    "ImmunizationRecommendation",
];
