//! The line of the verdict, its codes, and exit codes.

use super::support::{Clinics, Office, amina};

/// The first paragraph of a text, unbroken.
fn first_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().take_while(|line| !line.is_empty()).collect();
    lines.join(" ")
}

#[test]
fn a_text_begins_with_one_plain_line() {
    let folder = tempfile::tempdir().unwrap();
    let programme = Office::new(folder.path(), "office");
    programme.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    let clinic = Office::new(folder.path(), "1");
    let init = ["init", "--name", "Kakuma Clinic 4", "--country", "KE", "--no-passphrase"];
    clinic.run(init).text();
    clinic.run(["key", "export", "--public", "--out", "1.pub"]).text();
    programme.run(["trust", "add", "1.pub"]).text();
    programme.run(["trust", "sign", "--out", "a.list", "--days", "36500"]).text();
    clinic.run(["trust", "import", "a.list"]).text();
    let card = clinic.share("card.txt", &["--to", "programme"]).json();
    let report = clinic.run(["open", "card.txt", "--json"]).json();
    let issued = report["verdict"]["issued_at"].as_str().unwrap()[..10].to_owned();
    let expected =
        format!("Issued by Kakuma Clinic 4, Kenya, on {issued}. Signature valid. Trust list of today.");
    assert_eq!(report["verdict"]["line"], expected);
    assert_eq!(first_lines(&clinic.run(["open", "card.txt"]).text()), expected);
    assert_eq!(report["verdict"]["card"], card["card"]);
    for member in ["integrity", "issuer", "validity", "revocation", "list", "content"] {
        assert!(report["verdict"][member]["code"].as_str().unwrap().starts_with(member), "{member}");
        assert!(report["verdict"][member]["sentence"].is_string(), "{member}");
    }
    let page = clinic.run(["open", "card.txt", "--format", "html"]).text();
    assert!(page.contains(&expected));
}

#[test]
fn nobody_and_strangers_are_shown_and_not_blocked() {
    let clinics = Clinics::new();
    let bundle = amina();
    let bundle = bundle.to_str().unwrap();
    let to = ["--to", "there.key.pub", "--out"];
    clinics.run(["share", bundle, "--unsigned"].iter().chain(&to).chain(&["unsigned.txt"])).text();
    clinics.run(["share", bundle, "--sign", "here.key"].iter().chain(&to).chain(&["signed.txt"])).text();
    for (card, line) in [
        ("unsigned.txt", "Not signed: this is what the patient reports. No signature could be checked."),
        ("signed.txt", "Signed on "),
    ] {
        let text = clinics.run(["open", card, "--key", "there.key"]).text();
        assert!(first_lines(&text).starts_with(line) && text.contains("ALLERGY: Penicillin"), "{text}");
    }
    let refused = clinics
        .run(["share", bundle, "--unsigned", "--sign", "here.key"].iter().chain(&to).chain(&["x.txt"]));
    assert_eq!(refused.outcome(), (Some(2), "usage"));
}

#[test]
fn an_expired_card_opens_with_exit_code_1() {
    let clinics = Clinics::new();
    let report = clinics.share(&amina(), &["--valid-days", "30", "--out", "card.txt", "--json"]).json();
    let expires = report["expires_at"].as_str().unwrap().to_owned();
    clinics.share(&amina(), &["--valid-until", "2099-12-31", "--out", "long.txt"]).text();
    let codes = |card: &str, at: &str| {
        let run = clinics.open(&[card], &["--at", at, "--json"]);
        (run.code, run.json()["verdict"]["codes"][2].clone())
    };
    assert_eq!(clinics.open(&["card.txt"], &["--json"]).json()["verdict"]["expires_at"], expires.as_str());
    assert_eq!(codes("card.txt", &expires), (Some(1), "validity.expired".into()));
    assert_eq!(codes("long.txt", &expires), (Some(0), "validity.valid".into()));
    let run = clinics.open(&["card.txt"], &["--at", "2105-01-01"]);
    let text = String::from_utf8(run.stdout).unwrap();
    assert!(text.starts_with(&format!("!! EXPIRED on {}. Issued by Clinic Here", &expires[..10])), "{text}");
    assert!(text.contains("ALLERGY: Penicillin"), "care does not wait");
}

#[test]
fn ends_that_make_no_sense_are_refused() {
    let clinics = Clinics::new();
    for (more, code) in [
        (&["--valid-until", "2020-01-01"][..], "seal.bad-time"),
        (&["--valid-days", "0"], "seal.bad-time"),
        (&["--valid-days", "90000"], "seal.bad-time"),
        (&["--valid-days", "18446744073709551615"], "seal.bad-time"),
        (&["--valid-until", "tomorrow"], "usage"),
        (&["--valid-until", "2099-01-01", "--valid-days", "3"], "usage"),
    ] {
        let run = clinics.share(&amina(), &[more, &["--out", "card.txt"]].concat());
        assert_eq!(run.outcome(), (Some(2), code), "{more:?}");
    }
    let bundle = amina();
    let unsigned =
        ["share", bundle.to_str().unwrap(), "--unsigned", "--to", "there.key.pub", "--valid-days", "3"];
    assert_eq!(clinics.run(unsigned).outcome(), (Some(2), "share.unsigned-validity"));
    assert!(clinics.files().is_empty());
}

#[test]
fn a_card_of_the_future_is_doubtful_and_opens() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.txt"]).text();
    let run = clinics.open(&["card.txt"], &["--at", "2020-01-01"]);
    let text = run.text();
    assert!(
        first_lines(&text).contains("which is in the future: check the clock of this computer."),
        "{text}"
    );
}
