//! Timing as phrases: every element of `Timing.repeat` (hl7.org/fhir/R4/datatypes.html#Timing).

use super::told::is_told;
use super::{DosageWords, Limit, quantity_text};
use crate::fhir::date::PartialDate;
use crate::fhir::json::Json;
use crate::fhir::quantity::{self, Period, Quantity};
use crate::fhir::read;

/// What a Timing says, a phrase for each thing.
pub(super) fn parts<'a>(timing: &'a Json<'a>, words: &dyn DosageWords) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(repeat) = read::one(timing, "repeat") {
        parts.extend(frequency_text(repeat, words));
        parts.extend(count_text(repeat, words));
        parts.extend(events(repeat, words));
        let clock =
            |time: &str| time.strip_suffix(":00").filter(|time| time.len() == 5).unwrap_or(time).to_owned();
        parts.extend(read::texts(repeat, "timeOfDay").into_iter().map(clock));
        let days = read::texts(repeat, "dayOfWeek").into_iter();
        parts.extend(days.map(|day| said(day, words)));
        parts.extend(duration_text(repeat, words).map(|span| words.lasting(&span)));
        parts.extend(bounds_text(repeat, words));
    }
    if let Some(code) = code_text(timing, words)
        && !parts.iter().any(|part| is_told(&code, part))
    {
        parts.insert(0, code);
    }
    let events = read::texts(timing, "event").into_iter().map(PartialDate::new);
    parts.extend(events.map(|event| match event.time_text() {
        Some(time) => words.isolate(&format!("{} {time}", event.date_text())),
        None => words.isolate(event.date_text()),
    }));
    parts
}

/// The usual schedule that a Timing names, whatever its repeat says: where the two differ, both are seen.
fn code_text<'a>(timing: &'a Json<'a>, words: &dyn DosageWords) -> Option<String> {
    let code = read::concept(timing, "code")?;
    let known = code.codings.iter().find_map(|coding| words.code(coding.code?));
    let is_code = |text: &str| code.codings.iter().any(|coding| coding.code == Some(text));
    let text = code.text.filter(|text| known.is_none() || !is_code(text));
    let bare_text = text.map(|text| said(text, words));
    bare_text.or(known).or_else(|| Some(code.display()?.into_owned()))
}

fn said(code: &str, words: &dyn DosageWords) -> String {
    words.code(code).unwrap_or_else(|| code.to_owned())
}

fn to(low: &str, high: Option<&str>) -> String {
    high.map_or(low.to_owned(), |high| format!("{low}–{high}"))
}

fn frequency_text<'a>(repeat: &'a Json<'a>, words: &dyn DosageWords) -> Option<String> {
    let most = read::text(repeat, "frequencyMax");
    let count = match (read::text(repeat, "frequency"), most) {
        (Some(low), high) => Some(words.times(&to(low, high))),
        (None, Some(high)) => Some(words.at_most(&words.times(high), Limit::Said)),
        (None, None) => None,
    };
    let (period, longest) = (read::text(repeat, "period"), read::text(repeat, "periodMax"));
    let unit = read::text(repeat, "periodUnit");
    if unit.is_none() && period.is_none() && longest.is_none() {
        return count;
    }
    // A unit without its number says nothing of how often: "a day" would be made up.
    let period = to(period.unwrap_or("?"), longest);
    let one = matches!(period.as_str(), "1" | "1.0");
    let per = words.per(if one { "1" } else { &period }, unit.unwrap_or("?"));
    let once = words.times("1");
    match count {
        // "every 8 hours" says it all where it is once.
        None if words.per_says_once() && !one => Some(per),
        Some(count) if count == once && words.per_says_once() && !one => Some(per),
        count => Some(format!("{} {per}", count.unwrap_or(once))),
    }
}

/// How often in all, which ends the treatment.
fn count_text<'a>(repeat: &'a Json<'a>, words: &dyn DosageWords) -> Option<String> {
    let most = read::text(repeat, "countMax");
    Some(match read::text(repeat, "count") {
        Some(count) => words.times_in_all(&to(count, most)),
        None => words.at_most(&words.times(most?), Limit::Said),
    })
}

/// Events of the day, each with how long before or after it.
fn events<'a>(repeat: &'a Json<'a>, words: &dyn DosageWords) -> Vec<String> {
    let codes = read::texts(repeat, "when");
    let offset = read::text(repeat, "offset").filter(|offset| *offset != "0");
    let offset = offset.map(|offset| words.span(offset, "min"));
    let Some(offset) = offset else {
        return codes.into_iter().map(|code| said(code, words)).collect();
    };
    if codes.is_empty() {
        return vec![offset];
    }
    let told = |code: &str| {
        let event = said(code, words);
        // Others name no side, and the offset is then after them.
        let has_side = ["AC", "PC", "PHS"].iter().any(|side| code.starts_with(side));
        if has_side { format!("{offset} {event}") } else { format!("{event} + {offset}") }
    };
    codes.into_iter().map(told).collect()
}

fn duration_text<'a>(repeat: &'a Json<'a>, words: &dyn DosageWords) -> Option<String> {
    let most = read::text(repeat, "durationMax");
    let value = match read::text(repeat, "duration") {
        Some(value) => to(value, most),
        None => format!("≤ {}", most?),
    };
    Some(words.span(&value, read::text(repeat, "durationUnit").unwrap_or("?")))
}

fn bounds_text<'a>(repeat: &'a Json<'a>, words: &dyn DosageWords) -> Option<String> {
    let (kind, value) = read::choice(repeat, "bounds")?;
    let span = match kind {
        "Period" => return Period::read(value)?.to_text().map(|period| words.isolate(&period)),
        "Range" => {
            let end = |key: &str| value.get(key).and_then(Quantity::read);
            let unit = |end: Option<Quantity<'a>>| end.and_then(|end| end.ucum.or(end.unit));
            match (end("low"), end("high")) {
                (Some(low), Some(high))
                    if low.comparator.is_none()
                        && high.comparator.is_none()
                        && unit(Some(low)) == unit(Some(high)) =>
                {
                    let count = to(low.value?, high.value);
                    words.span(&count, unit(Some(high)).unwrap_or("?"))
                }
                _ => quantity::range_text(value)?,
            }
        }
        _ => {
            let quantity = Quantity::read(value)?;
            match quantity.value {
                Some(number) => {
                    let comparator = quantity.comparator.map(|sign| format!("{sign} ")).unwrap_or_default();
                    let unit = quantity.ucum.or(quantity.unit).unwrap_or("?");
                    format!("{comparator}{}", words.span(number, unit))
                }
                None => quantity_text(value)?,
            }
        }
    };
    Some(words.lasting(&span))
}
