//! `cargo xtask independent`: the Python reader, written from docs/format.md alone, opens the frozen vectors.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::workspace::{self, Fault, Workspace, file_fault, run_within, succeeds};

const REQUIREMENTS: &str = "tests/independent/requirements.txt";
const ADVICE: &str = "install Python 3 with its venv module (Debian: `apt-get install python3-venv`)";
const INSTALL_LIMIT: Duration = Duration::from_secs(300);

/// `cargo xtask independent`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let wanted = workspace.read(REQUIREMENTS)?;
    let folder = workspace.scratch_dir().join("independent-venv");
    let python = folder.join("bin/python");
    let stamp = folder.join("requirements.installed");
    if fs::read_to_string(&stamp).ok().as_deref() != Some(wanted.as_str()) {
        make_environment(workspace, &folder)?;
        let mut pip = workspace.command(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS]);
        run_within(INSTALL_LIMIT, &mut pip)?;
        fs::write(&stamp, wanted).map_err(|error| file_fault(&stamp, &error))?;
    }
    workspace::run(workspace.command(&python).args(["tests/independent/run.py", "fixtures/vectors"]))
}

/// Makes a virtual environment; where Debian keeps venv in a package of its own, asks for that first.
fn make_environment(workspace: &Workspace, folder: &Path) -> Result<(), Fault> {
    let make = || succeeds(workspace.command("python3").args(["-m", "venv", "--clear"]).arg(folder));
    if make() {
        return Ok(());
    }
    let mut install = workspace.command("apt-get");
    install.args(["install", "-y", "--no-install-recommends", "python3-venv"]);
    if run_within(INSTALL_LIMIT, &mut install).is_ok() && make() {
        return Ok(());
    }
    Err(Fault::missing(ADVICE))
}
