//! `carnet trust list`: what is known, here or in a programme.

use std::path::PathBuf;

use carnet_core::clock::Timestamp;
use carnet_core::language::{Language, tame};
use carnet_core::trust::TrustStore;
use clap::Args;
use serde::Serialize;

use super::import::format_name;
use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::home::Home;
use crate::knowledge;
use crate::programme::{Member, Programme, Reason, Revoked};

/// List what this clinic knows of others, each with its source and date; with --programme, what a programme says
#[derive(Args)]
pub(crate) struct List {
    /// Show the programme of this folder, or of CARNET_HOME where none is named
    #[arg(long, value_name = "FOLDER", num_args = 0..=1)]
    programme: Option<Option<PathBuf>>,

    /// Show each clinic
    #[arg(long)]
    clinics: bool,
}

#[derive(Serialize)]
struct Report {
    sources: Vec<Source>,
}

#[derive(Serialize)]
struct Source {
    format: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sequence: Option<u64>,
    made: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<Timestamp>,
    imported: Option<Timestamp>,
    keys: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<GroupReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revoked_cards: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    clinics: Vec<String>,
}

#[derive(Serialize)]
struct GroupReport {
    name: String,
    members: usize,
    epoch: u32,
}

impl List {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        if let Some(folder) = &self.programme {
            return show(&Programme::open(folder.as_ref(), console)?, console);
        }
        let store = knowledge::load(&Home::from_environment()?, console)?;
        let report = Report { sources: self.sources(&store) };
        if console.is_json() {
            console.json(&report)?;
        } else if report.sources.is_empty() {
            console.say("nothing is known of others: carnet trust import FILE");
        } else {
            let text: String = report.sources.iter().map(Source::to_text).collect();
            console.data(text.as_bytes())?;
        }
        Ok(Outcome::Done)
    }

    fn sources(&self, store: &TrustStore) -> Vec<Source> {
        let lists = store.lists().map(|(list, imported)| {
            let groups = list.groups().iter().map(|group| GroupReport {
                name: group.name().to_owned(),
                members: group.member_count(),
                epoch: group.epoch(),
            });
            let clinics = list.clinics().iter().filter(|_| self.clinics);
            Source {
                format: "trust list",
                name: list.programme().to_owned(),
                fingerprint: Some(list.fingerprint().to_string()),
                sequence: Some(list.sequence()),
                made: Some(list.made()),
                valid_until: Some(list.valid_until()),
                imported: Some(imported),
                keys: list.clinics().len(),
                groups: groups.collect(),
                revoked_cards: Some(list.revoked_cards().len()),
                clinics: clinics
                    .map(|clinic| format!("{}, {}", clinic.name, clinic.country.name(Language::English)))
                    .collect(),
            }
        });
        let keys = store.key_files().map(|(key, imported)| Source {
            fingerprint: Some(key.fingerprint().to_string()),
            imported,
            ..Source::of("public key", key.name(), 1)
        });
        let foreign = store.foreign_lists().map(|(list, imported)| Source {
            made: list.made,
            imported: Some(imported),
            ..Source::of(format_name(list.format), &tame(&list.source), list.keys.len())
        });
        lists.chain(keys).chain(foreign).collect()
    }
}

impl Source {
    fn of(format: &'static str, name: &str, keys: usize) -> Self {
        Self {
            format,
            name: name.to_owned(),
            fingerprint: None,
            sequence: None,
            made: None,
            valid_until: None,
            imported: None,
            keys,
            groups: Vec::new(),
            revoked_cards: None,
            clinics: Vec::new(),
        }
    }

    fn to_text(&self) -> String {
        let date = |time: Option<Timestamp>| time.map_or_else(|| "unknown".to_owned(), Timestamp::date);
        let mut text = format!("{}\n  {}", self.name, self.format);
        if let Some(sequence) = self.sequence {
            text.push_str(&format!(" {sequence}"));
        }
        match self.made {
            Some(made) => text.push_str(&format!(", made {}", made.date())),
            None if self.fingerprint.is_none() => text.push_str(", undated"),
            None => {}
        }
        if let Some(valid_until) = self.valid_until {
            text.push_str(&format!(", good until {}", valid_until.date()));
        }
        text.push_str(&format!(", imported {}, keys: {}\n", date(self.imported), self.keys));
        if let Some(fingerprint) = &self.fingerprint {
            text.push_str(&format!("  fingerprint {fingerprint}\n"));
        }
        for GroupReport { name, members, epoch } in &self.groups {
            text.push_str(&format!("  group {name}: {members} readers, key {epoch}\n"));
        }
        if let Some(cards @ 1..) = self.revoked_cards {
            text.push_str(&format!("  revoked cards: {cards}\n"));
        }
        for clinic in &self.clinics {
            text.push_str(&format!("  - {clinic}\n"));
        }
        text
    }
}

fn show(programme: &Programme, console: &mut Console) -> Result<Outcome, Failure> {
    let state = &programme.state;
    if console.is_json() {
        console.json(state)?;
        return Ok(Outcome::Done);
    }
    let mut text = format!(
        "{}: last list {}, revoked cards {}\n",
        state.name,
        state.sequence,
        state.revoked_cards.len()
    );
    for group in &state.groups {
        text.push_str(&format!("group {}: key {}\n", group.name, group.epoch));
    }
    for Member { name, country, id, issues, groups, revoked, .. } in &state.clinics {
        let standing = match revoked {
            Some(Revoked { reason: Reason::Compromised, since }) => {
                format!("REVOKED as compromised, since {}", since.date())
            }
            Some(Revoked { reason: Reason::Retired, since }) => format!("retired, since {}", since.date()),
            None => {
                let reads =
                    if groups.is_empty() { None } else { Some(format!("reads {}", groups.join(", "))) };
                issues.then(|| "issues".to_owned()).into_iter().chain(reads).collect::<Vec<_>>().join(", ")
            }
        };
        text.push_str(&format!("{id}  {name}, {country}: {standing}\n"));
    }
    console.data(text.as_bytes())?;
    Ok(Outcome::Done)
}
