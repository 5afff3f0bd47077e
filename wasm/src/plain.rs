//! Texts and plain objects, between JavaScript and Rust.

use carnet_core::fhir::Json;
use js_sys::{JSON, JsString};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use zeroize::Zeroizing;

use crate::fault::Fault;

/// The shapes of the plain objects, for TypeScript.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("plain.d.ts");

/// Reads a text, strictly: half a surrogate pair would silently become another character.
pub(crate) fn text(value: &JsValue) -> Result<Zeroizing<String>, Fault> {
    let Some(string) = value.dyn_ref::<JsString>() else {
        return Err(Fault::new("argument.not-text", "a string is expected"));
    };
    if !string.is_valid_utf16() {
        return Err(Fault::new("argument.not-unicode", "the string holds half a surrogate pair"));
    }
    Ok(Zeroizing::new(string.into()))
}

/// Reads a text that may be `undefined` or `null`.
pub(crate) fn optional_text(value: &JsValue) -> Result<Option<Zeroizing<String>>, Fault> {
    if value.is_undefined() || value.is_null() { Ok(None) } else { text(value).map(Some) }
}

/// The form of a passphrase that is the same from every keyboard (NFC, as in RFC 8265, section 4.2.2).
pub(crate) fn composed(text: &str) -> Zeroizing<String> {
    Zeroizing::new(JsString::from(text).normalize("NFC").into())
}

/// Reads a plain object; `undefined` and `null` give the default.
pub(crate) fn from_object<T: DeserializeOwned + Default>(value: &JsValue) -> Result<T, Fault> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    let unknown = || Fault::new("argument.options", "the options hold something unknown");
    let json = JSON::stringify(value).map_err(|_| unknown())?;
    let json = text(&json.into()).map_err(|_| unknown())?;
    serde_json::from_str(&json).map_err(|_| unknown())
}

/// Makes a plain object.
pub(crate) fn to_object(value: &impl Serialize) -> Result<JsValue, Fault> {
    parsed(&serde_json::to_string(value).map_err(|_| impossible())?)
}

/// Makes a plain object whose members are named as JavaScript's are.
pub(crate) fn to_camel_object(value: &impl Serialize) -> Result<JsValue, Fault> {
    let json = serde_json::to_string(value).map_err(|_| impossible())?;
    let mut tree = Json::parse(&json).map_err(|_| impossible())?;
    rename(&mut tree);
    parsed(&tree.to_string())
}

fn parsed(json: &str) -> Result<JsValue, Fault> {
    JSON::parse(json).map_err(|_| impossible())
}

fn impossible() -> Fault {
    Fault::new("result.object", "the result cannot be written as an object")
}

fn rename(value: &mut Json<'_>) {
    match value {
        Json::Object(members) => {
            for (name, value) in members {
                if name.contains('_') {
                    *name = camel(name).into();
                }
                rename(value);
            }
        }
        Json::Array(elements) => elements.iter_mut().for_each(rename),
        _ => {}
    }
}

/// `vital_signs` as `vitalSigns`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut name, word| {
        let mut letters = word.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.extend(letters);
        name
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_javascripts() {
        assert_eq!(camel("record"), "record");
        assert_eq!(camel("advance_directives"), "advanceDirectives");
        let mut tree = Json::parse(r#"{"a_b":[{"c_d":"e_f"}]}"#).unwrap();
        rename(&mut tree);
        assert_eq!(tree.to_string(), r#"{"aB":[{"cD":"e_f"}]}"#);
    }
}
