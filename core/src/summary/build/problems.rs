//! Allergies, problems, and the alerts that come of them.

use super::{Builder, Draft, emptiness};
use crate::fhir::views::{AllergyIntolerance, Condition, Flag, Reaction, When};
use crate::fhir::{PartialDate, SNOMED, SectionKind, read};
use crate::summary::item::{Alert, AlertKind, FactKind, Group, Item};
use crate::summary::{Summary, words};

impl<'a> Builder<'a> {
    pub(super) fn allergy(
        &self,
        allergy: AllergyIntolerance<'a>,
        mut draft: Draft<'a>,
        to: &mut Summary,
    ) -> bool {
        let code = allergy.code();
        let refuted = allergy.verification_status() == Some("refuted");
        if let Some(statement) = code.as_ref().and_then(|code| emptiness::of_code(code, draft.item.entry))
            && !refuted
        {
            to.allergies.statements.push(statement);
            return true;
        }
        draft.title(code.as_ref());
        draft.code(FactKind::Criticality, allergy.criticality());
        for reaction in allergy.reactions() {
            draft.text(FactKind::Reaction, reaction_text(reaction).as_deref());
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
        let past = refuted || matches!(allergy.clinical_status(), Some("inactive" | "resolved"));
        let severe = allergy.reactions().any(|reaction| reaction.severity() == Some("severe"));
        draft.item.abnormal = !past && (severe || allergy.criticality() == Some("high"));
        push(&mut to.allergies, draft.finish(), past);
        true
    }

    pub(super) fn condition(&self, condition: Condition<'a>, mut draft: Draft<'a>, to: &mut Summary) -> bool {
        let code = condition.code();
        let refuted = condition.verification_status() == Some("refuted");
        if let Some(statement) = code.as_ref().and_then(|code| emptiness::of_code(code, draft.item.entry))
            && !refuted
        {
            to.problems.statements.push(statement);
            return true;
        }
        draft.title(code.as_ref());
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
        let past =
            refuted || condition.is_past() || (in_past_section && condition.clinical_status().is_none());
        push(&mut to.problems, draft.finish(), past);
        true
    }

    pub(super) fn flag(&self, flag: Flag<'a>, mut draft: Draft<'a>, to: &mut Summary) -> bool {
        draft.title(flag.code().as_ref());
        draft.concepts(FactKind::Kind, flag.categories());
        draft.when(FactKind::When, flag.period().map(When::Period).as_ref());
        draft.code(FactKind::Status, flag.status().filter(|status| *status != "active"));
        draft.sorted_by(flag.period().and_then(|period| period.end.or(period.start)));
        let past = flag.status() == Some("inactive");
        let item = draft.finish();
        if past {
            to.other.past.push(item);
        } else {
            let Item { title, facts, entry, .. } = item;
            to.alerts.push(Alert { kind: AlertKind::Flag, title, facts, entry });
        }
        true
    }

    /// Alerts that come of items: severe allergies first, then what must not be given, pregnancy, and flags.
    pub(super) fn alerts(&self, summary: &mut Summary) {
        let of = |item: &Item, kind, facts: &[FactKind]| Alert {
            kind,
            title: item.title.clone(),
            facts: item.facts.iter().filter(|fact| facts.contains(&fact.kind)).cloned().collect(),
            entry: item.entry,
        };
        let allergy_facts =
            [FactKind::Criticality, FactKind::Reaction, FactKind::Verification, FactKind::Modifier];
        let allergies = summary.allergies.items.iter().filter(|item| item.abnormal);
        let mut alerts: Vec<_> = allergies.map(|item| of(item, AlertKind::Allergy, &allergy_facts)).collect();
        let medications = summary.medications.items.iter();
        let prohibited = medications.filter(|item| item.fact(FactKind::Prohibited).is_some());
        alerts.extend(
            prohibited
                .map(|item| of(item, AlertKind::DoNotGive, &[FactKind::Reason, FactKind::StatusReason])),
        );
        alerts.extend(self.pregnancy(summary));
        alerts.append(&mut summary.alerts);
        summary.alerts = alerts;
    }

    /// The latest statement on pregnancy, if it says that there is one, and not longer ago than one lasts.
    fn pregnancy(&self, summary: &Summary) -> Option<Alert> {
        let latest = summary
            .pregnancy
            .items
            .iter()
            .filter(|item| {
                self.resource(item.entry)
                    .and_then(|resource| read::concept(resource, "code"))
                    .is_some_and(|code| code.code_of(crate::fhir::LOINC) == Some("82810-3"))
            })
            .max_by(|one, other| one.sort.cmp(&other.sort));
        let problem = summary.problems.items.iter().find(|item| is_pregnancy(item));
        let item = match latest {
            Some(item) => {
                let value = read::concept(self.resource(item.entry)?, "valueCodeableConcept")?;
                value.code_of(SNOMED).is_some_and(|code| PREGNANT.contains(&code)).then_some(item)?
            }
            None => problem?,
        };
        // 44 weeks are 10 months and some days.
        let over = self.options.today.is_some_and(|today| {
            let (_, _, _, text) = &item.sort;
            PartialDate::new(text).months_until(&today).is_some_and(|(least, _)| least > 10)
        });
        let mut facts: Vec<_> = item
            .facts
            .iter()
            .filter(|fact| matches!(fact.kind, FactKind::Value | FactKind::Onset))
            .cloned()
            .collect();
        facts.extend(item.date.clone().map(|text| crate::summary::Fact {
            kind: FactKind::When,
            text,
            coded: false,
        }));
        (!over).then(|| Alert {
            kind: AlertKind::Pregnancy,
            title: item.title.clone(),
            facts,
            entry: item.entry,
        })
    }
}

fn is_pregnancy(item: &Item) -> bool {
    item.codes.iter().any(|code| {
        code.system.as_deref().is_some_and(|system| system.starts_with(SNOMED))
            && PREGNANT.contains(&code.code.as_str())
    })
}

fn push(group: &mut Group, item: Item, past: bool) {
    if past { group.past.push(item) } else { group.items.push(item) }
}

fn reaction_text(reaction: Reaction<'_>) -> Option<String> {
    let shown = |concept: crate::fhir::Concept<'_>| concept.display().map(|display| display.into_owned());
    let mut parts: Vec<String> = reaction.manifestations().into_iter().filter_map(shown).collect();
    parts.extend(reaction.description().map(str::to_owned).filter(|words| !parts.contains(words)));
    let mut text = parts.join(", ");
    let mut more: Vec<String> = Vec::new();
    more.extend(reaction.severity().map(|severity| words::severity_of_reaction(severity).to_owned()));
    more.extend(reaction.substance().and_then(shown));
    more.extend(reaction.route().and_then(shown));
    more.extend(reaction.onset().map(|date| date.date_text().to_owned()));
    if !more.is_empty() {
        text = if text.is_empty() { more.join(", ") } else { format!("{text} ({})", more.join(", ")) };
    }
    (!text.is_empty()).then_some(text)
}

/// SNOMED CT 77386006 "Pregnant", and kinds of it in the IPS free set: planned; unplanned, wanted; unwanted.
const PREGNANT: &[&str] = &["77386006", "169565003", "169566002", "169567006"];
