//! What every symbol of a version shows at the same places.

use rxing::qrcode::common::Version;

/// Modules of a symbol whose colour the version alone decides.
pub(super) struct Known {
    side: usize,
    dark: Vec<Option<bool>>,
}

impl Known {
    /// The function patterns of a version and its version information, without the format information.
    pub(super) fn of(version: u32) -> Option<Self> {
        let side = usize::try_from(17 + 4 * version).ok()?;
        let centres = alignment_centres(version)?;
        let mut known = Self { side, dark: vec![None; side * side] };
        for index in 0..side {
            // Timing patterns (ISO/IEC 18004, 6.3.5).
            known.set(index, 6, index % 2 == 0);
            known.set(6, index, index % 2 == 0);
        }
        let last = centres.len().saturating_sub(1);
        for (row, y) in centres.iter().enumerate() {
            for (column, x) in centres.iter().enumerate() {
                if !matches!((column, row), (0, 0))
                    && (column, row) != (last, 0)
                    && (column, row) != (0, last)
                {
                    known.square(*x, *y, 2, |ring| ring != 1);
                }
            }
        }
        if version >= 7 {
            let bits = version_bits(version);
            for bit in 0..18 {
                let (near, far) = (bit / 3, side - 11 + bit % 3);
                known.set(near, far, bits >> bit & 1 == 1);
                known.set(far, near, bits >> bit & 1 == 1);
            }
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] {
            known.square(x, y, 4, |ring| ring != 2 && ring != 4);
        }
        Some(known)
    }

    /// Modules per side.
    pub(super) fn side(&self) -> usize {
        self.side
    }

    /// What is known of each module, row by row.
    pub(super) fn modules(&self) -> &[Option<bool>] {
        &self.dark
    }

    /// Sets concentric rings around a centre, out to `reach`.
    fn square(&mut self, x: usize, y: usize, reach: usize, is_dark: impl Fn(usize) -> bool) {
        for row in y.saturating_sub(reach)..=y + reach {
            for column in x.saturating_sub(reach)..=x + reach {
                self.set(column, row, is_dark(column.abs_diff(x).max(row.abs_diff(y))));
            }
        }
    }

    fn set(&mut self, x: usize, y: usize, dark: bool) {
        if x < self.side
            && let Some(module) = self.dark.get_mut(y * self.side + x)
        {
            *module = Some(dark);
        }
    }
}

/// The columns, and rows, of the centres of alignment patterns.
pub(super) fn alignment_centres(version: u32) -> Option<Vec<usize>> {
    let version = Version::getVersionForNumber(version).ok()?;
    version.getAlignmentPatternCenters().iter().map(|centre| usize::try_from(*centre).ok()).collect()
}

/// The version information (ISO/IEC 18004, 7.10): six bits and the remainder of a BCH (18,6) code.
pub(super) fn version_bits(version: u32) -> u32 {
    let remainder = (0..12).fold(version, |rest, _| (rest << 1) ^ ((rest >> 11 & 1) * 0x1F25));
    version << 12 | (remainder & 0xFFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::qr::{EcLevel, Symbol};

    #[test]
    fn version_information_is_as_in_the_standard() {
        assert_eq!(version_bits(7), 0b000111_110010010100);
        assert_eq!(version_bits(21), 0b010101_011010000011);
        assert_eq!(version_bits(40), 0b101000_110001101001);
    }

    #[test]
    fn what_is_known_is_so_in_every_version() {
        for version in 1..=40 {
            let symbol = Symbol::new("CN1123".to_owned(), version, EcLevel::L).unwrap();
            let known = Known::of(version.into()).unwrap();
            assert_eq!(known.side(), symbol.width());
            let mut count = 0;
            for (index, module) in known.modules().iter().enumerate() {
                if let Some(dark) = module {
                    let (x, y) = (index % known.side(), index / known.side());
                    assert_eq!(symbol.is_dark(x, y), *dark, "version {version}, {x} {y}");
                    count += 1;
                }
            }
            assert!(count > 190);
        }
    }
}
