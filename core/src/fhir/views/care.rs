//! Flag, CarePlan and Encounter.

use std::borrow::Cow;

use super::dosage::{DosageWords, timing_text};
use super::view;
use crate::fhir::concept::Concept;
use crate::fhir::json::Json;
use crate::fhir::quantity::Period;
use crate::fhir::read;
use crate::fhir::standing;

view! {
    /// A warning that concerns everybody who treats the person (hl7.org/fhir/R4/flag.html).
    Flag of "Flag"
}

impl<'a> Flag<'a> {
    /// What to know.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code")
    }

    /// `active`, `inactive` or `entered-in-error`.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// Of which sort.
    pub fn categories(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "category")
    }

    /// From and to.
    pub fn period(self) -> Option<Period<'a>> {
        read::period(self.0, "period")
    }
}

view! {
    /// A plan of care (hl7.org/fhir/R4/careplan.html).
    CarePlan of "CarePlan"
}

impl<'a> CarePlan<'a> {
    /// The title, else the category.
    pub fn title(self) -> Option<Concept<'a>> {
        read::text(self.0, "title")
            .map(|title| Concept { text: Some(title), ..Concept::default() })
            .or_else(|| read::concepts(self.0, "category").into_iter().find(|one| one.display().is_some()))
    }

    /// The plan in words.
    pub fn description(self) -> Option<&'a str> {
        read::text(self.0, "description")
    }

    /// The status.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// From and to.
    pub fn period(self) -> Option<Period<'a>> {
        read::period(self.0, "period")
    }

    /// What is to be done, or not to be done.
    pub fn activities(self) -> impl Iterator<Item = Activity<'a>> {
        let activities = read::elements(self.0, "activity").iter();
        activities.filter_map(|one| read::one(one, "detail")).map(Activity)
    }

    /// What it is for, in other entries.
    pub fn addresses(self) -> impl Iterator<Item = &'a str> {
        read::references(self.0, "addresses")
    }

    /// What came of it.
    pub fn outcomes(self) -> Vec<Concept<'a>> {
        let activities = read::elements(self.0, "activity").iter();
        activities.flat_map(|activity| read::concepts(activity, "outcomeCodeableConcept")).collect()
    }

    /// What was noted on the way.
    pub fn progress(self) -> Vec<&'a str> {
        read::elements(self.0, "activity")
            .iter()
            .flat_map(|activity| read::notes(activity, "progress"))
            .collect()
    }

    /// What is to be done, in other entries.
    pub fn activity_references(self) -> impl Iterator<Item = &'a str> {
        read::elements(self.0, "activity")
            .iter()
            .filter_map(|activity| read::reference(activity, "reference"))
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}

/// One activity of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Activity<'a>(&'a Json<'a>);

impl<'a> Activity<'a> {
    /// What it is.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code")
    }

    /// The activity in words.
    pub fn description(self) -> Option<&'a str> {
        read::text(self.0, "description")
    }

    /// The status.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// Why its status is what it is.
    pub fn status_reason(self) -> Option<Concept<'a>> {
        read::concept(self.0, "statusReason")
    }

    /// How often, in the words of a dosage.
    pub fn timing(self, words: &dyn DosageWords) -> Option<String> {
        let parts = timing_text(read::one(self.0, "scheduledTiming")?, words);
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// Whether it is what must not be done.
    pub fn is_prohibition(self) -> bool {
        standing::is_prohibition(self.0)
    }

    /// Whether it no longer counts: entered in error, cancelled, stopped or completed
    /// (hl7.org/fhir/R4/valueset-care-plan-activity-status.html).
    pub fn is_past(self) -> bool {
        matches!(self.status(), Some("entered-in-error" | "cancelled" | "stopped" | "completed"))
    }

    /// Code, description and status in one line, the status in words.
    pub fn to_text(self, say: impl Fn(&'a str) -> Cow<'a, str>) -> Option<String> {
        let code = self.code().and_then(|code| code.display());
        let status = self.status().filter(|status| *status != "unknown").map(say);
        let parts: Vec<&str> =
            [code.as_deref(), self.description(), status.as_deref()].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

view! {
    /// A visit or stay (hl7.org/fhir/R4/encounter.html).
    Encounter of "Encounter"
}

impl<'a> Encounter<'a> {
    /// What it was: its type, else its class.
    pub fn kind(self) -> Option<Concept<'a>> {
        read::concept(self.0, "type").or_else(|| read::concept(self.0, "class"))
    }

    /// The status.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// From and to.
    pub fn period(self) -> Option<Period<'a>> {
        read::period(self.0, "period")
    }

    /// Why; `reason` before R4.
    pub fn reasons(self) -> Vec<Concept<'a>> {
        let mut reasons = read::concepts(self.0, "reasonCode");
        reasons.extend(read::concepts(self.0, "reason"));
        reasons
    }

    /// Where, where the name stands beside the reference.
    pub fn place(self) -> Option<&'a str> {
        let provider = self.0.get("serviceProvider").and_then(|provider| read::text(provider, "display"));
        let location = |one: &'a Json<'a>| read::text(read::one(one, "location")?, "display");
        provider.or_else(|| read::elements(self.0, "location").iter().find_map(location))
    }
}
