use rand_core::CryptoRng;

use super::schedule::{self, ContentKey};
use super::wire::{self, Header, PassphraseSlot, RecipientSlots};
use super::{Padding, SealError, signed};
use crate::crypto::aead::TAG_BYTES;
use crate::crypto::hpke::{EphemeralKey, Sender};
use crate::crypto::{EncryptionPublicKey, Passphrase, SALT_BYTES, SigningKey};
use crate::limits;

/// How a content is sealed: by whom, and for whom.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// Who signs. Without an issuer, the record is shown as what the patient reports.
    pub issuer: Option<&'a SigningKey>,
    /// Who may open the envelope: up to [`limits::RECIPIENTS`] keys, each once.
    pub recipients: &'a [EncryptionPublicKey],
    /// A passphrase, which opens the envelope as well as any recipient's key does.
    pub passphrase: Option<&'a Passphrase>,
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
    let Options { issuer, recipients, passphrase, padding } = *options;
    check(recipients, passphrase)?;
    let least = signed::prefix_length(issuer) + content.len() + TAG_BYTES;
    if least > limits::ENVELOPE_BYTES {
        return Err(SealError::TooLarge);
    }

    let (mut envelope, cipher) = match (recipients, passphrase) {
        ([recipient], None) => direct(recipient, rng),
        _ => wrapped(recipients, passphrase, rng)?,
    };
    let length = padding.ciphertext_length(envelope.len(), least);
    wire::write_byte_string_head(&mut envelope, length);
    if envelope.len() + length > limits::ENVELOPE_BYTES {
        return Err(SealError::TooLarge);
    }
    let signed = signed::sign(content, length - least, issuer);
    let ciphertext = cipher.seal(&envelope, &signed);
    envelope.extend_from_slice(&ciphertext);
    Ok(envelope)
}

fn check(recipients: &[EncryptionPublicKey], passphrase: Option<&Passphrase>) -> Result<(), SealError> {
    if recipients.is_empty() && passphrase.is_none() {
        return Err(SealError::NoRecipients);
    }
    if recipients.len() > limits::RECIPIENTS {
        return Err(SealError::TooManyRecipients);
    }
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

/// Starts an envelope for one recipient.
fn direct(recipient: &EncryptionPublicKey, rng: &mut impl CryptoRng) -> (Vec<u8>, Cipher) {
    let ephemeral = EphemeralKey::generate(rng);
    let header = Header::Direct { enc: ephemeral.enc() };
    (header.to_bytes(), Cipher::Direct(Box::new(schedule::direct_sender(&ephemeral, recipient))))
}

/// Starts an envelope whose content key is wrapped for each who may open it.
fn wrapped(
    recipients: &[EncryptionPublicKey],
    passphrase: Option<&Passphrase>,
    rng: &mut impl CryptoRng,
) -> Result<(Vec<u8>, Cipher), SealError> {
    let content_key = ContentKey::generate(rng);
    let ephemeral = EphemeralKey::generate(rng);
    let slots: Vec<_> = recipients.iter().map(|recipient| content_key.wrap(&ephemeral, recipient)).collect();
    let recipients = (!slots.is_empty()).then(|| RecipientSlots { enc: ephemeral.enc(), slots: &slots });

    let header = match passphrase {
        Some(passphrase) => {
            let mut salt = [0; SALT_BYTES];
            rng.fill_bytes(&mut salt);
            let slot =
                content_key.wrap_by_passphrase(passphrase, &salt).map_err(|_| SealError::OutOfMemory)?;
            Header::Wrapped { recipients, passphrase: Some(PassphraseSlot { salt: &salt, slot: &slot }) }
                .to_bytes()
        }
        None => Header::Wrapped { recipients, passphrase: None }.to_bytes(),
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
