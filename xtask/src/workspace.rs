//! The checkout that a task works on, and the programs it runs there.

use std::env;
use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Why a task did not succeed.
#[derive(Debug)]
pub(crate) enum Fault {
    /// The check failed.
    Failed(String),
    /// The check could not run: what to install.
    Missing(String),
}

impl Fault {
    pub(crate) fn failed(text: impl Into<String>) -> Self {
        Fault::Failed(text.into())
    }

    pub(crate) fn missing(text: impl Into<String>) -> Self {
        Fault::Missing(text.into())
    }

    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Fault::Failed(_) => 1,
            Fault::Missing(_) => 2,
        }
    }

    /// Fails with every finding on a line of its own; succeeds when there is none.
    pub(crate) fn unless_empty(findings: &[String]) -> Result<(), Self> {
        for finding in findings {
            println!("{finding}");
        }
        match findings.len() {
            0 => Ok(()),
            1 => Err(Fault::failed("one finding, above")),
            count => Err(Fault::Failed(format!("{count} findings, above"))),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Failed(text) | Fault::Missing(text) => out.write_str(text),
        }
    }
}

/// The root of the checkout.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the checkout that `cargo xtask` was called in.
    ///
    /// Cargo names the package's folder at run time. The compile-time constant would name another checkout where
    /// two share a target directory.
    pub(crate) fn find() -> Result<Self, Fault> {
        env::var_os("CARGO_MANIFEST_DIR")
            .and_then(|xtask| Path::new(&xtask).parent().map(Path::to_path_buf))
            .map(|root| Self { root })
            .ok_or_else(|| Fault::missing("call it as `cargo xtask NAME`"))
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo puts what it builds.
    pub(crate) fn target_dir(&self) -> PathBuf {
        self.root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// Where this tool puts what it makes: in the checkout, so that JavaScript and Python find it by a relative path.
    pub(crate) fn scratch_dir(&self) -> PathBuf {
        self.root.join("target")
    }

    /// A command that starts at the root.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this tool.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// Reads a file by its path from the root.
    pub(crate) fn read(&self, path: impl AsRef<Path>) -> Result<String, Fault> {
        let path = self.root.join(path);
        std::fs::read_to_string(&path).map_err(|error| file_fault(&path, &error))
    }
}

/// A fault that names the file.
pub(crate) fn file_fault(path: &Path, error: &io::Error) -> Fault {
    Fault::Failed(format!("{}: {error}", path.display()))
}

/// Shows the command, runs it, and fails unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<(), Fault> {
    show(command);
    let status = command.status().map_err(|error| start_fault(command, &error))?;
    check(command, status)
}

/// Runs the command quietly and returns what it printed.
pub(crate) fn capture(command: &mut Command) -> Result<String, Fault> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| start_fault(command, &error))?;
    check(command, output.status)?;
    String::from_utf8(output.stdout).map_err(|_| Fault::Failed(format!("{} printed no text", name(command))))
}

/// Shows the command, runs it, and kills it when the time is up: some hosts hang instead of refusing.
pub(crate) fn run_within(limit: Duration, command: &mut Command) -> Result<(), Fault> {
    show(command);
    let mut child = command.spawn().map_err(|error| start_fault(command, &error))?;
    let Some(status) = wait_within(limit, &mut child).map_err(|error| start_fault(command, &error))? else {
        return Err(Fault::Failed(format!("{} took more than {} s", name(command), limit.as_secs())));
    };
    check(command, status)
}

/// Whether the command starts and succeeds; prints nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

pub(crate) fn show(command: &Command) {
    let arguments = command.get_args().map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ");
    println!("$ {} {arguments}", name(command));
}

/// Fails unless the status is one of success.
pub(crate) fn check(command: &Command, status: ExitStatus) -> Result<(), Fault> {
    if status.success() {
        return Ok(());
    }
    Err(Fault::Failed(format!("{} failed ({status})", name(command))))
}

/// A fault for a program that did not start.
pub(crate) fn start_fault(command: &Command, error: &io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::NotFound => Fault::Missing(format!("install {}", name(command))),
        _ => Fault::Failed(format!("{}: {error}", name(command))),
    }
}

fn wait_within(limit: Duration, child: &mut Child) -> io::Result<Option<ExitStatus>> {
    let end = Instant::now() + limit;
    while Instant::now() < end {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(Duration::from_millis(100));
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}
