//! Pictures as brightness.

use std::borrow::Cow;

use super::filter::Plane;
use crate::limits;

/// Longest side of a picture, in pixels: the row patterns of the reader count in 16 bits.
const MAX_SIDE: usize = 30_000;

/// A picture as brightness, a byte per pixel, row by row: 0 is black, 255 white.
#[derive(Debug, Clone)]
pub struct Luma<'a> {
    width: usize,
    height: usize,
    pixels: Cow<'a, [u8]>,
}

/// Why a picture gives no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ScanError {
    /// The number of bytes does not go with width and height.
    #[error("pixels do not fill the picture")]
    Size,
    /// More than [`limits::IMAGE_PIXELS`], or a side beyond 30,000.
    #[error("picture too large")]
    TooLarge,
    /// Nothing in the picture looks like a symbol.
    #[error("no symbol in the picture")]
    NoSymbol,
    /// Something looks like a symbol, but is too blurred, dark, small or damaged.
    #[error("symbol in the picture cannot be read")]
    Unreadable,
}

impl ScanError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            ScanError::Size => "scan.size",
            ScanError::TooLarge => "scan.too-large",
            ScanError::NoSymbol => "scan.no-symbol",
            ScanError::Unreadable => "scan.unreadable",
        }
    }
}

impl<'a> Luma<'a> {
    /// Borrows brightness.
    ///
    /// # Errors
    /// [`ScanError::Size`], [`ScanError::TooLarge`].
    pub fn new(width: usize, height: usize, pixels: &'a [u8]) -> Result<Self, ScanError> {
        check(width, height, pixels.len(), 1)?;
        Ok(Self { width, height, pixels: Cow::Borrowed(pixels) })
    }

    /// Pixels per row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The brightness of each pixel.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    pub(super) fn into_plane(self) -> Plane<'a> {
        Plane::new(self.width, self.pixels)
    }
}

impl Luma<'static> {
    /// Takes red, green and blue bytes.
    ///
    /// # Errors
    /// [`ScanError::Size`], [`ScanError::TooLarge`].
    pub fn from_rgb(width: usize, height: usize, pixels: &[u8]) -> Result<Self, ScanError> {
        check(width, height, pixels.len(), 3)?;
        let (pixels, _) = pixels.as_chunks::<3>();
        let pixels = pixels.iter().map(|[red, green, blue]| brightness(*red, *green, *blue)).collect();
        Ok(Self { width, height, pixels: Cow::Owned(pixels) })
    }

    /// Takes red, green, blue and alpha bytes, as a canvas gives them; what is transparent counts as white paper.
    ///
    /// # Errors
    /// [`ScanError::Size`], [`ScanError::TooLarge`].
    pub fn from_rgba(width: usize, height: usize, pixels: &[u8]) -> Result<Self, ScanError> {
        check(width, height, pixels.len(), 4)?;
        let (pixels, _) = pixels.as_chunks::<4>();
        let pixels = pixels
            .iter()
            .map(|[red, green, blue, alpha]| {
                let value = u32::from(brightness(*red, *green, *blue));
                let alpha = u32::from(*alpha);
                u8::try_from((value * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
            })
            .collect();
        Ok(Self { width, height, pixels: Cow::Owned(pixels) })
    }
}

/// Luma of ITU-R BT.601, in 1024ths.
fn brightness(red: u8, green: u8, blue: u8) -> u8 {
    let sum = 306 * u32::from(red) + 601 * u32::from(green) + 117 * u32::from(blue);
    u8::try_from(sum >> 10).unwrap_or(u8::MAX)
}

fn check(width: usize, height: usize, bytes: usize, bytes_per_pixel: usize) -> Result<(), ScanError> {
    let pixels = width.checked_mul(height).ok_or(ScanError::TooLarge)?;
    if pixels > limits::IMAGE_PIXELS || width > MAX_SIDE || height > MAX_SIDE {
        return Err(ScanError::TooLarge);
    }
    if pixels * bytes_per_pixel != bytes {
        return Err(ScanError::Size);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_pixels_that_do_not_fill_the_picture() {
        assert_eq!(Luma::new(2, 2, &[0; 3]).err(), Some(ScanError::Size));
        assert_eq!(Luma::from_rgb(2, 2, &[0; 11]).err(), Some(ScanError::Size));
        assert_eq!(Luma::from_rgba(1, 1, &[0; 5]).err(), Some(ScanError::Size));
        assert_eq!(Luma::new(usize::MAX, 2, &[]).err(), Some(ScanError::TooLarge));
        assert_eq!(Luma::new(40_000, 1, &[0; 40_000]).err(), Some(ScanError::TooLarge));
    }

    #[test]
    fn weighs_colours_and_takes_transparency_for_paper() {
        let pixels = [255, 255, 255, 0, 0, 0, 255, 0, 0];
        assert_eq!(Luma::from_rgb(3, 1, &pixels).unwrap().pixels(), [255, 0, 76]);
        let pixels = [0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 127];
        assert_eq!(Luma::from_rgba(3, 1, &pixels).unwrap().pixels(), [255, 0, 128]);
    }
}
