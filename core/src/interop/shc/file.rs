use super::{Credential, ShcError};
use crate::fhir::Json;
use crate::limits;

/// Reads a `.smart-health-card` file ("via File Download"), or a web address that carries one behind its `#` ("via Deep
/// Link"); each credential by itself, because one that cannot be read stops no other.
///
/// # Errors
/// [`ShcError::File`], [`ShcError::TooLong`], [`ShcError::TooMany`]
pub fn read_file(text: &str) -> Result<Vec<Result<Credential, ShcError>>, ShcError> {
    if text.len() > limits::HEALTH_CARD_FILE_BYTES {
        return Err(ShcError::TooLong);
    }
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let unescaped;
    let text = match text.split_once('#') {
        Some((_, fragment)) if !text.starts_with('{') => {
            unescaped = percent_decoded(fragment).ok_or(ShcError::File)?;
            unescaped.as_str()
        }
        _ => text,
    };
    let file = Json::parse(text.trim_end_matches('\0')).map_err(|_| ShcError::File)?;
    let Some(Json::Array(tokens)) = file.get("verifiableCredential") else { return Err(ShcError::File) };
    if tokens.len() > limits::HEALTH_CARDS {
        return Err(ShcError::TooMany);
    }
    let tokens = tokens.iter().map(|token| token.as_str().ok_or(ShcError::File));
    Ok(tokens.map(|token| token.and_then(Credential::from_jws)).collect())
}

/// Takes back what keeps letters out of an address (RFC 3986, section 2.1).
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    bytes.extend(parts.next()?.bytes());
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        bytes.push(u8::from_str_radix(digits, 16).ok().filter(|_| is_hex)?);
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).ok()
}
