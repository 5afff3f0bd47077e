//! `cargo xtask clinic`: checks and builds the clinic page from what `cargo xtask wasm` and `npm` left.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::workspace::{Fault, Workspace, run as run_command};

const FOLDER: &str = "wasm";
/// What the page is checked against: the package as it is packed.
const PACKAGE: &str = "npm/carnet-wasm/core/carnet.d.ts";

/// `cargo xtask clinic`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    if !workspace.scratch_dir().join(PACKAGE).exists() {
        return Err(Fault::missing("the npm package first: `cargo xtask wasm` and `cargo xtask npm`"));
    }
    install(workspace)?;
    let folder = workspace.root().join(FOLDER);
    let node = |arguments: &[&str]| {
        let mut command = workspace.command("node");
        command.current_dir(&folder).args(arguments);
        run_command(&mut command)
    };
    node(&["node_modules/typescript/bin/tsc", "-p", "clinic"])?;
    node(&["clinic/build.mjs"])?;
    node(&[
        "--test",
        "clinic/test/words.test.mjs",
        "clinic/test/first-bundle.test.mjs",
        "clinic/test/build.test.mjs",
    ])
}

/// Has what the lock file names, unless it is there.
fn install(workspace: &Workspace) -> Result<(), Fault> {
    let folder = workspace.root().join(FOLDER);
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(&folder.join("package-lock.json")) {
        return Ok(());
    }
    run_command(workspace.command("npm").current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}
