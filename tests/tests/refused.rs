//! Each input of fixtures/refused is refused with its code, and what is said of it holds nothing of the input.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "what helps a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;

use carnet_core::fhir::Bundle;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusal {
    why: String,
    code: String,
}

#[test]
fn inputs_are_refused_with_their_codes() {
    let folder = carnet_tests::root().join("fixtures/refused");
    let expected = fs::read_to_string(folder.join("expected.toml")).unwrap();
    let mut expected: BTreeMap<String, Refusal> = toml::from_str(&expected).unwrap();
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name == "expected.toml" {
            continue;
        }
        let Refusal { why, code } =
            expected.remove(&name).unwrap_or_else(|| panic!("nothing is expected of {name}"));
        let bytes = fs::read(folder.join(&name)).unwrap();
        let error = Bundle::from_bytes(&bytes).err().unwrap_or_else(|| panic!("{name}, {why}, is read"));
        assert_eq!(error.code(), code, "{name}: {why}");
        assert!(!error.to_string().contains("Vector") && error.to_string().len() < 80, "{name}");
    }
    assert!(expected.is_empty(), "no file for {:?}", expected.keys());
}
