use rand_core::CryptoRng;

use super::annex::Annex;
use super::schedule::{self, ContentKey};
use super::signed::{self, Issuance};
use super::wire::{self, Consent, Header, PassphraseSlot, RecipientSlots};
use super::{Padding, SealError};
use crate::crypto::aead::TAG_BYTES;
use crate::crypto::hpke::{EphemeralKey, Psk, Sender};
use crate::crypto::{ConsentCode, EncryptionPublicKey, Passphrase, SALT_BYTES};
use crate::limits;
use crate::trust::CardId;

/// How a content is sealed: by whom, and for whom.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "made by callers, with `..Options::default()`")]
pub struct Options<'a> {
    /// Who signs. Without an issuer, the record is shown as what the patient reports.
    pub issuance: Option<Issuance<'a>>,
    /// Who may open the envelope: up to [`limits::RECIPIENTS`] keys, each once.
    pub recipients: &'a [EncryptionPublicKey],
    /// A passphrase, which opens the envelope without any key, and without the code.
    pub passphrase: Option<&'a Passphrase>,
    /// A consent code, which every recipient needs beside the key.
    pub code: Option<&'a ConsentCode>,
    /// A second part for fewer readers, who also read the first.
    pub annex: Option<Annex<'a>>,
    /// How the length is hidden.
    pub padding: Padding,
}

/// Signs `content`, if there is an issuer, and seals it.
///
/// Zero bytes may be appended to the content, and come back with it.
///
/// # Errors
/// See [`SealError`].
pub fn seal(content: &[u8], options: &Options<'_>, rng: &mut impl CryptoRng) -> Result<Vec<u8>, SealError> {
    seal_named(content, options, rng).map(|(envelope, _)| envelope)
}

/// Does what [`seal`] does, and gives the name by which the card can be revoked; a card that nobody signs has none.
///
/// # Errors
/// See [`SealError`].
pub fn seal_named(
    content: &[u8],
    options: &Options<'_>,
    rng: &mut impl CryptoRng,
) -> Result<(Vec<u8>, Option<CardId>), SealError> {
    check(options)?;
    let issuance = options.issuance.as_ref();
    let annex_bytes = options.annex.map_or(0, |annex| annex.bytes);
    let least = signed::prefix_length(issuance) + content.len() + TAG_BYTES;
    if least.saturating_add(annex_bytes) > limits::ENVELOPE_BYTES {
        return Err(SealError::TooLarge);
    }

    let ephemeral = EphemeralKey::generate(rng);
    let psk = options.code.map(|code| code.derive(ephemeral.enc())).transpose();
    let psk = psk.map_err(|_| SealError::OutOfMemory)?;
    let annex = options.annex.map(|annex| annex.seal(&ephemeral, psk.as_ref(), rng));
    let (mut envelope, cipher) = start(options, &ephemeral, psk.as_ref(), annex.as_deref(), rng)?;
    let length = options.padding.ciphertext_length(envelope.len(), least);
    wire::write_byte_string_head(&mut envelope, length);
    if envelope.len() + length > limits::ENVELOPE_BYTES {
        return Err(SealError::TooLarge);
    }
    let aad = signed::external_aad(annex.as_deref());
    let (signed, card) = signed::sign(content, length - least, issuance, &aad);
    let ciphertext = cipher.seal(&envelope, &signed);
    envelope.extend_from_slice(&ciphertext);
    Ok((envelope, card))
}

fn check(options: &Options<'_>) -> Result<(), SealError> {
    let Options { issuance, recipients, passphrase, code, annex, padding: _ } = options;
    if recipients.is_empty() && passphrase.is_none() {
        return Err(SealError::NoRecipients);
    }
    if recipients.is_empty() && (code.is_some() || annex.is_some()) {
        return Err(SealError::NeedsRecipients);
    }
    if recipients.len() > limits::RECIPIENTS {
        return Err(SealError::TooManyRecipients);
    }
    check_twice(recipients)?;
    if let Some(annex) = annex {
        annex.check()?;
        check_twice(annex.recipients)?;
    }
    issuance.as_ref().map_or(Ok(()), Issuance::check)
}

fn check_twice(recipients: &[EncryptionPublicKey]) -> Result<(), SealError> {
    let mut indexed = recipients.iter().enumerate();
    match indexed.find(|(index, key)| recipients.iter().take(*index).any(|before| before == *key)) {
        Some((index, _)) => Err(SealError::DuplicateRecipient { index }),
        None => Ok(()),
    }
}

/// What seals the content of one envelope.
enum Cipher {
    Direct(Box<Sender>),
    Wrapped(ContentKey),
}

/// Starts an envelope: to its only recipient, or with a content key that is wrapped for each who may open it.
fn start(
    options: &Options<'_>,
    ephemeral: &EphemeralKey,
    psk: Option<&Psk>,
    annex: Option<&[u8]>,
    rng: &mut impl CryptoRng,
) -> Result<(Vec<u8>, Cipher), SealError> {
    let (enc, consent) = (ephemeral.enc(), if psk.is_some() { Consent::Code } else { Consent::NotNeeded });
    if let ([recipient], None) = (options.recipients, options.passphrase) {
        let header = Header::Direct { enc, consent }.to_bytes(annex);
        return Ok((header, Cipher::Direct(Box::new(schedule::direct_sender(ephemeral, recipient, psk)))));
    }
    let content_key = ContentKey::generate(rng);
    let wrap = |recipient| content_key.wrap(ephemeral, recipient, psk);
    let slots: Vec<_> = options.recipients.iter().map(wrap).collect();
    let recipients = (!slots.is_empty()).then_some(RecipientSlots { enc, slots: &slots, consent });

    let header = match options.passphrase {
        Some(passphrase) => {
            let mut salt = [0; SALT_BYTES];
            rng.fill_bytes(&mut salt);
            let slot =
                content_key.wrap_by_passphrase(passphrase, &salt).map_err(|_| SealError::OutOfMemory)?;
            Header::Wrapped { recipients, passphrase: Some(PassphraseSlot { salt: &salt, slot: &slot }) }
                .to_bytes(annex)
        }
        None => Header::Wrapped { recipients, passphrase: None }.to_bytes(annex),
    };
    Ok((header, Cipher::Wrapped(content_key)))
}

impl Cipher {
    #[expect(clippy::expect_used, reason = "a context seals 2^64 messages of 64 GiB")]
    fn seal(self, header: &[u8], signed: &[u8]) -> Vec<u8> {
        match self {
            Cipher::Direct(mut sender) => sender.seal(signed, header).expect("the first message"),
            Cipher::Wrapped(content_key) => content_key.seal(header, signed),
        }
    }
}
