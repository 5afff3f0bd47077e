//! Trust lists of others: WHO's network, SMART Health Cards, certificates.

use std::path::Path;

use serde_json::{Value, json};

use super::corpora::corpora;
use super::support::{Office, json_files};
use super::x509::{
    Point, certificate, did, jwk, jwks, pem, points, rsa_jwk, secret_jwk, snapshot, with_certificate,
};

fn write(folder: &Path, files: &[(&str, Vec<u8>)]) {
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

#[test]
fn each_format_is_taken_with_source_and_date() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = points();
    let files = [
        ("who.json", did(&one, "2026-08-22T17:05:01Z").into_bytes()),
        ("jwks.json", jwks(&[jwk(&one), jwk(&two)]).into_bytes()),
        ("vci.json", snapshot(&one).into_bytes()),
        ("a.der", certificate(&one)),
        ("b.pem", pem(&two).into_bytes()),
    ];
    write(folder.path(), &files);
    let clinic = Office::clinic(folder.path(), "1");
    let names = files.each_ref().map(|(name, _)| *name);
    clinic.run([&["trust", "import", "--at", "2026-09-01"][..], &names].concat()).text();
    let report = clinic.run(["trust", "list", "--json"]).json();
    // The first is the clinic's own key.
    let sources = report["sources"].as_array().unwrap().iter().skip(1);
    let found: Vec<Value> = sources
        .map(|source| json!(["format", "name", "made", "keys"].map(|member| source[member].clone())))
        .collect();
    let expected = [
        json!(["WHO trust list", "did:web:list.example:v2:trustlist", "2026-08-22T17:05:01Z", 1]),
        json!(["JWKS", "jwks.json", null, 2]),
        json!(["VCI directory", "https://directory.example/vci.json", "2026-05-04T03:02:01Z", 1]),
        json!(["X.509 certificates", "a.der", null, 1]),
        json!(["X.509 certificates", "b.pem", null, 1]),
    ];
    assert_eq!(found, expected);
    assert_eq!(report["sources"][1]["imported"], "2026-09-01T00:00:00Z");
    let text = clinic.run(["trust", "list"]).text();
    assert!(text.contains("WHO trust list, made 2026-08-22, imported 2026-09-01, keys: 1"), "{text}");
    assert!(text.contains("JWKS, undated, imported 2026-09-01, keys: 2"), "{text}");
    clinic.run(["trust", "forget", "did:web:list.example:v2:trustlist"]).text();
    assert!(!clinic.run(["trust", "list"]).text().contains("WHO"));
}

#[test]
fn lists_of_others_say_nothing_about_carnet_cards() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _] = points();
    write(folder.path(), &[("jwks.json", jwks(&[jwk(&one)]).into_bytes())]);
    let clinic = Office::clinic(folder.path(), "1");
    clinic.run(["trust", "import", "jwks.json", "--source", "https://clinic.example"]).text();
    clinic.share("card.txt", &["--to", "1.pub"]).text();
    assert_eq!(clinic.codes("card.txt", &[])[4], "list.none");
}

/// Keys that no card is verified with, each with its code.
fn bad_keys([one, two]: &[Point; 2]) -> [(Value, &'static str); 4] {
    let mut private = jwk(one);
    private["d"] = json!("AAECAwQFBgcAAQIDBAUGBwABAgMEBQYHAAECAwQFBgc");
    [
        (rsa_jwk(), "trust.rsa-key"),
        (secret_jwk(), "trust.symmetric-key"),
        (private, "trust.private-key"),
        (with_certificate(jwk(one), two), "trust.certificate-mismatch"),
    ]
}

#[test]
fn keys_that_cannot_be_used_are_told_and_leave_the_home_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    let before = clinic.contents();
    for (key, code) in bad_keys(&points()) {
        write(folder.path(), &[("bad.json", jwks(&[key]).into_bytes())]);
        let run = clinic.run(["trust", "import", "bad.json"]);
        assert_eq!(run.outcome(), (Some(2), "trust.no-usable-key"), "{code}");
        assert!(run.stderr.starts_with("  keys[0]: "), "{}", run.stderr);
        assert!(run.stderr.contains(&format!("[{code}]")), "{}", run.stderr);
        assert!(!run.stderr.contains("AAECAwQFBgc"), "a secret is not quoted");
        assert!(clinic.contents() == before, "{code} changed the home");
    }
}

#[test]
fn keys_that_cannot_be_used_stop_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let points = points();
    let good = with_certificate(jwk(&points[1]), &points[1]);
    let bad = bad_keys(&points);
    let all: Vec<Value> = bad.iter().map(|(key, _)| key.clone()).chain([good]).collect();
    write(folder.path(), &[("mixed.json", jwks(&all).into_bytes())]);
    let clinic = Office::clinic(folder.path(), "1");
    let run = clinic.run(["trust", "import", "mixed.json", "--json"]);
    assert_eq!((run.code, &run.json()["imported"][0]["issuers"]), (Some(1), &json!(1)));
    let report = run.json();
    let codes: Vec<&str> =
        report["rejected"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, bad.each_ref().map(|(_, code)| *code));
    assert_eq!(report["rejected"][1]["place"], "keys[1]");
}

#[test]
fn an_older_list_of_a_source_is_refused_and_another_issuers_keeps_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = points();
    let file = |name, text: String| (name, text.into_bytes());
    let files = [
        file("new.json", did(&one, "2026-08-22T17:05:01Z")),
        file("old.json", did(&two, "2025-08-22T17:05:01Z")),
        file("jwks.json", jwks(&[jwk(&one)])),
    ];
    write(folder.path(), &files);
    let clinic = Office::clinic(folder.path(), "1");
    clinic.run(["trust", "import", "new.json", "jwks.json"]).text();
    // Every issuer's file has this name.
    write(folder.path(), &[file("jwks.json", jwks(&[jwk(&two)]))]);
    let before = clinic.contents();
    for (list, code) in [("old.json", "trust.older"), ("jwks.json", "trust.same-source")] {
        assert_eq!(clinic.run(["trust", "import", list]).outcome(), (Some(2), code));
        assert!(clinic.contents() == before, "{code}");
    }
    clinic.run(["trust", "import", "jwks.json", "--source", "https://other.example"]).text();
    assert_eq!(clinic.run(["trust", "list", "--json"]).json()["sources"].as_array().unwrap().len(), 4);
}

#[test]
fn files_that_are_no_list_have_codes_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    let before = clinic.contents();
    for (bytes, code) in [
        (&b""[..], "trust.unknown-format"),
        (b"Dear colleague", "trust.unknown-format"),
        (b"{}", "trust.unknown-format"),
        (b"{\"keys\":[}", "trust.bad-json"),
        (b"{\"kty\":\"EC\"}", "trust.bare-key"),
        (b"{\"participating_issuers\":[]}", "trust.directory-without-keys"),
        (b"{\"keys\":[]}", "trust.no-usable-key"),
        (b"\xd2\x84", "trust.malformed"),
    ] {
        write(folder.path(), &[("file", bytes.to_vec())]);
        let run = clinic.run(["trust", "import", "file"]);
        assert_eq!(run.outcome(), (Some(2), code), "{bytes:?}: {}", run.stderr);
        assert!(clinic.contents() == before, "{code}");
    }
    assert_eq!(clinic.run(["trust", "import", "1"]).outcome(), (Some(2), "input.folder"));
}

#[test]
#[expect(clippy::print_stdout, reason = "how many were read")]
fn other_peoples_key_sets_are_taken_or_refused() {
    let Some(folder) = corpora().map(|folder| folder.join("04-smart-health-cards")) else {
        println!("no corpora here: no key set was read");
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(home.path(), "1");
    let (mut taken, mut refused) = (0, 0);
    for path in json_files(&folder) {
        let document: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap_or_default();
        if !document["keys"].is_array() {
            continue;
        }
        let text = path.to_str().unwrap();
        let run = clinic.run(["trust", "import", text, "--source", text]);
        let name = path.file_name().unwrap().to_str().unwrap();
        // The names of the test data say what is wrong with them.
        let is_wrong = name.starts_with("wrong_") || name.starts_with("cert_mismatch");
        let expected = if is_wrong { (Some(2), "trust.no-usable-key") } else { (Some(0), "") };
        assert_eq!(run.outcome(), expected, "{name}: {}", run.stderr);
        let count = if is_wrong { &mut refused } else { &mut taken };
        *count += 1;
    }
    println!("{taken} key sets taken, {refused} refused");
    assert!(taken >= 10 && refused >= 5);
}
