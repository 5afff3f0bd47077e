//! `cargo xtask clinic`: checks and builds the clinic page from what `cargo xtask wasm` and `npm` left.

use crate::npm::install_tools;
use crate::wasm::test_files;
use crate::workspace::{Fault, Workspace, run as run_command};

/// What the page is checked against: the package as it is packed.
const PACKAGE: &str = "npm/carnet-wasm/core/carnet.d.ts";

/// `cargo xtask clinic`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    if !workspace.scratch_dir().join(PACKAGE).exists() {
        return Err(Fault::missing("the npm package first: `cargo xtask wasm` and `cargo xtask npm`"));
    }
    install_tools(workspace)?;
    let types = "wasm/node_modules/typescript/bin/tsc";
    run_command(workspace.command("node").args([types, "--project", "wasm/clinic"]))?;
    run_command(workspace.command("node").arg("wasm/clinic/build.mjs"))?;
    let tests = test_files(&workspace.root().join("wasm/clinic/test"))?;
    run_command(workspace.command("node").arg("--test").args(tests))
}
