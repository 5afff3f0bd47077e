//! Names of those who write, give and make: practitioners, organizations, devices, related persons.

use std::borrow::Cow;

use super::bundle::Bundle;
use super::json::Json;
use super::read;
use super::references::References;
use super::views::{Device, HumanName};

/// The name that an entry goes by; of a role, the name of its practitioner and organization.
pub(crate) fn actor_name<'a>(
    entry: usize,
    bundle: &'a Bundle<'a>,
    references: &References,
) -> Option<Cow<'a, str>> {
    let resource = bundle.entries.get(entry)?.resource.as_ref()?;
    match resource.get("resourceType")?.as_str()? {
        "PractitionerRole" => {
            let part = |key| {
                let reference = read::one(resource, key)?;
                read::text(reference, "reference")
                    .and_then(|reference| references.resolve(entry, reference))
                    .and_then(|position| own_name(bundle.entries.get(position)?.resource.as_ref()?))
                    .or_else(|| read::text(reference, "display").map(Cow::Borrowed))
            };
            let parts: Vec<_> = [part("practitioner"), part("organization")].into_iter().flatten().collect();
            (!parts.is_empty()).then(|| Cow::Owned(parts.join(", ")))
        }
        _ => own_name(resource),
    }
}

fn own_name<'a>(resource: &'a Json<'a>) -> Option<Cow<'a, str>> {
    if let Some(device) = Device::of(resource) {
        return device.name().map(Cow::Borrowed).or_else(|| device.kind()?.display());
    }
    HumanName::of(read::one(resource, "name")?).display()
}
