//! What the tests of keys and envelopes share.

use std::convert::Infallible;

use rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest as _, Sha256};
use zeroize::ZeroizeOnDrop;

/// A source of numbers that are the same in every run: SHA-256 of the seed and a counter.
pub(crate) struct TestRng {
    seed: u64,
    blocks: u64,
}

impl TestRng {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, blocks: 0 }
    }
}

impl TryRng for TestRng {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(32) {
            let block = Sha256::digest([self.seed.to_be_bytes(), self.blocks.to_be_bytes()].as_flattened());
            chunk.iter_mut().zip(block).for_each(|(byte, random)| *byte = random);
            self.blocks += 1;
        }
        Ok(())
    }
}

impl TryCryptoRng for TestRng {}

/// A source that gives the same 32 bytes each time it is asked.
pub(crate) struct Replay<'a>(pub(crate) &'a [u8; 32]);

impl TryRng for Replay<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        bytes.iter_mut().zip(self.0).for_each(|(byte, replayed)| *byte = *replayed);
        Ok(())
    }
}

impl TryCryptoRng for Replay<'_> {}

/// Compiles only for types that wipe themselves.
pub(crate) fn assert_wiped_on_drop<T: ZeroizeOnDrop>() {}

/// Bytes of a hexadecimal constant; what is no digit reads as zero, and the comparison fails.
pub(crate) fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> =
        text.chars().map(|digit| digit.to_digit(16).unwrap_or(0).to_le_bytes()[0]).collect();
    digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect()
}

/// 32 bytes of a hexadecimal constant.
pub(crate) fn unhex32(text: &str) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes.iter_mut().zip(unhex(text)).for_each(|(byte, read)| *byte = read);
    bytes
}
