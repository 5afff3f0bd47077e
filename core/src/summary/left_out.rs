//! What a card left out, in words.

use super::item::GroupKind;
use crate::codec::{LeftOut, Omission};

/// The matter that a kind of omission belongs to, where its silence would mislead.
pub(super) fn matter(what: Omission) -> Option<GroupKind> {
    match what {
        Omission::OlderResults | Omission::Results => Some(GroupKind::Results),
        Omission::PastProblems => Some(GroupKind::Problems),
        Omission::PastMedications => Some(GroupKind::Medications),
        Omission::MilderAllergies => Some(GroupKind::Allergies),
        Omission::Immunizations => Some(GroupKind::Immunizations),
        Omission::Procedures => Some(GroupKind::Procedures),
        Omission::Plans => Some(GroupKind::PlanOfCare),
        _ => None,
    }
}

/// Says how many of a kind were left out: `12 older results`.
pub fn left_out(left_out: &LeftOut) -> String {
    let LeftOut { what, count } = left_out;
    let (one, many) = match what {
        Omission::OlderResults => ("older result", "older results"),
        Omission::Results => ("result", "results"),
        Omission::PastProblems => ("past problem", "past problems"),
        Omission::PastMedications => ("past medication", "past medications"),
        Omission::MilderAllergies => ("milder allergy", "milder allergies"),
        Omission::Immunizations => ("immunization", "immunizations"),
        Omission::Procedures => ("procedure", "procedures"),
        Omission::Plans => ("plan", "plans"),
        Omission::SupportingResources => {
            ("supporting entry (places, people, visits)", "supporting entries (places, people, visits)")
        }
        Omission::Addresses => ("address", "addresses"),
        Omission::ContactPoints => {
            ("telephone number or e-mail address", "telephone numbers or e-mail addresses")
        }
        Omission::Contacts => ("contact person", "contact persons"),
        Omission::Identifiers => ("identifier", "identifiers"),
        Omission::Attachments => ("attachment", "attachments"),
        Omission::Narratives => ("narrative text", "narrative texts"),
        Omission::Extensions => ("extension", "extensions"),
        Omission::OtherEntries => ("entry of another kind", "entries of other kinds"),
    };
    format!("{count} {}", if *count == 1 { one } else { many })
}
