//! `carnet show`: a bundle as a clinician reads it.

use std::path::PathBuf;

use carnet_core::fhir::{Finding, PartialDate};
use carnet_core::limits;
use carnet_core::summary::{Options, Summary};
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::console::{self, Console};
use crate::failure::{Failure, Outcome};
use crate::{input, reading};

/// Columns of a summary where nobody measures: a terminal of the old size.
const COLUMNS: usize = 80;

/// Columns beyond which lines are hard to read.
const MOST_COLUMNS: usize = 110;

/// Show the clinician's summary of a FHIR bundle, sealed by nobody
#[derive(Args)]
pub(crate) struct Show {
    /// A FHIR R4 bundle in JSON; `-` is standard input
    bundle: PathBuf,

    /// How the summary is written
    #[arg(long, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Html,
    Json,
}

#[derive(Serialize)]
struct Report<'a> {
    summary: &'a Summary,
    findings: &'a [Finding],
}

impl Show {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let format = match self.format {
            None if console.is_json() => Format::Json,
            None => Format::Text,
            Some(Format::Text | Format::Html) if console.is_json() => {
                return Err(Failure::new("usage", "--json wants JSON, --format something else"));
            }
            Some(format) => format,
        };
        let bytes = input::read(&self.bundle, limits::BUNDLE_BYTES, console)?;
        let (bundle, findings) = input::bundle(&bytes).map_err(|failure| failure.at(&self.bundle))?;
        let today = reading::today();
        let options = Options { today: Some(PartialDate::new(&today)), ..Options::default() };
        let summary = Summary::new(&bundle, &options);
        reading::say_findings(&findings, &self.bundle, console);
        match format {
            Format::Text => console.data(summary.to_text(width()).as_bytes())?,
            Format::Html => console.data(summary.to_html().as_bytes())?,
            Format::Json => console.json(&Report { summary: &summary, findings: &findings })?,
        }
        Ok(Outcome::Done)
    }
}

/// Columns for a summary on standard output.
pub(super) fn width() -> usize {
    console::columns().unwrap_or(COLUMNS).min(MOST_COLUMNS)
}
