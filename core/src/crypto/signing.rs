use std::fmt;

use ed25519_dalek::{Signer as _, Verifier as _};
use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::{KeyError, SECRET_BYTES, random_secret};

/// Bytes of a [`KeyId`].
pub(crate) const KEY_ID_BYTES: usize = 8;

/// Bytes of an Ed25519 signature.
pub(crate) const SIGNATURE_BYTES: usize = 64;

/// An Ed25519 signature (RFC 8032, section 5.1.6), not yet verified.
#[derive(Clone, Copy)]
pub(crate) struct Signature(pub(crate) [u8; SIGNATURE_BYTES]);

/// The short name of a public key: the first 8 bytes of the SHA-256 of its 32 bytes.
///
/// It is computed from the key alone, so that nobody has to hand names out, and short, because every card
/// carries one. 64 bits keep a million honest keys apart (chance of any two alike: 3 in 10^8), but a patient
/// attacker can make a key with the id of another. An id therefore only says which keys to try; the signature
/// decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; KEY_ID_BYTES]);

impl KeyId {
    /// Computes the id of a public key from its bytes.
    pub(crate) fn of(public: &[u8; 32]) -> Self {
        let mut id = [0; KEY_ID_BYTES];
        id.iter_mut().zip(Sha256::digest(public)).for_each(|(byte, hashed)| *byte = hashed);
        Self(id)
    }

    /// Takes an id from its wire form.
    pub fn from_bytes(bytes: [u8; KEY_ID_BYTES]) -> Self {
        Self(bytes)
    }

    /// The wire form.
    pub fn as_bytes(&self) -> &[u8; KEY_ID_BYTES] {
        &self.0
    }
}

/// Writes 16 hexadecimal digits.
impl fmt::Display for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "KeyId({self})")
    }
}

/// The Ed25519 key with which an issuer signs.
#[derive(ZeroizeOnDrop)]
pub struct SigningKey {
    secret: ed25519_dalek::SigningKey,
    // Kept, because deriving it takes two thirds of the time of a signature.
    #[zeroize(skip)]
    public: VerifyingKey,
}

impl SigningKey {
    /// Draws a new key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        Self::from_bytes(&random_secret(rng))
    }

    /// Takes the private key of RFC 8032, section 5.1.5: any 32 bytes.
    pub fn from_bytes(seed: &[u8; SECRET_BYTES]) -> Self {
        let secret = ed25519_dalek::SigningKey::from_bytes(seed);
        let public = VerifyingKey::from_point(secret.verifying_key());
        Self { secret, public }
    }

    /// The private key; a deliberate call to a secret.
    pub fn to_bytes(&self) -> Zeroizing<[u8; SECRET_BYTES]> {
        Zeroizing::new(self.secret.to_bytes())
    }

    /// The key with which others check what this one signs.
    pub fn verifying_key(&self) -> &VerifyingKey {
        &self.public
    }

    /// The id of the public key.
    pub fn id(&self) -> KeyId {
        self.public.id
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Signature {
        Signature(self.secret.sign(message).to_bytes())
    }
}

impl PartialEq for SigningKey {
    fn eq(&self, other: &Self) -> bool {
        self.secret.as_bytes().ct_eq(other.secret.as_bytes()).into()
    }
}

impl Eq for SigningKey {}

impl fmt::Debug for SigningKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SigningKey({})", self.public.id)
    }
}

/// The Ed25519 public key by which an issuer is known.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifyingKey {
    point: ed25519_dalek::VerifyingKey,
    id: KeyId,
}

impl VerifyingKey {
    /// Reads a public key (RFC 8032, section 5.1.2).
    ///
    /// # Errors
    /// [`KeyError::Invalid`] where the bytes are no point; [`KeyError::SmallOrder`] where anybody could sign.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let point = ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::Invalid)?;
        if point.is_weak() {
            return Err(KeyError::SmallOrder);
        }
        // RFC 8032, section 5.1.3: y is below p. Otherwise one key would have two ids.
        if point.to_edwards().compress().as_bytes() != bytes {
            return Err(KeyError::Invalid);
        }
        Ok(Self::from_point(point))
    }

    fn from_point(point: ed25519_dalek::VerifyingKey) -> Self {
        Self { id: KeyId::of(point.as_bytes()), point }
    }

    /// Gives the key the id of another, which outside of tests takes 2^64 tries.
    #[cfg(test)]
    pub(crate) fn with_id(self, id: KeyId) -> Self {
        Self { id, ..self }
    }

    /// The wire form.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.point.as_bytes()
    }

    /// The id of the key.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// Whether `signature` is this key's over `message`.
    ///
    /// Strict: refuses what some verifiers accept and others do not, so that a record that is valid in one
    /// clinic is valid in all. Beside RFC 8032, section 5.1.7, without the cofactor, neither the key nor `R`
    /// may be of small order; the key was checked when it was read. That is `verify_strict` of
    /// `ed25519-dalek`, which spends an eighth of its time on decompressing `R`. Here its encoding is
    /// compared with the few that are of small order: another spelling of one of them fails in `verify`,
    /// which compares `R` as bytes.
    #[must_use]
    pub(crate) fn verifies(&self, message: &[u8], signature: &Signature) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        let mut y = *signature.r_bytes();
        let [.., top] = &mut y;
        *top &= 0x7f;
        !SMALL_ORDER.contains(&y) && self.point.verify(message, &signature).is_ok()
    }
}

/// The encodings of the points of small order (RFC 8032, section 5.1.2) without the sign of *x*: of order 4,
/// of order 1, of order 2, and both of order 8.
#[rustfmt::skip]
const SMALL_ORDER: [[u8; 32]; 5] = [
    [
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ],
    [
        0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ],
    [
        0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f,
    ],
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
        0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
        0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
    ],
];

impl AsRef<VerifyingKey> for VerifyingKey {
    fn as_ref(&self) -> &VerifyingKey {
        self
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "VerifyingKey({})", self.id)
    }
}

#[cfg(test)]
mod tests {
    use curve25519_dalek::Scalar;
    use curve25519_dalek::constants::EIGHT_TORSION;
    use sha2::Sha512;

    use super::*;
    use crate::crypto::testing::{TestRng, assert_wiped_on_drop, unhex};

    /// RFC 8032, section 7.1, tests 1 to 3: secret key, public key, message, signature.
    const RFC_8032: [[&str; 4]; 3] = [
        [
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd\
             25bf5f0595bbe24655141438e7a100b",
        ],
        [
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c3\
             87b2eaeb4302aeeb00d291612bb0c00",
        ],
        [
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594\
             a7c15e9716ed28dc027beceea1ec40a",
        ],
    ];

    #[test]
    fn refuses_a_key_written_with_y_of_p_or_more() {
        // p + 3 and p + 4 are on the curve as 3 and 4 are (RFC 8032, section 5.1.3: p = 2^255 - 19).
        for (small, large) in [(3, 0xf0), (4, 0xf1)] {
            let mut bytes = [0xff; 32];
            (bytes[0], bytes[31]) = (large, 0x7f);
            assert_eq!(VerifyingKey::from_bytes(&bytes).err(), Some(KeyError::Invalid), "{large}");
            let mut bytes = [0; 32];
            bytes[0] = small;
            assert!(VerifyingKey::from_bytes(&bytes).is_ok(), "{small}");
        }
    }

    #[test]
    fn signs_as_rfc_8032_does() {
        for [secret, public, message, signature] in RFC_8032 {
            let key = SigningKey::from_bytes(unhex(secret).as_slice().try_into().unwrap());
            assert_eq!(key.verifying_key().as_bytes().as_slice(), unhex(public));
            let signed = key.sign(&unhex(message));
            assert_eq!(signed.0.as_slice(), unhex(signature));
            assert!(key.verifying_key().verifies(&unhex(message), &signed));
            assert!(!key.verifying_key().verifies(b"another message", &signed));
        }
    }

    #[test]
    fn refuses_verifying_keys_of_small_order() {
        let mut identity = [0; 32];
        identity[0] = 1;
        assert_eq!(VerifyingKey::from_bytes(&identity), Err(KeyError::SmallOrder));
        assert_eq!(VerifyingKey::from_bytes(&[0; 32]), Err(KeyError::SmallOrder));
        assert_eq!(VerifyingKey::from_bytes(&[2; 32]), Err(KeyError::Invalid));
    }

    #[test]
    fn the_points_of_small_order_are_these() {
        let mut torsion = EIGHT_TORSION.map(|point| point.compress().to_bytes());
        torsion.iter_mut().for_each(|encoding| encoding[31] &= 0x7f);
        assert!(torsion.iter().all(|encoding| SMALL_ORDER.contains(encoding)));
        assert!(SMALL_ORDER.iter().all(|encoding| torsion.contains(encoding)));
    }

    #[test]
    fn refuses_what_verify_strict_refuses() {
        let (key, message) = (SigningKey::from_bytes(&[7; 32]), b"message");
        for r in EIGHT_TORSION.map(|point| point.compress().to_bytes()) {
            // The owner of a key can sign so: S = ka, which leaves nothing for R but the subgroup.
            let k = Sha512::new().chain_update(r).chain_update(key.public.as_bytes()).chain_update(message);
            let s = Scalar::from_bytes_mod_order_wide(&k.finalize().into()) * key.secret.to_scalar();
            let signature = ed25519_dalek::Signature::from_components(r, s.to_bytes());

            let neutral = r == EIGHT_TORSION[0].compress().to_bytes();
            assert_eq!(key.public.point.verify(message, &signature).is_ok(), neutral);
            assert!(key.public.point.verify_strict(message, &signature).is_err());
            assert!(!key.public.verifies(message, &Signature(signature.to_bytes())));
        }
    }

    #[test]
    fn names_a_key_by_the_start_of_its_hash() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let hash = Sha256::digest(key.verifying_key().as_bytes());
        assert_eq!(key.id().as_bytes().as_slice(), &hash[..8]);
    }

    #[test]
    fn debug_prints_the_key_id_and_no_key() {
        let key = SigningKey::from_bytes(&[7; 32]);
        assert_eq!(format!("{key:?}"), "SigningKey(fe812c12f3ab4ce6)");
        assert_eq!(format!("{:?}", key.verifying_key()), "VerifyingKey(fe812c12f3ab4ce6)");
        assert_wiped_on_drop::<SigningKey>();
    }

    #[test]
    fn equality_is_of_secrets() {
        let mut rng = TestRng::new(1);
        let key = SigningKey::generate(&mut rng);
        assert_eq!(SigningKey::from_bytes(&key.to_bytes()), key);
        assert_ne!(SigningKey::generate(&mut rng), key);
    }
}
