use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::{KeyError, Secret};

/// Bytes of the salt that makes every derived key unique.
pub(crate) const SALT_BYTES: usize = 16;

/// A random salt.
pub(crate) type Salt = [u8; SALT_BYTES];

/// Lanes of Argon2id: one where RFC 9106 has four, because a browser has no second thread to give.
const LANES: u32 = 1;

/// What one derivation costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// That of the format: 64 MiB and 3 passes, as in the second recommended option of RFC 9106, section 4.
    pub(crate) const FORMAT: Self = Self { memory_kib: 64 << 10, passes: 3 };

    /// The least that a key file may ask for: 19 MiB and 2 passes, the floor of the OWASP Password Storage Cheat Sheet.
    const FLOOR: Self = Self { memory_kib: 19 << 10, passes: 2 };

    /// The most, which a clinic's computer still gives: 256 MiB and 10 passes, about two seconds.
    const CEILING: Self = Self { memory_kib: 256 << 10, passes: 10 };

    /// Takes a cost that a key file asks for.
    ///
    /// # Errors
    /// [`KeyError::Cost`] below the floor or above the ceiling.
    pub(super) fn new(memory_kib: u64, passes: u64) -> Result<Self, KeyError> {
        let within = |value: u64, floor: u32, ceiling: u32| {
            u32::try_from(value).ok().filter(|value| (floor..=ceiling).contains(value)).ok_or(KeyError::Cost)
        };
        Ok(Self {
            memory_kib: within(memory_kib, Self::FLOOR.memory_kib, Self::CEILING.memory_kib)?,
            passes: within(passes, Self::FLOOR.passes, Self::CEILING.passes)?,
        })
    }

    /// Memory in KiB, and passes.
    pub(super) fn to_pair(self) -> (u64, u64) {
        (self.memory_kib.into(), self.passes.into())
    }
}

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

    /// Derives the key that belongs to `salt`; at the cost of the format in about 0.15 s.
    ///
    /// # Errors
    /// [`KeyError::OutOfMemory`]
    pub(crate) fn derive(&self, salt: &Salt, cost: Cost) -> Result<Secret, KeyError> {
        derive(&self.0, salt, cost)
    }
}

/// Argon2id (RFC 9106) of something that people remember.
///
/// On a card the cost is that of the format and stands in no header: a header that could lower it would help who
/// guesses, one that could raise it would stop a clinic's computer.
///
/// # Errors
/// [`KeyError::OutOfMemory`]
pub(super) fn derive(secret: &[u8], salt: &[u8], cost: Cost) -> Result<Secret, KeyError> {
    let Cost { memory_kib, passes } = cost;
    let mut key = Secret::default();
    let params =
        Params::new(memory_kib, passes, LANES, Some(key.len())).map_err(|_| KeyError::OutOfMemory)?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, key.as_mut_slice())
        .map_err(|_| KeyError::OutOfMemory)?;
    Ok(key)
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
        let key = passphrase.derive(b"saltsaltsaltsalt", Cost::FORMAT).unwrap();
        assert_eq!(*key, unhex32("6a4ebe4b02cec6bcbad430e30f0d2e0c1059d5cd28e4ea46278a47308fc91210"));
    }

    #[test]
    fn refuses_a_cost_that_protects_nothing_or_stops_the_computer() {
        assert_eq!(Cost::new(64 << 10, 3), Ok(Cost::FORMAT));
        for (memory_kib, passes) in [(64 << 20, 3), (64 << 10, 1_000), (8, 3), (64 << 10, 1), (u64::MAX, 3)] {
            assert_eq!(
                Cost::new(memory_kib, passes),
                Err(KeyError::Cost),
                "{memory_kib} KiB, {passes} passes"
            );
        }
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
