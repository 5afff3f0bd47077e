//! The sections of a Composition, parted and put together again.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Member;
use super::links::Links;
use super::sensitivity::{is_frame, tells};
use crate::fhir::{Bundle, Json};

/// The Composition whose sections are parted.
pub(super) struct Sections<'s> {
    pub(super) at: usize,
    pub(super) links: &'s Links,
    pub(super) moving: &'s [bool],
}

/// The entries that a Composition names under a section whose code or title is sensitive.
pub(super) fn seeds(composition: &Json<'_>, at: usize, bundle: &Bundle<'_>, links: &Links) -> Vec<usize> {
    let mut found = Vec::new();
    for section in elements(composition, "section") {
        named(section, false, &mut |text| found.extend(links.resolve(at, text)));
    }
    found.retain(|entry| bundle.entries.get(*entry).is_some_and(|entry| !is_frame(entry.resource_type())));
    found
}

fn named<'j>(section: &'j Json<'_>, is_within: bool, each: &mut impl FnMut(&'j str)) {
    let is_sensitive = is_within || is_about_something_sensitive(section);
    for entry in elements(section, "entry").iter().filter(|entry| is_sensitive || tells("entry", entry)) {
        each(entry.get("reference").and_then(Json::as_str).unwrap_or_default());
    }
    for inner in elements(section, "section") {
        named(inner, is_sensitive, each);
    }
}

/// Whether a section's code, title or other members tell, its entries and narrative aside.
fn is_about_something_sensitive(section: &Json<'_>) -> bool {
    if section.members().is_empty() {
        return tells("section", section);
    }
    section.members().iter().any(|(name, value)| !CONTENT.contains(&name.as_ref()) && tells(name, value))
}

impl Sections<'_> {
    /// Parts an array of sections into what stays and what goes.
    pub(super) fn part<'a>(&self, sections: &Json<'a>) -> (Vec<Json<'a>>, Vec<Json<'a>>) {
        let (mut kept, mut taken) = (Vec::new(), Vec::new());
        for section in sections.elements() {
            let (stays, goes) = self.part_one(section);
            kept.extend(stays);
            taken.extend(goes);
        }
        (kept, taken)
    }

    fn part_one<'a>(&self, section: &Json<'a>) -> (Option<Json<'a>>, Option<Json<'a>>) {
        if is_about_something_sensitive(section) || self.is_led_away(section) {
            return (None, Some(section.clone()));
        }
        let is_gone =
            |entry: &Json<'_>| self.links.leads_to(self.at, entry, self.moving) || tells("entry", entry);
        let (gone, entries): (Vec<_>, Vec<_>) =
            elements(section, "entry").iter().cloned().partition(|entry| is_gone(entry));
        let (inner, inner_gone) = section.get("section").map(|inner| self.part(inner)).unwrap_or_default();
        let text = section.get("text").filter(|text| !gone.is_empty() || tells("text", text));
        if gone.is_empty() && inner_gone.is_empty() && text.is_none() {
            return (Some(section.clone()), None);
        }
        let has_text = text.is_none() && section.get("text").is_some();
        if entries.is_empty() && inner.is_empty() && !has_text {
            return (None, Some(section.clone()));
        }
        let stays = with(section, entries, inner, section.get("text").filter(|_| has_text));
        let goes = with(section, gone, inner_gone, text);
        (Some(stays), Some(goes))
    }

    /// Whether a section is by or about an entry that moves.
    fn is_led_away(&self, section: &Json<'_>) -> bool {
        let mut aside = section.members().iter().filter(|(name, _)| !CONTENT.contains(&name.as_ref()));
        aside.any(|(_, value)| self.links.leads_to(self.at, value, self.moving))
    }
}

/// A section with its code and title, and content in place of its own.
fn with<'a>(
    section: &Json<'a>,
    entries: Vec<Json<'a>>,
    inner: Vec<Json<'a>>,
    text: Option<&Json<'a>>,
) -> Json<'a> {
    let own = section.members().iter().filter(|(name, _)| !CONTENT.contains(&name.as_ref())).cloned();
    let mut members: Vec<Member<'a>> = own.collect();
    members.extend(text.map(|text| (Cow::Borrowed("text"), text.clone())));
    for (name, elements) in [("entry", entries), ("section", inner)] {
        if !elements.is_empty() {
            members.push((Cow::Borrowed(name), Json::Array(elements)));
        }
    }
    Json::Object(members)
}

/// Puts sections back: into those with the same code and title, or beside them.
pub(super) fn unite<'a>(own: &mut Vec<Json<'a>>, taken: Vec<Json<'a>>) {
    let names = own.iter().enumerate().rev().map(|(at, section)| (name_of(section), at));
    let by_name: HashMap<Name, usize> = names.collect();
    for section in taken {
        let alike = by_name.get(&name_of(&section)).and_then(|at| own.get_mut(*at));
        // Two narratives are two sections.
        let alike = alike.filter(|one| one.get("text").is_none() || section.get("text").is_none());
        match (alike, section) {
            (Some(Json::Object(own)), Json::Object(taken)) => unite_members(own, taken),
            (_, section) => own.push(section),
        }
    }
}

fn unite_members<'a>(own: &mut Vec<Member<'a>>, taken: Vec<Member<'a>>) {
    for (name, value) in taken.into_iter().filter(|(name, _)| CONTENT.contains(&name.as_ref())) {
        let at = own.iter().position(|(own, _)| *own == name);
        let before = at.map(|at| own.remove(at).1);
        let mut all = before.map_or(Vec::new(), into_elements);
        match name.as_ref() {
            "section" => unite(&mut all, into_elements(value)),
            "entry" => all.extend(into_elements(value)),
            _ => {
                own.push((name, value));
                continue;
            }
        }
        own.push((name, Json::Array(all)));
    }
}

/// By what a section is known: the first coding of its code, or its title.
fn name_of(section: &Json<'_>) -> Name {
    let text = |of: &Json<'_>, name: &str| of.get(name).and_then(Json::as_str).map(str::to_owned);
    let coding = section.get("code").and_then(|code| elements(code, "coding").first());
    match coding.and_then(|coding| text(coding, "code")) {
        Some(code) => (coding.and_then(|coding| text(coding, "system")), Some(code)),
        None => (None, text(section, "title")),
    }
}

type Name = (Option<String>, Option<String>);

pub(super) fn into_elements(value: Json<'_>) -> Vec<Json<'_>> {
    match value {
        Json::Array(elements) => elements,
        Json::Null => Vec::new(),
        other => vec![other],
    }
}

fn elements<'j, 'a>(object: &'j Json<'a>, name: &str) -> &'j [Json<'a>] {
    object.get(name).map_or(&[], Json::elements)
}

/// What a section holds, as against what it is about.
const CONTENT: &[&str] = &["text", "entry", "section"];
