//! Cards in every format, in one symbol and in many, and back.

use super::support::{Clinics, amina, content};

/// A line of the summary that must come back.
const ALLERGY: &str = "ALLERGY: Penicillin";

/// The verdict but for the date in it.
const VERDICT: [&str; 2] = [
    "Issued by Clinic Here on ",
    " Known here by its key file only. Signature valid. No trust list here.\n? No trust list here tells whether it was revoked.\n\n",
];

#[test]
fn every_format_is_written_and_pixels_and_text_are_read_back() {
    let clinics = Clinics::new();
    let outs = ["card.png", "card.svg", "card.pdf", "card.html", "card.txt", "card.gif"];
    let arguments: Vec<&str> = outs.iter().flat_map(|out| ["--out", out]).collect();
    let run = clinics.share(&amina(), &arguments);
    assert_eq!(run.text(), "", "files leave standard output alone");
    for (name, start) in [
        ("card.svg", "<?xml"),
        ("card.pdf", "%PDF-"),
        ("card.html", "<!doctype html>"),
        ("card.txt", "CN1"),
        ("card.gif", "GIF89a"),
    ] {
        let bytes = std::fs::read(clinics.folder().join(name)).unwrap();
        assert!(bytes.starts_with(start.as_bytes()), "{name}");
    }
    for name in ["card.png", "card.txt", "card.gif"] {
        let text = clinics.open(&[name], &[]).text();
        let [issuer, rest] = VERDICT;
        assert!(text.starts_with(issuer) && text.contains(rest), "{name}: {text}");
        assert!(text.contains(ALLERGY), "{name}: {text}");
    }
}

#[test]
fn cards_name_nobody() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "card.svg", "--out", "card.html", "--out", "card.pdf"]).text();
    for name in ["card.svg", "card.html", "card.pdf"] {
        let card = std::fs::read(clinics.folder().join(name)).unwrap();
        let card = String::from_utf8_lossy(&card);
        assert!(!card.contains("Amina") && !card.contains("Clinic"), "{name}");
    }
}

#[test]
fn symbol_texts_go_through_pipes() {
    let clinics = Clinics::new();
    let texts = clinics.share(&amina(), &["--profile", "emergency", "--out", "-"]).text();
    assert!(texts.starts_with("CN1") && texts.lines().count() == 1);
    let piped = clinics.feed(["open", "-", "--key", "there.key"], texts.as_bytes()).text();
    assert!(piped.contains(ALLERGY));
    // Without --out, what is not a terminal gets the same.
    assert!(clinics.share(&amina(), &[]).text().starts_with("CN1"));
}

#[test]
fn bundles_come_from_standard_input() {
    let clinics = Clinics::new();
    let bundle = std::fs::read(amina()).unwrap();
    let texts = clinics.feed(["share", "-", "--to", "there.key.pub"], &bundle).text();
    assert!(clinics.feed(["open", "-", "--key", "there.key"], texts.as_bytes()).text().contains(ALLERGY));
    assert!(clinics.feed(["show", "-"], &bundle).text().contains(ALLERGY));
}

#[test]
fn texts_survive_windows_mail_and_keyboards() {
    let clinics = Clinics::new();
    let text = clinics.share(&amina(), &["--profile", "emergency"]).text();
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    clinics.write("powershell.txt", utf16);
    let digits: Vec<char> = text.trim().chars().collect();
    let wrapped: Vec<String> = digits.chunks(76).map(|line| line.iter().collect()).collect();
    clinics.write(
        "mail.txt",
        format!("Dear colleague,\r\n\r\n{}\r\n\r\nKind regards\r\n", wrapped.join("\r\n")),
    );
    let azerty = text
        .trim()
        .chars()
        .map(|c| c.to_digit(10).map_or(c, |d| "à&é\"'(-è_ç".chars().nth(d as usize).unwrap()));
    clinics.write("azerty.txt", azerty.collect::<String>());
    for name in ["powershell.txt", "mail.txt", "azerty.txt"] {
        assert!(clinics.open(&[name], &[]).text().contains(ALLERGY), "{name}");
    }
}

#[test]
fn terminal_blocks_are_drawn_on_request() {
    let clinics = Clinics::new();
    let blocks = clinics.share(&amina(), &["--profile", "emergency", "--out", "terminal"]).text();
    assert!(blocks.lines().count() > 20);
    assert!(blocks.chars().all(|c| matches!(c, '█' | '▀' | '▄' | ' ' | '\n')));
}

#[test]
fn several_symbols_are_numbered_and_read_in_any_order() {
    let clinics = Clinics::new();
    let report = clinics.share(&amina(), &["--max-version", "12", "--out", "card.png", "--json"]);
    let count = report.json()["symbols"].as_array().unwrap().len();
    assert!(count > 3);
    let mut names: Vec<String> = (1..=count).map(|number| format!("card-{number}.png")).collect();
    assert_eq!(report.json()["files"], serde_json::json!(names));
    names.remove(1);
    names.reverse();
    assert!(clinics.open(&names, &[]).text().contains(ALLERGY));
    // A duplicate is as good as none, pixels and text mix, and a blank picture stops nothing.
    let mixed = ["card-1.png", "card-1.png"].map(str::to_owned);
    let run = clinics.open(&mixed, &[]);
    assert_eq!((run.code, run.error()), (Some(2), "qr.incomplete"));
    assert!(run.stderr.contains(&format!("1 of {} symbols", count - count / 5)), "{}", run.stderr);
}

#[test]
fn animations_are_read_frame_by_frame() {
    let clinics = Clinics::new();
    let run = clinics.share(&amina(), &["--max-version", "10", "--out", "card.gif", "--json"]);
    assert!(run.json()["symbols"].as_array().unwrap().len() > 4);
    assert!(clinics.open(&["card.gif"], &[]).text().contains(ALLERGY));
}

#[test]
fn passphrases_open_cards_whatever_the_keyboard_composes() {
    let clinics = Clinics::new();
    clinics.write("composed", "cinq mots jetés au hasard\n");
    clinics.write("decomposed", "cinq mots jete\u{301}s au hasard\r\n");
    clinics.write("wrong", "cinq mots jetes au hasard\n");
    clinics.share(&amina(), &["--passphrase-file", "composed", "--out", "card.txt"]).text();
    let open = |file: &str| clinics.run(["open", "card.txt", "--passphrase-file", file]);
    assert!(open("decomposed").text().contains(ALLERGY));
    assert_eq!((open("wrong").code, open("wrong").error()), (Some(2), "open.no-key-fits"));
    // The clinic's key opens it as well.
    assert!(clinics.open(&["card.txt"], &[]).text().contains(ALLERGY));
}

#[test]
fn issuers_are_known_unknown_or_nobody() {
    let clinics = Clinics::new();
    clinics.share(&amina(), &["--out", "signed.txt"]).text();
    let bundle = amina();
    let unsigned = ["share", bundle.to_str().unwrap(), "--to", "there.key.pub", "--out", "unsigned.txt"];
    assert!(clinics.run(unsigned).stderr.contains("warning: not signed"));
    let codes = |name: &str, trust: &[&str]| {
        let mut arguments = vec!["open", name, "--key", "there.key", "--json"];
        arguments.extend(trust);
        let run = clinics.run(arguments);
        assert_eq!(run.code, Some(0), "care does not wait for a trust list");
        run.json()["verdict"]["codes"][1].as_str().unwrap().to_owned()
    };
    assert_eq!(codes("signed.txt", &["--trust", "there.key.pub", "--trust", "here.key.pub"]), "issuer.known");
    assert_eq!(codes("signed.txt", &["--trust", "there.key.pub"]), "issuer.unknown");
    assert_eq!(codes("unsigned.txt", &["--trust", "here.key.pub"]), "issuer.nobody");
}

#[test]
fn two_thousand_entries_come_back() {
    let mut entries = vec![
        r#"{"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","birthDate":"1990"}}"#.to_owned(),
    ];
    entries.extend((0..2000).map(|n| {
        format!(
            r#"{{"resource":{{"resourceType":"Observation","status":"final","note":[{{"text":"Sample {:06}"}}],"subject":{{"reference":"urn:uuid:p"}},
            "code":{{"coding":[{{"system":"http://loinc.org","code":"718-7","display":"Hemoglobin [Mass/volume] in Blood"}}]}},
            "effectiveDateTime":"20{:02}-{:02}-{:02}T08:00:00Z",
            "valueQuantity":{{"value":{}.{},"unit":"g/dL","system":"http://unitsofmeasure.org","code":"g/dL"}}}}}}"#,
            n * 7919 % 999_983,
            n / 360, n / 30 % 12 + 1, n % 28 + 1, 7 + n * 7 % 11, n * 31 % 10,
        )
    }));
    let bundle =
        format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{}]}}"#, entries.join(","));
    let clinics = Clinics::new();
    let path = clinics.write("large.json", &bundle);
    let report = clinics
        .share(&path, &["--profile", "complete", "--max-version", "25", "--out", "card.png", "--json"]);
    let names = report.json()["files"].as_array().unwrap().clone();
    let names: Vec<&str> = names.iter().map(|name| name.as_str().unwrap()).collect();
    assert!(names.len() > 2, "several symbols: {names:?}");
    let opened = clinics.open(&names, &["--format", "fhir"]).text();
    assert!(content(opened.as_bytes()) == content(bundle.as_bytes()));
}
