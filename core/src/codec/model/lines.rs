//! The slots of all contexts, in lines of sixteen. The lines learnt from the dictionary are shared by all models; a
//! model owns copies of those that its record comes across, so that it neither copies all nor changes any for others.

use std::mem;
use std::sync::Arc;

/// Slots in a line: enough for the beginnings of half a byte.
const SLOTS: usize = 16;
/// The lines that the priming fills, 72,849, and a few more.
const PRIMED_LINES: usize = 75_000;

type Line = [u32; SLOTS];

#[derive(Clone, Debug)]
pub(super) struct Lines {
    shared: Arc<Vec<Line>>,
    own: Vec<Line>,
    /// What a line is before it is written to.
    empty: Line,
    /// Where each line is, counted from 1: in `shared`, or behind its end in `own`. 0 is an empty line.
    places: Vec<u32>,
}

impl Lines {
    /// Lines for so many slots, with room for those that the dictionary fills.
    pub(super) fn new(slots: usize, empty: u32) -> Self {
        Lines {
            shared: Arc::default(),
            own: Vec::with_capacity(PRIMED_LINES),
            empty: [empty; SLOTS],
            places: vec![0; slots / SLOTS],
        }
    }

    /// Shares all lines with the clones to come. What [`Lines::own`] gave is void.
    pub(super) fn share(&mut self) {
        let mut lines = mem::take(&mut self.own);
        lines.splice(..0, self.shared.iter().copied());
        self.shared = Arc::new(lines);
    }

    /// Where the line of slot number `slot` is.
    pub(super) fn place(&self, slot: u32) -> u32 {
        self.places.get(slot as usize / SLOTS).copied().unwrap_or(0)
    }

    /// Makes the line of slot number `slot`, which is at `place`, the model's own. Gives the slot's index in
    /// [`Lines::slots`]; in its line are the 16 indices that differ from it in the last four bits alone.
    #[expect(clippy::cast_possible_truncation, reason = "there are fewer than 2^17 lines")]
    pub(super) fn own(&mut self, slot: u32, place: u32) -> u32 {
        let shared = self.shared.len() as u32;
        let line = place.checked_sub(shared + 1).unwrap_or_else(|| {
            let index = place.checked_sub(1).map(|index| index as usize);
            let line = index.and_then(|index| self.shared.get(index)).unwrap_or(&self.empty);
            self.own.push(*line);
            let owned = self.own.len() as u32;
            if let Some(place) = self.places.get_mut(slot as usize / SLOTS) {
                *place = shared + owned;
            }
            owned - 1
        });
        line * SLOTS as u32 + slot % SLOTS as u32
    }

    /// The slots of the model's own lines.
    pub(super) fn slots(&self) -> &[u32] {
        self.own.as_flattened()
    }

    pub(super) fn slots_mut(&mut self) -> &mut [u32] {
        self.own.as_flattened_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_changes_no_line_of_another() {
        let mut first = Lines::new(64, 7);
        let index = first.own(20, first.place(20)) as usize;
        first.slots_mut()[index] = 8;
        first.share();

        let mut second = first.clone();
        let index = second.own(20, second.place(20)) as usize;
        assert_eq!((second.slots()[index], second.slots()[index ^ 1]), (8, 7));
        second.slots_mut()[index] = 9;
        assert_eq!(second.own(20, second.place(20)) as usize, index);

        let index = first.own(20, first.place(20)) as usize;
        assert_eq!(first.slots()[index], 8);
    }
}
