//! What a card says in clear.

use std::str::FromStr;

use crate::clock::Timestamp;
use crate::language::Language;

/// What stands on a card beside its symbols.
#[derive(Debug, Clone, Copy)]
pub struct Face<'a> {
    pub(super) language: Language,
    pub(super) issued: Timestamp,
    pub(super) valid_until: Option<Timestamp>,
    pub(super) programme: Option<&'a str>,
    pub(super) holder: Holder<'a>,
}

/// What a card says of its holder.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Holder<'a> {
    /// Nothing.
    Unnamed,
    /// The name.
    Named(&'a str),
    /// An empty line for the name, which no font at hand can write.
    ByHand,
}

/// Never shows the name.
impl std::fmt::Debug for Holder<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Unnamed => "Unnamed",
            Self::Named(_) => "Named(..)",
            Self::ByHand => "ByHand",
        })
    }
}

/// What a card is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paper {
    /// A page of A6 for each symbol (ISO 216: 105 x 148 mm).
    A6,
    /// Sheets of A4 printed on one side, which fold twice to A6 (ISO 216: 210 x 297 mm).
    A4,
    /// A card of plastic or paper for each symbol, front and back (ID-1 of ISO/IEC 7810: 85.60 x 53.98 mm).
    Cr80,
}

impl FromStr for Paper {
    type Err = FaceError;

    fn from_str(text: &str) -> Result<Self, FaceError> {
        match text.to_ascii_lowercase().as_str() {
            "a6" => Ok(Self::A6),
            "a4" => Ok(Self::A4),
            "cr80" => Ok(Self::Cr80),
            _ => Err(FaceError::Paper),
        }
    }
}

/// Why a card does not get the face that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FaceError {
    /// A text that names no paper.
    #[error("paper is none of a6, a4, cr80")]
    Paper,
    /// The modules of a symbol would be smaller than 0.4 mm.
    #[error("symbols of version {version} are too dense for this paper")]
    TooDense {
        /// The version of the symbol.
        version: u8,
    },
    /// A name or a programme that has no place on the card.
    #[error("the name or the programme is too long for the card")]
    TooLong,
}

impl FaceError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            FaceError::Paper => "card.paper",
            FaceError::TooDense { .. } => "card.too-dense",
            FaceError::TooLong => "card.too-long",
        }
    }
}

impl<'a> Face<'a> {
    /// A face that says the day of issue, in the holder's language, and names nobody.
    pub fn new(language: Language, issued: Timestamp) -> Self {
        Self { language, issued, valid_until: None, programme: None, holder: Holder::Unnamed }
    }

    /// Adds the last day on which the card is to be relied on.
    pub fn with_valid_until(self, valid_until: Timestamp) -> Self {
        Self { valid_until: Some(valid_until), ..self }
    }

    /// Adds who gave the card, in words that may be read by anybody.
    pub fn with_programme(self, programme: &'a str) -> Self {
        Self { programme: Some(programme), ..self }
    }

    /// Says something of the holder, too.
    pub fn with_holder(self, holder: Holder<'a>) -> Self {
        Self { holder, ..self }
    }
}
