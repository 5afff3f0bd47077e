//! The text of a SMART Health Card (<https://spec.smarthealth.cards>) that holds a bundle.

use std::collections::HashMap;
use std::error::Error;
use std::io::Write as _;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use carnet_bench::clinics::randomness;
use qrcode::bits::Bits;
use rand_core::Rng as _;
use serde_json::{Map, Value, json};

/// Whether the names of codes stay.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Displays {
    Kept,
    Dropped,
}

/// Who compresses.
#[derive(Clone, Copy)]
pub(crate) enum Deflate {
    /// The crate zopfli: the fewest bytes.
    Zopfli,
    /// Level 9 of the crate flate2, as in most libraries.
    Level9,
}

/// Strips a bundle as the section "Health Cards are Small" says.
///
/// The `text` of a `CodeableConcept` without a code stays whatever `displays` says: it is all there is. So do
/// the ids of contained resources, which are referred to. Of sections, too, narrative goes where there are entries.
pub(crate) fn strip(bundle: &str, displays: Displays) -> Result<Value, Box<dyn Error>> {
    let bundle: Value = serde_json::from_str(bundle)?;
    let entries = bundle.get("entry").and_then(Value::as_array).ok_or("a bundle without entries")?;
    let full_url = |entry: &Value| entry.get("fullUrl").and_then(Value::as_str).map(str::to_owned);
    let relative_url = |entry: &Value| {
        let resource = entry.get("resource")?;
        Some(format!("{}/{}", resource.get("resourceType")?.as_str()?, resource.get("id")?.as_str()?))
    };
    let names: HashMap<String, String> = (0..)
        .zip(entries)
        .flat_map(|(number, entry)| {
            let urls = [relative_url(entry), full_url(entry)];
            urls.into_iter().flatten().map(move |url| (url, format!("resource:{number}")))
        })
        .collect();
    let entries = (0..).zip(entries).map(|(number, entry)| {
        let mut resource = entry.get("resource").cloned().unwrap_or_default();
        strip_resource(&mut resource);
        walk(&mut resource, displays, &names);
        json!({ "fullUrl": format!("resource:{number}"), "resource": resource })
    });
    let entries: Vec<Value> = entries.collect();
    Ok(json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }))
}

fn strip_resource(resource: &mut Value) {
    let Value::Object(members) = resource else { return };
    members.remove("id");
    members.remove("text");
    if let Some(Value::Object(meta)) = members.get_mut("meta") {
        meta.retain(|name, _| name == "security");
        if meta.is_empty() {
            members.remove("meta");
        }
    }
}

fn walk(value: &mut Value, displays: Displays, names: &HashMap<String, String>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, displays, names)),
        Value::Object(members) => {
            if displays == Displays::Dropped {
                drop_displays(members);
            }
            let is_narrated =
                members.get("entry").and_then(Value::as_array).is_some_and(|list| !list.is_empty());
            if is_narrated && members.get("text").is_some_and(|text| text.get("div").is_some()) {
                members.remove("text");
            }
            if let Some(Value::String(reference)) = members.get_mut("reference")
                && let Some(name) = names.get(reference.as_str())
            {
                reference.clone_from(name);
            }
            members.values_mut().for_each(|member| walk(member, displays, names));
        }
        _ => {}
    }
}

/// Drops `Coding.display`, and `CodeableConcept.text` beside a code.
fn drop_displays(members: &mut Map<String, Value>) {
    if members.contains_key("code") && members.contains_key("display") {
        members.remove("display");
    }
    if let Some(Value::Array(codings)) = members.get("coding")
        && codings.iter().any(|coding| coding.get("code").is_some())
    {
        members.remove("text");
    }
}

/// The stripped bundle as one that `share` takes: a document again where it was one.
pub(crate) fn sealable(stripped: &Value) -> String {
    let mut bundle = stripped.clone();
    let first = bundle.pointer("/entry/0/resource/resourceType").and_then(Value::as_str);
    let is_document = first == Some("Composition");
    if let (true, Some(kind)) = (is_document, bundle.get_mut("type")) {
        *kind = "document".into();
    }
    bundle.to_string()
}

/// The text of the symbol: `shc:/` and two digits for each character of the JWS.
pub(crate) fn text(stripped: &Value, deflate: Deflate) -> Result<String, Box<dyn Error>> {
    let payload = json!({
        "iss": "https://clinic.example.org/issuer",
        "nbf": 1_767_225_600,
        "vc": {
            "type": ["https://smarthealth.cards#health-card"],
            "credentialSubject": { "fhirVersion": "4.0.1", "fhirBundle": stripped },
        },
    });
    let payload = payload.to_string();
    let deflated = match deflate {
        Deflate::Zopfli => {
            let mut deflated = Vec::new();
            let options = zopfli::Options::default();
            zopfli::compress(options, zopfli::Format::Deflate, payload.as_bytes(), &mut deflated)?;
            deflated
        }
        Deflate::Level9 => {
            let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
            encoder.write_all(payload.as_bytes())?;
            encoder.finish()?
        }
    };

    // The thumbprint of a key, RFC 7638, and a signature of P-256, are as incompressible as what is drawn here.
    let mut random = [0; 32 + 64];
    randomness().fill_bytes(&mut random);
    let (kid, signature) = random.split_at(32);
    let kid = Base64UrlUnpadded::encode_string(kid);
    let header = format!(r#"{{"zip":"DEF","alg":"ES256","kid":"{kid}"}}"#);
    let parts = [header.as_bytes(), &deflated, signature].map(Base64UrlUnpadded::encode_string);
    let digits = parts.join(".").bytes().map(|byte| format!("{:02}", byte - b'-')).collect::<String>();
    Ok(format!("shc:/{digits}"))
}

/// The least version that holds a text; 41 where none does.
pub(crate) fn version(text: &str, level: qrcode::EcLevel) -> u8 {
    let holds = |version: u8| {
        let mut bits = Bits::new(qrcode::Version::Normal(version.into()));
        bits.push_optimal_data(text.as_bytes()).is_ok()
            && bits.max_len(level).is_ok_and(|capacity| bits.len() <= capacity)
    };
    (1..=40).find(|version| holds(*version)).unwrap_or(41)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUNDLE: &str = r##"{"resourceType":"Bundle","type":"document","entry":[
      {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"a","meta":{"profile":["p"]}}},
      {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Condition","text":{"div":"<div/>"},
        "contained":[{"resourceType":"Organization","id":"o"}],"subject":{"reference":"urn:uuid:1"},
        "recorder":{"reference":"Patient/a"},"code":{"coding":[{"system":"s","code":"c","display":"d"}],"text":"t"},"note":[{"text":"n"}],
        "category":[{"text":"alone"}]}}]}"##;

    #[test]
    fn strips_what_the_specification_names() {
        let stripped = strip(BUNDLE, Displays::Dropped).unwrap();
        let expected = json!({"resourceType":"Bundle","type":"collection","entry":[
            {"fullUrl":"resource:0","resource":{"resourceType":"Patient"}},
            {"fullUrl":"resource:1","resource":{"resourceType":"Condition",
              "contained":[{"resourceType":"Organization","id":"o"}],
              "subject":{"reference":"resource:0"},"recorder":{"reference":"resource:0"},"code":{"coding":[{"system":"s","code":"c"}]},
              "note":[{"text":"n"}],"category":[{"text":"alone"}]}}]});
        assert_eq!(stripped, expected);
    }

    #[test]
    fn keeps_what_only_narrative_says() {
        let bundle = r#"{"entry":[{"resource":{"resourceType":"Composition","section":[
          {"title":"a","text":{"status":"generated","div":"<div/>"},"entry":[{"reference":"x"}]},
          {"title":"b","text":{"status":"additional","div":"<div/>"}}]}}]}"#;
        let stripped = strip(bundle, Displays::Dropped).unwrap();
        assert_eq!(stripped.pointer("/entry/0/resource/section/0/text"), None);
        assert!(stripped.pointer("/entry/0/resource/section/1/text/div").is_some());
    }

    #[test]
    fn keeps_the_names_of_codes_where_asked() {
        let stripped = strip(BUNDLE, Displays::Kept).unwrap();
        assert_eq!(stripped.pointer("/entry/1/resource/code/text"), Some(&json!("t")));
        assert_eq!(stripped.pointer("/entry/1/resource/code/coding/0/display"), Some(&json!("d")));
    }

    #[test]
    fn a_text_that_no_symbol_holds_has_no_version() {
        assert_eq!(version("shc:/0000", qrcode::EcLevel::L), 1);
        assert_eq!(version(&"0".repeat(8000), qrcode::EcLevel::L), 41);
    }
}
