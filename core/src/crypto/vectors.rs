//! Known answers from outside, where they are at hand: `CARNET_CORPORA`, or `shared/corpora` beside the
//! workspace.
//!
//! Each test prints how many cases it ran.
#![expect(clippy::print_stderr, reason = "a test that ran no case must be seen to")]

use std::path::PathBuf;

use coset::{CoseSign1, TaggedCborSerializable as _};
use serde_json::Value;
use zeroize::Zeroizing;

use super::hpke::{EphemeralKey, setup_receiver};
use super::testing::unhex;
use super::{DecryptionKey, EncryptionPublicKey, Signature, VerifyingKey, aead};

/// The JSON at `path` in the vectors' folder; `None`, said aloud, where the vectors are not at hand.
fn vectors(path: &str) -> Option<Value> {
    let corpora = std::env::var_os("CARNET_CORPORA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora"),
        PathBuf::from,
    );
    let path = corpora.join("08-crypto-vectors").join(path);
    let Ok(text) = std::fs::read(&path) else {
        eprintln!("skipped: no vectors at hand ({} is not there)", path.display());
        return None;
    };
    serde_json::from_slice(&text).ok()
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

/// Every test of a Wycheproof file, with its group.
fn wycheproof(file: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    list(file, "testGroups")
        .iter()
        .flat_map(|group| list(group, "tests").iter().map(move |test| (group, test)))
}

#[test]
fn rfc_9180_base_mode() {
    let Some(file) = vectors("rfc9180-hpke/vectors_rfc9180_kem0x0020_aes256gcm_subset.json") else { return };
    let mut cases = 0;
    for vector in file.as_array().unwrap() {
        if [&vector["mode"], &vector["kem_id"], &vector["kdf_id"], &vector["aead_id"]] != [0, 0x20, 1, 2] {
            continue;
        }
        let info = bytes(vector, "info");
        let ephemeral = EphemeralKey::from_secret(DecryptionKey::from_bytes(&array(vector, "skEm").unwrap()));
        let recipient = DecryptionKey::from_bytes(&array(vector, "skRm").unwrap());
        assert_eq!(ephemeral.enc().as_slice(), bytes(vector, "enc"));
        assert_eq!(recipient.public_key().as_bytes().as_slice(), bytes(vector, "pkRm"));

        let mut sender = ephemeral.setup(recipient.public_key(), &info);
        let mut receiver = setup_receiver(ephemeral.enc(), &recipient, &info).unwrap();
        for encryption in list(vector, "encryptions") {
            let [aad, plaintext, ciphertext] = ["aad", "pt", "ct"].map(|member| bytes(encryption, member));
            assert_eq!(sender.seal(&plaintext, &aad).unwrap(), ciphertext);
            assert_eq!(receiver.open(&ciphertext, &aad).unwrap(), plaintext);
            cases += 1;
        }
        for export in list(vector, "exports") {
            let mut exported = [0; 32];
            sender.export(&bytes(export, "exporter_context"), &mut exported).unwrap();
            assert_eq!(exported.as_slice(), bytes(export, "exported_value"));
            cases += 1;
        }
    }
    eprintln!("RFC 9180, base mode of the suite: {cases} cases");
    assert!(cases > 0);
}

#[test]
fn wycheproof_x25519() {
    let Some(file) = vectors("wycheproof/x25519_test.json") else { return };
    let (mut cases, mut zero) = (0, 0);
    for (_, test) in wycheproof(&file) {
        let key = DecryptionKey::from_bytes(&array(test, "private").unwrap());
        let public = array(test, "public").unwrap();
        let shared = key.agree(&public);
        if bytes(test, "shared") == [0; 32] {
            assert!(shared.is_none(), "case {}", test["tcId"]);
            assert!(EncryptionPublicKey::from_bytes(&public).is_err(), "case {}", test["tcId"]);
            zero += 1;
        } else {
            assert_eq!(shared.unwrap().as_bytes().as_slice(), bytes(test, "shared"), "case {}", test["tcId"]);
            assert!(EncryptionPublicKey::from_bytes(&public).is_ok(), "case {}", test["tcId"]);
        }
        cases += 1;
    }
    eprintln!("Wycheproof X25519: {cases} cases, {zero} of them refused for an all-zero secret");
    assert!(zero > 0);
}

#[test]
fn wycheproof_ed25519() {
    let Some(file) = vectors("wycheproof/ed25519_test.json") else { return };
    let (mut cases, mut refused) = (0, 0);
    for (group, test) in wycheproof(&file) {
        let key = VerifyingKey::from_bytes(&array(&group["publicKey"], "pk").unwrap());
        let verified = match (key, array(test, "sig")) {
            (Ok(key), Some(signature)) => key.verifies(&bytes(test, "msg"), &Signature(signature)),
            _ => false,
        };
        assert_eq!(verified, test["result"] == "valid", "case {}", test["tcId"]);
        cases += 1;
        refused += u32::from(!verified);
    }
    eprintln!("Wycheproof Ed25519: {cases} cases, {refused} of them refused");
    assert!(refused > 0);
}

#[test]
fn wycheproof_aes_256_gcm() {
    let Some(file) = vectors("wycheproof/aes_gcm_test.json") else { return };
    let mut cases = 0;
    for (group, test) in wycheproof(&file) {
        let Some(nonce) = array(test, "iv").filter(|_| group["keySize"] == 256) else { continue };
        let key = Zeroizing::new(array(test, "key").unwrap());
        let ciphertext = [bytes(test, "ct"), bytes(test, "tag")].concat();
        let opened = aead::open(&key, &nonce, &bytes(test, "aad"), &ciphertext).ok();
        let expected = (test["result"] == "valid").then(|| bytes(test, "msg"));
        assert_eq!(opened, expected, "case {}", test["tcId"]);
        cases += 1;
    }
    eprintln!("Wycheproof AES-256-GCM: {cases} cases");
    assert!(cases > 0);
}

#[test]
fn cose_working_group_eddsa() {
    let mut cases = 0;
    for name in ["eddsa-sig-01", "eddsa-sig-02"] {
        let Some(file) = vectors(&format!("cose-wg-examples/eddsa-examples/{name}.json")) else { return };
        let key = &file["input"]["sign0"]["key"];
        let Some(key) = array(key, "x_hex").filter(|_| key["crv"] == "Ed25519") else { continue };
        let key = VerifyingKey::from_bytes(&key).unwrap();
        let message = CoseSign1::from_tagged_slice(&bytes(&file["output"], "cbor")).unwrap();
        let signed = message.tbs_data(b"");
        assert_eq!(signed, bytes(&file["intermediates"], "ToBeSign_hex"));
        assert!(key.verifies(&signed, &Signature(message.signature.try_into().unwrap())));
        cases += 1;
    }
    eprintln!("COSE working group, EdDSA: {cases} cases");
    assert!(cases > 0);
}
