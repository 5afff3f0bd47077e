//! The file of a trust store: CBOR, what it was made of and when it came.

use coset::cbor;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

use super::{Foreign, KnownKey, Programme, TrustStore};
use crate::clock::Timestamp;
use crate::crypto::PublicKey;
use crate::limits;
use crate::trust::foreign::ForeignList;
use crate::trust::{TrustError, TrustList};

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// `store = [1, programmes, keys, foreign]`, each source with the time of its import
#[derive(Serialize, Deserialize)]
struct WireStore(u64, Vec<(u64, ByteBuf)>, Vec<(Option<u64>, String)>, Vec<(u64, ByteBuf)>);

impl TrustStore {
    /// Writes the store.
    #[expect(clippy::expect_used, reason = "arrays of integers, text and bytes always encode")]
    pub fn to_bytes(&self) -> Vec<u8> {
        let programmes = self.programmes.iter();
        let keys = self.keys.iter();
        let foreign = self.foreign.iter();
        let wire = WireStore(
            VERSION,
            programmes
                .map(|known| (known.imported.unix_seconds(), ByteBuf::from(known.bytes.as_slice())))
                .collect(),
            keys.map(|known| (known.imported.map(Timestamp::unix_seconds), known.file.to_text())).collect(),
            foreign
                .map(|known| (known.imported.unix_seconds(), ByteBuf::from(known.list.to_bytes())))
                .collect(),
        );
        let mut bytes = Vec::new();
        cbor::ser::into_writer(&wire, &mut bytes).expect("writes to memory");
        bytes
    }

    /// Reads a store; every trust list in it is verified again.
    ///
    /// # Errors
    /// [`TrustError::Malformed`], [`TrustError::NewerVersion`], [`TrustError::TooManyLists`], and those of
    /// [`TrustList::from_bytes`].
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self, TrustError> {
        if let [0x80..=0x97, 2..=0x1b, ..] = bytes {
            return Err(TrustError::NewerVersion);
        }
        let wire: WireStore = cbor::de::from_reader(&mut bytes).map_err(|_| TrustError::Malformed)?;
        let WireStore(VERSION, programmes, keys, foreign) = wire else { return Err(TrustError::Malformed) };
        if !bytes.is_empty() {
            return Err(TrustError::Malformed);
        }
        if programmes.len() + keys.len() + foreign.len() > limits::TRUST_SOURCES {
            return Err(TrustError::TooManyLists);
        }
        let time = |seconds| Timestamp::from_unix_seconds(seconds).ok_or(TrustError::Malformed);
        let mut store = Self::default();
        for (imported, bytes) in programmes {
            let (imported, bytes) = (time(imported)?, bytes.into_vec());
            let list = TrustList::from_bytes(&bytes)?;
            store.programmes.push(Programme { bytes, list, imported });
        }
        for (imported, text) in keys {
            let file = PublicKey::from_text(&text).map_err(|_| TrustError::Malformed)?;
            store.keys.push(KnownKey::new(file, imported.map(time).transpose()?));
        }
        for (imported, bytes) in foreign {
            let list = ForeignList::from_bytes(&bytes).map_err(|_| TrustError::Malformed)?;
            store.foreign.push(Foreign { list, imported: time(imported)? });
        }
        store.build_index();
        Ok(store)
    }
}
