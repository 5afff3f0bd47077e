//! What a card left out, and what it is about.

use super::item::GroupKind;
use crate::codec::Omission;

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
