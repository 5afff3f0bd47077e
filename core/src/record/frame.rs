//! What stays with every part (the Patient, the Composition, the bundle's own members), parted into what may be seen
//! and what tells; and put together again.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Member;
use crate::fhir::Json;

/// Members parted.
#[derive(Default)]
pub(super) struct Parted<'a> {
    pub(super) kept: Vec<Member<'a>>,
    pub(super) taken: Vec<Member<'a>>,
}

/// Parts members by what `tells`; of an array, its elements.
pub(super) fn part<'a>(members: &[Member<'a>], tells: &dyn Fn(&str, &Json<'_>) -> bool) -> Parted<'a> {
    let mut parted = Parted::default();
    for (name, value) in members {
        let (kept, taken) = match value {
            _ if IDENTITY.contains(&name.as_ref()) => (Some(value.clone()), None),
            Json::Object(inner) if name == "meta" => {
                let inner = part(inner, tells);
                (object(inner.kept), object(inner.taken))
            }
            Json::Array(elements) => {
                let (taken, kept) = elements.iter().cloned().partition(|element| tells(name, element));
                (array(kept), array(taken))
            }
            value if tells(name, value) => (None, Some(value.clone())),
            value => (Some(value.clone()), None),
        };
        // Nothing told: what was empty before stays as it was.
        let kept = if taken.is_none() { Some(value.clone()) } else { kept };
        parted.kept.extend(kept.map(|kept| (name.clone(), kept)));
        parted.taken.extend(taken.map(|taken| (name.clone(), taken)));
    }
    parted
}

/// Puts members back that [`part`] took.
pub(super) fn unite<'a>(members: &mut Vec<Member<'a>>, taken: Vec<Member<'a>>) {
    let names = members.iter().enumerate().map(|(at, (name, _))| (name.clone(), at));
    let by_name: HashMap<Cow<'a, str>, usize> = names.collect();
    for (name, value) in taken {
        let Some((_, own)) = by_name.get(&name).and_then(|at| members.get_mut(*at)) else {
            members.push((name, value));
            continue;
        };
        match (own, value) {
            _ if IDENTITY.contains(&name.as_ref()) => {}
            (Json::Object(own), Json::Object(value)) if name == "meta" => unite(own, value),
            (Json::Array(own), Json::Array(value)) => own.extend(value),
            (Json::Array(own), value) => own.push(value),
            (own, Json::Array(value)) => {
                let first = std::mem::replace(own, Json::Null);
                *own = Json::Array(std::iter::once(first).chain(value).collect());
            }
            _ => {}
        }
    }
}

fn object(members: Vec<Member<'_>>) -> Option<Json<'_>> {
    (!members.is_empty()).then_some(Json::Object(members))
}

fn array(elements: Vec<Json<'_>>) -> Option<Json<'_>> {
    (!elements.is_empty()).then_some(Json::Array(elements))
}

/// Members by which a resource is known, which every part has.
const IDENTITY: &[&str] = &["resourceType", "id", "fullUrl", "entry", "section", "subject"];
