//! The form of a statement on the command line: `HEAD; key=value; flag`.

use std::fmt::Display;

use carnet_core::country::Country;
use carnet_core::health::{Actor, Amount, HealthError, Term, is_date};

use crate::failure::Failure;

/// What an option takes.
pub(super) struct Grammar {
    /// The option, with its dashes.
    pub(super) option: &'static str,
    /// What the head is, in a word.
    pub(super) head: &'static str,
    /// Keys that come once.
    pub(super) keys: &'static [&'static str],
    /// Keys that may come again.
    pub(super) lists: &'static [&'static str],
    /// Words without a value.
    pub(super) flags: &'static [&'static str],
}

/// One statement: its head, and what is said of it.
pub(super) struct Statement {
    grammar: &'static Grammar,
    /// Which of its option, from 1.
    number: usize,
    head: String,
    parts: Vec<(&'static str, Option<String>)>,
}

impl Statement {
    /// Reads a text in the grammar of an option, where a statement has these keys besides.
    pub(super) fn parse(
        grammar: &'static Grammar,
        number: usize,
        text: &str,
        more: &[&'static str],
    ) -> Result<Self, Failure> {
        let mut parts = split(text).into_iter();
        let head = parts.next().unwrap_or_default();
        let mut statement = Statement { grammar, number, head, parts: Vec::new() };
        let begins = statement.head.split_once('=').map_or("", |(key, _)| key.trim());
        if grammar.keys.iter().chain(grammar.lists).any(|known| *known == begins) {
            return Err(statement.fault(format_args!("the {} comes first", grammar.head)));
        }
        for (place, part) in parts.enumerate().filter(|(_, part)| !part.is_empty()) {
            let (key, value) = statement.part(place + 2, &part, more)?;
            let is_known = statement.parts.iter().any(|(known, _)| *known == key);
            if is_known && !grammar.lists.contains(&key) {
                return Err(statement.fault(format_args!("{key} is said twice")));
            }
            statement.parts.push((key, value));
        }
        Ok(statement)
    }

    fn part(
        &self,
        place: usize,
        part: &str,
        more: &[&'static str],
    ) -> Result<(&'static str, Option<String>), Failure> {
        let Grammar { keys, lists, flags, .. } = self.grammar;
        let Some((key, value)) = part.split_once('=') else {
            let flag = flags.iter().find(|flag| **flag == part);
            return flag.map(|flag| (*flag, None)).ok_or_else(|| {
                self.fault(format_args!("part {place} is neither key=value nor a word of this option"))
            });
        };
        let (key, value) = (key.trim(), value.trim());
        let Some(known) = keys.iter().chain(*lists).chain(more).find(|known| **known == key) else {
            // What is no word may be a part of a text that was meant as a value.
            let is_word = key.len() <= 24 && key.chars().all(|one| one.is_ascii_lowercase() || one == '-');
            return Err(if is_word && !key.is_empty() {
                self.fault(format_args!("unknown key {key}"))
            } else {
                self.fault(format_args!("part {place} has an unknown key"))
            });
        };
        if value.is_empty() {
            return Err(self.fault(format_args!("{known} has no value")));
        }
        Ok((known, Some(value.to_owned())))
    }

    /// The head, which must be there.
    pub(super) fn head(&self) -> Result<&str, Failure> {
        let head = self.head.as_str();
        if head.is_empty() {
            return Err(self.fault(format_args!("the {} comes first", self.grammar.head)));
        }
        Ok(head)
    }

    /// The head as words or a code.
    pub(super) fn head_term(&self) -> Result<Term<'_>, Failure> {
        Term::parse(self.head()?).map_err(|error| self.at(self.grammar.head, error))
    }

    pub(super) fn has_head(&self) -> bool {
        !self.head.is_empty()
    }

    /// Whether a key or a flag is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.parts.iter().any(|(known, _)| *known == key)
    }

    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.texts(key).next()
    }

    fn texts(&self, key: &str) -> impl Iterator<Item = &str> {
        self.parts.iter().filter(move |(known, _)| *known == key).filter_map(|(_, value)| value.as_deref())
    }

    pub(super) fn term(&self, key: &'static str) -> Result<Option<Term<'_>>, Failure> {
        Ok(self.terms(key)?.into_iter().next())
    }

    pub(super) fn terms(&self, key: &'static str) -> Result<Vec<Term<'_>>, Failure> {
        self.texts(key).map(|text| Term::parse(text).map_err(|error| self.at(key, error))).collect()
    }

    pub(super) fn amount(&self, key: &'static str) -> Result<Option<Amount<'_>>, Failure> {
        let amount = self.text(key).map(|text| Amount::parse(text, key));
        amount.transpose().map_err(|error| self.wrong(error))
    }

    pub(super) fn date(&self, key: &'static str) -> Result<Option<&str>, Failure> {
        match self.text(key) {
            Some(text) if !is_date(text) => Err(self.wrong(HealthError::Date { field: key })),
            date => Ok(date),
        }
    }

    pub(super) fn actor(&self, key: &'static str) -> Option<Actor<'_>> {
        self.text(key).map(Actor::named)
    }

    pub(super) fn country(&self, key: &'static str) -> Result<Option<Country>, Failure> {
        self.text(key).map(|code| country(code).ok_or_else(|| self.no_country(key))).transpose()
    }

    /// The head as a country.
    pub(super) fn head_country(&self) -> Result<Country, Failure> {
        country(self.head()?).ok_or_else(|| self.no_country(self.grammar.head))
    }

    fn no_country(&self, key: &str) -> Failure {
        self.fault(format_args!("{key} is no code of a country such as KE or KEN (ISO 3166-1)"))
    }

    /// One of several values of a key.
    pub(super) fn one_of<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        code: impl Fn(T) -> &'static str,
    ) -> Result<Option<T>, Failure> {
        let Some(text) = self.text(key) else { return Ok(None) };
        let found = all.iter().copied().find(|one| code(*one) == text);
        found.map(Some).ok_or_else(|| {
            let known: Vec<&str> = all.iter().map(|one| code(*one)).collect();
            self.fault(format_args!("{key} is none of {}", known.join(", ")))
        })
    }

    /// Which one of these keys and flags is there; several contradict each other.
    pub(super) fn only(&self, keys: &[&'static str]) -> Result<Option<&'static str>, Failure> {
        let mut found = keys.iter().copied().filter(|key| self.has(key));
        match (found.next(), found.next()) {
            (Some(one), Some(other)) => Err(self.fault(format_args!("{one} and {other} exclude each other"))),
            (one, _) => Ok(one),
        }
    }

    /// What is wrong with the form.
    pub(super) fn fault(&self, words: impl Display) -> Failure {
        Failure::new("add.statement", format!("{} {}: {words}", self.grammar.option, self.number))
    }

    /// What a builder says is wrong; it names the key.
    pub(super) fn wrong(&self, error: HealthError) -> Failure {
        Failure::new(error.code(), format!("{} {}: {error}", self.grammar.option, self.number))
    }

    /// What a builder says is wrong with this key.
    pub(super) fn at(&self, key: &str, error: HealthError) -> Failure {
        Failure::new(error.code(), format!("{} {}, {key}: {error}", self.grammar.option, self.number))
    }
}

fn country(code: &str) -> Option<Country> {
    Country::from_code(code).or_else(|| Country::from_alpha3(code))
}

/// The parts between semicolons; `\;` is a semicolon of a text.
fn split(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut rest = text.chars().peekable();
    while let Some(one) = rest.next() {
        let next = match one {
            '\\' => rest.next_if_eq(&';').or(Some(one)),
            ';' => None,
            one => Some(one),
        };
        match (next, parts.last_mut()) {
            (Some(one), Some(part)) => part.push(one),
            _ => parts.push(String::new()),
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRAMMAR: Grammar = Grammar {
        option: "--thing",
        head: "name",
        keys: &["date", "note"],
        lists: &["part"],
        flags: &["done"],
    };

    fn fault(text: &str) -> String {
        Statement::parse(&GRAMMAR, 2, text, &[]).err().map(|failure| failure.to_string()).unwrap_or_default()
    }

    #[test]
    fn parts_are_trimmed_and_a_semicolon_can_be_written() {
        let read =
            Statement::parse(&GRAMMAR, 1, r" a \; b ;note= x=1\;2 \n ; done; part=1;part=2;", &[]).unwrap();
        assert_eq!(read.head().unwrap(), "a ; b");
        assert_eq!(read.text("note"), Some(r"x=1;2 \n"));
        assert_eq!(read.texts("part").collect::<Vec<_>>(), ["1", "2"]);
        assert!(read.has("done") && !read.has("date"));
    }

    #[test]
    fn faults_name_option_number_and_key_and_never_a_value() {
        for (text, words) in [
            ("a; colour=red", "--thing 2: unknown key colour. [add.statement]"),
            ("a; had 2 = red", "--thing 2: part 2 has an unknown key. [add.statement]"),
            ("a; note=red; note=red", "--thing 2: note is said twice. [add.statement]"),
            (
                "a; note=x; red",
                "--thing 2: part 3 is neither key=value nor a word of this option. [add.statement]",
            ),
            ("a; note=", "--thing 2: note has no value. [add.statement]"),
            ("note=red", "--thing 2: the name comes first. [add.statement]"),
        ] {
            assert_eq!(fault(text), words, "{text}");
        }
    }
}
