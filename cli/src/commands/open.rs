//! `carnet open`: a card becomes a record again.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::codec::{Decoded, LeftOut, Profile};
use carnet_core::crypto::KeyPair;
use carnet_core::envelope::Sealed;
use carnet_core::fhir::{self, Bundle, Finding, PartialDate, narrative};
use carnet_core::language::Language;
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::{Integrity, TrustList, TrustStore, Verdict};
use clap::{Args, ValueEnum};
use serde::Serialize;
use serde_json::value::RawValue;

use super::show::{self, ViewName};
use crate::console::{Console, ErrorBody};
use crate::failure::{Failure, Outcome, shown};
use crate::histories::Given;
use crate::home::Home;
use crate::keyring::Keyring;
use crate::opening::{Opener, Record};
use crate::output::{self, Existing, NewFile, Readers};
use crate::reading::{parse_language, parse_time};
use crate::{keys, knowledge, reading, symbols};

mod health_card;
mod history;

/// Open a card, Carnet's or a SMART Health Card: say who issued it, and show the record
///
/// Pictures and texts may come in any order and hold several symbols each. This clinic's keys and what it knows of others
/// come from CARNET_HOME. The exit code is 1 where an input could not be read, though the others gave the card, where the
/// signature is wrong, where the card was revoked or has expired, and where entries of a `.carnet` file are missing or kept
/// apart. Such a record is written all the same, in every
/// format, because care must not wait; a bundle bears no mark of it, so mind the exit code and the verdict. A record that
/// nobody signed, or somebody unknown here, is shown as such.
#[derive(Args)]
pub(crate) struct Open {
    /// Pictures, text files with symbol texts, one a line, `.carnet` files of one record or `.smart-health-card` files; `-` is
    /// standard input
    #[arg(required = true, value_name = "IMAGE|TEXTFILE|CARNET")]
    inputs: Vec<PathBuf>,

    /// A private key that may open the card, in place of this clinic's own; repeatable
    #[arg(long, value_name = "KEYFILE")]
    key: Vec<PathBuf>,

    /// The passphrase of KEYFILE or of this clinic's keys, in the first line of this file; else CARNET_PASSPHRASE_FILE names
    /// one
    #[arg(long, value_name = "FILE")]
    key_passphrase_file: Option<PathBuf>,

    /// The passphrase of the card, in the first line of this file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,

    /// The consent code of the holder, in the first line of this file; else it is asked for
    #[arg(long, value_name = "FILE")]
    code_file: Option<PathBuf>,

    /// A trust list, Carnet's or another programme's, or the public key of an issuer (a .pub file), beside what is known
    /// here; repeatable
    #[arg(long, value_name = "LIST|PUB")]
    trust: Vec<PathBuf>,

    /// Which of its SMART Health Cards an issuer took back, the file .well-known/crl/KID.json at its address; repeatable
    #[arg(long, value_name = "FILE")]
    revoked: Vec<PathBuf>,

    /// What time it is; else the clock of this computer
    #[arg(long, value_name = "TIME", value_parser = parse_time)]
    at: Option<Timestamp>,

    /// For whose eyes: `family` leaves sensitive content out, `border` all but vaccinations
    #[arg(long, value_enum, default_value_t = ViewName::Full)]
    view: ViewName,

    /// The language of the reader: en, fr, es, ar, sw or am
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language, env = "CARNET_LANG", default_value = "en")]
    lang: Language,

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
pub(super) enum Format {
    Text,
    Json,
    Fhir,
    Html,
}

#[derive(Serialize)]
struct Report<'a, V: Serialize> {
    /// What it was, unless it was a Carnet card.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    verdict: V,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<Profile>,
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

/// A record that was read, with what is known about it.
struct Shown<'a> {
    kind: Option<&'static str>,
    verdict: &'a Verdict,
    bundle: Bundle<'a>,
    summary: Summary,
    profile: Option<Profile>,
    left_out: &'a [LeftOut],
    findings: Vec<Finding>,
}

/// How the record is written, and where.
#[derive(Clone, Copy)]
struct Writing {
    format: Format,
    existing: Existing,
    now: Timestamp,
}

impl Open {
    /// What shows a history by this clinic's keys, on standard output.
    pub(super) fn of_history(view: ViewName, lang: Language, format: Option<Format>) -> Self {
        Open {
            inputs: Vec::new(),
            key: Vec::new(),
            key_passphrase_file: None,
            passphrase_file: None,
            code_file: None,
            trust: Vec::new(),
            revoked: Vec::new(),
            at: None,
            view,
            lang,
            format,
            out: None,
            force: false,
        }
    }

    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        self.run_with(None, console)
    }

    /// Opens what was read already, or else the inputs.
    pub(super) fn run_with(&self, given: Option<Given>, console: &mut Console) -> Result<Outcome, Failure> {
        let format = self.format(console)?;
        let key_passphrase = keys::passphrase_file(self.key_passphrase_file.as_ref());
        let existing = Existing::forced(self.force);
        output::spare(self.read_files(key_passphrase.as_ref()), self.file())?;
        output::check(self.file(), existing)?;
        let home = Home::from_environment()?;
        home.spare(self.file())?;
        let now = self.at.unwrap_or_else(reading::now);
        let (trust, past) = self.trust_store(&home, now, console)?;
        let pairs = self.key_pairs(key_passphrase.as_deref(), console)?;
        let keyring = if pairs.is_empty() { Keyring::find(&home, console)? } else { None };
        let keyring = keyring.map(|keyring| keyring.with_passphrase_file(self.key_passphrase_file.as_ref()));

        let mut given = given.unwrap_or_else(|| Given::read(&self.inputs, console));
        given.refuse_bundles();
        if health_card::is_given(&given) {
            let writing = Writing { format, existing, now };
            return self.run_health_cards(given, &trust, writing, console);
        }
        let opener = Opener {
            named: &pairs,
            keyring: keyring.as_ref(),
            trust: &trust,
            past: &past,
            code_file: self.code_file.as_deref(),
            passphrase_file: self.passphrase_file.as_deref(),
        };
        if !given.files.is_empty() {
            return self.run_history(&given, &opener, &trust, now, console);
        }
        let (envelope, rejected) = envelope(given, console)?;
        let unverified = Sealed::from_bytes(&envelope)
            .map_err(Failure::from)
            .and_then(|sealed| opener.open(&sealed, console))
            .map_err(|failure| self.at_input(failure))?;
        let Record { verdict, decoded } = Record::read(unverified, &trust, now);
        let decoded = decoded.inspect_err(|_| reading::say_verdict(&verdict, self.lang, console))?;
        self.write_card(&verdict, &decoded, &rejected, Writing { format, existing, now }, console)?;
        let is_negative = verdict.is_negative() || !rejected.is_empty();
        Ok(if is_negative { Outcome::Negative } else { Outcome::Done })
    }

    /// Every file that is read.
    fn read_files<'a>(&'a self, key_passphrase: Option<&'a PathBuf>) -> impl Iterator<Item = &'a PathBuf> {
        let lists = [&self.inputs, &self.key, &self.trust, &self.revoked];
        lists.into_iter().flatten().chain(key_passphrase).chain(&self.passphrase_file).chain(&self.code_file)
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

    /// What is known of others, and older lists that were named.
    fn trust_store(
        &self,
        home: &Home,
        now: Timestamp,
        console: &mut Console,
    ) -> Result<(TrustStore, Vec<TrustList>), Failure> {
        let mut store = knowledge::load_for_opening(home, console);
        let mut past = Vec::new();
        for path in &self.trust {
            past.extend(knowledge::add_file(&mut store, path, now, console)?);
        }
        Ok((store, past))
    }

    fn key_pairs(&self, passphrase: Option<&Path>, console: &mut Console) -> Result<Vec<KeyPair>, Failure> {
        self.key.iter().map(|path| keys::private(path, passphrase, console)).collect()
    }

    fn write_card(
        &self,
        verdict: &Verdict,
        decoded: &Decoded,
        rejected: &[Failure],
        writing: Writing,
        console: &mut Console,
    ) -> Result<(), Failure> {
        let profile = decoded.profile;
        let (bundle, left_out) = decoded.seen_in(self.view.view());
        let today = writing.now.date();
        let options = Options {
            verdict: Some(verdict),
            view: self.view.view(),
            language: self.lang,
            ..options(&today, profile, left_out)
        };
        let summary = Summary::new(&bundle, &options);
        // A card carries neither titles nor narrative: that they are missing says nothing about the record.
        let bundle = with_narrative(bundle);
        let findings = fhir::check(&bundle);
        let profile = Some(profile);
        let shown = Shown { kind: None, verdict, bundle, summary, profile, left_out, findings };
        self.write(shown, rejected, writing, console)
    }

    fn write(
        &self,
        Shown { kind, verdict, bundle, summary, profile, left_out, findings }: Shown<'_>,
        rejected: &[Failure],
        Writing { format, existing, .. }: Writing,
        console: &mut Console,
    ) -> Result<(), Failure> {
        if format != Format::Json {
            reading::say_findings(&findings, &self.source(), console);
        }
        if verdict.integrity == Integrity::Invalid && format == Format::Fhir {
            console.warn(
                "open.unmarked",
                "the signature is wrong, and the bundle bears no mark of it: do not import it as the issuer's",
            );
        }
        let mut report = Report {
            kind,
            verdict: verdict.said_in(self.lang),
            profile,
            left_out,
            summary: None,
            bundle: None,
            files: None,
            findings,
            rejected: rejected.iter().map(ErrorBody::from).collect(),
        };
        let data = match format {
            Format::Text => summary.to_text(show::width()),
            Format::Html => summary.to_html(),
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
                reading::say_verdict(verdict, self.lang, console);
            }
            return console.data(data.as_bytes());
        };
        // The record lies open in it.
        let file = NewFile { path: path.to_owned(), bytes: data.into(), readers: Readers::Owner };
        output::write(&[file], existing)?;
        reading::say_verdict(verdict, self.lang, console);
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

/// The card that was given. What cannot be read stops nothing if the rest gives a whole card, and comes back.
fn envelope(given: Given, console: &mut Console) -> Result<(Vec<u8>, Vec<Failure>), Failure> {
    let Given { symbols, mut unread, .. } = given;
    let outcome = if symbols.is_empty() && !unread.is_empty() {
        Err(unread.remove(0))
    } else {
        symbols::assemble(&symbols, console)
    };
    unread.iter().for_each(|failure| console.complain(failure));
    Ok((outcome?, unread))
}

/// What a summary is told beside the record.
pub(super) fn options<'a>(today: &'a str, profile: Profile, left_out: &'a [LeftOut]) -> Options<'a> {
    Options { today: Some(PartialDate::new(today)), profile: Some(profile), left_out, ..Options::default() }
}

fn with_narrative(mut bundle: Bundle<'_>) -> Bundle<'_> {
    narrative::generate(&mut bundle);
    bundle
}
