//! Keys, certificates and lists that the tests make: unsigned, as signatures of certificates are not checked.

use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::crypto::Es256PublicKey;

/// The public key of a secret scalar.
pub(super) fn key(seed: u8) -> Es256PublicKey {
    let secret = p256::ecdsa::SigningKey::from_slice(&[seed; 32]).unwrap();
    Es256PublicKey::from_sec1(secret.verifying_key().to_sec1_point(false).as_bytes()).unwrap()
}

/// What a key is in a certificate.
pub(super) enum Spki {
    P256(Es256PublicKey),
    P384,
    Rsa { modulus: Vec<u8>, exponent: Vec<u8> },
}

/// A certificate, to be written.
pub(super) struct Draft {
    pub(super) spki: Spki,
    /// Tags and texts of country, organisation and common name.
    pub(super) subject: [(u8, Vec<u8>); 3],
    pub(super) extensions: Vec<Vec<u8>>,
}

impl Draft {
    pub(super) fn new(spki: Spki) -> Self {
        let subject = [(PRINTABLE, "KE"), (UTF8, "Wizara ya Afya"), (UTF8, "Signer 7")];
        let subject = subject.map(|(tag, text)| (tag, text.into()));
        Self { spki, subject, extensions: Vec::new() }
    }

    pub(super) fn with(mut self, extension: Vec<u8>) -> Self {
        self.extensions.push(extension);
        self
    }

    /// Writes the certificate (RFC 5280, section 4.1), which holds from 2026-01-02 to 2028-03-04.
    pub(super) fn to_der(&self) -> Vec<u8> {
        let algorithm = tlv(SEQUENCE, &[&tlv(OID, &[b"\x2a\x86\x48\xce\x3d\x04\x03\x02"])]);
        let attributes = self.subject.iter().zip([6, 10, 3]).map(|((tag, text), number)| {
            let attribute = [tlv(OID, &[&[0x55, 4, number]]), tlv(*tag, &[text])].concat();
            tlv(SET, &[&tlv(SEQUENCE, &[&attribute])])
        });
        let name = tlv(SEQUENCE, &[&attributes.collect::<Vec<_>>().concat()]);
        let times = [b"260102000000Z", b"280304000000Z"].map(|time| tlv(UTC_TIME, &[time]));
        let mut fields = vec![
            tlv(0xa0, &[&tlv(INTEGER, &[&[2]])]),
            tlv(INTEGER, &[&[1]]),
            algorithm.clone(),
            name.clone(),
            tlv(SEQUENCE, &[&times.concat()]),
            name,
            self.spki.to_der(),
        ];
        if !self.extensions.is_empty() {
            fields.push(tlv(0xa3, &[&tlv(SEQUENCE, &[&self.extensions.concat()])]));
        }
        let tbs = tlv(SEQUENCE, &[&fields.concat()]);
        tlv(SEQUENCE, &[&tbs, &algorithm, &tlv(BIT_STRING, &[&[0], &[0; 8]])])
    }

    pub(super) fn to_base64(&self) -> String {
        Base64::encode_string(&self.to_der())
    }

    pub(super) fn to_pem(&self) -> String {
        let body = self.to_base64();
        let lines: Vec<_> = body.as_bytes().chunks(64).map(String::from_utf8_lossy).collect();
        format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
    }

    /// The key id of health certificates.
    pub(super) fn kid(&self) -> String {
        Base64::encode_string(&Sha256::digest(self.to_der())[..8])
    }
}

impl Spki {
    fn to_der(&self) -> Vec<u8> {
        let ec = |curve: &[u8], point: &[u8]| {
            let algorithm = [tlv(OID, &[b"\x2a\x86\x48\xce\x3d\x02\x01"]), tlv(OID, &[curve])].concat();
            [tlv(SEQUENCE, &[&algorithm]), tlv(BIT_STRING, &[&[0], point])].concat()
        };
        let content = match self {
            Self::P256(key) => ec(b"\x2a\x86\x48\xce\x3d\x03\x01\x07", &key.to_bytes()),
            Self::P384 => ec(b"\x2b\x81\x04\x00\x22", &[2; 49]),
            Self::Rsa { modulus, exponent } => {
                let algorithm =
                    [tlv(OID, &[b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"]), tlv(NULL, &[])].concat();
                let key = tlv(SEQUENCE, &[&tlv(INTEGER, &[&[0], modulus]), &tlv(INTEGER, &[exponent])]);
                [tlv(SEQUENCE, &[&algorithm]), tlv(BIT_STRING, &[&[0], &key])].concat()
            }
        };
        tlv(SEQUENCE, &[&content])
    }
}

/// Extended key usage (RFC 5280, section 4.2.1.12).
pub(super) fn extended_key_usage(oids: &[&[u8]]) -> Vec<u8> {
    extension(0x25, &oids.iter().map(|oid| tlv(OID, &[oid])).collect::<Vec<_>>().concat())
}

/// Subject alternative name with one URI (RFC 5280, section 4.2.1.6).
pub(super) fn alternative_name(url: &str) -> Vec<u8> {
    extension(0x11, &tlv(0x86, &[url.as_bytes()]))
}

/// Basic constraints of an authority (RFC 5280, section 4.2.1.9).
pub(super) fn authority() -> Vec<u8> {
    extension(0x13, &tlv(BOOLEAN, &[&[0xff]]))
}

fn extension(number: u8, content: &[u8]) -> Vec<u8> {
    let value = tlv(OCTET_STRING, &[&tlv(SEQUENCE, &[content])]);
    tlv(SEQUENCE, &[&tlv(OID, &[&[0x55, 0x1d, number]]), &value])
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

/// A key as a SMART Health Card issuer writes it.
pub(super) fn jwk(key: &Es256PublicKey) -> Value {
    let [x, y] = key.to_coordinates().map(|coordinate| Base64UrlUnpadded::encode_string(&coordinate));
    let kid = Sha256::digest(format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#));
    let kid = Base64UrlUnpadded::encode_string(&kid);
    json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid, "x": x, "y": y})
}

/// A key as WHO's lists write it: numbers with a zero before them.
pub(super) fn method(draft: &Draft) -> Value {
    let number = |bytes: &[u8]| Base64UrlUnpadded::encode_string(&[&[0], bytes].concat());
    let mut jwk = match &draft.spki {
        Spki::P256(key) => {
            let [x, y] = key.to_coordinates().map(|coordinate| number(&coordinate));
            json!({"kty": "EC", "crv": "P-256", "x": x, "y": y})
        }
        Spki::P384 => json!({"kty": "EC", "crv": "UNKNOWN CURVE", "x": "AA", "y": "AA"}),
        Spki::Rsa { modulus, exponent } => {
            json!({"kty": "RSA", "n": number(modulus), "e": Base64UrlUnpadded::encode_string(exponent)})
        }
    };
    let kid = draft.kid();
    jwk["kid"] = json!(kid);
    jwk["x5c"] = json!([draft.to_base64()]);
    json!({
        "id": format!("{DID}:DCC:KEN:DSC#{kid}"),
        "type": "JsonWebKey2020",
        "controller": DID,
        "publicKeyJwk": jwk,
    })
}

/// WHO's list of some verification methods.
pub(super) fn did_document(methods: &[Value]) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"],
        "id": DID,
        "controller": DID,
        "verificationMethod": methods,
        "proof": {"type": "JsonWebSignature2020", "created": "2026-08-22T17:05:01Z", "jws": "e..s"},
    })
}

pub(super) const DID: &str = "did:web:list.example:v2:trustlist";

const BOOLEAN: u8 = 0x01;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const NULL: u8 = 0x05;
const OID: u8 = 0x06;
pub(super) const UTF8: u8 = 0x0c;
pub(super) const PRINTABLE: u8 = 0x13;
pub(super) const TELETEX: u8 = 0x14;
const UTC_TIME: u8 = 0x17;
pub(super) const BMP: u8 = 0x1e;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
