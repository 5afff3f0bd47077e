//! What the tests and tools of the workspace share: where things are.

pub mod compare;
pub mod facts;
pub mod vectors;

use std::path::{Path, PathBuf};

/// The workspace's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The third-party corpora, where this machine has them: `CARNET_CORPORA`, or `../shared/corpora`.
pub fn corpora() -> Option<PathBuf> {
    let path =
        std::env::var_os("CARNET_CORPORA").map_or_else(|| root().join("../shared/corpora"), PathBuf::from);
    path.is_dir().then_some(path)
}

/// The files below a folder with an ending, in order.
///
/// # Errors
/// Where a folder cannot be read.
pub fn files(folder: &Path, ending: &str) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
