//! The element that a refusal is about.
//!
//! The model reads a resource through buffers that forget where they are. So the resource is tried again without
//! one of its elements after another: the element without which the refusal is another one is the cause, or holds it.

use carnet_core::fhir::Json;

use crate::model::{self, Kind, Refusal};
use crate::pruned::{Place, Pruned};

/// Most readings of one resource; a place that is not found by then is given by the element around it.
const ATTEMPTS: usize = 5_000;

/// What leaving out an element does to a refusal.
#[derive(PartialEq)]
enum Effect {
    /// The refusal stays as it is.
    None,
    /// The element itself is missed.
    Missed,
    /// Another refusal, or none.
    Other,
}

/// Finds the place of refusals.
pub(crate) struct Search {
    attempts: usize,
}

impl Search {
    pub(crate) fn new() -> Self {
        Self { attempts: ATTEMPTS }
    }

    /// The deepest element that holds the cause of `refusal`; for what is missing, the element that lacks it.
    pub(crate) fn place(&mut self, tree: &Pruned<'_>, refusal: &Refusal) -> Place {
        match &refusal.kind {
            Kind::Missing(name) => self.lacking(tree, refusal, name, Place::new()).unwrap_or_default(),
            _ => self.deepest(tree, refusal),
        }
    }

    fn deepest(&mut self, tree: &Pruned<'_>, refusal: &Refusal) -> Place {
        let mut place = Place::new();
        while let Some(child) = self.cause_among(tree, refusal, tree.children(&place)) {
            place = child;
        }
        place
    }

    /// The element without which the refusal is another one; rather one that is not itself missed.
    fn cause_among(&mut self, tree: &Pruned<'_>, refusal: &Refusal, places: Vec<Place>) -> Option<Place> {
        let mut missed = None;
        for place in places {
            match self.effect(tree, refusal, &place) {
                Effect::Other => return Some(place),
                Effect::Missed if missed.is_none() => missed = Some(place),
                Effect::Missed | Effect::None => {}
            }
        }
        // A choice that is missing comes to light after everything else was read.
        missed.filter(|_| !matches!(refusal.kind, Kind::Choice(_)))
    }

    /// Searches the object to which a member `name` makes a difference.
    fn lacking(&mut self, tree: &Pruned<'_>, refusal: &Refusal, name: &str, place: Place) -> Option<Place> {
        let value = tree.at(&place)?;
        let lacks = value.get(name).is_none() && !value.members().is_empty();
        if lacks && self.differs(refusal, &tree.to_text_with(Some((&place, name)))) {
            return Some(place);
        }
        tree.children(&place).into_iter().find_map(|child| {
            let changes = self.effect(tree, refusal, &child) != Effect::None;
            if changes { self.lacking(tree, refusal, name, child) } else { None }
        })
    }

    /// What comes of leaving out an element.
    fn effect(&mut self, tree: &Pruned<'_>, refusal: &Refusal, place: &Place) -> Effect {
        let name = tree.name(place);
        // Without its type, nothing of a resource is read.
        let is_known_type = || tree.at(place).and_then(Json::as_str).is_some_and(model::knows_type);
        if name == Some("resourceType") && is_known_type() {
            return Effect::None;
        }
        match self.attempt(&tree.without(place.clone()).to_text()) {
            None => Effect::None,
            Some(Err(other)) if other == *refusal => Effect::None,
            Some(Err(Refusal { kind: Kind::Missing(missing), .. })) if name == Some(&missing) => {
                Effect::Missed
            }
            Some(_) => Effect::Other,
        }
    }

    fn differs(&mut self, refusal: &Refusal, text: &str) -> bool {
        self.attempt(text).is_some_and(|outcome| outcome.err().as_ref() != Some(refusal))
    }

    fn attempt(&mut self, text: &str) -> Option<Result<(), Refusal>> {
        self.attempts = self.attempts.checked_sub(1)?;
        Some(model::round_trip(text).map(drop))
    }
}
