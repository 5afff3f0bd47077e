//! `carnet trust sign`: the next trust list of a programme.

use std::path::PathBuf;

use carnet_core::clock::Timestamp;
use carnet_core::trust::{Edition, TrustList};
use clap::Args;
use serde::Serialize;

use super::Place;
use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::keys;
use crate::knowledge::fingerprint;
use crate::output::{self, Existing, NewFile, Readers};
use crate::programme::Programme;
use crate::reading::{self, parse_time};

/// Days that a list is good for, unless it is said.
const DAYS: u64 = 90;

/// Sign the next trust list of the programme into one file, to be carried to the clinics
#[derive(Args)]
pub(crate) struct Sign {
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    #[command(flatten)]
    place: Place,

    /// Days until clinics should have a newer one; later, the list warns and still serves
    #[arg(long, default_value_t = DAYS, value_parser = clap::value_parser!(u64).range(1..=36_500))]
    days: u64,

    /// The passphrase of the root key, in the first line of this file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,

    /// Sign as of this time; else now
    #[arg(long, value_name = "TIME", value_parser = parse_time)]
    at: Option<Timestamp>,

    /// Overwrite a file that exists
    #[arg(long)]
    force: bool,
}

#[derive(Serialize)]
struct Report<'a> {
    programme: &'a str,
    fingerprint: String,
    sequence: u64,
    valid_until: Timestamp,
    clinics: usize,
    groups: usize,
    revoked_cards: usize,
    bytes: usize,
    files: [String; 1],
}

impl Sign {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut programme = Programme::open(self.place.programme.as_ref(), console)?;
        let existing = Existing::forced(self.force);
        let passphrase_file = keys::passphrase_file(self.passphrase_file.as_ref());
        output::spare(passphrase_file.iter().chain(&programme.files()), [self.out.as_path()])?;
        output::check([self.out.as_path()], existing)?;
        let contents = programme.contents()?;
        let root = programme.root(passphrase_file.as_deref(), console)?;
        let made = self.at.unwrap_or_else(reading::now);
        let sequence = programme.state.sequence + 1;
        let edition = Edition { sequence, made, valid_until: made.plus_days(self.days) };
        let bytes = TrustList::sign(&contents, &edition, &root, &mut keys::randomness())
            .map_err(|error| programme.explain(error))?;
        // The number is taken first: a list that was never given out harms nobody, two of one number do.
        programme.state.sequence = sequence;
        programme.save()?;
        let size = bytes.len();
        output::write(&[NewFile { path: self.out.clone(), bytes, readers: Readers::Anyone }], existing)?;

        let report = Report {
            programme: root.name(),
            fingerprint: fingerprint(root.signing().id()),
            sequence,
            valid_until: edition.valid_until,
            clinics: contents.clinics.len(),
            groups: contents.groups.len(),
            revoked_cards: contents.revoked_cards.len(),
            bytes: size,
            files: [shown(&self.out)],
        };
        if console.is_json() {
            console.json(&report)?;
        } else {
            console.say(format_args!(
                "{}: list {sequence} of {} clinics and {} revoked cards, good until {}, {size} bytes",
                report.programme,
                report.clinics,
                report.revoked_cards,
                edition.valid_until.date(),
            ));
            console.say(format_args!("wrote {}; clinics take it with carnet trust import", shown(&self.out)));
        }
        Ok(Outcome::Done)
    }
}
