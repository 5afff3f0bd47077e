//! The second part of a card, for fewer readers.

use carnet_core::fhir::Bundle;
use carnet_core::record;
use serde_json::Value;

use super::support::{Clinics, Office, Run, amina, complaints, fixtures, json_files};

/// Clinics with a third, `safe`, that reads sensitive content.
fn clinics() -> Clinics {
    let clinics = Clinics::new();
    clinics.run(["key", "new", "Safe", "--out", "safe.key", "--no-passphrase"]).text();
    clinics
}

fn share(clinics: &Clinics, bundle: &std::path::Path, out: &str, more: &[&str]) -> Run {
    let sealed = ["--to", "safe.key.pub", "--sensitive-to", "safe.key.pub", "--profile", "complete"];
    clinics.share(bundle, &[&sealed[..], &["--out", out, "--json"], more].concat())
}

/// What a reader is given, but for what differs on every card: when it was signed and its id.
fn report(clinics: &Clinics, card: &str, more: &[&str]) -> Value {
    let mut report = clinics.open(&[card], &[more, &["--json"]].concat()).json();
    for member in ["issued_at", "card", "line"] {
        report["verdict"][member].take();
    }
    report["verdict"]["issuer"]["sentence"].take();
    report
}

#[test]
fn who_reads_the_first_part_alone_cannot_tell_what_is_in_the_second() {
    let clinics = clinics();
    let paths = json_files(&fixtures().join("bundles"));
    let faults = complaints(&paths, |path| {
        let name = path.file_stem()?.to_str()?;
        let bytes = std::fs::read(path).ok()?;
        let (bundle, _) = Bundle::from_bytes(&bytes).ok()?;
        let without = clinics.write(&format!("{name}.json"), record::split(&bundle).main.to_json());
        let cards = [format!("{name}-with.txt"), format!("{name}-without.txt")];
        let reports = [(path.as_path(), &cards[0]), (without.as_path(), &cards[1])]
            .map(|(bundle, card)| share(&clinics, bundle, card, &["--sensitive-bytes", "2048"]));
        let [with, plain] = reports.each_ref().map(Run::json);
        if with["error"].is_object() || plain["error"].is_object() {
            return Some(format!("{name}: {with} {plain}"));
        }
        let looks = |report: &Value| (report["sealed_bytes"].clone(), report["symbols"].clone());
        if looks(&with) != looks(&plain) {
            return Some(format!("{name}: the cards look different"));
        }
        // A clinic that is not among the readers of the second part.
        for more in [&[][..], &["--format", "fhir"], &["--view", "family"]] {
            let [with, plain] = cards.each_ref().map(|card| report(&clinics, card, more));
            if with != plain {
                return Some(format!("{name}: {more:?} differ"));
            }
        }
        None
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The resources of a bundle in some order, but for sections, narrative and references, which the order changes.
fn resources(bundle: &[u8]) -> Vec<String> {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) => {
                ["reference", "text", "section"].iter().for_each(|name| drop(members.remove(*name)));
                members.values_mut().for_each(strip);
            }
            Value::Array(elements) => elements.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let bundle: Value = serde_json::from_slice(bundle).unwrap_or_default();
    let entries = bundle["entry"].as_array().cloned().unwrap_or_default();
    let mut found: Vec<String> = entries
        .into_iter()
        .map(|mut entry| {
            strip(&mut entry["resource"]);
            entry["resource"].to_string()
        })
        .collect();
    found.sort();
    found
}

#[test]
fn who_reads_both_parts_gets_the_whole_record() {
    let clinics = clinics();
    let paths = json_files(&fixtures().join("bundles"));
    let faults = complaints(&paths, |path| {
        let name = path.file_stem()?.to_str()?;
        let card = format!("{name}.txt");
        let shared = share(&clinics, path, &card, &["--sensitive-bytes", "2048"]);
        let together = format!("{name}-together.txt");
        clinics.share(path, &["--profile", "complete", "--out", &together]);
        let [apart, together] = [&card, &together].map(|card| {
            let run =
                clinics.run(["open", card, "--key", "safe.key", "--key", "there.key", "--format", "fhir"]);
            resources(&run.stdout)
        });
        (apart.is_empty() || apart != together).then(|| format!("{name}: {}", shared.stderr))
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn sensitive_entries_are_for_the_reader_of_the_second_part() {
    let clinics = clinics();
    let shared = share(&clinics, &amina(), "card.txt", &[]);
    let entries = shared.json()["sensitive"]["entries"].as_u64().unwrap();
    assert!(entries > 0, "{}", shared.stderr);
    let found = |key: &str| {
        let report = clinics.run(["open", "card.txt", "--key", key, "--format", "fhir", "--json"]).json();
        report["bundle"]["entry"].as_array().unwrap().len()
    };
    assert_eq!(found("there.key") + usize::try_from(entries).unwrap(), found("safe.key"));
}

#[test]
fn a_second_part_that_is_too_short_is_refused_with_the_number() {
    let clinics = clinics();
    let run = share(&clinics, &amina(), "card.txt", &["--sensitive-bytes", "64"]);
    assert_eq!(run.outcome(), (Some(2), "share.sensitive-too-large"));
    assert!(run.stderr.contains("its part has 64"), "{}", run.stderr);
    let number =
        run.stderr.split("--sensitive-bytes ").nth(1).and_then(|rest| rest.split(',').next()).unwrap();
    assert!(clinics.files().is_empty());
    share(&clinics, &amina(), "card.txt", &["--sensitive-bytes", number]).text();
}

#[test]
fn without_a_second_part_who_shares_is_warned() {
    let clinics = clinics();
    let run = clinics.share(&amina(), &["--out", "card.txt"]);
    assert!(run.stderr.contains("which every reader of the card will see"), "{}", run.stderr);
    let alone = ["share", "-", "--passphrase-file", "pass", "--sensitive-to", "safe.key.pub", "--unsigned"];
    clinics.write("pass", "five words taken at random");
    let run = clinics.feed(alone, &std::fs::read(amina()).unwrap());
    assert_eq!(run.outcome(), (Some(2), "seal.needs-recipients"));
}

#[test]
fn the_group_of_a_programme_reads_it_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let programme = Office::new(folder.path(), "office");
    programme.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    let [one, two] = ["1", "2"].map(|home| Office::clinic(folder.path(), home));
    programme.run(["trust", "add", "1.pub", "--group", "sensitive"]).text();
    programme.run(["trust", "add", "2.pub"]).text();
    programme.run(["trust", "sign", "--out", "a.list"]).text();
    for clinic in [&one, &two] {
        clinic.run(["trust", "import", "a.list"]).text();
    }
    let shared = two.share("card.txt", &["--to", "programme"]).json();
    assert!(shared["sensitive"]["entries"].as_u64() > Some(0), "{shared}");
    let entries = |clinic: &Office<'_>, card: &str| {
        let report = clinic.run(["open", card, "--format", "fhir", "--json"]).json();
        report["bundle"]["entry"].as_array().unwrap().len()
    };
    assert!(entries(&one, "card.txt") > entries(&two, "card.txt"));
    two.share("together.txt", &["--to", "programme", "--sensitive-together"]).text();
    assert_eq!(entries(&one, "together.txt"), entries(&two, "together.txt"));
    assert_eq!(entries(&one, "together.txt"), entries(&one, "card.txt"));
}

#[test]
fn nothing_sensitive_is_sealed_to_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let programme = Office::new(folder.path(), "office");
    programme.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    let [_, two, _] = ["1", "2", "3"].map(|home| Office::clinic(folder.path(), home));
    programme.run(["trust", "add", "1.pub", "--group", "sensitive"]).text();
    programme.run(["trust", "add", "2.pub"]).text();
    programme.run(["trust", "sign", "--out", "a.list"]).text();
    two.run(["trust", "import", "a.list"]).text();
    let unreadable = (Some(2), "share.sensitive-unreadable");
    for more in [
        &["--to", "2.pub"][..],
        &["--to", "Clinic 2", "--sensitive-to", "1.pub"],
        &["--to", "2.pub", "--to", "1.pub", "--sensitive-to", "1.pub", "--sensitive-to", "3.pub"],
    ] {
        let run = two.share("card.txt", more);
        assert_eq!(run.outcome(), unreadable, "{more:?}");
        assert!(run.stderr.contains("--to programme"), "{}", run.stderr);
        assert!(!folder.path().join("card.txt").exists());
    }
    // A clinic, or one clinic of a group, that can open the card is enough.
    for more in [
        &["--to", "2.pub", "--to", "programme"][..],
        &["--to", "1.pub"],
        &["--to", "programme", "--sensitive-to", "1.pub"],
        &["--to", "sensitive", "--to", "2.pub"],
        &["--to", "2.pub", "--sensitive-together"],
        &["--to", "2.pub", "--sensitive-to", "programme"],
    ] {
        two.share("card.txt", &[more, &["--force"]].concat()).text();
    }
}
