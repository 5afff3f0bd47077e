//! Why an entry cannot be built.

/// What is wrong with what was given; it names the field and never repeats its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HealthError {
    /// Not a FHIR date: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an instant with its zone.
    #[error("{field} is not a date such as 2024, 2024-05 or 2024-05-31")]
    Date {
        /// The field.
        field: &'static str,
    },
    /// Not a decimal number in JSON's form.
    #[error("{field} is not a number such as 7 or 52.5")]
    Number {
        /// The field.
        field: &'static str,
    },
    /// What must be there is not.
    #[error("{field} is missing")]
    Missing {
        /// The field.
        field: &'static str,
    },
    /// No such answer to this question; [`Screening::answers`](super::Screening) lists them.
    #[error("not one of the answers to this question")]
    Answer,
    /// A number beyond the range of a score.
    #[error("the score is beyond its range")]
    Score,
    /// An end before its beginning.
    #[error("{field} ends before it begins")]
    Order {
        /// The field.
        field: &'static str,
    },
    /// No known code system before the colon.
    #[error("not a code such as snomed:56717001, nor words")]
    Term,
}

impl HealthError {
    /// Stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            HealthError::Date { .. } => "health.date",
            HealthError::Number { .. } => "health.number",
            HealthError::Missing { .. } => "health.missing",
            HealthError::Answer => "health.answer",
            HealthError::Score => "health.score",
            HealthError::Order { .. } => "health.order",
            HealthError::Term => "health.term",
        }
    }
}
