//! Whether there is a pregnancy, and how far it is, within what the record tells.

use super::days::Span;
use crate::fhir::views::Value;
use crate::fhir::{Concept, PartialDate, SNOMED};

/// What is known of a pregnancy today.
#[derive(Clone, Debug, Default)]
pub(super) struct Pregnancy {
    pub(super) state: State,
    /// The entries that tell so.
    pub(super) entries: Vec<usize>,
    /// Days since the last period, the least and the most that they can be.
    pub(super) days: Option<(i32, i32)>,
    /// When it began at the latest, to tell what was given in it.
    pub(super) began: Option<Span>,
}

/// Whether there is a pregnancy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing says.
    #[default]
    Unknown,
    No,
    /// Possible, or in words that the reader has to judge.
    Perhaps,
    Yes,
}

/// The trimester as far as it is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trimester {
    First,
    Later,
    Unknown,
}

impl Pregnancy {
    pub(super) fn is_possible(&self) -> bool {
        matches!(self.state, State::Yes | State::Perhaps)
    }

    /// The first trimester ends with the 13th week and six days (ACOG Committee Opinion 700, 2017).
    pub(super) fn trimester(&self) -> Trimester {
        match self.days {
            Some((_, most)) if most < 14 * 7 => Trimester::First,
            Some((least, _)) if least >= 14 * 7 => Trimester::Later,
            _ => Trimester::Unknown,
        }
    }
}

/// What entries say, before it is judged.
#[derive(Default)]
pub(super) struct Signs<'a> {
    /// Answers to the question, with their dates.
    answers: Vec<(usize, State, Option<PartialDate<'a>>)>,
    problems: Vec<(usize, Option<PartialDate<'a>>)>,
    /// The first day of the last period, by whatever tells it.
    periods: Vec<(usize, Span, Option<PartialDate<'a>>)>,
    /// A trimester as a problem, with its date: the days it can have been then.
    trimesters: Vec<(usize, (i32, i32), Option<PartialDate<'a>>)>,
}

impl<'a> Signs<'a> {
    pub(super) fn problem(&mut self, entry: usize, code: &Concept<'a>, onset: Option<PartialDate<'a>>) {
        self.problems.push((entry, onset));
        let known = TRIMESTERS.iter().find(|(snomed, _)| code.has(SNOMED, snomed));
        if let Some((_, days)) = known {
            self.trimesters.push((entry, *days, onset));
        }
    }

    pub(super) fn observation(
        &mut self,
        entry: usize,
        loinc: &str,
        value: Option<Value<'a>>,
        date: Option<PartialDate<'a>>,
    ) {
        let span = || match &value {
            Some(Value::Date(date)) => Span::of(*date),
            _ => None,
        };
        match loinc {
            "82810-3" => self.answers.push((entry, answer(value.as_ref()), date)),
            "8665-2" => self.periods.extend(span().map(|span| (entry, span, date))),
            // Delivery is expected 280 days after the first day of the last period.
            "11778-8" | "11779-6" | "11780-4" | "11781-2" => {
                self.periods.extend(span().map(|span| (entry, span.moved(-280), date)));
            }
            "49051-6" | "18185-9" | "11884-4" | "11885-1" => {
                let weeks = match &value {
                    Some(Value::Quantity(one)) if one.comparator.is_none() => {
                        let per = match one.ucum.or(one.unit) {
                            Some("wk" | "weeks" | "week") => 7.0,
                            Some("d" | "days" | "day") => 1.0,
                            _ => return,
                        };
                        one.value.and_then(|text| text.parse::<f64>().ok()).map(|value| value * per)
                    }
                    _ => None,
                };
                let at = date.and_then(Span::of);
                // A whole number of weeks leaves up to six days open.
                let period = at.zip(weeks).and_then(|(at, days)| {
                    let from = at.plus(-days)?;
                    Some(Span { first: from.first - 6, last: from.last })
                });
                self.periods.extend(period.map(|span| (entry, span, date)));
            }
            _ => {}
        }
    }

    pub(super) fn judged(self, today: Option<PartialDate<'_>>) -> Pregnancy {
        let now = today.and_then(Span::of);
        // 44 weeks are the longest; what was said earlier is over.
        let holds = |date: &Option<PartialDate<'_>>| {
            let said = date.and_then(Span::of);
            said.zip(now).is_none_or(|(said, now)| said.until(now).0 <= 44 * 7)
        };
        let key = |date: &Option<PartialDate<'_>>| date.map(|date| date.sort_key());
        let told = self.answers.iter().filter(|(_, state, _)| *state != State::Unknown);
        let latest = told.max_by_key(|(_, _, date)| key(date));
        let mut pregnancy = Pregnancy::default();
        let denied = latest.filter(|(_, state, _)| *state == State::No).map(|(_, _, date)| key(date));
        if let Some((entry, state, date)) = latest {
            pregnancy.state = if holds(date) || *state == State::No { *state } else { State::Unknown };
            if pregnancy.is_possible() {
                pregnancy.entries.push(*entry);
            }
        }
        let after = |date: &Option<PartialDate<'_>>| denied.as_ref().is_none_or(|denied| key(date) > *denied);
        for (entry, _) in self.problems.iter().filter(|(_, date)| holds(date) && after(date)) {
            pregnancy.state = State::Yes;
            pregnancy.entries.push(*entry);
        }
        // A date of delivery that is still to come tells of a pregnancy by itself; a past one does not.
        let running = |span: &Span| {
            now.is_some_and(|now| (0..=44 * 7).contains(&span.until(now).1) && span.until(now).0 >= 0)
        };
        for (entry, span, date) in &self.periods {
            let may_run = now.is_none_or(|now| span.until(now).0 <= 44 * 7);
            if !after(date) || !may_run {
                continue;
            }
            if running(span) && pregnancy.state == State::Unknown {
                pregnancy.state = State::Yes;
            }
            if pregnancy.is_possible() {
                pregnancy.entries.push(*entry);
                pregnancy.began = Some(*span);
                pregnancy.days = now.map(|now| span.until(now));
            }
        }
        if let (None, true, Some(now)) = (pregnancy.days, pregnancy.is_possible(), now) {
            let dated =
                self.trimesters.iter().filter_map(|(_, days, date)| Some((days, Span::of((*date)?)?)));
            pregnancy.days = dated.max_by_key(|(_, at)| at.last).map(|((least, most), at)| {
                let (fewest, longest) = at.until(now);
                (least + fewest.max(0), most + longest)
            });
        }
        pregnancy
    }
}

fn answer(value: Option<&Value<'_>>) -> State {
    match value {
        Some(Value::Boolean(true)) => State::Yes,
        Some(Value::Boolean(false)) => State::No,
        Some(Value::Concept(concept)) => {
            let coded = concept.codings.iter().find_map(|one| {
                ANSWERS.iter().find(|(code, _)| one.code == Some(*code)).map(|(_, state)| *state)
            });
            coded.unwrap_or_else(|| concept.display().map_or(State::Unknown, |text| said(&text)))
        }
        Some(Value::Text(text)) => said(text),
        Some(Value::Absent(_)) | None => State::Unknown,
        Some(_) => State::Perhaps,
    }
}

fn said(text: &str) -> State {
    match text.trim().to_lowercase().as_str() {
        "pregnant" | "yes" | "true" | "positive" => State::Yes,
        "not pregnant" | "no" | "false" | "negative" => State::No,
        "unknown" | "not asked" | "not known" => State::Unknown,
        _ => State::Perhaps,
    }
}

/// Answers in SNOMED CT and in LOINC's list LL4129-4, and null flavours.
const ANSWERS: &[(&str, State)] = &[
    ("77386006", State::Yes),
    ("169565003", State::Yes),
    ("169566002", State::Yes),
    ("169567006", State::Yes),
    ("60001007", State::No),
    ("102874004", State::Perhaps),
    ("261665006", State::Unknown),
    ("LA15173-0", State::Yes),
    ("LA26683-5", State::No),
    ("LA4489-6", State::Unknown),
    ("UNK", State::Unknown),
    ("ASKU", State::Unknown),
    ("NASK", State::Unknown),
    ("NI", State::Unknown),
    ("unknown", State::Unknown),
    ("asked-unknown", State::Unknown),
];

/// SNOMED CT: first, second, third trimester pregnancy, in days since the last period.
const TRIMESTERS: &[(&str, (i32, i32))] =
    &[("57630001", (14, 97)), ("59466002", (98, 195)), ("41587001", (196, 308))];
