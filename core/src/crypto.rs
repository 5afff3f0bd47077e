//! Keys and primitives: Ed25519 signatures, X25519 recipients, passphrases, key files, the ES256 of others.
//!
//! | to | use |
//! |---|---|
//! | sign records, and recognise who signed | [`SigningKey`], [`VerifyingKey`], [`KeyId`] |
//! | read records, and name who may | [`DecryptionKey`], [`EncryptionPublicKey`] |
//! | seal to something that people remember | [`Passphrase`] |
//! | let a clinic read only with the holder's word | [`ConsentCode`] |
//! | let chance choose what people remember | [`words`] |
//! | keep both keys of a clinic in a file | [`KeyPair`], [`PublicKey`] |
//! | check what other programmes sign | [`Es256PublicKey`] |
//!
//! Nothing here knows what a record or an envelope is; [`crate::envelope`] puts the parts together.
//! Randomness is an argument.
//!
//! ```
//! use carnet_core::crypto::{KeyPair, Passphrase, PublicKey};
//!
//! let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
//! let clinic = KeyPair::generate("Kakuma Clinic 4", &mut rng)?;
//!
//! let passphrase = Passphrase::from_bytes(b"seven words that nobody else would pick")?;
//! let file = clinic.to_text(Some(&passphrase), &mut rng)?;
//! assert_eq!(KeyPair::from_text(&file, Some(&passphrase))?, clinic);
//!
//! let public = PublicKey::from_text(&clinic.public().to_text())?;
//! assert_eq!(public.verifying().id(), clinic.signing().id());
//! # Ok::<(), carnet_core::crypto::KeyError>(())
//! ```
//!
//! Secret types are wiped when dropped, are neither `Copy` nor `Display`, compare in constant time, and print
//! nothing of themselves through `Debug`.

pub(crate) mod aead;
mod code;
pub(crate) mod cose;
mod encryption;
mod error;
mod es256;
mod fingerprint;
pub(crate) mod hpke;
mod keyfile;
mod passphrase;
mod signing;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod vectors;
pub mod words;

pub use code::ConsentCode;
pub use encryption::{DecryptionKey, EncryptionPublicKey};
pub use error::KeyError;
pub use es256::Es256PublicKey;
pub use fingerprint::Fingerprint;
pub(crate) use keyfile::check_name;
pub use keyfile::{KeyFileKind, KeyPair, PublicKey};
pub use passphrase::Passphrase;
pub(crate) use passphrase::{Cost, SALT_BYTES, Salt};
pub(crate) use signing::{KEY_ID_BYTES, SIGNATURE_BYTES, Signature};
pub use signing::{KeyId, SigningKey, VerifyingKey};

use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Bytes of a symmetric key, of an Ed25519 seed and of an X25519 secret.
pub(crate) const SECRET_BYTES: usize = 32;

/// A secret of [`SECRET_BYTES`] that is wiped when dropped.
pub(crate) type Secret = Zeroizing<[u8; SECRET_BYTES]>;

/// Derives a key of 256 bits by HKDF-SHA256 without a salt (RFC 5869) for what the parts of `info`, joined, name.
#[expect(clippy::expect_used, reason = "HKDF gives up to 8,160 bytes (RFC 5869, section 2.3)")]
pub(crate) fn expand(secret: &[u8], info: &[&[u8]]) -> Secret {
    let mut key = Secret::default();
    let hkdf = Hkdf::<Sha256>::new(None, secret);
    hkdf.expand_multi_info(info, key.as_mut_slice()).expect("32 bytes");
    key
}

/// Draws a fresh secret.
pub(crate) fn random_secret<const N: usize>(rng: &mut impl CryptoRng) -> Zeroizing<[u8; N]> {
    let mut secret = Zeroizing::new([0; N]);
    rng.fill_bytes(secret.as_mut_slice());
    secret
}
