//! A FHIR bundle as it was given: entries of raw JSON, read tolerantly.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use super::finding::{self, Finding};
use super::json::{Json, JsonError};
use super::names::{self, Release};
use crate::limits;

/// A FHIR R4 bundle about one patient.
#[derive(Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "complete by construction: every member is in one of the two")]
pub struct Bundle<'a> {
    /// All members but `entry`, in their order, `resourceType` included.
    pub header: Vec<(Cow<'a, str>, Json<'a>)>,
    /// The entries, in their order.
    pub entries: Vec<Entry<'a>>,
}

/// One entry of a [`Bundle`].
#[derive(Clone, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "complete by construction: every member is in one of the two")]
pub struct Entry<'a> {
    /// All members but `resource`: `fullUrl`, `search`, `request` and so on.
    pub members: Vec<(Cow<'a, str>, Json<'a>)>,
    /// The resource.
    pub resource: Option<Json<'a>>,
}

/// Why a text is not a bundle that can be carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BundleError {
    /// Nothing, or white space.
    #[error("empty")]
    Empty,
    /// Not UTF-8 (RFC 8259, section 8.1).
    #[error("not UTF-8 at byte {offset}")]
    NotUtf8 {
        /// Byte, from 0.
        offset: usize,
    },
    /// XML, perhaps FHIR in XML or a C-CDA document.
    #[error("XML, where FHIR in JSON is expected")]
    Xml,
    /// Breaks RFC 8259.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// Larger than [`limits::BUNDLE_BYTES`].
    #[error("larger than {} bytes", limits::BUNDLE_BYTES)]
    TooLarge,
    /// More than [`limits::ENTRIES`] entries, or [`limits::MEMBERS`] members in one place.
    #[error("more entries or members than are read")]
    TooMany,
    /// Nested deeper than [`limits::DEPTH`].
    #[error("nested deeper than {} levels", limits::DEPTH)]
    TooDeep,
    /// JSON that is no FHIR resource.
    #[error("JSON, but not a FHIR resource")]
    NotFhir,
    /// Another FHIR resource than a bundle.
    #[error("not a bundle but {}", resource_type.unwrap_or("another resource"))]
    NotABundle {
        /// The type, if it is one that FHIR knows.
        resource_type: Option<&'static str>,
    },
    /// FHIR of another release, by explicit evidence.
    #[error("not FHIR R4: {evidence}")]
    NotR4 {
        /// The resource type or element that R4 does not have.
        evidence: &'static str,
    },
    /// No patient among the entries.
    #[error("no patient in the bundle")]
    NoPatient,
    /// Several different patients.
    #[error("several patients in the bundle")]
    SeveralPatients,
}

impl BundleError {
    /// Stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            BundleError::Empty => "bundle.empty",
            BundleError::NotUtf8 { .. } => "bundle.not-utf8",
            BundleError::Xml => "bundle.xml",
            BundleError::NotJson { .. } => "bundle.not-json",
            BundleError::TooLarge => "bundle.too-large",
            BundleError::TooMany => "bundle.too-many",
            BundleError::TooDeep => "bundle.too-deep",
            BundleError::NotFhir => "bundle.not-fhir",
            BundleError::NotABundle { .. } => "bundle.not-a-bundle",
            BundleError::NotR4 { .. } => "bundle.not-r4",
            BundleError::NoPatient => "bundle.no-patient",
            BundleError::SeveralPatients => "bundle.several-patients",
        }
    }
}

impl From<JsonError> for BundleError {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::Syntax { line, column } => BundleError::NotJson { line, column },
            JsonError::Depth => BundleError::TooDeep,
            JsonError::Members => BundleError::TooMany,
        }
    }
}

impl<'a> Bundle<'a> {
    /// Reads a bundle from JSON text; what FHIR forbids but is readable becomes a finding.
    ///
    /// # Errors
    /// See [`BundleError`].
    pub fn from_json(text: &'a str) -> Result<(Bundle<'a>, Vec<Finding>), BundleError> {
        let mut findings = Vec::new();
        if text.len() > limits::BUNDLE_BYTES {
            return Err(BundleError::TooLarge);
        }
        let text = text.strip_prefix('\u{feff}').map_or(text, |rest| {
            findings.push(Finding::new(&finding::BYTE_ORDER_MARK, "Bundle"));
            rest
        });
        match text.trim_start().as_bytes().first() {
            None => return Err(BundleError::Empty),
            Some(b'<') => return Err(BundleError::Xml),
            Some(_) => {}
        }
        let bundle = Self::from_value(Json::parse(text)?, &mut findings)?;
        bundle.check_release()?;
        bundle.check_addresses(&mut findings);
        bundle.check_patients(&mut findings)?;
        Ok((bundle, findings))
    }

    /// Reads a bundle from the bytes of a file.
    ///
    /// # Errors
    /// See [`BundleError`].
    pub fn from_bytes(bytes: &'a [u8]) -> Result<(Bundle<'a>, Vec<Finding>), BundleError> {
        if bytes.len() > limits::BUNDLE_BYTES {
            return Err(BundleError::TooLarge);
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|error| BundleError::NotUtf8 { offset: error.valid_up_to() })?;
        Self::from_json(text)
    }

    /// Writes compact JSON: the header's members, then the entries.
    pub fn to_json(&self) -> String {
        let member =
            |(key, value): &(Cow<'a, str>, Json<'a>)| format!("{}:{value}", Json::from(key.as_ref()));
        let mut members: Vec<String> = self.header.iter().map(member).collect();
        if !self.entries.is_empty() {
            let entries: Vec<String> = self
                .entries
                .iter()
                .map(|entry| {
                    let resource = entry.resource.iter().map(|resource| format!("\"resource\":{resource}"));
                    let members: Vec<String> = entry.members.iter().map(member).chain(resource).collect();
                    format!("{{{}}}", members.join(","))
                })
                .collect();
            members.push(format!("\"entry\":[{}]", entries.join(",")));
        }
        format!("{{{}}}", members.join(","))
    }

    /// The position of the patient.
    pub fn patient(&self) -> Option<usize> {
        self.first("Patient")
    }

    /// The position of the composition, which a document has and a collection may lack.
    pub fn composition(&self) -> Option<usize> {
        self.first("Composition")
    }

    /// Detaches the bundle from the text it was read from.
    pub fn into_owned(self) -> Bundle<'static> {
        Bundle {
            header: owned(self.header),
            entries: self
                .entries
                .into_iter()
                .map(|entry| Entry {
                    members: owned(entry.members),
                    resource: entry.resource.map(Json::into_owned),
                })
                .collect(),
        }
    }

    fn first(&self, resource_type: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.resource_type() == resource_type)
    }

    fn from_value(value: Json<'a>, findings: &mut Vec<Finding>) -> Result<Self, BundleError> {
        match value.get("resourceType").and_then(Json::as_str) {
            Some("Bundle") => {}
            None => return Err(BundleError::NotFhir),
            Some(other) => {
                let resource_type = names::resource_type(other).map(|(name, _)| name);
                return Err(BundleError::NotABundle { resource_type });
            }
        }
        let Json::Object(members) = value else { return Err(BundleError::NotFhir) };
        if repeats_a_key(&members) {
            findings.push(Finding::new(&finding::DUPLICATE_KEY, "Bundle"));
        }
        let mut bundle = Bundle { header: Vec::new(), entries: Vec::new() };
        for (key, value) in members {
            if key != "entry" {
                bundle.header.push((key, value));
                continue;
            }
            let entries = match value {
                Json::Array(entries) => entries,
                other => {
                    findings.push(Finding::new(&finding::ENTRY_NOT_ARRAY, "Bundle.entry"));
                    vec![other]
                }
            };
            if bundle.entries.len() + entries.len() > limits::ENTRIES {
                return Err(BundleError::TooMany);
            }
            for entry in entries {
                let path = format!("Bundle.entry[{}]", bundle.entries.len());
                bundle.entries.push(Entry::from_value(entry, &path, findings));
            }
        }
        let kind = bundle.header.iter().find(|(key, _)| key == "type").and_then(|(_, value)| value.as_str());
        match kind {
            None => findings.push(Finding::new(&finding::BUNDLE_TYPE_MISSING, "Bundle.type")),
            Some(kind) if CARRYING_TYPES.contains(&kind) => {}
            Some(_) => findings.push(Finding::new(&finding::BUNDLE_TYPE, "Bundle.type")),
        }
        Ok(bundle)
    }

    /// Refuses other releases on explicit evidence only: shapes alone are no proof.
    fn check_release(&self) -> Result<(), BundleError> {
        let declared = self.header.iter().find(|(key, _)| key == "fhirVersion").map(|(_, value)| value);
        if declared.and_then(Json::as_str).is_some_and(|version| !version.trim_start().starts_with("4.")) {
            return Err(BundleError::NotR4 { evidence: "fhirVersion" });
        }
        for entry in &self.entries {
            if let Some((name, Release::Other)) = names::resource_type(entry.resource_type()) {
                return Err(BundleError::NotR4 { evidence: name });
            }
            // R5 made medication[x] a CodeableReference.
            let medication = entry.resource.as_ref().and_then(|resource| resource.get("medication"));
            if entry.resource_type().starts_with("Medication")
                && medication.is_some_and(|medication| {
                    ["concept", "reference"]
                        .iter()
                        .any(|key| matches!(medication.get(key), Some(Json::Object(_))))
                })
            {
                return Err(BundleError::NotR4 { evidence: "medication as CodeableReference" });
            }
        }
        Ok(())
    }

    fn check_addresses(&self, findings: &mut Vec<Finding>) {
        let mut full_urls = HashSet::new();
        let mut ids = HashSet::new();
        for (position, entry) in self.entries.iter().enumerate() {
            if entry.full_url().is_some_and(|url| !full_urls.insert(url)) {
                let path = format!("Bundle.entry[{position}].fullUrl");
                findings.push(Finding::new(&finding::DUPLICATE_FULL_URL, path));
            }
            if entry.id().is_some_and(|id| !ids.insert((entry.resource_type(), id))) {
                let path = format!("Bundle.entry[{position}].resource.id");
                findings.push(Finding::new(&finding::DUPLICATE_ID, path));
            }
        }
    }

    fn check_patients(&self, findings: &mut Vec<Finding>) -> Result<(), BundleError> {
        let mut patients =
            self.entries.iter().enumerate().filter(|(_, entry)| entry.resource_type() == "Patient");
        let (_, first) = patients.next().ok_or(BundleError::NoPatient)?;
        for (position, patient) in patients {
            let path = || format!("Bundle.entry[{position}]");
            if patient.resource == first.resource {
                findings.push(Finding::new(&finding::PATIENT_REPEATED, path()));
            } else if same_patient(first, patient) {
                findings.push(Finding::new(&finding::PATIENT_REPEATED_DIFFERENTLY, path()));
            } else {
                return Err(BundleError::SeveralPatients);
            }
        }
        Ok(())
    }
}

impl<'a> Entry<'a> {
    /// The entry's `fullUrl`.
    pub fn full_url(&self) -> Option<&str> {
        self.members.iter().rev().find(|(key, _)| key == "fullUrl").and_then(|(_, value)| value.as_str())
    }

    /// The type of the resource; empty where there is none.
    pub fn resource_type(&self) -> &str {
        self.resource
            .as_ref()
            .and_then(|resource| resource.get("resourceType"))
            .and_then(Json::as_str)
            .unwrap_or_default()
    }

    /// The id of the resource.
    pub fn id(&self) -> Option<&str> {
        match self.resource.as_ref()?.get("id")? {
            Json::String(id) | Json::Number(id) => Some(id),
            _ => None,
        }
    }

    fn from_value(value: Json<'a>, path: &str, findings: &mut Vec<Finding>) -> Self {
        let Json::Object(members) = value else {
            findings.push(Finding::new(&finding::ENTRY_NOT_OBJECT, path));
            return Entry::default();
        };
        if repeats_a_key(&members) {
            findings.push(Finding::new(&finding::DUPLICATE_KEY, path));
        }
        let mut entry = Entry::default();
        for (key, value) in members {
            if key != "resource" {
                entry.members.push((key, value));
            } else if let Some(earlier) = entry.resource.replace(value) {
                // Reported above; kept so that writing the bundle loses nothing.
                entry.members.push((key, earlier));
            }
        }
        match &entry.resource {
            None => findings.push(Finding::new(&finding::ENTRY_WITHOUT_RESOURCE, path)),
            Some(Json::Object(_)) if entry.resource_type().is_empty() => {
                findings.push(Finding::new(&finding::RESOURCE_TYPE_MISSING, format!("{path}.resource")));
            }
            Some(Json::Object(_)) => {}
            Some(_) => findings.push(Finding::new(&finding::RESOURCE_NOT_OBJECT, format!("{path}.resource"))),
        }
        entry
    }
}

/// Sizes alone, as [`Json`] does: no patient's data is printed by accident.
impl fmt::Debug for Bundle<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Bundle({} entries)", self.entries.len())
    }
}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Entry({:?})", self.resource)
    }
}

/// Whether two entries give the same patient by address. Two servers may both have a patient `1`, so that
/// different full URLs are different people.
fn same_patient(first: &Entry<'_>, other: &Entry<'_>) -> bool {
    match (first.full_url(), other.full_url()) {
        (Some(first), Some(other)) => first == other,
        _ => first.id().is_some_and(|id| other.id() == Some(id)),
    }
}

fn repeats_a_key(members: &[(Cow<'_, str>, Json<'_>)]) -> bool {
    let mut keys = HashSet::new();
    members.iter().any(|(key, _)| !keys.insert(key.as_ref()))
}

fn owned(members: Vec<(Cow<'_, str>, Json<'_>)>) -> Vec<(Cow<'static, str>, Json<'static>)> {
    members.into_iter().map(|(key, value)| (Cow::Owned(key.into_owned()), value.into_owned())).collect()
}

/// Values of `Bundle.type` under which patient summaries are met.
const CARRYING_TYPES: &[&str] = &[
    "document",
    "collection",
    "searchset",
    "batch",
    "batch-response",
    "transaction",
    "transaction-response",
];

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENT: &str = r#"{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1"}}"#;

    fn read(entries: &str) -> Result<Vec<&'static str>, &'static str> {
        let text = format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{entries}]}}"#);
        let (_, findings) = Bundle::from_json(&text).map_err(|error| error.code())?;
        Ok(findings.iter().map(|finding| finding.code).collect())
    }

    #[test]
    fn writes_what_it_read() {
        let text = r#"{"resourceType":"Bundle","x":[1.50,null],"type":"searchset","entry":[{"search":{"mode":"match"},"resource":{"resourceType":"Patient","id":"é"}},{"fullUrl":"a"}]}"#;
        let (bundle, _) = Bundle::from_json(text).unwrap();
        assert_eq!(bundle.to_json(), text);
        assert_eq!(bundle.clone().into_owned(), bundle);
        assert_eq!(
            format!("{bundle:?} {:?}", bundle.entries),
            "Bundle(2 entries) [Entry(Some(Object(2 members))), Entry(None)]"
        );
    }

    #[test]
    fn each_unusable_input_has_its_code() {
        let code = |text: &str| Bundle::from_json(text).unwrap_err().code();
        assert_eq!(code(""), "bundle.empty");
        assert_eq!(code(" \n"), "bundle.empty");
        assert_eq!(code("<Bundle/>"), "bundle.xml");
        assert_eq!(code("{"), "bundle.not-json");
        assert_eq!(code("[]"), "bundle.not-fhir");
        assert_eq!(code("{}"), "bundle.not-fhir");
        assert_eq!(code(r#"{"resourceType":"Bundle"}"#), "bundle.no-patient");
        assert_eq!(code(&"[".repeat(100_000)), "bundle.not-json");
        let deep = format!(r#"{{"resourceType":"Bundle","x":{}{}}}"#, "[".repeat(100), "]".repeat(100));
        assert_eq!(code(&deep), "bundle.too-deep");
        assert_eq!(Bundle::from_bytes(b"\xff\xfe{").unwrap_err().code(), "bundle.not-utf8");
        assert_eq!(code(&" ".repeat(limits::BUNDLE_BYTES + 1)), "bundle.too-large");
    }

    #[test]
    fn names_another_resource_only_if_fhir_knows_it() {
        let message = |text: &str| Bundle::from_json(text).unwrap_err().to_string();
        assert_eq!(message(r#"{"resourceType":"Patient"}"#), "not a bundle but Patient");
        assert_eq!(message(r#"{"resourceType":"Amina"}"#), "not a bundle but another resource");
    }

    #[test]
    fn other_releases_are_refused_on_evidence() {
        let with = |resource: &str| read(&format!(r#"{PATIENT},{{"resource":{resource}}}"#));
        assert_eq!(with(r#"{"resourceType":"DeviceUsage"}"#), Err("bundle.not-r4"));
        assert_eq!(with(r#"{"resourceType":"MedicationOrder"}"#), Err("bundle.not-r4"));
        let codeable = r#"{"resourceType":"MedicationStatement","medication":{"concept":{"text":"x"}}}"#;
        assert_eq!(with(codeable), Err("bundle.not-r4"));
        assert_eq!(with(r#"{"resourceType":"Composition","class":{"text":"x"}}"#), Ok(vec![]));
    }

    #[test]
    fn one_patient_twice_is_read_and_two_patients_are_not() {
        assert_eq!(
            read(&format!("{PATIENT},{PATIENT}")),
            Ok(vec!["fhir.duplicate-full-url", "fhir.duplicate-id", "fhir.patient-repeated"])
        );
        let other = PATIENT.replace("uuid:1", "uuid:2").replace("\"1\"", "\"2\"");
        assert_eq!(read(&format!("{PATIENT},{other}")), Err("bundle.several-patients"));
    }

    #[test]
    fn odd_entries_are_read_with_findings() {
        let text = r#"{"resourceType":"Bundle","entry":{"resource":{"resourceType":"Patient"}}}"#;
        let (bundle, findings) = Bundle::from_json(text).unwrap();
        assert_eq!(bundle.patient(), Some(0));
        assert_eq!(
            findings.iter().map(|finding| finding.code).collect::<Vec<_>>(),
            ["fhir.entry-not-array", "fhir.bundle-type-missing"]
        );
        assert_eq!(
            read(&format!("{PATIENT},null,{{}}")),
            Ok(vec!["fhir.entry-not-object", "fhir.entry-without-resource"])
        );
    }

    #[test]
    fn byte_order_mark_is_dropped_with_a_finding() {
        let text = format!(
            "\u{feff}{}",
            r#"{"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Patient"}}]}"#
        );
        let (_, findings) = Bundle::from_bytes(text.as_bytes()).unwrap();
        assert_eq!(findings[0].to_string(), "Bundle: a byte order mark before the JSON text");
    }
}
