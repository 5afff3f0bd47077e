//! All that a clinic knows of others: trust lists of programmes, foreign lists, single keys; one file.

mod wire;

use std::fmt;

use super::foreign::{ForeignKey, ForeignKeyId, ForeignList};
use super::list::{Clinic, Standing, folded};
use super::{CardId, Group, Issuer, ListAge, ListedIssuer, Revocation, TrustError, TrustList};
use crate::clock::Timestamp;
use crate::crypto::{DecryptionKey, EncryptionPublicKey, KeyId, PublicKey, VerifyingKey};
use crate::limits;

/// The name of the group that holds all readers of a programme.
pub const PROGRAMME_GROUP: &str = "programme";

/// The name of the group that may read sensitive content.
pub const SENSITIVE_GROUP: &str = "sensitive";

/// What a clinic knows of others.
///
/// ```
/// use carnet_core::clock::Timestamp;
/// use carnet_core::country::Country;
/// use carnet_core::crypto::KeyPair;
/// use carnet_core::trust::{Clinic, Edition, Import, ListContents, Standing, TrustList, TrustStore};
///
/// let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
/// let root = KeyPair::generate("Route of the South", &mut rng)?;
/// let clinic = KeyPair::generate("Kakuma Clinic 4", &mut rng)?;
/// let contents = ListContents {
///     clinics: vec![Clinic {
///         name: clinic.name().into(),
///         country: Country::from_code("KE").ok_or("no country")?,
///         signing: Some(*clinic.public().verifying().as_bytes()),
///         reading: Some(*clinic.public().encryption().as_bytes()),
///         standing: Standing::Trusted,
///     }],
///     ..ListContents::default()
/// };
/// let made = Timestamp::parse("2026-03-02").ok_or("no date")?;
/// let edition = Edition { sequence: 1, made, valid_until: made.plus_days(90) };
/// let list = TrustList::sign(&contents, &edition, &root, &mut rng)?;
///
/// let mut store = TrustStore::default();
/// assert_eq!(store.import(&list, made)?, Import::New);
/// assert_eq!(store.import(&list, made)?, Import::Unchanged);
/// assert_eq!(store.readers("kakuma clinic 4").len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Default)]
pub struct TrustStore {
    programmes: Vec<Programme>,
    keys: Vec<KnownKey>,
    foreign: Vec<Foreign>,
    /// Every key that signs, by its id.
    index: Vec<(KeyId, Place)>,
}

/// A trust list, and when it came.
struct Programme {
    bytes: Vec<u8>,
    list: TrustList,
    imported: Timestamp,
}

/// A list of another kind of health certificates, and when it came.
struct Foreign {
    list: ForeignList,
    imported: Timestamp,
}

/// An issuer who is known by a key file, and since when.
struct KnownKey {
    file: PublicKey,
    issuer: Issuer,
    imported: Option<Timestamp>,
}

impl KnownKey {
    fn new(file: PublicKey, imported: Option<Timestamp>) -> Self {
        let (name, country, key) = (file.name().to_owned(), file.country(), file.verifying().clone());
        Self { file, issuer: Issuer { name, country, key, programme: None }, imported }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Clinic { programme: usize, clinic: usize },
    Key(usize),
}

/// What an import changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Import {
    /// The programme was not known before.
    New,
    /// A newer list took the place of an older one.
    Newer {
        /// Number of the older one.
        from: u64,
    },
    /// A foreign list took the place of another of its source.
    Replaced,
    /// The list was in force already.
    Unchanged,
}

impl Import {
    /// The stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Newer { .. } => "newer",
            Self::Replaced => "replaced",
            Self::Unchanged => "unchanged",
        }
    }
}

/// Somebody to seal to, by name.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Reader<'a> {
    /// A group of a programme.
    Group {
        /// The list that names it.
        list: &'a TrustList,
        /// The group.
        group: &'a Group,
    },
    /// A clinic of a programme.
    Clinic {
        /// The list that names it.
        list: &'a TrustList,
        /// The clinic.
        clinic: &'a Clinic,
    },
    /// A clinic whose key file is known.
    Key(&'a PublicKey),
}

impl Reader<'_> {
    /// The key to seal to.
    ///
    /// # Errors
    /// [`TrustError::Malformed`] where a list gives one that no honest programme makes.
    pub fn public_key(&self) -> Result<EncryptionPublicKey, TrustError> {
        match self {
            Self::Group { group, .. } => group.public_key(),
            Self::Clinic { clinic, .. } => clinic
                .reading
                .and_then(|key| EncryptionPublicKey::from_bytes(&key).ok())
                .ok_or(TrustError::Malformed),
            Self::Key(key) => Ok(*key.encryption()),
        }
    }
}

/// Somebody who may have signed, with what is known of the key.
pub(crate) struct Candidate<'a> {
    pub(crate) issuer: Issuer,
    pub(crate) list: Option<&'a TrustList>,
}

impl AsRef<VerifyingKey> for Candidate<'_> {
    fn as_ref(&self) -> &VerifyingKey {
        &self.issuer.key
    }
}

/// A foreign key that may have signed, with the list it is on.
pub(super) struct ForeignCandidate<'a> {
    pub(super) key: &'a ForeignKey,
    known: &'a Foreign,
}

impl ForeignCandidate<'_> {
    pub(super) fn issuer(&self) -> ListedIssuer {
        ListedIssuer::new(self.key, &self.known.list.source)
    }

    /// How old the list is: since it was made, or else since it came. It does not say how long it is good.
    pub(super) fn list_age(&self, now: Option<Timestamp>) -> ListAge {
        let made = self.known.list.made.unwrap_or(self.known.imported);
        ListAge::of(made, None, now)
    }
}

impl TrustStore {
    /// Takes a trust list, if it is newer than the one that is in force and signed by the same key.
    ///
    /// The first list of a programme is taken as it comes: whoever imports it compares [`TrustList::root`] with what the
    /// programme says. A list that is past its time or of the future is taken, too; verdicts tell.
    ///
    /// # Errors
    /// Those of [`TrustList::from_bytes`]; [`TrustError::Rollback`], [`TrustError::Fork`], [`TrustError::OtherSigner`],
    /// [`TrustError::TooManyLists`]. The store is then as it was.
    pub fn import(&mut self, bytes: &[u8], now: Timestamp) -> Result<Import, TrustError> {
        let list = TrustList::from_bytes(bytes)?;
        let name = folded(list.programme());
        let is_others = |known: &Programme| {
            known.list.root_key() != list.root_key() && folded(known.list.programme()) == name
        };
        if self.programmes.iter().any(is_others) {
            return Err(TrustError::OtherSigner);
        }
        let has_room = self.source_count() < limits::TRUST_SOURCES;
        let known = self.programmes.iter_mut().find(|known| known.list.root_key() == list.root_key());
        let import = match known {
            Some(known) => {
                let (from, given) = (known.list.sequence(), list.sequence());
                if known.bytes == bytes {
                    return Ok(Import::Unchanged);
                }
                if given < from {
                    return Err(TrustError::Rollback { known: from, given });
                }
                if given == from {
                    return Err(TrustError::Fork { sequence: given });
                }
                *known = Programme { bytes: bytes.to_vec(), list, imported: now };
                Import::Newer { from }
            }
            None if !has_room => return Err(TrustError::TooManyLists),
            None => {
                self.programmes.push(Programme { bytes: bytes.to_vec(), list, imported: now });
                Import::New
            }
        };
        self.build_index();
        Ok(import)
    }

    /// Takes a list of another kind of health certificates; one of the same format and source is replaced, unless that
    /// was made later.
    ///
    /// # Errors
    /// [`TrustError::Older`], [`TrustError::TooManyLists`]. The store is then as it was.
    pub fn import_foreign(&mut self, list: ForeignList, now: Timestamp) -> Result<Import, TrustError> {
        let has_room = self.source_count() < limits::TRUST_SOURCES;
        let is_same =
            |known: &&mut Foreign| (known.list.format, &known.list.source) == (list.format, &list.source);
        let Some(known) = self.foreign.iter_mut().find(is_same) else {
            if !has_room {
                return Err(TrustError::TooManyLists);
            }
            self.foreign.push(Foreign { list, imported: now });
            return Ok(Import::New);
        };
        match (known.list.made, list.made) {
            (Some(known), Some(given)) if given < known => Err(TrustError::Older { known, given }),
            _ if known.list == list => Ok(Import::Unchanged),
            _ => {
                *known = Foreign { list, imported: now };
                Ok(Import::Replaced)
            }
        }
    }

    /// The lists of other kinds of health certificates, each with the time of its import.
    pub fn foreign_lists(&self) -> impl Iterator<Item = (&ForeignList, Timestamp)> {
        self.foreign.iter().map(|known| (&known.list, known.imported))
    }

    /// Forgets the foreign list of a source; says whether there was one.
    pub fn remove_foreign(&mut self, source: &str) -> bool {
        let before = self.foreign.len();
        self.foreign.retain(|known| known.list.source != source);
        self.foreign.len() < before
    }

    /// Takes the owner of a public key file for an issuer; one with the same key is replaced.
    pub fn insert(&mut self, key: &PublicKey, imported: Option<Timestamp>) {
        self.keys.retain(|known| known.issuer.key != *key.verifying());
        self.keys.push(KnownKey::new(key.clone(), imported));
        self.build_index();
    }

    /// Forgets the programme whose root key has this id, or the key file whose key has it; says whether there was one.
    pub fn remove(&mut self, id: KeyId) -> bool {
        let before = self.source_count();
        self.programmes.retain(|known| known.list.root() != id);
        self.keys.retain(|known| known.issuer.key.id() != id);
        self.build_index();
        self.source_count() < before
    }

    /// The trust lists in force, each with the time of its import.
    pub fn lists(&self) -> impl Iterator<Item = (&TrustList, Timestamp)> {
        self.programmes.iter().map(|known| (&known.list, known.imported))
    }

    /// The key files of others, each with the time of its import.
    pub fn key_files(&self) -> impl Iterator<Item = (&PublicKey, Option<Timestamp>)> {
        self.keys.iter().map(|known| (&known.file, known.imported))
    }

    /// How many issuers are known, under all names.
    pub fn issuer_count(&self) -> usize {
        self.index.len()
    }

    /// Whom a name means, in capitals or not: a group, `PROGRAMME/GROUP`, a programme (its group `programme`), a clinic.
    pub fn readers(&self, name: &str) -> Vec<Reader<'_>> {
        let name = folded(name);
        let mut readers = Vec::new();
        for list in self.programmes.iter().map(|known| &known.list) {
            let programme = folded(list.programme());
            for group in list.groups() {
                let group_name = folded(group.name());
                let is_meant = group_name == name
                    || format!("{programme}/{group_name}") == name
                    || (programme == name && group_name == PROGRAMME_GROUP);
                if is_meant {
                    readers.push(Reader::Group { list, group });
                }
            }
            let clinics = list.clinics().iter().filter(|clinic| {
                clinic.reading.is_some()
                    && clinic.standing == Standing::Trusted
                    && folded(&clinic.name) == name
            });
            readers.extend(clinics.map(|clinic| Reader::Clinic { list, clinic }));
        }
        let keys = self.keys.iter().filter(|known| {
            folded(&known.issuer.name) == name && self.standing(&known.issuer.key) == Standing::Trusted
        });
        readers.extend(keys.map(|known| Reader::Key(&known.file)));
        readers
    }

    /// The keys of the groups that one of `keys` is a member of.
    pub fn group_keys(&self, keys: &[&DecryptionKey]) -> Vec<DecryptionKey> {
        let lists = self.programmes.iter().map(|known| &known.list);
        lists.flat_map(|list| keys.iter().flat_map(|key| list.group_keys(key))).collect()
    }

    /// The issuers that a key id may mean: rarely more than one, but an id is too short to be only one's own. Those of
    /// trust lists come first.
    pub(crate) fn candidates(&self, id: KeyId) -> Vec<Candidate<'_>> {
        let start = self.index.partition_point(|(known, _)| *known < id);
        let places = self.index.iter().skip(start).take_while(|(known, _)| *known == id);
        places.filter_map(|(_, place)| self.candidate(*place)).collect()
    }

    fn candidate(&self, place: Place) -> Option<Candidate<'_>> {
        match place {
            Place::Clinic { programme, clinic } => {
                let list = &self.programmes.get(programme)?.list;
                let Clinic { name, country, signing, .. } = list.clinics().get(clinic)?;
                // Checked when the list was signed; a programme that signs another names nobody.
                let key = VerifyingKey::from_bytes(&(*signing)?).ok()?;
                let programme = Some(list.programme().to_owned());
                let issuer = Issuer { name: name.clone(), country: Some(*country), key, programme };
                Some(Candidate { issuer, list: Some(list) })
            }
            Place::Key(index) => {
                let issuer = self.keys.get(index)?.issuer.clone();
                Some(Candidate { issuer, list: None })
            }
        }
    }

    /// Whether a signed record was taken back, by any list here; `issuer` is `None` where it is not known.
    pub(crate) fn revocation(
        &self,
        issuer: Option<&Candidate<'_>>,
        issued_at: Timestamp,
        card: CardId,
    ) -> Revocation {
        let mut lists = self.programmes.iter().map(|known| &known.list);
        if lists.any(|list| list.revoked_cards().contains(card)) {
            return Revocation::Card;
        }
        let Some(issuer) = issuer else { return Revocation::Unchecked };
        match self.standing(&issuer.issuer.key) {
            Standing::Compromised { since } => Revocation::KeyCompromised { since },
            Standing::Retired { since } if issued_at >= since => Revocation::KeyRetired { since },
            Standing::Retired { .. } | Standing::Trusted if issuer.list.is_some() => Revocation::None,
            Standing::Retired { .. } | Standing::Trusted => Revocation::Unchecked,
        }
    }

    /// The worst that any list says of a key; trusted, where none speaks of it.
    pub fn standing(&self, key: &VerifyingKey) -> Standing {
        let clinics = self.programmes.iter().flat_map(|known| known.list.clinics());
        let standings = clinics
            .filter(|clinic| clinic.signing.as_ref() == Some(key.as_bytes()))
            .map(|clinic| clinic.standing);
        standings.fold(Standing::Trusted, |worst, standing| match (worst, standing) {
            (Standing::Compromised { .. }, _) => worst,
            (_, Standing::Compromised { .. }) | (Standing::Trusted, _) => standing,
            (Standing::Retired { since }, Standing::Retired { since: other }) => {
                Standing::Retired { since: since.min(other) }
            }
            (Standing::Retired { .. }, Standing::Trusted) => worst,
        })
    }

    /// How old the list is that tells of `issuer`, or the newest of all where none does.
    pub(crate) fn list_age(&self, issuer: Option<&Candidate<'_>>, now: Option<Timestamp>) -> ListAge {
        let newest = || self.programmes.iter().map(|known| &known.list).max_by_key(|list| list.made());
        match issuer.and_then(|issuer| issuer.list).or_else(newest) {
            Some(list) => ListAge::of(list.made(), Some(list.valid_until()), now),
            None => ListAge::None,
        }
    }

    /// The foreign keys that an id may mean.
    pub(super) fn foreign_candidates(&self, id: ForeignKeyId) -> impl Iterator<Item = ForeignCandidate<'_>> {
        let keys = self.foreign.iter().flat_map(|known| known.list.keys.iter().map(move |key| (key, known)));
        let meant = keys.filter(move |(key, _)| key.id == id);
        meant.map(|(key, known)| ForeignCandidate { key, known })
    }

    fn source_count(&self) -> usize {
        self.programmes.len() + self.keys.len() + self.foreign.len()
    }

    fn build_index(&mut self) {
        self.index.clear();
        for (programme, known) in self.programmes.iter().enumerate() {
            for (clinic, Clinic { signing, .. }) in known.list.clinics().iter().enumerate() {
                let id = signing.as_ref().map(KeyId::of);
                self.index.extend(id.map(|id| (id, Place::Clinic { programme, clinic })));
            }
        }
        let keys = self.keys.iter().enumerate();
        self.index.extend(keys.map(|(index, known)| (known.issuer.key.id(), Place::Key(index))));
        self.index.sort_unstable();
    }
}

impl fmt::Debug for TrustStore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "TrustStore({} lists, {} keys, {} foreign)",
            self.programmes.len(),
            self.keys.len(),
            self.foreign.len()
        )
    }
}

#[cfg(test)]
mod tests;
