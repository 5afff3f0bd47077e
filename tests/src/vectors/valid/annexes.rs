//! Cards with a second sealed part.

use super::{Card, Cases};
use crate::vectors::case::{Answers, KNOWN, UNSIGNED};
use crate::vectors::parties::{AnnexFor, CODE, PASSPHRASE, Parties, sensitive};
use crate::vectors::programme::{Listing, clinics, group};

pub(super) fn cases() -> Cases {
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
