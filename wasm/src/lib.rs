//! Carnet for JavaScript: conversion of arguments and results, without a rule of its own.
//!
//! ```js
//! const keys = new Keys();
//! keys.add(await file.text(), passphrase);
//! const trust = new Trust();
//! trust.importList(new Uint8Array(await listOfTheProgramme.arrayBuffer()));
//!
//! const scanner = new Scanner();
//! while (!scanner.pushRgba(pixels, width, height).complete) { /* the next picture of the camera */ }
//! const { takesCode, takesPassphrase } = inspect(scanner.envelope); // what is worth asking for
//! const record = open(scanner.envelope, keys, trust, { code, passphrase });
//! console.log(record.verdict.line, record.summary());
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
mod trust;

pub use keys::{GeneratedPassphrase, KeyFiles, Keys, generate_keys, generate_passphrase};
pub use record::{OpenedRecord, inspect, open};
pub use scanner::Scanner;
pub use seal::{SealedCard, seal};
pub use trust::Trust;
