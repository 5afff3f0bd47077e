//! The clinical statements of a bundle, as facts that a summary has to keep.

use std::collections::BTreeSet;

use carnet_core::fhir::{Bundle, Json, References};

/// What makes a statement: the elements that say what, whether, when, how much. `x*` stands for each choice of `x`.
const ELEMENTS: [(&str, &str); 13] = [
    (
        "AllergyIntolerance",
        "code clinicalStatus verificationStatus type category criticality onset* recordedDate lastOccurrence reaction note",
    ),
    (
        "Condition",
        "code clinicalStatus verificationStatus severity bodySite onset* abatement* recordedDate note",
    ),
    ("MedicationStatement", "medication* status effective* dateAsserted dosage reasonCode statusReason note"),
    (
        "MedicationRequest",
        "medication* status intent doNotPerform authoredOn dosageInstruction reasonCode statusReason note",
    ),
    ("MedicationAdministration", "medication* status effective* dosage reasonCode note"),
    (
        "MedicationDispense",
        "medication* status whenPrepared whenHandedOver quantity daysSupply dosageInstruction note",
    ),
    ("Medication", "code status form ingredient amount"),
    (
        "Immunization",
        "vaccineCode status occurrence* doseQuantity protocolApplied lotNumber reaction statusReason note",
    ),
    ("Procedure", "code status performed* bodySite outcome complication note"),
    (
        "Observation",
        "code status effective* value* dataAbsentReason interpretation bodySite method component referenceRange note",
    ),
    ("Device", "type status deviceName modelNumber"),
    ("DeviceUseStatement", "device status timing* bodySite note"),
    ("Flag", "code status period category"),
];

/// One resource that says something about the patient's health.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a resource and what it says")]
pub struct Statement {
    /// Which entry.
    pub entry: usize,
    /// The resource's type.
    pub kind: &'static str,
    /// What it says.
    pub facts: Vec<Fact>,
}

/// Something that a statement says, at a place, in one of several ways: a concept by any of its codes or words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "a place and what is said there")]
pub struct Fact {
    /// The place, such as `component[0].valueQuantity.unit`.
    pub path: String,
    /// The ways to say it.
    pub ways: BTreeSet<String>,
}

impl Statement {
    /// The places whose fact another statement does not say in any way.
    pub fn missing_in(&self, other: &Statement) -> Vec<&str> {
        let says = |fact: &Fact| {
            other.facts.iter().any(|said| said.path == fact.path && !said.ways.is_disjoint(&fact.ways))
        };
        self.facts.iter().filter(|fact| !says(fact)).map(|fact| fact.path.as_str()).collect()
    }
}

/// The statements of a bundle, in the order of its entries.
pub fn statements(bundle: &Bundle<'_>) -> Vec<Statement> {
    let references = References::new(bundle);
    let entries = bundle.entries.iter().enumerate();
    let statements = entries.filter_map(|(entry, given)| {
        let (kind, elements) = ELEMENTS.iter().find(|(kind, _)| *kind == given.resource_type())?;
        let resource = given.resource.as_ref()?;
        let mut reader = Reader { bundle, references: &references, entry, resource, facts: Vec::new() };
        let mut seen = BTreeSet::new();
        for (name, _) in resource.members() {
            let is_said = elements.split(' ').any(|element| match element.strip_suffix('*') {
                Some(choice) => {
                    name.strip_prefix(choice).is_some_and(|rest| rest.starts_with(char::is_uppercase))
                }
                None => element == name,
            });
            if let (true, true, Some(last)) = (is_said, seen.insert(name.clone()), resource.get(name)) {
                reader.value(name, name, last);
            }
        }
        Some(Statement { entry, kind, facts: reader.facts })
    });
    statements.collect()
}

struct Reader<'b> {
    bundle: &'b Bundle<'b>,
    references: &'b References,
    entry: usize,
    resource: &'b Json<'b>,
    facts: Vec<Fact>,
}

impl Reader<'_> {
    fn value(&mut self, path: &str, name: &str, value: &Json<'_>) {
        match value {
            Json::Null => {}
            Json::Bool(value) => self.say(path, [value.to_string()]),
            Json::Number(text) | Json::String(text) => self.say(path, [text.clone().into_owned()]),
            Json::Array(elements) => {
                for (at, element) in elements.iter().enumerate() {
                    self.value(&format!("{path}[{at}]"), name, element);
                }
            }
            Json::Object(members) => {
                let only = |names: &[&str]| members.iter().all(|(name, _)| names.contains(&name.as_ref()));
                if value.get("reference").is_some() || value.get("identifier").is_some() {
                    self.reference(path, name, value);
                } else if only(&["coding", "text", "id", "extension"]) && !WORDS.contains(&name) {
                    self.say(path, ways(value));
                } else if only(&["value", "unit", "system", "code", "comparator", "id", "extension"]) {
                    for name in ["value", "comparator"] {
                        self.value(&format!("{path}.{name}"), name, value.get(name).unwrap_or(&Json::Null));
                    }
                    let unit = ["unit", "code"]
                        .map(|name| value.get(name).and_then(Json::as_str).map(str::to_owned));
                    self.say(&format!("{path}.unit"), unit.into_iter().flatten());
                } else {
                    for (name, value) in members.iter().filter(|(name, _)| !is_aside(name)) {
                        self.value(&format!("{path}.{name}"), name, value);
                    }
                }
            }
        }
    }

    /// A reference says what it is displayed as, or what the resource is that it leads to.
    fn reference(&mut self, path: &str, name: &str, reference: &Json<'_>) {
        if !["medicationReference", "itemReference", "device"].contains(&name) {
            return;
        }
        let text = reference.get("reference").and_then(Json::as_str).unwrap_or_default();
        let contained = text.strip_prefix('#').and_then(|id| {
            let all = self.resource.get("contained").map_or(&[][..], Json::elements);
            all.iter().find(|one| one.get("id").and_then(Json::as_str) == Some(id))
        });
        let target = contained.or_else(|| {
            self.bundle.entries.get(self.references.resolve(self.entry, text)?)?.resource.as_ref()
        });
        let mut said: Vec<String> = target
            .into_iter()
            .flat_map(|target| ["code", "type"].into_iter().filter_map(|name| target.get(name)))
            .flat_map(ways)
            .collect();
        if said.is_empty() {
            said.extend(reference.get("display").and_then(Json::as_str).map(str::to_owned));
        }
        self.say(path, said);
    }

    fn say(&mut self, path: &str, ways: impl IntoIterator<Item = String>) {
        let ways: BTreeSet<String> = ways.into_iter().filter(|way| !way.trim().is_empty()).collect();
        if !ways.is_empty() {
            self.facts.push(Fact { path: path.to_owned(), ways });
        }
    }
}

/// Elements with a text of their own that are no concepts.
const WORDS: [&str; 3] = ["note", "dosage", "dosageInstruction"];

/// A concept's codes, displays and text.
fn ways(concept: &Json<'_>) -> Vec<String> {
    let string = |of: &Json<'_>, name: &str| of.get(name).and_then(Json::as_str).map(str::to_owned);
    let codings = concept.get("coding").map_or(&[][..], Json::elements).iter().flat_map(|coding| {
        let system = string(coding, "system").unwrap_or_default();
        [string(coding, "code").map(|code| format!("{system}|{code}")), string(coding, "display")]
    });
    codings.chain([string(concept, "text")]).flatten().collect()
}

/// What says nothing about health; `type` is that of a reference range or of a dose, ordered or calculated.
fn is_aside(name: &str) -> bool {
    let aside = ["type", "id", "extension", "identifier", "sequence", "authorReference", "time"];
    aside.contains(&name) || name.starts_with('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(observation: &str) -> Statement {
        let text = format!(
            r#"{{"resourceType":"Bundle","entry":[{{"resource":{{"resourceType":"Patient"}}}},
            {{"resource":{{"resourceType":"Observation","subject":{{"display":"x"}},{observation}}}}}]}}"#
        );
        let (bundle, _) = Bundle::from_json(&text).unwrap();
        let [statement] = statements(&bundle).try_into().unwrap();
        statement
    }

    #[test]
    fn a_concept_may_be_said_by_any_of_its_codes_or_words() {
        let given = only(
            r#""code":{"coding":[{"system":"s","code":"1"},{"system":"t","code":"2","display":"two"}]}"#,
        );
        for same in
            [r#""code":{"text":"two"}"#, r#""code":{"coding":[{"system":"s","code":"1","display":"one"}]}"#]
        {
            assert_eq!(given.missing_in(&only(same)), [""; 0]);
        }
        assert_eq!(given.missing_in(&only(r#""code":{"coding":[{"system":"s","code":"2"}]}"#)), ["code"]);
    }

    #[test]
    fn a_value_is_its_number_as_written_and_its_unit() {
        let given = only(r#""status":"final","component":[{"valueQuantity":{"value":1.0,"unit":"mg"}}]"#);
        let other =
            only(r#""status":"final","component":[{"valueQuantity":{"value":1,"code":"mg","system":"s"}}]"#);
        assert_eq!(given.missing_in(&other), ["component[0].valueQuantity.value"]);
        let less = only(r#""component":[]"#);
        assert_eq!(given.missing_in(&less).len(), 3);
    }
}
