//! Vaccines: the diseases that they protect from, and how soon the next dose may follow.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::code_system::CodeSystem;
use crate::fhir::Concept;

/// A disease that a vaccine protects from, by the end of its message's id: `measles` of `disease-measles`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(transparent)]
pub struct Disease(&'static str);

impl Disease {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The least number of days between two doses of a primary series; nothing where it depends on the product.
    ///
    /// WHO, recommendations for routine immunization: summary tables, table 2 (children), interval between doses.
    pub fn least_interval_days(self) -> Option<u16> {
        match self.0 {
            "diphtheria" | "tetanus" | "pertussis" | "polio" | "haemophilus" | "hepatitis-b" | "measles"
            | "rotavirus" => Some(28),
            _ => None,
        }
    }
}

/// The diseases that a vaccine, or the target of one, stands for, each once, by its codes; where none of them is known,
/// by its usual abbreviation or the name that its maker gave it.
pub fn diseases(concept: &Concept<'_>) -> Vec<Disease> {
    let mut found = Vec::new();
    let displays = concept.codings.iter().filter_map(|coding| coding.display);
    let names = || concept.text.into_iter().chain(displays.clone()).flat_map(named);
    for coding in &concept.codings {
        let (Some(system), Some(code)) = (coding.system, coding.code) else { continue };
        for disease in of(system, code) {
            if !found.contains(disease) {
                found.push(*disease);
            }
        }
    }
    if found.is_empty() {
        for disease in names() {
            if !found.contains(&disease) {
                found.push(disease);
            }
        }
    }
    found
}

/// The diseases of the names in a text, whole words, whatever their case.
fn named(text: &str) -> Vec<Disease> {
    let spelt: String =
        text.to_lowercase().chars().map(|one| if one.is_alphanumeric() { one } else { ' ' }).collect();
    let spaced = format!(" {} ", spelt.split_whitespace().collect::<Vec<_>>().join(" "));
    let names = TABLE.get("name").into_iter().flatten();
    let found = names.filter(|(name, _)| spaced.contains(&format!(" {name} ")));
    let mut diseases: Vec<Disease> = found.flat_map(|(_, diseases)| diseases.iter().copied()).collect();
    diseases.sort_unstable();
    diseases.dedup();
    diseases
}

fn of(system: &str, code: &str) -> &'static [Disease] {
    let found = match CodeSystem::from_uri(system) {
        // Some write CVX 3 for 03.
        Some(CodeSystem::Cvx) => known("cvx", code).or_else(|| known("cvx", &format!("0{code}"))),
        Some(CodeSystem::Atc) => {
            (0..=code.len()).rev().filter_map(|end| code.get(..end)).find_map(|start| known("atc", start))
        }
        Some(CodeSystem::Snomed) => known("snomed", code).or_else(|| known("snomed-disease", code)),
        _ => None,
    };
    found.unwrap_or_default()
}

fn known(table: &str, code: &str) -> Option<&'static [Disease]> {
    TABLE.get(table)?.get(code).map(Vec::as_slice)
}

/// By system and code.
type Table = HashMap<&'static str, HashMap<&'static str, Vec<Disease>>>;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::new();
    let mut system = "";
    for line in include_str!("vaccines/vaccines.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('@') {
            system = name;
        } else if let Some((code, diseases)) = line.split_once('\t') {
            let diseases = diseases.split(' ').map(Disease).collect();
            table.entry(system).or_default().insert(code, diseases);
        }
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_line_is_read_and_every_disease_has_a_name() {
        let text = include_str!("vaccines/vaccines.txt");
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '@'])).count();
        assert_eq!(TABLE.values().map(HashMap::len).sum::<usize>(), lines);
        for disease in TABLE.values().flat_map(HashMap::values).flatten() {
            assert!(Language::English.find(&format!("disease-{}", disease.code())).is_some(), "{disease:?}");
        }
    }

    #[test]
    fn combined_vaccines_protect_from_each_disease() {
        let codes =
            |system: &str, code: &str| of(system, code).iter().map(|one| one.code()).collect::<Vec<_>>();
        let mmr = ["measles", "mumps", "rubella"];
        assert_eq!(codes("http://hl7.org/fhir/sid/cvx", "03"), mmr);
        assert_eq!(codes("http://hl7.org/fhir/sid/cvx", "3"), mmr);
        assert_eq!(codes("http://www.whocc.no/atc", "J07BD52"), mmr);
        assert_eq!(codes("http://snomed.info/sct", "871831003"), mmr);
        assert_eq!(codes("http://www.whocc.no/atc", "J07BD"), [""; 0]);
        assert_eq!(codes("http://www.whocc.no/atc", "J07BL01"), ["yellow-fever"]);
        assert_eq!(codes("http://clinic.example/vaccines", "03"), [""; 0]);
    }

    #[test]
    fn what_has_no_known_code_goes_by_its_name() {
        let names = |text: &str| named(text).into_iter().map(Disease::code).collect::<Vec<_>>();
        assert_eq!(names("DPT/HIB"), ["diphtheria", "haemophilus", "pertussis", "tetanus"]);
        assert_eq!(names("BOOSTRIX POLIO SER PREREMPL"), ["diphtheria", "pertussis", "polio", "tetanus"]);
        assert_eq!(names("ROR 2"), ["measles", "mumps", "rubella"]);
        assert_eq!(names("Mirror vaccine"), [""; 0]);
    }
}
