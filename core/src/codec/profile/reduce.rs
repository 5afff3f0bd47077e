//! From a bundle to what a profile keeps of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::{LeftOut, Omission, Profile, narrative, select};
use crate::codec::dictionary::Dictionary;
use crate::codec::schema::{Element, Kind, Schema, Type, TypeId};
use crate::fhir::{Bundle, Entry, Json, References, targets};

pub(super) type Member<'a> = (Cow<'a, str>, Json<'a>);

/// Reduces a bundle to a profile.
pub(crate) fn reduce<'a>(bundle: &Bundle<'a>, profile: Profile) -> (Bundle<'a>, Vec<LeftOut>) {
    let references = References::new(bundle);
    let mut bundle = narrative::without_generated(bundle.clone(), &references);
    if profile == Profile::Complete {
        return (bundle, Vec::new());
    }
    let mut reducer = Reducer { schema: &Dictionary::v1().schema, left_out: BTreeMap::new(), states: false };
    let kept = select::entries(&bundle, &references, profile, &mut reducer.left_out);
    bundle.header = match reducer.schema.named("BundleHeader") {
        Some(of) => {
            let resource_type =
                bundle.header.iter().filter(|(name, _)| name == "resourceType").cloned().collect();
            [resource_type, reducer.members(of, &bundle.header)].concat()
        }
        None => bundle.header,
    };
    let kept_in: BTreeSet<usize> = kept.iter().copied().collect();
    let entries = bundle.entries.iter().enumerate().filter(|(at, _)| kept_in.contains(at));
    bundle.entries = entries
        .map(|(at, entry)| {
            let resource = entry.resource.as_ref().map(|resource| reducer.resource(resource));
            let resource = resource.map(|resource| only_kept(resource, at, &references, &kept_in));
            let members = entry.members.iter().filter(|(name, _)| name == "fullUrl").cloned().collect();
            // The id still names the entry for references; the encoder does not write it.
            Entry { members, resource }
        })
        .collect();
    let left_out = reducer.left_out.into_iter().map(|(what, count)| LeftOut { what, count });
    (bundle, left_out.filter(|left_out| left_out.count > 0).collect())
}

/// Takes away references to entries that are not kept, but for their display text.
fn only_kept<'a>(json: Json<'a>, from: usize, references: &References, kept: &BTreeSet<usize>) -> Json<'a> {
    let is_lost = |reference: &Json<'_>| {
        let target = reference.as_str().and_then(|text| references.resolve(from, text));
        target.is_some_and(|target| !kept.contains(&target))
    };
    match json {
        Json::Object(members) => Json::Object(
            members
                .into_iter()
                .filter(|(name, value)| !(name == "reference" && is_lost(value)))
                .map(|(name, value)| (name, only_kept(value, from, references, kept)))
                .filter(|(_, value)| !is_empty(value))
                .collect(),
        ),
        Json::Array(elements) => Json::Array(
            elements
                .into_iter()
                .map(|element| only_kept(element, from, references, kept))
                .filter(|element| !is_empty(element))
                .collect(),
        ),
        other => other,
    }
}

fn is_empty(json: &Json<'_>) -> bool {
    match json {
        Json::Object(members) => members.is_empty(),
        Json::Array(elements) => elements.is_empty(),
        _ => false,
    }
}

struct Reducer {
    schema: &'static Schema,
    left_out: BTreeMap<Omission, u64>,
    /// Whether the resource at hand is a statement about health. There, what the schema does not know is kept: it
    /// may be a dose or a substance as another release of FHIR, or an odd producer, has it.
    states: bool,
}

/// What stands anywhere and says nothing about health.
const ASIDE: [&str; 2] = ["resourceType", "id"];

impl Reducer {
    fn resource<'a>(&mut self, resource: &Json<'a>) -> Json<'a> {
        let name = resource.get("resourceType").and_then(Json::as_str).unwrap_or_default();
        let Some((_, of)) = self.schema.resource(name) else { return resource.clone() };
        let named = ["resourceType", "id"];
        let identity = resource.members().iter().filter(|(name, _)| named.contains(&name.as_ref())).cloned();
        let mut members: Vec<_> = identity.collect();
        let outer = std::mem::replace(&mut self.states, select::is_statement(name));
        members.extend(self.members(of, resource.members()));
        self.states = outer;
        self.drop_unreferred(&mut members);
        if name == "Patient" {
            members
                .iter_mut()
                .filter(|(name, _)| name == "identifier")
                .for_each(|(_, value)| self.first_two(value));
        }
        Json::Object(members)
    }

    /// Contained resources exist for what refers to them (FHIR R4, References, 2.3.0.5): where that is left out, they
    /// are, too.
    fn drop_unreferred(&mut self, members: &mut [Member<'_>]) {
        let Some(at) = members.iter().position(|(name, _)| name == "contained") else { return };
        let mut open: Vec<String> = (members.iter().enumerate().filter(|(other, _)| *other != at))
            .flat_map(|(_, (_, value))| fragments(value))
            .collect();
        let Some((_, Json::Array(contained))) = members.get_mut(at) else { return };
        let id = |one: &Json<'_>| one.get("id").and_then(Json::as_str).map(str::to_owned);
        let mut kept = BTreeSet::new();
        while let Some(wanted) = open.pop() {
            if kept.insert(wanted.clone()) {
                open.extend(
                    contained.iter().filter(|one| id(one).as_ref() == Some(&wanted)).flat_map(fragments),
                );
            }
        }
        let before = contained.len();
        contained.retain(|one| id(one).is_none_or(|id| kept.contains(&id)));
        let lost = before - contained.len();
        *self.left_out.entry(Omission::SupportingResources).or_default() += lost as u64;
    }

    /// The elements that the schema keeps, with what hangs on an absent value and what changes the meaning.
    fn members<'a>(&mut self, of: TypeId, members: &[Member<'a>]) -> Vec<Member<'a>> {
        let of = self.schema.get(of);
        let mut out = Vec::new();
        for (name, value) in members {
            match of.by_name(name) {
                Some(element) if element.summary && matches!(element.name, "subject" | "patient") => {
                    out.push((name.clone(), link_alone(value)));
                }
                Some(element) if element.summary => out.push((name.clone(), self.element(element, value))),
                _ if name == "extension" => out.push((name.clone(), self.extensions(value))),
                Some(element) => self.count(element, value),
                None if self.keeps_unknown(of, name, members) => out.push((name.clone(), value.clone())),
                None => {
                    let extensions = value.get("extension").map_or(0, |all| all.elements().len());
                    *self.left_out.entry(Omission::Extensions).or_default() += extensions as u64;
                }
            }
        }
        out.retain(|(_, value)| !is_empty(value));
        out
    }

    /// Whether an element that the schema does not have stays: one of a statement, one that changes the meaning, or
    /// what hangs on an absent value.
    fn keeps_unknown(&self, of: &Type, name: &str, members: &[Member<'_>]) -> bool {
        if name == "modifierExtension" {
            return true;
        }
        match name.strip_prefix('_') {
            None => self.states && !ASIDE.contains(&name),
            Some(base) => of
                .by_name(base)
                .is_some_and(|base| base.summary && !members.iter().any(|(other, _)| other == base.name)),
        }
    }

    /// The extensions that care depends on; the others are counted.
    fn extensions<'a>(&mut self, extensions: &Json<'a>) -> Json<'a> {
        let (kept, others): (Vec<_>, Vec<_>) = extensions.elements().iter().cloned().partition(is_needed);
        *self.left_out.entry(Omission::Extensions).or_default() += others.len() as u64;
        Json::Array(kept)
    }

    fn element<'a>(&mut self, element: &Element, value: &Json<'a>) -> Json<'a> {
        match value {
            Json::Array(elements) => {
                Json::Array(elements.iter().map(|value| self.value(element.kind, value)).collect())
            }
            value => self.value(element.kind, value),
        }
    }

    fn value<'a>(&mut self, kind: Kind, value: &Json<'a>) -> Json<'a> {
        let of = match kind {
            Kind::Object(of) => Some(of),
            Kind::Contained => return self.resource(value),
            Kind::CodeableConcept => return best_coding(value),
            Kind::Coding => self.schema.named("Coding"),
            Kind::Reference | Kind::Next => self.schema.named("Reference"),
            _ => None,
        };
        match (of, value) {
            (Some(of), Json::Object(members)) => Json::Object(self.members(of, members)),
            _ => value.clone(),
        }
    }

    fn count(&mut self, element: &Element, value: &Json<'_>) {
        let what = match (element.name, element.kind) {
            ("address", _) => Omission::Addresses,
            ("telecom", _) => Omission::ContactPoints,
            ("contact", _) => Omission::Contacts,
            ("identifier", _) => Omission::Identifiers,
            ("photo" | "presentedForm" | "data", _) => Omission::Attachments,
            (_, Kind::Narrative) => Omission::Narratives,
            (_, Kind::Contained) => Omission::SupportingResources,
            _ => return,
        };
        *self.left_out.entry(what).or_default() += value.elements().len() as u64;
    }

    /// Two identifiers find a person again; more are left out, and counted.
    fn first_two(&mut self, identifiers: &mut Json<'_>) {
        if let Json::Array(elements) = identifiers
            && elements.len() > 2
        {
            *self.left_out.entry(Omission::Identifiers).or_default() += elements.len() as u64 - 2;
            elements.truncate(2);
        }
    }
}

/// The ids of contained resources that a value refers to.
fn fragments(value: &Json<'_>) -> Vec<String> {
    let targets = targets(value).into_iter();
    targets.filter_map(|text| text.strip_prefix('#')).map(str::to_owned).collect()
}

/// Whether care depends on an extension: FHIR R4, "Extensions defined for Patient" and for every element.
fn is_needed(extension: &Json<'_>) -> bool {
    matches!(
        extension.get("url").and_then(Json::as_str),
        Some(
            "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"
                | "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
        )
    )
}

/// A reference without its display text, where it has a target: the patient's name stands at the patient.
fn link_alone<'a>(reference: &Json<'a>) -> Json<'a> {
    match reference.get("reference") {
        Some(link) => Json::Object(vec![(Cow::Borrowed("reference"), link.clone())]),
        None => reference.clone(),
    }
}

/// The coding that most readers know, and the text where it says more than the coding's display.
fn best_coding<'a>(concept: &Json<'a>) -> Json<'a> {
    let codings = concept.get("coding").map_or(&[][..], Json::elements);
    let best = codings.iter().enumerate().max_by_key(|(at, coding)| (rank(coding), usize::MAX - at));
    let mut members = Vec::new();
    let mut display = None;
    if let Some((_, coding)) = best {
        let kept = coding
            .members()
            .iter()
            .filter(|(name, _)| matches!(name.as_ref(), "system" | "code" | "display"));
        let mut kept: Vec<_> = kept.cloned().collect();
        if !kept.iter().any(|(name, _)| name == "display")
            && concept.get("text").is_none()
            && let Some(other) = codings.iter().find_map(|coding| coding.get("display"))
        {
            kept.push((Cow::Borrowed("display"), other.clone()));
        }
        display = kept
            .iter()
            .find(|(name, _)| name == "display")
            .and_then(|(_, value)| value.as_str())
            .map(str::to_owned);
        members.push((Cow::Borrowed("coding"), Json::Array(vec![Json::Object(kept)])));
    }
    let says_more = |text: &str| display.as_ref().is_none_or(|display| !display.eq_ignore_ascii_case(text));
    if let Some(text) = concept.get("text").filter(|text| text.as_str().is_some_and(says_more)) {
        members.push((Cow::Borrowed("text"), text.clone()));
    }
    if members.is_empty() { concept.clone() } else { Json::Object(members) }
}

/// How widely a code system is understood; a display counts before the system.
fn rank(coding: &Json<'_>) -> u32 {
    let system = coding.get("system").and_then(Json::as_str).unwrap_or_default();
    let known = match system {
        "http://snomed.info/sct" => 8,
        "http://loinc.org" => 7,
        "http://hl7.org/fhir/sid/cvx" => 6,
        "http://www.whocc.no/atc" => 5,
        "http://www.nlm.nih.gov/research/umls/rxnorm" => 4,
        _ if system.contains("icd") => 3,
        "" => 0,
        _ => 1,
    };
    known + if coding.get("display").is_some() && known > 1 { 10 } else { 0 }
}
