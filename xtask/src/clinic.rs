//! `cargo xtask clinic`: checks and builds the clinic page from the modules that `cargo xtask wasm` left.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::workspace::{Fault, Workspace, run as run_command};

const FOLDER: &str = "wasm";
const MODULE: &str = "wasm-pkg/web/carnet_bg.wasm";

/// `cargo xtask clinic`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let module = workspace.scratch_dir().join(MODULE);
    if !module.exists() {
        return Err(Fault::missing(format!(
            "{} is not there: run `cargo xtask wasm` first",
            module.display()
        )));
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
    node(&["--test", "clinic/test/words.test.mjs", "clinic/test/first-bundle.test.mjs", "clinic/test/build.test.mjs"])
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
