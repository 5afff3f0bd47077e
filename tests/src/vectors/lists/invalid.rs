//! Messages that are no trust list, or are not taken: around a payload that is good.

use std::error::Error;
use std::slice::from_ref;

use super::forge::{LIST_LABEL, Payload, SIGN1, claims, list, message, message_with, root, sign1};
use super::{Case, Cases};
use crate::vectors::cbor::{array, bytes, map, nint, null, tag, text, uint};
use crate::vectors::forge::{self, Claims, Context};
use crate::vectors::parties::signing;
use crate::vectors::programme::{Listing, clinics};

const MALFORMED: &str = "trust.malformed";
const FORGED: &str = "trust.forged";
const VALIDITY: &str = "trust.validity";

/// The neutral element, a point of order 1 (RFC 8032, section 5.1).
pub(super) const ORDER_1: [u8; 32] = {
    let mut key = [0; 32];
    key[0] = 1;
    key
};

/// The point whose *y* is 3, written with p + 3 (RFC 8032, section 5.1.3).
pub(super) const ABOVE_P: [u8; 32] = {
    let mut key = [0xff; 32];
    key[0] = 0xf0;
    key[31] = 0x7f;
    key
};

/// A point of order 8 (docs/format.md, section 3.1), with its sign.
pub(super) const ORDER_8: [u8; 32] = [
    0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5,
    0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x85,
];

pub(super) fn cases() -> Cases {
    Ok([forms()?, headers()?, times()?, roots()?, forgeries()?, in_force()?].concat())
}

/// Messages of another form.
fn forms() -> Cases {
    let payload = Payload::new()?.to_bytes();
    let (key, good) = (root()?, list(&payload)?);
    let context = Context { kid: key.verifying_key().as_bytes(), claims: Some(claims()?), aad: LIST_LABEL };
    let (protected, signature) = (forge::protected(&context), forge::sign(&key, &context, &payload));
    let [protected_item, payload_item, signature_item] =
        [&protected, &payload, &signature.to_vec()].map(|it| bytes(it));
    let of = |items: &[Vec<u8>]| tag(SIGN1, array(items));
    let untagged = good.get(1..).ok_or("too short")?;
    let items = untagged.get(1..).ok_or("too short")?;
    let cases = [
        ("empty", "No bytes.", vec![]),
        ("not-cbor", "Other bytes.", b"carnet".to_vec()),
        ("truncated", "The last byte is missing.", good.get(..good.len() - 1).ok_or("too short")?.to_vec()),
        ("trailing", "A byte after the message.", [good.as_slice(), &[0]].concat()),
        ("untagged", "A message without its tag.", untagged.to_vec()),
        ("tag-98", "The tag of COSE_Sign, which has several signatures.", tag(98, untagged.to_vec())),
        ("three-items", "No signature.", of(&[protected_item.clone(), map(&[]), payload_item.clone()])),
        (
            "five-items",
            "An item after the signature.",
            of(&[protected_item.clone(), map(&[]), payload_item.clone(), signature_item.clone(), null()]),
        ),
        (
            "unprotected-header",
            "A content type that nobody signed.",
            of(&[
                protected_item.clone(),
                map(&[(uint(3), uint(0))]),
                payload_item.clone(),
                signature_item.clone(),
            ]),
        ),
        (
            "payload-null",
            "A payload that is elsewhere.",
            of(&[protected_item.clone(), map(&[]), null(), signature_item.clone()]),
        ),
        (
            "payload-not-bytes",
            "A payload that is not a byte string.",
            of(&[protected_item.clone(), map(&[]), payload.clone(), signature_item.clone()]),
        ),
        (
            "signature-63",
            "A signature of 63 bytes.",
            sign1(&protected, &payload, signature.get(..63).ok_or("too short")?),
        ),
        ("outer-tag-long", "The tag in two bytes.", [&[0xd8, 18], untagged].concat()),
        ("outer-array-long", "The count of the items in two bytes.", [&[0xd2, 0x98, 4], items].concat()),
        ("outer-indefinite", "An array of indefinite length.", [&[0xd2, 0x9f], items, &[0xff]].concat()),
        (
            "outer-payload-long-head",
            "The length of the payload in four bytes.",
            of(&[protected_item, map(&[]), long(&payload)?, signature_item]),
        ),
    ];
    Ok(cases.into_iter().map(|(name, about, list)| Case::new(name, about, list, MALFORMED)).collect())
}

/// A byte string whose length takes four bytes.
fn long(string: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    Ok([&[0x5a], u32::try_from(string.len())?.to_be_bytes().as_slice(), string].concat())
}

/// Protected headers of another form, under which the signature is right.
fn headers() -> Cases {
    let (key, payload) = (root()?, Payload::new()?.to_bytes());
    let Claims { iat, exp } = claims()?;
    let alg = || (uint(1), nint(7));
    let kid = || (uint(4), bytes(key.verifying_key().as_bytes()));
    let (exp, iat) = ((uint(4), uint(exp.ok_or("no end")?.into())), (uint(6), uint(iat.into())));
    let claiming = |claims: &[(Vec<u8>, Vec<u8>)]| map(&[alg(), kid(), (uint(15), map(claims))]);
    let good = claiming(&[exp.clone(), iat.clone()]);
    let all = (uint(15), map(&[exp.clone(), iat.clone()]));
    let cases = [
        ("header-empty", "A protected header of no bytes.", vec![]),
        ("header-alg-es256", "ES256 for EdDSA.", map(&[(uint(1), nint(6)), kid(), all.clone()])),
        ("header-no-alg", "No algorithm.", map(&[kid(), all.clone()])),
        ("header-no-kid", "No key.", map(&[alg(), all.clone()])),
        ("header-no-claims", "No claims.", map(&[alg(), kid()])),
        ("header-no-iat", "No time of making.", claiming(from_ref(&exp))),
        ("header-no-exp", "No end.", claiming(from_ref(&iat))),
        (
            "header-iat-negative",
            "A time of making before 1970.",
            claiming(&[exp.clone(), (uint(6), nint(0))]),
        ),
        (
            "header-iat-float",
            "A time of making in half-precision.",
            claiming(&[exp.clone(), (uint(6), vec![0xf9, 0x3c, 0])]),
        ),
        (
            "header-another-claim",
            "An issuer among the claims.",
            claiming(&[(uint(1), text("x")), exp.clone(), iat.clone()]),
        ),
        (
            "header-another-parameter",
            "A content type.",
            map(&[alg(), (uint(3), uint(0)), kid(), all.clone()]),
        ),
        ("header-order", "The claims before the key.", map(&[alg(), all.clone(), kid()])),
        ("header-claims-order", "The time of making before the end.", claiming(&[iat.clone(), exp.clone()])),
        ("header-claim-twice", "The end twice.", claiming(&[exp.clone(), exp.clone(), iat.clone()])),
        (
            "header-long-integer",
            "The algorithm's label in two bytes.",
            map(&[(vec![0x18, 1], nint(7)), kid(), all]),
        ),
        ("header-trailing", "A byte after the header's map.", [good.as_slice(), &[0]].concat()),
        (
            "header-indefinite",
            "A map of indefinite length.",
            [&[0xbf], good.get(1..).ok_or("too short")?, &[0xff]].concat(),
        ),
    ];
    let case = |(name, about, protected): (&'static str, &'static str, Vec<u8>)| {
        Case::new(name, about, message_with(&key, &protected, &payload), MALFORMED)
    };
    Ok(cases.into_iter().map(case).collect())
}

/// Times that no list has, under which the signature is right.
fn times() -> Cases {
    let (key, payload) = (root()?, Payload::new()?.to_bytes());
    let Claims { iat, .. } = claims()?;
    let ending = |exp: u64| {
        let claims = map(&[(uint(4), uint(exp)), (uint(6), uint(iat.into()))]);
        let kid = bytes(key.verifying_key().as_bytes());
        message_with(&key, &map(&[(uint(1), nint(7)), (uint(4), kid), (uint(15), claims)]), &payload)
    };
    let made = u64::from(iat);
    Ok(vec![
        Case::new("ends-when-made", "An end in the second of its making.", ending(made), VALIDITY),
        Case::new("ends-before-made", "An end a second before its making.", ending(made - 1), VALIDITY),
        Case::new(
            "ends-beyond",
            "An end in the first second of the year 10000.",
            ending(253_402_300_800),
            MALFORMED,
        ),
    ])
}

/// Roots that are no key.
fn roots() -> Cases {
    let (key, payload) = (root()?, Payload::new()?.to_bytes());
    let (own, id) = (key.verifying_key().as_bytes(), key.id());
    let cases: [(&str, &str, &[u8]); 7] = [
        ("root-31", "A root of 31 bytes.", own.get(..31).ok_or("too short")?),
        ("root-33", "A root of 33 bytes.", &[own.as_slice(), &[0]].concat()),
        ("root-key-id", "A key id for the root.", id.as_bytes()),
        ("root-no-point", "A root that is no point of the curve.", &[2; 32]),
        ("root-order-1", "A root of order 1, under which anybody signs.", &ORDER_1),
        ("root-order-8", "A root of order 8.", &ORDER_8),
        ("root-above-p", "A root whose y is not below p.", &ABOVE_P),
    ];
    let claims = Some(claims()?);
    let case = |(name, about, kid): (&'static str, &'static str, &[u8])| {
        let list = message(&key, &Context { kid, claims, aad: LIST_LABEL }, &payload);
        Case::new(name, about, list, MALFORMED)
    };
    Ok(cases.into_iter().map(case).collect())
}

/// Lists that their root did not sign.
fn forgeries() -> Cases {
    let (key, other, payload) = (root()?, signing("issuer 1"), Payload::new()?.to_bytes());
    let claims = claims()?;
    let context = Context { kid: key.verifying_key().as_bytes(), claims: Some(claims), aad: LIST_LABEL };
    let good = forge::sign(&key, &context, &payload);
    let mut flipped = good;
    flipped.iter_mut().take(1).for_each(|byte| *byte ^= 1);
    let labelled = |aad| forge::sign(&key, &Context { aad, ..context }, &payload);
    let signed_by = |signature: [u8; 64]| sign1(&forge::protected(&context), &payload, &signature);
    let headed = |context: Context<'_>| sign1(&forge::protected(&context), &payload, &good);
    let later = Claims { exp: claims.exp.map(|exp| exp + 1), ..claims };
    let newer = Payload { sequence: uint(8), ..Payload::new()? }.to_bytes();
    let newer_version = Payload { version: uint(2), ..Payload::new()? }.to_bytes();
    let cases = [
        ("wrong-label", "Signed as if the list were a record.", signed_by(labelled(b"carnet/1 record"))),
        ("no-label", "Signed with an empty external_aad.", signed_by(labelled(b""))),
        ("signature-flipped", "A flipped bit in the signature.", signed_by(flipped)),
        ("signature-zero", "64 zero bytes.", signed_by([0; 64])),
        (
            "other-key",
            "Signed by another key than the root.",
            signed_by(forge::sign(&other, &context, &payload)),
        ),
        (
            "root-changed",
            "Another root than that which signed.",
            headed(Context { kid: other.verifying_key().as_bytes(), ..context }),
        ),
        (
            "end-changed",
            "Another end than that which was signed.",
            headed(Context { claims: Some(later), ..context }),
        ),
        (
            "number-changed",
            "Another number than that which was signed.",
            sign1(&forge::protected(&context), &newer, &good),
        ),
        (
            "version-changed",
            "A newer version than that which was signed.",
            sign1(&forge::protected(&context), &newer_version, &good),
        ),
    ];
    Ok(cases.into_iter().map(|(name, about, list)| Case::new(name, about, list, FORGED)).collect())
}

/// Good lists that do not take the place of the one that is in force.
fn in_force() -> Cases {
    let usual = Listing::of(clinics(2)?);
    let older = Listing { sequence: 6, ..usual.clone() };
    let twin = Listing::of(clinics(3)?);
    let newer_by_another = Listing { root: "programme 2", sequence: 8, ..usual.clone() };
    let in_capitals = Listing { programme: "TEST ONLY  ROUTE OF THE SOUTH", ..newer_by_another.clone() };
    let cases = [
        ("rollback", "An older list of the programme.", older, "trust.rollback"),
        ("fork", "Another list of the same number.", twin, "trust.fork"),
        (
            "other-signer",
            "A newer list of the programme's name, by another root.",
            newer_by_another,
            "trust.other-signer",
        ),
        (
            "other-signer-in-capitals",
            "The same, the name in capitals and with two spaces.",
            in_capitals,
            "trust.other-signer",
        ),
    ];
    let case = |(name, about, list, code): (&'static str, &'static str, Listing, &'static str)| {
        Ok(Case { in_force: Some(usual.sign()?), ..Case::new(name, about, list.sign()?, code) })
    };
    cases.into_iter().map(case).collect()
}
