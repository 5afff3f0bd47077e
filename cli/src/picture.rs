//! Symbols in picture files.

use std::io::Cursor;

use carnet_core::limits;
use carnet_core::qr::{Assembler, Luma, Progress, ScanError, scan};
use image::{AnimationDecoder as _, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::failure::Failure;

/// Memory that decoding may take: the largest picture with two bytes for each of four channels.
const DECODING_BYTES: u64 = 512 << 20;

/// Most pixels looked at in all pictures of an animation together: some hundred megapixels take a minute.
const ANIMATION_PIXELS: usize = 4 * limits::IMAGE_PIXELS;

/// The texts of all symbols in a picture file, each once.
///
/// Of an animation, every picture is looked at, until a card is complete.
pub(crate) fn texts(bytes: &[u8], format: ImageFormat) -> Result<Vec<String>, Failure> {
    match format {
        ImageFormat::Gif => texts_of_animation(bytes),
        _ => {
            let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
            reader.limits(decoding_limits());
            let decoder = reader.into_decoder().map_err(|error| refused(&error))?;
            check_size(&decoder)?;
            let picture = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error))?;
            Ok(read(&picture)?)
        }
    }
}

/// The format of a picture file, by its first bytes.
pub(crate) fn format(bytes: &[u8]) -> Option<ImageFormat> {
    image::guess_format(bytes).ok()
}

/// Whether another picture follows a PNG's end (ISO/IEC 15948, 11.2.5), as after `cat card-*.png`.
pub(crate) fn holds_another(bytes: &[u8]) -> bool {
    let Some(mut chunks) = bytes.strip_prefix(PNG_SIGNATURE) else { return false };
    // Length of the data, type, data, checksum (5.3).
    while let Some((length, rest)) = chunks.split_first_chunk::<4>() {
        let Ok(length) = usize::try_from(u32::from_be_bytes(*length)) else { return false };
        let Some(next) = rest.get(4..).and_then(|data| data.get(length..)).and_then(|data| data.get(4..))
        else {
            return false;
        };
        if rest.starts_with(b"IEND") {
            return format(next).is_some();
        }
        chunks = next;
    }
    false
}

const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

fn texts_of_animation(bytes: &[u8]) -> Result<Vec<String>, Failure> {
    let mut decoder =
        image::codecs::gif::GifDecoder::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    decoder.set_limits(decoding_limits()).map_err(|error| refused(&error))?;
    check_size(&decoder)?;
    let mut texts = Vec::new();
    let mut first_fault = None;
    let mut assembler = Assembler::new();
    let mut pixels = 0;
    for frame in decoder.into_frames() {
        let picture = match frame {
            Ok(frame) => DynamicImage::from(frame.into_buffer()),
            // What was read of a file that is cut off may do.
            Err(_) if !texts.is_empty() => break,
            Err(error) => return Err(refused(&error)),
        };
        pixels += pixel_count(picture.width(), picture.height());
        if pixels > ANIMATION_PIXELS {
            break;
        }
        match read(&picture) {
            Err(fault) => first_fault = first_fault.or(Some(fault)),
            Ok(found) => {
                for text in found {
                    let complete = matches!(assembler.push(&text), Ok(Progress::Complete(_)));
                    if !texts.contains(&text) {
                        texts.push(text);
                    }
                    if complete {
                        return Ok(texts);
                    }
                }
            }
        }
    }
    match first_fault {
        Some(fault) if texts.is_empty() => Err(fault.into()),
        _ => Ok(texts),
    }
}

fn read(picture: &DynamicImage) -> Result<Vec<String>, ScanError> {
    let size = |side: u32| usize::try_from(side).unwrap_or(usize::MAX);
    let (width, height) = (size(picture.width()), size(picture.height()));
    let found = match picture {
        DynamicImage::ImageLuma8(gray) => scan(Luma::new(width, height, gray)?)?,
        _ if picture.color().has_alpha() => scan(Luma::from_rgba(width, height, &picture.to_rgba8())?)?,
        _ => scan(Luma::from_rgb(width, height, &picture.to_rgb8())?)?,
    };
    Ok(found.iter().map(|found| found.text().to_owned()).collect())
}

fn check_size(decoder: &impl ImageDecoder) -> Result<(), Failure> {
    let (width, height) = decoder.dimensions();
    if pixel_count(width, height) > limits::IMAGE_PIXELS { Err(ScanError::TooLarge.into()) } else { Ok(()) }
}

fn pixel_count(width: u32, height: u32) -> usize {
    usize::try_from(u64::from(width) * u64::from(height)).unwrap_or(usize::MAX)
}

fn decoding_limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODING_BYTES);
    limits
}

/// A decoder's own words may quote the file.
fn refused(error: &image::ImageError) -> Failure {
    match error {
        image::ImageError::Unsupported(_) => {
            Failure::new("image.unsupported", "a kind of picture that is not read")
        }
        image::ImageError::Limits(_) => ScanError::TooLarge.into(),
        _ => Failure::new("image.unreadable", "the picture cannot be decoded"),
    }
}
