//! The card as people carry it: symbols, and words and pictures for who holds it.
//!
//! ```
//! use carnet_core::card::{self, Face, Paper};
//! use carnet_core::clock::Timestamp;
//! use carnet_core::language::Language;
//! use carnet_core::qr::{Card, Layout};
//!
//! let envelope = [7; 300];
//! let issued = Timestamp::parse("2026-03-02").ok_or("no date")?;
//! let face = Face::new(Language::Arabic, issued);
//! let layout = Layout::new().with_max_version(card::max_version(&face, Paper::Cr80))?;
//!
//! let pages = card::pages(&Card::new(&envelope, &layout)?, &face, Paper::Cr80)?;
//! assert_eq!(pages.len(), 2, "front and back");
//! assert!(pages[1].svg().contains("إنترنت"), "a clinic reads it without the internet");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Who finds or searches a card reads its face. A [`Face`] therefore has no place for anything clinical, names nobody
//! unless it is told to, and neither countries nor why somebody travels are among its words.
//!
//! A page is an SVG document whose user unit is a dot at 300 dots an inch, so that modules are whole dots there. Its
//! texts are `text` elements: who draws it brings the fonts, and [`pages`] estimates how wide they are.

mod area;
mod canvas;
mod cr80;
mod face;
mod panel;
mod pictogram;
mod sheet;
mod text;

pub use canvas::Page;
pub use face::{Face, FaceError, Holder, Paper};

use crate::language::Language;
use crate::qr::{Card, Symbol};

/// Smallest printed module: 5 dots are 0.42 mm, which a laser printer and an old phone's camera still keep apart.
const MIN_MODULE: i32 = 5;

/// Largest printed module: 12 dots are 1.02 mm; more makes nothing easier to scan.
const MAX_MODULE: i32 = 12;

/// Height of the words below a symbol that is one of several, in dots.
const NOTE: i32 = area::dots(45);

/// The largest symbol version that the paper holds with modules of at least 0.4 mm.
///
/// Nothing but the smallest symbols fits beside a name or a programme that is too long; [`pages`] then says so.
pub fn max_version(face: &Face<'_>, paper: Paper) -> u8 {
    let room = room(face, paper, NOTE);
    let fits = |version: &u8| module(17 + 4 * usize::from(*version), room).is_some();
    (1..=40).rev().find(fits).unwrap_or(1)
}

/// Lays out a card on pages, in the order to print.
///
/// # Errors
/// - [`FaceError::TooDense`] if modules would be smaller than 0.4 mm: see [`max_version`].
/// - [`FaceError::TooLong`] if the programme or the name has no place.
pub fn pages(card: &Card, face: &Face<'_>, paper: Paper) -> Result<Vec<Page>, FaceError> {
    let note = if card.symbols().len() > 1 { NOTE } else { 0 };
    let symbols = numbered(card, room(face, paper, note))?;
    match paper {
        Paper::A6 => panel::pages(&symbols, face),
        Paper::A4 => sheet::pages(&symbols, face),
        Paper::Cr80 => cr80::pages(&symbols, face),
    }
}

/// The families of the fonts that the words of a language are set in, as in CSS: who draws a page brings them.
pub const fn font_family(language: Language) -> &'static str {
    canvas::family(language)
}

/// The pages as one page of HTML, to print from a browser.
pub fn html(pages: &[Page], language: Language) -> String {
    use std::fmt::Write as _;
    let (width, height) = pages.first().map_or((0.0, 0.0), Page::millimetres);
    let (tag, title) = (language.tag(), language.say("card-title"));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>@page{{size:{width:.2}mm {height:.2}mm;margin:0}}body{{margin:0}}svg{{display:block;break-after:page}}</style>\n\
         </head>\n<body>\n"
    );
    for page in pages {
        // HTML knows no XML declaration.
        let svg = page.svg().split_once('\n').map_or("", |(_, svg)| svg);
        // Writing into a `String` cannot fail.
        let _ = html.write_str(svg);
    }
    html.push_str("</body>\n</html>\n");
    html
}

/// A symbol with its place among those of its card.
struct Numbered<'a> {
    symbol: &'a Symbol,
    /// Side of a module, in dots.
    module: i32,
    number: usize,
    all: usize,
    needed: usize,
}

impl Numbered<'_> {
    /// Side with the quiet zone, in dots.
    fn side(&self) -> i32 {
        self.module * modules(self.symbol.width())
    }

    /// "2/3"; nothing for the only one.
    fn ordinal(&self) -> Option<String> {
        (self.all > 1).then(|| format!("{}/{}", self.number, self.all))
    }
}

fn numbered(card: &Card, room: i32) -> Result<Vec<Numbered<'_>>, FaceError> {
    let (all, needed) = (card.symbols().len(), card.needed());
    let number = |(index, symbol): (usize, _)| {
        let symbol: &Symbol = symbol;
        let module = module(symbol.width(), room).ok_or(FaceError::TooDense { version: symbol.version() })?;
        Ok(Numbered { symbol, module, number: index + 1, all, needed })
    };
    card.symbols().iter().enumerate().map(number).collect()
}

/// Side of the smallest square that the paper has for a symbol with its quiet zone, in dots, above a note of a height.
fn room(face: &Face<'_>, paper: Paper, note: i32) -> i32 {
    match paper {
        Paper::A6 => panel::room(face, note),
        Paper::A4 => sheet::room(face, note),
        Paper::Cr80 => cr80::ROOM,
    }
}

/// Side of a module of a symbol of so many modules, in whole dots.
fn module(width: usize, room: i32) -> Option<i32> {
    let module = room / modules(width);
    (module >= MIN_MODULE).then_some(module.min(MAX_MODULE))
}

/// Modules a side, with the quiet zone.
fn modules(width: usize) -> i32 {
    // 185 at most: version 40.
    i32::try_from(width + 2 * crate::qr::QUIET_ZONE).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;
