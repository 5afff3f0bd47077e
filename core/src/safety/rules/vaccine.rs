//! Live vaccines.

use super::{names, say};
use crate::safety::conditions::Kind;
use crate::safety::days::Span;
use crate::safety::facts::{Dose, Facts, What};
use crate::safety::table::{
    LIVE_CD4_UNKNOWN, LIVE_DOSE_UNKNOWN, LIVE_IMMUNE, LIVE_IMMUNE_DUE, LIVE_PREGNANCY, LIVE_PREGNANCY_DUE,
    LIVE_PREGNANCY_GIVEN,
};
use crate::safety::{Advice, Param};

pub(in crate::safety) fn pregnancy(facts: &Facts<'_>) -> Vec<Advice> {
    let pregnancy = &facts.pregnancy;
    if !pregnancy.is_possible() {
        return Vec::new();
    }
    let grounds = || pregnancy.entries.iter().copied();
    let mut advice = Vec::new();
    advice.push(if facts.due.is_empty() {
        say(LIVE_PREGNANCY).on(grounds())
    } else {
        due(say(LIVE_PREGNANCY_DUE), &facts.due).on(grounds())
    });
    // Given on a day that is certainly after the beginning.
    let given = facts.doses.iter().filter(|dose| {
        let day = dose.date.and_then(Span::of);
        day.zip(pregnancy.began).is_some_and(|(day, began)| began.is_before(day))
    });
    advice.extend(given.map(|dose| {
        let told = say(LIVE_PREGNANCY_GIVEN).on([dose.entry]).on(grounds()).naming("vaccine", &dose.name);
        told.with("date", Param::Date(dose.date.map(|date| date.date_text().to_owned()).unwrap_or_default()))
    }));
    advice
}

pub(in crate::safety) fn immunosuppression(facts: &Facts<'_>) -> Vec<Advice> {
    let severe = [Kind::Immunosuppression, Kind::Aids];
    let mut grounds: Vec<(usize, &str)> = severe
        .into_iter()
        .flat_map(|kind| facts.current(kind))
        // A transplant stays one after the operation is over.
        .chain(facts.problems.iter().filter(|one| one.kinds.contains(&Kind::Transplant)))
        .map(|one| (one.entry, one.name.as_str()))
        .collect();
    let cd4 = facts.latest(What::Cd4);
    grounds.extend(cd4.filter(|one| one.value < 200.0).map(|one| (one.entry, "CD4 < 200/uL")));
    let uses = || facts.uses.iter().filter(|one| one.is_current());
    grounds.extend(uses().filter(|one| one.content.is_of(SEVERE)).map(|one| (one.entry, one.name.as_str())));
    if !grounds.is_empty() {
        let told =
            if facts.due.is_empty() { say(LIVE_IMMUNE) } else { due(say(LIVE_IMMUNE_DUE), &facts.due) };
        let condition = names(grounds.iter().map(|(_, name)| *name));
        return vec![told.on(grounds.iter().map(|(entry, _)| *entry)).naming("condition", &condition)];
    }
    let mut advice = Vec::new();
    if facts.due.is_empty() {
        return advice;
    }
    if cd4.is_none()
        && let Some(hiv) = facts.current(Kind::Hiv).next()
    {
        advice.push(due(say(LIVE_CD4_UNKNOWN), &facts.due).on([hiv.entry]));
    }
    for one in uses().filter(|one| one.content.is_of(BY_DOSE)) {
        advice.push(due(say(LIVE_DOSE_UNKNOWN), &facts.due).on([one.entry]).naming("medicine", &one.name));
    }
    advice
}

fn due(advice: Advice, doses: &[Dose<'_>]) -> Advice {
    let vaccines = names(doses.iter().map(|dose| dose.name.as_str()));
    advice.on(doses.iter().map(|dose| dose.entry)).naming("vaccines", &vaccines)
}

/// Medicines that suppress severely at any usual dose, by ATC: cytotoxic ones (hydroxycarbamide, which is given for
/// sickle cell disease, is not among them), antibodies against B cells, TNF blockers, inhibitors of interleukins and of
/// calcineurin, mycophenolate.
const SEVERE: &[&str] =
    &["L01AA", "L01BB", "L01BC", "L01C", "L01D", "L01FA", "L01XA", "L04AA06", "L04AB", "L04AC", "L04AD"];

/// Medicines of which the dose decides: steroids, methotrexate, azathioprine.
const BY_DOSE: &[&str] = &["H02AB", "L01BA01", "L04AX01", "L04AX03"];
