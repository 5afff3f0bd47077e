//! The person, and the document that speaks of them.

use std::collections::HashSet;

use serde::Serialize;

use super::words::Words;
use super::{Options, clean};
use crate::fhir::views::{Composition, Patient};
use crate::fhir::{Bundle, Concept, References};
use crate::limits;

/// The person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Who {
    /// All names, in every script, as the record orders them.
    pub names: Vec<Name>,
    /// The birth date, as far as it is known, as written.
    pub birth_date: Option<String>,
    /// Why there is none: `unknown`, `asked-unknown`, `masked`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date_absent: Option<String>,
    /// Whether somebody guessed it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub birth_date_estimated: bool,
    /// The age, where today's date is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<Age>,
    /// `male`, `female`, `other` or `unknown`.
    pub sex: Option<String>,
    /// Whether the person is recorded as dead.
    pub deceased: bool,
    /// When the person died.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deceased_on: Option<String>,
    /// The languages, preferred ones first.
    pub languages: Vec<Spoken>,
    /// Whether an interpreter is needed, if the record says.
    pub interpreter: Option<bool>,
    /// Position of the entry in the bundle.
    pub entry: Option<usize>,
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Name {
    /// The name.
    pub text: String,
    /// ISO 15924 code of its script.
    pub script: Option<&'static str>,
    /// `official`, `usual`, `old`, `maiden` and so on.
    #[serde(rename = "use")]
    pub usage: Option<String>,
}

/// An age, the least and the most it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Age {
    /// At least so many months.
    pub least_months: u16,
    /// At most so many months.
    pub most_months: u16,
}

/// A language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Spoken {
    /// The record's words for it.
    pub text: Option<String>,
    /// BCP 47 tag.
    pub tag: Option<String>,
    /// Whether it is the one to use.
    pub preferred: bool,
}

impl Who {
    pub(super) fn new(bundle: &Bundle<'_>, options: &Options<'_>) -> Self {
        let entry = bundle.patient();
        let resource = entry.and_then(|entry| bundle.entries.get(entry)?.resource.as_ref());
        let Some(patient) = resource.and_then(Patient::of) else { return Who::default() };
        let owned = |text: &str| clean::line(text);
        let months =
            patient.birth_date().zip(options.today).and_then(|(born, today)| born.months_until(&today));
        let mut seen = HashSet::new();
        let mut names: Vec<Name> = Vec::new();
        for name in patient.names() {
            let text = name.display().map(|text| clean::line(&text)).unwrap_or_default();
            // The same name for another use is no other name.
            if !text.is_empty() && seen.insert(text.clone()) {
                names.push(Name { text, script: name.script(), usage: name.usage().map(owned) });
            }
        }
        Who {
            names,
            birth_date: patient.birth_date().map(|date| owned(date.date_text())),
            birth_date_absent: patient.birth_date_absent().map(owned),
            birth_date_estimated: patient.birth_date_is_estimated(),
            age: months
                .filter(|_| patient.deceased().is_none())
                .map(|(least_months, most_months)| Age { least_months, most_months }),
            sex: patient.gender().map(owned),
            deceased: patient.deceased().is_some(),
            deceased_on: patient.deceased().flatten().map(|date| owned(date.date_text())),
            languages: patient
                .languages()
                .into_iter()
                .map(|spoken| Spoken {
                    text: spoken_text(&spoken.language).map(owned),
                    tag: spoken.language.best().and_then(|coding| coding.code).map(owned),
                    preferred: spoken.preferred,
                })
                .collect(),
            interpreter: patient.interpreter_required(),
            entry,
        }
    }
}

fn spoken_text<'a>(language: &Concept<'a>) -> Option<&'a str> {
    language.text.or_else(|| language.codings.iter().find_map(|coding| coding.display))
}

/// The document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RecordInfo {
    /// Its title.
    pub title: Option<String>,
    /// When it was written.
    pub date: Option<String>,
    /// `preliminary`, `final`, `amended`, `entered-in-error`.
    pub status: Option<String>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// Position of the composition in the bundle.
    pub entry: Option<usize>,
}

/// Who wrote a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Author {
    /// The name.
    pub name: String,
    /// Position of the entry in the bundle.
    pub entry: Option<usize>,
}

impl RecordInfo {
    pub(super) fn new(bundle: &Bundle<'_>, references: &References, words: Words) -> Self {
        let entry = bundle.composition();
        let composition = entry
            .and_then(|entry| Some((entry, Composition::of(bundle.entries.get(entry)?.resource.as_ref()?)?)));
        let Some((position, composition)) = composition else { return RecordInfo::default() };
        let owned = |text: &str| clean::line(text);
        RecordInfo {
            title: composition.title().map(owned),
            date: composition.date().map(|date| owned(date.date_text())),
            status: composition.status().map(owned),
            authors: authors(composition, position, bundle, references, words),
            entry,
        }
    }
}

/// The authors, each entry once and not more than anybody reads.
fn authors(
    composition: Composition<'_>,
    position: usize,
    bundle: &Bundle<'_>,
    references: &References,
    words: Words,
) -> Vec<Author> {
    let mut seen = HashSet::new();
    let mut authors: Vec<Author> = Vec::new();
    for (reference, display) in composition.authors() {
        let entry = reference.and_then(|reference| references.resolve(position, reference));
        if entry.is_some_and(|entry| !seen.insert(entry)) {
            continue;
        }
        if authors.len() >= limits::AUTHORS {
            authors.push(Author { name: words.say("more-in-record").into_owned(), entry: None });
            break;
        }
        let name = display.map(clean::line).or_else(|| name_of(entry?, bundle, references));
        authors.extend(name.map(|name| Author { name, entry }));
    }
    authors
}

/// The name of a practitioner, an organization or a device.
pub(super) fn name_of(entry: usize, bundle: &Bundle<'_>, references: &References) -> Option<String> {
    let name = crate::fhir::actor_name(entry, bundle, references)?;
    Some(clean::line(&name))
}
