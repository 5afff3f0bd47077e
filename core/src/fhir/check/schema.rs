//! The elements of FHIR's types, read from `schema.txt`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// All types.
pub(super) struct Schema {
    types: HashMap<&'static str, Type>,
    names: HashSet<&'static str>,
}

struct Type {
    base: Option<&'static str>,
    elements: Vec<Element>,
}

/// One element of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: &'static str,
    pub(super) is_array: bool,
    pub(super) is_required: bool,
    pub(super) kind: &'static str,
}

impl Schema {
    /// The schema, parsed on first use.
    pub(super) fn get() -> &'static Schema {
        static SCHEMA: OnceLock<Schema> = OnceLock::new();
        SCHEMA.get_or_init(|| Schema::parse(include_str!("schema.txt")))
    }

    fn parse(text: &'static str) -> Schema {
        let mut types: HashMap<&'static str, Type> = HashMap::new();
        let mut names = HashSet::new();
        let mut current = "";
        let words = text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
        for word in words {
            if let Some(head) = word.strip_suffix(':') {
                let (name, base) =
                    head.split_once('<').map_or((head, None), |(name, base)| (name, Some(base)));
                current = name;
                types.insert(name, Type { base, elements: Vec::new() });
            } else if let (Some(element), Some(owner)) = (element(word), types.get_mut(current)) {
                names.insert(element.name);
                owner.elements.push(element);
            }
        }
        Schema { types, names }
    }

    /// The static name of a type that the schema knows.
    pub(super) fn type_name(&self, name: &str) -> Option<&'static str> {
        self.types.get_key_value(name).map(|(name, _)| *name)
    }

    /// The static name of an element that some type has: only such names are shown in paths.
    pub(super) fn element_name(&self, name: &str) -> Option<&'static str> {
        self.names.get(name).copied()
    }

    /// An element of a type or of its base.
    pub(super) fn element(&self, type_name: &str, name: &str) -> Option<Element> {
        self.elements(type_name).find(|element| element.name == name)
    }

    /// The elements of a type and of its base.
    pub(super) fn elements(&self, type_name: &str) -> impl Iterator<Item = Element> {
        let own = self.types.get(type_name);
        let base = own.and_then(|own| own.base).and_then(|base| self.types.get(base));
        own.into_iter().chain(base).flat_map(|one| one.elements.iter().copied())
    }
}

fn element(word: &'static str) -> Option<Element> {
    let (name, kind) = word.split_once('=')?;
    let (name, is_required) = name.strip_suffix('!').map_or((name, false), |name| (name, true));
    let (name, is_array) = name.strip_suffix('*').map_or((name, false), |name| (name, true));
    Some(Element { name, is_array, is_required, kind })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_known() {
        let schema = Schema::get();
        let primitive = ["string", "boolean", "number", "date", "dateTime", "instant", "any", "Resource"];
        for (name, one) in &schema.types {
            assert!(one.base.is_none_or(|base| schema.types.contains_key(base)), "{name}");
            for Element { kind, .. } in &one.elements {
                let known = primitive.contains(kind) || kind.contains('|') || schema.types.contains_key(kind);
                assert!(known, "{name}: {kind}");
            }
        }
    }

    #[test]
    fn bases_lend_their_elements() {
        let schema = Schema::get();
        assert!(schema.element("Condition", "contained").unwrap().is_array);
        assert!(schema.element("Condition", "subject").unwrap().is_required);
        assert_eq!(schema.element("Quantity", "comparator").unwrap().kind, "<|<=|>=|>");
        assert_eq!(schema.element("Condition", "assertedDate"), None);
    }
}
