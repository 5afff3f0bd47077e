//! Observation and DiagnosticReport.

use std::borrow::Cow;

use super::{When, view};
use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::json::Json;
use crate::fhir::quantity::{self, Period, Quantity};
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
    read::elements(object, "referenceRange")
        .iter()
        .filter_map(|range| {
            let limits = quantity::range_text(range);
            let text = limits.or_else(|| read::text(range, "text").map(str::to_owned))?;
            let applies_to = read::concept(range, "appliesTo").or_else(|| read::concept(range, "type"));
            Some(ReferenceRange { text, applies_to })
        })
        .collect()
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
