//! Texts and plain objects, between JavaScript and Rust.

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
    let impossible = || Fault::new("result.object", "the result cannot be written as an object");
    let json = serde_json::to_string(value).map_err(|_| impossible())?;
    JSON::parse(&json).map_err(|_| impossible())
}
