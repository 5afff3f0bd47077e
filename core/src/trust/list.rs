//! A programme's trust list: its clinics, their groups and what is revoked, in one signed file.

mod wire;

use std::collections::BTreeSet;
use std::fmt;

use rand_core::CryptoRng;

use super::TrustError;
use super::cards::{CardId, RevokedCards};
use super::group::{Group, GroupPlan};
use crate::clock::Timestamp;
use crate::country::Country;
use crate::crypto::cose::{self, Claims, Context, Message};
use crate::crypto::{
    DecryptionKey, EncryptionPublicKey, Fingerprint, KeyId, KeyPair, VerifyingKey, check_name,
};
use crate::limits;

/// Domain label of a trust list's signature.
const LIST_LABEL: &[u8] = b"carnet/1 trust list";

/// A clinic of a programme: it signs, or reads, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::exhaustive_structs,
    reason = "made by callers; a new member changes the trust list's format"
)]
pub struct Clinic {
    /// What people call it.
    pub name: String,
    /// Where it works.
    pub country: Country,
    /// The Ed25519 public key with which it signs.
    pub signing: Option<[u8; 32]>,
    /// The X25519 public key to which others seal.
    pub reading: Option<[u8; 32]>,
    /// Whether it is to be believed.
    pub standing: Standing,
}

/// Whether the programme stands behind a clinic's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a new standing changes the trust list's format")]
pub enum Standing {
    /// It does.
    Trusted,
    /// It did, until the clinic stopped to use the key: what was signed before stays good.
    Retired {
        /// Since when.
        since: Timestamp,
    },
    /// The key was stolen or misused: whoever has it can sign under any date, so that nothing it signed is proved.
    Compromised {
        /// When the programme learnt of it.
        since: Timestamp,
    },
}

/// What a programme puts into a list.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::exhaustive_structs,
    reason = "made by callers; a new member changes the trust list's format"
)]
pub struct ListContents {
    /// Its clinics.
    pub clinics: Vec<Clinic>,
    /// Its groups of readers.
    pub groups: Vec<GroupPlan>,
    /// The cards that were lost or replaced.
    pub revoked_cards: Vec<CardId>,
}

/// Which list it is, and how long it is good for.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::exhaustive_structs,
    reason = "made by callers; a new member changes the trust list's format"
)]
pub struct Edition {
    /// The number of the list, greater than that of each before.
    pub sequence: u64,
    /// When it is signed.
    pub made: Timestamp,
    /// When a newer one should be had; later, it warns and still serves.
    pub valid_until: Timestamp,
}

/// A trust list whose signature was verified.
#[derive(Clone, PartialEq, Eq)]
pub struct TrustList {
    programme: String,
    root: [u8; 32],
    sequence: u64,
    made: Timestamp,
    valid_until: Timestamp,
    pub(super) clinics: Vec<Clinic>,
    groups: Vec<Group>,
    revoked_cards: RevokedCards,
}

impl TrustList {
    /// Signs a list with the root key of a programme, which is that of `root`; the secrets of the groups follow from its
    /// reading key.
    ///
    /// # Errors
    /// Every [`TrustError`] about names, keys, groups and validity, and [`TrustError::TooLarge`].
    pub fn sign(
        contents: &ListContents,
        edition: &Edition,
        root: &KeyPair,
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, TrustError> {
        let ListContents { clinics, groups, revoked_cards } = contents;
        let Edition { sequence, made, valid_until } = *edition;
        if valid_until <= made {
            return Err(TrustError::Validity);
        }
        if revoked_cards.len() > limits::REVOKED_CARDS {
            return Err(TrustError::TooLarge);
        }
        check_clinics(clinics)?;
        check_groups(groups.iter().map(|plan| plan.name.as_str()))?;
        let list = Self {
            programme: root.name().to_owned(),
            root: *root.signing().verifying_key().as_bytes(),
            sequence,
            made,
            valid_until,
            clinics: clinics.clone(),
            groups: groups
                .iter()
                .map(|plan| Group::new(plan, clinics, root.decryption(), rng))
                .collect::<Result<_, _>>()?,
            revoked_cards: revoked_cards.iter().copied().collect(),
        };
        let payload = wire::to_bytes(&list);
        let claims = Claims { issued_at: made, expires_at: Some(valid_until) };
        let context = Context { kid: &list.root, claims, aad: LIST_LABEL };
        let signature = cose::sign1(root.signing(), &context, &payload);
        let bytes = cose::to_cose_sign1(&context, &payload, &signature);
        if bytes.len() > limits::TRUST_LIST_BYTES {
            return Err(TrustError::TooLarge);
        }
        Ok(bytes)
    }

    /// Verifies a list under the key that it names, then reads it. Whether that key is to be believed is for the caller:
    /// [`TrustStore::import`](super::TrustStore::import).
    ///
    /// # Errors
    /// [`TrustError::Malformed`], [`TrustError::NewerVersion`], [`TrustError::TooLarge`], [`TrustError::Forged`], and
    /// every one about names, keys and validity.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TrustError> {
        if bytes.len() > limits::TRUST_LIST_BYTES {
            return Err(TrustError::TooLarge);
        }
        let message = cose::from_cose_sign1(bytes).ok_or(TrustError::Malformed)?;
        let (root, claims) = parts(&message)?;
        let key = VerifyingKey::from_bytes(&root).map_err(|_| TrustError::Malformed)?;
        let context = Context { kid: &root, claims, aad: LIST_LABEL };
        if cose::verify1([&key], key.id(), &context, &message.payload, &message.signature).is_none() {
            return Err(TrustError::Forged);
        }
        let list = Self::read(&message)?;
        check_name(&list.programme).map_err(|_| TrustError::BadName)?;
        check_clinics(&list.clinics)?;
        check_groups(list.groups.iter().map(Group::name))?;
        list.groups.iter().try_for_each(|group| group.public_key().map(drop))?;
        if list.valid_until <= list.made {
            return Err(TrustError::Validity);
        }
        if !list.revoked_cards.is_canonical() {
            return Err(TrustError::Malformed);
        }
        // The reader of CBOR takes other spellings of the same list, and the format has one.
        if wire::to_bytes(&list) == message.payload { Ok(list) } else { Err(TrustError::Malformed) }
    }

    /// Reads a list that was verified before, and has been kept since.
    ///
    /// # Errors
    /// [`TrustError::Malformed`], [`TrustError::TooLarge`]
    pub(super) fn from_verified_bytes(bytes: &[u8]) -> Result<Self, TrustError> {
        Self::read(&cose::from_known(bytes).ok_or(TrustError::Malformed)?)
    }

    fn read(message: &Message) -> Result<Self, TrustError> {
        let (root, Claims { issued_at: made, expires_at }) = parts(message)?;
        wire::from_bytes(&message.payload, root, made, expires_at.ok_or(TrustError::Malformed)?)
    }

    /// What people call the programme.
    pub fn programme(&self) -> &str {
        &self.programme
    }

    /// The id of the key that signs its lists.
    pub fn root(&self) -> KeyId {
        KeyId::of(&self.root)
    }

    /// What the programme says on the telephone of its root key.
    pub fn fingerprint(&self) -> Fingerprint {
        root_fingerprint(&self.root)
    }

    pub(super) fn root_key(&self) -> &[u8; 32] {
        &self.root
    }

    /// The number of the list.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// When it was signed, as it says.
    pub fn made(&self) -> Timestamp {
        self.made
    }

    /// When a newer one should be had.
    pub fn valid_until(&self) -> Timestamp {
        self.valid_until
    }

    /// The clinics, in the order of the programme.
    pub fn clinics(&self) -> &[Clinic] {
        &self.clinics
    }

    /// The groups of readers.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The cards that are not to be believed any more.
    pub fn revoked_cards(&self) -> &RevokedCards {
        &self.revoked_cards
    }

    /// The keys of the groups that `key` is a member of, the newest of each first.
    pub fn group_keys(&self, key: &DecryptionKey) -> Vec<DecryptionKey> {
        self.groups.iter().flat_map(|group| group.keys(&self.clinics, key)).collect()
    }
}

impl fmt::Debug for TrustList {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "TrustList({} of {})", self.sequence, self.root())
    }
}

/// The fingerprint of the key that signs the lists of a programme.
pub fn root_fingerprint(root: &[u8; 32]) -> Fingerprint {
    Fingerprint::of(b"carnet/1 root key", &[root])
}

/// Finds groups that no reader could tell apart.
fn check_groups<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), TrustError> {
    let mut seen = BTreeSet::new();
    for name in names {
        check_name(name).map_err(|_| TrustError::BadName)?;
        if !seen.insert(folded(name)) {
            return Err(TrustError::DuplicateGroup);
        }
    }
    if seen.len() > limits::GROUPS { Err(TrustError::TooLarge) } else { Ok(()) }
}

/// The form in which names are compared.
pub(super) fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The root key that a message names, and its claims.
fn parts(message: &Message) -> Result<([u8; 32], Claims), TrustError> {
    let root = message.kid.as_slice().try_into().map_err(|_| TrustError::Malformed)?;
    Ok((root, message.claims))
}

/// Finds clinics that no reader could tell apart, and keys that are none.
fn check_clinics(clinics: &[Clinic]) -> Result<(), TrustError> {
    if clinics.len() > limits::CLINICS {
        return Err(TrustError::TooLarge);
    }
    let mut seen = BTreeSet::new();
    for (position, Clinic { name, country: _, signing, reading, standing }) in clinics.iter().enumerate() {
        check_name(name).map_err(|_| TrustError::BadName)?;
        let is_sound = signing.is_none_or(|key| VerifyingKey::from_bytes(&key).is_ok())
            && reading.is_none_or(|key| EncryptionPublicKey::from_bytes(&key).is_ok());
        if !is_sound || (signing.is_none() && reading.is_none()) {
            return Err(TrustError::BadKey { position });
        }
        // A clinic keeps its name when its key changes; the old key stays in the list.
        let name = (*standing == Standing::Trusted).then(|| folded(name).into_bytes());
        let parts = name.into_iter().chain([*signing, *reading].into_iter().flatten().map(Vec::from));
        for part in parts {
            if !seen.insert(part) {
                return Err(TrustError::Duplicate { position });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::crypto::SigningKey;
    use crate::crypto::testing::TestRng;

    /// So many clinics of Kenya, and their reading keys.
    pub(in crate::trust) fn clinics(count: u8) -> (Vec<Clinic>, Vec<DecryptionKey>) {
        let readers: Vec<_> = (0..count).map(|seed| DecryptionKey::from_bytes(&[seed + 100; 32])).collect();
        let clinics = readers.iter().zip(0..).map(|(reader, seed): (_, u8)| Clinic {
            name: format!("Clinic {seed}"),
            country: Country::from_code("KE").unwrap(),
            signing: Some(*SigningKey::from_bytes(&[seed; 32]).verifying_key().as_bytes()),
            reading: Some(*reader.public_key().as_bytes()),
            standing: Standing::Trusted,
        });
        (clinics.collect(), readers)
    }

    pub(in crate::trust) fn root(seed: u64) -> KeyPair {
        KeyPair::generate("Route of the South", &mut TestRng::new(seed)).unwrap()
    }

    pub(in crate::trust) fn edition(sequence: u64) -> Edition {
        let made = Timestamp::parse("2026-03-02").unwrap();
        Edition { sequence, made, valid_until: made.plus_days(90) }
    }

    pub(in crate::trust) fn contents(count: u8) -> ListContents {
        let group = GroupPlan { name: "programme".into(), epoch: 2, members: vec![0, 1] };
        let revoked_cards = vec![CardId::of(b"lost")];
        ListContents { clinics: clinics(count).0, groups: vec![group], revoked_cards }
    }

    fn sign(contents: &ListContents) -> Result<Vec<u8>, TrustError> {
        TrustList::sign(contents, &edition(7), &root(1), &mut TestRng::new(2))
    }

    #[test]
    fn a_list_reads_back_as_it_was_signed() {
        let mut contents = contents(3);
        contents.clinics[2].standing = Standing::Compromised { since: edition(1).made };
        contents.clinics[1].signing = None;
        let list = TrustList::from_bytes(&sign(&contents).unwrap()).unwrap();
        assert_eq!((list.programme(), list.sequence()), ("Route of the South", 7));
        assert_eq!(list.root(), root(1).signing().id());
        assert_eq!(list.clinics(), contents.clinics);
        assert_eq!(list.groups()[0].member_count(), 2);
        assert!(list.revoked_cards().contains(CardId::of(b"lost")));
        let (_, readers) = clinics(3);
        assert_eq!([0, 1, 2].map(|reader| list.group_keys(&readers[reader]).len()), [2, 2, 0]);
    }

    #[test]
    fn no_byte_of_a_list_can_change() {
        let bytes = sign(&contents(3)).unwrap();
        for position in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[position] ^= 1;
            assert!(TrustList::from_bytes(&changed).is_err(), "byte {position}");
        }
        for length in 0..bytes.len() {
            assert_eq!(TrustList::from_bytes(&bytes[..length]), Err(TrustError::Malformed), "{length} bytes");
        }
    }

    #[test]
    fn five_hundred_issuers_fit_in_64_kilobytes() {
        let mut rng = TestRng::new(3);
        let mut clinics: Vec<Clinic> = (0..500)
            .map(|number| {
                let pair = KeyPair::generate("x", &mut rng).unwrap();
                Clinic {
                    name: format!("Health post {number:03}"),
                    country: Country::from_code("KE").unwrap(),
                    signing: Some(*pair.signing().verifying_key().as_bytes()),
                    reading: Some(*pair.decryption().public_key().as_bytes()),
                    standing: Standing::Trusted,
                }
            })
            .collect();
        let group = GroupPlan { name: "programme".into(), epoch: 1, members: (0..400).collect() };
        let all = ListContents { clinics: clinics.clone(), groups: vec![group], ..ListContents::default() };
        assert_eq!(sign(&all).unwrap().len(), 64_004, "with a group of 400 readers among them");
        clinics.iter_mut().for_each(|clinic| clinic.reading = None);
        let issuers = ListContents { clinics, ..ListContents::default() };
        assert_eq!(sign(&issuers).unwrap().len(), 28_155);
    }

    #[test]
    fn refuses_what_no_reader_could_use() {
        let of = |change: fn(&mut ListContents)| {
            let mut contents = contents(3);
            change(&mut contents);
            sign(&contents).unwrap_err()
        };
        assert_eq!(of(|list| list.clinics[1].name = "\u{202e}x".into()), TrustError::BadName);
        assert_eq!(
            of(|list| list.clinics[1].name = "clinic 0".into()),
            TrustError::Duplicate { position: 1 }
        );
        assert_eq!(of(|list| list.clinics[1].signing = Some([0; 32])), TrustError::BadKey { position: 1 });
        assert_eq!(
            of(|list| list.clinics[2].reading = list.clinics[0].reading),
            TrustError::Duplicate { position: 2 }
        );
        assert_eq!(of(|list| list.groups[0].members = vec![9]), TrustError::Member);
        assert_eq!(of(|list| list.groups[0].epoch = 0), TrustError::Epoch);
        let edition = Edition { valid_until: edition(1).made, ..edition(1) };
        let outcome = TrustList::sign(&contents(1), &edition, &root(1), &mut TestRng::new(2));
        assert_eq!(outcome, Err(TrustError::Validity));
    }
}
