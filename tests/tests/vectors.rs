//! Every frozen vector opens, or fails, as it says; a file that is no vector fails the run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "what helps a test fails by panicking"
)]
#![expect(clippy::print_stdout, reason = "says what it covered")]

use std::collections::BTreeMap;
use std::fs;

use carnet_core::fhir::Json;
use carnet_tests::vectors::{Stages, Vector, open};

#[test]
fn vectors_give_each_stage_and_fail_where_they_say() {
    let folder = carnet_tests::root().join("fixtures/vectors");
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let paths = ["invalid", "valid"].map(|kind| carnet_tests::files(&folder.join(kind), "json").unwrap());
    for entry in paths.concat() {
        let path = entry.strip_prefix(&folder).unwrap().to_owned();
        let vector = Vector::from_json(&fs::read_to_string(&entry).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let (kind, name) =
            (path.parent().unwrap().to_str().unwrap(), path.file_stem().unwrap().to_str().unwrap());
        assert_eq!(vector.name, name);
        assert_eq!(kind, if vector.expect.stage == "ok" { "valid" } else { "invalid" }, "{name}");
        assert_eq!(vector.keys.note, "TEST ONLY", "{name}");
        assert!(vector.about.ends_with('.') && vector.clock.ends_with('Z'), "{name}");

        let cbor = vector.stages.cbor.as_ref().map(|hex| hex.0.as_slice());
        let opened = open(&vector.keys, &vector.clock, &vector.text, cbor)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(opened.expect, vector.expect, "{name}");
        assert_same_stages(&opened.stages, &vector.stages, name);
        *counts.entry((kind.to_owned(), vector.expect.stage)).or_default() += 1;
    }
    for ((kind, stage), count) in &counts {
        println!("{kind:8} {stage:12} {count}");
    }
    let count =
        |of: &str| counts.iter().filter(|((kind, _), _)| kind == of).map(|(_, count)| count).sum::<usize>();
    println!("{} valid and {} invalid vectors", count("valid"), count("invalid"));
    assert!(count("valid") >= 100 && count("invalid") >= 250);
    let stages =
        ["text", "frames", "envelope", "open", "signed", "signature", "compression", "cbor", "record"];
    for stage in stages {
        assert!(counts.contains_key(&("invalid".to_owned(), stage.to_owned())), "no vector fails at {stage}");
    }
}

#[test]
fn nothing_else_lies_among_the_vectors() {
    let folder = carnet_tests::root().join("fixtures/vectors");
    let mut found: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    assert_eq!(found, ["README.md", "invalid", "trust-lists", "valid"]);
    for kind in ["invalid", "trust-lists", "valid"] {
        for entry in fs::read_dir(folder.join(kind)).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(
                path.extension().and_then(|extension| extension.to_str()),
                Some("json"),
                "{}",
                path.display()
            );
        }
    }
}

fn assert_same_stages(opened: &Stages, given: &Stages, name: &str) {
    assert_eq!(opened.envelope, given.envelope, "{name}: envelope");
    assert_eq!(opened.signed, given.signed, "{name}: signed");
    assert_eq!(opened.cose_sign1, given.cose_sign1, "{name}: cose_sign1");
    assert_eq!(opened.external_aad, given.external_aad, "{name}: external_aad");
    assert_eq!(opened.card, given.card, "{name}: card");
    assert_eq!(opened.content, given.content, "{name}: content");
    assert_eq!(opened.cbor, given.cbor, "{name}: cbor");
    assert_eq!(opened.profile, given.profile, "{name}: profile");
    assert_eq!(opened.left_out, given.left_out, "{name}: left_out");
    assert_eq!(opened.annex, given.annex, "{name}: annex");
    for (opened, given) in [(&opened.record, &given.record), (&opened.annex_record, &given.annex_record)] {
        let [opened, given] =
            [opened, given].map(|record| record.as_ref().map(|record| Json::parse(record.get())));
        assert_eq!(opened, given, "{name}: records");
    }
}
