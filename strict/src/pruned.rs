//! A resource without some of its elements.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use carnet_core::fhir::Json;

/// A place in a tree: positions of members in objects and of elements in arrays, from the root.
pub(crate) type Place = Vec<usize>;

/// A tree, and the places that are left out of it.
#[derive(Clone)]
pub(crate) struct Pruned<'a> {
    root: &'a Json<'a>,
    removed: BTreeSet<Place>,
}

impl<'a> Pruned<'a> {
    pub(crate) fn new(root: &'a Json<'a>) -> Self {
        Self { root, removed: BTreeSet::new() }
    }

    pub(crate) fn root(&self) -> &'a Json<'a> {
        self.root
    }

    /// The same tree without one more place.
    pub(crate) fn without(&self, place: Place) -> Self {
        let mut pruned = self.clone();
        pruned.removed.insert(place);
        pruned
    }

    /// The value at a place.
    pub(crate) fn at(&self, place: &[usize]) -> Option<&'a Json<'a>> {
        place.iter().try_fold(self.root, |value, position| match value {
            Json::Object(members) => members.get(*position).map(|(_, value)| value),
            Json::Array(elements) => elements.get(*position),
            _ => None,
        })
    }

    /// The places of the members or elements that are left at a place.
    pub(crate) fn children(&self, place: &[usize]) -> Vec<Place> {
        let count = match self.at(place) {
            Some(Json::Object(members)) => members.len(),
            Some(Json::Array(elements)) => elements.len(),
            _ => 0,
        };
        (0..count)
            .map(|position| child(place, position))
            .filter(|child| !self.removed.contains(child))
            .collect()
    }

    /// The name of the member at a place; nothing for elements of arrays and for the root.
    pub(crate) fn name(&self, place: &[usize]) -> Option<&'a str> {
        let (position, parent) = place.split_last()?;
        match self.at(parent)? {
            Json::Object(members) => members.get(*position).map(|(name, _)| name.as_ref()),
            _ => None,
        }
    }

    /// The place as names and positions, such as `.reaction[0].severity`.
    pub(crate) fn path(&self, place: &[usize]) -> String {
        let mut path = String::new();
        for length in 1..=place.len() {
            let step = place.get(..length).unwrap_or_default();
            // Writing into a `String` cannot fail.
            let _ = match (self.name(step), step.last()) {
                (Some(name), _) => write!(path, ".{}", element_name(name)),
                (None, Some(position)) => write!(path, "[{position}]"),
                (None, None) => Ok(()),
            };
        }
        path
    }

    /// The text of what is left.
    pub(crate) fn to_text(&self) -> String {
        self.to_text_with(None)
    }

    /// The text of what is left, with a null member added to the object at a place.
    pub(crate) fn to_text_with(&self, added: Option<(&[usize], &str)>) -> String {
        let mut text = String::new();
        self.write(&mut text, self.root, &mut Vec::new(), added);
        text
    }

    fn write(&self, text: &mut String, value: &Json<'_>, place: &mut Place, added: Option<(&[usize], &str)>) {
        let separate = |text: &mut String| {
            if !text.ends_with(['{', '[']) {
                text.push(',');
            }
        };
        match value {
            Json::Object(members) => {
                text.push('{');
                for (position, (name, value)) in members.iter().enumerate() {
                    place.push(position);
                    if !self.removed.contains(place) {
                        separate(text);
                        // Writing into a `String` cannot fail.
                        let _ = write!(text, "{}:", Json::from(name.as_ref()));
                        self.write(text, value, place, added);
                    }
                    place.pop();
                }
                if let Some((_, name)) = added.filter(|(at, _)| at == place) {
                    separate(text);
                    let _ = write!(text, "{}:null", Json::from(name));
                }
                text.push('}');
            }
            Json::Array(elements) => {
                text.push('[');
                for (position, value) in elements.iter().enumerate() {
                    place.push(position);
                    if !self.removed.contains(place) {
                        separate(text);
                        self.write(text, value, place, added);
                    }
                    place.pop();
                }
                text.push(']');
            }
            leaf => {
                let _ = write!(text, "{leaf}");
            }
        }
    }
}

pub(crate) fn child(place: &[usize], position: usize) -> Place {
    let mut child = place.to_vec();
    child.push(position);
    child
}

/// A name that may be shown: one that FHIR could have given, because an unknown member's may be anything.
pub(crate) fn element_name(name: &str) -> &str {
    let bare = name.strip_prefix('_').unwrap_or(name);
    let like_fhir = bare.len() <= LONGEST_NAME
        && bare.starts_with(|first: char| first.is_ascii_lowercase())
        && bare.chars().all(|letter| letter.is_ascii_alphanumeric());
    if like_fhir { name } else { "?" }
}

/// Longest element name of R4B: `multipleBirthInteger` has 20 letters, `supplementalDataElement...` under 40.
const LONGEST_NAME: usize = 40;
