use std::fmt;

use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use sha2::{Digest as _, Sha256};

use super::KeyFault;
use crate::clock::Timestamp;
use crate::country::Country;
use crate::crypto::Es256PublicKey;

/// A key with which another programme's documents are verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// What documents call the key.
    pub id: ForeignKeyId,
    /// The key.
    pub key: ForeignPublicKey,
    /// Who signs with it.
    pub issuer: ForeignIssuer,
    /// The trust domain, such as `DCC` (value set Domains of <https://smart.who.int/trust>).
    pub domain: Option<String>,
    /// What the key is for, such as `DSC`, a document signer, or `CSCA` and `SCA`, an authority that signs their
    /// certificates and no document (value set KeyUsage of <https://smart.who.int/trust>).
    pub usage: Option<String>,
    /// The kinds of health certificate that the key may sign; any, where there are none.
    pub limited_to: Vec<CertificateKind>,
    /// When its certificate holds.
    pub validity: Option<Validity>,
}

/// Who signs with a foreign key, as far as the list says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ForeignIssuer {
    /// The name: of a directory's issuer, or of the subject of a certificate.
    pub name: Option<String>,
    /// The address by which SMART Health Cards name the issuer (`iss`).
    pub url: Option<String>,
    /// The country that the subject of a certificate names. Organisations borrow letters: those of the International
    /// Organization for Migration say `IO`, so [`participant`](Self::participant) goes before.
    pub country: Option<Country>,
    /// The participant of WHO's network: three letters of ISO 3166-1, or of an organisation.
    pub participant: Option<String>,
    /// When a directory last heard of the issuer; it keeps those that have fallen silent.
    pub last_retrieved: Option<Timestamp>,
}

/// The time in which a certificate holds (RFC 5280, section 4.1.2.5), both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// From when.
    pub not_before: Timestamp,
    /// Until when.
    pub not_after: Timestamp,
}

/// A kind of health certificate to which the extended key usage of a certificate limits its key (Electronic Health
/// Certificate Specification 1.1.1, appendix A.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum CertificateKind {
    /// Tests.
    Test,
    /// Vaccinations.
    Vaccination,
    /// Recoveries.
    Recovery,
}

impl CertificateKind {
    /// Every kind, in the order of the last number of their object identifiers, from 1.
    pub(super) const ALL: [Self; 3] = [Self::Test, Self::Vaccination, Self::Recovery];
}

/// The name under which a document calls for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ForeignKeyId {
    /// The start of the SHA-256 of a certificate, as health certificates have it (Electronic Health Certificate
    /// Specification 1.1.1, appendix A.1). Two certificates may share it: the signature decides.
    Certificate([u8; 8]),
    /// The thumbprint of a JWK (RFC 7638), as SMART Health Cards have it.
    Thumbprint([u8; 32]),
}

impl ForeignKeyId {
    /// Computes the id that a certificate gives to its key.
    pub(super) fn of_certificate(der: &[u8]) -> Self {
        let mut id = [0; 8];
        id.iter_mut().zip(Sha256::digest(der)).for_each(|(byte, hashed)| *byte = hashed);
        Self::Certificate(id)
    }

    /// Computes the thumbprint of an elliptic curve key (RFC 7638, section 3.2).
    pub(super) fn thumbprint(key: &Es256PublicKey) -> Self {
        let [x, y] = key.to_coordinates().map(|coordinate| Base64UrlUnpadded::encode_string(&coordinate));
        let members = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        Self::Thumbprint(Sha256::digest(members).into())
    }

    /// Reads a thumbprint as documents write it, in base64url.
    pub(crate) fn from_thumbprint(text: &str) -> Option<Self> {
        Base64UrlUnpadded::decode_vec(text).ok()?.try_into().ok().map(Self::Thumbprint)
    }

    /// The bytes of the id.
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Certificate(id) => id,
            Self::Thumbprint(id) => id,
        }
    }
}

/// Writes base64 for the hash of a certificate, and base64url for a thumbprint, as the lists do.
impl fmt::Display for ForeignKeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&match self {
            Self::Certificate(id) => Base64::encode_string(id),
            Self::Thumbprint(id) => Base64UrlUnpadded::encode_string(id),
        })
    }
}

/// A foreign public key.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ForeignPublicKey {
    /// For ES256.
    P256(Es256PublicKey),
    /// For PS256. Such signatures are not verified yet; the key is kept for when they are.
    Rsa(RsaPublicKey),
}

/// An RSA public key (RFC 8017, section 3.1), with which nothing is computed here.
#[derive(Clone, PartialEq, Eq)]
pub struct RsaPublicKey {
    modulus: Vec<u8>,
    exponent: Vec<u8>,
}

impl RsaPublicKey {
    /// Takes both numbers, big-endian. The modulus has at least 2,048 bits (NIST SP 800-131A, section 3), and not so
    /// many that a verification would take long; the exponent is odd and at least 3 (RFC 8017, section 3.1), and
    /// has at most 32 bits like any in use.
    pub(super) fn new(modulus: &[u8], exponent: &[u8]) -> Result<Self, KeyFault> {
        let [modulus, exponent] = [modulus, exponent].map(without_leading_zeros);
        let is_odd = exponent.last().is_some_and(|last| last % 2 == 1);
        let sound_exponent = is_odd && exponent != [1] && exponent.len() <= 4;
        if !(2048..=8192).contains(&bits(modulus)) || !sound_exponent {
            return Err(KeyFault::UnsoundRsa);
        }
        Ok(Self { modulus: modulus.to_vec(), exponent: exponent.to_vec() })
    }

    /// The modulus `n`, big-endian, without leading zeros.
    pub fn modulus(&self) -> &[u8] {
        &self.modulus
    }

    /// The public exponent `e`, big-endian, without leading zeros.
    pub fn exponent(&self) -> &[u8] {
        &self.exponent
    }
}

impl fmt::Debug for RsaPublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RsaPublicKey({} bits)", bits(&self.modulus))
    }
}

fn bits(number: &[u8]) -> usize {
    number.len() * 8 - number.first().map_or(0, |first| first.leading_zeros() as usize)
}

/// A number without the zeros that some write before it, as `BigInteger` of Java does to keep it positive.
pub(super) fn without_leading_zeros(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    number.get(zeros..).unwrap_or_default()
}
