//! Envelopes that are none, or are written in another way than the only one.

mod keys;

use carnet_core::qr::Layout;

use super::Cases;
use crate::vectors::case::{Case, fails};
use crate::vectors::cbor::{array, bytes, head, map, null, uint};
use crate::vectors::parties::{Parties, small_envelope};

const MALFORMED: &str = "open.malformed";

pub(super) fn cases() -> Cases {
    let cases = [outer()?, lengths()?, keys::forms(), keys::parts(), keys::annexes()].concat();
    let case = |(name, about, envelope, code): (&'static str, &'static str, Vec<u8>, &str)| {
        let case = Case::of_envelope(name, about, &envelope, &Layout::new(), fails("envelope", code))?;
        Ok(Case { symbols: Vec::new(), ..case })
    };
    cases.into_iter().map(case).collect()
}

type Faults = Vec<(&'static str, &'static str, Vec<u8>, &'static str)>;

/// The good envelope, and where its parts are: 83 01 58 20 enc 59 .. .. ciphertext.
const ENC: std::ops::Range<usize> = 4..36;

/// An envelope, its `enc` and its ciphertext.
type Parts = (Vec<u8>, Vec<u8>, Vec<u8>);

fn good() -> Result<Parts, Box<dyn std::error::Error>> {
    let good = small_envelope(&Parties::default())?;
    let enc = good.get(ENC).ok_or("too short")?.to_vec();
    let ciphertext = good.get(ENC.end + 2..).ok_or("too short")?.to_vec();
    if array(&[uint(1), bytes(&enc), bytes(&ciphertext)]) != good {
        return Err("the small envelope has another head".into());
    }
    Ok((good, enc, ciphertext))
}

fn outer() -> Result<Faults, Box<dyn std::error::Error>> {
    let (good, enc, ciphertext) = good()?;
    let (enc, ciphertext) = (bytes(&enc), bytes(&ciphertext));
    let of = |version: Vec<u8>| array(&[version, enc.clone(), ciphertext.clone()]);
    let cut = |at: usize| good.get(..at).unwrap_or_default().to_vec();
    Ok(vec![
        ("envelope-version-0", "Version 0, which never was.", of(uint(0)), "open.unknown-version"),
        ("envelope-version-2", "A newer version.", of(uint(2)), "open.newer-version"),
        (
            "envelope-version-newer-shape",
            "A newer version of another shape.",
            array(&[uint(4660), map(&[])]),
            "open.newer-version",
        ),
        ("envelope-version-negative", "A negative version.", of(vec![0x20]), MALFORMED),
        ("envelope-version-long", "The version 1 in two bytes.", of(vec![0x18, 1]), MALFORMED),
        ("envelope-not-cbor", "Other bytes.", b"carnet".to_vec(), MALFORMED),
        ("envelope-map", "A map instead of an array.", map(&[(uint(1), uint(1))]), MALFORMED),
        ("envelope-tagged", "A tag before the array.", [vec![0xd8, 0x60], good.clone()].concat(), MALFORMED),
        ("envelope-two-items", "Two items instead of three.", array(&[uint(1), enc.clone()]), MALFORMED),
        (
            "envelope-five-items",
            "Five items, one more than with an annex.",
            array(&[uint(1), enc.clone(), bytes(&[0x66; 60]), ciphertext.clone(), null()]),
            MALFORMED,
        ),
        (
            "envelope-indefinite",
            "An array of indefinite length.",
            [vec![0x9f, 1], enc.clone(), ciphertext.clone(), vec![0xff]].concat(),
            MALFORMED,
        ),
        ("envelope-nested", "2,900 arrays in each other.", vec![0x81; 2900], MALFORMED),
        ("envelope-cut-in-enc", "The envelope ends within enc.", cut(20), "open.truncated"),
        ("envelope-cut-in-ciphertext", "The last byte is missing.", cut(good.len() - 1), "open.truncated"),
        ("envelope-trailing", "A byte after the item.", [good.clone(), vec![0]].concat(), MALFORMED),
    ])
}

fn lengths() -> Result<Faults, Box<dyn std::error::Error>> {
    let (_, enc, ciphertext) = good()?;
    let before = [vec![0x83, 1], bytes(&enc)].concat();
    let claims = |head: &[u8]| [before.as_slice(), head, &ciphertext].concat();
    let of_enc = |enc: Vec<u8>| array(&[uint(1), enc, bytes(&ciphertext)]);
    let (short, long) = (enc.get(1..).unwrap_or_default(), [enc.as_slice(), &[0]].concat());
    let length = u32::try_from(ciphertext.len())?.to_be_bytes();
    Ok(vec![
        ("envelope-enc-31", "An enc of 31 bytes.", of_enc(bytes(short)), MALFORMED),
        ("envelope-enc-33", "An enc of 33 bytes.", of_enc(bytes(&long)), MALFORMED),
        (
            "envelope-enc-text",
            "An enc that is a text string.",
            of_enc([head(3, 32), vec![0x61; 32]].concat()),
            MALFORMED,
        ),
        ("envelope-enc-null", "No enc.", of_enc(null()), MALFORMED),
        (
            "envelope-enc-long-head",
            "The length of enc in two bytes.",
            of_enc([vec![0x59, 0, 32], enc].concat()),
            MALFORMED,
        ),
        (
            "envelope-ciphertext-long-head",
            "The length of the ciphertext in four bytes.",
            claims(&[&[0x5a], length.as_slice()].concat()),
            MALFORMED,
        ),
        (
            "envelope-ciphertext-indefinite",
            "A ciphertext of indefinite length.",
            [before.as_slice(), &[0x5f], &bytes(&ciphertext), &[0xff]].concat(),
            MALFORMED,
        ),
        (
            "envelope-ciphertext-short",
            "A ciphertext of 15 bytes, less than a tag.",
            [before.as_slice(), &bytes(&[0; 15])].concat(),
            MALFORMED,
        ),
        (
            "envelope-ciphertext-2-gb",
            "A ciphertext that claims 2 GB.",
            claims(&[0x5a, 0x80, 0, 0, 0]),
            "open.too-large",
        ),
        (
            "envelope-ciphertext-2-64",
            "A ciphertext that claims 2^64 - 1 bytes.",
            claims(&[&[0x5b][..], &[0xff; 8]].concat()),
            "open.too-large",
        ),
        (
            "envelope-ciphertext-1-mb",
            "A ciphertext that claims a megabyte which is not there.",
            claims(&[0x5a, 0, 0x0f, 0xff, 0xff]),
            "open.truncated",
        ),
        (
            "envelope-ciphertext-reserved",
            "Reserved additional information in the head of the ciphertext.",
            claims(&[0x5c]),
            MALFORMED,
        ),
    ])
}
