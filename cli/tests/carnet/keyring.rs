//! The keys of a clinic in its home.

use super::support::Office;

const PASS: &str = "five words taken at random\n";
const OTHER: &str = "another five words by chance\n";

/// A clinic whose keys are sealed by the passphrase in the file `pass`.
fn sealed(folder: &std::path::Path) -> Office<'_> {
    std::fs::write(folder.join("pass"), PASS).unwrap();
    std::fs::write(folder.join("wrong"), OTHER).unwrap();
    let clinic = Office::new(folder, "1");
    clinic.run(["init", "--name", "عيادة الأمل", "--country", "sd", "--passphrase-file", "pass"]).text();
    clinic
}

/// Runs a command with the passphrase of the keys in a file.
fn with_pass(clinic: &Office<'_>, file: &str, arguments: &[&str]) -> super::support::Run {
    clinic.run_with("CARNET_PASSPHRASE_FILE", file, arguments)
}

#[cfg(unix)]
#[test]
fn a_home_belongs_to_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!([mode(clinic.home()), mode(&clinic.home().join("keys"))], [0o700; 2]);
    clinic.run(["key", "rotate"]).text();
    clinic.run(["key", "export", "--out", "backup.key"]).text();
    let mut private = clinic.contents();
    private.retain(|(path, _)| path.extension().is_none_or(|ending| ending != "pub"));
    assert_eq!(private.len(), 5, "two keys, their list, the store, the lock");
    private.push((folder.path().join("backup.key"), Vec::new()));
    for (path, _) in private {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn a_clinic_has_one_home() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    let before = clinic.contents();
    let again = clinic.run(["init", "--name", "Another", "--country", "KE", "--no-passphrase"]);
    assert_eq!(again.outcome(), (Some(2), "init.exists"));
    assert!(again.stderr.contains("carnet key rotate"), "{}", again.stderr);
    assert!(clinic.contents() == before);
    let bad = Office::new(folder.path(), "2");
    for (name, country) in [("", "KE"), ("a\nb", "KE"), ("x", "Kenya"), ("x", "1K")] {
        let run = bad.run(["init", "--name", name, "--country", country, "--no-passphrase"]);
        assert_eq!(run.code, Some(2), "{name:?} {country}");
        assert!(!bad.home().exists(), "{name:?} {country} left something");
    }
    let file = Office::new(folder.path(), "1.pub");
    let run = file.run(["init", "--name", "x", "--country", "KE", "--no-passphrase"]);
    assert_eq!(run.outcome(), (Some(2), "output.failed"), "a file in place of a folder");
}

#[test]
fn commands_without_a_keyring_say_how_to_make_one() {
    let folder = tempfile::tempdir().unwrap();
    let nobody = Office::new(folder.path(), "nobody");
    for arguments in [
        &["key", "list"][..],
        &["key", "show"],
        &["key", "rotate"],
        &["key", "retire", "12"],
        &["key", "export", "--out", "x"],
    ] {
        let run = nobody.run(arguments);
        assert_eq!(run.outcome(), (Some(2), "keyring.none"), "{arguments:?}");
        assert!(run.stderr.contains("carnet init --name NAME --country CC"), "{}", run.stderr);
    }
    assert!(!nobody.home().exists());
}

#[test]
fn a_rotated_key_opens_old_cards_until_it_is_retired() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    clinic.share("old.txt", &["--to", "1.pub"]).text();
    let first = clinic.run(["key", "list", "--json"]).json()["keys"][0]["id"].as_str().unwrap().to_owned();
    clinic.run(["key", "rotate"]).text();
    clinic.run(["key", "export", "--public", "--out", "next.pub"]).text();
    clinic.share("new.txt", &["--to", "next.pub"]).text();
    for card in ["old.txt", "new.txt"] {
        assert_eq!(clinic.codes(card, &[])[1], "issuer.known", "{card}");
    }
    let in_use = clinic.run([
        "key",
        "retire",
        &clinic.run(["key", "list", "--json"]).json()["keys"][1]["id"].as_str().unwrap()[..6],
    ]);
    assert_eq!(in_use.outcome(), (Some(2), "key.in-use"));
    clinic.run(["key", "retire", &first[..6]]).text();
    assert_eq!(clinic.run(["open", "old.txt"]).outcome(), (Some(2), "open.no-key-fits"));
    assert_eq!(clinic.codes("new.txt", &[])[1], "issuer.known");
    // The file stays.
    let kept = format!("1/keys/{first}.key");
    clinic.run(["open", "old.txt", "--key", &kept]).text();
    let states: Vec<_> = clinic.run(["key", "list", "--json"]).json()["keys"]
        .as_array()
        .unwrap()
        .iter()
        .map(|key| key["state"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(states, ["retired", "current"]);
    assert_eq!(clinic.run(["key", "retire", &first]).outcome(), (Some(2), "key.retired"));
    assert_eq!(clinic.run(["key", "retire", "zz"]).outcome(), (Some(2), "key.unknown"));
}

#[test]
fn sealed_keys_take_their_passphrase_once_and_say_what_a_lost_one_means() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = sealed(folder.path());
    clinic.run(["key", "export", "--public", "--out", "1.pub"]).text();
    let bundle = super::support::amina();
    let bundle = bundle.to_str().unwrap();
    let share = ["share", bundle, "--to", "1.pub", "--out", "card.txt"];
    assert_eq!(clinic.run(share).outcome(), (Some(2), "key.needs-passphrase"));
    let wrong = with_pass(&clinic, "wrong", &share);
    assert_eq!(wrong.outcome(), (Some(2), "key.wrong-passphrase"));
    for words in ["cards sealed to this key alone stay closed", "carnet key import", "carnet init", "revoke"]
    {
        assert!(wrong.stderr.contains(words), "{words}: {}", wrong.stderr);
    }
    with_pass(&clinic, "pass", &share).text();
    let before = clinic.contents();
    assert_eq!(with_pass(&clinic, "wrong", &["key", "rotate"]).error(), "key.wrong-passphrase");
    assert!(clinic.contents() == before, "nothing is lost");
    let open = ["open", "card.txt", "--key-passphrase-file"];
    clinic.run(open.iter().chain(&["pass"])).text();
    assert_eq!(clinic.run(open.iter().chain(&["wrong"])).error(), "key.wrong-passphrase");
    with_pass(&clinic, "pass", &["key", "rotate"]).text();
    let text = with_pass(&clinic, "pass", &["open", "card.txt"]).text();
    assert!(text.contains("Issued by \u{2068}عيادة الأمل\u{2069}, Sudan, on "), "{text}");
    assert!(
        clinic.contents().iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("unprotected"))
    );
}

#[test]
fn a_backup_brings_a_key_back_here_and_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = sealed(folder.path());
    clinic.run(["key", "export", "--out", "backup.key"]).text();
    clinic.run(["key", "export", "--public", "--out", "1.pub"]).text();
    with_pass(
        &clinic,
        "pass",
        &["share", super::support::amina().to_str().unwrap(), "--to", "1.pub", "--out", "c.txt"],
    )
    .text();
    assert_eq!(with_pass(&clinic, "pass", &["key", "import", "backup.key"]).error(), "key.known");
    let id = clinic.run(["key", "list", "--json"]).json()["keys"][0]["id"].as_str().unwrap().to_owned();
    let key = clinic.home().join(format!("keys/{id}.key"));
    let restore: [&dyn Fn(); 3] =
        [&|| std::fs::write(&key, "damaged").unwrap(), &|| std::fs::remove_file(&key).unwrap(), &|| {
            std::fs::remove_file(clinic.home().join("keyring.json")).unwrap()
        }];
    for lose in restore {
        lose();
        assert_ne!(with_pass(&clinic, "pass", &["open", "c.txt"]).code, Some(0));
        with_pass(&clinic, "pass", &["key", "import", "backup.key"]).text();
        with_pass(&clinic, "pass", &["open", "c.txt"]).text();
    }
    let elsewhere = Office::new(folder.path(), "2");
    assert_eq!(
        with_pass(&elsewhere, "wrong", &["key", "import", "backup.key"]).error(),
        "key.wrong-passphrase"
    );
    assert!(!elsewhere.home().exists());
    with_pass(&elsewhere, "pass", &["key", "import", "backup.key"]).text();
    with_pass(&elsewhere, "pass", &["open", "c.txt"]).text();
}

#[test]
fn keys_whose_list_was_lost_come_back_from_where_they_lie() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = sealed(folder.path());
    clinic.run(["key", "export", "--public", "--out", "1.pub"]).text();
    let bundle = super::support::amina();
    let share = ["share", bundle.to_str().unwrap(), "--to", "1.pub", "--out", "c.txt"];
    with_pass(&clinic, "pass", &share).text();
    with_pass(&clinic, "pass", &["key", "rotate"]).text();
    let keys = clinic.run(["key", "list", "--json"]).json()["keys"].clone();
    std::fs::remove_file(clinic.home().join("keyring.json")).unwrap();
    let before = clinic.contents();
    let init = clinic.run(["init", "--name", "Another", "--country", "KE", "--no-passphrase"]);
    assert_eq!(init.outcome(), (Some(2), "init.keys-left"));
    assert!(init.stderr.contains("carnet key import"), "{}", init.stderr);
    assert!(clinic.contents() == before);
    for (position, state) in [(1, "current"), (0, "previous")] {
        let file = format!("1/keys/{}.key", keys[position]["id"].as_str().unwrap());
        let run = clinic.run(["key", "import", &file, "--key-passphrase-file", "pass", "--json"]);
        assert_eq!((run.code, &run.json()["state"]), (Some(0), &state.into()), "{}", run.stderr);
    }
    with_pass(&clinic, "pass", &["open", "c.txt"]).text();
}

#[cfg(unix)]
#[test]
fn commands_that_change_a_home_wait_for_one_another() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    for number in 0..8 {
        let name = format!("Clinic {number}");
        let file = format!("{number}.key");
        clinic.run(["key", "new", &name, "--out", &file, "--no-passphrase"]).text();
    }
    std::thread::scope(|scope| {
        for number in 0..8 {
            let clinic = &clinic;
            scope.spawn(move || clinic.run(["trust", "import", &format!("{number}.key.pub")]).text());
        }
    });
    let sources = clinic.run(["trust", "list", "--json"]).json()["sources"].as_array().unwrap().len();
    assert_eq!(sources, 9, "nothing that another one wrote is lost");
}

#[test]
fn a_damaged_key_file_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    clinic.share("old.txt", &["--to", "1.pub"]).text();
    clinic.run(["key", "rotate"]).text();
    let id = clinic.run(["key", "list", "--json"]).json()["keys"][1]["id"].as_str().unwrap().to_owned();
    std::fs::write(clinic.home().join(format!("keys/{id}.key")), "damaged").unwrap();
    let run = clinic.run(["open", "old.txt", "--json"]);
    assert_eq!((run.code, &run.json()["warnings"][0]["code"]), (Some(0), &"key.corrupt".into()));
    assert_eq!(clinic.share("new.txt", &["--to", "1.pub"]).outcome(), (Some(2), "key.corrupt"));
}

#[test]
fn the_passphrase_of_the_card_is_enough_where_the_keys_stay_locked() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = sealed(folder.path());
    clinic.run(["key", "export", "--public", "--out", "1.pub"]).text();
    std::fs::write(folder.path().join("card-pass"), "seven quite different words on paper\n").unwrap();
    let bundle = super::support::amina();
    let both = [
        "share",
        bundle.to_str().unwrap(),
        "--to",
        "1.pub",
        "--passphrase-file",
        "card-pass",
        "--out",
        "c.txt",
    ];
    with_pass(&clinic, "pass", &both).text();
    clinic.run(["open", "c.txt", "--passphrase-file", "card-pass"]).text();
    with_pass(&clinic, "wrong", &["open", "c.txt", "--passphrase-file", "card-pass"]).text();
}

#[test]
fn files_of_the_home_are_no_output() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    clinic.share("card.txt", &["--to", "1.pub"]).text();
    let before = clinic.contents();
    let id = clinic.run(["key", "list", "--json"]).json()["keys"][0]["id"].as_str().unwrap().to_owned();
    let key = format!("1/keys/{id}.key");
    for arguments in [
        &["open", "card.txt", "--out", &key, "--force"][..],
        &["key", "export", "--public", "--out", &key, "--force"],
        &["key", "export", "--out", "1/keyring.json", "--force"],
        &["key", "new", "x", "--out", &key, "--no-passphrase", "--force"],
    ] {
        assert_eq!(clinic.run(arguments).outcome(), (Some(2), "output.home"), "{arguments:?}");
    }
    assert!(clinic.contents() == before);
}

#[test]
fn of_keys_before_a_bad_one_is_a_warning_and_the_others_are_tried() {
    let folder = tempfile::tempdir().unwrap();
    let clinic = Office::clinic(folder.path(), "1");
    std::fs::write(folder.path().join("code"), "271828").unwrap();
    clinic.share("old.txt", &["--to", "1.pub", "--code-file", "code"]).text();
    (0..3).for_each(|_| drop(clinic.run(["key", "rotate"]).text()));
    let keys = clinic.run(["key", "list", "--json"]).json()["keys"].clone();
    let bad = clinic.home().join(format!("keys/{}.key", keys[1]["id"].as_str().unwrap()));
    std::fs::write(bad, "damaged").unwrap();
    let run = clinic.run(["open", "old.txt", "--code-file", "code", "--json"]);
    assert_eq!((run.code, &run.json()["warnings"][0]["code"]), (Some(0), &"key.corrupt".into()));
    Office::clinic(folder.path(), "2");
    clinic.share("theirs.txt", &["--to", "2.pub", "--code-file", "code"]).text();
    let run = clinic.run(["open", "theirs.txt", "--code-file", "code"]);
    assert_eq!(run.outcome(), (Some(2), "open.no-key-fits"));
    assert!(run.stderr.contains("ask the holder to say the code again"), "{}", run.stderr);
    assert!(run.stderr.contains("give every key"), "{}", run.stderr);
}
