//! What a user does wrong, or has the bad luck to meet.

use serde_json::{Value, json};

use super::support::{Clinics, amina, fixtures};

/// The code of each element of a list in a report.
fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[test]
fn an_input_that_cannot_be_read_is_rejected_and_the_card_opens() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.txt"]).text();
    clinics.write("empty.png", "");
    let run = clinics.open(&["card.txt", "nosuch", "empty.png"], &["--json"]);
    assert_eq!(run.code, Some(1));
    let report = run.json();
    assert_eq!(codes(&report["rejected"]), ["input.not-found", "input.empty"]);
    assert_eq!(report["rejected"][0]["path"], "nosuch");
    assert_eq!(report["verdict"]["codes"][0], "integrity.valid");
    assert_eq!(clinics.open(&["card.txt"], &["--json"]).json()["rejected"], json!([]));
}

#[test]
fn keys_are_no_output() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.txt"]).text();
    clinics.write("pass", "five words taken at random");
    let before = ["there.key", "here.key", "card.txt", "pass"].map(|name| clinics.read(name));
    for out in ["there.key", "./there.key", "here.key.pub", "card.txt"] {
        let run = clinics.open(&["card.txt"], &["--out", out, "--force"]);
        assert_eq!(run.outcome(), (Some(2), "output.is-input"), "{out}");
    }
    let to_pass = ["key", "new", "Kakuma 4", "--out", "pass", "--passphrase-file", "pass", "--force"];
    assert_eq!(clinics.run(to_pass).error(), "output.is-input");
    std::fs::copy(clinics.folder().join("here.key"), clinics.folder().join("k-1.png")).unwrap();
    let bundle = amina();
    // The second name is made from the one that is given.
    let numbered =
        ["--sign", "k-1.png", "--to", "there.key.pub", "--max-version", "12", "--out", "k.png", "--force"];
    let run = clinics.run([&["share", bundle.to_str().unwrap()][..], &numbered].concat());
    assert_eq!(run.outcome(), (Some(2), "output.is-input"));
    assert_eq!(["there.key", "here.key", "card.txt", "pass"].map(|name| clinics.read(name)), before);
    assert_eq!(clinics.read("k-1.png"), clinics.read("here.key"));
}

#[cfg(unix)]
#[test]
fn a_link_is_replaced_and_not_followed() {
    let clinics = Clinics::new();
    clinics.write("elsewhere", "another's");
    std::os::unix::fs::symlink("elsewhere", clinics.folder().join("card.txt")).unwrap();
    assert_eq!(clinics.share(&amina(), &["--out", "card.txt"]).error(), "output.exists");
    clinics.share(&amina(), &["--out", "card.txt", "--force"]).text();
    assert!(clinics.read("card.txt").starts_with("CN1"));
    assert_eq!(clinics.read("elsewhere"), "another's");
    std::os::unix::fs::symlink("there.key", clinics.folder().join("out.json")).unwrap();
    let run = clinics.open(&["card.txt"], &["--out", "out.json", "--force"]);
    assert_eq!(run.outcome(), (Some(2), "output.is-input"));
}

#[test]
fn a_card_of_too_many_symbols_takes_a_word() {
    let clinics = Clinics::new();
    let small = ["--max-version", "3", "--ec", "H", "--out", "card.png"];
    let run = clinics.share(&amina(), &small);
    assert_eq!(run.outcome(), (Some(2), "share.too-many-symbols"));
    for way in ["--max-version", "--ec", "--profile", "--max-symbols"] {
        assert!(run.stderr.contains(way), "{}", run.stderr);
    }
    assert!(clinics.files().is_empty());
    let run = clinics.share(&amina(), &["--max-version", "6", "--max-symbols", "100", "--out", "card.png"]);
    assert!(clinics.files().len() > 10);
    let at = |words: &str| run.stderr.find(words).unwrap();
    assert!(at(" symbols, any ") < at("wrote card-1.png"));
}

#[test]
fn a_record_too_large_is_told_to_who_shares() {
    let clinics = Clinics::new();
    let note = "x".repeat(3 << 10);
    let entries: Vec<String> = (0..1500)
        .map(|n| {
            format!(
                r#"{{"resource":{{"resourceType":"Condition","subject":{{"reference":"urn:uuid:p"}},"note":[{{"text":"{n}{note}"}}]}}}}"#
            )
        })
        .collect();
    let bundle = format!(
        r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"fullUrl":"urn:uuid:p","resource":{{"resourceType":"Patient"}}}},{}]}}"#,
        entries.join(",")
    );
    let path = clinics.write("large.json", bundle);
    let run = clinics.share(&path, &["--profile", "complete", "--out", "card.png"]);
    assert_eq!(run.outcome(), (Some(2), "share.too-large"), "{}", run.stderr);
    assert!(run.stderr.contains("hint: carry less with --profile summary"), "{}", run.stderr);
}

#[test]
fn a_private_key_goes_through_a_pipe_and_the_public_one_is_said() {
    let clinics = Clinics::new();
    let run = clinics.run(["key", "new", "Kakuma 4", "--out", "-", "--no-passphrase"]);
    assert_eq!((run.code, clinics.files()), (Some(0), Vec::new()));
    clinics.write("piped.key", &run.stdout);
    let public = run
        .stderr
        .lines()
        .skip_while(|line| !line.starts_with('{'))
        .take_while(|line| !line.contains("warning"));
    clinics.write("piped.key.pub", public.collect::<Vec<_>>().join("\n"));
    let shown =
        ["piped.key", "piped.key.pub"].map(|name| clinics.run(["key", "show", name, "--json"]).json());
    assert_eq!(shown[0]["id"], shown[1]["id"]);
    assert!(!run.stderr.contains("unprotected"));
    let both = clinics.run(["key", "new", "Kakuma 4", "--out", "-", "--no-passphrase", "--json"]);
    assert_eq!(both.outcome(), (Some(2), "usage"));
}

#[test]
fn lines_that_are_no_symbols_are_said_once() {
    let clinics = Clinics::new();
    let letter = "Dear colleague,\n".repeat(63);
    clinics.write("letter.txt", &letter);
    let run = clinics.open(&["letter.txt"], &[]);
    assert_eq!(run.outcome(), (Some(2), "qr.not-carnet"));
    assert!(run.stderr.contains("; 62 more like it. [") && run.stderr.lines().count() < 4, "{}", run.stderr);

    let card = clinics.share(&amina(), &[]).text();
    clinics.write("mail.txt", format!("{letter}\n{card}"));
    let run = clinics.open(&["mail.txt"], &["--json"]);
    assert_eq!(run.code, Some(0), "words around a card are usual");
    assert_eq!(codes(&run.json()["warnings"]), ["qr.not-carnet"]);

    clinics.write("damaged.txt", format!("{letter}\n{}", &card[..100]));
    assert_eq!(
        clinics.open(&["damaged.txt"], &[]).error().split('.').next(),
        Some("open"),
        "what matters comes first"
    );
}

#[test]
fn warnings_are_in_the_report() {
    let clinics = Clinics::new();
    let bundle = amina();
    let unsigned =
        ["share", bundle.to_str().unwrap(), "--to", "there.key.pub", "--out", "card.txt", "--json"];
    let report = clinics.run(unsigned).json();
    assert_eq!(codes(&report["warnings"]), ["share.sensitive", "share.not-signed"]);
    assert!(report["warnings"][1]["message"].as_str().unwrap().starts_with("not signed"));
    clinics.write("weak", "123456");
    let new = ["key", "new", "Kakuma 4", "--out", "k.key", "--passphrase-file", "weak", "--json"];
    assert_eq!(codes(&clinics.run(new).json()["warnings"]), ["passphrase.weak"]);
    let new = ["key", "new", "Kakuma 4", "--out", "k2.key", "--no-passphrase", "--json"];
    assert_eq!(codes(&clinics.run(new).json()["warnings"]), ["key.not-sealed"]);
    assert_eq!(clinics.open(&["card.txt"], &["--json"]).json()["warnings"], json!([]));
}

#[test]
fn a_bundle_and_its_verdict_come_as_one_object() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.txt"]).text();
    let report = clinics.open(&["card.txt"], &["--format", "fhir", "--json"]).json();
    assert_eq!(report["verdict"]["codes"][1], "issuer.known");
    let bundle: Value =
        serde_json::from_str(&clinics.open(&["card.txt"], &["--format", "fhir"]).text()).unwrap();
    assert_eq!(report["bundle"], bundle);
}

#[test]
fn weak_passphrases_seal_no_card() {
    let clinics = Clinics::new();
    for passphrase in
        ["123456", "aaaaaaaaaaaaaaaaaaaaaaaaaaa", "12345678901234567890", "kakuma4 kakuma4 kakuma4"]
    {
        clinics.write("weak", passphrase);
        let run = clinics.share(&amina(), &["--passphrase-file", "weak", "--out", "card.png", "--force"]);
        assert_eq!(run.outcome(), (Some(2), "passphrase.weak"));
        assert!(run.stderr.contains("six or more random words") && !run.stderr.contains(passphrase));
        assert_eq!(clinics.files(), ["weak"]);
    }
}

#[test]
fn findings_are_said_when_a_card_is_opened() {
    let clinics = Clinics::new();
    let odd = fixtures().join("hostile/odd-dates.json");
    clinics.share(&odd, &["--profile", "complete", "--out", "card.txt"]).text();
    for format in ["text", "html", "fhir"] {
        let run = clinics.open(&["card.txt"], &["--format", format]);
        assert!(run.stderr.contains("departures from FHIR R4"), "{format}: {}", run.stderr);
        assert_eq!(run.code, Some(0));
    }
}

#[test]
fn pictures_after_the_first_are_not_passed_over_in_silence() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.png"]).text();
    let picture = std::fs::read(clinics.folder().join("card.png")).unwrap();
    let two = [&picture[..], &picture].concat();
    for command in [&["open", "-", "--key", "there.key"][..], &["scan", "-"]] {
        let run = clinics.feed([command, &["--json"]].concat(), &two);
        assert_eq!(run.code, Some(0));
        assert_eq!(codes(&run.json()["warnings"]), ["input.several-pictures"]);
        let run = clinics.feed([command, &["--json"]].concat(), &picture);
        assert_eq!(run.json()["warnings"], json!([]));
    }
}
