use std::fmt;

use super::claims::Claims;
use crate::fhir::{Bundle, BundleError, Finding};

/// What a health card holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Content(Claims);

impl Content {
    pub(super) fn new(claims: Claims) -> Self {
        Self(claims)
    }

    /// The record. Its references, such as `resource:0`, lead to the entries that have them for a `fullUrl`.
    ///
    /// # Errors
    /// See [`BundleError`].
    pub fn bundle(&self) -> Result<(Bundle<'_>, Vec<Finding>), BundleError> {
        Bundle::from_json(&self.0.bundle)
    }

    /// The types, such as `https://smarthealth.cards#immunization`; those that nobody knows mean nothing.
    pub fn types(&self) -> &[String] {
        &self.0.types
    }
}

/// Says nothing of what is in it.
impl fmt::Debug for Content {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Content({} bytes)", self.0.bundle.len())
    }
}
