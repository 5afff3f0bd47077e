//! New resources, made through the model's types: the JSON of an entry from plain values, as a table holds them.
//!
//! ```
//! use carnet_strict::build::{self, Code, Concept, Decimal, Moment, ObservationStatus, Quantity, Text, Value};
//!
//! let weight = build::observation(&build::Observation {
//!     id: None,
//!     patient: Text::new("Patient/1")?,
//!     status: ObservationStatus::Final,
//!     category: Some(build::ObservationCategory::VitalSigns),
//!     code: Concept {
//!         text: Text::new("Body weight")?,
//!         codes: &[Code { system: Text::new("http://loinc.org")?, code: Text::new("29463-7")?, display: None }],
//!     },
//!     effective: Some(Moment::new("2026-05")?),
//!     value: Value::Quantity(Quantity {
//!         value: Decimal::new("61.50")?,
//!         comparator: None,
//!         unit: Text::new("kg")?,
//!         ucum: Some(Text::new("kg")?),
//!     }),
//!     note: None,
//! })?;
//! assert!(weight.contains(r#""valueQuantity":{"value":61.50,"unit":"kg""#));
//! # Ok::<(), build::BuildError>(())
//! ```
//!
//! Every resource made here is read again by the model before it is handed out.

mod clinical;
mod convert;
mod treatment;
mod values;

pub use clinical::{
    AllergyIntolerance, Condition, Observation, Reaction, Value, allergy_intolerance, condition, observation,
};
pub use fhir_sdk::r4b::codes::{
    AllergyIntoleranceCategory as AllergyCategory,
    AllergyIntoleranceClinicalStatusCodes as AllergyClinicalStatus,
    AllergyIntoleranceCriticality as AllergyCriticality, AllergyIntoleranceSeverity as ReactionSeverity,
    AllergyIntoleranceType as AllergyType,
    AllergyIntoleranceVerificationStatusCodes as AllergyVerificationStatus,
    ConditionCategoryCodes as ConditionCategory, ConditionClinicalStatusCodes as ConditionClinicalStatus,
    ConditionVerificationStatus, DataAbsentReason, ObservationCategoryCodes as ObservationCategory,
    ObservationStatus, QuantityComparator,
};
pub use treatment::{
    Immunization, ImmunizationStatus, MedicationStatement, MedicationStatus, Occurrence, immunization,
    medication_statement,
};
pub use values::{Code, Concept, Decimal, Moment, Quantity, Text};

use crate::finding::Reason;

/// Why a resource cannot be made of the values given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// A text without a visible character, or with control characters (FHIR R4, datatypes, string).
    #[error("an empty text, or one with control characters")]
    Text,
    /// Not a decimal of FHIR R4, such as `61.50`.
    #[error("not a decimal number")]
    Decimal,
    /// Not a date of FHIR R4, partial or whole, nor a time with its zone.
    #[error("not a date, nor a time with its zone")]
    Moment,
    /// The model does not take the values together.
    #[error("the resource would not be valid: {0}")]
    Refused(Reason),
}

impl BuildError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            BuildError::Text => "build.text",
            BuildError::Decimal => "build.decimal",
            BuildError::Moment => "build.moment",
            BuildError::Refused(reason) => reason.code(),
        }
    }
}
