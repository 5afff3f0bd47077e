//! `carnet merge`: copies of one record that diverged become one again.

use std::path::PathBuf;

use carnet_core::history::{Account, file};
use carnet_core::language::Language;
use clap::Args;
use serde::Serialize;

use super::sealing::{Readers, Request, Sealer};
use super::unsealing::Unsealing;
use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::histories::{self, Given, Opened};
use crate::home::Home;
use crate::keyring::Keyring;
use crate::output::{self, Existing, NewFile};
use crate::{keys, reading};

/// Join copies of one record: the same result in any order, nothing lost
///
/// The report says who said what, lists what does not go together side by side, and names what is kept apart: entries
/// with a wrong signature or of another record, which the file keeps and nobody is shown. The exit code is 1 where there
/// is any, or where entries that others follow are missing.
#[derive(Args)]
pub(crate) struct Merge {
    /// `.carnet` files and cards (pictures, texts of symbols) of one record; `-` is standard input
    #[arg(required = true, value_name = "CARNET|CARD")]
    inputs: Vec<PathBuf>,

    /// Write the joined history here
    #[arg(long, value_name = "FILE.carnet")]
    out: PathBuf,

    #[command(flatten)]
    unsealing: Unsealing,

    /// The passphrase of KEYFILE or of this clinic's keys, in the first line of this file; else CARNET_PASSPHRASE_FILE names
    /// one
    #[arg(long, value_name = "FILE")]
    key_passphrase_file: Option<PathBuf>,

    #[command(flatten)]
    readers: Readers,

    /// Overwrite a file that exists
    #[arg(long)]
    force: bool,
}

#[derive(Serialize)]
struct Report<'a> {
    history: Account<'a>,
    files: [String; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    passphrase: Option<&'a str>,
}

impl Merge {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let key_passphrase = keys::passphrase_file(self.key_passphrase_file.as_ref());
        let request = Request {
            signing: None,
            readers: &self.readers,
            validity: None,
            sensitive: None,
            language: Language::English,
        };
        let read = self.inputs.iter().chain(self.unsealing.files()).chain(&key_passphrase);
        let read: Vec<PathBuf> = read.chain(request.files()).cloned().collect();
        let existing = Existing::forced(self.force);
        output::spare(&read, [self.out.as_path()])?;
        output::check([self.out.as_path()], existing)?;
        let home = Home::from_environment()?;
        home.spare([self.out.as_path()])?;
        let now = reading::now();
        let sealer = Sealer::new(request, &home, console)?;

        let mut given = Given::read(&self.inputs, console);
        given.refuse_bundles();
        // Half of what was to be joined is no result.
        if !given.unread.is_empty() {
            return Err(given.unread.remove(0));
        }
        let known = self.unsealing.known(&home, now, key_passphrase.as_deref(), console)?;
        let keyring = Keyring::find(&home, console)?;
        let keyring = keyring.map(|keyring| keyring.with_passphrase_file(self.key_passphrase_file.as_ref()));
        let opener = self.unsealing.opener(&known, keyring.as_ref());
        let opened = Opened::open(&given, &opener, &known.trust, console)?;
        let secrets = sealer.unlock(request, None, console)?;
        let generated = secrets.generated()?;
        let options = sealer.options(&secrets, generated.as_ref());
        let bytes = file::seal(&opened.history, &options, &mut keys::randomness())?;
        let file = NewFile { path: self.out.clone(), bytes, readers: output::Readers::Anyone };
        output::write(&[file], existing)?;

        let reading = opened.read(&opener, &known.trust, now);
        let fold = reading.fold();
        let words = secrets.generated.as_ref();
        if console.is_json() {
            console.json(&Report {
                history: Account::of(&reading, &fold, Language::English),
                files: [shown(&self.out)],
                passphrase: words.map(|words| words.as_str()),
            })?;
        } else {
            console.data(histories::to_text(&reading, &fold, Language::English).as_bytes())?;
            if let Some(words) = words {
                console.say(format_args!(
                    "passphrase, {} bits, said this once: {}",
                    words.bits(),
                    words.as_str()
                ));
            }
            console.say(format_args!("wrote {}", shown(&self.out)));
        }
        let is_negative = histories::is_negative(&reading, &fold);
        Ok(if is_negative { Outcome::Negative } else { Outcome::Done })
    }
}
