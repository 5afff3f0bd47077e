//! Dates as FHIR writes them: perhaps only a year, and kept as written.

use std::fmt;

use serde::{Serialize, Serializer};

/// A date or time that keeps its text; year, month and day are there as far as the text gives them.
///
/// A text that is no FHIR date keeps its text and has no year, so that a bad value never turns into none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate<'a> {
    text: &'a str,
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
}

impl<'a> PartialDate<'a> {
    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an instant, and keeps any other text.
    pub fn new(text: &'a str) -> Self {
        let text = text.trim();
        let (year, month, day) = date_parts(text).map_or((None, None, None), |(y, m, d)| (Some(y), m, d));
        PartialDate { text, year, month, day }
    }

    /// The text as it was given.
    pub fn as_str(&self) -> &'a str {
        self.text
    }

    /// The year, if the text is a FHIR date.
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// The month, from 1, if given.
    pub fn month(&self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if given.
    pub fn day(&self) -> Option<u8> {
        self.day
    }

    /// The date without the time of day, as written.
    pub fn date_text(&self) -> &'a str {
        match self.year {
            Some(_) => self.text.split_once('T').map_or(self.text, |(date, _)| date),
            None => self.text,
        }
    }

    /// Hours and minutes as written, in whatever zone they were written.
    pub fn time_text(&self) -> Option<&'a str> {
        self.year?;
        self.text.split_once('T').and_then(|(_, time)| time.get(..5))
    }

    /// Orders by what is known: a year sorts before its months; what is no date sorts before all.
    pub fn sort_key(&self) -> impl Ord + Copy + use<'a> {
        (self.year, self.month, self.day, self.text)
    }

    /// Whole months from this date to `later`, the least and the most that they can be.
    pub fn months_until(&self, later: &PartialDate<'_>) -> Option<(u16, u16)> {
        let start =
            |date: &PartialDate<'_>| Some((date.year?, date.month.unwrap_or(1), date.day.unwrap_or(1)));
        let end =
            |date: &PartialDate<'_>| Some((date.year?, date.month.unwrap_or(12), date.day.unwrap_or(31)));
        let months = |from: (u16, u8, u8), to: (u16, u8, u8)| {
            let since_zero = |(year, month, _): (u16, u8, u8)| u32::from(year) * 12 + u32::from(month);
            let whole = since_zero(to).checked_sub(since_zero(from))?;
            u16::try_from(whole.checked_sub(u32::from(to.2 < from.2))?).ok()
        };
        let most = months(start(self)?, end(later)?)?;
        Some((months(end(self)?, start(later)?).unwrap_or(0), most))
    }
}

impl fmt::Display for PartialDate<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.text)
    }
}

impl Serialize for PartialDate<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text)
    }
}

/// Whether a text is an R4 `date` (hl7.org/fhir/R4/datatypes.html#date).
pub(crate) fn is_date(text: &str) -> bool {
    !text.contains('T') && date_parts(text).is_some()
}

/// Whether a text is an R4 `dateTime`: with a time of day it has seconds and a zone.
pub(crate) fn is_date_time(text: &str) -> bool {
    match text.split_once('T') {
        None => is_date(text),
        Some(_) => is_instant(text),
    }
}

/// Whether a text is an R4 `instant`.
pub(crate) fn is_instant(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    if !matches!(date_parts(date), Some((_, Some(_), Some(_)))) {
        return false;
    }
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(place) => time.split_at(place),
        None => return false,
    };
    let zone_holds = match zone.strip_prefix(['+', '-']) {
        Some(offset) => offset.split_once(':').is_some_and(|(hours, minutes)| {
            number(hours, 2, 14).is_some() && number(minutes, 2, 59).is_some()
        }),
        None => zone == "Z",
    };
    let mut parts = clock.splitn(3, ':');
    let mut part = |most| parts.next().map(|part| (part, most));
    let (hours, minutes, seconds) = (part(23), part(59), part(60));
    let whole = |part: Option<(&str, u16)>| part.is_some_and(|(part, most)| number(part, 2, most).is_some());
    let seconds_hold = seconds.is_some_and(|(seconds, most)| {
        let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
        number(whole, 2, most).is_some()
            && !fraction.is_empty()
            && fraction.bytes().all(|byte| byte.is_ascii_digit())
    });
    zone_holds && whole(hours) && whole(minutes) && seconds_hold
}

fn date_parts(text: &str) -> Option<(u16, Option<u8>, Option<u8>)> {
    let date = text.split_once('T').map_or(text, |(date, _)| date);
    let mut parts = date.split('-');
    let year = number(parts.next()?, 4, 9999).filter(|year| *year > 0)?;
    let small = |part: Option<&str>, most| match part {
        None => Some(None),
        Some(part) => number(part, 2, most).filter(|value| *value > 0).map(|value| u8::try_from(value).ok()),
    };
    let month = small(parts.next(), 12)?;
    let day = small(parts.next(), days_of(year, month))?;
    parts.next().is_none().then_some((year, month, day))
}

fn days_of(year: u16, month: Option<u8>) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) => 28 + u16::from(leap),
        _ => 31,
    }
}

fn number(text: &str, digits: usize, most: u16) -> Option<u16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|value| plain && *value <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_as_much_as_is_written() {
        let parts = |text| {
            let date = PartialDate::new(text);
            (date.year(), date.month(), date.day())
        };
        assert_eq!(parts("1985"), (Some(1985), None, None));
        assert_eq!(parts("1985-02"), (Some(1985), Some(2), None));
        assert_eq!(parts("2024-02-29T10:00:00Z"), (Some(2024), Some(2), Some(29)));
        assert_eq!(parts("2023-02-29"), (None, None, None));
        assert_eq!(parts("around 1985"), (None, None, None));
        assert_eq!(PartialDate::new("around 1985").date_text(), "around 1985");
    }

    #[test]
    fn age_is_a_range_where_the_birthday_is_not_known() {
        let months = |born, at| PartialDate::new(born).months_until(&PartialDate::new(at));
        assert_eq!(months("1985", "2024-03-05"), Some((458, 470)));
        assert_eq!(months("1985-03-05", "2024-03-05"), Some((468, 468)));
        assert_eq!(months("1985-03-06", "2024-03-05"), Some((467, 467)));
        assert_eq!(months("2024-01", "2024-03-05"), Some((1, 2)));
        assert_eq!(months("2024", "2024-03-05"), Some((0, 2)));
        assert_eq!(months("2025", "2024"), None);
    }

    #[test]
    fn a_time_of_day_needs_a_zone() {
        assert!(is_date_time("2024-03-05T10:11:12.5+03:00"));
        assert!(!is_date_time("2024-03-05T10:11:12"));
        assert!(!is_date_time("2024-03-05T10:11Z"));
        assert!(!is_date_time("2024-03T10:11:12Z"));
        assert!(is_date_time("2024"));
        assert!(!is_instant("2024-03-05"));
        assert!(!is_date("2024-03-05T10:11:12Z"));
    }
}
