use std::fmt;

use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::KeyError;
use super::hpke::{ENC_BYTES, Psk};
use super::passphrase::{Cost, derive};

/// Fewest letters and digits of a consent code.
const CHARACTERS: usize = 6;

/// Most letters and digits of a consent code.
const MOST_CHARACTERS: usize = 64;

/// The zeros of the decimal digits that people of a programme type: ASCII, Arabic-Indic, Persian, Devanagari, Bengali,
/// Burmese, Khmer, full-width (Unicode, general category Nd).
const ZEROS: [char; 8] =
    ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{1040}', '\u{17e0}', '\u{ff10}'];

/// What the holder says so that a clinic may read the card: letters and digits, mixed into the key of the envelope.
///
/// A clinic needs its key *and* the code. The code is short, so that it protects against who has stolen the key only as
/// long as guessing takes: docs/threat-model.md.
#[derive(ZeroizeOnDrop)]
pub struct ConsentCode(Zeroizing<Vec<u8>>);

impl ConsentCode {
    /// Takes a code as it was typed or said: only letters and digits count, in either case, digits of any script as
    /// those of ASCII.
    ///
    /// Text with letters outside ASCII is to be in NFKC (Unicode Standard Annex 15), so that every keyboard writes the
    /// same.
    ///
    /// # Errors
    /// [`KeyError::BadCode`] for fewer than 6 or more than 64 letters and digits.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let mut code = Zeroizing::new(Vec::with_capacity(4 * MOST_CHARACTERS));
        let mut count = 0_usize;
        for character in text.chars().map(ascii_digit).filter(|c| c.is_alphanumeric()) {
            count += 1;
            if count > MOST_CHARACTERS {
                return Err(KeyError::BadCode);
            }
            let mut buffer = [0; 4];
            for lower in character.to_lowercase() {
                code.extend_from_slice(lower.encode_utf8(&mut buffer).as_bytes());
            }
        }
        if count < CHARACTERS {
            return Err(KeyError::BadCode);
        }
        Ok(Self(code))
    }

    /// The pre-shared key for one envelope, by Argon2id at the cost of a passphrase, salted by its `enc`, which is drawn
    /// for each envelope.
    ///
    /// # Errors
    /// [`KeyError::OutOfMemory`]
    pub(crate) fn derive(&self, enc: &[u8; ENC_BYTES]) -> Result<Psk, KeyError> {
        Ok(Psk::new(&derive(&self.0, enc, Cost::FORMAT)?))
    }
}

impl fmt::Debug for ConsentCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ConsentCode(…)")
    }
}

fn ascii_digit(character: char) -> char {
    ZEROS
        .iter()
        .find_map(|zero| u32::from(character).checked_sub(u32::from(*zero)).filter(|digit| *digit < 10))
        .and_then(|digit| char::from_digit(digit, 10))
        .unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::testing::assert_wiped_on_drop;

    fn bytes(text: &str) -> Option<Vec<u8>> {
        ConsentCode::from_text(text).ok().map(|code| code.0.to_vec())
    }

    #[test]
    fn the_same_code_from_every_keyboard_is_the_same() {
        for text in ["271828", " 27-18 28.", "٢٧١٨٢٨", "۲۷۱۸۲۸", "२७१८२८", "２７１８２８"]
        {
            assert_eq!(bytes(text).as_deref(), Some(b"271828".as_slice()), "{text}");
        }
        assert_eq!(bytes("Zeitun 7"), bytes("zeitun-7"));
        assert_eq!(bytes("زيتون ٧"), bytes("زيتون 7"));
    }

    #[test]
    fn refuses_codes_that_are_no_secret_or_no_code() {
        for text in ["", "12345", "1-2-3-4-5", "......", &"x".repeat(65)] {
            assert_eq!(ConsentCode::from_text(text).unwrap_err(), KeyError::BadCode);
        }
    }

    #[test]
    fn debug_prints_no_code() {
        assert_eq!(format!("{:?}", ConsentCode::from_text("271828").unwrap()), "ConsentCode(…)");
        assert_wiped_on_drop::<ConsentCode>();
    }
}
