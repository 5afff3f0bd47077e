//! The tests that documents name as proof are there.

use std::fs;

use carnet_tests::root;

/// Documents whose claims name tests as `FILE::FUNCTION`.
const DOCUMENTS: [&str; 3] = ["docs/threat-model.md", "SECURITY.md", "README.md"];

/// The tests that a document names.
fn named(text: &str) -> Vec<(&str, &str)> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter_map(|quoted| quoted.split_once("::")).filter(|(file, _)| file.ends_with(".rs")).collect()
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let mut checked = 0;
    for document in DOCUMENTS {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for (file, test) in named(&text) {
            let source = fs::read_to_string(root().join(file)).unwrap_or_default();
            assert!(source.contains(&format!("fn {test}(")), "{document}: no test {file}::{test}");
            checked += 1;
        }
    }
    assert!(checked > 50, "{checked} tests are named");
}

#[test]
fn each_boundary_of_the_threat_model_says_what_does_not_protect() {
    let text = fs::read_to_string(root().join("docs/threat-model.md")).unwrap();
    let boundaries: Vec<&str> = text.split("\n## ").skip(1).collect();
    assert_eq!(boundaries.len(), 12);
    for boundary in boundaries {
        let name = boundary.lines().next().unwrap_or_default();
        let is_open =
            ["What does not protect", "to come", "See *"].iter().any(|words| boundary.contains(words));
        assert!(is_open, "{name}: protects against everything");
    }
}
