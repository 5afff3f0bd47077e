//! `cargo xtask wasm`: builds the WASM module, writes its glue, runs its tests in Node.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::workspace::{Fault, Workspace, capture, file_fault, run as run_command, run_within, succeeds};

const TARGET: &str = "wasm32-unknown-unknown";
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);
const APT_LIMIT: Duration = Duration::from_secs(300);
const TESTS: &str = "wasm/test";
const ADVICE: &str = "install the WASM target: `rustup target add wasm32-unknown-unknown`, or on Debian \
                      `apt-get install rustc-web rust-web-src`";

/// A module of the package.
struct Module {
    name: &'static str,
    /// The feature of the crate that it is made with.
    feature: &'static str,
    profile: &'static str,
}

const MODULES: [Module; 3] = [
    Module { name: "carnet", feature: "write", profile: "wasm" },
    Module { name: "carnet_read", feature: "read", profile: "wasm" },
    Module { name: "carnet_scan", feature: "scan", profile: "wasm-scan" },
];

/// `cargo xtask wasm`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let package = workspace.scratch_dir().join("wasm-pkg");
    for module in MODULES {
        let built = build(workspace, &module)?;
        let Module { name, .. } = module;
        let mut bindgen = workspace.cargo();
        bindgen.args(["run", "-q", "-p", "xtask-bindgen", "--"]).arg(&built).arg(&package).arg(name);
        run_command(&mut bindgen)?;
        let glued = package.join("web").join(format!("{name}_bg.wasm"));
        let bytes = fs::metadata(&glued).map_err(|error| file_fault(&glued, &error))?.len();
        println!("{bytes} bytes: {}", glued.display());
    }
    write_languages(&workspace.root().join("core/language"), &package.join("languages"))?;
    let tests = test_files(&workspace.root().join(TESTS))?;
    run_command(workspace.command("node").arg("--test").args(tests))
}

/// Builds the module with the first compiler that can, and returns its path.
fn build(workspace: &Workspace, module: &Module) -> Result<PathBuf, Fault> {
    let Module { feature, profile, .. } = module;
    let mut cargo = workspace.cargo();
    cargo.args(["build", "-p", "carnet-wasm", "--profile", profile, "--target", TARGET]);
    cargo.args(["--no-default-features", "--features", feature]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", without_places(workspace)?);
    let mut target_dir = workspace.target_dir();
    if !has_target(workspace) {
        let added = run_within(RUSTUP_LIMIT, workspace.command("rustup").args(["target", "add", TARGET]));
        if added.is_err() || !has_target(workspace) {
            target_dir = workspace.scratch_dir().join("wasm-std");
            build_with_debian(workspace, &mut cargo)?;
            cargo.arg("--target-dir").arg(&target_dir);
        }
    }
    run_command(&mut cargo)?;
    Ok(target_dir.join(TARGET).join(profile).join("carnet_wasm.wasm"))
}

/// Flags by which the places of sources, which stand in messages of panics, are the same on every machine, and so the
/// module's bytes.
fn without_places(workspace: &Workspace) -> Result<String, Fault> {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo_home = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let sysroot = capture(workspace.command("rustc").args(["--print", "sysroot"]))?;
    let sources =
        [(cargo_home.as_path(), "cargo"), (Path::new(sysroot.trim()), "rust"), (workspace.root(), "carnet")];
    let flags = sources.map(|(place, name)| format!("--remap-path-prefix={}={name}", place.display()));
    Ok(flags.join("\u{1f}"))
}

/// Writes what the modules load of a language: its words as they are (English has them built in), and its column of the
/// labels.
fn write_languages(source: &Path, folder: &Path) -> Result<(), Fault> {
    const COLUMNS: [&str; 6] = ["en", "fr", "es", "ar", "sw", "am"];
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| file_fault(path, &error));
    let write = |name: String, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| file_fault(&path, &error))
    };
    fs::create_dir_all(folder).map_err(|error| file_fault(folder, &error))?;
    let mut labels = Vec::new();
    let tables = source.join("labels");
    for entry in fs::read_dir(&tables).map_err(|error| file_fault(&tables, &error))? {
        labels.push(entry.map_err(|error| file_fault(&tables, &error))?.path());
    }
    labels.sort();
    let labels = labels.iter().map(|path| read(path)).collect::<Result<String, Fault>>()?;
    for (column, language) in COLUMNS.iter().enumerate() {
        if column > 0 {
            write(format!("{language}.ftl"), &read(&source.join(format!("{language}.ftl")))?)?;
        }
        let rows = labels.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
            let mut cells = line.split('\t');
            let (system, code) = (cells.next()?, cells.next()?);
            let label = cells.nth(column).filter(|label| !label.is_empty())?;
            Some(format!("{system}\t{code}\t{label}\n"))
        });
        write(format!("{language}.tsv"), &rows.collect::<String>())?;
    }
    Ok(())
}

/// Whether the compiler has a standard library for the target: rustc prints the path even where nothing is.
fn has_target(workspace: &Workspace) -> bool {
    capture(workspace.command("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|path| Path::new(path.trim()).exists())
}

/// Turns to Debian's second compiler, whose standard library comes as source and is built here.
fn build_with_debian(workspace: &Workspace, cargo: &mut Command) -> Result<(), Fault> {
    const RUSTC: &str = "/usr/bin/rustc";
    if !has_source(workspace, RUSTC) {
        let mut install = workspace.command("apt-get");
        install.args(["install", "-y", "--no-install-recommends", "rustc-web", "rust-web-src"]);
        if run_within(APT_LIMIT, &mut install).is_err() || !has_source(workspace, RUSTC) {
            return Err(Fault::missing(ADVICE));
        }
    }
    let sysroot = capture(workspace.command("rustc").args(["--print", "sysroot"]))?;
    let version = capture(workspace.command("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let linker = Path::new(sysroot.trim()).join("lib/rustlib").join(host).join("bin/rust-lld");
    cargo
        .arg("-Zbuild-std=std,panic_abort")
        .env("RUSTC", RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    Ok(())
}

fn has_source(workspace: &Workspace, rustc: &str) -> bool {
    succeeds(workspace.command(rustc).arg("--version"))
        && capture(workspace.command(rustc).args(["--print", "sysroot"]))
            .is_ok_and(|path| Path::new(path.trim()).join("lib/rustlib/src/rust/library/std").exists())
}

/// The test files by name, because Node 20 takes a folder after `--test` and later ones do not. Other files are what
/// the tests share.
pub(crate) fn test_files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let entries = fs::read_dir(folder).map_err(|error| file_fault(folder, &error))?;
    let mut tests: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    if tests.is_empty() {
        return Err(Fault::Failed(format!("no tests in {}", folder.display())));
    }
    Ok(tests)
}
