//! The bundles that are measured: the public summaries where this machine has them, else the invented people.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use carnet_core::fhir::Bundle;

/// Folders of the corpora whose names start so hold patient summaries.
const SUMMARIES: &str = "01-";

/// Bundles, and where they are from.
pub struct Bundles {
    /// Each file that is a bundle.
    pub files: Vec<File>,
    /// Which set this is.
    pub set: &'static str,
    /// How many JSON files were looked at.
    pub looked_at: usize,
}

/// A file that is a bundle.
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Bundles {
    /// Finds the corpora as the tests do: `CARNET_CORPORA`, or `../shared/corpora`.
    ///
    /// # Errors
    /// Where a folder or file cannot be read.
    pub fn find() -> io::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_path_buf();
        let corpora =
            std::env::var_os("CARNET_CORPORA").map_or_else(|| root.join("../shared/corpora"), PathBuf::from);
        if corpora.is_dir() {
            let folders = fs::read_dir(&corpora)?.collect::<Result<Vec<_>, _>>()?;
            let summaries =
                folders.iter().filter(|folder| folder.file_name().to_string_lossy().starts_with(SUMMARIES));
            Self::below("corpora/01-*", summaries.map(fs::DirEntry::path).collect())
        } else {
            Self::below(
                "fixtures/bundles, because this machine has no corpora",
                vec![root.join("fixtures/bundles")],
            )
        }
    }

    fn below(set: &'static str, mut folders: Vec<PathBuf>) -> io::Result<Self> {
        let mut paths = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "json") {
                    paths.push(path);
                }
            }
        }
        paths.sort();
        let mut files = Vec::new();
        for path in &paths {
            let bytes = fs::read(path)?;
            if Bundle::from_bytes(&bytes).is_ok() {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                files.push(File { name, bytes });
            }
        }
        Ok(Self { files, set, looked_at: paths.len() })
    }

    /// The line that says what was measured.
    pub fn description(&self) -> String {
        format!("{} bundles of {} JSON files in {}", self.files.len(), self.looked_at, self.set)
    }
}
