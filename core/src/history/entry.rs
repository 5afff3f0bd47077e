//! One entry: the bytes that are signed and kept.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::append::Author;
use crate::clock::Timestamp;
use crate::codec::cbor::Cbor;
use crate::country::Country;
use crate::crypto::cose::{self, Claims, Context, Message};
use crate::crypto::{KEY_ID_BYTES, KeyId, check_name};
use crate::envelope::{DIGEST_BYTES, SealedPart, SignedRecord};
use crate::limits;
use crate::record::{EntryId, HistoryPoint, ID_BYTES, RecordId};
use crate::trust::{self, TrustStore, Verdict};

/// Domain label of a visit's signature.
const VISIT_LABEL: &[u8] = b"carnet/1 entry";

/// Start of what the id of a record is derived from, of a card that names no history; the signed bytes follow.
const RECORD_LABEL: &[u8] = b"carnet/1 history of card";

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EntryKind {
    /// What a clinic added in one visit.
    Visit,
    /// A card as its issuer signed it.
    Snapshot,
}

/// An entry of a known form, of which nothing is verified.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) id: EntryId,
    pub(super) bytes: Vec<u8>,
    pub(super) record: RecordId,
    /// What its author knew: of a visit, the entries; of a snapshot, the heads that the card names.
    pub(super) parents: Vec<EntryId>,
    pub(super) body: Body,
}

#[derive(Clone)]
pub(super) enum Body {
    Visit(SignedVisit),
    Snapshot(SignedRecord),
}

/// How an entry names its sealed part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartName {
    /// A visit, by the id of the whole.
    Id(EntryId),
    /// A card, by the digest of the annex.
    Annex([u8; DIGEST_BYTES]),
}

impl PartName {
    /// The names that a part goes by.
    pub(super) fn of(part: &SealedPart) -> [Self; 2] {
        [Self::Id(id_of(part.as_bytes())), Self::Annex(part.annex_digest())]
    }
}

/// What a clinic signed.
#[derive(Clone)]
pub(super) struct SignedVisit {
    kid: KeyId,
    claims: Claims,
    /// The author's name, as it says itself: whose key it is, a trust list tells.
    pub(super) name: String,
    pub(super) country: Option<Country>,
    /// The compressed record of what was added.
    pub(super) content: Vec<u8>,
    /// The id of the part for fewer readers.
    pub(super) part: Option<EntryId>,
}

/// A visit to be signed.
pub(super) struct Draft<'a> {
    pub(super) record: RecordId,
    pub(super) parents: Vec<EntryId>,
    pub(super) content: Vec<u8>,
    pub(super) part: Option<&'a SealedPart>,
}

impl Draft<'_> {
    pub(super) fn sign(self, author: &Author<'_>, at: Timestamp) -> Option<Entry> {
        let id = |id: &EntryId| Cbor::Bytes(id.as_bytes().to_vec());
        let country = author.country.map_or(Cbor::Null, |country| Cbor::text(country.as_str()));
        let payload = Cbor::Array(vec![
            Cbor::Bytes(self.record.as_bytes().to_vec()),
            Cbor::Array(self.parents.iter().map(id).collect()),
            Cbor::Array(vec![Cbor::text(author.name), country]),
            Cbor::Bytes(self.content),
            self.part.map_or(Cbor::Null, |part| id(&id_of(part.as_bytes()))),
        ]);
        let kid = author.key.id();
        let claims = Claims { issued_at: at, expires_at: None };
        let context = Context { kid: kid.as_bytes(), claims, aad: VISIT_LABEL };
        let payload = payload.to_bytes();
        let signature = cose::sign1(author.key, &context, &payload);
        Entry::from_bytes(cose::to_cose_sign1(&context, &payload, &signature))
    }
}

impl Entry {
    /// Keeps a card. One that names no history begins one, whose id everybody derives alike.
    pub(super) fn of_card(card: &SignedRecord, point: Option<&HistoryPoint>) -> Option<Self> {
        let heads = point.map_or(&[][..], |point| &point.heads);
        let id = |id: &EntryId| Cbor::Bytes(id.as_bytes().to_vec());
        let bytes = Cbor::Array(vec![
            Cbor::Bytes(record_of(card, point).as_bytes().to_vec()),
            Cbor::Array(heads.iter().map(id).collect()),
            Cbor::Bytes(card.as_bytes().to_vec()),
            card.annex_digest().map_or(Cbor::Null, |digest| Cbor::Bytes(digest.to_vec())),
        ]);
        Self::from_bytes(bytes.to_bytes())
    }

    /// Reads an entry in its only form.
    pub(super) fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let id = id_of(&bytes);
        let (record, parents, body) = match bytes.first()? {
            0xd2 => visit(&bytes)?,
            _ => snapshot(&bytes)?,
        };
        Some(Self { id, bytes, record, parents, body })
    }

    pub(super) fn kind(&self) -> EntryKind {
        match self.body {
            Body::Visit(_) => EntryKind::Visit,
            Body::Snapshot(_) => EntryKind::Snapshot,
        }
    }

    /// When it was made, as it says.
    pub(super) fn at(&self) -> Option<Timestamp> {
        match &self.body {
            Body::Visit(visit) => Some(visit.claims.issued_at),
            Body::Snapshot(card) => card.issued_at(),
        }
    }

    /// The compressed record.
    pub(super) fn content(&self) -> &[u8] {
        match &self.body {
            Body::Visit(visit) => &visit.content,
            Body::Snapshot(card) => card.content(),
        }
    }

    /// Which sealed part belongs to it.
    pub(super) fn part(&self) -> Option<PartName> {
        match &self.body {
            Body::Visit(visit) => visit.part.map(PartName::Id),
            Body::Snapshot(card) => card.annex_digest().copied().map(PartName::Annex),
        }
    }

    /// Whether a card is of this history and this point of it, as its content tells; a visit says so itself.
    pub(super) fn is_at(&self, point: Option<&HistoryPoint>) -> bool {
        match &self.body {
            Body::Visit(_) => point.is_none(),
            Body::Snapshot(card) => {
                self.record == record_of(card, point)
                    && self.parents == point.map_or(&[][..], |point| &point.heads)
            }
        }
    }

    /// Finds out who signed.
    pub(super) fn verdict(&self, trust: &TrustStore, now: Option<Timestamp>) -> Verdict {
        match &self.body {
            Body::Snapshot(card) => card.verdict(trust, now),
            Body::Visit(visit) => {
                let Some(Message { payload, signature, .. }) = cose::from_known(&self.bytes) else {
                    return trust::unsigned(trust, now);
                };
                let attested = trust::Attested {
                    kid: visit.kid,
                    claims: visit.claims,
                    aad: VISIT_LABEL,
                    payload: &payload,
                    signature,
                };
                trust::judge(&attested, trust, now)
            }
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Entry({}, {:?}, {} bytes)", self.id, self.kind(), self.bytes.len())
    }
}

type Parts = (RecordId, Vec<EntryId>, Body);

fn visit(bytes: &[u8]) -> Option<Parts> {
    let Message { kid, claims, payload, .. } = cose::from_cose_sign1(bytes)?;
    let kid: [u8; KEY_ID_BYTES] = kid.try_into().ok()?;
    let Cbor::Array(items) = Cbor::from_bytes(&payload).ok()? else { return None };
    let [record, parents, Cbor::Array(author), Cbor::Bytes(content), part] = items.as_slice() else {
        return None;
    };
    let [Cbor::Text(name), country] = author.as_slice() else { return None };
    let country = match country {
        Cbor::Null => None,
        Cbor::Text(code) => Some(Country::from_code(code)?),
        _ => return None,
    };
    let part = match part {
        Cbor::Null => None,
        part => Some(EntryId::from_bytes(id(part)?)),
    };
    if claims.expires_at.is_some() || check_name(name).is_err() {
        return None;
    }
    let visit = SignedVisit {
        kid: KeyId::from_bytes(kid),
        claims,
        name: name.clone(),
        country,
        content: content.clone(),
        part,
    };
    Some((RecordId::from_bytes(id(record)?), ids(parents)?, Body::Visit(visit)))
}

fn snapshot(bytes: &[u8]) -> Option<Parts> {
    let Cbor::Array(items) = Cbor::from_bytes(bytes).ok()? else { return None };
    let [record, heads, Cbor::Bytes(signed), annex] = items.as_slice() else { return None };
    let annex: Option<[u8; DIGEST_BYTES]> = match annex {
        Cbor::Null => None,
        Cbor::Bytes(digest) => Some(digest.as_slice().try_into().ok()?),
        _ => return None,
    };
    let card = SignedRecord::from_bytes(signed.clone(), annex).ok()?;
    Some((RecordId::from_bytes(id(record)?), ids(heads)?, Body::Snapshot(card)))
}

/// Reads ids in ascending order, each once, up to [`limits::HEADS`].
fn ids(item: &Cbor) -> Option<Vec<EntryId>> {
    let Cbor::Array(items) = item else { return None };
    let ids: Vec<EntryId> =
        items.iter().map(|item| id(item).map(EntryId::from_bytes)).collect::<Option<_>>()?;
    (ids.len() <= limits::HEADS && ids.is_sorted_by(|one, other| one < other)).then_some(ids)
}

fn id(item: &Cbor) -> Option<[u8; ID_BYTES]> {
    match item {
        Cbor::Bytes(bytes) => bytes.as_slice().try_into().ok(),
        _ => None,
    }
}

/// The name of an entry, or of a sealed part.
pub(super) fn id_of(bytes: &[u8]) -> EntryId {
    EntryId::from_bytes(start(&Sha256::digest(bytes)))
}

/// The history that a card is of.
fn record_of(card: &SignedRecord, point: Option<&HistoryPoint>) -> RecordId {
    point.map_or_else(
        || RecordId::from_bytes(start(&Sha256::digest([RECORD_LABEL, card.as_bytes()].concat()))),
        |point| point.record,
    )
}

fn start(digest: &[u8]) -> [u8; ID_BYTES] {
    let mut id = [0; ID_BYTES];
    id.iter_mut().zip(digest).for_each(|(byte, hashed)| *byte = *hashed);
    id
}
