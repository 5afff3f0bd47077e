//! Reading members of a resource that may have the wrong shape: what does not fit is absent here and reported
//! by [`check`](super::check()).

use super::concept::Concept;
use super::date::PartialDate;
use super::json::Json;
use super::quantity::Period;

/// The text of a string or number, trimmed; an empty one counts as absent.
pub(crate) fn text_of<'a>(value: &'a Json<'a>) -> Option<&'a str> {
    match value {
        Json::String(text) | Json::Number(text) => Some(text.trim()).filter(|text| !text.is_empty()),
        // One element in an array where one value is expected.
        Json::Array(elements) => match elements.as_slice() {
            [only] => text_of(only),
            _ => None,
        },
        _ => None,
    }
}

pub(crate) fn text<'a>(object: &'a Json<'a>, key: &str) -> Option<&'a str> {
    text_of(object.get(key)?)
}

pub(crate) fn texts<'a>(object: &'a Json<'a>, key: &str) -> Vec<&'a str> {
    elements(object, key).iter().filter_map(text_of).collect()
}

/// A boolean, also where a producer wrote it as a string or as the one element of an array.
pub(crate) fn flag(object: &Json<'_>, key: &str) -> Option<bool> {
    fn flag_of(value: &Json<'_>) -> Option<bool> {
        match value {
            Json::Bool(value) => Some(*value),
            Json::String(text) => match text.trim() {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            },
            Json::Array(elements) => match elements.as_slice() {
                [only] => flag_of(only),
                _ => None,
            },
            _ => None,
        }
    }
    flag_of(object.get(key)?)
}

pub(crate) fn elements<'a>(object: &'a Json<'a>, key: &str) -> &'a [Json<'a>] {
    object.get(key).map_or(&[], Json::elements)
}

/// The first element of what may be an array.
pub(crate) fn one<'a>(object: &'a Json<'a>, key: &str) -> Option<&'a Json<'a>> {
    elements(object, key).first()
}

pub(crate) fn date<'a>(object: &'a Json<'a>, key: &str) -> Option<PartialDate<'a>> {
    text(object, key).map(PartialDate::new)
}

pub(crate) fn period<'a>(object: &'a Json<'a>, key: &str) -> Option<Period<'a>> {
    Period::read(one(object, key)?)
}

pub(crate) fn concept<'a>(object: &'a Json<'a>, key: &str) -> Option<Concept<'a>> {
    Concept::read(object.get(key)?)
}

pub(crate) fn concepts<'a>(object: &'a Json<'a>, key: &str) -> Vec<Concept<'a>> {
    elements(object, key).iter().filter_map(Concept::read).collect()
}

/// The `reference` of a Reference, or of the first one in an array.
pub(crate) fn reference<'a>(object: &'a Json<'a>, key: &str) -> Option<&'a str> {
    text(one(object, key)?, "reference")
}

pub(crate) fn references<'a>(object: &'a Json<'a>, key: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    elements(object, key).iter().filter_map(|element| text(element, "reference"))
}

/// A choice element such as `value[x]`: the type's name after the stem, and the value.
pub(crate) fn choice<'a>(object: &'a Json<'a>, stem: &str) -> Option<(&'a str, &'a Json<'a>)> {
    object.members().iter().find_map(|(key, value)| {
        let kind = key.strip_prefix(stem)?;
        (kind.starts_with(|first: char| first.is_ascii_uppercase()) && *value != Json::Null)
            .then_some((kind, value))
    })
}

/// The value of an extension by its canonical URL, as a choice.
pub(crate) fn extension<'a>(object: &'a Json<'a>, url: &str) -> Option<(&'a str, &'a Json<'a>)> {
    elements(object, "extension")
        .iter()
        .find(|extension| text(extension, "url") == Some(url))
        .and_then(|extension| choice(extension, "value"))
}

/// Why a value is absent: the code of hl7.org/fhir/R4/extension-data-absent-reason.html on `object`.
pub(crate) fn absent_reason<'a>(object: &'a Json<'a>) -> Option<&'a str> {
    extension(object, "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
        .and_then(|(_, value)| text_of(value))
}

/// Why the primitive `key` is absent, from the extension on its `_key` twin.
pub(crate) fn absent_primitive<'a>(object: &'a Json<'a>, key: &str) -> Option<&'a str> {
    absent_reason(object.get(&format!("_{key}"))?)
}

/// Texts of Annotations, or of plain strings where a producer wrote those.
pub(crate) fn notes<'a>(object: &'a Json<'a>, key: &str) -> Vec<&'a str> {
    elements(object, key).iter().filter_map(|note| text_of(note).or_else(|| text(note, "text"))).collect()
}
