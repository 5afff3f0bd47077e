//! Results, fitness to travel, stays in countries.

use carnet_core::fhir::Json;
use carnet_core::health::{
    Amount, Category, Fitness, Found, HealthError, Journey, Measurement, Place, Screening,
};

use super::Context;
use super::parse::{Grammar, Statement};
use super::screenings::answers_of;
use crate::failure::Failure;

pub(super) const RESULT: Grammar = Grammar {
    option: "--result",
    head: "examination",
    keys: &[
        "value",
        "finding",
        "titre",
        "absent",
        "date",
        "range",
        "low",
        "high",
        "interpretation",
        "category",
        "specimen",
        "method",
        "sensitive",
        "note",
        "by",
        "source",
    ],
    lists: &[],
    flags: &[],
};

/// Codes of HL7's v3-ObservationInterpretation (terminology.hl7.org) that are common on results.
const INTERPRETATIONS: &[&str] =
    &["N", "L", "LL", "H", "HH", "A", "AA", "POS", "NEG", "IND", "DET", "ND", "S", "I", "R"];

/// Codes of HL7's v3-ActCode for what fewer readers may see.
const SENSITIVE: &[&str] = &["HIV", "STD", "MH", "PREGNANT", "ETH", "PDS"];

/// Reasons of hl7.org/fhir/R4/valueset-data-absent-reason.html that a visit has.
const ABSENT: &[&str] = &["unknown", "not-performed", "asked-declined", "asked-unknown", "error"];

pub(super) fn result(said: &Statement, context: &Context<'_>) -> Result<Json<'static>, Failure> {
    let (low, high) = range(said)?;
    let mut made = Measurement::default();
    made.what = said.head_term()?;
    made.found = found(said)?;
    made.category = said.one_of("category", Category::ALL, Category::code)?;
    made.date = context.date(said)?;
    made.interpretation = said.one_of("interpretation", INTERPRETATIONS, |code| code)?;
    made.low = end(said, low.as_deref(), "low")?;
    made.high = end(said, high.as_deref(), "high")?;
    made.specimen = said.term("specimen")?;
    made.method = said.term("method")?;
    made.sensitive = said.one_of("sensitive", SENSITIVE, |code| code)?;
    made.note = said.text("note");
    made.build(&context.origin(said)).map_err(|error| said.wrong(error))
}

fn found(said: &Statement) -> Result<Found<'_>, Failure> {
    Ok(match said.only(&["value", "finding", "titre", "absent"])? {
        Some("value") => said.amount("value")?.map_or(Found::Parts, Found::Amount),
        Some("finding") => said.term("finding")?.map_or(Found::Parts, Found::Term),
        Some("titre") => {
            let to = said.text("titre").and_then(|text| text.strip_prefix("1:")?.parse().ok());
            let to = to.filter(|to| *to > 0).ok_or_else(|| said.fault("titre is not of the form 1:8"))?;
            Found::Titre(to)
        }
        Some(_) => said.one_of("absent", ABSENT, |code| code)?.map_or(Found::Parts, Found::Absent),
        None => return Err(said.fault("one of value, finding, titre and absent says what was found")),
    })
}

/// An end of what is usual: of the range, or said by itself.
fn end<'a>(
    said: &'a Statement,
    of_range: Option<&'a str>,
    key: &'static str,
) -> Result<Option<Amount<'a>>, Failure> {
    match of_range {
        Some(text) => Amount::parse(text, "range").map(Some).map_err(|error| said.wrong(error)),
        None => said.amount(key),
    }
}

/// The ends of `12.0-15.5 g/dL`, each with the unit; without one, they have the unit of the value.
fn range(said: &Statement) -> Result<(Option<String>, Option<String>), Failure> {
    let Some(text) = said.text("range") else { return Ok((None, None)) };
    if said.has("low") || said.has("high") {
        return Err(said.fault("range and its ends exclude each other"));
    }
    let unit_of = |text: &str| text.split_once(' ').map(|(_, unit)| unit.trim().to_owned());
    let numbers = text.split_once(' ').map_or(text, |(numbers, _)| numbers);
    let unit = unit_of(text).or_else(|| unit_of(said.text("value")?)).unwrap_or_default();
    // A sign in front is no hyphen between.
    let between = numbers.char_indices().skip(1).find(|(_, one)| *one == '-').map(|(at, _)| at);
    let (low, high) =
        between.and_then(|at| Some((numbers.get(..at)?, numbers.get(at + 1..)?))).ok_or_else(|| {
            said.fault("range is not of the form 12.0-15.5 g/dL; low and high say one end alone")
        })?;
    let with_unit = |number: &str| Some(format!("{number} {unit}").trim().to_owned());
    Ok((with_unit(low), with_unit(high)))
}

pub(super) const FITNESS: Grammar = Grammar {
    option: "--fit-to-travel",
    head: "status",
    keys: &["date", "until", "re-check", "note", "by", "source"],
    lists: &["condition"],
    flags: &[],
};

pub(super) fn fitness(said: &Statement, context: &Context<'_>) -> Result<Json<'static>, Failure> {
    let mut made = Fitness::default();
    made.status = said.head()?;
    made.date = context.date(said)?;
    made.valid_until = said.date("until")?;
    made.conditions = said.terms("condition")?;
    made.re_check = said.date("re-check")?;
    made.note = said.text("note");
    made.build(&context.origin(said)).map_err(|error| match error {
        HealthError::Answer => {
            let known = Screening::from_id("fit-to-travel").map(answers_of).unwrap_or_default();
            said.at(FITNESS.head, error).with_hint(format!("one of {known}"))
        }
        HealthError::Missing { .. } => said.wrong(HealthError::Missing { field: "condition" }),
        error => said.wrong(error),
    })
}

pub(super) const TRAVEL: Grammar = Grammar {
    option: "--travel",
    head: "country",
    keys: &["from", "until", "place", "note", "by", "source"],
    lists: &[],
    flags: &[],
};

pub(super) fn travel(said: &Statement, context: &Context<'_>) -> Result<Json<'static>, Failure> {
    let mut made = Journey::default();
    made.country = Some(said.head_country()?);
    made.from = said.date("from")?;
    made.until = said.date("until")?;
    made.place = said.one_of("place", Place::ALL, Place::code)?;
    made.note = said.text("note");
    made.build(&context.origin(said)).map_err(|error| said.wrong(error))
}
