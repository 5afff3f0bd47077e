//! Every task of a developer is one `cargo xtask NAME`; without a name it lists them.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a developer's tool talks to the terminal")]

use std::process::ExitCode;

use workspace::{Fault, Workspace};

mod bench;
mod browser;
mod cargo;
mod ci;
mod clean;
mod clinic;
mod codes;
mod deps;
mod fixtures;
mod independent;
mod layers;
mod npm;
mod test;
mod wasm;
mod workspace;

/// One `cargo xtask NAME`.
struct Task {
    name: &'static str,
    help: &'static str,
    run: fn(&Workspace, &[String]) -> Result<(), Fault>,
}

const TASKS: &[Task] = &[
    Task { name: "ci", help: "all the checks, in order, with a table at the end", run: ci::run },
    Task { name: "fmt", help: "formatting is as rustfmt.toml says", run: cargo::fmt },
    Task { name: "clippy", help: "no lint of Cargo.toml speaks up", run: cargo::clippy },
    Task {
        name: "layers",
        help: "modules, crates and file lengths keep to the architecture",
        run: layers::run,
    },
    Task { name: "deps", help: "no forbidden feature, crate, duplicate or registry", run: deps::run },
    Task { name: "test", help: "all tests", run: test::run },
    Task { name: "fixtures", help: "writes fixtures/bundles [--check: only compares]", run: fixtures::run },
    Task {
        name: "codes",
        help: "writes TypeScript's list of error codes [--check: only compares]",
        run: codes::run,
    },
    Task {
        name: "vectors",
        help: "writes fixtures/vectors and docs/format.md's example [--check: only compares]",
        run: cargo::vectors,
    },
    Task { name: "independent", help: "the Python reader opens the vectors", run: independent::run },
    Task { name: "wasm", help: "the WASM module, its glue, its tests in Node", run: wasm::run },
    Task { name: "npm", help: "the npm package, its types, its tests, its examples", run: npm::run },
    Task { name: "clinic", help: "checks and builds the clinic page", run: clinic::run },
    Task {
        name: "browser",
        help: "the package and the clinic page in Chromium, with a camera",
        run: browser::run,
    },
    Task { name: "docs", help: "the API documentation has no warning", run: cargo::docs },
    Task { name: "demo", help: "the main job, end to end, on a sample record", run: cargo::demo },
    Task { name: "clean", help: "the work tree has no change that is not committed", run: clean::run },
    Task {
        name: "dictionary",
        help: "builds the dictionary [--check: only compares]",
        run: cargo::dictionary,
    },
    Task {
        name: "bench",
        help: "[sizes, speed, trust, scan or wasm [ARGUMENTS]]: measures beside peers",
        run: bench::run,
    },
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(name) = arguments.next() else {
        list();
        return ExitCode::SUCCESS;
    };
    let Some(task) = task(&name) else {
        list();
        eprintln!("\nxtask: no task of that name.");
        return ExitCode::from(2);
    };
    let rest: Vec<String> = arguments.collect();
    match Workspace::find().and_then(|workspace| (task.run)(&workspace, &rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\nxtask {name}: {fault}.");
            ExitCode::from(fault.exit_code())
        }
    }
}

fn task(name: &str) -> Option<&'static Task> {
    TASKS.iter().find(|task| task.name == name)
}

fn list() {
    println!("cargo xtask NAME, where NAME is one of");
    for Task { name, help, .. } in TASKS {
        println!("  {name:<12}{help}");
    }
}
