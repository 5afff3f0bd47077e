//! What was sealed is of no known form, or its signature is wrong.

use std::error::Error;

use carnet_core::codec::Profile;
use carnet_core::crypto::{KeyId, SigningKey};
use curve25519_dalek::Scalar;
use sha2::{Digest as _, Sha256, Sha512};

use super::Cases;
use crate::vectors::case::{Case, SMALL, content, fails, forged};
use crate::vectors::file::Expect;
use crate::vectors::forge::{self, Claims, Context, RECORD_LABEL};
use crate::vectors::parties::{ISSUED, Parties, reading, signing, time};

/// The order of the group (RFC 8032, section 5.1), little-endian.
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

pub(super) fn cases() -> Cases {
    Ok([forms()?, signatures()?, claims()?, annexes()?].concat())
}

fn forms() -> Cases {
    let cases: [(&str, &str, Vec<u8>, &str); 10] = [
        ("signed-empty", "Nothing was sealed.", vec![], "open.short-content"),
        (
            "signed-form-3",
            "A form that this version does not have.",
            [vec![3], vec![0; 100]].concat(),
            "open.unknown-form",
        ),
        ("signed-form-255", "Another one.", vec![0xff], "open.unknown-form"),
        ("signed-no-kid", "A kid of seven bytes, and nothing more.", vec![1; 8], "open.short-content"),
        ("signed-no-iat", "A kid without the time of issue.", vec![1; 9], "open.short-content"),
        ("signed-short-iat", "A time of issue of three bytes.", vec![1; 12], "open.short-content"),
        ("signed-short-exp", "An expiration time of three bytes.", vec![2; 16], "open.short-content"),
        ("signed-no-signature", "Claims without a signature.", vec![1; 13], "open.short-content"),
        (
            "signed-short-signature",
            "A signature of 63 bytes, and nothing more.",
            vec![1; 76],
            "open.short-content",
        ),
        (
            "signed-expiring-short-signature",
            "A signature of 63 bytes after an expiration time.",
            vec![2; 80],
            "open.short-content",
        ),
    ];
    cases
        .into_iter()
        .map(|(name, about, signed, code)| sealed(name, about, &signed, None, fails("signed", code)))
        .collect()
}

/// What the usual issuer signs usually.
fn usual(kid: &KeyId) -> Result<Context<'_>, Box<dyn Error>> {
    let claims = Claims { iat: time(ISSUED)?.unix_seconds().try_into()?, exp: None };
    Ok(Context { kid: kid.as_bytes(), claims: Some(claims), aad: RECORD_LABEL })
}

fn signatures() -> Cases {
    let (key, other) = (signing("issuer 1"), signing("issuer 2"));
    let (kid, other_kid) = (key.id(), other.id());
    let content = content(SMALL, Profile::Summary)?;
    let context = usual(&kid)?;
    let good = forge::sign(&key, &context, &content);
    let signs = |context: Context<'_>| forge::sign(&key, &context, &content);
    let flipped = |at: usize| {
        let mut signature = good;
        signature.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1);
        signature
    };
    // A zero byte after the content is padding to the compressor, but not to the signature.
    let padded = [content.as_slice(), &[0]].concat();
    let cases: [(&str, &str, [u8; 64], &[u8]); 12] = [
        ("signature-flipped-r", "A flipped bit in R.", flipped(3), &content),
        ("signature-flipped-s", "A flipped bit in S.", flipped(40), &content),
        ("signature-zero", "64 zero bytes.", [0; 64], &content),
        (
            "signature-content-padded",
            "A zero byte was appended to the content after it was signed.",
            good,
            &padded,
        ),
        (
            "signature-of-another-content",
            "The signature of another record.",
            forge::sign(&key, &context, b"another"),
            &content,
        ),
        (
            "signature-of-another-issuer",
            "Another issuer signed, and claims the kid of the one that is known.",
            forge::sign(&other, &context, &content),
            &content,
        ),
        (
            "signature-names-another-kid",
            "The issuer signed, but a message that names another kid.",
            signs(Context { kid: other_kid.as_bytes(), ..context }),
            &content,
        ),
        (
            "signature-without-label",
            "A signature with an empty external_aad.",
            signs(Context { aad: b"", ..context }),
            &content,
        ),
        (
            "signature-without-claims",
            "A signature whose protected header has no claims.",
            signs(Context { claims: None, ..context }),
            &content,
        ),
        (
            "signature-of-bare-content",
            "A signature of the content itself, not of the Sig_structure.",
            forge::sign_bytes(&key, &content),
            &content,
        ),
        (
            "signature-s-above-order",
            "S plus the order of the group, which some verifiers accept.",
            above_order(good),
            &content,
        ),
        (
            "signature-small-order-r",
            "An R of order 1, made by the issuer, about which verifiers differ.",
            small_order(&key, &context, &content)?,
            &content,
        ),
    ];
    let claims = context.claims.ok_or("no claims")?;
    cases
        .into_iter()
        .map(|(name, about, signature, content)| {
            sealed(name, about, &forge::signed(kid, claims, &signature, content), None, forged())
        })
        .collect()
}

/// Claims that are not those that were signed.
fn claims() -> Cases {
    let key = signing("issuer 1");
    let (kid, content) = (key.id(), content(SMALL, Profile::Summary)?);
    let iat = time(ISSUED)?.unix_seconds().try_into()?;
    let (dated, ends) = (Claims { iat, exp: None }, Claims { iat, exp: Some(iat + 86_400) });
    let cases = [
        (
            "signature-iat-changed",
            "The time of issue was put a second later.",
            dated,
            Claims { iat: iat + 1, ..dated },
        ),
        (
            "signature-exp-changed",
            "The end was put a day later.",
            ends,
            Claims { exp: Some(iat + 2 * 86_400), ..ends },
        ),
        ("signature-exp-removed", "The end was taken away: form 2 written as form 1.", ends, dated),
        ("signature-exp-added", "An end was put in: form 1 written as form 2.", dated, ends),
    ];
    let case = |(name, about, signs, writes): (&'static str, &str, Claims, Claims)| {
        let context = Context { kid: kid.as_bytes(), claims: Some(signs), aad: RECORD_LABEL };
        let signature = forge::sign(&key, &context, &content);
        sealed(name, about, &forge::signed(kid, writes, &signature, &content), None, forged())
    };
    cases.into_iter().map(case).collect()
}

/// An annex is not the one that was signed.
fn annexes() -> Cases {
    let key = signing("issuer 1");
    let (kid, content) = (key.id(), content(SMALL, Profile::Summary)?);
    let context = usual(&kid)?;
    let claims = context.claims.ok_or("no claims")?;
    let (annex, other) = ([0x66; 160], [0x77; 160]);
    let aad = |annex: &[u8]| [RECORD_LABEL, Sha256::digest(annex).as_slice()].concat();
    let cases = [
        (
            "signature-without-annex",
            "A signature without the hash of the annex.",
            RECORD_LABEL.to_vec(),
            Some(annex.as_slice()),
        ),
        (
            "signature-of-another-annex",
            "A signature with the hash of another annex: a recipient exchanged it and sealed again.",
            aad(&other),
            Some(annex.as_slice()),
        ),
        (
            "signature-annex-cut-off",
            "A signature with the hash of an annex on a card without: a recipient sealed again without it.",
            aad(&annex),
            None,
        ),
        (
            "signature-of-whole-annex",
            "A signature with the annex itself in place of its hash.",
            [RECORD_LABEL, &annex].concat(),
            Some(annex.as_slice()),
        ),
    ];
    let case = |(name, about, aad, annex): (&'static str, &str, Vec<u8>, Option<&[u8]>)| {
        let signature = forge::sign(&key, &Context { aad: &aad, ..context }, &content);
        sealed(name, about, &forge::signed(kid, claims, &signature, &content), annex, forged())
    };
    cases.into_iter().map(case).collect()
}

/// Seals `signed` as it is to the usual reader.
fn sealed(
    name: &'static str,
    about: &str,
    signed: &[u8],
    annex: Option<&[u8]>,
    expect: Expect,
) -> Result<Case, Box<dyn Error>> {
    let envelope = forge::direct(signed, b"carnet/1 direct", &reading("reader 1"), annex, name)?;
    Case::of_forged(name, about, &envelope, &Parties::default(), expect)
}

fn above_order(mut signature: [u8; 64]) -> [u8; 64] {
    let mut carry = 0;
    for (byte, order) in signature.iter_mut().skip(32).zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        let [high, low] = sum.to_be_bytes();
        (*byte, carry) = (low, high.into());
    }
    signature
}

/// R is the neutral element and S = kA's scalar, so that SB - kA is R.
fn small_order(key: &SigningKey, context: &Context<'_>, content: &[u8]) -> Result<[u8; 64], Box<dyn Error>> {
    let mut neutral = [0; 32];
    neutral.iter_mut().take(1).for_each(|byte| *byte = 1);
    let hashed = Sha512::digest(key.to_bytes().as_slice());
    let scalar =
        curve25519_dalek::scalar::clamp_integer(hashed.as_slice().get(..32).ok_or("no digest")?.try_into()?);
    let message = forge::sig_structure(context, content);
    let public = *key.verifying_key().as_bytes();
    let challenge = Sha512::digest([neutral.as_slice(), &public, &message].concat());
    let challenge = Scalar::from_bytes_mod_order_wide(&challenge.into());
    let s = challenge * Scalar::from_bytes_mod_order(scalar);
    Ok([neutral, s.to_bytes()].concat().as_slice().try_into()?)
}
