//! Whole bundles: our own without a finding, other people's without a panic.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use carnet_strict::check;

#[test]
fn our_own_bundles_pass() {
    let bundles = files(&root().join("fixtures/bundles"));
    assert!(!bundles.is_empty());
    for path in bundles {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(check(&text), Ok(vec![]), "{}", path.display());
    }
}

#[test]
fn odd_input_is_checked_without_panic() {
    for path in files(&root().join("fixtures/hostile")).iter().chain(&files(&root().join("fixtures/refused")))
    {
        if let Ok(text) = fs::read_to_string(path) {
            let _ = check(&text);
        }
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "a count that is zero where the corpora are not")]
fn every_summary_of_the_corpora_is_checked() {
    let corpora = corpora();
    let summaries = files(&corpora.join("01-fhir-ips"));
    let (mut bundles, mut clean, mut codes) = (0, 0, BTreeMap::<&str, usize>::new());
    for path in &summaries {
        let Ok(text) = fs::read_to_string(path) else { continue };
        let Ok(findings) = check(&text) else { continue };
        if !text.contains("\"Bundle\"") {
            continue;
        }
        bundles += 1;
        clean += usize::from(findings.is_empty());
        findings.iter().for_each(|finding| *codes.entry(finding.code()).or_default() += 1);
    }
    match bundles {
        0 => println!("no corpora at {}: nothing checked", corpora.display()),
        _ => println!("{bundles} summaries of the corpora checked, {clean} without a finding; {codes:?}"),
    }
}

/// Where other people's bundles are, if they are.
pub(super) fn corpora() -> PathBuf {
    env::var_os("CARNET_CORPORA").map_or_else(|| root().join("../shared/corpora"), PathBuf::from)
}

pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The JSON files below a folder, in order.
pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
    found.sort();
    found
}
