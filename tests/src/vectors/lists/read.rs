//! Reads a trust list as a clinic does.

use std::error::Error;

use carnet_core::crypto::DecryptionKey;
use carnet_core::trust::{CardId, Clinic, Group, Standing, TrustList, TrustStore};

use super::file::{Found, FoundClinic, FoundGroup, ListVector};
use crate::vectors::file::Hex;
use crate::vectors::parties::time;

/// What is found in the list, or the code of its refusal.
///
/// # Errors
/// Where the list in force is refused, or a key or an id has not its length.
pub fn read(vector: &ListVector) -> Result<Result<Found, &'static str>, Box<dyn Error>> {
    let now = time(&vector.clock)?;
    let mut store = TrustStore::default();
    if let Some(in_force) = &vector.in_force {
        store.import(&in_force.0, now)?;
    }
    if let Err(error) = store.import(&vector.list.0, now) {
        return Ok(Err(error.code()));
    }
    let (list, _) = store.lists().last().ok_or("no list")?;
    let secrets = &vector.keys.read_secrets;
    let group_secrets = secrets.iter().map(|secret| group_secrets(list, secret)).collect::<Result<_, _>>()?;
    let mut revoked_cards = Vec::new();
    for id in &vector.cards {
        if list.revoked_cards().contains(CardId::from_bytes(id.0.as_slice().try_into()?)) {
            revoked_cards.push(id.clone());
        }
    }
    let groups = list.groups().iter().map(|group| found_group(group, list.clinics().len()));
    Ok(Ok(Found {
        programme: list.programme().to_owned(),
        root: list.root().as_bytes().as_slice().into(),
        sequence: list.sequence(),
        made: list.made().to_string(),
        valid_until: list.valid_until().to_string(),
        clinics: list.clinics().iter().map(found_clinic).collect(),
        groups: groups.collect::<Result<_, _>>()?,
        revoked: list.revoked_cards().len(),
        revoked_cards,
        group_secrets,
    }))
}

fn group_secrets(list: &TrustList, secret: &Hex) -> Result<Vec<Hex>, Box<dyn Error>> {
    let key = DecryptionKey::from_bytes(&secret.0.as_slice().try_into()?);
    Ok(list.group_keys(&key).iter().map(|key| key.to_bytes().as_slice().into()).collect())
}

fn found_clinic(clinic: &Clinic) -> FoundClinic {
    let Clinic { name, country, signing, reading, standing } = clinic;
    let (standing, since) = match standing {
        Standing::Trusted => ("trusted", None),
        Standing::Retired { since } => ("retired", Some(since)),
        Standing::Compromised { since } => ("compromised", Some(since)),
    };
    FoundClinic {
        name: name.clone(),
        country: country.to_string(),
        sign: signing.as_ref().map(|key| key.as_slice().into()),
        read: reading.as_ref().map(|key| key.as_slice().into()),
        standing: standing.to_owned(),
        since: since.map(ToString::to_string),
    }
}

fn found_group(group: &Group, clinics: usize) -> Result<FoundGroup, Box<dyn Error>> {
    Ok(FoundGroup {
        name: group.name().to_owned(),
        epoch: group.epoch(),
        members: (0..clinics).filter(|position| group.has_member(*position)).collect(),
        public: group.public_key()?.as_bytes().as_slice().into(),
    })
}
