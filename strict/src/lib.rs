//! A second opinion on FHIR R4 from a complete model, `fhir-sdk` (R4B, which is R4 for every resource of a patient
//! summary), and the making of new resources through its types.
//!
//! ```
//! let text = r#"{"resourceType":"Bundle","type":"collection","entry":[
//!   {"resource":{"resourceType":"Patient","active":"true"}},
//!   {"resource":{"resourceType":"Observation","status":"final","code":{"text":"Weight"},
//!     "valueQuantity":{"value":"61"}}}]}"#;
//! let findings = carnet_strict::check(text)?;
//! let lines: Vec<String> = findings.iter().map(|finding| format!("{} {}", finding.path, finding.code())).collect();
//! assert_eq!(lines, [
//!     "Bundle.entry[0].resource.ofType(Patient).active strict.wrong-shape",
//!     "Bundle.entry[1].resource.ofType(Observation).valueQuantity strict.choice-lost",
//! ]);
//! # Ok::<(), carnet_strict::CheckError>(())
//! ```
//!
//! The record itself never passes through the model, which refuses some valid resources and changes others silently
//! (docs/adr/0001): a finding here says what to look at, and nothing is refused because of one.
//!
//! Only `model` calls `serde_json` on the model's types, because each crate that does compiles all of it again.

pub mod build;
mod check;
mod compare;
mod finding;
mod locate;
mod model;
mod pruned;

pub use check::{CheckError, check};
pub use finding::{Reason, StrictFinding};
