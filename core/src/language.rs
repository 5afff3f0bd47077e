//! The languages of readers, and every fixed word in each of them.
//!
//! ```
//! use carnet_core::language::{Direction, Language, Value};
//!
//! let english = Language::from_tag("en-GB").ok_or("no such language")?;
//! assert_eq!(english.say("group-problems"), "Problems");
//! assert_eq!(english.say_with("omitted-results", &[("count", Value::from(2))]), "2 results");
//! assert_eq!(Language::Arabic.direction(), Direction::RightToLeft);
//! # Ok::<(), &str>(())
//! ```
//!
//! The words are Fluent messages (projectfluent.org), one file for each language: `core/language/en.ftl` and its
//! siblings. All of them have the messages of the English one. Without the crate's feature `languages` only English is
//! built in, and [`Language::install`] brings the others.

mod bidi;
mod catalog;

use std::borrow::Cow;

pub use bidi::tame;
pub use fluent_bundle::FluentValue as Value;

/// A language that the fixed words are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the names say it")]
pub enum Language {
    #[default]
    English,
    French,
    Spanish,
    Arabic,
    Swahili,
    Amharic,
}

/// The direction that a language is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "complete by nature: HTML, attribute dir")]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 6] = [
        Language::English,
        Language::French,
        Language::Spanish,
        Language::Arabic,
        Language::Swahili,
        Language::Amharic,
    ];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
            Language::Spanish => "es",
            Language::Arabic => "ar",
            Language::Swahili => "sw",
            Language::Amharic => "am",
        }
    }

    /// The language of a tag, whatever its region or script: `fr` for `fr-CM`, `FR` and `fr_FR`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let base = tag.split(['-', '_', '.']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(base))
    }

    /// What the language is called by those who speak it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::French => "français",
            Language::Spanish => "español",
            Language::Arabic => "العربية",
            Language::Swahili => "Kiswahili",
            Language::Amharic => "አማርኛ",
        }
    }

    /// The direction of its script.
    pub fn direction(self) -> Direction {
        if self == Language::Arabic { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// Its place in [`Language::ALL`].
    pub(crate) const fn place(self) -> usize {
        self as usize
    }

    /// Brings the words of a language that is not built in, as its file in `core/language` has them. Says whether they are
    /// taken: the first ones stay.
    pub fn install(self, words: String) -> bool {
        catalog::install(self, words)
    }

    /// The words of a message without arguments; in English where this language lacks them, else the id itself.
    pub fn say(self, id: &str) -> Cow<'static, str> {
        self.find(id).unwrap_or_else(|| Cow::Owned(id.to_owned()))
    }

    /// The words of a message, if there are any.
    pub fn find(self, id: &str) -> Option<Cow<'static, str>> {
        catalog::find(self, id, &[])
    }

    /// The words of a message with its arguments. Text comes in as it is: who shows the sentence isolates it.
    pub fn say_with(self, id: &str, arguments: &[(&'static str, Value<'_>)]) -> String {
        catalog::find(self, id, arguments).map_or_else(|| id.to_owned(), Cow::into_owned)
    }

    /// Between things of one kind.
    pub fn comma(self) -> &'static str {
        match self {
            Language::Arabic => "، ",
            Language::Amharic => "፣ ",
            _ => ", ",
        }
    }

    /// What a country is called, by its two letters (ISO 3166-1 alpha-2); the letters of one that has no name here.
    pub fn country(self, alpha2: &str) -> Cow<'static, str> {
        let id = format!("country-{}", alpha2.to_ascii_lowercase());
        self.find(&id).unwrap_or_else(|| Cow::Owned(alpha2.to_owned()))
    }

    /// What a language is called, by its BCP 47 tag.
    pub fn language(self, tag: &str) -> Option<Cow<'static, str>> {
        let base = tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase();
        self.find(&format!("language-{base}"))
    }
}

impl Direction {
    /// The value of HTML's attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

/// A count as an argument, by which the words choose their number.
pub fn count(count: usize) -> Value<'static> {
    Value::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
