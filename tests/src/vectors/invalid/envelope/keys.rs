//! `keys` that is none of the seven forms, or has a part of another length; and the annex.

use super::{Faults, MALFORMED};
use crate::vectors::cbor::{array, bytes, head, map, null, text, uint, yes};

/// `false`
const NO: u8 = 0xf4;

/// An envelope with these items for `keys`.
fn with_keys(items: &[Vec<u8>]) -> Vec<u8> {
    array(&[uint(1), array(items), bytes(&[0x55; 64])])
}

fn enc() -> Vec<u8> {
    bytes(&[0x11; 32])
}

fn slots(count: usize) -> Vec<u8> {
    bytes(&vec![0x22; 32 * count])
}

fn passphrase() -> Vec<u8> {
    array(&[bytes(&[0x33; 16]), bytes(&[0x44; 32])])
}

/// Sets of recipients that no form has, or that have another form.
pub(super) fn forms() -> Faults {
    let cases: [(&str, &str, &[Vec<u8>]); 23] = [
        ("envelope-enc-alone", "An array of enc alone.", &[enc()]),
        ("envelope-no-slots", "Neither a slot nor a passphrase.", &[enc(), slots(0)]),
        ("envelope-one-slot", "One slot and no passphrase, which has the other form.", &[enc(), slots(1)]),
        ("envelope-nobody", "Neither enc nor slots nor passphrase.", &[null(), slots(0)]),
        ("envelope-null-enc-with-slots", "Slots without enc.", &[null(), slots(2)]),
        (
            "envelope-null-enc-with-slots-and-passphrase",
            "A slot without enc, beside a passphrase.",
            &[null(), slots(1), passphrase()],
        ),
        (
            "envelope-enc-without-slots",
            "An enc without slots, beside a passphrase.",
            &[enc(), slots(0), passphrase()],
        ),
        ("envelope-passphrase-null", "A passphrase that is null.", &[enc(), slots(2), null()]),
        (
            "envelope-code-for-passphrase",
            "The mark of a consent code in place of a passphrase.",
            &[enc(), slots(2), yes()],
        ),
        (
            "envelope-recipients-four-items",
            "A fourth item that is null.",
            &[enc(), slots(2), passphrase(), null()],
        ),
        ("envelope-code-false", "A consent code that is not wanted.", &[enc(), slots(2), null(), vec![NO]]),
        (
            "envelope-code-false-with-passphrase",
            "A consent code that is not wanted, beside a passphrase.",
            &[enc(), slots(2), passphrase(), vec![NO]],
        ),
        (
            "envelope-direct-code-false",
            "A consent code that is not wanted from one recipient.",
            &[enc(), slots(0), null(), vec![NO]],
        ),
        ("envelope-code-number", "The number 1 for the mark of a code.", &[enc(), slots(2), null(), uint(1)]),
        (
            "envelope-code-two-marks",
            "The mark of a code in place of the passphrase, too.",
            &[enc(), slots(2), yes(), yes()],
        ),
        (
            "envelope-code-one-slot",
            "One slot with a consent code and no passphrase, which has the other form.",
            &[enc(), slots(1), null(), yes()],
        ),
        (
            "envelope-code-without-slots",
            "An enc without slots, with a consent code, beside a passphrase.",
            &[enc(), slots(0), passphrase(), yes()],
        ),
        (
            "envelope-code-passphrase-alone",
            "A consent code, and nobody who needs it beside a passphrase.",
            &[null(), slots(0), passphrase(), yes()],
        ),
        ("envelope-code-nobody", "A consent code, and nobody.", &[null(), slots(0), null(), yes()]),
        (
            "envelope-code-null-enc",
            "Slots without enc, with a consent code.",
            &[null(), slots(2), null(), yes()],
        ),
        (
            "envelope-code-null-enc-and-passphrase",
            "Slots without enc, with a consent code, beside a passphrase.",
            &[null(), slots(2), passphrase(), yes()],
        ),
        (
            "envelope-keys-five-items",
            "A fifth item after the mark of a code.",
            &[enc(), slots(2), passphrase(), yes(), null()],
        ),
        ("envelope-keys-empty", "An array of nothing.", &[]),
    ];
    cases.into_iter().map(|(name, about, items)| (name, about, with_keys(items), MALFORMED)).collect()
}

/// Parts of another length or kind.
pub(super) fn parts() -> Faults {
    let with_passphrase = |items: &[Vec<u8>]| with_keys(&[null(), slots(0), array(items)]);
    let (salt, slot) = (|| bytes(&[0x33; 16]), || bytes(&[0x44; 32]));
    vec![
        (
            "envelope-keys-map",
            "A map for the keys.",
            array(&[uint(1), map(&[(uint(0), enc())]), bytes(&[0x55; 64])]),
            MALFORMED,
        ),
        ("envelope-slots-uneven", "Slots of 63 bytes.", with_keys(&[enc(), bytes(&[0x22; 63])]), MALFORMED),
        ("envelope-65-recipients", "65 slots.", with_keys(&[enc(), slots(65)]), "open.too-many-recipients"),
        (
            "envelope-65-recipients-with-code",
            "65 slots, with a consent code.",
            with_keys(&[enc(), slots(65), null(), yes()]),
            "open.too-many-recipients",
        ),
        (
            "envelope-slots-2-gb",
            "Slots that claim 2 GB.",
            [vec![0x83, 1, 0x82], enc(), vec![0x5a, 0x80, 0, 0, 0, 0]].concat(),
            "open.too-large",
        ),
        (
            "envelope-slots-text",
            "Slots that are a text string.",
            with_keys(&[enc(), text(&"2".repeat(64))]),
            MALFORMED,
        ),
        (
            "envelope-slots-null",
            "Slots that are null.",
            with_keys(&[enc(), null(), null(), yes()]),
            MALFORMED,
        ),
        (
            "envelope-salt-15",
            "A salt of 15 bytes.",
            with_passphrase(&[bytes(&[0x33; 15]), slot()]),
            MALFORMED,
        ),
        (
            "envelope-passphrase-slot-31",
            "A slot of the passphrase of 31 bytes.",
            with_passphrase(&[salt(), bytes(&[0x44; 31])]),
            MALFORMED,
        ),
        (
            "envelope-passphrase-slot-48",
            "A slot of the passphrase of 48 bytes, which is that of a content key of 32.",
            with_passphrase(&[salt(), bytes(&[0x44; 48])]),
            MALFORMED,
        ),
        (
            "envelope-passphrase-three-items",
            "A passphrase of three items.",
            with_passphrase(&[salt(), slot(), null()]),
            MALFORMED,
        ),
    ]
}

/// Annexes of no form.
pub(super) fn annexes() -> Faults {
    let with_annex = |annex: Vec<u8>| array(&[uint(1), enc(), annex, bytes(&[0x55; 64])]);
    let annex = || bytes(&[0x66; 160]);
    let alone = array(&[null(), slots(0), passphrase()]);
    vec![
        (
            "envelope-annex-48",
            "An annex of 48 bytes, one less than a slot and a tag.",
            with_annex(bytes(&[0x66; 48])),
            MALFORMED,
        ),
        ("envelope-annex-empty", "An annex of no bytes.", with_annex(bytes(&[])), MALFORMED),
        ("envelope-annex-null", "An annex that is null.", with_annex(null()), MALFORMED),
        (
            "envelope-annex-text",
            "An annex that is a text string.",
            with_annex(text(&"6".repeat(160))),
            MALFORMED,
        ),
        (
            "envelope-annex-long-head",
            "The length of the annex in two bytes.",
            with_annex([vec![0x59, 0, 160], vec![0x66; 160]].concat()),
            MALFORMED,
        ),
        (
            "envelope-annex-2-gb",
            "An annex that claims 2 GB.",
            with_annex(vec![0x5a, 0x80, 0, 0, 0]),
            "open.too-large",
        ),
        (
            "envelope-annex-for-passphrase-alone",
            "An annex beside a passphrase alone.",
            array(&[uint(1), alone, annex(), bytes(&[0x55; 64])]),
            MALFORMED,
        ),
        (
            "envelope-annex-last",
            "An annex and no ciphertext after it.",
            [head(4, 4), uint(1), enc(), annex()].concat(),
            "open.truncated",
        ),
    ]
}
