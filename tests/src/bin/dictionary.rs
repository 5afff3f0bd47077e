//! Builds the frozen dictionary from its sources: `dictionary terms`, then, compiled anew, `dictionary prime`.
//!
//! `--check` writes nothing and fails where a file would change.

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use carnet_core::codec::{self, Profile};
use carnet_core::fhir::Bundle;

/// Short names of code systems in the sources.
const SYSTEMS: [(&str, &str); 13] = [
    ("sct", "http://snomed.info/sct"),
    ("loinc", "http://loinc.org"),
    ("ucum", "http://unitsofmeasure.org"),
    ("cvx", "http://hl7.org/fhir/sid/cvx"),
    ("atc", "http://www.whocc.no/atc"),
    ("rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm"),
    ("icd10", "http://hl7.org/fhir/sid/icd-10"),
    ("icd10cm", "http://hl7.org/fhir/sid/icd-10-cm"),
    ("icd11", "http://id.who.int/icd/release/11/mms"),
    ("mvx", "http://hl7.org/fhir/sid/mvx"),
    ("edqm", "http://standardterms.edqm.eu"),
    ("ndc", "http://hl7.org/fhir/sid/ndc"),
    ("unii", "http://fdasis.nlm.nih.gov"),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let dict = carnet_tests::root().join("core/dict");
    let built = match arguments.first().map(String::as_str) {
        Some("terms") => terms(&dict.join("source")).map(|text| (dict.join("v1.terms"), text.into_bytes())),
        Some("prime") => prime(&dict.join("source/skeletons")).map(|bytes| (dict.join("v1.prime"), bytes)),
        _ => Err("usage: dictionary terms|prime [--check]".into()),
    };
    let check = arguments.iter().any(|argument| argument == "--check");
    let done = built.and_then(|(path, bytes)| {
        if !check {
            fs::write(&path, &bytes)?;
        } else if fs::read(&path)? != bytes {
            return Err(format!("{} differs from what its sources give", path.display()).into());
        }
        Ok(bytes.len())
    });
    match done {
        Ok(bytes) => {
            report(&format!("{bytes} bytes"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            report(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stderr, reason = "a tool's words")]
fn report(words: &str) {
    eprintln!("dictionary: {words}");
}

fn terms(source: &Path) -> Result<String, Box<dyn Error>> {
    let mut out = String::from(
        "# Carnet dictionary, version 1. Frozen: old paper opens with it for ever.\n\
         # Strings, a line each, numbered from 0; then, after each @SYSTEM, its concepts as CODE<TAB>DISPLAY,\n\
         # numbered from 0 through all systems. Lines that begin with # count for nothing.\n",
    );
    let mut seen = HashSet::new();
    let strings = fs::read_to_string(source.join("strings.txt"))?;
    for line in lines(&strings).filter(|line| !line.starts_with('@')) {
        if seen.insert(line.to_owned()) {
            writeln!(out, "{line}")?;
        }
    }
    let mut systems: Vec<String> = Vec::new();
    let mut concepts: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut seen = HashSet::new();
    for path in carnet_tests::files(source, "tsv")? {
        for line in lines(&fs::read_to_string(&path)?) {
            let mut cells = line.split('\t');
            let (Some(system), Some(code), Some(display), None) =
                (cells.next(), cells.next(), cells.next(), cells.next())
            else {
                return Err(format!("{}: not SYSTEM<TAB>CODE<TAB>DISPLAY: {line}", path.display()).into());
            };
            let url = SYSTEMS.iter().find(|(name, _)| *name == system).map_or(system, |(_, url)| url);
            if !concepts.contains_key(url) {
                systems.push(url.to_owned());
            }
            if seen.insert((url.to_owned(), code.to_owned(), display.to_owned())) {
                concepts.entry(url.to_owned()).or_default().push((code.to_owned(), display.to_owned()));
            }
        }
    }
    for system in systems {
        writeln!(out, "@{system}")?;
        for (code, display) in concepts.get(&system).into_iter().flatten() {
            writeln!(out, "{code}\t{display}")?;
        }
    }
    Ok(out)
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}

/// Each skeleton as a record of the profile `summary`, one CBOR item after the other.
///
/// Priming with the profile `complete` as well would triple the time before the first card for 1 % of its size.
fn prime(skeletons: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut out = Vec::new();
    for path in carnet_tests::files(skeletons, "json")? {
        let text = fs::read_to_string(&path)?;
        let (bundle, _) = Bundle::from_json(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        out.extend(codec::to_cbor(&bundle, Profile::Summary).0);
    }
    Ok(out)
}
