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

mod bundle;
mod finding;
mod json;
mod names;
mod narrative;
mod references;

pub use bundle::{Bundle, BundleError, Entry};
pub use finding::{Finding, Severity};
pub use narrative::{plain_text, to_div};
pub use json::{Json, JsonError};
pub use references::References;
