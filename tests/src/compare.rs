//! What a bundle says, compared with what came out of a card.
//!
//! Left aside are what a card need not carry: generated narrative, ids of resources, `meta.lastUpdated`, the spelling of
//! `fullUrl`, the order of members. References are compared by what they lead to, numbers by their text, kept narrative
//! by its words, and of members that are given twice the last counts.

use std::borrow::Cow;

use carnet_core::fhir::narrative::plain_text;
use carnet_core::fhir::{Bundle, Json, References};

/// A place where two bundles differ. No value is named: it may be somebody's.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "a place and what is there")]
pub struct Difference {
    /// The place, such as `entry[3].Observation.valueQuantity.value`.
    pub path: String,
    /// What is there.
    pub what: &'static str,
}

/// The differences in structured content.
pub fn differences(given: &Bundle<'_>, opened: &Bundle<'_>) -> Vec<Difference> {
    let (given, opened) = (content(given), content(opened));
    let mut found = Vec::new();
    find(&given, &opened, "Bundle", &mut found);
    found
}

/// A bundle as one value, without what may differ.
pub fn content(bundle: &Bundle<'_>) -> Json<'static> {
    let references = References::new(bundle);
    let header = Place { references: &references, entry: 0, contained: Vec::new() };
    let mut members: Members = kept(&bundle.header, &["id"]);
    strip_last_updated(&mut members);
    let mut out = header.members(&members);
    let entries = bundle.entries.iter().enumerate().map(|(entry, given)| {
        let mut place = Place { references: &references, entry, contained: Vec::new() };
        let mut out = place.members(&kept(&given.members, &["fullUrl"]));
        out.extend(
            given.resource.iter().map(|resource| (Cow::Borrowed("resource"), place.resource(resource))),
        );
        Json::Object(out)
    });
    out.push((Cow::Borrowed("entry"), Json::Array(entries.collect())));
    Json::Object(out)
}

type Members = Vec<(Cow<'static, str>, Json<'static>)>;

/// Where references are resolved from.
struct Place<'r> {
    references: &'r References,
    entry: usize,
    /// The ids of the resources contained here.
    contained: Vec<Option<String>>,
}

impl Place<'_> {
    fn resource(&mut self, resource: &Json<'_>) -> Json<'static> {
        let Json::Object(members) = resource else { return self.value(resource) };
        let contained = resource.get("contained").map_or(&[][..], Json::elements);
        let ids = contained.iter().map(|one| match one.get("id") {
            Some(Json::String(id) | Json::Number(id)) => Some(id.clone().into_owned()),
            _ => None,
        });
        let ids = ids.collect();
        let outer =
            if contained.is_empty() { None } else { Some(std::mem::replace(&mut self.contained, ids)) };
        let mut members = kept(members, &["id"]);
        members.retain(|(name, value)| name != "text" || !is_generated(value));
        strip_last_updated(&mut members);
        let out = members.iter().map(|(name, value)| {
            let value = match (name.as_ref(), value) {
                ("contained", Json::Array(resources)) => {
                    Json::Array(resources.iter().map(|resource| self.resource(resource)).collect())
                }
                ("contained", resource) => self.resource(resource),
                ("section", sections) if is_a(resource, "Composition") => self.sections(sections),
                ("text", text @ Json::Object(_)) => self.narrative(text),
                (name, value) => self.member(name, value),
            };
            (name.clone(), value)
        });
        let out = Json::Object(out.collect());
        if let Some(outer) = outer {
            self.contained = outer;
        }
        out
    }

    fn sections(&self, sections: &Json<'_>) -> Json<'static> {
        let one = |section: &Json<'_>| {
            let Json::Object(members) = section else { return self.value(section) };
            let backed = self.is_backed(section);
            let out = kept(members, &[]).into_iter().filter_map(|(name, value)| {
                let value = match name.as_ref() {
                    "text" if is_empty(&value) => return None,
                    "text" if is_generated(&value) && (backed || repeats_reason(section, &value)) => {
                        return None;
                    }
                    "text" => self.narrative(&value),
                    "section" => self.sections(&value),
                    name => self.member(name, &value),
                };
                Some((name, value))
            });
            Json::Object(out.collect())
        };
        match sections {
            Json::Array(sections) => Json::Array(sections.iter().map(one).collect()),
            other => one(other),
        }
    }

    /// Whether an entry of a section or of a section in it is in the bundle.
    fn is_backed(&self, section: &Json<'_>) -> bool {
        let is_here = |entry: &Json<'_>| {
            let reference = entry.get("reference").and_then(Json::as_str);
            reference.is_some_and(|text| self.references.resolve(self.entry, text).is_some())
        };
        let elements = |name: &str| section.get(name).map_or(&[][..], Json::elements).iter();
        elements("entry").any(is_here) || elements("section").any(|section| self.is_backed(section))
    }

    fn narrative(&self, narrative: &Json<'_>) -> Json<'static> {
        let Json::Object(members) = narrative else { return self.value(narrative) };
        let words = |value: &Json<'static>| match value {
            Json::String(div) => {
                let text = plain_text(div);
                Json::String(text.split_whitespace().collect::<Vec<_>>().join(" ").into())
            }
            other => other.clone(),
        };
        let mut members = self.members(&kept(members, &[]));
        members.iter_mut().filter(|(name, _)| name == "div").for_each(|(_, value)| *value = words(value));
        Json::Object(members)
    }

    fn value(&self, value: &Json<'_>) -> Json<'static> {
        match value {
            Json::Object(members) => Json::Object(self.members(&kept(members, &[]))),
            Json::Array(elements) => {
                Json::Array(elements.iter().map(|element| self.value(element)).collect())
            }
            other => other.clone().into_owned(),
        }
    }

    fn members(&self, members: &Members) -> Members {
        members.iter().map(|(name, value)| (name.clone(), self.member(name, value))).collect()
    }

    fn member(&self, name: &str, value: &Json<'_>) -> Json<'static> {
        match value {
            Json::String(text) if name == "reference" => self.target(text),
            value => self.value(value),
        }
    }

    fn target(&self, text: &str) -> Json<'static> {
        let contained = text.strip_prefix('#');
        let contained =
            contained.and_then(|id| self.contained.iter().position(|other| other.as_deref() == Some(id)));
        let target = match (contained, self.references.resolve(self.entry, text)) {
            (Some(at), _) => format!("(contained {at})"),
            (None, Some(at)) => format!("(entry {at})"),
            (None, None) => text.to_owned(),
        };
        Json::String(target.into())
    }
}

/// The last member of each name, in the order of the names.
fn kept(members: &[(Cow<'_, str>, Json<'_>)], left_out: &[&str]) -> Members {
    let mut out: Members = Vec::new();
    for (name, value) in members.iter().filter(|(name, _)| !left_out.contains(&name.as_ref())) {
        let value = value.clone().into_owned();
        match out.iter_mut().find(|(other, _)| other == name) {
            Some((_, earlier)) => *earlier = value,
            None => out.push((Cow::Owned(name.clone().into_owned()), value)),
        }
    }
    out.sort_by(|(one, _), (other, _)| one.cmp(other));
    out
}

fn strip_last_updated(members: &mut Members) {
    for (name, value) in members.iter_mut() {
        if let ("meta", Json::Object(meta)) = (name.as_ref(), value) {
            meta.retain(|(name, _)| name != "lastUpdated" && name != "_lastUpdated");
        }
    }
    members.retain(|(name, value)| name != "meta" || *value != Json::Object(Vec::new()));
}

/// Whether the narrative of a section only says why the section is empty.
fn repeats_reason(section: &Json<'_>, narrative: &Json<'_>) -> bool {
    let words = narrative.get("div").and_then(Json::as_str).map(plain_text);
    let Some(reason) = section.get("emptyReason") else { return false };
    let displays = reason.get("coding").map_or(&[][..], Json::elements).iter();
    let mut said = displays.filter_map(|coding| coding.get("display")).chain(reason.get("text"));
    said.any(|said| said.as_str() == words.as_deref())
}

fn is_generated(narrative: &Json<'_>) -> bool {
    is_empty(narrative)
        || matches!(narrative.get("status").and_then(Json::as_str), Some("generated" | "extensions"))
}

fn is_empty(narrative: &Json<'_>) -> bool {
    narrative.get("status").and_then(Json::as_str) == Some("empty")
}

fn is_a(resource: &Json<'_>, resource_type: &str) -> bool {
    resource.get("resourceType").and_then(Json::as_str) == Some(resource_type)
}

fn find(given: &Json<'_>, opened: &Json<'_>, path: &str, found: &mut Vec<Difference>) {
    let mut note = |path: String, what| found.push(Difference { path, what });
    match (given, opened) {
        (Json::Object(_), Json::Object(more)) => {
            for (name, value) in given.members() {
                let path = format!("{path}.{name}");
                match opened.get(name) {
                    Some(other) => find(value, other, &path, found),
                    None => found.push(Difference { path, what: "missing" }),
                }
            }
            let extra = more.iter().filter(|(name, _)| given.get(name).is_none());
            found.extend(extra.map(|(name, _)| Difference { path: format!("{path}.{name}"), what: "added" }));
        }
        (Json::Array(one), Json::Array(other)) => {
            if one.len() != other.len() {
                note(path.to_owned(), "of another length");
            }
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                let kind = one.get("resource").and_then(|resource| resource.get("resourceType"));
                let kind = kind.and_then(Json::as_str).map(|kind| format!("({kind})")).unwrap_or_default();
                find(one, other, &format!("{path}[{at}]{kind}"), found);
            }
        }
        (one, other) if one == other => {}
        _ => note(path.to_owned(), "changed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(given: &str, opened: &str) -> Vec<(String, &'static str)> {
        let bundle = |observation: &str| {
            let text = format!(
                r##"{{"resourceType":"Bundle","entry":[{{"fullUrl":"urn:uuid:p","resource":{{"resourceType":"Patient"}}}},
                {{"resource":{{"resourceType":"Observation",{observation}}}}}]}}"##
            );
            Bundle::from_json(&text).unwrap().0.into_owned()
        };
        differences(&bundle(given), &bundle(opened))
            .into_iter()
            .map(|found| (found.path, found.what))
            .collect()
    }

    #[test]
    fn sees_what_is_missing_added_and_changed() {
        let path = |name: &str| format!("Bundle.entry[1](Observation).resource.{name}");
        assert_eq!(
            found(r#""a":1,"b":[1.0]"#, r#""b":[1.00],"c":null"#),
            [(path("a"), "missing"), (path("b[0]"), "changed"), (path("c"), "added"),]
        );
        assert_eq!(found(r#""a":[1,2]"#, r#""a":[1]"#), [(path("a"), "of another length")]);
        assert_eq!(found(r#""text":{"status":"additional","div":"<p>a</p>"}"#, r#""b":1"#).len(), 2);
        assert_eq!(
            found(r#""subject":{"reference":"urn:uuid:p"}"#, r#""subject":{"reference":"urn:uuid:q"}"#).len(),
            1
        );
    }

    #[test]
    fn leaves_aside_what_a_card_does_not_carry() {
        for (given, opened) in [
            (r#""id":"1","a":1,"b":2"#, r#""b":2,"a":1"#),
            (r#""text":{"status":"generated","div":"<p>a</p>"}"#, r#""meta":{"lastUpdated":"2026"}"#),
            (
                r#""text":{"status":"additional","div":"<p>a <b>b</b></p>"}"#,
                r#""text":{"status":"additional","div":"<div>a\nb</div>"}"#,
            ),
            (r#""subject":{"reference":"urn:uuid:p"}"#, r#""subject":{"reference":"urn:uuid:P"}"#),
            (
                r##""contained":[{"id":"x"}],"a":{"reference":"#x"}"##,
                r##""contained":[{"id":"y"}],"a":{"reference":"#y"}"##,
            ),
            (r#""a":1,"a":2"#, r#""a":2"#),
        ] {
            assert_eq!(found(given, opened), [], "{given} {opened}");
        }
    }
}
