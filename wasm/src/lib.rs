//! Carnet for JavaScript: conversion of arguments and results, without a rule of its own.
//!
//! ```js
//! const keys = new Keys();
//! keys.add(await file.text(), passphrase);
//! const trust = new Trust();
//! trust.importList(new Uint8Array(await listOfTheProgramme.arrayBuffer()));
//!
//! const assembler = new Assembler();
//! for (const { text } of scan(pixels, width, height).symbols) assembler.pushText(text);
//! const { takesCode, takesPassphrase } = inspect(assembler.envelope); // what is worth asking for
//! const record = open(assembler.envelope, keys, trust, { code, passphrase });
//! console.log(record.verdict.line, record.summary());
//! ```
//!
//! Three modules are made of this crate, by its features: `scan` turns pixels into texts, for a worker; `read` turns
//! texts into a summary; `write`, which has all of `read`, adds visits, cards and key files.
//!
//! Whatever is thrown here is an `Error` with a stable `code` beside its `message`, and with nothing of a patient in
//! either. Objects that hold secrets or records are handles; `free()` wipes and releases what is behind them.

#[cfg(feature = "read")]
mod arguments;
#[cfg(feature = "read")]
mod assembler;
#[cfg(feature = "write")]
mod choices;
mod fault;
#[cfg(feature = "write")]
mod foreign;
#[cfg(feature = "write")]
mod generate;
#[cfg(feature = "read")]
mod keys;
#[cfg(feature = "scan")]
mod pixels;
mod plain;
#[cfg(feature = "write")]
mod recipients;
#[cfg(feature = "read")]
mod record;
#[cfg(feature = "write")]
mod seal;
#[cfg(feature = "write")]
mod statements;
#[cfg(feature = "read")]
mod trust;
#[cfg(feature = "write")]
mod visits;
#[cfg(feature = "read")]
mod words;

#[cfg(feature = "read")]
pub use assembler::Assembler;
#[cfg(feature = "write")]
pub use choices::{screenings, vaccines};
#[cfg(feature = "write")]
pub use foreign::{detect, open_foreign};
#[cfg(feature = "write")]
pub use generate::{GeneratedPassphrase, KeyFiles, generate_keys, generate_passphrase};
#[cfg(feature = "read")]
pub use keys::Keys;
#[cfg(feature = "scan")]
pub use pixels::{scan, scan_frame};
#[cfg(feature = "read")]
pub use record::{OpenedRecord, inspect, open, prepare};
#[cfg(feature = "write")]
pub use seal::{SealedCard, max_version, seal};
#[cfg(feature = "read")]
pub use trust::Trust;
#[cfg(feature = "write")]
pub use visits::{begin, open_file};
#[cfg(feature = "read")]
pub use words::install_language;
