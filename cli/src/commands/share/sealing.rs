//! Who signs a card, who may open it, and what goes into its second part.

use std::path::Path;

use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, Encoded};
use carnet_core::crypto::words::{self, GeneratedPassphrase, WordList};
use carnet_core::crypto::{ConsentCode, EncryptionPublicKey, KeyPair, Passphrase};
use carnet_core::envelope::{self, Annex, Issuance, Options};
use carnet_core::fhir::Bundle;
use carnet_core::language::Language;
use carnet_core::record;
use carnet_core::trust::{CardId, Reader, SENSITIVE_GROUP, TrustStore};
use clap::ValueEnum;

use super::report::SensitiveReport;
use super::{SealError, Share};
use crate::console::Console;
use crate::failure::Failure;
use crate::home::Home;
use crate::keyring::Keyring;
use crate::knowledge::Recipient;
use crate::{keys, knowledge, reading};

/// The languages of generated passphrases.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum WordLanguage {
    En,
    Fr,
    Es,
    Ar,
}

/// Words of the holder's language, where there are any.
fn words_of(language: Language) -> WordList {
    match language {
        Language::French => WordList::French,
        Language::Spanish => WordList::Spanish,
        Language::Arabic => WordList::Arabic,
        _ => WordList::English,
    }
}

impl From<WordLanguage> for WordList {
    fn from(language: WordLanguage) -> Self {
        match language {
            WordLanguage::En => WordList::English,
            WordLanguage::Fr => WordList::French,
            WordLanguage::Es => WordList::Spanish,
            WordLanguage::Ar => WordList::Arabic,
        }
    }
}

/// Who seals a card, and to whom.
pub(super) struct Sealer {
    keyring: Option<Keyring>,
    recipients: Vec<EncryptionPublicKey>,
    /// Who reads the second part, if the card has one.
    sensitive: Vec<EncryptionPublicKey>,
}

/// The record in its parts.
pub(super) struct Parts {
    pub(super) record: Encoded,
    annex: Option<Encoded>,
    pub(super) sensitive: Option<SensitiveReport>,
}

/// The secrets that a card is sealed with.
pub(super) struct Secrets {
    issuer: Option<KeyPair>,
    passphrase: Option<Passphrase>,
    pub(super) generated: Option<GeneratedPassphrase>,
    code: Option<ConsentCode>,
}

/// A sealed card.
pub(super) struct SealedCard {
    pub(super) envelope: Vec<u8>,
    pub(super) card: Option<CardId>,
    pub(super) expires_at: Option<Timestamp>,
}

impl Sealer {
    /// Finds out who signs and who may open; asks for no secret.
    pub(super) fn new(share: &Share, home: &Home, console: &mut Console) -> Result<Self, Failure> {
        if share.to.is_empty() && share.passphrase_file.is_none() && share.passphrase.is_none() {
            return Err(SealError::NoRecipients.into());
        }
        let trust = knowledge::load(home, console)?;
        let find = |whos: &[std::path::PathBuf], console: &mut Console| {
            whos.iter().map(|who| knowledge::recipient(who, &trust, console)).collect::<Result<Vec<_>, _>>()
        };
        let recipients = find(&share.to, console)?;
        if let Some(twice) = (1..recipients.len()).find(|at| {
            let key = recipients.get(*at).map(|recipient| recipient.key);
            recipients.iter().take(*at).any(|before| Some(before.key) == key)
        }) {
            let failure = Failure::new("seal.duplicate-recipient", "the same public key was given before");
            return Err(share.to.get(twice).map_or(failure.clone(), |who| failure.at(who)));
        }
        let sensitive = match share.sensitive_to.as_slice() {
            _ if share.sensitive_together => Vec::new(),
            [] if recipients.is_empty() => Vec::new(),
            [] => sensitive_group(&trust)?.into_iter().collect(),
            named => find(named, console)?,
        };
        if recipients.is_empty() && !share.sensitive_to.is_empty() {
            return Err(SealError::NeedsRecipients.into());
        }
        // Who cannot open the card never comes to its second part, and what nobody reads is lost.
        if let Some(position) = sensitive.iter().position(|reader| !reader.opens(&recipients)) {
            let failure = Failure::new(
                "share.sensitive-unreadable",
                "no reader of sensitive content can open the card that it is in",
            );
            return Err(share.sensitive_to.get(position).map_or(failure.clone(), |who| failure.at(who)));
        }
        let keys = |readers: Vec<Recipient<'_>>| readers.into_iter().map(|reader| reader.key).collect();
        let (recipients, sensitive) = (keys(recipients), keys(sensitive));
        let keyring =
            if share.sign.is_none() && !share.unsigned { Keyring::find(home, console)? } else { None };
        let keyring = keyring.map(|keyring| keyring.with_passphrase_file(share.key_passphrase_file.as_ref()));
        Ok(Self { keyring, recipients, sensitive })
    }

    /// Encodes the record, its sensitive entries apart where the card has a part for them.
    pub(super) fn encode(
        &self,
        share: &Share,
        bundle: &Bundle<'_>,
        console: &Console,
    ) -> Result<Parts, Failure> {
        let encode = |bundle: &Bundle<'_>| {
            codec::encode(bundle, share.profile.into()).map_err(|error| share.explain(error))
        };
        let labels = |bundle: &Bundle<'_>| {
            (0..bundle.entries.len())
                .filter(|index| !record::sensitivities(bundle, *index).is_empty())
                .count()
        };
        if self.sensitive.is_empty() {
            if let entries @ 1.. = labels(bundle) {
                console.warn(
                    "share.sensitive",
                    format_args!(
                        "{entries} sensitive entries, which every reader of the card will see; a second part for fewer readers belongs on all cards or on none, since it would tell what it hides: have the programme add a group `sensitive`, or give --sensitive-to on every card"
                    ),
                );
            }
            return Ok(Parts { record: encode(bundle)?, annex: None, sensitive: None });
        }
        let split = record::split(bundle);
        let record = encode(&split.main)?;
        let annex = split.annex.as_ref().map(encode).transpose()?;
        let needed_bytes =
            Annex::bytes_needed(annex.as_ref().map_or(0, |annex| annex.bytes.len()), self.sensitive.len());
        let bytes = share.sensitive_bytes;
        if needed_bytes > bytes {
            return Err(Failure::new(
                "share.sensitive-too-large",
                format!("the sensitive content takes {needed_bytes} bytes, and its part has {bytes}"),
            )
            .with_hint(format!(
                "a longer part on this card alone would tell that it holds much: take --sensitive-bytes {}, on all cards from now on; or a smaller --profile",
                needed_bytes.next_multiple_of(64)
            )));
        }
        let entries = bundle.entries.len().saturating_sub(split.main.entries.len());
        Ok(Parts { record, annex, sensitive: Some(SensitiveReport { entries, needed_bytes, bytes }) })
    }

    /// Gets the secrets, asking for those that no file gives.
    pub(super) fn unlock(
        &self,
        share: &Share,
        key_passphrase: Option<&Path>,
        console: &mut Console,
    ) -> Result<Secrets, Failure> {
        let issuer = match (&share.sign, &self.keyring) {
            (Some(path), _) => Some(keys::private(path, key_passphrase, console)?),
            (None, Some(keyring)) => Some(keyring.unlock(keyring.current()?, console)?),
            (None, None) => {
                if !share.unsigned {
                    console.warn(
                        "share.not-signed",
                        "not signed: the record will be shown as what the patient reports; sign with --sign, or make this computer a clinic with carnet init",
                    );
                }
                None
            }
        };
        let passphrase =
            share.passphrase_file.as_ref().map(|file| keys::card_passphrase(file, console)).transpose()?;
        let generated = match share.passphrase {
            Some(_) => {
                let list = share.passphrase_language.map_or(words_of(share.face.language), WordList::from);
                let count = share.passphrase_words;
                Some(words::generate(list, count, &mut keys::randomness())?)
            }
            None => None,
        };
        let code = match &share.code_file {
            Some(file) => Some(keys::code(file, console)?),
            None if share.code => Some(
                keys::prompt_new_code("Consent code, 6 or more letters and digits: ")?.ok_or_else(|| {
                    Failure::new("share.no-code", "nobody is there to say the consent code")
                        .with_hint("give --code-file FILE")
                })?,
            ),
            None => None,
        };
        Ok(Secrets { issuer, passphrase, generated, code })
    }

    /// Signs and seals.
    pub(super) fn seal(
        &self,
        share: &Share,
        parts: &Parts,
        secrets: &Secrets,
    ) -> Result<SealedCard, Failure> {
        let now = reading::now();
        let expires_at = share.valid_until.or(share.valid_days.map(|days| now.plus_days(days)));
        let issuance =
            secrets.issuer.as_ref().map(|pair| Issuance { key: pair.signing(), issued_at: now, expires_at });
        if issuance.is_none() && expires_at.is_some() {
            return Err(Failure::new(
                "share.unsigned-validity",
                "a card that nobody signs cannot say until when it is good",
            )
            .with_hint("sign it: --sign KEYFILE, or carnet init"));
        }
        let annex = (!self.sensitive.is_empty()).then(|| Annex {
            content: parts.annex.as_ref().map(|annex| annex.bytes.as_slice()),
            recipients: &self.sensitive,
            bytes: share.sensitive_bytes,
        });
        let generated =
            secrets.generated.as_ref().map(|words| Passphrase::from_bytes(words.as_str().as_bytes()));
        let generated = generated.transpose()?;
        let options = Options {
            issuance,
            recipients: &self.recipients,
            passphrase: secrets.passphrase.as_ref().or(generated.as_ref()),
            code: secrets.code.as_ref(),
            annex,
            ..Options::default()
        };
        let (envelope, card) = envelope::seal_named(&parts.record.bytes, &options, &mut keys::randomness())?;
        Ok(SealedCard { envelope, card, expires_at })
    }
}

/// The group that reads sensitive content, where the programmes here have one.
fn sensitive_group(trust: &TrustStore) -> Result<Option<Recipient<'_>>, Failure> {
    let readers = trust.readers(SENSITIVE_GROUP);
    let mut groups = readers.iter().filter(|reader| matches!(reader, Reader::Group { .. }));
    match (groups.next(), groups.next()) {
        (None, _) => Ok(None),
        (Some(group), None) => Ok(Some(Recipient::of(group)?)),
        (Some(one), Some(other)) => {
            let names = [one, other].map(|group| format!("{:?}", knowledge::described(group)));
            Err(Failure::new(
                "share.ambiguous-reader",
                "several programmes have a group for sensitive content",
            )
            .with_hint(format!("say which with --sensitive-to: {}", names.join(" or "))))
        }
    }
}
