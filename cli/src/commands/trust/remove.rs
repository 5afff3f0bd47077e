//! `carnet trust remove` and `carnet trust rotate`: who reads changes.

use clap::Args;
use serde::Serialize;

use super::{Place, SIGN_NEXT};
use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::programme::{Named, Programme};

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

    /// Remove a key that is revoked as compromised: what it signed is a stranger's again
    #[arg(long)]
    force: bool,
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
    clinics: Vec<Named>,
    rotated: Vec<String>,
}

impl Remove {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut programme = Programme::open_to_change(self.place.programme.as_ref(), console)?;
        let (mut groups, mut removed) = (Vec::new(), Vec::new());
        for who in &self.clinics {
            let position = programme.find(who)?;
            removed.extend(programme.named(position));
            let clinic = programme.state.clinics.remove(position);
            if clinic.is_compromised() && !self.force {
                return Err(Failure::new(
                    "trust.revoked",
                    format!("key {} of {:?} is revoked as compromised", clinic.id, clinic.name),
                ));
            }
            groups.extend(clinic.groups);
        }
        let rotated = programme.rotate(&groups)?;
        programme.check()?;
        programme.save()?;
        report(removed, rotated, console)
    }
}

impl Rotate {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut programme = Programme::open_to_change(self.place.programme.as_ref(), console)?;
        let all: Vec<String> = programme.state.groups.iter().map(|group| group.name.clone()).collect();
        if let Some(unknown) = self.groups.iter().find(|group| !all.contains(group)) {
            return Err(Failure::new(
                "trust.unknown-group",
                format!("no group {unknown:?} in the programme"),
            )
            .with_hint(format!("groups: {}", all.join(", "))));
        }
        let rotated = programme.rotate(if self.groups.is_empty() { &all } else { &self.groups })?;
        programme.check()?;
        programme.save()?;
        report(Vec::new(), rotated, console)
    }
}

/// Says which clinics were meant, and which groups got a new key.
pub(super) fn report(
    clinics: Vec<Named>,
    rotated: Vec<String>,
    console: &mut Console,
) -> Result<Outcome, Failure> {
    if console.is_json() {
        console.json(&Report { clinics, rotated })?;
    } else {
        clinics.iter().for_each(|clinic| console.say(clinic));
        say_rotated(&rotated, console);
        console.say(SIGN_NEXT);
    }
    Ok(Outcome::Done)
}

/// Says which groups got a new key.
pub(super) fn say_rotated(rotated: &[String], console: &Console) {
    if !rotated.is_empty() {
        console.say(format_args!("new key for: {}", rotated.join(", ")));
    }
}
