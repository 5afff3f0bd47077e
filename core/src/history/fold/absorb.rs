//! What an entry adds to those before it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Folding, alike, json};
use crate::fhir::{Entry, Json};
use crate::history::EntryKind;
use crate::history::contradiction::{Contradiction, ContradictionKind};
use crate::history::read::Seen;

impl Folding<'_> {
    /// Takes in what an entry says.
    pub(super) fn absorb(&mut self, at: usize, seen: &Seen) {
        let is_whole_record =
            seen.kind == EntryKind::Snapshot || (seen.parents.is_empty() && seen.bundle.patient().is_some());
        let is_redundant = self.reading.is_redundant(seen);
        let mut renamed: BTreeMap<String, usize> = BTreeMap::new();
        let mut matched = BTreeSet::new();
        let start = self.entries.len();
        for entry in &seen.bundle.entries {
            let name = entry.full_url().unwrap_or_default().to_owned();
            match entry.resource_type() {
                "Patient" => self.meet_patient(at, entry, is_whole_record),
                "Composition" if is_redundant => {}
                "Composition" if self.composition().is_some() => self.keep_sections(at, entry),
                _ if is_whole_record => match self.known(entry, at, &matched) {
                    Some(place) => {
                        matched.insert(place);
                        self.names.entry(name).or_insert(place);
                    }
                    // What the history does not have although the card was made from it is shown where it was corrected.
                    None if is_redundant && !self.corrected.contains(&name) => {}
                    None => drop(self.push(at, entry.clone())),
                },
                _ => {
                    let is_taken = self.names.contains_key(&name);
                    let place = self.push(at, entry.clone());
                    if is_taken {
                        renamed.insert(name, place);
                    }
                }
            }
        }
        self.point_to_own(start, &renamed);
    }

    /// The entry of another author that says all that this one does.
    fn known(&mut self, entry: &Entry<'_>, origin: usize, matched: &BTreeSet<usize>) -> Option<usize> {
        let part = entry.resource.as_ref()?;
        self.comparisons = self.comparisons.checked_sub(self.entries.len())?;
        let mut others = self.entries.iter().zip(&self.origins).enumerate();
        let known = others.find(|(place, (full, told))| {
            **told != origin
                && !matched.contains(place)
                && full.resource.as_ref().is_some_and(|full| alike::says_all(full, part))
        });
        known.map(|(place, _)| place)
    }

    /// There is one patient: another card's particulars are compared and added, those of a visit wait for the correction
    /// that brings them.
    fn meet_patient(&mut self, at: usize, entry: &Entry<'static>, is_whole_record: bool) {
        let (Some(place), Some(other)) = (self.patient(), &entry.resource) else { return };
        let name = entry.full_url().unwrap_or_default().to_owned();
        self.names.entry(name.clone()).or_insert(place);
        if !is_whole_record && self.corrects_patient(at, &name) {
            self.patients.insert(name, (at, other.clone()));
            return;
        }
        let told = self.origins.get(place).copied().unwrap_or_default();
        for member in ["birthDate", "gender"] {
            let values = (
                self.entries.get(place).and_then(|own| own.resource.as_ref()?.get(member)),
                other.get(member),
            );
            if let (Some(one), Some(two)) = values
                && one != two
            {
                let sides = [(told, one.clone()), (at, two.clone())];
                self.contradictions.extend(Contradiction::of_patient(self.reading, member, &sides, place));
            }
        }
        let weight = |at: usize| self.reading.seen.get(at).map(Seen::weight);
        if weight(at) < weight(told) {
            self.keep_patient(at, other.clone());
        } else if let Some(own) = self.entries.get_mut(place).and_then(|own| own.resource.as_mut()) {
            unite(own, other);
        }
    }

    /// Keeps particulars of the patient that are not those shown. A bundle has one Patient: they stand in a resource of
    /// no type of its own.
    pub(super) fn keep_patient(&mut self, at: usize, mut patient: Json<'static>) {
        json::set(&mut patient, "id", json::text("other"));
        let code = json::object([("text", Some(json::text("Other particulars of the patient")))]);
        let kept = json::object([
            ("resourceType", Some(json::text("Basic"))),
            ("contained", Some(Json::Array(vec![patient]))),
            ("code", Some(code)),
            ("subject", Some(json::reference("#other"))),
        ]);
        self.push(at, Entry { members: Vec::new(), resource: Some(kept) });
    }

    /// Keeps the sections of another card as they are, but for those that say no more than their entries.
    fn keep_sections(&mut self, at: usize, entry: &Entry<'static>) {
        let Some(sections) = entry.resource.as_ref().and_then(|resource| resource.get("section")) else {
            return;
        };
        let telling =
            |section: &&Json<'static>| section.get("text").is_some() || section.get("emptyReason").is_some();
        let mut kept: Vec<Json<'static>> = sections.elements().iter().filter(telling).cloned().collect();
        // Its entries are put into sections as those of any visit.
        kept.iter_mut().for_each(|section| json::remove(section, "entry"));
        let composition = self.composition().and_then(|place| self.entries.get_mut(place)?.resource.as_mut());
        let Some(composition) = composition else { return };
        let mut all = composition.get("section").map_or(Vec::new(), |own| own.elements().to_vec());
        kept.retain(|section| !all.iter().any(|own| alike::says_all(own, section)));
        if kept.is_empty() {
            return;
        }
        let is_none_known = kept.iter().any(|section| section.get("emptyReason").is_some());
        all.append(&mut kept);
        json::set(composition, "section", Json::Array(all));
        if is_none_known {
            let kind = ContradictionKind::EmptySection;
            self.contradictions.extend(Contradiction::between(self.reading, kind, &[(0, None), (at, None)]));
        }
    }

    /// Leads the references of what an entry added to its own copies, where another had their names.
    fn point_to_own(&mut self, start: usize, renamed: &BTreeMap<String, usize>) {
        if renamed.is_empty() {
            return;
        }
        let names: BTreeMap<String, String> =
            renamed.iter().filter_map(|(name, place)| Some((name.clone(), self.name(*place)?))).collect();
        for entry in self.entries.iter_mut().skip(start) {
            if let Some(resource) = &mut entry.resource {
                json::rename(resource, &|name| names.get(name).cloned());
            }
        }
    }

    /// Leads references by other names of an entry, such as that on a card, to the entry.
    pub(super) fn point_to_known_names(&mut self) {
        let names: BTreeMap<String, String> = self
            .names
            .iter()
            .filter_map(|(name, place)| Some((name.clone(), self.name(*place)?)))
            .filter(|(name, own)| name != own)
            .collect();
        for entry in &mut self.entries {
            if let Some(resource) = &mut entry.resource {
                json::rename(resource, &|name| names.get(name).cloned());
            }
        }
    }
}

/// Adds what a resource does not say yet; what it says otherwise stays.
fn unite(own: &mut Json<'static>, other: &Json<'static>) {
    let Json::Object(members) = own else { return };
    for (name, value) in other.members() {
        match (members.iter_mut().find(|(known, _)| known == name), value) {
            (None, value) => members.push((name.clone(), value.clone())),
            (Some((_, Json::Array(own))), Json::Array(elements)) => {
                let new: Vec<_> = elements.iter().filter(|element| !own.contains(element)).cloned().collect();
                own.extend(new);
            }
            _ => {}
        }
    }
}
