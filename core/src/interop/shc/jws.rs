//! A token of three parts, signed with ES256 (RFC 7515, section 3.1).

use base64ct::{Base64UrlUnpadded, Encoding as _};

use super::ShcError;
use crate::fhir::Json;
use crate::limits;
use crate::trust::foreign::ForeignKeyId;

/// A token whose header is what a health card's has to be. Its signature is not verified.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Jws {
    pub(super) kid: ForeignKeyId,
    /// What is signed: the first two parts, as they are written.
    pub(super) message: String,
    /// Compressed.
    pub(super) payload: Vec<u8>,
    pub(super) signature: [u8; SIGNATURE_BYTES],
}

/// RFC 7518, section 3.4.
const SIGNATURE_BYTES: usize = 64;

impl Jws {
    pub(super) fn parse(text: &str) -> Result<Self, ShcError> {
        if text.len() > limits::HEALTH_CARD_CHARS {
            return Err(ShcError::TooLong);
        }
        let decode = |part: &str| Base64UrlUnpadded::decode_vec(part).map_err(|_| ShcError::NotAToken);
        let (message, signature) = text.rsplit_once('.').ok_or(ShcError::NotAToken)?;
        let (header, payload) = message.split_once('.').ok_or(ShcError::NotAToken)?;
        let (header, payload, signature) = (decode(header)?, decode(payload)?, decode(signature)?);
        let kid = key_id(&header)?;
        let signature = signature.try_into().map_err(|_| ShcError::SignatureLength)?;
        Ok(Self { kid, message: message.to_owned(), payload, signature })
    }
}

/// Reads the header ("Health Cards are Compact"): it chooses nothing, and names the key.
fn key_id(header: &[u8]) -> Result<ForeignKeyId, ShcError> {
    let text = str::from_utf8(header).map_err(|_| ShcError::Header)?;
    let header = Json::parse(text).map_err(|_| ShcError::Header)?;
    if !is_object_without_repetition(&header) {
        return Err(ShcError::Header);
    }
    let member = |name| header.get(name).and_then(Json::as_str);
    if member("alg") != Some("ES256") {
        return Err(ShcError::Algorithm);
    }
    if member("zip") != Some("DEF") {
        return Err(ShcError::Compression);
    }
    if header.get("crit").is_some() {
        return Err(ShcError::Critical);
    }
    member("kid").and_then(ForeignKeyId::from_thumbprint).ok_or(ShcError::KeyId)
}

/// Whether a value is an object that has each member once: of two, each reader could take another.
pub(super) fn is_object_without_repetition(value: &Json<'_>) -> bool {
    let Json::Object(members) = value else { return false };
    let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_ref()).collect();
    names.sort_unstable();
    names.windows(2).all(|pair| pair.first() != pair.last())
}
