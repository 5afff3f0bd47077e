use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::{KeyError, Secret};

/// Bytes of the salt that makes every derived key unique.
pub(crate) const SALT_BYTES: usize = 16;

/// A random salt.
pub(crate) type Salt = [u8; SALT_BYTES];

/// Memory of one derivation, in KiB: 64 MiB, as in the second recommended option of RFC 9106, section 4.
const MEMORY_KIB: u32 = 64 << 10;

/// Passes over the memory, as in the same option.
const PASSES: u32 = 3;

/// Lanes: one where the option has four, because a browser has no second thread to give.
const LANES: u32 = 1;

/// A passphrase, as the bytes that the holder's keyboard gave.
///
/// The bytes are taken as they come: whoever reads them from people normalises them first, so that the same
/// words typed on two keyboards are the same bytes.
#[derive(ZeroizeOnDrop)]
pub struct Passphrase(Zeroizing<Vec<u8>>);

impl Passphrase {
    /// Takes the bytes of a passphrase.
    ///
    /// # Errors
    /// [`KeyError::EmptyPassphrase`]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        if bytes.is_empty() {
            return Err(KeyError::EmptyPassphrase);
        }
        Ok(Self(Zeroizing::new(bytes.to_vec())))
    }

    /// Takes over the words of a generated passphrase, of which there is at least one.
    pub(super) fn from_words(words: String) -> Self {
        Self(Zeroizing::new(words.into_bytes()))
    }

    /// Derives the key that belongs to `salt` by Argon2id (RFC 9106), in about 0.15 s and 64 MiB.
    ///
    /// The cost is part of the format and of no header: a header that could lower it would help who guesses,
    /// one that could raise it would stop a clinic's computer.
    ///
    /// # Errors
    /// [`KeyError::OutOfMemory`]
    pub(crate) fn derive(&self, salt: &Salt) -> Result<Secret, KeyError> {
        let mut key = Secret::default();
        let params =
            Params::new(MEMORY_KIB, PASSES, LANES, Some(key.len())).map_err(|_| KeyError::OutOfMemory)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(&self.0, salt, key.as_mut_slice())
            .map_err(|_| KeyError::OutOfMemory)?;
        Ok(key)
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::testing::{assert_wiped_on_drop, unhex32};

    #[test]
    fn derives_what_openssl_derives() {
        let passphrase = Passphrase::from_bytes(b"correct horse battery staple").unwrap();
        let key = passphrase.derive(b"saltsaltsaltsalt").unwrap();
        assert_eq!(*key, unhex32("6a4ebe4b02cec6bcbad430e30f0d2e0c1059d5cd28e4ea46278a47308fc91210"));
    }

    #[test]
    fn refuses_an_empty_passphrase() {
        assert_eq!(Passphrase::from_bytes(b"").unwrap_err(), KeyError::EmptyPassphrase);
    }

    #[test]
    fn debug_prints_no_passphrase() {
        let passphrase = Passphrase::from_bytes(b"secret").unwrap();
        assert_eq!(format!("{passphrase:?}"), "Passphrase(…)");
        assert_wiped_on_drop::<Passphrase>();
    }
}
