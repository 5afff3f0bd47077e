//! The predictor of the compressor: mixes what ten contexts, the longest repeat and the terms expect of the next bit.
//!
//! All arithmetic is on integers, so that every reader in every language computes the same probabilities.
//! docs/format.md, "Compression", is the normative description.

mod contexts;
mod guess;
mod lines;
mod logistic;
mod mixer;
mod repeat;
mod terms;

use super::position::{Part, Position, mix};
use crate::limits;
use contexts::Contexts;
use logistic::Logistic;
use mixer::{LANES, Mixer};
use repeat::Repeat;
use terms::Terms;

/// The input that is always there.
const CONSTANT: i16 = 256;

#[derive(Clone, Debug)]
pub(crate) struct Model {
    position: Position,
    history: Vec<u8>,
    word: u32,
    /// The byte's bits so far, with a leading 1.
    partial: u32,
    /// The same of the half byte.
    node: u32,
    contexts: Contexts,
    repeat: Repeat,
    terms: Terms,
    mixer: Mixer,
    logistic: Box<Logistic>,
}

impl Model {
    pub(crate) fn new() -> Self {
        let mut model = Model {
            position: Position::new(limits::COMPRESSION_DEPTH),
            history: Vec::new(),
            word: 0,
            partial: 1,
            node: 1,
            contexts: Contexts::new(),
            repeat: Repeat::new(),
            terms: Terms::new(),
            mixer: Mixer::new(),
            logistic: Logistic::new(),
        };
        model.start_byte();
        model
    }

    /// Whether a whole item has been seen.
    pub(crate) fn at_end(&self) -> bool {
        self.position.at_end()
    }

    /// The bytes seen.
    pub(crate) fn history(&self) -> &[u8] {
        &self.history
    }

    /// Begins the next item; what was learnt stays.
    pub(crate) fn restart(&mut self) {
        self.position.restart();
        self.start_byte();
    }

    /// Ends the priming: clones are cheap from here on, they share what has been learnt. Only between two items.
    pub(crate) fn share(&mut self) {
        self.contexts.share();
        self.start_byte();
    }

    /// The probability that the next bit is 1, of 65,536; never 0 or 65,536.
    pub(crate) fn predict(&mut self) -> u32 {
        let bits = 31 - self.partial.leading_zeros();
        let mut inputs = [0; LANES];
        let known = self.contexts.expect(self.node, &self.logistic, &mut inputs);
        let [.., repeat, terms, constant] = &mut inputs;
        *repeat = self.repeat.guess.expect(self.partial, bits, &self.logistic);
        *terms = self.terms.guess.expect(self.partial, bits, &self.logistic);
        *constant = CONSTANT;
        let part = self.position.part() as usize;
        let expected = self.mixer.mix(inputs, part * 8 + bits as usize, known * 4 + part);
        self.logistic.squash(expected).clamp(1, 65_535).unsigned_abs()
    }

    /// Learns the bit. Returns `false` where a byte ends that cannot stand here.
    pub(crate) fn update(&mut self, bit: bool) -> bool {
        let target = if bit { 65_535 } else { 0 };
        self.contexts.learn(self.node, target);
        self.repeat.guess.learn(bit);
        self.terms.guess.learn(bit);
        self.mixer.learn(target, &self.logistic);
        self.partial = self.partial << 1 | u32::from(bit);
        self.node = self.node << 1 | u32::from(bit);
        if self.partial >= 0x100 {
            return self.end_byte();
        }
        if self.node >= 0x10 {
            self.node = 1;
            self.contexts.start_half(self.partial);
        }
        true
    }

    fn end_byte(&mut self) -> bool {
        let byte = (self.partial & 0xff) as u8;
        let text = self.position.part() == Part::Text;
        self.word = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | 0x80.. if text => {
                mix(self.word, u32::from(byte.to_ascii_lowercase()))
            }
            _ => 0,
        };
        self.repeat.push(byte, &mut self.history);
        let fits = self.position.push(byte);
        match (text, self.position.part() == Part::Text) {
            (true, true) => self.terms.push(byte),
            (false, true) => self.terms.begin(),
            (true, false) => self.terms.end(),
            (false, false) => (),
        }
        self.start_byte();
        fits
    }

    fn start_byte(&mut self) {
        let position = &self.position;
        let (path, near, item) = (position.path(), position.near_path(), position.item());
        let recent = |count: u32| {
            let from = self.history.len().saturating_sub(count as usize);
            let bytes = self.history.get(from..).unwrap_or_default();
            bytes.iter().fold(count, |hash, byte| mix(hash, u32::from(*byte)))
        };
        let place = mix(path, item);
        let hashes = [
            place,
            mix(place, position.last().wrapping_add(1)),
            mix(place, position.sibling().wrapping_add(2)),
            mix(near, item),
            mix(position.anchor(), item),
            mix(recent(1), position.part() as u32),
            recent(2),
            recent(3),
            mix(self.word, recent(1)),
            mix(path, self.repeat.guess.byte().map_or(0, |byte| u32::from(byte) + 1)),
        ];
        self.partial = 1;
        self.node = 1;
        self.contexts.start_byte(hashes);
    }
}

/// A probability of 65,536 a step nearer to `target`, 0 or 65,535.
fn nudged(probability: u16, target: i32) -> u16 {
    let probability = i32::from(probability);
    ((probability + ((target - probability) >> 6)) & 0xffff) as u16
}
