//! What is sealed: the content, and the signature of its issuer before it.

use super::OpenError;
use crate::crypto::{KEY_ID_BYTES, KeyId, SIGNATURE_BYTES, Signature, SigningKey, cose};

/// Domain label of a record's signature.
pub(super) const RECORD_LABEL: &[u8] = b"carnet/1 record";

/// First byte of unsigned content.
const UNSIGNED: u8 = 0;

/// First byte of content signed by Ed25519.
const ED25519: u8 = 1;

/// Content with the signature that it came with, which nobody has checked.
pub(super) struct Signed {
    pub(super) signature: Option<(KeyId, Signature)>,
    pub(super) content: Vec<u8>,
}

/// Bytes before the content.
pub(super) fn prefix_length(issuer: Option<&SigningKey>) -> usize {
    match issuer {
        Some(_) => 1 + KEY_ID_BYTES + SIGNATURE_BYTES,
        None => 1,
    }
}

/// Appends `zeros` to the content, and puts the issuer's signature of both before it.
pub(super) fn sign(content: &[u8], zeros: usize, issuer: Option<&SigningKey>) -> Vec<u8> {
    let mut padded = Vec::with_capacity(content.len() + zeros);
    padded.extend_from_slice(content);
    padded.resize(content.len() + zeros, 0);
    match issuer {
        Some(key) => {
            let Signature(signature) = cose::sign1(key, RECORD_LABEL, &padded);
            [&[ED25519], key.id().as_bytes().as_slice(), &signature, &padded].concat()
        }
        None => [&[UNSIGNED], padded.as_slice()].concat(),
    }
}

impl Signed {
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, OpenError> {
        let (form, rest) = bytes.split_first().ok_or(OpenError::ShortContent)?;
        match *form {
            UNSIGNED => Ok(Self { signature: None, content: rest.to_vec() }),
            ED25519 => {
                let (kid, rest) = rest.split_first_chunk().ok_or(OpenError::ShortContent)?;
                let (signature, content) = rest.split_first_chunk().ok_or(OpenError::ShortContent)?;
                let signature = (KeyId::from_bytes(*kid), Signature(*signature));
                Ok(Self { signature: Some(signature), content: content.to_vec() })
            }
            _ => Err(OpenError::UnknownForm),
        }
    }
}
