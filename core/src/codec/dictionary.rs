//! The frozen tables of version 1: strings and concepts that records name by number.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::schema::Schema;

/// A code with its system and the display text it is usually given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Concept {
    pub(crate) system: &'static str,
    pub(crate) code: &'static str,
    pub(crate) display: &'static str,
}

#[derive(Debug)]
pub(crate) struct Dictionary {
    pub(crate) schema: Schema,
    strings: Vec<&'static str>,
    string_numbers: HashMap<&'static str, u64>,
    concepts: Vec<Concept>,
    concept_numbers: HashMap<(&'static str, &'static str, &'static str), u64>,
    code_numbers: HashMap<(&'static str, &'static str), u64>,
}

/// The file `v1.terms`; the compressor's model looks texts up in it.
pub(super) static TERMS: &str = include_str!("../../dict/v1.terms");

static V1: LazyLock<Option<Dictionary>> =
    LazyLock::new(|| Dictionary::parse(include_str!("../../dict/v1.schema"), TERMS));

impl Dictionary {
    /// The dictionary of format version 1.
    pub(crate) fn v1() -> &'static Self {
        #[expect(clippy::expect_used, reason = "the files are part of the build and a test parses them")]
        V1.as_ref().expect("the frozen dictionary parses")
    }

    /// Reads `v1.terms`: the strings, a line each, up to the first line `@SYSTEM`; then each system's concepts as
    /// `CODE<TAB>DISPLAY`.
    fn parse(schema: &'static str, terms: &'static str) -> Option<Self> {
        let mut dictionary = Dictionary {
            schema: Schema::parse(schema)?,
            strings: Vec::new(),
            string_numbers: HashMap::new(),
            concepts: Vec::new(),
            concept_numbers: HashMap::new(),
            code_numbers: HashMap::new(),
        };
        let mut system = None;
        for line in terms.lines().filter(|line| !line.starts_with('#')) {
            if let Some(url) = line.strip_prefix('@') {
                system = Some(url);
            } else if let Some(system) = system {
                let (code, display) = line.split_once('\t')?;
                let concept = Concept { system, code, display };
                let number = dictionary.concepts.len() as u64;
                dictionary.concepts.push(concept);
                dictionary.concept_numbers.insert((system, code, display), number);
                dictionary.code_numbers.entry((system, code)).or_insert(number);
            } else {
                dictionary.string_numbers.insert(line, dictionary.strings.len() as u64);
                dictionary.strings.push(line);
            }
        }
        Some(dictionary)
    }

    pub(crate) fn string(&self, number: u64) -> Option<&'static str> {
        self.strings.get(usize::try_from(number).ok()?).copied()
    }

    pub(crate) fn string_number(&self, text: &str) -> Option<u64> {
        self.string_numbers.get(text).copied()
    }

    pub(crate) fn concept(&self, number: u64) -> Option<Concept> {
        self.concepts.get(usize::try_from(number).ok()?).copied()
    }

    /// The number of exactly this system, code and display.
    pub(crate) fn concept_number(&self, system: &str, code: &str, display: &str) -> Option<u64> {
        self.concept_numbers.get(&(system, code, display)).copied()
    }

    /// The first number of this system and code, whatever its display.
    pub(crate) fn code_number(&self, system: &str, code: &str) -> Option<u64> {
        self.code_numbers.get(&(system, code)).copied()
    }
}
