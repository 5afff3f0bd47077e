//! Portable health records for people on the move: a FHIR patient summary, signed, sealed and printed as a QR
//! code that opens without a network.
//!
//! The way of a card through the crate, from the clinic's JSON to the next clinic's screen:
//!
//! | step | forth | back |
//! |---|---|---|
//! | a FHIR R4 bundle, read tolerantly | [`fhir::Bundle::from_json`] | [`fhir::Bundle::to_json`] |
//! | compact bytes | [`codec::encode`] | [`codec::decode`] |
//! | signed, then encrypted | [`envelope::seal`] | [`envelope::open`] |
//! | text in one symbol or several | [`qr::Card`] | [`qr::Assembler`] |
//! | pixels | [`qr::render`] | [`qr::scan`] |
//! | pages for the holder's pocket | [`card::pages`] | |
//!
//! The crate touches no file, network, clock or terminal: bytes, randomness and time are arguments.

pub mod card;
pub mod clock;
pub mod code_system;
pub mod codec;
pub mod country;
pub mod crypto;
pub mod envelope;
pub mod fhir;
pub mod health;
pub mod history;
pub mod interop;
pub mod labels;
pub mod language;
pub mod limits;
pub mod qr;
pub mod record;
pub mod safety;
pub mod summary;
pub mod trust;
pub mod vaccines;
