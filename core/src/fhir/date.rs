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

/// Year, month, day and text.
type SortKey = (Option<u16>, Option<u8>, Option<u8>, String);

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

    /// Orders by the instant where there is one, else by what is known: a year sorts before its months; what is
    /// no date sorts before all. The text is the time in UTC, whose fractions sort as text.
    pub fn sort_key(&self) -> SortKey {
        self.utc().unwrap_or_else(|| (self.year, self.month, self.day, self.text.to_owned()))
    }

    fn utc(&self) -> Option<SortKey> {
        if !is_instant(self.text) {
            return None;
        }
        let (year, month, day) = (self.year?, self.month?, self.day?);
        let (_, time) = self.text.split_once('T')?;
        let (clock, zone) = time.split_at(time.find(['Z', '+', '-'])?);
        let minutes = |text: &str| {
            let (hours, minutes) = text.split_once(':')?;
            Some(hours.parse::<i32>().ok()? * 60 + minutes.get(..2)?.parse::<i32>().ok()?)
        };
        let offset = match zone.split_at_checked(1)? {
            ("-", offset) => -minutes(offset)?,
            ("+", offset) => minutes(offset)?,
            _ => 0,
        };
        let local = minutes(clock)?;
        let seconds = clock.get(6..)?;
        let utc = local - offset;
        let (year, month, day) = match utc.div_euclid(24 * 60) {
            ..0 => day_before(year, month, day)?,
            0 => (year, month, day),
            1.. => day_after(year, month, day)?,
        };
        let clock = utc.rem_euclid(24 * 60);
        let text = format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{seconds}", clock / 60, clock % 60);
        Some((Some(year), Some(month), Some(day), text))
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

fn day_before(year: u16, month: u8, day: u8) -> Option<(u16, u8, u8)> {
    match (month, day) {
        (1, 1) => Some((year.checked_sub(1)?, 12, 31)),
        (_, 1) => Some((year, month - 1, u8::try_from(days_of(year, Some(month - 1))).ok()?)),
        _ => Some((year, month, day - 1)),
    }
}

fn day_after(year: u16, month: u8, day: u8) -> Option<(u16, u8, u8)> {
    match (month, u16::from(day) == days_of(year, Some(month))) {
        (12, true) => Some((year.checked_add(1)?, 1, 1)),
        (_, true) => Some((year, month + 1, 1)),
        (_, false) => Some((year, month, day + 1)),
    }
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

    #[test]
    fn instants_sort_by_when_they_were_and_not_by_their_text() {
        let key = |text| PartialDate::new(text).sort_key();
        assert!(key("2024-01-02T00:30:00+03:00") < key("2024-01-01T22:00:00Z"));
        assert!(key("2023-12-31T23:30:00-05:00") > key("2024-01-01T04:00:00Z"));
        assert!(key("2024-03-01T00:10:00+01:00") > key("2024-02-29T23:09:59.9Z"));
        assert!(key("2024-01-01T10:00:00.5Z") > key("2024-01-01T10:00:00Z"));
        assert_eq!(key("2024-01-01T10:00:00Z"), key("2024-01-01T12:00:00+02:00"));
        assert_eq!(key("2024-02-28T23:00:00-05:00").3, "2024-02-29T04:00:00");
        assert!(key("2024") < key("2024-01") && key("2024-01") < key("2024-01-01"));
        assert!(key("2024-01-01") < key("2024-01-01T00:00:00Z"));
        assert!(key("soon") < key("1900"));
    }
}
