//! A programme and its clinics, each on a computer of its own.

use std::path::Path;

use super::support::Office;

/// A programme of three clinics, whose first list all of them have.
struct Route<'a> {
    folder: &'a Path,
    programme: Office<'a>,
    clinics: Vec<Office<'a>>,
}

impl<'a> Route<'a> {
    fn new(folder: &'a Path) -> Self {
        let programme = Office::new(folder, "office");
        programme.run(["trust", "init", "--name", "Route of the South", "--no-passphrase"]).text();
        let clinics: Vec<_> = ["1", "2", "3"].map(|home| Office::clinic(folder, home)).into();
        programme.run(["trust", "add", "1.pub", "2.pub", "3.pub"]).text();
        let mut route = Self { folder, programme, clinics };
        route.publish("first.list");
        route
    }

    /// Signs the next list, and brings it to every clinic.
    fn publish(&mut self, list: &str) {
        self.programme.run(["trust", "sign", "--out", list]).text();
        for clinic in &self.clinics {
            clinic.run(["trust", "import", list]).text();
        }
    }

    fn clinic(&self, position: usize) -> &Office<'a> {
        &self.clinics[position]
    }
}

const GOOD: [&str; 6] =
    ["integrity.valid", "issuer.known", "validity.valid", "revocation.none", "list.current", "content.whole"];

#[test]
fn a_card_for_the_programme_opens_in_each_of_its_clinics() {
    let folder = tempfile::tempdir().unwrap();
    let route = Route::new(folder.path());
    route.clinic(0).share("card.txt", &["--to", "programme"]).text();
    for clinic in &route.clinics {
        assert_eq!(clinic.codes("card.txt", &[]), GOOD);
    }
    let text = route.clinic(2).run(["open", "card.txt"]).text();
    assert!(text.starts_with("Issued by Clinic 1, Kenya, on "), "{text}");
    assert!(text.contains("Signature valid. Trust list of today."), "{text}");
    let stranger = Office::clinic(route.folder, "4");
    assert_eq!(stranger.run(["open", "card.txt"]).outcome(), (Some(2), "open.no-key-fits"));
}

#[test]
fn cards_go_to_one_clinic_of_the_list_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let route = Route::new(folder.path());
    // A folder of the name is not what is meant.
    std::fs::create_dir(folder.path().join("clinic 2")).unwrap();
    // The clinic's own name is known twice: from its key, and from the list.
    for (to, reader) in [("clinic 2", 1), ("Clinic 1", 0), ("Route of the South/programme", 2)] {
        route.clinic(0).share("card.txt", &["--to", to, "--force"]).text();
        assert_eq!(route.clinic(reader).codes("card.txt", &[]), GOOD, "{to}");
    }
    let nobody = route.clinic(0).share("other.txt", &["--to", "Clinic 9"]);
    assert_eq!(nobody.outcome(), (Some(2), "share.unknown-reader"));
}

#[test]
fn a_file_takes_no_name_away_from_a_reader() {
    let folder = tempfile::tempdir().unwrap();
    let route = Route::new(folder.path());
    let key = std::fs::read(folder.path().join("2.pub")).unwrap();
    std::fs::write(folder.path().join("programme"), &key).unwrap();
    std::fs::write(folder.path().join("key"), &key).unwrap();
    let share = |to: &str| route.clinic(0).share("card.txt", &["--to", to, "--force"]);
    assert_eq!(share("programme").outcome(), (Some(2), "share.ambiguous-reader"));
    assert_eq!(share("key").outcome(), (Some(2), "share.unknown-reader"));
    for to in ["./programme", "./key", "2.pub"] {
        share(to).text();
        assert_eq!(route.clinic(2).run(["open", "card.txt"]).error(), "open.no-key-fits", "{to}");
        assert_eq!(route.clinic(1).codes("card.txt", &[]), GOOD, "{to}");
    }
}

#[test]
fn a_clinic_that_comes_later_opens_old_cards() {
    let folder = tempfile::tempdir().unwrap();
    let mut route = Route::new(folder.path());
    route.clinic(0).share("first.txt", &["--to", "programme"]).text();
    route.programme.run(["trust", "rotate"]).text();
    route.publish("second.list");
    route.clinic(1).share("second.txt", &["--to", "programme"]).text();

    route.clinics.push(Office::clinic(route.folder, "4"));
    route.programme.run(["trust", "add", "4.pub"]).text();
    route.publish("third.list");
    route.clinic(2).share("third.txt", &["--to", "programme"]).text();
    for card in ["first.txt", "second.txt", "third.txt"] {
        assert_eq!(route.clinic(3).codes(card, &[]), GOOD, "{card}");
    }
}

/// The file of a clinic's only key.
fn key_of(clinic: &Office<'_>) -> String {
    let report = clinic.run(["key", "list", "--json"]).json();
    let file = format!("keys/{}.key", report["keys"][0]["id"].as_str().unwrap());
    clinic.home().join(file).to_str().unwrap().to_owned()
}

#[test]
fn a_clinic_that_leaves_opens_old_cards_and_no_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut route = Route::new(folder.path());
    route.clinic(0).share("before.txt", &["--to", "programme"]).text();
    route.clinic(2).share("theirs.txt", &["--to", "programme"]).text();
    let removed = route.programme.run(["trust", "remove", "Clinic 3"]);
    assert!(removed.stderr.contains("new key for: programme"), "{}", removed.stderr);
    route.publish("second.list");
    route.clinic(0).share("after.txt", &["--to", "programme"]).text();
    let gone = route.clinic(2);
    // The list of before goes on giving it the key of before.
    assert_eq!(gone.run(["open", "before.txt"]).outcome(), (Some(2), "open.no-key-fits"));
    assert_eq!(gone.codes("before.txt", &["--trust", "first.list"]), GOOD);
    let after = gone.run(["open", "after.txt", "--trust", "first.list"]);
    assert_eq!(after.outcome(), (Some(2), "open.no-key-fits"));
    assert_eq!(route.clinic(1).codes("after.txt", &[]), GOOD);
    let stays = Office::clinic(route.folder, "4");
    stays.run(["key", "import", &key_of(gone)]).text();
    stays.run(["trust", "import", "first.list"]).text();
    assert_eq!(stays.codes("before.txt", &[]), GOOD, "who is not given the new list");
    let told = stays.run(["trust", "import", "second.list", "--json"]).json();
    assert_eq!(told["warnings"][0]["code"], "trust.not-a-reader");
    // What it signed is a stranger's now, and opens.
    assert_eq!(route.clinic(1).codes("theirs.txt", &[])[1], "issuer.unknown");
}

#[test]
fn a_rotated_key_is_told_to_the_programme_and_old_cards_stay_good() {
    let folder = tempfile::tempdir().unwrap();
    let mut route = Route::new(folder.path());
    route.clinic(0).share("before.txt", &["--to", "programme", "--to", "Clinic 2"]).text();
    for clinic in [0, 1] {
        route.clinic(clinic).run(["key", "rotate"]).text();
    }
    route.clinic(0).share("between.txt", &["--to", "programme"]).text();
    assert_eq!(route.clinic(2).codes("between.txt", &[])[1], "issuer.unknown", "not blocked");
    // A key retires at a second, and what it signed in that one came too late.
    std::thread::sleep(std::time::Duration::from_secs(1));
    for clinic in ["1", "2"] {
        let out = format!("{clinic}-next.pub");
        let office = Office::new(route.folder, clinic);
        office.run(["key", "export", "--public", "--out", &out]).text();
        let added = route.programme.run(["trust", "add", &out]);
        assert!(added.stderr.contains("in place of"), "{}", added.stderr);
    }
    let text = route.programme.run(["trust", "list", "--programme"]).text();
    assert_eq!(text.matches(": retired, since ").count(), 2, "{text}");
    route.publish("second.list");
    route.clinic(0).share("after.txt", &["--to", "programme"]).text();
    for card in ["before.txt", "between.txt", "after.txt"] {
        assert_eq!(route.clinic(2).codes(card, &[]), GOOD, "{card}");
        assert_eq!(route.clinic(1).codes(card, &[]), GOOD, "{card}");
    }
}

#[test]
fn what_a_stolen_key_signed_is_shown_as_revoked_and_opens() {
    let folder = tempfile::tempdir().unwrap();
    let mut route = Route::new(folder.path());
    route.clinic(0).share("card.txt", &["--to", "programme"]).text();
    route.clinic(1).share("other.txt", &["--to", "programme"]).text();
    route.programme.run(["trust", "revoke", "Clinic 1"]).text();
    let text = route.programme.run(["trust", "list", "--programme"]).text();
    assert!(text.contains("Clinic 1, KE: REVOKED as compromised, since "), "{text}");
    let again = route.programme.run(["trust", "revoke", "Clinic 1", "--reason", "retired"]);
    assert_eq!(again.outcome(), (Some(2), "trust.revoked"), "a stolen key does not become a good one");
    route.publish("second.list");
    let run = route.clinic(1).run(["open", "card.txt"]);
    let text = String::from_utf8(run.stdout).unwrap();
    assert_eq!(run.code, Some(1));
    assert!(text.starts_with("!! REVOKED: since ") && text.contains("ALLERGY: Penicillin"), "{text}");
    assert_eq!(route.clinic(1).codes("card.txt", &[])[3], "revocation.key-compromised");
    assert_eq!(route.clinic(1).codes("other.txt", &[]), GOOD);
}

#[test]
fn a_key_that_retired_leaves_what_it_signed_before_good() {
    let folder = tempfile::tempdir().unwrap();
    let mut route = Route::new(folder.path());
    route.clinic(0).share("card.txt", &["--to", "programme"]).text();
    for (since, code) in [("2099-01-01", "revocation.none"), ("2020-01-01", "revocation.key-retired")] {
        let arguments = ["trust", "revoke", "Clinic 1", "--reason", "retired", "--since", since];
        route.programme.run(arguments).text();
        route.publish(&format!("{since}.list"));
        assert_eq!(route.clinic(1).codes("card.txt", &[])[3], code);
    }
}

#[test]
fn a_lost_card_is_revoked_by_its_id() {
    let folder = tempfile::tempdir().unwrap();
    let mut route = Route::new(folder.path());
    // A signature has no chance in it: the same content signed twice in a second is one card.
    let cards = [("a", "summary"), ("b", "complete"), ("c", "emergency")].map(|(name, profile)| {
        let out = format!("{name}.txt");
        let run = route.clinic(0).share(&out, &["--to", "programme", "--profile", profile]);
        run.json()["card"].as_str().unwrap().to_owned()
    });
    std::fs::write(folder.path().join("lost"), format!("{}\n\n", cards[1])).unwrap();
    let run = route.programme.run(["trust", "revoke", "--card", &cards[0], "--cards-file", "lost"]);
    assert!(run.stderr.contains("2 cards revoked, 2 in all"), "{}", run.stderr);
    route.publish("second.list");
    let revoked = ["a.txt", "b.txt", "c.txt"].map(|card| route.clinic(2).codes(card, &[])[3].clone());
    assert_eq!(revoked, ["revocation.card", "revocation.card", "revocation.none"]);
    assert_eq!(route.clinic(2).run(["open", "a.txt"]).code, Some(1));
    let report = route.clinic(2).run(["open", "a.txt", "--json"]).json();
    assert_eq!(report["verdict"]["card"], cards[0].as_str(), "to be told to the programme");
}

#[test]
fn readers_who_only_read_and_issuers_who_only_issue() {
    let folder = tempfile::tempdir().unwrap();
    let programme = Office::new(folder.path(), "office");
    programme.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    let [issuer, reader] = ["1", "2"].map(|home| Office::clinic(folder.path(), home));
    programme.run(["trust", "add", "1.pub", "--issuer-only"]).text();
    programme.run(["trust", "add", "2.pub", "--reader-only"]).text();
    programme.run(["trust", "sign", "--out", "a.list"]).text();
    for clinic in [&issuer, &reader] {
        clinic.run(["trust", "import", "a.list"]).text();
    }
    // Each clinic knows its own key; here, the list is asked.
    reader.run(["trust", "forget", "Clinic 2"]).text();
    for (clinic, code) in [(&issuer, "issuer.known"), (&reader, "issuer.unknown")] {
        clinic.share("card.txt", &["--to", "programme", "--force"]).text();
        assert_eq!(reader.codes("card.txt", &[])[1], code);
        assert_eq!(issuer.run(["open", "card.txt"]).error(), "open.no-key-fits");
    }
    // A key that only reads leaves no trace when it is out of use.
    programme.run(["trust", "revoke", "Clinic 2"]).text();
    programme.run(["trust", "sign", "--out", "b.list"]).text();
}

#[test]
fn what_no_list_can_be_made_of_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let programme = Office::new(folder.path(), "office");
    programme.run(["trust", "init", "--name", "Route", "--no-passphrase"]).text();
    Office::clinic(folder.path(), "1");
    let before = programme.contents();
    for (arguments, code) in [
        (&["trust", "add", "1.pub", "--group", ""][..], "trust.bad-name"),
        (&["trust", "add", "office/programme/root.key"], "key.wrong-kind"),
        (&["trust", "add", "nothing.pub"], "input.not-found"),
        (&["trust", "remove", "Clinic 9"], "trust.unknown-clinic"),
        (&["trust", "rotate", "nothing"], "trust.unknown-group"),
        (&["trust", "revoke", "--card", "12"], "usage"),
        (&["trust", "sign", "--out", "office/programme/root.key", "--force"], "output.is-input"),
        (&["trust", "init", "--name", "Another", "--no-passphrase"], "programme.exists"),
    ] {
        assert_eq!(programme.run(arguments).outcome(), (Some(2), code), "{arguments:?}");
        assert!(programme.contents() == before, "{arguments:?} left something");
    }
}
