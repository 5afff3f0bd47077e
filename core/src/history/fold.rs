//! From the entries that may be shown to one bundle.
//!
//! The first record is the base. What later visits added is appended under the names that its entries have for ever, and
//! put into the sections of the base's Composition. A card that was kept because nothing else was at hand adds only what
//! no other entry says. Nothing is taken away: what was corrected stays, marked as entered in error.

mod absorb;
mod alike;
mod corrections;
pub(super) mod json;
mod provenance;
mod sections;

use std::collections::{BTreeMap, BTreeSet};

use super::contradiction::{self, Contradiction};
use super::read::{Reading, Seen};
use crate::fhir::{Bundle, Entry, Json};
use crate::limits;
use crate::record::{EntryId, HistoryPoint};

/// What a history says, for showing and for the card.
#[derive(Debug)]
#[non_exhaustive]
pub struct Fold {
    /// One bundle of all that may be shown, with a Provenance for each entry of the history.
    pub bundle: Bundle<'static>,
    /// What each entry that may be shown told, in the order of the history.
    pub told: Vec<Told>,
    /// What was corrected, in the order of the history.
    pub changes: Vec<Change>,
    /// What does not go together.
    pub contradictions: Vec<Contradiction>,
    /// The point of the history that the bundle stands at; `None` where nothing may be shown.
    pub point: Option<HistoryPoint>,
}

/// Most comparisons of an entry of a card with one of the history. What is not compared is shown, perhaps twice.
const MOST_COMPARISONS: usize = 4_000_000;

/// What one entry of the history told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Told {
    /// The entry.
    pub entry: EntryId,
    /// The places in the bundle of what it added.
    pub added: Vec<usize>,
    /// The place in the bundle of the Provenance that says so.
    pub provenance: usize,
}

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The entry of the history that corrects.
    pub entry: EntryId,
    /// The place in the bundle of what is corrected; `None` where that is not here.
    pub target: Option<usize>,
    /// The place in the bundle of what takes its place; `None` where it is withdrawn, and of the patient, who has one
    /// place.
    pub by: Option<usize>,
    /// Why.
    pub reason: Option<String>,
    /// Whether it is carried out. What nobody known here says does not mark as wrong what a known clinic said.
    pub holds: bool,
}

/// A bundle in the making.
struct Folding<'r> {
    reading: &'r Reading,
    header: Vec<json::Member>,
    entries: Vec<Entry<'static>>,
    /// Of each entry of the bundle, who told it, by the place in `reading.seen`.
    origins: Vec<usize>,
    /// Names under which entries of the bundle are known, their own included.
    names: BTreeMap<String, usize>,
    /// Patients that later visits bring, by name: the right particulars, or another card's.
    patients: BTreeMap<String, (usize, Json<'static>)>,
    /// How often two entries may still be compared: the time of a fold is bounded, whatever a file holds.
    comparisons: usize,
    /// Names that later visits correct.
    corrected: BTreeSet<String>,
    contradictions: Vec<Contradiction>,
    changes: Vec<Change>,
}

impl Reading {
    /// Makes one bundle of what may be shown.
    pub fn fold(&self) -> Fold {
        let mut folding = Folding::new(self);
        let base = folding.base();
        if let Some(seen) = base.and_then(|at| Some((at, self.seen.get(at)?))) {
            folding.begin(seen.0, seen.1);
        }
        folding.require_patient(base.unwrap_or_default());
        for (at, seen) in self.seen.iter().enumerate().filter(|(at, _)| Some(*at) != base) {
            folding.absorb(at, seen);
        }
        folding.point_to_known_names();
        folding.correct();
        folding.contradictions.extend(contradiction::find(self, &folding.entries, &folding.origins));
        folding.place_in_sections(base);
        let told = folding.tell();
        // More heads than a card names are rare, and the oldest of them are told by the file.
        let heads = self.heads();
        let latest = heads.iter().rev().take(limits::HEADS).copied();
        Fold {
            point: HistoryPoint::new(self.record, latest),
            bundle: Bundle { header: folding.header, entries: folding.entries },
            told,
            changes: folding.changes,
            contradictions: folding.contradictions,
        }
    }

    /// Whether a kept card says nothing that other entries do not: all that it was made from is here.
    fn is_redundant(&self, seen: &Seen) -> bool {
        let is_shown = |id: &EntryId| self.seen.iter().any(|seen| seen.id == *id);
        seen.kind == super::EntryKind::Snapshot
            && !seen.parents.is_empty()
            && seen.parents.iter().all(is_shown)
    }
}

impl<'r> Folding<'r> {
    fn new(reading: &'r Reading) -> Self {
        Folding {
            reading,
            header: vec![
                json::text_member("resourceType", "Bundle"),
                json::text_member("type", "collection"),
            ],
            entries: Vec::new(),
            origins: Vec::new(),
            names: BTreeMap::new(),
            patients: BTreeMap::new(),
            comparisons: MOST_COMPARISONS,
            corrected: corrections::targets(reading),
            contradictions: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// The entry whose record is the base: of those with a patient that are not told by others, the first of the most
    /// believed, so that a stranger's early date puts nobody else's words into the second place.
    fn base(&self) -> Option<usize> {
        let with_patient = || {
            let seen = self.reading.seen.iter().enumerate();
            seen.filter(|(_, seen)| seen.bundle.patient().is_some()).rev()
        };
        let own = with_patient().filter(|(_, seen)| !self.reading.is_redundant(seen));
        let first = own.max_by_key(|(_, seen)| seen.weight());
        first.or_else(|| with_patient().max_by_key(|(_, seen)| seen.weight())).map(|(at, _)| at)
    }

    fn begin(&mut self, at: usize, seen: &Seen) {
        self.header.clone_from(&seen.bundle.header);
        for entry in &seen.bundle.entries {
            self.push(at, entry.clone());
        }
    }

    /// A bundle is about somebody, though nothing be known of who it is.
    fn require_patient(&mut self, at: usize) {
        if self.patient().is_none() {
            let members = vec![json::text_member("resourceType", "Patient")];
            let name = json::urn(*self.reading.record.as_bytes());
            let full_url = json::text_member("fullUrl", &name);
            self.push(at, Entry { members: vec![full_url], resource: Some(Json::Object(members)) });
        }
    }

    fn patient(&self) -> Option<usize> {
        self.entries.iter().position(|entry| entry.resource_type() == "Patient")
    }

    fn composition(&self) -> Option<usize> {
        self.entries.iter().position(|entry| entry.resource_type() == "Composition")
    }

    /// Appends an entry under its name, or under a new one where that is taken: by a copy of another's words.
    fn push(&mut self, origin: usize, mut entry: Entry<'static>) -> usize {
        let place = self.entries.len();
        let name = entry.full_url().map(str::to_owned);
        let name = match name.filter(|name| !self.names.contains_key(name)) {
            Some(name) => name,
            None => {
                let id = self.reading.seen.get(origin).map_or([0; 16], |seen| *seen.id.as_bytes());
                let name = json::urn_of(&id, place);
                entry.members.retain(|(member, _)| member != "fullUrl");
                entry.members.insert(0, json::text_member("fullUrl", &name));
                name
            }
        };
        self.names.insert(name, place);
        self.entries.push(entry);
        self.origins.push(origin);
        place
    }

    /// The name by which an entry of the bundle is referred to.
    fn name(&self, place: usize) -> Option<String> {
        self.entries.get(place)?.full_url().map(str::to_owned)
    }
}

/// How many visits after the first a card tells apart, the latest ones: each costs some 25 bytes, and two for each entry.
const VISITS_ON_CARD: usize = 4;

impl Fold {
    /// The bundle for a card: who said what is told of the latest visits, each by what it added, and of the first one by
    /// the document alone, which stands for all that no other visit names. The file tells all of them.
    pub fn for_card(&self) -> Bundle<'static> {
        let mut bundle = self.bundle.clone();
        let statements: Vec<usize> = self.told.iter().map(|told| told.provenance).collect();
        // Of one visit, the card's own signature says who and when.
        let (first, later) = match statements.split_first() {
            Some((first, later)) if !later.is_empty() => (Some(*first), later),
            _ => (None, &[][..]),
        };
        let document =
            bundle.composition().and_then(|at| bundle.entries.get(at)?.full_url().map(str::to_owned));
        let latest: BTreeSet<usize> = later.iter().rev().take(VISITS_ON_CARD).copied().collect();
        if let (Some(statement), Some(document)) = (first, &document)
            && let Some(entry) = bundle.entries.get_mut(statement)
            && let Some(Json::Object(members)) = &mut entry.resource
        {
            for (_, value) in members.iter_mut().filter(|(name, _)| name == "target") {
                *value = Json::Array(vec![json::reference(document)]);
            }
        }
        let is_told = |at: usize| first.filter(|_| document.is_some()) == Some(at) || latest.contains(&at);
        let entries = std::mem::take(&mut bundle.entries).into_iter().enumerate();
        bundle.entries = entries
            .filter(|(at, _)| !statements.contains(at) || is_told(*at))
            .map(|(_, entry)| entry)
            .collect();
        bundle
    }
}
