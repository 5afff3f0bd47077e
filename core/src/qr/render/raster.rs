//! A symbol as pixels.

use crate::qr::symbol::{QUIET_ZONE, Symbol};

/// Largest side of a module: keeps version 40 below 24,000 pixels a side.
const MAX_MODULE_PIXELS: usize = 128;

/// A symbol in black and white pixels, quiet zone included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    side: usize,
    pixels: Vec<u8>,
}

impl Raster {
    /// Draws `symbol` with modules of `module_pixels` a side, taken into 1 to 128.
    pub fn of(symbol: &Symbol, module_pixels: usize) -> Self {
        let scale = module_pixels.clamp(1, MAX_MODULE_PIXELS);
        let modules = symbol.width() + 2 * QUIET_ZONE;
        let side = modules * scale;
        let mut pixels = Vec::with_capacity(side * side);
        for y in 0..modules {
            let start = pixels.len();
            for x in 0..modules {
                let dark = x
                    .checked_sub(QUIET_ZONE)
                    .zip(y.checked_sub(QUIET_ZONE))
                    .is_some_and(|(x, y)| symbol.is_dark(x, y));
                pixels.extend(std::iter::repeat_n(if dark { 0 } else { 255 }, scale));
            }
            for _ in 1..scale {
                pixels.extend_from_within(start..start + side);
            }
        }
        Self { side, pixels }
    }

    /// Pixels per row.
    pub fn width(&self) -> usize {
        self.side
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.side
    }

    /// A byte per pixel, row by row: 0 is black, 255 white.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }
}
