//! Advice from what a record says: what must not be given together with what is known, what was broken off, and what
//! cannot be judged because something is not known.
//!
//! ```
//! use carnet_core::fhir::{Bundle, PartialDate};
//! use carnet_core::safety;
//!
//! let text = r#"{"resourceType":"Bundle","type":"collection","entry":[
//!   {"resource":{"resourceType":"Patient"}},
//!   {"resource":{"resourceType":"AllergyIntolerance","code":{"text":"Amoxicilline"}}},
//!   {"resource":{"resourceType":"MedicationStatement","status":"active",
//!     "medicationCodeableConcept":{"text":"Ampicillin 500 mg"}}}]}"#;
//! let (bundle, _) = Bundle::from_json(text)?;
//! let advice = safety::advice(&bundle, None, Some(PartialDate::new("2024-06-01")));
//! assert_eq!(advice[0].rule.code(), "allergy-related");
//! assert_eq!(advice[0].entries, [2, 1]);
//! # Ok::<(), carnet_core::fhir::BundleError>(())
//! ```
//!
//! A rule is a row of [`rules`] with its reference, and one function. Advice is no decision: it is about what is in the
//! record, which may lack what matters. What is withdrawn, refuted or about somebody else fires nothing.

mod conditions;
mod days;
mod facts;
mod pregnancy;
mod rules;
mod sentences;
mod substances;
mod table;
#[cfg(test)]
mod tests;
mod vaccines;

pub use table::{Rule, rules};

use std::fmt;

use crate::country::Country;
use crate::fhir::{Bundle, PartialDate, References};
use facts::Facts;

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Advice {
    /// What is said; the sentence is the message `safety-` and this.
    pub rule: RuleId,
    /// How grave it is.
    pub severity: Severity,
    /// The entries that make it so: first what is at stake, then what speaks against it.
    pub entries: Vec<usize>,
    /// What the sentence names, by its placeables.
    pub params: Vec<(&'static str, Param)>,
}

/// The stable code of a piece of advice, such as `allergy-drug`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(&'static str);

/// How grave a piece of advice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// Something in the record speaks against something else in it.
    Warning,
    /// To be borne in mind.
    Caution,
    /// It cannot be judged, because something is not known.
    Undecided,
}

/// What a sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Param {
    /// In the record's words, or an international name: never to be translated, and to be cleaned before it is shown.
    Words(String),
    /// Countries, to be named in the reader's language.
    Countries(Vec<Country>),
    /// A date as the record has it.
    Date(String),
    /// A number with its unit.
    Amount(String),
}

impl RuleId {
    /// The code.
    pub fn code(&self) -> &'static str {
        self.0
    }

    /// The id of the message that says it.
    pub fn message(&self) -> String {
        format!("safety-{}", self.0)
    }
}

impl Severity {
    /// A stable code.
    pub fn code(self) -> &'static str {
        match self {
            Severity::Warning => "warning",
            Severity::Caution => "caution",
            Severity::Undecided => "undecided",
        }
    }
}

/// Advice from a record, the gravest first; without today's date, what depends on it is left undecided or out.
pub fn advice(
    bundle: &Bundle<'_>,
    references: Option<&References>,
    today: Option<PartialDate<'_>>,
) -> Vec<Advice> {
    let own;
    let references = match references {
        Some(references) => references,
        None => {
            own = References::new(bundle);
            &own
        }
    };
    let facts = Facts::of(bundle, references, today);
    let mut advice: Vec<Advice> = rules().iter().flat_map(|rule| rule.apply(&facts)).collect();
    advice.sort_by_key(|one| one.severity);
    advice
}

impl Advice {
    /// The rule that it comes from, with its reference.
    pub fn of(&self) -> Option<&'static Rule> {
        rules().iter().find(|rule| rule.says.iter().any(|(id, _)| *id == self.rule))
    }

    fn new(rule: RuleId, severity: Severity) -> Self {
        Advice { rule, severity, entries: Vec::new(), params: Vec::new() }
    }

    fn on(mut self, entries: impl IntoIterator<Item = usize>) -> Self {
        for entry in entries {
            if !self.entries.contains(&entry) {
                self.entries.push(entry);
            }
        }
        self
    }

    fn naming(mut self, name: &'static str, words: &str) -> Self {
        self.params.push((name, Param::Words(words.to_owned())));
        self
    }

    fn with(mut self, name: &'static str, param: Param) -> Self {
        self.params.push((name, param));
        self
    }
}

impl fmt::Debug for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}
