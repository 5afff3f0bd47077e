//! Whether a medicine thins the blood: by its ATC code, its SNOMED CT substance, or its name.

use crate::code_system::CodeSystem;
use crate::summary::item::Item;

pub(super) fn is_one(item: &Item) -> bool {
    let coded = item.codes.iter().any(|code| match code.system.as_deref().and_then(CodeSystem::from_uri) {
        Some(CodeSystem::Atc) => ATC.iter().any(|class| code.code.starts_with(class)),
        Some(CodeSystem::Snomed) => SUBSTANCES.contains(&code.code.as_str()),
        _ => false,
    });
    let is_named = |title: &str| {
        let title = title.to_lowercase();
        NAMES.iter().any(|name| title.contains(name))
    };
    coded || is_named(&item.title) || item.other_title.as_deref().is_some_and(is_named)
}

/// Vitamin K antagonists, heparins, direct thrombin and factor Xa inhibitors (atcddd.fhi.no, B01A); not B01AC, which
/// acts on platelets, nor enzymes.
const ATC: &[&str] = &["B01AA", "B01AB", "B01AE", "B01AF", "B01AX05"];

/// Warfarin, rivaroxaban, apixaban, heparin, low molecular weight heparin; products that contain warfarin, heparin, low
/// molecular weight heparin, fondaparinux (SNOMED CT).
const SUBSTANCES: &[&str] = &[
    "372756006",
    "442031002",
    "698090000",
    "372877000",
    "373294004",
    "48603004",
    "84812008",
    "87233003",
    "395236007",
];

/// Stems of their international nonproprietary names in the languages that records come in.
const NAMES: &[&str] = &[
    "warfarin",
    "varfarin",
    "acenocoum",
    "acénocoum",
    "acenocumarol",
    "phenprocoumon",
    "fenprocoumon",
    "phenindione",
    "fluindione",
    "rivaroxaban",
    "apixaban",
    "edoxaban",
    "dabigatran",
    "heparin",
    "héparin",
    "enoxaparin",
    "énoxaparin",
    "dalteparin",
    "tinzaparin",
    "nadroparin",
    "fondaparinux",
    "وارفارين",
    "هيبارين",
    "варфарин",
    "ривароксабан",
    "апиксабан",
    "гепарин",
];
