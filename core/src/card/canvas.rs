//! A page while it is drawn.

use std::fmt::Write as _;

use super::area::{Area, dots, millimetres};
use super::pictogram::Pictogram;
use super::text::{Block, Room, fit};
use super::{Face, FaceError, Numbered};
use crate::language::{Direction, Language};
use crate::qr::QUIET_ZONE;
use crate::qr::render::{escape, path_data};

/// A page of a card as SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    width: i32,
    height: i32,
    svg: String,
}

impl Page {
    /// Width and height in dots, 300 an inch.
    pub fn dots(&self) -> (u32, u32) {
        (self.width.unsigned_abs(), self.height.unsigned_abs())
    }

    /// Width and height in millimetres.
    pub fn millimetres(&self) -> (f64, f64) {
        (millimetres(self.width), millimetres(self.height))
    }

    /// The document, which loads nothing.
    pub fn svg(&self) -> &str {
        &self.svg
    }
}

/// Where the lines of a text stand in their area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start, from the top.
    Top,
    /// At the start, in the middle of the height.
    Start,
    /// In the middle of the width, from the top.
    Center,
    /// In the middle of both.
    Middle,
}

/// Sizes of letters in dots, the largest first, and the most lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub(super) sizes: (i32, i32),
    pub(super) lines: usize,
    pub(super) place: Place,
}

/// A page while it is drawn.
pub(super) struct Canvas<'a> {
    pub(super) face: &'a Face<'a>,
    area: Area,
    svg: String,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(face: &'a Face<'a>, area: Area) -> Self {
        let Area { width, height, .. } = area;
        let mut svg = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        // Writing into a `String` cannot fail.
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{}\" viewBox=\"0 0 {width} {height}\" width=\"{:.3}mm\" \
             height=\"{:.3}mm\" font-family=\"{}\">\n<title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" \
             fill=\"#fff\"/>\n",
            face.language.tag(),
            millimetres(width),
            millimetres(height),
            family(face.language),
            escape(&face.language.say("card-title")),
        );
        Self { face, area, svg }
    }

    pub(super) fn area(&self) -> Area {
        self.area
    }

    pub(super) fn direction(&self) -> Direction {
        self.face.language.direction()
    }

    /// A message in the holder's language.
    pub(super) fn say(&self, message: &str) -> String {
        self.face.language.say(message).into_owned()
    }

    /// Sets a text of the holder's language; gives back how much of the height it takes.
    pub(super) fn text(&mut self, area: Area, text: &str, setting: Setting) -> Result<i32, FaceError> {
        self.text_in(self.face.language, area, text, setting)
    }

    /// Sets a text of any language, beside those of the holder's.
    pub(super) fn text_in(
        &mut self,
        language: Language,
        area: Area,
        text: &str,
        Setting { sizes, lines, place }: Setting,
    ) -> Result<i32, FaceError> {
        let (mut largest, smallest) = sizes;
        let (block, height) = loop {
            let room = Room { width: area.width, lines, sizes: (largest, smallest) };
            let block = fit(text, room).ok_or(FaceError::TooLong)?;
            let height =
                line_height(language, block.size) * i32::try_from(block.lines.len()).unwrap_or(i32::MAX);
            if height <= area.height {
                break (block, height);
            }
            largest = block.size - 1;
        };
        let top = match place {
            Place::Top | Place::Center => area.y,
            Place::Start | Place::Middle => area.y + (area.height - height) / 2,
        };
        self.lines(language, area, top, place, &block);
        Ok(height)
    }

    /// SVG's attribute `direction` is not known everywhere: lines are anchored by hand, and ordered by isolates.
    fn lines(&mut self, language: Language, area: Area, top: i32, place: Place, block: &Block) {
        let (x, anchor) = match (place, self.direction()) {
            (Place::Center | Place::Middle, _) => (area.x + area.width / 2, "middle"),
            (_, Direction::LeftToRight) => (area.x, "start"),
            (_, Direction::RightToLeft) => (area.x + area.width, "end"),
        };
        let line = line_height(language, block.size);
        let mut y = top + (line - block.size) / 2 + block.size * 83 / 100;
        let attributes = if language == self.face.language {
            String::new()
        } else {
            format!(" lang=\"{}\" font-family=\"{}\"", language.tag(), family(language))
        };
        for text in &block.lines {
            let text = escape(text);
            let text = match language.direction() {
                Direction::LeftToRight => text,
                Direction::RightToLeft => format!("\u{2067}{text}\u{2069}"),
            };
            let _ = writeln!(
                self.svg,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" text-anchor=\"{anchor}\"{attributes}>{text}</text>",
                block.size
            );
            y += line;
        }
    }

    /// Draws a symbol in the middle of an area, on whole dots.
    pub(super) fn symbol(&mut self, area: Area, numbered: &Numbered<'_>) {
        let Area { x, y, .. } = area.middle(numbered.side(), numbered.side());
        let _ = writeln!(
            self.svg,
            "<g transform=\"translate({x} {y}) scale({})\" shape-rendering=\"crispEdges\"><path d=\"{}\"/></g>",
            numbered.module,
            path_data(numbered.symbol, QUIET_ZONE, QUIET_ZONE),
        );
    }

    pub(super) fn pictogram(&mut self, pictogram: Pictogram, area: Area) {
        let side = area.width.min(area.height);
        let Area { x, y, .. } = area.middle(side, side);
        pictogram.draw(&mut self.svg, x, y, side);
    }

    /// A number in a frame, such as 1/3.
    pub(super) fn badge(&mut self, area: Area, number: &str) -> Result<(), FaceError> {
        let Area { x, y, width, height } = area;
        let _ = writeln!(
            self.svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{}\" fill=\"#000\"/>\n<g fill=\"#fff\">",
            dots(12)
        );
        let setting = Setting { sizes: (height * 6 / 10, 20), lines: 1, place: Place::Middle };
        self.text_in(Language::English, area, number, setting)?;
        self.svg.push_str("</g>\n");
        Ok(())
    }

    /// A line across the top of an area.
    pub(super) fn rule(&mut self, area: Area) {
        self.line((area.x, area.y), (area.x + area.width, area.y), "");
    }

    /// A line between two points.
    pub(super) fn line(&mut self, from: (i32, i32), to: (i32, i32), dashes: &str) {
        let dashes =
            if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
        let _ = writeln!(
            self.svg,
            "<path d=\"M{} {}L{} {}\" stroke=\"#000\" stroke-width=\"3\"{dashes}/>",
            from.0, from.1, to.0, to.1
        );
    }

    /// Draws a part of the page upside down.
    pub(super) fn turned(
        &mut self,
        area: Area,
        draw: impl FnOnce(&mut Self) -> Result<(), FaceError>,
    ) -> Result<(), FaceError> {
        let (x, y) = (2 * area.x + area.width, 2 * area.y + area.height);
        // A half turn about the middle, in whole dots.
        let _ = writeln!(self.svg, "<g transform=\"matrix(-1 0 0 -1 {x} {y})\">");
        draw(self)?;
        self.svg.push_str("</g>\n");
        Ok(())
    }

    pub(super) fn finish(mut self) -> Page {
        self.svg.push_str("</svg>\n");
        Page { width: self.area.width, height: self.area.height, svg: self.svg }
    }
}

/// The fonts for a language, the one that has its letters first.
pub(super) const fn family(language: Language) -> &'static str {
    match language {
        Language::Arabic => "Noto Sans Arabic, Noto Sans, sans-serif",
        Language::Amharic => "Noto Sans Ethiopic, Noto Sans, sans-serif",
        _ => "Noto Sans, sans-serif",
    }
}

/// From one line to the next.
const fn line_height(language: Language, size: i32) -> i32 {
    match language {
        Language::Arabic => size * 145 / 100,
        Language::Amharic => size * 132 / 100,
        _ => size * 124 / 100,
    }
}
