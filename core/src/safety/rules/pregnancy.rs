//! Medicines that harm an unborn child.

use super::say;
use crate::safety::Advice;
use crate::safety::facts::Facts;
use crate::safety::pregnancy::State;
use crate::safety::table::{CHILDBEARING_MEDICINE, PREGNANCY_MEDICINE};

pub(in crate::safety) fn check(facts: &Facts<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    for one in facts.uses.iter().filter(|one| one.is_current()) {
        if facts.pregnancy.is_possible() && one.content.is_of(HARMFUL) {
            let told = say(PREGNANCY_MEDICINE).on([one.entry]).on(facts.pregnancy.entries.iter().copied());
            advice.push(told.naming("medicine", &one.name));
        } else if facts.pregnancy.state != State::Yes
            && facts.sex == Some("female")
            && facts.age.is_some()
            && facts.may_bear()
            && one.content.is_of(PREVENT)
        {
            advice.push(say(CHILDBEARING_MEDICINE).on([one.entry]).naming("medicine", &one.name));
        }
    }
    advice
}

/// By ATC: ACE inhibitors and sartans, antagonists of vitamin K, valproate, topiramate, methotrexate, retinoids,
/// thalidomide, ribavirin, mycophenolate, misoprostol, primaquine and tafenoquine.
const HARMFUL: &[&str] = &[
    "C09A", "C09B", "C09C", "C09D", "B01AA", "N03AG01", "N03AX11", "L01BA01", "L04AX03", "D10BA01",
    "D05BB02", "L04AX02", "J05AP01", "L04AA06", "A02BB01", "P01BA03", "P01BA07",
];

/// Of these, what demands that a pregnancy be prevented.
const PREVENT: &[&str] = &["N03AG01", "D10BA01", "D05BB02", "L04AX02", "J05AP01", "L04AA06"];
