//! `carnet scan`: what the symbols in pictures say.

use std::borrow::Cow;
use std::path::PathBuf;

use carnet_core::interop::{Kind, detect_text};
use carnet_core::language::{Language, tame};
use carnet_core::qr::Text;
use clap::Args;
use serde::{Serialize, Serializer};

use crate::console::{Console, ErrorBody};
use crate::failure::{Failure, Outcome, shown};
use crate::reading::parse_language;
use crate::{input, picture, symbols};

/// List the QR texts in pictures, and what kind each is
///
/// Writes a line for each text: file, kind, text, parted by tabs; and says what to do with each kind. No address is opened.
#[derive(Args)]
pub(crate) struct Scan {
    /// Pictures: PNG, JPEG, GIF, WebP, BMP; `-` is standard input
    #[arg(required = true, value_name = "IMAGE")]
    images: Vec<PathBuf>,

    /// The language of the reader: en, fr, es, ar, sw or am
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language, env = "CARNET_LANG", default_value = "en")]
    lang: Language,
}

#[derive(Serialize)]
struct Found {
    file: String,
    #[serde(serialize_with = "code")]
    kind: Kind,
    /// What it is and what to do with it.
    sentence: Cow<'static, str>,
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
                Ok(texts) => {
                    found.extend(texts.into_iter().map(|text| Found::new(shown(path), text, self.lang)))
                }
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
            for Found { file, kind, text, .. } in &found {
                console.data(format!("{file}\t{}\t{}\n", kind.code(), tame(text)).as_bytes())?;
            }
            let mut said: Vec<(&str, Kind)> = Vec::new();
            for Found { file, kind, sentence, .. } in &found {
                if !said.contains(&(file, *kind)) {
                    said.push((file, *kind));
                    console.say(format_args!("{file}: {sentence}"));
                }
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
    fn new(file: String, text: String, language: Language) -> Self {
        let kind = detect_text(&text);
        let fault = match Text::parse(&text) {
            Err(error) if kind.is_carnet_symbol() => Some(error.code()),
            _ => None,
        };
        Self { file, kind, sentence: kind.sentence(language), text, fault }
    }
}

fn code<S: Serializer>(kind: &Kind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.code())
}
