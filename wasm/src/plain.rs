//! Results, as plain objects of JavaScript.

#[cfg(feature = "read")]
use carnet_core::fhir::Json;
use js_sys::JSON;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;

/// The shapes of the plain objects, for TypeScript.
#[wasm_bindgen(typescript_custom_section)]
const ERROR: &str = include_str!("plain/error.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const CODES: &str = include_str!("plain/codes.d.ts");

#[cfg(feature = "scan")]
#[wasm_bindgen(typescript_custom_section)]
const SCAN: &str = include_str!("plain/scan.d.ts");

#[cfg(feature = "read")]
#[wasm_bindgen(typescript_custom_section)]
const READ: &str = include_str!("plain/read.d.ts");

#[cfg(feature = "read")]
#[wasm_bindgen(typescript_custom_section)]
const SUMMARY: &str = include_str!("plain/summary.d.ts");

#[cfg(feature = "write")]
#[wasm_bindgen(typescript_custom_section)]
const VISIT: &str = include_str!("plain/visit.d.ts");

#[cfg(feature = "write")]
#[wasm_bindgen(typescript_custom_section)]
const WRITE: &str = include_str!("plain/write.d.ts");

/// Makes a plain object.
pub(crate) fn to_object(value: &impl Serialize) -> Result<JsValue, Fault> {
    parsed(&serde_json::to_string(value).map_err(|_| impossible())?)
}

/// Makes a plain object whose members are named as JavaScript's are.
#[cfg(feature = "read")]
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

#[cfg(feature = "read")]
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
#[cfg(feature = "read")]
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

#[cfg(all(test, feature = "read"))]
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
