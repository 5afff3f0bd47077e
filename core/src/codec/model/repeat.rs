//! The longest repeat: what followed when the last bytes stood in the history before.

use super::super::position::mix;
use super::nudged;

/// Slots of the table that finds repeats, as a power of two.
const TABLE_BITS: u32 = 16;
/// Bytes that must agree before a repeat is followed.
const LEAST: usize = 4;
/// Longest repeat that is told apart.
pub(super) const MOST: usize = 31;

/// Follows a repeat as long as it holds.
#[derive(Clone, Debug)]
pub(super) struct Repeat {
    /// Where the byte after each hash of four bytes stood last.
    table: Vec<u32>,
    at: usize,
    length: usize,
    /// The byte that should come; the history's at `at`.
    byte: Option<u8>,
    trust: [u16; MOST + 1],
}

impl Repeat {
    pub(super) fn new() -> Self {
        Repeat { table: vec![0; 1 << TABLE_BITS], at: 0, length: 0, byte: None, trust: [0xc000; MOST + 1] }
    }

    /// The bit that should come after `partial`, the byte's bits so far with a leading 1.
    pub(super) fn bit(&self, partial: u32, bits: u32) -> Option<bool> {
        let byte = u32::from(self.byte?) | 0x100;
        (byte >> (8 - bits) == partial).then_some(byte >> (7 - bits) & 1 == 1)
    }

    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// How often repeats of this length were right, of 65,536.
    pub(super) fn trust(&self) -> u16 {
        self.trust.get(self.length).copied().unwrap_or(0)
    }

    /// Learns whether the expected bit came.
    pub(super) fn learn(&mut self, right: bool) {
        if let Some(trust) = self.trust.get_mut(self.length) {
            *trust = nudged(*trust, if right { 65_535 } else { 0 });
        }
    }

    /// Takes the byte that came, which is to be appended to the history.
    pub(super) fn push(&mut self, byte: u8, history: &mut Vec<u8>) {
        if self.byte == Some(byte) {
            self.length = (self.length + 1).min(MOST);
            self.at += 1;
        } else {
            self.length = 0;
        }
        history.push(byte);
        self.find(history);
        self.byte = if self.length > 0 { history.get(self.at).copied() } else { None };
    }

    #[expect(clippy::cast_possible_truncation, reason = "the history is shorter than 2^32 bytes")]
    fn find(&mut self, history: &[u8]) {
        let Some(tail) = history.last_chunk::<LEAST>() else { return };
        let hash = tail.iter().fold(0, |hash, byte| mix(hash, u32::from(*byte)));
        let Some(place) = self.table.get_mut((hash >> (32 - TABLE_BITS)) as usize) else { return };
        let candidate = *place as usize;
        *place = history.len() as u32;
        if self.length == 0 && candidate > 0 {
            let then = history.get(..candidate).unwrap_or_default().iter().rev();
            let length =
                history.iter().rev().zip(then).take(MOST).take_while(|(now, then)| now == then).count();
            if length >= LEAST {
                (self.at, self.length) = (candidate, length);
            }
        }
    }
}
