//! What a resource says, whatever its entry is called: two with the same signature say the same.

use sha2::{Digest, Sha256};

use super::links::is_link_member;
use super::sensitivity::is_frame;
use crate::fhir::{Bundle, Json, References};

/// The signatures of the entries of a bundle.
///
/// Each takes in what its references lead to, one step far: enough to tell two clinics of one name apart by their
/// parents, and linear whatever leads to what.
pub(super) fn signatures(bundle: &Bundle<'_>, references: &References) -> Vec<[u8; 32]> {
    let shallow: Vec<[u8; 32]> = bundle
        .entries
        .iter()
        .enumerate()
        .map(|(at, entry)| match entry.resource.as_ref() {
            // Of the patient one part has all and the other nothing.
            Some(_) if is_frame(entry.resource_type()) => Sha256::digest(entry.resource_type()).into(),
            // Names of entries are of no account, only those of what is elsewhere.
            resource => digest(resource, &|text| references.resolve(at, text).map(|_| [0; 32])),
        })
        .collect();
    let entries = bundle.entries.iter().enumerate();
    let deep = entries.map(|(at, entry)| {
        digest(entry.resource.as_ref(), &|text| shallow.get(references.resolve(at, text)?).copied())
    });
    deep.collect()
}

fn digest(resource: Option<&Json<'_>>, target: &dyn Fn(&str) -> Option<[u8; 32]>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for (name, value) in resource.map_or(&[][..], Json::members).iter().filter(|(name, _)| name != "id") {
        hash.update(Json::from(name.as_ref()).to_string());
        value_into(&mut hash, name, value, target);
    }
    hash.finalize().into()
}

fn value_into(hash: &mut Sha256, name: &str, value: &Json<'_>, target: &dyn Fn(&str) -> Option<[u8; 32]>) {
    match value {
        Json::Object(members) => {
            hash.update("{");
            for (name, value) in members {
                hash.update(Json::from(name.as_ref()).to_string());
                value_into(hash, name, value, target);
            }
            hash.update("}");
        }
        Json::Array(elements) => {
            hash.update("[");
            elements.iter().for_each(|element| value_into(hash, name, element, target));
            hash.update("]");
        }
        Json::String(text) if is_link_member(name) => match target(text) {
            Some(digest) => hash.update(digest),
            None => hash.update(value.to_string()),
        },
        other => {
            hash.update(other.to_string());
            hash.update(",");
        }
    }
}
