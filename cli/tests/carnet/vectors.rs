//! The frozen vectors, opened by the program.

use std::path::{Path, PathBuf};

use base64ct::{Base64UrlUnpadded, Encoding as _};
use carnet_core::crypto::{DecryptionKey, SigningKey};
use serde::Deserialize;

use super::support::{carnet, complaints, fixtures, json_files};

#[derive(Deserialize)]
struct Vector {
    clock: String,
    keys: Keys,
    /// The texts of the symbols; a vector without is of a stage inside.
    #[serde(default)]
    text: Vec<String>,
    expect: Expect,
}

#[derive(Deserialize)]
struct Keys {
    issuer_public: Option<String>,
    read_secrets: Vec<String>,
    passphrase: Option<String>,
    code: Option<String>,
    trust_list: Option<String>,
}

#[derive(Deserialize)]
struct Expect {
    code: Option<String>,
    verdict: Option<Vec<String>>,
}

#[test]
fn the_program_opens_what_opens_and_refuses_what_does_not() {
    let mut paths = json_files(&fixtures().join("vectors"));
    // Those of trust lists are no cards.
    paths.retain(|path| !path.iter().any(|part| part == "trust-lists"));
    assert!(paths.len() >= 25);
    let faults = complaints(&paths, |path| {
        let vector: Vector = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let fault = if vector.text.is_empty() { None } else { vector.disagreement() };
        fault.map(|fault| format!("{}: {fault}", path.display()))
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

impl Vector {
    fn disagreement(&self) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let mut arguments = vec!["open".into(), "--json".into(), "--at".into(), (&self.clock).into()];
        arguments.extend(self.files(folder.path()));
        let run = carnet(folder.path(), &arguments, None);
        let exit = match self.expect.code.as_deref() {
            None if !self.is_negative() => 0,
            None | Some("integrity.invalid") => 1,
            Some(_) => 2,
        };
        if run.code != Some(exit) {
            return Some(format!("exit code {:?}, not {exit}: {}", run.code, run.stderr));
        }
        // To a program that reads files, no text is an empty file.
        let is_blank = self.text.iter().all(|text| text.trim().is_empty());
        let code = if is_blank { Some("input.empty") } else { self.expect.code.as_deref() };
        // The program says so where what is given can fit no slot of the card.
        let codes = match code {
            Some("open.no-key-fits")
                if self.keys.read_secrets.is_empty() && self.keys.passphrase.is_none() =>
            {
                vec!["open.no-key"]
            }
            Some("open.no-key-fits") => {
                vec!["open.no-key-fits", "open.needs-key", "open.needs-passphrase", "open.needs-code"]
            }
            // The program reads the health cards of others, too, and it is none of those either.
            Some("qr.not-carnet") => vec!["qr.not-carnet", "shc.digits"],
            code => code.into_iter().collect(),
        };
        let says = |code: &&str| run.stderr.contains(&format!("[{code}]"));
        match (code, &self.expect.verdict) {
            (Some(code), _) if exit == 2 && !codes.iter().any(says) => {
                Some(format!("not {code}: {}", run.stderr))
            }
            (_, Some(verdict))
                if exit < 2 && run.json()["verdict"]["codes"] != serde_json::json!(verdict) =>
            {
                Some(format!("verdict {}", run.json()["verdict"]["codes"]))
            }
            _ => None,
        }
    }

    /// Whether the verdict that is expected is negative.
    fn is_negative(&self) -> bool {
        let bad = |code: &String| {
            code == "validity.expired"
                || code.starts_with("revocation.key-")
                || ["integrity.invalid", "revocation.card", "issuer.disproved"].contains(&code.as_str())
        };
        self.expect.verdict.iter().flatten().any(bad)
    }

    /// Writes what the vector gives into files, and gives the arguments that name them.
    fn files(&self, folder: &Path) -> Vec<PathBuf> {
        let mut arguments = Vec::new();
        for (number, text) in self.text.iter().enumerate() {
            let name = format!("{number}.txt");
            std::fs::write(folder.join(&name), text).unwrap();
            arguments.push(name.into());
        }
        let mut file = |option: &str, name: String, bytes: Vec<u8>| {
            std::fs::write(folder.join(&name), bytes).unwrap();
            arguments.extend([option.into(), name.into()]);
        };
        for (number, secret) in self.keys.read_secrets.iter().enumerate() {
            file("--key", format!("{number}.key"), private_key(&key(secret)).into());
        }
        if let Some(public) = &self.keys.issuer_public {
            file("--trust", "issuer.pub".to_owned(), public_key(&key(public)).into());
        }
        if let Some(passphrase) = &self.keys.passphrase {
            file("--passphrase-file", "passphrase".to_owned(), passphrase.clone().into());
        }
        if let Some(code) = &self.keys.code {
            file("--code-file", "code".to_owned(), code.clone().into());
        }
        if let Some(list) = &self.keys.trust_list {
            file("--trust", "programme.list".to_owned(), unhex(list));
        }
        arguments
    }
}

/// A key file that reads with a known secret, and signs with one that is not used.
fn private_key(secret: &[u8; 32]) -> String {
    let seed = [1; 32];
    let sign = base64(SigningKey::from_bytes(&seed).verifying_key().as_bytes());
    let read = base64(DecryptionKey::from_bytes(secret).public_key().as_bytes());
    let both = base64(&[seed, *secret].concat());
    format!(
        r#"{{"carnet":"private-key","version":1,"name":"reader","sign":"{sign}","read":"{read}","unprotected":"{both}"}}"#
    )
}

fn public_key(verifying: &[u8; 32]) -> String {
    let read = base64(DecryptionKey::from_bytes(&[1; 32]).public_key().as_bytes());
    format!(
        r#"{{"carnet":"public-key","version":1,"name":"issuer","sign":"{}","read":"{read}"}}"#,
        base64(verifying)
    )
}

fn base64(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

fn key(text: &str) -> [u8; 32] {
    unhex(text).try_into().unwrap()
}

pub(crate) fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
}
