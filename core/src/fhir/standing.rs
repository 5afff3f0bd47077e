//! What a resource claims once all that can reverse it is read: whether it holds, and of whom.
//!
//! The elements are those that FHIR R4 marks as modifiers ("Is-Modifier" in the tables of
//! hl7.org/fhir/R4/resourcelist.html): `status`, `verificationStatus`, `lifecycleStatus`, `doNotPerform`,
//! `actuality` and their like. Whoever shows or shortens a record asks here first, so that a refuted diagnosis, a
//! prohibition or somebody else's disease is nowhere taken for a plain fact.

mod modifiers;
mod subject;
#[cfg(test)]
mod tests;

pub(crate) use modifiers::has_unread_modifier;
pub(crate) use subject::{Subject, Subjects};

use super::date::PartialDate;
use super::json::Json;
use super::read;
use super::views::{Condition, Flag, Immunization, MedicationUse, Procedure, When};

/// How far what a resource says holds; the first that applies, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Withdrawn: it should never have been written (`entered-in-error`).
    InError,
    /// Looked into and found not to be so (`verificationStatus` `refuted`).
    Refuted,
    /// It did not take place: not given, not taken, declined.
    NotDone,
    /// It was so: resolved, completed, stopped, revoked, expired.
    Past,
    /// It says what must not be done (`doNotPerform`; a Consent that denies).
    Prohibited,
    /// It might have happened, and did not (`AdverseEvent.actuality`).
    Potential,
    /// It may turn out otherwise (`unconfirmed`, `provisional`, `differential`).
    Unconfirmed,
    /// It is so.
    Current,
}

impl Standing {
    /// The standing of a resource; `today` tells what has expired.
    pub(crate) fn of<'a>(resource: &'a Json<'a>, today: Option<PartialDate<'_>>) -> Standing {
        if is_in_error(resource) {
            Standing::InError
        } else if has(resource, "verificationStatus", &["refuted"]) {
            Standing::Refuted
        } else if is_not_done(resource) {
            Standing::NotDone
        } else if is_past(resource, today) {
            Standing::Past
        } else if is_prohibition(resource) {
            Standing::Prohibited
        } else if has(resource, "actuality", &["potential"]) {
            Standing::Potential
        } else if has(resource, "verificationStatus", &["unconfirmed", "provisional", "differential"]) {
            Standing::Unconfirmed
        } else {
            Standing::Current
        }
    }
}

/// Whether its author withdrew it.
pub(crate) fn is_in_error<'a>(resource: &'a Json<'a>) -> bool {
    ["status", "verificationStatus", "lifecycleStatus", "docStatus"]
        .into_iter()
        .any(|key| has(resource, key, &["entered-in-error"]))
}

/// Whether a resource, or an activity of a plan, says what must not be done.
///
/// hl7.org/fhir/R4/servicerequest-definitions.html#ServiceRequest.doNotPerform and its neighbours;
/// hl7.org/fhir/R4/consent-definitions.html#Consent.provision.type.
pub(crate) fn is_prohibition<'a>(resource: &'a Json<'a>) -> bool {
    read::flag(resource, "doNotPerform") == Some(true) || read::one(resource, "provision").is_some_and(denies)
}

/// Whether a provision of a consent denies what it names.
pub(crate) fn denies<'a>(provision: &'a Json<'a>) -> bool {
    has(provision, "type", &["deny"])
}

/// Whether one of the codes of an element, in whatever system, is one of these.
fn has<'a>(resource: &'a Json<'a>, key: &str, codes: &[&str]) -> bool {
    read::concepts(resource, key).iter().any(|concept| {
        let given = concept.codings.iter().filter_map(|coding| coding.code);
        given.chain(concept.text).any(|code| codes.iter().any(|known| known.eq_ignore_ascii_case(code)))
    })
}

fn is_not_done<'a>(resource: &'a Json<'a>) -> bool {
    // The views know how releases before R4 said so.
    let status = MedicationUse::of(resource)
        .and_then(MedicationUse::status)
        .or_else(|| Immunization::of(resource)?.status())
        .or_else(|| Procedure::of(resource)?.status());
    matches!(status, Some("not-done" | "not-taken" | "declined"))
}

fn is_past<'a>(resource: &'a Json<'a>, today: Option<PartialDate<'_>>) -> bool {
    let kind = resource.get("resourceType").and_then(Json::as_str).unwrap_or_default();
    if let Some(condition) = Condition::of(resource) {
        return condition.is_past();
    }
    if let Some(used) = MedicationUse::of(resource) {
        // Of a status that nobody knows, the end of the time says more.
        let ended = match used.when() {
            Some(When::Period(period)) => {
                period.end.zip(today).is_some_and(|(end, today)| is_before(end, today))
            }
            _ => false,
        };
        return used.is_past() || (ended && matches!(used.status(), None | Some("unknown")));
    }
    if let Some(flag) = Flag::of(resource) {
        let end = flag.period().and_then(|period| period.end);
        let expired = end.zip(today).is_some_and(|(end, today)| is_before(end, today));
        return flag.status() == Some("inactive") || expired;
    }
    let over: &[&str] = match kind {
        "AllergyIntolerance" => return has(resource, "clinicalStatus", &["inactive", "resolved"]),
        "Goal" => return has(resource, "lifecycleStatus", &["completed", "cancelled", "rejected"]),
        "Device" | "EpisodeOfCare" => &["inactive"],
        "DeviceUseStatement" => &["completed", "stopped"],
        // hl7.org/fhir/R4/valueset-request-status.html; of Task and Appointment their own.
        "CarePlan"
        | "ServiceRequest"
        | "NutritionOrder"
        | "DeviceRequest"
        | "RequestGroup"
        | "CommunicationRequest" => &["completed", "revoked"],
        "Task" => &["completed", "cancelled", "rejected", "failed"],
        "Appointment" => &["fulfilled", "cancelled", "noshow"],
        "Consent" => &["inactive", "rejected"],
        _ => return false,
    };
    has(resource, "status", over)
}

/// Whether a date is wholly before another; one that is only a year ends with it.
fn is_before(date: PartialDate<'_>, other: PartialDate<'_>) -> bool {
    let last = (date.year(), date.month().unwrap_or(12), date.day().unwrap_or(31));
    let first = (other.year(), other.month().unwrap_or(1), other.day().unwrap_or(1));
    date.year().is_some() && last < first
}
