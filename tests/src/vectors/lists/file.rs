//! The file of one trust list; fixtures/vectors/README.md describes its members.

use serde::{Deserialize, Serialize};

use crate::vectors::file::Hex;

/// One trust list.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListVector {
    /// The name of the file.
    pub name: String,
    /// What the vector shows.
    pub about: String,
    /// When it is read.
    pub clock: String,
    /// The keys of programme and readers.
    pub keys: ListKeys,
    /// A list that the reader has before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Hex>,
    /// The list.
    pub list: Hex,
    /// Ids of cards that the reader looks up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<Hex>,
    /// `ok`, or the code of the refusal.
    pub expect: String,
    /// What a reader finds in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<Found>,
}

/// The keys of programme and readers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListKeys {
    /// `TEST ONLY`
    pub note: String,
    /// The Ed25519 private key of the programme.
    pub root_seed: Hex,
    /// X25519 private keys of clinics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub read_secrets: Vec<Hex>,
}

/// What a reader finds in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// What people call the programme.
    pub programme: String,
    /// The first 8 bytes of the SHA-256 of its key.
    pub root: Hex,
    /// The number of the list.
    pub sequence: u64,
    /// When it was made.
    pub made: String,
    /// When a newer one should be had.
    pub valid_until: String,
    /// Its clinics.
    pub clinics: Vec<FoundClinic>,
    /// Its groups.
    pub groups: Vec<FoundGroup>,
    /// How many cards are revoked.
    pub revoked: usize,
    /// Which of the cards that are looked up are.
    pub revoked_cards: Vec<Hex>,
    /// The private keys of groups that each reader gets, the newest of each group first.
    pub group_secrets: Vec<Vec<Hex>>,
}

/// A clinic of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundClinic {
    /// What people call it.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The Ed25519 public key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<Hex>,
    /// The X25519 public key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Hex>,
    /// `trusted`, `retired` or `compromised`.
    pub standing: String,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
}

/// A group of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundGroup {
    /// What people call it.
    pub name: String,
    /// How many keys it has had.
    pub epoch: u32,
    /// Positions of its members among the clinics.
    pub members: Vec<usize>,
    /// The key to seal to.
    pub public: Hex,
}

impl ListVector {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it is not of this form, or has members of which this program knows nothing.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Writes the file.
    ///
    /// # Errors
    /// None that can happen.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}
