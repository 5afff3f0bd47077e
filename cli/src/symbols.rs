//! From files to the texts of symbols, and from texts in any order to one envelope.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use carnet_core::history::file;
use carnet_core::interop::{Kind, detect_text};
use carnet_core::language::Language;
use carnet_core::qr::{AssembleError, Assembler, Progress, Text, TextError};

use crate::console::Console;
use crate::failure::Failure;
use crate::{input, picture};

/// The text of a symbol, and where it was found.
pub(crate) struct Symbol {
    pub(crate) text: String,
    pub(crate) path: PathBuf,
}

/// Reads the symbols of a picture file, or of a text that holds some, as pasted or typed by a scanner.
pub(crate) fn read(path: &Path, console: &mut Console) -> Result<Vec<Symbol>, Failure> {
    let bytes = input::read(path, input::PICTURE_BYTES, console)?;
    of_file(&bytes, path, console)
}

/// Reads the symbols in the bytes of a file.
pub(crate) fn of_file(bytes: &[u8], path: &Path, console: &Console) -> Result<Vec<Symbol>, Failure> {
    let texts = texts(bytes).map_err(|failure| failure.at(path))?;
    warn_of_unread_pictures(bytes, path, console);
    Ok(texts.into_iter().map(|text| Symbol { text, path: path.to_owned() }).collect())
}

/// Says where a file holds more pictures than the one that is read, as when several are sent through one pipe.
pub(crate) fn warn_of_unread_pictures(bytes: &[u8], path: &Path, console: &Console) {
    if picture::holds_another(bytes) {
        let words = "several pictures in one; only the first is read, give each as a file of its own";
        console.warn_of(&Failure::new("input.several-pictures", words).at(path));
    }
}

fn texts(bytes: &[u8]) -> Result<Vec<String>, Failure> {
    match picture::format(bytes) {
        Some(format) => picture::texts(bytes, format),
        None => Ok(symbol_texts(&text(bytes)?)),
    }
}

/// The text in a file that is no picture, where it may hold the texts of symbols.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Failure> {
    if bytes.is_empty() {
        return Err(Failure::new("input.empty", "empty"));
    }
    if bytes.starts_with(b"%PDF") {
        return Err(Failure::new("input.pdf", "a PDF, which is not read"));
    }
    if file::is_file(bytes) {
        return Err(Failure::new("input.history", "a `.carnet` file, which holds no symbols"));
    }
    // ISO/IEC 14496-12: phones keep photographs in such files.
    if bytes.get(4..8) == Some(b"ftyp") {
        return Err(Failure::new("image.unsupported", "a kind of picture that is not read"));
    }
    let text = input::text(bytes).ok_or(Failure::new("input.kind", "neither a picture nor a text"))?;
    if text.trim().is_empty() {
        return Err(Failure::new("input.empty", "holds no text"));
    }
    let kind = detect_text(&text);
    if matches!(kind, Kind::Cda | Kind::FhirXml) {
        return Err(Failure::of_kind("input.other-kind", kind, "a card"));
    }
    if text.trim_start().starts_with('<') {
        return Err(Failure::new("input.markup", "a drawing or a page, where a picture is expected")
            .with_hint("open it, and take a screenshot or print it and take a photograph"));
    }
    if matches!(kind, Kind::Fhir | Kind::FhirNdjson) {
        return Err(Failure::new("input.fhir", "FHIR in JSON, which is not sealed")
            .with_hint("see it with carnet show"));
    }
    Ok(text)
}

/// Cuts a text into the texts of symbols: one a line, where a line of nothing but digits continues the one before,
/// because mail programs break lines. A file of health cards is one, however many lines it has.
fn symbol_texts(text: &str) -> Vec<String> {
    if detect_text(text) == Kind::SmartHealthCardFile {
        return vec![text.to_owned()];
    }
    let mut symbols: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        let continues = open && !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
        match symbols.last_mut() {
            Some(last) if continues => last.push_str(line),
            _ if line.is_empty() => {}
            _ => symbols.push(line.to_owned()),
        }
        let kind = detect_text(line);
        let is_health_card = matches!(kind, Kind::SmartHealthCard | Kind::SmartHealthCardChunk);
        open = continues || kind.is_carnet_symbol() || is_health_card;
    }
    symbols
}

/// Puts the symbols of one card together. What is no part of it is said; symbols of a second card are refused,
/// because they may be another person's.
pub(crate) fn assemble(symbols: &[Symbol], console: &Console) -> Result<Vec<u8>, Failure> {
    let mut envelopes = BTreeSet::new();
    let mut sets = BTreeSet::new();
    let mut frames = Vec::new();
    let mut useless = Vec::new();
    for symbol in symbols {
        match Text::parse(&symbol.text) {
            Ok(Text::Envelope(envelope)) => drop(envelopes.insert(envelope)),
            Ok(Text::Frame(frame)) => {
                sets.insert(frame.set());
                frames.push(symbol);
            }
            Err(error) => useless.push(explain(error, symbol)),
        }
    }
    if envelopes.len() + sets.len() > 1 {
        let message = format!("the symbols belong to {} different cards", envelopes.len() + sets.len());
        return Err(Failure::new(AssembleError::OtherCard.code(), message));
    }
    let outcome = match envelopes.pop_first() {
        Some(envelope) => Ok(envelope),
        None if !frames.is_empty() => rebuild(&frames),
        None => {
            let mut useless = fold(useless).into_iter();
            let first = useless.next();
            let outcome = Err(first.unwrap_or_else(|| Failure::new("scan.no-symbol", "no symbol")));
            useless.for_each(|failure| console.complain(&failure));
            return outcome;
        }
    };
    fold(useless).iter().for_each(|failure| console.warn_of(failure));
    outcome
}

/// Makes one failure of those of one file that have one code; damaged symbols come before what is no card at all.
fn fold(failures: Vec<Failure>) -> Vec<Failure> {
    let mut folded: Vec<(Failure, usize)> = Vec::new();
    for failure in failures {
        let is_alike = |known: &Failure| (known.code(), known.path()) == (failure.code(), failure.path());
        match folded.iter_mut().find(|(known, _)| is_alike(known)) {
            Some((_, more)) => *more += 1,
            None => folded.push((failure, 0)),
        }
    }
    folded.sort_by_key(|(failure, _)| failure.code() == TextError::NotCarnet.code());
    folded
        .into_iter()
        .map(|(failure, more)| if more == 0 { failure } else { failure.and_more(more) })
        .collect()
}

fn rebuild(frames: &[&Symbol]) -> Result<Vec<u8>, Failure> {
    let mut assembler = Assembler::new();
    for frame in frames {
        match assembler.push(&frame.text) {
            Ok(Progress::Complete(envelope)) => return Ok(envelope),
            Ok(Progress::Incomplete { .. }) => {}
            Err(error) => return Err(Failure::from(error).at(&frame.path)),
        }
    }
    let (received, needed) = assembler.progress().unwrap_or_default();
    let more = needed.saturating_sub(received);
    let others = if more == 1 { "one more symbol".to_owned() } else { format!("{more} more symbols") };
    Err(Failure::new("qr.incomplete", format!("the card is not complete: {received} of {needed} symbols"))
        .with_hint(format!("scan {others} of the same card; any of them will do")))
}

fn explain(error: TextError, symbol: &Symbol) -> Failure {
    let failure = match error {
        TextError::NotCarnet => {
            let kind = detect_text(&symbol.text);
            Failure::new(error.code(), format!("no Carnet card, but of the kind {}", kind.code()))
                .with_hint(kind.sentence(Language::English))
        }
        error => Failure::from(error),
    };
    failure.at(&symbol.path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_lines_are_joined_and_others_kept_apart() {
        let text = "Card of today:\n\nCN1000\n660\r\n51\n\nCM1123\nCM1456\n  \n789\nshc:/56\n76\n";
        assert_eq!(
            symbol_texts(text),
            ["Card of today:", "CN100066051", "CM1123", "CM1456", "789", "shc:/5676"]
        );
        let file = "{\n \"verifiableCredential\": [\n  \"e.y.J\"\n ]\n}\n";
        assert_eq!(symbol_texts(file), [file]);
    }
}
