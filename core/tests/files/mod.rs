//! Bundles in files: those of third parties, where they are at hand.

use std::path::{Path, PathBuf};

/// The third-party corpora: `CARNET_CORPORA`, or `../shared/corpora` beside the workspace.
pub(crate) fn corpora() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora");
    let path = std::env::var_os("CARNET_CORPORA").map_or_else(beside, PathBuf::from);
    path.is_dir().then_some(path)
}

/// Adds the JSON files of a folder, however deep, in the order of their paths.
pub(crate) fn json_files(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            json_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
}
