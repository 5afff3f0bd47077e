//! Which of its health cards an issuer took back ("Revocation").

use std::collections::HashMap;

use serde::Deserialize;

use super::claims::is_revocation_id;
use crate::clock::Timestamp;
use crate::limits;
use crate::trust::foreign::ForeignKeyId;

/// The cards that an issuer took back of those it signed with one key, as it publishes them at
/// `/.well-known/crl/KID.json`. Nobody signs such a list: whoever fetched it vouches for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevocationList {
    kid: ForeignKeyId,
    version: u64,
    /// Until when cards of an id are revoked; all of them, where it is `None`.
    revoked: HashMap<String, Option<Timestamp>>,
}

/// Why a file is no list of revoked health cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RevocationError {
    /// The file is longer than [`limits::FOREIGN_LIST_BYTES`].
    #[error("longer than {} bytes", limits::FOREIGN_LIST_BYTES)]
    TooLarge,
    /// The file is not JSON with the members of such a list.
    #[error("not the JSON of a list of revoked health cards")]
    Malformed,
    /// `kid` is no thumbprint of a key.
    #[error("does not name a key by a thumbprint")]
    KeyId,
    /// `method` is not `rid`.
    #[error("names cards in another way than by their revocation ids")]
    Method,
    /// An id is not of base64url, is longer than 24 letters, or has no time behind its point.
    #[error("a revocation id that is none: entry {index}")]
    RevocationId {
        /// Which, from 0.
        index: usize,
    },
    /// An id is listed twice: which of the two holds is not said.
    #[error("a revocation id twice: entry {index}")]
    Repeated {
        /// Which, from 0.
        index: usize,
    },
}

impl RevocationError {
    /// The stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "revocations.too-large",
            Self::Malformed => "revocations.malformed",
            Self::KeyId => "revocations.key-id",
            Self::Method => "revocations.method",
            Self::RevocationId { .. } => "revocations.id",
            Self::Repeated { .. } => "revocations.repeated",
        }
    }
}

#[derive(Deserialize)]
struct Document {
    kid: String,
    method: String,
    ctr: u64,
    rids: Vec<String>,
}

impl RevocationList {
    /// Reads a list.
    ///
    /// # Errors
    /// See [`RevocationError`].
    pub fn from_json(bytes: &[u8]) -> Result<Self, RevocationError> {
        if bytes.len() > limits::FOREIGN_LIST_BYTES {
            return Err(RevocationError::TooLarge);
        }
        let document = serde_json::from_slice(bytes).map_err(|_| RevocationError::Malformed)?;
        let Document { kid, method, ctr: version, rids } = document;
        let kid = ForeignKeyId::from_thumbprint(&kid).ok_or(RevocationError::KeyId)?;
        if method != "rid" {
            return Err(RevocationError::Method);
        }
        let mut revoked = HashMap::new();
        for (index, text) in rids.into_iter().enumerate() {
            let (id, until) = read_entry(&text).ok_or(RevocationError::RevocationId { index })?;
            if revoked.insert(id.to_owned(), until).is_some() {
                return Err(RevocationError::Repeated { index });
            }
        }
        Ok(Self { kid, version, revoked })
    }

    /// The key whose cards it is about.
    pub fn kid(&self) -> ForeignKeyId {
        self.kid
    }

    /// How often it was changed (`ctr`).
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Whether a card with this id, issued at this time, is revoked.
    pub(super) fn revokes(&self, rid: Option<&str>, issued_at: Timestamp) -> bool {
        let until = rid.and_then(|rid| self.revoked.get(rid));
        until.is_some_and(|until| until.is_none_or(|until| issued_at < until))
    }
}

/// Reads `ID` or `ID.SECONDS`.
fn read_entry(text: &str) -> Option<(&str, Option<Timestamp>)> {
    let (id, until) = match text.split_once('.') {
        Some((id, seconds)) => (id, Some(Timestamp::from_unix_seconds(seconds.parse().ok()?)?)),
        None => (text, None),
    };
    is_revocation_id(id).then_some((id, until))
}
