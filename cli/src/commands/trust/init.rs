//! `carnet trust init`: a programme.

use std::path::PathBuf;

use carnet_core::crypto::KeyPair;
use carnet_core::trust::root_fingerprint;
use clap::Args;
use serde::Serialize;

use super::Place;
use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::programme::{Programme, ROOT, STATE};
use crate::{home, input, keys, output};

/// Make a programme: the root key that signs its trust lists, to be kept offline
///
/// The root key is sealed by a passphrase of its own: the first line of --passphrase-file, or what is typed, twice. Who
/// has it decides whom all clinics of the programme believe, and can read what is sealed to its groups.
#[derive(Args)]
pub(crate) struct Init {
    /// What people call the programme
    #[arg(long)]
    name: String,

    #[command(flatten)]
    place: Place,

    /// Leave the root key unsealed
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,

    /// Seal the root key by the first line of this file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

#[derive(Serialize)]
struct Report<'a> {
    name: &'a str,
    fingerprint: String,
    folder: String,
}

impl Init {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let folder = Programme::folder(self.place.programme.as_ref())?;
        let state = folder.join(STATE);
        if input::is_there(&state)? {
            return Err(Failure::new("programme.exists", "a programme is here already").at(&folder));
        }
        let file = keys::passphrase_file(self.passphrase_file.as_ref());
        output::spare(&file, [state.as_path()])?;
        let root = KeyPair::generate(&self.name, &mut keys::randomness())?;
        home::make_private_folder(&folder)?;
        let passphrase = keys::new_passphrase(self.no_passphrase, file, console)?;
        Programme::create(&folder, &root, passphrase.as_ref(), console)?;
        if self.no_passphrase {
            let words =
                format!("{} is not sealed: whoever copies it is the programme", shown(&folder.join(ROOT)));
            console.warn("key.not-sealed", words);
        }
        let fingerprint = root_fingerprint(root.signing().verifying_key().as_bytes()).to_string();
        if console.is_json() {
            console.json(&Report { name: root.name(), fingerprint, folder: shown(&folder) })?;
        } else {
            console.say(format_args!("{}: fingerprint {fingerprint}, in {}", root.name(), shown(&folder)));
            console.say("keep the folder offline, and a copy of it elsewhere; tell clinics the fingerprint by telephone");
            console.say("next: carnet trust add CLINIC.pub ..., then carnet trust sign --out FILE");
        }
        Ok(Outcome::Done)
    }
}
