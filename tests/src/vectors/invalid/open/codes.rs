//! Cards that take a consent code, and a reader who does not have it.

use carnet_core::codec::Profile;

use super::{Cases, case};
use crate::vectors::case::{Case, SMALL, content, fails};
use crate::vectors::forge;
use crate::vectors::parties::{CODE, PASSPHRASE, Parties, reading};

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
    let mut cases = vec![
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
    ];
    cases.extend(no_codes()?);
    Ok(cases)
}

/// Codes that are none, with which a writer sealed all the same.
fn no_codes() -> Cases {
    let cases = [
        ("open-code-of-5", "A code of five digits.", "12345"),
        (
            "open-code-of-65",
            "A code of 65 letters.",
            "brickslemonsorbitstulipscanoeskayaksbrickslemonsorbitstulipswoods",
        ),
    ];
    let case = |(name, about, code): (&'static str, &str, &'static str)| {
        let signed = [&[0], content(SMALL, Profile::Summary)?.as_slice()].concat();
        let envelope = forge::direct_with_code(&signed, code, &reading("reader 1"), name)?;
        let parties = Parties { issuer: None, typed: Some(code), ..Parties::default() };
        Case::of_forged(name, about, &envelope, &parties, fails("open", "key.bad-code"))
    };
    cases.into_iter().map(case).collect()
}

fn with_items(mut envelope: Vec<u8>, items: u8) -> Vec<u8> {
    if let Some(head) = envelope.get_mut(KEYS) {
        *head = items;
    }
    envelope
}
