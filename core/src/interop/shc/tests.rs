use base64ct::{Base64UrlUnpadded, Encoding as _};
use miniz_oxide::deflate::compress_to_vec;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::*;
use crate::clock::Timestamp;
use crate::fhir::BundleError;
use crate::language::Language;
use crate::limits;
use crate::summary::{Options, Summary};
use crate::trust::foreign::ForeignList;
use crate::trust::{ContentRead, Integrity, IssuedBy, ListAge, Revocation, TrustStore, Validity, Verdict};

mod corpora;
mod faults;

const ISSUER: &str = "https://clinic.example/shc";

fn time(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_slice(&[seed; 32]).unwrap()
}

/// A key as its issuer publishes it.
fn jwk(key: &SigningKey) -> Value {
    let point = key.verifying_key().to_sec1_point(false);
    let [x, y] = [point.x(), point.y()].map(|half| Base64UrlUnpadded::encode_string(half.unwrap()));
    let members = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    let kid = Base64UrlUnpadded::encode_string(&Sha256::digest(members));
    json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid, "x": x, "y": y})
}

fn kid(key: &SigningKey) -> String {
    jwk(key)["kid"].as_str().unwrap().to_owned()
}

/// A store that knows one key of an issuer, or of nobody in particular.
fn trusting(key: &SigningKey, source: &str) -> TrustStore {
    let list = ForeignList::import(json!({"keys": [jwk(key)]}).to_string().as_bytes(), source).unwrap();
    let mut store = TrustStore::default();
    store.import_foreign(list, time("2026-03-10")).unwrap();
    store
}

fn header(key: &SigningKey) -> Value {
    json!({"zip": "DEF", "alg": "ES256", "kid": kid(key)})
}

/// The claims of a vaccination, written by hand for these tests.
fn payload() -> Value {
    json!({
        "iss": ISSUER,
        "nbf": 1_772_442_000.25,
        "vc": {
            "type": ["https://smarthealth.cards#health-card", "https://smarthealth.cards#immunization"],
            "credentialSubject": {"fhirVersion": "4.0.1", "fhirBundle": bundle()},
        },
    })
}

fn bundle() -> Value {
    let coding = json!([{"system": "http://hl7.org/fhir/sid/cvx", "code": "37"}]);
    json!({"resourceType": "Bundle", "type": "collection", "entry": [
        {"fullUrl": "resource:0", "resource": {
            "resourceType": "Patient", "name": [{"family": "Yusuf", "given": ["Amina"]}], "birthDate": "1990-05-01",
        }},
        {"fullUrl": "resource:1", "resource": {
            "resourceType": "Immunization", "status": "completed", "vaccineCode": {"coding": coding},
            "patient": {"reference": "resource:0"}, "occurrenceDateTime": "2026-02-20",
        }},
        {"fullUrl": "resource:2", "resource": {
            "resourceType": "MedicationStatement", "status": "active", "subject": {"reference": "resource:0"},
            "medicationReference": {"reference": "resource:3"},
        }},
        {"fullUrl": "resource:3", "resource": {
            "resourceType": "Medication", "code": {"text": "Metformin 500 mg tablet"},
        }},
    ]})
}

fn sign_with(key: &SigningKey, header: &[u8], payload: &[u8]) -> String {
    let [header, payload] = [header, payload].map(Base64UrlUnpadded::encode_string);
    let message = format!("{header}.{payload}");
    let signature: Signature = key.sign(message.as_bytes());
    format!("{message}.{}", Base64UrlUnpadded::encode_string(&signature.to_bytes()))
}

fn sign(key: &SigningKey, payload: &Value) -> String {
    let compressed = compress_to_vec(payload.to_string().as_bytes(), 9);
    sign_with(key, header(key).to_string().as_bytes(), &compressed)
}

fn digits(token: &str) -> String {
    token.bytes().map(|letter| format!("{:02}", letter - b'-')).collect()
}

fn verdict(token: &str, store: &TrustStore) -> Verdict {
    let now = Some(time("2026-03-14"));
    Credential::from_jws(token).unwrap().verify(store, &[], now).verdict().clone()
}

#[test]
fn a_health_card_becomes_a_verdict_and_a_record() {
    let key = key(1);
    let text = format!("shc:/{}", digits(&sign(&key, &payload())));
    let credential = Credential::from_text(&text).unwrap();
    assert_eq!(credential.claimed_issuer(), ISSUER);
    let store = trusting(&key, "https://clinic.example/shc/.well-known/jwks.json");
    let verified = credential.verify(&store, &[], Some(time("2026-03-14")));
    let verified = verified.read(|content| (content, ContentRead::Whole));
    let codes = [
        "integrity.valid",
        "issuer.known",
        "validity.valid",
        "revocation.unchecked",
        "list.current",
        "content.whole",
    ];
    assert_eq!(verified.verdict().codes(), codes);
    assert_eq!(verified.verdict().issued_at, Some(time("2026-03-02T09:00:00Z")), "the fraction is left off");
    assert_eq!(verified.verdict().list, ListAge::Current { days: 4 });
    let line = verified.verdict().to_line(Language::English);
    assert!(
        line.starts_with("Issued by https://clinic.example/shc on 2026-03-02. Named by the list from"),
        "{line}"
    );
    assert_eq!(verified.content().types().len(), 2);
    let (read, findings) = verified.content().bundle().unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    let read: Value = serde_json::from_str(&read.to_json()).unwrap();
    assert_eq!(read, bundle());
}

#[test]
fn the_summary_follows_references_to_resources_by_number() {
    let key = key(1);
    let credential = Credential::from_jws(&sign(&key, &payload())).unwrap();
    let verified = credential.verify(&TrustStore::default(), &[], None);
    let (bundle, _) = verified.content().bundle().unwrap();
    let options = Options { verdict: Some(verified.verdict()), ..Options::default() };
    let text = Summary::new(&bundle, &options).to_text(80);
    for expected in ["Amina Yusuf", "ellow fever", "Metformin 500 mg tablet", "2026-02-20"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn symbols_of_a_card_come_in_any_order() {
    let key = key(1);
    let token = sign(&key, &payload());
    let (first, rest) = token.split_at(token.len() / 3);
    let (second, third) = rest.split_at(rest.len() / 2);
    let symbol = |number, part| format!("shc:/{number}/3/{}", digits(part));
    let mut chunks = Chunks::default();
    assert_eq!(chunks.push(&symbol(3, third)), Ok(Progress::Incomplete { received: 1, total: 3 }));
    assert_eq!(chunks.push(&symbol(1, first)), Ok(Progress::Incomplete { received: 2, total: 3 }));
    assert_eq!(chunks.push(&symbol(1, first)), Ok(Progress::Incomplete { received: 2, total: 3 }));
    assert_eq!(chunks.push(&symbol(1, second)), Err(ShcError::OtherCard));
    assert_eq!(chunks.push("shc:/1/2/00"), Err(ShcError::OtherCard));
    assert_eq!(chunks.push("shc:/x/3/00"), Err(ShcError::ChunkNumber), "and what was there stays");
    let expected = Credential::from_jws(&token).unwrap();
    assert_eq!(chunks.push(&symbol(2, second)), Ok(Progress::Complete(expected)));
    assert_eq!(Credential::from_text(&symbol(2, second)), Err(ShcError::Incomplete { total: 3 }));
}

#[test]
fn both_signatures_of_a_message_are_right() {
    let key = key(1);
    let store = trusting(&key, ISSUER);
    let token = sign(&key, &payload());
    let (message, signature) = token.rsplit_once('.').unwrap();
    let signature = Signature::from_slice(&Base64UrlUnpadded::decode_vec(signature).unwrap()).unwrap();
    let (r, s) = signature.split_scalars();
    for s in [*s, -*s] {
        let signature = Signature::from_scalars(r.to_bytes(), s.to_bytes()).unwrap();
        let token = format!("{message}.{}", Base64UrlUnpadded::encode_string(&signature.to_bytes()));
        assert_eq!(verdict(&token, &store).integrity, Integrity::Valid);
    }
}

#[test]
fn a_changed_card_is_told_from_one_of_an_unknown_issuer() {
    let key = key(1);
    let token = sign(&key, &payload());
    let mut forged = payload();
    forged["nbf"] = json!(1_772_442_001);
    let forged = sign(&key, &forged);
    let swapped = format!("{}.{}", token.rsplit_once('.').unwrap().0, forged.rsplit_once('.').unwrap().1);
    let wrong = verdict(&swapped, &trusting(&key, ISSUER));
    assert_eq!((wrong.integrity, wrong.issuer.code()), (Integrity::Invalid, "issuer.disproved"));
    assert!(wrong.is_negative());

    let unknown = verdict(&token, &TrustStore::default());
    assert_eq!((unknown.integrity, unknown.issuer.code()), (Integrity::Unverifiable, "issuer.unknown"));
    assert_eq!(unknown.issuer.key().unwrap().to_string(), kid(&key));
    assert_eq!((unknown.list, unknown.is_negative()), (ListAge::None, false));
}

#[test]
fn a_key_counts_for_the_address_that_it_is_listed_for() {
    let key = key(1);
    let token = sign(&key, &payload());
    let other = verdict(&token, &trusting(&key, "https://other.example"));
    assert_eq!((other.integrity, other.issuer.code()), (Integrity::Unverifiable, "issuer.unknown"));
    // Whoever imported keys of no address vouched for them.
    let file = verdict(&token, &trusting(&key, "keys from the ministry"));
    assert!(matches!(&file.issuer, IssuedBy::Listed(issuer) if issuer.name == "keys from the ministry"));
}

#[test]
fn times_are_judged_at_the_time_that_is_given() {
    let key = key(1);
    let store = trusting(&key, ISSUER);
    let mut expiring = payload();
    expiring["exp"] = json!(time("2026-03-20").unix_seconds());
    let token = sign(&key, &expiring);
    for (now, expected) in [
        (Some("2026-03-19"), Validity::Valid),
        (Some("2026-03-20"), Validity::Expired),
        (Some("2026-02-28"), Validity::NotYet),
        (None, Validity::Unchecked),
    ] {
        let verified = Credential::from_jws(&token).unwrap().verify(&store, &[], now.map(time));
        assert_eq!(verified.verdict().validity, expected, "{now:?}");
    }
}

#[test]
fn an_issuer_takes_cards_back_by_their_ids() {
    let key = key(1);
    let store = trusting(&key, ISSUER);
    let issued = payload()["nbf"].as_f64().unwrap().floor();
    let list = |entry: &str| {
        let document = json!({"kid": kid(&key), "method": "rid", "ctr": 3, "rids": ["other", entry]});
        RevocationList::from_json(document.to_string().as_bytes()).unwrap()
    };
    let mut with_id = payload();
    with_id["vc"]["rid"] = json!("MKyCxh7p6uQ");
    let token = sign(&key, &with_id);
    let revocation = |token: &str, list: &[RevocationList]| {
        Credential::from_jws(token).unwrap().verify(&store, list, None).verdict().revocation
    };
    for (entry, expected) in [
        ("MKyCxh7p6uQ".to_owned(), Revocation::Card),
        (format!("MKyCxh7p6uQ.{}", issued + 1.), Revocation::Card),
        // Issued then, and so not before.
        (format!("MKyCxh7p6uQ.{issued}"), Revocation::None),
        ("else".to_owned(), Revocation::None),
    ] {
        assert_eq!(revocation(&token, &[list(&entry)]), expected, "{entry}");
    }
    assert_eq!(list("x").version(), 3);
    assert_eq!(revocation(&token, &[]), Revocation::Unchecked);
    assert_eq!(
        revocation(&sign(&key, &payload()), &[list("MKyCxh7p6uQ")]),
        Revocation::None,
        "a card without an id"
    );
    let of_another = json!({"kid": kid(&self::key(2)), "method": "rid", "ctr": 1, "rids": ["MKyCxh7p6uQ"]});
    let of_another = RevocationList::from_json(of_another.to_string().as_bytes()).unwrap();
    assert_eq!(revocation(&token, &[of_another]), Revocation::Unchecked);
}

#[test]
fn one_card_of_a_file_stops_no_other() {
    let key = key(1);
    let token = sign(&key, &payload());
    let file = json!({"verifiableCredential": [token, "e.y.J", 5]}).to_string();
    let expected = [Ok(Credential::from_jws(&token).unwrap()), Err(ShcError::NotAToken), Err(ShcError::File)];
    assert_eq!(read_file(&file).unwrap(), expected);
    assert_eq!(read_file(&format!("https://app.example/i/SMARTHealthCard/#{file}")).unwrap(), expected);
    let escaped = file.replace('{', "%7B").replace('"', "%22").replace('}', "%7d");
    assert_eq!(read_file(&format!("https://app.example/#{escaped}")).unwrap(), expected);
    for broken in [
        "",
        "{",
        "[]",
        "{}",
        r#"{"verifiableCredential":"e"}"#,
        "https://a.example/#%2",
        "https://a.example/#%zz",
    ] {
        assert_eq!(read_file(broken), Err(ShcError::File), "{broken}");
    }
    let many = json!({"verifiableCredential": vec!["x"; limits::HEALTH_CARDS + 1]}).to_string();
    assert_eq!(read_file(&many), Err(ShcError::TooMany));
}

#[test]
fn a_bundle_that_cannot_be_read_still_has_its_verdict() {
    let key = key(1);
    let mut empty = payload();
    empty["vc"]["credentialSubject"]["fhirBundle"] = json!({"resourceType": "Bundle", "type": "collection"});
    let credential = Credential::from_jws(&sign(&key, &empty)).unwrap();
    let verified = credential.verify(&trusting(&key, ISSUER), &[], None);
    assert_eq!(verified.verdict().integrity, Integrity::Valid);
    assert_eq!(verified.content().bundle().err(), Some(BundleError::NoPatient));
}

#[test]
fn debug_tells_no_patient() {
    let credential = Credential::from_jws(&sign(&key(1), &payload())).unwrap();
    let printed = format!("{credential:?}");
    assert!(printed.starts_with("Credential(\"https://clinic.example/shc\", "), "{printed}");
    let verified = credential.verify(&TrustStore::default(), &[], None);
    assert!(!format!("{:?} {verified:?}", verified.content()).contains("Amina"));
}
