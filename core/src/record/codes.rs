//! Codes whose presence tells of sensitive content: `codes.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::sensitivity::Sensitivity;
use crate::code_system::CodeSystem;

/// The sensitivities that a code stands for. Without a system, SNOMED CT and LOINC are tried: their codes are told
/// from others by their form.
pub(super) fn of(system: Option<&str>, code: &str) -> Vec<Sensitivity> {
    let tables = match system {
        None => vec![CodeSystem::Snomed, CodeSystem::Loinc],
        Some(uri) => CodeSystem::from_uri(uri).into_iter().collect(),
    };
    let code = code.trim();
    tables.iter().flat_map(|table| TABLE.of(table.name(), code)).collect()
}

#[derive(Default)]
struct Table {
    whole: HashMap<(&'static str, &'static str), Vec<Sensitivity>>,
    /// First and last of what a line stands for, without dots.
    ranges: HashMap<&'static str, Vec<(String, String, Sensitivity)>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    let mut system = "";
    for line in include_str!("codes.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('@') {
            system = name;
            continue;
        }
        let mut parts = line.split('\t');
        let label = parts.next().and_then(Sensitivity::from_code);
        let (Some(label), Some(code)) = (label, parts.next()) else { continue };
        if CLASSIFICATIONS.contains(&system) {
            let (first, last) = code.split_once('-').unwrap_or((code, code));
            table.ranges.entry(system).or_default().push((undotted(first), undotted(last), label));
        } else {
            table.whole.entry((system, code)).or_default().push(label);
        }
    }
    table
});

impl Table {
    fn of(&self, system: &'static str, code: &str) -> Vec<Sensitivity> {
        if let Some(ranges) = self.ranges.get(system) {
            let code = undotted(code);
            let fits = |first: &str, last: &str| {
                let start = code.get(..last.len()).unwrap_or(&code);
                code.as_str() >= first && start <= last && start.len() == last.len()
            };
            return ranges.iter().filter(|(first, last, _)| fits(first, last)).map(|one| one.2).collect();
        }
        self.whole.get(&(system, code)).cloned().unwrap_or_default()
    }
}

/// A code of a classification without its dots and marks: some producers write `B200`, or `B20.0†`.
fn undotted(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|character| character.to_ascii_uppercase()).collect()
}

/// Systems in which a longer code is a kind of the shorter one.
const CLASSIFICATIONS: &[&str] = &["icd-10", "icd-11", "atc"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = include_str!("codes.txt").lines();
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '@'])).count();
        let whole: usize = TABLE.whole.values().map(Vec::len).sum();
        let ranges: usize = TABLE.ranges.values().map(Vec::len).sum();
        assert_eq!(whole + ranges, lines);
        let mut systems = include_str!("codes.txt").lines().filter_map(|line| line.strip_prefix('@'));
        assert!(systems.all(|name| CodeSystem::from_name(name).is_some()));
    }

    #[test]
    fn categories_hold_what_is_in_them() {
        let icd = |code| of(Some("http://hl7.org/fhir/sid/icd-10-cm"), code);
        for code in ["B20", "B24", "B23.8", "b201"] {
            assert_eq!(icd(code), [Sensitivity::Hiv], "{code}");
        }
        assert_eq!(icd("F10.2"), [Sensitivity::SubstanceUse]);
        assert_eq!(icd("F43.10"), [Sensitivity::MentalHealth]);
        assert_eq!(icd("O98.7"), [Sensitivity::Hiv, Sensitivity::Pregnancy]);
        assert_eq!(icd("O9A.2"), [Sensitivity::Pregnancy]);
        assert_eq!(icd("Y07"), [Sensitivity::Violence]);
        for code in ["B19", "B25", "E10", "Y10", "Z38", "Z20.1", "F", ""] {
            assert_eq!(icd(code), [], "{code}");
        }
    }

    #[test]
    fn medicines_for_hepatitis_b_alone_are_not_for_hiv() {
        let atc = |code| of(Some("http://www.whocc.no/atc"), code);
        assert_eq!(atc("J05AR27"), [Sensitivity::Hiv]);
        assert_eq!(atc("J05AF07"), [Sensitivity::Hiv]);
        for code in ["J05AF08", "J05AF10", "J05AF11", "J05AE30", "J05AB01"] {
            assert_eq!(atc(code), [], "{code}");
        }
    }

    #[test]
    fn a_coding_without_a_system_is_looked_up_by_its_form() {
        assert_eq!(of(None, "86406008"), [Sensitivity::Hiv]);
        assert_eq!(of(None, "82810-3"), [Sensitivity::Pregnancy]);
        assert_eq!(of(None, "B20"), []);
        assert_eq!(of(Some("http://clinic.example/codes"), "86406008"), []);
        assert_eq!(of(Some("http://snomed.info/sct/731000124108"), "86406008"), [Sensitivity::Hiv]);
    }
}
