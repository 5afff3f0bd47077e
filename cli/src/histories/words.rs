//! A history in words and for programs: who said what, what was corrected, what does not go together.

use std::fmt::Write as _;

use carnet_core::history::{Apart, Change, Contradiction, ContradictionKind, EntryKind, Fold, Reading, Seen};
use carnet_core::language::Language;
use carnet_core::record::EntryId;
use carnet_core::trust::Tone;
use serde::Serialize;

use crate::console::tame;

/// Things of the latest visit that are named one by one.
const NEW_SAID: usize = 20;

/// A history as a program reads it.
#[derive(Serialize)]
pub(crate) struct HistoryReport<'a> {
    record: String,
    heads: Vec<String>,
    entries: Vec<EntryReport<'a>>,
    corrections: Vec<ChangeReport<'a>>,
    contradictions: Vec<ContradictionReport>,
    apart: &'a [Apart],
}

#[derive(Serialize)]
struct EntryReport<'a> {
    id: String,
    kind: EntryKind,
    who: String,
    verdict: serde_json::Value,
    /// What it added, by the names in the bundle.
    added: Vec<&'a str>,
    /// What its author knew of and is not here.
    missing: Vec<String>,
    lacks_part: bool,
}

#[derive(Serialize)]
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

#[derive(Serialize)]
struct ContradictionReport {
    kind: ContradictionKind,
    sides: Vec<SideReport>,
}

#[derive(Serialize)]
struct SideReport {
    entry: String,
    who: String,
    text: String,
    resource: Option<String>,
}

/// The history for a program.
pub(crate) fn report<'a>(reading: &'a Reading, fold: &'a Fold, language: Language) -> HistoryReport<'a> {
    let name = |place: usize| fold.bundle.entries.get(place)?.full_url();
    let added = |id: EntryId| {
        let told = fold.told.iter().filter(|told| told.entry == id);
        told.flat_map(|told| told.added.iter().filter_map(|place| name(*place))).collect()
    };
    let entries = reading.seen.iter().map(|seen| EntryReport {
        id: seen.id.to_string(),
        kind: seen.kind,
        who: seen.who(),
        verdict: serde_json::to_value(seen.verdict.said_in(language)).unwrap_or_default(),
        added: added(seen.id),
        missing: seen.missing.iter().map(EntryId::to_string).collect(),
        lacks_part: seen.lacks_part,
    });
    let corrections = fold.changes.iter().map(|change| ChangeReport {
        entry: change.entry.to_string(),
        who: who(reading, change.entry),
        target: change.target.and_then(name),
        by: change.by.and_then(name),
        reason: change.reason.as_deref(),
        holds: change.holds,
    });
    let sides = |contradiction: &Contradiction| {
        let sides = contradiction.sides.iter().map(|side| SideReport {
            entry: side.entry.to_string(),
            who: who(reading, side.entry),
            text: side_text(fold, side),
            resource: side.place.and_then(name).map(str::to_owned),
        });
        sides.collect()
    };
    let contradictions =
        fold.contradictions.iter().map(|one| ContradictionReport { kind: one.kind, sides: sides(one) });
    HistoryReport {
        record: reading.record.to_string(),
        heads: reading.heads().iter().map(EntryId::to_string).collect(),
        entries: entries.collect(),
        corrections: corrections.collect(),
        contradictions: contradictions.collect(),
        apart: &reading.apart,
    }
}

/// The history for people.
pub(crate) fn to_text(reading: &Reading, fold: &Fold, language: Language) -> String {
    let mut text = match reading.seen.len() {
        1 => "History of 1 entry\n".to_owned(),
        count => format!("History of {count} entries\n"),
    };
    for seen in &reading.seen {
        entry_lines(&mut text, seen, fold, language);
    }
    if let (Some(last), true) = (fold.told.last(), reading.seen.len() > 1) {
        // Each is looked up in the whole bundle: no more of them than are said.
        let added = last.added.iter().take(NEW_SAID);
        let labels: Vec<String> = added.filter_map(|place| fold.label(*place)).collect();
        if !labels.is_empty() {
            line(&mut text, "New in the last entry:");
        }
        labels.iter().for_each(|label| line(&mut text, &format!("  + {label}")));
        if let more @ 1.. = last.added.len().saturating_sub(NEW_SAID) {
            line(&mut text, &format!("  and {more} more"));
        }
    }
    if !fold.changes.is_empty() {
        line(&mut text, "Corrections, of which what was there before is kept:");
        fold.changes.iter().for_each(|change| change_line(&mut text, change, reading, fold));
    }
    if !fold.contradictions.is_empty() {
        line(&mut text, "CONTRADICTIONS, to be settled with the patient:");
    }
    for contradiction in &fold.contradictions {
        line(&mut text, &format!("  ! {} [{}]", contradiction.kind.sentence(), contradiction.kind.code()));
        for side in &contradiction.sides {
            line(&mut text, &format!("      {}: {}", who(reading, side.entry), side_text(fold, side)));
        }
    }
    for line_of_it in apart(reading) {
        line(&mut text, &line_of_it);
    }
    text.push('\n');
    text
}

/// What is kept apart, a line each.
fn apart(reading: &Reading) -> Vec<String> {
    let words = |apart: &Apart| {
        format!("KEPT APART: {} [{}] {}", apart.id, apart.reason.code(), apart.reason.sentence())
    };
    reading.apart.iter().map(words).collect()
}

fn entry_lines(text: &mut String, seen: &Seen, fold: &Fold, language: Language) {
    let date = seen.verdict.issued_at.map_or("no date".to_owned(), |at| at.date());
    let told = fold.told.iter().find(|told| told.entry == seen.id);
    let added = match (told.map_or(0, |told| told.added.len()), seen.kind) {
        (0, EntryKind::Snapshot) => "a card, of which all is told by others".to_owned(),
        (0, _) => "nothing that is shown".to_owned(),
        (1, _) => "1 thing".to_owned(),
        (count, _) => format!("{count} things"),
    };
    line(text, &format!("  {date}  {}: {added}", seen.who()));
    for answer in seen.verdict.answers(language) {
        let mark = match answer.tone {
            Tone::Good => continue,
            Tone::Doubtful => '?',
            Tone::Bad => '!',
        };
        line(text, &format!("    {mark} {}", answer.sentence));
    }
    if !seen.missing.is_empty() {
        line(text, "    ! It follows entries that are not here: something is missing.");
    }
    if seen.lacks_part {
        line(text, "    ! Its part for fewer readers is missing.");
    }
}

fn change_line(text: &mut String, change: &Change, reading: &Reading, fold: &Fold) {
    let label = |place: Option<usize>| place.and_then(|place| fold.label(place));
    let was = label(change.target).unwrap_or_else(|| "something that is not here".to_owned());
    let now = match label(change.by) {
        Some(now) => format!("now {now}"),
        None if change.target.is_some() && change.target == fold.bundle.patient() => "corrected".to_owned(),
        None => "withdrawn".to_owned(),
    };
    let reason = change.reason.as_ref().map_or_else(String::new, |reason| format!(" ({reason})"));
    let doubt = if change.holds { "" } else { ", NOT carried out: by somebody not known here" };
    line(text, &format!("  {was} -> {now}{reason}, by {}{doubt}", who(reading, change.entry)));
}

fn side_text(fold: &Fold, side: &carnet_core::history::Side) -> String {
    let label = || side.place.and_then(|place| fold.label(place));
    side.value.clone().or_else(label).unwrap_or_else(|| "the card as a whole".to_owned())
}

fn who(reading: &Reading, entry: EntryId) -> String {
    reading.seen.iter().find(|seen| seen.id == entry).map_or_else(|| entry.to_string(), Seen::who)
}

/// Writes one line, in which nothing of the record is obeyed by a terminal.
fn line(text: &mut String, words: &str) {
    let _ = writeln!(text, "{}", tame(words));
}
