use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::certificate::Certificate;
use super::key::without_leading_zeros;
use super::{ForeignPublicKey, KeyFault, RsaPublicKey};
use crate::crypto::Es256PublicKey;

/// A JSON Web Key (RFC 7517, section 4), of which unknown members are ignored as that section wants.
#[derive(Deserialize)]
pub(super) struct Jwk {
    kty: Option<String>,
    pub(super) kid: Option<String>,
    #[serde(rename = "use")]
    pub(super) usage: Option<String>,
    pub(super) alg: Option<String>,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x5c: Option<Vec<String>>,
    // What only a private key has (RFC 7518, sections 6.2.2 and 6.3.2), and a symmetric one (6.4.1).
    d: Option<IgnoredAny>,
    p: Option<IgnoredAny>,
    q: Option<IgnoredAny>,
    dp: Option<IgnoredAny>,
    dq: Option<IgnoredAny>,
    qi: Option<IgnoredAny>,
    oth: Option<IgnoredAny>,
    k: Option<IgnoredAny>,
}

/// How a format writes the numbers of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// As RFC 7518 does, section 6.2.1.2: 32 bytes, in base64url without padding.
    Exact,
    /// With a zero before them, or without those they have, and padded or not: WHO's lists do all of that.
    Loose,
}

impl Jwk {
    /// The public key.
    ///
    /// A key that ought to be secret is refused first, whatever else is wrong: somebody has to be told.
    pub(super) fn public_key(&self, numbers: Numbers) -> Result<ForeignPublicKey, KeyFault> {
        let private = [&self.d, &self.p, &self.q, &self.dp, &self.dq, &self.qi, &self.oth];
        if private.iter().any(|member| member.is_some()) {
            return Err(KeyFault::PrivateKey);
        }
        match self.kty.as_deref() {
            Some("oct") => Err(KeyFault::SymmetricKey),
            _ if self.k.is_some() => Err(KeyFault::SymmetricKey),
            Some("EC") if self.crv.as_deref() == Some("P-256") => {
                let coordinate = |text: &Option<String>| coordinate(text.as_deref(), numbers);
                let (Some(x), Some(y)) = (coordinate(&self.x), coordinate(&self.y)) else {
                    return Err(KeyFault::NotAPoint);
                };
                let key = Es256PublicKey::from_coordinates(&x, &y).map_err(|_| KeyFault::NotAPoint)?;
                Ok(ForeignPublicKey::P256(key))
            }
            Some("EC") => Err(KeyFault::Curve),
            Some("RSA") => {
                let number = |text: &Option<String>| decode(text.as_deref()?, numbers);
                let (Some(n), Some(e)) = (number(&self.n), number(&self.e)) else {
                    return Err(KeyFault::Malformed);
                };
                RsaPublicKey::new(&n, &e).map(ForeignPublicKey::Rsa)
            }
            Some(_) => Err(KeyFault::KeyType),
            None => Err(KeyFault::Malformed),
        }
    }

    /// The certificate of the key, the first of `x5c` (RFC 7517, section 4.7), if there is one.
    pub(super) fn certificate(&self) -> Result<Option<Certificate>, KeyFault> {
        let Some(leaf) = self.x5c.as_deref().and_then(<[String]>::first) else { return Ok(None) };
        let der = Base64::decode_vec(leaf).map_err(|_| KeyFault::BadCertificate)?;
        match Certificate::from_der(&der) {
            Ok(certificate) => Ok(Some(certificate)),
            Err(KeyFault::BadCertificate) => Err(KeyFault::BadCertificate),
            // It can be read, and holds a key that cannot be this one.
            Err(_) => Err(KeyFault::CertificateMismatch),
        }
    }
}

fn coordinate(text: Option<&str>, numbers: Numbers) -> Option<[u8; 32]> {
    let bytes = decode(text?, numbers)?;
    match numbers {
        Numbers::Exact => bytes.try_into().ok(),
        Numbers::Loose => {
            let number = without_leading_zeros(&bytes);
            let mut coordinate = [0; 32];
            let start = coordinate.len().checked_sub(number.len())?;
            coordinate.get_mut(start..)?.copy_from_slice(number);
            Some(coordinate)
        }
    }
}

fn decode(text: &str, numbers: Numbers) -> Option<Vec<u8>> {
    let text = if numbers == Numbers::Loose { text.trim_end_matches('=') } else { text };
    Base64UrlUnpadded::decode_vec(text).ok()
}
