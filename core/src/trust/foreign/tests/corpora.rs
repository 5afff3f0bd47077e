//! Lists and certificates from outside, where they are at hand: `CARNET_CORPORA`, or `shared/corpora` beside the
//! workspace.
#![expect(clippy::print_stderr, reason = "a test that ran no case must be seen to")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding as _};

use super::*;

/// The files below a folder of the corpora; none, said aloud, where they are not at hand.
fn files(folder: &str) -> Vec<PathBuf> {
    let corpora = std::env::var_os("CARNET_CORPORA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora"),
        PathBuf::from,
    );
    let mut files = Vec::new();
    walk(&corpora.join(folder), &mut files);
    if files.is_empty() {
        eprintln!("skipped: no files at hand ({} is not there)", corpora.join(folder).display());
    }
    files
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}

#[test]
fn smart_health_card_key_sets() {
    let files = files("04-smart-health-cards");
    let sets = files.iter().filter(|path| {
        path.to_string_lossy().contains("jwks")
            && path.extension().is_some_and(|extension| extension == "json")
    });
    let (mut cases, mut refused, mut keys) = (0, 0, 0);
    for path in sets {
        let expected = match path {
            path if path.ends_with("badjwks/.well-known/jwks.json") => Err("trust.unknown-format"),
            path if path.ends_with("badcrl/.well-known/jwks.json") => Err("trust.bare-key"),
            path if path.ends_with("generate-examples/issuer/.well-known/jwks.json") => Ok(2),
            _ => Ok(1),
        };
        let list = ForeignList::import(&std::fs::read(path).unwrap(), "https://issuer.example");
        let found = list.as_ref().map(|list| list.keys.len()).map_err(ForeignError::code);
        assert_eq!(found, expected, "{}", path.display());
        cases += 1;
        refused += u32::from(found.is_err());
        keys += found.unwrap_or_default();
        assert!(list.is_err() || list.is_ok_and(|list| list.rejected.is_empty()), "{}", path.display());
    }
    eprintln!("SMART Health Cards: {cases} key sets, {refused} of them refused, {keys} keys");
    assert!(cases > 0 || files.is_empty());
}

#[test]
fn health_certificate_signers() {
    let files = files("06-eu-dcc");
    let (mut certificates, mut outcomes) = (0, BTreeMap::<_, u32>::new());
    for path in files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
        let test: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let Some(certificate) = test["TESTCTX"]["CERTIFICATE"].as_str() else { continue };
        certificates += 1;
        let outcome = match ForeignList::import(&Base64::decode_vec(certificate).unwrap(), "") {
            Ok(list) if matches!(list.keys[0].key, ForeignPublicKey::P256(_)) => "P-256",
            Ok(_) => "RSA",
            Err(ForeignError::NoUsableKey(rejected)) => rejected[0].fault.code(),
            Err(error) => error.code(),
        };
        *outcomes.entry(outcome).or_default() += 1;
    }
    eprintln!("EU test data: {certificates} certificates: {outcomes:?}");
    // Some signers of the test data have a key on P-384.
    assert!(outcomes.keys().all(|outcome| ["P-256", "RSA", "trust.curve"].contains(outcome)), "{outcomes:?}");
    assert!(certificates > 0 || files.is_empty());
}
