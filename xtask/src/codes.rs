//! `cargo xtask codes [--check]`: the codes of errors, from core and its module for JavaScript, as a TypeScript type.
//!
//! A code is what `fn code` of a type named `…Error` gives, or the first argument of `Fault::new`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::workspace::{Fault, Workspace, file_fault};

const SOURCES: [&str; 2] = ["core/src", "wasm/src"];
const TARGET: &str = "wasm/src/plain/codes.d.ts";

/// `cargo xtask codes [--check]`
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
    let mut codes = BTreeSet::new();
    for source in SOURCES {
        collect(&workspace.root().join(source), &mut codes)?;
    }
    let text = declaration(&codes);
    let path = workspace.root().join(TARGET);
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => fs::write(&path, text).map_err(|error| file_fault(&path, &error)),
        ["--check"] if workspace.read(TARGET)? == text => {
            println!("{} codes are as {TARGET} says", codes.len());
            Ok(())
        }
        ["--check"] => Err(Fault::Failed(format!("{TARGET} is not up to date: run `cargo xtask codes`"))),
        _ => Err(Fault::missing("codes takes nothing but --check")),
    }
}

fn declaration(codes: &BTreeSet<String>) -> String {
    let mut text = "// Written by `cargo xtask codes`.\n\n/** The stable codes of errors, the same as the command line's. */\n".to_owned();
    text.push_str("export type CarnetErrorCode =");
    for code in codes {
        text.push_str(&format!("\n  | \"{code}\""));
    }
    text.push_str(";\n");
    text
}

/// Takes the codes of all sources in a folder but those of tests.
fn collect(folder: &Path, codes: &mut BTreeSet<String>) -> Result<(), Fault> {
    for entry in fs::read_dir(folder).map_err(|error| file_fault(folder, &error))? {
        let path = entry.map_err(|error| file_fault(folder, &error))?.path();
        let name = path.file_stem().unwrap_or_default();
        if name == "tests" || name == "testing" {
            continue;
        }
        if path.is_dir() {
            collect(&path, codes)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).map_err(|error| file_fault(&path, &error))?;
            codes.extend(in_source(&text));
        }
    }
    Ok(())
}

fn in_source(text: &str) -> BTreeSet<String> {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut codes = BTreeSet::new();
    for part in text.split("\nimpl ").skip(1) {
        let name = part.split(['{', ' ', '<']).next().unwrap_or_default();
        let Some((_, after)) = part.split_once("fn code(").filter(|_| name.ends_with("Error")) else {
            continue;
        };
        codes.extend(literals(after.split("\n    }\n").next().unwrap_or_default()));
    }
    for part in text.split("Fault::new(").skip(1) {
        codes.extend(literals(part).into_iter().next());
    }
    codes
}

/// What stands in quotes and has the form of a code.
fn literals(text: &str) -> Vec<String> {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let is_code =
        |text: &&str| text.split_once('.').is_some_and(|(area, fault)| is_word(area) && is_word(fault));
    text.split('"').skip(1).step_by(2).filter(is_code).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_errors_give_and_what_is_thrown() {
        let source = "\nimpl OpenError {\n    pub fn code(&self) -> &'static str {\n        match self {\n            Self::Truncated => \"open.truncated\",\n        }\n    }\n}\n\nimpl Answer {\n    fn code(&self) { \"validity.valid\" }\n}\nfn f() { Fault::new(\"key.missing\", \"no key. none\") }\n#[cfg(test)]\nFault::new(\"a.b\")";
        assert_eq!(in_source(source).into_iter().collect::<Vec<_>>(), ["key.missing", "open.truncated"]);
    }
}
