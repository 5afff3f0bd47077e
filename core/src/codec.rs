//! A bundle as few bytes, and back: reduced to a profile, written as CBOR by a schema, compressed under a model that
//! has read a frozen dictionary. docs/format.md is the normative description.
//!
//! ```
//! use carnet_core::codec::{self, Profile};
//! use carnet_core::fhir::Bundle;
//!
//! let text = r#"{"resourceType":"Bundle","type":"collection","entry":[
//!   {"resource":{"resourceType":"Patient","birthDate":"1990"}}]}"#;
//! let (bundle, _) = Bundle::from_json(text)?;
//! let encoded = codec::encode(&bundle, Profile::Complete)?;
//! let decoded = codec::decode(&encoded.bytes)?;
//! assert_eq!(decoded.bundle.entries[0].resource, bundle.entries[0].resource);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub(crate) mod cbor;
mod compress;
mod decode;
mod dictionary;
mod encode;
mod forms;
mod model;
mod position;
mod profile;
mod schema;

pub use cbor::CborError;
pub use compress::{compress, decompress};
pub use profile::{LeftOut, Omission, Profile};

use sha2::{Digest, Sha256};

use crate::fhir::{Bundle, References};
use crate::limits;
use crate::record::{self, HistoryPoint, View};
use cbor::Cbor;
use decode::Decoder;
use encode::Encoder;

/// CBOR tags for plain JSON where the schema foresees something else; docs/format.md, "Plain JSON".
const JSON: u64 = 0xca01;
/// A reference's target inside plain JSON.
const LINK: u64 = 0xca02;
/// A number inside plain JSON.
const NUMBER: u64 = 0xca03;
/// An array inside plain JSON.
const LIST: u64 = 0xca04;

/// A bundle in its compact form.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Encoded {
    /// The compressed record.
    pub bytes: Vec<u8>,
    /// What the profile left out, counted.
    pub left_out: Vec<LeftOut>,
}

/// A record read from its compact form.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Decoded {
    /// The bundle, its entries under new names.
    pub bundle: Bundle<'static>,
    /// The profile it was written in.
    pub profile: Profile,
    /// What the writer left out, counted.
    pub left_out: Vec<LeftOut>,
    /// The history that the record stands for, and how much of it.
    pub history: Option<HistoryPoint>,
    /// Why the annex could not be read, where this reader has its key: something is missing.
    pub annex_fault: Option<RecordError>,
}

impl Decoded {
    /// What a kind of reader sees of the bundle, and of the counts of what was left out, which tell of the whole.
    pub fn seen_in(&self, view: View) -> (Bundle<'static>, &[LeftOut]) {
        (view.of(&self.bundle), if view == View::Full { &self.left_out } else { &[] })
    }
}

/// Why bytes are not a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RecordError {
    /// The compressed stream describes something that is not CBOR.
    #[error("the compressed record does not decode")]
    Compression,
    /// More than [`limits::RECORD_BYTES`] before compression, out of proportion to the compressed form, or of more
    /// than [`limits::ENTRIES`].
    #[error("the record is larger than {} bytes, or than its compressed form explains", limits::RECORD_BYTES)]
    TooLarge,
    /// The bytes are not one deterministic CBOR item.
    #[error(transparent)]
    Cbor(#[from] CborError),
    /// An item of another shape than the schema gives for its place.
    #[error("the record holds an item of an unexpected shape")]
    Shape,
    /// A number that the dictionary or the schema of this version does not have.
    #[error("the record uses a number that this dictionary does not have")]
    Number,
    /// A reference to an entry that is not there.
    #[error("the record refers to an entry that it does not have")]
    Link,
    /// A profile that this version does not have.
    #[error("the record is of an unknown profile")]
    Profile,
}

impl RecordError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            RecordError::Compression => "record.compression",
            RecordError::TooLarge => "record.too-large",
            RecordError::Cbor(_) => "record.cbor",
            RecordError::Shape => "record.shape",
            RecordError::Number => "record.number",
            RecordError::Link => "record.link",
            RecordError::Profile => "record.profile",
        }
    }
}

/// Encodes a bundle in a profile.
///
/// # Errors
/// [`RecordError::TooLarge`]: no reader would open it.
pub fn encode(bundle: &Bundle<'_>, profile: Profile) -> Result<Encoded, RecordError> {
    encode_at(bundle, profile, None)
}

/// Encodes a bundle in a profile, as what a history says at a point.
///
/// # Errors
/// [`RecordError::TooLarge`]: no reader would open it.
pub fn encode_at(
    bundle: &Bundle<'_>,
    profile: Profile,
    history: Option<&HistoryPoint>,
) -> Result<Encoded, RecordError> {
    let (item, left_out) = to_cbor_at(bundle, profile, history);
    if item.len() > limits::RECORD_BYTES {
        return Err(RecordError::TooLarge);
    }
    Ok(Encoded { bytes: compress(&item), left_out })
}

/// Decodes a compressed record; zero bytes after it are padding.
///
/// # Errors
/// See [`RecordError`].
pub fn decode(bytes: &[u8]) -> Result<Decoded, RecordError> {
    from_cbor(&decompress(bytes)?)
}

/// Decodes a record, and puts into it what the annex has for its reader.
///
/// # Errors
/// See [`RecordError`]: those of the record. What is wrong with the annex is noted in what comes of the record.
pub fn decode_with_annex(record: &[u8], annex: Option<&[u8]>) -> Result<Decoded, RecordError> {
    let mut decoded = decode(record)?;
    match annex.map(decode) {
        None => {}
        Some(Ok(annex)) => {
            decoded.bundle = record::join(decoded.bundle, annex.bundle);
            for LeftOut { what, count } in annex.left_out {
                match decoded.left_out.iter_mut().find(|left_out| left_out.what == what) {
                    Some(known) => known.count = known.count.saturating_add(count),
                    None => decoded.left_out.push(LeftOut { what, count }),
                }
            }
        }
        Some(Err(fault)) => decoded.annex_fault = Some(fault),
    }
    Ok(decoded)
}

/// The record's CBOR, before compression.
pub fn to_cbor(bundle: &Bundle<'_>, profile: Profile) -> (Vec<u8>, Vec<LeftOut>) {
    to_cbor_at(bundle, profile, None)
}

fn to_cbor_at(
    bundle: &Bundle<'_>,
    profile: Profile,
    history: Option<&HistoryPoint>,
) -> (Vec<u8>, Vec<LeftOut>) {
    let (bundle, left_out) = profile::reduce(bundle, profile);
    let references = References::new(&bundle);
    let (header, entries) = Encoder::new(&references).bundle(&bundle);
    let omissions =
        left_out.iter().map(|left_out| (Cbor::Uint(left_out.what.number()), Cbor::Uint(left_out.count)));
    let mut parts =
        vec![Cbor::Uint(profile.number()), header, entries, Cbor::sorted_map(omissions.collect())];
    parts.extend(history.map(|point| Cbor::Bytes(point.to_bytes())));
    (Cbor::Array(parts).to_bytes(), left_out)
}

/// Reads the record's CBOR.
///
/// # Errors
/// See [`RecordError`].
pub fn from_cbor(bytes: &[u8]) -> Result<Decoded, RecordError> {
    let Cbor::Array(parts) = Cbor::from_bytes(bytes)? else { return Err(RecordError::Shape) };
    let [Cbor::Uint(profile), header, entries, Cbor::Map(left_out), history @ ..] = parts.as_slice() else {
        return Err(RecordError::Shape);
    };
    let history = match history {
        [] => None,
        [Cbor::Bytes(bytes)] => Some(HistoryPoint::from_bytes(bytes).ok_or(RecordError::Shape)?),
        _ => return Err(RecordError::Shape),
    };
    let left_out = left_out
        .iter()
        .map(|member| match member {
            (Cbor::Uint(what), Cbor::Uint(count)) => {
                Ok(LeftOut { what: Omission::numbered(*what).ok_or(RecordError::Number)?, count: *count })
            }
            _ => Err(RecordError::Shape),
        })
        .collect::<Result<_, _>>()?;
    Ok(Decoded {
        bundle: Decoder::new(Sha256::digest(bytes).into()).bundle(header, entries)?,
        profile: Profile::numbered(*profile).ok_or(RecordError::Profile)?,
        left_out,
        history,
        annex_fault: None,
    })
}
