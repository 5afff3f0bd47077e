//! The words of dosages: those of a language, and symbols that need none.

use crate::fhir::concept::Concept;
use crate::labels;
use crate::language::{Language, Value};

/// The fixed words that a dosage is composed with. Counts are as written, and may be ranges; units are UCUM codes, or
/// whatever else the record has.
pub trait DosageWords {
    /// So many times: "twice".
    fn times(&self, count: &str) -> String;
    /// In so much time: "a day", "every 8 hours".
    fn per(&self, count: &str, unit: &str) -> String;
    /// Whether "every 8 hours" says that it is once in that time.
    fn per_says_once(&self) -> bool;
    /// So much time: "7 days".
    fn span(&self, count: &str, unit: &str) -> String;
    /// An event of the day, a day of the week or a usual schedule, by its code.
    fn code(&self, code: &str) -> Option<String>;
    /// As needed, perhaps for a reason.
    fn as_needed(&self, reason: Option<&str>) -> String;
    /// For a length of time.
    fn lasting(&self, span: &str) -> String;
    /// So many times in all.
    fn times_in_all(&self, count: &str) -> String;
    /// A limit, and of what it is one.
    fn at_most(&self, limit: &str, of: Limit) -> String;
    /// The name of a route, a site, a method.
    fn named(&self, concept: &Concept<'_>) -> Option<String> {
        concept.display().map(|display| display.into_owned())
    }
    /// Words of the record or a date, kept together in a sentence of another direction.
    fn isolate(&self, text: &str) -> String {
        text.to_owned()
    }
}

/// What a limit holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the elements of Dosage")]
pub enum Limit {
    /// What it says itself.
    Said,
    /// One dose.
    Dose,
    /// A life.
    Lifetime,
}

impl DosageWords for Language {
    fn times(&self, count: &str) -> String {
        self.say_with("times", &[("count", number(count))])
    }

    fn per(&self, count: &str, unit: &str) -> String {
        let id = format!("per-{unit}");
        if self.find(&id).is_some() {
            return self.say_with(&id, &[("count", number(count))]);
        }
        self.say_with("per-unknown", &[("count", number(count)), ("unit", Value::from(unit))])
    }

    fn per_says_once(&self) -> bool {
        true
    }

    fn span(&self, count: &str, unit: &str) -> String {
        let id = format!("span-{unit}");
        if self.find(&id).is_some() {
            return self.say_with(&id, &[("count", number(count))]);
        }
        format!("{count} {unit}")
    }

    fn code(&self, code: &str) -> Option<String> {
        let id = format!("when-{}", code.to_ascii_lowercase().replace('.', "-"));
        self.find(&id).map(|words| words.into_owned())
    }

    fn as_needed(&self, reason: Option<&str>) -> String {
        match reason {
            Some(reason) => self.say_with("as-needed-for", &[("reason", Value::from(reason))]),
            None => self.say("as-needed").into_owned(),
        }
    }

    fn lasting(&self, span: &str) -> String {
        self.say_with("lasting", &[("span", Value::from(span))])
    }

    fn times_in_all(&self, count: &str) -> String {
        self.say_with("lasting-times", &[("count", number(count))])
    }

    fn at_most(&self, limit: &str, of: Limit) -> String {
        let id = match of {
            Limit::Said => "at-most",
            Limit::Dose => "at-most-a-dose",
            Limit::Lifetime => "at-most-in-life",
        };
        self.say_with(id, &[("limit", Value::from(limit))])
    }

    fn named(&self, concept: &Concept<'_>) -> Option<String> {
        let mut codings = concept.codings.iter();
        let label = codings.find_map(|coding| labels::label(coding.system, coding.code?, *self));
        let label = label.filter(|_| *self != Language::English).map(str::to_owned);
        label.or_else(|| concept.display().map(|display| display.into_owned()))
    }

    fn isolate(&self, text: &str) -> String {
        Language::isolate(*self, text).into_owned()
    }
}

/// A whole number chooses its words; anything else, such as a range, stands as it is.
fn number(count: &str) -> Value<'_> {
    count.parse::<u32>().map_or_else(|_| Value::from(count), Value::from)
}

/// Symbols that need no language, for narrative in any.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "it holds nothing")]
pub struct DosageSymbols;

impl DosageWords for DosageSymbols {
    fn times(&self, count: &str) -> String {
        format!("{count} ×")
    }

    fn per(&self, count: &str, unit: &str) -> String {
        if count == "1" { format!("/ {unit}") } else { format!("/ {count} {unit}") }
    }

    fn per_says_once(&self) -> bool {
        false
    }

    fn span(&self, count: &str, unit: &str) -> String {
        format!("{count} {unit}")
    }

    fn code(&self, _: &str) -> Option<String> {
        None
    }

    fn as_needed(&self, reason: Option<&str>) -> String {
        reason.map_or_else(|| "PRN".to_owned(), |reason| format!("PRN ({reason})"))
    }

    fn lasting(&self, span: &str) -> String {
        format!("× {span}")
    }

    fn times_in_all(&self, count: &str) -> String {
        format!("× {count} ×")
    }

    fn at_most(&self, limit: &str, of: Limit) -> String {
        match of {
            Limit::Said => format!("≤ {limit}"),
            Limit::Dose => format!("≤ {limit}/dose"),
            Limit::Lifetime => format!("≤ {limit}/lifetime"),
        }
    }
}
