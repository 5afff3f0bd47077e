//! What programs read: JSON, exit codes, streams.

use serde_json::{Value, json};

use super::support::{Clinics, amina, fixtures};

/// The verdict on a card of an issuer who is known by a public key file, where there is no trust list.
const KNOWN_BY_KEY_FILE: [&str; 6] = [
    "integrity.valid",
    "issuer.known",
    "validity.valid",
    "revocation.unchecked",
    "list.none",
    "content.whole",
];

fn members(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn share_reports_the_card() {
    let clinics = Clinics::new();
    let run = clinics.share(&amina(), &["--json", "--out", "card.png"]);
    let report = run.json();
    let expected = [
        "card",
        "content_bytes",
        "files",
        "findings",
        "left_out",
        "profile",
        "sealed_bytes",
        "symbols",
        "warnings",
    ];
    assert_eq!(members(&report), expected);
    assert_eq!((&report["profile"], &report["files"]), (&json!("summary"), &json!(["card.png"])));
    assert_eq!(members(&report["symbols"][0]), ["chars", "ec", "version"]);
    assert_eq!(members(&report["left_out"][0]), ["count", "what"]);
    let [content, sealed] = ["content_bytes", "sealed_bytes"].map(|name| report[name].as_u64().unwrap());
    assert!(content + 100 < sealed && sealed < 2 * content + 200);
    assert_eq!(run.stdout.iter().filter(|byte| **byte == b'\n').count(), 1, "one line");
}

#[test]
fn all_findings_are_in_the_report_and_ten_of_them_in_words() {
    let clinics = Clinics::new();
    let run = clinics.share(&fixtures().join("hostile/odd-dates.json"), &["--json"]);
    let report = run.json();
    let findings = report["findings"].as_array().unwrap();
    assert!(findings.len() > 10);
    assert_eq!(members(&findings[0]), ["code", "path", "severity"]);
    let run = clinics.share(&fixtures().join("hostile/odd-dates.json"), &[]);
    assert_eq!(run.stderr.lines().filter(|line| line.contains(" [fhir.")).count(), 10);
    assert!(run.stderr.contains(&format!("and {} more\n", findings.len() - 10)));
}

#[test]
fn open_reports_verdict_and_summary() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.txt"]).text();
    for more in [&["--json"][..], &["--format", "json"]] {
        let report = clinics.open(&["card.txt"], more).json();
        assert_eq!(
            members(&report),
            ["findings", "left_out", "profile", "rejected", "summary", "verdict", "warnings"]
        );
        assert_eq!(report["verdict"]["codes"], json!(KNOWN_BY_KEY_FILE));
        assert_eq!(report["verdict"]["integrity"]["sentence"], "Signature valid.");
        assert_eq!(report["verdict"]["issuer"]["name"], "Clinic Here");
        assert_eq!(report["summary"]["who"]["birth_date"], "1987");
    }
}

#[test]
fn opened_records_go_to_private_files() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.txt"]).text();
    let run = clinics.open(&["card.txt"], &["--format", "fhir", "--out", "b.json", "--json"]);
    assert_eq!(
        members(&run.json()),
        ["files", "findings", "left_out", "profile", "rejected", "verdict", "warnings"]
    );
    let bundle: Value = serde_json::from_str(&clinics.read("b.json")).unwrap();
    assert_eq!(bundle["type"], "document");
    let sections = bundle["entry"][0]["resource"]["section"].as_array().unwrap();
    assert!(sections.iter().all(|section| section["text"]["div"].is_string()), "narrative is made anew");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let metadata = std::fs::metadata(clinics.folder().join("b.json")).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
    }
    let again = clinics.open(&["card.txt"], &["--format", "html", "--out", "b.json"]);
    assert_eq!((again.code, again.error()), (Some(2), "output.exists"));
    clinics.open(&["card.txt"], &["--format", "html", "--out", "b.json", "--force"]).text();
    let page = clinics.read("b.json");
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("Issued by Clinic Here on "));
}

#[test]
fn what_was_left_out_is_shown_to_the_reader() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.txt"]).text();
    let text = clinics.open(&["card.txt"], &[]).text();
    assert!(text.contains("LEFT OUT OF THIS CARD\n") && text.contains("- 1 address\n"), "{text}");
}

#[test]
fn scan_lists_each_text_and_goes_on_after_a_bad_picture() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.png", "--out", "card.txt"]).text();
    clinics.write("blank.bmp", blank_bmp());
    clinics.write("photo.png", b"\x89PNG\r\n\x1a\n cut off");
    let run = clinics.run(["scan", "blank.bmp", "card.png", "photo.png", "missing.png", "--json"]);
    assert_eq!(run.code, Some(1));
    let report = run.json();
    let card = &report["symbols"][0];
    assert_eq!((&card["file"], &card["kind"]), (&json!("card.png"), &json!("carnet")));
    assert_eq!(card["text"], clinics.read("card.txt").trim());
    let rejected: Vec<_> = report["rejected"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(rejected, ["scan.no-symbol", "image.unreadable", "input.not-found"]);
    let line = clinics.run(["scan", "card.png"]).text();
    assert!(line.starts_with("card.png\tcarnet\tCN1"));
}

/// A white picture of 24 by 24 pixels.
pub(crate) fn blank_bmp() -> Vec<u8> {
    let mut bytes = b"BM".to_vec();
    for number in [54 + 24 * 24 * 3_u32, 0, 54, 40, 24, 24, 0x0018_0001, 0, 24 * 24 * 3, 2835, 2835, 0, 0] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.resize(54 + 24 * 24 * 3, 0xff);
    bytes
}

#[test]
fn demo_shows_the_main_job_and_leaves_the_card() {
    let clinics = Clinics::new();
    let text = clinics.run(["demo", "--out", "demo"]).text();
    for words in [
        "Issued by Kakuma Clinic 4, Kenya, on ",
        "Signature valid.",
        "ALLERGY: Penicillin",
        "bytes of JSON",
        "milliseconds:",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(text.lines().count() < 75, "a screen and a half");
    assert_eq!(clinics.run(["scan", "demo/card.png"]).text().split('\t').nth(1), Some("carnet"));
    let again = clinics.run(["demo", "--out", "demo", "--json"]);
    assert_eq!(again.json()["error"]["code"], "output.exists");
    let again = clinics.run(["demo", "--out", "demo", "--json", "--force"]).json();
    assert_eq!(again["verdict"]["codes"], json!(KNOWN_BY_KEY_FILE));
}

#[test]
fn nothing_is_overwritten_and_all_files_come_or_none() {
    let clinics = Clinics::new();
    clinics.write("b.svg", "mine");
    let run = clinics.share(&amina(), &["--out", "a.png", "--out", "b.svg"]);
    assert_eq!((run.code, run.error()), (Some(2), "output.exists"));
    assert_eq!((clinics.files(), clinics.read("b.svg")), (vec!["b.svg".to_owned()], "mine".to_owned()));
    let run = clinics.share(&amina(), &["--out", "a.png", "--out", "nowhere/b.svg"]);
    assert_eq!((run.error(), clinics.files().len()), ("output.no-folder", 1));
    clinics.share(&amina(), &["--out", "a.png", "--out", "b.svg", "--force"]).text();
    assert!(clinics.read("b.svg").starts_with("<?xml"));
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_ends_the_program_quietly() {
    let clinics = Clinics::new();
    let command =
        format!("'{}' show '{}' --json | head -c 1", env!("CARGO_BIN_EXE_carnet"), amina().display());
    let output =
        std::process::Command::new("sh").args(["-c", &command]).current_dir(clinics.folder()).output();
    let output = output.unwrap();
    assert_eq!((output.stdout.as_slice(), output.stderr.as_slice()), (&b"{"[..], &b""[..]));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_success() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_carnet"));
    let output = command.arg("show").arg(amina()).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("[output.failed]"));
}
