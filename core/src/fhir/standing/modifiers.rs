//! Elements that can turn the meaning of a resource round and that no view reads.

use crate::fhir::json::Json;
use crate::fhir::read;

/// Whether something modifies the resource that this program does not understand: a modifier extension at any
/// depth, rules it does not know, or a modifier element with a value that no view shows.
///
/// FHIR: whoever does not understand a modifier must not act on the resource as if it were not there
/// (hl7.org/fhir/R4/extensibility.html#modifierExtension, hl7.org/fhir/R4/conformance-rules.html#isModifier).
pub(crate) fn has_unread_modifier<'a>(resource: &'a Json<'a>) -> bool {
    let kind = resource.get("resourceType").and_then(Json::as_str).unwrap_or_default();
    read::text(resource, "implicitRules").is_some()
        || has_modifier_extension(resource)
        || MODIFIERS.iter().any(|(owner, path, understood)| {
            (*owner == kind || owner.is_empty()) && is_unread(resource, path, *understood)
        })
}

/// The depth of nested JSON is capped where it is read ([`DEPTH`](crate::limits::DEPTH)).
fn has_modifier_extension(value: &Json<'_>) -> bool {
    match value {
        Json::Object(members) => members.iter().any(|(name, value)| match name.as_ref() {
            "modifierExtension" => !value.elements().is_empty(),
            // Resources of their own, judged where they are used.
            "contained" => false,
            _ => has_modifier_extension(value),
        }),
        Json::Array(elements) => elements.iter().any(has_modifier_extension),
        _ => false,
    }
}

fn is_unread<'a>(value: &'a Json<'a>, path: &str, understood: Understood) -> bool {
    if let Some((first, rest)) = path.split_once('.') {
        return read::elements(value, first).iter().any(|one| is_unread(one, rest, understood));
    }
    let Some(found) = value.get(path).filter(|found| **found != Json::Null) else { return false };
    match understood {
        Understood::Codes(codes) => !read::text_of(found).is_some_and(|code| codes.contains(&code)),
        Understood::AnyFlag => read::flag(value, path).is_none(),
        Understood::Flag(usual) => read::flag(value, path) != Some(usual),
    }
}

/// What of a modifier element the views understand and show.
#[derive(Clone, Copy)]
enum Understood {
    /// These codes.
    Codes(&'static [&'static str]),
    /// Yes and no.
    AnyFlag,
    /// This answer only.
    Flag(bool),
}

/// The modifier elements of R4 whose value can escape the views, by resource type (none: any type) and path.
///
/// Not here, because their words are always shown: `status`, `clinicalStatus`, `verificationStatus`, `intent`.
const MODIFIERS: &[(&str, &str, Understood)] = &[
    ("", "doNotPerform", Understood::AnyFlag),
    ("AdverseEvent", "actuality", Understood::Codes(&["actual", "potential"])),
    ("BodyStructure", "active", Understood::Flag(true)),
    ("CarePlan", "activity.detail.doNotPerform", Understood::AnyFlag),
    ("Consent", "provision.type", Understood::Codes(&["deny", "permit"])),
    ("Consent", "provision.provision.type", Understood::Codes(&["deny", "permit"])),
    (
        "Goal",
        "lifecycleStatus",
        Understood::Codes(&[
            "proposed",
            "planned",
            "accepted",
            "active",
            "on-hold",
            "completed",
            "cancelled",
            "rejected",
            "entered-in-error",
        ]),
    ),
    ("Immunization", "isSubpotent", Understood::AnyFlag),
    ("List", "mode", Understood::Codes(&["working", "snapshot"])),
    ("List", "entry.deleted", Understood::Flag(false)),
];
