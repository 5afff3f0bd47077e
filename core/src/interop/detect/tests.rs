use proptest::prelude::*;

use super::*;

#[test]
fn recognises_texts_that_clinics_meet() {
    for (text, kind) in [
        ("CN100066051", Kind::Carnet),
        ("cn1000", Kind::Carnet),
        ("CN2", Kind::Carnet),
        ("CM1000", Kind::CarnetFrame),
        ("shc:/567629095243206034602924374044603122295953265460346029254077280433", Kind::SmartHealthCard),
        ("SHC:/5676", Kind::SmartHealthCard),
        ("shc:5676", Kind::SmartHealthCard),
        ("shc:/1/3/5676", Kind::SmartHealthCardChunk),
        (r#"{"verifiableCredential":["eyJ6aXAi.3ZJJ.x"]}"#, Kind::SmartHealthCardFile),
        (
            r#"https://app.example/i/SMARTHealthCard/#{"verifiableCredential":["e.y.J"]}"#,
            Kind::SmartHealthCardFile,
        ),
        ("https://app.example/#%7B%22verifiableCredential%22%3A%5B%22e.y.J", Kind::SmartHealthCardFile),
        ("shlink:/eyJ1cmwiOiJodHRw", Kind::SmartHealthLink),
        ("\u{feff} shlink:/eyJ1cmwiOiJodHRw\r\n\0", Kind::SmartHealthLink),
        ("https://viewer.example/#shlink:/eyJ1", Kind::SmartHealthLinkInUrl),
        ("vhlink:/eyJ1", Kind::VerifiableHealthLink),
        ("https://viewer.example#vhlink:/eyJ1", Kind::VerifiableHealthLink),
        ("HC2:6BFOXN", Kind::HcertOther),
        ("NZCP:/1/2KCEVIQEIVVWK6", Kind::Nzcp),
        ("mdoc:owBjMS4wAYIB2BhY", Kind::Mdoc),
        ("HTTPS://EXAMPLE.ORG", Kind::Url),
        ("https://example.org/#about", Kind::Url),
        ("WIFI:S:x;T:WPA;P:y;;", Kind::Wifi),
        ("BEGIN:VCARD\r\nVERSION:3.0", Kind::Vcard),
        ("MECARD:N:Yusuf,Amina;;", Kind::Vcard),
        ("MSH|^~\\&|", Kind::Hl7v2),
        ("\u{b}MSH|^~\\&|ADT\r\u{1c}\r", Kind::Hl7v2),
        ("age-encryption.org/v1\n-> X25519 a", Kind::Age),
        ("-----BEGIN AGE ENCRYPTED FILE-----\n", Kind::Age),
        ("4006381333931", Kind::Number),
        ("otpauth://totp/x", Kind::OneTimePassword),
        ("CNÉ", Kind::Text),
        ("HC:", Kind::Text),
        ("shlink without its colon", Kind::Text),
        (" \n", Kind::Empty),
        ("", Kind::Empty),
    ] {
        assert_eq!(detect_text(text), kind, "{text}");
        assert_eq!(detect(text.as_bytes()), kind, "{text}");
    }
}

#[test]
fn tells_whether_a_health_certificate_is_compressed() {
    // 0x789c, the usual header of zlib, and 0xd284, tag 18 before an array of four.
    for (bytes, kind) in [
        ([0x78, 0x9c], Kind::Hcert),
        ([0x78, 0xda], Kind::Hcert),
        ([0xd2, 0x84], Kind::HcertUncompressed),
        ([0x84, 0x43], Kind::HcertUncompressed),
        ([0xd8, 0x3d], Kind::HcertUncompressed),
    ] {
        let number = usize::from(u16::from_be_bytes(bytes));
        let digit = |place: usize| char::from(BASE45.as_bytes()[number / place % 45]);
        let text = format!("HC1:{}{}{}000", digit(1), digit(45), digit(45 * 45));
        assert_eq!(detect_text(&text), kind, "{text}");
    }
    assert_eq!(detect_text("HC1:"), Kind::Hcert, "cut off");
}

#[test]
fn recognises_json_by_its_members_wherever_they_stand() {
    let late = r#"{"a":{"resourceType":"no","x":["{\"verifiableCredential\":["]},"b\"":1, "resourceType" : "Bundle"}"#;
    for (text, kind) in [
        (late, Kind::Fhir),
        (r#"{"resourceType":"Patient""#, Kind::Fhir),
        ("{\"resourceType\":\"Patient\"}\n{\"resourceType\":\"Patient\"}\n", Kind::FhirNdjson),
        (r#"{"resourceType":5}"#, Kind::Json),
        (r#"[{"resourceType":"Patient"}]"#, Kind::Json),
        (r#"{"a":{"resourceType":"Patient"}}"#, Kind::Json),
        (r#"{"data":{"hdr":{"is":"UTO","t":"icao.vacc","v":1},"msg":{}},"sig":{}}"#, Kind::VdsNc),
        (r#"{"data":{"hdr":{"t":"other"}}}"#, Kind::Json),
        (
            r#"{"@context":[],"type":["VerifiableCredential","ProofOfVaccinationCredential"],"credentialSubject":{}}"#,
            Kind::Divoc,
        ),
        (
            r#"{"@context":[],"type":["VerifiableCredential"],"credentialSubject":{}}"#,
            Kind::VerifiableCredential,
        ),
        (r#"{"@context":[],"verifiableCredential":["e.y.J"]}"#, Kind::VerifiableCredential),
        (r#"{"verifiableCredential":[{"@context":[]}]}"#, Kind::VerifiableCredential),
        (r#"{"protected":"eyJ","iv":"a","ciphertext":"b","tag":"c"}"#, Kind::Jwe),
        (r#"{"payload":"a","signatures":[]}"#, Kind::Jws),
        ("{}", Kind::Json),
        ("[", Kind::Json),
        (r#"{"a\"#, Kind::Json),
    ] {
        assert_eq!(detect_text(text), kind, "{text}");
    }
}

#[test]
fn recognises_xml_by_its_outermost_element() {
    for (text, kind) in [
        ("<?xml version='1.0'?>\n<!-- <Bundle> -->\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\">", Kind::Cda),
        ("<cda:ClinicalDocument xmlns:cda='urn:hl7-org:v3'/>", Kind::Cda),
        ("<Bundle xmlns=\"http://hl7.org/fhir\"><id value='x'/>", Kind::FhirXml),
        ("<f:Patient xmlns:f='http://hl7.org/fhir'>", Kind::FhirXml),
        ("<Bundle>", Kind::Xml),
        ("<!DOCTYPE html><p>", Kind::Html),
        ("<!-- x --><HTML lang=en>", Kind::Html),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\">", Kind::Xml),
        ("<!-- without an end", Kind::Xml),
        ("<", Kind::Xml),
    ] {
        assert_eq!(detect_text(text), kind, "{text}");
    }
}

#[test]
fn recognises_tokens_by_their_parts_and_their_header() {
    let header = "eyJhbGciOiJFUzI1NiJ9"; // {"alg":"ES256"}
    for (text, kind) in [
        (format!("{header}.e30.AA"), Kind::Jws),
        (format!("{header}..AA"), Kind::Jws),
        (format!("{header}..a.b.c"), Kind::Jwe),
        (format!("{header}.e30.AA~WyJh~"), Kind::SdJwt),
        (format!("{header}.e30"), Kind::Text),
        (format!("{header}.e30.A A"), Kind::Text),
        (format!("{header}.a.b.c.d.e"), Kind::Text),
        ("www.example.org".to_owned(), Kind::Text),
        ("e30.e30.e30".to_owned(), Kind::Jws),
        ("W10.e30.e30".to_owned(), Kind::Text),
    ] {
        assert_eq!(detect_text(&text), kind, "{text}");
    }
}

#[test]
fn recognises_files_that_are_no_text() {
    let zip = [&b"PK\x03\x04\x14\0\0\0\x08\0"[..], &[0xee; 20], b"certificate.json"].concat();
    for (bytes, kind) in [
        (&b"\x89PNG\r\n\x1a\n\0"[..], Kind::Picture),
        (b"\xff\xd8\xff\xe0", Kind::Picture),
        (b"\0\0\0\x18ftypheic", Kind::Picture),
        (b"RIFF\0\0\0\0WEBP", Kind::Picture),
        (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01", Kind::Picture),
        (b"BM is a text", Kind::Text),
        (b"%PDF-1.7", Kind::Pdf),
        (&zip, Kind::Divoc),
        (b"PK\x03\x04\x14\0", Kind::Binary),
        (b"carnet history 1\n\0", Kind::CarnetFile),
        (b"age-encryption.org/v1\n\0\xff", Kind::Age),
        (b"\xd2\x84\x43\xa1\x01\x26", Kind::Binary),
        (b"MSH|^~\\&|\xe9l\xe8ve", Kind::Hl7v2),
        (b"\xff\xfeC\0N\x001\x000\0", Kind::Carnet),
        (b"\xfe\xff\0{\0}", Kind::Json),
    ] {
        assert_eq!(detect(bytes), kind, "{}", bytes.escape_ascii());
    }
}

#[test]
fn hostile_texts_of_megabytes_take_a_moment() {
    let megabytes = |unit: &str| unit.repeat((4 << 20) / unit.len());
    let texts = [
        megabytes("["),
        format!("{{{}", megabytes("\"data\":")),
        format!("{{{}", megabytes("\"a\": ")),
        format!("{{\"{}", megabytes("\\\"")),
        megabytes("<!-- --> "),
        megabytes("<?"),
        format!("e30{}", megabytes(".")),
        format!("https://a.example/{}", megabytes("#shlin")),
        megabytes("PK"),
        format!("HC1:{}", megabytes(":")),
    ];
    let begin = std::time::Instant::now();
    for text in &texts {
        let kind = detect(text.as_bytes());
        assert!([Kind::Json, Kind::Xml, Kind::Text, Kind::Url, Kind::Hcert].contains(&kind), "{kind:?}");
    }
    // A pass over each takes milliseconds; a square of their length would take hours.
    assert!(begin.elapsed().as_secs() < 10, "{:?}", begin.elapsed());
}

proptest! {
    #[test]
    fn any_bytes_have_a_kind(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = detect(&bytes);
    }

    #[test]
    fn any_text_after_a_known_beginning_has_a_kind(start in 0..PREFIXES.len(), rest in "\\PC{0,60}") {
        let text = format!("{}{rest}", PREFIXES[start].0);
        prop_assert_ne!(detect_text(&text), Kind::Binary);
        prop_assert_eq!(detect(text.as_bytes()), detect_text(&text));
    }
}
