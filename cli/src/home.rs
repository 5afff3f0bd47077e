//! Where the clinic's keys and what it knows of others are kept: `CARNET_HOME`.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::console::Console;
use crate::failure::{Failure, shown};
use crate::input;

/// Names the folder.
pub(crate) const HOME: &str = "CARNET_HOME";

/// The folder's name in the user's own, where [`HOME`] names none.
const DEFAULT: &str = ".carnet";

/// The file that whoever changes a folder holds.
const LOCK: &str = ".lock";

/// How long one command waits for another.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long it waits before it looks again.
const PAUSE: Duration = Duration::from_millis(50);

/// The folder of a clinic, which may not exist.
#[derive(Clone, Debug)]
pub(crate) struct Home(PathBuf);

impl Home {
    /// The folder that the environment names.
    pub(crate) fn from_environment() -> Result<Self, Failure> {
        let named = std::env::var_os(HOME).filter(|value| !value.is_empty()).map(PathBuf::from);
        let default = || std::env::home_dir().map(|home| home.join(DEFAULT));
        named.or_else(default).map(Self).ok_or_else(|| {
            Failure::new("home.unknown", "no folder for keys: neither CARNET_HOME nor a home folder is set")
        })
    }

    /// A file or folder in it.
    pub(crate) fn join(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.join(name)
    }

    /// Refuses an output over a file in it: what is here belongs to the clinic, and is lost if a record replaces it.
    pub(crate) fn spare<'a>(&self, outputs: impl IntoIterator<Item = &'a Path>) -> Result<(), Failure> {
        let Ok(home) = fs::canonicalize(&self.0) else { return Ok(()) };
        for path in outputs {
            let is_here = fs::canonicalize(path).is_ok_and(|file| file.starts_with(&home));
            if is_here {
                return Err(Failure::new("output.home", "a file of CARNET_HOME").at(path));
            }
        }
        Ok(())
    }

    /// Makes the folder, so that it is known to be writable before anything is asked for.
    pub(crate) fn make(&self) -> Result<(), Failure> {
        make_private_folder(&self.0)
    }

    /// Keeps others from changing what is in it, if it is there; where it is not, there is nothing to be lost.
    pub(crate) fn lock(&self, console: &Console) -> Result<Option<Lock>, Failure> {
        if input::is_there(&self.0)? { Lock::of(&self.0, console).map(Some) } else { Ok(None) }
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

/// Makes a folder that its owner alone may look into, and those above it.
pub(crate) fn make_private_folder(path: &Path) -> Result<(), Failure> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| Failure::io("output.failed", "cannot be made", &error).at(path))
}

/// The right to change what is in a folder, from its reading to its writing; it ends with the value, or the process.
#[must_use]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Waits until nobody else changes what is in the folder.
    pub(crate) fn of(folder: &Path, console: &Console) -> Result<Self, Failure> {
        Self::within(folder, PATIENCE, console)
    }

    fn within(folder: &Path, patience: Duration, console: &Console) -> Result<Self, Failure> {
        let path = folder.join(LOCK);
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options
            .open(&path)
            .map_err(|error| Failure::io("output.failed", "cannot be made", &error).at(&path))?;
        let start = Instant::now();
        let mut has_said = false;
        while let Err(TryLockError::WouldBlock) = file.try_lock() {
            if start.elapsed() >= patience {
                return Err(
                    Failure::new("home.busy", "another carnet is changing what is in this folder").at(folder)
                );
            }
            if !std::mem::replace(&mut has_said, true) {
                console.say(format_args!("carnet: waiting for another carnet in {}", shown(folder)));
            }
            std::thread::sleep(PAUSE);
        }
        // Where the file system knows no locks, care does not wait for one.
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changes_a_folder_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let console = Console::new(false);
        let lock = |patience| Lock::within(folder.path(), Duration::from_millis(patience), &console);
        let first = lock(0).unwrap();
        assert_eq!(lock(1).err().map(|failure| failure.code()), Some("home.busy"));
        drop(first);
        assert!(lock(0).is_ok());
    }
}
