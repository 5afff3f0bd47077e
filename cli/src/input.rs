//! Files to read, within caps.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use carnet_core::fhir::{self, Bundle, BundleError, Finding};
use carnet_core::history::file;
use carnet_core::interop::{Kind, detect, detect_text};
use carnet_core::language::Language;
use carnet_core::limits;
use serde::de::IgnoredAny;

use crate::console::Console;
use crate::failure::Failure;
use crate::picture;

/// Largest picture file, in bytes: an uncompressed one of the most pixels that are scanned, in BMP.
pub(crate) const PICTURE_BYTES: usize = 4 * limits::IMAGE_PIXELS + 4096;

/// Reads a file, or standard input where the path is `-`.
pub(crate) fn read(path: &Path, cap: usize, console: &mut Console) -> Result<Vec<u8>, Failure> {
    let bytes = if is_stdin(path) { console.read_stdin(cap)? } else { read_file(path, cap)? };
    if bytes.len() > cap {
        return Err(Failure::new("input.too-large", format!("larger than {cap} bytes")).at(path));
    }
    Ok(bytes)
}

/// Finds out whether a file is there.
pub(crate) fn require(path: &Path) -> Result<(), Failure> {
    match std::fs::metadata(path) {
        Ok(_) => Ok(()),
        Err(error) => Err(unreadable(&error, path)),
    }
}

/// Whether something is there. Where that cannot be told, it is not taken for missing.
pub(crate) fn is_there(path: &Path) -> Result<bool, Failure> {
    match path.try_exists() {
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => Ok(false),
        outcome => outcome.map_err(|error| unreadable(&error, path)),
    }
}

/// Reads a bundle and all that can be found fault with in it.
pub(crate) fn bundle(bytes: &[u8]) -> Result<(Bundle<'_>, Vec<Finding>), Failure> {
    let (bundle, mut findings) = Bundle::from_bytes(bytes).map_err(|error| explain(error, bytes))?;
    findings.extend(fhir::check(&bundle));
    Ok((bundle, findings))
}

/// Says what was given instead of a bundle, where it can be recognised.
fn explain(error: BundleError, bytes: &[u8]) -> Failure {
    let failure = Failure::from(error);
    if picture::format(bytes).is_some() || bytes.get(4..8) == Some(b"ftyp") {
        return Failure::new("input.picture", "a picture, where a bundle is expected");
    }
    if bytes.starts_with(b"%PDF") {
        return Failure::new("input.pdf", "a PDF, where a bundle is expected")
            .with_hint("export the record as FHIR R4 in JSON; of a card, open a picture with carnet open");
    }
    if file::is_file(bytes) {
        return Failure::new("input.history", "a sealed `.carnet` file, where a bundle is expected");
    }
    let Some(text) = text(bytes) else { return failure };
    let holds_card = text.lines().any(|line| detect_text(line).is_carnet_symbol());
    match (error, holds_card) {
        (_, true) => Failure::new("input.card", "the text of a card, where a bundle is expected"),
        (BundleError::Xml, false) => match detect(bytes) {
            kind @ (Kind::Cda | Kind::FhirXml) => failure.with_hint(kind.sentence(Language::English)),
            _ => failure,
        },
        (_, false) if has_own_words(detect(bytes)) => {
            Failure::of_kind("input.other-kind", detect(bytes), "a bundle")
        }
        (BundleError::NotJson { line, column }, false) => match json_fault(&text, line, column) {
            Some(hint) => failure.with_hint(hint),
            None => failure,
        },
        _ => failure,
    }
}

/// Whether a kind says more of a text than what kept it from being a bundle does.
fn has_own_words(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Fhir
            | Kind::FhirNdjson
            | Kind::Json
            | Kind::Xml
            | Kind::Text
            | Kind::Number
            | Kind::Binary
            | Kind::Empty
    )
}

/// What is wrong with a text that is nearly JSON.
fn json_fault(text: &str, line: usize, column: usize) -> Option<&'static str> {
    let before = column.saturating_sub(2);
    let rest: String = text.lines().nth(line.saturating_sub(1))?.chars().skip(before).take(4).collect();
    if ["//", "/*"].iter().any(|comment| rest.contains(comment)) || rest.trim_start().starts_with('#') {
        return Some("JSON has no comments: take them out");
    }
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    match (values.next(), values.next()) {
        (Some(Ok(_)), Some(Ok(_))) => Some(
            "several JSON values, one after the other (NDJSON): give each patient's bundle as a file of its own",
        ),
        (Some(Ok(_)), Some(Err(_))) => Some("the bundle ends before this place: take away what follows it"),
        _ => None,
    }
}

/// Reads a text: UTF-8, or UTF-16 with a byte order mark, which some shells write when output is redirected.
pub(crate) fn text(bytes: &[u8]) -> Option<String> {
    let units = |from: fn([u8; 2]) -> u16, rest: &[u8]| {
        let (pairs, left) = rest.as_chunks::<2>();
        let units: Vec<u16> = pairs.iter().map(|pair| from(*pair)).collect();
        left.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => units(u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => units(u16::from_be_bytes, rest),
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => std::str::from_utf8(rest).ok().map(str::to_owned),
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn read_file(path: &Path, cap: usize) -> Result<Vec<u8>, Failure> {
    let fail = |error: std::io::Error| unreadable(&error, path);
    let file = File::open(path).map_err(fail)?;
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(Failure::new("input.folder", "a folder, where a file is expected").at(path));
    }
    let mut bytes = Vec::new();
    let cap = u64::try_from(cap).unwrap_or(u64::MAX).saturating_add(1);
    file.take(cap).read_to_end(&mut bytes).map_err(fail)?;
    Ok(bytes)
}

fn unreadable(error: &std::io::Error, path: &Path) -> Failure {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => "input.not-found",
        _ => "input.unreadable",
    };
    Failure::io(code, "cannot be read", error).at(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_encodings_that_shells_write() {
        for bytes in [&b"CN1"[..], b"\xef\xbb\xbfCN1", b"\xff\xfeC\0N\x001\0", b"\xfe\xff\0C\0N\x001"] {
            assert_eq!(text(bytes).as_deref(), Some("CN1"));
        }
        for bytes in [&b"\xff\xfeC"[..], b"\xff\xfe\0\xd8", b"CN\xe9"] {
            assert_eq!(text(bytes), None);
        }
    }
}
