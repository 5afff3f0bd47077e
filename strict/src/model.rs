//! The only place where the model's types meet `serde_json`.

use fhir_sdk::r4b::resources::{Resource, ResourceType};

/// Why the model does not take a text.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) kind: Kind,
    /// The model's words, to tell one refusal from another. They quote the record: never show them.
    words: String,
}

/// A sort of refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A required element is missing.
    Missing(String),
    /// A required choice is missing or malformed; the name is that of the model's type.
    Choice(String),
    Repeated,
    WrongShape,
    UnknownCode,
    InvalidValue,
    TooDeep,
    Other,
}

/// Whether R4B has a resource of this type.
pub(crate) fn knows_type(name: &str) -> bool {
    name.parse::<ResourceType>().is_ok()
}

/// Reads a resource and writes it again.
pub(crate) fn round_trip(text: &str) -> Result<String, Refusal> {
    let resource = serde_json::from_str(text).map_err(|error| Refusal::new(&error))?;
    write(&resource).map_err(|error| Refusal::new(&error))
}

/// Writes a resource.
pub(crate) fn write(resource: &Resource) -> Result<String, serde_json::Error> {
    serde_json::to_string(resource)
}

impl Refusal {
    fn new(error: &serde_json::Error) -> Self {
        let mut words = error.to_string();
        if let Some(end) = words.rfind(" at line ") {
            words.truncate(end);
        }
        Self { kind: Kind::of(&words), words }
    }
}

impl Kind {
    /// Reads the fixed beginnings of `serde`'s and the model's words; what follows them may quote the record.
    fn of(words: &str) -> Self {
        let quoted = |rest: &str| rest.trim_matches('`').to_owned();
        if let Some(rest) = words.strip_prefix("missing field ") {
            Kind::Missing(quoted(rest))
        } else if let Some(rest) = words.strip_prefix("no variant of enum ") {
            Kind::Choice(rest.split(' ').next().unwrap_or_default().to_owned())
        } else if words.starts_with("duplicate field ") {
            Kind::Repeated
        } else if words.starts_with("invalid type: ") || words.starts_with("invalid length ") {
            Kind::WrongShape
        } else if words.starts_with("unknown variant ") || words.starts_with("Unknown value: ") {
            Kind::UnknownCode
        } else if words.starts_with("recursion limit exceeded") {
            Kind::TooDeep
        } else if VALUE_WORDS.iter().any(|start| words.starts_with(start)) {
            Kind::InvalidValue
        } else {
            Kind::Other
        }
    }
}

/// How refusals of a value begin: `serde`, then the model's dates, times, base64 and lists.
const VALUE_WORDS: &[&str] = &[
    "invalid value: ",
    "Couldn't ",
    "Invalid ",
    "Year is not ",
    "the ",
    "a ",
    "unexpected ",
    "number out of range",
];
