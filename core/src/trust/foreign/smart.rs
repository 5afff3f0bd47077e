//! Keys of SMART Health Cards, as an issuer publishes them (SMART Health Cards and Links, `cards-specification.html`,
//! "Determining keys associated with an issuer"), and as a directory collects them.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::certificate::Certificate;
use super::jwk::{Jwk, Numbers};
use super::{
    Elements, ForeignError, ForeignFormat, ForeignIssuer, ForeignKey, ForeignKeyId, ForeignList,
    ForeignPublicKey, KeyFault, Rejected, parse, shown,
};
use crate::clock::Timestamp;
use crate::limits;

/// Where an issuer publishes its keys, below its address.
const KEYS_PATH: &str = "/.well-known/jwks.json";

pub(super) fn import_jwks(keys: &[&RawValue], source: &str) -> Result<ForeignList, ForeignError> {
    let source = shown(source).unwrap_or_default();
    let issuer = ForeignIssuer {
        url: address(source.strip_suffix(KEYS_PATH).unwrap_or(&source)),
        ..ForeignIssuer::default()
    };
    let mut list = ForeignList {
        format: ForeignFormat::Jwks,
        source,
        made: None,
        keys: Vec::new(),
        rejected: Vec::new(),
    };
    take_keys(keys, &issuer, "keys", &mut list);
    if let (None, Some(certified)) = (&issuer.url, list.keys.first().and_then(|key| key.issuer.url.as_ref()))
    {
        list.source.clone_from(certified);
    }
    Ok(list)
}

/// An issuer of a directory snapshot. The links to its web pages and other addresses are not needed.
#[derive(Deserialize)]
struct Entry<'a> {
    issuer: EntryIssuer,
    #[serde(borrow)]
    keys: Elements<'a>,
    crls: Option<Vec<RevocationList>>,
    #[serde(rename = "lastRetrieved")]
    last_retrieved: Option<String>,
}

#[derive(Deserialize)]
struct EntryIssuer {
    iss: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
struct RevocationList {
    #[serde(default)]
    rids: Vec<String>,
}

pub(super) fn import_directory(
    issuers: &[&RawValue],
    directory: Option<&str>,
    time: Option<&str>,
    fallback_source: &str,
) -> Result<ForeignList, ForeignError> {
    let mut list = ForeignList {
        format: ForeignFormat::VciDirectory,
        source: directory.and_then(shown).or_else(|| shown(fallback_source)).unwrap_or_default(),
        made: time.and_then(Timestamp::parse),
        keys: Vec::new(),
        rejected: Vec::new(),
    };
    let mut keys_left = limits::FOREIGN_KEYS;
    for (index, element) in issuers.iter().enumerate() {
        let place = format!("issuerInfo[{index}]");
        let entry: Entry<'_> = match parse(element) {
            Ok(entry) => entry,
            Err(fault) => {
                list.rejected.push(Rejected { place, fault });
                continue;
            }
        };
        let keys = entry.keys.within_cap()?;
        keys_left = keys_left.checked_sub(keys.len()).ok_or(ForeignError::TooManyKeys)?;
        let Some(url) = entry.issuer.iss.as_deref().and_then(address) else {
            list.rejected.push(Rejected { place, fault: KeyFault::NoIssuer });
            continue;
        };
        let issuer = ForeignIssuer {
            name: entry.issuer.name.as_deref().and_then(shown),
            url: Some(url),
            last_retrieved: entry.last_retrieved.as_deref().and_then(Timestamp::parse),
            ..ForeignIssuer::default()
        };
        take_keys(&keys, &issuer, &format!("{place}.keys"), &mut list);
        if entry.crls.iter().flatten().any(|revoked| !revoked.rids.is_empty()) {
            list.rejected
                .push(Rejected { place: format!("{place}.crls"), fault: KeyFault::RevocationsLeftOut });
        }
    }
    Ok(list)
}

fn take_keys(keys: &[&RawValue], issuer: &ForeignIssuer, place: &str, list: &mut ForeignList) {
    for (index, element) in keys.iter().enumerate() {
        match parse(element).and_then(|jwk| read_key(&jwk, issuer)) {
            Ok(key) => list.keys.push(key),
            Err(fault) => list.rejected.push(Rejected { place: format!("{place}[{index}]"), fault }),
        }
    }
}

fn read_key(jwk: &Jwk, issuer: &ForeignIssuer) -> Result<ForeignKey, KeyFault> {
    let public_key = jwk.public_key(Numbers::Exact)?;
    let ForeignPublicKey::P256(key) = public_key else { return Err(KeyFault::RsaKey) };
    if jwk.usage.as_deref() != Some("sig") {
        return Err(KeyFault::Use);
    }
    if jwk.alg.as_deref() != Some("ES256") {
        return Err(KeyFault::Algorithm);
    }
    let id = ForeignKeyId::thumbprint(&key);
    if *jwk.kid.as_ref().ok_or(KeyFault::NoKeyId)? != id.to_string() {
        return Err(KeyFault::KeyIdMismatch);
    }
    let certificate = jwk.certificate()?;
    if certificate.as_ref().is_some_and(|certificate| certificate.key != public_key) {
        return Err(KeyFault::CertificateMismatch);
    }
    let mut issuer = issuer.clone();
    if let Some(Certificate { issuer: subject, .. }) = &certificate {
        // The address of the list goes before that of the certificate: several issuers got theirs with the address
        // of the specification's example.
        let ForeignIssuer { name, url, country, .. } = subject.clone();
        issuer.name = issuer.name.or(name);
        issuer.url = issuer.url.or(url);
        issuer.country = issuer.country.or(country);
    }
    Ok(ForeignKey {
        id,
        key: public_key,
        issuer,
        domain: None,
        usage: None,
        limited_to: Vec::new(),
        validity: certificate.map(|certificate| certificate.validity),
    })
}

/// An address by which a card can name its issuer: cards compare it letter by letter, so one that would have to be
/// changed to be shown is none.
pub(super) fn address(text: &str) -> Option<String> {
    shown(text).filter(|shown| shown == text && shown.starts_with("https://"))
}
