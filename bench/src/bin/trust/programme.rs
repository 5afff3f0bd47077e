//! A programme of invented clinics.

use std::error::Error;

use carnet_bench::clinics::{Clinics, randomness};
use carnet_core::country::Country;
use carnet_core::crypto::KeyPair;
use carnet_core::trust::{CardId, Clinic, Edition, GroupPlan, ListContents, Standing, TrustList};

/// A signed list of so many issuers, the first of them the one that signs the cards; so many read as a group, and so
/// many cards are revoked.
pub(crate) fn list(
    clinics: &Clinics,
    issuers: usize,
    readers: usize,
    cards: u64,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let country = Country::from_code("KE").ok_or("no country")?;
    let mut rng = randomness();
    let mut contents = ListContents::default();
    for number in 0..issuers {
        let pair = KeyPair::generate("Health post", &mut rng)?.public();
        let own = clinics.issuer().public();
        let signing = if number == 0 { own.verifying() } else { pair.verifying() };
        contents.clinics.push(Clinic {
            name: format!("Health post {number:03}"),
            country,
            signing: Some(*signing.as_bytes()),
            reading: (readers > 0).then(|| *pair.encryption().as_bytes()),
            standing: Standing::Trusted,
        });
    }
    if readers > 0 {
        let members = (0..readers).collect();
        contents.groups.push(GroupPlan { name: "programme".to_owned(), epoch: 1, members });
    }
    contents.revoked_cards = (0..cards).map(card).collect();
    let made = clinics.now();
    let edition = Edition { sequence: 1, made, valid_until: made.plus_days(90) };
    let root = KeyPair::generate("Route of the South", &mut rng)?;
    Ok(TrustList::sign(&contents, &edition, &root, &mut rng)?)
}

/// The id of a card that was revoked.
pub(crate) fn card(number: u64) -> CardId {
    // Spread as digests are: a multiplication by an odd constant is one to one.
    CardId::from_bytes(number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes())
}
