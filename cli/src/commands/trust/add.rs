//! `carnet trust add`: clinics come into a programme.

use std::path::PathBuf;

use carnet_core::country::Country;
use carnet_core::trust::PROGRAMME_GROUP;
use clap::Args;
use serde::Serialize;

use super::{Place, SIGN_NEXT};
use crate::commands::init::country;
use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::keys;
use crate::programme::{Group, Member, Programme, Reason, Revoked};
use crate::reading;

/// Days by which clocks differ: what the old key signed just before its end by a clock that runs fast stays good.
const SKEW_DAYS: u64 = 1;

/// Add clinics to the programme, by their public key files: they issue, and read what is sealed to their groups
///
/// A clinic of a name that is there already gets a new key: the old one is retired.
#[derive(Args)]
pub(crate) struct Add {
    /// Public key files
    #[arg(required = true, value_name = "PUB")]
    keys: Vec<PathBuf>,

    #[command(flatten)]
    place: Place,

    /// The groups whose cards they read; repeatable. `sensitive` reads sensitive content, too
    #[arg(long, value_name = "GROUP", default_value = PROGRAMME_GROUP)]
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
}

#[derive(Serialize)]
struct Added {
    name: String,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<String>,
}

impl Add {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut programme = Programme::open(self.place.programme.as_ref(), console)?;
        let mut added = Vec::new();
        for path in &self.keys {
            let key = keys::public(path, console)?;
            let country = key.country().or(self.country).ok_or_else(|| {
                Failure::new("trust.no-country", "the file names no country")
                    .at(path)
                    .with_hint("give --country CC")
            })?;
            let member = Member {
                name: key.name().to_owned(),
                country: country.to_string(),
                key: key.to_text(),
                issues: !self.reader_only,
                groups: if self.issuer_only { Vec::new() } else { self.group.clone() },
                revoked: None,
            };
            let replaces = self.insert(&mut programme, member).map_err(|failure| failure.at(path))?;
            added.push(Added { name: key.name().to_owned(), id: key.verifying().id().to_string(), replaces });
        }
        for group in &self.group {
            let is_known = programme.state.groups.iter().any(|known| known.name == *group);
            if !self.issuer_only && !is_known {
                programme.state.groups.push(Group { name: group.clone(), epoch: 1 });
            }
        }
        // What no list could be made of is not kept.
        programme.check()?;
        programme.save()?;
        if console.is_json() {
            console.json(&Report { added })?;
        } else {
            for Added { name, id, replaces } in &added {
                let replaces =
                    replaces.as_ref().map(|old| format!(", in place of {old}")).unwrap_or_default();
                console.say(format_args!("{name}: key {id}{replaces}"));
            }
            console.say(SIGN_NEXT);
        }
        Ok(Outcome::Done)
    }

    /// Adds a clinic; gives the id of the key that it had before.
    fn insert(&self, programme: &mut Programme, member: Member) -> Result<Option<String>, Failure> {
        let id = member.id();
        let clinics = &mut programme.state.clinics;
        if let Some(known) = clinics.iter().find(|known| known.id() == id) {
            let state = if known.revoked.is_some() { "and is revoked" } else { "already" };
            return Err(Failure::new("trust.known-key", format!("the key is in the programme {state}")));
        }
        let name = member.name.to_lowercase();
        let is_alike = |known: &&mut Member| known.revoked.is_none() && known.name.to_lowercase() == name;
        let mut replaces = None;
        if let Some(known) = clinics.iter_mut().find(is_alike) {
            let since = reading::now().plus_days(SKEW_DAYS);
            known.revoked = Some(Revoked { reason: Reason::Retired, since });
            replaces = Some(known.id());
        }
        clinics.push(member);
        Ok(replaces)
    }
}
