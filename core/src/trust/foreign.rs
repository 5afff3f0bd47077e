//! Trust lists of other programmes: who signs health certificates and SMART Health Cards.
//!
//! | file | keys are known by | published by |
//! |---|---|---|
//! | DID document of the Global Digital Health Certification Network | the hash of a certificate | WHO, `/v2/trustlist/did.json` |
//! | JWKS (RFC 7517) | their thumbprint | an issuer of SMART Health Cards, `/.well-known/jwks.json` |
//! | directory snapshot | their thumbprint | VCI, `logs/vci_snapshot.json` |
//! | X.509 certificate, PEM or DER | the hash of the certificate | anybody |
//!
//! [`ForeignList::import`] tells them apart and reads them into one shape; [`ForeignList::to_bytes`] keeps it in
//! little space: WHO's list of 2026-08-22, 1.5 MB with 501 keys, takes 54 KB. A key that cannot be used is listed
//! with its place and a code, and stops no other.
//!
//! ```
//! use carnet_core::trust::foreign::{ForeignFormat, ForeignList};
//!
//! let jwks = br#"{"keys": [{
//!     "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256",
//!     "kid": "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U",
//!     "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
//!     "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
//! }, {"kty": "oct", "k": "AAECAwQFBgc"}]}"#;
//! let list = ForeignList::import(jwks, "https://clinic.example/.well-known/jwks.json")?;
//! assert_eq!(list.format, ForeignFormat::Jwks);
//! assert_eq!(list.keys[0].issuer.url.as_deref(), Some("https://clinic.example"));
//! assert_eq!(list.rejected[0].to_string(), "keys[1]: a secret key, which is nobody's secret any more");
//! assert_eq!(ForeignList::from_bytes(&list.to_bytes())?, list);
//! # Ok::<(), carnet_core::trust::foreign::ForeignError>(())
//! ```
//!
//! # What is not checked
//!
//! Whoever imports a file vouches for it. Neither the proof of a DID document nor the signature of a snapshot is
//! verified, nor the signatures, chains and revocation of certificates; that a certificate belongs to the key
//! beside it, and a key id to both, is. Validity times are kept for the moment when a card is verified.

use std::fmt;

use serde::Deserialize;
use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::clock::Timestamp;
use crate::limits;

mod certificate;
mod error;
mod gdhcn;
mod jwk;
mod key;
mod smart;
mod store;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use error::{ForeignError, KeyFault, Rejected};
pub use key::{
    CertificateKind, ForeignIssuer, ForeignKey, ForeignKeyId, ForeignPublicKey, RsaPublicKey, Validity,
};

/// The keys of a trust list that another programme published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignList {
    /// What the file was.
    pub format: ForeignFormat,
    /// Where the list comes from, as it says itself: the DID of a document, the address of a directory; otherwise
    /// what whoever imported it said.
    pub source: String,
    /// When the list was made, where it says so.
    pub made: Option<Timestamp>,
    /// The keys, in the order of the file.
    pub keys: Vec<ForeignKey>,
    /// What could not be taken over.
    pub rejected: Vec<Rejected>,
}

/// The format of a foreign trust list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ForeignFormat {
    /// DID document of WHO's Global Digital Health Certification Network
    /// (<https://smart.who.int/trust/concepts_did_gdhcn.html>).
    Gdhcn,
    /// JSON Web Key Set (RFC 7517, section 5) of an issuer of SMART Health Cards.
    Jwks,
    /// Snapshot of the directory of SMART Health Card issuers
    /// (<https://github.com/the-commons-project/vci-directory>, `logs`).
    VciDirectory,
    /// X.509 certificates (RFC 5280).
    X509,
}

impl ForeignList {
    /// Reads a list in any of the formats, which it tells apart.
    ///
    /// `fallback_source` says where the list comes from if it does not do so itself. For a JWKS it best is the
    /// address: SMART Health Cards name their issuer by it, without `/.well-known/jwks.json`.
    ///
    /// # Errors
    /// [`ForeignError::NoUsableKey`] where not one key is left, with what is wrong with each; otherwise what keeps
    /// the file from being a list at all.
    pub fn import(bytes: &[u8], fallback_source: &str) -> Result<Self, ForeignError> {
        if bytes.len() > limits::FOREIGN_LIST_BYTES {
            return Err(ForeignError::TooLarge);
        }
        let trimmed = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii();
        let list = match trimmed.first() {
            Some(b'{') => import_json(trimmed, fallback_source),
            // A SEQUENCE. Its last byte may look like white space.
            Some(0x30) => certificate::import_der(bytes, fallback_source),
            _ => certificate::import_pem(trimmed, fallback_source),
        }?;
        if list.keys.is_empty() { Err(ForeignError::NoUsableKey(list.rejected)) } else { Ok(list) }
    }
}

fn import_json(bytes: &[u8], fallback_source: &str) -> Result<ForeignList, ForeignError> {
    let document: Document<'_> = serde_json::from_slice(bytes)
        .map_err(|error| ForeignError::Json { line: error.line(), column: error.column() })?;
    match document {
        Document { verification_method: Some(methods), id, proof, .. } => {
            gdhcn::import(&methods.within_cap()?, &gdhcn::Origin { id, proof }, fallback_source)
        }
        Document { issuer_info: Some(issuers), directory, time, .. } => smart::import_directory(
            &issuers.within_cap()?,
            directory.as_deref(),
            time.as_deref(),
            fallback_source,
        ),
        Document { keys: Some(keys), .. } => smart::import_jwks(&keys.within_cap()?, fallback_source),
        Document { participating_issuers: Some(_), .. } => Err(ForeignError::DirectoryWithoutKeys),
        Document { kty: Some(_), .. } => Err(ForeignError::BareKey),
        _ => Err(ForeignError::UnknownFormat),
    }
}

/// What tells the JSON formats apart, and their outermost members.
#[derive(Deserialize)]
struct Document<'a> {
    #[serde(borrow, rename = "verificationMethod")]
    verification_method: Option<Elements<'a>>,
    id: Option<String>,
    proof: Option<gdhcn::Proof>,
    #[serde(borrow)]
    keys: Option<Elements<'a>>,
    kty: Option<IgnoredAny>,
    #[serde(borrow, rename = "issuerInfo")]
    issuer_info: Option<Elements<'a>>,
    participating_issuers: Option<IgnoredAny>,
    directory: Option<String>,
    time: Option<String>,
}

/// The elements of an array, unread, of which no more than the cap are kept.
struct Elements<'a> {
    kept: Vec<&'a RawValue>,
    too_many: bool,
}

impl<'a> Elements<'a> {
    fn within_cap(self) -> Result<Vec<&'a RawValue>, ForeignError> {
        if self.too_many { Err(ForeignError::TooManyKeys) } else { Ok(self.kept) }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Elements<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Array;

        impl<'de> Visitor<'de> for Array {
            type Value = Elements<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an array")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Elements<'de>, A::Error> {
                let mut kept = Vec::new();
                while kept.len() < limits::FOREIGN_KEYS {
                    let Some(element) = array.next_element()? else {
                        return Ok(Elements { kept, too_many: false });
                    };
                    kept.push(element);
                }
                let mut too_many = false;
                while array.next_element::<IgnoredAny>()?.is_some() {
                    too_many = true;
                }
                Ok(Elements { kept, too_many })
            }
        }

        deserializer.deserialize_seq(Array)
    }
}

/// Reads one element of a list.
fn parse<'a, T: Deserialize<'a>>(element: &'a RawValue) -> Result<T, KeyFault> {
    serde_json::from_str(element.get()).map_err(|_| KeyFault::Malformed)
}

/// Makes text of a list fit to be shown in a verdict: one line, no control character, nothing that turns text
/// around (Unicode Standard Annex 9), at most [`limits::FOREIGN_TEXT_CHARS`]; `None` if nothing is left.
fn shown(text: &str) -> Option<String> {
    let cleaned: String = text
        .trim()
        .chars()
        .map(|character| if is_unprintable(character) { char::REPLACEMENT_CHARACTER } else { character })
        .take(limits::FOREIGN_TEXT_CHARS)
        .collect();
    let cleaned = cleaned.trim_end();
    (!cleaned.is_empty()).then(|| cleaned.to_owned())
}

fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}
