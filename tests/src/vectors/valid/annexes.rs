//! Cards with a second sealed part.

use carnet_core::codec;

use super::{Card, Cases};
use crate::vectors::case::{Answers, KNOWN, UNSIGNED};
use crate::vectors::cbor::{array, map, text, uint};
use crate::vectors::parties::{AnnexFor, CODE, PASSPHRASE, Parties, sensitive};
use crate::vectors::programme::{Listing, clinics, group};

pub(super) fn cases() -> Cases {
    Ok([records()?, no_records()?].concat())
}

fn records() -> Cases {
    // Reader 1 reads the annex, too.
    let usual = Parties { annex: Some(sensitive(1)?), ..Parties::readers(2, 1) };
    let alone = Parties { annex: Some(sensitive(1)?), ..Parties::default() };
    let empty = AnnexFor { content: None, ..sensitive(1)? };
    let sixteen = Parties { annex: Some(sensitive(16)?), ..Parties::readers(16, 16) };
    let cases = [
        ("annex", "Two readers, of whom one reads the annex, and has opened the card.", usual.clone(), KNOWN),
        ("annex-not-for-reader", "The same, opened by the other.", usual.trying(&["reader 2"]), KNOWN),
        ("annex-one-recipient", "One reader, who reads the annex, too.", alone.clone(), KNOWN),
        (
            "annex-empty",
            "An annex of random bytes, because there was nothing to seal in it.",
            Parties { annex: Some(empty), ..usual.clone() },
            KNOWN,
        ),
        (
            "annex-16-readers",
            "As many readers as an annex has; the card is opened by the last.",
            sixteen,
            KNOWN,
        ),
        (
            "annex-with-code",
            "An annex on a card that takes a consent code.",
            Parties { code: Some(CODE), typed: Some(CODE), ..usual.clone() },
            KNOWN,
        ),
        (
            "annex-one-recipient-with-code",
            "The same for one reader.",
            Parties { code: Some(CODE), typed: Some(CODE), ..alone },
            KNOWN,
        ),
        (
            "annex-unsigned",
            "An annex on a card that nobody signed.",
            Parties { issuer: None, ..usual.clone() },
            UNSIGNED,
        ),
        (
            "annex-by-passphrase",
            "Whoever opens the card by its passphrase does not read the annex.",
            Parties { sealed_by: Some(PASSPHRASE), passphrase: Some(PASSPHRASE), ..usual.trying(&[]) },
            KNOWN,
        ),
        (
            "annex-second-key",
            "The first of the reader's keys opens the card, the second the annex.",
            usual.trying(&["reader 2", "reader 1"]),
            KNOWN,
        ),
        ("annex-for-group", "An annex for a group, which the reader is in.", for_group()?, IN_LIST),
    ];
    let cases = cases.into_iter().map(|(name, about, parties, verdict)| {
        Card { parties, verdict, ..Card::default() }.case(name, about)
    });
    cases.collect()
}

/// Annexes that open and hold no record: the card is read, and the verdict tells.
fn no_records() -> Cases {
    let long_integer = array(&[uint(0), map(&[(text("x"), vec![0x18, 23])]), array(&[]), map(&[])]);
    let cases = [
        (
            "annex-no-item",
            "An annex that does not decompress: additional information 28, which is reserved.",
            vec![0x83, 0x00, 0x1c],
        ),
        ("annex-not-deterministic", "An annex with the integer 23 in two bytes.", long_integer),
        ("annex-no-record", "An annex that holds the integer 0.", uint(0)),
    ];
    let cases = cases.into_iter().map(|(name, about, item)| {
        let annex = AnnexFor { content: Some(codec::compress(&item)), ..sensitive(1)? };
        let parties = Parties { annex: Some(annex), ..Parties::readers(2, 1) };
        Card { parties, verdict: Answers { content: "partial", ..KNOWN }, ..Card::default() }
            .case(name, about)
    });
    cases.collect()
}

/// The verdict on a card whose issuer is on a list.
const IN_LIST: Answers = Answers { revocation: "none", list: "current", ..KNOWN };

/// Sealed to one group, with an annex for another, within it.
fn for_group() -> Result<Parties, Box<dyn std::error::Error>> {
    let groups = [group("programme", 1, &[0, 1, 2]), group("sensitive", 1, &[0, 2])];
    let list = Listing::of(clinics(3)?).with_groups(&groups);
    let [programme, sensitive_group] = ["programme", "sensitive"].map(|name| list.group_key(name));
    let sensitive_group = sensitive_group?;
    Ok(Parties {
        recipients: vec![programme?, sensitive_group],
        annex: Some(AnnexFor { readers: vec![sensitive_group], ..sensitive(1)? }),
        known: None,
        list: Some(list.sign()?),
        tries: vec!["reader 3".to_owned()],
        ..Parties::default()
    })
}
