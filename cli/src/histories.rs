//! Histories on their way in: `.carnet` files, cards, and both of one record together.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::envelope::Sealed;
use carnet_core::history::{Fold, History, HistoryError, Reader, Reading, file, to_lines};
use carnet_core::language::Language;
use carnet_core::trust::{TrustStore, Verdict};

use crate::console::Console;
use crate::failure::Failure;
use crate::input;
use crate::opening::{Opener, Used};
use crate::symbols::{self, Symbol};

/// What was given: each file by what is in it.
#[derive(Default)]
pub(crate) struct Given {
    /// `.carnet` files.
    pub(crate) files: Vec<(PathBuf, Vec<u8>)>,
    /// Symbols of a card.
    pub(crate) symbols: Vec<Symbol>,
    /// FHIR in JSON, and what to say where none is wanted.
    pub(crate) bundles: Vec<(PathBuf, Vec<u8>, Failure)>,
    /// What is none of it.
    pub(crate) unread: Vec<Failure>,
}

impl Given {
    /// Reads files, or standard input where the path is `-`.
    pub(crate) fn read(paths: &[PathBuf], console: &mut Console) -> Self {
        let mut given = Self::default();
        for path in paths {
            let bytes = match input::read(path, input::PICTURE_BYTES, console) {
                Ok(bytes) => bytes,
                Err(failure) => {
                    given.unread.push(failure);
                    continue;
                }
            };
            if file::is_file(&bytes) {
                given.files.push((path.clone(), bytes));
                continue;
            }
            match symbols::of_file(&bytes, path, console) {
                Ok(found) => given.symbols.extend(found),
                Err(failure) if failure.code() == "input.fhir" => {
                    given.bundles.push((path.clone(), bytes, failure))
                }
                Err(failure) => given.unread.push(failure),
            }
        }
        given
    }

    /// Takes FHIR for something that cannot be read.
    pub(crate) fn refuse_bundles(&mut self) {
        self.unread.extend(self.bundles.drain(..).map(|(.., failure)| failure));
    }
}

/// Histories that were opened, as one.
pub(crate) struct Opened {
    pub(crate) history: History,
    used: Used,
    /// A card with a part for fewer readers, which did not open here. It says nothing of what is in it.
    pub(crate) has_unopened_part: bool,
}

impl Opened {
    /// A history that was not sealed.
    pub(crate) fn of(history: History) -> Self {
        Self { history, used: Used::default(), has_unopened_part: false }
    }

    /// Opens all files, and the card, and joins them.
    pub(crate) fn open(
        given: &Given,
        opener: &Opener<'_>,
        trust: &TrustStore,
        console: &mut Console,
    ) -> Result<Self, Failure> {
        let mut used = Used::default();
        let mut all: Vec<(Option<&Path>, History)> = Vec::new();
        for (path, bytes) in &given.files {
            let history = open_file(bytes, opener, trust, &mut used, console);
            all.push((Some(path), history.map_err(|failure| failure.at(path))?));
        }
        let mut has_unopened_part = false;
        if !given.symbols.is_empty() {
            let envelope = symbols::assemble(&given.symbols, console)?;
            let sealed = Sealed::from_bytes(&envelope)?;
            let unverified = opener.open_with(&sealed, &mut used, console)?;
            has_unopened_part = sealed.has_annex() && !unverified.has_opened_annex();
            let card = unverified.to_signed_record().ok_or(HistoryError::Malformed)?;
            all.push((None, History::of_card(&card, sealed.part())?));
        }
        let mut all = all.into_iter();
        let (_, mut history) =
            all.next().ok_or_else(|| Failure::new("scan.no-symbol", "no symbol and no history"))?;
        for (path, other) in all {
            history.merge(&other).map_err(|error| {
                let failure = Failure::from(error);
                path.map_or(failure.clone(), |path| failure.at(path))
            })?;
        }
        Ok(Self { history, used, has_unopened_part })
    }

    /// Finds out who signed what, with all that opened the files.
    pub(crate) fn read(&self, opener: &Opener<'_>, trust: &TrustStore, now: Timestamp) -> Reading {
        opener.with_used(&self.used, |keys| self.history.read(&Reader { trust, now: Some(now), keys: *keys }))
    }
}

fn open_file(
    bytes: &[u8],
    opener: &Opener<'_>,
    trust: &TrustStore,
    used: &mut Used,
    console: &mut Console,
) -> Result<History, Failure> {
    let sealed = Sealed::from_bytes(file::envelope(bytes)?)?;
    // Nobody signs the whole: each entry has its own signature.
    let content = opener.open_with(&sealed, used, console)?.verify(trust, None);
    Ok(History::from_bytes(&content.content().record)?)
}

/// The history for people, as one text.
pub(crate) fn to_text(reading: &Reading, fold: &Fold, language: Language) -> String {
    format!("{}\n\n", to_lines(reading, fold, language).join("\n"))
}

/// The verdict that a summary of several entries bears: the worst, of the latest who has it.
pub(crate) fn verdict(reading: &Reading) -> Option<&Verdict> {
    reading.seen.iter().map(|seen| &seen.verdict).max_by_key(|verdict| verdict.tone())
}

/// Whether something is wrong or missing, which a program should know.
pub(crate) fn is_negative(reading: &Reading, fold: &Fold) -> bool {
    !reading.apart.is_empty()
        || reading.seen.iter().any(|seen| seen.is_negative())
        || fold.changes.iter().any(|change| change.target.is_none())
}
