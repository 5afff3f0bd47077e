//! docs/format.md says what the code does: its made parts are up to date, its caps are those of `limits`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what helps a test fails by panicking"
)]

use std::fs;

use carnet_core::limits;
use carnet_tests::vectors::{EXAMPLE, Vector, document};

fn format() -> String {
    fs::read_to_string(carnet_tests::root().join("docs/format.md")).unwrap()
}

#[test]
fn made_parts_are_up_to_date() {
    let path = carnet_tests::root().join(format!("fixtures/vectors/valid/{EXAMPLE}.json"));
    let vector = Vector::from_json(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(document(&format(), &vector).unwrap(), format(), "run `cargo xtask vectors`");
}

#[test]
fn caps_are_those_of_the_code() {
    let format = format();
    let (_, caps) = format.split_once("## 7 Caps").unwrap();
    for (what, cap) in [
        ("text of one symbol", limits::SYMBOL_CHARS),
        ("K, source symbols of one card", limits::FRAMES),
        ("F, envelope", limits::ENVELOPE_BYTES),
        ("recipients of one envelope", limits::RECIPIENTS),
        ("recipients of one annex", limits::ANNEX_RECIPIENTS),
        ("trust list", limits::TRUST_LIST_BYTES),
        ("clinics of one trust list", limits::CLINICS),
        ("groups of one trust list", limits::GROUPS),
        ("epochs of one group", limits::EPOCHS),
        ("revoked cards of one trust list", limits::REVOKED_CARDS),
        ("heads of one record, parents of one entry of a history", limits::HEADS),
        ("entries of one history", limits::HISTORY_ENTRIES),
        ("records of one history", limits::HISTORY_RECORD_BYTES),
        ("record", limits::RECORD_BYTES),
        ("record in proportion", limits::RECORD_FREE_BYTES),
        ("entries of one record", limits::ENTRIES),
        ("frames while decompressing", limits::COMPRESSION_DEPTH),
        ("nesting of the record", limits::RECORD_DEPTH),
    ] {
        let row = caps.lines().find(|line| line.starts_with(&format!("| {what} |"))).unwrap();
        let given = row.split('|').nth(2).unwrap().trim().split(' ').next().unwrap().replace(',', "");
        assert_eq!(given, cap.to_string(), "{what}");
    }
    assert!(caps.contains(&format!("+ {} for each byte of content", limits::RECORD_RATIO)));
}

#[test]
fn sections_are_numbered_in_their_order() {
    let (mut fence, mut numbers) = (false, Vec::new());
    for line in format().lines() {
        fence ^= line.starts_with("```");
        let Some(heading) = line.strip_prefix("##").filter(|_| !fence) else { continue };
        let number = heading.trim_start_matches('#').trim_start().split(' ').next().unwrap();
        numbers.push(number.split('.').map(|part| part.parse::<u32>().unwrap()).collect::<Vec<_>>());
    }
    assert!(numbers.is_sorted() && numbers.first() == Some(&vec![1]), "{numbers:?}");
    assert!(numbers.windows(2).all(|pair| pair[0] != pair[1]), "{numbers:?}");
}
