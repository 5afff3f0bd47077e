//! Every bundle of the fixtures, through card and pixels.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::support::{Clinics, complaints, fixtures, json_files};

#[test]
fn every_bundle_of_the_fixtures_comes_back_whole() {
    let clinics = Clinics::new();
    let mut paths = json_files(&fixtures().join("bundles"));
    paths.extend(json_files(&fixtures().join("hostile")));
    assert!(paths.len() > 40);
    let faults = complaints(&paths, |path| clinics.round_trip(path).err());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[derive(Deserialize)]
struct Hostile {
    #[serde(default)]
    shows: Vec<String>,
}

#[test]
fn odd_bundles_are_shown() {
    let text = std::fs::read_to_string(fixtures().join("hostile/expected.toml")).unwrap();
    let expected: BTreeMap<String, Hostile> = toml::from_str(&text).unwrap();
    let clinics = Clinics::new();
    for (name, Hostile { shows }) in expected {
        let path = fixtures().join("hostile").join(format!("{name}.json"));
        let run = clinics.run(["show".as_ref(), path.as_os_str()]);
        let text = run.text();
        for words in shows {
            // Long lines are broken.
            let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(joined.contains(&words), "{name} shows no {words:?}: {text}");
        }
        let controls = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}');
        assert!(!text.contains(controls), "{name}");
    }
}

#[derive(Deserialize)]
struct Refused {
    code: String,
}

#[test]
fn each_refused_input_has_its_code() {
    let text = std::fs::read_to_string(fixtures().join("refused/expected.toml")).unwrap();
    let expected: BTreeMap<String, Refused> = toml::from_str(&text).unwrap();
    let clinics = Clinics::new();
    for (name, Refused { code }) in expected {
        let path = fixtures().join("refused").join(&name);
        for command in [vec!["show"], vec!["share", "--to", "there.key.pub", "--out", "card.png"]] {
            let run =
                clinics.run(command.iter().map(AsRef::as_ref).chain([path.as_os_str(), "--json".as_ref()]));
            assert_eq!((run.code, run.error()), (Some(2), code.as_str()), "{name}: {}", run.stderr);
            assert_eq!(run.json()["error"]["code"], *code, "{name}");
            for value in personal_values(&std::fs::read_to_string(&path).unwrap_or_default()) {
                assert!(!run.stderr.contains(value), "{name}: the error quotes a value");
            }
        }
        assert!(clinics.files().is_empty(), "{name} left a file");
    }
}

/// The values of members that tell who somebody is.
fn personal_values(json: &str) -> Vec<&str> {
    let quoted: Vec<&str> = json.split('"').collect();
    let members =
        quoted.windows(3).filter(|part| ["family", "text", "birthDate", "reference"].contains(&part[0]));
    members.map(|part| part[2]).filter(|value| value.len() > 3).collect()
}
