//! The symbols of one envelope.

use super::fountain::{self, Encoder};
use super::frame::{self, Frame};
use super::layout::{EcLevel, Layout, LayoutError, Split};
use super::symbol::Symbol;
use super::text;
use crate::limits;

/// One repair frame for this many source frames, rounded up.
const SOURCE_PER_REPAIR: usize = 4;

/// What is printed or shown: one symbol, or several of one size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    symbols: Vec<Symbol>,
    needed: usize,
}

impl Card {
    /// Lays out an envelope for paper: one symbol where it fits, else frames with about a quarter more than needed.
    ///
    /// # Errors
    /// See [`LayoutError`].
    pub fn new(envelope: &[u8], layout: &Layout) -> Result<Self, LayoutError> {
        check(envelope)?;
        if let Some((version, ec)) = layout.one_symbol(envelope.len()) {
            let symbol = Symbol::new(text::of_envelope(envelope), version, ec)?;
            return Ok(Self { symbols: vec![symbol], needed: 1 });
        }
        let split = layout.several_symbols(envelope.len())?;
        let repair = split.source.div_ceil(SOURCE_PER_REPAIR);
        Self::of_frames(envelope, &split, repair, layout.too_small())
    }

    /// Lays out an envelope for a screen that shows symbol after symbol: twice as many frames as needed.
    ///
    /// # Errors
    /// See [`LayoutError`].
    pub fn animated(envelope: &[u8], version: u8, ec: EcLevel) -> Result<Self, LayoutError> {
        check(envelope)?;
        let layout = Layout::new().with_max_version(version)?.with_ec(ec);
        if layout.one_symbol(envelope.len()).is_some() {
            return Self::new(envelope, &layout);
        }
        let split = layout.several_symbols(envelope.len())?;
        let repair = split.source.min(limits::FRAMES.saturating_sub(split.source));
        Self::of_frames(envelope, &split, repair, layout.too_small())
    }

    /// The symbols, in the order to print or to show.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }

    /// How many of the symbols a reader needs.
    pub fn needed(&self) -> usize {
        self.needed
    }

    fn of_frames(
        envelope: &[u8],
        split: &Split,
        repair: usize,
        too_small: LayoutError,
    ) -> Result<Self, LayoutError> {
        if split.source + repair > limits::FRAMES {
            return Err(too_small);
        }
        let set = frame::set_of(envelope);
        let length = u32::try_from(envelope.len()).map_err(|_| LayoutError::TooLarge)?;
        let source = u32::try_from(split.source).map_err(|_| LayoutError::TooLarge)?;
        let encoder = Encoder::new(envelope, split.symbol_size);
        let symbols = (0..source)
            .chain(fountain::repair_symbols(split.source, repair))
            .map(|esi| {
                let payload = encoder.symbol(esi).ok_or(LayoutError::Symbol)?;
                let frame = Frame::new(set, length, split.symbol_size, esi, payload);
                Symbol::new(text::of_frame(&frame.to_bytes()), split.version, split.ec)
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { symbols, needed: split.source })
    }
}

fn check(envelope: &[u8]) -> Result<(), LayoutError> {
    if envelope.is_empty() {
        return Err(LayoutError::Empty);
    }
    if envelope.len() > limits::ENVELOPE_BYTES {
        return Err(LayoutError::TooLarge);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(count: usize) -> Vec<u8> {
        (0..count).map(|i| u8::try_from(i * 7 % 251).unwrap()).collect()
    }

    #[test]
    fn one_symbol_is_the_smallest_that_holds_the_text() {
        for count in [1, 12, 13, 40, 388, 985, 986, 2309] {
            let card = Card::new(&bytes(count), &Layout::new().with_ec(EcLevel::M)).unwrap();
            let [symbol] = card.symbols() else { panic!("{count} bytes in several symbols") };
            assert!(symbol.text().starts_with("CN1"));
            assert_eq!(card.needed(), 1);
            let smaller = symbol.version() - 1;
            assert!(smaller == 0 || Symbol::new(symbol.text().to_owned(), smaller, EcLevel::M).is_err());
        }
    }

    #[test]
    fn three_thousand_bytes_take_several_symbols() {
        let card = Card::new(&bytes(3000), &Layout::new()).unwrap();
        assert_eq!((card.needed(), card.symbols().len()), (2, 3));
        assert!(
            card.symbols().iter().all(|symbol| symbol.version() == 32 && symbol.text().starts_with("CM1"))
        );
    }

    #[test]
    fn animations_have_twice_the_frames_needed() {
        let card = Card::animated(&bytes(2000), 10, EcLevel::M).unwrap();
        assert_eq!(card.symbols().len(), 2 * card.needed());
        assert_eq!(Card::animated(&bytes(20), 10, EcLevel::M).unwrap().symbols().len(), 1);
    }

    #[test]
    fn refuses_nothing_and_too_much() {
        assert_eq!(Card::new(&[], &Layout::new()), Err(LayoutError::Empty));
        assert_eq!(Card::new(&bytes(limits::ENVELOPE_BYTES + 1), &Layout::new()), Err(LayoutError::TooLarge));
        let small = Layout::new().with_max_version(2).unwrap();
        assert_eq!(Card::new(&bytes(100_000), &small), Err(LayoutError::TooSmall { max_version: 2 }));
    }
}
