//! DID documents of WHO's Global Digital Health Certification Network, versions 1 and 2
//! (<https://smart.who.int/trust/concepts_did_gdhcn.html>).

use base64ct::{Base64, Encoding as _};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::jwk::{Jwk, Numbers};
use super::{
    ForeignError, ForeignFormat, ForeignIssuer, ForeignKey, ForeignList, KeyFault, Rejected, parse, shown,
};
use crate::clock::Timestamp;

/// What the document says of itself.
pub(super) struct Origin {
    pub(super) id: Option<String>,
    pub(super) proof: Option<Proof>,
}

/// The document's proof, of which only the date is read.
#[derive(Deserialize)]
pub(super) struct Proof {
    created: Option<String>,
}

/// An element of `verificationMethod`.
#[derive(Deserialize)]
struct Method {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(rename = "publicKeyJwk")]
    public_key: Jwk,
    domain: Option<Code>,
    participant: Option<Code>,
    keyusage: Option<Code>,
}

/// A code, which the schema has as a string and the published lists as `{"code": "#DCC"}`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Code {
    Coded { code: String },
    Plain(String),
}

impl Code {
    fn text(&self) -> &str {
        let (Self::Coded { code } | Self::Plain(code)) = self;
        code.strip_prefix('#').unwrap_or(code)
    }
}

pub(super) fn import(
    methods: &[&RawValue],
    origin: &Origin,
    fallback_source: &str,
) -> Result<ForeignList, ForeignError> {
    if !methods.is_empty() && methods.iter().all(|method| is_reference(method)) {
        return Err(ForeignError::ReferencesOnly);
    }
    let created = origin.proof.as_ref().and_then(|proof| proof.created.as_deref());
    let mut list = ForeignList {
        format: ForeignFormat::Gdhcn,
        source: origin.id.as_deref().and_then(shown).or_else(|| shown(fallback_source)).unwrap_or_default(),
        made: created.and_then(Timestamp::parse),
        keys: Vec::new(),
        rejected: Vec::new(),
    };
    for (index, element) in methods.iter().enumerate() {
        match read_method(element) {
            Ok(key) => list.keys.push(key),
            Err(fault) => {
                list.rejected.push(Rejected { place: format!("verificationMethod[{index}]"), fault });
            }
        }
    }
    Ok(list)
}

fn is_reference(element: &RawValue) -> bool {
    element.get().starts_with('"')
}

fn read_method(element: &RawValue) -> Result<ForeignKey, KeyFault> {
    if is_reference(element) {
        return Err(KeyFault::Elsewhere);
    }
    let method: Method = parse(element)?;
    if method.kind != "JsonWebKey2020" {
        return Err(KeyFault::MethodType);
    }
    let key = method.public_key.public_key(Numbers::Loose)?;
    let certificate = method.public_key.certificate()?.ok_or(KeyFault::NoCertificate)?;
    if certificate.key != key {
        return Err(KeyFault::CertificateMismatch);
    }
    // Version 1 has the key id in the fragment alone, version 2 there and in the key.
    let (did, fragment) = method.id.split_once('#').unwrap_or((&method.id, ""));
    let written: Vec<&str> = [Some(fragment).filter(|id| !id.is_empty()), method.public_key.kid.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    if written.is_empty() {
        return Err(KeyFault::NoKeyId);
    }
    if written.iter().any(|id| Base64::decode_vec(id).ok().as_deref() != Some(certificate.id.as_bytes())) {
        return Err(KeyFault::KeyIdMismatch);
    }

    let place = Place::of(did);
    let code = |stated: Option<&Code>, placed: Option<&str>| {
        stated.map(Code::text).or(placed.filter(|code| *code != "-")).and_then(shown)
    };
    let participant = code(method.participant.as_ref(), place.participant);
    Ok(ForeignKey {
        issuer: ForeignIssuer {
            participant: participant.map(|code| code.to_uppercase()),
            ..certificate.issuer
        },
        domain: code(method.domain.as_ref(), place.domain),
        usage: code(method.keyusage.as_ref(), place.usage),
        id: certificate.id,
        key,
        limited_to: certificate.limited_to,
        validity: Some(certificate.validity),
    })
}

/// Where a DID places its document: `…:v2:trustlist:DCC:XXA:DSC`, or `…:trustlist:xxa` in version 1, with `-` for
/// any.
#[derive(Default)]
struct Place<'a> {
    domain: Option<&'a str>,
    participant: Option<&'a str>,
    usage: Option<&'a str>,
}

impl<'a> Place<'a> {
    fn of(did: &'a str) -> Self {
        if let Some((_, path)) = did.split_once(":v2:trustlist:") {
            let mut levels = path.split(':');
            Self { domain: levels.next(), participant: levels.next(), usage: levels.next() }
        } else {
            let participant = did.split_once(":trustlist:").map(|(_, path)| path);
            Self { participant, ..Self::default() }
        }
    }
}
