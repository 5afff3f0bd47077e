//! `carnet init`: a clinic in `CARNET_HOME`.

use std::path::PathBuf;

use carnet_core::country::Country;
use carnet_core::crypto::KeyPair;
use carnet_core::language::Language;
use clap::Args;
use serde::Serialize;

use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::home::{HOME, Home};
use crate::keyring::Keyring;
use crate::{keyring, keys, knowledge, reading};

/// Make this computer a clinic: keys to sign and read with, and a trust list of its own
///
/// All of it is kept in the folder that CARNET_HOME names, or in .carnet of the home folder. The private keys are sealed
/// by a passphrase: the first line of --passphrase-file, or of the file that CARNET_PASSPHRASE_FILE names, or what is
/// typed, twice. Nobody can recover it.
#[derive(Args)]
pub(crate) struct Init {
    /// What people call the clinic; whoever opens its records sees this name
    #[arg(long)]
    name: String,

    /// Where it works, by its two letters (ISO 3166-1), such as KE
    #[arg(long, value_name = "CC", value_parser = country)]
    country: Country,

    /// Leave the private keys unsealed: whoever copies them signs and reads as this clinic
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,

    /// Seal the private keys by the first line of this file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

#[derive(Serialize)]
struct Report<'a> {
    name: &'a str,
    country: Country,
    id: String,
    home: String,
    public_key: String,
}

impl Init {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let home = Home::from_environment()?;
        check(&home, console)?;
        let pair = KeyPair::generate(&self.name, &mut keys::randomness())?.in_country(self.country);
        home.make()?;
        let _lock = home.lock(console)?;
        check(&home, console)?;
        let file = keys::passphrase_file(self.passphrase_file.as_ref());
        let passphrase = keys::new_passphrase(self.no_passphrase, file, console)?;
        let now = reading::now();
        let mut trust = knowledge::load(&home, console)?;
        trust.insert(&pair.public(), Some(now));
        let keyring = Keyring::create(&home, &pair, passphrase.as_ref(), now)?;
        knowledge::save(&trust, &home)?;

        let public_key = shown(&keys::with_pub(&keyring.file(keyring.current()?)));
        if self.no_passphrase {
            keys::warn_unsealed(&shown(home.path()), console);
        }
        let id = pair.signing().id().to_string();
        if console.is_json() {
            let (name, country, home) = (pair.name(), self.country, shown(home.path()));
            console.json(&Report { name, country, id, home, public_key })?;
        } else {
            console.say(format_args!(
                "{}, {}: key {id} in {}",
                pair.name(),
                self.country.name(Language::English),
                shown(home.path())
            ));
            console.say(format_args!(
                "give {public_key} to your programme and to the clinics that write to you"
            ));
            console.say(
                "next: carnet trust import LIST, then carnet share BUNDLE.json --to programme --out card.pdf",
            );
        }
        Ok(Outcome::Done)
    }
}

/// Refuses to make a clinic where there is one, or keys of one.
fn check(home: &Home, console: &mut Console) -> Result<(), Failure> {
    if let Some(keyring) = Keyring::find(home, console)? {
        return Err(Failure::new("init.exists", format!("{:?} is here already", keyring.name()))
            .at(home.path())
            .with_hint(format!(
                "make its next key with carnet key rotate, or name another folder with {HOME}"
            )));
    }
    match keyring::key_files(home).as_slice() {
        [] => Ok(()),
        [first, ..] => Err(Failure::new("init.keys-left", "keys of a clinic are here, and their list is not")
            .at(home.path())
            .with_hint(format!(
                "bring each back, the one that signs first: carnet key import {}; or name another folder with {HOME}",
                shown(first)
            ))),
    }
}

/// Reads a country from the command line.
pub(crate) fn country(code: &str) -> Result<Country, String> {
    let country = Country::from_code(&code.to_ascii_uppercase());
    country.ok_or_else(|| "a country is two letters of ISO 3166-1, such as KE".to_owned())
}
