//! What an issuer claims ("Health Cards are encoded as Compact Serialization JSON Web Signatures").

use super::ShcError;
use super::jws::is_object_without_repetition;
use crate::clock::Timestamp;
use crate::fhir::Json;
use crate::limits;

/// The claims of a health card.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Claims {
    pub(super) iss: String,
    pub(super) nbf: Timestamp,
    pub(super) exp: Option<Timestamp>,
    pub(super) types: Vec<String>,
    pub(super) rid: Option<String>,
    /// `fhirBundle`, with its numbers as they are written.
    pub(super) bundle: String,
}

impl Claims {
    pub(super) fn from_json(text: &str) -> Result<Self, ShcError> {
        let claims = Json::parse(text).map_err(|_| ShcError::Claims)?;
        let vc = claims.get("vc").ok_or(ShcError::Claims)?;
        if ![&claims, vc].into_iter().all(is_object_without_repetition) {
            return Err(ShcError::Claims);
        }
        let (nbf, exp) = (claims.get("nbf").ok_or(ShcError::Time)?, claims.get("exp"));
        let subject = vc.get("credentialSubject").ok_or(ShcError::NoBundle)?;
        let version = subject.get("fhirVersion").and_then(Json::as_str);
        let types = vc.get("type").ok_or(ShcError::Type)?.elements();
        let types: Vec<String> = types.iter().filter_map(Json::as_str).map(str::to_owned).collect();
        let claims = Self {
            iss: claims.get("iss").and_then(Json::as_str).and_then(issuer).ok_or(ShcError::Issuer)?,
            nbf: moment(nbf)?,
            exp: exp.map(moment).transpose()?,
            types,
            rid: vc.get("rid").map(revocation_id).transpose()?,
            bundle: subject.get("fhirBundle").ok_or(ShcError::NoBundle)?.to_string(),
        };
        if !claims.types.iter().any(|one| one == HEALTH_CARD) {
            return Err(ShcError::Type);
        }
        if !version.is_some_and(|version| version.starts_with("4.")) {
            return Err(ShcError::FhirVersion);
        }
        Ok(claims)
    }
}

/// The type that every health card has.
const HEALTH_CARD: &str = "https://smarthealth.cards#health-card";

/// An address that can be compared letter by letter with that of a list.
fn issuer(text: &str) -> Option<String> {
    let is_address = text.starts_with("https://")
        && !text.ends_with('/')
        && text.chars().count() <= limits::FOREIGN_TEXT_CHARS
        && text.bytes().all(|byte| byte.is_ascii_graphic());
    is_address.then(|| text.to_owned())
}

/// NumericDate (RFC 7519, section 2): seconds since 1970, perhaps with a fraction, which is left off.
fn moment(value: &Json<'_>) -> Result<Timestamp, ShcError> {
    let Json::Number(text) = value else { return Err(ShcError::Time) };
    // A number with an exponent is one, too, and nobody writes a time so.
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let whole = text.split('.').next().filter(|_| is_plain).ok_or(ShcError::Time)?;
    whole.parse().ok().and_then(Timestamp::from_unix_seconds).ok_or(ShcError::Time)
}

fn revocation_id(value: &Json<'_>) -> Result<String, ShcError> {
    let text = value.as_str().ok_or(ShcError::RevocationId)?;
    is_revocation_id(text).then(|| text.to_owned()).ok_or(ShcError::RevocationId)
}

/// Whether a text can be a revocation id ("Revocation"): letters of base64url, no more than 24.
pub(super) fn is_revocation_id(text: &str) -> bool {
    (1..=24).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
