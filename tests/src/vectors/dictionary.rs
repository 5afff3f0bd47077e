//! The numbers of the frozen dictionary, for records that are written by hand.

use std::error::Error;
use std::fs;

use crate::root;

/// What the two files of the dictionary number.
pub(super) struct Dictionary {
    schema: String,
    terms: String,
}

impl Dictionary {
    pub(super) fn v1() -> Result<Self, Box<dyn Error>> {
        let folder = root().join("core/dict");
        Ok(Dictionary {
            schema: fs::read_to_string(folder.join("v1.schema"))?,
            terms: fs::read_to_string(folder.join("v1.terms"))?,
        })
    }

    /// The resource types, in the order of their numbers.
    fn resources(&self) -> impl Iterator<Item = &str> {
        let after = self.schema.lines().skip_while(|line| *line != "RESOURCES").skip(1);
        after.filter(|line| !line.is_empty() && !line.starts_with(['#', ' ']))
    }

    /// The number of a resource type.
    pub(super) fn resource(&self, name: &str) -> Result<u64, Box<dyn Error>> {
        Ok(self.resources().position(|other| other == name).ok_or("no such resource")?.try_into()?)
    }

    /// The name of a resource type.
    pub(super) fn resource_named(&self, number: u64) -> Option<&str> {
        self.resources().nth(number.try_into().ok()?)
    }

    /// One more than the last resource type.
    pub(super) fn resources_end(&self) -> Result<u64, Box<dyn Error>> {
        Ok(self.resources().count().try_into()?)
    }

    /// The lines of a type's elements, in words: key, name, kind.
    fn elements(&self, of: &str) -> impl Iterator<Item = (&str, &str, &str)> {
        let elements = self.schema.lines().skip_while(move |line| *line != of).skip(1);
        let elements = elements.take_while(|line| line.starts_with(' ')).map(str::split_whitespace);
        elements.filter_map(|mut words| Some((words.next()?, words.next()?, words.next()?)))
    }

    /// The key of an element of a type.
    pub(super) fn key(&self, of: &str, name: &str) -> Result<u64, Box<dyn Error>> {
        let element = self.elements(of).find(|(_, other, _)| other.trim_end_matches('*') == name);
        Ok(element.ok_or("no such element")?.0.parse()?)
    }

    /// Name, with its mark, and kind of the element of a type that has this key.
    pub(super) fn element(&self, of: &str, key: u64) -> Option<(&str, &str)> {
        let element = self.elements(of).find(|(other, ..)| other.parse() == Ok(key));
        element.map(|(_, name, kind)| (name, kind))
    }

    /// The strings, in the order of their numbers.
    pub(super) fn strings(&self) -> impl Iterator<Item = &str> {
        self.terms.lines().filter(|line| !line.starts_with('#')).take_while(|line| !line.starts_with('@'))
    }

    /// The number of a string.
    pub(super) fn string(&self, text: &str) -> Result<u64, Box<dyn Error>> {
        Ok(self.strings().position(|other| other == text).ok_or("no such string")?.try_into()?)
    }

    /// One more than the last string.
    pub(super) fn strings_end(&self) -> Result<u64, Box<dyn Error>> {
        Ok(self.strings().count().try_into()?)
    }

    /// The concepts as system, code and display, in the order of their numbers.
    pub(super) fn concepts(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let mut system = None;
        self.terms.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
            if let Some(url) = line.strip_prefix('@') {
                system = Some(url);
                return None;
            }
            let (code, display) = line.split_once('\t')?;
            Some((system?, code, display))
        })
    }

    /// The number of the first concept with this code of this system.
    pub(super) fn concept(&self, system: &str, code: &str) -> Result<u64, Box<dyn Error>> {
        let position = self.concepts().position(|concept| (concept.0, concept.1) == (system, code));
        Ok(position.ok_or("no such concept")?.try_into()?)
    }

    /// One more than the last concept.
    pub(super) fn concepts_end(&self) -> Result<u64, Box<dyn Error>> {
        Ok(self.concepts().count().try_into()?)
    }
}
