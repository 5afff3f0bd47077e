//! `cargo xtask bench`: Carnet measured beside its peers, which have a lock file of their own.

mod wasm;

use std::env;
use std::path::PathBuf;

use crate::workspace::{self, Fault, Workspace, succeeds};

/// What `cargo xtask bench NAME` measures.
struct Benchmark {
    name: &'static str,
    needs: &'static str,
    how: How,
}

enum How {
    /// A program of `bench/`.
    Program(Program),
    /// Pages in a browser.
    Browser,
}

struct Program {
    /// The crates that it alone is built with.
    features: &'static [&'static str],
    /// The programs that building it takes.
    programs: &'static [&'static str],
    /// What it is told when nothing else is said.
    arguments: fn(&Workspace) -> Vec<String>,
}

const PLAIN: How = How::Program(Program { features: &[], programs: &[], arguments: |_| Vec::new() });

const BENCHMARKS: &[Benchmark] = &[
    Benchmark {
        name: "sizes",
        needs: "the corpora, else measures fixtures/bundles; half a minute",
        how: PLAIN,
    },
    Benchmark {
        name: "speed",
        needs: "the corpora, else measures fixtures/bundles; an idle machine; half a minute",
        how: PLAIN,
    },
    Benchmark {
        name: "trust",
        needs: "the corpora, else opens fixtures/bundles; an idle machine; some seconds",
        how: PLAIN,
    },
    Benchmark {
        name: "scan",
        needs: "cmake and a C++ compiler for zxing-cpp; the corpora, else draws symbols only; some minutes",
        how: How::Program(Program {
            features: &["zxing-cpp"],
            programs: &["cmake"],
            arguments: scan_arguments,
        }),
    },
    Benchmark {
        name: "wasm",
        needs: "`cargo xtask wasm` before it, Node, npm, Chromium; an idle machine; some minutes",
        how: How::Browser,
    },
];

/// `cargo xtask bench [NAME [ARGUMENTS]]`; without a name, each in turn.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
    if let [name, rest @ ..] = arguments {
        let benchmark = BENCHMARKS.iter().find(|benchmark| benchmark.name == name);
        return benchmark.ok_or_else(no_such)?.run(workspace, rest);
    }
    for Benchmark { name, needs, .. } in BENCHMARKS {
        println!("{name:<8}needs {needs}");
    }
    let mut faults = Vec::new();
    for benchmark in BENCHMARKS {
        println!();
        if let Err(fault) = benchmark.run(workspace, &[]) {
            println!("{}: {fault}", benchmark.name);
            faults.push(benchmark.name);
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Fault::failed(format!("see {}, above", faults.join(", ")))) }
}

impl Benchmark {
    fn run(&self, workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
        match &self.how {
            How::Program(program) => program.run(self.name, workspace, arguments),
            How::Browser => wasm::run(workspace, arguments),
        }
    }
}

impl Program {
    fn run(&self, name: &str, workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
        for program in self.programs {
            if !succeeds(workspace.command(program).arg("--version")) {
                return Err(Fault::missing(format!("install {program}")));
            }
        }
        let mut cargo = workspace.cargo();
        cargo.args(["run", "--release", "--locked", "--manifest-path", "bench/Cargo.toml", "--bin", name]);
        cargo.args(self.features.iter().flat_map(|feature| ["--features", feature]));
        cargo.arg("--");
        if arguments.is_empty() {
            workspace::run(cargo.args((self.arguments)(workspace)))
        } else {
            workspace::run(cargo.args(arguments))
        }
    }
}

/// The drawn symbols, and the photographs of the corpora where they are.
fn scan_arguments(workspace: &Workspace) -> Vec<String> {
    let corpora = env::var_os("CARNET_CORPORA")
        .map_or_else(|| workspace.root().join("../shared/corpora"), PathBuf::from);
    let photographs = corpora.join("09-qr-images");
    let mut arguments = vec!["--degraded".to_owned()];
    if photographs.is_dir() {
        arguments.extend(["--photos".to_owned(), photographs.display().to_string()]);
    }
    arguments
}

fn no_such() -> Fault {
    let names: Vec<&str> = BENCHMARKS.iter().map(|benchmark| benchmark.name).collect();
    Fault::missing(format!("no benchmark of that name: {}", names.join(", ")))
}
