//! Medication, and the resources that say who takes it.

use super::dosage::Dosage;
use super::{When, view};
use crate::fhir::bundle::Bundle;
use crate::fhir::concept::Concept;
use crate::fhir::json::Json;
use crate::fhir::quantity::{self, Quantity};
use crate::fhir::read;
use crate::fhir::references::References;

view! {
    /// A medicine (hl7.org/fhir/R4/medication.html).
    Medication of "Medication"
}

impl<'a> Medication<'a> {
    /// The product.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.0, "code")
    }

    /// Tablet, syrup and so on.
    pub fn form(self) -> Option<Concept<'a>> {
        read::concept(self.0, "form")
    }

    /// The substances with their strengths.
    pub fn ingredients(self) -> Vec<(Concept<'a>, Option<String>)> {
        read::elements(self.0, "ingredient")
            .iter()
            .filter_map(|ingredient| {
                let item = read::concept(ingredient, "itemCodeableConcept").or_else(|| {
                    let reference = ingredient.get("itemReference")?;
                    Some(Concept { text: Some(read::text(reference, "display")?), ..Concept::default() })
                })?;
                Some((item, ingredient.get("strength").and_then(quantity::ratio_text)))
            })
            .collect()
    }

    /// The amount in the package.
    pub fn amount(self) -> Option<String> {
        self.0.get("amount").and_then(quantity::ratio_text)
    }
}

view! {
    /// A MedicationStatement, MedicationRequest, MedicationAdministration or MedicationDispense.
    MedicationUse of
        "MedicationStatement" | "MedicationRequest" | "MedicationAdministration" | "MedicationDispense"
}

impl<'a> MedicationUse<'a> {
    /// The medicine: coded, contained, or in another entry, whose position comes with it.
    pub fn medication(
        self,
        from_entry: usize,
        bundle: &'a Bundle<'a>,
        references: &References,
    ) -> (Option<Concept<'a>>, Option<Medication<'a>>, Option<usize>) {
        if let Some(concept) = read::concept(self.0, "medicationCodeableConcept") {
            return (Some(concept), None, None);
        }
        let Some(given) = read::one(self.0, "medicationReference") else { return (None, None, None) };
        let words =
            || read::text(given, "display").map(|text| Concept { text: Some(text), ..Concept::default() });
        let reference = read::text(given, "reference").unwrap_or_default();
        let (resource, position) = match reference.strip_prefix('#') {
            Some(id) => (self.contained(id), None),
            None => {
                let position = references.resolve(from_entry, reference);
                let entry = position.and_then(|position| bundle.entries.get(position));
                (entry.and_then(|entry| entry.resource.as_ref()), position)
            }
        };
        let medication = resource.and_then(Medication::of);
        (medication.and_then(Medication::code).or_else(words), medication, position)
    }

    fn contained(self, id: &str) -> Option<&'a Json<'a>> {
        read::elements(self.0, "contained").iter().find(|resource| read::text(resource, "id") == Some(id))
    }

    /// The status; `not-taken` also where STU3's `taken` says so.
    pub fn status(self) -> Option<&'a str> {
        match read::text(self.0, "taken") {
            Some("n") => Some("not-taken"),
            _ => read::text(self.0, "status"),
        }
    }

    /// Why the status is what it is.
    pub fn status_reasons(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "statusReason")
    }

    /// A request that the medicine be not given.
    pub fn is_prohibition(self) -> bool {
        read::flag(self.0, "doNotPerform") == Some(true)
    }

    /// The intent of a request: `order`, `plan`, `proposal`.
    pub fn intent(self) -> Option<&'a str> {
        read::text(self.0, "intent")
    }

    /// Whether it is over.
    pub fn is_past(self) -> bool {
        match self.json().get("resourceType").and_then(Json::as_str) {
            // The act is over; the medicine may still be taken.
            Some("MedicationAdministration" | "MedicationDispense") => {
                matches!(self.status(), Some("stopped" | "cancelled" | "not-done" | "declined"))
            }
            _ => matches!(self.status(), Some("completed" | "stopped" | "cancelled" | "not-taken")),
        }
    }

    /// When it is or was taken, given or ordered.
    pub fn when(self) -> Option<When<'a>> {
        When::read(self.0, "effective").or_else(|| {
            ["authoredOn", "whenHandedOver", "whenPrepared", "dateAsserted"]
                .into_iter()
                .find_map(|key| read::date(self.0, key))
                .map(When::Date)
        })
    }

    /// Whether all that is known is when somebody said so.
    pub fn is_only_recorded(self) -> bool {
        When::read(self.0, "effective").is_none() && self.0.get("dateAsserted").is_some()
    }

    /// Whether an order is only a phase of treatment, as it says: `acute`, `seasonal`.
    pub fn course(self) -> Option<Concept<'a>> {
        read::concept(self.0, "courseOfTherapyType")
    }

    /// How it is taken.
    pub fn dosages(self) -> Vec<Dosage<'a>> {
        ["dosage", "dosageInstruction"]
            .into_iter()
            .flat_map(|key| read::elements(self.0, key))
            .map(Dosage::new)
            .collect()
    }

    /// Why it is taken.
    pub fn reasons(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "reasonCode")
    }

    /// What it is taken for, in other entries.
    pub fn reason_references(self) -> impl Iterator<Item = &'a str> {
        read::references(self.0, "reasonReference")
    }

    /// The amount handed over or to be handed over.
    pub fn supply(self) -> Option<String> {
        let dispense = read::one(self.0, "dispenseRequest").unwrap_or(self.0);
        let parts = ["quantity", "expectedSupplyDuration", "daysSupply"].into_iter();
        let parts: Vec<String> =
            parts.filter_map(|key| dispense.get(key).and_then(Quantity::read)?.to_text()).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}
