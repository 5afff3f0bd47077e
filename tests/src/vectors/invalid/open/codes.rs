//! Cards that take a consent code, and a reader who does not have it.

use super::{Cases, case};
use crate::vectors::parties::{CODE, PASSPHRASE, Parties};

/// `83 01 84 58 20 enc 40 f6 f5` of one recipient, and `83 01 84 58 20 enc 58 60 slots f6 f5` of three.
const KEYS: usize = 2;
const AFTER_ENC: usize = 5 + 32;
const AFTER_SLOTS: usize = AFTER_ENC + 2 + 3 * 32;

/// The head of the array `keys` with two and with four items.
const TWO: u8 = 0x82;
const FOUR: u8 = 0x84;

pub(super) fn cases() -> Cases {
    let typing = |typed, parties: Parties| Parties { code: Some(CODE), typed, ..parties };
    let one = |typed| typing(typed, Parties::default());
    let three = |typed| typing(typed, Parties::readers(3, 2));
    let or_passphrase = Parties { sealed_by: Some(PASSPHRASE), ..one(None) };
    let without = Parties { typed: Some(CODE), ..Parties::readers(3, 2) };
    let same = |envelope: Vec<u8>| envelope;
    Ok(vec![
        case("open-wrong-code", "Another consent code.", &one(Some("271829")), same)?,
        case("open-no-code", "The reader has no consent code.", &one(None), same)?,
        case(
            "open-code-with-wrong-key",
            "The consent code is right; sealed to another key.",
            &one(Some(CODE)).trying(&["reader 9"]),
            same,
        )?,
        case(
            "open-code-without-key",
            "The reader has the consent code alone.",
            &one(Some(CODE)).trying(&[]),
            same,
        )?,
        case(
            "open-wrong-code-three-recipients",
            "Another consent code for three keys.",
            &three(Some("271829")),
            same,
        )?,
        case(
            "open-no-code-three-recipients",
            "The reader of three has no consent code.",
            &three(None),
            same,
        )?,
        case(
            "open-no-code-or-passphrase",
            "Sealed to a key with a consent code, and to a passphrase; the reader has the key alone.",
            &or_passphrase,
            same,
        )?,
        case(
            "open-code-for-passphrase",
            "The same; the reader has the code as a passphrase.",
            &Parties { passphrase: Some(CODE), ..or_passphrase.trying(&[]) },
            same,
        )?,
        case(
            "open-code-stripped",
            "The mark of the consent code was taken away.",
            &three(Some(CODE)),
            |mut it| {
                it.splice(AFTER_SLOTS..AFTER_SLOTS + 2, []);
                with_items(it, TWO)
            },
        )?,
        case(
            "open-code-stripped-direct",
            "The mark of the consent code was taken away from one recipient, whose form is another then.",
            &one(Some(CODE)),
            |mut it| {
                it.splice(AFTER_ENC..AFTER_ENC + 3, []);
                it.splice(KEYS..=KEYS, []);
                it
            },
        )?,
        case("open-code-added", "A mark of a consent code was put in.", &without, |mut it| {
            it.splice(AFTER_SLOTS..AFTER_SLOTS, [0xf6, 0xf5]);
            with_items(it, FOUR)
        })?,
    ])
}

fn with_items(mut envelope: Vec<u8>, items: u8) -> Vec<u8> {
    if let Some(head) = envelope.get_mut(KEYS) {
        *head = items;
    }
    envelope
}
