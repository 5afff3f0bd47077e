//! From our values to the model's types, and from there to text.

use std::borrow::Cow;

use carnet_core::fhir::Json;
use fhir_sdk::BuilderError;
use fhir_sdk::r4b::resources::Resource;
use fhir_sdk::r4b::types::{self as model, Annotation, CodeableConcept, Coding, Reference};

use super::{BuildError, Code, Concept, Decimal, Quantity, Text};
use crate::check;
use crate::finding::Reason;
use crate::model as text_form;

/// UCUM's URL in FHIR R4, "Using UCUM with FHIR".
const UCUM: &str = "http://unitsofmeasure.org";

/// Writes a resource, and reads it again as a stranger would.
///
/// The model holds numbers as doubles: `decimal` is the written form of the one in `valueQuantity`.
pub(super) fn finish(resource: &Resource, decimal: Option<Decimal<'_>>) -> Result<String, BuildError> {
    let mut text = text_form::write(resource).map_err(|_| BuildError::Refused(Reason::Refused))?;
    if let Some(decimal) = decimal {
        text = with_written_value(&text, decimal)?;
    }
    let findings = check(&text).map_err(|_| BuildError::Refused(Reason::Refused))?;
    match findings.iter().find(|finding| finding.reason != Reason::Rounded) {
        Some(finding) => Err(BuildError::Refused(finding.reason)),
        None => Ok(text),
    }
}

fn with_written_value(text: &str, decimal: Decimal<'_>) -> Result<String, BuildError> {
    let mut resource = Json::parse(text).map_err(|_| BuildError::Refused(Reason::Refused))?;
    let value = member(&mut resource, "valueQuantity").and_then(|quantity| member(quantity, "value"));
    *value.ok_or(BuildError::Refused(Reason::Refused))? = Json::Number(Cow::Borrowed(decimal.as_str()));
    Ok(resource.to_string())
}

fn member<'j, 'a>(object: &'j mut Json<'a>, wanted: &str) -> Option<&'j mut Json<'a>> {
    match object {
        Json::Object(members) => members.iter_mut().find(|(name, _)| name == wanted).map(|(_, value)| value),
        _ => None,
    }
}

/// A builder lacks a field only by a mistake of ours.
pub(super) fn incomplete(_: BuilderError) -> BuildError {
    BuildError::Refused(Reason::Missing)
}

pub(super) fn owned(text: Text<'_>) -> String {
    text.as_str().to_owned()
}

pub(super) fn reference(target: Text<'_>) -> Result<Reference, BuildError> {
    Reference::builder().reference(owned(target)).build().map_err(incomplete)
}

pub(super) fn concept(concept: &Concept<'_>) -> Result<CodeableConcept, BuildError> {
    let codings =
        concept.codes.iter().map(coding).map(|coding| coding.map(Some)).collect::<Result<_, _>>()?;
    CodeableConcept::builder().text(owned(concept.text)).coding(codings).build().map_err(incomplete)
}

/// A concept of one code, without words.
///
/// The model's own conversions of its codes give the URL of the value set as the system, which no reader knows.
pub(super) fn coded(system: &str, code: &impl AsRef<str>) -> Result<CodeableConcept, BuildError> {
    let coding = Coding::builder().system(system.to_owned()).code(code.as_ref().to_owned());
    let coding = coding.build().map_err(incomplete)?;
    CodeableConcept::builder().coding(vec![Some(coding)]).build().map_err(incomplete)
}

fn coding(code: &Code<'_>) -> Result<Coding, BuildError> {
    let Code { system, code, display } = *code;
    let mut coding = Coding::builder().system(owned(system)).code(owned(code));
    if let Some(display) = display {
        coding = coding.display(owned(display));
    }
    coding.build().map_err(incomplete)
}

pub(super) fn quantity(quantity: &Quantity<'_>) -> Result<model::Quantity, BuildError> {
    let Quantity { value, comparator, unit, ucum } = quantity;
    let mut builder =
        model::Quantity::builder().value(value.approximate().ok_or(BuildError::Decimal)?).unit(owned(*unit));
    if let Some(comparator) = comparator {
        builder = builder.comparator(*comparator);
    }
    if let Some(ucum) = ucum {
        builder = builder.system(UCUM.to_owned()).code(owned(*ucum));
    }
    builder.build().map_err(incomplete)
}

pub(super) fn notes(note: Option<Text<'_>>) -> Result<Vec<Option<Annotation>>, BuildError> {
    let annotation = |note| Annotation::builder().text(owned(note)).build().map_err(incomplete).map(Some);
    note.into_iter().map(annotation).collect()
}
