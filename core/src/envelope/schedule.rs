//! The key schedule: which key seals what, under which label, and why it does so only once.

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::OpenError;
use super::wire::{PassphraseSlot, RecipientSlots};
use crate::crypto::aead::{self, Refused, TAG_BYTES};
use crate::crypto::hpke::{self, EphemeralKey, Psk, Sender};
use crate::crypto::{
    Cost, DecryptionKey, EncryptionPublicKey, KeyError, Passphrase, Salt, Secret, expand, random_secret,
};

/// Info of the HPKE context that seals a record to its only recipient.
const DIRECT_INFO: &[u8] = b"carnet/1 direct";

/// Info of the HPKE contexts that wrap a content key.
const WRAP_INFO: &[u8] = b"carnet/1 wrap";

/// Associated data of a content key wrapped under a passphrase.
const PASSPHRASE_AAD: &[u8] = b"carnet/1 passphrase";

/// Start of the info from which the key of a content is derived; the header follows.
const CONTENT_INFO: &[u8] = b"carnet/1 content";

/// Bytes of a content key: 128 bits, the strength of X25519 that stands before it (RFC 7748, section 7).
///
/// It is a secret to derive keys of 256 bits from, one for each envelope; every slot is 16 bytes shorter for it.
pub(super) const CONTENT_KEY_BYTES: usize = 16;

/// Bytes of a wrapped content key.
pub(super) const WRAPPED_BYTES: usize = CONTENT_KEY_BYTES + TAG_BYTES;

/// A wrapped content key.
pub(super) type Wrapped = [u8; WRAPPED_BYTES];

/// Sets up the context that seals to the only recipient.
pub(super) fn direct_sender(
    ephemeral: &EphemeralKey,
    recipient: &EncryptionPublicKey,
    psk: Option<&Psk>,
) -> Sender {
    ephemeral.setup(recipient, DIRECT_INFO, psk)
}

/// Opens what was sealed to the only recipient, if `key` is his.
pub(super) fn open_direct(
    enc: &[u8; hpke::ENC_BYTES],
    key: &DecryptionKey,
    psk: Option<&Psk>,
    (header, ciphertext): (&[u8], &[u8]),
) -> Option<Vec<u8>> {
    hpke::setup_receiver(enc, key, DIRECT_INFO, psk)?.open(ciphertext, header).ok()
}

/// The key that all who may open an envelope have in common.
pub(super) struct ContentKey(Zeroizing<[u8; CONTENT_KEY_BYTES]>);

impl ContentKey {
    pub(super) fn generate(rng: &mut impl CryptoRng) -> Self {
        Self(random_secret(rng))
    }

    /// Wraps the key for a recipient, whose context is new and seals nothing else.
    #[expect(clippy::expect_used, reason = "a context seals 2^64 messages, and a wrapped key has one length")]
    pub(super) fn wrap(
        &self,
        ephemeral: &EphemeralKey,
        recipient: &EncryptionPublicKey,
        psk: Option<&Psk>,
    ) -> Wrapped {
        let mut sender = ephemeral.setup(recipient, WRAP_INFO, psk);
        let wrapped = sender.seal(self.0.as_slice(), b"").expect("the first message");
        wrapped.try_into().expect("a key and a tag")
    }

    /// Finds the slot that `key` opens. One agreement serves all slots; a slot of another only fails to open.
    pub(super) fn unwrap(
        recipients: &RecipientSlots<'_>,
        key: &DecryptionKey,
        psk: Option<&Psk>,
    ) -> Option<Self> {
        let mut receiver = hpke::setup_receiver(recipients.enc, key, WRAP_INFO, psk)?;
        let content_key = recipients.slots.iter().find_map(|slot| receiver.open(slot, b"").ok())?;
        Self::from_unwrapped(content_key)
    }

    /// Wraps the key under a passphrase; the salt is fresh, and with it the key that wraps.
    #[expect(clippy::expect_used, reason = "a wrapped key has one length")]
    pub(super) fn wrap_by_passphrase(
        &self,
        passphrase: &Passphrase,
        salt: &Salt,
    ) -> Result<Wrapped, KeyError> {
        let wrapped =
            aead::seal_once(&passphrase.derive(salt, Cost::FORMAT)?, PASSPHRASE_AAD, self.0.as_slice());
        Ok(wrapped.try_into().expect("a key and a tag"))
    }

    /// Opens the slot of the passphrase, if it is this one.
    ///
    /// AES-GCM does not commit to its key, but 32 bytes have room for two keys at most: who offers
    /// made-up envelopes to somebody with a passphrase tests no more guesses with each (Len, Grubbs,
    /// Ristenpart: Partitioning oracle attacks, USENIX Security 2021).
    pub(super) fn unwrap_by_passphrase(
        slot: &PassphraseSlot<'_>,
        passphrase: &Passphrase,
    ) -> Result<Option<Self>, OpenError> {
        let key = passphrase.derive(slot.salt, Cost::FORMAT).map_err(|_| OpenError::OutOfMemory)?;
        Ok(aead::open_once(&key, PASSPHRASE_AAD, slot.slot).ok().and_then(Self::from_unwrapped))
    }

    fn from_unwrapped(bytes: Vec<u8>) -> Option<Self> {
        Zeroizing::new(bytes).as_slice().try_into().ok().map(Zeroizing::new).map(Self)
    }

    pub(super) fn seal(&self, header: &[u8], signed: &[u8]) -> Vec<u8> {
        aead::seal_once(&self.derive(header), header, signed)
    }

    pub(super) fn open(&self, header: &[u8], ciphertext: &[u8]) -> Result<Vec<u8>, Refused> {
        aead::open_once(&self.derive(header), header, ciphertext)
    }

    /// Derives the key of the content, which belongs to this header alone.
    fn derive(&self, header: &[u8]) -> Secret {
        expand(self.0.as_slice(), &[CONTENT_INFO, header])
    }
}
