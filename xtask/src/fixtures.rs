//! `cargo xtask fixtures [--check]`: one FHIR document Bundle for each person in `fixtures/people`.
//!
//! The people are invented. Their descriptions name every code by a key of `fixtures/terms.toml`, so that each code
//! with its display stands in one place.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::workspace::{Fault, Workspace, file_fault};
use person::Person;
use terms::Terms;

mod clinical;
mod document;
mod drugs;
mod fhir;
mod json;
mod narrative;
mod observation;
mod patient;
mod person;
mod terms;

const PEOPLE: &str = "fixtures/people";
const TERMS: &str = "fixtures/terms.toml";
const BUNDLES: &str = "fixtures/bundles";

/// `cargo xtask fixtures [--check]`
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
    let bundles = build(workspace)?;
    let folder = workspace.root().join(BUNDLES);
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => write(&folder, &bundles),
        ["--check"] => Fault::unless_empty(&differences(&folder, &bundles)?),
        _ => Err(Fault::missing("fixtures takes nothing but --check")),
    }
}

/// The text of every bundle by its file's name.
fn build(workspace: &Workspace) -> Result<BTreeMap<String, String>, Fault> {
    let terms = Terms::parse(&workspace.read(TERMS)?).map_err(|error| in_file(TERMS, &error))?;
    let mut bundles = BTreeMap::new();
    for name in names(&workspace.root().join(PEOPLE))? {
        let Some(stem) = name.strip_suffix(".toml") else {
            return Err(Fault::Failed(format!("{PEOPLE}/{name}: not a person, which ends in .toml")));
        };
        let source = format!("{PEOPLE}/{name}");
        let person: Person = toml::from_str(&workspace.read(&source)?)
            .map_err(|error| in_file(&source, &error.to_string()))?;
        let bundle = document::bundle(stem, &person, &terms).map_err(|error| in_file(&source, &error))?;
        bundles.insert(format!("{stem}.json"), bundle.pretty());
    }
    let unused = terms.unused();
    if !unused.is_empty() {
        return Err(Fault::Failed(format!("{TERMS}: used by nobody: {}", unused.join(", "))));
    }
    Ok(bundles)
}

fn write(folder: &Path, bundles: &BTreeMap<String, String>) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(|error| file_fault(folder, &error))?;
    for name in names(folder)?.iter().filter(|name| !bundles.contains_key(*name)) {
        let path = folder.join(name);
        fs::remove_file(&path).map_err(|error| file_fault(&path, &error))?;
    }
    for (name, text) in bundles {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| file_fault(&path, &error))?;
    }
    println!("{} bundles in {BUNDLES}", bundles.len());
    Ok(())
}

fn differences(folder: &Path, bundles: &BTreeMap<String, String>) -> Result<Vec<String>, Fault> {
    let mut findings: Vec<String> = names(folder)?
        .iter()
        .filter(|name| !bundles.contains_key(*name))
        .map(|name| format!("{BUNDLES}/{name}: made from no person"))
        .collect();
    for (name, text) in bundles {
        match fs::read_to_string(folder.join(name)) {
            Ok(found) if found == *text => {}
            Ok(found) => findings.push(first_difference(name, &found, text)),
            Err(error) => findings.push(format!("{BUNDLES}/{name}: {error}")),
        }
    }
    Ok(findings)
}

fn first_difference(name: &str, found: &str, wanted: &str) -> String {
    let at = found.lines().zip(wanted.lines()).position(|(found, wanted)| found != wanted);
    let line = at.unwrap_or_else(|| found.lines().count().min(wanted.lines().count())) + 1;
    format!("{BUNDLES}/{name}: differs from `cargo xtask fixtures` in line {line}")
}

fn names(folder: &Path) -> Result<Vec<String>, Fault> {
    let entries = fs::read_dir(folder).map_err(|error| file_fault(folder, &error))?;
    let mut names = entries
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| file_fault(folder, &error))?;
    names.sort();
    Ok(names)
}

fn in_file(path: &str, error: &str) -> Fault {
    Fault::Failed(format!("{path}: {error}"))
}
