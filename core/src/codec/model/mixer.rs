//! Weighs what the inputs expect, and learns which of them to trust.

use super::contexts::CONTEXTS;
use super::logistic::{Logistic, STRETCH_MOST};

/// Inputs: one from each context, two guesses, one constant; with room for whole vectors, where it is always 0.
pub(super) const LANES: usize = 16;
/// Weight sets: by kind of byte and bit, and by kind of byte and how many contexts know something.
const BIT_SETS: usize = 4 * 8;
const KNOWN_SETS: usize = 4 * (CONTEXTS + 1);
/// Weights of 1.0 are 65,536.
const FIRST_WEIGHT: i32 = 20_000;
/// Largest weight: products with inputs of 11 bits stay within 32.
const WEIGHT_MOST: i32 = (1 << 19) - 1;
/// How far one bit moves the weights.
const SHIFT: u32 = 14;

pub(super) type Inputs = [i16; LANES];

#[derive(Clone, Debug)]
pub(super) struct Mixer {
    inputs: Inputs,
    by_bit: [Weights; BIT_SETS],
    by_known: [Weights; KNOWN_SETS],
    /// The sets chosen.
    sets: (usize, usize),
    /// What each of them expects, stretched.
    halves: (i32, i32),
}

#[derive(Clone, Debug)]
struct Weights([i32; LANES]);

impl Mixer {
    pub(super) fn new() -> Self {
        let weights = || Weights([FIRST_WEIGHT; LANES]);
        Mixer {
            inputs: [0; LANES],
            by_bit: [(); BIT_SETS].map(|()| weights()),
            by_known: [(); KNOWN_SETS].map(|()| weights()),
            sets: (0, 0),
            halves: (0, 0),
        }
    }

    /// What all inputs together expect of the next bit, stretched, by two sets of weights: one of 32 and one of 44.
    pub(super) fn mix(&mut self, inputs: Inputs, by_bit: usize, by_known: usize) -> i32 {
        (self.inputs, self.sets) = (inputs, (by_bit, by_known));
        let half = |weights: Option<&Weights>| weights.map_or(0, |weights| weights.expect(&inputs));
        self.halves = (half(self.by_bit.get(by_bit)), half(self.by_known.get(by_known)));
        (self.halves.0 + self.halves.1) >> 1
    }

    /// Moves the weights towards the inputs that were right; `target` is 0 or 65,535.
    pub(super) fn learn(&mut self, target: i32, logistic: &Logistic) {
        let Mixer { inputs, by_bit, by_known, sets, halves } = self;
        let error = |half| (target - logistic.squash(half)) >> 2;
        if let Some(weights) = by_bit.get_mut(sets.0) {
            weights.learn(inputs, error(halves.0));
        }
        if let Some(weights) = by_known.get_mut(sets.1) {
            weights.learn(inputs, error(halves.1));
        }
    }
}

impl Weights {
    fn expect(&self, inputs: &Inputs) -> i32 {
        let products = self.0.iter().zip(inputs).map(|(weight, input)| (weight * i32::from(*input)) >> 8);
        (products.sum::<i32>() >> 8).clamp(-STRETCH_MOST, STRETCH_MOST)
    }

    // As a function of its own it becomes vector instructions; inlined twice it does not.
    #[inline(never)]
    #[expect(clippy::cast_possible_truncation, reason = "errors are of 16,384: 16 bits multiply faster")]
    fn learn(&mut self, inputs: &Inputs, error: i32) {
        let error = error as i16;
        for (weight, input) in self.0.iter_mut().zip(inputs) {
            let step = (i32::from(*input) * i32::from(error) + (1 << (SHIFT - 1))) >> SHIFT;
            *weight = (*weight + step).clamp(-WEIGHT_MOST, WEIGHT_MOST);
        }
    }
}
