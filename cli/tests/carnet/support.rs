//! A folder with two clinics in it, and the program run there.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use carnet_core::fhir::Json;
use tempfile::TempDir;

/// What a run of the program gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

impl Run {
    /// Standard output of a run that ended well.
    pub(crate) fn text(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.stderr);
        String::from_utf8(self.stdout).unwrap()
    }

    /// Standard output as JSON, whatever the exit code.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.stdout).unwrap()
    }

    /// Exit code and code of the first error.
    pub(crate) fn outcome(&self) -> (Option<i32>, &str) {
        (self.code, self.error())
    }

    /// The code in brackets behind the first error.
    pub(crate) fn error(&self) -> &str {
        let line = self.stderr.lines().find(|line| line.starts_with("carnet: ") && !line.contains("warning"));
        line.and_then(|line| line.rsplit_once(" [")).map_or("", |(_, code)| code.trim_end_matches(']'))
    }
}

/// The folder of keys, in the folder where the program runs.
pub(crate) const HOME: &str = "home";

/// Runs the program in a folder, with a folder of keys in it.
pub(crate) fn carnet<S: AsRef<OsStr>>(
    folder: &Path,
    arguments: impl IntoIterator<Item = S>,
    stdin: Option<&[u8]>,
) -> Run {
    carnet_at(&folder.join(HOME), folder, arguments, stdin)
}

/// Runs the program in a folder, with keys in another.
pub(crate) fn carnet_at<S: AsRef<OsStr>>(
    home: &Path,
    folder: &Path,
    arguments: impl IntoIterator<Item = S>,
    stdin: Option<&[u8]>,
) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
    command.args(arguments).current_dir(folder);
    command.env("CARNET_HOME", home).env_remove("CARNET_PASSPHRASE_FILE");
    command.stdin(if stdin.is_some() { Stdio::piped() } else { Stdio::null() });
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    if let (Some(bytes), Some(mut pipe)) = (stdin, child.stdin.take()) {
        let bytes = bytes.to_vec();
        // The program may refuse before it has read all.
        std::thread::spawn(move || drop(pipe.write_all(&bytes)));
    }
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code(),
        stdout: output.stdout,
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with the keys of two clinics: `here`, which signs, and `there`, which reads.
pub(crate) struct Clinics(TempDir);

impl Clinics {
    pub(crate) fn new() -> Self {
        let clinics = Clinics(tempfile::tempdir().unwrap());
        for (name, file) in [("Clinic Here", "here.key"), ("Clinic There", "there.key")] {
            clinics.run(["key", "new", name, "--out", file, "--no-passphrase"]).text();
        }
        clinics
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Run {
        carnet(self.folder(), arguments, None)
    }

    pub(crate) fn feed<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>, stdin: &[u8]) -> Run {
        carnet(self.folder(), arguments, Some(stdin))
    }

    /// Shares a bundle as signed by `here` for `there`.
    pub(crate) fn share(&self, bundle: &Path, more: &[&str]) -> Run {
        let mut arguments = vec![OsStr::new("share"), bundle.as_os_str()];
        arguments.extend(["--sign", "here.key", "--to", "there.key.pub"].map(OsStr::new));
        arguments.extend(more.iter().map(OsStr::new));
        self.run(arguments)
    }

    /// Opens files as `there`, who knows `here`.
    pub(crate) fn open<S: AsRef<OsStr>>(&self, inputs: &[S], more: &[&str]) -> Run {
        let mut arguments = vec![OsStr::new("open")];
        arguments.extend(inputs.iter().map(AsRef::as_ref));
        arguments.extend(["--key", "there.key", "--trust", "here.key.pub"].map(OsStr::new));
        arguments.extend(more.iter().map(OsStr::new));
        self.run(arguments)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder().join(name)).unwrap()
    }

    /// The names of the files in the folder but for the keys, in order.
    pub(crate) fn files(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.folder()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| !name.contains(".key")).collect();
        names.sort();
        names
    }
}

/// A clinic, or the office of a programme, with a home of its own in a folder where files are handed over.
pub(crate) struct Office<'a> {
    folder: &'a Path,
    home: PathBuf,
}

impl<'a> Office<'a> {
    /// An office with an empty home.
    pub(crate) fn new(folder: &'a Path, home: &str) -> Self {
        Office { folder, home: folder.join(home) }
    }

    /// A clinic of Kenya with keys, which hands its public one out as `HOME.pub`.
    pub(crate) fn clinic(folder: &'a Path, home: &str) -> Self {
        let office = Self::new(folder, home);
        let name = format!("Clinic {home}");
        office.run(["init", "--name", &name, "--country", "KE", "--no-passphrase"]).text();
        office.run(["key", "export", "--public", "--out", &format!("{home}.pub")]).text();
        office
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Run {
        carnet_at(&self.home, self.folder, arguments, None)
    }

    /// Runs the program with a variable of the environment.
    pub(crate) fn run_with(&self, variable: &str, value: &str, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
        command.args(arguments).current_dir(self.folder).stdin(Stdio::null());
        let output = command.env("CARNET_HOME", &self.home).env(variable, value).output().unwrap();
        Run {
            code: output.status.code(),
            stdout: output.stdout,
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// Shares a bundle with the programme and whoever else, into a file.
    pub(crate) fn share(&self, out: &str, more: &[&str]) -> Run {
        let bundle = amina();
        let mut arguments = vec![OsStr::new("share"), bundle.as_os_str()];
        arguments.extend(["--out", out, "--json"].map(OsStr::new));
        arguments.extend(more.iter().map(OsStr::new));
        self.run(arguments)
    }

    /// The codes of the verdict on a card.
    pub(crate) fn codes(&self, card: &str, more: &[&str]) -> Vec<String> {
        let run = self.run(["open", card, "--json"].iter().chain(more));
        let report = run.json();
        let codes = report["verdict"]["codes"].as_array().cloned().unwrap_or_default();
        codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect()
    }

    /// Every file of the home with its bytes.
    pub(crate) fn contents(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.home.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = std::fs::read(&path).unwrap();
                    found.push((path, bytes));
                }
            }
        }
        found.sort();
        found
    }
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

pub(crate) fn fixtures() -> PathBuf {
    root().join("fixtures")
}

pub(crate) fn amina() -> PathBuf {
    fixtures().join("bundles/amina.json")
}

/// The files below a folder that end in `.json`, in order.
pub(crate) fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(json_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "json") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What is compared of two bundles: the whole structured content, with narrative made alike, in the form that a
/// complete card carries.
pub(crate) fn content(bundle: &[u8]) -> Vec<u8> {
    use carnet_core::codec::{Profile, to_cbor};
    use carnet_core::fhir::{Bundle, narrative};
    let (mut bundle, _) = Bundle::from_bytes(bundle).unwrap();
    bundle.entries.iter_mut().filter_map(|entry| entry.resource.as_mut()).for_each(without_empty_narrative);
    narrative::generate(&mut bundle);
    to_cbor(&bundle, Profile::Complete).0
}

/// Takes away narrative that says of itself that it says nothing.
fn without_empty_narrative(json: &mut Json<'_>) {
    match json {
        Json::Object(members) => {
            let is_empty = |value: &Json<'_>| value.get("status").and_then(Json::as_str) == Some("empty");
            members.retain(|(name, value)| name != "text" || !is_empty(value));
            members.iter_mut().for_each(|(_, value)| without_empty_narrative(value));
        }
        Json::Array(elements) => elements.iter_mut().for_each(without_empty_narrative),
        _ => {}
    }
}

/// Runs a check over many inputs, on as many threads as there are processors, and gathers what it complains of.
pub(crate) fn complaints<T: Sync>(inputs: &[T], check: impl Fn(&T) -> Option<String> + Sync) -> Vec<String> {
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let share = inputs.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let check = &check;
        let running: Vec<_> = inputs
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().filter_map(check).collect()))
            .collect();
        running.into_iter().flat_map(|thread| -> Vec<String> { thread.join().unwrap() }).collect()
    })
}
