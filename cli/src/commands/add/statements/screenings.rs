//! Screenings, and the list of them.

use std::fmt::Write as _;
use std::sync::LazyLock;

use carnet_core::fhir::Json;
use carnet_core::health::{Answers, HealthError, Screening, is_date, screenings};
use serde::Serialize;

use super::Context;
use super::parse::{Grammar, Statement};
use crate::console::Console;
use crate::failure::{Failure, Outcome};

pub(super) const SCREENING: Grammar = Grammar {
    option: "--screening",
    head: "screening=answer",
    keys: &["date", "specimen", "method", "note", "by", "source"],
    lists: &[],
    flags: &[],
};

/// Keys for the parts of each screening that has some.
static PARTS: LazyLock<Vec<(&'static str, Vec<&'static str>)>> = LazyLock::new(|| {
    let of =
        |screening: &'static Screening| screening.parts.iter().map(|code| key_of(code.display)).collect();
    screenings().iter().map(|screening| (screening.id, of(screening))).collect()
});

/// `Night sweats` as a key: `night-sweats`. There are few, made once.
fn key_of(display: &str) -> &'static str {
    display.to_lowercase().replace(' ', "-").leak()
}

/// The keys that a screening has of its own, in a text that begins with it.
pub(super) fn parts_of(grammar: &Grammar, text: &str) -> &'static [&'static str] {
    let id = text.split(['=', ';']).next().unwrap_or_default().trim();
    let own = PARTS.iter().find(|(known, _)| grammar.option == SCREENING.option && *known == id);
    own.map_or(&[], |(_, parts)| parts)
}

pub(super) fn screening(said: &Statement, context: &Context<'_>) -> Result<Json<'static>, Failure> {
    let (id, answer) =
        said.head()?.split_once('=').map_or((said.head()?, None), |(id, answer)| (id, Some(answer)));
    let (id, answer) = (id.trim(), answer.map(str::trim).filter(|answer| !answer.is_empty()));
    let screening = Screening::from_id(id).ok_or_else(|| {
        said.fault("no such screening")
            .with_hint("carnet add --list-screenings lists them with their answers")
    })?;
    let known = || format!("one of {}", answers_of(screening));
    let wrong = |error| said.at(screening.id, error).with_hint(known());
    let answer = answer
        .ok_or_else(|| said.fault(format_args!("{} has no answer", screening.id)).with_hint(known()))?;
    if matches!(screening.answers, Answers::Date) && !is_date(answer) {
        return Err(said.wrong(HealthError::Date { field: screening.id }));
    }
    let mut parts = Vec::new();
    for (place, key) in parts_of(&SCREENING, screening.id).iter().enumerate() {
        if let Some(text) = said.text(key) {
            screening.answer_parts(answer, &[(place, text)]).map_err(|error| {
                // The answer to the whole is at fault, or that to the part.
                if screening.answer(answer).is_err() {
                    wrong(error)
                } else {
                    said.at(key, error).with_hint("one of yes, no, unknown")
                }
            })?;
            parts.push((place, text));
        }
    }
    let mut made = screening.answer_parts(answer, &parts).map_err(wrong)?;
    made.date = context.date(said)?;
    made.specimen = said.term("specimen")?;
    made.method = said.term("method")?;
    made.note = said.text("note");
    made.build(&context.origin(said)).map_err(wrong)
}

/// What a screening can be answered with, in words.
pub(super) fn answers_of(screening: &Screening) -> String {
    match screening.answers {
        Answers::OneOf(answers) => answers.iter().map(|answer| answer.id).collect::<Vec<_>>().join(", "),
        Answers::Amount(unit) => format!("a number of {unit}"),
        Answers::Score(most) => format!("a whole number from 0 to {most}"),
        Answers::Titre => "a titre such as 1:8".to_owned(),
        Answers::Date => "a date such as 2026, 2026-05 or 2026-05-31".to_owned(),
        Answers::Words => "words".to_owned(),
        _ => String::new(),
    }
}

#[derive(Serialize)]
struct Report {
    screenings: Vec<Row>,
}

/// One screening.
#[derive(Serialize)]
struct Row {
    id: &'static str,
    name: &'static str,
    /// The kind of answer.
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<Choice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<u32>,
    /// Keys of its parts.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    parts: &'static [&'static str],
}

/// One answer.
#[derive(Serialize)]
struct Choice {
    id: &'static str,
    display: &'static str,
}

impl Row {
    fn of(screening: &'static Screening) -> Self {
        let (kind, answers, most) = match screening.answers {
            Answers::OneOf(answers) => ("choice", answers, None),
            Answers::Amount(_) => ("number", &[][..], None),
            Answers::Score(most) => ("score", &[][..], Some(most)),
            Answers::Titre => ("titre", &[][..], None),
            Answers::Date => ("date", &[][..], None),
            _ => ("words", &[][..], None),
        };
        let answers =
            answers.iter().map(|answer| Choice { id: answer.id, display: answer.display }).collect();
        let parts = parts_of(&SCREENING, screening.id);
        Row { id: screening.id, name: screening.name, kind, answers, unit: screening.unit(), most, parts }
    }
}

/// `carnet add --list-screenings`.
pub(in crate::commands::add) fn list(console: &mut Console) -> Result<Outcome, Failure> {
    if console.is_json() {
        console.json(&Report { screenings: screenings().iter().map(Row::of).collect() })?;
        return Ok(Outcome::Done);
    }
    let mut text = String::new();
    for screening in screenings() {
        let _ = writeln!(text, "{}: {}", screening.id, screening.name);
        let _ = writeln!(text, "  {}", answers_of(screening));
        let parts = parts_of(&SCREENING, screening.id);
        if !parts.is_empty() {
            let _ = writeln!(text, "  parts, each yes, no or unknown: {}", parts.join(", "));
        }
    }
    console.data(text.as_bytes())?;
    Ok(Outcome::Done)
}
