//! What each context expects of the next bit, from the bits that followed it before.

use super::super::position::mix;
use super::lines::Lines;
use super::logistic::{LEVELS, Logistic, SQUASH};
use super::mixer::Inputs;
use super::nudged;

/// Contexts, each with a table of its own.
pub(super) const CONTEXTS: usize = 10;
/// Slots of one context's table, as a power of two.
const TABLE_BITS: u32 = 17;
/// A slot's check of its context.
const CHECK: u32 = 0x3ff;
/// A slot that has seen nothing, without its check.
const NEW: u32 = 0x8000 << 16;
/// Times a slot counts its bit, at most.
const SEEN_MOST: usize = 30;
/// The same once the priming is over: records are short, what they bring counts for more.
const PRIMED_MOST: u32 = 4;
/// Times seen that a context's trust tells apart.
const SEEN_LEVELS: usize = 16;
/// The trust in a slot that has seen nothing: no level but the middle one occurs. It stays one half, stretched 0.
const UNSEEN: usize = LEVELS / 2;

#[derive(Clone, Debug)]
pub(super) struct Contexts {
    lines: Lines,
    contexts: [Context; CONTEXTS],
}

#[derive(Clone, Debug)]
struct Context {
    hash: u32,
    /// Where the slots for this half byte are in [`Lines::slots`], before the half byte's bits are mixed in.
    line: u32,
    /// The context's new slot.
    new: u32,
    /// The slot for the next bit: a probability of 65,536 (16 bits), times seen (6) and the check (10).
    slot: u32,
    /// Which of `trusts` that slot has.
    trust: usize,
    /// What certainty turned out to be worth, of 65,536: by times seen, and by level of the probability.
    trusts: [u16; SEEN_LEVELS * LEVELS],
}

/// What follows from the times seen.
#[derive(Clone, Copy)]
struct Seen {
    /// How far a bit moves the slot's probability, of 32,768.
    rate: i32,
    /// What counts one more.
    count: u32,
    /// Where the trusts begin.
    trusts: usize,
}

/// By times seen; up to a power of two, so that no index is out of bounds.
static SEEN: [Seen; 32] = {
    let mut all = [Seen { rate: 0, count: 0, trusts: 0 }; 32];
    let mut rest = all.as_mut_slice();
    let (mut seen, mut divisor) = (0, 3);
    while let Some((entry, after)) = rest.split_first_mut() {
        let level = if seen < SEEN_LEVELS { seen } else { SEEN_LEVELS - 1 };
        let count = if seen < SEEN_MOST { CHECK + 1 } else { 0 };
        *entry = Seen { rate: 65_536 / divisor, count, trusts: level * LEVELS };
        (rest, seen, divisor) = (after, seen + 1, divisor + 2);
    }
    all
};

impl Contexts {
    pub(super) fn new() -> Self {
        let mut trusts = [0; SEEN_LEVELS * LEVELS];
        trusts.iter_mut().zip(SQUASH.iter().cycle()).for_each(|(trust, level)| *trust = *level);
        let context = Context { hash: 0, line: 0, new: 0, slot: 0, trust: 0, trusts };
        Contexts {
            lines: Lines::new(CONTEXTS << TABLE_BITS, NEW),
            contexts: [(); CONTEXTS].map(|()| context.clone()),
        }
    }

    /// Ends the priming: shares what has been learnt with the clones to come. A byte has to be started next.
    pub(super) fn share(&mut self) {
        for slot in self.lines.slots_mut() {
            let excess = times_seen(*slot).saturating_sub(PRIMED_MOST);
            *slot -= excess * (CHECK + 1);
        }
        self.lines.share();
    }

    pub(super) fn start_byte(&mut self, hashes: [u32; CONTEXTS]) {
        self.contexts.iter_mut().zip(hashes).for_each(|(context, hash)| context.hash = hash);
        self.start_half(1);
    }

    /// Finds each context's line for the next half byte; `partial` is the byte's bits so far, with a leading 1.
    pub(super) fn start_half(&mut self, partial: u32) {
        let Contexts { lines, contexts } = self;
        // In two passes, so that the processor waits for all the memory at once.
        let mut found = [(0, 0); CONTEXTS];
        for ((context, at), found) in contexts.iter_mut().zip(0..).zip(&mut found) {
            let hash = mix(context.hash, partial);
            let slot = (at << TABLE_BITS) + (hash >> (32 - TABLE_BITS));
            context.new = NEW | hash & CHECK;
            *found = (slot, lines.place(slot));
        }
        for (context, (slot, place)) in contexts.iter_mut().zip(found) {
            context.line = lines.own(slot, place);
        }
    }

    /// Finds each context's slot for the next bit and gives what it expects, stretched; `node` is the half byte's
    /// bits so far, with a leading 1. Returns how many contexts have been seen before.
    pub(super) fn expect(&mut self, node: u32, logistic: &Logistic, inputs: &mut Inputs) -> usize {
        let slots = self.lines.slots();
        let mut known = 0;
        for (context, input) in self.contexts.iter_mut().zip(inputs) {
            let found = slots.get((context.line ^ node) as usize).copied().unwrap_or(0);
            let slot = if (found ^ context.new) & CHECK == 0 { found } else { context.new };
            let trust = seen(slot).trusts + logistic.level(probability(slot));
            (context.slot, context.trust) = (slot, trust);
            *input = logistic.stretch(context.trusts.get(trust).copied().unwrap_or(0));
            known += usize::from(times_seen(slot) > 0);
        }
        known
    }

    /// Moves all slots, and the trust in them, towards the bit that came: `target` is 0 or 65,535.
    pub(super) fn learn(&mut self, node: u32, target: i32) {
        let slots = self.lines.slots_mut();
        for context in &mut self.contexts {
            let to = slots.get_mut((context.line ^ node) as usize);
            let (Some(to), Some(trust)) = (to, context.trusts.get_mut(context.trust)) else { continue };
            let Seen { rate, count, .. } = seen(context.slot);
            let step = ((target - i32::from(probability(context.slot))) * rate) >> 15;
            *to = context.slot.wrapping_add_signed(step << 16).wrapping_add(*count);
            *trust = nudged(*trust, target);
            context.trusts[UNSEEN] = 0x8000;
        }
    }
}

fn probability(slot: u32) -> u16 {
    (slot >> 16) as u16
}

fn times_seen(slot: u32) -> u32 {
    slot >> 10 & 31
}

#[expect(clippy::indexing_slicing, reason = "five bits, 32 entries")]
fn seen(slot: u32) -> &'static Seen {
    &SEEN[times_seen(slot) as usize]
}
