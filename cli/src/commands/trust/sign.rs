//! `carnet trust sign`: the next trust list of a programme.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::limits;
use carnet_core::trust::{Edition, TrustList, root_fingerprint};
use clap::Args;
use serde::Serialize;

use super::Place;
use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::output::{self, Existing, NewFile, Readers};
use crate::programme::Programme;
use crate::reading::{self, parse_time};
use crate::{input, keys};

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

    /// The last list that was handed out, where the folder of the programme was put back from a copy of before: numbers
    /// and keys of groups go on from there. Clinics and cards that were revoked since have to be revoked again
    #[arg(long, value_name = "LIST")]
    after: Option<PathBuf>,

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
        let mut programme = Programme::open_to_change(self.place.programme.as_ref(), console)?;
        let existing = Existing::forced(self.force);
        let passphrase_file = keys::passphrase_file(self.passphrase_file.as_ref());
        let inputs = passphrase_file.iter().chain(&self.after);
        output::spare(inputs.chain(&programme.files()), [self.out.as_path()])?;
        output::check([self.out.as_path()], existing)?;
        let last = self.after.as_ref().map(|path| self.last(path, &programme, console)).transpose()?;
        if let Some(last) = &last {
            programme.catch_up(last);
        }
        let contents = programme.contents()?;
        let root = programme.root(passphrase_file.as_deref(), console)?;
        let made = self.at.unwrap_or_else(reading::now);
        let sequence = programme.state.sequence.checked_add(1).ok_or_else(|| {
            Failure::new(
                "programme.last-number",
                "the programme has signed the last list that can be numbered",
            )
        })?;
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
            fingerprint: root_fingerprint(root.signing().verifying_key().as_bytes()).to_string(),
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

    /// Reads a list that this programme signed.
    fn last(&self, path: &Path, programme: &Programme, console: &mut Console) -> Result<TrustList, Failure> {
        let bytes = input::read(path, limits::TRUST_LIST_BYTES, console)?;
        let list = TrustList::from_bytes(&bytes).map_err(|error| Failure::from(error).at(path))?;
        if list.root() != programme.root_id(console)? {
            return Err(
                Failure::new("trust.other-root", "a list that another programme's key signed").at(path)
            );
        }
        Ok(list)
    }
}
