//! From a signature to a [`Verdict`].

use super::foreign::{ForeignKeyId, ForeignPublicKey};
use super::store::ForeignCandidate;
use super::{CardId, ContentRead, Integrity, IssuedBy, ListAge, Revocation, TrustStore, Validity, Verdict};
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
            (None, true) => IssuedBy::Disproved(kid.into()),
            (None, false) => IssuedBy::Unknown(kid.into()),
        },
    }
}

/// Something that another programme's issuer signed with ES256, of which nothing is verified.
#[derive(Clone, Copy)]
pub(crate) struct ForeignAttested<'a> {
    pub(crate) kid: ForeignKeyId,
    /// The address by which it names its issuer.
    pub(crate) url: &'a str,
    pub(crate) issued_at: Timestamp,
    pub(crate) expires_at: Option<Timestamp>,
    pub(crate) message: &'a [u8],
    pub(crate) signature: &'a [u8; 64],
}

/// Finds out who signed, and whether that is to be believed at the time `now`.
///
/// A key counts for the issuer it is listed for, and for nobody else: who may sign for one address may not sign for all.
/// A key that is listed without an address counts for whomever the signed thing names, because whoever imported the list
/// vouched for it. No list here tells which of these cards were revoked.
pub(crate) fn judge_foreign(
    attested: &ForeignAttested<'_>,
    trust: &TrustStore,
    now: Option<Timestamp>,
) -> Verdict {
    let ForeignAttested { kid, url, issued_at, expires_at, message, signature } = *attested;
    let names = |candidate: &ForeignCandidate<'_>| {
        candidate.key.issuer.url.as_deref().is_none_or(|listed| listed == url)
    };
    let candidates: Vec<_> = trust.foreign_candidates(kid).filter(names).collect();
    let signer = candidates.iter().find(|candidate| match &candidate.key.key {
        ForeignPublicKey::P256(key) => key.verifies(message, signature),
        ForeignPublicKey::Rsa(_) => false,
    });
    let (integrity, issuer) = match (signer, candidates.is_empty()) {
        (Some(signer), _) => (Integrity::Valid, IssuedBy::Listed(signer.issuer())),
        (None, false) => (Integrity::Invalid, IssuedBy::Disproved(kid.into())),
        (None, true) => (Integrity::Unverifiable, IssuedBy::Unknown(kid.into())),
    };
    Verdict {
        integrity,
        issuer,
        validity: Validity::of(issued_at, expires_at, now),
        revocation: Revocation::Unchecked,
        list: signer.map_or(ListAge::None, |signer| signer.list_age(now)),
        content: ContentRead::NotYet,
        issued_at: Some(issued_at),
        expires_at,
        // A second signature is as good as the first, so none of them names the card.
        card: None,
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
