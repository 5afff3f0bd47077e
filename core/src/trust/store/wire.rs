//! The file of a trust store: what it was made of and when it came, in CBOR, behind its SHA-256.
//!
//! Trust lists were verified when they came. They are not verified again: whoever can write this file can write the keys
//! of the clinic beside it, or a store that believes another programme. The hash shows what a failing disk has changed.

use coset::cbor;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use sha2::{Digest as _, Sha256};

use super::{Foreign, KnownKey, Programme, TrustStore};
use crate::clock::Timestamp;
use crate::crypto::PublicKey;
use crate::limits;
use crate::trust::foreign::ForeignList;
use crate::trust::{TrustError, TrustList};

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// Bytes of SHA-256.
const DIGEST_BYTES: usize = 32;

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
        let mut body = Vec::new();
        cbor::ser::into_writer(&wire, &mut body).expect("writes to memory");
        [Sha256::digest(&body).as_slice(), &body].concat()
    }

    /// Reads a store.
    ///
    /// # Errors
    /// [`TrustError::Malformed`], [`TrustError::NewerVersion`], [`TrustError::TooManyLists`]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TrustError> {
        let (digest, mut bytes) = bytes.split_at_checked(DIGEST_BYTES).ok_or(TrustError::Malformed)?;
        if Sha256::digest(bytes).as_slice() != digest {
            return Err(TrustError::Malformed);
        }
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
            let list = TrustList::from_verified_bytes(&bytes)?;
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
