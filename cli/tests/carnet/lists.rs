//! Trust lists that come late, twice, from others, or damaged.

use super::support::Office;

/// Signs lists of one clinic, numbered from 1, on the days given.
fn publish(programme: &Office<'_>, days: &[(&str, &str)]) {
    for (list, made) in days {
        programme.run(["trust", "sign", "--out", list, "--at", made]).text();
    }
}

#[test]
fn a_list_that_is_not_taken_leaves_the_home_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    let [ours, impostor] = ["office", "impostor"].map(|home| Office::new(folder.path(), home));
    for programme in [&ours, &impostor] {
        programme.run(["trust", "init", "--name", "Route of the South", "--no-passphrase"]).text();
        programme.run(["trust", "add", "1.pub"]).text();
    }
    publish(&ours, &[("1.list", "2026-01-01")]);
    // The folder of the programme is copied, and both copies sign.
    let state = ours.home().join("programme/programme.json");
    let copy = std::fs::read(&state).unwrap();
    publish(&ours, &[("2.list", "2026-02-01")]);
    std::fs::write(&state, copy).unwrap();
    publish(&ours, &[("fork.list", "2026-02-02")]);
    publish(&impostor, &[("impostor.list", "2026-03-01")]);
    let list = std::fs::read(folder.path().join("2.list")).unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    let mut forged = list.clone();
    let last = forged.len() - 1;
    forged[last] ^= 1;
    write("forged.list", &forged);
    write("cut.list", &list[..list.len() / 2]);
    write("longer.list", &[&list[..], b"\n"].concat());

    clinic.run(["trust", "import", "1.list"]).text();
    clinic.run(["trust", "import", "2.list", "--at", "2026-02-03"]).text();
    let before = clinic.contents();
    for (list, code) in [
        ("1.list", "trust.rollback"),
        ("fork.list", "trust.fork"),
        ("impostor.list", "trust.other-signer"),
        ("forged.list", "trust.forged"),
        ("cut.list", "trust.malformed"),
        ("longer.list", "trust.malformed"),
        ("missing.list", "input.not-found"),
    ] {
        let run = clinic.run(["trust", "import", list]);
        assert_eq!(run.outcome(), (Some(2), code), "{}", run.stderr);
        // Of several, the others are taken.
        assert_eq!(clinic.run(["trust", "import", "2.list", list]).outcome(), (Some(1), code));
        assert_eq!(clinic.run(["trust", "import", list, list]).outcome(), (Some(2), code));
        assert!(clinic.contents() == before, "{list} changed the home");
        let report = clinic.run(["trust", "import", list, "--json"]).json();
        assert_eq!(report["error"]["code"], code);
    }
    let sources = clinic.run(["trust", "list", "--json"]).json();
    assert_eq!(sources["sources"][0]["sequence"], 2);
    assert_eq!(
        clinic.run(["trust", "import", "2.list", "--json"]).json()["imported"][0]["change"],
        "unchanged"
    );
}

#[test]
fn a_list_warns_of_its_age_and_never_stops_a_card() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    let programme = Office::new(folder.path(), "office");
    programme.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    programme.run(["trust", "add", "1.pub"]).text();
    let sign = ["trust", "sign", "--out", "a.list", "--at", "2031-03-01", "--days", "90"];
    programme.run(sign).text();
    clinic.run(["trust", "import", "a.list", "--at", "2031-03-02"]).text();
    clinic.share("card.txt", &["--to", "programme"]).text();
    for (at, code, words) in [
        ("2031-03-01", "list.current", "Trust list of today."),
        ("2031-03-13", "list.current", "Trust list 12 days old."),
        ("2031-06-30", "list.stale", "Trust list 121 days old, past its end on 2031-05-30: get a newer one."),
        ("2031-01-01", "list.from-future", "Trust list dated 2031-03-01, which is in the future"),
    ] {
        let run = clinic.run(["open", "card.txt", "--at", at]);
        assert_eq!(clinic.codes("card.txt", &["--at", at])[4], code);
        let text = run.text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(words) && text.contains("ALLERGY: Penicillin"), "{at}: {text}");
    }
    assert_eq!(clinic.codes("card.txt", &["--at", "2020-01-01"])[2], "validity.not-yet");
}

#[test]
fn a_list_past_its_end_or_of_the_future_is_taken_with_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    let programme = Office::new(folder.path(), "office");
    programme.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    programme.run(["trust", "add", "1.pub"]).text();
    publish(&programme, &[("old.list", "2026-01-01"), ("new.list", "2026-06-01")]);
    for (list, at, code) in [
        ("old.list", "2026-05-01", Some("trust.ended")),
        ("new.list", "2026-05-01", Some("trust.from-future")),
        ("new.list", "2026-05-31T12:00:00Z", None),
    ] {
        let report = clinic.run(["trust", "import", list, "--at", at, "--json"]).json();
        assert_eq!(report["warnings"][0]["code"].as_str(), code, "{list} {at}");
    }
}

#[test]
fn lists_are_named_for_one_run_or_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = ["1", "2"].map(|home| Office::clinic(folder.path(), home));
    let programme = Office::new(folder.path(), "office");
    programme.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    programme.run(["trust", "add", "1.pub", "2.pub"]).text();
    publish(&programme, &[("1.list", "2026-01-01"), ("2.list", "2026-02-01")]);
    one.run(["trust", "import", "2.list"]).text();
    one.share("card.txt", &["--to", "programme"]).text();
    assert_eq!(two.run(["open", "card.txt"]).error(), "open.no-key-fits");
    let before = two.contents();
    assert_eq!(two.codes("card.txt", &["--trust", "2.list"])[1], "issuer.known");
    assert!(two.contents() == before, "known for one run only");
    // An older list beside a newer one stops nothing.
    let run = one.run(["open", "card.txt", "--trust", "1.list", "--json"]);
    assert_eq!((run.code, &run.json()["warnings"][0]["code"]), (Some(0), &"trust.rollback".into()));

    let fingerprint = one.run(["trust", "list", "--json"]).json()["sources"][0]["fingerprint"].clone();
    one.run(["trust", "forget", fingerprint.as_str().unwrap()]).text();
    assert_eq!(one.run(["open", "card.txt"]).error(), "open.no-key-fits");
    assert_eq!(one.run(["trust", "forget", "Route"]).outcome(), (Some(2), "trust.unknown-source"));
    one.run(["trust", "import", "1.list"]).text();
}

#[test]
fn a_damaged_store_stops_no_card_and_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    clinic.share("card.txt", &["--to", "1.pub"]).text();
    std::fs::write(clinic.home().join("trust.store"), "damaged").unwrap();
    let run = clinic.run(["open", "card.txt", "--json"]);
    assert_eq!((run.code, &run.json()["warnings"][0]["code"]), (Some(0), &"trust.store-damaged".into()));
    let before = clinic.contents();
    for arguments in [&["trust", "import", "1.pub"][..], &["trust", "list"], &["key", "rotate"]] {
        assert_eq!(clinic.run(arguments).outcome(), (Some(2), "trust.store-damaged"), "{arguments:?}");
    }
    assert!(clinic.contents() == before);
}

#[test]
fn one_bad_file_leaves_the_others_taken() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _] = ["1", "2"].map(|home| Office::clinic(folder.path(), home));
    let public = std::fs::read_to_string(folder.path().join("2.pub")).unwrap();
    std::fs::write(folder.path().join("cut.pub"), &public[..public.len() / 2]).unwrap();
    std::fs::write(folder.path().join("other.json"), "{}").unwrap();
    one.run(["key", "export", "--out", "private.key"]).text();
    let run = one.run(["trust", "import", "cut.pub", "private.key", "other.json", "2.pub", "--json"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    let report = run.json();
    let codes = [0, 1, 2].map(|position| report["failed"][position]["code"].as_str().unwrap().to_owned());
    assert_eq!(codes, ["key.corrupt", "key.wrong-kind", "trust.unknown-format"]);
    assert_eq!(report["imported"][0]["name"], "Clinic 2");
    one.share("card.txt", &["--to", "Clinic 2"]).text();
}

#[test]
fn a_store_of_a_newer_program_stops_no_card() {
    use sha2::Digest as _;
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    clinic.share("card.txt", &["--to", "1.pub"]).text();
    let body = [0x84, 2, 0x80, 0x80, 0x80];
    let store = [sha2::Sha256::digest(body).as_slice(), &body].concat();
    std::fs::write(clinic.home().join("trust.store"), &store).unwrap();
    let run = clinic.run(["open", "card.txt", "--json"]);
    assert_eq!((run.code, &run.json()["warnings"][0]["code"]), (Some(0), &"trust.newer-store".into()));
    assert_eq!(clinic.run(["trust", "import", "1.pub"]).outcome(), (Some(2), "trust.newer-store"));
    assert!(std::fs::read(clinic.home().join("trust.store")).unwrap() == store);
}

#[test]
fn a_store_that_would_not_be_read_again_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    let files: Vec<String> = (0..carnet_core::limits::TRUST_SOURCES)
        .map(|number| {
            let pair = carnet_core::crypto::KeyPair::generate("Clinic", &mut rng).unwrap();
            let file = format!("{number}-other.pub");
            std::fs::write(folder.path().join(&file), pair.public().to_text()).unwrap();
            file
        })
        .collect();
    let before = clinic.contents();
    let run = clinic.run(["trust", "import"].into_iter().chain(files.iter().map(String::as_str)));
    assert_eq!(run.outcome(), (Some(2), "trust.store-full"), "beside the clinic's own, one too many");
    assert!(clinic.contents() == before);
    clinic.run(["trust", "import"].into_iter().chain(files.iter().skip(1).map(String::as_str))).text();
}

#[test]
fn an_exchanged_reading_key_shows_another_fingerprint_and_replaces_none() {
    let folder = tempfile::tempdir().unwrap();
    let [one, _, here] = ["1", "2", "3"].map(|home| Office::clinic(folder.path(), home));
    let read = |name: &str| -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(folder.path().join(name)).unwrap()).unwrap()
    };
    let mut forged = read("1.pub");
    forged["read"] = read("2.pub")["read"].clone();
    std::fs::write(folder.path().join("forged.pub"), forged.to_string()).unwrap();
    let shown = |name: &str| one.run(["key", "show", name, "--json"]).json();
    let (real, forged) = (shown("1.pub"), shown("forged.pub"));
    assert_eq!(real["id"], forged["id"], "the id is of the signing key alone");
    assert_ne!(real["fingerprint"], forged["fingerprint"]);

    here.run(["trust", "import", "1.pub"]).text();
    let before = here.contents();
    let run = here.run(["trust", "import", "forged.pub"]);
    assert_eq!(run.outcome(), (Some(2), "trust.changed-key"), "{}", run.stderr);
    assert!(here.contents() == before);
}
