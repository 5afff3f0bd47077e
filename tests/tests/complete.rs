//! The profile `complete` loses nothing: bundles go into contents and come out with the same structured content.
//!
//! The hostile fixtures and the invented people always; the public bundles of the corpora where they are.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "what helps a test fails by panicking, and says what it covered"
)]

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use carnet_core::codec::{self, Profile};
use carnet_core::fhir::Bundle;
use carnet_tests::compare::differences;
use carnet_tests::vectors::TestRng;
use rand_core::Rng as _;

#[test]
fn hostile_bundles_come_out_as_they_went_in() {
    assert_eq!(losses("fixtures", &fixtures("hostile").unwrap()).unwrap(), [""; 0]);
}

#[test]
fn people_come_out_as_they_went_in() {
    assert_eq!(losses("fixtures", &fixtures("bundles").unwrap()).unwrap(), [""; 0]);
}

#[test]
fn public_summaries_come_out_as_they_went_in() {
    assert_eq!(losses("01-fhir-ips", &corpus("01-fhir-ips")).unwrap(), [""; 0]);
}

#[test]
fn public_bundles_of_other_kinds_come_out_as_they_went_in() {
    for folder in ["02-fhir-misc", "03-synthea", "04-smart-health-cards", "05-smart-health-links"] {
        assert_eq!(losses(folder, &corpus(folder)).unwrap(), [""; 0]);
    }
}

fn fixtures(folder: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    Ok(carnet_tests::files(&carnet_tests::root().join("fixtures").join(folder), "json")?)
}

fn corpus(folder: &str) -> Vec<PathBuf> {
    let Some(corpora) = carnet_tests::corpora() else {
        println!("{folder}: skipped, no corpora");
        return Vec::new();
    };
    carnet_tests::files(&corpora.join(folder), "json").unwrap_or_default()
}

/// What is lost, a line for each place; and how many files were bundles.
fn losses(what: &str, paths: &[PathBuf]) -> Result<Vec<String>, Box<dyn Error>> {
    let mut lost = Vec::new();
    let mut covered = 0;
    for path in paths {
        let bytes = fs::read(path)?;
        let Ok((bundle, _)) = Bundle::from_bytes(&bytes) else { continue };
        covered += 1;
        let name = path.file_name().unwrap_or_default().display();
        let opened = match codec::encode(&bundle, Profile::Complete)
            .and_then(|encoded| codec::decode(&encoded.bytes))
        {
            Ok(decoded) => decoded.bundle,
            Err(error) => {
                lost.push(format!("{name}: {error}"));
                continue;
            }
        };
        let found = differences(&bundle, &opened).into_iter();
        lost.extend(found.map(|difference| format!("{name}: {} {}", difference.path, difference.what)));
    }
    println!("{what}: {covered} bundles of {} files", paths.len());
    Ok(lost)
}

/// Bundles that no system sends: elements of the schema with values of any shape.
#[test]
fn made_up_bundles_come_out_as_they_went_in() {
    let names = element_names().unwrap();
    for seed in 0..1_000 {
        let text = MadeUp { rng: TestRng::new(&format!("made up {seed}")), names: &names }.bundle();
        let (bundle, _) = Bundle::from_json(&text).unwrap_or_else(|error| panic!("{seed}: {error}"));
        let (cbor, _) = codec::to_cbor(&bundle, Profile::Complete);
        let opened = codec::from_cbor(&cbor).unwrap_or_else(|error| panic!("{seed}: {error}")).bundle;
        assert_eq!(differences(&bundle, &opened), [], "seed {seed}: {text}");
        assert_eq!(codec::to_cbor(&opened, Profile::Complete).0, cbor, "seed {seed}");
        if seed % 20 == 0 {
            assert_eq!(codec::decompress(&codec::compress(&cbor)), Ok(cbor), "seed {seed}");
        }
    }
}

/// The names of elements and the resource types of the schema, and some that it does not have.
fn element_names() -> Result<Vec<String>, Box<dyn Error>> {
    let schema = fs::read_to_string(carnet_tests::root().join("core/dict/v1.schema"))?;
    let elements = schema.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().nth(1));
    let names = elements.map(|name| name.trim_end_matches('*').to_owned());
    let mut names: Vec<String> = names.filter(|name| name != "medication").collect();
    names.extend(["_birthDate", "unknownElement", "", "id", "resourceType", "fullUrl"].map(str::to_owned));
    Ok(names)
}

struct MadeUp<'a> {
    rng: TestRng,
    names: &'a [String],
}

impl MadeUp<'_> {
    fn bundle(&mut self) -> String {
        let patient =
            r#"{"fullUrl":"urn:uuid:p1","resource":{"resourceType":"Patient","id":"p1"}}"#.to_owned();
        let entries: Vec<String> = (0..self.below(6)).map(|at| self.entry(at)).collect();
        let header = self.members(2, 2, &["entry", "resourceType", "fhirVersion"]);
        let entries = [vec![patient], entries].concat().join(",");
        format!(r#"{{"resourceType":"Bundle","entry":[{entries}]{header}}}"#)
    }

    fn entry(&mut self, at: u64) -> String {
        let resource = self.resource(&format!("r{at}"), 2);
        match self.below(8) {
            0 => format!(r#"{{"resource":{resource},"search":{}}}"#, self.value(1)),
            1 => format!(r#"{{"resource":{}}}"#, self.scalar()),
            2 => format!(r#"{{"fullUrl":"http://clinic.example/Observation/{at}","resource":{resource}}}"#),
            _ => format!(r#"{{"resource":{resource}}}"#),
        }
    }

    fn resource(&mut self, id: &str, depth: u64) -> String {
        let types = [
            "Observation",
            "Condition",
            "Composition",
            "MedicationStatement",
            "Basic",
            "Bundle",
            "DiagnosticReport",
        ];
        let kind = self.one_of(&types);
        let members = self.members(5, 3, &["resourceType", "id", "contained"]);
        let contained = match self.below(4) {
            0 if depth > 0 => {
                let all: Vec<String> = (1..3).map(|at| self.resource(&format!("c{at}"), depth - 1)).collect();
                format!(r#","contained":[{}]"#, all.join(","))
            }
            1 if depth > 0 => format!(r#","contained":{}"#, self.resource("c1", depth - 1)),
            2 if depth > 0 => r#","contained":[{"id":"c2"},null]"#.to_owned(),
            _ => String::new(),
        };
        format!(r#"{{"resourceType":"{kind}","id":"{id}"{members}{contained}}}"#)
    }

    fn members(&mut self, most: u64, depth: u64, but: &[&str]) -> String {
        let mut out = String::new();
        for _ in 0..self.below(most + 1) {
            let name = self.one_of(self.names);
            // What is given twice is the business of fixtures/hostile/duplicate-keys.json.
            if but.contains(&name.as_str()) || out.contains(&format!("\"{name}\":")) {
                continue;
            }
            let value =
                if name == "reference" && self.below(3) > 0 { self.target() } else { self.value(depth) };
            out.push_str(&format!(r#","{name}":{value}"#));
        }
        out
    }

    fn value(&mut self, depth: u64) -> String {
        match self.below(if depth == 0 { 2 } else { 12 }) {
            0 | 1 => self.scalar(),
            2 => format!(r#"{{"reference":{}}}"#, self.target()),
            3 => format!(r#"[{{"reference":{},"display":{}}}]"#, self.target(), self.scalar()),
            4 => {
                let values: Vec<String> = (0..self.below(3)).map(|_| self.value(depth - 1)).collect();
                format!("[{}]", values.join(","))
            }
            5 => format!(r#"{{"coding":[{}]{}}}"#, self.coding(), self.optional("text")),
            6 => format!("[{}]", self.coding()),
            7 => format!(
                r#"{{"value":{},"system":"http://unitsofmeasure.org","code":"kg"{}}}"#,
                self.scalar(),
                self.optional("unit")
            ),
            8 => format!(r#"{{"start":{},"end":{}}}"#, self.scalar(), self.scalar()),
            _ => format!("{{{}}}", self.members(4, depth - 1, &[]).trim_start_matches(',')),
        }
    }

    fn coding(&mut self) -> String {
        let system = self.one_of(&["http://snomed.info/sct", "http://loinc.org", "x"]);
        let code = self.one_of(&["195967001", "48765-2", "y"]);
        format!(r#"{{"system":"{system}","code":"{code}"{}}}"#, self.optional("display"))
    }

    fn optional(&mut self, name: &str) -> String {
        match self.below(3) {
            0 => String::new(),
            1 => format!(r#","{name}":"Asthma""#),
            _ => format!(r#","{name}":{}"#, self.scalar()),
        }
    }

    fn target(&mut self) -> String {
        let targets = [
            "urn:uuid:p1",
            "Patient/p1",
            "#c1",
            "#c2",
            "#x",
            "Observation/r1",
            "Condition/r2",
            "Observation/9",
            "12",
            "urn:uuid:",
            "http://clinic.example/Observation/0",
        ];
        format!(r#""{}""#, self.one_of(&targets))
    }

    fn scalar(&mut self) -> String {
        let scalars = [
            "null",
            "true",
            "false",
            "0",
            "-1",
            "10.00",
            "1E+8",
            "-0.0",
            "123456789012345678901",
            r#""""#,
            r#""final""#,
            r#""5""#,
            r#""007""#,
            r#""2020-02-29""#,
            r#""2020""#,
            r#""2026-03-02T10:15:30.5+05:30""#,
            r#""urn:oid:1.2.3""#,
            r#""6f0a3b1e-93ab-4c1d-a0d5-0e6b9d1c2f3a""#,
            r#""aGVsbG8=""#,
            r#""حساسية""#,
            r#""http://hl7.org/fhir/StructureDefinition/urn:uuid:x""#,
            r#""Asthma""#,
            "[]",
            "{}",
        ];
        self.one_of(&scalars).to_owned()
    }

    /// One of several; there are always some.
    fn one_of<T: Clone + Default>(&mut self, of: &[T]) -> T {
        let at = self.below(u64::try_from(of.len()).unwrap_or(1));
        of.get(usize::try_from(at).unwrap_or_default()).cloned().unwrap_or_default()
    }

    fn below(&mut self, most: u64) -> u64 {
        self.rng.next_u64() % most
    }
}
