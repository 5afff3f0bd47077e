//! Fitness to travel: Observation.
//!
//! Whether somebody can make a journey now, and what it takes; never whether somebody may.

use super::codes;
use super::error::HealthError;
use super::measurement::{Found, Measurement};
use super::screening::Screening;
use super::source::Origin;
use super::term::Term;
use crate::fhir::Json;

/// The result of an examination before a journey.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Fitness<'a> {
    /// `fit`, `fit-with-conditions`, `deferred` or `unfit`.
    pub status: &'a str,
    /// When it was examined.
    pub date: Option<&'a str>,
    /// The last day it holds.
    pub valid_until: Option<&'a str>,
    /// What it takes: escort, oxygen, wheelchair, medicines in the cabin.
    pub conditions: Vec<Term<'a>>,
    /// When to examine again.
    pub re_check: Option<&'a str>,
    /// Anything else.
    pub note: Option<&'a str>,
}

impl Fitness<'_> {
    /// The Observation.
    ///
    /// # Errors
    /// Another status; conditions missing where the status speaks of them; dates that are none.
    pub fn build(&self, origin: &Origin<'_>) -> Result<Json<'static>, HealthError> {
        let screening = Screening::from_id("fit-to-travel").ok_or(HealthError::Answer)?;
        if self.status == "fit-with-conditions" && self.conditions.is_empty() && self.note.is_none() {
            return Err(HealthError::Missing { field: "conditions" });
        }
        let dates = [(codes::VALID_UNTIL, self.valid_until), (codes::RECHECK, self.re_check)];
        let dates = dates.iter().filter_map(|(code, date)| Some((Term::coded(code), Found::Date((*date)?))));
        let conditions = self
            .conditions
            .iter()
            .map(|condition| (Term::coded(&codes::CONDITION), Found::Term(condition.clone())));
        let measured = Measurement {
            date: self.date,
            parts: dates.chain(conditions).collect(),
            note: self.note,
            ..screening.answer(self.status)?
        };
        measured.build(origin)
    }
}
