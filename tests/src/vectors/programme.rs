//! A programme: its clinics, its groups and the trust lists that it signs.

use std::error::Error;

use carnet_core::country::Country;
use carnet_core::crypto::{EncryptionPublicKey, KeyPair};
use carnet_core::trust::{Clinic, Edition, GroupPlan, ListContents, Standing, TrustList};

use super::TestRng;
use super::parties::{reading, signing, time};

/// The programme whose lists the vectors have.
pub(super) const PROGRAMME: &str = "TEST ONLY Route of the South";

/// Clinic `number`, which signs as an issuer and reads as a reader of the same number.
pub(super) fn clinic(number: usize) -> Result<Clinic, Box<dyn Error>> {
    Ok(Clinic {
        name: format!("Clinic {number}"),
        country: Country::from_code("KE").ok_or("no country")?,
        signing: Some(*signing(&format!("issuer {number}")).verifying_key().as_bytes()),
        reading: Some(*reading(&format!("reader {number}")).public_key().as_bytes()),
        standing: Standing::Trusted,
    })
}

/// Clinics 1 to `count`.
pub(super) fn clinics(count: usize) -> Result<Vec<Clinic>, Box<dyn Error>> {
    (1..=count).map(clinic).collect()
}

/// A group of the clinics at these positions.
pub(super) fn group(name: &str, epoch: u32, members: &[usize]) -> GroupPlan {
    GroupPlan { name: name.to_owned(), epoch, members: members.to_vec() }
}

/// A list in the making.
#[derive(Clone, Debug)]
pub(super) struct Listing {
    pub(super) programme: &'static str,
    /// From which its keys follow.
    pub(super) root: &'static str,
    pub(super) sequence: u64,
    pub(super) made: &'static str,
    pub(super) valid_until: &'static str,
    pub(super) contents: ListContents,
}

/// List 7, a day old, of nobody.
impl Default for Listing {
    fn default() -> Self {
        Listing {
            programme: PROGRAMME,
            root: "programme 1",
            sequence: 7,
            made: "2026-03-01T09:00:00Z",
            valid_until: "2026-05-30T09:00:00Z",
            contents: ListContents::default(),
        }
    }
}

impl Listing {
    /// The usual list of these clinics.
    pub(super) fn of(clinics: Vec<Clinic>) -> Self {
        Listing { contents: ListContents { clinics, ..ListContents::default() }, ..Listing::default() }
    }

    /// The same list with these groups.
    pub(super) fn with_groups(mut self, groups: &[GroupPlan]) -> Self {
        self.contents.groups = groups.to_vec();
        self
    }

    /// The key to seal to a group of the list.
    pub(super) fn group_key(&self, name: &str) -> Result<EncryptionPublicKey, Box<dyn Error>> {
        let list = TrustList::from_bytes(&self.sign()?)?;
        let group = list.groups().iter().find(|group| group.name() == name).ok_or("no such group")?;
        Ok(group.public_key()?)
    }

    /// The signed list.
    pub(super) fn sign(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        let edition =
            Edition { sequence: self.sequence, made: time(self.made)?, valid_until: time(self.valid_until)? };
        Ok(TrustList::sign(&self.contents, &edition, &self.root()?, &mut TestRng::new("trust list"))?)
    }

    /// The keys of the programme: the first signs its lists, its groups follow from the second.
    pub(super) fn root(&self) -> Result<KeyPair, Box<dyn Error>> {
        Ok(KeyPair::generate(self.programme, &mut TestRng::new(self.root))?)
    }
}
