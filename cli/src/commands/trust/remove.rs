//! `carnet trust remove` and `carnet trust rotate`: who reads changes.

use clap::Args;
use serde::Serialize;

use super::{Place, SIGN_NEXT};
use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::programme::Programme;

/// Take a clinic out of the programme: nothing new is sealed to it, and its signature is that of a stranger
///
/// Its groups get a new key. With the list of before it still opens the cards of before, and no newer ones. If its key was
/// stolen, or what it signed is to stay good, use carnet trust revoke instead.
#[derive(Args)]
pub(crate) struct Remove {
    /// Its name, or the id of its key
    #[arg(required = true, value_name = "NAME|ID")]
    clinics: Vec<String>,

    #[command(flatten)]
    place: Place,
}

/// Give groups of readers a new key, as from time to time
///
/// Members of the next list open old and new cards; whoever keeps the old list, those of before.
#[derive(Args)]
pub(crate) struct Rotate {
    /// The groups; without one, all
    groups: Vec<String>,

    #[command(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct Report {
    rotated: Vec<String>,
}

impl Remove {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut programme = Programme::open(self.place.programme.as_ref(), console)?;
        let mut groups = Vec::new();
        for who in &self.clinics {
            let position = programme.find(who)?;
            let clinic = programme.state.clinics.remove(position);
            groups.extend(clinic.groups);
        }
        let rotated = programme.rotate(&groups);
        programme.save()?;
        report(rotated, console)
    }
}

impl Rotate {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut programme = Programme::open(self.place.programme.as_ref(), console)?;
        let all: Vec<String> = programme.state.groups.iter().map(|group| group.name.clone()).collect();
        if let Some(unknown) = self.groups.iter().find(|group| !all.contains(group)) {
            return Err(Failure::new(
                "trust.unknown-group",
                format!("no group {unknown:?} in the programme"),
            )
            .with_hint(format!("groups: {}", all.join(", "))));
        }
        let rotated = programme.rotate(if self.groups.is_empty() { &all } else { &self.groups });
        programme.save()?;
        report(rotated, console)
    }
}

/// Says which groups got a new key.
pub(super) fn report(rotated: Vec<String>, console: &mut Console) -> Result<Outcome, Failure> {
    if console.is_json() {
        console.json(&Report { rotated })?;
    } else {
        if !rotated.is_empty() {
            console.say(format_args!("new key for: {}", rotated.join(", ")));
        }
        console.say(SIGN_NEXT);
    }
    Ok(Outcome::Done)
}
