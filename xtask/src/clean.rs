//! `cargo xtask clean`: nothing that the checks ran has changed the checkout.

use crate::workspace::{Fault, Workspace, capture};

/// `cargo xtask clean`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let changes = capture(workspace.command("git").args(["status", "--porcelain"]))?;
    let changes: Vec<String> = changes.lines().map(str::to_owned).collect();
    Fault::unless_empty(&changes)
}
