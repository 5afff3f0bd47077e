//! Measured values and periods as text, with their numbers as written.

use std::cmp::Ordering;

use super::date::PartialDate;
use super::json::Json;
use super::read;

/// A Quantity, whose number keeps its written form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Quantity<'a> {
    /// `<`, `<=`, `>=` or `>`.
    pub comparator: Option<&'a str>,
    /// The number as written, such as `10.00`.
    pub value: Option<&'a str>,
    /// The unit for people, else its code.
    pub unit: Option<&'a str>,
    /// The UCUM code of the unit.
    pub ucum: Option<&'a str>,
}

impl<'a> Quantity<'a> {
    /// Reads a quantity; nothing where there is neither number nor unit.
    pub fn read(object: &'a Json<'a>) -> Option<Self> {
        let object = match object {
            Json::Array(elements) => elements.first()?,
            other => other,
        };
        let code = read::text(object, "code");
        let ucum = code.filter(|_| read::text(object, "system").is_none_or(|system| system == UCUM));
        let unit = read::text(object, "unit").or_else(|| code.map(unbraced)).filter(|unit| *unit != "1");
        let quantity = Quantity {
            comparator: read::text(object, "comparator"),
            value: read::text(object, "value"),
            unit,
            ucum,
        };
        (quantity.value.is_some() || quantity.unit.is_some()).then_some(quantity)
    }

    /// The quantity in one line, such as `< 5.0 mg/dL`; nothing without a number.
    pub fn to_text(&self) -> Option<String> {
        let value = self.value?;
        let mut text = self.comparator.map(|comparator| format!("{comparator} ")).unwrap_or_default();
        text.push_str(value);
        if let Some(unit) = self.unit {
            if unit != "%" {
                text.push(' ');
            }
            text.push_str(unit);
        }
        Some(text)
    }
}

/// A Range in one line, such as `4.0–5.5 mmol/L`.
pub(crate) fn range_text<'a>(object: &'a Json<'a>) -> Option<String> {
    let low = object.get("low").and_then(Quantity::read);
    let high = object.get("high").and_then(Quantity::read);
    let unit = high.and_then(|high| high.unit).or(low.and_then(|low| low.unit));
    let with_unit = |end: Quantity<'a>| Quantity { unit: end.unit.or(unit), ..end }.to_text();
    // An end that has its own comparator says with it what the sign would say.
    let open = |sign: &str, end: Quantity<'a>| {
        let text = with_unit(end)?;
        Some(if end.comparator.is_some() { text } else { format!("{sign} {text}") })
    };
    let given = |end: Option<Quantity<'a>>| end.filter(|end| end.value.is_some());
    match (given(low), given(high)) {
        (Some(low), Some(high)) => {
            let plain = low.comparator.is_none() && high.comparator.is_none();
            if plain && low.unit.is_none_or(|own| Some(own) == unit) {
                Some(format!("{}–{}", low.value?, with_unit(high)?))
            } else {
                Some(format!("{} – {}", with_unit(low)?, with_unit(high)?))
            }
        }
        (Some(low), None) => open("≥", low),
        (None, Some(high)) => open("≤", high),
        (None, None) => None,
    }
}

/// A Ratio in one line: `1:128` for a titre, `5 mg/mL` for a strength; `?` for a number that is missing.
pub(crate) fn ratio_text<'a>(object: &'a Json<'a>) -> Option<String> {
    let shown = |quantity: Option<Quantity<'a>>| {
        let unit = quantity.and_then(|quantity| quantity.unit);
        let missing = || unit.map_or("?".to_owned(), |unit| format!("? {unit}"));
        quantity.and_then(|quantity| quantity.to_text()).unwrap_or_else(missing)
    };
    let numerator = object.get("numerator").and_then(Quantity::read);
    let denominator = object.get("denominator").and_then(Quantity::read);
    let Some(below) = denominator else { return numerator?.to_text() };
    let one = below.comparator.is_none() && matches!(below.value, Some("1" | "1.0") | None);
    match (numerator.and_then(|numerator| numerator.unit), below.unit) {
        (None, None) if below.value.is_some() => {
            let titre = format!("{}:{}", shown(numerator), shown(denominator));
            // `1:>128`, as laboratories write it.
            Some(titre.replace(' ', ""))
        }
        (_, Some(unit)) if one => Some(format!("{}/{unit}", shown(numerator))),
        (Some(_), None) if one => Some(shown(numerator)),
        _ => Some(format!("{} / {}", shown(numerator), shown(denominator))),
    }
}

/// A decimal number compared exactly, digit by digit, as `f64` would not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    /// The power of ten of the first digit.
    exponent: i64,
    /// Without zeros at either end; empty for zero.
    digits: String,
}

impl Decimal {
    /// Reads a JSON number, also without a digit before its point.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, text),
        };
        let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let power = i64::from(power.parse::<i32>().ok()?);
        let significant = digits.trim_start_matches('0');
        let zeros = i64::try_from(digits.len() - significant.len()).ok()?;
        let digits = significant.trim_end_matches('0').to_owned();
        if digits.is_empty() {
            return Some(Decimal { negative: false, exponent: 0, digits: String::new() });
        }
        let exponent = i64::try_from(whole.len()).ok()? - zeros + power;
        Some(Decimal { negative, exponent, digits })
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let size = self.exponent.cmp(&other.exponent).then_with(|| self.digits.cmp(&other.digits));
        let size = if self.negative { size.reverse() } else { size };
        self.sign().cmp(&other.sign()).then(size)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A Period; either end may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Period<'a> {
    /// From.
    pub start: Option<PartialDate<'a>>,
    /// To.
    pub end: Option<PartialDate<'a>>,
}

impl<'a> Period<'a> {
    /// Reads a period; nothing where both ends are missing.
    pub fn read(object: &'a Json<'a>) -> Option<Self> {
        let period = Period { start: read::date(object, "start"), end: read::date(object, "end") };
        (period.start.is_some() || period.end.is_some()).then_some(period)
    }

    /// The period in one line, such as `2019-03 – 2020`; one date where both are the same day.
    pub fn to_text(&self) -> Option<String> {
        match (self.start.map(|date| date.date_text()), self.end.map(|date| date.date_text())) {
            (Some(start), Some(end)) if start == end => Some(start.to_owned()),
            (Some(start), Some(end)) => Some(format!("{start} – {end}")),
            (Some(start), None) => Some(format!("{start} –")),
            (None, Some(end)) => Some(format!("– {end}")),
            (None, None) => None,
        }
    }
}

/// UCUM writes counted things in braces: `{tablet}`.
fn unbraced(code: &str) -> &str {
    code.strip_prefix('{').and_then(|code| code.strip_suffix('}')).unwrap_or(code)
}

const UCUM: &str = "http://unitsofmeasure.org";

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(read: impl for<'a> Fn(&'a Json<'a>) -> Option<String>, text: &str) -> String {
        read(&Json::parse(text).unwrap()).unwrap_or_default()
    }

    #[test]
    fn numbers_stay_as_written() {
        let quantity = |text| text_of(|json| Quantity::read(json)?.to_text(), text);
        assert_eq!(quantity(r#"{"value":10.00,"unit":"mg"}"#), "10.00 mg");
        assert_eq!(quantity(r#"{"comparator":"<","value":5,"code":"{tablet}"}"#), "< 5 tablet");
        assert_eq!(quantity(r#"{"value":97,"unit":"%"}"#), "97%");
        assert_eq!(quantity(r#"{"unit":"mg"}"#), "");
    }

    #[test]
    fn titres_and_strengths_are_ratios() {
        let ratio = |text| text_of(ratio_text, text);
        assert_eq!(ratio(r#"{"numerator":{"value":1},"denominator":{"value":128}}"#), "1:128");
        assert_eq!(
            ratio(r#"{"numerator":{"value":5,"unit":"mg"},"denominator":{"value":1,"unit":"mL"}}"#),
            "5 mg/mL"
        );
        assert_eq!(
            ratio(r#"{"numerator":{"value":250,"unit":"mg"},"denominator":{"value":5,"unit":"mL"}}"#),
            "250 mg / 5 mL"
        );
    }

    #[test]
    fn ranges_may_be_open() {
        let range = |text| text_of(range_text, text);
        let both = r#"{"low":{"value":4.0,"unit":"mmol/L"},"high":{"value":5.5,"unit":"mmol/L"}}"#;
        assert_eq!(range(both), "4.0–5.5 mmol/L");
        assert_eq!(range(r#"{"high":{"value":5.5}}"#), "≤ 5.5");
    }

    #[test]
    fn a_titre_keeps_its_comparator() {
        let ratio = |text| text_of(ratio_text, text);
        let above = r#"{"numerator":{"value":1},"denominator":{"comparator":">","value":128}}"#;
        assert_eq!(ratio(above), "1:>128");
        let below = r#"{"numerator":{"comparator":"<","value":1},"denominator":{"value":8}}"#;
        assert_eq!(ratio(below), "<1:8");
        let per =
            r#"{"numerator":{"value":5,"unit":"mg"},"denominator":{"comparator":"<","value":1,"unit":"mL"}}"#;
        assert_eq!(ratio(per), "5 mg / < 1 mL");
        assert_eq!(ratio(r#"{"denominator":{"value":5,"unit":"mL"}}"#), "? / 5 mL");
        assert_eq!(ratio(r#"{"numerator":{"unit":"mg"},"denominator":{"value":1,"unit":"mL"}}"#), "? mg/mL");
    }

    #[test]
    fn a_range_keeps_comparators_and_units_of_both_ends() {
        let range = |text| text_of(range_text, text);
        assert_eq!(
            range(r#"{"low":{"comparator":">","value":4},"high":{"value":5,"unit":"g"}}"#),
            "> 4 g – 5 g"
        );
        assert_eq!(
            range(r#"{"low":{"value":400,"unit":"mg"},"high":{"value":1,"unit":"g"}}"#),
            "400 mg – 1 g"
        );
        assert_eq!(range(r#"{"high":{"comparator":"<","value":5.5}}"#), "< 5.5");
        assert_eq!(range(r#"{"low":{"value":2},"high":{"unit":"tablet"}}"#), "≥ 2 tablet");
    }

    #[test]
    fn decimals_are_compared_exactly() {
        let order = |one, other| Decimal::read(one).unwrap().cmp(&Decimal::read(other).unwrap());
        assert_eq!(order("5.10", "5.1"), Ordering::Equal);
        assert_eq!(order("0.1", "0.09999999999999999999999999"), Ordering::Greater);
        assert_eq!(order("9.9", "10"), Ordering::Less);
        assert_eq!(order("-2", "-1.5"), Ordering::Less);
        assert_eq!(order("-1", "0.00"), Ordering::Less);
        assert_eq!(order("1.2E+3", "1200"), Ordering::Equal);
        assert_eq!(order(".5", "0.50"), Ordering::Equal);
        assert_eq!(Decimal::read("1,5"), None);
        assert_eq!(Decimal::read("."), None);
    }
}
