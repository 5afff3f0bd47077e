//! How many codes of public patient summaries have a label.
//!
//! The bundles are third-party data outside of the repository: `CARNET_CORPORA` or `../shared/corpora` beside the
//! workspace. Where they are absent the test says so and passes.

#![expect(clippy::print_stdout, reason = "says what it covered, or that it was skipped")]

mod files;

use std::collections::{BTreeMap, BTreeSet};

use carnet_core::code_system::CodeSystem;
use carnet_core::labels::label;
use carnet_core::language::Language;
use files::{corpora, json_files};
use serde_json::Value;

#[test]
fn codes_of_public_summaries_have_labels() {
    let Some(corpora) = corpora() else {
        println!("skipped: no corpora");
        return;
    };
    let mut files = Vec::new();
    json_files(&corpora.join("01-fhir-ips"), &mut files);
    let mut codings = BTreeSet::new();
    for path in &files {
        if let Ok(bundle) = serde_json::from_slice::<Value>(&std::fs::read(path).unwrap())
            && bundle.get("resourceType").is_some_and(|kind| kind == "Bundle")
        {
            collect(&bundle, &mut codings);
        }
    }
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (system, code) in &codings {
        let Some(known) = CodeSystem::from_uri(system) else { continue };
        let (labelled, all) = counts.entry(known.name()).or_default();
        *labelled += usize::from(label(Some(system), code, Language::English).is_some());
        *all += 1;
    }
    let (labelled, all) = counts.values().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    println!("{labelled} of {all} distinct codes of known systems have a label: {counts:?}");
    assert!(labelled * 4 > all, "{labelled} of {all}");
}

/// Adds system and code of every Coding and Quantity.
fn collect(value: &Value, codings: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Object(fields) => {
            let text = |name| fields.get(name).and_then(Value::as_str).map(str::to_owned);
            codings.extend(text("system").zip(text("code")));
            fields.values().for_each(|field| collect(field, codings));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, codings)),
        _ => {}
    }
}
