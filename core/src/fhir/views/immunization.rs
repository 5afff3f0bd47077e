//! Immunization.

use super::view;
use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::quantity::Quantity;
use crate::fhir::read;

view! {
    /// A vaccination that was given, or was not (hl7.org/fhir/R4/immunization.html).
    Immunization of "Immunization"
}

impl<'a> Immunization<'a> {
    /// The vaccine.
    pub fn vaccine(self) -> Option<Concept<'a>> {
        read::concept(self.0, "vaccineCode")
    }

    /// `completed`, `not-done` or `entered-in-error`; `notGiven` before R4.
    pub fn status(self) -> Option<&'a str> {
        match read::flag(self.0, "notGiven") {
            Some(true) => Some("not-done"),
            _ => read::text(self.0, "status"),
        }
    }

    /// Why it was not done.
    pub fn status_reason(self) -> Option<Concept<'a>> {
        read::concept(self.0, "statusReason")
    }

    /// When it was given; `date` before R4.
    pub fn occurrence(self) -> Option<PartialDate<'a>> {
        ["occurrenceDateTime", "occurrenceString", "date"].into_iter().find_map(|key| read::date(self.0, key))
    }

    /// The diseases it is against.
    pub fn targets(self) -> Vec<Concept<'a>> {
        let protocols = read::elements(self.0, "protocolApplied").iter();
        protocols.flat_map(|protocol| read::concepts(protocol, "targetDisease")).collect()
    }

    /// The number of the dose, and of how many, as written.
    pub fn dose(self) -> Option<(&'a str, Option<&'a str>)> {
        let protocols = read::elements(self.0, "protocolApplied").iter();
        protocols.chain(read::elements(self.0, "vaccinationProtocol")).find_map(|protocol| {
            let number = ["doseNumberPositiveInt", "doseNumberString", "doseSequence"]
                .into_iter()
                .find_map(|key| read::text(protocol, key))?;
            let doses = ["seriesDosesPositiveInt", "seriesDosesString", "seriesDoses"];
            Some((number, doses.into_iter().find_map(|key| read::text(protocol, key))))
        })
    }

    /// What the series is called.
    pub fn series(self) -> Option<&'a str> {
        read::elements(self.0, "protocolApplied").iter().find_map(|protocol| read::text(protocol, "series"))
    }

    /// The amount given.
    pub fn amount(self) -> Option<String> {
        self.0.get("doseQuantity").and_then(Quantity::read)?.to_text()
    }

    /// The lot.
    pub fn lot(self) -> Option<&'a str> {
        read::text(self.0, "lotNumber")
    }

    /// The maker's name, where it stands beside the reference.
    pub fn manufacturer(self) -> Option<&'a str> {
        read::text(read::one(self.0, "manufacturer")?, "display")
    }

    /// Where in the body.
    pub fn site(self) -> Option<Concept<'a>> {
        read::concept(self.0, "site")
    }

    /// By which way.
    pub fn route(self) -> Option<Concept<'a>> {
        read::concept(self.0, "route")
    }

    /// Where it was given, where the name stands beside the reference.
    pub fn place(self) -> Option<&'a str> {
        read::text(read::one(self.0, "location")?, "display")
    }

    /// Whether the record comes from whoever gave the vaccine.
    pub fn primary_source(self) -> Option<bool> {
        read::flag(self.0, "primarySource")
    }

    /// Where the information comes from otherwise.
    pub fn report_origin(self) -> Option<Concept<'a>> {
        read::concept(self.0, "reportOrigin")
    }

    /// Why it was given.
    pub fn reasons(self) -> Vec<Concept<'a>> {
        read::concepts(self.0, "reasonCode")
    }

    /// Whether the dose does not count as one.
    pub fn is_subpotent(self) -> bool {
        read::flag(self.0, "isSubpotent") == Some(true)
    }

    /// What happened after it, as the date and the reference's words.
    pub fn reactions(self) -> Vec<(Option<PartialDate<'a>>, Option<&'a str>)> {
        read::elements(self.0, "reaction")
            .iter()
            .map(|reaction| {
                let detail = read::one(reaction, "detail").and_then(|detail| read::text(detail, "display"));
                (read::date(reaction, "date"), detail)
            })
            .collect()
    }

    /// Notes.
    pub fn notes(self) -> Vec<&'a str> {
        read::notes(self.0, "note")
    }
}
