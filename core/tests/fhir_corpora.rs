//! Every public bundle at hand is read, written back unchanged, checked, and shown with each entry accounted for.
//!
//! The bundles are third-party data outside of the repository: `CARNET_CORPORA` or `../shared/corpora` beside the
//! workspace. Where they are absent the test says so and passes.

#![expect(clippy::print_stdout, reason = "says what it covered, or that it was skipped")]

mod files;

use std::collections::BTreeMap;
use std::collections::HashSet;

use carnet_core::fhir::{Bundle, BundleError, check, narrative};
use carnet_core::summary::{Options, Summary};
use files::{corpora, json_files};

#[test]
fn every_bundle_is_read_and_no_entry_is_lost() {
    let Some(corpora) = corpora() else {
        println!("skipped: no corpora");
        return;
    };
    let mut files = Vec::new();
    for folder in ["01-fhir-ips", "02-fhir-misc", "03-synthea"] {
        json_files(&corpora.join(folder), &mut files);
    }
    files.sort();
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    let mut findings: BTreeMap<&str, usize> = BTreeMap::new();
    let mut read = 0;
    for path in &files {
        let bytes = std::fs::read(path).unwrap();
        let (bundle, tolerated) = match Bundle::from_bytes(&bytes) {
            Ok(read) => read,
            Err(error) => {
                let is_summary = path.strip_prefix(&corpora).unwrap().starts_with("01-fhir-ips");
                assert!(
                    !is_summary || matches!(error, BundleError::NotABundle { .. } | BundleError::NotFhir),
                    "{path:?}: {error}"
                );
                *refused.entry(error.code()).or_default() += 1;
                continue;
            }
        };
        read += 1;
        assert!(writes_what_it_read(&bundle, &bytes).unwrap(), "{path:?} changed");
        assert_eq!(lost_entries(&bundle), [""; 0], "{path:?}");
        let summary = Summary::new(&bundle, &Options::default());
        let text = summary.to_text(80);
        assert!(text.lines().count() > 5, "{path:?}");
        assert!(!text.chars().any(|character| character.is_control() && character != '\n'), "{path:?}");
        assert!(summary.to_html().ends_with("</html>\n"));
        serde_json::to_string(&summary).unwrap();
        for finding in tolerated.into_iter().chain(check(&bundle)) {
            *findings.entry(finding.code).or_default() += 1;
        }
        let mut told = bundle.clone();
        narrative::generate(&mut told);
        assert_eq!(told.entries.len(), bundle.entries.len());
    }
    println!("{read} bundles of {} files read; not bundles: {refused:?}", files.len());
    println!("findings: {findings:#?}");
    assert!(read > 0);
}

fn writes_what_it_read(bundle: &Bundle<'_>, bytes: &[u8]) -> serde_json::Result<bool> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let given: serde_json::Value = serde_json::from_slice(bytes)?;
    let written: serde_json::Value = serde_json::from_str(&bundle.to_json())?;
    Ok(given == written)
}

/// Entries that the summary neither shows nor counts, or does both with.
fn lost_entries(bundle: &Bundle<'_>) -> Vec<String> {
    let summary = Summary::new(bundle, &Options::default());
    let mut shown: HashSet<usize> = summary.alerts.iter().map(|alert| alert.entry).collect();
    shown.extend(summary.who.entry);
    shown.extend(summary.record.entry);
    for group in summary.groups() {
        shown.extend(group.statements.iter().filter_map(|statement| statement.entry));
        shown.extend(group.items.iter().chain(&group.past).flat_map(|item| item.entries()));
    }
    let counted: Vec<usize> = summary.also.iter().flat_map(|count| count.entries.clone()).collect();
    let entries = bundle.entries.iter().enumerate();
    let lost = entries.filter(|(position, _)| shown.contains(position) == counted.contains(position));
    lost.map(|(position, entry)| format!("{position} {}", entry.resource_type())).collect()
}
