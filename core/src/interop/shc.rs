//! SMART Health Cards: numeric text, signature, claims, FHIR (SMART Health Cards and Links 1.0.0,
//! <https://hl7.org/fhir/uv/smart-health-cards-and-links/cards-specification.html>; sections are quoted by their titles).
//!
//! ```
//! use carnet_core::interop::shc::{Credential, ShcError, Stage};
//!
//! // A digit of every pair stands for no letter of a token.
//! let error = Credential::from_text("shc:/99").err().ok_or("no error")?;
//! assert_eq!(error, ShcError::Digits { position: 6 });
//! assert_eq!((error.code(), error.stage()), ("shc.digits", Stage::Text));
//! # Ok::<(), &str>(())
//! ```
//!
//! | you have | start at |
//! |---|---|
//! | the text of one symbol | [`Credential::from_text`] |
//! | texts of several symbols, in any order | [`Chunks`] |
//! | a `.smart-health-card` file | [`read_file`] |
//! | a token | [`Credential::from_jws`] |
//! | what an issuer says it revoked | [`RevocationList`] |
//!
//! A [`Credential`] is read and nothing more; [`Credential::verify`] gives its content, together with its
//! [`Verdict`](crate::trust::Verdict). The keys are those of the trust store: an issuer's own list, or a directory's.
//!
//! Either of the two signatures that ECDSA allows for a message is taken, as the specification asks for neither. Certificates
//! of keys (`x5c`) are not followed: whoever imported a list of keys vouched for it.
//!
//! The issuer's address is a claim inside of what is signed, so it has to be read before the signature: the token's header
//! and claims are, and the record is not.

mod chunks;
mod claims;
mod content;
mod credential;
mod error;
mod file;
mod jws;
mod revoked;
#[cfg(test)]
mod tests;

pub use chunks::{Chunks, Progress};
pub use content::Content;
pub use credential::Credential;
pub use error::{ShcError, Stage};
pub use file::read_file;
pub use revoked::{RevocationError, RevocationList};
