//! Which crate of the workspace may depend on which.

use serde::Deserialize;

use crate::workspace::Fault;

/// The crates that are shipped, with those of the workspace they may use.
const ALLOWED: &[(&str, &[&str])] = &[
    ("carnet-core", &[]),
    ("carnet-strict", &["carnet-core"]),
    ("carnet-wasm", &["carnet-core"]),
    ("carnet-cli", &["carnet-core", "carnet-strict"]),
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// `None` for an ordinary one, else `dev` or `build`.
    kind: Option<String>,
}

/// Compares `cargo metadata --no-deps` with the drawing; what only tests use is free.
pub(super) fn findings(metadata: &str) -> Result<Vec<String>, Fault> {
    let Metadata { packages } = serde_json::from_str(metadata)
        .map_err(|error| Fault::Failed(format!("cargo metadata, unreadable: {error}")))?;
    let mut findings = Vec::new();
    for (name, allowed) in ALLOWED {
        let Some(package) = packages.iter().find(|package| package.name == *name) else {
            findings.push(format!("{name}: no such crate in the workspace"));
            continue;
        };
        for dependency in &package.dependencies {
            let ours = packages.iter().any(|package| package.name == dependency.name);
            let ships = dependency.kind.as_deref() != Some("dev");
            if ours && ships && !allowed.contains(&dependency.name.as_str()) {
                findings.push(format!("{name} must not depend on {}", dependency.name));
            }
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_must_not_use_strict() {
        let metadata = r#"{"packages":[
            {"name":"carnet-core","dependencies":[{"name":"carnet-tests","kind":"dev"}]},
            {"name":"carnet-strict","dependencies":[]},
            {"name":"carnet-wasm","dependencies":[{"name":"carnet-core","kind":null},{"name":"carnet-strict","kind":null}]},
            {"name":"carnet-cli","dependencies":[{"name":"serde","kind":null},{"name":"carnet-strict","kind":null}]},
            {"name":"carnet-tests","dependencies":[]}]}"#;
        assert_eq!(findings(metadata).unwrap(), ["carnet-wasm must not depend on carnet-strict"]);
    }
}
