//! What a code says, in the reader's language.
//!
//! ```
//! use carnet_core::labels::label;
//! use carnet_core::language::Language;
//!
//! let loinc = Some("http://loinc.org");
//! assert_eq!(label(loinc, "5196-1", Language::French), Some("Antigène de surface du virus de l'hépatite B (Ag HBs)"));
//! assert_eq!(label(Some("http://snomed.info/sct"), "260385009", Language::Spanish), Some("Negativo"));
//! assert_eq!(label(Some("http://clinic.example/codes"), "5196-1", Language::French), None);
//! ```
//!
//! The tables are in `core/language/labels`; where their codes come from is in docs/labels.md.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::code_system::CodeSystem;
use crate::language::Language;

#[cfg(test)]
mod tests;

/// The label of a code in a language.
///
/// Without a system, `SNOMED CT` and LOINC are tried: their codes are told from others by their form. There is none
/// where the code, or its label in this language, is unknown: then the sender's own text is what there is.
pub fn label(system: Option<&str>, code: &str, language: Language) -> Option<&'static str> {
    let code = code.trim();
    let table = table(language)?;
    let label = |system, code: &str| table.get(&(system, code)).copied();
    match system {
        None => [CodeSystem::Snomed, CodeSystem::Loinc].into_iter().find_map(|system| label(system, code)),
        Some(uri) => {
            let system = CodeSystem::from_uri(uri)?;
            label(system, code).or_else(|| label(system, &written(system, code)?))
        }
    }
}

/// A code as the tables write it: some producers leave out the dot of ICD-10, add its marks (`B20.0†`), or leave out
/// the nought of CVX.
fn written(system: CodeSystem, code: &str) -> Option<String> {
    match system {
        CodeSystem::Icd10 => {
            let bare: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
            let bare = bare.to_ascii_uppercase();
            match bare.split_at_checked(3) {
                Some((category, rest)) if !rest.is_empty() => Some(format!("{category}.{rest}")),
                _ => Some(bare),
            }
        }
        CodeSystem::Atc => Some(code.to_ascii_uppercase()),
        CodeSystem::Cvx if code.len() == 1 => Some(format!("0{code}")),
        _ => None,
    }
}

type Table = HashMap<(CodeSystem, &'static str), &'static str>;

static TABLES: [OnceLock<Table>; 6] = [const { OnceLock::new() }; 6];

/// Brings the labels of a language where none are built in: a line each of system, code and label, parted by tabs.
/// Says whether they are taken: the first ones stay.
pub fn install(language: Language, text: String) -> bool {
    let Some(slot) = TABLES.get(language.place()) else { return false };
    if slot.get().is_some() {
        return false;
    }
    // Once a language, for as long as the program runs.
    let text: &'static str = Box::leak(text.into_boxed_str());
    slot.set(read([text].into_iter().flat_map(rows))).is_ok()
}

#[cfg(feature = "languages")]
fn table(language: Language) -> Option<&'static Table> {
    let column = language.place();
    let cell =
        |(system, code, cells): (_, _, &'static str)| Some((system, code, cells.split('\t').nth(column)?));
    let rows = || FILES.iter().flat_map(|(_, text)| rows(text)).filter_map(cell);
    Some(TABLES.get(column)?.get_or_init(|| read(rows())))
}

#[cfg(not(feature = "languages"))]
fn table(language: Language) -> Option<&'static Table> {
    TABLES.get(language.place())?.get()
}

/// The labels by code; an empty one is none.
fn read(rows: impl Iterator<Item = (&'static str, &'static str, &'static str)>) -> Table {
    let mut table = HashMap::new();
    let mut named = None;
    for (name, code, label) in rows {
        if named.is_none_or(|(last, _)| last != name) {
            named = CodeSystem::from_name(name).map(|system| (name, system));
        }
        if let Some((_, system)) = named.filter(|_| !label.is_empty()) {
            table.insert((system, code), label);
        }
    }
    table
}

/// System, code and cells of each line.
fn rows(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (system, rest) = line.split_once('\t')?;
        let (code, cells) = rest.split_once('\t')?;
        Some((system, code, cells))
    })
}

#[cfg(feature = "languages")]
const FILES: &[(&str, &str)] = &[
    ("allergies", include_str!("../language/labels/allergies.tsv")),
    ("answers", include_str!("../language/labels/answers.tsv")),
    ("diseases", include_str!("../language/labels/diseases.tsv")),
    ("forms", include_str!("../language/labels/forms.tsv")),
    ("frequencies", include_str!("../language/labels/frequencies.tsv")),
    ("medicines", include_str!("../language/labels/medicines.tsv")),
    ("pregnancy", include_str!("../language/labels/pregnancy.tsv")),
    ("procedures", include_str!("../language/labels/procedures.tsv")),
    ("routes", include_str!("../language/labels/routes.tsv")),
    ("screening", include_str!("../language/labels/screening.tsv")),
    ("sections", include_str!("../language/labels/sections.tsv")),
    ("sites", include_str!("../language/labels/sites.tsv")),
    ("social", include_str!("../language/labels/social.tsv")),
    ("units", include_str!("../language/labels/units.tsv")),
    ("vaccines", include_str!("../language/labels/vaccines.tsv")),
    ("vitals", include_str!("../language/labels/vitals.tsv")),
];
