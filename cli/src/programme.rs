//! A programme: the folder from which trust lists are made, on a computer that stays offline.
//!
//! ```text
//! programme.json     clinics, groups, what is revoked, the number of the last list
//! root.key           the key that signs lists, sealed by a passphrase of its own
//! root.key.pub       its public half
//! ```

use std::fmt;
use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::country::Country;
use carnet_core::crypto::{KeyId, KeyPair, Passphrase, PublicKey};
use carnet_core::limits;
use carnet_core::trust::{
    CardId, Clinic, Edition, GroupPlan, ListContents, PROGRAMME_GROUP, Standing, TrustError, TrustList,
};
use serde::{Deserialize, Serialize};

use crate::console::Console;
use crate::failure::Failure;
use crate::home::{Home, Lock};
use crate::output::{self, Existing, NewFile, Readers};
use crate::{input, keys};

/// The folder in `CARNET_HOME`.
const FOLDER: &str = "programme";

/// The file of what a programme keeps.
pub(crate) const STATE: &str = "programme.json";

/// The file of the key that signs lists.
pub(crate) const ROOT: &str = "root.key";

/// What the state says it is.
const KIND: &str = "programme";

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// Largest state, in bytes: the most cards that are revoked, and the most clinics.
const STATE_BYTES: usize = 32 * limits::REVOKED_CARDS;

/// A programme in its folder.
pub(crate) struct Programme {
    folder: PathBuf,
    pub(crate) state: State,
    /// Held by who is going to change it.
    _lock: Option<Lock>,
}

/// What a programme keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct State {
    carnet: String,
    version: u64,
    /// What people call it.
    pub(crate) name: String,
    /// The number of the last list that was signed.
    pub(crate) sequence: u64,
    /// Its clinics, those of the past included.
    pub(crate) clinics: Vec<Member>,
    /// Its groups of readers.
    pub(crate) groups: Vec<Group>,
    /// The cards that were lost or replaced, in 16 hexadecimal digits each.
    pub(crate) revoked_cards: Vec<String>,
}

/// A clinic of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) country: String,
    /// The id of the key that signs, which the key tells.
    #[serde(skip)]
    pub(crate) id: String,
    /// Its public key file.
    pub(crate) key: String,
    /// Whether its signature means something.
    pub(crate) issues: bool,
    /// The groups that it reads with; none where cards are not sealed to it.
    pub(crate) groups: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) revoked: Option<Revoked>,
}

/// That a clinic's key is not to be believed any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Revoked {
    pub(crate) reason: Reason,
    pub(crate) since: Timestamp,
}

/// Why a key is revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reason {
    /// It was stolen, lost or misused: nothing that it signed proves anything
    Compromised,
    /// The clinic stopped using it: what it signed before stays good
    Retired,
}

/// A group of readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    pub(crate) name: String,
    /// How many keys it has had.
    pub(crate) epoch: u32,
}

/// A clinic's key, as commands tell of what they did to it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Named {
    name: String,
    id: String,
    /// The other keys of this name, which stay as they are.
    others: Vec<String>,
}

impl fmt::Display for Named {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, id, others } = self;
        write!(out, "{name}: key {id}")?;
        if others.is_empty() {
            Ok(())
        } else {
            write!(out, "; of the same name, and not meant: {}", others.join(", "))
        }
    }
}

impl Member {
    /// The public keys.
    pub(crate) fn public(&self) -> Result<PublicKey, Failure> {
        PublicKey::from_text(&self.key).map_err(Failure::from)
    }

    /// Whether a name or the start of an id means this clinic.
    pub(crate) fn is_meant_by(&self, who: &str) -> bool {
        let is_id = who.len() >= 4 && who.bytes().all(|digit| digit.is_ascii_hexdigit());
        self.is_called(who) || (is_id && self.id.starts_with(&who.to_ascii_lowercase()))
    }

    /// Whether this is a clinic of that name, in capitals or not.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.name.to_lowercase() == name.to_lowercase()
    }

    /// Whether its key was stolen or misused.
    pub(crate) fn is_compromised(&self) -> bool {
        matches!(self.revoked, Some(Revoked { reason: Reason::Compromised, .. }))
    }

    fn to_clinic(&self) -> Result<Clinic, Failure> {
        let key = self.public()?;
        let is_reader = !self.groups.is_empty() && self.revoked.is_none();
        Ok(Clinic {
            name: self.name.clone(),
            country: Country::from_code(&self.country).ok_or_else(|| damaged(Path::new(STATE)))?,
            signing: self.issues.then(|| *key.verifying().as_bytes()),
            reading: is_reader.then(|| *key.encryption().as_bytes()),
            standing: match self.revoked {
                None => Standing::Trusted,
                Some(Revoked { reason: Reason::Retired, since }) => Standing::Retired { since },
                Some(Revoked { reason: Reason::Compromised, since }) => Standing::Compromised { since },
            },
        })
    }
}

impl Programme {
    /// The folder that is named, or that of `CARNET_HOME`.
    pub(crate) fn folder(named: Option<&PathBuf>) -> Result<PathBuf, Failure> {
        match named {
            Some(folder) => Ok(folder.clone()),
            None => Ok(Home::from_environment()?.join(FOLDER)),
        }
    }

    /// Makes a programme in a folder that is there and holds none.
    pub(crate) fn create(
        folder: &Path,
        root: &KeyPair,
        passphrase: Option<&Passphrase>,
        console: &Console,
    ) -> Result<(), Failure> {
        let _lock = Lock::of(folder, console)?;
        let group = Group { name: PROGRAMME_GROUP.to_owned(), epoch: 1 };
        let state = State {
            carnet: KIND.to_owned(),
            version: VERSION,
            name: root.name().to_owned(),
            sequence: 0,
            clinics: Vec::new(),
            groups: vec![group],
            revoked_cards: Vec::new(),
        };
        let path = folder.join(ROOT);
        let private = root.to_text(passphrase, &mut keys::randomness())?;
        let public = root.public().to_text().into_bytes();
        let files = [
            NewFile { path: keys::with_pub(&path), bytes: public, readers: Readers::Anyone },
            NewFile { path, bytes: private.as_bytes().to_vec(), readers: Readers::Owner },
            NewFile { path: folder.join(STATE), bytes: to_json(&state)?, readers: Readers::Owner },
        ];
        output::write(&files, Existing::Keep)
    }

    /// Reads a programme that is going to be changed, which others do not change meanwhile.
    pub(crate) fn open_to_change(named: Option<&PathBuf>, console: &mut Console) -> Result<Self, Failure> {
        let folder = Self::folder(named)?;
        let lock = if input::is_there(&folder)? { Some(Lock::of(&folder, console)?) } else { None };
        Ok(Self { _lock: lock, ..Self::open(Some(&folder), console)? })
    }

    /// Reads a programme.
    pub(crate) fn open(named: Option<&PathBuf>, console: &mut Console) -> Result<Self, Failure> {
        let folder = Self::folder(named)?;
        let path = folder.join(STATE);
        if !input::is_there(&path)? {
            return Err(Failure::new("programme.none", "no programme is here").at(&folder));
        }
        let bytes = input::read(&path, STATE_BYTES, console)?;
        let mut state: State = serde_json::from_slice(&bytes).map_err(|_| damaged(&path))?;
        if state.carnet != KIND || state.version != VERSION {
            return Err(damaged(&path));
        }
        for clinic in &mut state.clinics {
            clinic.id = clinic.public()?.verifying().id().to_string();
        }
        Ok(Self { folder, state, _lock: None })
    }

    /// Writes what has changed.
    pub(crate) fn save(&self) -> Result<(), Failure> {
        let path = self.folder.join(STATE);
        output::write(
            &[NewFile { path, bytes: to_json(&self.state)?, readers: Readers::Owner }],
            Existing::Replace,
        )
    }

    /// The key that signs lists; asks for its passphrase.
    pub(crate) fn root(
        &self,
        passphrase_file: Option<&Path>,
        console: &mut Console,
    ) -> Result<KeyPair, Failure> {
        keys::private(&self.folder.join(ROOT), passphrase_file, console).map_err(|failure| {
            match failure.code() {
                "key.needs-passphrase" => failure.with_hint("give --passphrase-file FILE, or set CARNET_PASSPHRASE_FILE"),
                "key.wrong-passphrase" => failure.with_hint(
                    "type it again, with the keyboard as it was then. If it is lost, no list is signed any more: those in force serve on; make another programme, and tell its fingerprint to the clinics on the telephone",
                ),
                _ => failure,
            }
        })
    }

    /// The id of the key that signs lists, of which no secret is needed.
    pub(crate) fn root_id(&self, console: &mut Console) -> Result<KeyId, Failure> {
        let path = self.folder.join(ROOT);
        let text = keys::key_text(&path, console)?;
        let (public, _) = PublicKey::from_any_text(&text).map_err(|error| Failure::from(error).at(&path))?;
        Ok(public.verifying().id())
    }

    /// The clinic that a name or an id means.
    pub(crate) fn find(&self, who: &str) -> Result<usize, Failure> {
        let clinics = self.state.clinics.iter().enumerate();
        // Of the keys that a clinic has had, the name means the one in use.
        let mut found: Vec<usize> =
            clinics.filter(|(_, clinic)| clinic.is_meant_by(who)).map(|(position, _)| position).collect();
        let is_in_use = |position: &usize| {
            self.state.clinics.get(*position).is_some_and(|clinic| clinic.revoked.is_none())
        };
        if found.iter().any(is_in_use) {
            found.retain(is_in_use);
        }
        match found.as_slice() {
            [position] => Ok(*position),
            [] => Err(Failure::new("trust.unknown-clinic", format!("no clinic {who:?} in the programme"))),
            several => {
                let clinics = several.iter().filter_map(|position| self.state.clinics.get(*position));
                let ids: Vec<&str> = clinics.map(|clinic| clinic.id.as_str()).collect();
                Err(Failure::new("trust.ambiguous-clinic", format!("{who:?} means several keys"))
                    .with_hint(format!("give the id of the key: {}", ids.join(" or "))))
            }
        }
    }

    /// A clinic as commands tell of it, with the other keys of its name.
    pub(crate) fn named(&self, position: usize) -> Option<Named> {
        let clinic = self.state.clinics.get(position)?;
        let others =
            self.state.clinics.iter().filter(|other| other.id != clinic.id && other.is_called(&clinic.name));
        Some(Named {
            name: clinic.name.clone(),
            id: clinic.id.clone(),
            others: others.map(|other| other.id.clone()).collect(),
        })
    }

    /// Gives groups their next key, and says which.
    pub(crate) fn rotate(&mut self, groups: &[String]) -> Result<Vec<String>, Failure> {
        let mut rotated = Vec::new();
        for group in self.state.groups.iter_mut().filter(|group| groups.contains(&group.name)) {
            group.epoch = group.epoch.checked_add(1).ok_or(TrustError::Epoch)?;
            rotated.push(group.name.clone());
        }
        Ok(rotated)
    }

    /// Takes the numbers of a list that this programme signed, where they are beyond those that are kept: the folder may
    /// be a copy of before.
    pub(crate) fn catch_up(&mut self, list: &TrustList) {
        self.state.sequence = self.state.sequence.max(list.sequence());
        for listed in list.groups() {
            match self.state.groups.iter_mut().find(|group| group.name == listed.name()) {
                Some(group) => group.epoch = group.epoch.max(listed.epoch()),
                // It has no reader here, and must not begin with a key that it has had.
                None => {
                    let (name, epoch) = (listed.name().to_owned(), listed.epoch());
                    self.state.groups.push(Group { name, epoch });
                }
            }
        }
    }

    /// The files that a programme is.
    pub(crate) fn files(&self) -> [PathBuf; 3] {
        let root = self.folder.join(ROOT);
        [self.folder.join(STATE), keys::with_pub(&root), root]
    }

    /// The clinics that lists tell of: of a key that only reads, there is nothing to tell once it is out of use.
    pub(crate) fn listed(&self) -> impl Iterator<Item = &Member> {
        self.state.clinics.iter().filter(|clinic| clinic.issues || clinic.revoked.is_none())
    }

    /// Finds out whether a list could be made, before what stands in its way is kept.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        let mut rng = keys::randomness();
        // Another root: that of the programme stays locked.
        let root = KeyPair::generate(&self.state.name, &mut rng)?;
        let made = Timestamp::UNIX_EPOCH;
        let edition = Edition { sequence: 1, made, valid_until: made.plus_days(1) };
        let signed = TrustList::sign(&self.contents()?, &edition, &root, &mut rng);
        signed.map(drop).map_err(|error| self.explain(error))
    }

    /// Names the clinic that a list cannot be made of.
    pub(crate) fn explain(&self, error: TrustError) -> Failure {
        match error {
            TrustError::BadKey { position } | TrustError::Duplicate { position } => {
                let name = self.listed().nth(position).map_or("", |clinic| clinic.name.as_str());
                Failure::new(error.code(), format!("{name:?} has a name or a key of another, or none"))
            }
            error => error.into(),
        }
    }

    /// What the next list holds.
    pub(crate) fn contents(&self) -> Result<ListContents, Failure> {
        let State { groups, revoked_cards, .. } = &self.state;
        let clinics: Vec<&Member> = self.listed().collect();
        let is_member =
            |clinic: &Member, group: &Group| clinic.revoked.is_none() && clinic.groups.contains(&group.name);
        let plans = groups.iter().map(|group| {
            let members = clinics.iter().enumerate().filter(|(_, clinic)| is_member(clinic, group));
            GroupPlan {
                name: group.name.clone(),
                epoch: group.epoch,
                members: members.map(|(position, _)| position).collect(),
            }
        });
        let card = |text: &String| CardId::from_hex(text).ok_or_else(|| damaged(&self.folder.join(STATE)));
        Ok(ListContents {
            clinics: clinics.iter().copied().map(Member::to_clinic).collect::<Result<_, _>>()?,
            groups: plans.collect(),
            revoked_cards: revoked_cards.iter().map(card).collect::<Result<_, _>>()?,
        })
    }
}

fn damaged(path: &Path) -> Failure {
    Failure::new("programme.damaged", "not a programme, or a damaged one").at(path)
}

fn to_json(state: &State) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec_pretty(state)
        .map_err(|_| Failure::new("output.failed", "the programme cannot be written"))
}
