//! `cargo xtask bench wasm`: the modules in a browser, beside what a clinic's page would use today.

use std::env;
use std::path::PathBuf;

use crate::browser;
use crate::npm;
use crate::workspace::{self, Fault, Workspace};

/// What is measured has a lock file of its own, so that nobody needs it who only builds the package.
const FOLDER: &str = "wasm/bench";

/// `cargo xtask bench wasm [ROUNDS]`
pub(super) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
    let module = workspace.scratch_dir().join("wasm-pkg/web/carnet_bg.wasm");
    if !module.exists() {
        return Err(Fault::missing("make the modules first: `cargo xtask wasm`"));
    }
    let chromium = browser::chromium(workspace)?;
    npm::install(workspace, FOLDER)?;
    let opening = build_opening(workspace)?;
    let mut node = workspace.command("node");
    node.env("CARNET_CHROMIUM", chromium);
    node.arg(format!("{FOLDER}/main.mjs")).arg(opening).args(arguments);
    workspace::run(&mut node)
}

/// The native program that opens the same cards.
fn build_opening(workspace: &Workspace) -> Result<PathBuf, Fault> {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--release", "--locked", "--manifest-path", "bench/Cargo.toml", "--bin", "opening"]);
    workspace::run(&mut cargo)?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("bench/target"), PathBuf::from);
    Ok(workspace.root().join(target).join("release/opening"))
}
