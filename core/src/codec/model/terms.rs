//! What the text at hand goes on with where it stands in the dictionary's terms.
//!
//! Much of a record's free text is there in another place: the display of a code that the dictionary has with another
//! display, a diagnosis inside a sentence. Looking it up costs little beside priming the model with all of it.

use std::sync::LazyLock;

use super::super::dictionary::TERMS;
use super::super::position::mix;
use super::guess::{Guess, agreement};

/// Slots of each table, as a power of two.
const TABLE_BITS: u32 = 17;
/// Bytes that must agree: better six than four.
const LEAST: [usize; 2] = [6, 4];

/// Where the byte after each hash of six and of four bytes stands last in the terms.
static TABLES: LazyLock<[Vec<u32>; 2]> = LazyLock::new(|| {
    let mut tables = [(); 2].map(|()| vec![0; 1 << TABLE_BITS]);
    let mut last = 0;
    for (byte, place) in TERMS.bytes().zip(0u32..) {
        for (table, slot) in tables.iter_mut().zip(slots(last)) {
            if let Some(slot) = table.get_mut(slot) {
                *slot = place;
            }
        }
        last = last << 8 | u64::from(folded(byte));
    }
    tables
});

/// Follows the text in the terms as long as it agrees.
#[derive(Clone, Debug)]
pub(super) struct Terms {
    /// The string so far, folded, behind what ends a term.
    text: Vec<u8>,
    /// Its last eight bytes.
    last: u64,
    /// Where the guessed byte is in the terms.
    at: usize,
    pub(super) guess: Guess,
}

impl Terms {
    pub(super) fn new() -> Self {
        Terms { text: Vec::new(), last: 0, at: 0, guess: Guess::new() }
    }

    /// A text string begins with the next byte.
    pub(super) fn begin(&mut self) {
        self.text.clear();
        self.append(folded(b'\n'));
    }

    /// The text string has ended.
    pub(super) fn end(&mut self) {
        self.guess.set(None, 0);
    }

    /// Takes the byte of a text string that came.
    pub(super) fn push(&mut self, byte: u8) {
        let byte = folded(byte);
        let goes_on = self.guess.byte().is_some_and(|guess| folded(guess) == byte);
        self.append(byte);
        self.at += 1;
        let length = if goes_on { self.guess.length() + 1 } else { self.find() };
        self.guess.set(TERMS.as_bytes().get(self.at).copied(), length);
    }

    fn append(&mut self, byte: u8) {
        self.text.push(byte);
        self.last = self.last << 8 | u64::from(byte);
    }

    /// Looks for the end of the text in the terms; gives how much of it is there.
    fn find(&mut self) -> usize {
        for ((table, slot), least) in TABLES.iter().zip(slots(self.last)).zip(LEAST) {
            let candidate = table.get(slot).map_or(0, |place| *place as usize);
            let then = TERMS.as_bytes().get(..candidate).unwrap_or_default();
            let length = agreement(self.text.iter(), then.iter().map(|byte| folded(*byte)));
            if length >= least {
                self.at = candidate;
                return length;
            }
        }
        0
    }
}

/// Where each table has these last bytes.
#[expect(clippy::cast_possible_truncation, reason = "the upper bytes are taken apart")]
fn slots(last: u64) -> [usize; 2] {
    let four = mix(4, last as u32);
    let six = mix(four, (last >> 32) as u32 & 0xffff);
    [six, four].map(|hash| (hash >> (32 - TABLE_BITS)) as usize)
}

/// A byte as it is compared: small, and all that ends a term alike.
fn folded(byte: u8) -> u8 {
    if byte == b'\n' { b'\t' } else { byte.to_ascii_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str) -> Option<u8> {
        let mut terms = Terms::new();
        terms.begin();
        text.bytes().for_each(|byte| terms.push(byte));
        terms.guess.byte()
    }

    #[test]
    fn a_word_of_the_terms_goes_on_as_there() {
        assert_eq!(after("HYPERTENS"), Some(b'i'));
        assert_eq!(after("no asthm"), Some(b'a'));
        assert_eq!(after("Hyp"), Some(b'o'), "what begins a term counts as a byte");
    }

    #[test]
    fn what_is_not_there_is_no_guess() {
        assert_eq!(after("zzzqzzz"), None);
        assert_eq!(after(""), None);
    }
}
