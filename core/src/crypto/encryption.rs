use std::fmt;

use rand_core::CryptoRng;
use subtle::ConstantTimeEq as _;
use x25519_dalek::{SharedSecret, StaticSecret};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::{KeyError, KeyId, SECRET_BYTES, random_secret};

/// Bytes of an X25519 public key.
pub(crate) const PUBLIC_BYTES: usize = 32;

/// The X25519 key with which a clinic reads what is sealed to it.
#[derive(ZeroizeOnDrop)]
pub struct DecryptionKey {
    secret: StaticSecret,
    // Kept, because every opening needs it and deriving it is a seventh of the time that takes.
    #[zeroize(skip)]
    public: EncryptionPublicKey,
}

impl DecryptionKey {
    /// Draws a new key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        Self::from_bytes(&random_secret(rng))
    }

    /// Takes the secret scalar of RFC 7748, section 5: any 32 bytes.
    pub fn from_bytes(scalar: &[u8; SECRET_BYTES]) -> Self {
        let secret = StaticSecret::from(*scalar);
        let public = EncryptionPublicKey(x25519_dalek::PublicKey::from(&secret));
        Self { secret, public }
    }

    /// The secret scalar; a deliberate call to a secret.
    pub fn to_bytes(&self) -> Zeroizing<[u8; SECRET_BYTES]> {
        Zeroizing::new(self.secret.to_bytes())
    }

    /// The key to which others seal.
    pub fn public_key(&self) -> &EncryptionPublicKey {
        &self.public
    }

    /// Agrees on a secret with the holder of `public` (RFC 7748, section 6.1), unless it is one that the
    /// whole world agrees on: a point of small order yields zeros whatever the other key.
    pub(crate) fn agree(&self, public: &[u8; PUBLIC_BYTES]) -> Option<SharedSecret> {
        let shared = self.secret.diffie_hellman(&(*public).into());
        shared.was_contributory().then_some(shared)
    }
}

impl PartialEq for DecryptionKey {
    fn eq(&self, other: &Self) -> bool {
        self.secret.as_bytes().ct_eq(other.secret.as_bytes()).into()
    }
}

impl Eq for DecryptionKey {}

impl fmt::Debug for DecryptionKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("DecryptionKey(…)")
    }
}

/// The X25519 public key of a recipient.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct EncryptionPublicKey(x25519_dalek::PublicKey);

impl EncryptionPublicKey {
    /// Reads a public key (RFC 7748, section 5).
    ///
    /// # Errors
    /// [`KeyError::SmallOrder`] where a record sealed to the key could be opened by anybody.
    pub fn from_bytes(bytes: &[u8; PUBLIC_BYTES]) -> Result<Self, KeyError> {
        // Clamping makes every scalar a multiple of the cofactor, so any one of them finds the small orders.
        let any_scalar = StaticSecret::from([0; SECRET_BYTES]);
        let public = x25519_dalek::PublicKey::from(*bytes);
        if any_scalar.diffie_hellman(&public).was_contributory() {
            Ok(Self(public))
        } else {
            Err(KeyError::SmallOrder)
        }
    }

    /// The wire form.
    pub fn as_bytes(&self) -> &[u8; PUBLIC_BYTES] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for EncryptionPublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "EncryptionPublicKey({})", KeyId::of(self.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::testing::{assert_wiped_on_drop, unhex32};

    /// Every encoding of a point of small order (RFC 7748, section 6.1, and the list at
    /// <https://cr.yp.to/ecdh.html#validate>), each also with the top bit that section 5 masks.
    const SMALL_ORDER: [&str; 7] = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ];

    /// RFC 7748, section 6.1: private and public key of Alice and of Bob, and what they share.
    const RFC_7748: [[&str; 2]; 2] = [
        [
            "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
            "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
        ],
        [
            "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
            "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
        ],
    ];
    const SHARED: &str = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";

    #[test]
    fn agrees_as_rfc_7748_does() {
        for [[own, own_public], [_, other_public]] in [RFC_7748, [RFC_7748[1], RFC_7748[0]]] {
            let key = DecryptionKey::from_bytes(&unhex32(own));
            assert_eq!(key.public_key().as_bytes(), &unhex32(own_public));
            let shared = key.agree(&unhex32(other_public)).unwrap();
            assert_eq!(shared.as_bytes(), &unhex32(SHARED));
        }
    }

    #[test]
    fn refuses_points_of_small_order() {
        let key = DecryptionKey::from_bytes(&[9; 32]);
        for encoding in SMALL_ORDER {
            let mut point = unhex32(encoding);
            for _ in 0..2 {
                assert_eq!(EncryptionPublicKey::from_bytes(&point), Err(KeyError::SmallOrder));
                assert!(key.agree(&point).is_none());
                point[31] ^= 0x80;
            }
        }
    }

    #[test]
    fn debug_prints_no_secret() {
        let key = DecryptionKey::from_bytes(&[7; 32]);
        assert_eq!(format!("{key:?}"), "DecryptionKey(…)");
        assert_eq!(format!("{:?}", key.public_key()), "EncryptionPublicKey(0f6d2553ff0c0f44)");
        assert_wiped_on_drop::<DecryptionKey>();
    }
}
