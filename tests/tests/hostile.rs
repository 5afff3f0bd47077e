//! What is odd in fixtures/hostile is still there after a card: the words of `expected.toml` are read again.

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

use carnet_core::codec::{self, Profile};
use carnet_core::fhir::Bundle;

#[derive(serde::Deserialize)]
struct Odd {
    shows: Vec<String>,
}

#[test]
fn words_of_hostile_bundles_come_out_of_a_card() {
    let folder = carnet_tests::root().join("fixtures/hostile");
    let expected = fs::read_to_string(folder.join("expected.toml")).unwrap();
    let mut expected: BTreeMap<String, Odd> = toml::from_str(&expected).unwrap();
    for path in carnet_tests::files(&folder, "json").unwrap() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let Odd { shows } = expected.remove(name).unwrap_or_else(|| panic!("nothing is expected of {name}"));
        let bytes = fs::read(&path).unwrap();
        let (bundle, _) = Bundle::from_bytes(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        for profile in [Profile::Complete, Profile::Summary] {
            let opened = codec::decode(&codec::encode(&bundle, profile).unwrap().bytes).unwrap();
            assert_eq!(opened.profile, profile);
            // A card that carried nothing new would be the same card again.
            let again = codec::encode(&opened.bundle, profile).unwrap().bytes;
            let reopened = codec::decode(&again).unwrap().bundle;
            for words in &shows {
                assert!(opened.bundle.to_json().contains(words.as_str()), "{name}, {profile:?}: {words}");
                assert!(reopened.to_json().contains(words.as_str()), "{name}, {profile:?}, again: {words}");
            }
        }
    }
    assert!(expected.is_empty(), "no file for {:?}", expected.keys());
}
