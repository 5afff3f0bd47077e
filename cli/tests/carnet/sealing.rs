//! Passphrases of chance and consent codes.

use std::collections::BTreeSet;

use carnet_core::crypto::words::WordList;

use super::support::{Clinics, Run, amina};

const ALLERGY: &str = "ALLERGY: Penicillin";

fn share(clinics: &Clinics, more: &[&str]) -> Run {
    let bundle = amina();
    let first = ["share", bundle.to_str().unwrap(), "--sign", "here.key"];
    clinics.run(first.iter().chain(more))
}

#[test]
fn generated_passphrases_say_their_bits_and_open_in_four_languages() {
    let clinics = Clinics::new();
    let mut seen = BTreeSet::new();
    for (language, list) in [
        ("en", WordList::English),
        ("fr", WordList::French),
        ("es", WordList::Spanish),
        ("ar", WordList::Arabic),
    ] {
        let card = format!("{language}.txt");
        let arguments = ["--passphrase", "generate", "--passphrase-language", language, "--out", &card];
        let run = share(&clinics, &arguments);
        let said =
            run.stderr.lines().find_map(|line| line.strip_prefix("passphrase, 70 bits, said this once: "));
        let words = said.unwrap().to_owned();
        assert_eq!(words.split(' ').count(), 7);
        assert!(words.split(' ').all(|word| list.words().contains(&word)), "{language}");
        assert!(run.stdout.is_empty());
        clinics.write("words", &words);
        let opened = clinics.run(["open", &card, "--passphrase-file", "words"]).text();
        assert!(opened.contains(ALLERGY), "{language}");
        assert!(seen.insert(words), "chance chooses");
        clinics.write("words", "other");
        assert_eq!(clinics.run(["open", &card, "--passphrase-file", "words"]).error(), "open.no-key-fits");
    }
}

#[test]
fn a_report_holds_the_passphrase_and_its_bits() {
    let clinics = Clinics::new();
    let arguments = ["--passphrase", "generate", "--passphrase-words", "8", "--out", "card.txt", "--json"];
    let run = share(&clinics, &arguments);
    let report = run.json();
    assert_eq!(report["passphrase"]["bits"], 80);
    let words = report["passphrase"]["words"].as_str().unwrap();
    assert!(!run.stderr.contains(words), "standard error may be kept in a log");
    clinics.write("words", words);
    assert!(clinics.run(["open", "card.txt", "--passphrase-file", "words"]).text().contains(ALLERGY));
}

#[test]
fn too_few_words_are_refused_with_the_reason() {
    let clinics = Clinics::new();
    let run = share(&clinics, &["--passphrase", "generate", "--passphrase-words", "5", "--out", "card.txt"]);
    assert_eq!(run.outcome(), (Some(2), "passphrase.too-few-words"));
    assert!(run.stderr.contains("5 words are 50 bits, and a passphrase needs 60"), "{}", run.stderr);
    assert!(
        run.stderr.contains("whoever photographs the card can try passphrases for years"),
        "{}",
        run.stderr
    );
    assert!(clinics.files().is_empty());
    // Those that somebody else generated count the same.
    clinics.write("words", "acorn bridge candy dolphin engine");
    let run = share(&clinics, &["--passphrase-file", "words", "--out", "card.txt"]);
    assert_eq!(run.outcome(), (Some(2), "passphrase.weak"));
    assert!(run.stderr.contains("50 bits at most, and it needs 60"), "{}", run.stderr);
    share(&clinics, &["--passphrase", "generate", "--passphrase-words", "6", "--out", "card.txt"]).text();
}

#[test]
fn a_card_with_a_code_needs_key_and_code() {
    let clinics = Clinics::new();
    clinics.write("code", "27-18 28\n");
    clinics.share(&amina(), &["--code-file", "code", "--out", "card.txt"]).text();
    // As it is typed on keyboards of other scripts, and written by other hands.
    for typed in ["271828", "٢٧١٨٢٨", "۲۷۱۸۲۸", "२७१८२८", "２７１８２８", "27.18.28"]
    {
        clinics.write("typed", typed);
        assert!(clinics.open(&["card.txt"], &["--code-file", "typed"]).text().contains(ALLERGY), "{typed}");
    }
    let none = clinics.open(&["card.txt"], &[]);
    assert_eq!(none.outcome(), (Some(2), "open.needs-code"));
    assert!(none.stderr.contains("ask the holder for the code"), "{}", none.stderr);
    clinics.write("short", "27182");
    assert_eq!(clinics.open(&["card.txt"], &["--code-file", "short"]).error(), "key.bad-code");
    assert_eq!(clinics.share(&amina(), &["--code-file", "short"]).error(), "key.bad-code");
    assert_eq!(clinics.share(&amina(), &["--code"]).outcome(), (Some(2), "share.no-code"));
}

#[test]
fn a_wrong_code_and_a_wrong_key_get_one_answer() {
    let clinics = Clinics::new();
    clinics.run(["key", "new", "Other", "--out", "other.key", "--no-passphrase"]).text();
    clinics.write("code", "271828");
    clinics.write("wrong", "271829");
    clinics.share(&amina(), &["--code-file", "code", "--out", "card.txt"]).text();
    let open = |key: &str, code: &str| {
        let run = clinics.run(["open", "card.txt", "--key", key, "--code-file", code, "--json"]);
        (run.code, String::from_utf8(run.stdout).unwrap(), run.stderr)
    };
    let answer = open("there.key", "wrong");
    assert_eq!(answer.0, Some(2));
    assert!(answer.2.contains("[open.no-key-fits]"), "{}", answer.2);
    assert_eq!(open("other.key", "code"), answer);
    assert_eq!(open("other.key", "wrong"), answer);
}

#[test]
fn a_code_and_a_passphrase_are_two_ways_in() {
    let clinics = Clinics::new();
    clinics.write("code", "zeitun 7");
    clinics.write("pass", "five words taken at random");
    clinics.write("wrong", "another of six");
    let arguments = ["--code-file", "code", "--passphrase-file", "pass", "--out", "card.txt"];
    clinics.share(&amina(), &arguments).text();
    for ways in [
        &["--key", "there.key", "--code-file", "code"][..],
        &["--passphrase-file", "pass"],
        &["--key", "there.key", "--passphrase-file", "pass"],
        &["--key", "there.key", "--code-file", "wrong", "--passphrase-file", "pass"],
    ] {
        let run = clinics.run(["open", "card.txt"].iter().chain(ways));
        assert!(run.text().contains(ALLERGY), "{ways:?}");
    }
    let run = clinics.run(["open", "card.txt", "--key", "there.key", "--code-file", "wrong"]);
    assert_eq!(run.outcome(), (Some(2), "open.no-key-fits"));
    let alone = share(&clinics, &["--code-file", "code", "--passphrase-file", "pass"]);
    assert_eq!(alone.outcome(), (Some(2), "seal.needs-recipients"));
}

#[test]
fn secrets_and_outputs_are_apart() {
    let clinics = Clinics::new();
    clinics.write("code.txt", "271828");
    let run = clinics.share(&amina(), &["--code-file", "code.txt", "--out", "code.txt", "--force"]);
    assert_eq!(run.outcome(), (Some(2), "output.is-input"));
    assert_eq!(clinics.read("code.txt"), "271828");
    let two = ["--passphrase-file", "code.txt", "--passphrase", "generate"];
    assert_eq!(clinics.share(&amina(), &two).outcome(), (Some(2), "usage"));
}
