//! `cargo xtask bench wasm`: the modules in a browser, beside what a clinic's page would use today.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::workspace::{self, Fault, Workspace};

const FOLDER: &str = "wasm/bench";

/// `cargo xtask bench wasm [ROUNDS]`
pub(super) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
    let module = workspace.scratch_dir().join("wasm-pkg/web/carnet_bg.wasm");
    if !module.exists() {
        return Err(Fault::missing("make the modules first: `cargo xtask wasm`"));
    }
    install_peers(workspace)?;
    let opening = build_opening(workspace)?;
    let mut node = workspace.command("node");
    node.arg(format!("{FOLDER}/main.mjs")).arg(opening).args(arguments);
    workspace::run(&mut node)
}

/// The packages that are measured, as their lock file says. They are not among those that the package is developed
/// with, so that nobody needs them who only builds.
fn install_peers(workspace: &Workspace) -> Result<(), Fault> {
    let folder = workspace.root().join(FOLDER);
    let written = |path: &str| fs::metadata(folder.join(path)).and_then(|file| file.modified()).ok();
    if written("node_modules/.package-lock.json") > written("package-lock.json") {
        return Ok(());
    }
    workspace::run(workspace.command("npm").args(["ci", "--prefix", FOLDER]))
}

/// The native program that opens the same cards.
fn build_opening(workspace: &Workspace) -> Result<PathBuf, Fault> {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--release", "--locked", "--manifest-path", "bench/Cargo.toml", "--bin", "opening"]);
    workspace::run(&mut cargo)?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("bench/target"), PathBuf::from);
    Ok(workspace.root().join(target).join("release/opening"))
}
