//! One fault each, with its code and the stage where it is found.

use super::*;

fn fault(outcome: Result<Credential, ShcError>) -> (&'static str, Stage) {
    let error = outcome.err().unwrap();
    (error.code(), error.stage())
}

#[test]
fn texts_that_are_none() {
    for (text, code) in [
        ("", "shc.not-a-health-card"),
        ("shc:5676", "shc.not-a-health-card"),
        ("shlink:/5676", "shc.not-a-health-card"),
        ("shc:/", "shc.digits"),
        ("shc:/567", "shc.digits"),
        ("shc:/78", "shc.digits"),
        ("shc:/5a", "shc.digits"),
        ("shc:/٥٦", "shc.digits"),
        ("shc:/0/2/56", "shc.chunk-number"),
        ("shc:/3/2/56", "shc.chunk-number"),
        ("shc:/+1/2/56", "shc.chunk-number"),
        ("shc:/1/2/3/56", "shc.chunk-number"),
        ("shc:/1/256/56", "shc.too-many-chunks"),
        ("shc:/2/2/56", "shc.incomplete"),
    ] {
        assert_eq!(fault(Credential::from_text(text)), (code, Stage::Text), "{text}");
    }
    let long = format!("shc:/{}", "5".repeat(2 * limits::HEALTH_CARD_CHARS));
    assert_eq!(fault(Credential::from_text(&long)), ("shc.too-long", Stage::Text));
    assert_eq!(
        Credential::from_text(" \r\nshc:/5699"),
        Err(ShcError::Digits { position: 8 }),
        "of the bare text"
    );
}

#[test]
fn headers_that_no_health_card_has() {
    let key = key(1);
    let compressed = compress_to_vec(payload().to_string().as_bytes(), 9);
    let good = header(&key).to_string();
    for (header, code) in [
        (good.replace("ES256", "none"), "shc.algorithm"),
        (good.replace("ES256", "HS256"), "shc.algorithm"),
        (good.replace("ES256", "es256"), "shc.algorithm"),
        (good.replace("DEF", "GZ"), "shc.compression"),
        (good.replace("\"zip\"", "\"zap\""), "shc.compression"),
        (good.replace("\"alg\"", "\"alg\":\"none\",\"alg\""), "shc.header"),
        (good.replace("\"alg\"", "\"crit\":[\"b64\"],\"alg\""), "shc.critical"),
        (good.replace("\"kid\"", "\"kit\""), "shc.key-id"),
        (good.replace(&kid(&key), "key-1"), "shc.key-id"),
        ("[]".to_owned(), "shc.header"),
        ("{".to_owned(), "shc.header"),
    ] {
        let token = sign_with(&key, header.as_bytes(), &compressed);
        assert_eq!(fault(Credential::from_jws(&token)), (code, Stage::Token), "{header}");
    }
}

#[test]
fn tokens_of_another_form() {
    let token = sign(&key(1), &payload());
    let cut = |letters: usize| token[..token.len() - letters].to_owned();
    for (token, code) in [
        (cut(2), "shc.signature-length"),
        // The last letter would stand for bits of no byte.
        (cut(4), "shc.not-a-token"),
        (format!("{token}AAAA"), "shc.signature-length"),
        (cut(87), "shc.not-a-token"),
        (cut(86), "shc.signature-length"),
        (format!("{token}=="), "shc.not-a-token"),
        (format!("{token}."), "shc.not-a-token"),
        (token.replacen('.', "..", 1), "shc.not-a-token"),
        (String::new(), "shc.not-a-token"),
        ("A".repeat(limits::HEALTH_CARD_CHARS + 1), "shc.too-long"),
    ] {
        let error = Credential::from_jws(&token).err().unwrap();
        assert_eq!(error.code(), code, "{} letters", token.len());
    }
}

#[test]
fn payloads_that_do_not_decompress_or_too_far() {
    let key = key(1);
    let sealed = |payload: &[u8]| sign_with(&key, header(&key).to_string().as_bytes(), payload);
    let compressed = compress_to_vec(payload().to_string().as_bytes(), 9);
    let with_header = miniz_oxide::deflate::compress_to_vec_zlib(payload().to_string().as_bytes(), 9);
    let bomb = compress_to_vec(&vec![b' '; limits::HEALTH_CARD_BYTES + 1], 9);
    for (payload, code) in [
        (&compressed[1..], "shc.inflate"),
        (&compressed[..compressed.len() - 1], "shc.inflate"),
        (&[&compressed[..], &[0]].concat(), "shc.inflate"),
        (&with_header, "shc.inflate"),
        (payload().to_string().as_bytes(), "shc.inflate"),
        (&bomb, "shc.too-large"),
    ] {
        assert_eq!(fault(Credential::from_jws(&sealed(payload))), (code, Stage::Payload), "{code}");
    }
}

#[test]
fn claims_that_are_missing_or_wrong() {
    let key = key(1);
    let changed = |pointer: &str, value: Value| {
        let mut payload = payload();
        match pointer.rsplit_once('/').unwrap() {
            (parent, name) if value.is_null() => {
                payload.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name);
            }
            (parent, name) => payload.pointer_mut(parent).unwrap()[name] = value,
        }
        payload
    };
    let subject = "/vc/credentialSubject";
    for (pointer, value, code) in [
        ("/iss", json!("http://clinic.example"), "shc.issuer"),
        ("/iss", json!("https://clinic.example/"), "shc.issuer"),
        ("/iss", json!("https://clinic.example/\u{202e}x"), "shc.issuer"),
        ("/iss", Value::Null, "shc.issuer"),
        ("/nbf", Value::Null, "shc.time"),
        ("/nbf", json!("1772442000"), "shc.time"),
        ("/nbf", json!(-1), "shc.time"),
        ("/nbf", json!(1e18), "shc.time"),
        ("/exp", json!("never"), "shc.time"),
        ("/vc", Value::Null, "shc.claims"),
        ("/vc/type", Value::Null, "shc.type"),
        ("/vc/type", json!(["https://smarthealth.cards#immunization"]), "shc.type"),
        ("/vc/rid", json!("x".repeat(25)), "shc.revocation-id"),
        ("/vc/rid", json!("a.b"), "shc.revocation-id"),
        ("/vc/credentialSubject", Value::Null, "shc.no-bundle"),
        ("/vc/credentialSubject/fhirVersion", json!("5.0.0"), "shc.fhir-version"),
        ("/vc/credentialSubject/fhirVersion", Value::Null, "shc.fhir-version"),
        ("/vc/credentialSubject/fhirBundle", Value::Null, "shc.no-bundle"),
    ] {
        let token = sign(&key, &changed(pointer, value));
        assert_eq!(fault(Credential::from_jws(&token)), (code, Stage::Claims), "{pointer}");
    }
    assert!(payload().pointer(subject).is_some());
}

#[test]
fn a_claim_that_is_made_twice_is_none() {
    let key = key(1);
    let text = payload().to_string().replace("\"nbf\":", "\"nbf\":1,\"nbf\":");
    let token = sign_with(&key, header(&key).to_string().as_bytes(), &compress_to_vec(text.as_bytes(), 9));
    assert_eq!(fault(Credential::from_jws(&token)), ("shc.claims", Stage::Claims));
}

#[test]
fn revocation_lists_that_are_none() {
    let good =
        json!({"kid": kid(&key(1)), "method": "rid", "ctr": 1, "rids": ["a", "b.1772442000"]}).to_string();
    assert!(RevocationList::from_json(good.as_bytes()).is_ok());
    for (from, to, error) in [
        ("\"rid\"", "\"did\"", RevocationError::Method),
        ("\"a\"", "\"b\"", RevocationError::Repeated { index: 1 }),
        ("\"a\"", "\"a=\"", RevocationError::RevocationId { index: 0 }),
        ("\"a\"", "\"a.\"", RevocationError::RevocationId { index: 0 }),
        ("\"a\"", "\"a.soon\"", RevocationError::RevocationId { index: 0 }),
        ("\"a\"", "\"abcdefghijklmnopqrstuvwxy\"", RevocationError::RevocationId { index: 0 }),
        ("\"kid\":\"", "\"kid\":\"A", RevocationError::KeyId),
        ("\"ctr\":1", "\"ctr\":-1", RevocationError::Malformed),
        ("{", "", RevocationError::Malformed),
    ] {
        let spoiled = good.replacen(from, to, 1);
        assert_eq!(RevocationList::from_json(spoiled.as_bytes()), Err(error), "{spoiled}");
    }
}

proptest! {
    #[test]
    fn spoiled_tokens_never_panic(place in 0..900_usize, byte in b' '..=b'~', length in 0..900_usize) {
        let mut token = sign(&key(1), &payload()).into_bytes();
        if let Some(spoiled) = token.get_mut(place) {
            *spoiled = byte;
        }
        token.truncate(length);
        let _ = Credential::from_jws(str::from_utf8(&token).unwrap());
    }

    #[test]
    fn any_digits_are_a_card_or_none(rest in "[0-9/]{0,80}") {
        let text = format!("shc:/{rest}");
        prop_assert!(Credential::from_text(&text).is_err());
        let _ = Chunks::default().push(&text);
    }

    #[test]
    fn spoiled_claims_never_panic(place in 0..900_usize, byte in b' '..=b'~') {
        let mut text = payload().to_string().into_bytes();
        if let Some(spoiled) = text.get_mut(place) {
            *spoiled = byte;
        }
        let _ = claims::Claims::from_json(str::from_utf8(&text).unwrap());
    }
}
