//! Where a reference leads within a bundle (hl7.org/fhir/R4/bundle.html#references).

use std::collections::{HashMap, HashSet};

use super::bundle::Bundle;
use super::json::Json;

/// An index over the entries of a bundle that resolves references between them.
#[derive(Clone, Debug, Default)]
pub struct References {
    full_urls: HashMap<String, usize>,
    /// `Type/id`, from the resource and from the tail of its full URL.
    typed_ids: HashMap<String, Vec<usize>>,
    /// Bare ids, for `urn:uuid:` references to entries without a full URL.
    ids: HashMap<String, usize>,
    addresses: Vec<Address>,
    /// The bases of all entries.
    bases: HashSet<String>,
}

/// Where an entry says it is.
#[derive(Clone, Debug, Default)]
struct Address {
    /// The first entry with the same full URL.
    url: Option<usize>,
    /// What stands before `Type/id` in its full URL, slash included.
    base: Option<String>,
}

impl References {
    /// Indexes the entries of a bundle; where two have the same address, the first one has it.
    pub fn new(bundle: &Bundle<'_>) -> Self {
        let mut index = References::default();
        for (position, entry) in bundle.entries.iter().enumerate() {
            let kind = entry.resource_type();
            let url = entry.full_url().map(str::trim).filter(|url| !url.is_empty());
            let tail = url.and_then(|url| typed_id(without_version(url)));
            let first =
                url.map(|url| *index.full_urls.entry(folded(without_version(url))).or_insert(position));
            for id in [entry.id(), url.and_then(urn_value)].into_iter().flatten() {
                index.name(format!("{kind}/{id}"), position);
                index.ids.entry(id.to_ascii_lowercase()).or_insert(position);
            }
            if let Some((base, typed)) = tail {
                index.name(typed.to_owned(), position);
                index.bases.insert(base.to_owned());
            }
            index.addresses.push(Address { url: first, base: tail.map(|(base, _)| base.to_owned()) });
        }
        index
    }

    fn name(&mut self, typed: String, position: usize) {
        let named = self.typed_ids.entry(typed).or_default();
        if named.last() != Some(&position) {
            named.push(position);
        }
    }

    /// The entry that `reference`, found in entry `from_entry`, leads to.
    ///
    /// Tried in this order: the full URL as it stands; `Type/id` on the base of the referring entry; the type
    /// and id of an entry that is not known to be on another server, with `/_history/` dropped. Where several
    /// different entries could be meant, none is: a wrong medicine is worse than a missing link. `#id` is the
    /// business of the resource that contains it.
    pub fn resolve(&self, from_entry: usize, reference: &str) -> Option<usize> {
        let reference = without_version(reference.trim());
        if reference.is_empty() || reference.starts_with('#') {
            return None;
        }
        if let Some(position) = self.full_urls.get(&folded(reference)) {
            return Some(*position);
        }
        if let Some(value) = urn_value(reference) {
            return self.ids.get(&value.to_ascii_lowercase()).copied();
        }
        let (base, typed) = typed_id(reference)?;
        let from = self.addresses.get(from_entry).and_then(|address| address.base.as_deref());
        if let ("", Some(base)) = (base, from)
            && let Some(position) = self.full_urls.get(&format!("{base}{typed}"))
        {
            return Some(*position);
        }
        // An absolute reference may mean an entry without a base if this is the bundle's server, or if it names none.
        let ours = base.is_empty() || self.bases.is_empty() || self.bases.contains(base);
        let address = |position: &usize| self.addresses.get(*position);
        let fits = |position: &&usize| match address(position).and_then(|address| address.base.as_deref()) {
            None => ours,
            Some(other) => base.is_empty() || base == other,
        };
        let meant: Vec<usize> = self.typed_ids.get(typed)?.iter().filter(fits).copied().collect();
        let urls: HashSet<usize> = meant.iter().filter_map(|position| address(position)?.url).collect();
        if urls.len() > 1 { None } else { meant.first().copied() }
    }
}

/// What follows `urn:uuid:` or `urn:oid:`.
fn urn_value(reference: &str) -> Option<&str> {
    ["urn:uuid:", "urn:oid:"].iter().find_map(|scheme| {
        reference
            .get(..scheme.len())
            .filter(|start| start.eq_ignore_ascii_case(scheme))
            .and_then(|_| reference.get(scheme.len()..))
    })
}

/// URNs compare without case (RFC 8141, section 3.1; RFC 9562 for the UUID itself).
fn folded(url: &str) -> String {
    if urn_value(url).is_some() { url.to_ascii_lowercase() } else { url.to_owned() }
}

fn without_version(reference: &str) -> &str {
    reference.split_once("/_history/").map_or(reference, |(before, _)| before)
}

/// Splits `http://clinic.example/fhir/Patient/1` into what precedes `Patient/1`, and that.
fn typed_id(url: &str) -> Option<(&str, &str)> {
    let (before, id) = url.rsplit_once('/')?;
    let start = before.rfind('/').map_or(0, |slash| slash + 1);
    let kind = before.get(start..)?;
    let named = kind.starts_with(|first: char| first.is_ascii_uppercase())
        && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !named || id.is_empty() || id.contains(['?', '#']) {
        return None;
    }
    Some((url.get(..start)?, url.get(start..)?))
}

/// Every `reference` text in a value.
pub(crate) fn targets<'j>(value: &'j Json<'_>) -> Vec<&'j str> {
    match value {
        Json::Object(members) => members
            .iter()
            .flat_map(|(name, value)| match value.as_str() {
                Some(text) if name == "reference" => vec![text],
                _ => targets(value),
            })
            .collect(),
        Json::Array(elements) => elements.iter().flat_map(targets).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(entries: &str, reference: &str) -> Option<usize> {
        let patient =
            r#"{"fullUrl":"http://a.example/Patient/p","resource":{"resourceType":"Patient","id":"p"}}"#;
        let text =
            format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{patient},{entries}]}}"#);
        let (bundle, _) = Bundle::from_json(&text).unwrap();
        References::new(&bundle).resolve(0, reference)
    }

    #[test]
    fn relative_reference_prefers_the_base_of_the_referring_entry() {
        let entries = r#"{"fullUrl":"http://b.example/Device/d","resource":{"resourceType":"Device","id":"d"}},
            {"fullUrl":"http://a.example/Device/d","resource":{"resourceType":"Device","id":"d"}}"#;
        assert_eq!(resolve(entries, "Device/d"), Some(2));
        assert_eq!(resolve(entries, "http://b.example/Device/d/_history/3"), Some(1));
    }

    #[test]
    fn an_absolute_reference_never_leads_to_another_server() {
        let entries = r#"{"fullUrl":"http://b.example/Device/d","resource":{"resourceType":"Device","id":"d"}},
            {"resource":{"resourceType":"Device","id":"e"}}"#;
        assert_eq!(resolve(entries, "http://elsewhere.example/Device/d"), None);
        assert_eq!(resolve(entries, "http://elsewhere.example/Device/e"), None);
        assert_eq!(resolve(entries, "http://b.example/Device/e"), Some(2));
    }

    #[test]
    fn where_several_entries_could_be_meant_none_is() {
        let entries = r#"{"fullUrl":"http://b.example/Device/d","resource":{"resourceType":"Device","id":"d"}},
            {"fullUrl":"http://c.example/Device/d","resource":{"resourceType":"Device","id":"d"}}"#;
        assert_eq!(resolve(entries, "Device/d"), None);
    }

    #[test]
    fn urn_leads_to_a_full_url_or_else_to_an_id() {
        let entries = r#"{"fullUrl":"urn:uuid:0A-1","resource":{"resourceType":"Device"}},
            {"resource":{"resourceType":"Device","id":"0b-2"}}"#;
        assert_eq!(resolve(entries, "urn:uuid:0a-1"), Some(1));
        assert_eq!(resolve(entries, "Device/0A-1"), Some(1));
        assert_eq!(resolve(entries, "urn:uuid:0b-2"), Some(2));
        assert_eq!(resolve(entries, "urn:uuid:0c-3"), None);
    }

    #[test]
    fn full_url_stands_in_for_a_missing_id() {
        let entries = r#"{"fullUrl":"http://a.example/fhir/Device/9","resource":{"resourceType":"Device"}}"#;
        assert_eq!(resolve(entries, "Device/9"), Some(1));
    }

    #[test]
    fn contained_and_conditional_references_lead_nowhere() {
        let entries = r#"{"resource":{"resourceType":"Device","id":"d"}}"#;
        assert_eq!(resolve(entries, "#d"), None);
        assert_eq!(resolve(entries, "Device?identifier=d"), None);
    }
}
