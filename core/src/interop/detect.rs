//! What a text or a file is, by its content. Names and endings of files play no part.

use std::borrow::Cow;

use base64ct::{Base64UrlUnpadded, Encoding as _};

use super::Kind;
use crate::history::file;
use crate::limits;
use crate::qr::{Text, TextError};

mod json;
mod xml;

#[cfg(test)]
mod corpora;
#[cfg(test)]
mod tests;

/// Recognises the bytes of a file, reading each of the first [`limits::BUNDLE_BYTES`] a few times at most.
pub fn detect(bytes: &[u8]) -> Kind {
    let bytes = bytes.get(..limits::BUNDLE_BYTES).unwrap_or(bytes);
    if bytes.is_empty() {
        return Kind::Empty;
    }
    if file::is_file(bytes) {
        return Kind::CarnetFile;
    }
    let magic =
        MAGIC.iter().find(|(place, start, _)| bytes.get(*place..).is_some_and(|at| at.starts_with(start)));
    match magic {
        Some((.., kind)) => *kind,
        None if is_bmp(bytes) => Kind::Picture,
        None if bytes.starts_with(ZIP) => of_zip(bytes),
        None => decode(bytes).map_or(Kind::Binary, |text| detect_text(&text)),
    }
}

/// Recognises a text, as scanned, pasted or typed by a keyboard scanner.
pub fn detect_text(text: &str) -> Kind {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0' || c == '\u{feff}');
    if text.is_empty() {
        return Kind::Empty;
    }
    if let Some(kind) = of_carnet(text) {
        return kind;
    }
    if let Some((prefix, kind)) = PREFIXES.iter().find(|(prefix, _)| starts_with(text, prefix)) {
        return refine(*kind, text.get(prefix.len()..).unwrap_or_default());
    }
    match text.as_bytes() {
        [b'{' | b'[', ..] => json::kind(text),
        [b'<', ..] => xml::kind(text),
        bytes if bytes.starts_with(ZIP) => of_zip(bytes),
        bytes if bytes.iter().all(u8::is_ascii_digit) => Kind::Number,
        _ => of_hcert(text).or_else(|| of_compact_jose(text)).unwrap_or(Kind::Text),
    }
}

/// How files that are no text begin: from which byte, with what.
const MAGIC: &[(usize, &[u8], Kind)] = &[
    (0, b"\x89PNG\r\n\x1a\n", Kind::Picture),
    (0, b"\xff\xd8\xff", Kind::Picture),
    (0, b"GIF8", Kind::Picture),
    // ISO/IEC 14496-12: HEIF, in which telephones keep photographs, and AVIF.
    (4, b"ftyp", Kind::Picture),
    (8, b"WEBP", Kind::Picture),
    (0, b"%PDF", Kind::Pdf),
    // The rest of such a file is no text.
    (0, b"age-encryption.org/v1", Kind::Age),
];

/// The header of the first file in a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";

/// How texts begin, in any case.
const PREFIXES: &[(&str, Kind)] = &[
    ("shc:/", Kind::SmartHealthCard),
    // Without its slash it is wrong, and whoever reads it says so.
    ("shc:", Kind::SmartHealthCard),
    ("shlink:/", Kind::SmartHealthLink),
    ("vhlink:/", Kind::VerifiableHealthLink),
    ("HC1:", Kind::Hcert),
    ("NZCP:/", Kind::Nzcp),
    ("mdoc:", Kind::Mdoc),
    ("age-encryption.org/v1", Kind::Age),
    ("-----BEGIN AGE ENCRYPTED FILE-----", Kind::Age),
    ("MSH|", Kind::Hl7v2),
    // The head of a file of batches, and of a batch (HL7 2.5.1, section 2.10.3).
    ("FHS|", Kind::Hl7v2),
    ("BHS|", Kind::Hl7v2),
    ("http://", Kind::Url),
    ("https://", Kind::Url),
    ("WIFI:", Kind::Wifi),
    ("BEGIN:VCARD", Kind::Vcard),
    ("MECARD:", Kind::Vcard),
    ("tel:", Kind::Phone),
    ("sms:", Kind::Phone),
    ("smsto:", Kind::Phone),
    ("mailto:", Kind::Email),
    ("MATMSG:", Kind::Email),
    ("geo:", Kind::Location),
    ("otpauth:", Kind::OneTimePassword),
];

/// Tells the sub-kinds of a prefix apart by what follows it.
fn refine(kind: Kind, rest: &str) -> Kind {
    match kind {
        Kind::SmartHealthCard if rest.contains('/') => Kind::SmartHealthCardChunk,
        Kind::Hcert => of_base45(rest),
        Kind::Url => of_fragment(rest),
        kind => kind,
    }
}

/// Carnet's own, damaged or not.
fn of_carnet(text: &str) -> Option<Kind> {
    match Text::parse(text) {
        Ok(Text::Envelope(_)) => Some(Kind::Carnet),
        Ok(Text::Frame(_)) | Err(TextError::Frame(_)) => Some(Kind::CarnetFrame),
        Err(TextError::NotCarnet) => None,
        Err(_) if starts_with(text, "CN") => Some(Kind::Carnet),
        Err(_) => Some(Kind::CarnetFrame),
    }
}

/// Whether a health certificate is compressed: its first bytes are then the header of zlib (RFC 1950, section 2.2), and
/// otherwise those of COSE in CBOR.
fn of_base45(text: &str) -> Kind {
    let value = |character: char| BASE45.find(character);
    let mut values = text.chars().map_while(value);
    let (Some(low), Some(middle), Some(high)) = (values.next(), values.next(), values.next()) else {
        return Kind::Hcert;
    };
    let [.., first, second] = (low + 45 * middle + 45 * 45 * high).to_be_bytes();
    let is_zlib = first & 0x0f == 8 && u16::from_be_bytes([first, second]) % 31 == 0;
    // Tags 18 and 61, and the array of four without a tag (RFC 9052, section 4.2; RFC 8392, section 6).
    match first {
        _ if is_zlib => Kind::Hcert,
        0xd2 | 0xd8 | 0x84 => Kind::HcertUncompressed,
        _ => Kind::Hcert,
    }
}

/// The characters of Base45 (RFC 9285, table 1), each at the place of its value.
const BASE45: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// `HC`, one more letter or digit, and a colon.
fn of_hcert(text: &str) -> Option<Kind> {
    match text.as_bytes() {
        [b'H' | b'h', b'C' | b'c', version, b':', ..] if version.is_ascii_alphanumeric() => {
            Some(Kind::HcertOther)
        }
        _ => None,
    }
}

/// What a web address carries behind its `#`, which no browser sends to a server.
fn of_fragment(url: &str) -> Kind {
    let Some((_, fragment)) = url.split_once('#') else { return Kind::Url };
    let holds = |start: &str| starts_with(fragment, start);
    match fragment {
        _ if holds("shlink:/") => Kind::SmartHealthLinkInUrl,
        _ if holds("vhlink:/") => Kind::VerifiableHealthLink,
        _ if holds("{\"verifiableCredential\"") || holds("%7B%22verifiableCredential%22") => {
            Kind::SmartHealthCardFile
        }
        _ => Kind::Url,
    }
}

/// Compact serialisations of JOSE: of a signature three parts (RFC 7515, section 3.1), of an encryption five (RFC 7516,
/// section 3.1); with `~` a token with disclosures (RFC 9901, section 4). The first part is a header in JSON.
fn of_compact_jose(text: &str) -> Option<Kind> {
    let is_part = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let (token, disclosures) = text.split_once('~').map_or((text, None), |(token, rest)| (token, Some(rest)));
    let mut parts = token.splitn(6, '.');
    let header = parts.next().filter(|header| header.len() <= HEADER_CHARS)?;
    let header = Base64UrlUnpadded::decode_vec(header).ok()?;
    if !header.trim_ascii_start().starts_with(b"{") {
        return None;
    }
    let rest: Vec<&str> = parts.collect();
    match (rest.as_slice(), disclosures) {
        (rest, _) if !rest.iter().all(|part| is_part(part)) => None,
        ([_, _], Some(_)) => Some(Kind::SdJwt),
        ([_, _], None) => Some(Kind::Jws),
        ([_, _, _, _], None) => Some(Kind::Jwe),
        _ => None,
    }
}

/// Longest header of JOSE that is looked into, in characters: certificates may stand in it.
const HEADER_CHARS: usize = 64 << 10;

/// A certificate of DIVOC is an archive of one file.
fn of_zip(bytes: &[u8]) -> Kind {
    // The name stands behind 30 bytes (APPNOTE.TXT 6.3.10, section 4.3.7), of which a symbol's text may have kept others.
    let start = bytes.get(..ZIP_HEAD_BYTES).unwrap_or(bytes);
    let name = b"certificate.json";
    if start.windows(name.len()).any(|window| window == name) { Kind::Divoc } else { Kind::Binary }
}

const ZIP_HEAD_BYTES: usize = 100;

/// A bitmap of Windows: its reserved bytes are zero, and its header has one of the sizes in use.
fn is_bmp(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, _, _, _, _, 12 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0, ..]
    )
}

/// Makes text of bytes: UTF-8, UTF-16 with a byte order mark, or another encoding whose letters outside of ASCII do not
/// matter here. What has control characters is no text.
fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let utf16 = |unit: fn([u8; 2]) -> u16, rest: &[u8]| {
        let units = rest.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
        let text = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
        Some(Cow::Owned(text.collect()))
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf16(u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => return utf16(u16::from_be_bytes, rest),
        _ => {}
    }
    let text = String::from_utf8_lossy(bytes);
    // HL7 version 2 may begin with a vertical tab and end with a file separator (MLLP); scanners end with a NUL.
    let is_control = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}');
    let is_text = !text.trim_end_matches('\0').chars().take(LOOKED_AT_CHARS).any(is_control);
    is_text.then_some(text)
}

/// Characters by which text is told from other bytes.
const LOOKED_AT_CHARS: usize = 4096;

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}
