//! Partial dates as spans of days, so that what is not known widens a span and never becomes a number.

use crate::fhir::PartialDate;

/// The first and the last day that a date can be, as days since a fixed day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: i32,
    pub(super) last: i32,
}

impl Span {
    /// The days of a date; nothing for a text that is none.
    pub(super) fn of(date: PartialDate<'_>) -> Option<Self> {
        let year = i32::from(date.year()?);
        let (month, day) = (date.month(), date.day());
        let first = day_number(year, i32::from(month.unwrap_or(1)), i32::from(day.unwrap_or(1)));
        let last = match (month, day) {
            (_, Some(_)) => first,
            (Some(12) | None, None) => day_number(year + 1, 1, 1) - 1,
            (Some(month), None) => day_number(year, i32::from(month) + 1, 1) - 1,
        };
        Some(Span { first, last })
    }

    /// So many days later.
    pub(super) fn plus(self, days: f64) -> Option<Self> {
        // A supply for more than a lifetime is a slip.
        let within = days.is_finite() && days.abs() < 40_000.0;
        #[expect(clippy::cast_possible_truncation, reason = "checked to be within")]
        within.then(|| self.moved(days as i32))
    }

    pub(super) fn moved(self, days: i32) -> Self {
        Span { first: self.first + days, last: self.last + days }
    }

    /// Whether every day of it is before every day of the other.
    pub(super) fn is_before(self, other: Span) -> bool {
        self.last < other.first
    }

    /// Days from this to the other, the least and the most.
    pub(super) fn until(self, other: Span) -> (i32, i32) {
        (other.first - self.last, other.last - self.first)
    }
}

/// Days since 1 March of the year 0 (proleptic Gregorian), by counting from March, so that a leap day ends a year.
fn day_number(year: i32, month: i32, day: i32) -> i32 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Span {
        Span::of(PartialDate::new(text)).unwrap()
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(span("2024-02-28").until(span("2024-03-01")), (2, 2));
        assert_eq!(span("2023-02-28").until(span("2023-03-01")), (1, 1));
        assert_eq!(span("1900-02-28").until(span("1900-03-01")), (1, 1));
        assert_eq!(span("2000-01-01").until(span("2024-01-01")), (8766, 8766));
    }

    #[test]
    fn what_is_not_known_widens_the_span() {
        assert_eq!(span("2024").until(span("2024")), (-365, 365));
        assert_eq!(span("2024-02").until(span("2024-03-01")), (1, 29));
        assert!(span("2023").is_before(span("2024-01")) && !span("2024").is_before(span("2024-06")));
        assert_eq!(Span::of(PartialDate::new("soon")), None);
        assert_eq!(span("2024-01-01").plus(f64::INFINITY), None);
    }
}
