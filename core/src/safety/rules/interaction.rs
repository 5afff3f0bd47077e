//! Medicines with each other, and with diseases.

use super::{names, say};
use crate::safety::Advice;
use crate::safety::conditions::Kind;
use crate::safety::facts::{Facts, Use, What};
use crate::safety::table::{
    ANTICOAGULANT, ANTICOAGULANT_BLEEDING, G6PD_MEDICINE, G6PD_UNKNOWN, MEFLOQUINE, RESISTANT_CONTACT,
    RESISTANT_TB, RIFAMYCIN,
};

fn current<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = &'f Use<'f>> {
    facts.uses.iter().filter(|one| one.is_current())
}

pub(in crate::safety) fn g6pd(facts: &Facts<'_>) -> Vec<Advice> {
    let deficient = facts.problems.iter().find(|one| one.kinds.contains(&Kind::G6pdDeficiency));
    let measured = facts.latest(What::G6pd);
    let grounds = deficient
        .map(|one| one.entry)
        .or_else(|| measured.filter(|one| one.value < 1.0).map(|one| one.entry));
    let about = |one: &Use<'_>| {
        let told = |saying| say(saying).on([one.entry]).naming("medicine", &one.name);
        match grounds {
            Some(grounds) if one.content.is_of(OXIDANTS) => Some(told(G6PD_MEDICINE).on([grounds])),
            None if measured.is_none() && one.content.is_of(EIGHT_AMINOQUINOLINES) => {
                Some(told(G6PD_UNKNOWN))
            }
            _ => None,
        }
    };
    current(facts).filter_map(about).collect()
}

pub(in crate::safety) fn anticoagulant(facts: &Facts<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    let thinners: Vec<&Use<'_>> = current(facts).filter(|one| one.content.is_of(ANTICOAGULANTS)).collect();
    let Some(first) = thinners.first() else { return advice };
    let medicine = names(thinners.iter().map(|one| one.name.as_str()));
    advice.push(say(ANTICOAGULANT).on(thinners.iter().map(|one| one.entry)).naming("medicine", &medicine));
    for other in current(facts).filter(|one| one.content.is_of(BLEEDING)) {
        let told = say(ANTICOAGULANT_BLEEDING).on([other.entry, first.entry]);
        advice.push(told.naming("medicine", &other.name).naming("other", &medicine));
    }
    advice
}

pub(in crate::safety) fn resistance(facts: &Facts<'_>) -> Vec<Advice> {
    let found = facts.latest(What::Resistance).map(|one| one.entry);
    let problem = facts.current(Kind::ResistantTuberculosis).next();
    let own = problem.filter(|one| !is_contact(&one.name));
    let contact = problem.filter(|one| is_contact(&one.name));
    let contact =
        contact.map(|one| one.entry).or_else(|| facts.latest(What::ResistantContact).map(|one| one.entry));
    let own = own.map(|one| one.entry).or(found).map(|entry| say(RESISTANT_TB).on([entry]));
    own.into_iter().chain(contact.map(|entry| say(RESISTANT_CONTACT).on([entry]))).collect()
}

fn is_contact(name: &str) -> bool {
    let name = name.to_lowercase();
    ["contact", "exposure", "exposition", "kontakt"].iter().any(|word| name.contains(word))
}

pub(in crate::safety) fn rifamycin(facts: &Facts<'_>) -> Vec<Advice> {
    let taken = |atc: &'static [&'static str]| current(facts).find(|one| one.content.is_of(atc));
    let (rifamycin, weakened) = match (taken(RIFAMPICIN), taken(&["J04AB05"])) {
        (Some(rifampicin), _) => (rifampicin, WEAKENED),
        (None, Some(rifapentine)) => (rifapentine, WEAKENED_WEEKLY),
        (None, None) => return Vec::new(),
    };
    current(facts)
        .filter(|one| one.entry != rifamycin.entry && one.content.is_of(weakened))
        .map(|one| {
            let told = say(RIFAMYCIN).on([one.entry, rifamycin.entry]);
            told.naming("medicine", &one.name).naming("other", &rifamycin.name)
        })
        .collect()
}

pub(in crate::safety) fn mefloquine(facts: &Facts<'_>) -> Vec<Advice> {
    let kinds = [Kind::Epilepsy, Kind::Psychosis];
    let Some(problem) = facts.problems.iter().find(|one| kinds.iter().any(|kind| one.kinds.contains(kind)))
    else {
        return Vec::new();
    };
    current(facts)
        .filter(|one| one.content.has("mefloquine"))
        .map(|one| {
            let told = say(MEFLOQUINE).on([one.entry, problem.entry]);
            told.naming("medicine", &one.name).naming("condition", &problem.name)
        })
        .collect()
}

/// Antagonists of vitamin K, heparins, direct inhibitors.
const ANTICOAGULANTS: &[&str] = &["B01AA", "B01AB", "B01AE", "B01AF"];

/// Non-steroidal anti-inflammatory agents, and what keeps platelets apart.
const BLEEDING: &[&str] = &["M01A", "N02BA", "B01AC"];

const EIGHT_AMINOQUINOLINES: &[&str] = &["P01BA03", "P01BA07"];

/// Primaquine, tafenoquine, dapsone, nitrofurantoin, rasburicase, sulfamethoxazole in high doses is left out.
const OXIDANTS: &[&str] = &["P01BA03", "P01BA07", "J04BA02", "J01XE01", "V03AF07"];

/// Rifampicin, alone and combined.
const RIFAMPICIN: &[&str] = &["J04AB02", "J04AM02", "J04AM05", "J04AM06"];

/// As below, but not dolutegravir and raltegravir: WHO lets them stand beside weekly rifapentine (consolidated
/// guidelines on tuberculosis, module 1, 2024).
const WEAKENED_WEEKLY: &[&str] = &[
    "J05AE08", "J05AE10", "J05AR10", "J05AG01", "J05AG04", "J05AG05", "J04AK05", "P02BA01", "B01AA", "B01AE",
    "B01AF", "G03AA", "G03AC",
];

/// What rifampicin weakens so that it fails or needs another dose: protease and integrase inhibitors, nevirapine and its
/// kin, bedaquiline, praziquantel, antagonists of vitamin K and direct anticoagulants, hormonal contraceptives.
const WEAKENED: &[&str] = &[
    "J05AE08", "J05AE10", "J05AR10", "J05AJ", "J05AG01", "J05AG04", "J05AG05", "J04AK05", "P02BA01", "B01AA",
    "B01AE", "B01AF", "G03AA", "G03AC",
];
