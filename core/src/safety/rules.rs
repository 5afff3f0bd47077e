//! The functions of the rules, one each.

pub(super) mod allergy;
pub(super) mod antiparasitic;
pub(super) mod interaction;
pub(super) mod interrupted;
pub(super) mod loa_loa;
pub(super) mod pregnancy;
pub(super) mod repeated;
pub(super) mod vaccine;

use super::{Advice, RuleId, Severity};

/// The beginning of a piece of advice.
fn say((rule, severity): (RuleId, Severity)) -> Advice {
    Advice::new(rule, severity)
}

/// Names without repetition, in their order.
fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut unique: Vec<&str> = Vec::new();
    for name in names {
        if !name.is_empty() && !unique.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            unique.push(name);
        }
    }
    unique.join(", ")
}
