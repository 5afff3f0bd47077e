use proptest::prelude::*;
use serde_json::{Value, json};

use super::testing::{
    BMP, DID, Draft, PRINTABLE, Spki, TELETEX, UTF8, alternative_name, authority, did_document,
    extended_key_usage, jwk, key, method,
};
use super::*;

mod corpora;
mod faults;

fn import(document: &Value) -> Result<ForeignList, ForeignError> {
    ForeignList::import(document.to_string().as_bytes(), "from a test")
}

fn draft(seed: u8) -> Draft {
    Draft::new(Spki::P256(key(seed)))
}

fn rsa() -> Spki {
    Spki::Rsa { modulus: vec![0xc5; 256], exponent: vec![1, 0, 1] }
}

fn time(text: &str) -> Option<Timestamp> {
    Timestamp::parse(text)
}

#[test]
fn reads_the_list_of_who() {
    let draft = draft(1);
    let list = import(&did_document(&[method(&draft), method(&Draft::new(rsa()))])).unwrap();
    assert_eq!(list.format, ForeignFormat::Gdhcn);
    assert_eq!(list.source, DID);
    assert_eq!(list.made, time("2026-08-22T17:05:01Z"));
    assert_eq!(list.rejected, []);

    let [first, second] = list.keys.as_slice() else { panic!("{} keys", list.keys.len()) };
    assert_eq!(first.key, ForeignPublicKey::P256(key(1)));
    assert_eq!(first.id.to_string(), draft.kid());
    assert_eq!(first.issuer.name.as_deref(), Some("Signer 7, Wizara ya Afya"));
    assert_eq!(first.issuer.country.map(|country| country.to_string()).as_deref(), Some("KE"));
    assert_eq!(first.issuer.participant.as_deref(), Some("KEN"));
    assert_eq!([first.domain.as_deref(), first.usage.as_deref()], [Some("DCC"), Some("DSC")]);
    let validity = first.validity.unwrap();
    assert_eq!(
        [Some(validity.not_before), Some(validity.not_after)],
        [time("2026-01-02"), time("2028-03-04")]
    );
    assert_eq!(format!("{:?}", second.key), "Rsa(RsaPublicKey(2048 bits))");
}

#[test]
fn reads_what_the_list_says_of_a_key_wherever_it_says_it() {
    let mut coded = method(&draft(1));
    coded["domain"] = json!({"code": "#IPS-PILGRIMAGE"});
    coded["participant"] = json!({"code": "#IOM"});
    coded["keyusage"] = json!("CSCA");
    let mut wildcard = method(&draft(2));
    wildcard["id"] = json!(format!("{DID}:-:KEN#{}", draft(2).kid()));
    let mut version_1 = method(&draft(3));
    version_1["id"] = json!(format!("did:web:list.example:trustlist:ken#{}", draft(3).kid()));
    version_1["publicKeyJwk"].as_object_mut().unwrap().remove("kid");

    let list = import(&did_document(&[coded, wildcard, version_1])).unwrap();
    let said = list.keys.iter().map(|key| {
        [&key.domain, &key.issuer.participant, &key.usage].map(|code| code.clone().unwrap_or_default())
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [["IPS-PILGRIMAGE", "IOM", "CSCA"], ["", "KEN", ""], ["", "KEN", ""]]
    );
}

#[test]
fn reads_a_jwks_whose_issuer_is_known_by_its_address() {
    let keys = json!({"keys": [jwk(&key(1)), jwk(&key(2))]}).to_string();
    let list = ForeignList::import(keys.as_bytes(), "https://clinic.example/.well-known/jwks.json").unwrap();
    assert_eq!(list.format, ForeignFormat::Jwks);
    assert_eq!(list.source, "https://clinic.example/.well-known/jwks.json");
    assert_eq!([list.made, list.keys[0].issuer.last_retrieved], [None, None]);
    assert_eq!(list.keys[1].issuer.url.as_deref(), Some("https://clinic.example"));
    assert_eq!(list.keys[1].id.to_string(), jwk(&key(2))["kid"]);
    assert_eq!(list.keys[1].id.as_bytes().len(), 32);
}

#[test]
fn a_certificate_names_the_issuer_that_nothing_else_names() {
    let mut certified = jwk(&key(1));
    certified["x5c"] = json!([draft(1).with(alternative_name("https://clinic.example")).to_base64()]);
    let list = import(&json!({"keys": [certified]})).unwrap();
    assert_eq!(list.source, "https://clinic.example");
    assert_eq!(list.keys[0].issuer.url.as_deref(), Some("https://clinic.example"));
    assert_eq!(list.keys[0].issuer.name.as_deref(), Some("Signer 7, Wizara ya Afya"));
    assert!(list.keys[0].validity.is_some());

    let named =
        ForeignList::import(json!({"keys": [certified]}).to_string().as_bytes(), "https://other.example");
    assert_eq!(named.unwrap().keys[0].issuer.url.as_deref(), Some("https://other.example"));
}

#[test]
fn reads_a_directory_snapshot() {
    let list = import(&json!({
        "directory": "https://directory.example/issuers.json",
        "time": "2026-08-22T04:43:50Z",
        "issuerInfo": [
            {
                "issuer": {"iss": "https://one.example/a", "name": "One\u{202e}", "website": null},
                "keys": [jwk(&key(1)), jwk(&key(2))],
                "lastRetrieved": "2023-09-13T04:34:02Z",
            },
            {"issuer": {"iss": "https://two.example", "name": "Two"}, "keys": [jwk(&key(1))], "crls": [{"rids": []}]},
        ],
    }))
    .unwrap();
    assert_eq!(list.format, ForeignFormat::VciDirectory);
    assert_eq!(list.source, "https://directory.example/issuers.json");
    assert_eq!(list.made, time("2026-08-22T04:43:50Z"));
    assert_eq!(list.rejected, []);
    let names = list.keys.iter().map(|key| key.issuer.name.as_deref());
    assert_eq!(names.collect::<Vec<_>>(), [Some("One\u{fffd}"), Some("One\u{fffd}"), Some("Two")]);
    assert_eq!(list.keys[0].issuer.last_retrieved, time("2023-09-13T04:34:02Z"));
    assert_eq!(list.keys[0].id, list.keys[2].id, "one key of two issuers");
}

#[test]
fn reads_certificates_alone() {
    let vaccination = b"\x2b\x06\x01\x04\x01\x8e\x37\x8f\x65\x01\x02".as_slice();
    let recovery_with_a_stray_zero = b"\x2b\x06\x01\x04\x01\x00\x8e\x37\x8f\x65\x01\x03".as_slice();
    let server = b"\x2b\x06\x01\x05\x05\x07\x03\x01".as_slice();
    let usages = extended_key_usage(&[server, recovery_with_a_stray_zero, vaccination]);
    let [limited, signer, root] = [draft(1).with(usages), draft(2), draft(3).with(authority())];

    let pem = format!("Subject: Signer 7\n{}\n{}", limited.to_pem(), root.to_pem().replace('\n', "\r\n"));
    let list = ForeignList::import(pem.as_bytes(), "clinic.pem").unwrap();
    assert_eq!([list.format, ForeignFormat::X509], [ForeignFormat::X509; 2]);
    assert_eq!(list.source, "clinic.pem");
    assert_eq!(list.keys[0].limited_to, [CertificateKind::Vaccination, CertificateKind::Recovery]);
    assert_eq!(list.keys[0].id.to_string(), limited.kid());
    assert_eq!(list.keys[1].usage.as_deref(), Some("CSCA"));

    let list = ForeignList::import(&signer.to_der(), "clinic.der").unwrap();
    assert_eq!(list.keys[0].key, ForeignPublicKey::P256(key(2)));
    assert_eq!([list.keys[0].usage.as_deref(), list.keys[0].domain.as_deref()], [None, None]);
    assert_eq!(list.keys[0].limited_to, []);
}

#[test]
fn reads_names_in_every_kind_of_string() {
    let named = |tag, text: &[u8]| {
        let mut draft = draft(1);
        draft.subject = [(PRINTABLE, b"ke".into()), (UTF8, b" ".into()), (tag, text.into())];
        ForeignList::import(&draft.to_der(), "").unwrap().keys.remove(0).issuer
    };
    assert_eq!(named(UTF8, "عيادة".as_bytes()).name.as_deref(), Some("عيادة"));
    assert_eq!(named(TELETEX, b"Sant\xe9").name.as_deref(), Some("Santé"));
    assert_eq!(named(BMP, b"\x04\x14\x04\x3c").name.as_deref(), Some("Дм"));
    assert_eq!(named(BMP, b"\xd8\x00\xd8\x00").name, None, "half a surrogate pair");
    assert_eq!(named(0x04, b"octets").name, None, "no string");
    assert_eq!(named(UTF8, b"a").country, crate::country::Country::from_code("KE"));
}

proptest! {
    #[test]
    fn a_spoiled_certificate_never_panics(place in 0..600_usize, byte: u8, length in 0..600_usize) {
        let mut der = draft(1).with(authority()).with(extended_key_usage(&[b"\x2b\x06"])).to_der();
        if let Some(spoiled) = der.get_mut(place) {
            *spoiled = byte;
        }
        der.truncate(length.max(1));
        let _ = ForeignList::import(&der, "");
    }

    #[test]
    fn a_spoiled_list_never_panics(place in 0..2_000_usize, byte: u8, length in 0..2_000_usize) {
        let mut document = did_document(&[method(&draft(1))]).to_string().into_bytes();
        if let Some(spoiled) = document.get_mut(place) {
            *spoiled = byte;
        }
        document.truncate(length);
        let _ = ForeignList::import(&document, "");
    }
}
