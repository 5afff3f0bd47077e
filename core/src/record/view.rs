//! What a kind of reader gets to see.

use std::borrow::Cow;

use super::Member;
use super::links::Links;
use super::split::split;
use crate::fhir::{Bundle, Entry, Json, References};

/// A kind of reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum View {
    /// A clinic: everything.
    #[default]
    Full,
    /// Whoever lives with the patient: nothing sensitive, and no narrative beyond the entries.
    Family,
    /// A border guard: who, and the vaccinations.
    Border,
}

impl View {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            View::Full => "full",
            View::Family => "family",
            View::Border => "border",
        }
    }

    /// The view with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [View::Full, View::Family, View::Border].into_iter().find(|view| view.code() == code)
    }

    /// What of a bundle the reader sees.
    ///
    /// At a border no identifier is shown: numbers of refugee agencies, camps and states lead to files about the
    /// person elsewhere. Name and date of birth are compared with the passport that is at hand there.
    pub fn of<'a>(self, bundle: &Bundle<'a>) -> Bundle<'a> {
        match self {
            View::Full => bundle.clone(),
            View::Family => family(bundle),
            View::Border => border(&split(bundle).main),
        }
    }
}

fn family<'a>(bundle: &Bundle<'a>) -> Bundle<'a> {
    let mut main = split(bundle).main;
    for entry in main.entries.iter_mut().filter(|entry| entry.resource_type() == "Composition") {
        if let Some(resource) = &mut entry.resource {
            drop_additional(resource);
        }
    }
    main
}

/// Drops the narrative that says more than the entries (FHIR R4, Narrative.status), of the whole and of sections.
fn drop_additional(of: &mut Json<'_>) {
    let Json::Object(members) = of else { return };
    members.retain(|(name, value)| name != "text" || is_generated(value));
    for (_, value) in members.iter_mut().filter(|(name, _)| name == "section") {
        match value {
            Json::Array(sections) => sections.iter_mut().for_each(drop_additional),
            section => drop_additional(section),
        }
    }
}

fn is_generated(narrative: &Json<'_>) -> bool {
    let status = narrative.get("status").and_then(Json::as_str);
    matches!(status, Some("generated" | "extensions" | "empty"))
}

fn border<'a>(main: &Bundle<'a>) -> Bundle<'a> {
    let links = Links::new(main);
    let references = References::new(main);
    let given: Vec<usize> = main
        .entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.resource.as_ref().is_some_and(is_given))
        .map(|(at, _)| at)
        .collect();
    let mut shown = vec![false; main.entries.len()];
    let places = given.iter().flat_map(|at| links.targets(*at)).copied().filter(|at| {
        let entry = main.entries.get(*at);
        entry.is_some_and(|entry| matches!(entry.resource_type(), "Organization" | "Location"))
    });
    for at in main.patient().into_iter().chain(given.iter().copied()).chain(places) {
        if let Some(shown) = shown.get_mut(at) {
            *shown = true;
        }
    }
    let is_shown = |from: usize, text: &str| {
        references.resolve(from, text).is_some_and(|target| shown.get(target) == Some(&true))
    };
    let entries = main.entries.iter().enumerate().filter(|(at, _)| shown.get(*at) == Some(&true));
    let entries = entries.map(|(at, entry)| {
        let shape = Shape::of(entry.resource_type());
        let resource = entry.resource.as_ref().map(|resource| Json::Object(shape.members(resource)));
        let resource = resource.map(|resource| without_others(resource, &|text| is_shown(at, text)));
        let members = entry.members.iter().filter(|(name, _)| name == "fullUrl").cloned().collect();
        Entry { members, resource }
    });
    let header = [("resourceType", "Bundle"), ("type", "collection")];
    let header = header.map(|(name, value)| (Cow::Borrowed(name), Json::from(value)));
    Bundle { header: header.to_vec(), entries: entries.collect() }
}

/// Whether a vaccine was given: why one was not is nobody's business there.
fn is_given(resource: &Json<'_>) -> bool {
    let text = |name| resource.get(name).and_then(Json::as_str);
    text("resourceType") == Some("Immunization") && text("status").is_none_or(|status| status == "completed")
}

/// References to what is shown, alone; those to others vanish with the words beside them.
fn without_others<'a>(value: Json<'a>, is_shown: &dyn Fn(&str) -> bool) -> Json<'a> {
    match value {
        Json::Object(members) => {
            let members = members.into_iter().map(|(name, value)| (name, without_others(value, is_shown)));
            // Who gave it is shown only where that is a place, not a person.
            let is_person =
                |name: &str, value: &Json<'_>| name == "actor" && value.get("reference").is_none();
            let shown = |(name, value): &Member<'a>| !is_lost(value, is_shown) && !is_person(name, value);
            Json::Object(members.filter(shown).collect())
        }
        Json::Array(elements) => {
            let elements = elements.into_iter().map(|element| without_others(element, is_shown));
            Json::Array(elements.filter(|element| !is_lost(element, is_shown)).collect())
        }
        other => other,
    }
}

fn is_lost(value: &Json<'_>, is_shown: &dyn Fn(&str) -> bool) -> bool {
    let reference = value.get("reference").and_then(Json::as_str);
    reference.is_some_and(|text| !is_shown(text))
        || matches!(value, Json::Object(members) if members.is_empty())
        || matches!(value, Json::Array(elements) if elements.is_empty())
}

/// Which elements of a type are shown, and of those which members; with none, all.
struct Shape(&'static [(&'static str, &'static [&'static str])]);

impl Shape {
    fn of(resource_type: &str) -> Self {
        Shape(match resource_type {
            "Patient" => PATIENT,
            "Immunization" => IMMUNIZATION,
            _ => PLACE,
        })
    }

    fn members<'a>(&self, resource: &Json<'a>) -> Vec<Member<'a>> {
        let shown = |name: &str| self.0.iter().find(|(own, _)| *own == name).map(|(_, inner)| *inner);
        let members = resource.members().iter().filter_map(|(name, value)| {
            let inner = shown(name)?;
            Some((name.clone(), if inner.is_empty() { value.clone() } else { only(value, inner) }))
        });
        members.collect()
    }
}

fn only<'a>(value: &Json<'a>, names: &[&str]) -> Json<'a> {
    match value {
        Json::Array(elements) => Json::Array(elements.iter().map(|element| only(element, names)).collect()),
        Json::Object(members) => {
            let shown = members.iter().filter(|(name, _)| names.contains(&name.as_ref()));
            Json::Object(shown.cloned().collect())
        }
        other => other.clone(),
    }
}

/// Who is before the guard (hl7.org/fhir/R4/patient.html).
const PATIENT: &[(&str, &[&str])] = &[
    ("resourceType", &[]),
    ("id", &[]),
    ("name", &["use", "text", "family", "given", "prefix", "suffix"]),
    ("birthDate", &[]),
    ("_birthDate", &[]),
    ("gender", &[]),
];

/// Vaccine, date, batch, dose and place, as on the International Certificate of Vaccination or Prophylaxis
/// (International Health Regulations, annex 6); no reason, reaction, note or programme (hl7.org/fhir/R4/immunization.html).
const IMMUNIZATION: &[(&str, &[&str])] = &[
    ("resourceType", &[]),
    ("id", &[]),
    ("status", &[]),
    ("vaccineCode", &["coding", "text"]),
    ("patient", &["reference"]),
    ("occurrenceDateTime", &[]),
    ("_occurrenceDateTime", &[]),
    ("occurrenceString", &[]),
    ("lotNumber", &[]),
    ("expirationDate", &[]),
    ("manufacturer", &["reference", "display"]),
    ("location", &["reference", "display"]),
    ("performer", &["actor"]),
    (
        "protocolApplied",
        &[
            "targetDisease",
            "doseNumberPositiveInt",
            "doseNumberString",
            "seriesDosesPositiveInt",
            "seriesDosesString",
        ],
    ),
];

/// Where it was given, or who made it (hl7.org/fhir/R4/organization.html, location.html).
const PLACE: &[(&str, &[&str])] =
    &[("resourceType", &[]), ("id", &[]), ("name", &[]), ("address", &["country"])];
