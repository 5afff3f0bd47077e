//! `carnet open`: a card becomes a record again.

use std::path::{Path, PathBuf};

use carnet_core::codec::{self, Decoded, LeftOut, Profile, RecordError};
use carnet_core::crypto::{KeyPair, Passphrase};
use carnet_core::envelope::{Keys, OpenError, Sealed, Unverified};
use carnet_core::fhir::{self, Bundle, Finding, PartialDate, narrative};
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::{ContentRead, Integrity, Issuer, TrustList, Verdict};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::show;
use crate::console::{self, Console};
use crate::failure::{Failure, Outcome, shown};
use crate::output::{self, Existing, NewFile, Readers};
use crate::reading::VerdictReport;
use crate::{keys, reading, symbols};

/// Open a card: say who issued it, and show the record
///
/// Pictures and texts may come in any order and hold several symbols each. The exit code is 1 where the signature is
/// wrong; a record that nobody signed, or somebody unknown here, is shown as such.
#[derive(Args)]
pub(crate) struct Open {
    /// Pictures, or text files with symbol texts, one a line; `-` is standard input
    #[arg(required = true, value_name = "IMAGE|TEXTFILE")]
    inputs: Vec<PathBuf>,

    /// A private key that may open the card; repeatable
    #[arg(long, value_name = "KEYFILE")]
    key: Vec<PathBuf>,

    /// The passphrase of KEYFILE, in the first line of this file; else CARNET_PASSPHRASE_FILE names one
    #[arg(long, value_name = "FILE")]
    key_passphrase_file: Option<PathBuf>,

    /// The passphrase of the card, in the first line of this file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,

    /// The public key of an issuer that is known here, a .pub file; repeatable
    #[arg(long, value_name = "PUB")]
    trust: Vec<PathBuf>,

    /// How the record is written; fhir is the bundle, with narrative made anew
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// Write the record to this file, which its owner alone may read
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Overwrite a file that exists
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Fhir,
    Html,
}

#[derive(Serialize)]
struct Report<'a> {
    verdict: &'a VerdictReport,
    profile: Profile,
    left_out: &'a [LeftOut],
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a Summary>,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<[String; 1]>,
    findings: Vec<Finding>,
}

/// A card that was opened, with what is known about it.
pub(super) struct Record {
    pub(super) verdict: Verdict,
    pub(super) decoded: Result<Decoded, RecordError>,
}

impl Open {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let format = self.format(console)?;
        let existing = Existing::forced(self.force);
        output::check(self.file(), existing)?;
        let trust = self.trust_list(console)?;
        let pairs = self.key_pairs(console)?;
        let passphrase =
            self.passphrase_file.as_ref().map(|file| keys::passphrase(file, console)).transpose()?;

        let envelope = self.envelope(console)?;
        let unverified =
            self.unseal(&envelope, &pairs, passphrase).map_err(|failure| self.at_input(failure))?;
        let Record { verdict, decoded } = Record::read(unverified, &trust);
        let decoded =
            decoded.inspect_err(|_| console.say(VerdictReport::new(&verdict).to_text().trim_end()))?;
        self.write(&verdict, decoded, format, existing, console)?;
        Ok(if verdict.integrity == Integrity::Invalid { Outcome::Negative } else { Outcome::Done })
    }

    /// The file to write; `-` is standard output.
    fn file(&self) -> Option<&Path> {
        self.out.as_deref().filter(|path| path.as_os_str() != "-")
    }

    /// Names the input, where it is the only one.
    fn at_input(&self, failure: Failure) -> Failure {
        match self.inputs.as_slice() {
            [only] => failure.at(only),
            _ => failure,
        }
    }

    /// The format asked for; `--json` alone asks for JSON, and with `--out` for a report on standard output.
    fn format(&self, console: &Console) -> Result<Format, Failure> {
        match self.format {
            None if console.is_json() => Ok(Format::Json),
            None => Ok(Format::Text),
            Some(Format::Text | Format::Html) if console.is_json() && self.file().is_none() => {
                Err(Failure::new("usage", "--json wants JSON on standard output, --format something else")
                    .with_hint("give --out FILE for the record"))
            }
            Some(format) => Ok(format),
        }
    }

    fn trust_list(&self, console: &mut Console) -> Result<TrustList, Failure> {
        let mut trust = TrustList::default();
        for path in &self.trust {
            let key = keys::public(path, console)?;
            if let Some(country) = reading::no_country() {
                trust.insert(Issuer { name: key.name().to_owned(), country, key: key.verifying().clone() });
            }
        }
        Ok(trust)
    }

    fn key_pairs(&self, console: &mut Console) -> Result<Vec<KeyPair>, Failure> {
        let file = keys::passphrase_file(self.key_passphrase_file.as_ref());
        self.key.iter().map(|path| keys::private(path, file.as_deref(), console)).collect()
    }

    /// Reads all inputs; one that cannot be read stops nothing if the others give a whole card.
    fn envelope(&self, console: &mut Console) -> Result<Vec<u8>, Failure> {
        let mut symbols = Vec::new();
        let mut unread = Vec::new();
        for path in &self.inputs {
            match symbols::read(path, console) {
                Ok(found) => symbols.extend(found),
                Err(failure) => unread.push(failure),
            }
        }
        let outcome = if symbols.is_empty() && !unread.is_empty() {
            Err(unread.remove(0))
        } else {
            symbols::assemble(&symbols, console)
        };
        unread.iter().for_each(|failure| console.complain(failure));
        outcome
    }

    fn unseal(
        &self,
        envelope: &[u8],
        pairs: &[KeyPair],
        passphrase: Option<Passphrase>,
    ) -> Result<Unverified, Failure> {
        let sealed = Sealed::from_bytes(envelope)?;
        let decryption: Vec<_> = pairs.iter().map(KeyPair::decryption).collect();
        let open = |passphrase| sealed.open(&Keys { decryption: &decryption, passphrase });
        if decryption.is_empty() && passphrase.is_none() && !sealed.takes_passphrase() {
            let failure =
                Failure::new(OpenError::NoKeyFits.code(), "the card is sealed, and no key was given");
            return Err(failure.with_hint("give the clinic's private key: --key FILE"));
        }
        match open(passphrase.as_ref()) {
            Err(OpenError::NoKeyFits) if passphrase.is_none() && sealed.takes_passphrase() => {
                match keys::prompt("Passphrase of the card: ")? {
                    Some(typed) => open(Some(&typed)).map_err(Failure::from),
                    None => Err(Failure::from(OpenError::NoKeyFits)
                        .with_hint("the card also opens with a passphrase: give --passphrase-file FILE")),
                }
            }
            Err(OpenError::NoKeyFits) if passphrase.is_some() && decryption.is_empty() => {
                let failure = Failure::from(OpenError::NoKeyFits);
                Err(if sealed.takes_passphrase() {
                    failure.with_hint("check the passphrase: capital letters, spaces, spelling")
                } else {
                    failure.with_hint(
                        "this card opens with no passphrase, only with a clinic's key: give --key FILE",
                    )
                })
            }
            outcome => Ok(outcome?),
        }
    }

    fn write(
        &self,
        verdict: &Verdict,
        decoded: Decoded,
        format: Format,
        existing: Existing,
        console: &mut Console,
    ) -> Result<(), Failure> {
        let Decoded { bundle, profile, left_out, .. } = decoded;
        let verdict = VerdictReport::new(verdict);
        let today = reading::today();
        let summary = Summary::new(&bundle, &options(&today, &left_out));
        let wants_report = console.is_json() || format == Format::Json;
        let report = Report {
            verdict: &verdict,
            profile,
            left_out: &left_out,
            summary: Some(&summary),
            files: None,
            findings: if wants_report { fhir::check(&bundle) } else { Vec::new() },
        };
        let data = match format {
            Format::Text => format!("{}\n{}", verdict.to_text(), summary.to_text(show::width())),
            Format::Html => verdict.clone().into_page(&summary.to_html()),
            Format::Json => format!("{}\n", console::to_json(&report)?),
            Format::Fhir => format!("{}\n", with_narrative(bundle.clone()).to_json()),
        };
        let Some(path) = self.file() else {
            if format == Format::Fhir {
                console.say(verdict.to_text().trim_end());
            }
            return console.data(data.as_bytes());
        };
        // The record lies open in it.
        let file = NewFile { path: path.to_owned(), bytes: data.into(), readers: Readers::Owner };
        output::write(&[file], existing)?;
        console.say(verdict.to_text().trim_end());
        console.say(format_args!("wrote {}: not sealed, keep it as you keep paper files", shown(path)));
        if console.is_json() {
            console.json(&Report { summary: None, files: Some([shown(path)]), ..report })?;
        }
        Ok(())
    }
}

impl Record {
    /// Finds out who signed, and reads the content; a content that cannot be read still has its verdict.
    pub(super) fn read(unverified: Unverified, trust: &TrustList) -> Self {
        let read = |content: Vec<u8>| {
            let decoded = codec::decode(&content);
            let outcome = if decoded.is_ok() { ContentRead::Whole } else { ContentRead::Failed };
            (decoded, outcome)
        };
        let (verdict, decoded) = unverified.verify(trust).read(read).into_parts();
        Self { verdict, decoded }
    }
}

/// What a summary is told beside the record.
pub(super) fn options<'a>(today: &'a str, left_out: &'a [LeftOut]) -> Options<'a> {
    Options { today: Some(PartialDate::new(today)), left_out }
}

fn with_narrative(mut bundle: Bundle<'_>) -> Bundle<'_> {
    narrative::generate(&mut bundle);
    bundle
}
