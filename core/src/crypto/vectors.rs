//! Known answers from outside, where they are at hand: `CARNET_CORPORA`, or `shared/corpora` beside the
//! workspace.
//!
//! Each test prints how many cases it ran and how many of them had to be refused.
#![expect(clippy::print_stderr, reason = "a test that ran no case must be seen to")]

use std::path::PathBuf;

use serde_json::Value;

use super::testing::unhex;

mod cose;
mod hpke;
mod wycheproof;

/// The folder of the vectors; `None`, said aloud, where they are not at hand.
fn folder(name: &str) -> Option<PathBuf> {
    let corpora = std::env::var_os("CARNET_CORPORA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora"),
        PathBuf::from,
    );
    let folder = corpora.join("08-crypto-vectors").join(name);
    if !folder.is_dir() {
        eprintln!("skipped: no vectors at hand ({} is not there)", folder.display());
        return None;
    }
    Some(folder)
}

/// The JSON of one file in a folder of vectors.
fn vectors(name: &str, file: &str) -> Option<Value> {
    let text = std::fs::read(folder(name)?.join(file)).ok();
    if text.is_none() {
        eprintln!("skipped: {file} is not there");
    }
    serde_json::from_slice(&text?).ok()
}

fn list<'a>(value: &'a Value, member: &str) -> &'a [Value] {
    value.get(member).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn bytes(value: &Value, member: &str) -> Vec<u8> {
    unhex(value.get(member).and_then(Value::as_str).unwrap_or_default())
}

fn array<const N: usize>(value: &Value, member: &str) -> Option<[u8; N]> {
    bytes(value, member).try_into().ok()
}
