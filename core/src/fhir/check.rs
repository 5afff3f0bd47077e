//! What a bundle holds that FHIR R4 and the IPS forbid, by path and code, without the values.

mod document;
mod rules;
mod schema;

use std::collections::HashSet;

use super::bundle::Bundle;
use super::date;
use super::finding::{self, Fault, Finding};
use super::json::Json;
use super::names;
use super::references::References;
use schema::{Element, Schema};

/// Lists what FHIR R4 forbids but reading tolerates, and what the IPS misses.
///
/// What [`Bundle::from_json`] already reported is not listed again. The list ends at ten thousand findings.
pub fn check(bundle: &Bundle<'_>) -> Vec<Finding> {
    let references = References::new(bundle);
    let mut walk = Walk {
        schema: Schema::get(),
        references: &references,
        bundle,
        entry: 0,
        contained: HashSet::new(),
        path: vec![Step::Name("Bundle")],
        findings: Vec::new(),
    };
    walk.members("Bundle", &bundle.header);
    for position in 0..bundle.entries.len() {
        walk.entry(position);
    }
    walk.document();
    walk.findings
}

/// One step of a path; steps become text only when there is something to report.
#[derive(Clone, Copy)]
enum Step {
    Name(&'static str),
    Index(usize),
    /// A resource of this type.
    OfType(&'static str),
    /// The member at this position, whose name nobody vouches for.
    Child(usize),
}

struct Walk<'a> {
    schema: &'static Schema,
    references: &'a References,
    bundle: &'a Bundle<'a>,
    entry: usize,
    /// Ids of the resources that the present resource contains.
    contained: HashSet<&'a str>,
    path: Vec<Step>,
    findings: Vec<Finding>,
}

impl<'a> Walk<'a> {
    fn report(&mut self, fault: &Fault) {
        if self.findings.len() < MOST_FINDINGS {
            let finding = Finding::new(fault, self.path_text());
            self.findings.push(finding);
        }
    }

    fn report_at(&mut self, step: Step, fault: &Fault) {
        self.path.push(step);
        self.report(fault);
        self.path.pop();
    }

    fn path_text(&self) -> String {
        let mut text = String::new();
        for step in &self.path {
            match step {
                Step::Name(name) if text.is_empty() => text.push_str(name),
                Step::Name(name) => text.extend([".", name]),
                Step::Index(index) => text.push_str(&format!("[{index}]")),
                Step::OfType(name) => text.extend([".ofType(", name, ")"]),
                Step::Child(index) => text.push_str(&format!(".children()[{index}]")),
            }
        }
        text
    }

    fn entry(&mut self, position: usize) {
        let Some(entry) = self.bundle.entries.get(position) else { return };
        self.entry = position;
        self.path.extend([Step::Name("entry"), Step::Index(position)]);
        self.members("BundleEntry", &entry.members);
        if let Some(resource) = &entry.resource {
            self.path.push(Step::Name("resource"));
            self.contained = super::read::elements(resource, "contained")
                .iter()
                .filter_map(|one| super::read::text(one, "id"))
                .collect();
            self.resource(resource);
            self.path.pop();
        }
        self.path.truncate(1);
    }

    fn resource(&mut self, resource: &'a Json<'a>) {
        let Some(name) = resource.get("resourceType").and_then(Json::as_str) else {
            if !matches!(self.path.last(), Some(Step::Name("resource"))) {
                self.report(&finding::RESOURCE_TYPE_MISSING);
            }
            return self.object(None, resource);
        };
        let known = names::resource_type(name).map(|(name, _)| name);
        match known {
            None => self.report(&finding::RESOURCE_TYPE_UNKNOWN),
            Some(name) => self.path.push(Step::OfType(name)),
        }
        let described = self.schema.type_name(name);
        self.object(described, resource);
        if let Some(name) = described {
            self.rules(name, resource);
        }
        if known.is_some() {
            self.path.pop();
        }
    }

    /// Checks an object of a type, or of a type that the schema does not describe.
    fn object(&mut self, type_name: Option<&'static str>, object: &'a Json<'a>) {
        let Json::Object(members) = object else { return };
        if members.is_empty() {
            self.report(&finding::EMPTY_OBJECT);
        }
        let mut keys = HashSet::with_capacity(members.len());
        for (position, (key, _)) in members.iter().enumerate() {
            if !keys.insert(key.as_ref()) {
                let step = self.step(key, position);
                self.report_at(step, &finding::DUPLICATE_KEY);
            }
        }
        let Some(name) = type_name else {
            for (position, (key, value)) in members.iter().enumerate() {
                self.any(key, value, position);
            }
            return;
        };
        for (position, (key, value)) in members.iter().enumerate() {
            self.member(name, key, value, position, &keys);
        }
        for element in self.schema.elements(name).filter(|element| element.is_required) {
            let twin = format!("_{}", element.name);
            if !keys.contains(element.name) && !keys.contains(twin.as_str()) {
                self.report_at(Step::Name(element.name), &finding::MISSING);
            }
        }
        self.choices(name, &keys);
    }

    /// Checks members that stand outside of an object of their own.
    fn members(&mut self, type_name: &'static str, members: &'a [Member<'a>]) {
        let keys = members.iter().map(|(key, _)| key.as_ref()).collect();
        for (position, (key, value)) in members.iter().enumerate() {
            self.member(type_name, key, value, position, &keys);
        }
    }

    fn member(
        &mut self,
        type_name: &'static str,
        key: &'a str,
        value: &'a Json<'a>,
        position: usize,
        keys: &HashSet<&str>,
    ) {
        if key == "resourceType" {
            return;
        }
        let twin = key.strip_prefix('_').and_then(|name| self.schema.element(type_name, name));
        if twin.is_some() {
            // Ids and extensions of a primitive, in an array for an array of them.
            self.path.push(Step::Child(position));
            self.twin(value);
            self.path.pop();
        } else if let Some(element) = self.schema.element(type_name, key) {
            self.path.push(Step::Name(element.name));
            self.element(element, value, keys.contains(format!("_{key}").as_str()));
            self.path.pop();
        } else {
            let step = self.step(key, position);
            self.report_at(step, &finding::UNKNOWN_ELEMENT);
            self.any(key, value, position);
        }
    }

    fn twin(&mut self, value: &'a Json<'a>) {
        match value {
            Json::Array(elements) if elements.is_empty() => self.report(&finding::EMPTY_ARRAY),
            Json::Array(elements) => {
                for element in elements.iter().filter(|element| matches!(element, Json::Object(_))) {
                    self.object(Some("Element"), element);
                }
            }
            Json::Object(_) => self.object(Some("Element"), value),
            Json::Null => self.report(&finding::NULL),
            _ => self.report(&finding::WRONG_TYPE),
        }
    }

    fn element(&mut self, element: Element, value: &'a Json<'a>, has_twin: bool) {
        match (element.is_array, value) {
            (_, Json::Null) => self.report(&finding::NULL),
            (_, Json::Array(elements)) if elements.is_empty() => self.report(&finding::EMPTY_ARRAY),
            (is_array, Json::Array(elements)) => {
                if !is_array {
                    self.report(&finding::ARRAY_FOR_ONE);
                }
                for (index, one) in elements.iter().enumerate() {
                    self.path.push(Step::Index(index));
                    match one {
                        Json::Null if has_twin => {}
                        Json::Null => self.report(&finding::NULL),
                        one => self.value(element, one),
                    }
                    self.path.pop();
                }
            }
            (true, one) => {
                self.report(&finding::ONE_FOR_ARRAY);
                self.value(element, one);
            }
            (false, one) => self.value(element, one),
        }
    }

    fn value(&mut self, element: Element, value: &'a Json<'a>) {
        if let Json::String(text) = value
            && text.trim().is_empty()
        {
            return self.report(&finding::EMPTY_STRING);
        }
        match (element.kind, value) {
            ("Resource", Json::Object(_)) => self.resource(value),
            ("any", _) => self.any_value(value),
            ("string", Json::String(_)) | ("boolean", Json::Bool(_)) | ("number", Json::Number(_)) => {}
            ("boolean", Json::String(text)) if matches!(text.as_ref(), "true" | "false") => {
                self.report(&finding::BOOLEAN_AS_STRING);
            }
            ("number", Json::String(text)) if text.trim().parse::<f64>().is_ok() => {
                self.report(&finding::NUMBER_AS_STRING);
            }
            ("date", Json::String(text)) if date::is_date(text) => {}
            ("dateTime", Json::String(text)) if date::is_date_time(text) => {}
            ("instant", Json::String(text)) if date::is_instant(text) => {}
            ("date" | "dateTime" | "instant", Json::String(_)) => self.report(&finding::MALFORMED_DATE),
            (codes, Json::String(text)) if codes.contains('|') => {
                if !codes.split('|').any(|code| code == text) {
                    self.report(&finding::INVALID_CODE);
                }
            }
            (kind, Json::Object(_)) if kind.starts_with(|first: char| first.is_ascii_uppercase()) => {
                if kind == "Reference" {
                    self.reference(value);
                }
                self.object(Some(kind), value);
            }
            _ => self.report(&finding::WRONG_TYPE),
        }
    }

    /// A member of an object that the schema does not describe.
    fn any(&mut self, key: &str, value: &'a Json<'a>, position: usize) {
        let step = self.step(key, position);
        self.path.push(step);
        self.any_value(value);
        self.path.pop();
    }

    fn any_value(&mut self, value: &'a Json<'a>) {
        match value {
            Json::Null => self.report(&finding::NULL),
            Json::Array(elements) if elements.is_empty() => self.report(&finding::EMPTY_ARRAY),
            Json::Array(elements) => {
                for (index, one) in elements.iter().enumerate() {
                    self.path.push(Step::Index(index));
                    if *one != Json::Null {
                        self.any_value(one);
                    }
                    self.path.pop();
                }
            }
            Json::String(text) if text.trim().is_empty() => self.report(&finding::EMPTY_STRING),
            Json::Object(_) => self.object(None, value),
            _ => {}
        }
    }

    fn reference(&mut self, value: &'a Json<'a>) {
        let Some(reference) = super::read::text(value, "reference") else { return };
        let dangles = match reference.strip_prefix('#') {
            Some(id) => !id.is_empty() && !self.contained.contains(id),
            // Elsewhere, or found by a search: not to be in the bundle.
            None if reference.starts_with("http") || reference.contains('?') => false,
            None => self.references.resolve(self.entry, reference).is_none(),
        };
        if dangles {
            self.report_at(Step::Name("reference"), &finding::DANGLING_REFERENCE);
        }
    }

    fn step(&self, key: &str, position: usize) -> Step {
        self.schema.element_name(key).map_or(Step::Child(position), Step::Name)
    }
}

type Member<'a> = (std::borrow::Cow<'a, str>, Json<'a>);

/// More findings than anybody reads.
const MOST_FINDINGS: usize = 10_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(resource: &str) -> Vec<String> {
        let text = format!(
            r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"resource":{{"resourceType":"Patient","id":"p",
            "name":[{{"text":"A"}}],"birthDate":"1990"}}}},{{"resource":{resource}}}]}}"#
        );
        let (bundle, _) = Bundle::from_json(&text).unwrap();
        check(&bundle)
            .iter()
            .map(|finding| {
                let path = finding.path.strip_prefix("Bundle.entry[1].resource").unwrap_or(&finding.path);
                format!("{path} {}", finding.code)
            })
            .collect()
    }

    const CONDITION: &str =
        r#""resourceType":"Condition","subject":{"reference":"Patient/p"},"code":{"text":"x"}"#;

    fn condition(more: &str) -> Vec<String> {
        findings(&format!("{{{CONDITION}{more}}}"))
    }

    #[test]
    fn a_sound_resource_has_no_findings() {
        let more = r##","onsetDateTime":"2019-03","_recordedDate":{"extension":[{"url":"u","valueCode":"unknown"}]},
            "contained":[{"resourceType":"Organization","id":"o","name":"x"}],"recorder":{"reference":"#o"},
            "clinicalStatus":{"coding":[{"code":"active"}]}"##;
        assert_eq!(condition(more), [""; 0]);
    }

    #[test]
    fn shapes_that_fhir_forbids_are_named_by_path() {
        assert_eq!(condition(r#","note":[]"#), [".ofType(Condition).note fhir.empty-array"]);
        assert_eq!(condition(r#","severity":{}"#), [".ofType(Condition).severity fhir.empty-object"]);
        assert_eq!(condition(r#","severity":null"#), [".ofType(Condition).severity fhir.null"]);
        assert_eq!(
            condition(r#","severity":{"text":" "}"#),
            [".ofType(Condition).severity.text fhir.empty-string"]
        );
        assert_eq!(
            condition(r#","category":{"text":"a"},"severity":[{"text":"b"}]"#),
            [
                ".ofType(Condition).category fhir.one-for-array",
                ".ofType(Condition).severity fhir.array-for-one"
            ]
        );
        assert_eq!(condition(r#","id":"a","id":"b""#), [".ofType(Condition).id fhir.duplicate-key"]);
        assert_eq!(
            condition(r#","onsetDateTime":"03/05/2019""#),
            [".ofType(Condition).onsetDateTime fhir.malformed-date"]
        );
        assert_eq!(
            condition(r#","onsetString":"child","onsetDateTime":"2019""#),
            [".ofType(Condition).onset fhir.several-choices"]
        );
    }

    #[test]
    fn primitives_of_another_type_are_named() {
        let patient = r#"{"resourceType":"Patient","id":"p","name":[{"text":"A"}],"birthDate":"1990","active":"true",
            "multipleBirthInteger":"2","gender":"F"}"#;
        assert_eq!(
            findings(patient),
            [
                ".ofType(Patient).active fhir.boolean-as-string",
                ".ofType(Patient).multipleBirthInteger fhir.number-as-string",
                ".ofType(Patient).gender fhir.invalid-code"
            ]
        );
    }

    #[test]
    fn names_that_fhir_does_not_know_are_not_repeated() {
        assert_eq!(
            condition(r#","amina":{"yusuf":""}"#),
            [
                ".ofType(Condition).children()[3] fhir.unknown-element",
                ".ofType(Condition).children()[3].children()[0] fhir.empty-string"
            ]
        );
        assert_eq!(findings(r#"{"resourceType":"Amina"}"#), [" fhir.resource-type-unknown"]);
    }

    #[test]
    fn references_that_lead_nowhere_are_found() {
        assert_eq!(
            condition(
                r##","recorder":{"reference":"#o"},"asserter":{"reference":"Practitioner/9"},"encounter":{"reference":"http://x.example/Encounter/1"}"##
            ),
            [
                ".ofType(Condition).recorder.reference fhir.dangling-reference",
                ".ofType(Condition).asserter.reference fhir.dangling-reference"
            ]
        );
    }

    #[test]
    fn required_members_are_missed() {
        assert_eq!(
            findings(
                r#"{"resourceType":"Observation","subject":{"reference":"Patient/p"},"code":{"text":"x"},"effectiveDateTime":"2020","valueString":"y"}"#
            ),
            [".ofType(Observation).status fhir.missing"]
        );
        assert_eq!(
            findings(r#"{"resourceType":"Condition","subject":{"reference":"Patient/p"}}"#),
            [".ofType(Condition).code fhir.missing-for-ips"]
        );
    }
}
