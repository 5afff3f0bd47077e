//! `carnet trust import` and `carnet trust forget`: what a clinic knows of others.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::crypto::{Fingerprint, KeyError, PublicKey};
use carnet_core::language::tame;
use carnet_core::limits;
use carnet_core::trust::foreign::{ForeignError, ForeignFormat, ForeignList, Rejected};
use carnet_core::trust::{TrustList, TrustStore};
use clap::Args;
use serde::Serialize;

use crate::console::{Console, ErrorBody};
use crate::failure::{Failure, Outcome, shown};
use crate::home::Home;
use crate::keyring::Keyring;
use crate::knowledge;
use crate::reading::{self, parse_time};
use crate::{input, keys};

/// Rejected keys that are said one by one.
const REJECTED_SAID: usize = 10;

/// First byte of a trust list: the tag of COSE_Sign1 (RFC 9052, section 2).
const COSE_SIGN1: u8 = 0xd2;

/// The member that every key file has.
const KEY_FILE: &str = "\"carnet\"";

/// Take trust lists of programmes, WHO, SMART Health Cards, certificates, or public keys of clinics
///
/// A list of a programme is taken if it is newer than the one in force and signed by the same key; compare the fingerprint
/// of a first one with what the programme says on the telephone. Of other formats nothing is verified but that keys and
/// certificates go together: take them from whom you believe.
#[derive(Args)]
pub(crate) struct Import {
    /// Trust lists, DID documents of WHO's network, JWKS, VCI directory snapshots, X.509 certificates (PEM or DER), .pub
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// Where a JWKS or a certificate comes from, such as its address; else the file's name
    #[arg(long, value_name = "URL")]
    source: Option<String>,

    /// What time it is; else the clock of this computer
    #[arg(long, value_name = "TIME", value_parser = parse_time)]
    at: Option<Timestamp>,
}

/// Forget a programme, by its name or fingerprint, or another source, by its name
#[derive(Args)]
pub(crate) struct Forget {
    /// As carnet trust list shows it
    #[arg(value_name = "NAME|FINGERPRINT")]
    source: String,
}

#[derive(Serialize)]
struct Report<'a> {
    imported: &'a [Imported],
    rejected: &'a [RejectedKey],
    /// Files of which nothing was taken.
    failed: Vec<ErrorBody<'a>>,
}

#[derive(Serialize)]
struct Imported {
    file: String,
    format: &'static str,
    name: String,
    change: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sequence: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    made: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
    issuers: usize,
}

#[derive(Serialize)]
struct RejectedKey {
    file: String,
    place: String,
    code: &'static str,
    message: String,
}

impl Import {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let home = Home::from_environment()?;
        let _lock = home.lock(console)?;
        let mut store = knowledge::load(&home, console)?;
        let now = self.at.unwrap_or_else(reading::now);
        let keyring = Keyring::find(&home, console)?;
        let own = keyring.map(|keyring| keyring.reading_keys(console)).unwrap_or_default();
        let (mut imported, mut rejected, mut failed) = (Vec::new(), Vec::new(), Vec::new());
        for path in &self.files {
            match self.import(path, &mut store, now, &mut rejected, &own, console) {
                Ok(taken) => imported.push(taken),
                Err(failure) => failed.push(failure),
            }
        }
        if imported.is_empty() && !failed.is_empty() {
            let first = failed.remove(0);
            failed.iter().for_each(|failure| console.complain(failure));
            return Err(first);
        }
        knowledge::save(&store, &home)?;
        failed.iter().for_each(|failure| console.complain(failure));
        for RejectedKey { file, place, code, message } in rejected.iter().take(REJECTED_SAID) {
            console.say(format_args!("carnet: {file}: {place}: {message}. [{code}]"));
        }
        if let more @ 1.. = rejected.len().saturating_sub(REJECTED_SAID) {
            console.say(format_args!("and {more} more keys that were not taken"));
        }
        if console.is_json() {
            let failed = failed.iter().map(ErrorBody::from).collect();
            console.json(&Report { imported: &imported, rejected: &rejected, failed })?;
        } else {
            imported.iter().for_each(|imported| imported.say(console));
        }
        let is_whole = rejected.is_empty() && failed.is_empty();
        Ok(if is_whole { Outcome::Done } else { Outcome::Negative })
    }

    fn import(
        &self,
        path: &Path,
        store: &mut TrustStore,
        now: Timestamp,
        rejected: &mut Vec<RejectedKey>,
        own: &[[u8; 32]],
        console: &mut Console,
    ) -> Result<Imported, Failure> {
        let bytes = input::read(path, limits::FOREIGN_LIST_BYTES, console)?;
        if let Some(key) = public_key(&bytes) {
            let key = key.map_err(|error| keys::public_key_failure(error, path))?;
            let change = add_key(&key, store, now).map_err(|failure| failure.at(path))?;
            return Ok(Imported {
                file: shown(path),
                format: "public key",
                name: key.name().to_owned(),
                change,
                sequence: None,
                made: None,
                fingerprint: Some(key.fingerprint().to_string()),
                issuers: 1,
            });
        }
        if bytes.first() == Some(&COSE_SIGN1) {
            return import_list(path, &bytes, store, now, own, console);
        }
        let source = self.source.clone().unwrap_or_else(|| {
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
        });
        let place = |fault: &Rejected| RejectedKey {
            file: shown(path),
            place: tame(&fault.place),
            code: fault.fault.code(),
            message: fault.fault.to_string(),
        };
        let list = match ForeignList::import(&bytes, &source) {
            Ok(list) => list,
            Err(error) => {
                if let ForeignError::NoUsableKey(faults) = &error {
                    for RejectedKey { place, code, message, .. } in faults.iter().map(place) {
                        console.say(format_args!("  {place}: {message}. [{code}]"));
                    }
                }
                return Err(Failure::new(error.code(), error.to_string()).at(path));
            }
        };
        self.check_source(&list, &source, store).map_err(|failure| failure.at(path))?;
        rejected.extend(list.rejected.iter().map(place));
        let (format, name) = (format_name(list.format), tame(&list.source));
        let (made, issuers) = (list.made, list.keys.len());
        let change = store.import_foreign(list, now).map_err(|error| Failure::from(error).at(path))?;
        let (sequence, fingerprint) = (None, None);
        Ok(Imported {
            file: shown(path),
            format,
            name,
            change: change.code(),
            sequence,
            made,
            fingerprint,
            issuers,
        })
    }
}

impl Import {
    /// Refuses a list that would take the place of another issuer's, because both files have one name.
    fn check_source(&self, list: &ForeignList, given: &str, store: &TrustStore) -> Result<(), Failure> {
        // Some lists say themselves where they come from.
        let is_said = list.source != given || (self.source.is_some() && self.files.len() == 1);
        let is_other = |known: &ForeignList| {
            (known.format, &known.source) == (list.format, &list.source)
                && !known.keys.iter().any(|key| list.keys.iter().any(|other| other.key == key.key))
        };
        if is_said || !store.foreign_lists().any(|(known, _)| is_other(known)) {
            return Ok(());
        }
        Err(Failure::new("trust.same-source", "a list of the same name is here, with other keys"))
    }
}

/// Reads a key file, whole or not; `None` where the bytes are something else.
fn public_key(bytes: &[u8]) -> Option<Result<PublicKey, KeyError>> {
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
    match PublicKey::from_text(text) {
        Err(KeyError::Corrupt) if !text.contains(KEY_FILE) => None,
        outcome => Some(outcome),
    }
}

fn import_list(
    path: &Path,
    bytes: &[u8],
    store: &mut TrustStore,
    now: Timestamp,
    own: &[[u8; 32]],
    console: &Console,
) -> Result<Imported, Failure> {
    let list = TrustList::from_bytes(bytes).map_err(|error| Failure::from(error).at(path))?;
    let reads_here = |list: &TrustList| {
        list.clinics().iter().any(|clinic| clinic.reading.is_some_and(|key| own.contains(&key)))
    };
    let read_before = store.lists().any(|(known, _)| known.root() == list.root() && reads_here(known));
    let change = store.import(bytes, now).map_err(|error| Failure::from(error).at(path))?;
    if read_before && !reads_here(&list) {
        let words = "this clinic reads for the programme no more: keep the list before, which opens older cards (carnet open --trust OLD)";
        console.warn_of(&Failure::new("trust.not-a-reader", words).at(path));
    }
    if list.made() > now.plus_days(1) {
        console.warn_of(
            &Failure::new(
                "trust.from-future",
                format!(
                    "the list is dated {}, which is in the future: check the clock of this computer",
                    list.made().date()
                ),
            )
            .at(path),
        );
    } else if list.valid_until() <= now {
        let words = format!(
            "the list ended on {}: it serves, and a newer one should be had",
            list.valid_until().date()
        );
        console.warn_of(&Failure::new("trust.ended", words).at(path));
    }
    Ok(Imported {
        file: shown(path),
        format: "trust list",
        name: list.programme().to_owned(),
        change: change.code(),
        sequence: Some(list.sequence()),
        made: Some(list.made()),
        fingerprint: Some(list.fingerprint().to_string()),
        issuers: list.clinics().iter().filter(|clinic| clinic.signing.is_some()).count(),
    })
}

/// Takes a key file, unless it gives a key that is known another name, country or key to read with: whoever has put that
/// into it may be somebody else.
fn add_key(key: &PublicKey, store: &mut TrustStore, now: Timestamp) -> Result<&'static str, Failure> {
    let known = store.key_files().find(|(known, _)| known.verifying() == key.verifying());
    let change = match known {
        Some((known, _)) if known == key => "unchanged",
        Some(_) => {
            return Err(Failure::new(
                "trust.changed-key",
                "the key is known here with another name or reading key",
            ));
        }
        None => "new",
    };
    store.insert(key, Some(now));
    Ok(change)
}

impl Imported {
    fn say(&self, console: &Console) {
        let Self { name, format, change, sequence, made, fingerprint, issuers, .. } = self;
        let number = sequence.map(|sequence| format!(" {sequence}")).unwrap_or_default();
        let made = made.map(|made| format!(" of {}", made.date())).unwrap_or_default();
        let keys = if *issuers == 1 { "1 key".to_owned() } else { format!("{issuers} keys") };
        console.say(format_args!("{name}: {format}{number}{made}, {keys}: {change}"));
        if let (Some(fingerprint), "new") = (fingerprint, *change) {
            console.say(format_args!(
                "  fingerprint {fingerprint}: compare it with what they say on the telephone"
            ));
        }
    }
}

/// What people call a format.
pub(super) fn format_name(format: ForeignFormat) -> &'static str {
    match format {
        ForeignFormat::Gdhcn => "WHO trust list",
        ForeignFormat::Jwks => "JWKS",
        ForeignFormat::VciDirectory => "VCI directory",
        ForeignFormat::X509 => "X.509 certificates",
        _ => "foreign list",
    }
}

impl Forget {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let home = Home::from_environment()?;
        let _lock = home.lock(console)?;
        let mut store = knowledge::load(&home, console)?;
        let wanted = self.source.trim();
        let is_meant = |name: &str, fingerprint: Fingerprint| {
            name.to_lowercase() == wanted.to_lowercase() || fingerprint.is_written(wanted)
        };
        let lists = store.lists().filter(|(list, _)| is_meant(list.programme(), list.fingerprint()));
        let files = store.key_files().filter(|(key, _)| is_meant(key.name(), key.fingerprint()));
        let ids: Vec<_> =
            lists.map(|(list, _)| list.root()).chain(files.map(|(key, _)| key.verifying().id())).collect();
        let forgotten = ids.into_iter().filter(|id| store.remove(*id)).count()
            + usize::from(store.remove_foreign(wanted));
        if forgotten == 0 {
            return Err(Failure::new(
                "trust.unknown-source",
                format!("nothing called {wanted:?} is known here"),
            )
            .with_hint("carnet trust list shows what is"));
        }
        knowledge::save(&store, &home)?;
        if console.is_json() {
            console.json(&serde_json::json!({ "forgotten": forgotten }))?;
        } else {
            console.say(format_args!("forgotten: {wanted}"));
        }
        Ok(Outcome::Done)
    }
}
