//! The table of FHIR elements and their integer keys, read from `dict/v1.schema`.

use std::collections::HashMap;

/// How an element's value is written; docs/format.md, "Kinds".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    String,
    Date,
    Bool,
    Number,
    Base64,
    /// The target of a reference: an entry, a contained resource or a text.
    Link,
    /// A reference that most often points to the entry after the last one named.
    Next,
    /// A resource inside a resource.
    Contained,
    /// An object whose elements the type lists.
    Object(TypeId),
    /// The types with a short form.
    Coding,
    CodeableConcept,
    Quantity,
    Period,
    Reference,
    Narrative,
}

/// A type of the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct TypeId(usize);

#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) key: u64,
    pub(crate) name: &'static str,
    pub(crate) repeats: bool,
    pub(crate) kind: Kind,
    /// Kept by the profiles `summary` and `emergency`.
    pub(crate) summary: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Type {
    name: &'static str,
    elements: Vec<Element>,
    by_name: HashMap<&'static str, usize>,
}

impl Type {
    pub(crate) fn by_name(&self, name: &str) -> Option<&Element> {
        self.by_name.get(name).and_then(|at| self.elements.get(*at))
    }

    /// The elements in the order of their keys.
    pub(crate) fn elements(&self) -> &[Element] {
        &self.elements
    }

    pub(crate) fn by_key(&self, key: u64) -> Option<&Element> {
        self.elements.iter().find(|element| element.key == key)
    }
}

#[derive(Debug)]
pub(crate) struct Schema {
    types: Vec<Type>,
    /// Resource types by their number.
    resources: Vec<usize>,
    by_name: HashMap<&'static str, usize>,
    empty: Type,
}

impl Schema {
    /// Reads the table; `None` where a line is not of its form, which a test excludes for the frozen file.
    pub(crate) fn parse(text: &'static str) -> Option<Self> {
        let lines = || text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        let names: Vec<&str> =
            lines().filter(|line| !line.starts_with(' ') && *line != "RESOURCES").map(str::trim).collect();
        let by_name: HashMap<_, _> = names.iter().enumerate().map(|(at, name)| (*name, at)).collect();
        let first_resource =
            lines().filter(|line| !line.starts_with(' ')).position(|line| line == "RESOURCES")?;
        let mut types: Vec<Type> = Vec::new();
        for line in lines().filter(|line| *line != "RESOURCES") {
            if line.starts_with(' ') {
                let element = Element::parse(line, &by_name)?;
                let of = types.last_mut()?;
                of.by_name.insert(element.name, of.elements.len());
                of.elements.push(element);
            } else {
                types.push(Type { name: line.trim(), ..Type::default() });
            }
        }
        Some(Schema {
            resources: (first_resource..types.len()).collect(),
            types,
            by_name,
            empty: Type::default(),
        })
    }

    pub(crate) fn get(&self, id: TypeId) -> &Type {
        self.types.get(id.0).unwrap_or(&self.empty)
    }

    pub(crate) fn named(&self, name: &str) -> Option<TypeId> {
        self.by_name.get(name).copied().map(TypeId)
    }

    /// The number and the type of a resource type's name.
    pub(crate) fn resource(&self, name: &str) -> Option<(u64, TypeId)> {
        let at = *self.by_name.get(name)?;
        let number = self.resources.iter().position(|of| *of == at)?;
        Some((number as u64, TypeId(at)))
    }

    /// The name and the type of a resource type's number.
    pub(crate) fn resource_numbered(&self, number: u64) -> Option<(&'static str, TypeId)> {
        let at = *self.resources.get(usize::try_from(number).ok()?)?;
        Some((self.types.get(at)?.name, TypeId(at)))
    }
}

impl Element {
    fn parse(line: &'static str, types: &HashMap<&str, usize>) -> Option<Self> {
        let mut words = line.split_whitespace();
        let key = words.next()?.parse().ok()?;
        let name = words.next()?;
        let kind = match words.next()? {
            "string" => Kind::String,
            "date" => Kind::Date,
            "bool" => Kind::Bool,
            "number" => Kind::Number,
            "base64" => Kind::Base64,
            "Link" => Kind::Link,
            "Next" => Kind::Next,
            "Contained" => Kind::Contained,
            "Coding" => Kind::Coding,
            "CodeableConcept" => Kind::CodeableConcept,
            "Quantity" => Kind::Quantity,
            "Period" => Kind::Period,
            "Reference" => Kind::Reference,
            "Narrative" => Kind::Narrative,
            other => Kind::Object(TypeId(*types.get(other)?)),
        };
        let summary = match words.next() {
            None => false,
            Some("s") => true,
            Some(_) => return None,
        };
        Some(Element { key, name: name.trim_end_matches('*'), repeats: name.ends_with('*'), kind, summary })
    }
}
