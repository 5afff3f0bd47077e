//! A byte that should come, because what came before it stood elsewhere in front of that byte.

use super::logistic::Logistic;
use super::nudged;

/// Most bytes of agreement that are told apart.
pub(super) const MOST: usize = 31;

#[derive(Clone, Debug)]
pub(super) struct Guess {
    byte: Option<u8>,
    /// How many bytes before it agree.
    length: usize,
    /// The next bit of `byte`, as long as its bits so far came.
    bit: Option<bool>,
    /// How often guesses of each length were right, of 65,536.
    trust: [u16; MOST + 1],
}

impl Guess {
    pub(super) fn new() -> Self {
        Guess { byte: None, length: 0, bit: None, trust: [0xc000; MOST + 1] }
    }

    pub(super) fn byte(&self) -> Option<u8> {
        self.byte
    }

    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Guesses the next byte anew; a length of 0 is no guess.
    pub(super) fn set(&mut self, byte: Option<u8>, length: usize) {
        self.byte = if length > 0 { byte } else { None };
        self.length = length.min(MOST);
    }

    /// What to expect of the next bit, stretched, after `partial`, the byte's bits so far with a leading 1.
    pub(super) fn expect(&mut self, partial: u32, bits: u32, logistic: &Logistic) -> i16 {
        self.bit = self.byte.and_then(|byte| {
            let byte = u32::from(byte) | 0x100;
            (byte >> (8 - bits) == partial).then_some(byte >> (7 - bits) & 1 == 1)
        });
        let expects = logistic.stretch(self.trust.get(self.length).copied().unwrap_or(0));
        self.bit.map_or(0, |bit| if bit { expects } else { -expects })
    }

    /// Learns whether the expected bit came.
    pub(super) fn learn(&mut self, bit: bool) {
        if let (Some(expected), Some(trust)) = (self.bit, self.trust.get_mut(self.length)) {
            *trust = nudged(*trust, if expected == bit { 65_535 } else { 0 });
        }
    }
}

/// How many bytes agree at the ends of both, up to [`MOST`].
pub(super) fn agreement<'a>(
    now: impl DoubleEndedIterator<Item = &'a u8>,
    then: impl DoubleEndedIterator<Item = u8>,
) -> usize {
    now.rev().zip(then.rev()).take(MOST).take_while(|(now, then)| *now == then).count()
}
