//! Observation and DiagnosticReport.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::Write as _;

use super::dosage::told::{is_told, says_more};
use super::{When, view};
use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::json::Json;
use crate::fhir::quantity::{self, Decimal, Period, Quantity};
use crate::fhir::read;

view! {
    /// Something measured, seen or asked (hl7.org/fhir/R4/observation.html).
    Observation of "Observation"
}

/// What was measured, in any of the forms of `value[x]`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// A number with a unit.
    Quantity(Quantity<'a>),
    /// Something coded.
    Concept(Concept<'a>),
    /// Yes or no.
    Boolean(bool),
    /// A date or time.
    Date(PartialDate<'a>),
    /// From and to.
    Period(Period<'a>),
    /// Words, a plain number, a range, a ratio.
    Text(Cow<'a, str>),
    /// A series of so many sampled values.
    Sampled(usize),
    /// No value, for this reason (a code, or words).
    Absent(Cow<'a, str>),
    /// A form that is not understood.
    Other,
}

impl<'a> Value<'a> {
    fn read(object: &'a Json<'a>) -> Option<Self> {
        let Some((kind, value)) = read::choice(object, "value") else {
            let reason = read::concept(object, "dataAbsentReason")?;
            return Some(Value::Absent(reason.any_code().map(Cow::Borrowed).or_else(|| reason.display())?));
        };
        Some(Self::read_choice(kind, value).unwrap_or(Value::Other))
    }

    fn read_choice(kind: &str, value: &'a Json<'a>) -> Option<Self> {
        if let Json::Bool(value) = value {
            return Some(Value::Boolean(*value));
        }
        match kind {
            "CodeableConcept" | "Coding" | "Code" => Concept::read(value).map(Value::Concept),
            "DateTime" | "Date" | "Instant" => read::text_of(value).map(PartialDate::new).map(Value::Date),
            "Period" => Period::read(value).map(Value::Period),
            "Range" => quantity::range_text(value).map(Cow::Owned).map(Value::Text),
            "Ratio" => quantity::ratio_text(value).map(Cow::Owned).map(Value::Text),
            "SampledData" => {
                let data = read::text(value, "data")?;
                Some(Value::Sampled(data.split_whitespace().count()))
            }
            _ if matches!(value, Json::Object(_)) => {
                Quantity::read(value).filter(|quantity| quantity.value.is_some()).map(Value::Quantity)
            }
            _ => read::text_of(value).map(Cow::Borrowed).map(Value::Text),
        }
    }
}

/// What is usual.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReferenceRange<'a> {
    /// The range in one line.
    pub text: String,
    /// For whom, or what it means.
    pub applies_to: Option<Concept<'a>>,
    /// The least that is usual.
    pub low: Option<Quantity<'a>>,
    /// The most that is usual.
    pub high: Option<Quantity<'a>>,
    /// Whether it is for some people, ages or purposes only, which this program cannot judge by.
    pub conditional: bool,
}

impl ReferenceRange<'_> {
    /// Whether a measured value lies outside; nothing where that is not certain: conditions, other units,
    /// comparators, no limits.
    pub fn excludes(&self, measured: &Quantity<'_>) -> Option<bool> {
        if self.conditional || (self.low.is_none() && self.high.is_none()) {
            return None;
        }
        let value = Decimal::read(measured.value?)?;
        let limit = |limit: &Option<Quantity<'_>>| match limit {
            None => Some(None),
            Some(limit) if limit.comparator.is_none() && same_unit(limit, measured) => {
                Decimal::read(limit.value?).map(Some)
            }
            Some(_) => None,
        };
        let (low, high) = (limit(&self.low)?, limit(&self.high)?);
        let under = |holds: fn(Ordering) -> bool| low.as_ref().is_some_and(|low| holds(value.cmp(low)));
        let over = |holds: fn(Ordering) -> bool| high.as_ref().is_some_and(|high| holds(value.cmp(high)));
        match measured.comparator {
            None => Some(under(Ordering::is_lt) || over(Ordering::is_gt)),
            // Less than the least is outside; less than more than that may be anything.
            Some("<") => under(Ordering::is_le).then_some(true),
            Some("<=") => under(Ordering::is_lt).then_some(true),
            Some(">") => over(Ordering::is_ge).then_some(true),
            Some(">=") => over(Ordering::is_gt).then_some(true),
            Some(_) => None,
        }
    }
}

fn same_unit(one: &Quantity<'_>, other: &Quantity<'_>) -> bool {
    match (one.ucum, other.ucum) {
        (Some(one), Some(other)) => one == other,
        _ => one.unit == other.unit,
    }
}

impl<'a> Observation<'a> {
    /// What was looked for.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code")
    }

    /// The status.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// Laboratory, vital signs and so on.
    pub fn categories(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "category")
    }

    /// Whether one of the categories is `code`.
    pub fn is_in_category(self, code: &str) -> bool {
        self.categories()
            .iter()
            .any(|category| category.codings.iter().any(|coding| coding.code == Some(code)))
    }

    /// When; the time of issue where there is no other.
    pub fn effective(self) -> Option<When<'a>> {
        When::read(self.0, "effective").or_else(|| read::date(self.0, "issued").map(When::Date))
    }

    /// What was found.
    pub fn value(self) -> Option<Value<'a>> {
        Value::read(self.0)
    }

    /// High, low, positive and so on.
    pub fn interpretations(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "interpretation")
    }

    /// What is usual.
    pub fn reference_ranges(self) -> Vec<ReferenceRange<'a>> {
        reference_ranges(self.0)
    }

    /// The parts of what was measured, such as the two of a blood pressure.
    pub fn components(self) -> impl Iterator<Item = Component<'a>> {
        read::elements(self.0, "component").iter().map(Component)
    }

    /// The observations of a panel.
    pub fn members(self) -> impl Iterator<Item = &'a str> {
        read::references(self.0, "hasMember")
    }

    /// By which method.
    pub fn method(self) -> Option<Concept<'a>> {
        read::concept(self.0, "method")
    }

    /// Where in the body.
    pub fn body_site(self) -> Option<Concept<'a>> {
        read::concept(self.0, "bodySite")
    }

    /// Notes; `comment` before R4.
    pub fn notes(self) -> Vec<&'a str> {
        let mut notes = read::notes(self.0, "note");
        notes.extend(read::text(self.0, "comment"));
        notes
    }
}

/// A part of an observation.
#[derive(Clone, Copy, Debug)]
pub struct Component<'a>(&'a Json<'a>);

impl<'a> Component<'a> {
    /// What was looked for.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code")
    }

    /// What was found.
    pub fn value(self) -> Option<Value<'a>> {
        Value::read(self.0)
    }

    /// High, low, positive and so on.
    pub fn interpretations(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "interpretation")
    }

    /// What is usual.
    pub fn reference_ranges(self) -> Vec<ReferenceRange<'a>> {
        reference_ranges(self.0)
    }
}

fn reference_ranges<'a>(object: &'a Json<'a>) -> Vec<ReferenceRange<'a>> {
    read::elements(object, "referenceRange").iter().filter_map(reference_range).collect()
}

fn reference_range<'a>(range: &'a Json<'a>) -> Option<ReferenceRange<'a>> {
    let limits = quantity::range_text(range);
    let told = read::text(range, "text");
    let (shown, qualified) = match (&limits, told) {
        (Some(limits), Some(told)) => {
            // `3.5-5.1` of a range that has a unit, too.
            let bare = limits.split_once(' ').map_or(limits.as_str(), |(bare, _)| bare);
            (is_told(told, limits) || is_told(told, bare), says_more(told, limits))
        }
        _ => (false, false),
    };
    let age = read::one(range, "age").and_then(quantity::range_text);
    let mut conditions = read::concepts(range, "appliesTo");
    let kind = read::concept(range, "type").filter(|kind| kind.any_code() != Some("normal"));
    let conditional = qualified || !conditions.is_empty() || kind.is_some() || range.get("age").is_some();
    conditions.extend(kind);
    let mut conditions = conditions.into_iter();
    let applies_to = conditions.next();
    let mut text = match (limits, told) {
        (Some(limits), Some(told)) if !shown => format!("{limits} ({told})"),
        (limits, told) => limits.or_else(|| told.map(str::to_owned))?,
    };
    for more in age.into_iter().chain(conditions.filter_map(|one| Some(one.display()?.into_owned()))) {
        // Writing to a string does not fail.
        let _ = write!(text, ", {more}");
    }
    let limit = |key| range.get(key).and_then(Quantity::read);
    Some(ReferenceRange { text, applies_to, low: limit("low"), high: limit("high"), conditional })
}

view! {
    /// A report of tests (hl7.org/fhir/R4/diagnosticreport.html).
    DiagnosticReport of "DiagnosticReport"
}

impl<'a> DiagnosticReport<'a> {
    /// What was reported on.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code")
    }

    /// The status.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// When; the time of issue where there is no other.
    pub fn effective(self) -> Option<When<'a>> {
        When::read(self.0, "effective").or_else(|| read::date(self.0, "issued").map(When::Date))
    }

    /// The observations.
    pub fn results(self) -> impl Iterator<Item = &'a str> {
        read::references(self.0, "result")
    }

    /// What it means, in words.
    pub fn conclusion(self) -> Option<&'a str> {
        read::text(self.0, "conclusion")
    }

    /// What it means, coded; `codedDiagnosis` before R4.
    pub fn conclusion_codes(self) -> Vec<Concept<'a>> {
        let mut codes = read::concepts(self.0, "conclusionCode");
        codes.extend(read::concepts(self.0, "codedDiagnosis"));
        codes
    }

    /// Titles or types of attached documents.
    pub fn attachments(self) -> Vec<&'a str> {
        read::elements(self.0, "presentedForm")
            .iter()
            .filter_map(|form| read::text(form, "title").or_else(|| read::text(form, "contentType")))
            .collect()
    }
}
