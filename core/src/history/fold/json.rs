//! JSON of our own making, and names for it.

use std::borrow::Cow;

use sha2::{Digest as _, Sha256};

use crate::fhir::Json;

pub(in crate::history) type Member = (Cow<'static, str>, Json<'static>);

pub(in crate::history) fn text(text: &str) -> Json<'static> {
    Json::String(Cow::Owned(text.to_owned()))
}

pub(in crate::history) fn text_member(name: &'static str, value: &str) -> Member {
    (Cow::Borrowed(name), text(value))
}

/// An object of what is there.
pub(in crate::history) fn object<const N: usize>(
    members: [(&'static str, Option<Json<'static>>); N],
) -> Json<'static> {
    let present = members.into_iter().filter_map(|(name, value)| Some((Cow::Borrowed(name), value?)));
    Json::Object(present.collect())
}

/// A Reference.
pub(in crate::history) fn reference(name: &str) -> Json<'static> {
    object([("reference", Some(text(name)))])
}

/// Gives an object a member, in the place of another of the name.
pub(in crate::history) fn set(object: &mut Json<'static>, name: &'static str, value: Json<'static>) {
    let Json::Object(members) = object else { return };
    match members.iter_mut().find(|(known, _)| known == name) {
        Some((_, known)) => *known = value,
        None => members.push((Cow::Borrowed(name), value)),
    }
}

/// Takes a member away.
pub(in crate::history) fn remove(object: &mut Json<'static>, name: &str) {
    if let Json::Object(members) = object {
        members.retain(|(known, _)| known != name);
    }
}

/// `urn:uuid:` and a UUID of version 8 (RFC 9562, section 5.8) of these bytes.
pub(in crate::history) fn urn(mut bytes: [u8; 16]) -> String {
    for (byte, (clear, set)) in bytes.iter_mut().skip(6).step_by(2).zip([(0x0f, 0x80), (0x3f, 0x80)]) {
        *byte = *byte & clear | set;
    }
    let mut name = "urn:uuid:".to_owned();
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            name.push('-');
        }
        name.push_str(&format!("{byte:02x}"));
    }
    name
}

/// A name for something of an entry of the history.
pub(in crate::history) fn urn_of(entry: &[u8; 16], number: usize) -> String {
    let mut bytes = [0; 16];
    let digest = Sha256::digest([entry.as_slice(), &(number as u64).to_be_bytes()].concat());
    bytes.iter_mut().zip(digest).for_each(|(byte, hashed)| *byte = hashed);
    urn(bytes)
}

/// Puts other names into every `reference`.
pub(in crate::history) fn rename(json: &mut Json<'static>, name_of: &dyn Fn(&str) -> Option<String>) {
    match json {
        Json::Object(members) => {
            for (member, value) in members {
                match value {
                    Json::String(text) if member == "reference" => {
                        if let Some(name) = name_of(text) {
                            *text = Cow::Owned(name);
                        }
                    }
                    value => rename(value, name_of),
                }
            }
        }
        Json::Array(elements) => elements.iter_mut().for_each(|element| rename(element, name_of)),
        _ => {}
    }
}
