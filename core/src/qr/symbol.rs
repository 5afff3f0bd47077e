//! One QR symbol.

use qrcode::{Color, QrCode, Version};

use super::layout::{EcLevel, LayoutError};

/// Width of the light border that a symbol needs, in modules (ISO/IEC 18004, 9.1).
pub(crate) const QUIET_ZONE: usize = 4;

/// One QR symbol: its text, and its modules.
#[derive(Clone, PartialEq, Eq)]
pub struct Symbol {
    text: String,
    version: u8,
    ec: EcLevel,
    width: usize,
    /// A bit per module, row by row: a long animation holds thousands of symbols.
    dark: Vec<u8>,
}

impl Symbol {
    /// Makes the symbol of `text` in exactly this version.
    pub(crate) fn new(text: String, version: u8, ec: EcLevel) -> Result<Self, LayoutError> {
        let code = QrCode::with_version(&text, Version::Normal(version.into()), ec.to_qrcode())
            .map_err(|_| LayoutError::Symbol)?;
        let width = code.width();
        let mut dark = vec![0_u8; (width * width).div_ceil(8)];
        for (index, color) in code.into_colors().into_iter().enumerate() {
            if let (Color::Dark, Some(byte)) = (color, dark.get_mut(index / 8)) {
                *byte |= 1 << (index % 8);
            }
        }
        Ok(Self { text, version, ec, width, dark })
    }

    /// The text a scanner reads.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The version, 1 to 40.
    pub fn version(&self) -> u8 {
        self.version
    }

    /// The error correction level.
    pub fn ec(&self) -> EcLevel {
        self.ec
    }

    /// Modules per side, without the quiet zone.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Whether the module in column `x` and row `y` is dark; outside the symbol all is light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let index = y * self.width + x;
        x < self.width && self.dark.get(index / 8).is_some_and(|byte| byte >> (index % 8) & 1 == 1)
    }

    /// The dark runs of each row, as (x, y, length), from top to bottom and left to right.
    pub(crate) fn runs(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        (0..self.width).flat_map(move |y| {
            let mut x = 0;
            std::iter::from_fn(move || {
                while x < self.width && !self.is_dark(x, y) {
                    x += 1;
                }
                let start = x;
                while self.is_dark(x, y) {
                    x += 1;
                }
                (x > start).then_some((start, y, x - start))
            })
        })
    }
}

impl std::fmt::Debug for Symbol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Symbol({}-{}, {} characters)", self.version, self.ec.as_str(), self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_finder_patterns_in_three_corners() {
        let symbol = Symbol::new("CN1123".to_owned(), 1, EcLevel::M).unwrap();
        assert_eq!(symbol.width(), 21);
        assert!(symbol.is_dark(0, 0) && symbol.is_dark(20, 0) && symbol.is_dark(0, 20));
        assert!(!symbol.is_dark(7, 7) && !symbol.is_dark(21, 0) && !symbol.is_dark(0, 21));
    }

    #[test]
    fn runs_cover_the_dark_modules() {
        let symbol = Symbol::new("CN1123".to_owned(), 2, EcLevel::Q).unwrap();
        let dark = (0..625).filter(|index| symbol.is_dark(index % 25, index / 25)).count();
        assert_eq!(symbol.runs().map(|(_, _, length)| length).sum::<usize>(), dark);
        assert_eq!(symbol.runs().next(), Some((0, 0, 7)));
    }

    #[test]
    fn debug_keeps_the_text_to_itself() {
        let symbol = Symbol::new("CN1123".to_owned(), 1, EcLevel::M).unwrap();
        assert_eq!(format!("{symbol:?}"), "Symbol(1-M, 6 characters)");
    }
}
