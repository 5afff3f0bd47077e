//! `carnet key show`: whose key it is.

use std::path::PathBuf;

use carnet_core::crypto::{KeyFileKind, PublicKey};
use clap::Args;
use serde::Serialize;

use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::home::Home;
use crate::keyring::Keyring;
use crate::keys;

/// Show whose key a file holds, public or private, or this clinic's own; needs no passphrase
#[derive(Args)]
pub(crate) struct Show {
    /// The key file; without one, the key of this clinic that is in use
    file: Option<PathBuf>,
}

/// What a key file says of itself.
#[derive(Serialize)]
struct Report<'a> {
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    id: String,
    fingerprint: String,
    sign: String,
    read: String,
}

impl Show {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let path = match &self.file {
            Some(file) => file.clone(),
            None => {
                let keyring = Keyring::require(&Home::from_environment()?, console)?;
                keyring.file(keyring.current()?)
            }
        };
        let text = keys::key_text(&path, console)?;
        let (public, kind) =
            PublicKey::from_any_text(&text).map_err(|error| Failure::from(error).at(&path))?;
        let report = Report {
            kind: match kind {
                KeyFileKind::Sealed => "private, sealed by a passphrase",
                KeyFileKind::Unprotected => "private, not sealed",
                _ => "public",
            },
            name: public.name(),
            country: public.country().map(|country| country.to_string()),
            id: public.verifying().id().to_string(),
            fingerprint: public.fingerprint().to_string(),
            sign: hex(public.verifying().as_bytes()),
            read: hex(public.encryption().as_bytes()),
        };
        if console.is_json() {
            console.json(&report)?;
        } else {
            let Report { kind, name, country, id, fingerprint, sign, read } = report;
            let country = country.map(|country| format!("country  {country}\n")).unwrap_or_default();
            console.data(
                format!(
                    "name     {name}\n{country}id       {id}\nprint    {fingerprint}\nkind     {kind}\nsign     {sign}\nread     {read}\n"
                )
                    .as_bytes(),
            )?;
        }
        Ok(Outcome::Done)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
