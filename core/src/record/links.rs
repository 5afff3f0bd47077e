//! Which entries lead to which, and which therefore move together.

use std::collections::HashSet;

use super::sensitivity::is_frame;
use crate::fhir::{Bundle, Json, References};

/// The links between the entries of a bundle.
pub(super) struct Links {
    references: References,
    /// Per entry: those it leads to, each once.
    targets: Vec<Vec<usize>>,
}

impl Links {
    pub(super) fn new(bundle: &Bundle<'_>) -> Self {
        let references = References::new(bundle);
        let targets = bundle.entries.iter().enumerate().map(|(from, entry)| {
            let texts: HashSet<&str> = entry.resource.iter().flat_map(mentions).collect();
            let targets: HashSet<usize> =
                texts.into_iter().filter_map(|text| references.resolve(from, text)).collect();
            targets.into_iter().filter(|target| *target != from).collect()
        });
        Links { targets: targets.collect(), references }
    }

    pub(super) fn resolve(&self, from: usize, text: &str) -> Option<usize> {
        self.references.resolve(from, text)
    }

    /// The entries that an entry leads to.
    pub(super) fn targets(&self, from: usize) -> &[usize] {
        self.targets.get(from).map_or(&[], Vec::as_slice)
    }

    /// Whether a value in entry `from` leads to one of these.
    pub(super) fn leads_to(&self, from: usize, value: &Json<'_>, them: &[bool]) -> bool {
        mentions(value)
            .iter()
            .filter_map(|text| self.resolve(from, text))
            .any(|target| them.get(target) == Some(&true))
    }

    /// What moves with the entries of `seeds`: whatever leads to one that moves, and what nothing else leads to.
    pub(super) fn moving(&self, bundle: &Bundle<'_>, seeds: Vec<bool>) -> Vec<bool> {
        let frame: Vec<bool> = bundle.entries.iter().map(|entry| is_frame(entry.resource_type())).collect();
        let referrers = self.referrers();
        let keeps =
            |at: usize| bundle.entries.get(at).is_some_and(|entry| stands_alone(entry.resource_type()));
        let rooted: Vec<bool> = frame.iter().enumerate().map(|(at, frame)| *frame || keeps(at)).collect();
        let mut moving = seeds;
        spread(&mut moving, |at| referrers.get(at).map_or(&[], Vec::as_slice), &rooted);
        // What can only be reached from what moves has no reason to stay, and would tell: the clinic, the medicine.
        let mut reached = moving.clone();
        spread(&mut reached, |at| self.targets(at), &rooted);
        let mut staying: Vec<bool> = reached.iter().map(|reached| !reached).collect();
        spread(&mut staying, |at| self.targets(at), &moving);
        staying.iter().map(|stays| !stays).collect()
    }

    /// Whom the entries of `from` lead to, and they in turn, but for the Patient and the Composition.
    pub(super) fn needed(&self, bundle: &Bundle<'_>, from: &[bool]) -> Vec<bool> {
        let frame: Vec<bool> = bundle.entries.iter().map(|entry| is_frame(entry.resource_type())).collect();
        let mut needed = from.to_vec();
        spread(&mut needed, |at| self.targets(at), &frame);
        needed.iter().zip(from).map(|(needed, from)| *needed && !*from).collect()
    }

    fn referrers(&self) -> Vec<Vec<usize>> {
        let mut referrers = vec![Vec::new(); self.targets.len()];
        for (from, targets) in self.targets.iter().enumerate() {
            for target in targets {
                if let Some(referrers) = referrers.get_mut(*target) {
                    referrers.push(from);
                }
            }
        }
        referrers
    }
}

/// Spreads a mark along links; each entry is visited once, so that cycles end.
fn spread<'l>(marked: &mut [bool], next: impl Fn(usize) -> &'l [usize], never: &[bool]) {
    let mut open: Vec<usize> = (0..marked.len()).filter(|at| marked.get(*at) == Some(&true)).collect();
    while let Some(at) = open.pop() {
        for target in next(at) {
            if never.get(*target) == Some(&false)
                && let Some(mark) = marked.get_mut(*target).filter(|mark| !**mark)
            {
                *mark = true;
                open.push(*target);
            }
        }
    }
}

/// What stays, whatever leads to it and whatever it leads to, unless it is sensitive itself: an allergy missed harms at
/// once, and a vaccination is asked for at borders.
pub(super) fn stands_alone(resource_type: &str) -> bool {
    matches!(resource_type, "AllergyIntolerance" | "Immunization")
}

/// The texts in a value that may lead to an entry: of a Reference, and the addresses by which an Attachment, a List or
/// an extension names a Binary or another resource.
pub(super) fn mentions<'j>(value: &'j Json<'_>) -> Vec<&'j str> {
    let mut texts = Vec::new();
    collect(value, false, &mut texts);
    texts
}

fn collect<'j>(value: &'j Json<'_>, is_link: bool, texts: &mut Vec<&'j str>) {
    match value {
        Json::Object(members) => {
            members.iter().for_each(|(name, value)| collect(value, is_link_member(name), texts));
        }
        Json::Array(elements) => elements.iter().for_each(|value| collect(value, is_link, texts)),
        Json::String(text) if is_link => texts.push(text),
        _ => {}
    }
}

/// Whether strings under this name may lead to an entry.
pub(super) fn is_link_member(name: &str) -> bool {
    matches!(name, "reference" | "url" | "uri" | "valueUrl")
        || name.ends_with("Uri")
        || name.ends_with("Canonical")
}
