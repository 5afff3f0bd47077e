//! Alerts that come of items: what must not be overlooked, the gravest first.

use super::{Builder, anticoagulant, plans, pregnancy};
use crate::summary::Summary;
use crate::summary::item::{Alert, AlertKind, Fact, FactKind, Item};

impl Builder<'_> {
    /// Severe allergies first, then what must not be given or done, pregnancy, and flags.
    pub(super) fn alerts(&self, summary: &mut Summary) {
        let mut alerts = Vec::new();
        if self.budget.get() == 0 {
            let title = self.words.say("more-in-record").into_owned();
            alerts.push(Alert { kind: AlertKind::Incomplete, title, label: None, facts: vec![], entry: 0 });
        }
        let allergies = summary.allergies.items.iter().filter(|item| item.abnormal);
        let kinds = [FactKind::Criticality, FactKind::Reaction, FactKind::Verification];
        alerts.extend(allergies.map(|item| of(item, AlertKind::Allergy, &kinds)));
        let kinds = [FactKind::Reason, FactKind::StatusReason];
        let medications = summary.medications.items.iter().filter(|item| is_prohibition(item));
        alerts.extend(medications.map(|item| of(item, AlertKind::DoNotGive, &kinds)));
        let plans = [&summary.plan_of_care, &summary.advance_directives, &summary.other];
        for item in plans.into_iter().flat_map(|group| &group.items) {
            if is_prohibition(item) {
                let kinds = [FactKind::Reason, FactKind::StatusReason, FactKind::Description];
                alerts.push(of(item, AlertKind::DoNot, &kinds));
            }
            for fact in item.facts.iter().filter(|fact| fact.kind == FactKind::ProhibitedActivity) {
                let title = fact.text.clone();
                alerts.push(Alert { title, label: None, ..of(item, AlertKind::DoNot, &[]) });
            }
        }
        let directives = summary.advance_directives.items.iter();
        let limiting = directives
            .filter(|item| !item.abnormal && self.resource(item.entry).is_some_and(plans::limits_treatment));
        alerts.extend(limiting.map(|item| of(item, AlertKind::Directive, &[FactKind::Description])));
        alerts.extend(pregnancy::alert(self, summary));
        let thinning = summary.medications.items.iter().filter(|item| anticoagulant::is_one(item));
        alerts.extend(thinning.map(|item| of(item, AlertKind::Anticoagulant, &[FactKind::Dose])));
        alerts.append(&mut summary.alerts);
        summary.alerts = alerts;
    }
}

fn is_prohibition(item: &Item) -> bool {
    item.abnormal && item.fact(FactKind::Prohibited).is_some()
}

/// An alert of an item with facts of these kinds, and with every caution.
pub(super) fn of(item: &Item, kind: AlertKind, facts: &[FactKind]) -> Alert {
    let told = |fact: &&Fact| {
        facts.contains(&fact.kind) || matches!(fact.kind, FactKind::Modifier | FactKind::Whose)
    };
    Alert {
        kind,
        title: item.title.clone(),
        label: item.label.clone(),
        facts: item.facts.iter().filter(told).cloned().collect(),
        entry: item.entry,
    }
}
