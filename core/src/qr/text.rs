//! The text of one symbol: a prefix and digits.

use std::borrow::Cow;

use super::digits::{self, DigitsError};
use super::frame::{Frame, FrameError};
use crate::limits;

/// Prefix of an envelope in one symbol.
const ONE: &str = "CN1";

/// Prefix of a frame, one symbol of several.
const MANY: &str = "CM1";

/// What the text of one symbol holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "complete for version 1 of the text")]
pub enum Text {
    /// A whole envelope.
    Envelope(Vec<u8>),
    /// One frame of an envelope.
    Frame(Frame),
}

/// Why a text is not a Carnet symbol that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextError {
    /// The text starts otherwise.
    #[error("text of something else")]
    NotCarnet,
    /// The text is of a later version of the format.
    #[error("text of a newer version, {version}")]
    NewerVersion {
        /// The version digit, 2 to 9.
        version: u8,
    },
    /// More characters than a symbol can hold.
    #[error("more than {} characters", limits::SYMBOL_CHARS)]
    TooLong,
    /// A character that is no digit.
    #[error("character {position} is no digit")]
    Character {
        /// Position in the text, from 1, without what surrounds it and without line breaks.
        position: usize,
    },
    /// The text ends inside a block of digits, or before the first one.
    #[error("text ends too early")]
    Truncated,
    /// A block of digits holds a number beyond its bytes.
    #[error("digits out of range")]
    Value,
    /// The bytes are no frame.
    #[error(transparent)]
    Frame(#[from] FrameError),
}

impl TextError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            TextError::NotCarnet => "qr.not-carnet",
            TextError::NewerVersion { .. } => "qr.newer-version",
            TextError::TooLong => "qr.too-long",
            TextError::Character { .. } => "qr.character",
            TextError::Truncated => "qr.truncated",
            TextError::Value => "qr.digits-value",
            TextError::Frame(error) => error.code(),
        }
    }
}

impl Text {
    /// Reads the text of one symbol, as scanned, pasted or typed by a keyboard scanner.
    ///
    /// # Errors
    /// See [`TextError`].
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let text = unwrapped(text)?;
        let mut characters = text.chars();
        let is_frame = match (characters.next(), characters.next()) {
            (Some('C' | 'c'), Some('N' | 'n')) => false,
            // A US `M` is the key of `,` on a French keyboard, and `?` with shift.
            (Some('C' | 'c'), Some('M' | 'm' | ',' | '?')) => true,
            _ => return Err(TextError::NotCarnet),
        };
        match characters.next().map(digit) {
            Some(Some(b'1')) => {}
            Some(Some(version @ b'2'..=b'9')) => {
                return Err(TextError::NewerVersion { version: version - b'0' });
            }
            Some(_) => return Err(TextError::NotCarnet),
            None => return Err(TextError::Truncated),
        }
        let digits: Vec<u8> = characters
            .enumerate()
            .map(|(index, character)| {
                digit(character).ok_or(TextError::Character { position: ONE.len() + index + 1 })
            })
            .collect::<Result<_, _>>()?;
        let bytes = digits::parse(&digits).map_err(|error| match error {
            DigitsError::Count => TextError::Truncated,
            DigitsError::Value => TextError::Value,
            DigitsError::Character(index) => TextError::Character { position: ONE.len() + index + 1 },
        })?;
        if bytes.is_empty() {
            return Err(TextError::Truncated);
        }
        if is_frame { Ok(Text::Frame(Frame::from_bytes(&bytes)?)) } else { Ok(Text::Envelope(bytes)) }
    }
}

/// The text of a symbol that holds the whole `envelope`.
pub(crate) fn of_envelope(envelope: &[u8]) -> String {
    with_prefix(ONE, envelope)
}

/// The text of a symbol that holds a frame, given as bytes.
pub(crate) fn of_frame(frame: &[u8]) -> String {
    with_prefix(MANY, frame)
}

/// A text as long as that of an envelope or frame of `bytes` bytes, made of the same kinds of characters.
pub(crate) fn like(bytes: usize) -> String {
    let mut text = String::from(ONE);
    text.extend(std::iter::repeat_n('0', digits::count(bytes)));
    text
}

fn with_prefix(prefix: &str, bytes: &[u8]) -> String {
    let mut text = String::with_capacity(prefix.len() + digits::count(bytes.len()));
    text.push_str(prefix);
    digits::push(&mut text, bytes);
    text
}

/// Takes off what surrounds a text, and its line breaks, within the cap.
fn unwrapped(text: &str) -> Result<Cow<'_, str>, TextError> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0' || c == '\u{feff}');
    let is_break = |c: char| c == '\r' || c == '\n';
    // Looks no further into a hostile text than the cap.
    if text.chars().filter(|c| !is_break(*c)).take(limits::SYMBOL_CHARS + 1).count() > limits::SYMBOL_CHARS {
        return Err(if text.starts_with(['C', 'c']) { TextError::TooLong } else { TextError::NotCarnet });
    }
    if text.contains(is_break) {
        return Ok(Cow::Owned(text.chars().filter(|c| !is_break(*c)).collect()));
    }
    Ok(Cow::Borrowed(text))
}

/// The digit that a character stands for: itself, or the key of a French keyboard without shift.
fn digit(character: char) -> Option<u8> {
    Some(match character {
        '0'..='9' => return u8::try_from(character).ok(),
        '&' => b'1',
        'é' => b'2',
        '"' => b'3',
        '\'' => b'4',
        '(' => b'5',
        '-' => b'6',
        'è' => b'7',
        '_' => b'8',
        'ç' => b'9',
        'à' => b'0',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_an_envelope() {
        assert_eq!(of_envelope(&[1, 2, 3]), "CN100066051");
        assert_eq!(Text::parse("CN100066051"), Ok(Text::Envelope(vec![1, 2, 3])));
    }

    #[test]
    fn tolerates_what_carries_the_text() {
        for text in [
            "\u{feff}CN100066051\0\n",
            "  CN100066051\r\n",
            "cn100066051",
            "CN1\r\n000660\n51",
            "C\nN100066051",
        ] {
            assert_eq!(Text::parse(text), Ok(Text::Envelope(vec![1, 2, 3])), "{text:?}");
        }
    }

    #[test]
    fn reads_what_a_french_keyboard_host_typed() {
        assert_eq!(Text::parse("CN&ààà--à(&"), Ok(Text::Envelope(vec![1, 2, 3])));
        // 0x0bdb 5e 1f = 198925855 uses other keys.
        assert_eq!(Text::parse("cn&à&ç_çé(_(("), Ok(Text::Envelope(vec![0x0b, 0xdb, 0x5e, 0x1f])));
        assert_eq!(Text::parse("CN&ààè\"'ààà"), Text::parse("CN100734000"));
    }

    #[test]
    fn reads_the_prefix_of_a_frame_from_a_french_keyboard_host() {
        let frame = Frame::new([1, 2, 3, 4], 2, 1, 0, vec![9]);
        let text = of_frame(&frame.to_bytes());
        let expected = Ok(Text::Frame(frame));
        assert_eq!(Text::parse(&text), expected);
        assert_eq!(Text::parse(&text.replace("CM", "C?")), expected);
        assert_eq!(Text::parse(&text.replace("CM", "c,")), expected);
    }

    #[test]
    fn tells_newer_versions_from_other_text() {
        assert_eq!(Text::parse("CN2123"), Err(TextError::NewerVersion { version: 2 }));
        assert_eq!(Text::parse("cm9"), Err(TextError::NewerVersion { version: 9 }));
        assert_eq!(Text::parse("CNé123"), Err(TextError::NewerVersion { version: 2 }));
        for text in ["", "C", "CN0000", "CNX", "shc:/5676", "https://example.org", "WIFI:S:x;;", "HC1:6BF"] {
            assert_eq!(Text::parse(text), Err(TextError::NotCarnet), "{text:?}");
        }
    }

    #[test]
    fn refuses_other_characters_by_position() {
        assert_eq!(Text::parse("CN10006 6051"), Err(TextError::Character { position: 8 }));
        assert_eq!(Text::parse("CN1A"), Err(TextError::Character { position: 4 }));
        assert_eq!(Text::parse("CN1٠٠٠"), Err(TextError::Character { position: 4 }));
    }

    #[test]
    fn refuses_truncated_texts() {
        for text in ["CN", "CN1", "CN10", "CN10006605"] {
            assert_eq!(Text::parse(text), Err(TextError::Truncated), "{text:?}");
        }
        assert_eq!(Text::parse("CM1000"), Err(TextError::Frame(FrameError::Truncated)));
    }

    #[test]
    fn refuses_values_out_of_range() {
        assert_eq!(Text::parse("CN1256"), Err(TextError::Value));
    }

    #[test]
    fn refuses_more_than_a_symbol_holds() {
        let long = "9".repeat(limits::SYMBOL_CHARS);
        assert_eq!(Text::parse(&format!("CN1{long}")), Err(TextError::TooLong));
        assert_eq!(Text::parse(&format!("X{long}")), Err(TextError::NotCarnet));
    }

    #[test]
    fn measures_texts_without_making_them() {
        for bytes in [1, 12, 13, 388] {
            assert_eq!(like(bytes).len(), of_envelope(&vec![200; bytes]).len());
        }
    }
}
