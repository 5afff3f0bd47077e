//! `carnet key list`: the keys of this clinic.

use carnet_core::language::Language;
use clap::Args;
use serde::Serialize;

use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::home::Home;
use crate::keyring::{Entry, Keyring};

/// List the keys of this clinic: the one that signs and reads, those that still open old cards, and those retired
#[derive(Args)]
pub(crate) struct List {}

#[derive(Serialize)]
struct Report<'a> {
    name: &'a str,
    country: Option<String>,
    keys: &'a [Entry],
}

impl List {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let keyring = Keyring::require(&Home::from_environment()?, console)?;
        let country = keyring.country();
        if console.is_json() {
            let country = country.map(|country| country.to_string());
            console.json(&Report { name: keyring.name(), country, keys: keyring.entries() })?;
            return Ok(Outcome::Done);
        }
        let place =
            country.map(|country| format!(", {}", country.name(Language::English))).unwrap_or_default();
        let mut text = format!("{}{place}\n", keyring.name());
        for Entry { id, state, since, until } in keyring.entries() {
            let until = until.map(|until| format!(" to {}", until.date())).unwrap_or_default();
            text.push_str(&format!("{id}  {:<8}  from {}{until}\n", state.name(), since.date()));
        }
        console.data(text.as_bytes())?;
        Ok(Outcome::Done)
    }
}
