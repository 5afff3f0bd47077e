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

/// Members of an object from which on their names are looked up in a set.
const MANY: usize = 32;

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
        let mut leads_to: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for one in contained.iter() {
            leads_to.entry(id(one).unwrap_or_default()).or_default().extend(fragments(one));
        }
        let mut kept = BTreeSet::new();
        while let Some(wanted) = open.pop() {
            open.extend(leads_to.remove(&wanted).unwrap_or_default());
            kept.insert(wanted);
        }
        let before = contained.len();
        contained.retain(|one| id(one).is_none_or(|id| kept.contains(&id)));
        let lost = before - contained.len();
        *self.left_out.entry(Omission::SupportingResources).or_default() += lost as u64;
    }

    /// The elements that the schema keeps, with what hangs on an absent value and what changes the meaning.
    fn members<'a>(&mut self, of: TypeId, members: &[Member<'a>]) -> Vec<Member<'a>> {
        let of = self.schema.get(of);
        let names = Names::of(members);
        let mut out = Vec::new();
        for (name, value) in members {
            match of.by_name(name) {
                Some(element) if element.summary && matches!(element.name, "subject" | "patient") => {
                    out.push((name.clone(), link_alone(value)));
                }
                Some(element) if element.summary => out.push((name.clone(), self.element(element, value))),
                // When a result was made known stands for when it was found, where that is not said.
                Some(element) if element.name == "issued" && !names.any_with("effective") => {
                    out.push((name.clone(), value.clone()));
                }
                _ if name == "extension" => out.push((name.clone(), self.extensions(value))),
                Some(element) => self.count(element, value),
                None if self.keeps_unknown(of, name, &names) => out.push((name.clone(), value.clone())),
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
    fn keeps_unknown(&self, of: &Type, name: &str, names: &Names<'_>) -> bool {
        if name == "modifierExtension" || name == "implicitRules" {
            return true;
        }
        match name.strip_prefix('_') {
            None => self.states && !ASIDE.contains(&name),
            Some(base) => of.by_name(base).is_some_and(|base| base.summary && !names.has(base.name)),
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
            ("photo" | "presentedForm" | "data" | "url", _) => Omission::Attachments,
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

/// The names of an object's members.
enum Names<'m> {
    Few(&'m [Member<'m>]),
    Many(BTreeSet<&'m str>),
}

impl<'m> Names<'m> {
    fn of(members: &'m [Member<'m>]) -> Self {
        if members.len() < MANY {
            Names::Few(members)
        } else {
            Names::Many(members.iter().map(|(name, _)| name.as_ref()).collect())
        }
    }

    fn has(&self, name: &str) -> bool {
        match self {
            Names::Few(members) => members.iter().any(|(other, _)| other == name),
            Names::Many(names) => names.contains(name),
        }
    }

    fn any_with(&self, start: &str) -> bool {
        match self {
            Names::Few(members) => members.iter().any(|(other, _)| other.starts_with(start)),
            Names::Many(names) => names.iter().any(|name| name.starts_with(start)),
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

/// The coding that most readers know, the text where it says more than its display, and of the other codings the one
/// that says most beyond both: a local code may name the product, the strength or the complication.
fn best_coding<'a>(concept: &Json<'a>) -> Json<'a> {
    let codings = concept.get("coding").map_or(&[][..], Json::elements);
    let best = codings.iter().enumerate().max_by_key(|(at, coding)| (rank(coding), usize::MAX - at));
    let mut kept = Vec::new();
    let mut display = None;
    if let Some((_, coding)) = best {
        let mut members = named(coding);
        display = coding.get("display");
        if display.is_none() && concept.get("text").is_none() {
            display = codings.iter().find_map(|coding| coding.get("display"));
            members.extend(display.map(|other| (Cow::Borrowed("display"), other.clone())));
        }
        kept.push(Json::Object(members));
    }
    let display = display.and_then(Json::as_str);
    let says = |text: &str| display.is_none_or(|display| !display.eq_ignore_ascii_case(text));
    let text = concept.get("text").filter(|text| text.as_str().is_some_and(says));
    let said: Vec<String> = display.into_iter().chain(text.and_then(Json::as_str)).flat_map(words).collect();
    let others =
        codings.iter().filter_map(|coding| Some((adds(coding.get("display")?.as_str()?, &said), coding)));
    if let Some((1.., coding)) = others.max_by_key(|(added, _)| *added) {
        kept.push(Json::Object(named(coding)));
    }
    let mut members = Vec::new();
    if !kept.is_empty() {
        members.push((Cow::Borrowed("coding"), Json::Array(kept)));
    }
    members.extend(text.map(|text| (Cow::Borrowed("text"), text.clone())));
    if members.is_empty() { concept.clone() } else { Json::Object(members) }
}

/// A coding's system, code and display.
fn named<'a>(coding: &Json<'a>) -> Vec<Member<'a>> {
    let kept = |name: &str| matches!(name, "system" | "code" | "display");
    coding.members().iter().filter(|(name, _)| kept(name)).cloned().collect()
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric() && character != '.');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// How many words of a text were not said before.
fn adds(text: &str, said: &[String]) -> usize {
    words(text).iter().filter(|word| !said.contains(word)).count()
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
