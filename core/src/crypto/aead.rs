//! AES-256-GCM (NIST SP 800-38D) under keys that seal one message only.
//!
//! A key that is used once needs no nonce of its own: the constant costs no bytes and cannot repeat. Each
//! caller says where its key gets that property from.

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, KeyInit as _};

use super::Secret;

/// Bytes by which a ciphertext is longer than its plaintext.
pub(crate) const TAG_BYTES: usize = 16;

/// The nonce of every message: its key is never used again.
const NONCE: [u8; NONCE_BYTES] = [0; NONCE_BYTES];
const NONCE_BYTES: usize = 12;

/// The ciphertext, its associated data or its key is not the one that was sealed; which, nobody can tell.
#[derive(Debug)]
pub(crate) struct Refused;

/// Seals `plaintext` under a key that seals nothing else, before or after.
#[expect(
    clippy::expect_used,
    reason = "AES-GCM takes 64 GiB, and all that is sealed here is in memory and capped"
)]
pub(crate) fn seal_once(key: &Secret, aad: &[u8], plaintext: &[u8]) -> Vec<u8> {
    let cipher = Aes256Gcm::new((&**key).into());
    cipher.encrypt(&NONCE.into(), Payload { msg: plaintext, aad }).expect("shorter than 64 GiB")
}

/// Opens what [`seal_once`] made.
pub(crate) fn open_once(key: &Secret, aad: &[u8], ciphertext: &[u8]) -> Result<Vec<u8>, Refused> {
    open(key, &NONCE, aad, ciphertext)
}

pub(super) fn open(
    key: &Secret,
    nonce: &[u8; NONCE_BYTES],
    aad: &[u8],
    ciphertext: &[u8],
) -> Result<Vec<u8>, Refused> {
    let cipher = Aes256Gcm::new((&**key).into());
    cipher.decrypt(nonce.into(), Payload { msg: ciphertext, aad }).map_err(|_| Refused)
}
