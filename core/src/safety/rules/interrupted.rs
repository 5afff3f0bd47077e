//! Treatments of tuberculosis, HIV and epilepsy that were broken off, or whose supply ended.

use super::say;
use crate::fhir::standing::Standing;
use crate::fhir::views::When;
use crate::safety::conditions::Kind;
use crate::safety::days::Span;
use crate::safety::facts::{Facts, Use, UseKind};
use crate::safety::table::{
    INTERRUPTED_EPILEPSY, INTERRUPTED_HIV, INTERRUPTED_TB, SUPPLY_EPILEPSY, SUPPLY_HIV, SUPPLY_TB,
};
use crate::safety::{Advice, Param, RuleId, Severity};

struct Disease {
    kind: Kind,
    /// Beginnings of ATC codes of what treats it.
    atc: &'static [&'static str],
    /// Of these, what treats nothing else: no diagnosis is needed.
    only: &'static [&'static str],
    interrupted: (RuleId, Severity),
    supply: (RuleId, Severity),
}

pub(in crate::safety) fn tuberculosis(facts: &Facts<'_>) -> Vec<Advice> {
    about(&TUBERCULOSIS, facts).into_iter().collect()
}

pub(in crate::safety) fn hiv(facts: &Facts<'_>) -> Vec<Advice> {
    about(&HIV, facts).into_iter().collect()
}

pub(in crate::safety) fn epilepsy(facts: &Facts<'_>) -> Vec<Advice> {
    about(&EPILEPSY, facts).into_iter().collect()
}

fn about(disease: &Disease, facts: &Facts<'_>) -> Option<Advice> {
    let has_disease = facts.current(disease.kind).next().is_some();
    let uses: Vec<&Use<'_>> = facts
        .uses
        .iter()
        .filter(|one| matches!(one.kind, UseKind::Statement | UseKind::Request))
        .filter(|one| one.content.is_of(disease.atc))
        .filter(|one| has_disease || one.reasons.contains(&disease.kind) || one.content.is_of(disease.only))
        .collect();
    // As long as one goes on, others were changed or came to their end.
    let goes_on = |one: &&&Use<'_>| {
        matches!(one.standing, Standing::Current | Standing::Unconfirmed)
            && !matches!(one.status, Some("on-hold"))
            && !one.has_ended
    };
    if uses.iter().any(|one| goes_on(&one)) {
        return None;
    }
    let key = |one: &&&Use<'_>| day_of(one);
    let last_stop = uses.iter().filter(|one| is_broken_off(one)).max_by_key(key);
    let last_end = uses
        .iter()
        .filter(|one| matches!(one.standing, Standing::Current) && !is_broken_off(one) && one.has_ended)
        .max_by_key(key);
    let completed =
        uses.iter().filter(|one| one.status == Some("completed")).filter_map(|one| day_of(one)).max();
    let (saying, one) = match (last_stop, last_end) {
        (Some(stop), _) => (disease.interrupted, stop),
        (None, Some(end)) => (disease.supply, end),
        (None, None) => return None,
    };
    // What was broken off and later taken to its end is no longer broken off.
    if day_of(one).is_some_and(|day| completed.is_some_and(|completed| completed >= day))
        || (day_of(one).is_none() && uses.iter().any(|one| one.status == Some("completed")))
    {
        return None;
    }
    let told = say(saying).on([one.entry]).on(facts.current(disease.kind).map(|one| one.entry));
    let told = told.naming("medicine", &one.name);
    Some(match (&one.when, last_stop) {
        (Some(When::Period(period)), None) => match period.end {
            Some(end) => told.with("date", Param::Date(end.date_text().to_owned())),
            None => told,
        },
        _ => told.naming("status", one.status.unwrap_or_default()),
    })
}

/// Stopped, paused, or not taken, and not because it was never due.
fn is_broken_off(one: &Use<'_>) -> bool {
    matches!(one.status, Some("stopped" | "on-hold" | "not-taken"))
}

/// The last day that it is told of.
fn day_of(one: &Use<'_>) -> Option<i32> {
    let date = one.when.as_ref().and_then(When::date);
    date.and_then(Span::of).map(|span| span.last).or_else(|| one.until.map(|until| until.last))
}

const TUBERCULOSIS: Disease = Disease {
    kind: Kind::Tuberculosis,
    atc: &["J04A"],
    // Rifampicin treats leprosy and brucellosis as well.
    only: &["J04AC", "J04AK", "J04AM", "J04AB05", "J04AD"],
    interrupted: INTERRUPTED_TB,
    supply: SUPPLY_TB,
};

const HIV: Disease = Disease {
    kind: Kind::Hiv,
    atc: &["J05AE", "J05AF", "J05AG", "J05AJ", "J05AR", "J05AX"],
    // Tenofovir, lamivudine, emtricitabine also treat hepatitis B and prevent HIV.
    only: &["J05AG", "J05AJ03", "J05AJ01", "J05AF01", "J05AF06", "J05AE08", "J05AE10"],
    interrupted: INTERRUPTED_HIV,
    supply: SUPPLY_HIV,
};

const EPILEPSY: Disease = Disease {
    kind: Kind::Epilepsy,
    atc: &["N03A"],
    // The others also treat pain, migraine and moods.
    only: &["N03AD", "N03AB02"],
    interrupted: INTERRUPTED_EPILEPSY,
    supply: SUPPLY_EPILEPSY,
};
