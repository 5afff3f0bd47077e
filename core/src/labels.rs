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
use std::sync::LazyLock;

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
    let cells = |system, code: &str| TABLE.get(&(system, code)).copied();
    let cells = match system {
        None => [CodeSystem::Snomed, CodeSystem::Loinc].into_iter().find_map(|system| cells(system, code))?,
        Some(uri) => {
            let system = CodeSystem::from_uri(uri)?;
            cells(system, code).or_else(|| cells(system, &written(system, code)?))?
        }
    };
    let column = Language::ALL.into_iter().position(|column| column == language)?;
    cells.split('\t').nth(column).filter(|cell| !cell.is_empty())
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

/// The cells after the code, parted by tabs: a column for each of [`Language::ALL`].
static TABLE: LazyLock<HashMap<(CodeSystem, &'static str), &'static str>> = LazyLock::new(|| {
    let mut table = HashMap::with_capacity(FILES.iter().map(|(_, text)| text.len() / MEAN_LINE).sum());
    for (_, text) in FILES {
        let mut named = None;
        for (name, code, cells) in rows(text) {
            if named.is_none_or(|(last, _)| last != name) {
                named = CodeSystem::from_name(name).map(|system| (name, system));
            }
            if let Some((_, system)) = named {
                table.insert((system, code), cells);
            }
        }
    }
    table
});

/// System, code and cells of each line.
fn rows(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (system, rest) = line.split_once('\t')?;
        let (code, cells) = rest.split_once('\t')?;
        Some((system, code, cells))
    })
}

/// A little less than the bytes of a line, so that the table never grows while it is read.
const MEAN_LINE: usize = 100;

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
