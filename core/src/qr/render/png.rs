//! PNG (ISO/IEC 15948), a bit per pixel.

use super::{Raster, RenderError};
use crate::qr::Symbol;

/// Draws one symbol with modules of `module_pixels` a side.
///
/// # Errors
/// [`RenderError::TooLarge`] does not occur below 128 pixels a module.
pub fn png(symbol: &Symbol, module_pixels: usize) -> Result<Vec<u8>, RenderError> {
    let raster = Raster::of(symbol, module_pixels);
    let side = u32::try_from(raster.width()).map_err(|_| RenderError::TooLarge)?;
    let packed: Vec<u8> = raster
        .pixels()
        .chunks(raster.width().max(1))
        .flat_map(|row| row.chunks(8))
        .map(|eight| {
            let bits = eight.iter().fold(0_u8, |bits, pixel| bits << 1 | (pixel & 1));
            bits << (8 - eight.len())
        })
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(::png::ColorType::Grayscale);
    encoder.set_depth(::png::BitDepth::One);
    let mut writer = encoder.write_header().map_err(|_| RenderError::Encoder)?;
    writer.write_image_data(&packed).map_err(|_| RenderError::Encoder)?;
    writer.finish().map_err(|_| RenderError::Encoder)?;
    Ok(bytes)
}
