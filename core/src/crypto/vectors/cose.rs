use base64ct::{Base64UrlUnpadded, Encoding as _};
use coset::iana::Algorithm;
use coset::{CborSerializable as _, CoseSign1, RegisteredLabelWithPrivate, TaggedCborSerializable as _};
use serde_json::Value;

use super::{bytes, folder};
use crate::crypto::{Es256PublicKey, Signature, VerifyingKey};

/// Every COSE_Sign1 of the working group's examples, `COSE_Sign1` being `sign0` there: ours verify ES256 over
/// P-256 and EdDSA over Ed25519, and have to refuse what was spoiled and every other algorithm and curve.
#[test]
fn cose_working_group_sign1() {
    let Some(root) = folder("cose-wg-examples") else { return };
    for name in ["sign1-tests", "ecdsa-examples", "eddsa-examples", "CWT"] {
        let (mut cases, mut refused, mut other) = (0, 0, 0);
        for entry in std::fs::read_dir(root.join(name)).unwrap() {
            let path = entry.unwrap().path();
            let example: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            let Some(sign1) = example["input"].get("sign0") else {
                other += 1;
                continue;
            };
            let expected = example["fail"] != true && is_covered(sign1);
            assert_eq!(verifies(&example, sign1), expected, "{}", path.display());
            cases += 1;
            refused += u32::from(!expected);
        }
        eprintln!(
            "COSE working group, {name}: {cases} cases, {refused} of them refused; {other} no COSE_Sign1"
        );
        assert!(cases > 0);
    }
}

/// Whether an example, as it describes itself, uses what is verified here.
fn is_covered(sign1: &Value) -> bool {
    let pair = [&sign1["key"]["crv"], &sign1["alg"]];
    pair == ["P-256", "ES256"] || pair == ["Ed25519", "EdDSA"]
}

fn verifies(example: &Value, sign1: &Value) -> bool {
    let message = bytes(&example["output"], "cbor");
    // A tag is optional (RFC 9052, section 2), but another one is not.
    let message = CoseSign1::from_tagged_slice(&message).or_else(|_| CoseSign1::from_slice(&message));
    let Ok(mut message) = message else { return false };
    if message.protected.header.is_empty() {
        // However it is written, it is signed as a string of no bytes (RFC 9052, section 4.4).
        message.protected.original_data = None;
    }
    let signed = message.tbs_data(&bytes(sign1, "external"));
    if example["fail"] != true {
        assert_eq!(signed, bytes(&example["intermediates"], "ToBeSign_hex"));
    }
    let Ok(signature) = message.signature.as_slice().try_into() else { return false };

    let key = &sign1["key"];
    let headers = [&message.protected.header, &message.unprotected];
    match headers.into_iter().find_map(|header| header.alg.clone()) {
        Some(RegisteredLabelWithPrivate::Assigned(Algorithm::ES256)) => {
            let (Some(x), Some(y)) = (coordinate(key, "x"), coordinate(key, "y")) else { return false };
            Es256PublicKey::from_coordinates(&x, &y).is_ok_and(|key| key.verifies(&signed, &signature))
        }
        Some(RegisteredLabelWithPrivate::Assigned(Algorithm::EdDSA)) => {
            let Some(x) = coordinate(key, "x") else { return false };
            VerifyingKey::from_bytes(&x).is_ok_and(|key| key.verifies(&signed, &Signature(signature)))
        }
        _ => false,
    }
}

/// A member of a key, which the examples write in base64url, or in hexadecimal under another name.
fn coordinate(key: &Value, name: &str) -> Option<[u8; 32]> {
    let hex = || Some(bytes(key, &format!("{name}_hex")));
    let decoded = key.get(name).and_then(Value::as_str).map(|text| Base64UrlUnpadded::decode_vec(text).ok());
    decoded.unwrap_or_else(hex)?.try_into().ok()
}
