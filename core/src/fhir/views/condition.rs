//! Condition.

use super::{When, view};
use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::read;

view! {
    /// A problem or diagnosis (hl7.org/fhir/R4/condition.html).
    Condition of "Condition"
}

impl<'a> Condition<'a> {
    /// What it is.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code")
    }

    /// `active`, `recurrence`, `relapse`, `inactive`, `remission`, `resolved`.
    pub fn clinical_status(self) -> Option<&'a str> {
        read::concept(self.0, "clinicalStatus")?.any_code()
    }

    /// `confirmed`, `provisional`, `differential`, `unconfirmed`, `refuted`, `entered-in-error`.
    pub fn verification_status(self) -> Option<&'a str> {
        read::concept(self.0, "verificationStatus")?.any_code()
    }

    /// Problem, encounter diagnosis and so on.
    pub fn categories(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "category")
    }

    /// How bad.
    pub fn severity(self) -> Option<Concept<'a>> {
        read::concept(self.0, "severity")
    }

    /// Where in the body.
    pub fn body_sites(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "bodySite")
    }

    /// When it began.
    pub fn onset(self) -> Option<When<'a>> {
        When::read(self.0, "onset")
    }

    /// When it ended; a boolean says only that it did.
    pub fn abatement(self) -> Option<When<'a>> {
        When::read(self.0, "abatement")
    }

    /// Whether it is over by any sign: an end, an end without a date, or its status.
    pub fn is_past(self) -> bool {
        match self.clinical_status() {
            Some("inactive" | "remission" | "resolved") => true,
            Some("active" | "recurrence" | "relapse") => false,
            _ => self.abatement().is_some() || read::flag(self.0, "abatementBoolean") == Some(true),
        }
    }

    /// When it was written down; `assertedDate` before R4.
    pub fn recorded(self) -> Option<PartialDate<'a>> {
        read::date(self.0, "recordedDate").or_else(|| read::date(self.0, "assertedDate"))
    }

    /// Stages, such as of a tumour.
    pub fn stages(self) -> Vec<Concept<'a>> {
        read::elements(self.0, "stage").iter().filter_map(|stage| read::concept(stage, "summary")).collect()
    }

    /// Signs that led to it.
    pub fn evidence(self) -> Vec<Concept<'a>> {
        read::elements(self.0, "evidence")
            .iter()
            .flat_map(|evidence| read::concepts(evidence, "code"))
            .collect()
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}
