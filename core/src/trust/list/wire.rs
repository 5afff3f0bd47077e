//! The payload of a trust list, as CBOR arrays; docs/format.md, section 9.

use coset::cbor;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

use super::super::cards::RevokedCards;
use super::super::group::Group;
use super::{Clinic, Country, Standing, TrustError, TrustList};
use crate::clock::Timestamp;
use crate::limits;

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// `list = [1, sequence, programme, clinics, groups, revoked-cards]`
#[derive(Serialize, Deserialize)]
struct WireList(u64, u64, String, Vec<WireClinic>, Vec<WireGroup>, (u64, ByteBuf));

/// `clinic = [name, country, sign / null, read / null, standing]`
#[derive(Serialize, Deserialize)]
struct WireClinic(String, String, Option<ByteBuf>, Option<ByteBuf>, Option<(u8, u64)>);

/// `group = [name, epoch, public, enc, members, slots, chain]`
#[derive(Serialize, Deserialize)]
struct WireGroup(String, u32, ByteBuf, ByteBuf, ByteBuf, ByteBuf, ByteBuf);

/// Numbers of the standings that are not [`Standing::Trusted`].
const RETIRED: u8 = 0;
const COMPROMISED: u8 = 1;

#[expect(clippy::expect_used, reason = "arrays of integers, text and bytes always encode")]
pub(super) fn to_bytes(list: &TrustList) -> Vec<u8> {
    let TrustList { programme, root: _, sequence, made: _, valid_until: _, clinics, groups, revoked_cards } =
        list;
    let (count, cards) = revoked_cards.as_parts();
    let wire = WireList(
        VERSION,
        *sequence,
        programme.clone(),
        clinics.iter().map(WireClinic::from).collect(),
        groups.iter().map(WireGroup::from).collect(),
        (count, ByteBuf::from(cards)),
    );
    let mut bytes = Vec::new();
    cbor::ser::into_writer(&wire, &mut bytes).expect("writes to memory");
    bytes
}

pub(super) fn from_bytes(
    payload: &[u8],
    root: [u8; 32],
    made: Timestamp,
    valid_until: Timestamp,
) -> Result<TrustList, TrustError> {
    // The version, before the shape of a newer one can be in the way.
    match version(payload) {
        Some(VERSION) => {}
        Some(2..) => return Err(TrustError::NewerVersion),
        _ => return Err(TrustError::Malformed),
    }
    let WireList(_, sequence, programme, clinics, groups, (count, cards)) = read(payload)?;
    if clinics.len() > limits::CLINICS || groups.len() > limits::GROUPS {
        return Err(TrustError::TooLarge);
    }
    let clinics: Vec<Clinic> =
        clinics.into_iter().map(Clinic::try_from).collect::<Result<_, TrustError>>()?;
    let groups: Vec<Group> = groups.into_iter().map(Group::try_from).collect::<Result<_, TrustError>>()?;
    if !groups.iter().all(|group| group.is_consistent(clinics.len())) {
        return Err(TrustError::Malformed);
    }
    let revoked_cards = RevokedCards::from_parts(count, cards.into_vec()).ok_or(TrustError::Malformed)?;
    Ok(TrustList { programme, root, sequence, made, valid_until, clinics, groups, revoked_cards })
}

/// The item after the head of an array, if it is an integer in its shortest form (RFC 8949, section 4.2.1).
fn version(payload: &[u8]) -> Option<u64> {
    let head = |bytes: &[u8], major: u8| -> Option<(u64, usize)> {
        let initial = bytes.first().filter(|initial| *initial >> 5 == major)? & 0x1f;
        let (width, least) = match initial {
            0..24 => return Some((initial.into(), 1)),
            24 => (1, 24),
            25 => (2, 1 << 8),
            26 => (4, 1 << 16),
            27 => (8, 1 << 32),
            _ => return None,
        };
        let argument =
            bytes.get(1..=width)?.iter().fold(0, |argument, byte| argument << 8 | u64::from(*byte));
        (argument >= least).then_some((argument, 1 + width))
    };
    let (_, length) = head(payload, 4)?;
    Some(head(payload.get(length..)?, 0)?.0)
}

/// Reads one CBOR item and nothing after it.
fn read<T: DeserializeOwned>(mut bytes: &[u8]) -> Result<T, TrustError> {
    let item = cbor::de::from_reader(&mut bytes).map_err(|_| TrustError::Malformed)?;
    if bytes.is_empty() { Ok(item) } else { Err(TrustError::Malformed) }
}

impl From<&Clinic> for WireClinic {
    fn from(Clinic { name, country, signing, reading, standing }: &Clinic) -> Self {
        let bytes = |key: &Option<[u8; 32]>| key.map(ByteBuf::from);
        let standing = match standing {
            Standing::Trusted => None,
            Standing::Retired { since } => Some((RETIRED, since.unix_seconds())),
            Standing::Compromised { since } => Some((COMPROMISED, since.unix_seconds())),
        };
        Self(name.clone(), country.to_string(), bytes(signing), bytes(reading), standing)
    }
}

impl TryFrom<WireClinic> for Clinic {
    type Error = TrustError;

    fn try_from(
        WireClinic(name, country, signing, reading, standing): WireClinic,
    ) -> Result<Self, TrustError> {
        let time = |seconds| Timestamp::from_unix_seconds(seconds).ok_or(TrustError::Malformed);
        Ok(Self {
            name,
            country: Country::from_code(&country).ok_or(TrustError::Malformed)?,
            signing: signing.map(array).transpose()?,
            reading: reading.map(array).transpose()?,
            standing: match standing {
                None => Standing::Trusted,
                Some((RETIRED, since)) => Standing::Retired { since: time(since)? },
                Some((COMPROMISED, since)) => Standing::Compromised { since: time(since)? },
                Some(_) => return Err(TrustError::Malformed),
            },
        })
    }
}

impl From<&Group> for WireGroup {
    fn from(Group { name, epoch, public, enc, members, slots, chain }: &Group) -> Self {
        Self(
            name.clone(),
            *epoch,
            ByteBuf::from(*public),
            ByteBuf::from(*enc),
            ByteBuf::from(members.clone()),
            ByteBuf::from(slots.as_flattened()),
            ByteBuf::from(chain.as_flattened()),
        )
    }
}

impl TryFrom<WireGroup> for Group {
    type Error = TrustError;

    fn try_from(
        WireGroup(name, epoch, public, enc, members, slots, chain): WireGroup,
    ) -> Result<Self, TrustError> {
        let (public, enc, members) = (array(public)?, array(enc)?, members.into_vec());
        Ok(Self { name, epoch, public, enc, members, slots: chunks(&slots)?, chain: chunks(&chain)? })
    }
}

fn array<const N: usize>(bytes: ByteBuf) -> Result<[u8; N], TrustError> {
    bytes.into_vec().try_into().map_err(|_| TrustError::Malformed)
}

fn chunks<const N: usize>(bytes: &[u8]) -> Result<Vec<[u8; N]>, TrustError> {
    match bytes.as_chunks() {
        (chunks, []) => Ok(chunks.to_vec()),
        _ => Err(TrustError::Malformed),
    }
}
