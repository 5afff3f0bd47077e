//! `cargo xtask npm`: the npm package, packed, and tried as whoever installs it would.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::wasm::test_files;
use crate::workspace::{Fault, Workspace, file_fault, run as run_command, run_within};

const NAME: &str = "carnet-wasm";
const SOURCE: &str = "wasm/js";
const EXAMPLES: &str = "wasm/examples";
const INSTALL_LIMIT: Duration = Duration::from_secs(300);

/// `cargo xtask npm`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    install_tools(workspace)?;
    let out = workspace.scratch_dir().join("npm");
    let package = out.join(NAME);
    assemble(workspace, &package)?;
    run_command(tool(workspace, "typescript/bin/tsc").args(["--noEmit", "--project", "wasm"]))?;
    let tarball = pack(workspace, &package, &out)?;
    let size = fs::metadata(&tarball).map_err(|error| file_fault(&tarball, &error))?.len();
    println!("{size} bytes: {}", tarball.display());
    let tests = test_files(&workspace.root().join(SOURCE).join("test"))?;
    run_command(workspace.command("node").arg("--test").args(tests))?;
    examples(workspace, &tarball)
}

/// Installs the development dependencies, unless they are there.
pub(crate) fn install_tools(workspace: &Workspace) -> Result<(), Fault> {
    install(workspace, "wasm")
}

/// Installs what a folder's `package-lock.json` names, unless it is there.
pub(crate) fn install(workspace: &Workspace, folder: &str) -> Result<(), Fault> {
    let wanted = workspace.read(format!("{folder}/package-lock.json"))?;
    let stamp = workspace.root().join(folder).join("node_modules/.installed");
    if fs::read_to_string(&stamp).ok().as_deref() != Some(wanted.as_str()) {
        run_within(INSTALL_LIMIT, workspace.command("npm").args(["ci", "--prefix", folder]))?;
        fs::write(&stamp, wanted).map_err(|error| file_fault(&stamp, &error))?;
    }
    Ok(())
}

/// Lays out the package as it is packed.
fn assemble(workspace: &Workspace, package: &Path) -> Result<(), Fault> {
    let built = workspace.scratch_dir().join("wasm-pkg");
    if !built.join("web/carnet_bg.wasm").exists() {
        return Err(Fault::missing("the WASM modules first: `cargo xtask wasm`"));
    }
    remove(package)?;
    let in_source = workspace.root().join(SOURCE);
    copy(&in_source, package, &|name| name != "test")?;
    // The types of a module's memory are nobody's business.
    copy(&built.join("web"), &package.join("core"), &|name| !name.ends_with("_bg.wasm.d.ts"))?;
    copy(&built.join("languages"), &package.join("languages"), &|_| true)?;
    copy(workspace.root(), package, &|name| name.starts_with("LICENSE-"))?;
    let manifest = package.join("package.json");
    let text = fs::read_to_string(&manifest).map_err(|error| file_fault(&manifest, &error))?;
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    if text.contains(&version) {
        Ok(())
    } else {
        Err(Fault::Failed(format!("{SOURCE}/package.json: not {version}")))
    }
}

/// Packs the folder; npm sets all times and owners, so that the same files give the same bytes.
fn pack(workspace: &Workspace, package: &Path, out: &Path) -> Result<PathBuf, Fault> {
    run_command(
        workspace.command("npm").args(["pack", "--silent", "--pack-destination"]).arg(out).arg(package),
    )?;
    Ok(out.join(format!("{NAME}-{}.tgz", env!("CARGO_PKG_VERSION"))))
}

/// Installs the tarball for the examples, in `target/examples`, and builds and runs them there; those for a browser
/// are opened by the tests of `wasm/test/browser`.
fn examples(workspace: &Workspace, tarball: &Path) -> Result<(), Fault> {
    let folder = workspace.scratch_dir().join("examples");
    remove(&folder)?;
    copy(&workspace.root().join(EXAMPLES), &folder, &|name| name != "README.md")?;
    let manifest = folder.join("package.json");
    fs::write(&manifest, "{ \"private\": true }\n").map_err(|error| file_fault(&manifest, &error))?;
    let mut install = workspace.command("npm");
    install.args(["install", "--silent", "--no-save", "--no-package-lock", "--offline"]).arg(tarball);
    run_command(install.current_dir(&folder))?;
    // Without a bundler, the package's folder is put beside the page.
    copy(&folder.join("node_modules").join(NAME), &folder.join("html").join(NAME), &|_| true)?;
    run_command(tool(workspace, "typescript/bin/tsc").arg("--project").arg(folder.join("vite")))?;
    run_command(
        tool(workspace, "vite/bin/vite.js").args(["build", "--logLevel", "warn"]).arg(folder.join("vite")),
    )?;
    let tests = test_files(&folder.join("node"))?;
    run_command(workspace.command("node").arg("--test").args(tests))
}

/// A program of the development dependencies.
fn tool(workspace: &Workspace, path: &str) -> std::process::Command {
    let mut node = workspace.command("node");
    node.arg(workspace.root().join("wasm/node_modules").join(path));
    node
}

/// Copies what a folder holds, as far as the names are wanted; a folder is made for what there is alone.
fn copy(from: &Path, to: &Path, is_wanted: &dyn Fn(&str) -> bool) -> Result<(), Fault> {
    let entries = fs::read_dir(from).map_err(|error| file_fault(from, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| file_fault(from, &error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !is_wanted(&name) {
            continue;
        }
        let copied = to.join(&*name);
        if path.is_dir() {
            copy(&path, &copied, is_wanted)?;
        } else {
            fs::create_dir_all(to).map_err(|error| file_fault(to, &error))?;
            fs::copy(&path, &copied).map_err(|error| file_fault(&path, &error))?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<(), Fault> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(file_fault(folder, &error)),
        _ => Ok(()),
    }
}
