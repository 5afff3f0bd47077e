//! FHIR R4 kept as it was given, with typed views over it.
//!
//! ```
//! use carnet_core::fhir::{Bundle, References};
//!
//! let text = r#"{"resourceType":"Bundle","type":"collection","entry":[
//!   {"resource":{"resourceType":"Patient","id":"p","birthDate":"1990"}},
//!   {"resource":{"resourceType":"Condition","subject":{"reference":"Patient/p"},"code":{"text":"Asthma"}}}]}"#;
//! let (bundle, findings) = Bundle::from_json(text)?;
//! assert_eq!(bundle.patient(), Some(0));
//! assert_eq!(References::new(&bundle).resolve(1, "Patient/p"), Some(0));
//! assert!(findings.is_empty());
//! # Ok::<(), carnet_core::fhir::BundleError>(())
//! ```

mod actor;
mod bundle;
mod check;
mod concept;
mod date;
mod finding;
mod json;
mod names;
pub mod narrative;
mod quantity;
pub(crate) mod read;
mod references;
mod script;
mod sections;
pub(crate) mod standing;
pub mod views;

pub use bundle::{Bundle, BundleError, Entry};
pub use check::check;
pub use concept::{Coding, Concept};
pub use date::PartialDate;
pub use finding::{Finding, Severity};
pub use json::{Json, JsonError};
pub use quantity::{Period, Quantity};
pub use references::References;
pub(crate) use references::targets;
pub use sections::SectionKind;

pub(crate) use actor::actor_name;
pub(crate) use concept::{LOINC, SNOMED, is_turned};
pub(crate) use date::{is_date_time, is_instant};
pub(crate) use names::resource_type;
