//! Allergies, problems and flags.

use super::{Builder, Draft};
use crate::fhir::standing::Standing;
use crate::fhir::views::{AllergyIntolerance, Condition, Flag, Reaction, When};
use crate::fhir::{Concept, SectionKind};
use crate::summary::Summary;
use crate::summary::item::{Alert, AlertKind, FactKind, Group, Item};
use crate::summary::label;
use crate::summary::words::Words;

impl<'a> Builder<'a> {
    pub(super) fn allergy(
        &self,
        allergy: AllergyIntolerance<'a>,
        mut draft: Draft<'a>,
        to: &mut Summary,
    ) -> bool {
        let code = allergy.code();
        if let Some(statement) = draft.denial(code.as_ref(), allergy.recorded(), allergy.notes()) {
            to.allergies.statements.push(statement);
            return true;
        }
        draft.title(code.as_ref());
        draft.code(FactKind::Criticality, allergy.criticality());
        for reaction in allergy.reactions() {
            draft.text(FactKind::Reaction, reaction_text(reaction, self.words).as_deref());
            draft.texts(FactKind::Note, reaction.notes());
        }
        draft.code(FactKind::Kind, allergy.kind());
        for category in allergy.categories() {
            draft.code(FactKind::Kind, Some(category));
        }
        draft.code(FactKind::ClinicalStatus, allergy.clinical_status());
        draft.code(FactKind::Verification, allergy.verification_status());
        draft.when(FactKind::Onset, allergy.onset().as_ref());
        draft.date(FactKind::LastTime, allergy.last_occurrence());
        draft.date(FactKind::Recorded, allergy.recorded().filter(|_| allergy.onset().is_none()));
        draft.texts(FactKind::Note, allergy.notes());
        draft.sorted_by(allergy.recorded());
        let standing = self.standing(allergy.json());
        let past = matches!(standing, Standing::Past | Standing::Refuted) && !draft.is_denial;
        let severe = allergy.reactions().any(|reaction| reaction.severity() == Some("severe"));
        draft.item.abnormal = !past && (severe || allergy.criticality() == Some("high"));
        push(&mut to.allergies, draft.finish(), past);
        true
    }

    pub(super) fn condition(&self, condition: Condition<'a>, mut draft: Draft<'a>, to: &mut Summary) -> bool {
        let code = condition.code();
        if let Some(statement) = draft.denial(code.as_ref(), condition.recorded(), condition.notes()) {
            to.problems.statements.push(statement);
            return true;
        }
        draft.title(code.as_ref());
        draft.further(code.as_ref(), |_| true);
        draft.concept(FactKind::Severity, condition.severity());
        draft.concepts(FactKind::Stage, condition.stages());
        draft.concepts(FactKind::Site, condition.body_sites());
        draft.code(FactKind::ClinicalStatus, condition.clinical_status());
        draft.code(FactKind::Verification, condition.verification_status());
        draft.when(FactKind::Onset, condition.onset().as_ref());
        draft.when(FactKind::Ended, condition.abatement().as_ref());
        draft.date(FactKind::Recorded, condition.recorded().filter(|_| condition.onset().is_none()));
        draft.concepts(FactKind::Evidence, condition.evidence());
        draft.texts(FactKind::Note, condition.notes());
        let onset = condition.onset().and_then(|when| match when {
            When::Period(period) => period.start,
            other => other.date(),
        });
        draft.sorted_by(onset.or(condition.recorded()));
        let entry = draft.item.entry;
        let in_past_section =
            self.is_in(entry, SectionKind::PastProblems) && !self.is_in(entry, SectionKind::Problems);
        // Where the resource itself calls it active, the section does not make it past.
        let past = matches!(self.standing(condition.json()), Standing::Past | Standing::Refuted)
            || (in_past_section && condition.clinical_status().is_none());
        let past = past && !draft.is_denial;
        push(&mut to.problems, draft.finish(), past);
        true
    }

    pub(super) fn flag(&self, flag: Flag<'a>, mut draft: Draft<'a>, to: &mut Summary) -> bool {
        draft.title(flag.code().as_ref());
        draft.concepts(FactKind::Kind, flag.categories());
        draft.when(FactKind::When, flag.period().map(When::Period).as_ref());
        draft.code(FactKind::Status, flag.status().filter(|status| *status != "active"));
        draft.sorted_by(flag.period().and_then(|period| period.end.or(period.start)));
        let past = self.standing(flag.json()) == Standing::Past;
        let item = draft.finish();
        if past {
            to.other.past.push(item);
        } else {
            let Item { title, label, facts, entry, .. } = item;
            to.alerts.push(Alert { kind: AlertKind::Flag, title, label, facts, entry });
        }
        true
    }
}

fn push(group: &mut Group, item: Item, past: bool) {
    if past { group.past.push(item) } else { group.items.push(item) }
}

fn reaction_text(reaction: Reaction<'_>, words: Words) -> Option<String> {
    let shown = |concept: Concept<'_>| label::with_display(&concept, words.0);
    let mut parts: Vec<String> = reaction.manifestations().into_iter().filter_map(shown).collect();
    parts.extend(reaction.description().map(str::to_owned).filter(|words| !parts.contains(words)));
    let mut text = parts.join(", ");
    let mut more: Vec<String> = Vec::new();
    more.extend(reaction.severity().map(|severity| words.code(FactKind::Severity, severity).into_owned()));
    more.extend(reaction.substance().and_then(shown));
    more.extend(reaction.route().and_then(shown));
    more.extend(reaction.onset().map(|date| date.date_text().to_owned()));
    if !more.is_empty() {
        text = if text.is_empty() { more.join(", ") } else { format!("{text} ({})", more.join(", ")) };
    }
    (!text.is_empty()).then_some(text)
}
