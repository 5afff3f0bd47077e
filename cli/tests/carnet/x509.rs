//! Keys, certificates and lists as others publish them: unsigned, as signatures of certificates are not checked.

use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::vectors::unhex;

/// The coordinates of a point of P-256.
pub(crate) type Point = [[u8; 32]; 2];

/// The base point (SEC 2, section 2.4.2), and its double.
pub(crate) fn points() -> [Point; 2] {
    [
        [
            "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5",
        ],
        [
            "7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978",
            "07775510db8ed040293d9ac69f7430dbba7dade63ce982299e04b79d227873d1",
        ],
    ]
    .map(|point| point.map(|digits| unhex(digits).try_into().unwrap()))
}

/// A certificate (RFC 5280, section 4.1) that holds from 2026-01-02 to 2028-03-04.
pub(crate) fn certificate(point: &Point) -> Vec<u8> {
    let ecdsa = tlv(SEQUENCE, &[&tlv(OID, &[b"\x2a\x86\x48\xce\x3d\x04\x03\x02"])]);
    let attribute = |number: u8, tag: u8, text: &[u8]| {
        tlv(SET, &[&tlv(SEQUENCE, &[&tlv(OID, &[&[0x55, 4, number]]), &tlv(tag, &[text])])])
    };
    let name =
        tlv(SEQUENCE, &[&attribute(6, PRINTABLE, b"KE"), &attribute(10, UTF8, "Wizara ya Afya".as_bytes())]);
    let times = [b"260102000000Z", b"280304000000Z"].map(|time| tlv(UTC_TIME, &[time]));
    let [public_key, p256] = [&b"\x2a\x86\x48\xce\x3d\x02\x01"[..], b"\x2a\x86\x48\xce\x3d\x03\x01\x07"];
    let curve = tlv(SEQUENCE, &[&tlv(OID, &[public_key]), &tlv(OID, &[p256])]);
    let key = tlv(SEQUENCE, &[&curve, &tlv(BIT_STRING, &[&[0, 4], &point[0], &point[1]])]);
    let version = tlv(0xa0, &[&tlv(INTEGER, &[&[2]])]);
    let fields = [
        version,
        tlv(INTEGER, &[&[1]]),
        ecdsa.clone(),
        name.clone(),
        tlv(SEQUENCE, &[&times.concat()]),
        name,
        key,
    ];
    tlv(SEQUENCE, &[&tlv(SEQUENCE, &[&fields.concat()]), &ecdsa, &tlv(BIT_STRING, &[&[0; 9]])])
}

/// The certificate as text.
pub(crate) fn pem(point: &Point) -> String {
    let body = Base64::encode_string(&certificate(point));
    let lines: Vec<_> = body.as_bytes().chunks(64).map(String::from_utf8_lossy).collect();
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
}

/// A key as an issuer of SMART Health Cards publishes it, named by its thumbprint (RFC 7638).
pub(crate) fn jwk(point: &Point) -> Value {
    let [x, y] = point.map(|coordinate| Base64UrlUnpadded::encode_string(&coordinate));
    let kid = Sha256::digest(format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#));
    let kid = Base64UrlUnpadded::encode_string(&kid);
    json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid, "x": x, "y": y})
}

/// A sound RSA key of 2,048 bits.
pub(crate) fn rsa_jwk() -> Value {
    let modulus = Base64UrlUnpadded::encode_string(&[0xc5; 256]);
    json!({"kty": "RSA", "n": modulus, "e": "AQAB", "kid": "r", "use": "sig", "alg": "RS256"})
}

/// A symmetric key.
pub(crate) fn secret_jwk() -> Value {
    json!({"kty": "oct", "k": "AAECAwQFBgc", "kid": "s"})
}

/// A key with the certificate of a point beside it.
pub(crate) fn with_certificate(mut jwk: Value, of: &Point) -> Value {
    jwk["x5c"] = json!([Base64::encode_string(&certificate(of))]);
    jwk
}

/// A JWKS.
pub(crate) fn jwks(keys: &[Value]) -> String {
    json!({ "keys": keys }).to_string()
}

/// A DID document of WHO's network.
pub(crate) fn did(point: &Point, created: &str) -> String {
    let kid = Base64::encode_string(&Sha256::digest(certificate(point))[..8]);
    let mut key = with_certificate(jwk(point), point);
    key["kid"] = json!(kid);
    let id = "did:web:list.example:v2:trustlist";
    let method = json!({
        "id": format!("{id}:DCC:KEN:DSC#{kid}"),
        "type": "JsonWebKey2020",
        "controller": id,
        "publicKeyJwk": key,
    });
    json!({
        "@context": ["https://www.w3.org/ns/did/v1"],
        "id": id,
        "controller": id,
        "verificationMethod": [method],
        "proof": {"type": "JsonWebSignature2020", "created": created, "jws": "e..s"},
    })
    .to_string()
}

/// A snapshot of the directory of SMART Health Card issuers.
pub(crate) fn snapshot(point: &Point) -> String {
    let issuer = json!({"iss": "https://clinic.example/issuer", "name": "Clinic of the example"});
    json!({
        "directory": "https://directory.example/vci.json",
        "time": "2026-05-04T03:02:01Z",
        "issuerInfo": [{"issuer": issuer, "keys": [jwk(point)], "crls": []}],
    })
    .to_string()
}

/// Tag, length and content (X.690, section 8.1).
fn tlv(tag: u8, content: &[&[u8]]) -> Vec<u8> {
    let content = content.concat();
    let [.., high, low] = content.len().to_be_bytes();
    let length: &[u8] = match content.len() {
        0..=0x7f => &[low],
        0x80..=0xff => &[0x81, low],
        _ => &[0x82, high, low],
    };
    [&[tag], length, &content].concat()
}

const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OID: u8 = 0x06;
const UTF8: u8 = 0x0c;
const PRINTABLE: u8 = 0x13;
const UTC_TIME: u8 = 0x17;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
