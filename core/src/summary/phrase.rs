//! A summary in phrases, before they become text or HTML: fixed words chosen, what is usual passed over.

use super::item::{Fact, FactKind, Group, GroupKind, Item, Statement};
use super::who::{Name, Spoken, Who};
use super::{Summary, words};

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Words of this program.
    Fixed(String),
    /// Words of the record.
    Record(String),
}

impl Phrase {
    fn fixed(text: impl Into<String>) -> Self {
        Phrase::Fixed(text.into())
    }
}

/// The phrases of an item, without its parts and earlier measurements.
pub(super) fn item(item: &Item, group: GroupKind) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    if let Some(prohibited) = item.fact(FactKind::Prohibited) {
        phrases.push(Phrase::fixed(format!("{}: ", words::code(FactKind::Prohibited, &prohibited.text))));
    }
    match item.title.as_str() {
        "" => phrases.push(Phrase::fixed(words::UNTITLED)),
        title => phrases.push(Phrase::Record(title.to_owned())),
    }
    if let Some(other) = &item.other_title {
        phrases.extend([Phrase::fixed(" ["), Phrase::Record(other.clone()), Phrase::fixed("]")]);
    }
    let found = found(item);
    if !found.is_empty() {
        phrases.push(Phrase::fixed(": "));
        phrases.extend(found);
    }
    let rest: Vec<&Fact> = item
        .facts
        .iter()
        .filter(|fact| !is_finding(fact.kind) && fact.kind != FactKind::Prohibited)
        .collect();
    let mut rest = facts(&rest, Some(group));
    if !rest.is_empty() {
        phrases.push(Phrase::fixed(" — "));
        phrases.append(&mut rest);
    }
    phrases
}

/// What was found: value, judgement and what is usual.
pub(super) fn found(item: &Item) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for fact in item.facts.iter().filter(|fact| is_finding(fact.kind)) {
        if !phrases.is_empty() {
            phrases.push(Phrase::fixed(if fact.kind == FactKind::Range { " (" } else { " " }));
        } else if fact.kind == FactKind::Range {
            phrases.push(Phrase::fixed("("));
        }
        if fact.kind == FactKind::Range {
            phrases.push(Phrase::fixed(format!("{} ", words::label(FactKind::Range))));
        }
        phrases.push(said(fact));
        if fact.kind == FactKind::Range {
            phrases.push(Phrase::fixed(")"));
        }
    }
    phrases
}

/// Facts parted by semicolons, each with its label.
pub(super) fn facts(facts: &[&Fact], group: Option<GroupKind>) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for fact in facts {
        if fact.coded && group.is_some_and(|group| words::is_usual(group, fact.kind, &fact.text)) {
            continue;
        }
        if !phrases.is_empty() {
            phrases.push(Phrase::fixed("; "));
        }
        let label = words::label(fact.kind);
        if !label.is_empty() {
            phrases.push(Phrase::fixed(format!("{label} ")));
        }
        phrases.push(said(fact));
    }
    phrases
}

fn said(fact: &Fact) -> Phrase {
    if fact.coded {
        Phrase::fixed(words::code(fact.kind, &fact.text))
    } else {
        Phrase::Record(fact.text.clone())
    }
}

fn is_finding(kind: FactKind) -> bool {
    matches!(kind, FactKind::Value | FactKind::Absent | FactKind::Interpretation | FactKind::Range)
}

/// What of a matter the card left out.
pub(super) fn left_out(group: &Group) -> Option<String> {
    (!group.left_out.is_empty()).then(|| format!("{}: {}", words::GROUP_LEFT_OUT, group.left_out.join(", ")))
}

/// Earlier measurements, the latest three with their dates, the others as a number.
pub(super) fn earlier(item: &Item) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for before in item.earlier.iter().take(SHOWN_EARLIER) {
        phrases.push(Phrase::fixed(if phrases.is_empty() {
            format!("{} ", words::EARLIER)
        } else {
            ", ".to_owned()
        }));
        phrases.extend(found(&without_range(before)));
        if let Some(date) = &before.date {
            phrases.extend([Phrase::fixed(" ("), Phrase::Record(date.clone()), Phrase::fixed(")")]);
        }
    }
    let more = item.earlier.len().saturating_sub(SHOWN_EARLIER);
    if more > 0 {
        phrases.push(Phrase::fixed(format!(", {}", words::more_earlier(more))));
    }
    phrases
}

/// What is usual has been said of the latest.
fn without_range(item: &Item) -> Item {
    let facts = item.facts.iter().filter(|fact| fact.kind != FactKind::Range).cloned().collect();
    Item { facts, ..Item::default() }
}

/// The line under the name: birth, age, sex.
pub(super) fn person(who: &Who) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    match &who.birth_date {
        Some(date) => {
            phrases.extend([Phrase::fixed(format!("{} ", words::BORN)), Phrase::Record(date.clone())]);
        }
        None if who.birth_date_absent.is_some() => phrases.push(Phrase::fixed(words::BIRTH_DATE_UNKNOWN)),
        None => phrases.push(Phrase::fixed(words::BIRTH_DATE_MISSING)),
    }
    if let Some(age) = who.age {
        phrases.push(Phrase::fixed(format!(" ({})", words::age(age.least_months, age.most_months))));
    }
    phrases.push(Phrase::fixed(" · "));
    match &who.sex {
        Some(sex) => phrases.push(words::sex(sex).map_or_else(|| Phrase::Record(sex.clone()), Phrase::fixed)),
        None => phrases.push(Phrase::fixed(words::SEX_MISSING)),
    }
    if who.deceased {
        phrases.push(Phrase::fixed(format!(" · {}", words::DECEASED)));
        phrases.extend(
            who.deceased_on.iter().flat_map(|date| [Phrase::fixed(" "), Phrase::Record(date.clone())]),
        );
    }
    phrases
}

/// One name with what its use says.
pub(super) fn name(name: &Name) -> Vec<Phrase> {
    let mut phrases = vec![Phrase::Record(name.text.clone())];
    let usage = name.usage.as_deref().and_then(words::name_use);
    phrases.extend(usage.map(|words| Phrase::fixed(format!(" ({words})"))));
    phrases
}

/// Languages and interpreter; empty where the record says nothing.
pub(super) fn languages(who: &Who) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for spoken in &who.languages {
        let lead = if phrases.is_empty() { format!("{}: ", words::SPEAKS) } else { ", ".to_owned() };
        phrases.push(Phrase::Fixed(lead));
        phrases.push(language(spoken));
        if spoken.preferred && who.languages.len() > 1 {
            phrases.push(Phrase::fixed(format!(" ({})", words::PREFERRED)));
        }
    }
    let interpreter =
        who.interpreter.map(|needed| if needed { words::INTERPRETER } else { words::NO_INTERPRETER });
    if let Some(words) = interpreter {
        let lead = if phrases.is_empty() { "" } else { " · " };
        phrases.push(Phrase::fixed(format!("{lead}{words}")));
    }
    phrases
}

fn language(spoken: &Spoken) -> Phrase {
    let known = spoken.tag.as_deref().and_then(words::language);
    match (known, &spoken.text, &spoken.tag) {
        (Some(name), _, _) => Phrase::fixed(name),
        (None, Some(text), _) => Phrase::Record(text.clone()),
        (None, None, tag) => Phrase::Record(tag.clone().unwrap_or_default()),
    }
}

/// When and by whom the record was written.
pub(super) fn record(summary: &Summary) -> Vec<Phrase> {
    let record = &summary.record;
    let mut phrases = Vec::new();
    if let Some(status) = record.status.as_deref().and_then(words::record_status) {
        phrases.push(Phrase::fixed(format!("{status} · ")));
    }
    if let Some(date) = &record.date {
        phrases.extend([Phrase::fixed(format!("{} ", words::WRITTEN)), Phrase::Record(date.clone())]);
    }
    for author in &record.authors {
        let lead = if record.date.is_some() && phrases.last().is_some() { " " } else { "" };
        phrases.push(Phrase::fixed(format!("{lead}{} ", words::BY)));
        phrases.push(Phrase::Record(author.name.clone()));
    }
    phrases
}

/// A statement that there is nothing, with the record's words where they add something.
pub(super) fn statement(statement: &Statement) -> Vec<Phrase> {
    let denied = statement.code.as_deref().and_then(words::denied_kind);
    let fixed = denied.unwrap_or_else(|| words::emptiness(statement.emptiness));
    let mut phrases = vec![Phrase::fixed(fixed)];
    if let Some(text) = statement.text.as_ref().filter(|text| !text.eq_ignore_ascii_case(fixed)) {
        phrases.extend([Phrase::fixed(" ("), Phrase::Record(text.clone()), Phrase::fixed(")")]);
    }
    for (index, more) in statement.date.iter().chain(&statement.notes).enumerate() {
        let lead = if index == 0 { " — " } else { "; " };
        phrases.extend([Phrase::fixed(lead), Phrase::Record(more.clone())]);
    }
    phrases
}

/// What else is in the record, in one line.
pub(super) fn also(summary: &Summary) -> Option<String> {
    let counts: Vec<String> = summary
        .also
        .iter()
        .map(|count| {
            let name = words::resource(count.resource_type, count.entries.len());
            if count.entered_in_error { format!("{name} {}", words::IN_ERROR) } else { name }
        })
        .collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

const SHOWN_EARLIER: usize = 3;
