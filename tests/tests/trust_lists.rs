//! Every frozen trust list is taken, or refused, as it says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what helps a test fails by panicking"
)]
#![expect(clippy::print_stdout, reason = "says what it covered")]

use std::collections::BTreeMap;
use std::fs;

use carnet_core::crypto::DecryptionKey;
use carnet_tests::vectors::{Found, Hex, ListVector, read_list};

fn vectors() -> Vec<ListVector> {
    let paths =
        carnet_tests::files(&carnet_tests::root().join("fixtures/vectors/trust-lists"), "json").unwrap();
    let read = |path: &std::path::PathBuf| {
        let vector = ListVector::from_json(&fs::read_to_string(path).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(path.file_stem().unwrap().to_str(), Some(vector.name.as_str()));
        vector
    };
    paths.iter().map(read).collect()
}

fn public(secret: &Hex) -> Hex {
    let key = DecryptionKey::from_bytes(&secret.0.as_slice().try_into().unwrap());
    key.public_key().as_bytes().as_slice().into()
}

#[test]
fn lists_give_what_they_say_or_are_refused_with_their_code() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for vector in vectors() {
        let name = &vector.name;
        assert_eq!(vector.keys.note, "TEST ONLY", "{name}");
        assert!(vector.about.ends_with('.') && vector.clock.ends_with('Z'), "{name}");
        match read_list(&vector).unwrap_or_else(|error| panic!("{name}: {error}")) {
            Ok(found) => {
                assert_eq!(vector.expect, "ok", "{name}");
                assert_eq!(Some(found), vector.found, "{name}");
            }
            Err(code) => assert_eq!((code, &vector.found), (vector.expect.as_str(), &None), "{name}"),
        }
        *counts.entry(vector.expect).or_default() += 1;
    }
    for (code, count) in &counts {
        println!("{code:20} {count}");
    }
    let codes = [
        "malformed",
        "newer-version",
        "too-large",
        "forged",
        "bad-name",
        "bad-key",
        "duplicate",
        "validity",
        "other-signer",
        "rollback",
        "fork",
    ];
    for code in codes.map(|code| format!("trust.{code}")) {
        assert!(counts.contains_key(&code), "no list is refused with {code}");
    }
}

#[test]
fn members_get_the_private_key_of_the_public_one_and_nobody_else_does() {
    let mut keys = 0;
    for ListVector { name, keys: of, found, .. } in vectors() {
        let Some(Found { clinics, groups, group_secrets, .. }) = found else { continue };
        assert_eq!(of.read_secrets.len(), group_secrets.len(), "{name}");
        for (reader, secrets) in of.read_secrets.iter().zip(&group_secrets) {
            let own = Some(public(reader));
            let mut got: Vec<Hex> = secrets.iter().map(public).collect();
            for group in &groups {
                let is_member = group.members.iter().any(|position| clinics[*position].read == own);
                assert_eq!(got.contains(&group.public), is_member, "{name}, {}", group.name);
                if is_member {
                    assert_eq!(got.remove(0), group.public, "{name}, {}: the newest first", group.name);
                    got.drain(..group.epoch as usize - 1);
                    keys += 1;
                }
            }
            assert_eq!(got, [], "{name}");
        }
    }
    assert!(keys >= 7, "{keys} keys");
}
