//! `carnet key rotate` and `carnet key retire`: a clinic's keys change.

use carnet_core::crypto::KeyPair;
use clap::Args;
use serde::Serialize;

use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::home::Home;
use crate::keyring::{Keyring, State};
use crate::output::Existing;
use crate::{keys, knowledge, reading};

/// Make the next key of this clinic; the one before signs no more, and still opens old cards
///
/// Until the programme's trust list names the new key, cards signed with it show an unknown issuer elsewhere.
#[derive(Args)]
pub(crate) struct Rotate {}

/// Take a key of this clinic out of use: cards that are sealed to it alone are not opened any more
///
/// The file stays, and opens them with carnet open --key. If the key was stolen, have the programme revoke it.
#[derive(Args)]
pub(crate) struct Retire {
    /// The id of the key, or how it begins
    id: String,
}

#[derive(Serialize)]
struct Report<'a> {
    id: &'a str,
    before: &'a str,
    public_key: String,
}

impl Rotate {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let home = Home::from_environment()?;
        let _lock = home.lock(console)?;
        let keyring = Keyring::require(&home, console)?;
        let current = keyring.current()?.clone();
        // The new key is sealed as the one before: whoever can open that one makes this one.
        let before = keyring.unlock(&current, console)?;
        let pair = KeyPair::generate(before.name(), &mut keys::randomness())?;
        let pair = before.country().into_iter().fold(pair, KeyPair::in_country);
        let now = reading::now();
        let mut trust = knowledge::load(&home, console)?;
        trust.insert(&pair.public(), Some(now));

        let passphrase = keyring.into_passphrase();
        let mut keyring = Keyring::require(&home, console)?;
        keyring.add(&pair, State::Current, passphrase.as_ref(), now, Existing::Keep)?;
        knowledge::save(&trust, &home)?;
        let current_file = keyring.file(keyring.current()?);
        if passphrase.is_none() {
            keys::warn_unsealed(&shown(&current_file), console);
        }
        let (id, public_key) = (pair.signing().id().to_string(), shown(&keys::with_pub(&current_file)));
        if console.is_json() {
            console.json(&Report { id: &id, before: &current.id, public_key })?;
        } else {
            console.say(format_args!(
                "key {id} signs and reads from now on; {} still opens old cards",
                current.id
            ));
            console
                .say(format_args!("give {public_key} to your programme: its list has to name the new key"));
        }
        Ok(Outcome::Done)
    }
}

impl Retire {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let home = Home::from_environment()?;
        let _lock = home.lock(console)?;
        let mut keyring = Keyring::require(&home, console)?;
        let entry = keyring.entry(&self.id)?.clone();
        match entry.state {
            State::Current => {
                return Err(Failure::new("key.in-use", "the key that signs cannot be retired")
                    .with_hint("make its successor first: carnet key rotate"));
            }
            State::Retired => return Err(Failure::new("key.retired", "the key is retired already")),
            State::Previous => {}
        }
        keyring.retire(&entry.id, reading::now())?;
        let file = shown(&keyring.file(&entry));
        if console.is_json() {
            console.json(&serde_json::json!({ "id": entry.id, "file": file }))?;
        } else {
            console.say(format_args!(
                "{} opens no card any more; {file} stays, for carnet open --key",
                entry.id
            ));
        }
        Ok(Outcome::Done)
    }
}
