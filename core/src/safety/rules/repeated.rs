//! One substance in two medicines.

use std::collections::BTreeMap;

use super::{names, say};
use crate::safety::Advice;
use crate::safety::facts::{Facts, Use, UseKind};
use crate::safety::table::DUPLICATE;

/// A record gives the same treatment as a statement, an order and a delivery: only entries of one kind are held
/// against each other, that are said to go on, and of those none that refer to each other or are given by different ways.
pub(in crate::safety) fn check(facts: &Facts<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    for kind in [UseKind::Statement, UseKind::Request] {
        let mut by_substance: BTreeMap<String, Vec<&Use<'_>>> = BTreeMap::new();
        for one in
            facts.uses.iter().filter(|one| one.is_current() && one.is_said_to_go_on() && one.kind == kind)
        {
            for key in keys(one) {
                by_substance.entry(key).or_default().push(one);
            }
        }
        let mut told: Vec<Vec<usize>> = Vec::new();
        for (name, uses) in by_substance {
            let clash: Vec<&Use<'_>> =
                uses.iter().filter(|one| uses.iter().any(|other| doubles(one, other))).copied().collect();
            let entries: Vec<usize> = clash.iter().map(|one| one.entry).collect();
            // Two medicines that share two substances are said once.
            if clash.len() < 2 || told.contains(&entries) {
                continue;
            }
            let medicines = names(clash.iter().map(|one| one.name.as_str()));
            let name = if name.contains('|') { medicines.clone() } else { name };
            let next = say(DUPLICATE).on(entries.iter().copied());
            advice.push(next.naming("substance", &name).naming("medicines", &medicines));
            told.push(entries);
        }
    }
    advice
}

/// Its substances; what the table does not know, by its code.
fn keys(one: &Use<'_>) -> Vec<String> {
    if !one.content.substances.is_empty() {
        return one.content.substances.iter().map(|substance| substance.name().to_owned()).collect();
    }
    one.keys.iter().map(|(system, code)| format!("{system}|{code}")).collect()
}

fn doubles(one: &Use<'_>, other: &Use<'_>) -> bool {
    let apart = !one.ways.is_empty()
        && !other.ways.is_empty()
        && !one.ways.iter().any(|way| other.ways.contains(way));
    // The same substance under other ATC codes is given otherwise: an ointment beside tablets.
    let codes =
        |of: &Use<'_>| -> Vec<String> { of.content.atc.iter().map(|code| (*code).to_owned()).collect() };
    let (own, others) = (codes(one), codes(other));
    let other_use = !own.is_empty() && !others.is_empty() && own != others && {
        let anatomical = |codes: &[String]| {
            codes.iter().filter_map(|code| code.get(..1).map(str::to_owned)).collect::<Vec<_>>()
        };
        anatomical(&own) != anatomical(&others)
    };
    one.entry != other.entry
        && !one.with.contains(&other.entry)
        && !other.with.contains(&one.entry)
        && !apart
        && !other_use
        && !one.has_run_out_before(other)
        && !other.has_run_out_before(one)
}

impl Use<'_> {
    /// Whether one was over before the other began.
    fn has_run_out_before(&self, other: &Use<'_>) -> bool {
        use crate::fhir::views::When;
        use crate::safety::days::Span;
        let start = match &other.when {
            Some(When::Period(period)) => period.start,
            Some(When::Date(date)) => Some(*date),
            _ => None,
        };
        self.until.zip(start.and_then(Span::of)).is_some_and(|(until, start)| until.is_before(start))
    }
}
