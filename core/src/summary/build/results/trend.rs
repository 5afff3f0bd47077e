//! Whether a measurement rose or fell since the one before it.

use crate::summary::item::{Fact, FactKind, Item};

/// Says of a measurement with earlier ones how it moved, where both are numbers of the same unit.
pub(super) fn add(item: &mut Item) {
    let Some(before) = item.earlier.first().and_then(number) else { return };
    let Some(now) = number(item).filter(|(_, unit)| *unit == before.1) else { return };
    let direction = match now.0.partial_cmp(&before.0) {
        Some(std::cmp::Ordering::Greater) => "up",
        Some(std::cmp::Ordering::Less) => "down",
        Some(std::cmp::Ordering::Equal) => "same",
        None => return,
    };
    let trend = Fact::code(FactKind::Trend, direction);
    let value = item.facts.iter().position(|fact| fact.kind == FactKind::Value);
    item.facts.insert(value.map_or(0, |place| place + 1), trend);
}

/// The value's number and its unit; nothing for `<5`, for ranges and for words.
fn number(item: &Item) -> Option<(f64, &str)> {
    let text = item.fact(FactKind::Value)?.text.as_str();
    let end =
        text.find(|character: char| !character.is_ascii_digit() && character != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(end)?;
    let unit = unit.trim();
    // What goes on with digits is a range, a ratio or a pair.
    let is_plain = !unit.starts_with(['/', '–', '-', ':']) && !unit.contains(['–', '±']);
    number.parse().ok().filter(|_| is_plain).map(|number| (number, unit))
}
