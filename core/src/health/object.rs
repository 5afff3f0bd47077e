//! Building JSON objects whose absent members stay absent.

use std::borrow::Cow;

use crate::fhir::Json;

/// The members of an object to be.
#[derive(Default)]
pub(super) struct Object(Vec<(Cow<'static, str>, Json<'static>)>);

impl Object {
    /// A resource of a type.
    pub(super) fn resource(kind: &str) -> Self {
        Object::default().text("resourceType", kind)
    }

    /// Adds a member; an empty object or array is none.
    pub(super) fn put(mut self, key: &'static str, value: impl Into<Option<Json<'static>>>) -> Self {
        let is_empty = |value: &Json<'_>| match value {
            Json::Array(elements) => elements.is_empty(),
            Json::Object(members) => members.is_empty(),
            _ => false,
        };
        if let Some(value) = value.into().filter(|value| !is_empty(value)) {
            self.0.push((Cow::Borrowed(key), value));
        }
        self
    }

    /// Adds a string, without the white space around it; an empty one is none.
    pub(super) fn text<'a>(self, key: &'static str, text: impl Into<Option<&'a str>>) -> Self {
        let text = text.into().map(str::trim).filter(|text| !text.is_empty());
        self.put(key, text.map(string))
    }

    /// Adds an array.
    pub(super) fn list(self, key: &'static str, elements: impl IntoIterator<Item = Json<'static>>) -> Self {
        self.put(key, Json::Array(elements.into_iter().collect()))
    }

    pub(super) fn json(self) -> Json<'static> {
        Json::Object(self.0)
    }
}

/// A string that stands on its own.
pub(super) fn string(text: &str) -> Json<'static> {
    Json::String(Cow::Owned(text.to_owned()))
}

/// A whole number.
pub(super) fn number(value: u32) -> Json<'static> {
    Json::Number(Cow::Owned(value.to_string()))
}

/// An extension that says why a value is absent (hl7.org/fhir/R4/extension-data-absent-reason.html).
pub(super) fn absent(reason: &str) -> Json<'static> {
    let extension = Object::default()
        .text("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
        .text("valueCode", reason);
    Object::default().list("extension", [extension.json()]).json()
}
