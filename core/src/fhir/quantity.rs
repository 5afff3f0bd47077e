//! Measured values and periods as text, with their numbers as written.

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
    match (low.and_then(|low| low.value), high.and_then(|high| high.value)) {
        (Some(value), Some(_)) => {
            let high = high?;
            let differs =
                low.and_then(|low| low.unit).is_some_and(|unit| high.unit.is_some_and(|own| own != unit));
            let low = if differs { low?.to_text()? } else { value.to_owned() };
            let unit = high.unit.or(object.get("low").and_then(Quantity::read).and_then(|low| low.unit));
            Some(format!("{low}–{}", Quantity { unit, ..high }.to_text()?))
        }
        (Some(_), None) => Some(format!("≥ {}", low?.to_text()?)),
        (None, Some(_)) => Some(format!("≤ {}", high?.to_text()?)),
        (None, None) => None,
    }
}

/// A Ratio in one line: `1:128` for a titre, `5 mg/mL` for a strength.
pub(crate) fn ratio_text<'a>(object: &'a Json<'a>) -> Option<String> {
    let numerator = Quantity::read(object.get("numerator")?)?;
    let Some(denominator) = object.get("denominator").and_then(Quantity::read) else {
        return numerator.to_text();
    };
    match (numerator.unit, denominator.unit, denominator.value) {
        (None, None, Some(value)) => Some(format!("{}:{value}", numerator.to_text()?)),
        (_, Some(unit), Some("1" | "1.0") | None) => Some(format!("{}/{unit}", numerator.to_text()?)),
        (Some(_), None, Some("1" | "1.0") | None) => numerator.to_text(),
        _ => Some(format!("{} / {}", numerator.to_text()?, denominator.to_text()?)),
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
}
