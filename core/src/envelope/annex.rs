//! The annex: a second sealed part for what fewer readers may see.
//!
//! Whether an envelope has one is the policy of who seals, and so is its length. Without anything to seal it is random
//! bytes, which nobody who has none of its keys can tell from a sealed record: neither its length nor its form say
//! whether there is one.

use std::fmt;

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::SealError;
use super::schedule::CONTENT_KEY_BYTES;
use crate::crypto::aead::{self, TAG_BYTES};
use crate::crypto::hpke::{self, ENC_BYTES, EphemeralKey, Psk};
use crate::crypto::{DecryptionKey, EncryptionPublicKey, expand, random_secret};
use crate::limits;

/// Info of the HPKE contexts that seal the annex's key.
const SLOT_INFO: &[u8] = b"carnet/1 annex";

/// Start of the info from which the key of the annex's content is derived; `enc` follows.
const CONTENT_INFO: &[u8] = b"carnet/1 annex content";

/// Bytes of a slot: the content key, the number of slots, the tag.
const SLOT_BYTES: usize = CONTENT_KEY_BYTES + 1 + TAG_BYTES;

/// Bytes of an annex with one reader and nothing in it.
pub(super) const LEAST_ANNEX_BYTES: usize = SLOT_BYTES + TAG_BYTES;

/// The annex of an envelope that is to be sealed.
#[derive(Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "made by callers; a new member changes the format")]
pub struct Annex<'a> {
    /// What is sealed; `None` fills the annex with random bytes.
    pub content: Option<&'a [u8]>,
    /// Who may open it beside the envelope: 1 to [`limits::ANNEX_RECIPIENTS`] keys, each once.
    pub recipients: &'a [EncryptionPublicKey],
    /// Its length in bytes, whatever it holds: the same on every card of an issuer.
    pub bytes: usize,
}

impl Annex<'_> {
    /// The length where nothing else is said: room for a handful of sensitive entries.
    pub const USUAL_BYTES: usize = 256;

    /// Bytes that `content` takes with so many readers, at least.
    pub fn bytes_needed(content: usize, recipients: usize) -> usize {
        recipients * SLOT_BYTES + content + TAG_BYTES
    }

    /// Refuses what cannot be sealed, or would tell by its form that something was.
    pub(super) fn check(&self) -> Result<(), SealError> {
        let Self { content, recipients, bytes } = self;
        if recipients.is_empty() {
            return Err(SealError::NoRecipients);
        }
        if recipients.len() > limits::ANNEX_RECIPIENTS {
            return Err(SealError::TooManyRecipients);
        }
        let needed = Self::bytes_needed(content.map_or(0, <[u8]>::len), recipients.len());
        if needed > *bytes {
            return Err(SealError::AnnexTooLarge { needed });
        }
        Ok(())
    }

    #[expect(clippy::expect_used, reason = "a context seals 2^64 messages")]
    pub(super) fn seal(
        &self,
        ephemeral: &EphemeralKey,
        psk: Option<&Psk>,
        rng: &mut impl CryptoRng,
    ) -> Vec<u8> {
        let Some(content) = self.content else {
            let mut noise = vec![0; self.bytes];
            rng.fill_bytes(&mut noise);
            return noise;
        };
        let content_key: Zeroizing<[u8; CONTENT_KEY_BYTES]> = random_secret(rng);
        let mut opened = Zeroizing::new([0; CONTENT_KEY_BYTES + 1]);
        let count = u8::try_from(self.recipients.len()).unwrap_or(u8::MAX);
        opened.iter_mut().zip(content_key.iter().chain([&count])).for_each(|(to, from)| *to = *from);
        let mut annex = Vec::with_capacity(self.bytes);
        for recipient in self.recipients {
            let mut sender = ephemeral.setup(recipient, SLOT_INFO, psk);
            annex.extend(sender.seal(opened.as_slice(), b"").expect("the first message"));
        }
        let mut padded = Zeroizing::new(vec![0; self.bytes.saturating_sub(annex.len() + TAG_BYTES)]);
        padded.iter_mut().zip(content).for_each(|(to, from)| *to = *from);
        let key = expand(content_key.as_slice(), &[CONTENT_INFO, ephemeral.enc()]);
        annex.extend(aead::seal_once(&key, b"", &padded));
        annex
    }
}

impl fmt::Debug for Annex<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not whether there is any content.
        write!(out, "Annex({} bytes)", self.bytes)
    }
}

/// Opens an annex with the first key that fits; `None` where none does, or where there is nothing in it.
pub(super) fn open(
    annex: &[u8],
    enc: &[u8; ENC_BYTES],
    keys: &[&DecryptionKey],
    psk: Option<&Psk>,
) -> Option<Vec<u8>> {
    let (slots, _) = annex.as_chunks::<SLOT_BYTES>();
    keys.iter().find_map(|key| {
        let mut receiver = hpke::setup_receiver(enc, key, SLOT_INFO, psk)?;
        let mut slots = slots.iter().take(limits::ANNEX_RECIPIENTS);
        let opened = Zeroizing::new(slots.find_map(|slot| receiver.open(slot, b"").ok())?);
        let (count, content_key) = opened.split_last()?;
        let ciphertext = annex.get(usize::from(*count) * SLOT_BYTES..)?;
        aead::open_once(&expand(content_key, &[CONTENT_INFO, enc]), b"", ciphertext).ok()
    })
}
