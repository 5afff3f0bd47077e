//! A history in words.

use std::borrow::Cow;

use super::{Change, EntryKind, Fold, Reading, Seen, Side};
use crate::language::{self, Language, tame};
use crate::record::EntryId;
use crate::trust::Tone;

/// Things of the latest visit that are named one by one.
const NEW_SAID: usize = 20;

/// The history for people, a line each: who said what, what is new, what was corrected, what does not go together, what
/// is kept apart. Words of the record are made harmless.
pub fn to_lines(reading: &Reading, fold: &Fold, language: Language) -> Vec<String> {
    let teller = Teller { reading, fold, language };
    let mut lines = vec![teller.count("history-entries", reading.seen.len())];
    reading.seen.iter().for_each(|seen| teller.entry(seen, &mut lines));
    teller.news(&mut lines);
    if !fold.changes.is_empty() {
        lines.push(format!("{}:", teller.say("history-corrections")));
        lines.extend(fold.changes.iter().map(|change| teller.change(change)));
    }
    if !fold.contradictions.is_empty() {
        lines.push(format!("{}:", teller.say("history-contradictions")));
    }
    for contradiction in &fold.contradictions {
        let kind = contradiction.kind;
        lines.push(format!("  ! {} [{}]", kind.sentence(language), kind.code()));
        for side in &contradiction.sides {
            let who = teller.isolated(&who(reading, side.entry, language));
            lines.push(format!("      {who}: {}", teller.side(side)));
        }
    }
    lines.extend(reading.apart.iter().map(|apart| {
        let reason = apart.reason;
        let kept = teller.say("history-apart");
        format!("{kept}: {} [{}] {}", apart.id, reason.code(), reason.sentence(language))
    }));
    lines.iter().map(|line| tame(line)).collect()
}

/// Tells of one history, in a language.
pub(super) struct Teller<'a> {
    pub(super) reading: &'a Reading,
    pub(super) fold: &'a Fold,
    pub(super) language: Language,
}

impl Teller<'_> {
    fn say(&self, id: &str) -> Cow<'static, str> {
        self.language.say(id)
    }

    fn count(&self, id: &str, count: usize) -> String {
        self.language.say_with(id, &[("count", language::count(count))])
    }

    /// What stands at a place, isolated.
    fn label(&self, place: Option<usize>) -> Option<String> {
        place.and_then(|place| self.fold.label(place)).map(|label| self.isolated(&label))
    }

    fn isolated(&self, text: &str) -> String {
        self.language.isolate(&tame(text)).into_owned()
    }

    fn entry(&self, seen: &Seen, lines: &mut Vec<String>) {
        let date = seen.verdict.issued_at.map(|at| self.isolated(&at.date()));
        let date = date.unwrap_or_else(|| self.say("history-no-date").into_owned());
        let told = self.fold.told.iter().find(|told| told.entry == seen.id);
        let added = match (told.map_or(0, |told| told.added.len()), seen.kind) {
            (0, EntryKind::Snapshot) => self.say("history-card-only").into_owned(),
            (0, _) => self.say("history-nothing").into_owned(),
            (count, _) => self.count("history-things", count),
        };
        lines.push(format!("  {date}  {}: {added}", self.isolated(&seen.who(self.language))));
        for answer in seen.verdict.answers(self.language) {
            let mark = match answer.tone {
                Tone::Good => continue,
                Tone::Doubtful => '?',
                Tone::Bad => '!',
            };
            lines.push(format!("    {mark} {}", answer.sentence));
        }
        if !seen.missing.is_empty() {
            lines.push(format!("    ! {}", self.say("history-missing")));
        }
        if seen.lacks_part {
            lines.push(format!("    ! {}", self.say("history-part-missing")));
        }
    }

    fn news(&self, lines: &mut Vec<String>) {
        let Some(last) = self.fold.told.last().filter(|_| self.reading.seen.len() > 1) else { return };
        // Each is looked up in the whole bundle: no more of them than are said.
        let added = last.added.iter().take(NEW_SAID);
        let labels: Vec<String> = added.filter_map(|place| self.label(Some(*place))).collect();
        if !labels.is_empty() {
            lines.push(format!("{}:", self.say("history-new")));
        }
        lines.extend(labels.iter().map(|label| format!("  + {label}")));
        if let more @ 1.. = last.added.len().saturating_sub(NEW_SAID) {
            lines.push(format!("  {}", self.count("history-more", more)));
        }
    }

    fn change(&self, change: &Change) -> String {
        let was = self.label(change.target).unwrap_or_else(|| self.say("history-not-here").into_owned());
        let who = self.isolated(&who(self.reading, change.entry, self.language));
        let by = self.language.say_with("history-by", &[("who", who.into())]);
        let comma = self.language.comma();
        let doubt = match change.holds {
            true => String::new(),
            false => format!("{comma}{}", self.say("history-not-carried-out")),
        };
        format!("  {was} -> {}{comma}{by}{doubt}", self.outcome(change))
    }

    /// What a correction puts in the place of what was there, and why.
    fn outcome(&self, change: &Change) -> String {
        let now = match self.label(change.by) {
            Some(now) => self.language.say_with("history-now", &[("what", now.into())]),
            None if change.target.is_some() && change.target == self.fold.bundle.patient() => {
                self.say("history-corrected").into_owned()
            }
            None => self.say("history-withdrawn").into_owned(),
        };
        let reason = change.reason.as_ref().map(|reason| format!(" ({})", self.isolated(reason)));
        format!("{now}{}", reason.unwrap_or_default())
    }

    /// What one side of a contradiction says: of corrections, what each makes of it.
    pub(super) fn side(&self, side: &Side) -> String {
        let mut changes = self.fold.changes.iter();
        let change = changes.find(|change| change.entry == side.entry && change.target == side.place);
        let value = side.value.as_deref().map(|value| self.isolated(value));
        match (self.label(side.place), change.filter(|_| side.place.is_some())) {
            (Some(label), Some(change)) => format!("{label} -> {}", self.outcome(change)),
            (label, _) => value.or(label).unwrap_or_else(|| self.say("history-whole-card").into_owned()),
        }
    }
}

pub(super) fn who(reading: &Reading, entry: EntryId, language: Language) -> String {
    let seen = reading.seen.iter().find(|seen| seen.id == entry);
    seen.map_or_else(|| entry.to_string(), |seen| seen.who(language))
}
