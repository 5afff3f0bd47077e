//! The tables are as docs/labels.md says, and every code can be one.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use super::*;

#[test]
fn every_file_of_the_folder_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("language/labels");
    let files = std::fs::read_dir(folder).unwrap();
    let found: BTreeSet<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(found, FILES.iter().map(|(name, _)| format!("{name}.tsv")).collect());
}

#[test]
fn every_line_has_its_cells() {
    for (file, text) in FILES {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<_> = line.split('\t').collect();
            assert_eq!(cells.len(), 2 + Language::ALL.len(), "{file}: {line}");
            assert!(CodeSystem::from_name(cells[0]).is_some(), "{file}: {line}");
            assert!(cells[..6].iter().all(|cell| !cell.is_empty()), "{file}: {line}");
            assert!(cells.iter().all(|cell| cell.trim() == *cell && !cell.contains("  ")), "{file}: {line}");
        }
    }
}

fn english() -> &'static Table {
    table(Language::English).unwrap()
}

#[test]
fn lines_are_sorted_and_no_code_has_two() {
    let mut all = BTreeSet::new();
    for (file, text) in FILES {
        let codes: Vec<_> = rows(text).map(|(system, code, _)| (system, code)).collect();
        assert!(codes.is_sorted(), "{file}");
        for code in codes {
            assert!(all.insert(code), "{file}: {code:?} twice");
        }
    }
    assert_eq!(all.len(), english().len());
    assert!(all.len() >= 400);
}

#[test]
fn cells_are_written_in_their_script() {
    let arabic = |character: char| ('\u{0621}'..='\u{064A}').contains(&character);
    let ethiopic = |character: char| ('\u{1200}'..='\u{135A}').contains(&character);
    for (system, code, cells) in FILES.iter().flat_map(|(_, text)| rows(text)) {
        let cells: Vec<_> = cells.split('\t').collect();
        let is_unit_sign = system == "ucum" && (cells[3] == cells[0] || cells[3].contains('°'));
        assert!(is_unit_sign || cells[3].contains(arabic), "{system} {code}");
        assert!(cells[5].is_empty() || cells[5].contains(ethiopic), "{system} {code}");
        for latin in [0, 1, 2, 4] {
            assert!(!cells[latin].contains(|letter| arabic(letter) || ethiopic(letter)), "{system} {code}");
        }
    }
}

#[test]
fn check_digits_of_snomed_and_loinc_hold() {
    for (system, code) in english().keys() {
        match system {
            CodeSystem::Snomed => assert!(is_snomed(code), "{code}"),
            CodeSystem::Loinc => assert!(is_loinc(code), "{code}"),
            _ => {}
        }
    }
    assert!(!is_snomed("260385008") && !is_loinc("45323-1") && !is_loinc("LA6576-9"));
}

#[test]
fn codes_of_classifications_have_their_form() {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let upper = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    for (system, code) in english().keys() {
        let fits = match system {
            CodeSystem::Atc if code.len() == 5 => {
                upper(&code[..1]) && digits(&code[1..3]) && upper(&code[3..])
            }
            CodeSystem::Atc => {
                code.len() == 7
                    && upper(&code[..1])
                    && digits(&code[1..3])
                    && upper(&code[3..5])
                    && digits(&code[5..])
            }
            CodeSystem::Icd10 => {
                upper(&code[..1]) && digits(&code[1..3]) && (code.len() == 3 || code.as_bytes()[3] == b'.')
            }
            CodeSystem::Cvx => (2..=3).contains(&code.len()) && digits(code),
            CodeSystem::Edqm => code.len() == 8 && digits(code),
            _ => !code.is_empty(),
        };
        assert!(fits, "{system:?} {code}");
    }
}

#[test]
fn a_label_is_found_in_each_language() {
    let of = |language| label(Some("http://snomed.info/sct"), "10828004", language);
    let found = Language::ALL.map(|language| of(language).unwrap());
    assert_eq!(found, ["Positive", "Positif", "Positivo", "إيجابي", "Chanya", "ፖዘቲቭ"]);
}

#[test]
fn an_empty_cell_is_no_label() {
    assert_eq!(label(Some("http://loinc.org"), "5196-1", Language::Amharic), None);
}

#[test]
fn codes_are_found_as_producers_write_them() {
    let icd = Some("http://hl7.org/fhir/sid/icd-10-cm");
    for code in ["E11.9", "E119", "e11.9", " E11.9† "] {
        assert_eq!(
            label(icd, code, Language::English),
            Some("Type 2 diabetes mellitus without complications"),
            "{code}"
        );
    }
    assert_eq!(
        label(Some("http://hl7.org/fhir/sid/cvx"), "3", Language::English),
        Some("Measles, mumps and rubella vaccine (MMR)")
    );
    assert_eq!(
        label(Some("urn:oid:2.16.840.1.113883.6.73"), "j01ca04", Language::Spanish),
        Some("Amoxicilina")
    );
    assert_eq!(label(None, "38341003", Language::French), Some("Hypertension artérielle"));
    assert_eq!(label(None, "8480-6", Language::English), Some("Systolic blood pressure"));
}

#[test]
fn a_code_of_another_system_or_of_more_detail_has_no_label() {
    assert_eq!(label(Some("http://clinic.example/codes"), "38341003", Language::English), None);
    assert_eq!(label(Some("http://loinc.org"), "38341003", Language::English), None);
    assert_eq!(label(None, "I10", Language::English), None);
    assert_eq!(label(Some("http://hl7.org/fhir/sid/icd-10"), "E11.65", Language::English), None);
}

/// The mitogen control of an interferon-gamma release assay is no result of it: under 71774-4, some senders give one.
#[test]
fn the_mitogen_control_is_not_called_a_result() {
    for code in ["71774-4", "71772-8"] {
        assert_eq!(label(Some("http://loinc.org"), code, Language::English), None);
    }
}

/// Not the promise (1 ms, 1 us, in a release build), but far from what a careless change costs.
#[test]
fn looking_up_is_fast() {
    let start = Instant::now();
    assert!(label(Some("http://loinc.org"), "5196-1", Language::French).is_some());
    let first = start.elapsed();
    let start = Instant::now();
    for _ in 0..1000 {
        assert!(label(Some("http://loinc.org"), "5196-1", Language::French).is_some());
    }
    let thousand = start.elapsed();
    assert!(first.as_millis() < 200 && thousand.as_millis() < 200, "{first:?}, {thousand:?}");
}

/// `SNOMED CT`, Release File Specification, 6.3: Verhoeff's check digit.
fn is_snomed(code: &str) -> bool {
    const PERMUTED: [[u8; 10]; 8] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
        [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
        [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
        [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
        [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
        [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
        [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
    ];
    // The product in the dihedral group of ten elements.
    let product = |left: u8, right: u8| match (left < 5, right < 5) {
        (true, true) => (left + right) % 5,
        (true, false) => (left + right) % 5 + 5,
        (false, true) => (left + 5 - right) % 5 + 5,
        (false, false) => (left + 5 - right) % 5,
    };
    let mut check = 0;
    for (row, digit) in PERMUTED.iter().cycle().zip(code.bytes().rev()) {
        let Some(value) = row.get(usize::from(digit.wrapping_sub(b'0'))) else { return false };
        check = product(check, *value);
    }
    check == 0 && (6..=18).contains(&code.len())
}

/// LOINC Users' Guide, appendix on check digits: modulo 10, every second digit doubled. The letters of answers weigh 8
/// or 5, by where they stand; so it is in every answer whose code is known from elsewhere.
fn is_loinc(code: &str) -> bool {
    let Some((number, check)) = code.split_once('-') else { return false };
    let digits = number.strip_prefix("LA").unwrap_or(number);
    let letters = match (digits.len() < number.len(), digits.len() % 2) {
        (false, _) => 0,
        (true, 1) => 8,
        (true, _) => 5,
    };
    let value = |(place, digit): (usize, u8)| {
        let digit = u32::from(digit.wrapping_sub(b'0'));
        let weighed = if place % 2 == 0 { digit * 2 } else { digit };
        weighed / 10 + weighed % 10
    };
    let sum: u32 = digits.bytes().rev().enumerate().map(value).sum();
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && check == ((10 - (sum + letters) % 10) % 10).to_string()
}
