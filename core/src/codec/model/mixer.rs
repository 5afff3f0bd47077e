//! Weighs what the inputs expect, and learns which of them to trust.

use super::contexts::CONTEXTS;
use super::logistic::{Logistic, STRETCH_MOST};

/// Inputs: one from each context, one from the repeat, one constant; with room for whole vectors, where it is always 0.
const LANES: usize = 16;
/// Weight sets: by kind of byte and bit, and by length of the repeat.
const PART_SETS: usize = 4 * 8;
const REPEAT_SETS: usize = 12;
/// Weights of 1.0 are 65,536.
const FIRST_WEIGHT: i32 = 20_000;
/// Largest weight: products with inputs of 11 bits stay within 32.
const WEIGHT_MOST: i32 = (1 << 19) - 1;
/// How far one bit moves the weights.
const SHIFT: u32 = 14;

#[derive(Clone, Debug)]
pub(super) struct Mixer {
    inputs: [i16; LANES],
    by_part: [Weights; PART_SETS],
    by_repeat: [Weights; REPEAT_SETS],
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
            by_part: [(); PART_SETS].map(|()| weights()),
            by_repeat: [(); REPEAT_SETS].map(|()| weights()),
            sets: (0, 0),
            halves: (0, 0),
        }
    }

    /// Chooses the sets for the next bit: one of 32 and one of 12.
    pub(super) fn choose(&mut self, by_part: usize, by_repeat: usize) {
        self.sets = (by_part, by_repeat);
    }

    /// What all inputs together expect of the next bit, stretched.
    // Inlined, so that the number of contexts is known.
    #[inline]
    pub(super) fn mix(&mut self, contexts: impl Iterator<Item = i16>, others: [i16; 2]) -> i32 {
        let Mixer { inputs, by_part, by_repeat, sets, halves } = self;
        let (Some(part), Some(repeat)) = (by_part.get(sets.0), by_repeat.get(sets.1)) else { return 0 };
        let mut sums = (0, 0);
        let mut add = |(input, (kept, (part, repeat))): (i16, (&mut i16, (&i32, &i32)))| {
            sums.0 += (part * i32::from(input)) >> 8;
            sums.1 += (repeat * i32::from(input)) >> 8;
            *kept = input;
        };
        let weights = part.0.iter().zip(&repeat.0);
        contexts.zip(inputs.iter_mut().zip(weights.clone())).for_each(&mut add);
        others.into_iter().zip(inputs.iter_mut().zip(weights).skip(CONTEXTS)).for_each(add);
        let hold = |sum: i32| (sum >> 8).clamp(-STRETCH_MOST, STRETCH_MOST);
        *halves = (hold(sums.0), hold(sums.1));
        (halves.0 + halves.1) >> 1
    }

    /// Moves the weights towards the inputs that were right; `target` is 0 or 65,535.
    pub(super) fn learn(&mut self, target: i32, logistic: &Logistic) {
        let Mixer { inputs, by_part, by_repeat, sets, halves } = self;
        let error = |half| (target - logistic.squash(half)) >> 2;
        if let Some(weights) = by_part.get_mut(sets.0) {
            weights.learn(inputs, error(halves.0));
        }
        if let Some(weights) = by_repeat.get_mut(sets.1) {
            weights.learn(inputs, error(halves.1));
        }
    }
}

impl Weights {
    // As a function of its own it becomes vector instructions; inlined twice it does not.
    #[inline(never)]
    #[expect(clippy::cast_possible_truncation, reason = "errors are of 16,384: 16 bits multiply faster")]
    fn learn(&mut self, inputs: &[i16; LANES], error: i32) {
        let error = error as i16;
        for (weight, input) in self.0.iter_mut().zip(inputs) {
            let step = (i32::from(*input) * i32::from(error) + (1 << (SHIFT - 1))) >> SHIFT;
            *weight = (*weight + step).clamp(-WEIGHT_MOST, WEIGHT_MOST);
        }
    }
}
