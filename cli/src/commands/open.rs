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
use serde_json::value::RawValue;

use super::show;
use crate::console::{Console, ErrorBody};
use crate::failure::{Failure, Outcome, shown};
use crate::output::{self, Existing, NewFile, Readers};
use crate::reading::VerdictReport;
use crate::{keys, reading, symbols};

/// Open a card: say who issued it, and show the record
///
/// Pictures and texts may come in any order and hold several symbols each. The exit code is 1 where an input could
/// not be read, though the others gave the card, or where the signature is wrong. Such a record is written all the
/// same, in every format, because care must not wait; a bundle bears no mark of it, so mind the exit code and the
/// verdict. A record that nobody signed, or somebody unknown here, is shown as such.
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

    /// How the record is written; fhir is the bundle, with narrative made anew, and with --json the verdict beside it
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
    bundle: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<[String; 1]>,
    findings: Vec<Finding>,
    rejected: Vec<ErrorBody<'a>>,
}

/// How the record is written, and where.
#[derive(Clone, Copy)]
struct Writing {
    format: Format,
    existing: Existing,
}

/// A card that was opened, with what is known about it.
pub(super) struct Record {
    pub(super) verdict: Verdict,
    pub(super) decoded: Result<Decoded, RecordError>,
}

impl Open {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let format = self.format(console)?;
        let key_passphrase = keys::passphrase_file(self.key_passphrase_file.as_ref());
        let existing = Existing::forced(self.force);
        output::spare(self.read_files(key_passphrase.as_ref()), self.file())?;
        output::check(self.file(), existing)?;
        let trust = self.trust_list(console)?;
        let pairs = self.key_pairs(key_passphrase.as_deref(), console)?;
        let passphrase =
            self.passphrase_file.as_ref().map(|file| keys::passphrase(file, console)).transpose()?;

        let (envelope, rejected) = self.envelope(console)?;
        let unverified =
            self.unseal(&envelope, &pairs, passphrase).map_err(|failure| self.at_input(failure))?;
        let Record { verdict, decoded } = Record::read(unverified, &trust);
        let decoded =
            decoded.inspect_err(|_| console.say(VerdictReport::new(&verdict).to_text().trim_end()))?;
        self.write(&verdict, decoded, &rejected, Writing { format, existing }, console)?;
        let is_negative = verdict.integrity == Integrity::Invalid || !rejected.is_empty();
        Ok(if is_negative { Outcome::Negative } else { Outcome::Done })
    }

    /// Every file that is read.
    fn read_files<'a>(&'a self, key_passphrase: Option<&'a PathBuf>) -> impl Iterator<Item = &'a PathBuf> {
        let lists = [&self.inputs, &self.key, &self.trust];
        lists.into_iter().flatten().chain(key_passphrase).chain(&self.passphrase_file)
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

    fn key_pairs(&self, passphrase: Option<&Path>, console: &mut Console) -> Result<Vec<KeyPair>, Failure> {
        self.key.iter().map(|path| keys::private(path, passphrase, console)).collect()
    }

    /// Reads all inputs. Those that cannot be read stop nothing if the others give a whole card, and come back.
    fn envelope(&self, console: &mut Console) -> Result<(Vec<u8>, Vec<Failure>), Failure> {
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
        Ok((outcome?, unread))
    }

    fn unseal(
        &self,
        envelope: &[u8],
        pairs: &[KeyPair],
        passphrase: Option<Passphrase>,
    ) -> Result<Unverified, Failure> {
        let sealed = Sealed::from_bytes(envelope)?;
        let decryption: Vec<_> = pairs.iter().map(KeyPair::decryption).collect();
        let (takes_key, takes_passphrase) = (sealed.recipient_count() > 0, sealed.takes_passphrase());
        let passphrase = match passphrase {
            None if takes_passphrase && (decryption.is_empty() || !takes_key) => {
                keys::prompt("Passphrase of the card: ")?
            }
            given => given,
        };
        match (decryption.is_empty(), &passphrase) {
            (true, None) => {
                let failure = Failure::new("open.no-key", "the card is sealed, and no key was given");
                return Err(failure.with_hint(match (takes_key, takes_passphrase) {
                    (true, false) => "give the clinic's private key: --key FILE",
                    (true, true) => "give the clinic's private key, --key FILE, or --passphrase-file FILE",
                    (false, _) => "give the card's passphrase: --passphrase-file FILE",
                }));
            }
            (true, Some(_)) if !takes_passphrase => {
                return Err(Failure::new(
                    "open.needs-key",
                    "a card that opens with no passphrase, only with a key",
                ));
            }
            (false, None) if !takes_key => {
                return Err(Failure::new(
                    "open.needs-passphrase",
                    "a card that opens with no key, only with a passphrase",
                ));
            }
            _ => {}
        }
        let open = |passphrase| sealed.open(&Keys { decryption: &decryption, passphrase });
        let no_key_fits = || Failure::from(OpenError::NoKeyFits);
        match open(passphrase.as_ref()) {
            Err(OpenError::NoKeyFits) if passphrase.is_none() && takes_passphrase => {
                match keys::prompt("Passphrase of the card: ")? {
                    Some(typed) => open(Some(&typed)).map_err(Failure::from),
                    None => Err(no_key_fits()
                        .with_hint("the card also opens with a passphrase: give --passphrase-file FILE")),
                }
            }
            Err(OpenError::NoKeyFits) if passphrase.is_some() && decryption.is_empty() => {
                Err(no_key_fits().with_hint("check the passphrase: capital letters, spaces, spelling"))
            }
            outcome => Ok(outcome?),
        }
    }

    fn write(
        &self,
        verdict: &Verdict,
        decoded: Decoded,
        rejected: &[Failure],
        Writing { format, existing }: Writing,
        console: &mut Console,
    ) -> Result<(), Failure> {
        let Decoded { bundle, profile, left_out, .. } = decoded;
        let is_invalid = verdict.integrity == Integrity::Invalid;
        let verdict = VerdictReport::new(verdict);
        let today = reading::today();
        let summary = Summary::new(&bundle, &options(&today, profile, &left_out));
        // A card carries neither titles nor narrative: that they are missing says nothing about the record.
        let bundle = with_narrative(bundle);
        let findings = fhir::check(&bundle);
        if format != Format::Json {
            reading::say_findings(&findings, &self.source(), console);
        }
        if is_invalid && format == Format::Fhir {
            console.warn(
                "open.unmarked",
                "the signature is wrong, and the bundle bears no mark of it: do not import it as the issuer's",
            );
        }
        let mut report = Report {
            verdict: &verdict,
            profile,
            left_out: &left_out,
            summary: None,
            bundle: None,
            files: None,
            findings,
            rejected: rejected.iter().map(ErrorBody::from).collect(),
        };
        let data = match format {
            Format::Text => format!("{}\n{}", verdict.to_text(), summary.to_text(show::width())),
            Format::Html => verdict.clone().into_page(&summary.to_html()),
            Format::Json => {
                report.summary = Some(&summary);
                format!("{}\n", console.to_json(&report)?)
            }
            Format::Fhir => format!("{}\n", bundle.to_json()),
        };
        let Some(path) = self.file() else {
            if format == Format::Fhir && console.is_json() {
                report.bundle = RawValue::from_string(data).ok();
                return console.json(&report);
            }
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

    /// What the record was read from, in words.
    fn source(&self) -> String {
        match self.inputs.as_slice() {
            [only] if only.as_os_str() == "-" => "standard input".to_owned(),
            [only] => shown(only),
            _ => "the card".to_owned(),
        }
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
pub(super) fn options<'a>(today: &'a str, profile: Profile, left_out: &'a [LeftOut]) -> Options<'a> {
    Options { today: Some(PartialDate::new(today)), profile: Some(profile), left_out }
}

fn with_narrative(mut bundle: Bundle<'_>) -> Bundle<'_> {
    narrative::generate(&mut bundle);
    bundle
}
