//! What `carnet share` says of a card, to people and to programs.

use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, LeftOut, Profile};
use carnet_core::fhir::Finding;
use carnet_core::language::Language;
use carnet_core::qr::Card;
use carnet_core::summary;
use serde::Serialize;

use crate::console::Console;

#[derive(Serialize)]
pub(super) struct Report<'a> {
    pub(super) content_bytes: usize,
    pub(super) sealed_bytes: usize,
    pub(super) symbols: Vec<SymbolReport>,
    pub(super) left_out: &'a [LeftOut],
    pub(super) profile: Profile,
    /// The id by which a programme revokes the card; a card that nobody signed has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) card: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expires_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) passphrase: Option<GeneratedReport<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sensitive: Option<SensitiveReport>,
    pub(super) files: Vec<String>,
    /// The texts of the symbols, where standard output was to have them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) texts: Option<Vec<&'a str>>,
    pub(super) findings: &'a [Finding],
}

/// A passphrase that was generated, which nobody else will ever say again.
#[derive(Serialize)]
pub(super) struct GeneratedReport<'a> {
    pub(super) words: &'a str,
    pub(super) bits: u32,
}

/// The second part of the card.
#[derive(Clone, Copy, Serialize)]
pub(super) struct SensitiveReport {
    /// Entries in it.
    pub(super) entries: usize,
    /// Bytes that they take, of those that are there.
    pub(super) needed_bytes: usize,
    pub(super) bytes: usize,
}

#[derive(Serialize)]
pub(super) struct SymbolReport {
    pub(super) version: u8,
    pub(super) ec: &'static str,
    pub(super) chars: usize,
}

/// Says what the card does not carry, and where it went.
pub(super) fn say_outcome(report: &Report<'_>, console: &Console) {
    let left_out: Vec<_> =
        report.left_out.iter().map(|one| summary::left_out(one, Language::English)).collect();
    if !left_out.is_empty() {
        console.say(format_args!("left out: {}", left_out.join(", ")));
    }
    if let Some(SensitiveReport { entries, needed_bytes, bytes }) = report.sensitive {
        console.say(match entries {
            0 => format!("nothing sensitive; its part of {bytes} bytes is there, as on every card"),
            1 => format!("1 sensitive entry sealed apart: {needed_bytes} of {bytes} bytes"),
            entries => format!("{entries} sensitive entries sealed apart: {needed_bytes} of {bytes} bytes"),
        });
    }
    if let Some(GeneratedReport { words, bits }) = &report.passphrase {
        console.say(format_args!("passphrase, {bits} bits, said this once: {words}"));
    }
    if let Some(expires_at) = report.expires_at {
        console.say(format_args!("good until {}", expires_at.date()));
    }
    if let Some(card) = &report.card {
        console.say(format_args!("card {card}: note it, to revoke the card if it is lost"));
    }
    if !report.files.is_empty() {
        console.say(format_args!("wrote {}", report.files.join(", ")));
    }
}

/// What is known of every card.
pub(super) fn report<'a>(
    encoded: &'a codec::Encoded,
    sealed_bytes: usize,
    profile: Profile,
    card: &Card,
    files: Vec<String>,
    findings: &'a [Finding],
) -> Report<'a> {
    let symbols = card.symbols().iter().map(|symbol| SymbolReport {
        version: symbol.version(),
        ec: symbol.ec().as_str(),
        chars: symbol.text().len(),
    });
    Report {
        content_bytes: encoded.bytes.len(),
        sealed_bytes,
        symbols: symbols.collect(),
        left_out: &encoded.left_out,
        profile,
        card: None,
        expires_at: None,
        passphrase: None,
        sensitive: None,
        files,
        texts: None,
        findings,
    }
}
