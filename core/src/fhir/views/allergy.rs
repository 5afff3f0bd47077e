//! AllergyIntolerance.

use super::{When, view};
use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::json::Json;
use crate::fhir::read;

view! {
    /// An allergy or intolerance (hl7.org/fhir/R4/allergyintolerance.html).
    AllergyIntolerance of "AllergyIntolerance"
}

impl<'a> AllergyIntolerance<'a> {
    /// What the person does not tolerate; the substance of a reaction where the code is missing.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code").or_else(|| {
            read::elements(self.0, "reaction").iter().find_map(|one| read::concept(one, "substance"))
        })
    }

    /// `active`, `inactive` or `resolved`.
    pub fn clinical_status(self) -> Option<&'a str> {
        read::concept(self.0, "clinicalStatus")?.any_code()
    }

    /// `confirmed`, `unconfirmed`, `refuted`, `entered-in-error`.
    pub fn verification_status(self) -> Option<&'a str> {
        read::concept(self.0, "verificationStatus")?.any_code()
    }

    /// `allergy` or `intolerance`.
    pub fn kind(self) -> Option<&'a str> {
        read::concept(self.0, "type")?.any_code()
    }

    /// `food`, `medication`, `environment`, `biologic`.
    pub fn categories(self) -> Vec<&'a str> {
        read::elements(self.0, "category")
            .iter()
            .filter_map(|one| Concept::read(one).and_then(|concept| concept.any_code()))
            .collect()
    }

    /// `low`, `high` or `unable-to-assess`.
    pub fn criticality(self) -> Option<&'a str> {
        read::text(self.0, "criticality")
    }

    /// When it began.
    pub fn onset(self) -> Option<When<'a>> {
        When::read(self.0, "onset")
    }

    /// When it was written down; `assertedDate` before R4.
    pub fn recorded(self) -> Option<PartialDate<'a>> {
        read::date(self.0, "recordedDate").or_else(|| read::date(self.0, "assertedDate"))
    }

    /// When it last happened.
    pub fn last_occurrence(self) -> Option<PartialDate<'a>> {
        read::date(self.0, "lastOccurrence")
    }

    /// What happened.
    pub fn reactions(self) -> impl Iterator<Item = Reaction<'a>> {
        read::elements(self.0, "reaction").iter().map(Reaction)
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}

/// One reaction.
#[derive(Clone, Copy, Debug)]
pub struct Reaction<'a>(&'a Json<'a>);

impl<'a> Reaction<'a> {
    /// The substance of this event, which may be more specific than the allergy.
    pub fn substance(self) -> Option<Concept<'a>> {
        read::concept(self.0, "substance")
    }

    /// Signs and symptoms.
    pub fn manifestations(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "manifestation")
    }

    /// `mild`, `moderate` or `severe`.
    pub fn severity(self) -> Option<&'a str> {
        read::text(self.0, "severity")
    }

    /// The event in words.
    pub fn description(self) -> Option<&'a str> {
        read::text(self.0, "description")
    }

    /// When it happened.
    pub fn onset(self) -> Option<PartialDate<'a>> {
        read::date(self.0, "onset")
    }

    /// How the substance entered the body.
    pub fn route(self) -> Option<Concept<'a>> {
        read::concept(self.0, "exposureRoute")
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}
