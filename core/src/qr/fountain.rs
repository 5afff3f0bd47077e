//! RaptorQ (RFC 6330) with one source block, one sub-block and alignment 1.

use raptorq::{
    EncodingPacket, ObjectTransmissionInformation, PayloadId, SourceBlockDecoder, SourceBlockEncoder,
};

/// Up to this many choices of K frames out of all are checked one by one.
const CHECKED_SUBSETS: usize = 500;

/// How many repair symbols are tried before one is taken that does not suit every choice.
const TRIED_SYMBOLS: u32 = 256;

/// An envelope, ready to give any of its encoding symbols.
pub(crate) struct Encoder {
    block: SourceBlockEncoder,
    source: Vec<Vec<u8>>,
}

impl Encoder {
    /// Prepares `envelope` in pieces of `symbol_size` bytes, neither of them empty.
    pub(crate) fn new(envelope: &[u8], symbol_size: u16) -> Self {
        let size = usize::from(symbol_size);
        let mut padded = envelope.to_vec();
        padded.resize(envelope.len().div_ceil(size) * size, 0);
        let source = padded.chunks(size).map(<[u8]>::to_vec).collect();
        let block = SourceBlockEncoder::new(0, &information(padded.len(), symbol_size), &padded);
        Self { block, source }
    }

    /// The encoding symbol `esi`.
    pub(crate) fn symbol(&self, esi: u32) -> Option<Vec<u8>> {
        let index = usize::try_from(esi).ok()?;
        if let Some(symbol) = self.source.get(index) {
            return Some(symbol.clone());
        }
        let repair = esi.checked_sub(u32::try_from(self.source.len()).ok()?)?;
        self.block.repair_packets(repair, 1).into_iter().next().map(|packet| packet.split().1)
    }
}

/// Rebuilds an envelope of `length` bytes from encoding symbols of `symbol_size` bytes each, if they suffice.
///
/// The caller has checked that no ESI comes twice and that the sizes are within the caps.
pub(crate) fn decode<'a>(
    length: usize,
    symbol_size: u16,
    symbols: impl Iterator<Item = (u32, &'a [u8])>,
) -> Option<Vec<u8>> {
    let size = usize::from(symbol_size);
    let block = length.div_ceil(size) * size;
    let mut decoder =
        SourceBlockDecoder::new(0, &information(block, symbol_size), u64::try_from(block).ok()?);
    let packets: Vec<EncodingPacket> = symbols
        .filter(|(_, payload)| payload.len() == size)
        .map(|(esi, payload)| EncodingPacket::new(PayloadId::new(0, esi), payload.to_vec()))
        .collect();
    let mut envelope = decoder.decode(packets)?;
    envelope.truncate(length);
    Some(envelope)
}

/// Picks the ESIs of `repair` repair symbols for `source` source symbols.
///
/// Where the choices of `source` symbols out of all are few enough to try, every one of them decodes.
pub(crate) fn repair_symbols(source: usize, repair: usize) -> Vec<u32> {
    let Ok(first) = u32::try_from(source) else { return Vec::new() };
    let mut chosen: Vec<u32> = Vec::with_capacity(repair);
    let mut next = first;
    if !is_at_most(source + repair, source, CHECKED_SUBSETS) {
        return (first..).take(repair).collect();
    }
    let mut known: Vec<u32> = (0..first).collect();
    while chosen.len() < repair {
        // Choices without the candidate were checked when the last one was taken.
        let suits = |candidate: u32| {
            subsets(&known, source - 1).into_iter().all(|mut subset| {
                subset.push(candidate);
                let symbols = subset.iter().map(|esi| (*esi, [0].as_slice()));
                decode(source, 1, symbols).is_some()
            })
        };
        let candidate = (next..next + TRIED_SYMBOLS).find(|candidate| suits(*candidate)).unwrap_or(next);
        chosen.push(candidate);
        known.push(candidate);
        next = candidate + 1;
    }
    chosen
}

/// The object transmission information of a block without padding.
fn information(block: usize, symbol_size: u16) -> ObjectTransmissionInformation {
    ObjectTransmissionInformation::new(u64::try_from(block).unwrap_or(u64::MAX), symbol_size, 1, 1, 1)
}

/// Whether `n` choose `k` is at most `cap`.
fn is_at_most(n: usize, k: usize, cap: usize) -> bool {
    let k = k.min(n - k);
    let mut count = 1_usize;
    for i in 0..k {
        count = count.saturating_mul(n - i) / (i + 1);
        if count > cap {
            return false;
        }
    }
    true
}

/// Every choice of `count` elements of `all`.
fn subsets(all: &[u32], count: usize) -> Vec<Vec<u32>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for (index, last) in all.iter().enumerate() {
        let before = all.get(..index).unwrap_or_default();
        for mut subset in subsets(before, count - 1) {
            subset.push(*last);
            found.push(subset);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_of_frames_rebuilds_small_cards() {
        for source in 2..=12 {
            let envelope: Vec<u8> = (0..u8::try_from(source * 5 - 2).unwrap()).collect();
            let encoder = Encoder::new(&envelope, 5);
            assert_eq!(encoder.source.len(), source);
            let mut all: Vec<u32> = (0..u32::try_from(source).unwrap()).collect();
            all.extend(repair_symbols(source, source.div_ceil(4)));
            let symbols: Vec<Vec<u8>> = all.iter().map(|esi| encoder.symbol(*esi).unwrap()).collect();
            let choices = subsets(&(0..u32::try_from(all.len()).unwrap()).collect::<Vec<_>>(), source);
            assert!(choices.len() <= CHECKED_SUBSETS);
            for choice in choices {
                let symbols = choice.iter().map(|index| {
                    let index = usize::try_from(*index).unwrap();
                    (all[index], symbols[index].as_slice())
                });
                assert_eq!(decode(envelope.len(), 5, symbols).as_deref(), Some(&*envelope), "{choice:?}");
            }
        }
    }

    #[test]
    fn repair_symbols_are_always_the_same() {
        assert_eq!(repair_symbols(2, 1), repair_symbols(2, 1));
        assert_eq!(repair_symbols(100, 3), [100, 101, 102]);
    }

    #[test]
    fn source_symbols_are_the_envelope() {
        let encoder = Encoder::new(&[1, 2, 3, 4, 5], 2);
        assert_eq!(encoder.symbol(0), Some(vec![1, 2]));
        assert_eq!(encoder.symbol(2), Some(vec![5, 0]));
    }

    #[test]
    fn too_few_symbols_rebuild_nothing() {
        let encoder = Encoder::new(&[7; 30], 10);
        let symbols = [encoder.symbol(0).unwrap(), encoder.symbol(5).unwrap()];
        let given = [0, 5].into_iter().zip(symbols.iter().map(Vec::as_slice));
        assert_eq!(decode(30, 10, given), None);
    }

    #[test]
    fn counts_choices() {
        assert!(is_at_most(15, 12, 455));
        assert!(!is_at_most(15, 12, 454));
        assert_eq!(subsets(&[1, 2, 3, 4], 2).len(), 6);
    }
}
