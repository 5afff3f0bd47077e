//! Carnet for JavaScript: conversion of arguments and results, without a rule of its own.
//!
//! ```js
//! const keys = new Keys();
//! keys.add(await file.text(), passphrase);
//! const trust = new Trust();
//! trust.add(await issuersPublicKeyFile.text(), "KE");
//!
//! const scanner = new Scanner();
//! while (!scanner.pushRgba(pixels, width, height).complete) { /* the next picture of the camera */ }
//! const record = open(scanner.envelope, keys, trust);
//! console.log(record.verdict.sentences, JSON.parse(record.fhir()));
//! ```
//!
//! Whatever is thrown here is an `Error` with a stable `code` beside its `message`, and with nothing of a patient in
//! either. Objects that hold secrets or records are handles; `free()` wipes and releases what is behind them.

mod fault;
mod keys;
mod plain;
mod record;
mod scanner;
mod seal;

pub use keys::{KeyFiles, Keys, Trust, generate_keys};
pub use record::{OpenedRecord, inspect, open};
pub use scanner::Scanner;
pub use seal::{SealedCard, seal};
