//! Which substances a medicine, or what somebody does not tolerate, is of.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::code_system::CodeSystem;
use crate::fhir::Concept;
use crate::record::fold;

/// Substances with their codes and words; the file says how.
const TEXT: &str = include_str!("substances.txt");

/// A substance of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Substance(usize);

struct Row {
    name: &'static str,
    /// The code that stands for its class.
    atc: &'static str,
}

struct Table {
    rows: Vec<Row>,
    /// By system and code.
    codes: HashMap<(Kind, &'static str), Vec<Substance>>,
    /// By the first letters of a word: the word, whether it must be whole, and the substance.
    words: HashMap<String, Vec<(String, bool, Substance)>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Atc,
    Snomed,
    Rxnorm,
}

impl Substance {
    /// The international name.
    pub(super) fn name(self) -> &'static str {
        table().rows.get(self.0).map_or("", |row| row.name)
    }

    /// The ATC code that stands for its class, that of no combination.
    pub(super) fn atc(self) -> &'static str {
        table().rows.get(self.0).map_or("", |row| row.atc)
    }
}

/// What a concept, by codes and words, is of.
#[derive(Clone, Debug, Default)]
pub(super) struct Content<'a> {
    /// The substances of the table.
    pub(super) substances: BTreeSet<Substance>,
    /// ATC codes as given.
    pub(super) atc: BTreeSet<&'a str>,
}

impl<'a> Content<'a> {
    pub(super) fn add(&mut self, concept: &Concept<'a>) {
        for coding in &concept.codings {
            let kind = coding.code.zip(coding.system.and_then(kind_of));
            if let Some((code, kind)) = kind {
                self.substances.extend(table().codes.get(&(kind, code)).into_iter().flatten());
                if kind == Kind::Atc {
                    self.atc.insert(code);
                }
            }
            if let Some(display) = coding.display {
                self.substances.extend(named_in(display));
            }
        }
        if let Some(text) = concept.text {
            self.substances.extend(named_in(text));
        }
    }

    /// Whether it is of something whose ATC code begins so: as given, or of one of its substances.
    pub(super) fn is_of(&self, prefixes: &[&str]) -> bool {
        let within = |code: &str| prefixes.iter().any(|prefix| code.starts_with(prefix));
        self.atc.iter().any(|code| within(code)) || self.substances.iter().any(|one| within(one.atc()))
    }

    /// Whether it is of the substance of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.substances.iter().any(|one| one.name() == name)
    }
}

/// The substances that words name.
pub(super) fn named_in(text: &str) -> BTreeSet<Substance> {
    let mut found = BTreeSet::new();
    for token in fold::tokens(text) {
        let word = &token.folded;
        let Some(start) = start_of(word) else { continue };
        for (stem, whole, substance) in table().words.get(start).into_iter().flatten() {
            if if *whole { word == stem } else { word.starts_with(stem.as_str()) } {
                found.insert(*substance);
            }
        }
    }
    found
}

fn kind_of(system: &str) -> Option<Kind> {
    match CodeSystem::from_uri(system)? {
        CodeSystem::Atc => Some(Kind::Atc),
        CodeSystem::RxNorm => Some(Kind::Rxnorm),
        CodeSystem::Snomed => Some(Kind::Snomed),
        _ => None,
    }
}

/// The first three letters.
fn start_of(word: &str) -> Option<&str> {
    let (end, last) = word.char_indices().nth(2)?;
    word.get(..end + last.len_utf8())
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table { rows: Vec::new(), codes: HashMap::new(), words: HashMap::new() };
        let lines = TEXT.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        for line in lines {
            let mut fields = line.split("; ").chain(std::iter::repeat(""));
            let mut field = || fields.next().unwrap_or_default().trim();
            let substance = Substance(table.rows.len());
            let (name, atc) = (field(), field());
            table.rows.push(Row { name, atc: atc.split_whitespace().next().unwrap_or_default() });
            for (kind, codes) in [(Kind::Atc, atc), (Kind::Snomed, field()), (Kind::Rxnorm, field())] {
                for code in codes.split_whitespace() {
                    table.codes.entry((kind, code)).or_default().push(substance);
                }
            }
            for word in field().split_whitespace() {
                let (word, whole) = word.strip_prefix('=').map_or((word, false), |word| (word, true));
                let word = fold::folded(word);
                if let Some(start) = start_of(&word) {
                    table.words.entry(start.to_owned()).or_default().push((word.clone(), whole, substance));
                }
            }
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fhir::Json;

    fn names(text: &str) -> Vec<&'static str> {
        named_in(text).into_iter().map(Substance::name).collect()
    }

    #[test]
    fn substances_are_found_in_the_words_of_several_languages() {
        assert_eq!(names("Amoxicilline 500 mg gélule"), ["amoxicillin"]);
        assert_eq!(names("AMOXICILINA/ÁCIDO CLAVULÁNICO"), ["amoxicillin"]);
        assert_eq!(names("أموكسيسيلين"), ["amoxicillin"]);
        assert_eq!(names("Cotrimoxazole forte"), ["sulfamethoxazole", "trimethoprim"]);
        assert_eq!(names("TLD fixed dose"), ["lamivudine", "tenofovir", "dolutegravir"]);
        assert_eq!(names("acide acétylsalicylique 100"), ["acetylsalicylic acid"]);
        assert_eq!(names("24 HR metformin hydrochloride 500 MG"), ["metformin"]);
        assert_eq!(names("Penicillamine"), [""; 0]);
        assert_eq!(names("prednisolone"), ["prednisolone"]);
        assert_eq!(names("a"), [""; 0]);
    }

    #[test]
    fn a_combination_is_of_each_of_its_substances() {
        let json =
            Json::parse(r#"{"coding":[{"system":"http://www.whocc.no/atc","code":"J04AM06"}]}"#).unwrap();
        let mut content = Content::default();
        content.add(&Concept::read(&json).unwrap());
        let names: Vec<&str> = content.substances.iter().map(|one| one.name()).collect();
        assert_eq!(names, ["isoniazid", "rifampicin", "pyrazinamide", "ethambutol"]);
        assert!(content.is_of(&["J04A"]) && content.has("rifampicin") && !content.is_of(&["J05"]));
    }

    #[test]
    fn each_line_of_the_table_has_five_fields_and_a_word() {
        for line in TEXT.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let fields: Vec<&str> = line.split("; ").collect();
            assert_eq!(fields.len(), 5, "{line}");
            assert!(!fields[4].is_empty(), "{line}");
            for code in fields[1].split(' ') {
                assert!(code.len() == 7 && code.starts_with(|one: char| one.is_ascii_uppercase()), "{line}");
            }
        }
    }
}
