//! `carnet open` and `carnet show` of a `.carnet` file.

use carnet_core::clock::Timestamp;
use carnet_core::codec::Profile;
use carnet_core::fhir::{self, PartialDate};
use carnet_core::history::{Account, to_lines};
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::TrustStore;
use serde::Serialize;
use serde_json::value::RawValue;

use super::{Format, Open, show, with_narrative};
use crate::console::{Console, ErrorBody};
use crate::failure::{Failure, Outcome, shown};
use crate::histories::{self, Given, Opened};
use crate::opening::Opener;
use crate::output::{self, Existing, NewFile, Readers};
use crate::reading;

#[derive(Serialize)]
struct Report<'a> {
    /// A view tells nothing of what it leaves out.
    #[serde(skip_serializing_if = "Option::is_none")]
    history: Option<Account<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a Summary>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bundle: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<[String; 1]>,
    rejected: Vec<ErrorBody<'a>>,
}

impl Open {
    /// Opens histories, and the card among them, and writes what they say together.
    pub(super) fn run_history(
        &self,
        given: &Given,
        opener: &Opener<'_>,
        trust: &TrustStore,
        now: Timestamp,
        console: &mut Console,
    ) -> Result<Outcome, Failure> {
        let format = self.format(console)?;
        let opened = Opened::open(given, opener, trust, console)?;
        let reading = opened.read(opener, trust, now);
        let fold = reading.fold();
        let view = self.view.view();
        let is_full = view == carnet_core::record::View::Full;
        let bundle = view.of(&fold.bundle);
        let today = now.date();
        let told = if is_full { to_lines(&reading, &fold, self.lang) } else { Vec::new() };
        let options = Options {
            today: Some(PartialDate::new(&today)),
            profile: Some(Profile::Complete),
            verdict: histories::verdict(&reading),
            view,
            language: self.lang,
            history: &told,
            ..Options::default()
        };
        let summary = Summary::new(&bundle, &options);
        let bundle = with_narrative(bundle);
        if format != Format::Json {
            reading::say_findings(&fhir::check(&bundle), &self.source(), console);
        }
        given.unread.iter().for_each(|failure| console.complain(failure));
        let mut report = Report {
            history: is_full.then(|| Account::of(&reading, &fold, self.lang)),
            summary: None,
            bundle: None,
            files: None,
            rejected: given.unread.iter().map(ErrorBody::from).collect(),
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
        let is_negative = histories::is_negative(&reading, &fold) || !given.unread.is_empty();
        let outcome = if is_negative { Outcome::Negative } else { Outcome::Done };
        if format == Format::Fhir {
            told.iter().for_each(|line| console.say(line));
        }
        let Some(path) = self.file() else {
            if format == Format::Fhir && console.is_json() {
                report.bundle = RawValue::from_string(data).ok();
                return console.json(&report).map(|()| outcome);
            }
            return console.data(data.as_bytes()).map(|()| outcome);
        };
        // The record lies open in it.
        let file = NewFile { path: path.to_owned(), bytes: data.into(), readers: Readers::Owner };
        output::write(&[file], Existing::forced(self.force))?;
        console.say(format_args!("wrote {}: not sealed, keep it as you keep paper files", shown(path)));
        if console.is_json() {
            console.json(&Report { summary: None, files: Some([shown(path)]), ..report })?;
        }
        Ok(outcome)
    }
}
