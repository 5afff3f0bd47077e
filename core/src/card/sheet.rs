//! A4 that folds twice to A6: printed on one side, first folded across, then down.
//!
//! ```text
//! +-----------+-----------+
//! | inside,   | inside,   |   the upper half upside down
//! | second    | first     |
//! +- - - 1 - -+- - - - - -+
//! | back      2 front     |   left and right exchanged where reading begins at the right
//! +-----------+-----------+
//! ```

use super::area::{Area, dots};
use super::canvas::{Canvas, Page, Place, Setting};
use super::panel::{self, MARGIN};
use super::pictogram::Pictogram;
use super::{Face, FaceError, Numbered};
use crate::language::{Direction, Language};

const WIDTH: i32 = dots(2100);
const HEIGHT: i32 = dots(2970);
const FOOT: i32 = dots(190);

/// The panels of a sheet.
#[derive(Debug, Clone, Copy)]
struct Panels {
    front: Area,
    first: Area,
    second: Area,
    back: Area,
}

impl Panels {
    fn new(direction: Direction) -> Self {
        let (width, height) = (WIDTH / 2, HEIGHT / 2);
        let at = |x, y| Area { x, y, width, height };
        let (outer, spine) = match direction {
            Direction::LeftToRight => (width, 0),
            Direction::RightToLeft => (0, width),
        };
        Self { front: at(outer, height), first: at(outer, 0), second: at(spine, 0), back: at(spine, height) }
    }
}

pub(super) fn pages(symbols: &[Numbered<'_>], face: &Face<'_>) -> Result<Vec<Page>, FaceError> {
    let panels = Panels::new(face.language.direction());
    // Front, inside and back of the first sheet, then whole sheets.
    let (first, rest) = symbols.split_at(symbols.len().min(3));
    let mut pages = Vec::new();
    if let Some((front, others)) = first.split_first() {
        let mut canvas = Canvas::new(face, Area::new(WIDTH, HEIGHT));
        cover(&mut canvas, panels.front, front)?;
        canvas.turned(panels.first, |canvas| how_to(canvas, panels.first))?;
        let inside = others.first().unwrap_or(front);
        let is_copy = others.is_empty();
        canvas.turned(panels.second, |canvas| plain(canvas, panels.second, inside, is_copy))?;
        match others.get(1) {
            Some(symbol) => plain(&mut canvas, panels.back, symbol, false)?,
            None => back(&mut canvas, panels.back)?,
        }
        marks(&mut canvas)?;
        pages.push(canvas.finish());
    }
    for four in rest.chunks(4) {
        let mut canvas = Canvas::new(face, Area::new(WIDTH, HEIGHT));
        let places =
            [(panels.front, false), (panels.first, true), (panels.second, true), (panels.back, false)];
        for (symbol, (area, is_turned)) in four.iter().zip(places) {
            if is_turned {
                canvas.turned(area, |canvas| plain(canvas, area, symbol, false))?;
            } else {
                plain(&mut canvas, area, symbol, false)?;
            }
        }
        marks(&mut canvas)?;
        pages.push(canvas.finish());
    }
    Ok(pages)
}

/// Side of the square for the symbol on the front, which has the least room.
pub(super) fn room(face: &Face<'_>, note: i32) -> i32 {
    let height = HEIGHT / 2 - 2 * MARGIN - panel::head(face) - FOOT - note;
    height.min(WIDTH / 2 - 2 * dots(40))
}

/// The front: what a card is, its symbol, and the first thing to do with it.
fn cover(canvas: &mut Canvas<'_>, area: Area, symbol: &Numbered<'_>) -> Result<(), FaceError> {
    let mut inner = area.inset(MARGIN);
    panel::header(canvas, &mut inner, symbol)?;
    panel::fields(canvas, &mut inner)?;
    let mut foot = inner.cut_bottom(FOOT);
    panel::staff(canvas, foot.cut_bottom(dots(45)), Place::Middle)?;
    let mut foot = foot.middle(foot.width, dots(135));
    let direction = canvas.direction();
    canvas.pictogram(Pictogram::Show, foot.cut_start(foot.height, direction));
    foot.cut_start(dots(40), direction);
    let words = canvas.say(Pictogram::Show.message());
    canvas.text(foot, &words, Setting { sizes: (46, 34), lines: 2, place: Place::Start })?;
    panel::draw(canvas, inner, symbol)
}

/// A symbol with nothing beside it but what it is.
fn plain(canvas: &mut Canvas<'_>, area: Area, symbol: &Numbered<'_>, is_copy: bool) -> Result<(), FaceError> {
    let mut inner = area.inset(MARGIN);
    panel::header(canvas, &mut inner, symbol)?;
    canvas.rule(inner);
    if is_copy {
        let words = canvas.say("card-copy");
        let note = inner.cut_bottom(dots(160));
        canvas.text(note, &words, Setting { sizes: (42, 32), lines: 2, place: Place::Middle })?;
    }
    panel::draw(canvas, inner, symbol)
}

/// The pictures, large, one below the other.
fn how_to(canvas: &mut Canvas<'_>, area: Area) -> Result<(), FaceError> {
    let inner = area.inset(MARGIN + dots(20));
    let direction = canvas.direction();
    for (index, (row, pictogram)) in inner.rows(5).into_iter().zip(Pictogram::HOW_TO).enumerate() {
        if index > 0 {
            canvas.rule(row);
        }
        let mut row = row.middle(row.width, dots(190));
        canvas.pictogram(pictogram, row.cut_start(row.height, direction));
        row.cut_start(dots(60), direction);
        let words = canvas.say(pictogram.message());
        canvas.text(row, &words, Setting { sizes: (58, 44), lines: 3, place: Place::Start })?;
    }
    Ok(())
}

/// How to fold the sheet, and how staff reads the card.
fn back(canvas: &mut Canvas<'_>, area: Area) -> Result<(), FaceError> {
    let inner = area.inset(MARGIN + dots(20));
    let is_english = canvas.face.language == Language::English;
    let parts = [(Pictogram::Sheet, "card-fold-steps"), (Pictogram::Offline, "card-staff")];
    for (index, (row, (pictogram, message))) in inner.rows(2).into_iter().zip(parts).enumerate() {
        if index > 0 {
            canvas.rule(row);
        }
        let mut block = row.middle(row.width, dots(430));
        canvas.pictogram(pictogram, block.cut_top(dots(240)));
        block.cut_top(dots(30));
        let words = canvas.say(message);
        let used = canvas.text(block, &words, Setting { sizes: (44, 32), lines: 2, place: Place::Center })?;
        block.cut_top(used + dots(10));
        if index > 0 && !is_english {
            panel::staff(canvas, block, Place::Center)?;
        }
    }
    Ok(())
}

/// Where to fold: marks at the edges and in the middle, numbered in their order.
fn marks(canvas: &mut Canvas<'_>) -> Result<(), FaceError> {
    const MARK: i32 = dots(90);
    const DASHES: &str = "12 8";
    let (x, y) = (WIDTH / 2, HEIGHT / 2);
    for (from, to) in [
        ((0, y), (MARK, y)),
        ((WIDTH - MARK, y), (WIDTH, y)),
        ((x - MARK / 2, y), (x + MARK / 2, y)),
        ((x, 0), (x, MARK)),
        ((x, HEIGHT - MARK), (x, HEIGHT)),
        ((x, y - MARK / 2), (x, y + MARK / 2)),
    ] {
        canvas.line(from, to, DASHES);
    }
    let setting = Setting { sizes: (30, 30), lines: 1, place: Place::Middle };
    let side = dots(50);
    for (number, x, y) in [
        ("1", MARK, y - side / 2),
        ("1", WIDTH - MARK - side, y - side / 2),
        ("2", x - side / 2, MARK),
        ("2", x - side / 2, HEIGHT - MARK - side),
    ] {
        canvas.text_in(Language::English, Area { x, y, width: side, height: side }, number, setting)?;
    }
    Ok(())
}
