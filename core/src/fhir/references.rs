//! Where a reference leads within a bundle (hl7.org/fhir/R4/bundle.html#references).

use std::collections::HashMap;

use super::bundle::Bundle;
use super::json::Json;

/// An index over the entries of a bundle that resolves references between them.
#[derive(Clone, Debug, Default)]
pub struct References {
    full_urls: HashMap<String, usize>,
    /// `Type/id`, from the resource and from the tail of its full URL.
    typed_ids: HashMap<String, usize>,
    /// Bare ids, for `urn:uuid:` references to entries without a full URL.
    ids: HashMap<String, usize>,
    /// Per entry: what stands before `Type/id` in its full URL, slash included.
    bases: Vec<Option<String>>,
}

impl References {
    /// Indexes the entries of a bundle; where two have the same address, the first one has it.
    pub fn new(bundle: &Bundle<'_>) -> Self {
        let mut index = References::default();
        for (position, entry) in bundle.entries.iter().enumerate() {
            let kind = entry.resource_type();
            let url = entry.full_url().map(str::trim).filter(|url| !url.is_empty());
            let tail = url.and_then(|url| typed_id(without_version(url)));
            if let Some(url) = url {
                index.full_urls.entry(folded(without_version(url))).or_insert(position);
            }
            for id in [entry.id(), url.and_then(urn_value)].into_iter().flatten() {
                index.typed_ids.entry(format!("{kind}/{id}")).or_insert(position);
                index.ids.entry(id.to_ascii_lowercase()).or_insert(position);
            }
            if let Some((_, typed)) = tail {
                index.typed_ids.entry(typed.to_owned()).or_insert(position);
            }
            index.bases.push(tail.map(|(base, _)| base.to_owned()));
        }
        index
    }

    /// The entry that `reference`, found in entry `from_entry`, leads to.
    ///
    /// Tried in this order: the full URL as it stands; `Type/id` on the base of the referring entry; the type
    /// and id of any entry, also for an absolute URL and with `/_history/` dropped. `#id` is the business of
    /// the resource that contains it.
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
        if base.is_empty()
            && let Some(Some(base)) = self.bases.get(from_entry)
            && let Some(position) = self.full_urls.get(&format!("{base}{typed}"))
        {
            return Some(*position);
        }
        self.typed_ids.get(typed).copied()
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
        assert_eq!(resolve(entries, "http://elsewhere.example/Device/d"), Some(1));
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
