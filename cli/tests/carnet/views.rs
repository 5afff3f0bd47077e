//! What is shown to whom.

use serde_json::Value;

use super::support::{Clinics, fixtures};

/// The kinds of resources in a bundle.
fn kinds(bundle: &Value) -> Vec<&str> {
    let entries = bundle["entry"].as_array().unwrap().iter();
    entries.map(|entry| entry["resource"]["resourceType"].as_str().unwrap()).collect()
}

#[test]
fn a_border_view_shows_who_and_vaccinations_and_nothing_else() {
    let clinics = Clinics::new();
    for name in ["amina", "selam", "merveille", "oksana"] {
        let path = fixtures().join(format!("bundles/{name}.json"));
        clinics.share(&path, &["--out", "card.txt", "--force"]).text();
        let open = |more: &[&str]| clinics.open(&["card.txt"], &[more, &["--view", "border"]].concat());
        let bundle: Value = serde_json::from_str(&open(&["--format", "fhir"]).text()).unwrap();
        let allowed = ["Composition", "Patient", "Immunization"];
        assert!(kinds(&bundle).iter().all(|kind| allowed.contains(kind)), "{name}: {:?}", kinds(&bundle));
        assert!(!bundle.to_string().contains("\"identifier\""), "{name}");
        for more in [&[][..], &["--format", "html"]] {
            let text = open(more).text();
            for word in ["Penicillin", "Metformin", "HIV", "pregnan", "Diabetes", "LEFT OUT", "depress"] {
                assert!(!text.contains(word), "{name} {more:?}: {word}");
            }
        }
        // A record that is not sealed is shown alike.
        let path = path.to_str().unwrap();
        let shown = clinics.run(["show", path, "--view", "border"]).text();
        assert!(!shown.contains("ALLERGIES") && !shown.contains("Penicillin"), "{name}: {shown}");
    }
}

#[test]
fn a_family_view_leaves_sensitive_content_out_and_does_not_say_so() {
    let clinics = Clinics::new();
    for path in super::support::json_files(&fixtures().join("bundles")) {
        let bytes = std::fs::read(&path).unwrap();
        let (bundle, _) = carnet_core::fhir::Bundle::from_bytes(&bytes).unwrap();
        let without = carnet_core::record::split(&bundle).main.to_json();
        clinics.write("without.json", without);
        let show = |path: &str| {
            let run = clinics.run(["show", path, "--view", "family", "--json"]);
            run.json()["summary"].clone()
        };
        let path = path.to_str().unwrap();
        assert!(show(path) == show("without.json"), "{path}: a family can tell");
        let full = clinics.run(["show", path, "--json"]).json()["summary"].clone();
        let is_sensitive = (0..bundle.entries.len())
            .any(|entry| !carnet_core::record::sensitivities(&bundle, entry).is_empty());
        assert!(!is_sensitive || full != show(path), "{path}: nothing was left out");
    }
}

#[test]
fn a_verdict_is_the_same_in_every_view() {
    let clinics = Clinics::new();
    clinics.share(&super::support::amina(), &["--out", "card.txt"]).text();
    let verdicts = ["full", "family", "border"]
        .map(|view| clinics.open(&["card.txt"], &["--view", view, "--json"]).json()["verdict"].clone());
    assert!(verdicts[0]["codes"].is_array());
    assert!(verdicts.iter().all(|verdict| *verdict == verdicts[0]));
    assert_eq!(clinics.open(&["card.txt"], &["--view", "police"]).outcome(), (Some(2), "usage"));
}

#[test]
fn findings_say_nothing_of_what_a_view_leaves_out() {
    let clinics = Clinics::new();
    let bundle = r#"{"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","id":"p"}},
        {"resource":{"resourceType":"Condition","subject":{"reference":"Patient/p"},"code":{"text":"HIV infection"},
            "recordedDate":"yesterday","abatementDateTime":7}}]}"#;
    clinics.write("bundle.json", bundle);
    let findings = |view: &str| {
        let run = clinics.run(["show", "bundle.json", "--view", view, "--json"]);
        let said = [run.json()["findings"].to_string(), run.stderr];
        said.iter().any(|text| text.contains("Condition") || text.contains("entry[1]"))
    };
    assert!(findings("full"));
    assert!(!findings("family") && !findings("border"));
    let strict = clinics.run(["show", "bundle.json", "--view", "family", "--strict"]);
    assert_eq!(strict.outcome(), (Some(2), "usage"));
}
