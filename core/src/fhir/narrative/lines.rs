//! One line of narrative for one entry, with symbols in place of words so that it fits any language; only what
//! must not be overlooked is said in words.

use std::borrow::Cow;

use crate::fhir::bundle::Bundle;
use crate::fhir::concept::Concept;
use crate::fhir::json::Json;
use crate::fhir::read;
use crate::fhir::references::References;
use crate::fhir::standing::{self, Standing, Subjects};
use crate::fhir::views::{
    AllergyIntolerance, CarePlan, Condition, DeviceUseStatement, DiagnosticReport, DosageSymbols,
    Immunization, MedicationUse, Observation, Procedure, Value, When,
};

/// The line of an entry; nothing for a resource without anything to say, or withdrawn by its author.
pub(super) fn line<'a>(
    position: usize,
    bundle: &'a Bundle<'a>,
    references: &References,
    subjects: Subjects,
) -> Option<String> {
    let resource = bundle.entries.get(position)?.resource.as_ref()?;
    let standing = Standing::of(resource, None);
    if standing == Standing::InError {
        return None;
    }
    let mut line = Line::default();
    if let Some(condition) = Condition::of(resource) {
        line.concept(condition.code());
        line.text(condition.clinical_status());
        line.text(condition.verification_status().filter(|status| *status != "confirmed"));
        line.concept(condition.severity());
        line.when(condition.onset());
        let ended = condition.abatement().and_then(|when| when.to_text());
        if ended.is_none() && condition.clinical_status().is_none() && condition.is_past() {
            line.text(Some("resolved"));
        }
        line.own(ended.map(|end| format!("→ {end}")));
    } else if let Some(allergy) = AllergyIntolerance::of(resource) {
        line.concept(allergy.code());
        line.text(allergy.clinical_status());
        line.text(allergy.verification_status().filter(|status| *status != "confirmed"));
        line.text(allergy.criticality());
        for reaction in allergy.reactions() {
            line.concepts(reaction.manifestations());
            line.text(reaction.severity());
        }
    } else if let Some(used) = MedicationUse::of(resource) {
        line.concept(used.medication(position, bundle, references).0);
        line.text(used.status());
        for dosage in used.dosages() {
            line.own(dosage.to_text(&DosageSymbols));
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
        line.text(unusual(observation.status()));
        line.when(observation.effective());
    } else if let Some(procedure) = Procedure::of(resource) {
        line.concept(procedure.code());
        line.text(procedure.status());
        line.when(procedure.performed());
    } else if let Some(report) = DiagnosticReport::of(resource) {
        line.concept(report.code());
        line.text(report.conclusion());
        line.concepts(report.conclusion_codes());
        line.text(unusual(report.status()));
        line.when(report.effective());
    } else if let Some(used) = DeviceUseStatement::of(resource) {
        let device = used.device().and_then(|reference| references.resolve(position, reference));
        let device = device.and_then(|device| bundle.entries.get(device)?.resource.as_ref());
        line.concept(device.and_then(|device| read::concept(device, "type")));
        line.text(used.device_display());
        line.text(used.status().filter(|status| *status != "active"));
        line.when(used.timing());
    } else if let Some(plan) = CarePlan::of(resource) {
        line.concept(plan.title());
        line.text(plan.description());
        line.text(plan.status().filter(|status| *status != "active"));
        line.own(plan.period().and_then(|period| period.to_text()));
        for activity in plan.activities().filter(|one| one.is_prohibition() && !one.is_past()) {
            line.own(activity.to_text(Cow::Borrowed).map(|text| format!("{DO_NOT}: {text}")));
        }
    } else {
        line.any(resource);
    }
    if standing::is_prohibition(resource) {
        line.lead(if resource.get("provision").is_some() { DENIED } else { DO_NOT });
    }
    if !subjects.of(position, bundle, references).is_patient() {
        let name = subjects.name(position, bundle, references);
        line.own(Some(name.map_or(NOT_THE_PATIENT.to_owned(), |name| format!("{NOT_THE_PATIENT}: {name}"))));
    }
    if standing::has_unread_modifier(resource) {
        line.text(Some(CAUTION));
    }
    line.finish()
}

/// A status that says more than that a result is as it should be.
fn unusual(status: Option<&str>) -> Option<&str> {
    status.filter(|status| *status != "final")
}

/// What is said, each with the key of the concept it is the words of.
#[derive(Default)]
struct Line(Vec<(String, Option<(String, String)>)>);

impl Line {
    fn text(&mut self, text: Option<&str>) {
        self.own(text.map(str::to_owned));
    }

    fn own(&mut self, text: Option<String>) {
        self.0.extend(text.map(|text| (text, None)));
    }

    /// The words of a concept, unless its neighbour is the same one: producers repeat the code in the category.
    /// A value that comes twice is two values.
    fn concept(&mut self, concept: Option<Concept<'_>>) {
        let Some(concept) = concept else { return };
        let key = concept.key().map(|(system, code)| (system.to_owned(), code.to_owned()));
        if key.is_some() && self.0.last().is_some_and(|(_, last)| *last == key) {
            return;
        }
        self.0.extend(concept.display().map(|text| (text.into_owned(), key)));
    }

    fn concepts(&mut self, concepts: Vec<Concept<'_>>) {
        concepts.into_iter().for_each(|concept| self.concept(Some(concept)));
    }

    /// Puts a word before all others.
    fn lead(&mut self, word: &str) {
        match self.0.first_mut() {
            Some((first, _)) => first.insert_str(0, &format!("{word}: ")),
            None => self.text(Some(word)),
        }
    }

    fn when(&mut self, when: Option<When<'_>>) {
        self.own(when.and_then(|when| when.to_text()));
    }

    /// What most resources have under these names.
    fn any<'a>(&mut self, resource: &'a Json<'a>) {
        for key in ["code", "event", "type", "category", "description", "title"] {
            self.concept(read::concept(resource, key));
        }
        for key in ["status", "lifecycleStatus"] {
            self.text(read::text(resource, key));
        }
        self.text(read::text(resource, "actuality").filter(|actuality| *actuality != "actual"));
        for stem in ["effective", "occurrence", "onset", "performed"] {
            self.when(When::read(resource, stem));
        }
        self.text(read::date(resource, "date").map(|date| date.date_text()));
    }

    fn finish(self) -> Option<String> {
        let texts: Vec<String> = self.0.into_iter().map(|(text, _)| text).collect();
        (!texts.is_empty()).then(|| texts.join(" · "))
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

const DO_NOT: &str = "DO NOT";
const DENIED: &str = "DENIED";
const NOT_THE_PATIENT: &str = "NOT ABOUT THE PATIENT";
const CAUTION: &str = "CAUTION: changed by something not understood";
