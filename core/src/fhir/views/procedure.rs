//! Procedure.

use super::{When, view};
use crate::fhir::concept::Concept;
use crate::fhir::read;

view! {
    /// Something that was done (hl7.org/fhir/R4/procedure.html).
    Procedure of "Procedure"
}

impl<'a> Procedure<'a> {
    /// What was done.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code")
    }

    /// The status; `not-done` also where STU3's `notDone` says so.
    pub fn status(self) -> Option<&'a str> {
        match read::flag(self.0, "notDone") {
            Some(true) => Some("not-done"),
            _ => read::text(self.0, "status"),
        }
    }

    /// Why it was not done.
    pub fn status_reason(self) -> Option<Concept<'a>> {
        read::concept(self.0, "statusReason")
    }

    /// When.
    pub fn performed(self) -> Option<When<'a>> {
        When::read(self.0, "performed")
    }

    /// Where in the body.
    pub fn body_sites(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "bodySite")
    }

    /// Why.
    pub fn reasons(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "reasonCode")
    }

    /// Why, in other entries.
    pub fn reason_references(self) -> impl Iterator<Item = &'a str> {
        read::references(self.0, "reasonReference")
    }

    /// How it ended.
    pub fn outcome(self) -> Option<Concept<'a>> {
        read::concept(self.0, "outcome")
    }

    /// What went wrong.
    pub fn complications(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "complication")
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}
