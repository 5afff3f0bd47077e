//! Public records where they are, and the invented people: how often each saying fires, and what it costs.
//!
//! With `CARNET_SHOW` set to a folder, its records are read too, and each sentence is printed.

#![allow(clippy::print_stdout, reason = "counts are what it is for")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::*;

#[test]
fn counts_what_fires_in_public_records() {
    let corpora = std::env::var_os("CARNET_CORPORA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora"),
        PathBuf::from,
    );
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut bundles, mut times) = (0, Vec::new());
    let public =
        ["01-fhir-ips", "02-fhir-misc", "03-synthea", "04-smart-health-cards", "05-smart-health-links"];
    let invented = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fixtures/bundles");
    let more = std::env::var_os("CARNET_SHOW").map(PathBuf::from);
    let folders = public.iter().map(|folder| corpora.join(folder)).chain([invented]).chain(more);
    for folder in folders {
        let mut files = Vec::new();
        walk(&folder, &mut files);
        for path in files {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let Ok((bundle, _)) = Bundle::from_json(&text) else { continue };
            bundles += 1;
            let start = Instant::now();
            let advice = advice(&bundle, None, Some(PartialDate::new("2024-06-01")));
            times.push(start.elapsed());
            for one in &advice {
                *counts.entry(one.rule.code()).or_default() += 1;
                assert!(one.entries.iter().all(|entry| *entry < bundle.entries.len()));
                if std::env::var_os("CARNET_SHOW").is_some() {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    println!("{name} {:?} {}: {}", one.entries, one.rule, one.sentence(Language::English));
                }
            }
        }
    }
    assert!(bundles > 0);
    times.sort();
    println!("{bundles} bundles; median {:?}, slowest {:?}", times[times.len() / 2], times[times.len() - 1]);
    for (rule, count) in counts {
        println!("{count:5} {rule}");
    }
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|one| one == "json") {
            files.push(path);
        }
    }
    files.sort();
}
