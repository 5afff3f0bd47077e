use std::fmt;

use super::foreign::{ForeignKey, ForeignKeyId};
use crate::country::Country;
use crate::crypto::{KeyId, VerifyingKey};

/// Somebody whose signature means something here.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "made by callers")]
pub struct Issuer {
    /// What people call the issuer.
    pub name: String,
    /// Where the issuer works, where that is known.
    pub country: Option<Country>,
    /// The key by which the issuer is known.
    pub key: VerifyingKey,
    /// The programme whose trust list names it; `None` where it is known by its key file only.
    pub programme: Option<String>,
}

impl AsRef<VerifyingKey> for Issuer {
    fn as_ref(&self) -> &VerifyingKey {
        &self.key
    }
}

/// Somebody whom a list of another programme names.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListedIssuer {
    /// What people call the issuer: its name, else its address, else where the list is from.
    pub name: String,
    /// Where the issuer works, where the list says so.
    pub country: Option<Country>,
    /// The id of the key by which the issuer is known.
    pub key: ForeignKeyId,
    /// Where the list is from.
    pub list: String,
}

impl ListedIssuer {
    /// Names whoever owns a key of a list from `source`.
    pub(super) fn new(key: &ForeignKey, source: &str) -> Self {
        let name = key.issuer.name.as_ref().or(key.issuer.url.as_ref());
        Self {
            name: name.map_or(source, String::as_str).to_owned(),
            country: key.issuer.country,
            key: key.id,
            list: source.to_owned(),
        }
    }
}

/// The name of a key of which no more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignerKey {
    /// As Carnet names keys.
    Carnet(KeyId),
    /// As others do.
    Foreign(ForeignKeyId),
}

/// Writes the id as those who made it do.
impl fmt::Display for SignerKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Carnet(id) => id.fmt(out),
            Self::Foreign(id) => id.fmt(out),
        }
    }
}

impl From<KeyId> for SignerKey {
    fn from(id: KeyId) -> Self {
        Self::Carnet(id)
    }
}

impl From<ForeignKeyId> for SignerKey {
    fn from(id: ForeignKeyId) -> Self {
        Self::Foreign(id)
    }
}
