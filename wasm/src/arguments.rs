//! Arguments: texts, times, plain objects.

use carnet_core::clock::Timestamp;
use js_sys::{Date, JSON, JsString};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast as _, JsValue};
use zeroize::Zeroizing;

use crate::fault::Fault;

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

/// A text in one of Unicode's normalization forms (Unicode Standard Annex 15).
pub(crate) fn normalized(text: &str, form: &str) -> Zeroizing<String> {
    Zeroizing::new(JsString::from(text).normalize(form).into())
}

/// Reads a date, or a date and time of RFC 3339; without one, it is the clock's.
pub(crate) fn time_or_now(text: Option<&str>) -> Result<Timestamp, Fault> {
    text.map_or_else(|| Ok(now()), time)
}

/// Reads a date, or a date and time of RFC 3339.
pub(crate) fn time(text: &str) -> Result<Timestamp, Fault> {
    Timestamp::parse(text)
        .ok_or_else(|| Fault::new("argument.time", "a date is written 2026-03-02, a time as in RFC 3339"))
}

/// The clock's time; a clock that is set to before 1970 shows its beginning.
pub(crate) fn now() -> Timestamp {
    let now = String::from(Date::new_0().to_iso_string());
    Timestamp::parse(&now).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A text of a plain object that is wiped.
#[derive(Deserialize)]
#[serde(from = "String")]
pub(crate) struct Secret(pub(crate) Zeroizing<String>);

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

/// Reads a plain object; `undefined` and `null` give the default.
pub(crate) fn from_object<T: DeserializeOwned + Default>(value: &JsValue) -> Result<T, Fault> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    let json = JSON::stringify(value).map_err(|_| unknown())?;
    let json = text(&json.into()).map_err(|_| unknown())?;
    serde_json::from_str(&json).map_err(|_| unknown())
}

/// What is wrong with a plain object; its text is not repeated, because it may hold a secret.
pub(crate) fn unknown() -> Fault {
    Fault::new("argument.options", "the options hold something unknown")
}
