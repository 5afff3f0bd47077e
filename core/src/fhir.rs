//! FHIR R4 kept as it was given, with typed views over it.

mod json;

pub use json::{Json, JsonError};
