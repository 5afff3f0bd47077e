//! Arithmetic coding of one CBOR item under the model; the stream is defined as continued by zero bytes.

use std::sync::LazyLock;

use super::RecordError;
use super::model::Model;
use crate::limits;

/// The items of `dict/v1.prime`: what the model has seen before any record's first bit.
static PRIMED: LazyLock<Model> = LazyLock::new(|| {
    let mut model = Model::new();
    for byte in include_bytes!("../../dict/v1.prime") {
        for bit in (0..8).rev() {
            model.predict();
            model.update(byte >> bit & 1 == 1);
        }
        if model.at_end() {
            model.restart();
        }
    }
    model.share();
    model
});

/// Compresses the bytes of one CBOR item. Trailing zero bytes of the stream are not written, but where it would be too
/// short for the record.
pub fn compress(item: &[u8]) -> Vec<u8> {
    let mut model = PRIMED.clone();
    let (mut low, mut high) = (0u32, u32::MAX);
    let mut out = Vec::new();
    for byte in item {
        for shift in (0..8).rev() {
            let bit = byte >> shift & 1 == 1;
            let middle = split(low, high, model.predict());
            if bit {
                high = middle
            } else {
                low = middle + 1
            }
            model.update(bit);
            while (low ^ high) >> 24 == 0 {
                out.push((high >> 24) as u8);
                (low, high) = (low << 8, high << 8 | 0xff);
            }
        }
    }
    if low > 0 {
        out.extend(shortest_between(low, high));
    }
    while out.last() == Some(&0) {
        out.pop();
    }
    // Readers stop where a stream yields more than this for its length.
    let least = item.len().saturating_sub(limits::RECORD_FREE_BYTES).div_ceil(limits::RECORD_RATIO);
    if out.len() < least {
        out.resize(least, 0);
    }
    out
}

/// The longest record that a stream of so many bytes may yield.
fn most_bytes(stream: usize) -> usize {
    let in_proportion = stream.saturating_mul(limits::RECORD_RATIO).saturating_add(limits::RECORD_FREE_BYTES);
    in_proportion.min(limits::RECORD_BYTES)
}

/// The number with the most trailing zero bytes in `low..=high`.
fn shortest_between(low: u32, high: u32) -> [u8; 4] {
    [24, 16, 8]
        .into_iter()
        .map(|bits| (high >> bits) << bits)
        .find(|value| *value >= low)
        .unwrap_or(high)
        .to_be_bytes()
}

/// Decompresses one CBOR item.
///
/// # Errors
/// [`RecordError::Compression`] and [`RecordError::TooLarge`].
pub fn decompress(stream: &[u8]) -> Result<Vec<u8>, RecordError> {
    let mut model = PRIMED.clone();
    let start = model.history().len();
    let mut rest = stream.iter().copied();
    let mut code = (0..4).fold(0u32, |code, _| code << 8 | u32::from(rest.next().unwrap_or(0)));
    let (mut low, mut high) = (0u32, u32::MAX);
    let most = most_bytes(stream.len());
    while !model.at_end() {
        if model.history().len() - start >= most {
            return Err(RecordError::TooLarge);
        }
        for _ in 0..8 {
            let middle = split(low, high, model.predict());
            let bit = code <= middle;
            if bit {
                high = middle
            } else {
                low = middle + 1
            }
            if !model.update(bit) {
                return Err(RecordError::Compression);
            }
            while (low ^ high) >> 24 == 0 {
                (low, high) = (low << 8, high << 8 | 0xff);
                code = code << 8 | u32::from(rest.next().unwrap_or(0));
            }
        }
    }
    Ok(model.history().get(start..).unwrap_or_default().to_vec())
}

/// Where `low..=high` is cut: bits of 1 take the lower part, in proportion to their probability of 65,536.
fn split(low: u32, high: u32, probability: u32) -> u32 {
    let range = u64::from(high - low);
    low + u32::try_from((range * u64::from(probability)) >> 16).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_back_what_it_was_given() {
        for item in
            [vec![0x00], vec![0x63, b'a', b'b', b'c'], vec![0x82, 0x01, 0x61, b'x'], vec![0x9a, 0, 0, 0, 0]]
        {
            let item = if item.len() == 5 { vec![0x83, 0x19, 0x10, 0x20, 0x00, 0xf6] } else { item };
            let stream = compress(&item);
            assert_eq!(decompress(&stream).as_deref(), Ok(item.as_slice()), "{stream:?}");
            assert_eq!(decompress(&[stream.as_slice(), &[0; 9]].concat()).as_deref(), Ok(item.as_slice()));
        }
    }

    #[test]
    fn a_record_in_no_proportion_to_its_stream_is_padded_and_elsewhere_refused() {
        let mut item = vec![0x9a, 0, 3, 0, 0];
        item.resize(item.len() + (3 << 16), 0xf6);
        let stream = compress(&item);
        assert_eq!(stream.len(), ((2 << 16) + 5usize).div_ceil(limits::RECORD_RATIO));
        assert_eq!(decompress(&stream), Ok(item));
        let shorter = stream.strip_suffix(&[0]).unwrap();
        assert_eq!(decompress(shorter), Err(RecordError::TooLarge));
    }
}
