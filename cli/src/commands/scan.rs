//! `carnet scan`: what the symbols in pictures say.

use std::path::PathBuf;

use carnet_core::language::tame;
use carnet_core::qr::Text;
use clap::Args;
use serde::Serialize;

use crate::console::{Console, ErrorBody};
use crate::failure::{Failure, Outcome, shown};
use crate::kind::Kind;
use crate::{input, picture, symbols};

/// List the QR texts in pictures, and what kind each is
///
/// Writes a line for each text: file, kind, text, parted by tabs.
#[derive(Args)]
pub(crate) struct Scan {
    /// Pictures: PNG, JPEG, GIF, WebP, BMP; `-` is standard input
    #[arg(required = true, value_name = "IMAGE")]
    images: Vec<PathBuf>,
}

#[derive(Serialize)]
struct Found {
    file: String,
    kind: Kind,
    text: String,
    /// Why a text that begins as Carnet's does is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<&'static str>,
}

#[derive(Serialize)]
struct Report<'a> {
    symbols: Vec<Found>,
    rejected: Vec<ErrorBody<'a>>,
}

impl Scan {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut found = Vec::new();
        let mut rejected: Vec<Failure> = Vec::new();
        for path in &self.images {
            let texts = input::read(path, input::PICTURE_BYTES, console).and_then(|bytes| {
                let texts = texts(&bytes)?;
                symbols::warn_of_unread_pictures(&bytes, path, console);
                Ok(texts)
            });
            match texts.map_err(|failure| failure.at(path)) {
                Ok(texts) => found.extend(texts.into_iter().map(|text| Found::new(shown(path), text))),
                Err(failure) => rejected.push(failure),
            }
        }
        if found.is_empty()
            && let Some(first) = rejected.first().cloned()
        {
            rejected.iter().skip(1).for_each(|failure| console.complain(failure));
            return Err(first);
        }
        rejected.iter().for_each(|failure| console.complain(failure));
        if console.is_json() {
            console
                .json(&Report { symbols: found, rejected: rejected.iter().map(ErrorBody::from).collect() })?;
        } else {
            for Found { file, kind, text, .. } in found {
                console.data(format!("{file}\t{}\t{}\n", kind.name(), tame(&text)).as_bytes())?;
            }
        }
        Ok(if rejected.is_empty() { Outcome::Done } else { Outcome::Negative })
    }
}

fn texts(bytes: &[u8]) -> Result<Vec<String>, Failure> {
    match picture::format(bytes) {
        Some(format) => picture::texts(bytes, format),
        None => {
            symbols::text(bytes).and(Err(Failure::new("input.text", "a text, where a picture is expected")))
        }
    }
}

impl Found {
    fn new(file: String, text: String) -> Self {
        let kind = Kind::of(&text);
        let fault = match Text::parse(&text) {
            Err(error) if matches!(kind, Kind::Carnet | Kind::CarnetFrame) => Some(error.code()),
            _ => None,
        };
        Self { file, kind, text, fault }
    }
}
