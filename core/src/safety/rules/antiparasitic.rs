//! Albendazole, mebendazole, praziquantel and ivermectin.

use super::say;
use crate::safety::conditions::Kind;
use crate::safety::facts::{Facts, Use, What};
use crate::safety::pregnancy::{State, Trimester};
use crate::safety::table::{
    ALBENDAZOLE_FIRST, ALBENDAZOLE_LATER, ALBENDAZOLE_TRIMESTER, ALBENDAZOLE_UNKNOWN,
    ANTIPARASITIC_CYSTICERCOSIS, ANTIPARASITIC_SEIZURES, IVERMECTIN_PREGNANCY, IVERMECTIN_WEIGHT,
    IVERMECTIN_WEIGHT_UNKNOWN,
};
use crate::safety::{Advice, Param};

fn current<'f>(
    facts: &'f Facts<'_>,
    substances: &'static [&'static str],
) -> impl Iterator<Item = &'f Use<'f>> {
    facts
        .uses
        .iter()
        .filter(move |one| one.is_current() && substances.iter().any(|name| one.content.has(name)))
}

pub(in crate::safety) fn benzimidazoles(facts: &Facts<'_>) -> Vec<Advice> {
    let pregnancy = &facts.pregnancy;
    let about = |one: &Use<'_>| {
        let saying = match (pregnancy.state, pregnancy.trimester()) {
            (State::No, _) => return None,
            (State::Unknown, _) => facts.may_bear().then_some(ALBENDAZOLE_UNKNOWN)?,
            (_, Trimester::First) => ALBENDAZOLE_FIRST,
            (_, Trimester::Later) => ALBENDAZOLE_LATER,
            (_, Trimester::Unknown) => ALBENDAZOLE_TRIMESTER,
        };
        let told = say(saying).on([one.entry]).on(pregnancy.entries.iter().copied());
        Some(told.naming("medicine", &one.name))
    };
    current(facts, &["albendazole", "mebendazole"]).filter_map(about).collect()
}

pub(in crate::safety) fn ivermectin(facts: &Facts<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    for one in current(facts, &["ivermectin"]) {
        let about = |saying| say(saying).on([one.entry]).naming("medicine", &one.name);
        if facts.pregnancy.is_possible() {
            advice.push(about(IVERMECTIN_PREGNANCY).on(facts.pregnancy.entries.iter().copied()));
        }
        // 15 kg are reached before the sixth birthday by all but severely underweight children.
        let may_be_small = facts.age.is_none_or(|(least, _)| least < 6 * 12);
        match facts.latest(What::Weight) {
            Some(weight) if may_be_small && weight.value < 15.0 => {
                let told = about(IVERMECTIN_WEIGHT).on([weight.entry]);
                advice.push(told.with("weight", Param::Amount(format!("{} kg", weight.value))));
            }
            None if may_be_small => advice.push(about(IVERMECTIN_WEIGHT_UNKNOWN)),
            _ => {}
        }
    }
    advice
}

pub(in crate::safety) fn cysticercosis(facts: &Facts<'_>) -> Vec<Advice> {
    let of = |kind: Kind| facts.problems.iter().filter(move |one| one.kinds.contains(&kind));
    let problem = of(Kind::Cysticercosis)
        .map(|one| (ANTIPARASITIC_CYSTICERCOSIS, one))
        .chain(facts.current(Kind::Epilepsy).map(|one| (ANTIPARASITIC_SEIZURES, one)))
        .chain(facts.current(Kind::Seizure).map(|one| (ANTIPARASITIC_SEIZURES, one)))
        .next();
    let Some((saying, problem)) = problem else { return Vec::new() };
    current(facts, &["albendazole", "praziquantel"])
        // Whoever is treated for cysticercosis is given albendazole for it.
        .filter(|one| !one.reasons.contains(&Kind::Cysticercosis))
        .map(|one| {
            say(saying)
                .on([one.entry, problem.entry])
                .naming("medicine", &one.name)
                .naming("condition", &problem.name)
        })
        .collect()
}
