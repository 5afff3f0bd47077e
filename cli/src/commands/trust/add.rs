//! `carnet trust add`: clinics come into a programme.

use std::path::PathBuf;

use carnet_core::country::Country;
use carnet_core::trust::PROGRAMME_GROUP;
use clap::Args;
use serde::Serialize;

use super::remove::say_rotated;
use super::{Place, SIGN_NEXT};
use crate::commands::init::country;
use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::programme::{Group, Member, Programme, Reason, Revoked};
use crate::{keys, reading};

/// Days by which clocks differ: what the old key signed just before its end by a clock that runs fast stays good.
const SKEW_DAYS: u64 = 1;

/// Add clinics to the programme, by their public key files: they issue, and read what is sealed to their groups
///
/// A clinic of a name that is there already gets a new key: the old one is retired, and the groups that it read with get a
/// new key as well.
#[derive(Args)]
pub(crate) struct Add {
    /// Public key files
    #[arg(required = true, value_name = "PUB")]
    keys: Vec<PathBuf>,

    #[command(flatten)]
    place: Place,

    /// Groups whose cards they read, beside `programme`, in which every reader is; repeatable. `sensitive` reads sensitive
    /// content, too
    #[arg(long, value_name = "GROUP")]
    group: Vec<String>,

    /// They only issue: nothing is sealed to them
    #[arg(long, conflicts_with_all = ["group", "reader_only"])]
    issuer_only: bool,

    /// They only read: their signature means nothing
    #[arg(long)]
    reader_only: bool,

    /// The country of clinics whose file names none
    #[arg(long, value_name = "CC", value_parser = country)]
    country: Option<Country>,
}

#[derive(Serialize)]
struct Report {
    added: Vec<Added>,
    /// The groups that got a new key.
    rotated: Vec<String>,
}

#[derive(Serialize)]
struct Added {
    name: String,
    id: String,
    fingerprint: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<String>,
}

impl Add {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut programme = Programme::open_to_change(self.place.programme.as_ref(), console)?;
        let groups = self.groups();
        let (mut added, mut left) = (Vec::new(), Vec::new());
        for path in &self.keys {
            let key = keys::public(path, console)?;
            let country = key.country().or(self.country).ok_or_else(|| {
                Failure::new("trust.no-country", "the file names no country")
                    .at(path)
                    .with_hint("give --country CC")
            })?;
            let id = key.verifying().id().to_string();
            let member = Member {
                name: key.name().to_owned(),
                country: country.to_string(),
                id: id.clone(),
                key: key.to_text(),
                issues: !self.reader_only,
                groups: groups.clone(),
                revoked: None,
            };
            let replaced = insert(&mut programme, member).map_err(|failure| failure.at(path))?;
            let replaces = replaced.map(|old| {
                left.extend(old.groups);
                old.id
            });
            let fingerprint = key.fingerprint().to_string();
            added.push(Added { name: key.name().to_owned(), id, fingerprint, replaces });
        }
        // Whoever has the old key reads nothing new.
        let rotated = programme.rotate(&left)?;
        for group in groups {
            if !programme.state.groups.iter().any(|known| known.name == group) {
                programme.state.groups.push(Group { name: group, epoch: 1 });
            }
        }
        // What no list could be made of is not kept.
        programme.check()?;
        programme.save()?;
        if console.is_json() {
            console.json(&Report { added, rotated })?;
        } else {
            for Added { name, id, fingerprint, replaces } in &added {
                let replaces =
                    replaces.as_ref().map(|old| format!(", in place of {old}")).unwrap_or_default();
                console.say(format_args!("{name}: key {id}{replaces}; fingerprint {fingerprint}"));
            }
            console
                .say("compare each fingerprint with what the clinic says on the telephone: carnet key show");
            say_rotated(&rotated, console);
            console.say(SIGN_NEXT);
        }
        Ok(Outcome::Done)
    }

    /// The groups that the clinics read with.
    fn groups(&self) -> Vec<String> {
        let mut groups = Vec::new();
        if !self.issuer_only {
            let named = self.group.iter().filter(|group| *group != PROGRAMME_GROUP);
            groups.push(PROGRAMME_GROUP.to_owned());
            groups.extend(named.cloned());
        }
        groups
    }
}

/// Adds a clinic; gives the key that it had before.
fn insert(programme: &mut Programme, member: Member) -> Result<Option<Member>, Failure> {
    let clinics = &mut programme.state.clinics;
    if let Some(known) = clinics.iter().find(|known| known.id == member.id) {
        let state = if known.revoked.is_some() { "and is revoked" } else { "already" };
        return Err(Failure::new("trust.known-key", format!("the key is in the programme {state}")));
    }
    let is_alike = |known: &&mut Member| known.revoked.is_none() && known.is_called(&member.name);
    let replaced = clinics.iter_mut().find(is_alike).map(|known| {
        let since = reading::now().plus_days(SKEW_DAYS);
        known.revoked = Some(Revoked { reason: Reason::Retired, since });
        known.clone()
    });
    clinics.push(member);
    Ok(replaced)
}
