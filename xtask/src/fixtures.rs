//! `cargo xtask fixtures`
use crate::workspace::{Fault, Workspace};
pub(crate) fn run(_: &Workspace, _: &[String]) -> Result<(), Fault> {
    Ok(())
}
