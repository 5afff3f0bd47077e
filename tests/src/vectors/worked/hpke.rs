//! The numbers on the way from a recipient's private key to the key of the content (RFC 9180, base mode).

use carnet_core::crypto::DecryptionKey;
use curve25519_dalek::MontgomeryPoint;
use hkdf::Hkdf;
use sha2::Sha256;

use super::{Made, hex};
use crate::vectors::file::Hex;

/// DHKEM(X25519, HKDF-SHA256), and with it HKDF-SHA256 and AES-256-GCM.
const KEM: &[u8] = b"KEM\x00\x20";
const SUITE: &[u8] = b"HPKE\x00\x20\x00\x01\x00\x02";

/// A row for each.
pub(super) fn rows(secret: &Hex, enc: &[u8], info: &[u8]) -> Made<String> {
    let scalar: [u8; 32] = secret.0.as_slice().try_into()?;
    let public = *DecryptionKey::from_bytes(&scalar).public_key().as_bytes();
    let dh = MontgomeryPoint(enc.try_into()?).mul_clamped(scalar).to_bytes();
    let eae_prk = extract(KEM, b"", b"eae_prk", &dh);
    let shared = expand(KEM, &eae_prk, b"shared_secret", &[enc, &public].concat(), 32)?;
    let psk_id_hash = extract(SUITE, b"", b"psk_id_hash", b"");
    let info_hash = extract(SUITE, b"", b"info_hash", info);
    let context = [&[0], psk_id_hash.as_slice(), info_hash.as_slice()].concat();
    let prk = extract(SUITE, &shared, b"secret", b"");
    let numbers: [(&str, &[u8]); 7] = [
        ("skR", &scalar),
        ("pkR", &public),
        ("enc", enc),
        ("dh", &dh),
        ("shared_secret", &shared),
        ("key", &expand(SUITE, &prk, b"key", &context, 32)?),
        ("base_nonce", &expand(SUITE, &prk, b"base_nonce", &context, 12)?),
    ];
    Ok(numbers.map(|(name, bytes)| format!("{name:<14}{}\n", hex(bytes))).concat())
}

/// `LabeledExtract`
fn extract(suite: &[u8], salt: &[u8], label: &[u8], ikm: &[u8]) -> Vec<u8> {
    let (prk, _) = Hkdf::<Sha256>::extract(Some(salt), &[b"HPKE-v1", suite, label, ikm].concat());
    prk.to_vec()
}

/// `LabeledExpand`
fn expand(suite: &[u8], prk: &[u8], label: &[u8], info: &[u8], length: u8) -> Made<Vec<u8>> {
    let mut out = vec![0; length.into()];
    let info = [&[0, length], b"HPKE-v1".as_slice(), suite, label, info].concat();
    let hkdf = Hkdf::<Sha256>::from_prk(prk).map_err(|error| error.to_string())?;
    hkdf.expand(&info, &mut out).map_err(|error| error.to_string())?;
    Ok(out)
}
