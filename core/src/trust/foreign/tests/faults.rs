//! Each bad input with its code.

use super::*;

/// A file with one sound key and one fault, and the place of that.
struct Case {
    document: String,
    place: &'static str,
    fault: KeyFault,
}

fn json_case(document: &Value, place: &'static str, fault: KeyFault) -> Case {
    Case { document: document.to_string(), place, fault }
}

/// Changes one member of a SMART Health Card issuer's key.
fn smart(fault: KeyFault, change: impl FnOnce(&mut Value)) -> Case {
    let mut bad = jwk(&key(2));
    change(&mut bad);
    json_case(&json!({"keys": [jwk(&key(1)), bad]}), "keys[1]", fault)
}

/// Changes one member of a verification method.
fn who(fault: KeyFault, draft: &Draft, change: impl FnOnce(&mut Value)) -> Case {
    let mut bad = method(draft);
    change(&mut bad);
    json_case(&did_document(&[bad, method(&super::draft(1))]), "verificationMethod[0]", fault)
}

fn directory(entry: &Value, place: &'static str, fault: KeyFault) -> Case {
    let sound = json!({"issuer": {"iss": "https://one.example", "name": "One"}, "keys": [jwk(&key(1))]});
    json_case(&json!({"time": "2026-08-22T04:43:50Z", "issuerInfo": [sound, entry]}), place, fault)
}

fn smart_cases() -> Vec<Case> {
    use KeyFault::*;
    let n = "xcXF".repeat(86);
    vec![
        smart(PrivateKey, |jwk| jwk["d"] = json!("AQ")),
        smart(PrivateKey, |jwk| *jwk = json!({"kty": "RSA", "n": n, "e": "AQAB", "p": "AQ"})),
        smart(SymmetricKey, |jwk| *jwk = json!({"kty": "oct"})),
        smart(SymmetricKey, |jwk| jwk["k"] = json!("AQ")),
        smart(RsaKey, |jwk| *jwk = json!({"kty": "RSA", "n": n, "e": "AQAB", "use": "sig", "alg": "RS256"})),
        smart(UnsoundRsa, |jwk| *jwk = json!({"kty": "RSA", "n": "xcXF", "e": "AQAB"})),
        smart(UnsoundRsa, |jwk| *jwk = json!({"kty": "RSA", "n": n, "e": "AQ"})),
        smart(UnsoundRsa, |jwk| *jwk = json!({"kty": "RSA", "n": n, "e": "Ag"})),
        smart(KeyType, |jwk| jwk["kty"] = json!("OKP")),
        smart(Curve, |jwk| jwk["crv"] = json!("P-384")),
        smart(Curve, |jwk| drop(jwk.as_object_mut().map(|jwk| jwk.remove("crv")))),
        smart(NotAPoint, |jwk| jwk["x"] = jwk["y"].clone()),
        smart(NotAPoint, |jwk| jwk["x"] = json!(format!("{}=", jwk["x"].as_str().unwrap_or_default()))),
        smart(NotAPoint, |jwk| drop(jwk.as_object_mut().map(|jwk| jwk.remove("y")))),
        smart(Use, |jwk| jwk["use"] = json!("enc")),
        smart(Use, |jwk| drop(jwk.as_object_mut().map(|jwk| jwk.remove("use")))),
        smart(Algorithm, |jwk| jwk["alg"] = json!("ES384")),
        smart(NoKeyId, |jwk| drop(jwk.as_object_mut().map(|jwk| jwk.remove("kid")))),
        smart(KeyIdMismatch, |bad| bad["kid"] = jwk(&key(1))["kid"].clone()),
        smart(CertificateMismatch, |jwk| jwk["x5c"] = json!([draft(3).to_base64(), draft(2).to_base64()])),
        smart(CertificateMismatch, |jwk| jwk["x5c"] = json!([Draft::new(Spki::P384).to_base64()])),
        smart(BadCertificate, |jwk| jwk["x5c"] = json!(["AQID"])),
        smart(BadCertificate, |jwk| jwk["x5c"] = json!(["*"])),
        smart(Malformed, |jwk| jwk["x5c"] = json!("AQID")),
        smart(Malformed, |jwk| *jwk = json!(7)),
        Case {
            document: format!(r#"{{"keys": [{}, {{"kty": "EC", "kty": "oct"}}]}}"#, jwk(&key(1))),
            place: "keys[1]",
            fault: Malformed,
        },
    ]
}

fn directory_cases() -> Vec<Case> {
    use KeyFault::*;
    let two = |iss: &str| json!({"issuer": {"iss": iss, "name": "Two"}, "keys": [jwk(&key(2))]});
    let mut bad_key = two("https://two.example");
    bad_key["keys"][0]["d"] = json!("AQ");
    let mut revoked = two("https://two.example");
    revoked["keys"] = json!([]);
    revoked["crls"] = json!([{"kid": "k", "method": "rid", "ctr": 1, "rids": ["AQ"]}]);
    vec![
        directory(&bad_key, "issuerInfo[1].keys[0]", PrivateKey),
        directory(&two("http://two.example"), "issuerInfo[1]", NoIssuer),
        directory(&two("https://two.example/\u{202e}"), "issuerInfo[1]", NoIssuer),
        directory(&json!({"issuer": {"iss": "https://two.example"}}), "issuerInfo[1]", Malformed),
        directory(&revoked, "issuerInfo[1].crls", RevocationsLeftOut),
    ]
}

fn who_cases() -> Vec<Case> {
    use KeyFault::*;
    let two = draft(2);
    vec![
        who(Elsewhere, &two, |method| *method = json!(format!("{DID}:DCC:XXA:DSC"))),
        who(MethodType, &two, |method| method["type"] = json!("Ed25519VerificationKey2020")),
        who(Curve, &Draft::new(Spki::P384), |_| ()),
        who(PrivateKey, &two, |method| method["publicKeyJwk"]["d"] = json!("AQ")),
        who(NoCertificate, &two, |method| method["publicKeyJwk"]["x5c"] = json!([])),
        who(CertificateMismatch, &two, |method| {
            method["publicKeyJwk"]["x5c"] = json!([draft(3).to_base64()])
        }),
        who(CertificateMismatch, &Draft::new(rsa()), |method| method["publicKeyJwk"]["e"] = json!("AQAD")),
        who(KeyIdMismatch, &two, |method| method["publicKeyJwk"]["kid"] = json!("ABCDEFGH")),
        who(KeyIdMismatch, &two, |method| method["id"] = json!(format!("{DID}:DCC:XXA:DSC#AAAAAAAAAAA="))),
        who(NoKeyId, &two, |method| {
            method["id"] = json!(format!("{DID}:DCC:XXA:DSC"));
            method["publicKeyJwk"]["kid"] = Value::Null;
        }),
        who(NotAPoint, &two, |method| method["publicKeyJwk"]["x"] = json!("A".repeat(60) + "AQ")),
        who(Malformed, &two, |method| method["publicKeyJwk"] = Value::Null),
    ]
}

fn certificate_cases() -> Vec<Case> {
    use KeyFault::*;
    let pem = |block: &str, fault| Case {
        document: format!("{}{block}", draft(1).to_pem()),
        place: "certificate[1]",
        fault,
    };
    let compact_p384 = Draft::new(Spki::P384).to_pem();
    let short = Draft::new(Spki::Rsa { modulus: vec![0xc5; 128], exponent: vec![3] }).to_pem();
    vec![
        pem("-----BEGIN EC PRIVATE KEY-----\nAQ==\n-----END EC PRIVATE KEY-----\n", PrivateKey),
        pem("-----BEGIN PUBLIC KEY-----\nAQ==\n-----END PUBLIC KEY-----\n", NoCertificate),
        pem("-----BEGIN CERTIFICATE-----\nAQ==\n-----END CERTIFICATE-----\n", BadCertificate),
        pem("-----BEGIN CERTIFICATE-----\nAQ==\n", BadCertificate),
        pem(&compact_p384, Curve),
        pem(&short, UnsoundRsa),
    ]
}

fn every_case() -> Vec<Case> {
    [smart_cases(), directory_cases(), who_cases(), certificate_cases()].into_iter().flatten().collect()
}

#[test]
fn one_bad_key_stops_no_other_and_is_listed_with_its_code() {
    for Case { document, place, fault } in every_case() {
        let list = ForeignList::import(document.as_bytes(), "from a test").unwrap();
        assert_eq!(list.rejected, [Rejected { place: place.into(), fault }]);
        assert_eq!(list.keys.len(), 1, "{}", list.rejected[0]);
        assert_eq!(list.keys[0].key, ForeignPublicKey::P256(key(1)), "{}", list.rejected[0]);
    }
}

#[test]
fn every_fault_is_tested_and_has_a_code_of_its_own() {
    let tested: Vec<_> = every_case().into_iter().map(|case| case.fault).collect();
    for (index, fault) in KeyFault::ALL.iter().enumerate() {
        assert!(tested.contains(fault), "{}", fault.code());
        assert!(fault.code().starts_with("trust."));
        assert!(!KeyFault::ALL[..index].iter().any(|other| other.code() == fault.code()), "{}", fault.code());
    }
}

#[test]
fn a_file_without_a_usable_key_is_refused_with_what_is_wrong() {
    let mut secret = jwk(&key(1));
    secret["d"] = json!("AQ");
    let error = import(&json!({"keys": [secret]})).unwrap_err();
    let rejected = vec![Rejected { place: "keys[0]".into(), fault: KeyFault::PrivateKey }];
    assert_eq!(error, ForeignError::NoUsableKey(rejected));
    assert_eq!(error.to_string(), "no key in it can be used (1 refused)");
    assert_eq!(import(&json!({"keys": []})), Err(ForeignError::NoUsableKey(vec![])));
    assert_eq!(import(&did_document(&[])), Err(ForeignError::NoUsableKey(vec![])));
}

#[test]
fn what_is_no_list_has_a_code() {
    let many = vec![0; limits::FOREIGN_KEYS + 1];
    let half = vec![0; limits::FOREIGN_KEYS / 2 + 1];
    let one = json!({"issuer": {"iss": "https://one.example"}, "keys": half});
    let cases: [(Value, &str); 10] = [
        (json!("text"), "trust.unknown-format"),
        (json!({"resourceType": "Bundle"}), "trust.unknown-format"),
        (json!({"keys": "none"}), "trust.bad-json"),
        (json!({"participating_issuers": [{"iss": "https://one.example"}]}), "trust.directory-without-keys"),
        (jwk(&key(1)), "trust.bare-key"),
        (did_document(&[json!("did:web:list.example:v2:trustlist-ref:DCC")]), "trust.references-only"),
        (json!({"keys": many}), "trust.too-many-keys"),
        (json!({"verificationMethod": many}), "trust.too-many-keys"),
        (json!({"issuerInfo": [one, one]}), "trust.too-many-keys"),
        (json!({"keys": []}), "trust.no-usable-key"),
    ];
    for (document, code) in cases {
        assert_eq!(import(&document).unwrap_err().code(), code);
    }
    for (bytes, code) in [
        (&b""[..], "trust.unknown-format"),
        (b"\xff\xfe{", "trust.unknown-format"),
        (b"-----", "trust.unknown-format"),
        (b"- \xff", "trust.unknown-format"),
        (b"{\"keys\": [", "trust.bad-json"),
        (b"{\"keys\": [], \"keys\": []}", "trust.bad-json"),
        (b"0\x03\x02\x01\x01", "trust.no-usable-key"),
        (&vec![b' '; limits::FOREIGN_LIST_BYTES + 1], "trust.too-large"),
        (&b"-----BEGIN A".repeat(limits::FOREIGN_KEYS + 1), "trust.too-many-keys"),
    ] {
        assert_eq!(ForeignList::import(bytes, "").unwrap_err().code(), code, "{} bytes", bytes.len());
    }
    let error = ForeignList::import(b"{\n  \"keys\": [}", "").unwrap_err();
    assert_eq!(error, ForeignError::Json { line: 2, column: 12 });
}
