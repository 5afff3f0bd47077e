//! Whether there is a pregnancy: a status observed (LOINC 82810-3), or one among the problems.

use super::{Builder, alerts};
use crate::fhir::views::{Observation, Value};
use crate::fhir::{Concept, LOINC, PartialDate, SNOMED};
use crate::summary::Summary;
use crate::summary::item::{Alert, AlertKind, Fact, FactKind, Item};

/// What an observation answers to the question for a pregnancy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    /// Possible, or in words that the reader has to judge.
    Perhaps,
    No,
    /// Not known, not asked, no value: no answer.
    None,
}

/// The alert of a pregnancy that may be going on; the record's own patient first.
pub(super) fn alert(builder: &Builder<'_>, summary: &Summary) -> Option<Alert> {
    [true, false].into_iter().find_map(|own| {
        let answers = summary
            .pregnancy
            .items
            .iter()
            .chain(summary.pregnancy.items.iter().flat_map(|item| &item.earlier))
            .filter(|item| is_own(item) == own)
            .map(|item| (item, answer_of(builder, item)))
            .filter(|(_, answer)| *answer != Answer::None);
        let latest = answers.max_by(|(one, _), (other, _)| one.sort.cmp(&other.sort));
        let mut problems =
            summary.problems.items.iter().filter(|item| is_own(item) == own && is_pregnancy(item));
        let item = match latest {
            Some((item, Answer::Yes | Answer::Perhaps)) if !is_over(builder, item) => Some(item),
            // A later "no" ends a pregnancy that the problem list still has.
            Some((item, Answer::No)) => problems.find(|problem| problem.sort > item.sort),
            _ => problems.next(),
        }?;
        (!is_over(builder, item)).then(|| {
            let kinds = [FactKind::Value, FactKind::Onset, FactKind::Verification];
            let mut alert = alerts::of(item, AlertKind::Pregnancy, &kinds);
            let date = item.date.clone().map(|text| Fact::text(FactKind::When, text));
            alert.facts.extend(date);
            alert
        })
    })
}

fn is_own(item: &Item) -> bool {
    let other = ["other-subject", "absent-subject", "focus"];
    !item.facts.iter().any(|fact| fact.kind == FactKind::Modifier && other.contains(&fact.text.as_str()))
}

/// 44 weeks are 10 months and some days.
fn is_over(builder: &Builder<'_>, item: &Item) -> bool {
    let (_, _, _, text) = &item.sort;
    let months = builder.options.today.and_then(|today| PartialDate::new(text).months_until(&today));
    months.is_some_and(|(least, _)| least > 10)
}

fn answer_of(builder: &Builder<'_>, item: &Item) -> Answer {
    let observation = builder.resource(item.entry).and_then(Observation::of);
    let Some(observation) =
        observation.filter(|one| one.code().is_some_and(|code| code.code_of(LOINC) == Some("82810-3")))
    else {
        return Answer::None;
    };
    match observation.value() {
        Some(Value::Concept(concept)) => coded(&concept),
        Some(Value::Boolean(true)) => Answer::Yes,
        Some(Value::Boolean(false)) => Answer::No,
        Some(Value::Text(text)) => said(&text),
        Some(Value::Absent(_)) | None => Answer::None,
        Some(_) => Answer::Perhaps,
    }
}

fn coded(concept: &Concept<'_>) -> Answer {
    let by_code = concept.codings.iter().find_map(|coding| {
        ANSWERS.iter().find(|(code, _)| coding.code == Some(*code)).map(|(_, answer)| *answer)
    });
    by_code.unwrap_or_else(|| concept.display().map_or(Answer::None, |text| said(&text)))
}

/// Words that are none of these may be in any language: the reader sees them in the alert.
fn said(text: &str) -> Answer {
    match text.trim().to_lowercase().as_str() {
        "pregnant" | "yes" | "true" | "positive" => Answer::Yes,
        "not pregnant" | "no" | "false" | "negative" => Answer::No,
        "unknown" | "not asked" | "not known" => Answer::None,
        _ => Answer::Perhaps,
    }
}

fn is_pregnancy(item: &Item) -> bool {
    item.codes.iter().any(|code| {
        code.system.as_deref().is_some_and(|system| system.starts_with(SNOMED))
            && PREGNANT.contains(&code.code.as_str())
    })
}

/// SNOMED CT 77386006 "Pregnant", and kinds of it in the IPS free set: planned; unplanned, wanted; unwanted.
const PREGNANT: &[&str] = &["77386006", "169565003", "169566002", "169567006"];

/// Answers in SNOMED CT (as above; not pregnant; possible pregnancy; unknown) and in LOINC's answer list LL4129-4
/// of 82810-3 (pregnant; not pregnant; unknown), and null flavours.
const ANSWERS: &[(&str, Answer)] = &[
    ("77386006", Answer::Yes),
    ("169565003", Answer::Yes),
    ("169566002", Answer::Yes),
    ("169567006", Answer::Yes),
    ("60001007", Answer::No),
    ("102874004", Answer::Perhaps),
    ("261665006", Answer::None),
    ("LA15173-0", Answer::Yes),
    ("LA26683-5", Answer::No),
    ("LA4489-6", Answer::None),
    ("UNK", Answer::None),
    ("ASKU", Answer::None),
    ("NASK", Answer::None),
    ("NI", Answer::None),
    ("unknown", Answer::None),
    ("asked-unknown", Answer::None),
];
