//! Who wrote what, and when: what Provenance resources say of a record's history.

use std::collections::HashMap;

use serde::Serialize;

use super::{Summary, clean};
use crate::fhir::{Bundle, Json, References, read};
use crate::limits;

/// A visit: what one clinic wrote at one time (hl7.org/fhir/R4/provenance.html).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Visit {
    /// Who wrote, as the record says.
    pub who: String,
    /// When, to the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Positions of what was written.
    pub entries: Vec<usize>,
    /// Whether it wrote the document, and so all that no other visit names.
    pub wrote_document: bool,
    /// Positions of the statements that say so.
    #[serde(skip)]
    pub(super) sources: Vec<usize>,
}

/// The visits of a record, the first one first. Statements of the same author and day are one visit.
pub(super) fn visits(bundle: &Bundle<'_>, references: &References) -> Vec<Visit> {
    let mut visits: Vec<Visit> = Vec::new();
    let mut places: HashMap<(String, Option<String>), usize> = HashMap::new();
    for (position, entry) in bundle.entries.iter().enumerate() {
        let Some(resource) = entry.resource.as_ref().filter(|_| entry.resource_type() == "Provenance") else {
            continue;
        };
        let Some(who) = who(position, resource, bundle, references) else { continue };
        let date = read::date(resource, "recorded").map(|date| clean::line(date.date_text()));
        let targets = read::references(resource, "target");
        let targets = targets.filter_map(|target| references.resolve(position, target));
        let place = *places.entry((who.clone(), date.clone())).or_insert_with(|| {
            visits.push(Visit { who, date, entries: Vec::new(), wrote_document: false, sources: Vec::new() });
            visits.len() - 1
        });
        if let Some(visit) = visits.get_mut(place) {
            visit.entries.extend(targets.take(limits::ENTRIES));
            visit.wrote_document |=
                bundle.composition().is_some_and(|document| visit.entries.contains(&document));
            visit.sources.push(position);
        }
    }
    visits.retain(|visit| !visit.entries.is_empty());
    visits.sort_by(|one, other| one.date.cmp(&other.date));
    visits
}

/// The organization on whose behalf it was written, else who wrote it.
fn who(position: usize, resource: &Json<'_>, bundle: &Bundle<'_>, references: &References) -> Option<String> {
    let agents = read::elements(resource, "agent");
    let named = |key: &str| {
        agents.iter().filter_map(|agent| read::one(agent, key)).find_map(|actor| {
            let display = read::text(actor, "display").map(clean::line);
            display.filter(|name| !name.is_empty()).or_else(|| {
                let entry = references.resolve(position, read::text(actor, "reference")?)?;
                super::who::name_of(entry, bundle, references)
            })
        })
    };
    named("onBehalfOf").or_else(|| named("who"))
}

impl Summary {
    /// The visit that wrote an entry last.
    pub(super) fn visit_of(&self, entry: usize) -> Option<usize> {
        let named = self.visits.iter().rposition(|visit| visit.entries.contains(&entry));
        named.or_else(|| self.visits.iter().position(|visit| visit.wrote_document))
    }

    /// The last visit and the one before it, where there are two of known, different days.
    pub(super) fn last_two_visits(&self) -> Option<(&Visit, &Visit)> {
        let last = self.visits.last().filter(|last| last.date.is_some())?;
        let before =
            self.visits.iter().rev().find(|visit| visit.date.is_some() && visit.date != last.date)?;
        Some((before, last))
    }
}
