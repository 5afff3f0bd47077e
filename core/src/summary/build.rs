//! From a bundle to a summary: every entry is shown in a group or counted.

mod alerts;
mod anticoagulant;
mod draft;
mod emptiness;
mod medications;
mod others;
mod plans;
mod pregnancy;
mod problems;
mod results;
mod sections;

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use draft::Draft;

use super::advice;
use super::clean;
use super::immunity::{self, Dose};
use super::item::{AlertKind, Count, FactKind, Group, GroupKind};
use super::visit;
use super::who::{RecordInfo, Who};
use super::words::Words;
use super::{Options, Summary};
use crate::fhir::standing::{self, Standing, Subject, Subjects};
use crate::fhir::views::{
    AllergyIntolerance, Condition, Device, DeviceUseStatement, DiagnosticReport, Flag, Immunization,
    MedicationUse, Observation, Procedure,
};
use crate::fhir::{Bundle, References, resource_type};
use crate::health::{self, Stay};
use crate::limits;
use crate::record::View;

/// What the builders of the groups share.
pub(super) struct Builder<'a> {
    bundle: &'a Bundle<'a>,
    references: References,
    options: &'a Options<'a>,
    /// Per entry: the kinds of the sections that name it.
    sections: Vec<Vec<crate::fhir::SectionKind>>,
    /// Per entry: whether the summary shows it.
    shown: Vec<bool>,
    /// Devices that a statement of use speaks of, and shows.
    used_devices: HashSet<usize>,
    /// Whom entries are about.
    subjects: Subjects,
    words: Words,
    /// Journeys, by entry; one that names several countries is shown as it is written.
    stays: HashMap<usize, Stay<'a>>,
    /// Vaccines given, by disease.
    doses: Vec<Dose<'a>>,
    /// What is left of [`limits::SUMMARY_BYTES`].
    budget: Rc<Cell<usize>>,
}

pub(super) fn summary(bundle: &Bundle<'_>, options: &Options<'_>) -> Summary {
    let references = References::new(bundle);
    let mut summary = empty(bundle, options, &references);
    let mut builder = Builder {
        stays: HashMap::new(),
        subjects: Subjects::new(bundle, &references),
        bundle,
        references,
        options,
        sections: vec![Vec::new(); bundle.entries.len()],
        shown: vec![false; bundle.entries.len()],
        used_devices: HashSet::new(),
        words: Words(options.language),
        doses: Vec::new(),
        budget: Rc::new(Cell::new(limits::SUMMARY_BYTES)),
    };
    builder.stays = single_stays(bundle, &builder.references);
    builder.survey();
    builder.read_sections(&mut summary);
    for position in [summary.who.entry, summary.record.entry].into_iter().flatten() {
        builder.show(position);
    }
    // What endangers comes first: were the record too large, it would be there.
    let (first, then): (Vec<usize>, Vec<usize>) =
        (0..bundle.entries.len()).partition(|position| builder.is_vital(*position));
    for position in first.into_iter().chain(then) {
        builder.entry(position, &mut summary);
    }
    builder.results(&mut summary);
    builder.alerts(&mut summary);
    summary.immunity = immunity::of(std::mem::take(&mut builder.doses), options.today);
    if options.view != View::Border {
        summary.advice = advice::of(bundle, &builder.references, options.today, builder.words);
        // An alert says so already, above all advice.
        let is_alert = summary.alerts.iter().any(|alert| alert.kind == AlertKind::Anticoagulant);
        summary.advice.retain(|one| !(is_alert && one.rule == "anticoagulant"));
    }
    builder.visits(&mut summary);
    builder.count_rest(&mut summary);
    sort(&mut summary);
    summary
}

/// Journeys that name one country each.
fn single_stays<'a>(bundle: &'a Bundle<'a>, references: &References) -> HashMap<usize, Stay<'a>> {
    let mut stays: HashMap<usize, Vec<Stay<'a>>> = HashMap::new();
    for stay in health::travel_in(bundle, references) {
        stays.entry(stay.entry).or_default().push(stay);
    }
    let single = |(entry, mut stays): (usize, Vec<Stay<'a>>)| match (stays.pop(), stays.is_empty()) {
        (Some(stay), true) => Some((entry, stay)),
        _ => None,
    };
    stays.into_iter().filter_map(single).collect()
}

fn empty(bundle: &Bundle<'_>, options: &Options<'_>, references: &References) -> Summary {
    let words = Words(options.language);
    let group = |kind| Group::new(kind, options.left_out, words);
    Summary {
        verdict: options.verdict.cloned(),
        view: options.view,
        language: options.language,
        history: options.history.iter().map(|line| clean::composed(line)).collect(),
        record: RecordInfo::new(bundle, references, words),
        who: Who::new(bundle, options),
        alerts: Vec::new(),
        advice: Vec::new(),
        allergies: group(GroupKind::Allergies),
        problems: group(GroupKind::Problems),
        medications: group(GroupKind::Medications),
        immunizations: group(GroupKind::Immunizations),
        immunity: Vec::new(),
        other_vaccines: Vec::new(),
        pregnancy: group(GroupKind::Pregnancy),
        results: group(GroupKind::Results),
        screenings: group(GroupKind::Screenings),
        vital_signs: group(GroupKind::VitalSigns),
        procedures: group(GroupKind::Procedures),
        devices: group(GroupKind::Devices),
        functional_status: group(GroupKind::FunctionalStatus),
        social_history: group(GroupKind::SocialHistory),
        travel: group(GroupKind::Travel),
        plan_of_care: group(GroupKind::PlanOfCare),
        advance_directives: group(GroupKind::AdvanceDirectives),
        encounters: group(GroupKind::Encounters),
        other: group(GroupKind::Other),
        texts: Vec::new(),
        texts_not_shown: 0,
        also: Vec::new(),
        profile: options.profile,
        left_out: options.left_out.iter().map(|left_out| words.left_out(left_out)).collect(),
        visits: Vec::new(),
    }
}

impl<'a> Builder<'a> {
    fn show(&mut self, position: usize) {
        if let Some(shown) = self.shown.get_mut(position) {
            *shown = true;
        }
    }

    fn is_shown(&self, position: usize) -> bool {
        self.shown.get(position).copied().unwrap_or(true)
    }

    fn resource(&self, position: usize) -> Option<&'a crate::fhir::Json<'a>> {
        self.bundle.entries.get(position)?.resource.as_ref()
    }

    /// A draft of an item; nothing for what was entered in error or no longer fits, which stays to be counted.
    fn draft(&self, position: usize) -> Option<Draft<'a>> {
        let resource = self.resource(position)?;
        if self.budget.get() == 0 || standing::is_in_error(resource) {
            return None;
        }
        let mut draft = Draft::new(position, resource, self.words).within(&self.budget);
        draft.source = health::source_in(self.bundle, &self.references, position);
        if standing::has_unread_modifier(resource) {
            draft.code(FactKind::Modifier, Some("modifier"));
        }
        let whose = match self.subjects.of(position, self.bundle, &self.references) {
            Subject::Patient | Subject::Unsaid => None,
            Subject::Other => Some("other-subject"),
            Subject::Nobody => Some("absent-subject"),
            Subject::Focus => Some("focus"),
        };
        if whose.is_some() {
            draft.code(FactKind::Modifier, whose);
            let name = self.subjects.name(position, self.bundle, &self.references);
            draft.text(FactKind::Whose, name.as_deref());
        }
        Some(draft)
    }

    /// How far what a resource says holds today.
    fn standing(&self, resource: &'a crate::fhir::Json<'a>) -> Standing {
        Standing::of(resource, self.options.today)
    }

    /// The titles of entries that `entry` names, each once, as far as any still fit.
    fn titles_of(&self, entry: usize, references: impl Iterator<Item = &'a str>) -> Vec<(usize, String)> {
        let mut seen = HashSet::new();
        let mut titles = Vec::new();
        let mut bytes = 0;
        for position in references.filter_map(|reference| self.references.resolve(entry, reference)) {
            if bytes > self.budget.get() {
                break;
            }
            if seen.insert(position)
                && !self.resource(position).is_some_and(standing::is_in_error)
                && let Some(title) = self.title_of(position)
            {
                bytes += title.len();
                titles.push((position, title));
            }
        }
        titles
    }

    /// Whether an entry is of those without which nobody should be treated.
    fn is_vital(&self, position: usize) -> bool {
        self.resource(position).is_some_and(|resource| {
            AllergyIntolerance::of(resource).is_some()
                || Condition::of(resource).is_some()
                || MedicationUse::of(resource).is_some()
                || Flag::of(resource).is_some()
                || standing::is_prohibition(resource)
        })
    }

    /// Takes in what single entries cannot know.
    fn survey(&mut self) {
        for position in 0..self.bundle.entries.len() {
            let used =
                self.resource(position).and_then(DeviceUseStatement::of).and_then(DeviceUseStatement::device);
            self.used_devices.extend(used.and_then(|reference| self.references.resolve(position, reference)));
        }
    }

    /// Shows one entry, unless it is a measurement: those wait until all panels are known.
    fn entry(&mut self, position: usize, summary: &mut Summary) {
        let Some(resource) = self.resource(position).filter(|_| !self.is_shown(position)) else { return };
        if Observation::of(resource).is_some() || DiagnosticReport::of(resource).is_some() {
            return;
        }
        let Some(draft) = self.draft(position) else { return };
        let taken = if let Some(allergy) = AllergyIntolerance::of(resource) {
            self.allergy(allergy, draft, summary)
        } else if let Some(condition) = Condition::of(resource) {
            self.condition(condition, draft, summary)
        } else if let Some(used) = MedicationUse::of(resource) {
            self.medication(used, draft, summary)
        } else if let Some(immunization) = Immunization::of(resource) {
            self.immunization(immunization, draft, summary)
        } else if let Some(procedure) = Procedure::of(resource) {
            self.procedure(procedure, draft, summary)
        } else if let Some(used) = DeviceUseStatement::of(resource) {
            self.device_use(used, draft, summary)
        } else if let Some(device) = Device::of(resource) {
            self.device(device, draft, summary)
        } else if let Some(flag) = Flag::of(resource) {
            self.flag(flag, draft, summary)
        } else {
            self.other(draft, summary)
        };
        if taken {
            self.show(position);
        }
    }

    /// Who wrote what: the statements that say so are shown with it.
    fn visits(&mut self, summary: &mut Summary) {
        summary.visits = visit::visits(self.bundle, &self.references);
        let sources: Vec<usize> = summary.visits.iter().flat_map(|visit| visit.sources.clone()).collect();
        sources.into_iter().for_each(|position| self.show(position));
    }

    /// What no group took is counted by type, what was entered in error apart.
    fn count_rest(&self, summary: &mut Summary) {
        for (position, entry) in self.bundle.entries.iter().enumerate() {
            if self.is_shown(position) {
                continue;
            }
            let resource_type = resource_type(entry.resource_type()).map(|(name, _)| name);
            let entered_in_error = entry.resource.as_ref().is_some_and(standing::is_in_error);
            let alike = summary.also.iter_mut().find(|count| {
                count.resource_type == resource_type && count.entered_in_error == entered_in_error
            });
            match alike {
                Some(count) => count.entries.push(position),
                None => summary.also.push(Count { resource_type, entered_in_error, entries: vec![position] }),
            }
        }
    }
}

/// The latest first; in allergies what is dangerous first.
fn sort(summary: &mut Summary) {
    summary.allergies.items.sort_by_key(|item| !item.abnormal);
    let dated = [
        &mut summary.problems,
        &mut summary.medications,
        &mut summary.immunizations,
        &mut summary.pregnancy,
        &mut summary.results,
        &mut summary.screenings,
        &mut summary.vital_signs,
        &mut summary.procedures,
        &mut summary.social_history,
        &mut summary.travel,
        &mut summary.encounters,
        &mut summary.other,
    ];
    for group in dated {
        group.items.sort_by(|one, other| other.sort.cmp(&one.sort));
        group.past.sort_by(|one, other| other.sort.cmp(&one.sort));
    }
    // As authors order them: by weight.
    if summary.problems.items.iter().all(|item| item.sort.0.is_none()) {
        summary.problems.items.sort_by_key(|item| item.entry);
    }
}
