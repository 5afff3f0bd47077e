//! Groups of readers who share a key, so that a card is sealed to hundreds of clinics by one slot.
//!
//! A group has a new key in each *epoch*. Its secret is distributed in the trust list, sealed to each member's own
//! key; the secret of each epoch before it is sealed under that of the next. Whoever opens the newest can so open
//! all cards that were ever sealed to the group, and who left it only those of the epochs before.

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::TrustError;
use super::list::Clinic;
use crate::crypto::aead::{self, TAG_BYTES};
use crate::crypto::hpke::{self, ENC_BYTES, EphemeralKey};
use crate::crypto::{DecryptionKey, EncryptionPublicKey, SECRET_BYTES, Secret, expand};
use crate::limits;

/// Start of the info from which the secret of an epoch is derived; epoch and name follow.
const EPOCH_INFO: &[u8] = b"carnet/1 group epoch";

/// Info of the HPKE contexts that seal the newest secret to the members.
const MEMBER_INFO: &[u8] = b"carnet/1 group member";

/// Info of the key that seals the secret of the epoch before.
const CHAIN_INFO: &[u8] = b"carnet/1 group chain";

/// Bytes of a sealed secret.
const SEALED_BYTES: usize = SECRET_BYTES + TAG_BYTES;

/// What a programme decides of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::exhaustive_structs,
    reason = "made by callers; a new member changes the trust list's format"
)]
pub struct GroupPlan {
    /// What people call it, such as `programme` or `sensitive`.
    pub name: String,
    /// How many keys it has had, the present one included: 1 or more.
    pub epoch: u32,
    /// Positions of its members among the clinics of the list; each has a reading key.
    pub members: Vec<usize>,
}

/// A group of readers, as a trust list tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub(super) name: String,
    pub(super) epoch: u32,
    pub(super) public: [u8; 32],
    pub(super) enc: [u8; ENC_BYTES],
    /// A bit for each clinic of the list, from the lowest bit of the first byte: whether it is a member.
    pub(super) members: Vec<u8>,
    /// The newest secret, sealed to each member in the order of the clinics.
    pub(super) slots: Vec<[u8; SEALED_BYTES]>,
    /// The secret of each epoch before, sealed under the one after it, the newest first.
    pub(super) chain: Vec<[u8; SEALED_BYTES]>,
}

impl Group {
    /// What people call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many keys it has had.
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// How many clinics are in it.
    pub fn member_count(&self) -> usize {
        self.slots.len()
    }

    /// Whether the clinic at this position of the list is in it.
    pub fn has_member(&self, position: usize) -> bool {
        self.members.get(position / 8).is_some_and(|byte| byte >> (position % 8) & 1 == 1)
    }

    /// The key to seal to.
    ///
    /// # Errors
    /// [`TrustError::Malformed`] where the list gives one that no honest programme makes.
    pub fn public_key(&self) -> Result<EncryptionPublicKey, TrustError> {
        EncryptionPublicKey::from_bytes(&self.public).map_err(|_| TrustError::Malformed)
    }

    /// The keys of all epochs, the newest first, if `key` is a member's; else none.
    pub(super) fn keys(&self, clinics: &[Clinic], key: &DecryptionKey) -> Vec<DecryptionKey> {
        self.newest_secret(clinics, key).map_or_else(Vec::new, |newest| self.unchain(newest))
    }

    fn newest_secret(&self, clinics: &[Clinic], key: &DecryptionKey) -> Option<Secret> {
        let own = key.public_key().as_bytes();
        let members = clinics.iter().enumerate().filter(|(position, _)| self.has_member(*position));
        let (_, slot) =
            members.zip(&self.slots).find(|((_, clinic), _)| clinic.reading.as_ref() == Some(own))?;
        let opened = hpke::setup_receiver(&self.enc, key, MEMBER_INFO, None)?.open(slot, b"").ok()?;
        secret_of(opened)
    }

    fn unchain(&self, newest: Secret) -> Vec<DecryptionKey> {
        let mut keys = vec![DecryptionKey::from_bytes(&newest)];
        let mut secret = newest;
        for link in &self.chain {
            let opened = aead::open_once(&chain_key(&secret), b"", link).ok();
            let Some(before) = opened.and_then(secret_of) else { break };
            keys.push(DecryptionKey::from_bytes(&before));
            secret = before;
        }
        keys
    }

    /// Makes the group for a list; the secrets of its epochs follow from `seed`, which the programme keeps.
    pub(super) fn new(
        plan: &GroupPlan,
        clinics: &[Clinic],
        seed: &DecryptionKey,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, TrustError> {
        let GroupPlan { name, epoch, members } = plan;
        if *epoch == 0 || *epoch as usize > limits::EPOCHS {
            return Err(TrustError::Epoch);
        }
        let seed = seed.to_bytes();
        let newest = epoch_secret(&seed, name, *epoch);
        let ephemeral = EphemeralKey::generate(rng);
        let mut bits = vec![0; clinics.len().div_ceil(8)];
        for position in members {
            match bits.get_mut(position / 8) {
                Some(byte) if *position < clinics.len() => *byte |= 1 << (position % 8),
                _ => return Err(TrustError::Member),
            }
        }
        let mut group = Self {
            name: name.clone(),
            epoch: *epoch,
            public: *DecryptionKey::from_bytes(&newest).public_key().as_bytes(),
            enc: *ephemeral.enc(),
            members: bits,
            slots: Vec::new(),
            chain: Vec::new(),
        };
        for (position, clinic) in clinics.iter().enumerate() {
            if group.has_member(position) {
                let reading = clinic.reading.as_ref().ok_or(TrustError::Member)?;
                let reading = EncryptionPublicKey::from_bytes(reading).map_err(|_| TrustError::Member)?;
                group.slots.push(seal_to(&ephemeral, &reading, &newest));
            }
        }
        let mut after = newest;
        for epoch in (1..*epoch).rev() {
            let secret = epoch_secret(&seed, name, epoch);
            group.chain.push(sealed(aead::seal_once(&chain_key(&after), b"", secret.as_slice())));
            after = secret;
        }
        Ok(group)
    }

    /// Whether the numbers of members, slots and links go together.
    pub(super) fn is_consistent(&self, clinics: usize) -> bool {
        let members: usize = self.members.iter().map(|byte| byte.count_ones() as usize).sum();
        let is_within = (clinics..self.members.len() * 8).all(|position| !self.has_member(position));
        self.members.len() == clinics.div_ceil(8)
            && is_within
            && members == self.slots.len()
            && self.epoch as usize <= limits::EPOCHS
            && self.chain.len() + 1 == self.epoch as usize
    }
}

#[expect(clippy::expect_used, reason = "a context seals 2^64 messages")]
fn seal_to(ephemeral: &EphemeralKey, member: &EncryptionPublicKey, secret: &Secret) -> [u8; SEALED_BYTES] {
    let mut sender = ephemeral.setup(member, MEMBER_INFO, None);
    sealed(sender.seal(secret.as_slice(), b"").expect("the first message"))
}

#[expect(clippy::expect_used, reason = "a sealed secret has one length")]
fn sealed(bytes: Vec<u8>) -> [u8; SEALED_BYTES] {
    bytes.try_into().expect("a secret and a tag")
}

fn secret_of(bytes: Vec<u8>) -> Option<Secret> {
    Zeroizing::new(bytes).as_slice().try_into().ok().map(Zeroizing::new)
}

fn epoch_secret(seed: &Secret, name: &str, epoch: u32) -> Secret {
    expand(seed.as_slice(), &[EPOCH_INFO, &epoch.to_be_bytes(), name.as_bytes()])
}

/// The key under which the secret of the epoch before is sealed, and nothing else.
fn chain_key(secret: &Secret) -> Secret {
    expand(secret.as_slice(), &[CHAIN_INFO])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::testing::TestRng;
    use crate::trust::list::tests::clinics;

    fn group(epoch: u32, members: &[usize]) -> Group {
        let (clinics, _) = clinics(20);
        let plan = GroupPlan { name: "programme".into(), epoch, members: members.to_vec() };
        Group::new(&plan, &clinics, &DecryptionKey::from_bytes(&[3; 32]), &mut TestRng::new(1)).unwrap()
    }

    fn publics(group: &Group, reader: usize) -> Vec<[u8; 32]> {
        let (clinics, readers) = clinics(20);
        let keys = group.keys(&clinics, &readers[reader]);
        keys.iter().map(|key| *key.public_key().as_bytes()).collect()
    }

    #[test]
    fn each_member_gets_the_key_and_nobody_else() {
        let group = group(1, &[0, 7, 8, 19]);
        assert!(group.is_consistent(20));
        for reader in 0..20 {
            let expected = if [0, 7, 8, 19].contains(&reader) { vec![group.public] } else { vec![] };
            assert_eq!(publics(&group, reader), expected, "{reader}");
        }
    }

    #[test]
    fn after_a_rotation_members_read_old_cards_and_who_left_reads_no_new_one() {
        let (before, after) = (group(1, &[1, 2]), group(3, &[2, 3]));
        assert_ne!(before.public, after.public);
        let newest_and_older = publics(&after, 3);
        assert_eq!(newest_and_older.len(), 3);
        assert_eq!((newest_and_older[0], newest_and_older[2]), (after.public, before.public));
        assert_eq!(publics(&after, 1), Vec::<[u8; 32]>::new());
        assert_eq!(publics(&before, 1), [before.public]);
    }

    #[test]
    fn groups_of_other_names_have_other_keys() {
        let (clinics, _) = clinics(3);
        let of = |name: &str| {
            let plan = GroupPlan { name: name.into(), epoch: 1, members: vec![0] };
            Group::new(&plan, &clinics, &DecryptionKey::from_bytes(&[3; 32]), &mut TestRng::new(1))
                .unwrap()
                .public
        };
        assert_ne!(of("programme"), of("sensitive"));
    }

    #[test]
    fn a_broken_link_gives_the_epochs_after_it() {
        let mut group = group(4, &[2]);
        group.chain[1][0] ^= 1;
        assert_eq!(publics(&group, 2).len(), 2);
        group.slots[0][0] ^= 1;
        assert_eq!(publics(&group, 2).len(), 0);
    }

    #[test]
    fn refuses_members_that_cannot_read() {
        let (mut clinics, _) = clinics(2);
        clinics[1].reading = None;
        for member in [1, 2] {
            let plan = GroupPlan { name: "programme".into(), epoch: 1, members: vec![member] };
            let group =
                Group::new(&plan, &clinics, &DecryptionKey::from_bytes(&[3; 32]), &mut TestRng::new(1));
            assert_eq!(group, Err(TrustError::Member));
        }
    }
}
