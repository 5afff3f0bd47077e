//! Values that cannot be wrong.

use fhir_sdk::r4b::codes::QuantityComparator;
use fhir_sdk::{Date, DateTime};

use super::BuildError;

/// A text with something to read in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text<'a>(&'a str);

impl<'a> Text<'a> {
    /// Takes a text; white space around it is dropped.
    ///
    /// # Errors
    /// [`BuildError::Text`]
    pub fn new(text: &'a str) -> Result<Self, BuildError> {
        let text = text.trim();
        let is_control = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r');
        if text.is_empty() || text.contains(is_control) { Err(BuildError::Text) } else { Ok(Self(text)) }
    }

    /// The text.
    pub fn as_str(&self) -> &'a str {
        self.0
    }
}

/// A decimal number, which keeps its written form: 61.50 says more than 61.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal<'a> {
    text: &'a str,
}

impl<'a> Decimal<'a> {
    /// Takes a decimal as JSON writes it (RFC 8259, section 6), within the range of a double.
    ///
    /// # Errors
    /// [`BuildError::Decimal`]
    pub fn new(text: &'a str) -> Result<Self, BuildError> {
        let decimal = Self { text };
        let is_json = text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
            && text.ends_with(|last: char| last.is_ascii_digit());
        if is_json && decimal.approximate().is_some() { Ok(decimal) } else { Err(BuildError::Decimal) }
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &'a str {
        self.text
    }

    /// The number as the model holds it.
    pub(super) fn approximate(&self) -> Option<f64> {
        serde_json::from_str(self.text).ok()
    }
}

/// A year, a month, a day, or a time with its zone (FHIR R4, datatypes, dateTime).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment(DateTime);

impl Moment {
    /// Reads `2026`, `2026-05`, `2026-05-31` or `2026-05-31T10:00:00+03:00`.
    ///
    /// # Errors
    /// [`BuildError::Moment`]
    pub fn new(text: &str) -> Result<Self, BuildError> {
        let is_date = text.len() <= 10;
        let lengths: &[usize] = &[4, 2, 2];
        let parts_fit = text
            .split('-')
            .zip(lengths)
            .all(|(part, length)| part.len() == *length && part.bytes().all(|byte| byte.is_ascii_digit()));
        if is_date && !parts_fit {
            return Err(BuildError::Moment);
        }
        let moment: DateTime = text.parse().map_err(|_| BuildError::Moment)?;
        match moment {
            // Written with fewer than four digits, they would not be read again.
            DateTime::Date(Date::Year(year) | Date::YearMonth(year, _)) if year < FIRST_YEAR => {
                Err(BuildError::Moment)
            }
            moment => Ok(Self(moment)),
        }
    }

    pub(super) fn to_model(&self) -> DateTime {
        self.0.clone()
    }
}

/// The first year that the model writes.
const FIRST_YEAR: i32 = 1000;

/// A code of a code system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "made by callers")]
pub struct Code<'a> {
    /// The URL of the code system, such as `http://snomed.info/sct`.
    pub system: Text<'a>,
    /// The code.
    pub code: Text<'a>,
    /// What the code system calls it.
    pub display: Option<Text<'a>>,
}

/// Words, and the codes that say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "made by callers")]
pub struct Concept<'a> {
    /// The words of whoever wrote it down.
    pub text: Text<'a>,
    /// The codes.
    pub codes: &'a [Code<'a>],
}

/// A number with its unit.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "made by callers")]
pub struct Quantity<'a> {
    /// The number.
    pub value: Decimal<'a>,
    /// Whether it is less or more than the number.
    pub comparator: Option<QuantityComparator>,
    /// The unit, as people write it.
    pub unit: Text<'a>,
    /// The unit's code in UCUM.
    pub ucum: Option<Text<'a>>,
}
