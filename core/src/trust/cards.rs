use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::limits;

/// Bytes of a [`CardId`].
const CARD_ID_BYTES: usize = 8;

/// Bits of a card's id that are kept beside those that name its bucket.
const LOW_BITS: u32 = 24;

/// Bytes of [`LOW_BITS`].
const LOW_BYTES: usize = 3;

/// The name of a signed card: the first 8 bytes of the SHA-256 of its signature.
///
/// It is computed from the card, so that it costs no space on it, and it stays the same when somebody seals the signed
/// record to other readers. A record that nobody signed has none: a name of it could be tested against guesses of what
/// the record says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardId([u8; CARD_ID_BYTES]);

impl CardId {
    /// Computes the id from the bytes of the signature.
    pub(crate) fn of(signature: &[u8]) -> Self {
        let mut id = [0; CARD_ID_BYTES];
        id.iter_mut().zip(Sha256::digest(signature)).for_each(|(byte, hashed)| *byte = hashed);
        Self(id)
    }

    /// Takes an id from its wire form.
    pub fn from_bytes(bytes: [u8; CARD_ID_BYTES]) -> Self {
        Self(bytes)
    }

    /// The wire form.
    pub fn as_bytes(&self) -> &[u8; CARD_ID_BYTES] {
        &self.0
    }

    /// Reads 16 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let is_hex = text.len() == 2 * CARD_ID_BYTES && text.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_hex.then(|| u64::from_str_radix(text, 16).ok().map(|number| Self(number.to_be_bytes()))).flatten()
    }
}

/// Writes 16 hexadecimal digits.
impl fmt::Display for CardId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", u64::from_be_bytes(self.0))
    }
}

impl fmt::Debug for CardId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "CardId({self})")
    }
}

/// The cards that are not to be believed any more, in 26 or 27 bits each.
///
/// Of `count` cards, the first *k* + 24 bits of each id are kept, 2^k being the least power of two that is not below
/// `count` (Elias, Journal of the ACM 21(2), 1974; Fano, MIT Project MAC memorandum 61, 1971). A revoked card is always
/// found. A card that is not revoked is taken for one with a probability of at most 1 in 2^24: its holder is then told
/// that it was reported lost, is treated all the same, and gets another.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RevokedCards {
    count: usize,
    /// The low 24 bits of each, in ascending order of the whole; then, for each value of the high bits, a one for each
    /// card that has it and a zero.
    bytes: Vec<u8>,
}

impl RevokedCards {
    /// Reads the wire form; `None` where it is none, or holds more than [`limits::REVOKED_CARDS`].
    pub(super) fn from_parts(count: u64, bytes: Vec<u8>) -> Option<Self> {
        let count = usize::try_from(count).ok().filter(|count| *count <= limits::REVOKED_CARDS)?;
        let set = Self { count, bytes };
        let ones: usize = set.highs().iter().map(|byte| byte.count_ones() as usize).sum();
        let is_whole = set.bytes.len() == Self::length(count) && ones == count;
        is_whole.then_some(set)
    }

    /// Whether the set is written as [`FromIterator`] writes it, and not in another way that reads the same.
    pub(super) fn is_canonical(&self) -> bool {
        let bits = self.highs().iter().flat_map(|byte| (0..8).map(move |bit| byte >> (7 - bit) & 1 == 1));
        let buckets = if self.count == 0 { 0 } else { 1_usize << high_bits(self.count) };
        let (mut ones, mut zeros, mut before) = (0, 0, None);
        for bit in bits {
            if !bit {
                (zeros, before) = (zeros + 1, None);
                continue;
            }
            // Behind the zero of the last bucket there is nothing.
            let low = self.low(ones);
            if zeros >= buckets || low < before {
                return false;
            }
            (ones, before) = (ones + 1, low);
        }
        ones == self.count && zeros >= buckets
    }

    /// The wire form.
    pub(super) fn as_parts(&self) -> (u64, &[u8]) {
        (self.count as u64, &self.bytes)
    }

    /// How many cards are revoked.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether no card is.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether a card is revoked; without fail where it is, and by mistake once in 2^24 where it is not.
    pub fn contains(&self, id: CardId) -> bool {
        let (high, low) = parts(id, high_bits(self.count));
        let highs = self.highs();
        // Over whole bytes, as long as the zero that ends the bucket before is not among them.
        let (mut zeros, mut ones, mut start) = (high, 0_usize, 0_usize);
        for byte in highs {
            if u64::from(byte.count_zeros()) >= zeros {
                break;
            }
            zeros -= u64::from(byte.count_zeros());
            ones += byte.count_ones() as usize;
            start += 1;
        }
        let bits =
            highs.iter().skip(start).flat_map(|byte| (0..8).map(move |bit| byte >> (7 - bit) & 1 == 1));
        for bit in bits {
            match (bit, zeros) {
                (true, 0) if self.low(ones) == Some(low) => return true,
                (false, 0) => return false,
                (true, _) => ones += 1,
                (false, _) => zeros -= 1,
            }
        }
        false
    }

    fn highs(&self) -> &[u8] {
        self.bytes.get(self.count * LOW_BYTES..).unwrap_or_default()
    }

    fn low(&self, index: usize) -> Option<u64> {
        let bytes = self.bytes.get(index * LOW_BYTES..)?.first_chunk::<LOW_BYTES>()?;
        Some(bytes.iter().fold(0, |low, byte| low << 8 | u64::from(*byte)))
    }

    /// Bytes of a set of `count` cards.
    fn length(count: usize) -> usize {
        match count {
            0 => 0,
            count => count * LOW_BYTES + (count + (1 << high_bits(count))).div_ceil(8),
        }
    }
}

impl FromIterator<CardId> for RevokedCards {
    fn from_iter<I: IntoIterator<Item = CardId>>(ids: I) -> Self {
        let mut ids: Vec<CardId> = ids.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Self::default();
        }
        let high_bits = high_bits(ids.len());
        let mut bytes = Vec::with_capacity(Self::length(ids.len()));
        let mut bits = vec![0_u8; Self::length(ids.len()) - ids.len() * LOW_BYTES];
        for (index, id) in (0_u64..).zip(&ids) {
            let (high, low) = parts(*id, high_bits);
            let [.., b2, b1, b0] = low.to_be_bytes();
            bytes.extend([b2, b1, b0]);
            // Before it stand a one for each card and a zero for each bucket.
            let place = usize::try_from(high + index).unwrap_or(usize::MAX);
            if let Some(byte) = bits.get_mut(place / 8) {
                *byte |= 0x80 >> (place % 8);
            }
        }
        bytes.append(&mut bits);
        Self { count: ids.len(), bytes }
    }
}

impl fmt::Debug for RevokedCards {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RevokedCards({})", self.count)
    }
}

/// The least *k* with 2^k not below `count`.
fn high_bits(count: usize) -> u32 {
    count.next_power_of_two().ilog2()
}

/// The high and the low bits that are kept of an id.
fn parts(id: CardId, high_bits: u32) -> (u64, u64) {
    let kept = u64::from_be_bytes(id.0) >> (u64::BITS - LOW_BITS - high_bits);
    (kept >> LOW_BITS, kept & ((1 << LOW_BITS) - 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(number: u64) -> CardId {
        CardId::of(&number.to_be_bytes())
    }

    #[test]
    fn an_id_is_read_as_it_is_written() {
        let id = CardId::from_bytes([0, 1, 2, 0xab, 0xcd, 0xef, 7, 8]);
        assert_eq!(id.to_string(), "000102abcdef0708");
        assert_eq!(CardId::from_hex("000102ABcdef0708"), Some(id));
        for text in ["", "000102abcdef070", "000102abcdef07080", "+00102abcdef0708", "000102abcdef070g"] {
            assert_eq!(CardId::from_hex(text), None, "{text}");
        }
    }

    #[test]
    fn a_hundred_thousand_cards_are_found_in_330_kilobytes() {
        let revoked: RevokedCards = (0..100_000).map(id).collect();
        assert_eq!(revoked.as_parts().1.len(), 328_884);
        assert!((0..100_000).all(|number| revoked.contains(id(number))));
        let mistaken = (100_000..1_100_000).filter(|number| revoked.contains(id(*number))).count();
        assert_eq!(mistaken, 0, "of a million, at 1 in 22 million each");
    }

    #[test]
    fn few_cards_take_few_bytes() {
        let sizes =
            [0, 1, 2, 3, 100].map(|count| (0..count).map(id).collect::<RevokedCards>().as_parts().1.len());
        assert_eq!(sizes, [0, 4, 7, 10, 329]);
        assert!(!RevokedCards::default().contains(id(1)));
    }

    #[test]
    fn refuses_a_set_of_another_length_or_count() {
        let (count, bytes) = (3, (0..3).map(id).collect::<RevokedCards>().bytes);
        assert!(RevokedCards::from_parts(count, bytes.clone()).is_some());
        assert!(RevokedCards::from_parts(count, bytes[1..].to_vec()).is_none());
        assert!(RevokedCards::from_parts(count + 1, bytes.clone()).is_none());
        assert!(RevokedCards::from_parts(u64::MAX, bytes.clone()).is_none());
        let mut flipped = bytes;
        flipped[9] ^= 1;
        assert!(RevokedCards::from_parts(count, flipped).is_none());
    }

    #[test]
    fn a_set_has_one_form() {
        let revoked: RevokedCards = (0..3).map(id).collect();
        assert!(revoked.is_canonical() && RevokedCards::default().is_canonical());
        // 3 cards in 4 buckets are 7 bits.
        let with_highs = |highs: u8| {
            let mut bytes = revoked.bytes.clone();
            *bytes.last_mut().unwrap() = highs;
            RevokedCards::from_parts(3, bytes).unwrap().is_canonical()
        };
        assert!(!with_highs(0b0000_0111), "cards behind the last bucket");
        let mut swapped = (0..2).map(|low| CardId([0, low, 0, 0, 0, 0, 0, 0])).collect::<RevokedCards>();
        assert!(swapped.is_canonical());
        let (first, second) = swapped.bytes.split_at_mut(3);
        first.swap_with_slice(&mut second[..3]);
        assert!(!swapped.is_canonical(), "in another order");
    }

    proptest! {
        #[test]
        fn every_revoked_card_is_found(numbers in prop::collection::btree_set(any::<[u8; 8]>(), 0..300)) {
            let revoked: RevokedCards = numbers.iter().map(|bytes| CardId(*bytes)).collect();
            prop_assert_eq!(revoked.len(), numbers.len());
            prop_assert!(revoked.is_canonical());
            prop_assert!(numbers.iter().all(|bytes| revoked.contains(CardId(*bytes))));
            let (count, bytes) = revoked.as_parts();
            prop_assert_eq!(RevokedCards::from_parts(count, bytes.to_vec()), Some(revoked));
        }

        #[test]
        fn any_bytes_are_a_set_or_none(
            count in 0_u64..40,
            bytes in prop::collection::vec(any::<u8>(), 0..200),
            id in any::<[u8; 8]>(),
        ) {
            if let Some(revoked) = RevokedCards::from_parts(count, bytes) {
                let _ = revoked.contains(CardId(id));
            }
        }
    }
}
