//! A record item by item, each with what it means; forms that the example does not hold have no comment here.

use super::{Made, row};
use crate::vectors::dictionary::Dictionary;

/// What stands at a place.
#[derive(Clone, Copy)]
enum Place<'a> {
    Record,
    Profile,
    Entries,
    Entry,
    LeftOut,
    /// An object of this type.
    Object(&'a str),
    /// An array of values of this kind.
    Many(&'a str),
    /// A value of this kind.
    One(&'a str),
}

/// A row for each item; a key stands in the row of its value.
pub(super) fn rows(dictionary: &Dictionary, record: &[u8]) -> Made<String> {
    let mut reader = Reader { dictionary, rest: record, out: String::new() };
    reader.item(0, &[], "record: ", Place::Record)?;
    if reader.rest.is_empty() { Ok(reader.out) } else { Err("bytes after the record".into()) }
}

struct Reader<'a> {
    dictionary: &'a Dictionary,
    rest: &'a [u8],
    out: String,
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Made<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or("the record ends too early")?;
        self.rest = rest;
        Ok(taken)
    }

    /// The bytes of a head, its major type and its argument.
    fn head(&mut self) -> Made<(&'a [u8], u8, u64)> {
        let first = *self.rest.first().ok_or("the record ends too early")?;
        let width = match first & 0x1f {
            0..24 => 0,
            info @ 24..28 => 1 << (info - 24),
            _ => return Err("a head of no length".into()),
        };
        let bytes = self.take(1 + width)?;
        let argument = match bytes {
            [first] => u64::from(first & 0x1f),
            [_, argument @ ..] => argument.iter().fold(0, |value, byte| value << 8 | u64::from(*byte)),
            [] => 0,
        };
        Ok((bytes, first >> 5, argument))
    }

    /// The item at `place`; `key` and `words` stand before it.
    fn item(&mut self, depth: usize, key: &[u8], words: &str, place: Place<'a>) -> Made<()> {
        let (head, major, argument) = self.head()?;
        let string = if matches!(major, 2 | 3) { self.take(argument.try_into()?)? } else { &[] };
        let comment = match (place, major) {
            (Place::One(kind), 0 | 1 | 3 | 7) => self.value(kind, major, argument, string)?,
            (Place::Profile, 0) => format!("{argument}"),
            (Place::Object(of) | Place::One(of), 5) => format!("{of}, map of {argument}"),
            (Place::One(of), 4) => format!("{of}, array of {argument}"),
            (_, 5) => format!("map of {argument}"),
            (_, 4) => format!("array of {argument}"),
            _ => return Err("an item that has no comment".into()),
        };
        self.out.push_str(&row(depth, &[key, head, string].concat(), &format!("{words}{comment}")));
        for at in 0..if matches!(major, 4 | 5) { argument } else { 0 } {
            self.inner(depth + 1, place, major, at)?;
        }
        Ok(())
    }

    /// Item or member `at` of the array or map at `place`.
    fn inner(&mut self, depth: usize, place: Place<'a>, major: u8, at: u64) -> Made<()> {
        match (place, at) {
            (Place::Record, 0) => self.item(depth, &[], "profile ", Place::Profile),
            (Place::Record, 1) => self.item(depth, &[], "header: ", Place::Object("BundleHeader")),
            (Place::Record, 2) => self.item(depth, &[], "entries: ", Place::Entries),
            (Place::Record, 3) => self.item(depth, &[], "left out: ", Place::LeftOut),
            (Place::Entries, at) => self.item(depth, &[], &format!("entry {at}: "), Place::Entry),
            (Place::Entry, 0) => {
                let (key, _, number) = self.head()?;
                let name = self.dictionary.resource_named(number).ok_or("no such type")?;
                self.item(depth, key, &format!("type {number}: "), Place::Object(name))
            }
            (Place::Object(of) | Place::One(of), _) if major == 5 => {
                let (key, _, number) = self.head()?;
                let (name, kind) = self.dictionary.element(of, number).ok_or("no such element")?;
                let place = match name.strip_suffix('*') {
                    Some(_) => Place::Many(kind),
                    None => Place::One(kind),
                };
                self.item(depth, key, &format!("key {number}, {name} ({kind}): "), place)
            }
            (Place::One("CodeableConcept" | "Coding"), 0) => self.item(depth, &[], "", Place::One("Coding")),
            (Place::One("CodeableConcept" | "Coding"), 1) => self.item(depth, &[], "", Place::One("string")),
            (Place::Many(kind), _) => self.item(depth, &[], "", Place::One(kind)),
            _ => Err("an array that has no comment".into()),
        }
    }

    fn value(&self, kind: &str, major: u8, argument: u64, string: &[u8]) -> Made<String> {
        Ok(match (kind, major) {
            (_, 7) if argument == 22 => "null".to_owned(),
            (_, 3) => format!("\"{}\"", std::str::from_utf8(string)?),
            ("string", 0) => {
                let text = self.dictionary.strings().nth(argument.try_into()?).ok_or("no such string")?;
                format!("string {argument}, \"{text}\"")
            }
            ("date", 0) => format!("{argument} days after 1900-01-01"),
            ("date", 1) => format!("-1-{argument}, {argument} = 13 * {} + {}", argument / 13, argument % 13),
            ("Reference", 0) => format!("entry {argument}"),
            ("Coding" | "CodeableConcept", 0) => {
                let mut concepts = self.dictionary.concepts();
                let (_, code, display) = concepts.nth(argument.try_into()?).ok_or("no such concept")?;
                format!("concept {argument}, {code} \"{display}\"")
            }
            _ => return Err(format!("a {kind} that has no comment").into()),
        })
    }
}
