//! What is sealed: the content, and the signature of its issuer before it.

use sha2::{Digest as _, Sha256};

use super::{OpenError, SealError};
use crate::clock::Timestamp;
use crate::crypto::cose::{self, Claims, Context};
use crate::crypto::{KEY_ID_BYTES, KeyId, SIGNATURE_BYTES, Signature, SigningKey};
use crate::trust::CardId;

/// Domain label of a record's signature; the hash of the annex follows, if there is one.
const RECORD_LABEL: &[u8] = b"carnet/1 record";

/// First byte of unsigned content.
const UNSIGNED: u8 = 0;

/// First byte of content signed by Ed25519.
const ED25519: u8 = 1;

/// First byte of content signed by Ed25519 that expires.
const ED25519_EXPIRING: u8 = 2;

/// Bytes of a time: whole seconds since 1970 to the year 2106.
const TIME_BYTES: usize = 4;

/// Who signs, when, and until when it is good.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers; a new claim changes the format")]
pub struct Issuance<'a> {
    /// The issuer's key.
    pub key: &'a SigningKey,
    /// When: to the second, up to the year 2106.
    pub issued_at: Timestamp,
    /// When the card is no longer to be relied on; it opens all the same.
    pub expires_at: Option<Timestamp>,
}

/// A signature that came with a content, and nobody has checked.
#[derive(Clone, Copy)]
pub(super) struct Attestation {
    pub(super) kid: KeyId,
    pub(super) claims: Claims,
    pub(super) signature: Signature,
}

impl Attestation {
    /// What was signed beside the content.
    pub(super) fn context<'a>(&'a self, aad: &'a [u8]) -> Context<'a> {
        Context { kid: self.kid.as_bytes(), claims: self.claims, aad }
    }
}

/// Content with the signature that it came with.
pub(super) struct Signed {
    pub(super) attestation: Option<Attestation>,
    pub(super) content: Vec<u8>,
}

/// `external_aad` of a record's signature: it holds for one annex.
pub(super) fn external_aad(annex: Option<&[u8]>) -> Vec<u8> {
    external_aad_of(annex.map(Sha256::digest).as_deref())
}

/// The same, from the digest of the annex.
pub(super) fn external_aad_of(digest: Option<&[u8]>) -> Vec<u8> {
    [RECORD_LABEL, digest.unwrap_or_default()].concat()
}

/// The digest of the annex in such bytes.
pub(super) fn annex_digest(aad: &[u8]) -> Option<[u8; 32]> {
    aad.strip_prefix(RECORD_LABEL)?.try_into().ok()
}

impl Issuance<'_> {
    /// Refuses times that the format cannot write, and an end before the beginning.
    pub(super) fn check(&self) -> Result<(), SealError> {
        let fits = |time: Timestamp| u32::try_from(time.unix_seconds()).is_ok();
        let is_sound = fits(self.issued_at)
            && self.expires_at.is_none_or(|expires_at| fits(expires_at) && expires_at > self.issued_at);
        if is_sound { Ok(()) } else { Err(SealError::BadTime) }
    }
}

/// Bytes before the content.
pub(super) fn prefix_length(issuance: Option<&Issuance<'_>>) -> usize {
    match issuance {
        Some(Issuance { expires_at, .. }) => {
            let times = 1 + usize::from(expires_at.is_some());
            1 + KEY_ID_BYTES + times * TIME_BYTES + SIGNATURE_BYTES
        }
        None => 1,
    }
}

/// Appends `zeros` to the content, and puts the issuer's signature of both before it; gives the name of the card, too.
pub(super) fn sign(
    content: &[u8],
    zeros: usize,
    issuance: Option<&Issuance<'_>>,
    aad: &[u8],
) -> (Vec<u8>, Option<CardId>) {
    let mut padded = Vec::with_capacity(content.len() + zeros);
    padded.extend_from_slice(content);
    padded.resize(content.len() + zeros, 0);
    let Some(Issuance { key, issued_at, expires_at }) = issuance else {
        return ([&[UNSIGNED], padded.as_slice()].concat(), None);
    };
    let id = key.id();
    let claims = Claims { issued_at: *issued_at, expires_at: *expires_at };
    let Signature(signature) = cose::sign1(key, &Context { kid: id.as_bytes(), claims, aad }, &padded);
    let attestation = Attestation { kid: id, claims, signature: Signature(signature) };
    let signed = Signed { attestation: Some(attestation), content: padded };
    (signed.to_bytes(), Some(CardId::of(&signature)))
}

impl Signed {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let Some(Attestation { kid, claims, signature }) = &self.attestation else {
            return [&[UNSIGNED], self.content.as_slice()].concat();
        };
        let form = if claims.expires_at.is_some() { ED25519_EXPIRING } else { ED25519 };
        let mut bytes = vec![form];
        bytes.extend_from_slice(kid.as_bytes());
        for time in [Some(claims.issued_at), claims.expires_at].into_iter().flatten() {
            let [_, _, _, _, seconds @ ..] = time.unix_seconds().to_be_bytes();
            bytes.extend(seconds);
        }
        bytes.extend_from_slice(&signature.0);
        bytes.extend_from_slice(&self.content);
        bytes
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, OpenError> {
        let mut rest = bytes;
        let [form] = take(&mut rest)?;
        let expires = match form {
            UNSIGNED => return Ok(Self { attestation: None, content: rest.to_vec() }),
            ED25519 => false,
            ED25519_EXPIRING => true,
            _ => return Err(OpenError::UnknownForm),
        };
        let kid = KeyId::from_bytes(take(&mut rest)?);
        let issued_at = take_time(&mut rest)?;
        let expires_at = if expires { Some(take_time(&mut rest)?) } else { None };
        let signature = Signature(take(&mut rest)?);
        let claims = Claims { issued_at, expires_at };
        Ok(Self { attestation: Some(Attestation { kid, claims, signature }), content: rest.to_vec() })
    }
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], OpenError> {
    let (taken, rest) = bytes.split_first_chunk().ok_or(OpenError::ShortContent)?;
    *bytes = rest;
    Ok(*taken)
}

fn take_time(bytes: &mut &[u8]) -> Result<Timestamp, OpenError> {
    let seconds: [u8; TIME_BYTES] = take(bytes)?;
    // 32 bits of seconds end in 2106.
    Timestamp::from_unix_seconds(u32::from_be_bytes(seconds).into()).ok_or(OpenError::ShortContent)
}
