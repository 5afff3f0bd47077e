//! From the CBOR tree back to a bundle: the mirror of `encode`.

use std::borrow::Cow;

use super::cbor::Cbor;
use super::dictionary::{Concept, Dictionary};
use super::forms::{read_base64, read_date, read_number, read_string, write_uuid};
use super::schema::{Element, Kind, TypeId};
use super::{JSON, LINK, LIST, NUMBER, RecordError};
use crate::fhir::narrative::to_div;
use crate::fhir::{Bundle, Entry, Json};
use crate::limits;

type Members = Vec<(Cow<'static, str>, Json<'static>)>;

/// Walks one record.
pub(crate) struct Decoder {
    dictionary: &'static Dictionary,
    /// Makes the entries' new names unique to this record.
    salt: [u8; 12],
    entries: u64,
    next: u64,
}

impl Decoder {
    /// `digest` is the SHA-256 of the record's CBOR.
    pub(crate) fn new(digest: [u8; 32]) -> Self {
        let mut salt = [0; 12];
        salt.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Decoder { dictionary: Dictionary::v1(), salt, entries: 0, next: 0 }
    }

    pub(crate) fn bundle(&mut self, header: &Cbor, entries: &Cbor) -> Result<Bundle<'static>, RecordError> {
        let (Some(of), Cbor::Array(entries)) = (self.dictionary.schema.named("BundleHeader"), entries) else {
            return Err(RecordError::Shape);
        };
        if entries.len() > limits::ENTRIES {
            return Err(RecordError::TooLarge);
        }
        self.entries = entries.len() as u64;
        let mut members = vec![(Cow::Borrowed("resourceType"), Json::from("Bundle"))];
        members.extend(self.object(of, header)?);
        let entries =
            entries.iter().zip(0..).map(|(entry, at)| self.entry(at, entry)).collect::<Result<_, _>>()?;
        // The entries stand in JSON as a member of their own, as do resources in theirs.
        if members.iter().any(|(name, _)| name == "entry") {
            return Err(RecordError::Shape);
        }
        Ok(Bundle { header: once(members)?, entries })
    }

    fn entry(&mut self, at: u64, item: &Cbor) -> Result<Entry<'static>, RecordError> {
        let mut members = vec![(Cow::Borrowed("fullUrl"), string(self.full_url(at)?))];
        let resource = match item {
            Cbor::Array(items) => {
                let [resource, others] = items.as_slice() else { return Err(RecordError::Shape) };
                members.extend(self.named(others)?);
                resource
            }
            resource => resource,
        };
        let resource = match resource {
            Cbor::Null => None,
            Cbor::Tag(JSON, item) => Some(self.json(item)?),
            resource => Some(self.resource(resource, None)?),
        };
        if members.iter().any(|(name, _)| name == "resource") {
            return Err(RecordError::Shape);
        }
        Ok(Entry { members: once(members)?, resource })
    }

    /// `urn:uuid:` and a UUID of version 8 (RFC 9562, section 5.8) from the record's digest and the entry's number.
    fn full_url(&self, at: u64) -> Result<String, RecordError> {
        let number = u32::try_from(at).ok().filter(|_| at < self.entries).ok_or(RecordError::Link)?;
        let mut bytes = [self.salt.as_slice(), &number.to_be_bytes()].concat();
        for (byte, (clear, set)) in bytes.iter_mut().skip(6).step_by(2).zip([(0x0f, 0x80), (0x3f, 0x80)]) {
            *byte = *byte & clear | set;
        }
        write_uuid(&bytes).map(|uuid| format!("urn:uuid:{uuid}")).ok_or(RecordError::Shape)
    }

    fn resource(&mut self, item: &Cbor, contained: Option<usize>) -> Result<Json<'static>, RecordError> {
        let Cbor::Map(members) = item else { return Err(RecordError::Shape) };
        let [(key, body)] = members.as_slice() else { return Err(RecordError::Shape) };
        let (name, elements) = match key {
            Cbor::Uint(number) => {
                let (name, of) =
                    self.dictionary.schema.resource_numbered(*number).ok_or(RecordError::Number)?;
                (Cow::Borrowed(name), self.object(of, body)?)
            }
            key => {
                let name = self.name(key)?;
                if self.dictionary.schema.resource(&name).is_some() {
                    return Err(RecordError::Shape);
                }
                (name, self.named(body)?)
            }
        };
        let mut out = vec![(Cow::Borrowed("resourceType"), Json::String(name))];
        if let Some(at) = contained {
            out.push((Cow::Borrowed("id"), string(contained_id(at as u64))));
        }
        out.extend(elements);
        once(out).map(Json::Object)
    }

    fn object(&mut self, of: TypeId, item: &Cbor) -> Result<Members, RecordError> {
        let Cbor::Map(members) = item else { return Err(RecordError::Shape) };
        let of = self.dictionary.schema.get(of);
        let members = members.iter().map(|(key, value)| match key {
            Cbor::Uint(key) => {
                let element = of.by_key(*key).ok_or(RecordError::Number)?;
                Ok((Cow::Borrowed(element.name), self.element(element, value)?))
            }
            key => {
                let (name, value) = self.named_member(key, value)?;
                // What has a key is written by its key.
                if of.by_name(&name).is_some() { Err(RecordError::Shape) } else { Ok((name, value)) }
            }
        });
        once(members.collect::<Result<_, _>>()?)
    }

    fn element(&mut self, element: &Element, item: &Cbor) -> Result<Json<'static>, RecordError> {
        match item {
            Cbor::Tag(JSON, item) => self.json(item),
            Cbor::Array(items) if element.repeats => items
                .iter()
                .enumerate()
                .map(|(at, item)| match (element.kind, item) {
                    (Kind::Contained, Cbor::Map(_)) => self.resource(item, Some(at)),
                    _ => self.value(element.kind, item),
                })
                .collect::<Result<_, _>>()
                .map(Json::Array),
            _ if element.repeats => Err(RecordError::Shape),
            item => self.value(element.kind, item),
        }
    }

    fn named(&self, item: &Cbor) -> Result<Members, RecordError> {
        let Cbor::Map(members) = item else { return Err(RecordError::Shape) };
        once(members.iter().map(|(key, value)| self.named_member(key, value)).collect::<Result<_, _>>()?)
    }

    fn named_member(
        &self,
        key: &Cbor,
        value: &Cbor,
    ) -> Result<(Cow<'static, str>, Json<'static>), RecordError> {
        Ok((self.name(key)?, self.json(value)?))
    }

    fn name(&self, key: &Cbor) -> Result<Cow<'static, str>, RecordError> {
        match key {
            Cbor::Nint(number) => {
                self.dictionary.string(*number).map(Cow::Borrowed).ok_or(RecordError::Number)
            }
            Cbor::Text(text) => Ok(Cow::Owned(text.clone())),
            _ => Err(RecordError::Shape),
        }
    }

    fn value(&mut self, kind: Kind, item: &Cbor) -> Result<Json<'static>, RecordError> {
        match (kind, item) {
            (_, Cbor::Tag(JSON, item)) => self.json(item),
            (_, Cbor::Null) => Ok(Json::Null),
            (Kind::String, item) => self.string(item),
            (Kind::Date, item) => read_date(item).map(string).ok_or(RecordError::Shape),
            (Kind::Bool, Cbor::Bool(value)) => Ok(Json::Bool(*value)),
            (Kind::Number, item) => number(item),
            (Kind::Base64, item) => read_base64(item).map(string).ok_or(RecordError::Shape),
            (Kind::Link, item) => self.link(item).map(string),
            (Kind::Contained, item) => self.resource(item, None),
            (Kind::Object(of), item) => self.object(of, item).map(Json::Object),
            (Kind::Coding, item) => self.coding(item),
            (Kind::CodeableConcept, item) => self.codeable_concept(item),
            (Kind::Quantity, item) => self.quantity(item),
            (Kind::Period, item) => self.period(item),
            (Kind::Reference, item) => self.reference(item),
            (Kind::Next, item) => self.next(item),
            (Kind::Narrative, item) => self.narrative(item),
            (Kind::Bool, _) => Err(RecordError::Shape),
        }
    }

    fn full(&mut self, name: &str, item: &Cbor) -> Result<Json<'static>, RecordError> {
        let of = self.dictionary.schema.named(name).ok_or(RecordError::Shape)?;
        self.object(of, item).map(Json::Object)
    }

    fn json(&self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        match item {
            Cbor::Null => Ok(Json::Null),
            Cbor::Bool(value) => Ok(Json::Bool(*value)),
            Cbor::Tag(LINK, link) => self.link(link).map(string),
            // In plain JSON the forms of strings stand bare; what would look like them is tagged.
            Cbor::Tag(NUMBER, item) => number(item),
            Cbor::Map(_) => self.named(item).map(Json::Object),
            Cbor::Tag(LIST, items) => match items.as_ref() {
                Cbor::Array(items) => {
                    items.iter().map(|item| self.json(item)).collect::<Result<_, _>>().map(Json::Array)
                }
                _ => Err(RecordError::Shape),
            },
            item => self.string(item),
        }
    }

    fn string(&self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        read_string(self.dictionary, item).map(string)
    }

    fn link(&self, item: &Cbor) -> Result<String, RecordError> {
        match item {
            Cbor::Uint(at) => self.full_url(*at),
            Cbor::Nint(at) => Ok(format!("#{}", contained_id(*at))),
            Cbor::Array(items) => match items.as_slice() {
                [text] => read_string(self.dictionary, text),
                _ => read_string(self.dictionary, item),
            },
            item => read_string(self.dictionary, item),
        }
    }

    fn concept(&self, number: u64) -> Result<Concept, RecordError> {
        self.dictionary.concept(number).ok_or(RecordError::Number)
    }

    fn coding(&mut self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        let (number, display) = match item {
            Cbor::Uint(number) => (number, Some(Json::from(self.concept(*number)?.display))),
            Cbor::Array(items) => match items.as_slice() {
                [Cbor::Uint(number), Cbor::Null] => (number, None),
                [Cbor::Uint(number), display] => (number, Some(self.string(display)?)),
                _ => return Err(RecordError::Shape),
            },
            item => return self.full("Coding", item),
        };
        let concept = self.concept(*number)?;
        let members = [
            ("system", Some(Json::from(concept.system))),
            ("code", Some(Json::from(concept.code))),
            ("display", display),
        ];
        Ok(object(members))
    }

    fn codeable_concept(&mut self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        let (coding, text) = match item {
            Cbor::Uint(_) => (Some(self.coding(item)?), None),
            Cbor::Array(items) => match items.as_slice() {
                [coding] => (Some(self.coding(coding)?), None),
                [Cbor::Null, text] => (None, Some(self.string(text)?)),
                [coding, Cbor::Bool(true)] => {
                    let coding = self.coding(coding)?;
                    let display = coding.get("display").cloned().ok_or(RecordError::Shape)?;
                    (Some(coding), Some(display))
                }
                [coding, text] => (Some(self.coding(coding)?), Some(self.string(text)?)),
                _ => return Err(RecordError::Shape),
            },
            item => return self.full("CodeableConcept", item),
        };
        Ok(object([("coding", coding.map(|coding| Json::Array(vec![coding]))), ("text", text)]))
    }

    fn quantity(&mut self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        let Cbor::Array(items) = item else { return self.full("Quantity", item) };
        let [value, unit] = items.as_slice() else { return Err(RecordError::Shape) };
        let (code, unit) = match unit {
            Cbor::Uint(code) => (code, Some(Json::from(self.concept(*code)?.display))),
            Cbor::Array(items) => match items.as_slice() {
                [Cbor::Uint(code), Cbor::Null] => (code, None),
                [Cbor::Uint(code), unit] => (code, Some(self.string(unit)?)),
                _ => return Err(RecordError::Shape),
            },
            _ => return Err(RecordError::Shape),
        };
        let concept = self.concept(*code)?;
        Ok(object([
            ("value", Some(number(value)?)),
            ("unit", unit),
            ("system", Some(Json::from(concept.system))),
            ("code", Some(Json::from(concept.code))),
        ]))
    }

    fn period(&mut self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        let date = |item: &Cbor| read_date(item).map(string).ok_or(RecordError::Shape);
        let Cbor::Array(items) = item else { return self.full("Period", item) };
        let (start, end) = match items.as_slice() {
            [start] => (Some(date(start)?), None),
            [Cbor::Null, end] => (None, Some(date(end)?)),
            [start, end] => (Some(date(start)?), Some(date(end)?)),
            _ => return Err(RecordError::Shape),
        };
        Ok(object([("start", start), ("end", end)]))
    }

    fn reference(&mut self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        let (link, display) = match item {
            Cbor::Uint(_) => (item, None),
            Cbor::Array(items) => match items.as_slice() {
                [link] => (link, None),
                [link, display] => (link, Some(self.string(display)?)),
                _ => return Err(RecordError::Shape),
            },
            item => return self.full("Reference", item),
        };
        Ok(object([("reference", Some(string(self.link(link)?))), ("display", display)]))
    }

    fn next(&mut self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        let item = match item {
            Cbor::Array(items) => {
                let mut items = items.clone();
                if let Some(first) = items.first_mut() {
                    *first = self.absolute(first)?;
                }
                Cbor::Array(items)
            }
            item @ Cbor::Uint(_) => self.absolute(item)?,
            other => other.clone(),
        };
        self.reference(&item)
    }

    /// The entry's number from its distance to the expected one.
    fn absolute(&mut self, item: &Cbor) -> Result<Cbor, RecordError> {
        let Cbor::Uint(distance) = item else { return Ok(item.clone()) };
        let half = distance / 2;
        let at = match distance % 2 {
            0 => self.next.checked_add(half),
            _ => self.next.checked_sub(half + 1),
        };
        let at = at.filter(|at| *at < self.entries).ok_or(RecordError::Link)?;
        self.next = at + 1;
        Ok(Cbor::Uint(at))
    }

    fn narrative(&mut self, item: &Cbor) -> Result<Json<'static>, RecordError> {
        let Json::Object(mut members) = self.full("Narrative", item)? else { return Err(RecordError::Shape) };
        for (name, value) in &mut members {
            if let (true, Json::String(words)) = (name == "div", &value) {
                *value = string(to_div(words));
            }
        }
        Ok(Json::Object(members))
    }
}

/// Refuses members of one name, such as string n and its text: readers of JSON would differ about which counts.
fn once(members: Members) -> Result<Members, RecordError> {
    let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_ref()).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| matches!(pair, [one, other] if one == other)) {
        return Err(RecordError::Shape);
    }
    Ok(members)
}

/// Ids of contained resources are local to their resource: `c1`, `c2`.
fn contained_id(at: u64) -> String {
    format!("c{}", u128::from(at) + 1)
}

fn number(item: &Cbor) -> Result<Json<'static>, RecordError> {
    read_number(item).map(|text| Json::Number(Cow::Owned(text))).ok_or(RecordError::Shape)
}

fn string(text: String) -> Json<'static> {
    Json::String(Cow::Owned(text))
}

fn object<const N: usize>(members: [(&'static str, Option<Json<'static>>); N]) -> Json<'static> {
    let present = members.into_iter().filter_map(|(name, value)| Some((Cow::Borrowed(name), value?)));
    Json::Object(present.collect())
}
