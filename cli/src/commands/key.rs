//! `carnet key`: makes and shows key files.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use carnet_core::crypto::{KeyError, KeyPair, PublicKey};
use clap::{Args, Subcommand};
use serde::{Deserialize, Serialize};

use crate::console::Console;
use crate::failure::{Failure, Outcome, shown};
use crate::keys;
use crate::output::{self, Existing, NewFile, Readers};

/// Make and show the keys of a clinic
#[derive(Subcommand)]
pub(crate) enum Key {
    New(New),
    Show(Show),
}

/// Make a key pair: FILE, which signs and reads and stays here, and FILE.pub, to hand out
///
/// FILE is sealed by a passphrase: the first line of --passphrase-file, or of the file that
/// CARNET_PASSPHRASE_FILE names, or what is typed, twice.
#[derive(Args)]
pub(crate) struct New {
    /// What people call the clinic; whoever opens its records sees this name
    name: String,

    /// The file to write; FILE.pub goes beside it. `-` is standard output, and the public key is said on standard error
    #[arg(long, value_name = "FILE")]
    out: PathBuf,

    /// Leave FILE unsealed: whoever copies it signs and reads as this clinic
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,

    /// Seal FILE by the first line of this file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,

    /// Overwrite files that exist; what is sealed to a lost key cannot be opened
    #[arg(long)]
    force: bool,
}

/// Show whose key a file holds, public or private; needs no passphrase
#[derive(Args)]
pub(crate) struct Show {
    /// The key file
    file: PathBuf,
}

impl Key {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        match self {
            Key::New(new) => new.run(console),
            Key::Show(show) => show.run(console),
        }
    }
}

#[derive(Serialize)]
struct NewReport<'a> {
    name: &'a str,
    id: String,
    files: [String; 2],
}

impl New {
    fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        if self.out.extension().is_some_and(|ending| ending == "pub") {
            return Err(Failure::new(
                "key.ends-in-pub",
                "a private key file that ends in .pub would be handed out",
            )
            .at(&self.out)
            .with_hint("give a name without .pub; the public file gets it"));
        }
        let to_stdout = self.out.as_os_str() == "-";
        if to_stdout && console.is_json() {
            return Err(Failure::new("usage", "--json and --out - both want standard output"));
        }
        let public_path = with_pub(&self.out);
        let existing = Existing::forced(self.force);
        let passphrase_file = keys::passphrase_file(self.passphrase_file.as_ref());
        if !to_stdout {
            let outputs = [self.out.as_path(), &public_path];
            output::spare(&passphrase_file, outputs)?;
            output::check(outputs, existing)?;
        }

        let mut rng = keys::randomness();
        let pair = KeyPair::generate(&self.name, &mut rng)?;
        let passphrase = match (self.no_passphrase, passphrase_file) {
            (true, _) => None,
            (false, Some(file)) => Some(keys::key_passphrase(&file, console)?),
            (false, None) => {
                let typed = keys::prompt_twice("New passphrase: ", console)?;
                Some(typed.ok_or_else(|| {
                    Failure::new("key.needs-passphrase", "no passphrase for the new key").with_hint(
                        "give --passphrase-file FILE, set CARNET_PASSPHRASE_FILE, or accept --no-passphrase",
                    )
                })?)
            }
        };
        let private = pair.to_text(passphrase.as_ref(), &mut rng)?;
        let id = pair.signing().id().to_string();
        if to_stdout {
            // Both in one stream would have the private key handed out.
            console.say(format_args!("the public key, to hand out as a .pub file; key id {id}:"));
            console.say(pair.public().to_text().trim_end());
            self.warn_unsealed("the key", console);
            return console.data(private.as_bytes()).map(|()| Outcome::Done);
        }
        let files = [
            NewFile { path: self.out.clone(), bytes: private.as_bytes().to_vec(), readers: Readers::Owner },
            NewFile { path: public_path, bytes: pair.public().to_text().into(), readers: Readers::Anyone },
        ];
        output::write(&files, existing)?;

        let [private, public] = files.each_ref().map(|file| shown(&file.path));
        self.warn_unsealed(&private, console);
        if console.is_json() {
            console.json(&NewReport { name: pair.name(), id, files: [private, public] })?;
        } else {
            console.say(format_args!("{private}: keep it here, and a copy in a safe place"));
            console.say(format_args!("{public}: hand it out; key id {id}"));
        }
        Ok(Outcome::Done)
    }

    fn warn_unsealed(&self, file: &str, console: &Console) {
        if self.no_passphrase {
            let words = format!("{file} is not sealed: whoever copies it signs and reads as this clinic");
            console.warn("key.not-sealed", words);
        }
    }
}

fn with_pub(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".pub");
    name.into()
}

/// What a key file says of itself.
#[derive(Serialize)]
struct ShowReport<'a> {
    kind: &'static str,
    name: &'a str,
    id: String,
    sign: &'a str,
    read: &'a str,
}

/// The members that both kinds of key file have.
#[derive(Deserialize, Serialize)]
struct KeyFile {
    carnet: String,
    version: u64,
    name: String,
    sign: String,
    read: String,
    #[serde(skip_serializing)]
    unprotected: Option<serde::de::IgnoredAny>,
}

impl Show {
    fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let text = keys::key_text(&self.file, console)?;
        let fail = |error: KeyError| Failure::from(error).at(&self.file);
        let mut file: KeyFile = serde_json::from_str(&text).map_err(|_| fail(KeyError::Corrupt))?;
        let kind = match (file.carnet.as_str(), &file.unprotected) {
            ("private-key", None) => "private, sealed by a passphrase",
            ("private-key", Some(_)) => "private, not sealed",
            _ => "public",
        };
        // The public half is checked as a file of its own.
        let public = if file.carnet == "private-key" {
            file.carnet = "public-key".to_owned();
            let text = serde_json::to_string(&file).map_err(|_| fail(KeyError::Corrupt))?;
            PublicKey::from_text(&text)
        } else {
            PublicKey::from_text(&text)
        }
        .map_err(fail)?;
        let report = ShowReport {
            kind,
            name: public.name(),
            id: public.verifying().id().to_string(),
            sign: &file.sign,
            read: &file.read,
        };
        if console.is_json() {
            console.json(&report)?;
        } else {
            let ShowReport { kind, name, id, sign, read } = report;
            console.data(
                format!("name  {name}\nid    {id}\nkind  {kind}\nsign  {sign}\nread  {read}\n").as_bytes(),
            )?;
        }
        Ok(Outcome::Done)
    }
}
