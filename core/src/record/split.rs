//! A bundle in two: what every reader may see, and what fewer do.

use std::borrow::Cow;

use super::Member;
use super::frame::{self, Parted};
use super::links::{Links, stands_alone};
use super::section::{self, Sections};
use super::sensitivity::{is_frame, is_labelled, sensitivities, tells};
use crate::fhir::{Bundle, Entry, Json};

/// A record in two parts.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "complete by nature: there are two")]
pub struct Split<'a> {
    /// What is left, without a trace of the other part.
    pub main: Bundle<'a>,
    /// What is sensitive, and what it needs to be understood; nothing where nothing is.
    pub annex: Option<Bundle<'a>>,
}

/// Takes out what is sensitive.
///
/// With an entry move those that lead to it, and those that nothing else leads to. Allergies and vaccinations stay, and
/// lose their links to what moves. `annex` begins with the Composition's sections that lost something, then come copies
/// of what the moved entries lead to in `main`, and of what lost a link, then a Patient without content in the patient's place, then the moved entries: [`join`](super::join()) tells them by this
/// order, which the codec keeps.
///
/// Narrative of a section that lost entries goes with them, generated or not. So that no missing narrative tells,
/// write `main` with the codec, which drops what is generated, or complete it with
/// [`narrative::generate`](crate::fhir::narrative::generate()).
pub fn split<'a>(bundle: &Bundle<'a>) -> Split<'a> {
    let links = Links::new(bundle);
    let moving = links.moving(bundle, seeds(bundle, &links));
    let mut header = part_header(bundle);
    let parted: Vec<Option<PartedEntry<'a>>> =
        bundle.entries.iter().enumerate().map(|(at, entry)| part_entry(at, entry, &links, &moving)).collect();
    let is_whole = header.taken.is_empty() && parted.iter().flatten().all(PartedEntry::is_whole);
    if is_whole && !moving.contains(&true) {
        return Split { main: bundle.clone(), annex: None };
    }
    // A signature is over the whole; that it no longer fits would tell.
    let (signature, kept) = header.kept.into_iter().partition(|(name, _)| name == "signature");
    header.taken.extend::<Vec<_>>(signature);
    let mut main = Bundle { header: kept, entries: Vec::new() };
    let mut compositions = Vec::new();
    let mut patients = Vec::new();
    let mut returning = moving.clone();
    for (at, ((entry, parted), moves)) in bundle.entries.iter().zip(parted).zip(&moving).enumerate() {
        match parted {
            Some(parted) => {
                let stubs = if parted.is_composition { &mut compositions } else { &mut patients };
                stubs.push(parted.taken);
                main.entries.push(parted.kept);
            }
            None if *moves => {}
            None => {
                let unlinked = unlinked(entry, &|value| links.leads_to(at, value, &moving));
                // Its reader finds the links again in a copy of the whole.
                if let (Some(_), Some(returns)) = (&unlinked, returning.get_mut(at)) {
                    *returns = true;
                }
                main.entries.push(unlinked.map_or_else(|| entry.clone(), |(kept, _)| kept));
            }
        }
    }
    subtract_from_total(&mut main, moving.iter().filter(|moves| **moves).count());
    let needed = links.needed(bundle, &returning);
    let copies: Vec<bool> =
        (0..).zip(&needed).map(|(at, needed)| *needed || (returning.get(at) != moving.get(at))).collect();
    let pick = |which: &[bool]| -> Vec<Entry<'a>> {
        let picked = bundle.entries.iter().zip(which).filter(|(_, is_picked)| **is_picked);
        picked.map(|(entry, _)| entry.clone()).collect()
    };
    let entries = [compositions, pick(&copies), patients, pick(&moving)].concat();
    Split { main, annex: Some(Bundle { header: annex_header(bundle, header.taken), entries }) }
}

/// An allergy or a vaccination without the members that lead to what moves, and those members; nothing where it has none.
pub(super) fn unlinked<'a>(
    entry: &Entry<'a>,
    leads: &dyn Fn(&Json<'_>) -> bool,
) -> Option<(Entry<'a>, Vec<Member<'a>>)> {
    let resource = entry.resource.as_ref().filter(|_| stands_alone(entry.resource_type()))?;
    let (taken, kept): (Vec<_>, Vec<_>) =
        resource.members().iter().cloned().partition(|(_, value)| leads(value));
    let is_cut = !taken.is_empty();
    is_cut.then(|| (Entry { resource: Some(Json::Object(kept)), members: entry.members.clone() }, taken))
}

/// The entries that are sensitive by themselves, or by the section that names them.
fn seeds(bundle: &Bundle<'_>, links: &Links) -> Vec<bool> {
    let mut seeds: Vec<bool> =
        (0..bundle.entries.len()).map(|at| !sensitivities(bundle, at).is_empty()).collect();
    for (at, entry) in bundle.entries.iter().enumerate() {
        let Some(composition) = entry.resource.as_ref().filter(|_| entry.resource_type() == "Composition")
        else {
            continue;
        };
        for seed in section::seeds(composition, at, bundle, links) {
            if let Some(seed) = seeds.get_mut(seed) {
                *seed = true;
            }
        }
    }
    seeds
}

/// An entry that stays with every part: what of it may be seen, and the rest.
struct PartedEntry<'a> {
    kept: Entry<'a>,
    taken: Entry<'a>,
    is_composition: bool,
}

impl PartedEntry<'_> {
    fn is_whole(&self) -> bool {
        let is_identity = |(name, _): &Member<'_>| matches!(name.as_ref(), "resourceType" | "id" | "fullUrl");
        let resource = self.taken.resource.as_ref().map_or(&[][..], Json::members);
        self.taken.members.iter().chain(resource).all(is_identity)
    }
}

fn part_entry<'a>(at: usize, entry: &Entry<'a>, links: &Links, moving: &[bool]) -> Option<PartedEntry<'a>> {
    let kind = entry.resource_type();
    let resource = entry.resource.as_ref().filter(|_| is_frame(kind))?;
    let is_composition = kind == "Composition";
    let tells_here = |name: &str, value: &Json<'_>| {
        // A patient may bear any name, and what a person is cannot be moved; only the narrative is read for words.
        let has_words = (is_composition || name == "text") && tells(name, value);
        has_words || is_labelled(name, value) || links.leads_to(at, value, moving)
    };
    let mut parted = frame::part(resource.members(), &tells_here);
    if let Some((_, sections)) =
        resource.members().iter().find(|(name, _)| is_composition && name == "section")
    {
        let (kept, taken) = Sections { at, links, moving }.part(sections);
        if !taken.is_empty() {
            parted.kept.retain(|(name, _)| name != "section");
            for (members, sections) in [(&mut parted.kept, kept), (&mut parted.taken, taken)] {
                if !sections.is_empty() {
                    members.push((Cow::Borrowed("section"), Json::Array(sections)));
                }
            }
        }
    }
    let own = frame::part(&entry.members, &tells);
    let address = entry.members.iter().filter(|(name, _)| name == "fullUrl").cloned();
    let identity =
        resource.members().iter().filter(|(name, _)| name == "resourceType" || name == "id").cloned();
    Some(PartedEntry {
        kept: Entry { members: own.kept, resource: Some(Json::Object(parted.kept)) },
        taken: Entry {
            members: address.chain(own.taken).collect(),
            resource: Some(Json::Object(identity.chain(parted.taken).collect())),
        },
        is_composition,
    })
}

fn part_header<'a>(bundle: &Bundle<'a>) -> Parted<'a> {
    frame::part(&bundle.header, &|name, value| is_labelled(name, value) || tells(name, value))
}

/// The header of the part: of the same type as the whole.
fn annex_header<'a>(bundle: &Bundle<'a>, taken: Vec<Member<'a>>) -> Vec<Member<'a>> {
    let kept = bundle.header.iter().filter(|(name, _)| name == "resourceType" || name == "type").cloned();
    kept.chain(taken).collect()
}

/// `Bundle.total` would tell how many went.
fn subtract_from_total(main: &mut Bundle<'_>, moved: usize) {
    for (name, value) in &mut main.header {
        if let ("total", Json::Number(text)) = (name.as_ref(), &mut *value)
            && let Ok(total) = text.parse::<usize>()
        {
            *text = Cow::Owned(total.saturating_sub(moved).to_string());
        }
    }
}
