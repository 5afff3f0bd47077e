//! Decompression against a cap (RFC 1951).

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// Why bytes do not decompress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InflateError {
    /// They are no such stream, or one that is cut off or followed by something.
    Damaged,
    /// The content is larger than the cap.
    TooLarge,
}

/// Decompresses a stream without a header, which has to be all of `bytes`, into at most `max_bytes`.
pub(super) fn raw(bytes: &[u8], max_bytes: usize) -> Result<Vec<u8>, InflateError> {
    let mut content = vec![0; bytes.len().saturating_mul(USUAL_RATIO).clamp(1, max_bytes.max(1))];
    let mut state = Box::new(DecompressorOxide::new());
    let (mut read, mut written) = (0, 0);
    loop {
        let input = bytes.get(read..).unwrap_or_default();
        let (status, taken, given) =
            decompress(&mut state, input, &mut content, written, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
        (read, written) = (read + taken, written + given);
        match status {
            TINFLStatus::Done if read == bytes.len() => {
                content.truncate(written);
                return Ok(content);
            }
            TINFLStatus::HasMoreOutput if content.len() >= max_bytes => return Err(InflateError::TooLarge),
            TINFLStatus::HasMoreOutput => content.resize(content.len().saturating_mul(2).min(max_bytes), 0),
            _ => return Err(InflateError::Damaged),
        }
    }
}

/// Bytes of content for each compressed one that room is made for at first: FHIR in JSON takes a third or a quarter.
const USUAL_RATIO: usize = 4;

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec;

    use super::*;

    #[test]
    fn reads_what_was_compressed() {
        for content in [Vec::new(), b"a".to_vec(), b"Immunization ".repeat(10_000)] {
            assert_eq!(raw(&compress_to_vec(&content, 9), 200_000), Ok(content));
        }
    }

    #[test]
    fn stops_at_the_cap() {
        let bomb = compress_to_vec(&vec![0; 1_000_000], 9);
        assert!(bomb.len() < 1_100);
        assert_eq!(raw(&bomb, 999_999), Err(InflateError::TooLarge));
        assert_eq!(raw(&bomb, 1_000_000).map(|content| content.len()), Ok(1_000_000));
    }

    #[test]
    fn refuses_what_is_cut_off_or_followed_by_something() {
        let stream = compress_to_vec(b"Immunization", 9);
        for bytes in [&stream[..stream.len() - 1], &[&stream[..], &[0]].concat(), &[], &[0xff; 9]] {
            assert_eq!(raw(bytes, 1_000), Err(InflateError::Damaged), "{} bytes", bytes.len());
        }
    }
}
