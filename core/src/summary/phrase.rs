//! A summary in phrases, before they become text or HTML: fixed words chosen, what is usual passed over.

use super::item::{Alert, AlertKind, Fact, FactKind, Group, GroupKind, Item, Statement};
use super::who::{Name, Spoken, Who};
use super::words::{Words, is_usual};
use super::{Advice, Immunity, Summary, Visit};
use crate::language::Language;

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Words of this program, with those of the record in them isolated.
    Fixed(String),
    /// Words of the record.
    Record(String),
}

impl Phrase {
    pub(super) fn fixed(text: impl Into<String>) -> Self {
        Phrase::Fixed(text.into())
    }
}

/// Writes the phrases of one summary.
pub(super) struct Writer<'a> {
    pub(super) words: Words,
    summary: &'a Summary,
}

impl<'a> Writer<'a> {
    pub(super) fn new(summary: &'a Summary) -> Self {
        Writer { words: Words(summary.language), summary }
    }

    /// Words in the reader's language, with the record's own behind them where there are both.
    fn named(&self, label: Option<&String>, text: &str, other: Option<&String>) -> Vec<Phrase> {
        let mut phrases = match (label, text) {
            (Some(label), _) => vec![Phrase::fixed(label)],
            (None, "") => vec![Phrase::fixed(self.words.say("untitled"))],
            (None, text) => vec![Phrase::Record(text.to_owned())],
        };
        let own = label.is_some().then_some(text).filter(|text| !text.is_empty());
        let brackets: Vec<&str> = own.into_iter().chain(other.map(String::as_str)).collect();
        for (index, text) in brackets.iter().enumerate() {
            phrases.push(Phrase::fixed(if index == 0 { " [" } else { "; " }));
            phrases.push(Phrase::Record((*text).to_owned()));
        }
        if !brackets.is_empty() {
            phrases.push(Phrase::fixed("]"));
        }
        phrases
    }

    /// The phrases of an item, without its parts and earlier measurements.
    pub(super) fn item(&self, item: &Item, group: GroupKind) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        if let Some(prohibited) = item.fact(FactKind::Prohibited) {
            let words = self.words.code(FactKind::Prohibited, &prohibited.text);
            phrases.push(Phrase::fixed(format!("{words}{}", self.words.colon())));
        }
        phrases.extend(self.named(item.label.as_ref(), &item.title, item.other_title.as_ref()));
        let found = self.found(item);
        if !found.is_empty() {
            phrases.push(Phrase::fixed(self.words.colon()));
            phrases.extend(found);
        }
        let rest: Vec<&Fact> = item
            .facts
            .iter()
            .filter(|fact| !is_finding(fact.kind) && fact.kind != FactKind::Prohibited)
            .collect();
        let mut rest = self.facts(&rest, Some(group));
        if !rest.is_empty() {
            phrases.push(Phrase::fixed(" — "));
            phrases.append(&mut rest);
        }
        phrases.extend(self.mark(item).map(|mark| Phrase::fixed(format!(" [{mark}]"))));
        phrases
    }

    /// The letter of the visit that says it, where there are several.
    fn mark(&self, item: &Item) -> Option<char> {
        self.mark_of(item.entry)
    }

    fn mark_of(&self, entry: usize) -> Option<char> {
        (self.summary.visits.len() > 1).then(|| letter(self.summary.visit_of(entry)?)).flatten()
    }

    /// What was found: value, judgement and what is usual.
    pub(super) fn found(&self, item: &Item) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        // In English too: most records are, and not every language has capitals to tell the two by.
        let in_both = |fact: &Fact| {
            [self.words, Words::default()].map(|words| words.code(fact.kind, &fact.text).to_lowercase())
        };
        let judged: Vec<String> = item
            .facts
            .iter()
            .filter(|fact| fact.kind == FactKind::Interpretation && fact.coded)
            .flat_map(in_both)
            .collect();
        // "Positive POSITIVE" says it twice; the louder word stays.
        let is_said =
            |fact: &Fact| fact.kind == FactKind::Value && judged.contains(&fact.text.to_lowercase());
        for fact in item.facts.iter().filter(|fact| is_finding(fact.kind) && !is_said(fact)) {
            let is_range = fact.kind == FactKind::Range;
            match (phrases.is_empty(), is_range) {
                (true, false) => {}
                (false, false) => phrases.push(Phrase::fixed(" ")),
                (is_first, true) => phrases.push(Phrase::fixed(if is_first { "(" } else { " (" })),
            }
            if is_range && let Some(label) = self.words.label(FactKind::Range) {
                phrases.push(Phrase::fixed(format!("{label} ")));
            }
            phrases.extend(self.said(fact));
            if is_range {
                phrases.push(Phrase::fixed(")"));
            }
        }
        phrases
    }

    /// Facts parted by semicolons, each with its label.
    pub(super) fn facts(&self, facts: &[&Fact], group: Option<GroupKind>) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        for fact in facts {
            if fact.coded && group.is_some_and(|group| is_usual(group, fact.kind, &fact.text)) {
                continue;
            }
            if !phrases.is_empty() {
                phrases.push(Phrase::fixed(self.words.semicolon()));
            }
            phrases.extend(self.words.label(fact.kind).map(|label| Phrase::fixed(format!("{label} "))));
            phrases.extend(self.said(fact));
        }
        phrases
    }

    fn said(&self, fact: &Fact) -> Vec<Phrase> {
        if fact.coded {
            vec![Phrase::fixed(self.words.code(fact.kind, &fact.text))]
        } else {
            self.named(fact.label.as_ref(), &fact.text, None)
        }
    }

    /// An alert: of which sort, what it is, what makes it one.
    pub(super) fn alert(&self, alert: &Alert) -> (String, Vec<Phrase>) {
        let mut phrases = self.named(alert.label.as_ref(), &alert.title, None);
        // Of which sort a flag is ("contact", "safety") says nothing beside what it says.
        let told = |fact: &&Fact| alert.kind != AlertKind::Flag || fact.kind != FactKind::Kind;
        let facts = self.facts(&alert.facts.iter().filter(told).collect::<Vec<_>>(), None);
        if !facts.is_empty() {
            phrases.push(Phrase::fixed(" — "));
            phrases.extend(facts);
        }
        (format!("{}{}", self.words.alert(alert.kind), self.words.colon()), phrases)
    }

    /// A piece of advice with the document that it follows.
    pub(super) fn advice(&self, advice: &Advice) -> Vec<Phrase> {
        let mut phrases = vec![Phrase::fixed(advice.sentence.as_str())];
        if !advice.reference.is_empty() {
            let reference = advice.reference.to_owned();
            phrases.extend([Phrase::fixed(" ("), Phrase::Record(reference), Phrase::fixed(")")]);
        }
        phrases
    }

    /// What of a matter the card left out.
    pub(super) fn left_out(&self, group: &Group) -> Option<String> {
        let list = group.left_out.join(self.words.comma());
        (!list.is_empty()).then(|| format!("{}{}{list}", self.words.say("left-out"), self.words.colon()))
    }

    /// Earlier measurements, the latest three with their dates, the others as a number.
    pub(super) fn earlier(&self, item: &Item) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        for before in item.earlier.iter().take(SHOWN_EARLIER) {
            phrases.push(if phrases.is_empty() {
                Phrase::fixed(format!("{} ", self.words.say("before")))
            } else {
                Phrase::fixed(self.words.comma())
            });
            phrases.extend(self.found(&only_found(before)));
            if let Some(date) = &before.date {
                phrases.extend([Phrase::fixed(" ("), Phrase::Record(date.clone()), Phrase::fixed(")")]);
            }
        }
        let more = item.earlier.len().saturating_sub(SHOWN_EARLIER);
        if more > 0 {
            let more = self.words.count("and-earlier", more);
            phrases.push(Phrase::fixed(format!("{}{more}", self.words.comma())));
        }
        phrases
    }

    /// The line under the name: birth, age, sex.
    pub(super) fn person(&self, who: &Who) -> Vec<Phrase> {
        let words = self.words;
        let mut line = match &who.birth_date {
            Some(date) => words.with("born", &[("date", date)]),
            None if who.birth_date_absent.is_some() => words.say("birth-date-unknown").into_owned(),
            None => words.say("birth-date-missing").into_owned(),
        };
        let age = who.age.map(|age| words.age(age.least_months, age.most_months));
        let estimated = who.birth_date_estimated.then(|| words.say("birth-date-estimated").into_owned());
        let doubt: Vec<String> = age.into_iter().chain(estimated).collect();
        if !doubt.is_empty() {
            line.push_str(&format!(" ({})", doubt.join(words.comma())));
        }
        let mut phrases = vec![Phrase::fixed(line), Phrase::fixed(" · ")];
        phrases.push(match &who.sex {
            Some(sex) => words.sex(sex).map_or_else(|| Phrase::Record(sex.clone()), Phrase::fixed),
            None => Phrase::fixed(words.say("sex-missing")),
        });
        if who.deceased {
            let deceased = match &who.deceased_on {
                Some(date) => words.with("deceased-on", &[("date", date)]),
                None => words.say("deceased").into_owned(),
            };
            phrases.push(Phrase::fixed(format!(" · {deceased}")));
        }
        phrases
    }

    /// One name with what its use says.
    pub(super) fn name(&self, name: &Name) -> Vec<Phrase> {
        let mut phrases = vec![Phrase::Record(name.text.clone())];
        let usage = name.usage.as_deref().and_then(|usage| self.words.name_use(usage));
        phrases.extend(usage.map(|words| Phrase::fixed(format!(" ({words})"))));
        phrases
    }

    /// Languages and interpreter; empty where the record says nothing.
    pub(super) fn languages(&self, who: &Who) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        for spoken in &who.languages {
            phrases.push(Phrase::fixed(if phrases.is_empty() {
                format!("{}{}", self.words.say("languages"), self.words.colon())
            } else {
                self.words.comma().to_owned()
            }));
            phrases.push(self.language(spoken));
            if spoken.preferred && who.languages.len() > 1 {
                phrases.push(Phrase::fixed(format!(" ({})", self.words.say("preferred"))));
            }
        }
        let interpreter = who
            .interpreter
            .map(|needed| if needed { "interpreter-needed" } else { "interpreter-not-needed" });
        if let Some(id) = interpreter {
            let lead = if phrases.is_empty() { "" } else { " · " };
            phrases.push(Phrase::fixed(format!("{lead}{}", self.words.say(id))));
        }
        phrases
    }

    fn language(&self, spoken: &Spoken) -> Phrase {
        let known = spoken.tag.as_deref().and_then(|tag| self.words.0.language(tag));
        match (known, &spoken.text, &spoken.tag) {
            (Some(name), _, _) => Phrase::fixed(name),
            (None, Some(text), _) => Phrase::Record(text.clone()),
            (None, None, tag) => Phrase::Record(tag.clone().unwrap_or_default()),
        }
    }

    /// When and by whom the record was written.
    pub(super) fn record(&self) -> Vec<Phrase> {
        let record = &self.summary.record;
        let mut phrases = Vec::new();
        if let Some(status) = record.status.as_deref().and_then(|status| self.words.record_status(status)) {
            phrases.push(Phrase::fixed(format!("{status} · ")));
        }
        let isolated = |name: &str| self.words.0.isolate(name).into_owned();
        let names: Vec<String> = record.authors.iter().map(|author| isolated(&author.name)).collect();
        let names = names.join(self.words.comma());
        // The names are isolated one by one already.
        let say = |id, date: &str| {
            let arguments = [("date", isolated(date).into()), ("names", names.as_str().into())];
            Phrase::fixed(self.words.0.say_with(id, &arguments))
        };
        match (&record.date, names.is_empty()) {
            (Some(date), true) => phrases.push(say("written", date)),
            (Some(date), false) => phrases.push(say("written-by", date)),
            (None, false) => phrases.push(say("by", "")),
            (None, true) => {}
        }
        phrases
    }

    /// Of which calendar the dates are, where readers live by another: in Ethiopia 2026 is 2018.
    pub(super) fn calendar(&self) -> Vec<Phrase> {
        let has_another = self.words.0 == Language::Amharic;
        has_another.then(|| Phrase::fixed(self.words.say("dates-note"))).into_iter().collect()
    }

    /// A statement that there is nothing, with the record's words where they add something.
    pub(super) fn statement(&self, statement: &Statement) -> Vec<Phrase> {
        let denied = statement.code.as_deref().and_then(|code| self.words.denied_kind(code));
        let fixed = denied.unwrap_or_else(|| self.words.emptiness(statement.emptiness));
        let own = statement.text.as_ref().filter(|text| !text.eq_ignore_ascii_case(&fixed));
        let mut phrases = vec![Phrase::fixed(fixed)];
        if let Some(text) = own {
            phrases.extend([Phrase::fixed(" ("), Phrase::Record(text.clone()), Phrase::fixed(")")]);
        }
        for (index, more) in statement.date.iter().chain(&statement.notes).enumerate() {
            let lead = if index == 0 { " — " } else { self.words.semicolon() };
            phrases.extend([Phrase::fixed(lead), Phrase::Record(more.clone())]);
        }
        let mark = statement.entry.and_then(|entry| self.mark_of(entry));
        phrases.extend(mark.map(|mark| Phrase::fixed(format!(" [{mark}]"))));
        phrases
    }

    /// A disease that the person was vaccinated against: when, and when again.
    pub(super) fn immunity(&self, immunity: &Immunity) -> Vec<Phrase> {
        let name = self.words.say(&format!("disease-{}", immunity.disease.code()));
        let mut phrases = vec![Phrase::fixed(format!("{name}{}", self.words.colon()))];
        for (index, date) in immunity.doses.iter().enumerate() {
            if index > 0 {
                phrases.push(Phrase::fixed(self.words.comma()));
            }
            phrases.push(match date {
                Some(date) => Phrase::Record(date.clone()),
                None => Phrase::fixed(self.words.say("unknown-day")),
            });
        }
        if let Some(next) = &immunity.next {
            let id = if next.is_over { "next-dose-since" } else { "next-dose-from" };
            let said = self.words.with(id, &[("number", &next.dose), ("date", &next.from)]);
            phrases.push(Phrase::fixed(format!(" — {said}")));
        }
        phrases
    }

    /// Vaccines without a disease, so that nobody takes the diseases for all.
    pub(super) fn other_vaccines(&self) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        for title in &self.summary.other_vaccines {
            phrases.push(Phrase::fixed(if phrases.is_empty() {
                format!("{}{}", self.words.say("no-disease"), self.words.colon())
            } else {
                self.words.comma().to_owned()
            }));
            phrases.extend(self.named(None, title, None));
        }
        phrases
    }

    /// A visit: its letter, who it was, and when.
    pub(super) fn visit(&self, index: usize, visit: &Visit) -> Vec<Phrase> {
        let mut phrases: Vec<Phrase> =
            letter(index).map(|letter| Phrase::fixed(format!("[{letter}] "))).into_iter().collect();
        match &visit.date {
            Some(date) => {
                phrases.push(Phrase::fixed(self.words.with("visit", &[("who", &visit.who), ("date", date)])));
            }
            None => phrases.push(Phrase::Record(visit.who.clone())),
        }
        phrases
    }

    /// What is new since the visit before the last one: its heading, and the items.
    pub(super) fn news(&self) -> Option<(String, Vec<Vec<Phrase>>)> {
        let (before, last) = self.summary.last_two_visits()?;
        let date = before.date.as_deref()?;
        let groups = self.summary.groups();
        let items =
            groups.flat_map(|group| group.items.iter().chain(&group.past).map(move |item| (group, item)));
        let new = items.filter(|(_, item)| last.entries.contains(&item.entry));
        let lines: Vec<Vec<Phrase>> = new
            .map(|(group, item)| {
                let mut phrases =
                    vec![Phrase::fixed(format!("{}{}", self.words.group(group.kind), self.words.colon()))];
                phrases.extend(self.named(item.label.as_ref(), &item.title, None));
                let found = self.found(&only_found(item));
                if !found.is_empty() {
                    phrases.push(Phrase::fixed(" "));
                    phrases.extend(found);
                }
                phrases
            })
            .collect();
        (!lines.is_empty()).then(|| (self.words.with("new-since", &[("date", date)]), lines))
    }

    /// What else is in the record, in one line.
    pub(super) fn also(&self) -> Option<String> {
        let counts = self.summary.also.iter().map(|count| {
            let name = self.words.resource(count.resource_type, count.entries.len());
            if count.entered_in_error {
                self.words.with("counted-in-error", &[("what", &name)])
            } else {
                name
            }
        });
        let texts = Some(self.summary.texts_not_shown).filter(|count| *count > 0);
        let texts = texts.map(|count| self.words.count("counted-section-text", count));
        let counts: Vec<String> = counts.chain(texts).collect();
        (!counts.is_empty()).then(|| counts.join(self.words.comma()))
    }
}

/// The letter of the visit at `index`; those after the 26th have none.
fn letter(index: usize) -> Option<char> {
    ('a'..='z').nth(index)
}

fn is_finding(kind: FactKind) -> bool {
    matches!(
        kind,
        FactKind::Value | FactKind::Absent | FactKind::Interpretation | FactKind::Trend | FactKind::Range
    )
}

/// The value alone: what is usual has been said of the latest.
fn only_found(item: &Item) -> Item {
    let is_short = |fact: &&Fact| !matches!(fact.kind, FactKind::Range | FactKind::Trend);
    Item { facts: item.facts.iter().filter(is_short).cloned().collect(), ..Item::default() }
}

const SHOWN_EARLIER: usize = 3;
