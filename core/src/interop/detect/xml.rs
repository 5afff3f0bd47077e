//! Kinds of XML, told by the outermost element.

use super::starts_with;
use crate::interop::Kind;

/// Recognises a text that begins as XML does; it may be damaged further on.
pub(super) fn kind(text: &str) -> Kind {
    if starts_with(text, "<!DOCTYPE html") {
        return Kind::Html;
    }
    let Some(root) = root(text) else { return Kind::Xml };
    let tag = root.split('>').next().unwrap_or_default();
    let name = tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
    let local = name.rsplit(':').next().unwrap_or_default();
    match local {
        "ClinicalDocument" => Kind::Cda,
        _ if names(tag, "urn:hl7-org:v3") => Kind::Cda,
        _ if names(tag, "http://hl7.org/fhir") => Kind::FhirXml,
        _ if local.eq_ignore_ascii_case("html") => Kind::Html,
        _ => Kind::Xml,
    }
}

/// Whether a tag declares a namespace.
fn names(tag: &str, namespace: &str) -> bool {
    ['"', '\''].iter().any(|quote| tag.contains(&format!("={quote}{namespace}{quote}")))
}

/// What follows the `<` of the outermost element: declarations, instructions and comments before it are passed.
fn root(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start().strip_prefix('<')?;
        let end = match rest.as_bytes() {
            [b'!', b'-', b'-', ..] => "-->",
            [b'?', ..] => "?>",
            [b'!', ..] => ">",
            _ => return Some(rest),
        };
        (_, rest) = rest.split_once(end)?;
    }
}
