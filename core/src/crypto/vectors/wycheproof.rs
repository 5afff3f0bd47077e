use hkdf::Hkdf;
use serde_json::Value;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{array, bytes, list, vectors};
use crate::crypto::{DecryptionKey, EncryptionPublicKey, Es256PublicKey, Signature, VerifyingKey, aead};

/// Every test of a Wycheproof file, with its group.
fn wycheproof(file: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    list(file, "testGroups")
        .iter()
        .flat_map(|group| list(group, "tests").iter().map(move |test| (group, test)))
}

#[test]
fn x25519() {
    let Some(file) = vectors("wycheproof", "x25519_test.json") else { return };
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
fn ed25519() {
    let Some(file) = vectors("wycheproof", "ed25519_test.json") else { return };
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
fn aes_256_gcm() {
    let Some(file) = vectors("wycheproof", "aes_gcm_test.json") else { return };
    let (mut cases, mut refused) = (0, 0);
    for (group, test) in wycheproof(&file) {
        let Some(nonce) = array(test, "iv").filter(|_| group["keySize"] == 256) else { continue };
        let key = Zeroizing::new(array(test, "key").unwrap());
        let ciphertext = [bytes(test, "ct"), bytes(test, "tag")].concat();
        let opened = aead::open(&key, &nonce, &bytes(test, "aad"), &ciphertext).ok();
        let expected = (test["result"] == "valid").then(|| bytes(test, "msg"));
        assert_eq!(opened, expected, "case {}", test["tcId"]);
        cases += 1;
        refused += u32::from(opened.is_none());
    }
    eprintln!("Wycheproof AES-256-GCM: {cases} cases, {refused} of them refused");
    assert!(refused > 0);
}

#[test]
fn ecdsa_p256_sha256() {
    let Some(file) = vectors("wycheproof", "ecdsa_secp256r1_sha256_p1363_test.json") else { return };
    let (mut cases, mut refused) = (0, 0);
    for (group, test) in wycheproof(&file) {
        let key = Es256PublicKey::from_sec1(&bytes(&group["publicKey"], "uncompressed")).unwrap();
        let verified =
            array(test, "sig").is_some_and(|signature| key.verifies(&bytes(test, "msg"), &signature));
        assert_eq!(verified, test["result"] == "valid", "case {}", test["tcId"]);
        cases += 1;
        refused += u32::from(!verified);
    }
    eprintln!("Wycheproof ECDSA P-256: {cases} cases, {refused} of them refused");
    assert!(refused > 0);
}

#[test]
fn hkdf_sha256() {
    let Some(file) = vectors("wycheproof", "hkdf_sha256_test.json") else { return };
    let (mut cases, mut refused) = (0, 0);
    for (_, test) in wycheproof(&file) {
        let [ikm, salt, info] = ["ikm", "salt", "info"].map(|member| bytes(test, member));
        let mut okm = vec![0; usize::try_from(test["size"].as_u64().unwrap()).unwrap()];
        let derived = Hkdf::<Sha256>::new(Some(&salt), &ikm).expand(&info, &mut okm).ok().map(|()| okm);
        let expected = (test["result"] == "valid").then(|| bytes(test, "okm"));
        assert_eq!(derived, expected, "case {}", test["tcId"]);
        cases += 1;
        refused += u32::from(derived.is_none());
    }
    eprintln!("Wycheproof HKDF-SHA256: {cases} cases, {refused} of them refused");
    assert!(refused > 0);
}
