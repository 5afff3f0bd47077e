//! `carnet show`: a bundle as a clinician reads it.

use std::path::{Path, PathBuf};

use carnet_core::fhir::{self, Finding, PartialDate, narrative};
use carnet_core::history;
use carnet_core::language::Language;
use carnet_core::limits;
use carnet_core::record::View;
use carnet_core::summary::{Options, Summary};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::open;
use crate::console::{self, Console};
use crate::failure::{Failure, Outcome, shown};
use crate::histories::Given;
use crate::reading::parse_language;
use crate::{input, reading};
use strict::Objections;

/// Columns of a summary where nobody measures: a terminal of the old size.
const COLUMNS: usize = 80;

/// Columns beyond which lines are hard to read.
const MOST_COLUMNS: usize = 110;

/// Show the clinician's summary of a FHIR bundle, sealed by nobody, or of a `.carnet` file
#[derive(Args)]
pub(crate) struct Show {
    /// A FHIR R4 bundle in JSON, or a `.carnet` file that this clinic's keys open; `-` is standard input
    bundle: PathBuf,

    /// How the summary is written
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// For whose eyes: `family` leaves sensitive content out, `border` all but vaccinations
    #[arg(long, value_enum, default_value_t = ViewName::Full)]
    view: ViewName,

    /// The language of the reader: en, fr, es, ar, sw or am
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language, env = "CARNET_LANG", default_value = "en")]
    lang: Language,

    /// Ask a complete model of FHIR R4, too, what it would refuse or lose; exit 1 if anything. It speaks of the whole record
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Html,
    Json,
}

/// For whose eyes a record is shown.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ViewName {
    /// A clinician's
    Full,
    /// Somebody's who is with the patient: nothing sensitive
    Family,
    /// A border guard's: vaccinations
    Border,
}

impl ViewName {
    pub(super) fn view(self) -> View {
        match self {
            ViewName::Full => View::Full,
            ViewName::Family => View::Family,
            ViewName::Border => View::Border,
        }
    }
}

#[derive(Serialize)]
struct Report<'a> {
    summary: &'a Summary,
    findings: &'a [Finding],
    #[serde(skip_serializing_if = "Option::is_none")]
    strict: Option<&'a Objections>,
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
        if self.strict && self.view != ViewName::Full {
            return Err(Failure::new(
                "usage",
                "--strict speaks of the whole record, and --view shows a part of it",
            ));
        }
        let bytes = input::read(&self.bundle, limits::BUNDLE_BYTES, console)?;
        if history::file::is_file(&bytes) {
            return self.show_history(bytes, console);
        }
        let (bundle, findings) = input::bundle(&bytes).map_err(|failure| failure.at(&self.bundle))?;
        let objections = self.strict.then(|| strict::objections(&bytes)).transpose();
        let objections = objections.map_err(|failure| failure.at(&self.bundle))?;
        let mut bundle = self.view.view().of(&bundle);
        let today = reading::now().date();
        let options = Options {
            today: Some(PartialDate::new(&today)),
            view: self.view.view(),
            language: self.lang,
            ..Options::default()
        };
        let summary = Summary::new(&bundle, &options);
        // What is wrong with an entry that a view leaves out would tell of it.
        let findings = match self.view {
            ViewName::Full => findings,
            ViewName::Family | ViewName::Border => {
                narrative::generate(&mut bundle);
                fhir::check(&bundle)
            }
        };
        reading::say_findings(&findings, &shown(&self.bundle), console);
        if let Some(objections) = &objections {
            strict::say(objections, &self.bundle, console);
        }
        match format {
            Format::Text => console.data(summary.to_text(width()).as_bytes())?,
            Format::Html => console.data(summary.to_html().as_bytes())?,
            Format::Json => {
                console.json(&Report {
                    summary: &summary,
                    findings: &findings,
                    strict: objections.as_ref(),
                })?;
            }
        }
        Ok(if objections.is_none_or(|objections| objections.is_empty()) {
            Outcome::Done
        } else {
            Outcome::Negative
        })
    }
}

impl Show {
    /// Shows a sealed history, by this clinic's keys.
    fn show_history(&self, bytes: Vec<u8>, console: &mut Console) -> Result<Outcome, Failure> {
        if self.strict {
            return Err(Failure::new(
                "usage",
                "--strict judges FHIR as it was given, and a history is made anew",
            )
            .with_hint("write its bundle with carnet open --format fhir, and show that"));
        }
        let format = self.format.map(|format| match format {
            Format::Text => open::Format::Text,
            Format::Html => open::Format::Html,
            Format::Json => open::Format::Json,
        });
        let given = Given { files: vec![(self.bundle.clone(), bytes)], ..Given::default() };
        open::Open::of_history(self.view, self.lang, format).run_with(Some(given), console)
    }
}

/// The second opinion of a complete model.
#[cfg(feature = "strict")]
mod strict {
    use super::{Console, Failure, Path, shown};

    pub(super) type Objections = Vec<carnet_strict::StrictFinding>;

    pub(super) fn objections(bytes: &[u8]) -> Result<Objections, Failure> {
        let text = std::str::from_utf8(bytes)
            .map_err(|_| Failure::new("strict.not-utf-8", "the strict model reads UTF-8 only"))?;
        carnet_strict::check(text).map_err(|error| Failure::new(error.code(), error.to_string()))
    }

    /// Says every objection: who asked for them wants them all.
    pub(super) fn say(objections: &Objections, path: &Path, console: &Console) {
        let count = match objections.len() {
            0 => "no objection".to_owned(),
            1 => "1 objection".to_owned(),
            count => format!("{count} objections"),
        };
        console.say(format_args!("{}: {count} of the strict model", shown(path)));
        for objection in objections {
            console.say(format_args!("  {objection} [{}]", objection.code()));
        }
    }
}

#[cfg(not(feature = "strict"))]
mod strict {
    use super::{Console, Failure, Path};

    pub(super) type Objections = Vec<String>;

    pub(super) fn objections(_: &[u8]) -> Result<Objections, Failure> {
        Err(Failure::new("strict.not-built", "this carnet was built without the strict model"))
    }

    pub(super) fn say(_: &Objections, _: &Path, _: &Console) {}
}

/// Columns for a summary on standard output.
pub(super) fn width() -> usize {
    console::columns().unwrap_or(COLUMNS).min(MOST_COLUMNS)
}
