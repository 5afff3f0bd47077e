//! Codes that say there is nothing, and why.

use crate::fhir::{Concept, SNOMED};
use crate::summary::clean;
use crate::summary::item::{Emptiness, Statement};

/// What a resource's code says of there being nothing; nothing for the code of something.
pub(super) fn of_code(code: &Concept<'_>, entry: usize) -> Option<Statement> {
    let found = code.codings.iter().find_map(|coding| {
        let value = coding.code?;
        let emptiness = match coding.system {
            Some(ABSENT_UNKNOWN) => Some(absent_unknown(value)),
            Some(system) if system.starts_with(SNOMED) => snomed(value),
            // IPS before 1.0 had these codes under other names of the same system.
            Some(system) if system.contains("absent-unknown") => Some(absent_unknown(value)),
            None if value.starts_with("no-known-") => Some(absent_unknown(value)),
            _ => None,
        };
        Some((emptiness?, Some(value)))
    });
    let absent =
        || data_absent(code.absent?).filter(|_| code.display().is_none()).map(|absent| (absent, None));
    let (emptiness, value) = found.or_else(absent)?;
    Some(Statement {
        emptiness,
        // A bare code is no words.
        text: code.display().filter(|text| Some(text.as_ref()) != value).map(|text| clean::line(&text)),
        code: value.filter(|_| emptiness == Emptiness::NoneKnownOfKind).map(clean::line),
        entry: Some(entry),
        date: None,
        notes: Vec::new(),
    })
}

/// What a section's `emptyReason` says (hl7.org/fhir/R4/valueset-list-empty-reason.html).
pub(super) fn of_reason(reason: &Concept<'_>) -> Statement {
    let code = reason.codings.iter().find_map(|coding| match coding.code? {
        "nilknown" => Some(Emptiness::NoneKnown),
        "notasked" => Some(Emptiness::NotAsked),
        "withheld" => Some(Emptiness::Withheld),
        "unavailable" => Some(Emptiness::Unavailable),
        "notstarted" => Some(Emptiness::NotStarted),
        "closed" => Some(Emptiness::Closed),
        _ => None,
    });
    Statement {
        emptiness: code.unwrap_or(Emptiness::Unknown),
        text: reason
            .display()
            .filter(|text| reason.codings.iter().all(|coding| coding.code != Some(text.as_ref())))
            .map(|text| clean::line(&text)),
        code: None,
        entry: None,
        date: None,
        notes: Vec::new(),
    }
}

/// hl7.org/fhir/uv/ips/CodeSystem-absent-unknown-uv-ips.html: `no-known-...` denies, `no-...-info` does not know.
fn absent_unknown(code: &str) -> Emptiness {
    match code {
        "no-known-medication-allergies" | "no-known-food-allergies" | "no-known-environmental-allergies" => {
            Emptiness::NoneKnownOfKind
        }
        code if code.starts_with("no-known-") => Emptiness::NoneKnown,
        _ => Emptiness::Unknown,
    }
}

/// SNOMED CT situations that deny, from the IPS free set.
fn snomed(code: &str) -> Option<Emptiness> {
    match code {
        // No known allergy; no current problems or disability; no known medications; procedures;
        // immunizations; device use.
        "716186003" | "160245001" | "787481004" | "787480003" | "787482006" | "787483001" => {
            Some(Emptiness::NoneKnown)
        }
        // No known drug, food, environmental allergy.
        "409137002" | "429625007" | "428607008" => Some(Emptiness::NoneKnownOfKind),
        _ => None,
    }
}

/// hl7.org/fhir/R4/valueset-data-absent-reason.html.
fn data_absent(code: &str) -> Option<Emptiness> {
    match code {
        "unknown" | "asked-unknown" | "temp-unknown" => Some(Emptiness::Unknown),
        "not-asked" => Some(Emptiness::NotAsked),
        "masked" | "not-permitted" | "asked-declined" => Some(Emptiness::Withheld),
        _ => None,
    }
}

const ABSENT_UNKNOWN: &str = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
