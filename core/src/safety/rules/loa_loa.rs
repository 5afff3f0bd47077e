//! Ivermectin where Loa loa is endemic.

use super::{names, say};
use crate::country::Country;
use crate::fhir::standing::Standing;
use crate::safety::facts::{Facts, Use, UseKind};
use crate::safety::table::{LOA_LOA_GIVEN, LOA_LOA_IVERMECTIN, LOA_LOA_TRAVEL, LOA_LOA_UNKNOWN};
use crate::safety::{Advice, Param};

pub(in crate::safety) fn check(facts: &Facts<'_>) -> Vec<Advice> {
    let of = |one: &&Use<'_>| one.content.has("ivermectin");
    let planned: Vec<&Use<'_>> = facts.uses.iter().filter(|one| one.is_current()).filter(of).collect();
    let given = |one: &&Use<'_>| !one.is_current() && one.kind != UseKind::Request && one.is_or_was();
    let given: Vec<&Use<'_>> = facts.uses.iter().filter(given).filter(of).collect();
    let endemic = |country: &Country| ENDEMIC.contains(&country.as_str());
    let stays: Vec<&(usize, Country)> = facts.places.iter().filter(|(_, country)| endemic(country)).collect();
    let mut countries: Vec<Country> = stays.iter().map(|(_, country)| *country).collect();
    countries.sort();
    countries.dedup();
    let told = |advice: Advice, uses: &[&Use<'_>]| {
        let advice = advice
            .on(uses.iter().map(|one| one.entry))
            .on(stays.iter().map(|(entry, _)| *entry))
            .with("countries", Param::Countries(countries.clone()));
        if uses.is_empty() {
            return advice;
        }
        advice.naming("medicine", &names(uses.iter().map(|one| one.name.as_str())))
    };
    // A medicine that must not be given, and is not, needs no more words than the stay itself.
    let prohibited = facts.uses.iter().any(|one| of(&one) && one.standing == Standing::Prohibited);
    let mut advice = Vec::new();
    if stays.is_empty() {
        if !planned.is_empty() && !facts.has_travel {
            advice.push(
                say(LOA_LOA_UNKNOWN)
                    .on(planned.iter().map(|one| one.entry))
                    .naming("medicine", &names(planned.iter().map(|one| one.name.as_str()))),
            );
        }
        return advice;
    }
    if !planned.is_empty() {
        advice.push(told(say(LOA_LOA_IVERMECTIN), &planned));
    } else if !prohibited {
        advice.push(told(say(LOA_LOA_TRAVEL), &[]));
    }
    if !given.is_empty() {
        advice.push(told(say(LOA_LOA_GIVEN), &given));
    }
    advice
}

/// Countries with areas of high risk (Zouré et al., PLoS Negl Trop Dis 5(6):e1210, 2011, 10 countries of 11 that were
/// mapped; what was Sudan then is South Sudan): Angola, Cameroon, Central African Republic, Chad, Congo, Democratic
/// Republic of the Congo, Equatorial Guinea, Gabon, Nigeria, South Sudan.
const ENDEMIC: &[&str] = &["AO", "CM", "CF", "TD", "CG", "CD", "GQ", "GA", "NG", "SS"];
