//! From a bundle to its CBOR tree, driven by the schema; whatever the schema does not foresee goes under its name.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use super::cbor::Cbor;
use super::dictionary::Dictionary;
use super::forms::{write_base64, write_date, write_number, write_string};
use super::schema::{Kind, TypeId};
use super::{JSON, LINK, LIST, NUMBER};
use crate::fhir::narrative::plain_text;
use crate::fhir::{Bundle, Entry, Json, References, targets};

type Members<'a> = [(Cow<'a, str>, Json<'a>)];

/// Walks one bundle.
pub(crate) struct Encoder<'b> {
    dictionary: &'static Dictionary,
    references: &'b References,
    /// The entry being written: where relative references start.
    entry: usize,
    /// The ids of the resources contained in the one being written.
    contained: Rc<HashMap<String, usize>>,
    /// Whether they are written as plain JSON, which keeps their ids.
    plain_contained: bool,
    /// The entry that [`Kind::Next`] expects.
    next: u64,
}

impl<'b> Encoder<'b> {
    pub(crate) fn new(references: &'b References) -> Self {
        Encoder {
            dictionary: Dictionary::v1(),
            references,
            entry: 0,
            contained: Rc::default(),
            plain_contained: false,
            next: 0,
        }
    }

    /// The bundle's header and entries.
    pub(crate) fn bundle(&mut self, bundle: &Bundle<'_>) -> (Cbor, Cbor) {
        let header = self
            .dictionary
            .schema
            .named("BundleHeader")
            .map_or(Cbor::Null, |header| self.object(header, &bundle.header, &["resourceType", "id"]));
        let entries = bundle.entries.iter().enumerate().map(|(at, entry)| self.entry(at, entry)).collect();
        (header, Cbor::Array(entries))
    }

    /// A resource, or `[resource, other members]` of the entry.
    fn entry(&mut self, at: usize, entry: &Entry<'_>) -> Cbor {
        self.entry = at;
        let resource = entry.resource.as_ref().map_or(Cbor::Null, |resource| self.resource(resource));
        let others = self.named(&entry.members, &["fullUrl"]);
        if others.is_empty() { resource } else { Cbor::Array(vec![resource, Cbor::sorted_map(others)]) }
    }

    /// `{type: elements}`.
    fn resource(&mut self, resource: &Json<'_>) -> Cbor {
        let name = resource.get("resourceType").and_then(Json::as_str);
        let (Json::Object(members), Some(name)) = (resource, name) else { return self.json_tagged(resource) };
        let known = self.dictionary.schema.resource(name);
        let outer = Rc::clone(&self.contained);
        let contained = resource.get("contained").map_or(&[][..], list);
        let ids = contained_ids(contained);
        let renumbers = known
            .is_some_and(|(_, of)| self.dictionary.schema.get(of).by_name("contained").is_some())
            && (contained.is_empty()
                || !targets(resource).into_iter().any(|text| is_mistaken(text, contained.len(), &ids)));
        let outer_plain = std::mem::replace(&mut self.plain_contained, !renumbers);
        // A contained resource refers to its neighbours.
        if renumbers && !contained.is_empty() {
            self.contained = Rc::new(ids);
        }
        let left_out = ["resourceType", "id"];
        let item = match known {
            Some((number, of)) => Cbor::Map(vec![(Cbor::Uint(number), self.object(of, members, &left_out))]),
            None => {
                let members = self.named(members, &left_out);
                Cbor::Map(vec![(self.name(name), Cbor::sorted_map(members))])
            }
        };
        self.contained = outer;
        self.plain_contained = outer_plain;
        item
    }

    fn object(&mut self, of: TypeId, members: &Members<'_>, left_out: &[&str]) -> Cbor {
        let of = self.dictionary.schema.get(of);
        let mut items = Vec::new();
        let mut last: HashMap<&str, &Json<'_>> = HashMap::new();
        let known = members.iter().filter_map(|(name, value)| Some((of.by_name(name)?.name, value)));
        last.extend(known);
        for element in of.elements() {
            if let Some(value) = last.get(element.name).copied() {
                let item = match (element.repeats, value) {
                    (true, Json::Array(values))
                        if !(element.kind == Kind::Contained && self.plain_contained) =>
                    {
                        Cbor::Array(values.iter().map(|value| self.value(element.kind, value)).collect())
                    }
                    (true, other) => self.json_tagged(other),
                    (false, value) => self.value(element.kind, value),
                };
                items.push((Cbor::Uint(element.key), item));
            }
        }
        let others: Vec<_> = members.iter().filter(|(name, _)| of.by_name(name).is_none()).cloned().collect();
        items.extend(self.named(&others, left_out));
        Cbor::sorted_map(items)
    }

    /// Members by name, as plain JSON; the last one of each name.
    fn named(&self, members: &Members<'_>, left_out: &[&str]) -> Vec<(Cbor, Cbor)> {
        let last: HashMap<&str, &Json<'_>> =
            members.iter().map(|(name, value)| (name.as_ref(), value)).collect();
        let kept = last.into_iter().filter(|(name, _)| !left_out.contains(name));
        kept.map(|(name, value)| (self.name(name), self.member(name, value))).collect()
    }

    fn name(&self, name: &str) -> Cbor {
        self.dictionary.string_number(name).map_or_else(|| Cbor::text(name), Cbor::Nint)
    }

    fn value(&mut self, kind: Kind, value: &Json<'_>) -> Cbor {
        match (kind, value) {
            (_, Json::Null) => Cbor::Null,
            (Kind::String, Json::String(text)) => write_string(self.dictionary, text),
            (Kind::Date, Json::String(text)) => write_date(text),
            (Kind::Bool, Json::Bool(value)) => Cbor::Bool(*value),
            (Kind::Number, Json::Number(text)) => write_number(text),
            (Kind::Base64, Json::String(text)) => write_base64(text),
            (Kind::Link, Json::String(text)) => self.link(text),
            (Kind::Contained, Json::Object(_)) => self.resource(value),
            (Kind::Object(of), Json::Object(members)) => self.object(of, members, &[]),
            (Kind::Coding, Json::Object(members)) => self.coding(members),
            (Kind::CodeableConcept, Json::Object(members)) => self.codeable_concept(members),
            (Kind::Quantity, Json::Object(members)) => self.quantity(members),
            (Kind::Period, Json::Object(members)) => self.period(members),
            (Kind::Reference, Json::Object(members)) => self.reference(members),
            (Kind::Next, Json::Object(members)) => self.next(members),
            (Kind::Narrative, Json::Object(members)) => self.narrative(members),
            (_, other) => self.json_tagged(other),
        }
    }

    fn full(&mut self, name: &str, members: &Members<'_>) -> Cbor {
        self.dictionary.schema.named(name).map_or(Cbor::Null, |of| self.object(of, members, &[]))
    }

    fn json_tagged(&self, value: &Json<'_>) -> Cbor {
        Cbor::Tag(JSON, Box::new(self.json(value)))
    }

    /// JSON as it is, but for references, which no longer have ids to name.
    fn json(&self, value: &Json<'_>) -> Cbor {
        match value {
            Json::Null => Cbor::Null,
            Json::Bool(value) => Cbor::Bool(*value),
            Json::Number(text) => Cbor::Tag(NUMBER, Box::new(write_number(text))),
            Json::String(text) => write_string(self.dictionary, text),
            Json::Array(elements) => Cbor::Tag(
                LIST,
                Box::new(Cbor::Array(elements.iter().map(|element| self.json(element)).collect())),
            ),
            Json::Object(members) => Cbor::sorted_map(self.named(members, &[])),
        }
    }

    fn member(&self, name: &str, value: &Json<'_>) -> Cbor {
        match value {
            Json::String(text) if name == "reference" => match self.link(text) {
                link @ (Cbor::Uint(_) | Cbor::Nint(_)) => Cbor::Tag(LINK, Box::new(link)),
                _ => self.json(value),
            },
            _ => self.json(value),
        }
    }

    /// The number of the entry, −1−n for contained resource n, or the text.
    fn link(&self, text: &str) -> Cbor {
        if let Some(id) = text.strip_prefix('#')
            && let Some(at) = self.contained.get(id)
        {
            return Cbor::Nint(*at as u64);
        }
        if let Some(at) = self.references.resolve(self.entry, text) {
            return Cbor::Uint(at as u64);
        }
        match write_string(self.dictionary, text) {
            number @ (Cbor::Uint(_) | Cbor::Nint(_)) => Cbor::Array(vec![number]),
            item => item,
        }
    }

    /// A concept's number, `[number, display or null]`, or an object.
    fn coding(&mut self, members: &Members<'_>) -> Cbor {
        if let [("system", system), ("code", code), rest @ ..] =
            texts(members, &["system", "code", "display"]).as_slice()
        {
            match rest {
                [("display", display)] => {
                    if let Some(number) = self.dictionary.concept_number(system, code, display) {
                        return Cbor::Uint(number);
                    }
                    if let Some(number) = self.dictionary.code_number(system, code) {
                        return Cbor::Array(vec![Cbor::Uint(number), write_string(self.dictionary, display)]);
                    }
                }
                _ => {
                    if let Some(number) = self.dictionary.code_number(system, code) {
                        return Cbor::Array(vec![Cbor::Uint(number), Cbor::Null]);
                    }
                }
            }
        }
        self.full("Coding", members)
    }

    /// `number` or `[coding]` without text, `[coding, text]`, `[coding, true]` where the text is the display,
    /// `[null, text]`, or an object.
    fn codeable_concept(&mut self, members: &Members<'_>) -> Cbor {
        let coding = members.iter().find(|(name, _)| name == "coding").map(|(_, value)| value);
        let text = members.iter().find(|(name, _)| name == "text").map(|(_, value)| value);
        let only = members.len() == usize::from(coding.is_some()) + usize::from(text.is_some());
        let coding = match coding {
            None => None,
            Some(Json::Array(codings)) => match codings.as_slice() {
                [Json::Object(coding)] => Some(coding),
                _ => return self.full("CodeableConcept", members),
            },
            Some(_) => return self.full("CodeableConcept", members),
        };
        match (coding, text) {
            (Some(coding), None) if only => match self.coding(coding) {
                number @ Cbor::Uint(_) => number,
                other => Cbor::Array(vec![other]),
            },
            (Some(coding), Some(Json::String(text))) if only => {
                let display = coding
                    .iter()
                    .rev()
                    .find(|(name, _)| name == "display")
                    .and_then(|(_, value)| value.as_str());
                let text = if display == Some(text) {
                    Cbor::Bool(true)
                } else {
                    write_string(self.dictionary, text)
                };
                Cbor::Array(vec![self.coding(coding), text])
            }
            (None, Some(Json::String(text))) if only => {
                Cbor::Array(vec![Cbor::Null, write_string(self.dictionary, text)])
            }
            _ => self.full("CodeableConcept", members),
        }
    }

    /// `[value, unit]` where system and code are a concept: the unit is its number, or `[number, unit or null]`.
    fn quantity(&mut self, members: &Members<'_>) -> Cbor {
        let value = members.iter().rev().find_map(|(name, value)| match value {
            Json::Number(text) if name == "value" => Some(write_number(text)),
            _ => None,
        });
        let rest: Vec<_> = members.iter().filter(|(name, _)| name != "value").cloned().collect();
        if let Some(value) = value
            && let [("system", system), ("code", code), unit @ ..] =
                texts(&rest, &["system", "code", "unit"]).as_slice()
            && let Some(number) = self.dictionary.code_number(system, code)
        {
            let unit = match unit {
                [("unit", unit)] => self.dictionary.concept_number(system, code, unit).map_or_else(
                    || Cbor::Array(vec![Cbor::Uint(number), write_string(self.dictionary, unit)]),
                    Cbor::Uint,
                ),
                _ => Cbor::Array(vec![Cbor::Uint(number), Cbor::Null]),
            };
            return Cbor::Array(vec![value, unit]);
        }
        self.full("Quantity", members)
    }

    /// `[start]`, `[start or null, end]`, or an object.
    fn period(&mut self, members: &Members<'_>) -> Cbor {
        match texts(members, &["start", "end"]).as_slice() {
            [("start", start)] => Cbor::Array(vec![write_date(start)]),
            [("end", end)] => Cbor::Array(vec![Cbor::Null, write_date(end)]),
            [("start", start), ("end", end)] => Cbor::Array(vec![write_date(start), write_date(end)]),
            _ => self.full("Period", members),
        }
    }

    /// An entry's number, `[link, display]`, or an object.
    fn reference(&mut self, members: &Members<'_>) -> Cbor {
        match texts(members, &["reference", "display"]).as_slice() {
            [("reference", text)] => match self.link(text) {
                number @ Cbor::Uint(_) => number,
                other => Cbor::Array(vec![other]),
            },
            [("reference", text), ("display", display)] => {
                Cbor::Array(vec![self.link(text), write_string(self.dictionary, display)])
            }
            _ => self.full("Reference", members),
        }
    }

    /// Like a reference, but an entry's number is given by its distance from the expected one: 0, 1, 2, 3, 4
    /// for +0, −1, +1, −2, +2.
    fn next(&mut self, members: &Members<'_>) -> Cbor {
        match self.reference(members) {
            number @ Cbor::Uint(_) => self.relative(number),
            Cbor::Array(mut items) => {
                if let Some(first) = items.first_mut() {
                    *first = self.relative(std::mem::replace(first, Cbor::Null));
                }
                Cbor::Array(items)
            }
            other => other,
        }
    }

    fn relative(&mut self, link: Cbor) -> Cbor {
        let Cbor::Uint(at) = link else { return link };
        let distance = if at >= self.next { (at - self.next) * 2 } else { (self.next - at) * 2 - 1 };
        self.next = at + 1;
        Cbor::Uint(distance)
    }

    /// The narrative's words; its mark-up is made again.
    fn narrative(&mut self, members: &Members<'_>) -> Cbor {
        let words: Vec<_> = members
            .iter()
            .map(|(name, value)| match value {
                Json::String(div) if name == "div" => {
                    (name.clone(), Json::String(Cow::Owned(plain_text(div))))
                }
                other => (name.clone(), other.clone()),
            })
            .collect();
        self.full("Narrative", &words)
    }
}

/// The ids that contained resources lose, with their places; plain JSON keeps its id, and what names it stays text.
fn contained_ids(contained: &[Json<'_>]) -> HashMap<String, usize> {
    let mut ids = HashMap::new();
    for (at, one) in contained.iter().enumerate() {
        if let (Some(Json::String(_)), Some(Json::String(id) | Json::Number(id))) =
            (one.get("resourceType"), one.get("id"))
        {
            ids.entry(id.clone().into_owned()).or_insert(at);
        }
    }
    ids
}

/// The elements of an array; one value alone is none, and keeps its id.
fn list<'j, 'a>(contained: &'j Json<'a>) -> &'j [Json<'a>] {
    match contained {
        Json::Array(contained) => contained,
        _ => &[],
    }
}

/// Whether a reference leads nowhere now, but would lead to a contained resource once they are named `c1`, `c2`...
fn is_mistaken(text: &str, contained: usize, ids: &HashMap<String, usize>) -> bool {
    let Some(id) = text.strip_prefix('#') else { return false };
    let number = id.strip_prefix('c').and_then(|number| number.parse::<usize>().ok());
    number.is_some_and(|number| (1..=contained).contains(&number)) && !ids.contains_key(id)
}

/// The members as texts in the order of `names`, if all of them are texts of those names and none is given twice;
/// else nothing.
fn texts<'m, 'n>(members: &'m Members<'_>, names: &[&'n str]) -> Vec<(&'n str, &'m str)> {
    let found: Vec<_> = names
        .iter()
        .filter_map(|name| {
            let (_, value) = members.iter().find(|(other, _)| other == name)?;
            Some((*name, value.as_str()?))
        })
        .collect();
    if found.len() == members.len() { found } else { Vec::new() }
}
