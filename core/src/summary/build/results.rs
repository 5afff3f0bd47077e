//! Observations and reports: panels kept together, the same measurement over time on one line.

use std::collections::HashMap;

mod interpretation;
mod trend;

use super::{Builder, Draft};
use crate::fhir::views::{Component, DiagnosticReport, Observation, ReferenceRange, Value, When};
use crate::fhir::{Concept, LOINC, SectionKind};
use crate::health::{self, Matter, Screening, Stay};
use crate::summary::Summary;
use crate::summary::item::{Fact, FactKind, Group, Item};
use crate::vaccines;

impl<'a> Builder<'a> {
    pub(super) fn results(&mut self, summary: &mut Summary) {
        let children = self.children();
        let mut roots: Vec<usize> =
            (0..self.bundle.entries.len()).filter(|position| !children.contains_key(position)).collect();
        // Whatever is only reached in a circle comes last.
        roots.extend(0..self.bundle.entries.len());
        for position in roots {
            if self.is_shown(position) {
                continue;
            }
            let Some(item) = self.measurement(position, 0, summary) else { continue };
            self.group(position, summary).items.push(item);
        }
        let groups = [
            &mut summary.results,
            &mut summary.screenings,
            &mut summary.vital_signs,
            &mut summary.social_history,
        ];
        for group in groups {
            fold_repeats(group);
            group.items.iter_mut().for_each(trend::add);
        }
    }

    /// Observations that a panel or report names, each with the first that does.
    fn children(&self) -> HashMap<usize, usize> {
        let mut children = HashMap::new();
        for position in 0..self.bundle.entries.len() {
            for child in self.parts_of(position) {
                if child != position {
                    children.entry(child).or_insert(position);
                }
            }
        }
        children
    }

    fn parts_of(&self, position: usize) -> Vec<usize> {
        let references = self.references_to_parts(position).into_iter();
        references.filter_map(|reference| self.references.resolve(position, reference)).collect()
    }

    fn references_to_parts(&self, position: usize) -> Vec<&'a str> {
        let Some(resource) = self.resource(position) else { return Vec::new() };
        let mut references: Vec<&str> = Vec::new();
        if let Some(panel) = Observation::of(resource) {
            references.extend(panel.members());
        } else if let Some(report) = DiagnosticReport::of(resource) {
            references.extend(report.results());
        }
        references
    }

    /// The item of an observation or report, with its parts.
    fn measurement(&mut self, position: usize, depth: usize, summary: &mut Summary) -> Option<Item> {
        let resource = self.resource(position)?;
        let mut draft = self.draft(position)?;
        if let Some(observation) = Observation::of(resource) {
            let code = observation.code();
            let date = observation.effective().and_then(|when| when.date());
            if let Some(statement) = draft.denial(code.as_ref(), date, observation.notes()) {
                self.show(position);
                summary.results.statements.push(statement);
                return None;
            }
            observed(observation, &mut draft);
        } else {
            reported(DiagnosticReport::of(resource)?, &mut draft);
        }
        self.show(position);
        if self.parts_of(position).len() < self.references_to_parts(position).len() {
            draft.code(FactKind::Absent, Some("parts-missing"));
        }
        // Panels in panels are met two deep; more is a mistake or an attack.
        if depth < 4 {
            for part in self.parts_of(position) {
                if !self.is_shown(part)
                    && let Some(item) = self.measurement(part, depth + 1, summary)
                {
                    draft.item.abnormal |= item.abnormal;
                    draft.item.parts.push(item);
                }
            }
        }
        let mut item = draft.finish();
        if item.parts.is_empty() && item.facts.iter().all(|fact| fact.kind == FactKind::Status) {
            item.facts.push(Fact::code(FactKind::Absent, "no-value"));
        }
        if let Some(stay) = self.stays.get(&position) {
            self.stay(stay, &mut item);
        }
        let date = item.date.clone();
        for part in item.parts.iter_mut().filter(|part| part.date == date) {
            part.date = None;
        }
        Some(item)
    }

    /// A journey is named by its country, in the reader's language, and the kind of place.
    fn stay(&self, stay: &Stay<'_>, item: &mut Item) {
        let country = stay.country.name(self.words.0);
        let place = stay.place.map(|place| self.words.say(&format!("place-{}", place.code())));
        item.label = Some(match place {
            Some(place) => format!("{country} ({place})"),
            None => country.into_owned(),
        });
        item.title.clear();
        // What named them.
        let is_named = |part: &Item| {
            let found = part.fact(FactKind::Value);
            part.facts.len() == 1
                && found.is_some()
                && (part.codes.iter().any(|code| health::names_stay(&code.code)) || part.title == "location")
        };
        item.parts.retain(|part| !is_named(part));
    }

    fn group<'s>(&self, position: usize, summary: &'s mut Summary) -> &'s mut Group {
        let observation = self.resource(position).and_then(Observation::of);
        let is_in = |kind| self.is_in(position, kind);
        let code = observation.and_then(Observation::code);
        let loinc = code.as_ref().and_then(|code| code.code_of(LOINC)).unwrap_or_default();
        let category = |code| observation.is_some_and(|observation| observation.is_in_category(code));
        if self.stays.contains_key(&position) {
            &mut summary.travel
        } else if is_in(SectionKind::Pregnancy) || PREGNANCY.contains(&loinc) {
            &mut summary.pregnancy
        } else if VITAL.contains(&loinc) {
            &mut summary.vital_signs
        } else if code.as_ref().and_then(health::screening_of).is_some_and(is_for_infection) {
            &mut summary.screenings
        } else if is_in(SectionKind::SocialHistory) || category("social-history") || SOCIAL.contains(&loinc) {
            &mut summary.social_history
        } else if is_in(SectionKind::VitalSigns) || category("vital-signs") {
            &mut summary.vital_signs
        } else if is_in(SectionKind::FunctionalStatus) {
            &mut summary.functional_status
        } else if is_in(SectionKind::AdvanceDirectives) {
            &mut summary.advance_directives
        } else if is_in(SectionKind::PlanOfCare) {
            &mut summary.plan_of_care
        } else {
            &mut summary.results
        }
    }
}

fn observed<'a>(observation: Observation<'a>, draft: &mut Draft<'a>) {
    draft.title(observation.code().as_ref());
    // Some head the serology of a disease with the code of its vaccine, which nobody gave.
    draft
        .item
        .label
        .take_if(|_| observation.code().is_some_and(|code| !vaccines::diseases(&code).is_empty()));
    timed(observation.effective().as_ref(), draft);
    found(observation.value(), observation.interpretations(), observation.reference_ranges(), draft);
    draft.code(FactKind::Status, observation.status());
    draft.concept(FactKind::Site, observation.body_site());
    draft.concept(FactKind::Method, observation.method());
    draft.texts(FactKind::Note, observation.notes());
    if let Some(pressure) = blood_pressure(observation) {
        draft.text(FactKind::Value, Some(&pressure));
        return;
    }
    for component in observation.components() {
        let mut part = Draft::new(draft.item.entry, observation.json(), draft.words);
        part.item.facts.clear();
        part.title(component.code().as_ref());
        found(component.value(), component.interpretations(), component.reference_ranges(), &mut part);
        draft.item.abnormal |= part.item.abnormal;
        draft.item.parts.push(part.item);
    }
}

fn reported<'a>(report: DiagnosticReport<'a>, draft: &mut Draft<'a>) {
    draft.title(report.code().as_ref());
    timed(report.effective().as_ref(), draft);
    draft.text(FactKind::Conclusion, report.conclusion());
    draft.concepts(FactKind::Conclusion, report.conclusion_codes());
    draft.code(FactKind::Status, report.status());
    draft.texts(FactKind::Attachment, report.attachments());
}

fn timed<'a>(when: Option<&When<'a>>, draft: &mut Draft<'a>) {
    draft.timed(when);
    if let Some(date) = when.and_then(When::date) {
        draft.item.sort = date.sort_key();
    }
}

/// The value, what the laboratory says of it, and what is usual.
fn found<'a>(
    measured: Option<Value<'a>>,
    interpretations: Vec<Concept<'a>>,
    ranges: Vec<ReferenceRange<'a>>,
    draft: &mut Draft<'a>,
) {
    let outside = match &measured {
        Some(Value::Quantity(quantity)) => {
            !ranges.is_empty() && ranges.iter().all(|range| range.excludes(quantity) == Some(true))
        }
        _ => false,
    };
    value(measured, draft);
    for concept in interpretations {
        interpretation::add(concept, draft);
    }
    // A laboratory's "high" says it already; its "normal" does not, and both are shown.
    if outside && !draft.item.abnormal {
        draft.item.abnormal = true;
        draft.code(FactKind::Interpretation, Some(OUTSIDE));
    }
    for range in ranges {
        let applies_to = range.applies_to.as_ref().and_then(Concept::display);
        let text = applies_to.map_or(range.text.clone(), |applies_to| format!("{} {applies_to}", range.text));
        draft.text(FactKind::Range, Some(&text));
    }
}

/// Whether a screening is told apart: laboratories count blood, and every clinic weighs, for many reasons.
fn is_for_infection(screening: &Screening) -> bool {
    !matches!(screening.matter, Matter::Blood | Matter::Nutrition | Matter::Pregnancy)
}

/// What is said of a value that its own reference range excludes.
const OUTSIDE: &str = "outside";

fn value<'a>(value: Option<Value<'a>>, draft: &mut Draft<'a>) {
    match value {
        None => {}
        Some(Value::Quantity(quantity)) => draft.text(FactKind::Value, quantity.to_text().as_deref()),
        Some(Value::Concept(concept)) => draft.concept(FactKind::Value, Some(concept)),
        Some(Value::Boolean(value)) => {
            draft.code(FactKind::Value, Some(if value { "true" } else { "false" }))
        }
        Some(Value::Date(date)) => draft.date(FactKind::Value, Some(date)),
        Some(Value::Period(period)) => draft.text(FactKind::Value, period.to_text().as_deref()),
        Some(Value::Text(text)) => draft.text(FactKind::Value, Some(&text)),
        Some(Value::Sampled(count)) => draft.text(FactKind::Value, Some(&format!("[{count}]"))),
        Some(Value::Absent(reason)) => draft.code(FactKind::Absent, Some(&reason)),
        Some(Value::Other) => draft.code(FactKind::Absent, Some("as-text")),
    }
}

/// `120/80 mmHg` of a blood pressure panel with both parts in one unit.
fn blood_pressure(observation: Observation<'_>) -> Option<String> {
    let part = |loinc: &str| {
        let of = |component: &Component<'_>| component.code().is_some_and(|code| code.has(LOINC, loinc));
        match observation.components().find(of)?.value()? {
            Value::Quantity(quantity) => Some(quantity),
            _ => None,
        }
    };
    let plain = observation.components().count() == 2
        && observation
            .components()
            .all(|part| part.interpretations().is_empty() && part.reference_ranges().is_empty());
    let (systolic, diastolic) = (part("8480-6")?, part("8462-4")?);
    (plain
        && systolic.unit == diastolic.unit
        && systolic.comparator.is_none()
        && diastolic.comparator.is_none())
    .then(|| Some(format!("{}/{} {}", systolic.value?, diastolic.value?, diastolic.unit.unwrap_or_default())))
    .flatten()
}

/// Puts earlier measurements of the same code behind the latest, where it is certain that they are earlier.
fn fold_repeats(group: &mut Group) {
    let mut items = std::mem::take(&mut group.items);
    items.sort_by(|one, other| other.sort.cmp(&one.sort));
    let mut latest: HashMap<(Option<String>, String), usize> = HashMap::new();
    for mut item in items {
        // The short form of an earlier measurement has no parts.
        let simple = item.parts.is_empty()
            && item.fact(FactKind::Value).is_some()
            && item.facts.iter().all(says_no_more_than_a_value);
        let key = match item.codes.first() {
            Some(code) => (code.system.clone(), code.code.clone()),
            None => (None, item.title.clone()),
        };
        if !simple || key.1.is_empty() {
            group.items.push(item);
            continue;
        }
        let place = latest.get(&key).and_then(|place| group.items.get_mut(*place));
        match place.filter(|latest| is_before(&item, latest)) {
            Some(latest) => {
                item.codes.clear();
                latest.earlier.push(item);
            }
            None => {
                latest.entry(key).or_insert(group.items.len());
                group.items.push(item);
            }
        }
    }
}

/// Whether one item is certainly of an earlier time: neither without a date, nor of some time in the same year,
/// month or day.
fn is_before(item: &Item, other: &Item) -> bool {
    let (one, other) = (&item.sort, &other.sort);
    let times = one.3.contains('T') && other.3.contains('T');
    match (one.0.zip(other.0), one.1.zip(other.1), one.2.zip(other.2)) {
        (Some((one, other)), _, _) if one != other => one < other,
        (Some(_), Some((one, other)), _) if one != other => one < other,
        (Some(_), Some(_), Some((one, other))) if one != other => one < other,
        (Some(_), Some(_), Some(_)) => times && one.3 < other.3,
        _ => false,
    }
}

/// Whether a fact fits the short form of an earlier measurement; notes and doubts do not.
fn says_no_more_than_a_value(fact: &Fact) -> bool {
    match fact.kind {
        FactKind::Value | FactKind::Interpretation | FactKind::Range => true,
        FactKind::Status => matches!(fact.text.as_str(), "final" | "amended" | "corrected"),
        FactKind::Source => matches!(fact.text.as_str(), "lab" | "observed"),
        _ => false,
    }
}

/// Pregnancy status; estimated delivery dates by several ways; births, pregnancies (LOINC; IPS profiles
/// Observation-pregnancy-status, -edd and -outcome).
const PREGNANCY: &[&str] = &[
    "82810-3", "11778-8", "11779-6", "11780-4", "11636-8", "11637-6", "11638-4", "11639-2", "11640-0",
    "11612-9", "11613-7", "11614-5", "33065-4", "11996-6", "11977-6",
];

/// Blood pressure, its two parts; body temperature, heart rate, respiratory rate, oxygen saturation, weight, height,
/// body mass index, head circumference, mid-upper-arm circumference (LOINC; hl7.org/fhir/R4/observation-vitalsigns.html).
const VITAL: &[&str] = &[
    "85354-9", "8480-6", "8462-4", "8310-5", "8867-4", "9279-1", "59408-5", "2708-6", "29463-7", "8302-2",
    "39156-5", "9843-4", "56072-2",
];

/// Tobacco smoking status; alcohol use (LOINC; IPS profiles Observation-tobaccouse and -alcoholuse).
const SOCIAL: &[&str] = &["72166-2", "74013-4"];

#[cfg(test)]
mod tests;
