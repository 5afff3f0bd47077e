//! The predictor of the compressor: mixes what eleven contexts and the longest repeat expect of the next bit.
//!
//! All arithmetic is on integers, so that every reader in every language computes the same probabilities.
//! docs/format.md, "Compression", is the normative description.

use super::position::{Part, Position, mix};
use crate::limits;

/// Contexts, each with a table of its own.
const CONTEXTS: usize = 11;
/// Inputs of the mixer: one from each context, one from the repeat, one constant.
const INPUTS: usize = CONTEXTS + 2;
/// Slots of one context's table, as a power of two.
const TABLE_BITS: u32 = 17;
/// Times a slot counts its bit, at most.
const SEEN_MOST: u32 = 30;
/// Levels of certainty that a context's trust tells apart: times seen, and probability.
const SEEN_LEVELS: usize = 16;
const LEVELS: usize = 33;
/// Slots of the table that finds repeats, as a power of two.
const REPEAT_BITS: u32 = 16;
/// Bytes that must agree before a repeat is followed.
const REPEAT_LEAST: usize = 4;
/// Longest repeat that is told apart.
const REPEAT_MOST: usize = 31;
/// Weight sets: by kind of byte and bit, and by length of the repeat.
const PART_SETS: usize = 4 * 8;
const REPEAT_SETS: usize = 12;
/// Weights of 1.0 are 65,536.
const FIRST_WEIGHT: i32 = 20_000;
/// How far one bit moves the weights.
const MIXER_SHIFT: u32 = 14;
/// Largest weight: products with inputs of 11 bits stay within 32.
const WEIGHT_MOST: i32 = (1 << 19) - 1;

/// The logistic function 65536 / (1 + exp(-x)) at x = -8, -7.5 .. 8.
const SQUASH: [i32; LEVELS] = [
    22, 36, 60, 98, 162, 267, 439, 720, 1_179, 1_921, 3_108, 4_971, 7_812, 11_956, 17_625, 24_743, 32_768,
    40_793, 47_911, 53_580, 57_724, 60_565, 62_428, 63_615, 64_357, 64_816, 65_097, 65_269, 65_374, 65_438,
    65_476, 65_500, 65_514,
];

/// The logistic function of x / 256, of 65,536; x is held to ±2047.
fn squash(x: i32) -> i32 {
    let x = x.clamp(-2047, 2047) + 2048;
    let (level, part) = (x >> 7, x & 127);
    let at = |level: i32| {
        usize::try_from(level).ok().and_then(|level| SQUASH.get(level)).copied().unwrap_or(65_514)
    };
    (at(level) * (128 - part) + at(level + 1) * part + 64) >> 7
}

/// The inverse of [`squash`] for probabilities of 4,096.
fn stretch_table() -> Vec<i16> {
    let mut table = Vec::with_capacity(4096);
    for x in -2047i16..=2047 {
        let reach = usize::try_from((squash(x.into()) >> 4) + 1).unwrap_or(0);
        while table.len() < reach {
            table.push(x);
        }
    }
    table.resize(4096, 2047);
    table
}

#[derive(Clone, Debug)]
pub(crate) struct Model {
    position: Position,
    /// Per slot a probability of 65,536 (16 bits), times seen (6) and a check of the context (10).
    tables: Vec<u32>,
    contexts: [u32; CONTEXTS],
    /// Where each context's sixteen slots for this half byte are, and its check.
    lines: [(usize, u32); CONTEXTS],
    /// The half byte's bits so far, with a leading 1.
    node: u32,
    slots: [usize; CONTEXTS],
    /// What the contexts' certainties turned out to be worth.
    trust: Vec<u32>,
    trusts: [usize; CONTEXTS],
    inputs: [i32; INPUTS],
    by_part: Vec<[i32; INPUTS]>,
    by_repeat: Vec<[i32; INPUTS]>,
    sets: (usize, usize),
    /// What the two weight sets expect, of 65,536.
    halves: (i32, i32),
    /// The byte's bits so far, with a leading 1.
    partial: u32,
    history: Vec<u8>,
    repeats: Vec<u32>,
    repeat_at: usize,
    repeat_length: usize,
    repeat_trust: [u32; REPEAT_MOST + 1],
    repeat_bit: Option<u32>,
    word: u32,
    rates: [i32; SEEN_MOST as usize + 1],
    stretch: Vec<i16>,
}

impl Model {
    pub(crate) fn new() -> Self {
        let mut rates = [0; SEEN_MOST as usize + 1];
        rates.iter_mut().zip(0..).for_each(|(rate, seen)| *rate = 65_536 / (2 * seen + 3));
        let level = |at: usize| SQUASH.get(at % LEVELS).copied().unwrap_or(0).unsigned_abs();
        let mut model = Model {
            position: Position::new(5 * limits::DEPTH),
            tables: vec![0; CONTEXTS << TABLE_BITS],
            contexts: [0; CONTEXTS],
            lines: [(0, 0); CONTEXTS],
            node: 1,
            slots: [0; CONTEXTS],
            trust: (0..CONTEXTS * SEEN_LEVELS * LEVELS).map(level).collect(),
            trusts: [0; CONTEXTS],
            inputs: [0; INPUTS],
            by_part: vec![[FIRST_WEIGHT; INPUTS]; PART_SETS],
            by_repeat: vec![[FIRST_WEIGHT; INPUTS]; REPEAT_SETS],
            sets: (0, 0),
            halves: (32_768, 32_768),
            partial: 1,
            history: Vec::new(),
            repeats: vec![0; 1 << REPEAT_BITS],
            repeat_at: 0,
            repeat_length: 0,
            repeat_trust: [0xc000; REPEAT_MOST + 1],
            repeat_bit: None,
            word: 0,
            rates,
            stretch: stretch_table(),
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

    fn stretch(&self, probability: u32) -> i32 {
        self.stretch.get((probability >> 4) as usize).copied().unwrap_or(0).into()
    }

    /// The probability that the next bit is 1, of 65,536; never 0 or 65,536.
    pub(crate) fn predict(&mut self) -> u32 {
        self.look_up();
        self.look_at_repeat();
        let dot = |weights: Option<&[i32; INPUTS]>| {
            let products =
                weights.into_iter().flatten().zip(&self.inputs).map(|(weight, input)| (weight * input) >> 8);
            (products.sum::<i32>() >> 8).clamp(-2047, 2047)
        };
        let (first, second) = (dot(self.by_part.get(self.sets.0)), dot(self.by_repeat.get(self.sets.1)));
        self.halves = (squash(first), squash(second));
        squash((first + second) >> 1).clamp(1, 65_535).unsigned_abs()
    }

    /// Finds each context's slot for the next bit and what it expects.
    fn look_up(&mut self) {
        for at in 0..CONTEXTS {
            let Some((line, check)) = self.lines.get(at).copied() else { continue };
            let slot = line ^ self.node as usize;
            let Some(entry) = self.tables.get_mut(slot) else { continue };
            if *entry & 0x3ff != check || *entry == 0 {
                *entry = 0x8000 << 16 | check;
            }
            let (probability, seen) = (*entry >> 16, *entry >> 10 & 0x3f);
            let expects = self.stretch(probability);
            let level = usize::try_from((expects + 2048 + 64) >> 7).unwrap_or(0).min(LEVELS - 1);
            let trust = (at * SEEN_LEVELS + (seen as usize).min(SEEN_LEVELS - 1)) * LEVELS + level;
            let trusted = if seen == 0 {
                0
            } else {
                self.stretch(self.trust.get(trust).copied().unwrap_or(0) & 0xffff)
            };
            self.set_input(at, trusted);
            if let (Some(to), Some(trusts)) = (self.slots.get_mut(at), self.trusts.get_mut(at)) {
                (*to, *trusts) = (slot, trust);
            }
        }
        self.set_input(INPUTS - 1, 256);
    }

    fn set_input(&mut self, at: usize, value: i32) {
        if let Some(input) = self.inputs.get_mut(at) {
            *input = value;
        }
    }

    fn look_at_repeat(&mut self) {
        let bits = 31 - self.partial.leading_zeros();
        self.repeat_bit = None;
        if self.repeat_length > 0
            && let Some(byte) = self.history.get(self.repeat_at)
            && (u32::from(*byte) | 0x100) >> (8 - bits) == self.partial
        {
            self.repeat_bit = Some(u32::from(*byte) >> (7 - bits) & 1);
        }
        let expects = match self.repeat_bit {
            None => 0,
            Some(bit) => {
                let trust = self.repeat_trust.get(self.repeat_length).copied().unwrap_or(0);
                let expects = self.stretch(trust.min(65_535));
                if bit == 1 { expects } else { -expects }
            }
        };
        self.set_input(INPUTS - 2, expects);
        let part = match self.position.part() {
            Part::Head => 0,
            Part::Argument => 1,
            Part::Bytes => 2,
            Part::Text => 3,
        };
        let length = if self.repeat_bit.is_none() { 0 } else { 1 + self.repeat_length.min(20) / 2 };
        self.sets = (part * 8 + bits as usize, length);
    }

    /// Learns the bit. Returns `false` where a byte ends that cannot stand here.
    pub(crate) fn update(&mut self, bit: bool) -> bool {
        let target: i32 = if bit { 65_535 } else { 0 };
        for (slot, trust) in self.slots.iter().zip(self.trusts) {
            if let Some(entry) = self.tables.get_mut(*slot) {
                let (probability, seen) = (i32::try_from(*entry >> 16).unwrap_or(0), *entry >> 10 & 0x3f);
                let rate = self.rates.get(seen as usize).copied().unwrap_or(0);
                let moved = probability + (((target - probability) * rate) >> 15);
                *entry = moved.unsigned_abs() << 16 | (seen + 1).min(SEEN_MOST) << 10 | *entry & 0x3ff;
            }
            if let Some(trust) = self.trust.get_mut(trust) {
                let probability = i32::try_from(*trust).unwrap_or(0);
                *trust = (probability + ((target - probability) >> 6)).unsigned_abs();
            }
        }
        if let (Some(expected), Some(trust)) =
            (self.repeat_bit, self.repeat_trust.get_mut(self.repeat_length))
        {
            let right: i32 = if (expected == 1) == bit { 65_535 } else { 0 };
            let probability = i32::try_from(*trust).unwrap_or(0);
            *trust = (probability + ((right - probability) >> 6)).unsigned_abs();
        }
        let halves = [
            (self.by_part.get_mut(self.sets.0), self.halves.0),
            (self.by_repeat.get_mut(self.sets.1), self.halves.1),
        ];
        for (weights, expected) in halves {
            let Some(weights) = weights else { continue };
            let error = (target - expected) >> 2;
            for (weight, input) in weights.iter_mut().zip(&self.inputs) {
                *weight = (*weight + ((input * error + (1 << (MIXER_SHIFT - 1))) >> MIXER_SHIFT))
                    .clamp(-WEIGHT_MOST, WEIGHT_MOST);
            }
        }
        self.partial = self.partial << 1 | u32::from(bit);
        self.node = self.node << 1 | u32::from(bit);
        if self.partial >= 0x100 {
            return self.end_byte();
        }
        if self.node >= 0x10 {
            self.start_half();
        }
        true
    }

    /// Finds the line of sixteen slots that each context has for the next half byte.
    fn start_half(&mut self) {
        self.node = 1;
        for (at, (line, context)) in self.lines.iter_mut().zip(self.contexts).enumerate() {
            let hash = mix(context, self.partial);
            *line = ((at << TABLE_BITS) + (hash >> (32 - TABLE_BITS)) as usize, hash & 0x3ff);
        }
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
        if self.repeat_length > 0 && self.history.get(self.repeat_at) == Some(&byte) {
            self.repeat_length = (self.repeat_length + 1).min(REPEAT_MOST);
            self.repeat_at += 1;
        } else {
            self.repeat_length = 0;
        }
        self.history.push(byte);
        self.find_repeat();
        let fits = self.position.push(byte);
        self.partial = 1;
        self.start_byte();
        fits
    }

    fn find_repeat(&mut self) {
        let Some(tail) = self.history.len().checked_sub(REPEAT_LEAST).and_then(|at| self.history.get(at..))
        else {
            return;
        };
        let hash = tail.iter().fold(0, |hash, byte| mix(hash, u32::from(*byte)));
        let Some(place) = self.repeats.get_mut((hash >> (32 - REPEAT_BITS)) as usize) else { return };
        let candidate = *place as usize;
        *place = u32::try_from(self.history.len()).unwrap_or(0);
        if self.repeat_length == 0 && candidate > 0 {
            let pairs =
                self.history.iter().rev().zip(self.history.get(..candidate).unwrap_or_default().iter().rev());
            let length = pairs.take(REPEAT_MOST).take_while(|(now, then)| now == then).count();
            if length >= REPEAT_LEAST {
                (self.repeat_at, self.repeat_length) = (candidate, length);
            }
        }
    }

    fn start_byte(&mut self) {
        let position = &self.position;
        let (path, near, item) = (position.path(), position.near_path(), position.item());
        let recent = |count: u32| {
            let from = self.history.len().saturating_sub(count as usize);
            self.history
                .get(from..)
                .unwrap_or_default()
                .iter()
                .fold(count, |hash, byte| mix(hash, u32::from(*byte)))
        };
        let place = mix(path, item);
        self.contexts = [
            place,
            mix(place, position.anchor()),
            mix(place, position.last().wrapping_add(1)),
            mix(place, position.sibling().wrapping_add(2)),
            mix(near, item),
            mix(position.anchor(), item),
            mix(recent(1), position.part() as u32),
            recent(2),
            recent(3),
            recent(5),
            mix(self.word, recent(1)),
        ];
        self.start_half();
    }
}
