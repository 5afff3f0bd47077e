//! What a profile keeps of a bundle, and the count of what it leaves out.

mod narrative;
mod reduce;
mod select;
#[cfg(test)]
mod tests;

pub(crate) use reduce::reduce;

use serde::{Deserialize, Serialize};

/// How much of a bundle a card carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Profile {
    /// All structured content.
    Complete,
    /// What a clinician needs: every allergy, problem, medication, immunization, procedure, result, device and alert,
    /// without administrative detail.
    #[default]
    Summary,
    /// What an emergency needs: who, alerts, severe allergies, active problems, current medications, pregnancy,
    /// blood group, devices.
    Emergency,
}

impl Profile {
    pub(crate) fn number(self) -> u64 {
        match self {
            Profile::Complete => 0,
            Profile::Summary => 1,
            Profile::Emergency => 2,
        }
    }

    pub(crate) fn numbered(number: u64) -> Option<Self> {
        [Profile::Complete, Profile::Summary, Profile::Emergency]
            .into_iter()
            .find(|one| one.number() == number)
    }
}

/// A kind of content that a profile leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Omission {
    /// Observations and reports of which a newer one with the same code is kept.
    OlderResults,
    /// Results of any age.
    Results,
    /// Conditions that are not active.
    PastProblems,
    /// Medications that are no longer taken.
    PastMedications,
    /// Allergies that are neither severe nor of high criticality.
    MilderAllergies,
    /// Immunizations.
    Immunizations,
    /// Procedures.
    Procedures,
    /// Care plans, goals, referrals and other resources about care.
    Plans,
    /// Organizations, practitioners, locations, specimens, encounters and the like.
    SupportingResources,
    /// Postal addresses.
    Addresses,
    /// Telephone numbers, e-mail addresses and the like.
    ContactPoints,
    /// Contact persons of the patient.
    Contacts,
    /// Identifiers.
    Identifiers,
    /// Attached documents and pictures.
    Attachments,
    /// Narrative texts of sections whose entries are kept.
    Narratives,
    /// Extensions.
    Extensions,
    /// Entries of other types than these.
    OtherEntries,
}

impl Omission {
    const ALL: [Omission; 17] = [
        Omission::OlderResults,
        Omission::Results,
        Omission::PastProblems,
        Omission::PastMedications,
        Omission::MilderAllergies,
        Omission::Immunizations,
        Omission::Procedures,
        Omission::Plans,
        Omission::SupportingResources,
        Omission::Addresses,
        Omission::ContactPoints,
        Omission::Contacts,
        Omission::Identifiers,
        Omission::Attachments,
        Omission::Narratives,
        Omission::Extensions,
        Omission::OtherEntries,
    ];

    /// The stable code, as it is serialized.
    pub fn code(self) -> &'static str {
        match self {
            Omission::OlderResults => "older-results",
            Omission::Results => "results",
            Omission::PastProblems => "past-problems",
            Omission::PastMedications => "past-medications",
            Omission::MilderAllergies => "milder-allergies",
            Omission::Immunizations => "immunizations",
            Omission::Procedures => "procedures",
            Omission::Plans => "plans",
            Omission::SupportingResources => "supporting-resources",
            Omission::Addresses => "addresses",
            Omission::ContactPoints => "contact-points",
            Omission::Contacts => "contacts",
            Omission::Identifiers => "identifiers",
            Omission::Attachments => "attachments",
            Omission::Narratives => "narratives",
            Omission::Extensions => "extensions",
            Omission::OtherEntries => "other-entries",
        }
    }

    pub(crate) fn number(self) -> u64 {
        Self::ALL.iter().position(|one| *one == self).unwrap_or(0) as u64
    }

    pub(crate) fn numbered(number: u64) -> Option<Self> {
        Self::ALL.get(usize::try_from(number).ok()?).copied()
    }
}

/// How many of a kind were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LeftOut {
    /// The kind.
    pub what: Omission,
    /// How many.
    pub count: u64,
}
