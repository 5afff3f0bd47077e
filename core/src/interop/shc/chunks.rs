//! From digits to a token, in one symbol or in several ("Encoding QRs").

use super::{Credential, ShcError};
use crate::limits;

/// What the texts of health cards begin with.
const PREFIX: &str = "shc:/";

/// The texts of the symbols of one health card, in any order.
///
/// A symbol names neither its card nor its neighbours: that symbols of two cards were mixed is found by a number that two
/// of them claim, or else by the signature.
#[derive(Debug, Default)]
pub struct Chunks {
    /// The parts of the token, by their place.
    parts: Vec<Option<String>>,
}

/// What is there of a health card.
#[derive(Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "all is there, or not")]
#[expect(clippy::large_enum_variant, reason = "it is taken apart at once")]
pub enum Progress {
    /// All of it.
    Complete(Credential),
    /// Symbols are missing.
    Incomplete {
        /// How many are here.
        received: usize,
        /// How many there are.
        total: usize,
    },
}

impl Chunks {
    /// Takes the text of a symbol.
    ///
    /// # Errors
    /// Those of the stage [`Text`](super::Stage::Text), which leave everything as it was; of a complete card those of
    /// [`Credential::from_jws`].
    pub fn push(&mut self, text: &str) -> Result<Progress, ShcError> {
        let Chunk { number, total, token } = Chunk::parse(text)?;
        if self.parts.is_empty() {
            self.parts.resize(total, None);
        }
        if self.parts.len() != total {
            return Err(ShcError::OtherCard);
        }
        let part = self.parts.get_mut(number).ok_or(ShcError::ChunkNumber)?;
        match part {
            Some(known) if *known != token => return Err(ShcError::OtherCard),
            Some(_) => {}
            None => *part = Some(token),
        }
        let parts: Vec<&str> = self.parts.iter().flatten().map(String::as_str).collect();
        if parts.len() < total {
            return Ok(Progress::Incomplete { received: parts.len(), total });
        }
        Credential::from_jws(&parts.concat()).map(Progress::Complete)
    }
}

/// A part of a token.
pub(super) struct Chunk {
    /// Its place, from 0.
    number: usize,
    pub(super) total: usize,
    pub(super) token: String,
}

impl Chunk {
    /// Reads the text of a symbol, as scanned, pasted or typed by a keyboard scanner.
    pub(super) fn parse(text: &str) -> Result<Self, ShcError> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0' || c == '\u{feff}');
        if text.len() > 2 * limits::HEALTH_CARD_CHARS {
            return Err(ShcError::TooLong);
        }
        let start = text.get(..PREFIX.len()).ok_or(ShcError::NotAHealthCard)?;
        let rest = text.get(PREFIX.len()..).filter(|_| start.eq_ignore_ascii_case(PREFIX));
        let rest = rest.ok_or(ShcError::NotAHealthCard)?;
        let (number, total, digits) = match rest.split('/').collect::<Vec<_>>().as_slice() {
            [digits] => (1, 1, *digits),
            [number, total, digits] => (ordinal(number)?, ordinal(total)?, *digits),
            _ => return Err(ShcError::ChunkNumber),
        };
        if total > limits::HEALTH_CARD_CHUNKS {
            return Err(ShcError::TooManyChunks);
        }
        if number > total {
            return Err(ShcError::ChunkNumber);
        }
        let token = letters(digits, text.len() - digits.len())?;
        Ok(Self { number: number - 1, total, token })
    }
}

/// A number from 1, in at most three digits.
fn ordinal(text: &str) -> Result<usize, ShcError> {
    let is_number = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| is_number && *number > 0).ok_or(ShcError::ChunkNumber)
}

/// Two digits stand for the letter whose ASCII number is greater by 45; a token has none beyond `z`.
fn letters(digits: &str, before: usize) -> Result<String, ShcError> {
    let fault = |pair: usize| ShcError::Digits { position: before + 2 * pair + 1 };
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    if pairs.is_empty() || !rest.is_empty() {
        return Err(fault(pairs.len()));
    }
    let letter = |pair: &[u8; 2]| match pair {
        [tens @ b'0'..=b'7', ones @ b'0'..=b'9'] => Some((tens - b'0') * 10 + (ones - b'0') + FIRST),
        _ => None,
    };
    let letters = pairs.iter().enumerate().map(|(index, pair)| {
        letter(pair).filter(|letter| *letter <= b'z').map(char::from).ok_or_else(|| fault(index))
    });
    letters.collect()
}

/// `-`, the first letter of a token in ASCII.
const FIRST: u8 = b'-';
