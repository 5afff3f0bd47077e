//! What makes a passphrase easy to guess.
//!
//! A floor, not a measure: what passes can still be a line of a song. It refuses what the lists and rules of every
//! guessing program begin with.

use std::collections::BTreeSet;
use std::fmt;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// Characters below which a passphrase is short: five short words of a list have more.
const CHARACTERS: usize = 20;

/// Different characters below which a passphrase is uniform; six random words have a dozen.
const DIFFERENT: usize = 8;

/// Why a passphrase is easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weakness {
    Short,
    Uniform,
    /// A walk along the alphabet, the digits or the keyboard, or one part said again and again.
    Sequence,
}

impl Weakness {
    /// Finds the first weakness of a passphrase.
    pub(crate) fn of(passphrase: &str) -> Option<Self> {
        let characters = passphrase.trim().nfc().flat_map(char::to_lowercase);
        let mut known = Zeroizing::new(Vec::with_capacity(passphrase.len()));
        known.extend(characters);
        let characters = known.as_slice();
        if characters.iter().map(|c| weight(*c)).sum::<usize>() < CHARACTERS {
            Some(Weakness::Short)
        } else if characters.iter().collect::<BTreeSet<_>>().len() < DIFFERENT {
            Some(Weakness::Uniform)
        } else if is_walk(characters) || is_repetition(characters) {
            Some(Weakness::Sequence)
        } else {
            None
        }
    }
}

impl fmt::Display for Weakness {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Weakness::Short => write!(out, "fewer than {CHARACTERS} characters"),
            Weakness::Uniform => write!(out, "fewer than {DIFFERENT} different characters"),
            Weakness::Sequence => out.write_str("a sequence or a repetition"),
        }
    }
}

/// A character that is a word or a syllable counts twice: ideographs and Hangul.
fn weight(character: char) -> usize {
    match character {
        '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => 2,
        _ => 1,
    }
}

/// Whether half of the steps from one character to the next go nowhere, or to a neighbour in the alphabet or on the
/// keyboard.
fn is_walk(characters: &[char]) -> bool {
    let steps = characters.iter().zip(characters.iter().skip(1));
    let near = steps
        .clone()
        .filter(|(from, to)| from == to || is_alphabetic(**from, **to) || is_on_row(**from, **to));
    2 * near.count() >= steps.count()
}

fn is_alphabetic(from: char, to: char) -> bool {
    u32::from(from).abs_diff(u32::from(to)) == 1 || matches!((from, to), ('9', '0') | ('0', '9'))
}

fn is_on_row(from: char, to: char) -> bool {
    let place = |row: &str, wanted: char| row.chars().position(|c| c == wanted);
    ROWS.iter().any(
        |row| matches!((place(row, from), place(row, to)), (Some(from), Some(to)) if from.abs_diff(to) == 1),
    )
}

/// Rows of letters on QWERTY, AZERTY and QWERTZ keyboards, where they differ from one another.
const ROWS: &[&str] =
    &["qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop"];

/// Whether one part, with or without a space between, makes up the whole; the last time it may be cut off.
fn is_repetition(characters: &[char]) -> bool {
    (1..=characters.len().div_ceil(2))
        .any(|length| characters.iter().zip(characters.iter().skip(length)).all(|(one, other)| one == other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_guessing_programs_begin_with() {
        for (passphrase, weakness) in [
            ("", Weakness::Short),
            ("123456", Weakness::Short),
            ("correct horse", Weakness::Short),
            ("                    123456", Weakness::Short),
            ("aaaaaaaaaaaaaaaaaaaaaaaaaaa", Weakness::Uniform),
            ("20262026202620262026", Weakness::Uniform),
            ("123456789012345678901234", Weakness::Sequence),
            ("AbCdEfGhIjKlMnOpQrStUvWxYz", Weakness::Sequence),
            ("qwertyuiopasdfghjklzxcvbnm", Weakness::Sequence),
            ("azertyuiopqsdfghjklm", Weakness::Sequence),
            ("clinic kakuma clinic kakuma", Weakness::Sequence),
        ] {
            assert_eq!(Weakness::of(passphrase), Some(weakness), "{passphrase}");
        }
    }

    #[test]
    fn lets_words_through_in_every_script() {
        for passphrase in [
            "five words taken at random",
            "cinq mots jete\u{301}s au hasard",
            "قلم جبل سمكة نافذة ملح طريق",
            "山河灯塔云鹤砚台竹舟",
            "x7Rk-92mQ-vLp0-ZtW4-hB8",
        ] {
            assert_eq!(Weakness::of(passphrase), None, "{passphrase}");
        }
    }
}
