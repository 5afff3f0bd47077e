//! What outlives an envelope: the record as its issuer signed it, and the part that fewer readers open.

use std::fmt;

use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};

use super::annex::{self, Annex, LEAST_ANNEX_BYTES};
use super::open::{Keys, verdict_of};
use super::signed::{self, Signed};
use super::{OpenError, SealError};
use crate::clock::Timestamp;
use crate::crypto::ConsentCode;
use crate::crypto::hpke::{ENC_BYTES, EphemeralKey, Psk};
use crate::trust::{TrustStore, Verdict};

/// Bytes of the SHA-256 of an annex.
pub(crate) const DIGEST_BYTES: usize = 32;

/// A record with its issuer's signature, as it was sealed: whoever has it can check who said what.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedRecord {
    /// Form, key id, times, signature and content.
    bytes: Vec<u8>,
    /// The digest of the annex that was sealed with it, which the signature covers.
    annex: Option<[u8; DIGEST_BYTES]>,
    content_at: usize,
}

impl SignedRecord {
    /// Takes a signed record apart.
    ///
    /// # Errors
    /// [`OpenError::UnknownForm`], [`OpenError::ShortContent`]
    pub fn from_bytes(bytes: Vec<u8>, annex: Option<[u8; DIGEST_BYTES]>) -> Result<Self, OpenError> {
        let content_at = bytes.len() - Signed::from_bytes(&bytes)?.content.len();
        Ok(Self { bytes, annex, content_at })
    }

    /// What was sealed.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The SHA-256 of the annex that belongs to it.
    pub fn annex_digest(&self) -> Option<&[u8; DIGEST_BYTES]> {
        self.annex.as_ref()
    }

    /// The content, with its padding; what is known about it is told by [`SignedRecord::verdict`].
    pub fn content(&self) -> &[u8] {
        self.bytes.get(self.content_at..).unwrap_or_default()
    }

    /// When it was issued, as it says.
    pub fn issued_at(&self) -> Option<Timestamp> {
        Some(Signed::from_bytes(&self.bytes).ok()?.attestation?.claims.issued_at)
    }

    /// Finds out who signed, and whether that is to be believed at the time `now`.
    pub fn verdict(&self, trust: &TrustStore, now: Option<Timestamp>) -> Verdict {
        let attestation = Signed::from_bytes(&self.bytes).ok().and_then(|signed| signed.attestation);
        let aad = signed::external_aad_of(self.annex.as_ref().map(<[u8; DIGEST_BYTES]>::as_slice));
        verdict_of(attestation.as_ref(), &aad, self.content(), trust, now)
    }
}

impl fmt::Debug for SignedRecord {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SignedRecord({} bytes)", self.bytes.len())
    }
}

/// An annex with the ephemeral key that it is sealed by: it opens without the envelope, to the same readers.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedPart(Vec<u8>);

impl SealedPart {
    /// Seals a part under an ephemeral key of its own.
    ///
    /// # Errors
    /// [`SealError::NoRecipients`], [`SealError::TooManyRecipients`], [`SealError::AnnexTooLarge`]
    pub fn seal(annex: &Annex<'_>, rng: &mut impl CryptoRng) -> Result<Self, SealError> {
        annex.check()?;
        let ephemeral = EphemeralKey::generate(rng);
        let sealed = annex.seal(&ephemeral, None, rng);
        Ok(Self([ephemeral.enc().as_slice(), &sealed].concat()))
    }

    /// Takes a part from its wire form; whether it opens only its readers learn.
    ///
    /// # Errors
    /// [`OpenError::Truncated`]: too short to be one.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, OpenError> {
        if bytes.len() < ENC_BYTES + LEAST_ANNEX_BYTES {
            return Err(OpenError::Truncated);
        }
        Ok(Self(bytes))
    }

    pub(super) fn of_envelope(enc: &[u8; ENC_BYTES], annex: &[u8]) -> Self {
        Self([enc.as_slice(), annex].concat())
    }

    /// The ephemeral key, then the annex.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The digest that the signature of a record covers.
    pub fn annex_digest(&self) -> [u8; DIGEST_BYTES] {
        Sha256::digest(self.0.get(ENC_BYTES..).unwrap_or_default()).into()
    }

    /// What is in it, where one of the keys opens it. A part of a card that takes a consent code needs it here, too.
    pub fn open(&self, keys: &Keys<'_>) -> Option<Vec<u8>> {
        let (enc, sealed) = self.0.split_first_chunk()?;
        let open = |psk: Option<&Psk>| annex::open(sealed, enc, keys.decryption, psk);
        let with_code = |code: &ConsentCode| open(Some(&code.derive(enc).ok()?));
        open(None).or_else(|| keys.code.and_then(with_code))
    }
}

impl fmt::Debug for SealedPart {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SealedPart({} bytes)", self.0.len())
    }
}
