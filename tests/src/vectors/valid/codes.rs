//! Cards that take a consent code.

use super::{Card, Cases};
use crate::vectors::case::KNOWN;
use crate::vectors::parties::{CODE, PASSPHRASE, Parties};

pub(super) fn cases() -> Cases {
    let with_code = |parties: Parties| Parties { code: Some(CODE), typed: Some(CODE), ..parties };
    let one = || with_code(Parties::default());
    let or_passphrase = || Parties { sealed_by: Some(PASSPHRASE), ..one() };
    let by_passphrase = Parties { passphrase: Some(PASSPHRASE), typed: None, ..or_passphrase() };
    let in_words = |typed| Parties { code: Some("zeitun7"), typed: Some(typed), ..Parties::default() };
    let cases = [
        ("code", "Sealed to one key, with a consent code.", one()),
        (
            "code-three-recipients",
            "Sealed to three keys, with a consent code; the reader has the second key.",
            with_code(Parties::readers(3, 2)),
        ),
        (
            "code-or-passphrase-by-key",
            "Sealed to a key with a consent code, and to a passphrase; opened by key and code.",
            or_passphrase(),
        ),
        (
            "code-or-passphrase-by-passphrase",
            "Sealed to a key with a consent code, and to a passphrase; opened by that, without the code.",
            by_passphrase.clone(),
        ),
        (
            "code-wrong-then-passphrase",
            "The code is wrong, the passphrase is not.",
            Parties { typed: Some("314159"), ..by_passphrase },
        ),
        (
            "code-arabic-indic",
            "The code in Arabic-Indic digits, with spaces and a dash.",
            Parties { typed: Some(" ٢٧ ١٨-٢٨ "), ..one() },
        ),
        ("code-capitals", "A code with letters, typed in capitals.", in_words("ZEITUN-7")),
        (
            "code-eight-scripts",
            "The digits 1 to 8, each of another script.",
            Parties { code: Some("12345678"), typed: Some("1٢۳४৫၆៧８"), ..Parties::default() },
        ),
        (
            "code-thai-digits",
            "Digits of a ninth script, which are not those of ASCII.",
            Parties { code: Some(THAI), typed: Some(THAI), ..Parties::default() },
        ),
        (
            "code-greek-capitals",
            "Greek capitals, each by itself in lower case, so that the sigma at the end is no final one.",
            Parties { code: Some("κωδικοσ"), typed: Some("ΚΩΔΙΚΟΣ"), ..Parties::default() },
        ),
        (
            "code-64",
            "A code of 64 letters, typed in groups.",
            Parties { code: Some(LONGEST), typed: Some(LONGEST_IN_GROUPS), ..Parties::default() },
        ),
        (
            "code-not-needed",
            "The reader types a code that the card does not take.",
            Parties { typed: Some(CODE), ..Parties::default() },
        ),
    ];
    let cases = cases
        .into_iter()
        .map(|(name, about, parties)| Card { parties, verdict: KNOWN, ..Card::default() }.case(name, about));
    cases.collect()
}

/// A code in Thai digits, U+0E50 to U+0E59.
const THAI: &str = "๒๗๑๘๒๘";

/// As many characters as a code has at most, in lower case and as they were typed.
const LONGEST: &str = "brickslemonsorbitstulipscanoeskayaksbrickslemonsorbitstulipswood";
const LONGEST_IN_GROUPS: &str = "BRICKS-LEMONS-ORBITS-TULIPS-CANOES-KAYAKS-BRICKS-LEMONS-ORBITS-TULIPS-WOOD";
