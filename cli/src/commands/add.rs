//! `carnet add`: a visit goes into a record, and the new card comes out.

use std::path::{Path, PathBuf};

use carnet_core::fhir::Json;
use carnet_core::history::Correction;
use carnet_core::limits;
use clap::Args;

use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::{input, reading};
use statements::StatementArgs;
use visit::VisitArgs;

mod statements;
mod visit;

/// Add a visit to a record: sign it, keep all that was there, and make the new card in one go
///
/// The record is a card, a `.carnet` file, both, or a FHIR bundle, which becomes the first entry. What was there before
/// stays, with who signed it, in the file that --record names; the new card carries the current summary and names the
/// history that it stands for, so that the two can be joined again. A card alone is enough: it is kept in the new file
/// as its issuer signed it. The exit code is 1 where something is kept apart or missing.
#[derive(Args)]
pub(crate) struct Add {
    #[command(flatten)]
    visit: VisitArgs,

    /// A FHIR R4 resource in JSON to add; repeatable
    #[arg(long, value_name = "FILE")]
    resource: Vec<PathBuf>,

    #[command(flatten)]
    statements: StatementArgs,

    /// Correct what bears this name (`fullUrl`, as carnet open --format fhir gives it) by the resource of --with;
    /// repeatable
    #[arg(long, value_name = "NAME", requires = "with")]
    correct: Vec<String>,

    /// The right resource, one for each --correct
    #[arg(long, value_name = "FILE", requires = "correct")]
    with: Vec<PathBuf>,

    /// Withdraw what bears this name as entered in error; it stays, marked; repeatable
    #[arg(long, value_name = "NAME")]
    retract: Vec<String>,

    /// Why: once for all, or once for each --correct and then for each --retract
    #[arg(long, value_name = "TEXT")]
    reason: Vec<String>,
}

/// What a visit adds.
pub(super) struct Additions {
    pub(super) resources: Vec<Json<'static>>,
    pub(super) corrections: Vec<Correction>,
}

impl Additions {
    pub(super) fn is_empty(&self) -> bool {
        self.resources.is_empty() && self.corrections.is_empty()
    }
}

impl Add {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        if self.statements.list_screenings {
            return statements::list(console);
        }
        let files: Vec<&PathBuf> = self.resource.iter().chain(&self.with).collect();
        let prepared = self.visit.prepare(&files, console)?;
        let additions = self.additions(console)?;
        prepared.write(additions, console)
    }

    fn additions(&self, console: &mut Console) -> Result<Additions, Failure> {
        let count = self.correct.len() + self.retract.len();
        if self.correct.len() != self.with.len() {
            return Err(Failure::new("usage", "each --correct needs a --with, and each --with a --correct"));
        }
        if self.reason.len() > 1 && self.reason.len() != count {
            return Err(Failure::new("usage", "give --reason once, or once for each correction"));
        }
        if count == 0 && !self.reason.is_empty() {
            return Err(Failure::new("usage", "--reason goes with --correct or --retract"));
        }
        if count > 0 && self.reason.is_empty() {
            return Err(Failure::new("add.no-reason", "a correction without a reason")
                .with_hint("say why with --reason: it is what the next clinic goes by"));
        }
        let mut resources = Vec::new();
        for path in &self.resource {
            resources.push(resource(path, console)?);
        }
        resources.extend(self.statements.resources(reading::now())?);
        let mut reasons = self.reason.iter().cycle().cloned();
        let mut reason = || reasons.next().unwrap_or_default();
        let mut corrections = Vec::new();
        for (target, path) in self.correct.iter().zip(&self.with) {
            let by = Some(resource(path, console)?);
            corrections.push(Correction { target: target.clone(), by, reason: reason() });
        }
        for target in &self.retract {
            corrections.push(Correction { target: target.clone(), by: None, reason: reason() });
        }
        Ok(Additions { resources, corrections })
    }
}

/// Reads one resource.
fn resource(path: &Path, console: &mut Console) -> Result<Json<'static>, Failure> {
    let bytes = input::read(path, limits::BUNDLE_BYTES, console)?;
    let not_one = |words: &'static str| Failure::new("add.not-a-resource", words).at(path);
    let text = input::text(&bytes).ok_or_else(|| not_one("no text"))?;
    let json = Json::parse(&text)
        .map_err(|error| not_one("not JSON, or JSON that is too deep").with_hint(error.to_string()))?;
    match json.get("resourceType").and_then(Json::as_str) {
        None => Err(not_one("JSON without a resourceType")),
        Some("Bundle") => Err(not_one("a bundle, where one resource is expected")
            .with_hint("give each resource of it as a file of its own")),
        Some(_) => Ok(json.into_owned()),
    }
}
