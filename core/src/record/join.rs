//! Two parts of a record made one again.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use sha2::{Digest, Sha256};

use super::links::{Links, is_link_member};
use super::sensitivity::is_frame;
use super::signature::signatures;
use super::split::unlinked;
use super::{Member, frame, section};
use crate::fhir::{Bundle, Entry, Json, References};

/// Puts the parts of a [`split`](super::split()) together, also after both went through the codec and all their
/// entries bear new names.
///
/// The nameless Patient of `annex` is the patient of `main`; entries before it that `main` has, too, are those;
/// sections go back into those of the same code. Parts that do not belong together are joined as they are: whether
/// they do is for their signatures to say.
pub fn join<'a>(main: Bundle<'a>, annex: Bundle<'a>) -> Bundle<'a> {
    let (alike, mut cut) = without_links(&annex);
    let places = Places::new(&main, &alike);
    let main_links = References::new(&main);
    let annex_links = References::new(&annex);
    let mut joined = Bundle { header: main.header, entries: main.entries };
    let in_main = joined.entries.len();
    // Where each entry of the result came from, for its references.
    let mut sources: Vec<(bool, usize)> = (0..in_main).map(|at| (false, at)).collect();
    let mut returning = Vec::new();
    for (at, entry) in annex.entries.into_iter().enumerate() {
        match places.0.get(at) {
            Some(Place::Added(_)) => {
                sources.push((true, at));
                joined.entries.push(entry);
            }
            Some(Place::Main(place)) if is_frame(entry.resource_type()) => {
                returning.push((at, *place, entry));
            }
            Some(Place::Main(place)) => {
                if let Some(links) = cut.remove(&at) {
                    let links = Entry { resource: Some(Json::Object(links)), ..Entry::default() };
                    returning.push((at, *place, links));
                }
            }
            None => {}
        }
    }
    rename_taken(&mut joined.entries, in_main);
    let links = References::new(&joined);
    let addresses: Vec<Option<String>> = joined.entries.iter().map(address).collect();
    let lead = |is_apart: bool, from: usize, to: usize, text: &str| {
        let target = if is_apart {
            places.final_place(annex_links.resolve(from, text)?)?
        } else {
            main_links.resolve(from, text)?
        };
        if links.resolve(to, text) == Some(target) { None } else { addresses.get(target)?.clone() }
    };
    for (to, (entry, (is_apart, from))) in joined.entries.iter_mut().zip(&sources).enumerate() {
        if let Some(resource) = &mut entry.resource {
            rewrite(resource, "", &|text| lead(*is_apart, *from, to, text));
        }
    }
    for (from, to, mut entry) in returning {
        if let Some(resource) = &mut entry.resource {
            rewrite(resource, "", &|text| lead(true, from, to, text));
        }
        if let Some(own) = joined.entries.get_mut(to) {
            unite(own, entry);
        }
    }
    add_to_total(&mut joined, in_main);
    frame::unite(&mut joined.header, annex.header);
    joined
}

/// The annex, its copies of what stayed without the links to what moved, as they are in the other part; and these links.
fn without_links<'a>(annex: &Bundle<'a>) -> (Bundle<'a>, HashMap<usize, Vec<Member<'a>>>) {
    let links = Links::new(annex);
    let first_patient = annex.patient().unwrap_or(0);
    let moved: Vec<bool> = annex
        .entries
        .iter()
        .enumerate()
        .map(|(at, entry)| at > first_patient && !is_frame(entry.resource_type()))
        .collect();
    let (mut alike, mut cut) = (annex.clone(), HashMap::new());
    for (at, entry) in alike.entries.iter_mut().enumerate().take(first_patient) {
        if let Some((kept, taken)) = unlinked(entry, &|value| links.leads_to(at, value, &moved)) {
            *entry = kept;
            cut.insert(at, taken);
        }
    }
    (alike, cut)
}

/// Where the entries of `annex` come to stand.
struct Places(Vec<Place>);

enum Place {
    Main(usize),
    Added(usize),
}

impl Places {
    fn new(main: &Bundle<'_>, annex: &Bundle<'_>) -> Self {
        let of_type = |kind: &'static str| {
            let entries =
                main.entries.iter().enumerate().filter(move |(_, entry)| entry.resource_type() == kind);
            entries.map(|(at, _)| at).collect::<Vec<_>>()
        };
        let mut compositions = of_type("Composition").into_iter();
        let patients = of_type("Patient");
        let mut other_patients = patients.iter().copied();
        let known: HashMap<[u8; 32], usize> = {
            let signatures = signatures(main, &References::new(main));
            signatures.into_iter().enumerate().rev().map(|(at, signature)| (signature, at)).collect()
        };
        let signatures = signatures(annex, &References::new(annex));
        let first_patient = annex.patient().unwrap_or(0);
        let mut next = main.entries.len();
        let mut add = || {
            next += 1;
            Place::Added(next - 1)
        };
        let places = annex.entries.iter().zip(signatures).enumerate().map(|(at, (entry, signature))| {
            let in_main = match entry.resource_type() {
                "Composition" => compositions.next(),
                "Patient" => other_patients.next().or_else(|| patients.first().copied()),
                _ if at < first_patient => known.get(&signature).copied(),
                _ => None,
            };
            in_main.map_or_else(&mut add, Place::Main)
        });
        Places(places.collect())
    }

    fn final_place(&self, at: usize) -> Option<usize> {
        self.0.get(at).map(|place| match place {
            Place::Main(at) | Place::Added(at) => *at,
        })
    }
}

/// Gives new names to added entries whose own is taken.
fn rename_taken(entries: &mut [Entry<'_>], in_main: usize) {
    let mut taken: HashSet<String> = HashSet::new();
    for (at, entry) in entries.iter_mut().enumerate() {
        let is_taken = address(entry).is_some_and(|name| taken.contains(&name));
        taken.extend([entry.full_url().map(str::to_owned), typed_id(entry)].into_iter().flatten());
        if is_taken && at >= in_main {
            let digest = Sha256::digest(format!("{at} {}", entry.full_url().unwrap_or_default()));
            let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
            let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| hex.get(part).unwrap_or_default());
            let url = format!("urn:uuid:{}", parts.join("-"));
            entry.members.retain(|(name, _)| name != "fullUrl");
            entry.members.insert(0, (Cow::Borrowed("fullUrl"), Json::String(Cow::Owned(url))));
            if let Some(Json::Object(members)) = &mut entry.resource {
                members.retain(|(name, _)| name != "id");
            }
        }
    }
}

/// A text that leads to an entry.
fn address(entry: &Entry<'_>) -> Option<String> {
    entry.full_url().map(str::to_owned).or_else(|| typed_id(entry))
}

fn typed_id(entry: &Entry<'_>) -> Option<String> {
    entry.id().map(|id| format!("{}/{id}", entry.resource_type()))
}

/// Replaces the references that lead elsewhere now.
fn rewrite(value: &mut Json<'_>, name: &str, lead: &dyn Fn(&str) -> Option<String>) {
    match value {
        Json::Object(members) => {
            members.iter_mut().for_each(|(name, value)| rewrite(value, name, lead));
        }
        Json::Array(elements) => elements.iter_mut().for_each(|element| rewrite(element, name, lead)),
        Json::String(text) if is_link_member(name) => {
            if let Some(address) = lead(text) {
                *text = Cow::Owned(address);
            }
        }
        _ => {}
    }
}

/// Gives an entry back what the other part has of it.
fn unite<'a>(own: &mut Entry<'a>, taken: Entry<'a>) {
    frame::unite(&mut own.members, taken.members);
    let (Some(Json::Object(own)), Some(Json::Object(taken))) = (&mut own.resource, taken.resource) else {
        return;
    };
    let (sections, members): (Vec<_>, Vec<_>) = taken.into_iter().partition(|(name, _)| name == "section");
    frame::unite(own, members);
    for (name, value) in sections {
        let at = own.iter().position(|(own, _)| *own == name);
        let mut all = at.map(|at| own.remove(at).1).map_or(Vec::new(), section::into_elements);
        section::unite(&mut all, section::into_elements(value));
        own.push((name, Json::Array(all)));
    }
}

fn add_to_total(joined: &mut Bundle<'_>, in_main: usize) {
    let added = joined.entries.len().saturating_sub(in_main);
    for (name, value) in &mut joined.header {
        if let ("total", Json::Number(text)) = (name.as_ref(), &mut *value)
            && let Ok(total) = text.parse::<usize>()
        {
            *text = Cow::Owned(total.saturating_add(added).to_string());
        }
    }
}
