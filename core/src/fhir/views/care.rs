//! Flag, CarePlan and Encounter.

use super::view;
use crate::fhir::concept::Concept;
use crate::fhir::json::Json;
use crate::fhir::quantity::Period;
use crate::fhir::read;

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

    /// What is to be done, each with its status.
    pub fn activities(self) -> Vec<(Option<Concept<'a>>, Option<&'a str>, Option<&'a str>)> {
        let details = read::elements(self.0, "activity").iter().filter_map(|one| read::one(one, "detail"));
        details
            .map(|detail| {
                (
                    read::concept(detail, "code"),
                    read::text(detail, "description"),
                    read::text(detail, "status"),
                )
            })
            .collect()
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
