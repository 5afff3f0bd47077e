//! `carnet key new`: a key pair in files of their own.

use std::path::PathBuf;

use carnet_core::country::Country;
use carnet_core::crypto::KeyPair;
use clap::Args;
use serde::Serialize;

use crate::commands::init::country;
use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::home::Home;
use crate::keys;
use crate::output::{self, Existing, NewFile, Readers};

/// Make a key pair: FILE, which signs and reads and stays here, and FILE.pub, to hand out
///
/// FILE is sealed by a passphrase: the first line of --passphrase-file, or of the file that
/// CARNET_PASSPHRASE_FILE names, or what is typed, twice. A clinic's own keys are made by carnet init.
#[derive(Args)]
pub(crate) struct New {
    /// What people call the clinic; whoever opens its records sees this name
    name: String,

    /// The file to write; FILE.pub goes beside it. `-` is standard output, and the public key is said on standard error
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    /// Where the clinic works, by its two letters (ISO 3166-1), such as KE
    #[arg(long, value_name = "CC", value_parser = country)]
    country: Option<Country>,

    /// Leave FILE unsealed: whoever copies it signs and reads as this clinic
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,

    /// Seal FILE by the first line of this file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,

    /// Overwrite files that exist; what is sealed to a lost key cannot be opened
    #[arg(long)]
    force: bool,
}

#[derive(Serialize)]
struct Report<'a> {
    name: &'a str,
    id: String,
    files: [String; 2],
}

impl New {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        if self.out.extension().is_some_and(|ending| ending == "pub") {
            return Err(Failure::new(
                "key.ends-in-pub",
                "a private key file that ends in .pub would be handed out",
            )
            .at(&self.out)
            .with_hint("give a name without .pub; the public file gets it"));
        }
        let to_stdout = self.out.as_os_str() == "-";
        if to_stdout && console.is_json() {
            return Err(Failure::new("usage", "--json and --out - both want standard output"));
        }
        let public_path = keys::with_pub(&self.out);
        let existing = Existing::forced(self.force);
        let passphrase_file = keys::passphrase_file(self.passphrase_file.as_ref());
        if !to_stdout {
            let outputs = [self.out.as_path(), &public_path];
            output::spare(&passphrase_file, outputs)?;
            output::check(outputs, existing)?;
            Home::from_environment()?.spare(outputs)?;
        }

        let mut rng = keys::randomness();
        let pair = KeyPair::generate(&self.name, &mut rng)?;
        let pair = self.country.into_iter().fold(pair, KeyPair::in_country);
        let passphrase = keys::new_passphrase(self.no_passphrase, passphrase_file, console)?;
        let private = pair.to_text(passphrase.as_ref(), &mut rng)?;
        let id = pair.signing().id().to_string();
        if to_stdout {
            // Both in one stream would have the private key handed out.
            console.say(format_args!("the public key, to hand out as a .pub file; key id {id}:"));
            console.say(pair.public().to_text().trim_end());
            self.warn("the key", console);
            return console.data(private.as_bytes()).map(|()| Outcome::Done);
        }
        let files = [
            NewFile { path: self.out.clone(), bytes: private.as_bytes().to_vec(), readers: Readers::Owner },
            NewFile { path: public_path, bytes: pair.public().to_text().into(), readers: Readers::Anyone },
        ];
        output::write(&files, existing)?;

        let [private, public] = files.each_ref().map(|file| shown(&file.path));
        self.warn(&private, console);
        if console.is_json() {
            console.json(&Report { name: pair.name(), id, files: [private, public] })?;
        } else {
            console.say(format_args!("{private}: keep it here, and a copy in a safe place"));
            console.say(format_args!("{public}: hand it out; key id {id}"));
        }
        Ok(Outcome::Done)
    }

    fn warn(&self, file: &str, console: &Console) {
        if self.no_passphrase {
            keys::warn_unsealed(file, console);
        }
    }
}
