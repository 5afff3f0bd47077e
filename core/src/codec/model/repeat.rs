//! The longest repeat: what followed when the last bytes stood in the history before.

use super::super::position::mix;
use super::guess::{Guess, agreement};

/// Slots of the table that finds repeats, as a power of two.
const TABLE_BITS: u32 = 16;
/// Bytes that must agree before a repeat is followed.
const LEAST: usize = 4;

/// Follows a repeat as long as it holds.
#[derive(Clone, Debug)]
pub(super) struct Repeat {
    /// Where the byte after each hash of four bytes stood last.
    table: Vec<u32>,
    /// Where the guessed byte is in the history.
    at: usize,
    pub(super) guess: Guess,
}

impl Repeat {
    pub(super) fn new() -> Self {
        Repeat { table: vec![0; 1 << TABLE_BITS], at: 0, guess: Guess::new() }
    }

    /// Takes the byte that came, and appends it to the history.
    pub(super) fn push(&mut self, byte: u8, history: &mut Vec<u8>) {
        let length = if self.guess.byte() == Some(byte) { self.guess.length() + 1 } else { 0 };
        self.at += 1;
        history.push(byte);
        let length = self.find(history, length);
        self.guess.set(history.get(self.at).copied(), length);
    }

    /// Remembers the history's end. Where no repeat goes on, looks for one; gives its length.
    #[expect(clippy::cast_possible_truncation, reason = "the history is shorter than 2^32 bytes")]
    fn find(&mut self, history: &[u8], length: usize) -> usize {
        let Some(tail) = history.last_chunk::<LEAST>() else { return length };
        let hash = tail.iter().fold(0, |hash, byte| mix(hash, u32::from(*byte)));
        let Some(place) = self.table.get_mut((hash >> (32 - TABLE_BITS)) as usize) else { return length };
        let candidate = *place as usize;
        *place = history.len() as u32;
        if length > 0 || candidate == 0 {
            return length;
        }
        self.at = candidate;
        let then = history.get(..candidate).unwrap_or_default().iter().copied();
        let length = agreement(history.iter(), then);
        if length >= LEAST { length } else { 0 }
    }
}
