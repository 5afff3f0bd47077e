//! Which vaccines are live.

use super::facts::name_of;
use crate::code_system::CodeSystem;
use crate::fhir::Concept;
use crate::record::fold;

/// The name of a vaccine if it is a live one; one of no known kind is not taken for live.
pub(super) fn live(vaccine: &Concept<'_>) -> Option<String> {
    let known: Vec<(CodeSystem, &str)> = vaccine
        .codings
        .iter()
        .filter_map(|one| Some((CodeSystem::from_uri(one.system?)?, one.code?)))
        .filter(|(system, _)| matches!(system, CodeSystem::Cvx | CodeSystem::Atc | CodeSystem::Snomed))
        .collect();
    let coded = known.iter().any(|(system, code)| match system {
        // Some write CVX 3 for 03.
        CodeSystem::Cvx => CVX.contains(&code.trim_start_matches('0')),
        CodeSystem::Atc => ATC.contains(code),
        _ => SNOMED_CODES.contains(code),
    });
    // Words alone: the names of vaccines that exist as live ones only.
    let named = || {
        let texts = vaccine.text.into_iter().chain(vaccine.codings.iter().filter_map(|one| one.display));
        texts.flat_map(fold::tokens).any(|token| {
            WORDS.iter().any(|word| match word.strip_suffix('*') {
                Some(start) => token.folded.starts_with(start),
                None => token.folded == *word,
            })
        })
    };
    (coded || known.is_empty() && named()).then(|| name_of(vaccine))
}

/// CDC's table of vaccines (cvx.xml): those that it calls live or that exist as live ones only, without leading noughts.
const CVX: &[&str] = &[
    // Measles, mumps, rubella, varicella, zoster live.
    "3", "4", "5", "6", "7", "38", "94", "21", "121",
    // Oral poliomyelitis, rotavirus, BCG, yellow fever.
    "2", "178", "179", "182", "116", "119", "74", "122", "19", "37", "183", "184",
    // Typhoid oral, cholera live, influenza nasal.
    "25", "174", "111", "149", "151", "333", "125",
    // Smallpox, dengue, Ebola, chikungunya live, adenovirus, hepatitis A live, COVID-19 live, encephalitis.
    "75", "105", "206", "56", "204", "317", "143", "54", "55", "169", "503", "80",
];

/// ATC index 2024: those with "live" in their names.
const ATC: &[&str] = &[
    "J07AN01", "J07AP01", "J07BB03", "J07BD01", "J07BD52", "J07BD53", "J07BD54", "J07BF02", "J07BF04",
    "J07BH01", "J07BH02", "J07BJ01", "J07BK01", "J07BK02", "J07BL01",
];

/// Global Patient Set and the codec's dictionary: measles, mumps, rubella and their combinations exist as live ones only.
const SNOMED_CODES: &[&str] = &[
    "871831003",
    "836494009",
    "396429000",
    "836499004",
    "871908002",
    "838280004",
    "836382004",
    "871765008",
    "386012008",
    "836498007",
    "871737006",
    "871738001",
    "836388000",
    "836402002",
    "836385002",
    "1121000221106",
    "836387005",
    "1081000221109",
    "971000221109",
    "1011000221100",
    "1051000221104",
    "2221000221107",
    "871768005",
    // Vaccination procedures, which some records give for the vaccine.
    "38598009",
    "42284007",
    "47435007",
    "50583002",
    "82314000",
    "67308009",
    "871898007",
];

/// As `record/fold.rs` folds them; `*` for whatever follows.
const WORDS: &[&str] = &[
    "mmr",
    "mmrv",
    "ror",
    "srp",
    "bcg",
    "opv",
    "vpo",
    "measles",
    "rougeole",
    "sarampion",
    "rubella",
    "rubeole",
    "rubeola",
    "mumps",
    "oreillons",
    "varicell*",
    "varicel*",
    "rotavir*",
    "الحصبه",
];
