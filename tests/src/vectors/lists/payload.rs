//! Payloads that are no list of version 1, signed by the programme.

use std::error::Error;

use super::forge::{Group, Payload, list};
use super::{Case, Cases};
use crate::vectors::cbor::{array, bytes, map, nint, null, tag, text, uint};
use crate::vectors::programme::PROGRAMME;

const MALFORMED: &str = "trust.malformed";
const NEWER: &str = "trust.newer-version";

pub(super) fn cases() -> Cases {
    let cases = [frames()?, spellings()?, clinics()?, groups()?, revoked()?].concat();
    let case = |(name, about, payload, code): (&'static str, &'static str, Vec<u8>, &'static str)| {
        Ok(Case::new(name, about, list(&payload)?, code))
    };
    cases.into_iter().map(case).collect()
}

/// Fails where the list without a fault is refused, so that the fault is the only one.
pub(super) fn check_taken(payload: &[u8]) -> Result<(), Box<dyn Error>> {
    Case::new("without a fault", "", list(payload)?, "ok").into_vector().map(drop)
}

type Faults = Result<Vec<(&'static str, &'static str, Vec<u8>, &'static str)>, Box<dyn Error>>;

fn frames() -> Faults {
    let good = Payload::new()?;
    let of = |change: fn(&mut Payload)| {
        let mut payload = good.clone();
        change(&mut payload);
        payload.to_bytes()
    };
    let (items, bytes_of_good) = (good.items(), good.to_bytes());
    let five = items.get(..5).ok_or("too short")?;
    Ok(vec![
        ("list-version-2", "A newer version.", of(|it| it.version = uint(2)), NEWER),
        (
            "list-version-2-of-another-shape",
            "A newer version of another shape.",
            array(&[uint(2), map(&[])]),
            NEWER,
        ),
        (
            "list-version-2-of-other-cbor",
            "A newer version with a float, which version 1 does not have.",
            array(&[uint(2), vec![0xf9, 0x3c, 0]]),
            NEWER,
        ),
        ("list-version-24", "A version in two bytes.", of(|it| it.version = uint(24)), NEWER),
        ("list-version-0", "Version 0, which never was.", of(|it| it.version = uint(0)), MALFORMED),
        ("list-version-negative", "A negative version.", of(|it| it.version = nint(0)), MALFORMED),
        ("list-version-text", "A version that is a text string.", of(|it| it.version = text("1")), MALFORMED),
        ("list-empty", "A payload of no bytes.", vec![], MALFORMED),
        ("list-map", "A map for the list.", map(&[(uint(0), uint(1))]), MALFORMED),
        ("list-five-items", "Five items instead of six.", array(five), MALFORMED),
        (
            "list-seven-items",
            "Seven items instead of six.",
            array(&[items.as_slice(), &[null()]].concat()),
            MALFORMED,
        ),
        (
            "list-truncated",
            "The last byte is missing.",
            bytes_of_good.get(..bytes_of_good.len() - 1).ok_or("too short")?.to_vec(),
            MALFORMED,
        ),
        ("list-trailing", "A byte after the list.", [bytes_of_good.as_slice(), &[0]].concat(), MALFORMED),
        ("list-number-negative", "A negative number.", of(|it| it.sequence = nint(0)), MALFORMED),
        ("list-name-bytes", "A name that is a byte string.", of(|it| it.programme = bytes(b"x")), MALFORMED),
        ("list-clinics-map", "A map for the clinics.", of(|it| it.clinics = map(&[])), MALFORMED),
        ("list-groups-null", "No groups.", of(|it| it.groups = null()), MALFORMED),
    ])
}

/// Lists that say what they should, in CBOR that is not deterministic or with another item that stands for the same.
fn spellings() -> Faults {
    let good = Payload::new()?;
    let of = |change: fn(&mut Payload)| {
        let mut payload = good.clone();
        change(&mut payload);
        payload.to_bytes()
    };
    let indefinite = |head: u8, items: &[Vec<u8>]| [&[head], items.concat().as_slice(), &[0xff]].concat();
    let undefined = array(&[text("x"), text("KE"), vec![0xf7], bytes(&[0x11; 32]), null()]);
    Ok(vec![
        ("list-number-long", "The number 7 in two bytes.", of(|it| it.sequence = vec![0x18, 7]), MALFORMED),
        (
            "list-number-bignum",
            "The number 7 as a bignum.",
            of(|it| it.sequence = tag(2, bytes(&[7]))),
            MALFORMED,
        ),
        (
            "list-number-tagged",
            "A tag before the number.",
            of(|it| it.sequence = tag(64, uint(7))),
            MALFORMED,
        ),
        (
            "list-number-float",
            "The number 7 in half-precision.",
            of(|it| it.sequence = vec![0xf9, 0x47, 0]),
            MALFORMED,
        ),
        (
            "list-array-indefinite",
            "An array of indefinite length.",
            indefinite(0x9f, &good.items()),
            MALFORMED,
        ),
        (
            "list-name-indefinite",
            "A name of indefinite length.",
            Payload { programme: indefinite(0x7f, &[text(PROGRAMME)]), ..good.clone() }.to_bytes(),
            MALFORMED,
        ),
        (
            "clinic-sign-undefined",
            "The simple value undefined for a key that signs.",
            Payload { clinics: array(&[undefined]), ..good.clone() }.to_bytes(),
            MALFORMED,
        ),
        (
            "revoked-set-of-numbers",
            "An array of no numbers for a set of no cards.",
            of(|it| it.revoked = array(&[uint(0), array(&[])])),
            MALFORMED,
        ),
    ])
}

fn clinics() -> Faults {
    let key = || bytes(&[0x11; 32]);
    let of = |items: &[Vec<u8>]| {
        Ok::<_, Box<dyn Error>>(Payload { clinics: array(&[array(items)]), ..Payload::new()? }.to_bytes())
    };
    let named = |country: &str| of(&[text("x"), text(country), null(), key(), null()]);
    let signing = |key: Vec<u8>| of(&[text("x"), text("KE"), key, null(), null()]);
    let reading = |key: Vec<u8>| of(&[text("x"), text("KE"), null(), key, null()]);
    let standing = |items: &[Vec<u8>]| of(&[text("x"), text("KE"), null(), key(), array(items)]);
    check_taken(&named("KE")?)?;
    Ok(vec![
        ("clinic-four-items", "No standing.", of(&[text("x"), text("KE"), null(), key()])?, MALFORMED),
        (
            "clinic-six-items",
            "An item after the standing.",
            of(&[text("x"), text("KE"), null(), key(), null(), null()])?,
            MALFORMED,
        ),
        ("clinic-name-null", "No name.", of(&[null(), text("KE"), null(), key(), null()])?, MALFORMED),
        ("clinic-country-lower", "A country in small letters.", named("ke")?, MALFORMED),
        ("clinic-country-three", "A country of three letters.", named("KEN")?, MALFORMED),
        ("clinic-country-empty", "A country of no letters.", named("")?, MALFORMED),
        ("clinic-country-digit", "A country with a digit.", named("K1")?, MALFORMED),
        ("clinic-sign-31", "A key that signs of 31 bytes.", signing(bytes(&[0x11; 31]))?, MALFORMED),
        ("clinic-sign-text", "A key that signs in text.", signing(text(&"1".repeat(32)))?, MALFORMED),
        ("clinic-read-33", "A key that reads of 33 bytes.", reading(bytes(&[0x11; 33]))?, MALFORMED),
        ("clinic-standing-2", "An unknown standing.", standing(&[uint(2), uint(0)])?, MALFORMED),
        ("clinic-standing-one-item", "A standing since no time.", standing(&[uint(0)])?, MALFORMED),
        (
            "clinic-standing-three-items",
            "A standing of three items.",
            standing(&[uint(0), uint(0), uint(0)])?,
            MALFORMED,
        ),
        (
            "clinic-standing-beyond",
            "A standing since the first second of the year 10000.",
            standing(&[uint(1), uint(253_402_300_800)])?,
            MALFORMED,
        ),
        (
            "clinic-standing-negative",
            "A standing since before 1970.",
            standing(&[uint(1), nint(0)])?,
            MALFORMED,
        ),
    ])
}

fn groups() -> Faults {
    let of = |change: fn(&mut Group)| {
        let mut group = Group::new();
        change(&mut group);
        Ok::<_, Box<dyn Error>>(Payload::with_group(group)?.to_bytes())
    };
    check_taken(&of(|_| {})?)?;
    let many = array(&vec![
        Group { members: vec![0], slots: vec![], epoch: 1, chain: vec![], ..Group::new() }
            .to_item();
        65
    ]);
    let six =
        array(&[text("programme"), uint(1), bytes(&[0x11; 32]), bytes(&[0x22; 32]), bytes(&[0]), bytes(b"")]);
    let with = |groups| Ok::<_, Box<dyn Error>>(Payload { groups, ..Payload::new()? }.to_bytes());
    Ok(vec![
        ("group-six-items", "No chain.", with(array(&[six]))?, MALFORMED),
        ("group-65", "65 groups.", with(many)?, "trust.too-large"),
        (
            "group-epoch-0",
            "The epoch 0, which never is.",
            of(|it| (it.epoch, it.chain) = (0, vec![]))?,
            MALFORMED,
        ),
        ("group-epoch-2-32", "The epoch 2^32.", of(|it| it.epoch = 1 << 32)?, MALFORMED),
        ("group-public-31", "A public key of 31 bytes.", of(|it| it.public.truncate(31))?, MALFORMED),
        ("group-enc-33", "An enc of 33 bytes.", of(|it| it.enc.push(0))?, MALFORMED),
        ("group-members-none", "No byte for three clinics.", of(|it| it.members.clear())?, MALFORMED),
        ("group-members-long", "Two bytes for three clinics.", of(|it| it.members.push(0))?, MALFORMED),
        (
            "group-members-beyond",
            "A bit for the fourth of three clinics, in place of that for the third.",
            of(|it| it.members = vec![0b1001])?,
            MALFORMED,
        ),
        ("group-slots-missing", "One slot for two members.", of(|it| it.slots.truncate(48))?, MALFORMED),
        ("group-slots-none", "No slot for two members.", of(|it| it.slots.clear())?, MALFORMED),
        ("group-slots-many", "Three slots for two members.", of(|it| it.slots.resize(3 * 48, 0))?, MALFORMED),
        ("group-slots-uneven", "A byte after the slots.", of(|it| it.slots.push(0))?, MALFORMED),
        ("group-chain-short", "One link for three epochs.", of(|it| it.chain.truncate(48))?, MALFORMED),
        (
            "group-chain-long",
            "Three links for three epochs.",
            of(|it| it.chain.resize(3 * 48, 0))?,
            MALFORMED,
        ),
        ("group-chain-uneven", "A byte after the links.", of(|it| it.chain.push(0))?, MALFORMED),
    ])
}

/// Three cards: 9 bytes of their last bits, then 7 bits, of which 3 are ones.
fn revoked() -> Faults {
    let of = |count, ones: &[u8]| {
        let set = [&[0x55; 9], ones].concat();
        Ok::<_, Box<dyn Error>>(
            Payload { revoked: array(&[uint(count), bytes(&set)]), ..Payload::new()? }.to_bytes(),
        )
    };
    check_taken(&of(3, &[0b1010_0100])?)?;
    let with = |revoked| Ok::<_, Box<dyn Error>>(Payload { revoked, ..Payload::new()? }.to_bytes());
    // Two cards in the first bucket, one in the second, none in the others.
    let in_buckets =
        |low: &[u8; 9]| with(array(&[uint(3), bytes(&[low.as_slice(), &[0b1101_0000]].concat())]));
    check_taken(&in_buckets(&[0, 0, 1, 0, 0, 2, 0, 0, 0])?)?;
    Ok(vec![
        ("revoked-count-small", "A count of two for three cards.", of(2, &[0b1010_0100])?, MALFORMED),
        ("revoked-count-large", "A count of four for three cards.", of(4, &[0b1010_0100])?, MALFORMED),
        ("revoked-ones-few", "Two ones for three cards.", of(3, &[0b1010_0000])?, MALFORMED),
        ("revoked-ones-many", "Four ones for three cards.", of(3, &[0b1010_1100])?, MALFORMED),
        ("revoked-set-long", "A byte after the set.", of(3, &[0b1010_0100, 0])?, MALFORMED),
        ("revoked-set-short", "No bits after the last bits of three cards.", of(3, &[])?, MALFORMED),
        ("revoked-set-of-none", "A byte for no cards.", with(array(&[uint(0), bytes(&[0])]))?, MALFORMED),
        (
            "revoked-count-2-64",
            "A count of 2^64 - 1, and no set.",
            with(array(&[uint(u64::MAX), bytes(b"")]))?,
            MALFORMED,
        ),
        (
            "revoked-behind-last-bucket",
            "The third card behind the last of four buckets.",
            of(3, &[0b1010_0010])?,
            MALFORMED,
        ),
        ("revoked-in-padding", "The third card in the bit after the set.", of(3, &[0b1010_0001])?, MALFORMED),
        (
            "revoked-order",
            "Two cards of one bucket, the greater before the less.",
            in_buckets(&[0, 0, 2, 0, 0, 1, 0, 0, 0])?,
            MALFORMED,
        ),
        ("revoked-three-items", "A third item.", with(array(&[uint(0), bytes(b""), null()]))?, MALFORMED),
        ("revoked-null", "No set.", with(null())?, MALFORMED),
    ])
}
