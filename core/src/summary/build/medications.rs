//! Medications and immunizations.

use super::{Builder, Draft};
use crate::fhir::Concept;
use crate::fhir::standing::Standing;
use crate::fhir::views::{Immunization, MedicationUse, When};
use crate::summary::Summary;
use crate::summary::item::FactKind;
use crate::summary::{clean, immunity, label};
use crate::vaccines;

impl<'a> Builder<'a> {
    pub(super) fn medication(
        &mut self,
        used: MedicationUse<'a>,
        mut draft: Draft<'a>,
        to: &mut Summary,
    ) -> bool {
        let entry = draft.item.entry;
        let (code, medication, position) = used.medication(entry, self.bundle, &self.references);
        let when = used.when();
        let date = when.as_ref().and_then(When::date);
        if let Some(statement) = draft.denial(code.as_ref(), date, used.notes()) {
            to.medications.statements.push(statement);
            return true;
        }
        draft.title(code.as_ref());
        let is_strength = |text: &str| text.chars().any(|one| one.is_ascii_digit());
        let lacks_strength = !is_strength(&draft.item.title)
            && medication
                .is_none_or(|medication| medication.ingredients().iter().all(|(_, amount)| amount.is_none()));
        draft.further(code.as_ref(), |text| lacks_strength && is_strength(text));
        let ingredients = medication.map(|medication| medication.ingredients()).unwrap_or_default();
        let contents: Vec<String> = ingredients.iter().filter_map(ingredient_text).collect();
        if draft.item.title.is_empty() {
            draft.item.title = contents.join(" + ");
        } else {
            let title = draft.item.title.to_lowercase();
            for content in contents.iter().filter(|content| !title.contains(&content.to_lowercase())) {
                draft.text(FactKind::Ingredient, Some(content));
            }
        }
        let standing = self.standing(used.json());
        let past = matches!(standing, Standing::Past | Standing::NotDone) && !draft.is_denial;
        if used.is_prohibition() {
            draft.code(FactKind::Prohibited, Some(if past { "no-longer" } else { "do-not-perform" }));
            draft.item.abnormal = !past;
        }
        draft.dosages(used.dosages());
        draft.concept(FactKind::Form, medication.and_then(|medication| medication.form()));
        draft.code(FactKind::Status, used.status());
        draft.concepts(FactKind::StatusReason, used.status_reasons());
        draft.code(FactKind::Kind, used.intent().filter(|intent| *intent != "order"));
        draft.concepts(FactKind::Reason, used.reasons());
        for (_, reason) in self.titles_of(entry, used.reason_references()) {
            draft.text(FactKind::Reason, Some(&reason));
        }
        let kind = match (resource_type(&draft), &when) {
            ("MedicationStatement", _) if !used.is_only_recorded() => FactKind::When,
            (_, Some(When::Period(_))) => FactKind::When,
            _ => FactKind::Recorded,
        };
        draft.when(kind, when.as_ref());
        draft.concept(FactKind::Kind, used.course());
        draft.text(FactKind::Supply, used.supply().as_deref());
        draft.texts(FactKind::Note, used.notes());
        draft.sorted_by(when.as_ref().and_then(|when| match when {
            When::Period(period) => period.start.or(period.end),
            other => other.date(),
        }));
        if let Some(position) = position.filter(|_| medication.is_some()) {
            draft.item.with.push(position);
            self.show(position);
        }
        let item = draft.finish();
        if past {
            to.medications.past.push(item)
        } else {
            to.medications.items.push(item)
        }
        true
    }

    pub(super) fn immunization(
        &mut self,
        given: Immunization<'a>,
        mut draft: Draft<'a>,
        to: &mut Summary,
    ) -> bool {
        let vaccine = given.vaccine();
        let date = given.occurrence();
        if let Some(statement) = draft.denial(vaccine.as_ref(), date, given.notes()) {
            to.immunizations.statements.push(statement);
            return true;
        }
        draft.title(vaccine.as_ref());
        let occurrence = given.occurrence().map(When::Date);
        draft.dated(occurrence.as_ref());
        draft.code(FactKind::Status, given.status());
        draft.concept(FactKind::StatusReason, given.status_reason());
        let series = given.dose().map(|(number, of)| self.words.dose_number(number, of));
        draft.text(FactKind::DoseNumber, series.as_deref());
        draft.text(FactKind::Dose, given.amount().as_deref());
        // The diseases that have a name here are listed with all their doses.
        let unknown = given.targets().into_iter().filter(|target| vaccines::diseases(target).is_empty());
        draft.concepts(FactKind::Target, unknown.collect());
        draft.text(FactKind::Description, given.series());
        draft.code(FactKind::Subpotent, given.is_subpotent().then_some("subpotent"));
        draft.text(FactKind::Lot, given.lot());
        draft.text(FactKind::Maker, given.manufacturer());
        draft.concept(FactKind::Route, given.route());
        draft.concept(FactKind::Site, given.site());
        draft.text(FactKind::Place, given.place());
        if draft.source.is_none() {
            draft.concept(FactKind::Origin, given.report_origin());
            let is_secondary = given.primary_source() == Some(false) && !draft.has(FactKind::Origin);
            draft.code(FactKind::Source, is_secondary.then_some("secondary"));
        }
        draft.concepts(FactKind::Reason, given.reasons());
        for (date, detail) in given.reactions() {
            let parts: Vec<&str> =
                [detail, date.map(|date| date.date_text())].into_iter().flatten().collect();
            draft.text(FactKind::Reaction, Some(&parts.join(", ")));
        }
        draft.texts(FactKind::Note, given.notes());
        let is_denial = draft.is_denial;
        // Neither what is somebody else's nor what was too weak protects.
        let counts = !draft.has(FactKind::Modifier) && !given.is_subpotent();
        if counts && given.status().is_none_or(|status| status == "completed") {
            let doses = immunity::doses(given);
            if doses.is_empty() {
                to.other_vaccines.push(draft.item.title.clone());
            }
            self.doses.extend(doses);
        }
        let item = draft.finish();
        if given.status() == Some("not-done") && !is_denial {
            to.immunizations.past.push(item);
        } else {
            to.immunizations.items.push(item);
        }
        true
    }

    /// The title that an entry's code gives.
    pub(super) fn title_of(&self, position: usize) -> Option<String> {
        let code = crate::fhir::read::concept(self.resource(position)?, "code")?;
        label::with_display(&code, self.words.0)
    }
}

fn ingredient_text((substance, strength): &(Concept<'_>, Option<String>)) -> Option<String> {
    let name = clean::line(&substance.display()?);
    Some(strength.as_ref().map_or(name.clone(), |strength| format!("{name} {}", clean::line(strength))))
}

fn resource_type<'a>(draft: &Draft<'a>) -> &'a str {
    draft.resource().get("resourceType").and_then(crate::fhir::Json::as_str).unwrap_or_default()
}
