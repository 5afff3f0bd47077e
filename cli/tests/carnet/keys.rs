//! Key files.

use super::support::{Clinics, amina, carnet};

#[test]
fn a_sealed_key_signs_and_reads_with_its_passphrase() {
    let clinics = Clinics::new();
    clinics.write("pass", "five words taken at random\n");
    let run =
        clinics.run(["key", "new", "Kakuma 4", "--out", "k.key", "--passphrase-file", "pass", "--json"]);
    let report = run.json();
    assert_eq!(
        (&report["name"], &report["files"]),
        (&"Kakuma 4".into(), &serde_json::json!(["k.key", "k.key.pub"]))
    );
    assert!(clinics.read("k.key").contains("\"sealed\":"));

    let bundle = amina();
    let mut share =
        vec!["share", bundle.to_str().unwrap(), "--sign", "k.key", "--to", "k.key.pub", "--out", "c.txt"];
    let refused = clinics.run(&share);
    assert_eq!((refused.code, refused.error()), (Some(2), "key.needs-passphrase"));
    assert!(!clinics.files().contains(&"c.txt".to_owned()));
    share.extend(["--key-passphrase-file", "pass"]);
    clinics.run(&share).text();

    let open = ["open", "c.txt", "--key", "k.key", "--trust", "k.key.pub", "--key-passphrase-file", "pass"];
    assert!(clinics.run(open).text().starts_with("Issued by Kakuma 4 on "));
}

#[test]
fn the_environment_names_the_passphrase_file() {
    let clinics = Clinics::new();
    clinics.write("pass", "five words taken at random");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_carnet"));
    command.args(["key", "new", "Kakuma 4", "--out", "k.key"]).current_dir(clinics.folder());
    assert!(command.env("CARNET_PASSPHRASE_FILE", "pass").output().unwrap().status.success());
    assert!(clinics.read("k.key").contains("\"sealed\":"));
}

#[cfg(unix)]
#[test]
fn private_keys_are_readable_by_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let clinics = Clinics::new();
    let mode =
        |name: &str| std::fs::metadata(clinics.folder().join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("there.key"), 0o600);
    assert_eq!(mode("there.key.pub") & 0o400, 0o400);
}

#[test]
fn both_files_show_the_same_public_keys() {
    let clinics = Clinics::new();
    let [private, public] =
        ["here.key", "here.key.pub"].map(|name| clinics.run(["key", "show", name, "--json"]).json());
    assert_eq!((&private["kind"], &public["kind"]), (&"private, not sealed".into(), &"public".into()));
    for member in ["name", "id", "sign", "read"] {
        assert_eq!(private[member], public[member], "{member}");
    }
    let secret: serde_json::Value = serde_json::from_str(&clinics.read("here.key")).unwrap();
    let shown = clinics.run(["key", "show", "here.key"]).text();
    assert!(!shown.contains(secret["unprotected"].as_str().unwrap()));
}

#[test]
fn keys_are_not_overwritten_unasked() {
    let clinics = Clinics::new();
    let before = clinics.read("there.key");
    let new = ["key", "new", "Another", "--out", "there.key", "--no-passphrase"];
    assert_eq!(clinics.run(new).error(), "output.exists");
    assert_eq!(clinics.read("there.key"), before);
    clinics.run(new.iter().chain(&["--force"])).text();
    assert_ne!(clinics.read("there.key"), before);
}

#[test]
fn nothing_asks_where_nobody_can_answer() {
    let folder = tempfile::tempdir().unwrap();
    let run = carnet(folder.path(), ["key", "new", "Kakuma 4", "--out", "k.key"], None);
    assert_eq!((run.code, run.error()), (Some(2), "key.needs-passphrase"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
