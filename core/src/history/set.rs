//! The set of entries, which only grows, and its bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::HistoryError;
use super::entry::{Entry, PartName, id_of};
use crate::codec;
use crate::codec::cbor::Cbor;
use crate::envelope::{SealedPart, SignedRecord};
use crate::limits;
use crate::record::{EntryId, RecordId};

/// Everything that was ever written into a record, as far as it is known here.
#[derive(Clone)]
pub struct History {
    pub(super) record: RecordId,
    pub(super) entries: BTreeMap<EntryId, Entry>,
    /// Entries that are not understood, which are kept for who does.
    pub(super) unknown: BTreeMap<EntryId, Vec<u8>>,
    pub(super) parts: BTreeMap<EntryId, SealedPart>,
    /// What was in the parts that were sealed here: who wrote it knows it without a key. It goes into no file.
    pub(super) written: BTreeMap<EntryId, Zeroizing<Vec<u8>>>,
}

impl History {
    /// A history of nothing yet, under a random name.
    pub fn begin(rng: &mut impl CryptoRng) -> Self {
        let mut id = [0; 16];
        rng.fill_bytes(&mut id);
        Self::empty(RecordId::from_bytes(id))
    }

    fn empty(record: RecordId) -> Self {
        let (entries, unknown, parts, written) = Default::default();
        Self { record, entries, unknown, parts, written }
    }

    /// The history that a card tells of, with the card in it and nothing else.
    ///
    /// # Errors
    /// [`HistoryError::Record`]: the card holds no record; [`HistoryError::Malformed`]
    pub fn of_card(card: &SignedRecord, part: Option<SealedPart>) -> Result<Self, HistoryError> {
        let point = codec::decode(card.content())?.history;
        let entry = Entry::of_card(card, point.as_ref()).ok_or(HistoryError::Malformed)?;
        let mut history = Self::empty(entry.record);
        let part = part.filter(|part| entry.part().is_some_and(|name| PartName::of(part).contains(&name)));
        history.parts.extend(part.map(|part| (id_of(part.as_bytes()), part)));
        history.entries.insert(entry.id, entry);
        Ok(history)
    }

    /// Which record this is the history of.
    pub fn record(&self) -> RecordId {
        self.record
    }

    /// How many entries there are, those that are not understood included.
    pub fn len(&self) -> usize {
        self.entries.len() + self.unknown.len()
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids of all entries.
    pub fn ids(&self) -> impl Iterator<Item = EntryId> {
        self.entries.keys().chain(self.unknown.keys()).copied()
    }

    /// Takes in all that another history of the same record has: the union of both.
    ///
    /// # Errors
    /// [`HistoryError::OtherRecord`], [`HistoryError::TooLarge`]; then nothing was changed.
    pub fn merge(&mut self, other: &History) -> Result<(), HistoryError> {
        if self.record != other.record {
            return Err(HistoryError::OtherRecord);
        }
        let new = other.ids().filter(|id| !self.entries.contains_key(id) && !self.unknown.contains_key(id));
        let new_parts = other.parts.keys().filter(|id| !self.parts.contains_key(id));
        if self.len() + new.count() > limits::HISTORY_ENTRIES
            || self.parts.len() + new_parts.count() > limits::HISTORY_ENTRIES
        {
            return Err(HistoryError::TooLarge);
        }
        let absent = |id: &EntryId| !self.entries.contains_key(id);
        let entries: Vec<_> = other.entries.iter().filter(|(id, _)| absent(id)).collect();
        self.entries.extend(entries.into_iter().map(|(id, entry)| (*id, entry.clone())));
        self.unknown.extend(other.unknown.iter().map(|(id, bytes)| (*id, bytes.clone())));
        self.parts.extend(other.parts.iter().map(|(id, part)| (*id, part.clone())));
        Ok(())
    }

    /// The entries, each after those that its author knew, else by time and id: the same order wherever they are.
    pub(super) fn ordered(&self) -> Vec<&Entry> {
        let mut waiting: BTreeMap<EntryId, usize> = BTreeMap::new();
        let mut followers: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
        for (id, entry) in &self.entries {
            let here: Vec<_> =
                entry.parents.iter().filter(|parent| self.entries.contains_key(parent)).collect();
            waiting.insert(*id, here.len());
            here.into_iter().for_each(|parent| followers.entry(*parent).or_default().push(*id));
        }
        let key = |id: &EntryId| {
            let at = self.entries.get(id).and_then(Entry::at);
            (at.map_or(0, |at| at.unix_seconds()), *id)
        };
        let ready = waiting.iter().filter(|(_, waits)| **waits == 0).map(|(id, _)| key(id));
        let mut ready: BTreeSet<_> = ready.collect();
        let mut order = Vec::new();
        // An entry names its parents by their hashes, so there are no circles.
        while let Some((_, id)) = ready.pop_first() {
            order.extend(self.entries.get(&id));
            for follower in followers.remove(&id).unwrap_or_default() {
                if let Some(waits) = waiting.get_mut(&follower) {
                    *waits -= 1;
                    if *waits == 0 {
                        ready.insert(key(&follower));
                    }
                }
            }
        }
        order
    }

    /// The bytes of the history: the same, however it came together.
    pub fn to_bytes(&self) -> Vec<u8> {
        let entries = self.ordered().into_iter().map(|entry| &entry.bytes).chain(self.unknown.values());
        let parts = self.parts.values().map(|part| Cbor::Bytes(part.as_bytes().to_vec()));
        Cbor::Array(vec![
            Cbor::Bytes(self.record.as_bytes().to_vec()),
            Cbor::Array(entries.map(|bytes| Cbor::Bytes(bytes.clone())).collect()),
            Cbor::Array(parts.collect()),
        ])
        .to_bytes()
    }

    /// Reads a history in its only encoding, behind which zero bytes may follow, as padding. An entry in it that is not understood is kept, and told by
    /// [`History::read`].
    ///
    /// # Errors
    /// [`HistoryError::Malformed`], [`HistoryError::TooLarge`]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, HistoryError> {
        if bytes.len() > limits::ENVELOPE_BYTES {
            return Err(HistoryError::TooLarge);
        }
        let (item, padding) = Cbor::from_start(bytes).map_err(|_| HistoryError::Malformed)?;
        let bytes = bytes.strip_suffix(padding).unwrap_or(bytes);
        if padding.iter().any(|byte| *byte != 0) {
            return Err(HistoryError::Malformed);
        }
        let Cbor::Array(items) = item else { return Err(HistoryError::Malformed) };
        let [Cbor::Bytes(record), Cbor::Array(entries), Cbor::Array(parts)] = items.as_slice() else {
            return Err(HistoryError::Malformed);
        };
        if entries.len().max(parts.len()) > limits::HISTORY_ENTRIES {
            return Err(HistoryError::TooLarge);
        }
        let record = record.as_slice().try_into().map_err(|_| HistoryError::Malformed)?;
        let mut history = Self::empty(RecordId::from_bytes(record));
        for entry in entries {
            let Cbor::Bytes(bytes) = entry else { return Err(HistoryError::Malformed) };
            match Entry::from_bytes(bytes.clone()) {
                Some(entry) => drop(history.entries.insert(entry.id, entry)),
                None => drop(history.unknown.insert(id_of(bytes), bytes.clone())),
            }
        }
        for part in parts {
            let Cbor::Bytes(bytes) = part else { return Err(HistoryError::Malformed) };
            let part = SealedPart::from_bytes(bytes.clone()).map_err(|_| HistoryError::Malformed)?;
            history.parts.insert(id_of(bytes), part);
        }
        if history.to_bytes() == bytes { Ok(history) } else { Err(HistoryError::Malformed) }
    }
}

impl fmt::Debug for History {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "History({}, {} entries)", self.record, self.len())
    }
}
