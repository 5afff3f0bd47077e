//! Writes fixtures/vectors, and the made parts of docs/format.md: `vectors [--check]`.
//!
//! `--check` writes nothing and fails where a file would change, is missing, or is made by nobody.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use carnet_tests::vectors;

fn main() -> ExitCode {
    let check = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [argument] if argument == "--check" => true,
        _ => {
            report("usage: vectors [--check]");
            return ExitCode::from(2);
        }
    };
    match run(check) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            report(&error.to_string());
            ExitCode::from(2)
        }
    }
}

/// Returns how many files are not as they should be.
fn run(check: bool) -> Result<usize, Box<dyn Error>> {
    let folder = carnet_tests::root().join("fixtures/vectors");
    let ([valid, invalid], lists) = (vectors::make()?, vectors::make_lists()?);
    let counts =
        format!("{} valid and {} invalid vectors, {} trust lists", valid.len(), invalid.len(), lists.len());
    let mut made: BTreeMap<PathBuf, String> = BTreeMap::new();
    let format = carnet_tests::root().join("docs/format.md");
    let example = valid.iter().find(|vector| vector.name == vectors::EXAMPLE).ok_or("no example")?;
    made.insert(format.clone(), vectors::document(&fs::read_to_string(&format)?, example)?);
    for (kind, vectors) in [("valid", valid), ("invalid", invalid)] {
        for vector in vectors {
            made.insert(folder.join(kind).join(format!("{}.json", vector.name)), vector.to_json()?);
        }
        fs::create_dir_all(folder.join(kind))?;
    }
    for list in lists {
        made.insert(folder.join("trust-lists").join(format!("{}.json", list.name)), list.to_json()?);
    }
    fs::create_dir_all(folder.join("trust-lists"))?;
    let mut wrong = 0;
    for path in carnet_tests::files(&folder, "json")? {
        if !made.contains_key(&path) {
            wrong += 1;
            report(&format!("{} is made by nobody", path.display()));
            if !check {
                fs::remove_file(path)?;
            }
        }
    }
    for (path, text) in made {
        let found = fs::read_to_string(&path).ok();
        if found.as_ref() == Some(&text) {
            continue;
        }
        if check {
            wrong += 1;
            let state = if found.is_some() { "differs" } else { "is missing" };
            report(&format!("{} {state}", path.display()));
        } else {
            fs::write(path, text)?;
        }
    }
    report(&counts);
    Ok(if check { wrong } else { 0 })
}

#[expect(clippy::print_stderr, reason = "a tool's words")]
fn report(words: &str) {
    eprintln!("vectors: {words}");
}
