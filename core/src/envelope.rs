//! Envelopes: records signed by their issuer, then sealed to those who may read them.
//!
//! ```
//! use carnet_core::clock::Timestamp;
//! use carnet_core::crypto::KeyPair;
//! use carnet_core::envelope::{self, Issuance, Keys, Options};
//! use carnet_core::trust::TrustStore;
//!
//! let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
//! let here = KeyPair::generate("Kakuma Clinic 4", &mut rng)?;
//! let there = KeyPair::generate("Clinique Espoir", &mut rng)?;
//!
//! let now = Timestamp::parse("2026-03-02T09:00:00Z").ok_or("no time")?;
//! let issuance = Issuance { key: here.signing(), issued_at: now, expires_at: None };
//! let recipients = [*there.public().encryption()];
//! let options = Options { issuance: Some(issuance), recipients: &recipients, ..Options::default() };
//! let sealed = envelope::seal(b"record", &options, &mut rng)?;
//!
//! let mut trust = TrustStore::default();
//! trust.insert(&here.public(), None);
//! let keys = Keys { decryption: &[there.decryption()], ..Keys::default() };
//! let record = envelope::open(&sealed, &keys)?.verify(&trust, Some(now));
//! assert!(record.content().record.starts_with(b"record"));
//! assert_eq!(record.verdict().codes()[..2], ["integrity.valid", "issuer.known"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The order of the safety steps lives in the types: [`Sealed`] gives its content to a key that fits, as
//! [`Unverified`]; that one gives it to a trust list, as [`Verified`], and no content is to be had without
//! its verdict.
//!
//! | you want to | start at |
//! |---|---|
//! | seal a record | [`seal()`], [`Options`] |
//! | seal a part of it to fewer readers | [`Annex`] |
//! | open a card | [`open()`], [`Keys`] |
//! | keep what was signed and sealed, without the envelope | [`SignedRecord`], [`SealedPart`] |
//! | know who may open it before asking for a key | [`Sealed`] |
//! | know what a verdict says | [`Verdict`](crate::trust::Verdict) |
//!
//! The bytes are given in docs/format.md: signature and padding in section 3, the envelope and its keys in section 4,
//! the annex in section 4.3,
//! and what an envelope does not promise in section 4.4. Why several recipients share one ephemeral key is told in
//! docs/adr/0003.

mod annex;
mod error;
mod kept;
mod open;
mod padding;
mod schedule;
mod seal;
mod signed;
#[cfg(test)]
mod tests;
mod wire;

pub use annex::Annex;
pub use error::{OpenError, SealError};
pub(crate) use kept::DIGEST_BYTES;
pub use kept::{SealedPart, SignedRecord};
pub use open::{Contents, Keys, Sealed, Unverified, Verified, open};
pub use padding::Padding;
pub use seal::{Options, seal, seal_named};
pub use signed::Issuance;
