//! `carnet demo`: the whole way of a card, on an invented patient.

use std::path::PathBuf;
use std::time::Instant;

use carnet_core::codec::{self, Profile};
use carnet_core::country::Country;
use carnet_core::crypto::KeyPair;
use carnet_core::envelope::{self, Issuance, Keys};
use carnet_core::fhir::Bundle;
use carnet_core::qr::{Card, Layout};
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::{TrustStore, Verdict};
use clap::Args;
use serde::Serialize;

use super::{open, show};
use crate::console::Console;
use crate::drawing::{self, Format};
use crate::face::{Dates, Dressing};
use crate::failure::{Failure, Outcome, shown};
use crate::opening::Record;
use crate::output::{self, Existing, NewFile, Readers};
use crate::{keys, reading, symbols};

/// An invented patient's summary.
const AMINA: &str = include_str!("../../../fixtures/bundles/amina.json");

/// Lines of the summary that the demo shows.
const SUMMARY_LINES: usize = 40;

/// Show the main job on an invented patient: seal, print, scan, verify, open
///
/// Two clinics get keys for as long as the demo runs. The card is written into a folder, read back from the pixels of
/// its PNG, verified against a trust list and opened with the second clinic's key.
#[derive(Args)]
pub(crate) struct Demo {
    /// Write the card into this folder; else into a new temporary one
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,

    /// Overwrite files that exist
    #[arg(long)]
    force: bool,
}

#[derive(Serialize)]
struct Report<'a> {
    json_bytes: usize,
    content_bytes: usize,
    sealed_bytes: usize,
    version: u8,
    ec: &'static str,
    symbols: usize,
    stages: Vec<Stage>,
    files: Vec<String>,
    verdict: &'a Verdict,
}

impl Demo {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut clock = Clock::start();
        let mut rng = keys::randomness();
        let kenya = Country::from_code("KE").ok_or_else(unsound)?;
        let here = KeyPair::generate("Kakuma Clinic 4", &mut rng)?.in_country(kenya);
        let there = KeyPair::generate("Clinique Espoir", &mut rng)?;
        clock.lap("keys");
        // Once in each process, whatever is encoded first.
        codec::encode(&Bundle { header: Vec::new(), entries: Vec::new() }, Profile::Summary)?;
        clock.lap("dictionary");

        let (bundle, _) = Bundle::from_json(AMINA)?;
        clock.lap("read");
        let encoded = codec::encode(&bundle, Profile::Summary)?;
        clock.lap("encode");
        let recipients = [*there.public().encryption()];
        let now = reading::now();
        let issuance = Issuance { key: here.signing(), issued_at: now, expires_at: None };
        let options =
            envelope::Options { issuance: Some(issuance), recipients: &recipients, ..Default::default() };
        let sealed = envelope::seal(&encoded.bytes, &options, &mut rng)?;
        clock.lap("sign, seal");
        let card = Card::new(&sealed, &Layout::new())?;
        clock.lap("lay out");

        let dressing = Dressing::plain(Dates { issued: now, valid_until: None });
        let (folder, existing) = (self.folder()?, Existing::forced(self.force));
        let mut files = Vec::new();
        let mut pictures = Vec::new();
        for (name, format) in
            [("card.png", Format::Png), ("card.svg", Format::Svg), ("card.html", Format::Html)]
        {
            let drawn = drawing::draw(&folder.join(name), format, &card, &dressing)?;
            if format == Format::Png {
                pictures.extend(drawn.iter().map(|file| file.path.clone()));
            }
            files.extend(drawn);
        }
        output::write(&files, existing)?;
        clock.lap("draw, write");

        let mut found = Vec::new();
        for path in &pictures {
            found.extend(symbols::read(path, console)?);
        }
        let scanned = symbols::assemble(&found, console)?;
        clock.lap("scan");
        let mut trust = TrustStore::default();
        trust.insert(&here.public(), None);
        let keys = Keys { decryption: &[there.decryption()], ..Keys::default() };
        let unverified = envelope::open(&scanned, &keys)?;
        clock.lap("open");
        let Record { verdict, decoded } = Record::read(unverified, &trust, now);
        let decoded = decoded?;
        clock.lap("verify, decode");
        let today = now.date();
        let options =
            Options { verdict: Some(&verdict), ..open::options(&today, decoded.profile, &decoded.left_out) };
        let summary = Summary::new(&decoded.bundle, &options);
        let text = summary.to_text(show::width());
        clock.lap("summary");

        let page = folder.join("summary.html");
        let bytes = summary.to_html().into();
        let page = NewFile { path: page, bytes, readers: Readers::Owner };
        output::write(std::slice::from_ref(&page), existing)?;
        files.push(page);
        let symbol = card.symbols().first().ok_or_else(unsound)?;
        let report = Report {
            json_bytes: AMINA.len(),
            content_bytes: encoded.bytes.len(),
            sealed_bytes: sealed.len(),
            version: symbol.version(),
            ec: symbol.ec().as_str(),
            symbols: card.symbols().len(),
            stages: clock.stages,
            files: files.iter().map(|file| shown(&file.path)).collect(),
            verdict: &verdict,
        };
        if console.is_json() {
            console.json(&report)?;
        } else {
            let (shown, more) = head(&text);
            let text = format!("{shown}\n({more} more lines: see summary.html)\n\n{}", figures(&report));
            console.data(text.as_bytes())?;
        }
        Ok(Outcome::Done)
    }

    /// The folder that is named, or a new one that stays.
    fn folder(&self) -> Result<PathBuf, Failure> {
        let fail = |error: &std::io::Error| Failure::io("output.failed", "cannot be made", error);
        match &self.out {
            Some(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| fail(&error).at(folder))?;
                Ok(folder.clone())
            }
            None => {
                let folder = tempfile::Builder::new().prefix("carnet-demo-").tempdir();
                Ok(folder.map_err(|error| fail(&error).at(&std::env::temp_dir()))?.keep())
            }
        }
    }
}

/// The first sections of a summary, as many as leave room for the figures, and the number of lines after them.
fn head(text: &str) -> (String, usize) {
    let lines: Vec<&str> = text.lines().collect();
    let ends = lines.iter().enumerate().filter(|(index, line)| line.is_empty() && *index <= SUMMARY_LINES);
    let end = ends.map(|(index, _)| index).next_back().unwrap_or(SUMMARY_LINES);
    let shown = lines.iter().take(end).map(|line| format!("{line}\n")).collect();
    (shown, lines.len().saturating_sub(end))
}

fn figures(report: &Report<'_>) -> String {
    let Report { json_bytes, content_bytes, sealed_bytes, version, ec, symbols, stages, files, .. } = report;
    let times: Vec<String> =
        stages.iter().map(|Stage { stage, milliseconds }| format!("{stage} {milliseconds:.1}")).collect();
    let symbols = if *symbols == 1 { "one symbol".to_owned() } else { format!("{symbols} symbols") };
    let mut text = format!(
        "{json_bytes} bytes of JSON -> {content_bytes} compressed -> {sealed_bytes} signed and sealed -> {symbols}, version {version}-{ec}\n\
         milliseconds: {}\n",
        times.join(", "),
    );
    for file in files {
        text.push_str(&format!("wrote {file}\n"));
    }
    text
}

/// Measures one stage after the other.
struct Clock {
    last: Instant,
    stages: Vec<Stage>,
}

#[derive(Serialize)]
struct Stage {
    stage: &'static str,
    milliseconds: f64,
}

impl Clock {
    fn start() -> Self {
        Self { last: Instant::now(), stages: Vec::new() }
    }

    /// Ends a stage.
    fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        let milliseconds = ((now - self.last).as_secs_f64() * 1e6).round() / 1e3;
        self.stages.push(Stage { stage, milliseconds });
        self.last = now;
    }
}

fn unsound() -> Failure {
    Failure::new("demo.unsound", "the demo's own data are not sound")
}
