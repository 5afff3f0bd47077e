//! `cargo xtask layers`: docs/architecture.md, checked.
//!
//! Modules of core use only layers above their own, core touches no file, network, clock or terminal, crates depend
//! on each other as drawn, and no source file outgrows a reader.

use std::fs;
use std::path::{Path, PathBuf};

use crate::workspace::{Fault, Workspace, capture, file_fault};

mod crates;
mod source;

/// Core's modules with the layer each stands on; a module uses those of a smaller number, and of its own none.
const LAYERS: &[(&str, u8)] = &[
    ("limits", 1),
    ("clock", 1),
    ("language", 1),
    ("code_system", 1),
    ("country", 2),
    ("labels", 2),
    ("fhir", 3),
    ("crypto", 3),
    ("record", 4),
    ("health", 4),
    ("vaccines", 4),
    ("safety", 5),
    ("codec", 5),
    ("trust", 5),
    ("envelope", 6),
    ("history", 7),
    ("qr", 7),
    ("interop", 8),
    ("summary", 8),
    ("card", 9),
];

/// What a layer must not use although it stands above: these two carry bytes, whatever is in them.
const NEVER: &[(&str, &str)] = &[("envelope", "fhir"), ("qr", "fhir")];

/// What core gets as an argument instead.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::time::SystemTime",
    "std::time::Instant",
    "std::thread",
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
    "now_utc",
    "now_local",
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
    "getrandom",
];

/// A file longer than this wants splitting, in lines.
const MAX_LINES: usize = 500;

/// Files that are tables, whose length is that of their subject.
const TABLES: &[&str] = &[];

/// `cargo xtask layers`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let core = workspace.root().join("core/src");
    let mut files = Vec::new();
    for path in files_under(&core, &["rs"])? {
        let text = workspace.read(&path)?;
        files.push((path.strip_prefix(&core).unwrap_or(&path).to_path_buf(), text));
    }
    let tests: Vec<PathBuf> = files.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    let mut findings = Vec::new();
    for (path, text) in &files {
        if !tests.iter().any(|module| path.with_extension("").starts_with(module)) {
            findings.extend(core_findings(path, text));
        }
    }
    for path in files_under(workspace.root(), &["rs", "ts", "js", "mjs", "py"])? {
        let lines = workspace.read(&path)?.lines().count();
        let path = path.strip_prefix(workspace.root()).unwrap_or(&path).to_string_lossy();
        if lines > MAX_LINES && !TABLES.contains(&path.as_ref()) {
            findings.push(format!("{path}: {lines} lines, more than {MAX_LINES}"));
        }
    }
    let metadata = capture(workspace.cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    findings.extend(crates::findings(&metadata)?);
    Fault::unless_empty(&findings)
}

/// The findings of one file of core, given by its path from `core/src`.
fn core_findings(path: &Path, text: &str) -> Vec<String> {
    let text = source::without_tests(&source::without_text(text));
    let mut findings = Vec::new();
    for used in outside(&text) {
        findings.push(format!("core/src/{}: uses {used}, which core gets as an argument", path.display()));
    }
    let module = module_of(path);
    if module == "lib" {
        return findings;
    }
    let Some(layer) = layer_of(&module) else {
        findings.push(format!("core/src/{}: {module} has no layer in xtask/src/layers.rs", path.display()));
        return findings;
    };
    for used in source::modules_used(&text, path.components().count()) {
        let fault = match layer_of(&used) {
            _ if used == module => continue,
            None => continue,
            Some(_) if NEVER.contains(&(module.as_str(), used.as_str())) => "must never use",
            Some(other) if other == layer => "stands beside",
            Some(other) if other > layer => "stands above",
            Some(_) => continue,
        };
        findings.push(format!("core/src/{}: {module} {fault} {used}, and uses it", path.display()));
    }
    findings
}

/// The modules, by their path without extension, that a file declares for its tests alone.
fn test_modules(path: &Path, text: &str) -> Vec<PathBuf> {
    let module = path.with_extension("");
    let folder = if module == Path::new("lib") { PathBuf::new() } else { module };
    source::test_modules(&source::without_text(text)).iter().map(|name| folder.join(name)).collect()
}

fn outside(text: &str) -> Vec<&'static str> {
    let paths = source::paths(text, "std");
    OUTSIDE
        .iter()
        .filter(|name| match name.strip_suffix('!') {
            Some(_) => source::has_word(text, name),
            None if name.contains("::") => paths.iter().any(|path| source::is_within(path, name)),
            None => source::has_word(text, name),
        })
        .copied()
        .collect()
}

/// The module of core that a file belongs to: `fhir/json.rs` and `fhir.rs` to `fhir`.
fn module_of(path: &Path) -> String {
    let first = path.components().next().map(|part| part.as_os_str().to_string_lossy()).unwrap_or_default();
    first.trim_end_matches(".rs").to_owned()
}

fn layer_of(module: &str) -> Option<u8> {
    LAYERS.iter().find(|(name, _)| *name == module).map(|(_, layer)| *layer)
}

/// Every file with one of the extensions, in order; nothing built, installed or hidden.
fn files_under(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>, Fault> {
    const SKIPPED: &[&str] = &["target", "node_modules", "pkg", "dist", "corpus"];
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| file_fault(&folder, &error))? {
            let path = entry.map_err(|error| file_fault(&folder, &error))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                if !name.starts_with('.') && !SKIPPED.contains(&name.as_ref()) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|found| extensions.iter().any(|wanted| found == *wanted)) {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<String> {
        core_findings(Path::new(path), text)
    }

    #[test]
    fn a_layer_may_use_those_below_its_number() {
        assert_eq!(findings("codec/table.rs", "use crate::{fhir::Json, limits};"), Vec::<String>::new());
    }

    #[test]
    fn a_layer_must_not_use_those_above_its_number() {
        assert_eq!(
            findings("fhir.rs", "use crate::codec;"),
            ["core/src/fhir.rs: fhir stands above codec, and uses it"]
        );
    }

    #[test]
    fn neighbours_do_not_use_each_other() {
        assert_eq!(findings("trust.rs", "fn f() { crate::codec::encode() }").len(), 1);
    }

    #[test]
    fn envelope_does_not_know_fhir() {
        assert_eq!(
            findings("envelope/seal.rs", "use super::super::fhir::Bundle;"),
            ["core/src/envelope/seal.rs: envelope must never use fhir, and uses it"]
        );
    }

    #[test]
    fn a_module_declared_for_tests_is_one() {
        let text = "#[cfg(test)]\nmod vectors;\nmod sign;";
        assert_eq!(test_modules(Path::new("crypto.rs"), text), [Path::new("crypto/vectors")]);
    }

    #[test]
    fn a_new_module_needs_a_layer() {
        assert_eq!(findings("misc.rs", "").len(), 1);
    }

    #[test]
    fn core_reads_no_clock_or_file() {
        let text = "use std::{fs, time::{Duration, SystemTime}};\nfn f() { println!() }";
        assert_eq!(findings("qr.rs", text).len(), 3);
        assert_eq!(findings("qr.rs", "use std::time::Duration;").len(), 0);
    }

    #[test]
    fn tests_comments_and_strings_are_free() {
        let text =
            "//! uses std::fs\nconst A: &str = \"std::fs\";\n#[cfg(test)]\nmod tests { use std::fs; }\n";
        assert_eq!(findings("qr.rs", text).len(), 0);
    }
}
