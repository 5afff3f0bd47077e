//! Where in a history a record stands: ids that a card carries.

use std::fmt;

use crate::limits;

/// Bytes of an id of a record or an entry.
pub(crate) const ID_BYTES: usize = 16;

/// Defines an id of 16 bytes.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; ID_BYTES]);

        impl $name {
            /// Takes an id from its wire form.
            pub fn from_bytes(bytes: [u8; ID_BYTES]) -> Self {
                Self(bytes)
            }

            /// The wire form.
            pub fn as_bytes(&self) -> &[u8; ID_BYTES] {
                &self.0
            }
        }

        /// Writes 32 hexadecimal digits.
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, concat!(stringify!($name), "({})"), self)
            }
        }
    };
}

id! {
    /// The name of a record: random, so that it tells nothing of whom it is about.
    RecordId
}

id! {
    /// The name of an entry of a history: the first 16 bytes of the SHA-256 of its bytes.
    EntryId
}

/// The point of a history that a record stands at: what its author knew.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HistoryPoint {
    /// Which history.
    pub record: RecordId,
    /// The entries of which no other entry knew, in ascending order, each once; at least one.
    pub heads: Vec<EntryId>,
}

impl HistoryPoint {
    /// The point after `heads`; `None` without any, or with more than [`limits::HEADS`].
    pub fn new(record: RecordId, heads: impl IntoIterator<Item = EntryId>) -> Option<Self> {
        let mut heads: Vec<EntryId> = heads.into_iter().collect();
        heads.sort_unstable();
        heads.dedup();
        (1..=limits::HEADS).contains(&heads.len()).then_some(Self { record, heads })
    }

    /// The record's id and the heads' in one byte string.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let heads = self.heads.iter().flat_map(|head| head.0);
        self.record.0.into_iter().chain(heads).collect()
    }

    /// Reads what [`HistoryPoint::to_bytes`] wrote, and nothing else.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (ids, rest) = bytes.as_chunks::<ID_BYTES>();
        let ([record, heads @ ..], []) = (ids, rest) else { return None };
        let point = Self::new(RecordId(*record), heads.iter().map(|head| EntryId(*head)))?;
        (point.to_bytes() == bytes).then_some(point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_has_one_spelling() {
        let [record, a, b] = [0, 1, 2].map(|byte| [byte; ID_BYTES]);
        let point = HistoryPoint::new(RecordId(record), [EntryId(b), EntryId(a), EntryId(b)]).unwrap();
        let bytes = [record, a, b].concat();
        assert_eq!(point.to_bytes(), bytes);
        assert_eq!(HistoryPoint::from_bytes(&bytes), Some(point));
        let many = [[0; ID_BYTES]].repeat(limits::HEADS + 2).concat();
        for refused in
            [&[][..], &record, &bytes[..47], &[record, b, a].concat(), &[record, a, a].concat(), &many]
        {
            assert_eq!(HistoryPoint::from_bytes(refused), None);
        }
    }
}
