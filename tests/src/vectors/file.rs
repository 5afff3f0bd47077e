//! The file of one vector; fixtures/vectors/README.md describes its members.

use std::collections::BTreeMap;
use std::error::Error;

use carnet_core::fhir::Json;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// Lines of a record are broken where they would be longer.
const LINE: usize = 110;

/// One vector.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// The name of the file.
    pub name: String,
    /// What the vector shows.
    pub about: String,
    /// When it is opened.
    pub clock: String,
    /// With what it is opened.
    pub keys: Keys,
    /// The texts of its symbols, in the order of their reading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<String>,
    /// What each stage gives.
    pub stages: Stages,
    /// Version and level of each symbol as printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub symbols: Vec<Printed>,
    /// How far a reader comes.
    pub expect: Expect,
}

/// The keys of writer and reader.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keys {
    /// `TEST ONLY`
    pub note: String,
    /// The Ed25519 private key of the writer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_seed: Option<Hex>,
    /// The Ed25519 public key of the only issuer that the reader knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer_public: Option<Hex>,
    /// The X25519 private keys that the reader tries, in this order.
    pub read_secrets: Vec<Hex>,
    /// The passphrase that the reader tries after them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passphrase: Option<String>,
    /// The consent code, as the holder typed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The trust list that the reader has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trust_list: Option<Hex>,
}

/// What each stage gives, as far as a reader comes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stages {
    /// The envelope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub envelope: Option<Hex>,
    /// What was sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Hex>,
    /// The signed content as a tagged COSE_Sign1 message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cose_sign1: Option<Hex>,
    /// What is signed beside the message: it depends on the annex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_aad: Option<Hex>,
    /// The name of the card, where there is a signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<Hex>,
    /// The compressed record with its padding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Hex>,
    /// The record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cbor: Option<Hex>,
    /// Its profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// What the writer left out, counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<BTreeMap<String, u64>>,
    /// The point of the history that it stands at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<Hex>,
    /// The bundle that comes out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Box<RawValue>>,
    /// What the annex gave, with its padding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annex: Option<Hex>,
    /// The bundle that comes out of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annex_record: Option<Box<RawValue>>,
}

/// A symbol as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Printed {
    /// 1 to 40.
    pub version: u8,
    /// L, M, Q or H.
    pub ec: String,
}

/// How far a reader comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// `ok`, or the stage that fails.
    pub stage: String,
    /// The code of the failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The codes of the verdict, where there is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub verdict: Vec<String>,
}

/// Bytes, written as lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "bytes are all there is")]
pub struct Hex(pub Vec<u8>);

impl From<&[u8]> for Hex {
    fn from(bytes: &[u8]) -> Self {
        Hex(bytes.to_vec())
    }
}

impl Serialize for Hex {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits: String = self.0.iter().map(|byte| format!("{byte:02x}")).collect();
        serializer.serialize_str(&digits)
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(deserializer)?;
        let wrong = || serde::de::Error::custom("not lower-case hexadecimal");
        if digits.len() % 2 != 0 || !digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(wrong());
        }
        let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        (0..digits.len()).step_by(2).map(byte).collect::<Option<_>>().map(Hex).ok_or_else(wrong)
    }
}

impl Vector {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it is not of this form, or has members of which this program knows nothing.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Writes the file.
    ///
    /// # Errors
    /// None that can happen.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

/// A bundle as it stands in a file: as JSON that keeps the text of numbers.
///
/// # Errors
/// None that can happen.
pub fn record(bundle: &str) -> Result<Box<RawValue>, Box<dyn Error>> {
    let mut out = String::new();
    write_broken(&mut out, &Json::parse(bundle)?, 4);
    Ok(RawValue::from_string(out)?)
}

fn write_broken(out: &mut String, json: &Json<'_>, indent: usize) {
    let line = json.to_string();
    let parts: Vec<(String, &Json<'_>)> = match json {
        Json::Object(members) if line.len() + indent > LINE => {
            members.iter().map(|(name, value)| (format!("{}: ", Json::from(name.as_ref())), value)).collect()
        }
        Json::Array(elements) if line.len() + indent > LINE => {
            elements.iter().map(|element| (String::new(), element)).collect()
        }
        _ => return out.push_str(&line),
    };
    let (open, close) = if matches!(json, Json::Object(_)) { ('{', '}') } else { ('[', ']') };
    out.push(open);
    for (at, (name, value)) in parts.into_iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.extend(std::iter::repeat_n(' ', indent + 2));
        out.push_str(&name);
        write_broken(out, value, indent + 2);
    }
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
    out.push(close);
}
