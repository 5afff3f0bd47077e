//! What builders are given: terms, amounts, dates, actors.

use super::codes::{Code, system};
use super::error::HealthError;
use super::object::{Object, absent, string};
use crate::fhir::{Json, PartialDate, is_date_time};

/// Something with a name and perhaps codes: a vaccine, a medicine, a reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term<'a> {
    text: Option<&'a str>,
    codings: Vec<(&'a str, &'a str, Option<&'a str>)>,
}

impl<'a> Term<'a> {
    /// A term in the author's words.
    pub fn words(text: &'a str) -> Self {
        Term { text: Some(text), codings: Vec::new() }
    }

    /// A term by its code.
    pub fn coded(code: &Code) -> Self {
        Term::default().and(code)
    }

    /// Adds a code, unless it could not be verified.
    pub fn and(self, code: &Code) -> Self {
        if code.is_verified() { self.with(code.system, code.code, Some(code.display)) } else { self }
    }

    /// Adds a code of a system.
    pub fn with(mut self, system: &'a str, code: &'a str, display: Option<&'a str>) -> Self {
        if !self.codings.iter().any(|(known, own, _)| (*known, *own) == (system, code)) {
            self.codings.push((system, code, display));
        }
        self
    }

    /// Adds words.
    pub fn saying(self, text: &'a str) -> Self {
        Term { text: Some(text), ..self }
    }

    /// Reads `snomed:56717001 Tuberculosis`, or words; the names are those of [`Term::SYSTEMS`].
    ///
    /// # Errors
    /// [`HealthError::Term`] for an empty text, or a code that is none.
    pub fn parse(text: &'a str) -> Result<Self, HealthError> {
        let text = text.trim();
        let named = text.split_once(':').and_then(|(name, rest)| {
            Some((Self::SYSTEMS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known))?.1, rest.trim()))
        });
        match named {
            _ if text.is_empty() => Err(HealthError::Term),
            None => Ok(Term::words(text)),
            Some((system, rest)) => {
                let (code, words) =
                    rest.split_once(' ').map_or((rest, None), |(code, words)| (code, Some(words)));
                let is_code = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '.' | '/' | '&');
                if code.is_empty() || !code.chars().all(is_code) {
                    return Err(HealthError::Term);
                }
                let words = words.map(str::trim).filter(|words| !words.is_empty());
                Ok(Term { text: words, codings: vec![(system, code, None)] })
            }
        }
    }

    /// Names of code systems in front of a colon.
    pub const SYSTEMS: &'static [(&'static str, &'static str)] = &[
        ("snomed", system::SNOMED),
        ("loinc", system::LOINC),
        ("atc", system::ATC),
        ("cvx", system::CVX),
        ("rxnorm", system::RXNORM),
        ("icd-10", system::ICD_10),
        ("icd-11", system::ICD_11),
    ];

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_none_or(|text| text.trim().is_empty()) && self.codings.is_empty()
    }

    /// The code in a system.
    pub(super) fn code_of(&self, system: &str) -> Option<&'a str> {
        self.codings.iter().find(|(known, ..)| *known == system).map(|(_, code, _)| *code)
    }

    /// A CodeableConcept; nothing for a term of nothing.
    pub(super) fn concept(&self) -> Option<Json<'static>> {
        let codings = self.codings.iter().map(|(system, code, display)| coding(system, code, *display));
        let concept = Object::default().list("coding", codings).text("text", self.text);
        (!self.is_empty()).then(|| concept.json())
    }
}

pub(super) fn coding(system: &str, code: &str, display: Option<&str>) -> Json<'static> {
    Object::default().text("system", system).text("code", code).text("display", display).json()
}

/// A CodeableConcept of one code.
pub(super) fn concept(code: &Code) -> Json<'static> {
    Object::default().list("coding", [coding(code.system, code.code, Some(code.display))]).json()
}

/// A measured amount: its number as written, and a unit of UCUM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount<'a> {
    comparator: Option<&'a str>,
    number: &'a str,
    unit: &'a str,
}

impl<'a> Amount<'a> {
    /// Reads `52.5 kg`, `<20 {copies}/mL` or `12`, which has the unit 1.
    ///
    /// # Errors
    /// [`HealthError::Number`]; a comma, or digits of another script, are not taken for a number.
    pub fn parse(text: &'a str, field: &'static str) -> Result<Self, HealthError> {
        let text = text.trim();
        let comparator = ["<=", ">=", "<", ">"].into_iter().find(|sign| text.starts_with(sign));
        let rest = text.get(comparator.map_or(0, str::len)..).unwrap_or_default().trim_start();
        let (number, unit) = rest.split_once(' ').map_or((rest, "1"), |(number, unit)| (number, unit.trim()));
        let is_number = matches!(Json::parse(number), Ok(Json::Number(_)));
        if !is_number || number.len() > 20 || number.contains(['e', 'E']) {
            return Err(HealthError::Number { field });
        }
        Ok(Amount { comparator, number, unit: if unit.is_empty() { "1" } else { unit } })
    }

    /// The same number in this unit, if it came without one.
    pub(super) fn or_in(self, unit: &'a str) -> Self {
        if self.unit == "1" { Amount { unit, ..self } } else { self }
    }

    pub(super) fn unit(&self) -> &'a str {
        self.unit
    }

    /// The number as a whole one.
    pub(super) fn whole(&self) -> Option<u32> {
        self.number.parse().ok().filter(|_| self.comparator.is_none())
    }

    /// The amount in one line.
    pub(super) fn to_text(self) -> String {
        let unit = if self.unit == "1" { String::new() } else { format!(" {}", self.unit) };
        format!("{}{}{unit}", self.comparator.unwrap_or_default(), self.number)
    }

    pub(super) fn quantity(&self) -> Json<'static> {
        Object::default()
            .put("value", Json::Number(self.number.to_owned().into()))
            .text("comparator", self.comparator)
            .text("unit", self.unit)
            .text("system", system::UCUM)
            .text("code", self.unit)
            .json()
    }
}

/// Who did or said something: an entry of the record, a name, or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Actor<'a> {
    reference: Option<&'a str>,
    display: Option<&'a str>,
}

impl<'a> Actor<'a> {
    /// An entry of the record, by its address there.
    pub fn entry(reference: &'a str) -> Self {
        Actor { reference: Some(reference), display: None }
    }

    /// Someone by name.
    pub fn named(display: &'a str) -> Self {
        Actor { reference: None, display: Some(display) }
    }

    pub(super) fn json(self) -> Json<'static> {
        Object::default().text("reference", self.reference).text("display", self.display).json()
    }
}

/// A reference to an entry.
pub(super) fn reference(to: &str) -> Json<'static> {
    Object::default().text("reference", to).json()
}

/// Whether a text is a date as builders take it: `2024`, `2024-05`, `2024-05-31`, or an instant with its zone.
pub fn is_date(text: &str) -> bool {
    is_date_time(text.trim())
}

/// A date as it is written, checked.
pub(super) fn date(text: Option<&str>, field: &'static str) -> Result<Option<Json<'static>>, HealthError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    if is_date_time(text) { Ok(Some(string(text))) } else { Err(HealthError::Date { field }) }
}

/// Adds a date that the IPS requires: where it is not known, that is said.
pub(super) fn required_date(
    object: Object,
    key: &'static str,
    twin: &'static str,
    text: Option<&str>,
    field: &'static str,
) -> Result<Object, HealthError> {
    Ok(match date(text, field)? {
        Some(date) => object.put(key, date),
        None => object.put(twin, absent("unknown")),
    })
}

/// A Period of partial dates.
pub(super) fn period(
    start: Option<&str>,
    end: Option<&str>,
    field: &'static str,
) -> Result<Option<Json<'static>>, HealthError> {
    if let (Some(start), Some(end)) = (start, end) {
        let (start, end) = (PartialDate::new(start), PartialDate::new(end));
        // Compared as far as both are known: what began in 2020-05 may have ended in 2020.
        let parts = |date: &PartialDate<'_>| (date.year(), date.month(), date.day());
        let ((y1, m1, d1), (y2, m2, d2)) = (parts(&start), parts(&end));
        let later =
            |one: Option<u8>, other: Option<u8>| one.zip(other).is_some_and(|(one, other)| one > other);
        let same = |one: Option<u8>, other: Option<u8>| one.is_some() && one == other;
        if y1 > y2 && y2.is_some() || y1 == y2 && (later(m1, m2) || same(m1, m2) && later(d1, d2)) {
            return Err(HealthError::Order { field });
        }
    }
    let period = Object::default().put("start", date(start, field)?).put("end", date(end, field)?).json();
    Ok(Some(period).filter(|period| !period.members().is_empty()))
}
