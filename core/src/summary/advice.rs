//! Advice of the safety rules, said in the reader's language.

use serde::Serialize;

use super::clean;
use super::words::Words;
use crate::fhir::{Bundle, PartialDate, References};
use crate::safety;

/// A piece of advice: no decision, and about no more than what is in the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Advice {
    /// The stable code of what is said, such as `allergy-drug`.
    pub rule: &'static str,
    /// `warning`, `caution` or `undecided`.
    pub severity: &'static str,
    /// What is said.
    pub sentence: String,
    /// The document that the rule follows.
    pub reference: &'static str,
    /// Positions of the entries that make it so: first what is at stake.
    pub entries: Vec<usize>,
}

/// What the rules advise, the gravest first.
pub(super) fn of(
    bundle: &Bundle<'_>,
    references: &References,
    today: Option<PartialDate<'_>>,
    words: Words,
) -> Vec<Advice> {
    let advice = safety::advice(bundle, Some(references), today);
    let said = |one: safety::Advice| Advice {
        rule: one.rule.code(),
        severity: one.severity.code(),
        sentence: clean::composed(&one.sentence(words.0)),
        reference: one.of().map_or("", |rule| rule.reference),
        entries: one.entries,
    };
    advice.into_iter().map(said).collect()
}
