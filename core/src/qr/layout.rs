//! How large and how robust the symbols of a card may be.

use std::str::FromStr;

use qrcode::bits::Bits;

use super::{frame, text};
use crate::limits;

/// Error correction level (ISO/IEC 18004, 7.5.1): the share of a symbol that may be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "complete by nature: ISO/IEC 18004, table 8")]
pub enum EcLevel {
    /// About 7 %.
    L,
    /// About 15 %.
    M,
    /// About 25 %.
    Q,
    /// About 30 %.
    H,
}

/// What the symbols of a card may look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    max_version: u8,
    ec: Option<EcLevel>,
}

/// Why bytes do not become a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LayoutError {
    /// No bytes to lay out.
    #[error("nothing to print")]
    Empty,
    /// More than [`limits::ENVELOPE_BYTES`].
    #[error("more than {} bytes", limits::ENVELOPE_BYTES)]
    TooLarge,
    /// A symbol version outside 1 to 40.
    #[error("symbol version {0} is not from 1 to 40")]
    Version(u8),
    /// A text that names no error correction level.
    #[error("error correction level is none of L, M, Q, H")]
    EcLevel,
    /// Symbols of this size cannot hold a frame, or it takes more than [`limits::FRAMES`] of them.
    #[error("symbols of version {max_version} are too small")]
    TooSmall {
        /// The largest version allowed.
        max_version: u8,
    },
    /// The symbol encoder refused.
    #[error("symbol cannot be made")]
    Symbol,
}

impl LayoutError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            LayoutError::Empty => "layout.empty",
            LayoutError::TooLarge => "layout.too-large",
            LayoutError::Version(_) => "layout.version",
            LayoutError::EcLevel => "layout.ec-level",
            LayoutError::TooSmall { .. } => "layout.too-small",
            LayoutError::Symbol => "layout.symbol",
        }
    }
}

impl EcLevel {
    /// The letter of the level.
    pub fn as_str(self) -> &'static str {
        match self {
            EcLevel::L => "L",
            EcLevel::M => "M",
            EcLevel::Q => "Q",
            EcLevel::H => "H",
        }
    }

    pub(crate) fn to_qrcode(self) -> qrcode::EcLevel {
        match self {
            EcLevel::L => qrcode::EcLevel::L,
            EcLevel::M => qrcode::EcLevel::M,
            EcLevel::Q => qrcode::EcLevel::Q,
            EcLevel::H => qrcode::EcLevel::H,
        }
    }
}

impl FromStr for EcLevel {
    type Err = LayoutError;

    fn from_str(text: &str) -> Result<Self, LayoutError> {
        match text {
            "L" | "l" => Ok(EcLevel::L),
            "M" | "m" => Ok(EcLevel::M),
            "Q" | "q" => Ok(EcLevel::Q),
            "H" | "h" => Ok(EcLevel::H),
            _ => Err(LayoutError::EcLevel),
        }
    }
}

impl Default for Layout {
    fn default() -> Self {
        Self { max_version: 40, ec: None }
    }
}

impl Layout {
    /// Any version; level M, or L where that saves a second symbol.
    pub fn new() -> Self {
        Self::default()
    }

    /// Allows no symbol of more than this version.
    ///
    /// # Errors
    /// [`LayoutError::Version`] outside 1 to 40.
    pub fn with_max_version(self, max_version: u8) -> Result<Self, LayoutError> {
        if !(1..=40).contains(&max_version) {
            return Err(LayoutError::Version(max_version));
        }
        Ok(Self { max_version, ..self })
    }

    /// Uses this level in all symbols.
    pub fn with_ec(self, ec: EcLevel) -> Self {
        Self { ec: Some(ec), ..self }
    }

    /// The version and level that hold an envelope of `bytes` bytes in one symbol.
    pub(crate) fn one_symbol(self, bytes: usize) -> Option<(u8, EcLevel)> {
        let levels: &[EcLevel] = match &self.ec {
            Some(ec) => std::slice::from_ref(ec),
            None => &[EcLevel::M, EcLevel::L],
        };
        levels.iter().find_map(|ec| Some((smallest_version(bytes, *ec, self.max_version)?, *ec)))
    }

    pub(crate) fn too_small(self) -> LayoutError {
        LayoutError::TooSmall { max_version: self.max_version }
    }

    /// How an envelope of `bytes` bytes is spread over several symbols of about the same filling.
    pub(crate) fn several_symbols(self, bytes: usize) -> Result<Split, LayoutError> {
        let too_small = self.too_small();
        let ec = self.ec.unwrap_or(EcLevel::M);
        let largest = largest_frame(ec, self.max_version)
            .and_then(|frame| frame.checked_sub(frame::OVERHEAD))
            .filter(|payload| *payload > 0)
            .ok_or(too_small)?;
        let source = bytes.div_ceil(largest);
        let symbol_size = bytes.div_ceil(source);
        // With rounding, fewer symbols of that size can be enough.
        let source = bytes.div_ceil(symbol_size);
        let version =
            smallest_version(frame::OVERHEAD + symbol_size, ec, self.max_version).ok_or(too_small)?;
        Ok(Split { version, ec, source, symbol_size: u16::try_from(symbol_size).map_err(|_| too_small)? })
    }
}

/// Frames of one size.
pub(crate) struct Split {
    pub(crate) version: u8,
    pub(crate) ec: EcLevel,
    pub(crate) source: usize,
    pub(crate) symbol_size: u16,
}

/// The smallest version up to `max_version` that holds the text of `bytes` bytes.
fn smallest_version(bytes: usize, ec: EcLevel, max_version: u8) -> Option<u8> {
    let text = text::like(bytes);
    let versions: Vec<u8> = (1..=max_version).collect();
    let index = versions.partition_point(|version| !holds(&text, *version, ec));
    versions.get(index).copied()
}

/// The most bytes whose text fits `version`.
fn largest_frame(ec: EcLevel, version: u8) -> Option<usize> {
    let sizes: Vec<usize> = (1..=limits::SYMBOL_CHARS / 2).collect();
    let index = sizes.partition_point(|bytes| holds(&text::like(*bytes), version, ec));
    sizes.get(index.checked_sub(1)?).copied()
}

fn holds(text: &str, version: u8, ec: EcLevel) -> bool {
    let mut bits = Bits::new(qrcode::Version::Normal(version.into()));
    bits.push_optimal_data(text.as_bytes()).is_ok()
        && bits.max_len(ec.to_qrcode()).is_ok_and(|capacity| bits.len() <= capacity)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_level_m_then_l_then_several_symbols() {
        let layout = Layout::new().with_max_version(25).unwrap();
        assert_eq!(layout.one_symbol(656), Some((20, EcLevel::M)));
        assert_eq!(layout.one_symbol(985), Some((25, EcLevel::M)));
        assert_eq!(layout.one_symbol(1100), Some((24, EcLevel::L)));
        assert_eq!(layout.one_symbol(1300), None);
        assert_eq!(Layout::new().one_symbol(2927), Some((40, EcLevel::L)));
        assert_eq!(Layout::new().one_symbol(2935), None);
    }

    #[test]
    fn keeps_the_level_asked_for() {
        let layout = Layout::new().with_ec(EcLevel::H);
        assert_eq!(layout.one_symbol(50), Some((6, EcLevel::H)));
        assert_eq!(layout.one_symbol(1300), None);
        assert_eq!(layout.several_symbols(1300).unwrap().ec, EcLevel::H);
    }

    #[test]
    fn balances_several_symbols() {
        let split = Layout::new().with_max_version(20).unwrap().several_symbols(700).unwrap();
        assert_eq!((split.source, split.symbol_size, split.version), (2, 350, 15));
    }

    #[test]
    fn refuses_symbols_that_hold_no_frame() {
        let layout = Layout::new().with_max_version(1).unwrap();
        assert_eq!(layout.several_symbols(100).err(), Some(LayoutError::TooSmall { max_version: 1 }));
        assert_eq!(Layout::new().with_max_version(0), Err(LayoutError::Version(0)));
        assert_eq!(Layout::new().with_max_version(41), Err(LayoutError::Version(41)));
    }
}
