//! The check of a bundle, resource by resource, so that one bad member does not hide the rest.

use std::borrow::Cow;

use carnet_core::fhir::{Json, JsonError};
use carnet_core::limits;

use crate::compare;
use crate::finding::{Reason, StrictFinding};
use crate::locate::Search;
use crate::model::{self, Kind};
use crate::pruned::{Place, Pruned, element_name};

/// Most elements that are refused in one resource before the rest of it is left unread.
const REFUSALS: usize = 50;

/// Why a text cannot be checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CheckError {
    /// Larger than [`limits::BUNDLE_BYTES`].
    #[error("larger than {} bytes", limits::BUNDLE_BYTES)]
    TooLarge,
    /// Not JSON, or more of it than is read.
    #[error(transparent)]
    Json(#[from] JsonError),
}

impl CheckError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            CheckError::TooLarge => "strict.too-large",
            CheckError::Json(JsonError::Syntax { .. }) => "strict.not-json",
            CheckError::Json(JsonError::Depth) => "strict.too-deep",
            CheckError::Json(_) => "strict.too-many",
        }
    }
}

/// Checks a bundle, or a resource alone, against the model.
///
/// No finding means that the model reads every element and writes it again with the same meaning.
///
/// # Errors
/// See [`CheckError`]; everything else is a finding.
pub fn check(json: &str) -> Result<Vec<StrictFinding>, CheckError> {
    if json.len() > limits::BUNDLE_BYTES {
        return Err(CheckError::TooLarge);
    }
    let root = Json::parse(json.strip_prefix('\u{feff}').unwrap_or(json))?;
    if root.get("resourceType").and_then(Json::as_str) != Some("Bundle") {
        return Ok(resource_findings(&root, String::new()));
    }
    let mut findings = resource_findings(&without_resources(&root), String::new());
    let entries = root.get("entry").map(Json::elements).unwrap_or_default();
    for (position, entry) in entries.iter().enumerate() {
        let path = format!("Bundle.entry[{position}].resource");
        let mut resources = entry.members().iter().filter(|(name, _)| name == "resource");
        if let Some((_, resource)) = resources.next() {
            findings.extend(resource_findings(resource, path.clone()));
        }
        if resources.next().is_some() {
            findings.push(StrictFinding { resource: path.clone(), path, reason: Reason::Repeated });
        }
    }
    Ok(findings)
}

/// What is around the resources of a bundle.
fn without_resources<'a>(bundle: &Json<'a>) -> Json<'a> {
    let without = |value: &Json<'a>, name: &str| match value {
        Json::Object(members) => {
            Json::Object(members.iter().filter(|(member, _)| member != name).cloned().collect())
        }
        other => other.clone(),
    };
    let bare_entry = |entry: &Json<'a>| match without(entry, "resource") {
        // An entry of nothing but a resource.
        Json::Object(members) if members.is_empty() && !entry.members().is_empty() => {
            Json::Object(vec![(Cow::Borrowed("fullUrl"), Json::String(Cow::Borrowed("urn:uuid:0")))])
        }
        bare => bare,
    };
    let bare_member = |(name, value): &(Cow<'a, str>, Json<'a>)| match value {
        Json::Array(entries) if name == "entry" => {
            (name.clone(), Json::Array(entries.iter().map(bare_entry).collect()))
        }
        entry if name == "entry" => (name.clone(), bare_entry(entry)),
        other => (name.clone(), other.clone()),
    };
    Json::Object(bundle.members().iter().map(bare_member).collect())
}

/// Checks one resource; `path` is where it is, empty for the root.
fn resource_findings(resource: &Json<'_>, path: String) -> Vec<StrictFinding> {
    let kind = resource.get("resourceType").and_then(Json::as_str);
    let known = kind.filter(|kind| model::knows_type(kind));
    let path = match (known, path.is_empty()) {
        (Some(kind), true) => kind.to_owned(),
        (Some(kind), false) => format!("{path}.ofType({kind})"),
        (None, true) => "Resource".to_owned(),
        (None, false) => path,
    };
    let finding = |(place, reason): (String, Reason)| StrictFinding {
        path: format!("{path}{place}"),
        resource: path.clone(),
        reason,
    };
    match (kind, known) {
        (None, _) => vec![finding((String::new(), Reason::NotAResource))],
        (Some(_), None) => vec![finding((".resourceType".to_owned(), Reason::UnknownType))],
        (Some(_), Some(_)) => objections(resource).into_iter().map(finding).collect(),
    }
}

/// What the model refuses, and what it loses of the rest.
fn objections(resource: &Json<'_>) -> Vec<(String, Reason)> {
    let mut tree = Pruned::new(resource);
    let mut search = Search::new();
    let mut objections = Vec::new();
    for _ in 0..REFUSALS {
        let refusal = match model::round_trip(&tree.to_text()) {
            Ok(made) => {
                if let Ok(made) = Json::parse(&made) {
                    objections.extend(compare::losses(&tree, &made));
                }
                return objections;
            }
            Err(refusal) => refusal,
        };
        let place = search.place(&tree, &refusal);
        objections.push(objection(&tree, &place, refusal.kind));
        let Some(rest) = without_cause(&tree, place) else { return objections };
        tree = rest;
    }
    objections
}

/// The tree without the element that was refused; nothing where the resource needs it.
fn without_cause<'a>(tree: &Pruned<'a>, place: Place) -> Option<Pruned<'a>> {
    let name = tree.name(&place).unwrap_or_default();
    let rest = (!place.is_empty()).then(|| tree.without(place))?;
    let is_missed = match model::round_trip(&rest.to_text()).map_err(|refusal| refusal.kind) {
        Err(Kind::Missing(missing)) => missing == name,
        Err(Kind::Choice(model_type)) => compare::choice(name)
            .is_some_and(|choice| model_type.to_lowercase().ends_with(&choice.to_lowercase())),
        _ => false,
    };
    (!is_missed).then_some(rest)
}

fn objection(tree: &Pruned<'_>, place: &[usize], refusal: Kind) -> (String, Reason) {
    let path = tree.path(place);
    let members = tree.at(place).map(Json::members).unwrap_or_default();
    let has =
        |wanted: &dyn Fn(&str) -> bool| members.iter().find(|(name, _)| wanted(name)).map(|(name, _)| name);
    match refusal {
        Kind::Missing(name) => {
            let extension = format!("_{name}");
            let reason = match has(&|member| member == extension) {
                Some(_) => Reason::ExtensionInstead,
                None => Reason::Missing,
            };
            (format!("{path}.{}", element_name(&name)), reason)
        }
        Kind::Choice(model_type) => {
            let Some(choice) = choice_name(tree, place, &model_type) else {
                return (path, Reason::InvalidValue);
            };
            let is_choice = |member: &str| compare::choice(member) == Some(&choice);
            let is_extension = |member: &str| member.strip_prefix('_').is_some_and(is_choice);
            match (has(&is_choice), has(&is_extension)) {
                (Some(name), _) => (format!("{path}.{}", element_name(name)), Reason::InvalidValue),
                (None, Some(name)) => (format!("{path}.{}", element_name(name)), Reason::ExtensionInstead),
                (None, None) => (format!("{path}.{choice}[x]"), Reason::Missing),
            }
        }
        Kind::Repeated => (path, Reason::Repeated),
        Kind::WrongShape => (path, Reason::WrongShape),
        Kind::UnknownCode => (path, Reason::UnknownCode),
        Kind::InvalidValue => (path, Reason::InvalidValue),
        Kind::TooDeep => (path, Reason::TooDeep),
        Kind::Other => (path, Reason::Refused),
    }
}

/// The element of a choice type of the model, which names it after the way there: `item` of `MedicationIngredientItem`.
fn choice_name(tree: &Pruned<'_>, place: &[usize], model_type: &str) -> Option<String> {
    let mut way = String::new();
    for step in (0..=place.len()).filter_map(|length| place.get(..length)) {
        match tree.at(step)?.get("resourceType").and_then(Json::as_str) {
            Some(kind) => kind.clone_into(&mut way),
            None => way.extend(tree.name(step).map(capitalised)),
        }
    }
    let rest = model_type.strip_prefix(&way)?;
    let mut letters = rest.chars();
    let first = letters.next()?.to_ascii_lowercase();
    Some(std::iter::once(first).chain(letters).collect())
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
