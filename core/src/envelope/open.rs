use std::fmt;

use super::schedule::{self, ContentKey};
use super::signed::{self, Attestation, Signed};
use super::wire::{self, Consent, Header, Parts};
use super::{OpenError, SealedPart, SignedRecord, annex};
use crate::clock::Timestamp;
use crate::crypto::hpke::Psk;
use crate::crypto::{ConsentCode, DecryptionKey, KeyId, Passphrase, cose};
use crate::trust::{self, ContentRead, TrustStore, Verdict};

/// What a reader has to open envelopes with.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "made by callers, with `..Keys::default()`")]
pub struct Keys<'a> {
    /// The keys that might fit, the likeliest first.
    pub decryption: &'a [&'a DecryptionKey],
    /// The holder's consent code, for an envelope that takes one.
    pub code: Option<&'a ConsentCode>,
    /// A passphrase, tried when no key fits, because it takes a thousand times as long.
    pub passphrase: Option<&'a Passphrase>,
}

/// Opens an envelope: [`Sealed::from_bytes`], then [`Sealed::open`].
///
/// # Errors
/// See [`OpenError`].
pub fn open(envelope: &[u8], keys: &Keys<'_>) -> Result<Unverified, OpenError> {
    Sealed::from_bytes(envelope)?.open(keys)
}

/// An envelope that is whole, as far as can be told without a key.
pub struct Sealed<'a>(Parts<'a>);

impl<'a> Sealed<'a> {
    /// Reads the outside of an envelope.
    ///
    /// # Errors
    /// Every [`OpenError`] that needs no key to be found.
    pub fn from_bytes(envelope: &'a [u8]) -> Result<Self, OpenError> {
        wire::parse(envelope).map(Self)
    }

    /// How many keys open the envelope.
    pub fn recipient_count(&self) -> usize {
        match self.0.header {
            Header::Direct { .. } => 1,
            Header::Wrapped { recipients, .. } => recipients.map_or(0, |recipients| recipients.slots.len()),
        }
    }

    /// Whether a passphrase opens the envelope, so that it is worth asking for.
    pub fn takes_passphrase(&self) -> bool {
        matches!(self.0.header, Header::Wrapped { passphrase: Some(_), .. })
    }

    /// Whether every recipient needs the holder's consent code beside the key, so that it is worth asking for.
    pub fn takes_code(&self) -> bool {
        self.0.header.enc().is_some_and(|(_, consent)| consent == Consent::Code)
    }

    /// Whether there is an annex. What it holds, if anything, only its readers learn.
    pub fn has_annex(&self) -> bool {
        self.0.annex.is_some()
    }

    /// The second sealed part with what it takes to open it, to be kept beside the record that was sealed with it.
    pub fn part(&self) -> Option<SealedPart> {
        let (enc, _) = self.0.header.enc()?;
        self.0.annex.map(|annex| SealedPart::of_envelope(enc, annex))
    }

    /// Opens the envelope with the first key that fits.
    ///
    /// # Errors
    /// [`OpenError::NoKeyFits`], [`OpenError::UnknownForm`], [`OpenError::ShortContent`],
    /// [`OpenError::OutOfMemory`]
    pub fn open(&self, keys: &Keys<'_>) -> Result<Unverified, OpenError> {
        let Parts { header, annex, header_bytes, ciphertext } = &self.0;
        let psk = self.psk(keys.code)?;
        // A code that is missing is as wrong as any other, and one that is not wanted counts for nothing.
        let decryption = if self.takes_code() && psk.is_none() { &[] } else { keys.decryption };
        let opened = match header {
            Header::Direct { enc, .. } => decryption
                .iter()
                .find_map(|key| schedule::open_direct(enc, key, psk.as_ref(), (header_bytes, ciphertext))),
            Header::Wrapped { recipients, passphrase } => {
                let by_key = recipients.and_then(|recipients| {
                    let unwrap = |key: &&DecryptionKey| ContentKey::unwrap(&recipients, key, psk.as_ref());
                    let mut content_keys = decryption.iter().filter_map(unwrap);
                    content_keys.find_map(|content_key| content_key.open(header_bytes, ciphertext).ok())
                });
                match (by_key, passphrase, keys.passphrase) {
                    (None, Some(slot), Some(passphrase)) => {
                        ContentKey::unwrap_by_passphrase(slot, passphrase)?
                            .and_then(|content_key| content_key.open(header_bytes, ciphertext).ok())
                    }
                    (by_key, ..) => by_key,
                }
            }
        };
        let signed = Signed::from_bytes(&opened.ok_or(OpenError::NoKeyFits)?)?;
        let opened_annex = match (annex, header.enc()) {
            (Some(annex), Some((enc, _))) => annex::open(annex, enc, decryption, psk.as_ref()),
            _ => None,
        };
        Ok(Unverified { signed, aad: signed::external_aad(*annex), annex: opened_annex })
    }

    fn psk(&self, code: Option<&ConsentCode>) -> Result<Option<Psk>, OpenError> {
        match (self.0.header.enc(), code) {
            (Some((enc, Consent::Code)), Some(code)) => {
                code.derive(enc).map(Some).map_err(|_| OpenError::OutOfMemory)
            }
            _ => Ok(None),
        }
    }
}

impl fmt::Debug for Sealed<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Sealed({} bytes)", self.0.ciphertext.len())
    }
}

/// A content that was sealed to us, by we do not know whom.
///
/// It is to be had through [`Unverified::verify`] only.
pub struct Unverified {
    pub(super) signed: Signed,
    pub(super) aad: Vec<u8>,
    pub(super) annex: Option<Vec<u8>>,
}

/// What an envelope held.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contents {
    /// The record.
    pub record: Vec<u8>,
    /// The record of the annex, where there is one for this reader.
    pub annex: Option<Vec<u8>>,
}

impl Unverified {
    /// The key that claims to have signed; `None` where nobody did.
    pub fn claimed_issuer(&self) -> Option<KeyId> {
        self.signed.attestation.map(|attestation| attestation.kid)
    }

    /// The record as it was signed, to be kept and verified again later.
    pub fn to_signed_record(&self) -> Option<SignedRecord> {
        SignedRecord::from_bytes(self.signed.to_bytes(), signed::annex_digest(&self.aad)).ok()
    }

    /// Whether the annex was opened.
    pub fn has_opened_annex(&self) -> bool {
        self.annex.is_some()
    }

    /// The signed content as a COSE_Sign1 message (RFC 9052, tag 18), for other libraries, and the `external_aad` that
    /// they need; `None` where nobody signed.
    pub fn to_cose_sign1(&self) -> Option<(Vec<u8>, &[u8])> {
        let attestation = self.signed.attestation?;
        let context = attestation.context(&self.aad);
        Some((cose::to_cose_sign1(&context, &self.signed.content, &attestation.signature), &self.aad))
    }

    /// Finds out who signed, and whether that is to be believed at the time `now`.
    ///
    /// Whatever comes out, the content is to be had, because care must not wait for a trust list; but it is
    /// to be had with its verdict only.
    pub fn verify(self, trust: &TrustStore, now: Option<Timestamp>) -> Verified<Contents> {
        let Self { signed: Signed { attestation, content: record }, aad, annex } = self;
        let verdict = verdict_of(attestation.as_ref(), &aad, &record, trust, now);
        Verified::new(verdict, Contents { record, annex })
    }
}

#[cfg(test)]
impl From<Signed> for Unverified {
    fn from(signed: Signed) -> Self {
        Self { signed, aad: signed::external_aad(None), annex: None }
    }
}

/// What is known about a content by its signature.
pub(super) fn verdict_of(
    attestation: Option<&Attestation>,
    aad: &[u8],
    record: &[u8],
    trust: &TrustStore,
    now: Option<Timestamp>,
) -> Verdict {
    let Some(Attestation { kid, claims, signature }) = attestation else {
        return trust::unsigned(trust, now);
    };
    let attested =
        trust::Attested { kid: *kid, claims: *claims, aad, payload: record, signature: *signature };
    trust::judge(&attested, trust, now)
}

impl fmt::Debug for Unverified {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Unverified({:?}, {} bytes)", self.claimed_issuer(), self.signed.content.len())
    }
}

impl fmt::Debug for Contents {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Contents({} bytes)", self.record.len())
    }
}

/// A content whose signature was looked into, with what came out.
///
/// The name says that the verification was made, not that it went well: that is what [`Verified::verdict`]
/// tells.
pub struct Verified<T> {
    verdict: Verdict,
    content: T,
}

impl<T> Verified<T> {
    /// Joins a content with what is known about it.
    pub(crate) fn new(verdict: Verdict, content: T) -> Self {
        Self { verdict, content }
    }

    /// What is known about the content.
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// The content.
    pub fn content(&self) -> &T {
        &self.content
    }

    /// Both.
    pub fn into_parts(self) -> (Verdict, T) {
        (self.verdict, self.content)
    }

    /// Reads the content into something else, and notes in the verdict how that went.
    pub fn read<U>(self, read: impl FnOnce(T) -> (U, ContentRead)) -> Verified<U> {
        let (content, outcome) = read(self.content);
        Verified { verdict: Verdict { content: outcome, ..self.verdict }, content }
    }
}

impl<T> fmt::Debug for Verified<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Verified({:?})", self.verdict.codes())
    }
}
