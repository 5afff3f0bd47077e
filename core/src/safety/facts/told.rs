//! What single elements tell: codes that are asked for, ends, denials.

use crate::fhir::{Concept, Json, read};
use crate::record::fold;
use crate::safety::days::Span;

/// Whether an observation has one of the codes that rules read: most have none, and are passed over cheaply.
pub(super) fn is_asked_for(observation: &Json<'_>) -> bool {
    let codings = observation.get("code").and_then(|code| code.get("coding")).map_or(&[][..], Json::elements);
    codings.iter().filter_map(|coding| coding.get("code")?.as_str()).any(|code| ASKED_FOR.contains(&code))
}

/// Until when a treatment is written to go, or its supply goes.
pub(super) fn until(resource: &Json<'_>) -> Option<Span> {
    let end = |one: &Json<'_>| read::period(one, "effectivePeriod").and_then(|period| Span::of(period.end?));
    let dispensed = || {
        let days = read::text(read::one(resource, "daysSupply")?, "value")?.parse::<f64>().ok()?;
        Span::of(read::date(resource, "whenHandedOver")?)?.plus(days)
    };
    let requested = || {
        let request = read::one(resource, "dispenseRequest")?;
        let duration = read::one(request, "expectedSupplyDuration")?;
        let factor = match read::text(duration, "code").or_else(|| read::text(duration, "unit"))? {
            "d" | "day" | "days" => 1.0,
            "wk" | "week" | "weeks" => 7.0,
            "mo" | "month" | "months" => 30.5,
            _ => return None,
        };
        let days = read::text(duration, "value")?.parse::<f64>().ok()? * factor;
        let repeats = read::text(request, "numberOfRepeatsAllowed").and_then(|one| one.parse::<f64>().ok());
        Span::of(read::date(resource, "authoredOn")?)?.plus(days * (1.0 + repeats.unwrap_or(0.0)))
    };
    let timed = || {
        let dosages =
            ["dosage", "dosageInstruction"].into_iter().flat_map(|key| read::elements(resource, key));
        let repeats = dosages.filter_map(|dosage| read::one(read::one(dosage, "timing")?, "repeat"));
        let mut ends = repeats.filter_map(|repeat| Span::of(read::period(repeat, "boundsPeriod")?.end?));
        ends.next()
    };
    end(resource).or_else(dispensed).or_else(requested).or_else(timed)
}

/// A concept in the record's words.
pub(in crate::safety) fn name_of(concept: &Concept<'_>) -> String {
    concept.display().map(|name| name.trim().to_owned()).unwrap_or_default()
}

pub(super) fn words_of<'a>(concept: &Concept<'a>) -> Vec<&'a str> {
    concept.text.into_iter().chain(concept.codings.iter().filter_map(|one| one.display)).collect()
}

/// Whether a concept says that there is nothing: by code, or because its words begin with a denial.
pub(super) fn is_denial(concept: &Concept<'_>) -> bool {
    let coded = concept.codings.iter().filter_map(|one| one.code).any(|code| {
        DENIALS.contains(&code)
            || (code.starts_with("no-") && (code.starts_with("no-known-") || code.ends_with("-info")))
    });
    let denies = |text: &str| {
        let tokens = fold::tokens(text);
        tokens.first().is_some_and(|first| DENYING.contains(&first.folded.as_str()))
    };
    coded || words_of(concept).into_iter().any(denies)
}

/// Codes of observations that rules read: LOINC, and this toolkit's.
const ASKED_FOR: &[&str] = &[
    "82810-3",
    "8665-2",
    "11778-8",
    "11779-6",
    "11780-4",
    "11781-2",
    "49051-6",
    "18185-9",
    "11884-4",
    "11885-1",
    "24467-3",
    "29463-7",
    "89372-7",
    "32546-4",
    "tb-contact",
    "g6pd-deficient",
];

/// SNOMED CT: no known allergy; drug, food, environmental allergy; no current problems; no known medications.
const DENIALS: &[&str] = &["716186003", "409137002", "429625007", "428607008", "160245001", "787481004"];

/// First words of a denial, as `record/fold.rs` folds them.
const DENYING: &[&str] = &[
    "no", "none", "nil", "not", "denies", "denied", "nka", "nkda", "keine", "kein", "pas", "aucun", "aucune",
    "sans", "sin", "ninguna", "ningun", "niega", "nessuna", "nessun", "senza", "geen", "nao", "sem", "nega",
    "nenhuma", "нет", "لا", "بدون", "negative", "absence",
];
