//! Contents that do not decompress, and CBOR that is not deterministic.

use std::error::Error;

use carnet_core::codec::{self, Profile};
use rand_core::Rng as _;

use super::Cases;
use crate::vectors::TestRng;
use crate::vectors::by_hand::{card, record};
use crate::vectors::case::{Case, SMALL, content, fails, unreadable};
use crate::vectors::cbor::{array, bytes, head, map, text, uint};
use crate::vectors::forge;
use crate::vectors::parties::Parties;

pub(super) fn cases() -> Cases {
    Ok([contents()?, through_the_compressor()?, bare()?].concat())
}

fn contents() -> Cases {
    let mut random = vec![0; 200];
    TestRng::new("random bytes, again").fill_bytes(&mut random);
    let small = content(SMALL, Profile::Summary)?;
    let cut = small.get(..small.len() / 2).unwrap_or_default().to_vec();
    // A byte string of 2 GB: after its head, any few bytes go on for ever.
    let claims = codec::compress(&[&[0x5a, 0x80, 0, 0, 0][..], &[0; 8]].concat());
    let cases: [(&str, &str, Vec<u8>, &str); 7] = [
        ("content-empty", "No content: zero bytes without end.", vec![], "record.compression"),
        ("content-random", "Random bytes.", random, "record.compression"),
        ("content-cut", "Half of a content.", cut, "record.compression"),
        (
            "content-reserved",
            "Additional information 28, which is reserved.",
            codec::compress(&[0x83, 0x00, 0x1c]),
            "record.compression",
        ),
        (
            "content-indefinite",
            "An array of indefinite length.",
            codec::compress(&[0x9f, 0x00, 0xff]),
            "record.compression",
        ),
        (
            "content-deep",
            "321 arrays in each other.",
            codec::compress(&vec![0x81; 321]),
            "record.compression",
        ),
        (
            "content-bomb",
            "Few bytes that decompress to more than 64 KiB and 256 times their number.",
            claims,
            "record.too-large",
        ),
    ];
    let sealed = |name: &'static str, about: &str, content: &[u8], code| {
        let text = forge::text(&Parties::default().seal(content, name)?)?;
        Ok::<_, Box<dyn Error>>(Case::of_text(name, about, vec![text], unreadable("compression", code)))
    };
    cases.into_iter().map(|(name, about, content, code)| sealed(name, about, &content, code)).collect()
}

/// Faults that the compressor carries: it codes any bytes that keep to the structure of CBOR.
fn through_the_compressor() -> Cases {
    let header = |header: Vec<u8>| array(&[uint(0), header, array(&[]), map(&[])]);
    let extension = |value: Vec<u8>| header(map(&[(text("x"), value)]));
    let twice = |one: &str, other: &str| header(map(&[(text(one), uint(0)), (text(other), uint(0))]));
    let deep = [vec![0x81; 300], vec![0x00]].concat();
    let cases: [(&str, &str, Vec<u8>); 13] = [
        ("cbor-long-integer", "The integer 23 in two bytes.", extension(vec![0x18, 23])),
        (
            "cbor-long-length",
            "A string whose length takes a byte more than it needs.",
            extension(vec![0x78, 1, b'x']),
        ),
        (
            "cbor-long-array",
            "An array whose count takes eight bytes.",
            [&[0x9b, 0, 0, 0, 0, 0, 0, 0, 4][..], record(&[]).get(1..).unwrap_or_default()].concat(),
        ),
        ("cbor-key-order", "Map keys in another order.", twice("y", "x")),
        ("cbor-key-order-length", "Map keys by their text rather than by their encoding.", twice("aa", "b")),
        ("cbor-key-twice", "A map key twice.", twice("x", "x")),
        ("cbor-half-float", "A half-precision float.", extension(vec![0xf9, 0x3c, 0])),
        (
            "cbor-double-float",
            "A double-precision float.",
            extension([&[0xfb][..], &1.5f64.to_be_bytes()].concat()),
        ),
        ("cbor-undefined", "The simple value undefined.", extension(vec![0xf7])),
        ("cbor-simple-value", "The simple value 32.", extension(vec![0xf8, 32])),
        (
            "cbor-not-utf-8",
            "A text string with a byte that UTF-8 does not have.",
            extension(vec![0x61, 0xff]),
        ),
        (
            "cbor-surrogate",
            "A text string with half a surrogate pair.",
            extension([head(3, 3), vec![0xed, 0xa0, 0x80]].concat()),
        ),
        ("cbor-deep", "300 arrays in each other: the compressor takes 320, the record 256.", deep),
    ];
    let case = |(name, about, cbor): (&'static str, &str, Vec<u8>)| {
        Ok(Case::of_text(name, about, card(name, &cbor)?, unreadable("cbor", "record.cbor")))
    };
    cases.into_iter().map(case).collect()
}

/// Faults that no content can have, because it ends with its item: given as CBOR, without a card.
fn bare() -> Cases {
    let good = record(&[]);
    let cases: [(&str, &str, Vec<u8>); 6] = [
        ("cbor-empty", "No item.", vec![]),
        (
            "cbor-truncated",
            "The last byte is missing.",
            good.get(..good.len() - 1).unwrap_or_default().to_vec(),
        ),
        ("cbor-trailing", "A byte after the item.", [good.as_slice(), &[0]].concat()),
        (
            "cbor-indefinite",
            "A map of indefinite length.",
            array(&[uint(0), vec![0xbf, 0xff], array(&[]), map(&[])]),
        ),
        (
            "cbor-2-gb",
            "A string that claims 2 GB.",
            array(&[uint(0), map(&[(text("x"), vec![0x7a, 0x80, 0, 0, 0])])]),
        ),
        ("cbor-very-deep", "Ten thousand arrays in each other.", [vec![0x81; 10_000], bytes(b"")].concat()),
    ];
    let case = |(name, about, cbor): (&'static str, &str, Vec<u8>)| {
        let case = Case::of_text(name, about, vec![], fails("cbor", "record.cbor"));
        Case { cbor: Some(cbor), ..case }
    };
    Ok(cases.into_iter().map(case).collect())
}
