//! Other people's health codes: what a scanned text or a file is, and what it says.
//!
//! ```
//! use carnet_core::interop::{Kind, detect_text};
//! use carnet_core::language::Language;
//!
//! let kind = detect_text("shlink:/eyJ1cmwiOiJodHRwczovL2NsaW5pYy5leGFtcGxlIn0");
//! assert_eq!(kind, Kind::SmartHealthLink);
//! assert_eq!(kind.code(), "smart-health-link");
//! assert!(kind.sentence(Language::English).starts_with("A SMART Health Link"));
//! ```
//!
//! | you want to | start at |
//! |---|---|
//! | know what a text or a file is | [`detect`], [`detect_text`], [`Kind`] |
//! | read and verify SMART Health Cards | [`shc`] |
//!
//! Nothing here opens an address, whatever a code asks for.

mod detect;
mod inflate;
mod kind;
pub mod shc;

pub use detect::{detect, detect_text};
pub use kind::Kind;
