//! Visits at several clinics: added, joined, corrected, shown.

use carnet_core::crypto::KeyPair;
use carnet_core::envelope::{self, Keys, Options};
use carnet_core::history::{History, file};
use carnet_core::trust::TrustStore;
use serde_json::Value;

use super::support::{Clinics, Office, Run, amina};

const VACCINE: &str = r#"{"resourceType":"Immunization","status":"completed",
    "vaccineCode":{"text":"Yellow fever"},"occurrenceDateTime":"2026-03-02"}"#;

/// Three clinics of one folder that know each other; the second has an Arabic name.
struct Route(Clinics);

const ALL: [&str; 6] = ["--to", "a.pub", "--to", "b.pub", "--to", "c.pub"];

impl Route {
    fn new() -> Self {
        let clinics = Clinics::new();
        for (home, name, country) in
            [("a", "Clinic A", "KE"), ("b", "عيادة الأمل", "LY"), ("c", "Clinic C", "IT")]
        {
            let office = Office::new(clinics.folder(), home);
            office.run(["init", "--name", name, "--country", country, "--no-passphrase"]).text();
            office.run(["key", "export", "--public", "--out", &format!("{home}.pub")]).text();
        }
        clinics.write("vaccine.json", VACCINE);
        let route = Route(clinics);
        for (home, other) in [("a", "b"), ("a", "c"), ("b", "a"), ("b", "c"), ("c", "a"), ("c", "b")] {
            route.run(home, &["trust", "import", &format!("{other}.pub")]).text();
        }
        route
    }

    fn run(&self, home: &str, arguments: &[&str]) -> Run {
        Office::new(self.0.folder(), home).run(arguments)
    }

    /// Adds to a record, for all three.
    fn add(&self, home: &str, input: &str, more: &[&str]) -> Run {
        let arguments = [&["add", input][..], more, &ALL].concat();
        self.run(home, &arguments)
    }

    /// The first entry and the first card.
    fn begin(&self) {
        let amina = amina();
        let bundle = amina.to_str().unwrap();
        self.add("a", bundle, &["--out", "a.png", "--record", "a.carnet"]).text();
    }

    fn names(&self, home: &str, card: &str, kind: &str) -> Vec<String> {
        let run = self.run(home, &["open", card, "--format", "fhir"]);
        let bundle: Value = serde_json::from_slice(&run.stdout).unwrap();
        let entries = bundle["entry"].as_array().unwrap().iter();
        let of_kind = entries.filter(|entry| entry["resource"]["resourceType"] == kind);
        of_kind.map(|entry| entry["fullUrl"].as_str().unwrap().to_owned()).collect()
    }
}

/// Text without line breaks and isolates, as a person reads it.
fn flat(text: &str) -> String {
    let plain = text.replace(['\u{2068}', '\u{2069}'], "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_card_alone_is_continued_and_joined_later_with_the_file_and_nothing_is_lost() {
    let route = Route::new();
    route.begin();
    let run =
        route.add("b", "a.png", &["--resource", "vaccine.json", "--out", "b.png", "--record", "b.carnet"]);
    assert!(run.stderr.contains("wrote b.carnet: the whole history"), "{}", run.stderr);
    run.text();
    let text = route.run("c", &["open", "b.png"]).text();
    assert!(text.contains("ALLERGY: Penicillin") && text.contains("Yellow fever"), "{text}");

    let merge = |inputs: [&str; 2], out: &str| {
        let run = route.run("c", &["merge", inputs[0], inputs[1], "--out", out, "--to", "c.pub", "--json"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        run.json()["history"].clone()
    };
    let history = merge(["a.carnet", "b.carnet"], "ab.carnet");
    assert_eq!(history, merge(["b.carnet", "a.carnet"], "ba.carnet"), "in any order");
    let who: Vec<&str> =
        history["entries"].as_array().unwrap().iter().map(|entry| entry["who"].as_str().unwrap()).collect();
    // The visit and the card of one second stand in the order of who knew whom.
    assert_eq!(who, ["Clinic A, Kenya", "Clinic A, Kenya", "عيادة الأمل, Libya"]);
    assert_eq!(history["entries"][1]["kind"], "snapshot");
    assert_eq!(
        (&history["apart"], &history["contradictions"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );

    let all = route.run("c", &["open", "ab.carnet"]).text();
    let shown = route.run("c", &["show", "ab.carnet"]).text();
    assert_eq!(all, shown);
    let all = flat(&all);
    for words in [
        "HISTORY OF 3 ENTRIES",
        "عيادة الأمل, Libya: 1 thing",
        "New in the last entry:",
        "+ Immunization: Yellow fever",
        "ALLERGY: Penicillin",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    // Nothing of the first record is there twice.
    assert_eq!(
        route.names("c", "ab.carnet", "AllergyIntolerance"),
        route.names("c", "a.carnet", "AllergyIntolerance")
    );
    let names = route.names("c", "ab.carnet", "Provenance");
    assert_eq!(names.len(), 3);
}

#[test]
fn the_new_card_costs_few_bytes_more_than_one_without_a_history() {
    let route = Route::new();
    let amina = amina();
    let bundle = amina.to_str().unwrap();
    let with = route.add("a", bundle, &["--out", "a.txt", "--json"]).json();
    let without = route.run("a", &[&["share", bundle, "--out", "s.txt", "--json"][..], &ALL].concat()).json();
    let bytes = |report: &Value| report["content_bytes"].as_u64().unwrap();
    let more = bytes(&with["card"]) - bytes(&without);
    assert!(more <= 40, "{more}");
}

#[test]
fn a_correction_shows_both_and_who_made_it() {
    let route = Route::new();
    route.begin();
    let allergy = route.names("b", "a.png", "AllergyIntolerance").remove(0);
    route.0.write("right.json", r#"{"resourceType":"AllergyIntolerance","code":{"text":"Amoxicillin"},"criticality":"high",
        "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]}}"#);
    let correct = ["--correct", &allergy, "--with", "right.json", "--reason", "tested"];
    route.add("b", "a.png", &[&correct[..], &["--record", "b.carnet"]].concat()).text();
    for inputs in [&["b.carnet"][..], &["b.carnet", "a.carnet"], &["a.carnet", "b.carnet"]] {
        let run = route.run("c", &[&["open"], inputs].concat());
        let text = run.text();
        let told = flat(&text);
        assert!(told.contains("Penicillin, 2014 -> now AllergyIntolerance: Amoxicillin"), "{told}");
        assert!(told.contains("(tested), by عيادة الأمل, Libya"), "{told}");
        assert!(text.contains("ALLERGY: Amoxicillin") && !text.contains("ALLERGY: Penicillin"), "{text}");
    }
    for lang in ["fr", "ar", "am"] {
        let page = route.run("c", &["open", "b.carnet", "--format", "html", "--lang", lang]).text();
        assert!(page.contains("class=\"history\"") && page.contains("Penicillin") && page.contains("tested"));
        assert!(!page.contains("history-") && !page.contains("withdrawn"), "{page}");
    }
    // What the clinic withdraws stays, too, and a later card says what holds.
    let name = route.names("b", "b.carnet", "AllergyIntolerance").pop().unwrap();
    route
        .add(
            "b",
            "b.carnet",
            &["--retract", &name, "--reason", "again", "--record", "b2.carnet", "--out", "b2.png"],
        )
        .text();
    let history = route.run("c", &["open", "b2.carnet", "--json"]).json()["history"].clone();
    assert_eq!(history["corrections"].as_array().unwrap().len(), 2);
    assert!(!route.run("c", &["open", "b2.png"]).text().contains("ALLERGY: Amoxicillin"));
}

#[test]
fn a_forged_entry_is_kept_apart_and_said() {
    let route = Route::new();
    let folder = route.0.folder();
    route.begin();
    let to_key = [
        "add",
        "a.png",
        "--resource",
        "vaccine.json",
        "--record",
        "b.carnet",
        "--to",
        "there.key.pub",
        "--to",
        "a.pub",
    ];
    route.run("b", &to_key).text();
    let pair = KeyPair::from_text(&route.0.read("there.key"), None).unwrap();
    let bytes = std::fs::read(folder.join("b.carnet")).unwrap();
    let keys = Keys { decryption: &[pair.decryption()], ..Keys::default() };
    let opened = envelope::open(file::envelope(&bytes).unwrap(), &keys).unwrap();
    let history = History::from_bytes(&opened.verify(&TrustStore::default(), None).content().record).unwrap();
    // The last byte but the empty list of parts is the last of the last signature.
    let mut forged = history.to_bytes();
    let at = forged.len() - 2;
    forged[at] ^= 1;
    let forged = History::from_bytes(&forged).unwrap();
    let here = KeyPair::from_text(&route.0.read("there.key"), None).unwrap();
    let options = Options { recipients: &[*here.public().encryption()], ..Options::default() };
    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    route.0.write("forged.carnet", file::seal(&forged, &options, &mut rng).unwrap());

    let merge = ["merge", "a.carnet", "forged.carnet", "b.carnet", "--out", "all.carnet", "--to", "a.pub"];
    let run = route.run("a", &[&merge[..], &["--key", "there.key"]].concat());
    assert_eq!(run.outcome(), (Some(2), "open.no-key-fits"), "a.carnet is for others: {}", run.stderr);
    route.run("a", &["merge", "a.carnet", "--out", "a2.carnet", "--to", "there.key.pub"]).text();
    let merge = ["merge", "a2.carnet", "forged.carnet", "b.carnet", "--out", "all.carnet", "--to", "a.pub"];
    let run = route.run("a", &[&merge[..], &["--key", "there.key"]].concat());
    let text = String::from_utf8(run.stdout).unwrap();
    assert_eq!(run.code, Some(1), "{text}");
    assert!(text.contains("KEPT APART: ") && text.contains("[forged] the signature is wrong"), "{text}");
    assert!(text.contains("History of 3 entries"), "{text}");
    // It is carried along, and never shown.
    let run = route.run("a", &["open", "all.carnet", "--json"]);
    assert_eq!((run.code, &run.json()["history"]["apart"][0]["reason"]), (Some(1), &Value::from("forged")));
    let given = run.json()["summary"]["immunizations"]["items"].as_array().unwrap().clone();
    assert_eq!(given.iter().filter(|item| item["title"] == "Yellow fever").count(), 1);
}

#[test]
fn records_of_two_people_are_not_joined_and_nothing_is_written() {
    let route = Route::new();
    route.begin();
    let amina = amina();
    route.add("a", amina.to_str().unwrap(), &["--record", "other.carnet"]).text();
    let run = route.run("a", &["merge", "a.carnet", "other.carnet", "--out", "both.carnet", "--to", "a.pub"]);
    assert_eq!(run.outcome(), (Some(2), "history.other-record"));
    assert!(!route.0.folder().join("both.carnet").exists());
}

#[test]
fn what_nobody_known_here_signed_is_shown_with_that_doubt() {
    let route = Route::new();
    route.begin();
    let stranger = Office::new(route.0.folder(), "s");
    stranger.run(["init", "--name", "Stranger", "--country", "TD", "--no-passphrase"]).text();
    let to_stranger =
        ["add", "a.carnet", "--note", "seen", "--record", "s0.carnet", "--to", "s.pub", "--to", "c.pub"];
    stranger.run(["key", "export", "--public", "--out", "s.pub"]).text();
    route.run("a", &to_stranger).text();
    let run = stranger.run([
        "add",
        "s0.carnet",
        "--note",
        "coughing since May",
        "--record",
        "s1.carnet",
        "--to",
        "c.pub",
    ]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let text = route.run("c", &["open", "s1.carnet"]).text();
    assert!(flat(&text).contains("somebody unknown here who says: Stranger, Chad: 1 thing"), "{text}");
    assert!(text.contains("coughing since May"), "{text}");
}

#[test]
fn sensitive_visits_go_to_their_readers_and_travel_along() {
    let route = Route::new();
    route.begin();
    route.0.write("hiv.json", r#"{"resourceType":"Condition","code":{"text":"HIV infection"}}"#);
    let sensitive = ["--sensitive-to", "c.pub", "--record", "b.carnet", "--out", "b.png"];
    route.add("b", "a.png", &[&["--resource", "hiv.json"][..], &sensitive].concat()).text();
    assert!(!route.run("a", &["open", "b.carnet"]).text().contains("HIV"));
    assert!(!route.run("a", &["open", "b.png"]).text().contains("HIV"));
    assert!(route.run("c", &["open", "b.carnet"]).text().contains("HIV"));
    let run = route.add("a", "b.carnet", &["--note", "well", "--record", "a2.carnet"]);
    assert!(run.stderr.contains("[add.part-stays]"), "{}", run.stderr);
    assert!(route.run("c", &["open", "a2.carnet"]).text().contains("HIV"));
    let family = route.run("c", &["open", "a2.carnet", "--view", "family"]).text();
    assert!(!family.contains("HIV") && !family.contains("HISTORY OF"), "{family}");
}
