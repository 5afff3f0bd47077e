//! Envelopes: records signed by their issuer, then sealed to those who may read them.
//!
//! ```
//! use carnet_core::crypto::KeyPair;
//! use carnet_core::envelope::{self, Keys, Options};
//! use carnet_core::trust::{Country, Issuer, TrustList};
//!
//! let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
//! let here = KeyPair::generate("Kakuma Clinic 4", &mut rng)?;
//! let there = KeyPair::generate("Clinique Espoir", &mut rng)?;
//!
//! let recipients = [*there.public().encryption()];
//! let options = Options { issuer: Some(here.signing()), recipients: &recipients, ..Options::default() };
//! let sealed = envelope::seal(b"record", &options, &mut rng)?;
//!
//! let kenya = Country::from_code("KE").ok_or("no country")?;
//! let key = here.public().verifying().clone();
//! let trust = TrustList::from_iter([Issuer { name: "Kakuma Clinic 4".into(), country: kenya, key }]);
//!
//! let keys = Keys { decryption: &[there.decryption()], passphrase: None };
//! let record = envelope::open(&sealed, &keys)?.verify(&trust);
//! assert!(record.content().starts_with(b"record"));
//! assert_eq!(record.verdict().codes(), ["integrity.valid", "issuer.known", "content.unread"]);
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
//! | open a card | [`open()`], [`Keys`] |
//! | know who may open it before asking for a key | [`Sealed`] |
//! | know what a verdict says | [`Verdict`](crate::trust::Verdict) |
//!
//! The bytes are given in docs/format.md: signature and padding in section 3, the envelope and its keys in section 4,
//! and what an envelope does not promise in section 4.3. Why several recipients share one ephemeral key is told in
//! docs/adr/0003.

mod error;
mod open;
mod padding;
mod schedule;
mod seal;
mod signed;
#[cfg(test)]
mod tests;
mod wire;

pub use error::{OpenError, SealError};
pub use open::{Keys, Sealed, Unverified, Verified, open};
pub use padding::Padding;
pub use seal::{Options, seal};
