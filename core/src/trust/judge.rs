//! From a signature to a [`Verdict`].

use super::{CardId, ContentRead, Integrity, IssuedBy, Revocation, TrustStore, Validity, Verdict};
use crate::clock::Timestamp;
use crate::crypto::cose::{self, Claims, Context};
use crate::crypto::{KeyId, Signature};

/// Something signed, of which nothing is verified.
#[derive(Clone, Copy)]
pub(crate) struct Attested<'a> {
    pub(crate) kid: KeyId,
    pub(crate) claims: Claims,
    /// `external_aad`: what kind of thing was signed.
    pub(crate) aad: &'a [u8],
    pub(crate) payload: &'a [u8],
    pub(crate) signature: Signature,
}

/// Finds out who signed, and whether that is to be believed at the time `now`.
pub(crate) fn judge(attested: &Attested<'_>, trust: &TrustStore, now: Option<Timestamp>) -> Verdict {
    let Attested { kid, claims, aad, payload, signature } = *attested;
    let candidates = trust.candidates(kid);
    let is_known = !candidates.is_empty();
    let context = Context { kid: kid.as_bytes(), claims, aad };
    let signer = cose::verify1(candidates, kid, &context, payload, &signature);
    let card = CardId::of(&signature.0);
    Verdict {
        validity: Validity::of(claims.issued_at, claims.expires_at, now),
        revocation: trust.revocation(signer.as_ref(), claims.issued_at, card),
        list: trust.list_age(signer.as_ref(), now),
        content: ContentRead::NotYet,
        issued_at: Some(claims.issued_at),
        expires_at: claims.expires_at,
        card: Some(card),
        integrity: match (&signer, is_known) {
            (Some(_), _) => Integrity::Valid,
            (None, true) => Integrity::Invalid,
            (None, false) => Integrity::Unverifiable,
        },
        issuer: match (signer, is_known) {
            (Some(signer), _) => IssuedBy::Known(signer.issuer),
            (None, true) => IssuedBy::Disproved(kid),
            (None, false) => IssuedBy::Unknown(kid),
        },
    }
}

/// The verdict on what nobody signed.
pub(crate) fn unsigned(trust: &TrustStore, now: Option<Timestamp>) -> Verdict {
    Verdict {
        integrity: Integrity::Unverifiable,
        issuer: IssuedBy::Nobody,
        validity: Validity::Undated,
        revocation: Revocation::Unchecked,
        list: trust.list_age(None, now),
        content: ContentRead::NotYet,
        issued_at: None,
        expires_at: None,
        card: None,
    }
}
