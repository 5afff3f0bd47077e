//! `cargo xtask deps`: what the build must not contain.

use std::collections::BTreeMap;

use crate::workspace::{Fault, Workspace, capture};

/// Cuts every non-integer quantity out of `fhir-sdk`'s reading without an error (docs/adr/0002).
const FORBIDDEN_FEATURE: (&str, &str) = ("serde_json", "arbitrary_precision");

/// The strict model is native only: eleven megabytes of WASM.
const NATIVE_ONLY: &[&str] = &["fhir-sdk", "fhir-model"];

/// Crates that seal or verify; two generations of one would be twice the code to trust.
const CRYPTO: &[&str] = &[
    "aead",
    "aes",
    "aes-gcm",
    "aes-kw",
    "argon2",
    "blake2",
    "cipher",
    "coset",
    "curve25519-dalek",
    "digest",
    "ecdsa",
    "ed25519",
    "ed25519-dalek",
    "elliptic-curve",
    "ghash",
    "hkdf",
    "hmac",
    "hpke",
    "p256",
    "polyval",
    "rsa",
    "sha2",
    "signature",
    "subtle",
    "universal-hash",
    "x25519-dalek",
    "zeroize",
];

/// How cargo writes the crates.io index into a lock file, whatever host it was fetched through.
const INDEX: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

/// `cargo xtask deps`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let everything = tree(workspace, &["--workspace", "--target", "all", "--edges", "all"])?;
    let mut findings = feature_findings(&everything);
    findings.extend(duplicate_findings(&everything));
    let wasm = ["-p", "carnet-wasm", "--target", "wasm32-unknown-unknown", "--edges", "normal,build"];
    let core = ["-p", "carnet-core", "--target", "all", "--edges", "normal,build"];
    for scope in [wasm.as_slice(), core.as_slice()] {
        findings.extend(native_findings(&tree(workspace, scope)?, scope.get(1).copied().unwrap_or_default()));
    }
    findings.extend(lock_findings(&workspace.read("Cargo.lock")?));
    Fault::unless_empty(&findings)
}

struct Dependency {
    name: String,
    version: String,
    features: String,
}

fn tree(workspace: &Workspace, scope: &[&str]) -> Result<Vec<Dependency>, Fault> {
    let mut cargo = workspace.cargo();
    cargo.args(["tree", "--locked", "--prefix", "none", "--format", "{p}|{f}"]).args(scope);
    Ok(capture(&mut cargo)?.lines().filter_map(dependency).collect())
}

/// Reads a line such as `serde_json v1.0.154|default,raw_value,std`.
fn dependency(line: &str) -> Option<Dependency> {
    let (package, features) = line.split_once('|')?;
    let (name, rest) = package.split_once(" v")?;
    let version = rest.split(' ').next().unwrap_or(rest);
    let features = features.trim_end_matches(" (*)");
    Some(Dependency { name: name.to_owned(), version: version.to_owned(), features: features.to_owned() })
}

fn feature_findings(tree: &[Dependency]) -> Vec<String> {
    let (name, feature) = FORBIDDEN_FEATURE;
    if !tree.iter().any(|found| found.name == name) {
        return vec![format!("{name} is not in the tree: the check for {feature} proves nothing")];
    }
    if tree.iter().any(|found| found.name == name && found.features.split(',').any(|on| on == feature)) {
        return vec![format!("{name}/{feature} is on: `cargo tree -e features -i {name}` shows who asks")];
    }
    Vec::new()
}

fn native_findings(tree: &[Dependency], package: &str) -> Vec<String> {
    let found = NATIVE_ONLY.iter().filter(|name| tree.iter().any(|found| found.name == **name));
    found.map(|name| format!("{package} must not depend on {name}")).collect()
}

fn duplicate_findings(tree: &[Dependency]) -> Vec<String> {
    let mut versions = BTreeMap::<&str, Vec<&str>>::new();
    for Dependency { name, version, .. } in tree.iter().filter(|found| CRYPTO.contains(&found.name.as_str()))
    {
        let versions = versions.entry(name).or_default();
        if !versions.contains(&version.as_str()) {
            versions.push(version);
        }
    }
    versions
        .iter()
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, versions)| format!("{name} in several versions: {}", versions.join(", ")))
        .collect()
}

fn lock_findings(lock: &str) -> Vec<String> {
    let foreign = lock.lines().filter(|line| line.starts_with("source = ") && *line != INDEX);
    foreign.map(|line| format!("Cargo.lock: {line}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(lines: &str) -> Vec<Dependency> {
        lines.lines().filter_map(dependency).collect()
    }

    #[test]
    fn sees_the_forbidden_feature() {
        assert_eq!(feature_findings(&tree("serde_json v1.0.1|arbitrary_precision,std (*)")).len(), 1);
        assert_eq!(feature_findings(&tree("serde_json v1.0.1|default,std")).len(), 0);
    }

    #[test]
    fn a_tree_without_the_crate_proves_nothing() {
        assert_eq!(feature_findings(&tree("serde v1.0.1|std")).len(), 1);
    }

    #[test]
    fn two_generations_of_a_primitive_are_a_finding() {
        let lines = "sha2 v0.10.9|std\nsha2 v0.11.0|\nsha2 v0.11.0|(*)\nsyn v1.0.0|\nsyn v2.0.0|";
        assert_eq!(duplicate_findings(&tree(lines)), ["sha2 in several versions: 0.10.9, 0.11.0"]);
    }

    #[test]
    fn the_strict_model_stays_native() {
        let lines = "carnet-wasm v0.1.0 (path)|\nfhir-sdk v0.16.0|r4b";
        assert_eq!(native_findings(&tree(lines), "carnet-wasm"), ["carnet-wasm must not depend on fhir-sdk"]);
    }

    #[test]
    fn a_lock_file_names_only_the_index() {
        let lock = format!("{INDEX}\nsource = \"registry+https://mirror.example/index\"\n");
        assert_eq!(lock_findings(&lock).len(), 1);
    }
}
