//! One frame: a numbered, checked piece of an envelope.

use sha2::{Digest as _, Sha256};

use crate::limits;

/// Bytes of a frame beside its payload.
pub(crate) const OVERHEAD: usize = 4 + 3 + 2 + 3 + CRC_BYTES;

const CRC_BYTES: usize = 4;

/// One frame of an envelope that takes several symbols.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    set: [u8; 4],
    length: u32,
    symbol_size: u16,
    esi: u32,
    payload: Vec<u8>,
}

/// Why bytes are not a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FrameError {
    /// Fewer bytes than the frame announces.
    #[error("frame ends too early")]
    Truncated,
    /// More bytes than the frame announces.
    #[error("frame has bytes after its end")]
    Trailing,
    /// The checksum does not match.
    #[error("frame is damaged")]
    Checksum,
    /// A length of zero or beyond [`limits::ENVELOPE_BYTES`], or more pieces than [`limits::FRAMES`].
    #[error("frame announces an impossible size")]
    Size,
}

impl FrameError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            FrameError::Truncated => "qr.frame-truncated",
            FrameError::Trailing => "qr.frame-trailing",
            FrameError::Checksum => "qr.frame-checksum",
            FrameError::Size => "qr.frame-size",
        }
    }
}

impl Frame {
    /// Assembles a frame; `payload` is `symbol_size` bytes long.
    pub(crate) fn new(set: [u8; 4], length: u32, symbol_size: u16, esi: u32, payload: Vec<u8>) -> Self {
        Self { set, length, symbol_size, esi, payload }
    }

    /// Reads and checks a frame.
    ///
    /// # Errors
    /// See [`FrameError`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FrameError> {
        let (set, rest) = bytes.split_first_chunk::<4>().ok_or(FrameError::Truncated)?;
        let ([l2, l1, l0], rest) = rest.split_first_chunk::<3>().ok_or(FrameError::Truncated)?;
        let (size, rest) = rest.split_first_chunk::<2>().ok_or(FrameError::Truncated)?;
        let ([e2, e1, e0], rest) = rest.split_first_chunk::<3>().ok_or(FrameError::Truncated)?;
        let symbol_size = u16::from_be_bytes(*size);
        let (payload, crc) = rest.split_at_checked(usize::from(symbol_size)).ok_or(FrameError::Truncated)?;
        let Some((crc, trailing)) = crc.split_first_chunk::<CRC_BYTES>() else {
            return Err(FrameError::Truncated);
        };
        if !trailing.is_empty() {
            return Err(FrameError::Trailing);
        }
        let (checked, _) = bytes.split_at_checked(bytes.len() - CRC_BYTES).ok_or(FrameError::Truncated)?;
        if crc32(checked) != u32::from_be_bytes(*crc) {
            return Err(FrameError::Checksum);
        }
        let length = u32::from_be_bytes([0, *l2, *l1, *l0]);
        let frame = Self {
            set: *set,
            length,
            symbol_size,
            esi: u32::from_be_bytes([0, *e2, *e1, *e0]),
            payload: payload.to_vec(),
        };
        let fits = usize::try_from(length).is_ok_and(|length| (1..=limits::ENVELOPE_BYTES).contains(&length));
        if !fits || symbol_size == 0 || frame.source_symbols() > limits::FRAMES {
            return Err(FrameError::Size);
        }
        Ok(frame)
    }

    /// The wire form, checksum included.
    pub fn to_bytes(&self) -> Vec<u8> {
        let [_, length @ ..] = self.length.to_be_bytes();
        let [_, esi @ ..] = self.esi.to_be_bytes();
        let mut bytes = Vec::with_capacity(OVERHEAD + self.payload.len());
        bytes.extend(self.set);
        bytes.extend(length);
        bytes.extend(self.symbol_size.to_be_bytes());
        bytes.extend(esi);
        bytes.extend(&self.payload);
        bytes.extend(crc32(&bytes).to_be_bytes());
        bytes
    }

    /// The set this frame belongs to: the first four bytes of SHA-256 of the envelope.
    pub fn set(&self) -> [u8; 4] {
        self.set
    }

    /// The envelope's length in bytes.
    pub fn envelope_bytes(&self) -> u32 {
        self.length
    }

    /// RaptorQ's symbol size in bytes.
    pub fn symbol_size(&self) -> u16 {
        self.symbol_size
    }

    /// RaptorQ's encoding symbol id.
    pub fn esi(&self) -> u32 {
        self.esi
    }

    /// RaptorQ's encoding symbol.
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    /// How many source symbols the envelope has; any such number of frames usually rebuilds it.
    pub fn source_symbols(&self) -> usize {
        usize::try_from(self.length.div_ceil(u32::from(self.symbol_size).max(1))).unwrap_or(usize::MAX)
    }
}

/// The set of an envelope's frames.
pub(crate) fn set_of(envelope: &[u8]) -> [u8; 4] {
    let digest: [u8; 32] = Sha256::digest(envelope).into();
    let [a, b, c, d, ..] = digest;
    [a, b, c, d]
}

/// CRC-32/ISO-HDLC: polynomial 0x04C11DB7 reflected, initial value and final xor all ones.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> Frame {
        Frame::new([1, 2, 3, 4], 10, 4, 2, vec![5, 6, 7, 8])
    }

    #[test]
    fn crc_gives_the_check_value() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn writes_the_documented_bytes() {
        let bytes = frame().to_bytes();
        assert_eq!(bytes.len(), OVERHEAD + 4);
        assert_eq!(bytes[..16], [1, 2, 3, 4, 0, 0, 10, 0, 4, 0, 0, 2, 5, 6, 7, 8]);
        assert_eq!(Frame::from_bytes(&bytes), Ok(frame()));
    }

    #[test]
    fn refuses_truncated_frames_of_every_length() {
        let bytes = frame().to_bytes();
        for length in 0..bytes.len() {
            assert_eq!(Frame::from_bytes(&bytes[..length]), Err(FrameError::Truncated), "{length}");
        }
    }

    #[test]
    fn refuses_trailing_bytes() {
        let mut bytes = frame().to_bytes();
        bytes.push(0);
        assert_eq!(Frame::from_bytes(&bytes), Err(FrameError::Trailing));
    }

    #[test]
    fn refuses_every_flipped_bit() {
        let bytes = frame().to_bytes();
        for bit in 0..bytes.len() * 8 {
            let mut damaged = bytes.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert!(Frame::from_bytes(&damaged).is_err(), "bit {bit}");
        }
    }

    #[test]
    fn refuses_impossible_sizes() {
        for (length, symbol_size) in [(0, 4), (4, 0), (0xFF_FFFF, 4), (1 << 20, 255)] {
            let payload = vec![0; usize::from(symbol_size)];
            let bytes = Frame::new([0; 4], length, symbol_size, 0, payload).to_bytes();
            assert_eq!(Frame::from_bytes(&bytes), Err(FrameError::Size), "{length} {symbol_size}");
        }
        let largest = Frame::new([0; 4], 1 << 20, 256, 0, vec![0; 256]).to_bytes();
        assert!(Frame::from_bytes(&largest).is_ok());
    }
}
