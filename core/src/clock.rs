//! Moments in time, which core gets as arguments and finds in what it reads.
//!
//! ```
//! use carnet_core::clock::Timestamp;
//!
//! let issued = Timestamp::parse("2026-03-02T09:00:00Z").ok_or("no time")?;
//! assert_eq!(issued.unix_seconds(), 1_772_442_000);
//! assert_eq!(issued.date(), "2026-03-02");
//! assert_eq!(Timestamp::parse("2026-03-14").ok_or("no date")?.days_since(issued), Some(11));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, OffsetDateTime};

/// Seconds of a day.
const DAY: u64 = 86_400;

/// A moment in whole seconds since 1970-01-01T00:00:00Z without leap seconds: NumericDate of RFC 8392, section 2.
///
/// Years 1970 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(u64);

impl Timestamp {
    /// The last second of the year 9999.
    const LAST: u64 = 253_402_300_799;

    /// 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: Self = Self(0);

    /// Takes seconds since 1970; `None` beyond the year 9999.
    pub const fn from_unix_seconds(seconds: u64) -> Option<Self> {
        if seconds <= Self::LAST { Some(Self(seconds)) } else { None }
    }

    /// Reads a date, which is its first second in UTC, or a date and time of RFC 3339.
    pub fn parse(text: &str) -> Option<Self> {
        let moment = match Date::parse(text, format_description!("[year]-[month]-[day]")) {
            Ok(date) => date.midnight().assume_utc(),
            Err(_) => OffsetDateTime::parse(text, &Rfc3339).ok()?,
        };
        Self::from_unix_seconds(u64::try_from(moment.unix_timestamp()).ok()?)
    }

    /// The wire form.
    pub const fn unix_seconds(self) -> u64 {
        self.0
    }

    /// The day in UTC, `YYYY-MM-DD`.
    pub fn date(self) -> String {
        let moment = self.moment();
        format!("{:04}-{:02}-{:02}", moment.year(), u8::from(moment.month()), moment.day())
    }

    /// Whole days from `earlier` to this; `None` if this comes before it.
    pub const fn days_since(self, earlier: Self) -> Option<u64> {
        match self.0.checked_sub(earlier.0) {
            Some(seconds) => Some(seconds / DAY),
            None => None,
        }
    }

    /// So many days later, at most the end of the year 9999.
    pub const fn plus_days(self, days: u64) -> Self {
        match Self::from_unix_seconds(self.0.saturating_add(days.saturating_mul(DAY))) {
            Some(later) => later,
            None => Self(Self::LAST),
        }
    }

    fn moment(self) -> OffsetDateTime {
        let seconds = i64::try_from(self.0).unwrap_or_default();
        OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

/// Writes `YYYY-MM-DDThh:mm:ssZ`.
impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second) = self.moment().to_hms();
        write!(out, "{}T{hour:02}:{minute:02}:{second:02}Z", self.date())
    }
}

/// Writes the text of [`Display`](fmt::Display).
impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Reads what [`Timestamp::parse`] reads.
impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a date or time of RFC 3339"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_and_times_and_writes_them_in_utc() {
        for (text, written) in [
            ("1970-01-01", "1970-01-01T00:00:00Z"),
            ("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z"),
            ("2026-03-02T09:00:00.9+03:00", "2026-03-02T06:00:00Z"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(Timestamp::parse(text).unwrap().to_string(), written);
        }
        for text in
            ["", "2026", "2026-02-30", "1969-12-31", "2026-03-02T09:00:00", "9999-12-31T23:59:59-01:00"]
        {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn counts_whole_days_forward_only() {
        let [early, late] =
            ["2026-03-02T12:00:00Z", "2026-03-14T11:59:59Z"].map(|text| Timestamp::parse(text).unwrap());
        assert_eq!(late.days_since(early), Some(11));
        assert_eq!(early.days_since(late), None);
        assert_eq!(early.plus_days(12).to_string(), "2026-03-14T12:00:00Z");
        assert_eq!(early.plus_days(u64::MAX).unix_seconds(), Timestamp::LAST);
        assert_eq!(Timestamp::from_unix_seconds(Timestamp::LAST + 1), None);
    }
}
