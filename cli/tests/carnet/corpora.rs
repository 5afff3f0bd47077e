//! Patient summaries of other people, where this machine has them.

use std::path::PathBuf;

use super::support::{Clinics, complaints, content, json_files, root};

impl Clinics {
    /// Shares a bundle as PNG, opens it as FHIR, and compares.
    pub(crate) fn round_trip(&self, path: &std::path::Path) -> Result<(), String> {
        let fault = |words: &str| format!("{}: {words}", path.display());
        let folder = tempfile::tempdir_in(self.folder()).map_err(|error| error.to_string())?;
        let card = folder.path().join("card.png");
        let card = card.to_str().ok_or("a path that is no text")?;
        let shared = self.share(path, &["--profile", "complete", "--json", "--out", card]);
        if shared.code != Some(0) {
            return Err(fault(&shared.stderr));
        }
        let files = shared.json()["files"].as_array().cloned().unwrap_or_default();
        let files: Vec<&str> = files.iter().filter_map(serde_json::Value::as_str).collect();
        let opened = self.open(&files, &["--format", "fhir"]);
        if opened.code != Some(0) {
            return Err(fault(&opened.stderr));
        }
        let before = std::fs::read(path).map_err(|error| error.to_string())?;
        if content(&before) == content(&opened.stdout) { Ok(()) } else { Err(fault("came back changed")) }
    }
}

/// The folder of the corpora, where this machine has them.
pub(crate) fn corpora() -> Option<PathBuf> {
    let folder =
        std::env::var_os("CARNET_CORPORA").map_or_else(|| root().join("../shared/corpora"), PathBuf::from);
    folder.is_dir().then_some(folder)
}

#[test]
#[expect(clippy::print_stdout, reason = "how many were compared")]
fn other_peoples_summaries_come_back_whole() {
    let Some(folder) = corpora() else {
        println!("no corpora here: nothing was compared");
        return;
    };
    // Other files of the corpora are single resources, or no FHIR.
    let is_bundle = |path: &PathBuf| {
        let bytes = std::fs::read(path).unwrap_or_default();
        carnet_core::fhir::Bundle::from_bytes(&bytes).is_ok()
    };
    let folders = ["01-fhir-ips", "02-fhir-misc", "03-synthea"].map(|name| folder.join(name));
    let paths = folders.iter().filter(|folder| folder.is_dir()).flat_map(|folder| json_files(folder));
    let paths: Vec<PathBuf> = paths.filter(is_bundle).collect();
    assert!(!paths.is_empty());
    let clinics = Clinics::new();
    let faults = complaints(&paths, |path| clinics.round_trip(path).err());
    println!("{} of {} summaries came back whole", paths.len() - faults.len(), paths.len());
    assert!(faults.is_empty(), "{faults:#?}");
}
