//! One line of narrative for one entry, with symbols in place of words so that it fits any language.

use std::borrow::Cow;

use crate::fhir::bundle::Bundle;
use crate::fhir::concept::Concept;
use crate::fhir::json::Json;
use crate::fhir::read;
use crate::fhir::references::References;
use crate::fhir::views::{
    AllergyIntolerance, CarePlan, Condition, DeviceUseStatement, DiagnosticReport, DosageWords, Immunization,
    MedicationUse, Observation, Procedure, Value, When,
};

/// The line of an entry; nothing for a resource without anything to say.
pub(super) fn line<'a>(position: usize, bundle: &'a Bundle<'a>, references: &References) -> Option<String> {
    let resource = bundle.entries.get(position)?.resource.as_ref()?;
    let mut line = Line::default();
    if let Some(condition) = Condition::of(resource) {
        line.concept(condition.code());
        line.text(condition.clinical_status());
        line.concept(condition.severity());
        line.when(condition.onset());
    } else if let Some(allergy) = AllergyIntolerance::of(resource) {
        line.concept(allergy.code());
        line.text(allergy.clinical_status());
        line.text(allergy.criticality());
        for reaction in allergy.reactions() {
            line.concepts(reaction.manifestations());
            line.text(reaction.severity());
        }
    } else if let Some(used) = MedicationUse::of(resource) {
        line.concept(used.medication(position, bundle, references).0);
        line.text(used.status());
        for dosage in used.dosages() {
            line.own(dosage.to_text(&DosageWords::SYMBOLS));
        }
        line.when(used.when());
    } else if let Some(immunization) = Immunization::of(resource) {
        line.concept(immunization.vaccine());
        line.text(immunization.status().filter(|status| *status != "completed"));
        line.text(immunization.occurrence().map(|date| date.date_text()));
        let series =
            |(dose, of): (&str, Option<&str>)| of.map_or(dose.to_owned(), |of| format!("{dose}/{of}"));
        line.own(immunization.dose().map(series));
        line.own(immunization.lot().map(|lot| format!("LOT {lot}")));
    } else if let Some(observation) = Observation::of(resource) {
        line.concept(observation.code());
        line.own(observation.value().and_then(value_text));
        for component in observation.components() {
            line.concept(component.code());
            line.own(component.value().and_then(value_text));
        }
        line.concepts(observation.interpretations());
        line.when(observation.effective());
    } else if let Some(procedure) = Procedure::of(resource) {
        line.concept(procedure.code());
        line.text(procedure.status());
        line.when(procedure.performed());
    } else if let Some(report) = DiagnosticReport::of(resource) {
        line.concept(report.code());
        line.text(report.conclusion());
        line.concepts(report.conclusion_codes());
        line.when(report.effective());
    } else if let Some(used) = DeviceUseStatement::of(resource) {
        let device = used.device().and_then(|reference| references.resolve(position, reference));
        let device = device.and_then(|device| bundle.entries.get(device)?.resource.as_ref());
        line.concept(device.and_then(|device| read::concept(device, "type")));
        line.text(used.device_display());
        line.when(used.timing());
    } else if let Some(plan) = CarePlan::of(resource) {
        line.concept(plan.title());
        line.text(plan.description());
        line.own(plan.period().and_then(|period| period.to_text()));
    } else {
        line.any(resource);
    }
    line.finish()
}

#[derive(Default)]
struct Line(Vec<String>);

impl Line {
    fn text(&mut self, text: Option<&str>) {
        self.own(text.map(str::to_owned));
    }

    fn own(&mut self, text: Option<String>) {
        // A producer repeats itself in neighbours: the code's words in the category, the text in the conclusion.
        self.0.extend(text.filter(|text| !self.0.iter().rev().take(8).any(|said| said == text)));
    }

    fn concept(&mut self, concept: Option<Concept<'_>>) {
        self.own(concept.and_then(|concept| concept.display()).map(Cow::into_owned));
    }

    fn concepts(&mut self, concepts: Vec<Concept<'_>>) {
        concepts.into_iter().for_each(|concept| self.concept(Some(concept)));
    }

    fn when(&mut self, when: Option<When<'_>>) {
        self.own(when.and_then(|when| when.to_text()));
    }

    /// What most resources have under these names.
    fn any<'a>(&mut self, resource: &'a Json<'a>) {
        for key in ["code", "type", "category", "description", "title"] {
            self.concept(read::concept(resource, key));
        }
        self.text(read::text(resource, "status"));
        for stem in ["effective", "occurrence", "onset", "performed"] {
            self.when(When::read(resource, stem));
        }
        self.text(read::date(resource, "date").map(|date| date.date_text()));
    }

    fn finish(self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.join(" · "))
    }
}

fn value_text(value: Value<'_>) -> Option<String> {
    match value {
        Value::Quantity(quantity) => quantity.to_text(),
        Value::Concept(concept) => concept.display().map(Cow::into_owned),
        Value::Boolean(value) => Some(if value { "+" } else { "−" }.to_owned()),
        Value::Date(date) => Some(date.as_str().to_owned()),
        Value::Period(period) => period.to_text(),
        Value::Text(text) => Some(text.into_owned()),
        Value::Sampled(count) => Some(format!("[{count}]")),
        Value::Absent(reason) => Some(format!("({reason})")),
        Value::Other => None,
    }
}
