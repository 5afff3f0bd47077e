//! Symbols as pictures and text; the card with words for its holder is drawn by the module `card`.
//!
//! What is written beside the symbols comes as a [`Caption`]; nothing here knows the patient.

mod gif;
mod html;
mod png;
mod raster;
mod svg;
mod terminal;
mod txt;

pub use gif::gif;
pub use html::html;
pub use png::png;
pub use raster::Raster;
pub use svg::svg;
pub use terminal::{Ink, terminal};
pub use txt::txt;

use super::{Card, Symbol};
use crate::language::Direction;

/// Words beside the symbols of a card.
#[derive(Debug, Clone, Copy)]
pub struct Caption<'a> {
    title: &'a str,
    lines: &'a [&'a str],
    language: &'a str,
    direction: Direction,
}

/// Why a card cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    /// The picture would be larger than its format allows.
    #[error("picture too large")]
    TooLarge,
    /// The picture encoder refused.
    #[error("picture cannot be encoded")]
    Encoder,
}

impl RenderError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            RenderError::TooLarge => "render.too-large",
            RenderError::Encoder => "render.encoder",
        }
    }
}

impl<'a> Caption<'a> {
    /// A title, in English until [`Caption::with_language`] says otherwise.
    pub fn new(title: &'a str) -> Self {
        Self { title, lines: &[], language: "en", direction: Direction::LeftToRight }
    }

    /// Adds lines below the title.
    pub fn with_lines(self, lines: &'a [&'a str]) -> Self {
        Self { lines, ..self }
    }

    /// Says which language (a BCP 47 tag) title and lines are in.
    pub fn with_language(self, language: &'a str, direction: Direction) -> Self {
        Self { language, direction, ..self }
    }
}

/// "2/3", the place of a symbol among several; nothing for the only one.
fn ordinal(index: usize, card: &Card) -> Option<String> {
    let count = card.symbols().len();
    (count > 1).then(|| format!("{}/{count}", index + 1))
}

/// The dark modules as path data of SVG, one rectangle per run, `x` and `y` being the symbol's corner.
pub(crate) fn path_data(symbol: &Symbol, x: usize, y: usize) -> String {
    use std::fmt::Write as _;
    let mut data = String::new();
    for (run_x, run_y, length) in symbol.runs() {
        // Writing into a `String` cannot fail.
        let _ = write!(data, "M{} {}h{length}v1h-{length}z", x + run_x, y + run_y);
    }
    data
}

/// Escapes text for XML and HTML, attribute values included.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // XML 1.0 has no place for these.
            control if control.is_control() && !matches!(control, '\t' | '\n' | '\r') => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
