//! The profile `summary` keeps every clinical statement, or counts it in `left_out`.

#![expect(clippy::print_stdout, reason = "says what it covered, or that it was skipped")]

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use carnet_core::codec::{self, LeftOut, Omission, Profile};
use carnet_core::fhir::Bundle;
use carnet_tests::facts::{Statement, statements};

#[test]
fn summaries_of_fixtures_keep_every_statement() {
    let folders = ["bundles", "hostile"].map(|folder| carnet_tests::root().join("fixtures").join(folder));
    let paths =
        folders.iter().flat_map(|folder| carnet_tests::files(folder, "json").unwrap()).collect::<Vec<_>>();
    assert_eq!(losses("fixtures", &paths).unwrap(), [""; 0]);
}

#[test]
fn summaries_of_public_bundles_keep_every_statement() {
    let Some(corpora) = carnet_tests::corpora() else {
        println!("skipped, no corpora");
        return;
    };
    for folder in
        ["01-fhir-ips", "02-fhir-misc", "03-synthea", "04-smart-health-cards", "05-smart-health-links"]
    {
        let paths = carnet_tests::files(&corpora.join(folder), "json").unwrap_or_default();
        assert_eq!(losses(folder, &paths).unwrap(), [""; 0]);
    }
}

/// What is neither there nor counted, a line for each place.
fn losses(what: &str, paths: &[PathBuf]) -> Result<Vec<String>, Box<dyn Error>> {
    let (mut lost, mut covered, mut kept) = (Vec::new(), 0, 0);
    for path in paths {
        let bytes = fs::read(path)?;
        let Ok((bundle, _)) = Bundle::from_bytes(&bytes) else { continue };
        covered += 1;
        let name = path.file_name().unwrap_or_default().display();
        let decoded = codec::decode(&codec::encode(&bundle, Profile::Summary)?.bytes)?;
        let (given, opened) = (statements(&bundle), statements(&decoded.bundle));
        kept += opened.len();
        lost.extend(
            unmatched(&given, &opened, &decoded.left_out).into_iter().map(|place| format!("{name}: {place}")),
        );
    }
    println!("{what}: {covered} bundles of {} files, {kept} statements", paths.len());
    Ok(lost)
}

/// Matches the statements that came out, in their order, with those that went in.
fn unmatched(given: &[Statement], opened: &[Statement], left_out: &[LeftOut]) -> Vec<String> {
    let mut lost = Vec::new();
    let kinds: BTreeSet<&str> = given.iter().map(|statement| statement.kind).collect();
    for kind in kinds {
        let of_kind =
            |all: &[Statement]| all.iter().filter(|one| one.kind == kind).cloned().collect::<Vec<_>>();
        let (given, opened) = (of_kind(given), of_kind(opened));
        // As many as there can be: whichever entries were left out, the others keep their order.
        let mut rest = opened.iter();
        let mut absent = 0;
        for (at, statement) in given.iter().enumerate() {
            let spare = given.len() - at > rest.len();
            let missing = rest.as_slice().first().map(|next| statement.missing_in(next));
            match missing {
                Some(missing) if missing.is_empty() || !spare => {
                    rest.next();
                    let place = |place: &str| format!("entry[{}] {kind}.{place}", statement.entry);
                    lost.extend(missing.into_iter().map(place));
                }
                _ => absent += 1,
            }
        }
        let counted = match kind {
            "Observation" => Omission::OlderResults,
            _ => Omission::SupportingResources,
        };
        let counted =
            left_out.iter().find(|left_out| left_out.what == counted).map_or(0, |left_out| left_out.count);
        if absent > counted {
            lost.push(format!("{absent} {kind} left out, {counted} counted"));
        }
    }
    lost
}
