//! Codes: their check digits, and that they are where they claim to have been checked.

use std::fs;

use super::*;
use crate::health::codes::{ALL, Code, Evidence};

fn every_code() -> Vec<&'static Code> {
    let vaccines = vaccines().iter().flat_map(|one| one.codes.iter().chain(one.diseases));
    ALL.iter().chain(vaccines).collect()
}

#[test]
fn check_digits_hold() {
    for code in every_code() {
        match code.system {
            system::LOINC => assert!(is_loinc(code.code), "{code:?}"),
            system::SNOMED => assert!(is_snomed(code.code), "{code:?}"),
            _ => {}
        }
    }
    assert!(!is_loinc("45323-1") && !is_loinc("718-8") && !is_snomed("420008002"));
}

#[test]
fn a_code_means_one_thing() {
    let mut seen = HashSet::new();
    for code in ALL {
        assert!(seen.insert((code.system, code.code)), "{code:?}");
    }
    let ids: HashSet<&str> = screenings().iter().map(|screening| screening.id).collect();
    assert_eq!(ids.len(), screenings().len());
    for screening in screenings() {
        assert!(screening.codes.iter().all(Code::is_verified), "{}", screening.id);
        let first = screening.codes[0];
        let code = Json::parse(&format!(
            r#"{{"coding":[{{"system":"{}","code":"{}"}}]}}"#,
            first.system, first.code
        ))
        .map(Json::into_owned);
        let code = code.unwrap();
        assert_eq!(screening_of(&Concept::read(&code).unwrap()).unwrap().id, screening.id);
    }
}

/// LOINC 71774-4 is the mitogen control, which public records give as the result.
#[test]
fn the_mitogen_control_is_no_result() {
    let code = Json::parse(r#"{"coding":[{"system":"http://loinc.org","code":"71774-4"}]}"#).unwrap();
    assert!(screening_of(&Concept::read(&code).unwrap()).is_none());
}

#[test]
fn the_dictionary_has_what_is_said_to_be_in_it() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dict/source");
    let mut known = HashSet::new();
    for name in ["observations", "clinical", "medicines"] {
        let text = fs::read_to_string(folder.join(format!("concepts-{name}.tsv"))).unwrap();
        known.extend(text.lines().filter_map(|line| {
            let (short, rest) = line.split_once('\t')?;
            let (code, display) = rest.split_once('\t')?;
            let system = match short {
                "sct" => system::SNOMED,
                "loinc" => system::LOINC,
                "atc" => system::ATC,
                "cvx" => system::CVX,
                _ => return None,
            };
            Some((system, code.to_owned(), plain(display)))
        }));
    }
    for code in every_code().into_iter().filter(|code| code.evidence == Evidence::Dictionary) {
        let given = (code.system, code.code.to_owned(), plain(code.display));
        assert!(known.contains(&given), "{code:?}");
    }
}

#[test]
fn the_global_patient_set_has_what_is_said_to_be_in_it() {
    let Some(folder) = corpus("14-code-tables") else { return };
    let text =
        fs::read_to_string(folder.join("hl7-terminology-r4-7.0.1/ValueSet-snomed-intl-gps.json")).unwrap();
    let set = Json::parse(&text).unwrap();
    let includes = set.get("compose").and_then(|compose| compose.get("include")).unwrap();
    let concepts = includes.elements().iter().flat_map(|one| one.get("concept").unwrap().elements());
    let known: HashSet<(String, String)> = concepts
        .filter_map(|one| Some((one.get("code")?.as_str()?.to_owned(), plain(one.get("display")?.as_str()?))))
        .collect();
    for code in every_code().into_iter().filter(|code| code.evidence == Evidence::Gps) {
        assert!(known.contains(&(code.code.to_owned(), plain(code.display))), "{code:?}");
    }
}

#[test]
fn cdc_has_what_is_said_to_be_in_its_table() {
    let Some(folder) = corpus("14-code-tables") else { return };
    let bytes = fs::read(folder.join("immregistries-codebase/cdc-source/cvx.xml")).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    for code in every_code().into_iter().filter(|code| code.evidence == Evidence::Cdc) {
        let described = text.split("<CVXInfo>").any(|part| {
            part.contains(&format!("<CVXCode>{} ", code.code))
                && part.contains(&format!(">{}<", code.display))
        });
        assert!(described, "{code:?}");
    }
}

/// A display without its semantic tag.
fn plain(display: &str) -> String {
    let text =
        display.strip_suffix(')').and_then(|text| text.rsplit_once(" (")).map_or(display, |(text, _)| text);
    text.to_lowercase()
}

/// LOINC's check digit: mod 10, as of Luhn (LOINC Users' Guide, appendix C).
fn is_loinc(code: &str) -> bool {
    let Some((number, check)) = code.split_once('-') else { return false };
    let sum: u32 = number
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0') * if place % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    check.parse() == Ok((10 - sum % 10) % 10)
}

/// SNOMED CT's check digit: Verhoeff's (SNOMED CT Release File Specifications, 5.5).
fn is_snomed(code: &str) -> bool {
    const TIMES: [[usize; 10]; 10] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];
    const TURN: [usize; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let mut check = 0;
    for (place, digit) in code.bytes().rev().enumerate() {
        let turned = (0..place % 8).fold(usize::from(digit - b'0'), |digit, _| TURN[digit]);
        check = TIMES[check][turned];
    }
    check == 0
}
