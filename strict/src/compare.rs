//! What the model lost or changed without a word.

use carnet_core::fhir::Json;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::finding::Reason;
use crate::pruned::{Place, Pruned, child, element_name};

/// Compares what was given with what the model made of it.
///
/// Other spellings of the same number or instant are no difference.
pub(crate) fn losses(given: &Pruned<'_>, made: &Json<'_>) -> Vec<(String, Reason)> {
    let mut comparison = Comparison { given, losses: Vec::new() };
    comparison.value(&Place::new(), given.root(), made);
    comparison.losses
}

struct Comparison<'a> {
    given: &'a Pruned<'a>,
    losses: Vec<(String, Reason)>,
}

impl Comparison<'_> {
    fn value(&mut self, place: &[usize], given: &Json<'_>, made: &Json<'_>) {
        match (given, made) {
            (Json::Object(members), Json::Object(_)) => self.members(place, members.len(), made),
            (Json::Array(_), Json::Array(made)) => self.elements(place, made),
            (Json::Number(given), Json::Number(made)) => {
                if !same_number(given, made) {
                    self.push(place, Reason::Rounded);
                }
            }
            (Json::String(given), Json::String(made)) => {
                if given != made && !same_instant(given, made) {
                    self.push(place, Reason::Changed);
                }
            }
            _ if given == made => {}
            _ => self.push(place, Reason::Changed),
        }
    }

    fn members(&mut self, place: &[usize], count: usize, made: &Json<'_>) {
        let places = self.given.children(place);
        for member in &places {
            let (Some(name), Some(value)) = (self.given.name(member), self.given.at(member)) else {
                continue;
            };
            match made.get(name) {
                Some(made) => self.value(member, value, made),
                None if self.was_emptied(member, value) => {}
                None => self.push(member, self.loss(place, name, value, made)),
            }
        }
        let names: Vec<&str> = (0..count).filter_map(|at| self.given.name(&child(place, at))).collect();
        for (name, _) in made.members().iter().filter(|(name, _)| !names.contains(&name.as_ref())) {
            let path = format!("{}.{}", self.given.path(place), element_name(name));
            self.losses.push((path, Reason::Added));
        }
    }

    fn elements(&mut self, place: &[usize], made: &[Json<'_>]) {
        let places = self.given.children(place);
        if places.len() != made.len() {
            return self.push(place, Reason::ElementLost);
        }
        for (element, made) in places.iter().zip(made) {
            if let Some(value) = self.given.at(element) {
                self.value(element, value, made);
            }
        }
    }

    /// Whether a value is gone because all in it was refused.
    fn was_emptied(&self, place: &[usize], value: &Json<'_>) -> bool {
        let held = match value {
            Json::Object(members) => members.len(),
            Json::Array(elements) => elements.len(),
            _ => 0,
        };
        held > 0 && self.given.children(place).is_empty()
    }

    /// Why a member is gone.
    fn loss(&self, place: &[usize], name: &str, value: &Json<'_>, made: &Json<'_>) -> Reason {
        if *value == Json::Null {
            return Reason::NullLost;
        }
        if matches!(value, Json::Array(elements) if elements.is_empty())
            || matches!(value, Json::Object(members) if members.is_empty())
        {
            return Reason::EmptyLost;
        }
        let Some(choice) = choice(name) else { return Reason::ElementLost };
        let siblings = self.given.at(place).map(Json::members).unwrap_or_default();
        let kept_sibling = siblings.iter().any(|(other, _)| {
            other != name && self::choice(other) == Some(choice) && made.get(other).is_some()
        });
        if kept_sibling { Reason::ChoiceRepeated } else { Reason::ChoiceLost }
    }

    fn push(&mut self, place: &[usize], reason: Reason) {
        self.losses.push((self.given.path(place), reason));
    }
}

/// The name of a choice element (FHIR R4, 2.6.1.2, "value[x]") without its type: `value` of `valueQuantity`.
pub(crate) fn choice(name: &str) -> Option<&str> {
    let choices = CHOICE_TYPES.iter().filter_map(|kind| name.strip_suffix(kind));
    choices.filter(|choice| !choice.is_empty() && *choice != "_").min_by_key(|choice| choice.len())
}

/// Types of choice elements, and R5's, which the model does not know.
const CHOICE_TYPES: &[&str] = &[
    "Address",
    "Age",
    "Annotation",
    "Attachment",
    "Base64Binary",
    "Boolean",
    "Canonical",
    "Code",
    "CodeableConcept",
    "CodeableReference",
    "Coding",
    "ContactPoint",
    "Count",
    "Date",
    "DateTime",
    "Decimal",
    "Distance",
    "Dosage",
    "Duration",
    "HumanName",
    "Id",
    "Identifier",
    "Instant",
    "Integer",
    "Integer64",
    "Markdown",
    "Money",
    "Period",
    "PositiveInt",
    "Quantity",
    "Range",
    "Ratio",
    "RatioRange",
    "Reference",
    "SampledData",
    "Signature",
    "String",
    "Time",
    "Timing",
    "UnsignedInt",
    "Uri",
    "Url",
    "Uuid",
];

fn same_instant(given: &str, made: &str) -> bool {
    let instant = |text: &str| OffsetDateTime::parse(text, &Rfc3339).ok();
    instant(given).is_some_and(|given| instant(made) == Some(given))
}

fn same_number(given: &str, made: &str) -> bool {
    given == made || decimal(given).is_some_and(|given| decimal(made) == Some(given))
}

/// A decimal as sign, digits without zeros at either end, and the power of ten of the last digit.
fn decimal(text: &str) -> Option<(bool, String, i64)> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (negative, mantissa) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_end_matches('0');
    let zeros = i64::try_from(digits.len() - significant.len()).ok()?;
    let places = i64::try_from(fraction.len()).ok()?;
    let power = exponent.parse::<i64>().ok()?.checked_sub(places)?.checked_add(zeros)?;
    let significant = significant.trim_start_matches('0').to_owned();
    Some(if significant.is_empty() { (false, significant, 0) } else { (negative, significant, power) })
}
