//! Randomness that is the same in every run.

use std::convert::Infallible;

use rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest as _, Sha256};

/// SHA-256 of a seed and a counter, block after block.
#[derive(Clone, Debug)]
pub struct TestRng {
    seed: String,
    blocks: u64,
}

impl TestRng {
    /// A source of its own for each seed.
    pub fn new(seed: &str) -> Self {
        TestRng { seed: seed.to_owned(), blocks: 0 }
    }

    /// 32 bytes that depend on the seed alone, for keys.
    pub fn secret(seed: &str) -> [u8; 32] {
        Sha256::digest(format!("TEST ONLY {seed}")).into()
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
            let block = Sha256::digest(format!("{} {}", self.seed, self.blocks));
            chunk.iter_mut().zip(block).for_each(|(byte, random)| *byte = random);
            self.blocks += 1;
        }
        Ok(())
    }
}

impl TryCryptoRng for TestRng {}
