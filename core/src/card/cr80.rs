//! Cards of plastic or paper, in the size of a bank card: symbol on the front, pictures on the back.

use super::area::{Area, dots};
use super::canvas::{Canvas, Page, Place, Setting};
use super::panel::{self, Value, field, name};
use super::pictogram::Pictogram;
use super::{Face, FaceError, Numbered};
use crate::language::Language;

const WIDTH: i32 = dots(856);
const HEIGHT: i32 = dots(540);
const MARGIN: i32 = dots(40);
const BADGE: i32 = dots(110);
const STAFF: i32 = dots(40);

/// Side of the square for the symbol: the whole height, since its quiet zone is margin enough.
pub(super) const ROOM: i32 = HEIGHT;

pub(super) fn pages(symbols: &[Numbered<'_>], face: &Face<'_>) -> Result<Vec<Page>, FaceError> {
    let mut pages = Vec::new();
    for symbol in symbols {
        pages.push(front(symbol, face)?);
        pages.push(back(symbol, face)?);
    }
    Ok(pages)
}

fn front(symbol: &Numbered<'_>, face: &Face<'_>) -> Result<Page, FaceError> {
    let mut canvas = Canvas::new(face, Area::new(WIDTH, HEIGHT));
    let direction = canvas.direction();
    let mut area = canvas.area();
    let column = area.cut_start(WIDTH - symbol.side(), direction);
    canvas.symbol(area, symbol);
    let mut column = Area { y: MARGIN, height: HEIGHT - 2 * MARGIN, ..column };
    column.cut_start(MARGIN, direction);
    let words = canvas.say("card-title");
    let used = canvas.text(column, &words, Setting { sizes: (56, 40), lines: 1, place: Place::Top })?;
    column.cut_top(used);
    let ordinal = symbol.ordinal();
    if face.language != Language::English || ordinal.is_some() {
        let mut row = column.cut_top(dots(40));
        if face.language != Language::English {
            let title = row.cut_start(row.width - BADGE, direction);
            let words = Language::English.say("card-title");
            let setting = Setting { sizes: (27, 24), lines: 1, place: Place::Start };
            canvas.text_in(Language::English, title, &words, setting)?;
        }
        if let Some(ordinal) = ordinal {
            canvas.badge(row.cut_start(BADGE, direction), &ordinal)?;
        }
    }
    column.cut_top(dots(15));
    let gap = dots(10);
    let used = name(&mut canvas, column)?;
    if used > 0 {
        column.cut_top(used + gap);
    }
    let dates = [Some(("card-date", face.issued)), face.valid_until.map(|end| ("card-valid-until", end))];
    for (label, date) in dates.into_iter().flatten() {
        let used = field(&mut canvas, column, label, &date.date(), Value::Date)?;
        column.cut_top(used + gap);
    }
    let used = panel::programme(&mut canvas, column)?;
    if used > 0 {
        column.cut_top(used + gap);
    }
    if column.height >= dots(100) {
        let foot = column.cut_bottom(dots(100)).columns(2, gap, direction);
        for (area, pictogram) in foot.into_iter().zip([Pictogram::Show, Pictogram::Offline]) {
            canvas.pictogram(pictogram, Area { width: area.height.min(area.width), ..area });
        }
    }
    Ok(canvas.finish())
}

fn back(symbol: &Numbered<'_>, face: &Face<'_>) -> Result<Page, FaceError> {
    let mut canvas = Canvas::new(face, Area::new(WIDTH, HEIGHT));
    let direction = canvas.direction();
    let mut inner = canvas.area().inset(MARGIN);
    let is_one = symbol.all == 1;
    if !is_one {
        panel::staff(&mut canvas, inner.cut_bottom(STAFF), Place::Start)?;
    }
    let rows = inner.rows(3);
    let cells = rows.into_iter().flat_map(|row| row.columns(2, dots(30), direction));
    let mut pictograms = Pictogram::HOW_TO.into_iter();
    for cell in cells {
        let mut cell = cell.middle(cell.width, cell.height - dots(20));
        let Some(pictogram) = pictograms.next() else {
            let (language, words) = match is_one {
                true => (Language::English, Language::English.say("card-staff").into_owned()),
                false => (face.language, panel::enough(face.language, symbol)),
            };
            let setting = Setting { sizes: (33, 24), lines: 3, place: Place::Start };
            canvas.text_in(language, cell, &words, setting)?;
            continue;
        };
        canvas.pictogram(pictogram, cell.cut_start(dots(110), direction));
        cell.cut_start(dots(20), direction);
        let words = canvas.say(pictogram.message());
        canvas.text(cell, &words, Setting { sizes: (33, 26), lines: 4, place: Place::Start })?;
    }
    Ok(canvas.finish())
}
