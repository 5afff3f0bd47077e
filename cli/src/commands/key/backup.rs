//! `carnet key export` and `carnet key import`: keys out of the keyring and into it.

use std::path::PathBuf;

use carnet_core::crypto::{KeyFileKind, KeyPair, PublicKey};
use clap::Args;
use serde::Serialize;

use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::home::Home;
use crate::keyring::{Entry, Keyring, State};
use crate::output::{self, Existing, NewFile, Readers};
use crate::{input, keys, knowledge, reading};

/// Write a key of this clinic to a file: as a backup, sealed as it is, or its public half, to hand out
#[derive(Args)]
pub(crate) struct Export {
    /// The id of the key, or how it begins; without one, the key in use
    id: Option<String>,

    /// The file to write; `-` is standard output
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    /// Write the public half
    #[arg(long)]
    public: bool,

    /// Overwrite a file that exists
    #[arg(long)]
    force: bool,
}

/// Take a private key file into the keyring: a backup, or a key of a clinic that this one continues
///
/// It opens old cards and does not sign, unless --current says so. Where there is no keyring yet, it becomes the key of
/// this clinic.
#[derive(Args)]
pub(crate) struct Import {
    /// The private key file
    file: PathBuf,

    /// The passphrase of FILE, in the first line of this file
    #[arg(long, value_name = "FILE")]
    key_passphrase_file: Option<PathBuf>,

    /// Sign with it from now on
    #[arg(long)]
    current: bool,
}

#[derive(Serialize)]
struct Report {
    id: String,
    state: &'static str,
}

impl Export {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let home = Home::from_environment()?;
        home.spare([self.out.as_path()])?;
        let keyring = Keyring::require(&home, console)?;
        let entry = match &self.id {
            Some(id) => keyring.entry(id)?,
            None => keyring.current()?,
        };
        let file = keyring.file(entry);
        let text = keys::key_text(&file, console)?;
        let (public, kind) =
            PublicKey::from_any_text(&text).map_err(|error| Failure::from(error).at(&file))?;
        let (bytes, readers) = if self.public {
            (public.to_text().into_bytes(), Readers::Anyone)
        } else {
            (text.as_bytes().to_vec(), Readers::Owner)
        };
        if !self.public && kind == KeyFileKind::Unprotected {
            keys::warn_unsealed(&shown(&self.out), console);
        }
        if self.out.as_os_str() == "-" {
            return console.data(&bytes).map(|()| Outcome::Done);
        }
        output::write(&[NewFile { path: self.out.clone(), bytes, readers }], Existing::forced(self.force))?;
        if console.is_json() {
            console.json(&serde_json::json!({ "id": entry.id, "files": [shown(&self.out)] }))?;
        } else {
            console.say(format_args!("wrote {}", shown(&self.out)));
        }
        Ok(Outcome::Done)
    }
}

impl Import {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let home = Home::from_environment()?;
        if self.file.as_os_str() != "-" {
            // What is missing is said before a passphrase is asked for.
            input::require(&self.file)?;
        }
        let file = keys::passphrase_file(self.key_passphrase_file.as_ref());
        let pair = keys::private(&self.file, file.as_deref(), console)?;
        let id = pair.signing().id().to_string();
        let now = reading::now();
        home.make()?;
        let _lock = home.lock(console)?;
        let mut trust = knowledge::load(&home, console)?;
        trust.insert(&pair.public(), Some(now));
        let state = match Keyring::find(&home, console)? {
            Some(mut keyring) => {
                if let Some(entry) = keyring.entries().iter().find(|entry| entry.id == id) {
                    return self.restore(&keyring, entry, &pair, console);
                }
                let state = if self.current { State::Current } else { State::Previous };
                if self.is_in_place(&home, &pair) {
                    keyring.adopt(&pair, state, now)?;
                } else {
                    // Sealed as the others are.
                    let current = keyring.current()?.clone();
                    keyring.unlock(&current, console)?;
                    let passphrase = keyring.into_passphrase();
                    let mut keyring = Keyring::require(&home, console)?;
                    keyring.add(&pair, state, passphrase.as_ref(), now, Existing::Keep)?;
                }
                state
            }
            None if self.is_in_place(&home, &pair) => {
                Keyring::recover(&home, &pair, now)?;
                State::Current
            }
            None => {
                let file = keys::passphrase_file(None);
                let unsealed = file.is_none() && self.is_unsealed(console)?;
                let passphrase = keys::new_passphrase(unsealed, file, console)?;
                Keyring::create(&home, &pair, passphrase.as_ref(), now)?;
                State::Current
            }
        };
        knowledge::save(&trust, &home)?;
        if console.is_json() {
            console.json(&Report { id, state: state.name() })?;
        } else {
            console.say(format_args!("key {id} of {} is in the keyring: {}", pair.name(), state.name()));
        }
        Ok(Outcome::Done)
    }

    /// Whether the file is that of the keyring itself, whose list was lost.
    fn is_in_place(&self, home: &Home, pair: &KeyPair) -> bool {
        let place = std::fs::canonicalize(Keyring::place_of(home, pair));
        place.is_ok_and(|place| std::fs::canonicalize(&self.file).is_ok_and(|file| file == place))
    }

    /// Puts back the file of a key that is in the list, where it is missing or another.
    fn restore(
        &self,
        keyring: &Keyring,
        entry: &Entry,
        pair: &KeyPair,
        console: &mut Console,
    ) -> Result<Outcome, Failure> {
        let text = keys::key_text(&self.file, console)?;
        let there = keys::key_text(&keyring.file(entry), console);
        let is_other =
            |there: &str| PublicKey::from_any_text(there).is_ok_and(|(public, _)| public != pair.public());
        if there.is_ok_and(|there| *there == *text || is_other(&there)) {
            return Err(Failure::new("key.known", "the key is in the keyring already").at(&self.file));
        }
        keyring.restore(entry, pair, &text)?;
        if console.is_json() {
            console.json(&Report { id: entry.id.clone(), state: entry.state.name() })?;
        } else {
            console.say(format_args!("key {} was put back: {}", entry.id, entry.state.name()));
        }
        Ok(Outcome::Done)
    }

    /// Whether the file was not sealed, so that the keyring need not be.
    fn is_unsealed(&self, console: &mut Console) -> Result<bool, Failure> {
        let text = keys::key_text(&self.file, console)?;
        let (_, kind) =
            PublicKey::from_any_text(&text).map_err(|error| Failure::from(error).at(&self.file))?;
        Ok(kind == KeyFileKind::Unprotected)
    }
}
