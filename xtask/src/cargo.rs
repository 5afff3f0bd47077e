//! The tasks that are one call of cargo.

use std::process::Command;

use crate::workspace::{Fault, Workspace, run, succeeds};

/// `cargo xtask fmt`
pub(crate) fn fmt(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    require(workspace.cargo().args(["fmt", "--version"]), "rustfmt: `rustup component add rustfmt`")?;
    run(workspace.cargo().args(["fmt", "--all", "--check"]))
}

/// `cargo xtask clippy`
pub(crate) fn clippy(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    require(workspace.cargo().args(["clippy", "--version"]), "clippy: `rustup component add clippy`")?;
    run(workspace.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    // The benchmarks, but for the peer that takes a C++ compiler.
    let mut benches = workspace.cargo();
    run(benches.args([
        "clippy",
        "--manifest-path",
        "bench/Cargo.toml",
        "--locked",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    // As `cargo demo` builds it.
    let mut lean = workspace.cargo();
    run(lean.args(["clippy", "-p", "carnet-cli", "--no-default-features", "--", "-D", "warnings"]))
}

/// `cargo xtask vectors [--check]`
pub(crate) fn vectors(workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
    run(workspace.cargo().args(["run", "-p", "carnet-tests", "--bin", "vectors", "--"]).args(arguments))
}

/// `cargo xtask dictionary [--check]`
pub(crate) fn dictionary(workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
    // The records that prime the model are written with the terms, so the program is built again between the two.
    for part in ["terms", "prime"] {
        let mut cargo = workspace.cargo();
        run(cargo.args(["run", "-p", "carnet-tests", "--bin", "dictionary", "--", part]).args(arguments))?;
    }
    Ok(())
}

/// `cargo xtask docs`
pub(crate) fn docs(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let mut cargo = workspace.cargo();
    run(cargo.args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

/// `cargo xtask demo`
pub(crate) fn demo(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    run(workspace.cargo().arg("demo"))
}

fn require(version: &mut Command, advice: &str) -> Result<(), Fault> {
    if succeeds(version) { Ok(()) } else { Err(Fault::Missing(format!("install {advice}"))) }
}
