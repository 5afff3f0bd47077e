//! GIF (89a): the symbols one after the other, for ever.

use super::{Raster, RenderError};
use crate::qr::Card;

/// Time a symbol is shown, in hundredths of a second: cameras at 30 pictures a second see each one three times.
const DELAY: u16 = 10;

/// Black, then white.
const PALETTE: [u8; 6] = [0, 0, 0, 255, 255, 255];

/// Draws the symbols of a card as an animation, ten a second.
///
/// # Errors
/// [`RenderError::TooLarge`] beyond 65,535 pixels a side, which 128 pixels a module do not reach.
pub fn gif(card: &Card, module_pixels: usize) -> Result<Vec<u8>, RenderError> {
    let rasters = card.symbols().iter().map(|symbol| Raster::of(symbol, module_pixels));
    let mut bytes = Vec::new();
    let mut encoder: Option<::gif::Encoder<&mut Vec<u8>>> = None;
    let mut output = Some(&mut bytes);
    for raster in rasters {
        let side = u16::try_from(raster.width()).map_err(|_| RenderError::TooLarge)?;
        if let Some(output) = output.take() {
            let mut first =
                ::gif::Encoder::new(output, side, side, &PALETTE).map_err(|_| RenderError::Encoder)?;
            first.set_repeat(::gif::Repeat::Infinite).map_err(|_| RenderError::Encoder)?;
            encoder = Some(first);
        }
        let frame = ::gif::Frame {
            width: side,
            height: side,
            delay: DELAY,
            buffer: raster.pixels().iter().map(|pixel| pixel & 1).collect(),
            ..::gif::Frame::default()
        };
        encoder
            .as_mut()
            .ok_or(RenderError::Encoder)?
            .write_frame(&frame)
            .map_err(|_| RenderError::Encoder)?;
    }
    // The encoder writes the trailer when it is dropped.
    drop(encoder);
    Ok(bytes)
}
