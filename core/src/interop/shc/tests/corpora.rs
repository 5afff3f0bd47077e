//! The health cards of the corpora, where they are at hand: `CARNET_CORPORA`, or `shared/corpora` beside the workspace.
#![expect(clippy::print_stderr, reason = "a test that ran no case must be seen to")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::super::claims::Claims;
use super::*;

fn folder() -> PathBuf {
    let corpora = std::env::var_os("CARNET_CORPORA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora"),
        PathBuf::from,
    );
    corpora.join("04-smart-health-cards")
}

fn walk(folder: &Path, files: &mut Vec<(String, PathBuf)>) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            walk(&path, files);
        } else {
            files.push((path.file_name().unwrap().to_string_lossy().into_owned(), path));
        }
    }
}

fn files() -> Vec<(String, PathBuf)> {
    let mut files = Vec::new();
    walk(&folder(), &mut files);
    if files.is_empty() {
        eprintln!("skipped: no files at hand ({} is not there)", folder().display());
    }
    files.sort();
    files
}

/// The keys that the corpora's issuers publish, each under its address.
fn issuers() -> TrustStore {
    let mut store = TrustStore::default();
    let bad = "https://raw.githubusercontent.com/smart-on-fhir/health-cards-dev-tools/main/testdata/badcrl";
    let mut take = |path: &str, address: &str| {
        let bytes = std::fs::read(folder().join(path).join(".well-known/jwks.json")).unwrap();
        store.import_foreign(ForeignList::import(&bytes, address).unwrap(), time("2024-06-01")).unwrap();
    };
    take(
        "smart-on-fhir-health-cards/generate-examples/issuer",
        "https://spec.smarthealth.cards/examples/issuer",
    );
    for name in ["duplicate-rid", "invalid-method", "non-base64url-rid"] {
        take(&format!("dev-tools-testdata/badcrl/{name}"), &format!("{bad}/{name}"));
    }
    store
}

/// What comes out of a card: the stage and code of its fault, or the codes of its verdict that are not good.
fn outcome(credential: Result<Credential, ShcError>, store: &TrustStore) -> String {
    let list = folder().join("smart-on-fhir-health-cards/generate-examples/issuer/.well-known/crl");
    let list = std::fs::read(list.join("3Kfdg-XwP-7gXyywtUfUADwBumDOPKMQx-iELL11W9s.json")).unwrap();
    let list = RevocationList::from_json(&list).unwrap();
    let credential = match credential {
        Ok(credential) => credential,
        Err(error) => return format!("{:?} {}", error.stage(), error.code()),
    };
    let verified = credential.verify(store, &[list], Some(time("2024-06-01")));
    let verdict = verified.verdict();
    match verified.content().bundle() {
        _ if verdict.integrity != Integrity::Valid => format!("Signature {}", verdict.codes()[0]),
        Err(error) => format!("Content {}", error.code()),
        Ok(_) => format!("{}, {}", verdict.validity.code(), verdict.revocation.code()),
    }
}

/// What ought to come out, by the name of the file.
fn expected(name: &str) -> &'static str {
    let has = |part: &str| name.contains(part);
    match name {
        _ if has("der-signature") => "Token shc.signature-length",
        _ if has("invalid-signature") => "Signature integrity.invalid",
        // Besides being long it is without a time and of another type.
        _ if has("jws_too_long") => "Claims shc.time",
        _ if has("no_jws_header_alg") => "Token shc.algorithm",
        _ if has("no_jws_header_kid") => "Token shc.key-id",
        _ if has("no_jws_header_zip") => "Token shc.compression",
        // The list of its issuer's keys is none, so that no key is known.
        _ if has("bad_jwks") => "Signature integrity.unverifiable",
        _ if has("number-too-big") => "Text shc.digits",
        _ if has("wrong_qr_header") => "Text shc.not-a-health-card",
        // Its key has no revocation list.
        _ if has("example-01") || has("jws-crl") => "validity.valid, revocation.unchecked",
        _ => "validity.valid, revocation.none",
    }
}

#[test]
fn valid_health_cards_verify_and_others_are_refused_at_the_right_stage() {
    let files = files();
    if files.is_empty() {
        return;
    }
    let store = issuers();
    let (mut counts, mut wrong) = (BTreeMap::<_, u32>::new(), Vec::new());
    let mut check = |name: &str, found: String, expected: &str| {
        if found != expected {
            wrong.push(format!("{name}: {found}, not {expected}"));
        }
        *counts.entry(found).or_default() += 1;
    };
    for (name, path) in &files {
        let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
        let is_one_of_several = text.starts_with("shc:/1/") || text.starts_with("shc:/2/");
        if name.ends_with(".txt") && (name.contains("d-jws") || name.contains("jws-crl")) {
            check(name, outcome(Credential::from_jws(&text), &store), expected(name));
        } else if name.ends_with(".txt") && text.trim_start().starts_with("shc:") && !is_one_of_several {
            check(name, outcome(Credential::from_text(&text), &store), expected(name));
        } else if text.trim_start().starts_with('{') && text.contains("\"verifiableCredential\": [") {
            for (index, credential) in read_file(&text).unwrap().into_iter().enumerate() {
                // The second of several is signed with the issuer's other key.
                let expected = if index == 1 { expected("example-01") } else { expected(name) };
                check(name, outcome(credential, &store), expected);
            }
        } else if name.contains("fhirhealthcard") {
            let value: Value = serde_json::from_str(&text).unwrap();
            let token = value["parameter"][0]["valueString"].as_str().unwrap();
            check(name, outcome(Credential::from_jws(token), &store), expected(name));
        }
    }
    let total: u32 = counts.values().sum();
    eprintln!("{total} health cards of the corpora: {counts:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(total >= 25, "{total}");
}

#[test]
fn a_card_of_two_symbols_is_put_together_in_any_order() {
    let part = |number: u32| {
        let name = format!("test-example-02-f-qr-code-numeric-value-{number}-qr_chunk_too_big.txt");
        std::fs::read_to_string(folder().join("dev-tools-testdata").join(name))
    };
    let (Ok(first), Ok(second)) = (part(0), part(1)) else { return eprintln!("skipped: no files at hand") };
    let store = issuers();
    for [one, other] in [[&first, &second], [&second, &first]] {
        let mut chunks = Chunks::default();
        assert_eq!(chunks.push(one), Ok(Progress::Incomplete { received: 1, total: 2 }));
        let Ok(Progress::Complete(credential)) = chunks.push(other) else { panic!("not complete") };
        // Results of a laboratory, and nobody whose they are.
        assert_eq!(outcome(Ok(credential), &store), "Content bundle.no-patient");
    }
}

#[test]
fn claims_and_revocation_lists_of_the_corpora() {
    let (mut claims, mut lists) = (BTreeMap::<_, u32>::new(), BTreeMap::<_, u32>::new());
    for (name, path) in files() {
        let bytes = std::fs::read(&path).unwrap();
        let path = path.to_string_lossy();
        if name.ends_with(".json") && (name.contains("jws-payload") || name.contains("jwspayload")) {
            let found = Claims::from_json(str::from_utf8(&bytes).unwrap())
                .map_or_else(|error| error.code(), |_| "read");
            let expected = if name.contains("missing-shc-vc-type") { "shc.type" } else { "read" };
            assert_eq!(found, expected, "{name}");
            *claims.entry(found).or_default() += 1;
        }
        if path.contains("/crl/") {
            let found = RevocationList::from_json(&bytes).map_or_else(|error| error.code(), |_| "read");
            let expected = match path.as_ref() {
                path if path.contains("duplicate-rid") => "revocations.repeated",
                path if path.contains("invalid-method") => "revocations.method",
                path if path.contains("base64url") || path.contains("too-long") => "revocations.id",
                _ => "read",
            };
            assert_eq!(found, expected, "{path}");
            *lists.entry(found).or_default() += 1;
        }
    }
    eprintln!("claims of the corpora: {claims:?}; revocation lists: {lists:?}");
}
