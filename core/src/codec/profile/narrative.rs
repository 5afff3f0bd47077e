//! Which narrative is content: what was generated from the entries is made again by the reader, the rest is kept.

use super::reduce::Member;
use crate::fhir::{Bundle, Json, References, narrative};

/// Takes away generated narrative, resource ids' times of update, and what is empty after that.
pub(super) fn without_generated<'a>(mut bundle: Bundle<'a>, references: &References) -> Bundle<'a> {
    for (at, entry) in bundle.entries.iter_mut().enumerate() {
        if let Some(resource) = &mut entry.resource {
            clean(resource, at, references);
        }
    }
    strip_last_updated(&mut bundle.header);
    bundle
}

fn clean(resource: &mut Json<'_>, at: usize, references: &References) {
    let Json::Object(members) = resource else { return };
    members.retain(|(name, value)| name != "text" || !is_generated(value));
    strip_last_updated(members);
    for (name, value) in members.iter_mut() {
        match name.as_ref() {
            "section" => {
                one_or_many(value).iter_mut().for_each(|section| clean_section(section, at, references))
            }
            "contained" => one_or_many(value).iter_mut().for_each(|one| clean(one, at, references)),
            _ => {}
        }
    }
}

/// Repeating elements are arrays in FHIR; some producers leave the brackets of a single one out.
fn one_or_many<'j, 'a>(value: &'j mut Json<'a>) -> &'j mut [Json<'a>] {
    match value {
        Json::Array(elements) => elements,
        other => std::slice::from_mut(other),
    }
}

/// A section's narrative is content where no entry backs it, unless it only repeats why the section is empty, and
/// where its status says `additional`.
fn clean_section(section: &mut Json<'_>, at: usize, references: &References) {
    let backed = has_entries(section, at, references);
    let reason = narrative::empty_reason(section);
    let Json::Object(members) = section else { return };
    members.retain(|(name, value)| {
        let empty = value.get("status").and_then(Json::as_str) == Some("empty");
        let repeats = || value.get("div").and_then(Json::as_str).map(narrative::plain_text) == reason;
        name != "text" || !(empty || is_generated(value) && (backed || repeats()))
    });
    for (_, value) in members.iter_mut().filter(|(name, _)| name == "section") {
        one_or_many(value).iter_mut().for_each(|section| clean_section(section, at, references));
    }
}

/// Whether an entry of the section, or of a section in it, is in the bundle.
fn has_entries(section: &Json<'_>, at: usize, references: &References) -> bool {
    let entries = section.get("entry").map_or(&[][..], Json::elements);
    let resolves = |entry: &Json<'_>| {
        entry
            .get("reference")
            .and_then(Json::as_str)
            .is_some_and(|text| references.resolve(at, text).is_some())
    };
    let inner = section.get("section").map_or(&[][..], Json::elements);
    entries.iter().any(resolves) || inner.iter().any(|section| has_entries(section, at, references))
}

/// FHIR R4, Narrative.status: `generated` and `extensions` hold nothing that the structured data does not.
fn is_generated(narrative: &Json<'_>) -> bool {
    matches!(narrative.get("status").and_then(Json::as_str), Some("generated" | "extensions" | "empty"))
        && matches!(narrative, Json::Object(_))
}

fn strip_last_updated(members: &mut Vec<Member<'_>>) {
    for (name, value) in members.iter_mut() {
        if let ("meta", Json::Object(meta)) = (name.as_ref(), value) {
            meta.retain(|(name, _)| name != "lastUpdated" && name != "_lastUpdated");
        }
    }
    members.retain(|(name, value)| name != "meta" || *value != Json::Object(Vec::new()));
}
