//! A Provenance for each entry of the history: who said what, and when (hl7.org/fhir/R4/provenance.html).

use super::{Folding, Told, json};
use crate::fhir::{Entry, Json};

impl Folding<'_> {
    /// Appends the statements, and gives what each entry told.
    pub(super) fn tell(&mut self) -> Vec<Told> {
        let patient = self.patient().and_then(|place| self.name(place));
        let mut told = Vec::new();
        for (at, seen) in self.reading.seen.iter().enumerate() {
            let own = self.origins.iter().enumerate().filter(|(_, origin)| **origin == at);
            let added: Vec<usize> = own.map(|(place, _)| place).collect();
            let names: Vec<String> = added.iter().filter_map(|place| self.name(*place)).collect();
            // What corrects the patient alone, or is told by others, is about the patient.
            let names = if names.is_empty() { patient.clone().into_iter().collect() } else { names };
            let who = json::object([("display", Some(json::text(&seen.says_by())))]);
            let agent = Json::Array(vec![json::object([("who", Some(who))])]);
            let recorded = seen.verdict.issued_at.map(|at| json::text(&at.to_string()));
            self.author_corrections(&added, &agent, recorded.as_ref());
            let statement = json::object([
                ("resourceType", Some(json::text("Provenance"))),
                ("target", Some(Json::Array(names.iter().map(|name| json::reference(name)).collect()))),
                ("recorded", recorded),
                ("agent", Some(agent)),
            ]);
            let full_url = json::text_member("fullUrl", &json::urn(*seen.id.as_bytes()));
            let provenance = self.entries.len();
            self.entries.push(Entry { members: vec![full_url], resource: Some(statement) });
            told.push(Told { entry: seen.id, added, provenance });
        }
        told
    }

    /// Corrections are statements of provenance as well, and say nothing of who made them, for the entry does.
    fn author_corrections(
        &mut self,
        added: &[usize],
        agent: &Json<'static>,
        recorded: Option<&Json<'static>>,
    ) {
        for place in added {
            let Some(entry) = self.entries.get_mut(*place) else { continue };
            if entry.resource_type() != "Provenance" {
                continue;
            }
            let Some(statement) = &mut entry.resource else { continue };
            for (member, value) in [("agent", Some(agent)), ("recorded", recorded)] {
                if let (None, Some(value)) = (statement.get(member), value) {
                    json::set(statement, member, value.clone());
                }
            }
        }
    }
}
