//! From an envelope to what it holds: which keys are tried, and what is asked for.

use std::path::Path;

use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, Decoded, RecordError};
use carnet_core::crypto::{ConsentCode, DecryptionKey, KeyPair, Passphrase};
use carnet_core::envelope::{Contents, Keys, OpenError, Sealed, Unverified};
use carnet_core::trust::{ContentRead, TrustList, TrustStore, Verdict};

use crate::console::Console;
use crate::failure::Failure;
use crate::keyring::{Keyring, State};
use crate::keys;

/// What a reader has to open cards with.
pub(crate) struct Opener<'a> {
    /// Keys that were named. With them, those of the keyring are not tried.
    pub(crate) named: &'a [KeyPair],
    /// This clinic's own.
    pub(crate) keyring: Option<&'a Keyring>,
    /// Where the keys of groups come from.
    pub(crate) trust: &'a TrustStore,
    /// Older lists, which still give keys of groups.
    pub(crate) past: &'a [TrustList],
    /// The holder's consent code, in the first line of this file; else it is asked for.
    pub(crate) code_file: Option<&'a Path>,
    /// The card's passphrase, in the first line of this file; else it is asked for.
    pub(crate) passphrase_file: Option<&'a Path>,
}

/// What an envelope was opened with, or might have been: it may open what is in it, too.
#[derive(Default)]
pub(crate) struct Used {
    /// Keys of the keyring.
    unlocked: Vec<KeyPair>,
    /// The holder's consent code.
    code: Option<ConsentCode>,
}

impl Opener<'_> {
    /// Opens an envelope.
    pub(crate) fn open(&self, sealed: &Sealed<'_>, console: &mut Console) -> Result<Unverified, Failure> {
        self.open_with(sealed, &mut Used::default(), console)
    }

    /// Opens an envelope, and keeps what that took.
    pub(crate) fn open_with(
        &self,
        sealed: &Sealed<'_>,
        used: &mut Used,
        console: &mut Console,
    ) -> Result<Unverified, Failure> {
        let (takes_key, takes_passphrase) = (sealed.recipient_count() > 0, sealed.takes_passphrase());
        let has_key = !self.named.is_empty() || self.keyring.is_some();
        let given = self.passphrase_file.map(|file| keys::passphrase(file, console)).transpose()?;
        self.check(sealed, given.is_some())?;
        // With a passphrase there is another way.
        let has_another = takes_passphrase && (given.is_some() || keys::can_ask());
        let mut outcome = Err(OpenError::NoKeyFits);
        let Used { code, unlocked } = used;
        if takes_key && has_key {
            *code = self.code(sealed, console)?;
            if code.is_some() || !sealed.takes_code() {
                match self.open_by_key(sealed, code.as_ref(), unlocked, console) {
                    Ok(tried) => outcome = tried,
                    Err(failure) if has_another => console.warn_of(&failure),
                    Err(failure) => return Err(failure),
                }
            } else if !has_another {
                return Err(Failure::new(
                    "open.needs-code",
                    "a card that opens only with the holder's consent code",
                ));
            }
        }
        if takes_passphrase && outcome.as_ref().err() == Some(&OpenError::NoKeyFits) {
            let has_given = given.is_some();
            let passphrase = match given {
                Some(given) => Some(given),
                None => keys::prompt("Passphrase of the card: ")?,
            };
            outcome = match &passphrase {
                // Who opens the card so may be a reader of its second part, too.
                Some(passphrase) => {
                    let pairs: Vec<&KeyPair> = self.named.iter().chain(unlocked.iter()).collect();
                    self.try_keys(sealed, &pairs, code.as_ref(), Some(passphrase))
                }
                None => outcome,
            };
            return outcome.map_err(|error| explain(error, has_key && takes_key, has_given));
        }
        outcome.map_err(|error| match error {
            OpenError::NoKeyFits if sealed.takes_code() => Failure::from(error).with_hint(
                "either the code is another, or the key is: ask the holder to say the code again; if it is right, the card is sealed to others: import the newest trust list, and give every key you have with --key",
            ),
            error => error.into(),
        })
    }

    /// Says what is missing, before anything is asked for.
    fn check(&self, sealed: &Sealed<'_>, has_passphrase: bool) -> Result<(), Failure> {
        let (takes_key, takes_passphrase) = (sealed.recipient_count() > 0, sealed.takes_passphrase());
        let has_key = !self.named.is_empty() || self.keyring.is_some();
        let can_ask = keys::can_ask();
        match (has_key, has_passphrase) {
            (false, false) if !(takes_passphrase && can_ask) => {
                let failure = Failure::new("open.no-key", "the card is sealed, and no key was given");
                Err(failure.with_hint(match (takes_key, takes_passphrase) {
                    (true, false) => "give the clinic's private key: --key FILE; or name the folder of the clinic's keys with CARNET_HOME",
                    (true, true) => "give the clinic's private key, --key FILE, or --passphrase-file FILE",
                    (false, _) => "give the card's passphrase: --passphrase-file FILE",
                }))
            }
            (false, true) if !takes_passphrase => {
                Err(Failure::new("open.needs-key", "a card that opens with no passphrase, only with a key"))
            }
            (true, false) if !takes_key && !can_ask => Err(Failure::new(
                "open.needs-passphrase",
                "a card that opens with no key, only with a passphrase",
            )),
            _ => Ok(()),
        }
    }

    /// The consent code; `None` where none is needed, and where nobody says it.
    fn code(&self, sealed: &Sealed<'_>, console: &mut Console) -> Result<Option<ConsentCode>, Failure> {
        match self.code_file {
            _ if !sealed.takes_code() => Ok(None),
            Some(file) => keys::code(file, console).map(Some),
            None => keys::prompt_code("Consent code of the holder, or nothing: "),
        }
    }

    /// Tries the keys that were named; else the clinic's own: the one in use, then those before it all at once, because
    /// the key that follows from a code takes long to derive. What is unlocked of its own is kept.
    fn open_by_key(
        &self,
        sealed: &Sealed<'_>,
        code: Option<&ConsentCode>,
        unlocked: &mut Vec<KeyPair>,
        console: &mut Console,
    ) -> Result<Result<Unverified, OpenError>, Failure> {
        if !self.named.is_empty() {
            let pairs: Vec<&KeyPair> = self.named.iter().collect();
            return Ok(self.try_keys(sealed, &pairs, code, None));
        }
        let mut outcome = Err(OpenError::NoKeyFits);
        let Some(keyring) = self.keyring else { return Ok(outcome) };
        let (current, before): (Vec<_>, Vec<_>) = keyring
            .entries()
            .iter()
            .rev()
            .filter(|entry| entry.state != State::Retired)
            .partition(|entry| entry.state == State::Current);
        let mut unread = None;
        for entry in current {
            match keyring.unlock(entry, console) {
                Ok(pair) => unlocked.push(pair),
                // Another key may open the card.
                Err(failure) if ONE_FILE.contains(&failure.code()) => unread = Some(failure),
                Err(failure) => return Err(failure),
            }
        }
        let own = unlocked.len();
        if own > 0 {
            outcome = self.try_keys(sealed, &unlocked.iter().collect::<Vec<_>>(), code, None);
        }
        if outcome.as_ref().err() == Some(&OpenError::NoKeyFits) && !before.is_empty() {
            for entry in before {
                match keyring.unlock(entry, console) {
                    Ok(pair) => unlocked.push(pair),
                    Err(failure) => console.warn_of(&failure),
                }
            }
            let pairs: Vec<&KeyPair> = unlocked.iter().skip(own).collect();
            if !pairs.is_empty() {
                outcome = self.try_keys(sealed, &pairs, code, None);
            }
        }
        match (outcome, unread) {
            (Err(OpenError::NoKeyFits), Some(failure)) => Err(failure),
            (outcome, unread) => {
                unread.iter().for_each(|failure| console.warn_of(failure));
                Ok(outcome)
            }
        }
    }

    fn try_keys(
        &self,
        sealed: &Sealed<'_>,
        pairs: &[&KeyPair],
        code: Option<&ConsentCode>,
        passphrase: Option<&Passphrase>,
    ) -> Result<Unverified, OpenError> {
        self.with_keys(pairs, |decryption| sealed.open(&Keys { decryption, code, passphrase }))
    }

    /// Does something with what opened an envelope: the keys, and those of the groups that they are in.
    pub(crate) fn with_used<T>(&self, used: &Used, act: impl FnOnce(&Keys<'_>) -> T) -> T {
        let pairs: Vec<&KeyPair> = self.named.iter().chain(&used.unlocked).collect();
        let code = used.code.as_ref();
        self.with_keys(&pairs, |decryption| act(&Keys { decryption, code, passphrase: None }))
    }

    fn with_keys<T>(&self, pairs: &[&KeyPair], act: impl FnOnce(&[&DecryptionKey]) -> T) -> T {
        let own: Vec<&DecryptionKey> = pairs.iter().map(|pair| pair.decryption()).collect();
        let past = self.past.iter().flat_map(|list| own.iter().flat_map(|key| list.group_keys(key)));
        let groups: Vec<DecryptionKey> = self.trust.group_keys(&own).into_iter().chain(past).collect();
        let decryption: Vec<&DecryptionKey> = own.iter().copied().chain(&groups).collect();
        act(&decryption)
    }
}

/// What is wrong with one key file, and tells nothing of the others.
const ONE_FILE: [&str; 5] =
    ["key.corrupt", "key.cost", "key.newer-version", "input.not-found", "input.unreadable"];

fn explain(error: OpenError, had_key: bool, had_passphrase: bool) -> Failure {
    let failure = Failure::from(error);
    match (error, had_key, had_passphrase) {
        (OpenError::NoKeyFits, false, true) => {
            failure.with_hint("check the passphrase: capital letters, spaces, spelling")
        }
        (OpenError::NoKeyFits, true, false) => {
            failure.with_hint("the card also opens with a passphrase: give --passphrase-file FILE")
        }
        _ => failure,
    }
}

/// A card that was opened, with what is known about it.
pub(crate) struct Record {
    pub(crate) verdict: Verdict,
    pub(crate) decoded: Result<Decoded, RecordError>,
}

impl Record {
    /// Finds out who signed, and reads the content; a content that cannot be read still has its verdict.
    pub(crate) fn read(unverified: Unverified, trust: &TrustStore, now: Timestamp) -> Self {
        let read = |contents: Contents| {
            let decoded = codec::decode_with_annex(&contents.record, contents.annex.as_deref());
            let outcome = match &decoded {
                Err(_) => ContentRead::Failed,
                Ok(Decoded { annex_fault: Some(_), .. }) => ContentRead::Partly,
                Ok(_) => ContentRead::Whole,
            };
            (decoded, outcome)
        };
        let (verdict, decoded) = unverified.verify(trust, Some(now)).read(read).into_parts();
        Self { verdict, decoded }
    }
}
