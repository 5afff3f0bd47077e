//! Where the clinic's keys and what it knows of others are kept: `CARNET_HOME`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Names the folder.
pub(crate) const HOME: &str = "CARNET_HOME";

/// The folder's name in the user's own, where [`HOME`] names none.
const DEFAULT: &str = ".carnet";

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

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

/// Whether a file is there; who may not look is told so, and not that there is none.
pub(crate) fn holds(path: &Path) -> Result<bool, Failure> {
    path.try_exists().map_err(|error| Failure::io("input.unreadable", "cannot be read", &error).at(path))
}

/// Makes a folder that its owner alone may look into, and those above it.
pub(crate) fn make_private_folder(path: &Path) -> Result<(), Failure> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| Failure::io("output.failed", "cannot be made", &error).at(path))
}
