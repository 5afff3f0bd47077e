//! `cargo xtask browser`: the package and the clinic page in a real browser, before a camera that plays films.

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use crate::npm::install_tools;
use crate::task;
use crate::wasm::test_files;
use crate::workspace::{Fault, Workspace, run as run_command, run_within};

const TESTS: &str = "wasm/test/browser";
const APT_LIMIT: Duration = Duration::from_secs(300);

/// What the tests open, and the task that makes it.
const NEEDED: [(&str, &str); 4] = [
    ("target/wasm-pkg/web/carnet_bg.wasm", "wasm"),
    ("target/examples/html", "npm"),
    ("target/clinic/index.html", "clinic"),
    ("target/clinic-single/carnet-clinic.html", "clinic"),
];

/// `cargo xtask browser`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let chromium = chromium(workspace)?;
    install_tools(workspace)?;
    for (product, name) in NEEDED {
        if !workspace.root().join(product).exists() {
            let maker = task(name).ok_or_else(|| Fault::Failed(format!("{name} is no task")))?;
            (maker.run)(workspace, &[])?;
        }
    }
    run_command(workspace.cargo().args(["build", "-p", "carnet-cli"]))?;
    let tests = test_files(&workspace.root().join(TESTS))?;
    let mut node = workspace.command("node");
    node.env("CARNET_CHROMIUM", chromium).env("CARNET_CLI", workspace.target_dir().join("debug/carnet"));
    // Much of a test is waiting for a camera: two files at a time keep two cores busy.
    run_command(node.args(["--test", "--test-concurrency=2"]).args(tests))
}

/// The browser that is installed, or Debian's.
pub(crate) fn chromium(workspace: &Workspace) -> Result<PathBuf, Fault> {
    if let Some(installed) = on_path() {
        return Ok(installed);
    }
    // Chromium brings no fonts, and those of a bare machine lack Arabic and Ethiopic. What fails was printed; what helps is
    // the same in any case.
    let install = ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"];
    for arguments in [&install[..], &["update"], &install] {
        if on_path().is_none() {
            let _ = run_within(APT_LIMIT, workspace.command("apt-get").args(arguments));
        }
    }
    on_path().ok_or_else(|| Fault::missing("install Chromium, on Debian by `apt-get install chromium`"))
}

fn on_path() -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let programs = ["chromium", "chromium-browser", "google-chrome"];
    env::split_paths(&folders)
        .flat_map(|folder| programs.map(|program| folder.join(program)))
        .find(|path| path.is_file())
}
