//! Countries, by the codes of ISO 3166-1.

use std::borrow::Cow;
use std::fmt;

use serde::{Serialize, Serializer};

use crate::language::Language;

/// Codes of the countries and territories of ISO 3166-1, a line each: alpha-2, alpha-3.
const COUNTRIES: &str = include_str!("country/countries.txt");

/// A country, by its two letters (ISO 3166-1 alpha-2).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Reads a code such as `KE`; whether such a country exists is not looked up, because that changes.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => Some(Self([*first, *second])),
            _ => None,
        }
    }

    /// Finds the country of an alpha-3 code such as `KEN`.
    pub fn from_alpha3(code: &str) -> Option<Self> {
        rows().find(|(_, alpha3)| *alpha3 == code).and_then(|(alpha2, _)| Self::from_code(alpha2))
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// What it is called, or the two letters of a country that this version does not know.
    pub fn name(&self, language: Language) -> Cow<'static, str> {
        language.country(self.as_str())
    }
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    COUNTRIES.lines().filter_map(|line| line.split_once(' '))
}

/// Writes the two letters.
impl fmt::Display for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Writes the two letters.
impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Country({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_two_capitals() {
        assert_eq!(Country::from_code("KE").unwrap().to_string(), "KE");
        for code in ["", "K", "ke", "KEN", "K1", "ÉS"] {
            assert_eq!(Country::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn every_line_of_the_table_is_a_country_in_order() {
        let codes: Vec<_> = rows().map(|(alpha2, _)| alpha2).collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        for (alpha2, alpha3) in rows() {
            let country = Country::from_code(alpha2).unwrap();
            assert_eq!(Country::from_alpha3(alpha3), Some(country));
            assert!(Language::ALL.into_iter().all(|language| country.name(language) != alpha2), "{alpha2}");
        }
    }

    #[test]
    fn an_unknown_country_is_called_by_its_letters() {
        assert_eq!(Country::from_code("XK").unwrap().name(Language::English), "XK");
        assert_eq!(Country::from_alpha3("XXH"), None);
    }
}
