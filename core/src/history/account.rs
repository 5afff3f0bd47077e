//! A history for programs.

use serde::Serialize;

use super::telling::{Teller, who};
use super::{Apart, Contradiction, ContradictionKind, EntryKind, Fold, Reading};
use crate::language::Language;
use crate::record::EntryId;
use crate::trust::VerdictView;

/// A history as a program reads it: who said what, what was corrected, what does not go together, what is kept apart.
#[derive(Debug, Serialize)]
pub struct Account<'a> {
    record: String,
    heads: Vec<String>,
    entries: Vec<EntryReport<'a>>,
    corrections: Vec<ChangeReport<'a>>,
    contradictions: Vec<ContradictionReport>,
    apart: &'a [Apart],
}

#[derive(Debug, Serialize)]
struct EntryReport<'a> {
    id: String,
    kind: EntryKind,
    who: String,
    verdict: VerdictView,
    /// What it added, by the names in the bundle.
    added: Vec<&'a str>,
    /// What its author knew of and is not here.
    missing: Vec<String>,
    lacks_part: bool,
}

#[derive(Debug, Serialize)]
struct ChangeReport<'a> {
    entry: String,
    who: String,
    target: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    holds: bool,
}

#[derive(Debug, Serialize)]
struct ContradictionReport {
    kind: ContradictionKind,
    sides: Vec<SideReport>,
}

#[derive(Debug, Serialize)]
struct SideReport {
    entry: String,
    who: String,
    text: String,
    resource: Option<String>,
}

impl<'a> Account<'a> {
    /// The account of what a fold of a reading shows, its sentences in a language.
    pub fn of(reading: &'a Reading, fold: &'a Fold, language: Language) -> Self {
        let name = |place: usize| fold.bundle.entries.get(place)?.full_url();
        let added = |id: EntryId| {
            let told = fold.told.iter().filter(|told| told.entry == id);
            told.flat_map(|told| told.added.iter().filter_map(|place| name(*place))).collect()
        };
        let entries = reading.seen.iter().map(|seen| EntryReport {
            id: seen.id.to_string(),
            kind: seen.kind,
            who: seen.who(language),
            verdict: seen.verdict.said_in(language),
            added: added(seen.id),
            missing: seen.missing.iter().map(EntryId::to_string).collect(),
            lacks_part: seen.lacks_part,
        });
        let corrections = fold.changes.iter().map(|change| ChangeReport {
            entry: change.entry.to_string(),
            who: who(reading, change.entry, language),
            target: change.target.and_then(name),
            by: change.by.and_then(name),
            reason: change.reason.as_deref(),
            holds: change.holds,
        });
        let sides = |contradiction: &Contradiction| {
            let sides = contradiction.sides.iter().map(|side| SideReport {
                entry: side.entry.to_string(),
                who: who(reading, side.entry, language),
                text: Teller { reading, fold, language }.side(side),
                resource: side.place.and_then(name).map(str::to_owned),
            });
            sides.collect()
        };
        let contradictions =
            fold.contradictions.iter().map(|one| ContradictionReport { kind: one.kind, sides: sides(one) });
        Self {
            record: reading.record.to_string(),
            heads: reading.heads().iter().map(EntryId::to_string).collect(),
            entries: entries.collect(),
            corrections: corrections.collect(),
            contradictions: contradictions.collect(),
            apart: &reading.apart,
        }
    }
}
