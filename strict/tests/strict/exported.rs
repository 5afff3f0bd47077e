//! What a card gives back is read by the model, too.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeMap;
use std::fs;

use carnet_core::codec::{self, Profile};
use carnet_core::fhir::{Bundle, narrative};
use carnet_strict::check;

use super::corpora::{corpora, files, root};

const PROFILES: [Profile; 3] = [Profile::Complete, Profile::Summary, Profile::Emergency];

/// The bundle as `carnet open --format fhir` writes it.
fn exported(bundle: &Bundle<'_>, profile: Profile) -> String {
    let mut opened = codec::decode(&codec::encode(bundle, profile).unwrap().bytes).unwrap().bundle;
    narrative::generate(&mut opened);
    opened.to_json()
}

/// The codes of the model's objections, counted.
fn objections(text: &str) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in check(text).unwrap() {
        *counts.entry(finding.code()).or_default() += 1;
    }
    counts
}

#[test]
fn our_own_records_come_out_without_a_finding() {
    let mut lines = Vec::new();
    for path in files(&root().join("fixtures/bundles")) {
        let bytes = fs::read(&path).unwrap();
        let (bundle, _) = Bundle::from_bytes(&bytes).unwrap();
        for profile in PROFILES {
            let findings = check(&exported(&bundle, profile)).unwrap();
            lines.extend(findings.iter().map(|finding| format!("{} {profile:?}: {finding}", path.display())));
        }
    }
    assert_eq!(lines, [""; 0]);
}

#[test]
#[expect(clippy::print_stdout, reason = "a count that is zero where the corpora are not")]
fn other_peoples_records_come_out_no_worse_than_they_went_in() {
    let (mut bundles, mut worse) = (0, Vec::new());
    for path in files(&corpora().join("01-fhir-ips")) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let Ok((bundle, _)) = Bundle::from_json(&text) else { continue };
        bundles += 1;
        let given = objections(&text);
        for profile in PROFILES {
            for (code, count) in objections(&exported(&bundle, profile)) {
                let before = given.get(code).copied().unwrap_or_default();
                if count > before {
                    worse.push(format!("{} {profile:?}: {count} {code}, {before} before", path.display()));
                }
            }
        }
    }
    assert_eq!(worse, [""; 0]);
    println!("{bundles} summaries of the corpora exported in three profiles");
}
