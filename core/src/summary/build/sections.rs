//! What the composition's sections say beside their entries: where entries belong, why there are none, and
//! narrative that entries do not cover.

use super::{Builder, emptiness};
use crate::fhir::views::{Composition, Section};
use crate::fhir::{SectionKind, narrative};
use crate::summary::item::{Group, SectionText, Statement};
use crate::summary::words::Words;
use crate::summary::{Summary, clean};

impl Builder<'_> {
    pub(super) fn read_sections(&mut self, summary: &mut Summary) {
        let Some(position) = summary.record.entry else { return };
        let Some(composition) = self.resource(position).and_then(Composition::of) else { return };
        for section in composition.sections() {
            self.section(section, position, summary);
        }
    }

    fn section(&mut self, section: Section<'_>, position: usize, summary: &mut Summary) {
        let kind = section.kind();
        let (mut held, mut missing) = (0_usize, 0_usize);
        for reference in section.entries() {
            match self.references.resolve(position, reference) {
                Some(entry) => {
                    held += 1;
                    if let (Some(kinds), Some(kind)) = (self.sections.get_mut(entry), kind)
                        && !kinds.contains(&kind)
                    {
                        kinds.push(kind);
                    }
                }
                None => missing += 1,
            }
        }
        let statement = section.empty_reason().map(|reason| emptiness::of_reason(&reason));
        // The patient's own words are not made of entries, whatever the section names.
        let is_whole = held > 0
            && missing == 0
            && section.narrative_status() != Some("additional")
            && kind != Some(SectionKind::PatientStory);
        if is_whole && section.div().is_some() {
            summary.texts_not_shown += 1;
        }
        let text = section
            .div()
            .filter(|_| !is_whole && section.narrative_status() != Some("empty"))
            .map(|div| clean::lines(&narrative::plain_text(div)))
            .filter(|text| !text.is_empty())
            .map(|text| SectionText { title: section.title().map(clean::line), text });
        match kind.and_then(|kind| group_of(kind, summary)) {
            // That there were none, or words on those there were, says nothing of today's problems.
            Some(group) if kind == Some(SectionKind::PastProblems) => {
                group.missing += missing;
                summary.texts.extend(apart(section, kind, statement, text, self.words));
            }
            Some(group) => {
                group.missing += missing;
                group.statements.extend(statement);
                group.texts.extend(text);
            }
            None => summary.texts.extend(apart(section, kind, statement, text, self.words)),
        }
    }

    /// Whether a section of this kind names the entry.
    pub(super) fn is_in(&self, position: usize, kind: SectionKind) -> bool {
        self.sections.get(position).is_some_and(|kinds| kinds.contains(&kind))
    }
}

/// A section that has no group: why it is empty, and its narrative, under its title.
fn apart(
    section: Section<'_>,
    kind: Option<SectionKind>,
    statement: Option<Statement>,
    text: Option<SectionText>,
    words: Words,
) -> Vec<SectionText> {
    let title = section.title().map(clean::line).or_else(|| kind.map(|kind| kind.title().to_owned()));
    let reason = statement.map(|statement| {
        let words = words.emptiness(statement.emptiness);
        match statement.text.filter(|text| !text.eq_ignore_ascii_case(&words)) {
            Some(text) => format!("{words} ({text})"),
            None => words.into_owned(),
        }
    });
    let texts = reason.into_iter().chain(text.map(|text| text.text));
    texts.map(|text| SectionText { title: title.clone(), text }).collect()
}

fn group_of(kind: SectionKind, summary: &mut Summary) -> Option<&mut Group> {
    Some(match kind {
        SectionKind::Allergies => &mut summary.allergies,
        SectionKind::Problems | SectionKind::PastProblems => &mut summary.problems,
        SectionKind::Medications => &mut summary.medications,
        SectionKind::Immunizations => &mut summary.immunizations,
        SectionKind::Results => &mut summary.results,
        SectionKind::Procedures => &mut summary.procedures,
        SectionKind::Devices => &mut summary.devices,
        SectionKind::AdvanceDirectives => &mut summary.advance_directives,
        SectionKind::FunctionalStatus => &mut summary.functional_status,
        SectionKind::Pregnancy => &mut summary.pregnancy,
        SectionKind::PlanOfCare => &mut summary.plan_of_care,
        SectionKind::SocialHistory => &mut summary.social_history,
        SectionKind::VitalSigns => &mut summary.vital_signs,
        SectionKind::Alerts | SectionKind::PatientStory => return None,
    })
}
