//! Trust: who is known as an issuer, and what is known about a record that was opened.
//!
//! A [`Verdict`] answers several questions and none for another: whether the signature is right, who made it,
//! and whether the content could be read. Each answer has a stable code, for programs, and a sentence, for a
//! nurse.
//!
//! ```
//! use carnet_core::trust::{ContentRead, Integrity, IssuedBy, Verdict};
//!
//! let verdict = Verdict {
//!     integrity: Integrity::Unverifiable,
//!     issuer: IssuedBy::Nobody,
//!     content: ContentRead::Whole,
//! };
//! assert_eq!(verdict.codes(), ["integrity.unverifiable", "issuer.nobody", "content.whole"]);
//! assert_eq!(verdict.issuer.sentence(), "Not signed: this is what the patient reports.");
//! ```

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use crate::crypto::{KeyId, VerifyingKey};

pub mod foreign;

/// Somebody whose signature means something here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// What people call the issuer.
    pub name: String,
    /// Where the issuer works.
    pub country: Country,
    /// The key by which the issuer is known.
    pub key: VerifyingKey,
}

impl AsRef<VerifyingKey> for Issuer {
    fn as_ref(&self) -> &VerifyingKey {
        &self.key
    }
}

/// A country, by its two letters (ISO 3166-1 alpha-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([char; 2]);

impl Country {
    /// Reads a code such as `KE`; whether such a country exists is not looked up, because that changes.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut letters = code.chars();
        match (letters.next(), letters.next(), letters.next()) {
            (Some(first @ 'A'..='Z'), Some(second @ 'A'..='Z'), None) => Some(Self([first, second])),
            _ => None,
        }
    }
}

/// Writes the two letters.
impl fmt::Display for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(out, "{letter}"))
    }
}

/// The issuers that are known here.
#[derive(Clone, Debug, Default)]
pub struct TrustList {
    by_id: BTreeMap<KeyId, Vec<Issuer>>,
}

impl TrustList {
    /// Adds an issuer; one with the same key is replaced.
    pub fn insert(&mut self, issuer: Issuer) {
        let same_id = self.by_id.entry(issuer.key.id()).or_default();
        same_id.retain(|known| known.key != issuer.key);
        same_id.push(issuer);
    }

    /// The issuers that a key id may mean: rarely more than one, but an id is too short to be only one's own.
    pub fn candidates(&self, id: KeyId) -> &[Issuer] {
        self.by_id.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Every issuer, in the order of their key ids.
    pub fn issuers(&self) -> impl Iterator<Item = &Issuer> {
        self.by_id.values().flatten()
    }
}

impl FromIterator<Issuer> for TrustList {
    fn from_iter<I: IntoIterator<Item = Issuer>>(issuers: I) -> Self {
        let mut list = Self::default();
        issuers.into_iter().for_each(|issuer| list.insert(issuer));
        list
    }
}

/// What is known about a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the record is as its issuer signed it.
    pub integrity: Integrity,
    /// Who issued it.
    pub issuer: IssuedBy,
    /// Whether its content could be read.
    pub content: ContentRead,
}

impl Verdict {
    /// The stable code of each answer, in the order of the fields.
    pub fn codes(&self) -> [&'static str; 3] {
        let Self { integrity, issuer, content } = self;
        [integrity.code(), issuer.code(), content.code()]
    }

    /// The sentence of each answer, in the order of the fields.
    pub fn sentences(&self) -> [Cow<'static, str>; 3] {
        let Self { integrity, issuer, content } = self;
        [integrity.sentence().into(), issuer.sentence(), content.sentence().into()]
    }
}

/// Whether a record is as its issuer signed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a signature is right, wrong, or cannot be checked")]
pub enum Integrity {
    /// The signature is right.
    Valid,
    /// The signature is wrong.
    Invalid,
    /// There is no signature, or no key to check it with.
    Unverifiable,
}

impl Integrity {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Valid => "integrity.valid",
            Self::Invalid => "integrity.invalid",
            Self::Unverifiable => "integrity.unverifiable",
        }
    }

    /// A sentence for people.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Valid => "Signature valid.",
            Self::Invalid => "Signature wrong: the record was changed after it was signed, or is forged.",
            Self::Unverifiable => "No signature could be checked.",
        }
    }
}

/// Who issued a record.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(
    clippy::large_enum_variant,
    reason = "a verdict is one for each card, and the usual one is the large one"
)]
pub enum IssuedBy {
    /// An issuer on the trust list, whose signature is right.
    Known(Issuer),
    /// A key that is on no list here.
    Unknown(KeyId),
    /// Not the issuer that it names: the signature is wrong.
    Disproved(KeyId),
    /// Nobody signed.
    Nobody,
}

impl IssuedBy {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Known(_) => "issuer.known",
            Self::Unknown(_) => "issuer.unknown",
            Self::Disproved(_) => "issuer.disproved",
            Self::Nobody => "issuer.nobody",
        }
    }

    /// A sentence for people.
    pub fn sentence(&self) -> Cow<'static, str> {
        match self {
            Self::Known(Issuer { name, country, .. }) => format!("Issued by {name}, {country}.").into(),
            Self::Unknown(id) => format!("Signed by a key that is not known here ({id}).").into(),
            Self::Disproved(id) => format!("Not issued by the key that it names ({id}).").into(),
            Self::Nobody => "Not signed: this is what the patient reports.".into(),
        }
    }
}

/// Whether the content of a record could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContentRead {
    /// Nobody has tried.
    NotYet,
    /// All of it.
    Whole,
    /// Not all of it: what is shown is right, but something is missing.
    Partly,
    /// Nothing of it.
    Failed,
}

impl ContentRead {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotYet => "content.unread",
            Self::Whole => "content.whole",
            Self::Partly => "content.partial",
            Self::Failed => "content.unreadable",
        }
    }

    /// A sentence for people.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NotYet => "The record has not been read yet.",
            Self::Whole => "The whole record could be read.",
            Self::Partly => "Parts of the record could not be read.",
            Self::Failed => "The record could not be read.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::SigningKey;

    fn issuer(name: &str, seed: u8) -> Issuer {
        let key = SigningKey::from_bytes(&[seed; 32]).verifying_key().clone();
        Issuer { name: name.into(), country: Country::from_code("KE").unwrap(), key }
    }

    #[test]
    fn finds_issuers_by_their_key_id() {
        let list = TrustList::from_iter([issuer("one", 1), issuer("two", 2)]);
        let two = issuer("two", 2);
        assert_eq!(list.candidates(two.key.id()), [two]);
        assert_eq!(list.candidates(issuer("three", 3).key.id()), []);
    }

    #[test]
    fn a_key_is_known_under_its_last_name() {
        let list = TrustList::from_iter([issuer("old", 1), issuer("new", 1)]);
        assert_eq!(list.issuers().collect::<Vec<_>>(), [&issuer("new", 1)]);
    }

    #[test]
    fn countries_are_two_capitals() {
        assert_eq!(Country::from_code("KE").unwrap().to_string(), "KE");
        for code in ["", "K", "ke", "KEN", "K1", "ÉS"] {
            assert_eq!(Country::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn a_known_issuer_is_named_in_the_sentence() {
        let verdict = Verdict {
            integrity: Integrity::Valid,
            issuer: IssuedBy::Known(issuer("Kakuma Clinic 4", 1)),
            content: ContentRead::Whole,
        };
        let expected =
            ["Signature valid.", "Issued by Kakuma Clinic 4, KE.", "The whole record could be read."];
        assert_eq!(verdict.sentences(), expected);
    }
}
