//! Hybrid public key encryption (RFC 9180) in base and psk mode, of one suite: DHKEM(X25519, HKDF-SHA256),
//! HKDF-SHA256, AES-256-GCM.
//!
//! The key schedule and the contexts are those of the crate `hpke`. Encapsulation (section 4.1) is done here,
//! for two reasons that its public functions leave no room for:
//!
//! - they derive each public key anew, that of the ephemeral key twice, the recipient's own at each opening:
//!   a seventh of the time that sealing and opening take;
//! - several recipients share one ephemeral key ([`EphemeralKey`]), which they allow only through a source of
//!   randomness that repeats itself.
//!
//! That the result is the same, byte for byte, is tested against those functions and against the RFC's
//! vectors. The crate does not document `extract_and_expand` and `combine_secrets`, so its version is pinned.

use std::borrow::Cow;
use std::fmt;

use hpke::Kem as _;
use hpke::aead::{AeadCtxR, AeadCtxS, AesGcm256};
use hpke::kdf::{HkdfSha256, Kdf as _};
use hpke::kem::{SharedSecret, X25519HkdfSha256};
use hpke::{OpModeR, OpModeS, PskBundle};
use rand_core::CryptoRng;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::encryption::PUBLIC_BYTES;
use super::{DecryptionKey, EncryptionPublicKey, Secret};

/// A context that seals (RFC 9180, section 5.2).
pub(crate) type Sender = AeadCtxS<AesGcm256, HkdfSha256, X25519HkdfSha256>;

/// A context that opens.
pub(crate) type Receiver = AeadCtxR<AesGcm256, HkdfSha256, X25519HkdfSha256>;

/// Bytes of an encapsulated key, `enc`: the ephemeral public key.
pub(crate) const ENC_BYTES: usize = PUBLIC_BYTES;

/// The key pair that is drawn for one envelope and forgotten with it.
///
/// It may set up contexts for several recipients. Randomness reused across recipients keeps the security of
/// each single encryption (Bellare, Boldyreva, Kurosawa, Staddon: Multirecipient encryption schemes, IEEE
/// Transactions on Information Theory 53(11), 2007, for Diffie-Hellman schemes as this one): who is a
/// recipient can compute only the secret that is shared with him, and the secrets of two recipients are
/// unrelated, because `kem_context` holds the public key of each.
pub(crate) struct EphemeralKey(DecryptionKey);

impl EphemeralKey {
    /// Draws a fresh key pair (`GenerateKeyPair`, RFC 9180, section 4).
    pub(crate) fn generate(rng: &mut impl CryptoRng) -> Self {
        Self(DecryptionKey::generate(rng))
    }

    /// Takes a key pair that is known, to make what others made from it.
    #[cfg(test)]
    pub(crate) fn from_secret(key: DecryptionKey) -> Self {
        Self(key)
    }

    /// The encapsulated key that a receiver needs.
    pub(crate) fn enc(&self) -> &[u8; ENC_BYTES] {
        self.0.public_key().as_bytes()
    }

    /// Sets up the context of one recipient: `SetupBaseS`, or `SetupPSKS` with a `psk` (RFC 9180, sections
    /// 5.1.1 and 5.1.2).
    #[expect(clippy::expect_used, reason = "an EncryptionPublicKey is never of small order")]
    pub(crate) fn setup(&self, recipient: &EncryptionPublicKey, info: &[u8], psk: Option<&Psk>) -> Sender {
        let recipient = recipient.as_bytes();
        let shared_secret =
            shared_secret(&self.0, recipient, [self.enc(), recipient]).expect("a shared secret");
        let mode = psk.map_or(OpModeS::<X25519HkdfSha256>::Base, |psk| OpModeS::Psk(psk.bundle()));
        HkdfSha256::combine_secrets(&mode, shared_secret, info).into()
    }
}

/// Sets up the receiver's context: `SetupBaseR`, or `SetupPSKR` with a `psk` (RFC 9180, sections 5.1.1 and
/// 5.1.2).
///
/// `None` where `enc` is of small order: no honest sender made it. A wrong `psk` gives a context that opens
/// nothing.
pub(crate) fn setup_receiver(
    enc: &[u8; ENC_BYTES],
    key: &DecryptionKey,
    info: &[u8],
    psk: Option<&Psk>,
) -> Option<Receiver> {
    let shared_secret = shared_secret(key, enc, [enc, key.public_key().as_bytes()])?;
    let mode = psk.map_or(OpModeR::<X25519HkdfSha256>::Base, |psk| OpModeR::Psk(psk.bundle()));
    Some(HkdfSha256::combine_secrets(&mode, shared_secret, info).into())
}

/// A secret that both sides know beforehand, with its public name: `psk` and `psk_id` of RFC 9180, section 5.1.
///
/// The section wants 32 bytes of entropy. A secret derived from a consent code has 32 bytes but only as much
/// entropy as the code, so it keeps out whoever has the recipient's key no longer than guessing takes (section
/// 9.5): its derivation has to be slow.
#[derive(ZeroizeOnDrop)]
pub(crate) struct Psk {
    secret: Zeroizing<Vec<u8>>,
    #[zeroize(skip)]
    id: Cow<'static, [u8]>,
}

impl Psk {
    /// Takes a secret that is used for nothing else.
    pub(crate) fn new(secret: &Secret) -> Self {
        Self { secret: Zeroizing::new(secret.to_vec()), id: Cow::Borrowed(PSK_ID) }
    }

    /// Takes a secret and a name of any length, neither of them empty.
    #[cfg(test)]
    pub(crate) fn from_parts(secret: &[u8], id: &[u8]) -> Self {
        Self { secret: Zeroizing::new(secret.to_vec()), id: Cow::Owned(id.to_vec()) }
    }

    #[expect(clippy::expect_used, reason = "32 bytes and a constant: none of them empty")]
    fn bundle(&self) -> PskBundle<'_> {
        PskBundle::new(&self.secret, &self.id).expect("secret and id")
    }
}

impl fmt::Debug for Psk {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Psk(…)")
    }
}

/// The name of every pre-shared secret.
const PSK_ID: &[u8] = b"carnet/1 code";

/// What both sides derive from their agreement and from `kem_context`, which is `enc` and the recipient's
/// public key (`Encap` and `Decap`, RFC 9180, section 4.1).
fn shared_secret(
    own: &DecryptionKey,
    other: &[u8; PUBLIC_BYTES],
    kem_context: [&[u8; PUBLIC_BYTES]; 2],
) -> Option<SharedSecret<X25519HkdfSha256>> {
    let dh = own.agree(other)?;
    let [kem_high, kem_low] = X25519HkdfSha256::KEM_ID.to_be_bytes();
    let suite_id = [b'K', b'E', b'M', kem_high, kem_low];
    let kem_context = kem_context.map(|key| *key);
    let mut secret = SharedSecret::default();
    HkdfSha256::extract_and_expand(dh.as_bytes(), &suite_id, kem_context.as_flattened(), &mut secret.0)
        .ok()?;
    Some(secret)
}

#[cfg(test)]
mod tests {
    use hpke::kem::X25519HkdfSha256 as Dhkem;
    use hpke::{Deserializable as _, Serializable as _};

    use super::*;
    use crate::crypto::testing::{Replay, TestRng, assert_wiped_on_drop};

    const INFO: &[u8] = b"info";
    const AAD: &[u8] = b"aad";

    fn their_public(key: &EncryptionPublicKey) -> <Dhkem as hpke::Kem>::PublicKey {
        <Dhkem as hpke::Kem>::PublicKey::from_bytes(key.as_bytes()).unwrap()
    }

    #[test]
    fn three_recipients_get_what_the_crate_makes_from_replayed_randomness() {
        let mut rng = TestRng::new(3);
        let recipients = [0; 3].map(|_| DecryptionKey::generate(&mut rng));
        let randomness = [42; 32];
        let (ephemeral, _) = Dhkem::derive_keypair(&randomness);
        let ephemeral = EphemeralKey(DecryptionKey::from_bytes(&ephemeral.to_bytes().into()));

        for recipient in &recipients {
            let (enc, ciphertext) = hpke::single_shot_seal_with_rng::<AesGcm256, HkdfSha256, Dhkem>(
                &OpModeS::Base,
                &their_public(recipient.public_key()),
                INFO,
                b"plaintext",
                AAD,
                &mut Replay(&randomness),
            )
            .unwrap();
            let mut sender = ephemeral.setup(recipient.public_key(), INFO, None);
            assert_eq!(ephemeral.enc().as_slice(), enc.to_bytes().as_slice());
            assert_eq!(sender.seal(b"plaintext", AAD).unwrap(), ciphertext);

            let mut receiver = setup_receiver(ephemeral.enc(), recipient, INFO, None).unwrap();
            assert_eq!(receiver.open(&ciphertext, AAD).unwrap(), b"plaintext");
        }
    }

    #[test]
    fn the_crate_opens_what_is_sealed_here() {
        let mut rng = TestRng::new(4);
        let recipient = DecryptionKey::generate(&mut rng);
        let ephemeral = EphemeralKey::generate(&mut rng);
        let ciphertext = ephemeral.setup(recipient.public_key(), INFO, None).seal(b"plaintext", AAD).unwrap();

        let opened = hpke::single_shot_open::<AesGcm256, HkdfSha256, Dhkem>(
            &OpModeR::Base,
            &<Dhkem as hpke::Kem>::PrivateKey::from_bytes(recipient.to_bytes().as_slice()).unwrap(),
            &<Dhkem as hpke::Kem>::EncappedKey::from_bytes(ephemeral.enc()).unwrap(),
            INFO,
            &ciphertext,
            AAD,
        );
        assert_eq!(opened.unwrap(), b"plaintext");
    }

    #[test]
    fn refuses_an_encapsulated_key_of_small_order() {
        let key = DecryptionKey::from_bytes(&[9; 32]);
        assert!(setup_receiver(&[0; ENC_BYTES], &key, INFO, None).is_none());
    }

    #[test]
    fn opens_only_with_the_pre_shared_secret() {
        let mut rng = TestRng::new(5);
        let recipient = DecryptionKey::generate(&mut rng);
        let ephemeral = EphemeralKey::generate(&mut rng);
        let [psk, other] = [1, 2].map(|byte| Psk::new(&Secret::new([byte; 32])));
        let mut sender = ephemeral.setup(recipient.public_key(), INFO, Some(&psk));
        let ciphertext = sender.seal(b"plaintext", AAD).unwrap();

        let open = |psk: Option<&Psk>| {
            setup_receiver(ephemeral.enc(), &recipient, INFO, psk).unwrap().open(&ciphertext, AAD).ok()
        };
        assert_eq!(open(Some(&psk)).as_deref(), Some(b"plaintext".as_slice()));
        assert_eq!(open(Some(&other)), None);
        assert_eq!(open(None), None);
        let renamed = Psk::from_parts(&[1; 32], b"carnet/2 code");
        assert_eq!(open(Some(&renamed)), None);
    }

    #[test]
    fn debug_prints_no_secret() {
        assert_eq!(format!("{:?}", Psk::new(&Secret::new([7; 32]))), "Psk(…)");
        assert_wiped_on_drop::<Psk>();
    }
}
