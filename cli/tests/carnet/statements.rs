//! Statements of a visit: what was given, found, asked and advised, in words on the command line.

use serde_json::Value;

use super::support::{Clinics, Office, Run, amina};

/// A clinic and its first card, of Amina.
struct Visit(Clinics);

impl Visit {
    fn new() -> Self {
        let visit = Self(Clinics::new());
        visit.run(&["init", "--name", "Clinic A", "--country", "KE", "--no-passphrase"]).text();
        visit.run(&["key", "export", "--public", "--out", "a.pub"]).text();
        let amina = amina();
        visit.run(&["add", amina.to_str().unwrap(), "--to", "a.pub", "--record", "a.carnet"]).text();
        visit
    }

    fn run(&self, arguments: &[&str]) -> Run {
        Office::new(self.0.folder(), "a").run(arguments)
    }

    /// Adds to the record.
    fn add(&self, statements: &[&str]) -> Run {
        let add = ["add", "a.carnet", "--to", "a.pub", "--record", "b.carnet", "--out", "b.png", "--force"];
        self.run(&[&add[..], statements].concat())
    }

    /// The resources of a type that the new record has, and that of Amina has not.
    fn added(&self, kind: &str) -> Vec<Value> {
        let resources = |name: &str| -> Vec<Value> {
            let run = self.run(&["open", name, "--format", "fhir"]);
            let bundle: Value = serde_json::from_slice(&run.stdout).unwrap();
            let entries = bundle["entry"].as_array().unwrap().iter();
            entries.map(|entry| entry["resource"].clone()).filter(|one| one["resourceType"] == kind).collect()
        };
        let before = resources("a.carnet");
        resources("b.carnet").into_iter().filter(|one| !before.contains(one)).collect()
    }

    fn patient(&self) -> String {
        let run = self.run(&["open", "b.carnet", "--format", "fhir"]);
        let bundle: Value = serde_json::from_slice(&run.stdout).unwrap();
        let entries = bundle["entry"].as_array().unwrap();
        let patient = entries.iter().find(|entry| entry["resource"]["resourceType"] == "Patient").unwrap();
        patient["fullUrl"].as_str().unwrap().to_owned()
    }
}

const ALL: &[&str] = &[
    "--vaccination",
    "cvx:03 MMR; dose=1/2; date=2026-01-28; lot=AB12; site=left upper arm; amount=0.5 mL; country=KEN",
    "--vaccination",
    r"Cholera; not-given=fever\; to come back",
    "--treatment",
    "atc:P02CA03 albendazole; dose=400 mg; presumptive; given",
    "--treatment",
    "atc:P02CF01 ivermectin; dose-by-weight=200 ug/kg; weight=52 kg; presumptive; withheld=loa-loa",
    "--treatment",
    "atc:P02CF01 ivermectin; date=2026-01; presumptive; ongoing; source=patient-reported",
    "--result",
    "loinc:718-7 Haemoglobin; value=11.2 g/dL; range=12.0-15.5; interpretation=L; source=lab",
    "--screening",
    "hbsag=negative; date=2026-01-20",
    "--screening",
    "tb-symptoms=positive; cough=yes; night-sweats=no; source=patient-reported; specimen=sputum",
    "--fit-to-travel",
    "fit-with-conditions; until=2026-12-31; condition=wheelchair; condition=oxygen",
    "--travel",
    "CM; from=2024-01; until=2025-02; place=camp",
    "--referral",
    "cardiology; reason=murmur; urgency=urgent; to=District hospital",
    "--education",
    "oral rehydration; language=so",
    "--note",
    "came with her aunt; both well",
];

#[test]
fn one_visit_says_all_kinds_of_things_about_the_patient() {
    let visit = Visit::new();
    let run = visit.add(ALL);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let patient = visit.patient();
    let mut count = 0;
    for (kind, member, expected) in [
        ("Immunization", "patient", 2),
        ("MedicationStatement", "subject", 3),
        ("Observation", "subject", 5),
        ("ServiceRequest", "subject", 1),
        ("Procedure", "subject", 1),
        ("ClinicalImpression", "subject", 1),
    ] {
        let added = visit.added(kind);
        assert_eq!(added.len(), expected, "{kind}: {added:#?}");
        for resource in &added {
            assert_eq!(resource[member]["reference"], patient, "{resource:#}");
            assert!(!resource.to_string().contains("Patient/1"), "{resource:#}");
        }
        count += added.len();
    }
    assert_eq!(count, 13);
    let bundle = visit.run(&["open", "b.carnet", "--format", "fhir"]).stdout;
    visit.0.write("b.json", bundle);
    assert_eq!(visit.run(&["show", "b.json", "--json"]).json()["findings"], serde_json::json!([]));
}

#[test]
fn what_was_said_stands_where_it_is_looked_for() {
    let visit = Visit::new();
    visit.add(ALL).text();
    let text = visit.run(&["show", "b.carnet"]).text();
    for (heading, words) in [
        ("ADVICE", "ivermectin and a stay in Cameroon, where Loa loa is endemic"),
        ("MEDICATIONS", "ivermectin — active; for Presumptive treatment; since 2026-01; patient-reported"),
        ("PAST MEDICATIONS", "albendazole — 400 mg; completed; for Presumptive treatment"),
        ("PAST MEDICATIONS", "ivermectin — 200 ug/kg × 52 kg; NOT TAKEN"),
        ("IMMUNIZATIONS", "Mumps: 2026-03-14, 2026-01-28"),
        ("IMMUNIZATIONS", "dose 1 of 2; 0.5 mL; lot AB12; site left upper arm; at KE"),
        ("NOT GIVEN", "Cholera — NOT DONE; because fever; to come back"),
        ("RESULTS", "Haemoglobin: 11.2 g/dL = LOW (usual 12.0–15.5 g/dL); before 11.2 g/dL LOW (2026-03-14)"),
        ("SCREENING", "negative; before negative (2026-01-20)"),
        ("SCREENING", "POSITIVE — patient-reported - Cough: Yes - Night sweats: No"),
        ("SCREENING", "Fit to travel under conditions - Valid until: 2026-12-31"),
        ("SCREENING", "journey: wheelchair"),
        ("PROCEDURES", "oral rehydration"),
        ("PLAN AND REFERRALS", "cardiology — Patient referral; urgent; for murmur; active"),
        ("TRAVEL", "2024-01 – 2025-02 Cameroon (camp)"),
        ("OTHER ENTRIES", "came with her aunt; both well"),
    ] {
        let group = group(&text, heading);
        assert!(group.contains(words), "{heading}: {words}: {group}");
    }
}

/// What stands below a heading of a summary, on one line.
fn group(text: &str, heading: &str) -> String {
    let below = text.lines().skip_while(|line| !line.starts_with(heading)).skip(1);
    let lines: Vec<&str> = below.take_while(|line| !line.is_empty()).collect();
    lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn dates_and_sources_are_those_that_are_known() {
    let visit = Visit::new();
    let statements = [
        "--source",
        "document-seen",
        "--vaccination",
        "MMR",
        "--vaccination",
        "Cholera; source=observed",
        "--referral",
        "cardiology",
        "--treatment",
        "atc:P02CA03 albendazole",
    ];
    visit.add(&statements).text();
    let given = visit.added("Immunization");
    let of = |name: &str| given.iter().find(|one| one["vaccineCode"]["text"] == name).unwrap();
    assert_eq!(of("MMR")["occurrenceDateTime"], Value::Null);
    assert_eq!(of("MMR")["primarySource"], false);
    assert_eq!(of("Cholera")["occurrenceDateTime"].as_str().unwrap().len(), "2026-11-28".len());
    assert_eq!(of("Cholera")["primarySource"], true);
    assert_eq!(visit.added("ServiceRequest")[0]["authoredOn"], Value::Null);
    let treatment = &visit.added("MedicationStatement")[0];
    assert_eq!((&treatment["status"], &treatment["effectiveDateTime"]), (&"unknown".into(), &Value::Null));
}

#[test]
fn what_is_wrong_is_named_without_what_was_said() {
    let visit = Visit::new();
    for (option, text, code) in [
        ("--vaccination", "MMR; secret=1", "add.statement"),
        ("--vaccination", "MMR; secret", "add.statement"),
        ("--vaccination", "MMR; lot=secret; lot=secret", "add.statement"),
        ("--vaccination", "MMR; dose=secret", "add.statement"),
        ("--vaccination", "MMR; date=secret", "health.date"),
        ("--treatment", "albendazole; given; withheld=age", "add.statement"),
        ("--treatment", "albendazole; withheld=secret", "add.statement"),
        ("--treatment", "albendazole; dose=4,0 secret", "health.number"),
        ("--treatment", "albendazole; date=2026-03; until=2026-02; given", "health.order"),
        ("--result", "Haemoglobin", "add.statement"),
        ("--result", "Haemoglobin; value=11.2 g/dL; finding=secret", "add.statement"),
        ("--result", "Haemoglobin; value=11.2 g/dL; range=secret", "add.statement"),
        ("--screening", "secret=negative", "add.statement"),
        ("--screening", "hbsag=secret", "health.answer"),
        ("--screening", "hbsag", "add.statement"),
        ("--screening", "tb-symptoms=positive; cough=secret", "health.answer"),
        ("--screening", "phq-9=99", "health.score"),
        ("--fit-to-travel", "secret", "health.answer"),
        ("--fit-to-travel", "fit; until=secret", "health.date"),
        ("--fit-to-travel", "fit-with-conditions", "health.missing"),
        ("--travel", "secret", "add.statement"),
        ("--travel", "KE; Cameroon secret", "add.statement"),
        ("--referral", "; reason=secret", "health.missing"),
        ("--referral", "cardiology; urgency=secret", "add.statement"),
        ("--education", "hygiene; source=secret", "add.statement"),
        ("--note", " ", "health.missing"),
    ] {
        let run = visit.add(&[option, text]);
        assert_eq!(run.outcome(), (Some(2), code), "{option} {text}: {}", run.stderr);
        assert!(run.stderr.contains(&format!("{option} 1")), "{text}: {}", run.stderr);
        // A key that is a word is named, so that it can be found.
        let said = run.stderr.replace("unknown key secret.", "");
        assert!(!said.contains("secret"), "{option} {text}: {}", run.stderr);
    }
    assert!(!visit.0.folder().join("b.carnet").exists());
}

#[test]
fn screenings_are_listed_with_their_answers() {
    let clinics = Clinics::new();
    let text = clinics.run(["add", "--list-screenings"]).text();
    assert!(
        text.contains("\n  parts, each yes, no or unknown: cough, fever, night-sweats, weight-loss\n"),
        "{text}"
    );
    let list = clinics.run(["add", "--list-screenings", "--json"]).json();
    let rows = list["screenings"].as_array().unwrap();
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap();
    assert_eq!(row("hbsag")["answers"][0]["id"], "positive");
    assert_eq!(
        (&row("tb-skin-test")["kind"], &row("tb-skin-test")["unit"]),
        (&"number".into(), &"mm".into())
    );
    assert_eq!(row("phq-9")["most"], 27);
    assert!(rows.len() > 50, "{}", rows.len());
}
