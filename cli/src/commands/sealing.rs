//! Who signs a card, who may open it, and what goes into its second part.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, Encoded, Profile, RecordError};
use carnet_core::crypto::words::{self, GeneratedPassphrase, WordList};
use carnet_core::crypto::{ConsentCode, EncryptionPublicKey, KeyPair, Passphrase};
use carnet_core::envelope::{self, Annex, Issuance, Options, SealError};
use carnet_core::fhir::Bundle;
use carnet_core::language::Language;
use carnet_core::record::{self, HistoryPoint};
use carnet_core::trust::{CardId, Reader, SENSITIVE_GROUP, TrustStore};
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::console::Console;
use crate::failure::Failure;
use crate::home::Home;
use crate::keyring::Keyring;
use crate::knowledge::Recipient;
use crate::reading::parse_end;
use crate::{keys, knowledge, reading};

/// Who signs.
#[derive(Args)]
pub(super) struct Signing {
    /// Sign with this private key, in place of this clinic's own
    #[arg(long, value_name = "KEYFILE")]
    pub(super) sign: Option<PathBuf>,

    /// The passphrase of KEYFILE or of this clinic's keys, in the first line of this file; else CARNET_PASSPHRASE_FILE names
    /// one
    #[arg(long, value_name = "FILE")]
    pub(super) key_passphrase_file: Option<PathBuf>,
}

/// Who may open the card.
#[derive(Args)]
pub(super) struct Readers {
    /// Seal to a clinic or a group of the trust list, such as `programme`, or to this public key (a .pub file, or a path
    /// with a `/`); repeatable
    #[arg(long, value_name = "PUB|NAME")]
    pub(super) to: Vec<PathBuf>,

    /// Seal to the passphrase in the first line of this file, too
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase")]
    pub(super) passphrase_file: Option<PathBuf>,

    /// Seal to a passphrase of random words, too, which is said once: `generate`
    #[arg(long, value_name = "generate", value_enum)]
    pub(super) passphrase: Option<Generate>,

    /// The language of the words; else the holder's where there are words in it, else English
    #[arg(long, value_enum, requires = "passphrase")]
    pub(super) passphrase_language: Option<WordLanguage>,

    /// How many words; each has 10 bits
    #[arg(long, value_name = "N", default_value_t = carnet_core::crypto::words::DEFAULT_COUNT, requires = "passphrase")]
    pub(super) passphrase_words: u8,

    /// Ask for a consent code, which every --to needs beside the key
    #[arg(long, conflicts_with = "code_file")]
    pub(super) code: bool,

    /// The consent code, in the first line of this file
    #[arg(long, value_name = "FILE")]
    pub(super) code_file: Option<PathBuf>,
}

/// How long the card is good.
#[derive(Args)]
pub(super) struct Validity {
    /// The last day on which the card is to be relied on, or a time of RFC 3339; it opens all the same
    #[arg(long, value_name = "DATE", value_parser = parse_end)]
    pub(super) valid_until: Option<Timestamp>,

    /// The same, in days from now
    #[arg(long, value_name = "N", conflicts_with = "valid_until")]
    pub(super) valid_days: Option<u64>,
}

impl Validity {
    /// When it ends, of what begins now.
    pub(super) fn end(&self, now: Timestamp) -> Option<Timestamp> {
        self.valid_until.or(self.valid_days.map(|days| now.plus_days(days)))
    }
}

/// Who reads what is sensitive.
#[derive(Args)]
pub(super) struct Sensitive {
    /// Seal sensitive content (HIV, violence, mental health, pregnancy, substance use) in a second part, to these readers
    /// only; else to the group `sensitive` of the trust list, if there is one; repeatable
    ///
    /// Each has to be able to open the card, too. Give it on every card or on none: a second part that only some cards
    /// have tells that there is something to hide.
    #[arg(long, value_name = "PUB|NAME")]
    pub(super) sensitive_to: Vec<PathBuf>,

    /// Length of the second part, in bytes: the same on all your cards, whatever is in it, so that it tells nothing
    #[arg(long, value_name = "N", default_value_t = Annex::USUAL_BYTES)]
    pub(super) sensitive_bytes: usize,

    /// Make no second part: sensitive content is for every reader. Decide it for all cards, never for what one holds
    #[arg(long, conflicts_with = "sensitive_to")]
    pub(super) sensitive_together: bool,
}

/// What a passphrase is made of.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Generate {
    /// Random words
    Generate,
}

/// What a command was asked to seal with.
#[derive(Clone, Copy)]
pub(super) struct Request<'a> {
    /// `None` where nobody is to sign.
    pub(super) signing: Option<&'a Signing>,
    pub(super) readers: &'a Readers,
    pub(super) validity: Option<&'a Validity>,
    /// `None` where there is no second part to seal.
    pub(super) sensitive: Option<&'a Sensitive>,
    /// The holder's.
    pub(super) language: Language,
}

impl<'a> Request<'a> {
    /// Every file that is read.
    pub(super) fn files(self) -> impl Iterator<Item = &'a PathBuf> {
        let Readers { to, passphrase_file, code_file, .. } = self.readers;
        let sensitive = self.sensitive.map_or(&[][..], |sensitive| &sensitive.sensitive_to);
        let own = [
            passphrase_file.as_ref(),
            code_file.as_ref(),
            self.signing.and_then(|signing| signing.sign.as_ref()),
        ];
        own.into_iter().flatten().chain(knowledge::files(to)).chain(knowledge::files(sensitive))
    }
}

/// The second part of the card.
#[derive(Clone, Copy, Serialize)]
pub(super) struct SensitiveReport {
    /// Entries in it.
    pub(super) entries: usize,
    /// Bytes that they take, of those that are there.
    pub(super) needed_bytes: usize,
    pub(super) bytes: usize,
}

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
    pub(super) sensitive: Vec<EncryptionPublicKey>,
}

/// What goes onto a card.
#[derive(Clone, Copy)]
pub(super) struct NewRecord<'a> {
    pub(super) bundle: &'a Bundle<'a>,
    pub(super) profile: Profile,
    /// The history that it stands for, if it has one.
    pub(super) point: Option<&'a HistoryPoint>,
}

/// The record in its parts.
pub(super) struct Parts {
    pub(super) record: Encoded,
    annex: Option<Encoded>,
    pub(super) sensitive: Option<SensitiveReport>,
}

/// The secrets that a card is sealed with.
pub(super) struct Secrets {
    pub(super) issuer: Option<KeyPair>,
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
    pub(super) fn new(request: Request<'_>, home: &Home, console: &mut Console) -> Result<Self, Failure> {
        let Request { signing, readers, sensitive: asked, .. } = request;
        if readers.to.is_empty() && readers.passphrase_file.is_none() && readers.passphrase.is_none() {
            return Err(SealError::NoRecipients.into());
        }
        let trust = knowledge::load(home, console)?;
        let find = |whos: &[PathBuf], console: &mut Console| {
            whos.iter().map(|who| knowledge::recipient(who, &trust, console)).collect::<Result<Vec<_>, _>>()
        };
        let recipients = find(&readers.to, console)?;
        if let Some(twice) = (1..recipients.len()).find(|at| {
            let key = recipients.get(*at).map(|recipient| recipient.key);
            recipients.iter().take(*at).any(|before| Some(before.key) == key)
        }) {
            let failure = Failure::new("seal.duplicate-recipient", "the same public key was given before");
            return Err(readers.to.get(twice).map_or(failure.clone(), |who| failure.at(who)));
        }
        let named = asked.map_or(&[][..], |asked| &asked.sensitive_to);
        let sensitive = match named {
            _ if asked.is_none_or(|asked| asked.sensitive_together) => Vec::new(),
            [] if recipients.is_empty() => Vec::new(),
            [] => sensitive_group(&trust)?.into_iter().collect(),
            named => find(named, console)?,
        };
        if recipients.is_empty() && !named.is_empty() {
            return Err(SealError::NeedsRecipients.into());
        }
        // Who cannot open the card never comes to its second part, and what nobody reads is lost.
        if let Some(position) = sensitive.iter().position(|reader| !reader.opens(&recipients)) {
            let failure = Failure::new(
                "share.sensitive-unreadable",
                "no reader of sensitive content can open the card that it is in",
            );
            return Err(named.get(position).map_or(failure.clone(), |who| failure.at(who)));
        }
        let keys = |readers: Vec<Recipient<'_>>| readers.into_iter().map(|reader| reader.key).collect();
        let (recipients, sensitive) = (keys(recipients), keys(sensitive));
        let keyring = match signing {
            Some(Signing { sign: None, key_passphrase_file }) => Keyring::find(home, console)?
                .map(|keyring| keyring.with_passphrase_file(key_passphrase_file.as_ref())),
            _ => None,
        };
        Ok(Self { keyring, recipients, sensitive })
    }

    /// Encodes the record, its sensitive entries apart where the card has a part for them.
    pub(super) fn encode(
        &self,
        request: Request<'_>,
        record: &NewRecord<'_>,
        console: &Console,
    ) -> Result<Parts, Failure> {
        let NewRecord { bundle, profile, point } = *record;
        let encode = |bundle: &Bundle<'_>, point: Option<&HistoryPoint>| {
            codec::encode_at(bundle, profile, point).map_err(|error| explain(error, profile))
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
            return Ok(Parts { record: encode(bundle, point)?, annex: None, sensitive: None });
        }
        let split = record::split(bundle);
        let record = encode(&split.main, point)?;
        let annex = split.annex.as_ref().map(|annex| encode(annex, None)).transpose()?;
        let needed_bytes =
            Annex::bytes_needed(annex.as_ref().map_or(0, |annex| annex.bytes.len()), self.sensitive.len());
        let bytes = self.bytes(request);
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
        request: Request<'_>,
        key_passphrase: Option<&Path>,
        console: &mut Console,
    ) -> Result<Secrets, Failure> {
        let Request { signing, readers, .. } = request;
        let issuer = match (signing.and_then(|signing| signing.sign.as_ref()), &self.keyring) {
            (Some(path), _) => Some(keys::private(path, key_passphrase, console)?),
            (None, Some(keyring)) => Some(keyring.unlock(keyring.current()?, console)?),
            (None, None) => {
                if signing.is_some() {
                    console.warn(
                        "share.not-signed",
                        "not signed: the record will be shown as what the patient reports; sign with --sign, or make this computer a clinic with carnet init",
                    );
                }
                None
            }
        };
        let passphrase =
            readers.passphrase_file.as_ref().map(|file| keys::card_passphrase(file, console)).transpose()?;
        let generated = match readers.passphrase {
            Some(_) => {
                let list = readers.passphrase_language.map_or(words_of(request.language), WordList::from);
                let count = readers.passphrase_words;
                Some(words::generate(list, count, &mut keys::randomness())?)
            }
            None => None,
        };
        let code = match &readers.code_file {
            Some(file) => Some(keys::code(file, console)?),
            None if readers.code => Some(
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
        request: Request<'_>,
        parts: &Parts,
        secrets: &Secrets,
    ) -> Result<SealedCard, Failure> {
        let now = reading::now();
        let expires_at = request.validity.and_then(|validity| validity.end(now));
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
            bytes: self.bytes(request),
        });
        let generated = secrets.generated()?;
        let options = Options { issuance, annex, ..self.options(secrets, generated.as_ref()) };
        let (envelope, card) = envelope::seal_named(&parts.record.bytes, &options, &mut keys::randomness())?;
        Ok(SealedCard { envelope, card, expires_at })
    }
}

impl Sealer {
    /// How what is sealed to the same readers is sealed; `generated` is [`Secrets::generated`].
    pub(super) fn options<'a>(
        &'a self,
        secrets: &'a Secrets,
        generated: Option<&'a Passphrase>,
    ) -> Options<'a> {
        Options {
            recipients: &self.recipients,
            passphrase: secrets.passphrase.as_ref().or(generated),
            code: secrets.code.as_ref(),
            ..Options::default()
        }
    }

    /// Whether somebody signs.
    pub(super) fn signs(&self, request: Request<'_>) -> bool {
        self.keyring.is_some() || request.signing.is_some_and(|signing| signing.sign.is_some())
    }

    /// This clinic's keys, where they sign.
    pub(super) fn keyring(&self) -> Option<&Keyring> {
        self.keyring.as_ref()
    }

    fn bytes(&self, request: Request<'_>) -> usize {
        request.sensitive.map_or(Annex::USUAL_BYTES, |sensitive| sensitive.sensitive_bytes)
    }
}

impl Secrets {
    /// The passphrase that was generated.
    pub(super) fn generated(&self) -> Result<Option<Passphrase>, Failure> {
        let words = self.generated.as_ref().map(|words| Passphrase::from_bytes(words.as_str().as_bytes()));
        Ok(words.transpose()?)
    }
}

/// A fault of the encoder's, in the words of who shares.
fn explain(error: RecordError, profile: Profile) -> Failure {
    match error {
        RecordError::TooLarge => {
            Failure::new("share.too-large", "the bundle makes too large a record for a card").with_hint(
                match profile {
                    Profile::Complete => "carry less with --profile summary, or export fewer entries",
                    Profile::Summary => "carry less with --profile emergency, or export fewer entries",
                    _ => "export fewer entries",
                },
            )
        }
        error => error.into(),
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
