//! Typed views over raw resources: they borrow, read only what is asked for and never fail as a whole. What has
//! the wrong shape is absent in a view and reported by [`check`](super::check()).

mod allergy;
mod care;
mod composition;
mod condition;
mod device;
mod dosage;
mod immunization;
mod medication;
mod observation;
mod patient;
mod procedure;

pub use allergy::{AllergyIntolerance, Reaction};
pub use care::{Activity, CarePlan, Encounter, Flag};
pub use composition::{Composition, Section};
pub use condition::Condition;
pub use device::{Device, DeviceUseStatement};
pub use dosage::{Dosage, DosageSymbols, DosageWords, Limit};
pub use immunization::Immunization;
pub use medication::{Medication, MedicationUse};
pub use observation::{Component, DiagnosticReport, Observation, ReferenceRange, Value};
pub use patient::{HumanName, Language, Patient};
pub use procedure::Procedure;

use super::date::PartialDate;
use super::json::Json;
use super::quantity::{self, Period, Quantity};
use super::read;

/// Defines a view over resources of one type.
macro_rules! view {
    ($(#[$doc:meta])* $name:ident of $($kind:literal)|+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'a>(&'a $crate::fhir::Json<'a>);

        impl<'a> $name<'a> {
            /// The view of a resource, if it is of this type.
            pub fn of(resource: &'a $crate::fhir::Json<'a>) -> Option<Self> {
                let kind = resource.get("resourceType")?.as_str()?;
                matches!(kind, $($kind)|+).then_some(Self(resource))
            }

            /// The resource itself.
            pub fn json(self) -> &'a $crate::fhir::Json<'a> {
                self.0
            }
        }
    };
}
pub(crate) use view;

/// When something was, in one of the forms FHIR has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum When<'a> {
    /// A date, perhaps partial.
    Date(PartialDate<'a>),
    /// From and to.
    Period(Period<'a>),
    /// An age, a range of ages, or words.
    Text(String),
}

impl<'a> When<'a> {
    /// Reads the choice element `stem[x]`.
    pub fn read(resource: &'a Json<'a>, stem: &str) -> Option<Self> {
        let (kind, value) = read::choice(resource, stem)?;
        match kind {
            "DateTime" | "Date" | "Instant" => read::text_of(value).map(PartialDate::new).map(When::Date),
            "Period" => Period::read(value).map(When::Period),
            "Age" | "Quantity" => Quantity::read(value)?.to_text().map(When::Text),
            "Range" => quantity::range_text(value).map(When::Text),
            "Timing" => dosage::timing_events(value).map(When::Date),
            _ => read::text_of(value).map(str::to_owned).map(When::Text),
        }
    }

    /// The date to sort by: of a period its end if it has one.
    pub fn date(&self) -> Option<PartialDate<'a>> {
        match self {
            When::Date(date) => Some(*date),
            When::Period(period) => period.end.or(period.start),
            When::Text(_) => None,
        }
    }

    /// The date, period or words in one line.
    pub fn to_text(&self) -> Option<String> {
        match self {
            When::Date(date) => Some(date.date_text().to_owned()),
            When::Period(period) => period.to_text(),
            When::Text(text) => Some(text.clone()),
        }
    }
}

#[cfg(test)]
mod tests;
