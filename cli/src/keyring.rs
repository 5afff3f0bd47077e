//! A clinic's keys in `CARNET_HOME`: one that signs and reads now, those before it that still open old cards.
//!
//! ```text
//! keyring.json       whose keys these are, and which is for what
//! keys/ID.key        a private key file, sealed by the clinic's passphrase
//! keys/ID.key.pub    its public half, to hand out
//! ```

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::country::Country;
use carnet_core::crypto::{KeyError, KeyPair, Passphrase, PublicKey};
use serde::{Deserialize, Serialize};

use crate::console::Console;
use crate::failure::Failure;
use crate::home::{self, Home};
use crate::input;
use crate::keys;
use crate::output::{self, Existing, NewFile, Readers};

/// The file that lists the keys.
const INDEX: &str = "keyring.json";

/// The folder of the key files.
const FOLDER: &str = "keys";

/// Largest list of keys, in bytes: thousands of rotations.
const INDEX_BYTES: usize = 1 << 20;

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// What the index says it is.
const KIND: &str = "keyring";

/// The keys of a clinic.
pub(crate) struct Keyring {
    home: Home,
    index: Index,
    /// The file that has the passphrase of the key files in its first line; else it is asked for.
    passphrase_file: Option<PathBuf>,
    /// The passphrase, once it was asked for.
    passphrase: RefCell<Option<Passphrase>>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    carnet: String,
    version: u64,
    name: String,
    country: String,
    keys: Vec<Entry>,
}

/// A key of the keyring.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// The id of its signing key.
    pub(crate) id: String,
    /// What it is for.
    pub(crate) state: State,
    /// When it came into the keyring.
    pub(crate) since: Timestamp,
    /// When it was rotated or retired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) until: Option<Timestamp>,
}

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    /// It signs and reads.
    Current,
    /// It opens old cards.
    Previous,
    /// It is kept and not used.
    Retired,
}

impl State {
    /// The name that people and programs read.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Previous => "previous",
            Self::Retired => "retired",
        }
    }
}

impl Keyring {
    /// Reads the keyring, if there is one.
    pub(crate) fn find(home: &Home, console: &mut Console) -> Result<Option<Self>, Failure> {
        let path = home.join(INDEX);
        if !input::is_there(&path)? {
            return Ok(None);
        }
        let bytes = input::read(&path, INDEX_BYTES, console)?;
        let damaged = || Failure::new("keyring.damaged", "not a list of keys, or a damaged one").at(&path);
        let index: Index = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        if index.carnet != KIND || index.version != VERSION {
            return Err(damaged());
        }
        Ok(Some(Self::new(home, index)))
    }

    /// Reads the keyring.
    pub(crate) fn require(home: &Home, console: &mut Console) -> Result<Self, Failure> {
        Self::find(home, console)?.ok_or_else(|| none(home))
    }

    /// Makes a keyring of one key.
    pub(crate) fn create(
        home: &Home,
        pair: &KeyPair,
        passphrase: Option<&Passphrase>,
        now: Timestamp,
    ) -> Result<Self, Failure> {
        home::make_private_folder(&home.join(FOLDER))?;
        let mut keyring = Self::empty(home, pair);
        // A file of this name holds this key, and is left of a list that was lost.
        keyring.add(pair, State::Current, passphrase, now, Existing::Replace)?;
        Ok(keyring)
    }

    /// Makes a keyring of a key whose file is in its place already, left of a list that was lost.
    pub(crate) fn recover(home: &Home, pair: &KeyPair, now: Timestamp) -> Result<Self, Failure> {
        let mut keyring = Self::empty(home, pair);
        keyring.adopt(pair, State::Current, now)?;
        Ok(keyring)
    }

    /// The file of a key's private half, in a home with a list of keys or without.
    pub(crate) fn place_of(home: &Home, pair: &KeyPair) -> PathBuf {
        home.join(FOLDER).join(format!("{}.key", pair.signing().id()))
    }

    fn empty(home: &Home, pair: &KeyPair) -> Self {
        let country = pair.country().map(|country| country.to_string()).unwrap_or_default();
        let (name, carnet) = (pair.name().to_owned(), KIND.to_owned());
        Self::new(home, Index { carnet, version: VERSION, name, country, keys: Vec::new() })
    }

    fn new(home: &Home, index: Index) -> Self {
        let passphrase_file = keys::passphrase_file(None);
        Self { home: home.clone(), index, passphrase_file, passphrase: RefCell::default() }
    }

    /// Takes the passphrase from a file that an option names, if it does.
    pub(crate) fn with_passphrase_file(self, option: Option<&PathBuf>) -> Self {
        Self { passphrase_file: keys::passphrase_file(option), ..self }
    }

    /// What people call the clinic.
    pub(crate) fn name(&self) -> &str {
        &self.index.name
    }

    /// Where the clinic works.
    pub(crate) fn country(&self) -> Option<Country> {
        Country::from_code(&self.index.country)
    }

    /// Every key, the oldest first.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.index.keys
    }

    /// The key that signs.
    pub(crate) fn current(&self) -> Result<&Entry, Failure> {
        let current = self.index.keys.iter().rev().find(|entry| entry.state == State::Current);
        current.ok_or_else(|| {
            Failure::new("keyring.no-current", "the keyring has no key in use").at(self.home.path())
        })
    }

    /// The key whose id begins with these digits.
    pub(crate) fn entry(&self, id: &str) -> Result<&Entry, Failure> {
        let id = id.to_ascii_lowercase();
        let mut found = self.index.keys.iter().filter(|entry| !id.is_empty() && entry.id.starts_with(&id));
        match (found.next(), found.next()) {
            (Some(entry), None) => Ok(entry),
            (None, _) => Err(Failure::new("key.unknown", "no key of this id in the keyring")),
            (Some(_), Some(_)) => {
                Err(Failure::new("key.ambiguous", "several keys begin so: give more of the id"))
            }
        }
    }

    /// The keys that are read with, of which no file is damaged.
    pub(crate) fn reading_keys(&self, console: &mut Console) -> Vec<[u8; 32]> {
        let entries = self.entries().iter().filter(|entry| entry.state != State::Retired);
        let keys = entries.filter_map(|entry| {
            let text = keys::key_text(&keys::with_pub(&self.file(entry)), console).ok()?;
            Some(*PublicKey::from_text(&text).ok()?.encryption().as_bytes())
        });
        keys.collect()
    }

    /// The file of a key's private half.
    pub(crate) fn file(&self, entry: &Entry) -> PathBuf {
        self.home.join(FOLDER).join(format!("{}.key", entry.id))
    }

    /// The private half of a key; asks for the passphrase once.
    pub(crate) fn unlock(&self, entry: &Entry, console: &mut Console) -> Result<KeyPair, Failure> {
        let path = self.file(entry);
        let text = keys::key_text(&path, console)?;
        let mut known = self.passphrase.borrow_mut();
        let pair = match KeyPair::from_text(&text, known.as_ref()) {
            // A backup that came back may be sealed by another one than the rest.
            Err(KeyError::WrongPassphrase) if !keys::can_ask() => Err(KeyError::WrongPassphrase),
            Err(KeyError::NeedsPassphrase | KeyError::WrongPassphrase) => {
                let file = self.passphrase_file.as_deref();
                let passphrase = keys::passphrase_for("the clinic's keys", file, console).map_err(|failure| {
                    match failure.code() {
                        "key.needs-passphrase" => failure.with_hint(
                            "run carnet where it can ask, or set CARNET_PASSPHRASE_FILE to a file with the passphrase of the clinic's keys",
                        ),
                        _ => failure,
                    }
                    .at(&path)
                })?;
                KeyPair::from_text(&text, Some(known.insert(passphrase)))
            }
            outcome => outcome,
        };
        pair.map_err(|error| Failure::from(error).at(&path))
    }

    /// The passphrase that sealed the current key; `None` where it is not sealed. The key was unlocked before.
    pub(crate) fn into_passphrase(self) -> Option<Passphrase> {
        self.passphrase.into_inner()
    }

    /// Adds a key; one that is current makes that before it a previous one.
    pub(crate) fn add(
        &mut self,
        pair: &KeyPair,
        state: State,
        passphrase: Option<&Passphrase>,
        now: Timestamp,
        existing: Existing,
    ) -> Result<(), Failure> {
        let entry = Entry { id: pair.signing().id().to_string(), state, since: now, until: None };
        let private = pair.to_text(passphrase, &mut keys::randomness())?;
        let path = self.file(&entry);
        // The list comes last: a key file that nothing lists harms nobody.
        let files = [
            public_file(pair, &path),
            NewFile { path, bytes: private.as_bytes().to_vec(), readers: Readers::Owner },
        ];
        output::write(&files, existing)?;
        self.push(entry)
    }

    /// Lists a key whose file is in its place already, sealed as it is.
    pub(crate) fn adopt(&mut self, pair: &KeyPair, state: State, now: Timestamp) -> Result<(), Failure> {
        let entry = Entry { id: pair.signing().id().to_string(), state, since: now, until: None };
        output::write(&[public_file(pair, &self.file(&entry))], Existing::Replace)?;
        self.push(entry)
    }

    fn push(&mut self, entry: Entry) -> Result<(), Failure> {
        let mut index = self.index.clone();
        if entry.state == State::Current {
            for before in index.keys.iter_mut().filter(|before| before.state == State::Current) {
                (before.state, before.until) = (State::Previous, Some(entry.since));
            }
        }
        index.keys.push(entry);
        self.write(index)
    }

    /// Puts the file of a key back from a backup, sealed as the backup is.
    pub(crate) fn restore(&self, entry: &Entry, pair: &KeyPair, text: &str) -> Result<(), Failure> {
        let path = self.file(entry);
        let files = [public_file(pair, &path), NewFile { path, bytes: text.into(), readers: Readers::Owner }];
        output::write(&files, Existing::Replace)
    }

    /// Takes a key out of use.
    pub(crate) fn retire(&mut self, id: &str, now: Timestamp) -> Result<(), Failure> {
        let mut index = self.index.clone();
        for entry in index.keys.iter_mut().filter(|entry| entry.id == id) {
            (entry.state, entry.until) = (State::Retired, Some(now));
        }
        self.write(index)
    }

    fn write(&mut self, index: Index) -> Result<(), Failure> {
        let failed = |_| Failure::new("output.failed", "the list of keys cannot be written");
        let bytes = serde_json::to_vec_pretty(&index).map_err(failed)?;
        let file = NewFile { path: self.home.join(INDEX), bytes, readers: Readers::Owner };
        output::write(&[file], Existing::Replace)?;
        self.index = index;
        Ok(())
    }
}

/// The public half of a key, beside the private one.
fn public_file(pair: &KeyPair, private: &Path) -> NewFile {
    let bytes = pair.public().to_text().into_bytes();
    NewFile { path: keys::with_pub(private), bytes, readers: Readers::Anyone }
}

/// The private key files in a folder of keys, listed or not.
pub(crate) fn key_files(home: &Home) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(home.join(FOLDER)).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "key")).collect();
    files.sort();
    files
}

/// Says that there are no keys.
pub(crate) fn none(home: &Home) -> Failure {
    Failure::new("keyring.none", "no clinic's keys are here").at(home.path())
}
