//! Envelopes that are whole, but that no key of the reader opens.

mod annexes;
mod codes;

use std::error::Error;

use super::Cases;
use crate::vectors::case::{Case, fails};
use crate::vectors::forge;
use crate::vectors::parties::{PASSPHRASE, Parties, reading, small_envelope};
use crate::vectors::programme::{Listing, clinics, group};

/// A point of order 8 (<https://cr.yp.to/ecdh.html#validate>).
const ORDER_8: &str = "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800";

/// Where parts of envelopes start: 83 01 58 20 enc; 83 01 82 58 20 enc 58 .. slots; 83 01 83 f6 40 82 50 salt.
const DIRECT_ENC: usize = 4;
const WRAPPED_ENC: usize = 5;
const SLOTS: usize = 5 + 32 + 2;
const SLOT: usize = 32;
const SALT: usize = 7;
const PASSPHRASE_SLOT: usize = SALT + 16 + 2;

pub(super) fn cases() -> Cases {
    let usual = Parties::default();
    let (one, three, passphrase) = (usual.clone(), Parties::readers(3, 2), Parties::passphrase());
    let by_key = Parties { sealed_by: Some(PASSPHRASE), ..usual.clone() };
    let typed = |words| Parties { passphrase: Some(words), ..passphrase.clone() };
    let same = |envelope: Vec<u8>| envelope;
    let cases = [
        case("open-wrong-key", "Sealed to another key.", &one.trying(&["reader 9"]), same)?,
        case(
            "open-wrong-keys",
            "Sealed to three other keys.",
            &three.trying(&["reader 8", "reader 9"]),
            same,
        )?,
        case("open-no-key", "The reader has no key.", &one.trying(&[]), same)?,
        case(
            "open-passphrase-for-key",
            "Sealed to a key; the reader has a passphrase.",
            &Parties { passphrase: Some(PASSPHRASE), ..one.trying(&[]) },
            same,
        )?,
        case(
            "open-wrong-passphrase",
            "Another passphrase.",
            &typed("TEST ONLY brick lemon orbit tulip kayak"),
            same,
        )?,
        case(
            "open-passphrase-case",
            "A capital letter in the passphrase, which is taken byte by byte.",
            &typed("TEST ONLY Brick lemon orbit tulip canoe"),
            same,
        )?,
        case(
            "open-no-passphrase",
            "Sealed to a passphrase; the reader has a key.",
            &Parties { passphrase: None, ..passphrase.trying(&["reader 1"]) },
            same,
        )?,
        case("open-flipped-enc", "A flipped bit in enc.", &one, |it| flip(it, DIRECT_ENC + 7))?,
        case(
            "open-enc-top-bit",
            "The bit of enc that X25519 ignores, but the key schedule does not.",
            &one,
            |it| replace(it, DIRECT_ENC + 31, &[0x80], true),
        )?,
        case("open-flipped-ciphertext", "A flipped bit in the ciphertext.", &one, |it| {
            flip(it, DIRECT_ENC + 32 + 40)
        })?,
        case("open-flipped-tag", "A flipped bit in the last byte of the tag.", &one, |it| {
            let last = it.len() - 1;
            flip(it, last)
        })?,
        case("open-wrapped-flipped-enc", "A flipped bit in the enc of three recipients.", &three, |it| {
            flip(it, WRAPPED_ENC + 7)
        })?,
        case("open-flipped-own-slot", "A flipped bit in the reader's slot.", &three, |it| {
            flip(it, SLOTS + SLOT + 5)
        })?,
        case(
            "open-flipped-other-slot",
            "A flipped bit in the slot of another reader: the header is authenticated.",
            &three,
            |it| flip(it, SLOTS + 5),
        )?,
        case("open-slots-swapped", "Two slots in each other's place.", &three, swap_slots)?,
        case(
            "open-wrapped-flipped-ciphertext",
            "A flipped bit in the ciphertext for three recipients.",
            &three,
            |it| {
                let last = it.len() - 20;
                flip(it, last)
            },
        )?,
        case("open-flipped-salt", "A flipped bit in the salt.", &passphrase, |it| flip(it, SALT))?,
        case(
            "open-flipped-passphrase-slot",
            "A flipped bit in the slot of the passphrase.",
            &passphrase,
            |it| flip(it, PASSPHRASE_SLOT + 5),
        )?,
        case(
            "open-flipped-passphrase-slot-by-key",
            "The reader's key fits, but the slot of the passphrase was changed.",
            &by_key,
            |it| flip(it, SLOTS + SLOT + 1 + 17 + 2 + 5),
        )?,
        case("open-enc-zero", "An enc of order 1, with which all agree on zero.", &one, |it| {
            replace(it, DIRECT_ENC, &[0; 32], false)
        })?,
        case("open-enc-order-8", "An enc of order 8.", &one, |it| replace(it, DIRECT_ENC, &point(), false))?,
        case("open-wrapped-enc-order-8", "An enc of order 8 for three recipients.", &three, |it| {
            replace(it, WRAPPED_ENC, &point(), false)
        })?,
    ];
    Ok([cases.to_vec(), of_two()?, codes::cases()?, annexes::cases()?, left_group()?].concat())
}

/// Parts of one envelope in another, and contexts of another kind.
fn of_two() -> Cases {
    let three = Parties::readers(3, 2);
    let own = small_envelope(&three)?;
    let other = three.seal(b"another", "another")?;
    let slots = other.get(SLOTS..SLOTS + 3 * SLOT).ok_or("too short")?.to_vec();
    let with_slots = replace(own.clone(), SLOTS, &slots, false);
    let header = other.get(WRAPPED_ENC..SLOTS + 3 * SLOT).ok_or("too short")?.to_vec();
    let with_header = replace(own, WRAPPED_ENC, &header, false);
    let info = forge::direct(&[0, 0], b"carnet/1 wrap", &reading("reader 1"), None, "info")?;
    let cases = [
        ("open-slots-of-another", "The slots of another card.", with_slots, &three),
        ("open-header-of-another", "The enc and the slots of another card.", with_header, &three),
        ("open-wrong-info", "Sealed as if the content were a content key.", info, &Parties::default()),
    ];
    cases
        .into_iter()
        .map(|(name, about, envelope, parties)| refused(name, about, &envelope, parties))
        .collect()
}

/// The key of an epoch in which the reader is no member any more.
fn left_group() -> Cases {
    let list = |epoch, members: &[usize]| -> Result<Listing, Box<dyn Error>> {
        Ok(Listing::of(clinics(3)?).with_groups(&[group("programme", epoch, members)]))
    };
    let (before, now) = (list(1, &[0, 1])?, list(2, &[1, 2])?);
    let parties = |to: &Listing, has: &Listing| -> Result<Parties, Box<dyn Error>> {
        let recipients = vec![to.group_key("programme")?];
        Ok(Parties { recipients, known: None, list: Some(has.sign()?), ..Parties::default() })
    };
    let (newer, newest) = (parties(&now, &before)?, parties(&now, &now)?);
    let same = |envelope: Vec<u8>| envelope;
    Ok(vec![
        case(
            "open-group-of-next-epoch",
            "Sealed to a group in an epoch after that of the reader's list.",
            &newer,
            same,
        )?,
        case("open-group-left", "Sealed to a group that the reader has left.", &newest, same)?,
    ])
}

/// The small envelope for some parties, changed.
fn case(
    name: &'static str,
    about: &str,
    parties: &Parties,
    change: impl Fn(Vec<u8>) -> Vec<u8>,
) -> Result<Case, Box<dyn Error>> {
    refused(name, about, &change(small_envelope(parties)?), parties)
}

fn refused(
    name: &'static str,
    about: &str,
    envelope: &[u8],
    parties: &Parties,
) -> Result<Case, Box<dyn Error>> {
    Case::of_forged(name, about, envelope, parties, fails("open", "open.no-key-fits"))
}

fn flip(mut envelope: Vec<u8>, at: usize) -> Vec<u8> {
    if let Some(byte) = envelope.get_mut(at) {
        *byte ^= 0x10;
    }
    envelope
}

/// Puts other bytes in; or, with `toggle`, the exclusive or of them.
fn replace(mut envelope: Vec<u8>, at: usize, with: &[u8], toggle: bool) -> Vec<u8> {
    for (byte, with) in envelope.iter_mut().skip(at).zip(with) {
        *byte = if toggle { *byte ^ with } else { *with };
    }
    envelope
}

fn swap_slots(mut envelope: Vec<u8>) -> Vec<u8> {
    if let Some(slots) = envelope.get_mut(SLOTS..SLOTS + 3 * SLOT) {
        slots.rotate_left(SLOT);
    }
    envelope
}

fn point() -> Vec<u8> {
    (0..32).filter_map(|at| u8::from_str_radix(ORDER_8.get(2 * at..2 * at + 2)?, 16).ok()).collect()
}
