use std::fmt;

use super::OpenError;
use super::schedule::{self, ContentKey};
use super::signed::{RECORD_LABEL, Signed};
use super::wire::{self, Header, Parts};
use crate::crypto::{DecryptionKey, KeyId, Passphrase, cose};
use crate::trust::{ContentRead, Integrity, IssuedBy, TrustList, Verdict};

/// What a reader has to open envelopes with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keys<'a> {
    /// The keys that might fit, the likeliest first.
    pub decryption: &'a [&'a DecryptionKey],
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

    /// Opens the envelope with the first key that fits.
    ///
    /// # Errors
    /// [`OpenError::NoKeyFits`], [`OpenError::UnknownForm`], [`OpenError::ShortContent`],
    /// [`OpenError::OutOfMemory`]
    pub fn open(&self, keys: &Keys<'_>) -> Result<Unverified, OpenError> {
        let Parts { header, header_bytes, ciphertext } = &self.0;
        let opened = match header {
            Header::Direct { enc } => keys
                .decryption
                .iter()
                .find_map(|key| schedule::open_direct(enc, key, header_bytes, ciphertext)),
            Header::Wrapped { recipients, passphrase } => {
                let by_key = recipients.and_then(|recipients| {
                    let mut content_keys =
                        keys.decryption.iter().filter_map(|key| ContentKey::unwrap(&recipients, key));
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
        Signed::from_bytes(&opened.ok_or(OpenError::NoKeyFits)?).map(Unverified)
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
pub struct Unverified(Signed);

impl Unverified {
    /// The key that claims to have signed; `None` where nobody did.
    pub fn claimed_issuer(&self) -> Option<KeyId> {
        self.0.signature.map(|(kid, _)| kid)
    }

    /// The signed content as a COSE_Sign1 message (RFC 9052, tag 18), for other libraries; `None` where
    /// nobody signed. They need `carnet/1 record` as `external_aad`.
    pub fn to_cose_sign1(&self) -> Option<Vec<u8>> {
        let (kid, signature) = self.0.signature?;
        Some(cose::to_cose_sign1(kid, &self.0.content, &signature))
    }

    /// Finds out who signed.
    ///
    /// Whatever comes out, the content is to be had, because care must not wait for a trust list; but it is
    /// to be had with its verdict only.
    pub fn verify(self, trust: &TrustList) -> Verified<Vec<u8>> {
        let Signed { signature, content } = self.0;
        let (integrity, issuer) = match signature {
            None => (Integrity::Unverifiable, IssuedBy::Nobody),
            Some((kid, signature)) => {
                let candidates = trust.candidates(kid);
                match cose::verify1(candidates, kid, RECORD_LABEL, &content, &signature) {
                    Some(issuer) => (Integrity::Valid, IssuedBy::Known(issuer.clone())),
                    None if candidates.is_empty() => (Integrity::Unverifiable, IssuedBy::Unknown(kid)),
                    None => (Integrity::Invalid, IssuedBy::Disproved(kid)),
                }
            }
        };
        Verified { verdict: Verdict { integrity, issuer, content: ContentRead::NotYet }, content }
    }
}

#[cfg(test)]
impl From<Signed> for Unverified {
    fn from(signed: Signed) -> Self {
        Self(signed)
    }
}

impl fmt::Debug for Unverified {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Unverified({:?}, {} bytes)", self.claimed_issuer(), self.0.content.len())
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
