//! What the office of a programme does to its clinics, and what it keeps of them.

use std::path::Path;

use serde_json::Value;

use super::support::Office;

/// The office of a programme of the clinics `1` and `2`, of which `1` reads sensitive content, too.
fn office(folder: &Path) -> (Office<'_>, [Office<'_>; 2]) {
    let office = Office::new(folder, "office");
    office.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    let clinics = ["1", "2"].map(|home| Office::clinic(folder, home));
    office.run(["trust", "add", "1.pub", "--group", "sensitive"]).text();
    office.run(["trust", "add", "2.pub"]).text();
    (office, clinics)
}

fn state(office: &Office<'_>) -> Value {
    office.run(["trust", "list", "--programme", "--json"]).json()
}

/// The id of the only key of a clinic, and its file.
fn id(clinic: &Office<'_>) -> String {
    clinic.run(["key", "list", "--json"]).json()["keys"][0]["id"].as_str().unwrap().to_owned()
}

/// Gives a clinic its next key, in the file `next.pub`.
fn rotate(clinic: &Office<'_>) {
    clinic.run(["key", "rotate"]).text();
    clinic.run(["key", "export", "--public", "--out", "next.pub", "--force"]).text();
}

#[test]
fn every_reader_is_in_the_group_of_the_programme() {
    let folder = tempfile::tempdir().unwrap();
    let (office, _) = office(folder.path());
    for (home, more) in [("3", "--issuer-only"), ("4", "--reader-only")] {
        Office::clinic(folder.path(), home);
        office.run(["trust", "add", &format!("{home}.pub"), more]).text();
    }
    let clinics = state(&office)["clinics"].clone();
    let groups = [0, 1, 2, 3].map(|position| clinics[position]["groups"].to_string());
    assert_eq!(groups, [r#"["programme","sensitive"]"#, r#"["programme"]"#, "[]", r#"["programme"]"#]);
}

#[test]
fn a_clinic_with_a_new_key_reads_nothing_new_with_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let (office, [one, _]) = office(folder.path());
    rotate(&one);
    let report = office.run(["trust", "add", "next.pub", "--json"]).json();
    assert_eq!(report["rotated"], serde_json::json!(["programme", "sensitive"]));
    assert_eq!(report["added"][0]["replaces"], id(&one).as_str());
    let epochs = state(&office)["groups"].clone();
    assert_eq!((&epochs[0]["epoch"], &epochs[1]["epoch"]), (&2.into(), &2.into()));
}

#[test]
fn a_compromised_key_stays_so_unless_forced() {
    let folder = tempfile::tempdir().unwrap();
    let (office, [one, _]) = office(folder.path());
    office.run(["trust", "revoke", "Clinic 1"]).text();
    let before = office.contents();
    for arguments in
        [&["trust", "remove", "Clinic 1"][..], &["trust", "revoke", "Clinic 1", "--reason", "retired"]]
    {
        assert_eq!(office.run(arguments).outcome(), (Some(2), "trust.revoked"), "{arguments:?}");
        assert!(office.contents() == before);
    }
    office.run(["trust", "revoke", "Clinic 1", "--reason", "retired", "--force"]).text();
    assert_eq!(state(&office)["clinics"][0]["revoked"]["reason"], "retired");
    let report = office.run(["trust", "remove", &id(&one), "--force", "--json"]).json();
    assert_eq!(report["clinics"][0]["id"], id(&one).as_str());
}

#[test]
fn of_a_clinic_with_several_keys_the_one_that_is_meant_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let (office, [one, _]) = office(folder.path());
    let first = id(&one);
    rotate(&one);
    let report = office.run(["trust", "add", "next.pub", "--json"]).json();
    let second = report["added"][0]["id"].as_str().unwrap().to_owned();
    let run = office.run(["trust", "revoke", "clinic 1"]);
    assert!(
        run.stderr.contains(&format!("Clinic 1: key {second}; of the same name, and not meant: {first}")),
        "{}",
        run.stderr
    );
    // Now that none is in use, a name alone means both.
    let both = office.run(["trust", "revoke", "Clinic 1"]);
    assert_eq!(both.outcome(), (Some(2), "trust.ambiguous-clinic"));
    assert!(both.stderr.contains(&first) && both.stderr.contains(&second), "{}", both.stderr);
    let report = office.run(["trust", "revoke", &first, "--json"]).json();
    assert_eq!(report["clinics"][0]["others"], serde_json::json!([second]));
}

#[test]
fn a_folder_put_back_from_a_copy_goes_on_after_the_last_list() {
    let folder = tempfile::tempdir().unwrap();
    let (office, [one, two]) = office(folder.path());
    let file = office.home().join("programme/programme.json");
    let sign = |list: &str, more: &[&str]| office.run(["trust", "sign", "--out", list].iter().chain(more));
    sign("1.list", &[]).text();
    let copy = std::fs::read(&file).unwrap();
    office.run(["trust", "rotate"]).text();
    sign("2.list", &[]).text();
    for clinic in [&one, &two] {
        clinic.run(["trust", "import", "2.list"]).text();
    }
    one.share("card.txt", &["--to", "programme"]).text();
    std::fs::write(&file, copy).unwrap();
    let impostor = Office::new(folder.path(), "impostor");
    impostor.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    impostor.run(["trust", "sign", "--out", "impostor.list"]).text();
    assert_eq!(sign("3.list", &["--after", "impostor.list"]).outcome(), (Some(2), "trust.other-root"));
    sign("3.list", &["--after", "2.list"]).text();
    let report = two.run(["trust", "import", "3.list", "--json"]).json();
    assert_eq!(report["imported"][0]["sequence"], 3, "{report}");
    assert_eq!(state(&office)["groups"][0]["epoch"], 2);
    two.run(["open", "card.txt"]).text();
}

#[test]
fn numbers_that_cannot_grow_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (office, _) = office(folder.path());
    let file = office.home().join("programme/programme.json");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("\"sequence\": 0", &format!("\"sequence\": {}", u64::MAX))).unwrap();
    let run = office.run(["trust", "sign", "--out", "a.list"]);
    assert_eq!(run.outcome(), (Some(2), "programme.last-number"));
    std::fs::write(&file, text.replace("\"epoch\": 1", "\"epoch\": 1024")).unwrap();
    let before = office.contents();
    assert_eq!(office.run(["trust", "rotate"]).error(), "trust.epoch");
    assert!(office.contents() == before);
}

#[test]
fn a_key_is_named_by_the_id_that_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let (office, [one, _]) = office(folder.path());
    assert!(state(&office)["clinics"][0].get("id").is_none(), "the key tells it");
    let report = office.run(["trust", "revoke", &id(&one), "--json"]).json();
    assert!(report.to_string().contains(&id(&one)), "{report}");
}
