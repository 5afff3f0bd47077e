//! X.509 certificates (RFC 5280), of which the key, the subject and the limits of its use are read. Signatures and
//! chains are not checked.

use base64ct::{Base64, Encoding as _};
use x509_cert::der::asn1::{ObjectIdentifier, UintRef};
use x509_cert::der::{self, Decode as _, Reader as _, SliceReader, Tag, Tagged as _};
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, SubjectAltName};
use x509_cert::name::Name;
use x509_cert::spki::SubjectPublicKeyInfoOwned;
use x509_cert::time::Time;

use super::smart::address;
use super::{
    CertificateKind, ForeignError, ForeignFormat, ForeignIssuer, ForeignKey, ForeignKeyId, ForeignList,
    ForeignPublicKey, KeyFault, Rejected, RsaPublicKey, Validity, shown,
};
use crate::clock::Timestamp;
use crate::country::Country;
use crate::crypto::Es256PublicKey;
use crate::limits;

/// What is read of a certificate.
pub(super) struct Certificate {
    pub(super) id: ForeignKeyId,
    pub(super) key: ForeignPublicKey,
    pub(super) issuer: ForeignIssuer,
    pub(super) limited_to: Vec<CertificateKind>,
    pub(super) validity: Validity,
    is_authority: bool,
}

impl Certificate {
    pub(super) fn from_der(der: &[u8]) -> Result<Self, KeyFault> {
        let certificate = x509_cert::Certificate::from_der(der).map_err(|_| KeyFault::BadCertificate)?;
        let certificate = certificate.tbs_certificate();
        let bad = |_: der::Error| KeyFault::BadCertificate;
        let usages = certificate.get_extension::<ExtendedKeyUsage>().map_err(bad)?;
        let names = certificate.get_extension::<SubjectAltName>().map_err(bad)?;
        let constraints = certificate.get_extension::<BasicConstraints>().map_err(bad)?;
        let moment = |time: Time| {
            Timestamp::from_unix_seconds(time.to_unix_duration().as_secs()).ok_or(KeyFault::BadCertificate)
        };
        Ok(Self {
            id: ForeignKeyId::of_certificate(der),
            key: public_key(certificate.subject_public_key_info())?,
            issuer: ForeignIssuer {
                url: names.as_ref().and_then(|(_, names)| first_address(names)),
                ..subject(certificate.subject())
            },
            limited_to: usages.map_or_else(Vec::new, |(_, usages)| limits_of(&usages)),
            validity: Validity {
                not_before: moment(certificate.validity().not_before)?,
                not_after: moment(certificate.validity().not_after)?,
            },
            is_authority: constraints.is_some_and(|(_, constraints)| constraints.ca),
        })
    }

    fn into_key(self) -> ForeignKey {
        let Self { id, key, issuer, limited_to, validity, is_authority } = self;
        let usage = is_authority.then(|| AUTHORITY.to_owned());
        ForeignKey { id, key, issuer, domain: None, usage, limited_to, validity: Some(validity) }
    }
}

/// What WHO's lists call an authority that signs the certificates of document signers.
const AUTHORITY: &str = "CSCA";

pub(super) fn import_der(der: &[u8], source: &str) -> Result<ForeignList, ForeignError> {
    Ok(list([Certificate::from_der(der)], source))
}

/// Reads certificates in their textual form (RFC 7468, section 5), and whatever text is around them.
pub(super) fn import_pem(bytes: &[u8], source: &str) -> Result<ForeignList, ForeignError> {
    let text = str::from_utf8(bytes).map_err(|_| ForeignError::UnknownFormat)?;
    let blocks: Vec<_> = text.split("-----BEGIN ").skip(1).take(limits::FOREIGN_KEYS + 1).collect();
    match blocks.len() {
        0 => Err(ForeignError::UnknownFormat),
        1..=limits::FOREIGN_KEYS => Ok(list(blocks.into_iter().map(read_block), source)),
        _ => Err(ForeignError::TooManyKeys),
    }
}

fn read_block(block: &str) -> Result<Certificate, KeyFault> {
    let (label, rest) = block.split_once("-----").ok_or(KeyFault::Malformed)?;
    if label.ends_with("PRIVATE KEY") {
        return Err(KeyFault::PrivateKey);
    }
    if label != "CERTIFICATE" {
        return Err(KeyFault::NoCertificate);
    }
    let (body, _) = rest.split_once("-----END CERTIFICATE-----").ok_or(KeyFault::BadCertificate)?;
    let body: String = body.split_ascii_whitespace().collect();
    Certificate::from_der(&Base64::decode_vec(&body).map_err(|_| KeyFault::BadCertificate)?)
}

fn list(certificates: impl IntoIterator<Item = Result<Certificate, KeyFault>>, source: &str) -> ForeignList {
    let source = shown(source).unwrap_or_default();
    let mut list = ForeignList {
        format: ForeignFormat::X509,
        source,
        made: None,
        keys: Vec::new(),
        rejected: Vec::new(),
    };
    for (index, certificate) in certificates.into_iter().enumerate() {
        match certificate {
            Ok(certificate) => list.keys.push(certificate.into_key()),
            Err(fault) => list.rejected.push(Rejected { place: format!("certificate[{index}]"), fault }),
        }
    }
    list
}

fn public_key(info: &SubjectPublicKeyInfoOwned) -> Result<ForeignPublicKey, KeyFault> {
    let bytes = info.subject_public_key.as_bytes().ok_or(KeyFault::BadCertificate)?;
    match info.algorithm.oid {
        EC_PUBLIC_KEY => {
            let parameters = info.algorithm.parameters.as_ref().ok_or(KeyFault::Curve)?;
            if parameters.decode_as::<ObjectIdentifier>().ok() != Some(PRIME256V1) {
                return Err(KeyFault::Curve);
            }
            Es256PublicKey::from_sec1(bytes).map(ForeignPublicKey::P256).map_err(|_| KeyFault::NotAPoint)
        }
        RSA_ENCRYPTION | RSASSA_PSS => {
            let [n, e] = rsa_numbers(bytes).map_err(|_| KeyFault::BadCertificate)?;
            RsaPublicKey::new(n, e).map(ForeignPublicKey::Rsa)
        }
        _ => Err(KeyFault::KeyType),
    }
}

/// Reads an RSAPublicKey (RFC 8017, appendix A.1.1).
fn rsa_numbers(bytes: &[u8]) -> der::Result<[&[u8]; 2]> {
    let mut reader = SliceReader::new(bytes)?;
    let numbers = reader.sequence(|reader| {
        let [n, e] = [UintRef::decode(reader)?, UintRef::decode(reader)?];
        Ok::<_, der::Error>([n.as_bytes(), e.as_bytes()])
    })?;
    reader.finish()?;
    Ok(numbers)
}

fn subject(name: &Name) -> ForeignIssuer {
    let attribute = |oid| {
        let found = name.iter().find(|attribute| attribute.oid == oid)?;
        text(found.value.tag(), found.value.value()).as_deref().and_then(shown)
    };
    let names = [attribute(COMMON_NAME), attribute(ORGANIZATION_NAME)];
    ForeignIssuer {
        name: shown(&names.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        country: attribute(COUNTRY_NAME).and_then(|code| Country::from_code(&code.to_uppercase())),
        ..ForeignIssuer::default()
    }
}

/// The text of a directory string (RFC 5280, section 4.1.2.4).
fn text(tag: Tag, value: &[u8]) -> Option<String> {
    match tag {
        Tag::Utf8String | Tag::PrintableString | Tag::Ia5String => String::from_utf8(value.to_vec()).ok(),
        // In practice, TeletexString is Latin-1.
        Tag::TeletexString => Some(value.iter().map(|byte| char::from(*byte)).collect()),
        Tag::BmpString => {
            let units = value.as_chunks().0.iter().map(|pair| u16::from_be_bytes(*pair));
            char::decode_utf16(units).collect::<Result<_, _>>().ok()
        }
        _ => None,
    }
}

fn first_address(names: &SubjectAltName) -> Option<String> {
    names.0.iter().find_map(|name| match name {
        GeneralName::UniformResourceIdentifier(url) => address(url.as_str()),
        _ => None,
    })
}

fn limits_of(usages: &ExtendedKeyUsage) -> Vec<CertificateKind> {
    let named = |number: usize| {
        KIND_ARCS.iter().any(|arc| {
            let oid = u32::try_from(number).ok().and_then(|number| arc.push_arc(number).ok());
            oid.is_some_and(|oid| usages.0.contains(&oid))
        })
    };
    CertificateKind::ALL
        .into_iter()
        .zip(1..)
        .filter(|(_, number)| named(*number))
        .map(|(kind, _)| kind)
        .collect()
}

/// RFC 5480, section 2.1.1.
const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const PRIME256V1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");

/// RFC 4055, sections 1.2 and 3.1.
const RSA_ENCRYPTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSASSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");

/// RFC 5280, appendix A.1.
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const COUNTRY_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const ORGANIZATION_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");

/// Above the numbers of [`CertificateKind`], as registered, and as many certificates have it.
const KIND_ARCS: [ObjectIdentifier; 2] = [
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.1847.2021.1"),
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.0.1847.2021.1"),
];
