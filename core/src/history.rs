//! Histories: what each visit added to a record, signed by who wrote it, never taken away again.
//!
//! A [`History`] is a set of entries that only grows. An entry is a *visit*, signed by its clinic, which names the
//! entries that its author knew; or a *snapshot*, a card as its issuer signed it, kept where a clinic had nothing else.
//! Two histories that diverged are joined by [`History::merge`], the union of both, so that no order and no grouping
//! makes a difference and nothing is lost. [`History::read`] says of each entry who signed it and keeps apart what must
//! not be shown; [`Reading::fold`] makes one bundle of the rest, in which nothing is settled quietly.
//!
//! ```
//! use carnet_core::clock::Timestamp;
//! use carnet_core::crypto::KeyPair;
//! use carnet_core::fhir::Bundle;
//! use carnet_core::history::{Author, History, Reader, Visit};
//! use carnet_core::trust::TrustStore;
//!
//! let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
//! let here = KeyPair::generate("Kakuma Clinic 4", &mut rng)?;
//! let mut trust = TrustStore::default();
//! trust.insert(&here.public(), None);
//! let author = Author { key: here.signing(), name: here.name(), country: None };
//! let at = Timestamp::parse("2026-03-02T09:00:00Z").ok_or("no time")?;
//!
//! let text = r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient"}}]}"#;
//! let (bundle, _) = Bundle::from_json(text)?;
//! let mut history = History::begin(&mut rng);
//! history.append(&Visit::first(bundle), &author, at, None, &mut rng)?;
//!
//! let reader = Reader { trust: &trust, now: Some(at), ..Reader::default() };
//! let fold = history.read(&reader).fold();
//! let vaccine = r#"{"resourceType":"Immunization","status":"completed","vaccineCode":{"text":"MMR"}}"#;
//! let visit = fold.visit(vec![carnet_core::fhir::Json::parse(vaccine)?], &[], &mut rng)?;
//! let mut elsewhere = history.clone();
//! history.append(&visit, &author, at, None, &mut rng)?;
//! elsewhere.merge(&history)?;
//! assert_eq!(elsewhere.to_bytes(), history.to_bytes());
//! assert_eq!(history.read(&reader).fold().bundle.entries.len(), 4, "and two statements of provenance");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | you want to | start at |
//! |---|---|
//! | begin a history | [`History::begin`], [`History::of_card`] |
//! | add a visit | [`Fold::visit`], [`History::append`] |
//! | join two | [`History::merge`] |
//! | know who signed what | [`History::read`], [`Reading`] |
//! | show it, or make a card of it | [`Reading::fold`], [`Fold`] |
//! | tell of it, to people or programs | [`to_lines`], [`Account`] |
//! | seal it into a file | [`mod@file`] |
//!
//! The bytes are given in docs/format.md, section 10; why it is as it is, in docs/adr/0005.

mod account;
mod append;
mod contradiction;
mod entry;
mod error;
pub mod file;
mod fold;
mod label;
mod read;
mod set;
mod telling;
#[cfg(test)]
mod tests;

pub use account::Account;
pub use append::{Author, Correction, Sealing, Visit};
pub use contradiction::{Contradiction, ContradictionKind, Side};
pub use entry::EntryKind;
pub use error::HistoryError;
pub use fold::{Change, Fold, Told};
pub use read::{Apart, ApartReason, Reader, Reading, Seen};
pub use set::History;
pub use telling::to_lines;
