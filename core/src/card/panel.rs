//! A6: a symbol, below it the pictures.

use super::area::{Area, dots};
use super::canvas::{Canvas, Page, Place, Setting};
use super::pictogram::Pictogram;
use super::{Face, FaceError, Holder, NOTE, Numbered};
use crate::language::{Direction, Language, count};

/// What a field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// A day.
    Date,
    /// Somebody's name.
    Words,
}

/// White around everything but the symbol, which brings its own.
pub(super) const MARGIN: i32 = dots(60);

/// White between a symbol and the edge of the page, with its quiet zone.
const SYMBOL_MARGIN: i32 = dots(20);

const TITLE: i32 = dots(95);
const SUBTITLE: i32 = dots(40);
const FIELDS: i32 = dots(95);
const DATE: i32 = dots(218);

/// Below this width values are in smaller letters.
const NARROW: i32 = dots(350);
const GAP: i32 = dots(20);
const STRIP: i32 = dots(275);
const STRIP_PICTOGRAM: i32 = dots(120);
const BADGE: i32 = dots(180);

pub(super) fn pages(symbols: &[Numbered<'_>], face: &Face<'_>) -> Result<Vec<Page>, FaceError> {
    let page = |symbol| {
        let mut canvas = Canvas::new(face, Area::new(dots(1050), dots(1480)));
        let mut inner = canvas.area().inset(MARGIN);
        header(&mut canvas, &mut inner, symbol)?;
        fields(&mut canvas, &mut inner)?;
        staff(&mut canvas, inner.cut_bottom(NOTE), Place::Middle)?;
        strip(&mut canvas, inner.cut_bottom(STRIP))?;
        inner.cut_bottom(GAP);
        draw(&mut canvas, inner, symbol)?;
        Ok(canvas.finish())
    };
    symbols.iter().map(page).collect()
}

/// Side of the square for the symbol.
pub(super) fn room(face: &Face<'_>, note: i32) -> i32 {
    let page = Area::new(dots(1050), dots(1480));
    let height = page.height - 2 * MARGIN - head(face) - NOTE - STRIP - GAP - note;
    height.min(page.width - 2 * SYMBOL_MARGIN)
}

/// Height of everything above the symbol.
pub(super) fn head(face: &Face<'_>) -> i32 {
    let rows = if face.holder != Holder::Unnamed && face.programme.is_some() { 2 } else { 1 };
    TITLE + subtitle(face) + GAP + rows * FIELDS
}

fn subtitle(face: &Face<'_>) -> i32 {
    if face.language == Language::English { 0 } else { SUBTITLE }
}

/// The title, below it the same in English, and at the end which of the symbols this is.
pub(super) fn header(
    canvas: &mut Canvas<'_>,
    inner: &mut Area,
    symbol: &Numbered<'_>,
) -> Result<(), FaceError> {
    let direction = canvas.direction();
    let mut title = inner.cut_top(TITLE);
    if let Some(ordinal) = symbol.ordinal() {
        let mut end = title;
        title = end.cut_start(title.width - BADGE, direction);
        canvas.badge(end.middle(end.width, dots(85)), &ordinal)?;
    }
    let words = canvas.say("card-title");
    canvas.text(title, &words, Setting { sizes: (84, 60), lines: 1, place: Place::Start })?;
    let below = inner.cut_top(subtitle(canvas.face));
    if below.height > 0 {
        let words = Language::English.say("card-title");
        let setting = Setting { sizes: (32, 32), lines: 1, place: Place::Top };
        canvas.text_in(Language::English, below, &words, setting)?;
    }
    Ok(())
}

/// In a row the name or the programme, and the dates; a second row where there are both.
pub(super) fn fields(canvas: &mut Canvas<'_>, inner: &mut Area) -> Result<(), FaceError> {
    let face = canvas.face;
    let direction = canvas.direction();
    canvas.rule(*inner);
    inner.cut_top(GAP);
    let mut row = inner.cut_top(FIELDS);
    let mut dates = vec![("card-date", face.issued.date())];
    dates.extend(face.valid_until.map(|end| ("card-valid-until", end.date())));
    let has_words = face.holder != Holder::Unnamed || face.programme.is_some();
    if has_words {
        let count = i32::try_from(dates.len()).unwrap_or(1);
        let words = row.cut_start(row.width - count * DATE, direction);
        let words = Area {
            width: words.width - GAP,
            x: words.x + if direction == Direction::RightToLeft { GAP } else { 0 },
            ..words
        };
        if face.holder == Holder::Unnamed {
            programme(canvas, words)?;
        } else {
            name(canvas, words)?;
        }
    }
    for (label, value) in dates {
        let column = row.cut_start(DATE, direction);
        field(canvas, column, label, &value, Value::Date)?;
    }
    if face.holder != Holder::Unnamed && face.programme.is_some() {
        let row = inner.cut_top(FIELDS);
        programme(canvas, row)?;
    }
    Ok(())
}

/// Who gave the card, if that is to be there.
pub(super) fn programme(canvas: &mut Canvas<'_>, area: Area) -> Result<i32, FaceError> {
    match canvas.face.programme {
        Some(programme) => field(canvas, area, "card-from", &isolated(programme), Value::Words),
        None => Ok(0),
    }
}

/// The name, or a line to write it on.
pub(super) fn name(canvas: &mut Canvas<'_>, area: Area) -> Result<i32, FaceError> {
    match canvas.face.holder {
        Holder::Unnamed => Ok(0),
        Holder::Named(name) => field(canvas, area, "card-name", &isolated(name), Value::Words),
        Holder::ByHand => {
            let used = field(canvas, area, "card-name", "", Value::Words)?;
            let mut line = area;
            line.cut_top(used + dots(45));
            canvas.rule(line);
            Ok(used + dots(45))
        }
    }
}

/// A small word and what it is about; gives back the height.
pub(super) fn field(
    canvas: &mut Canvas<'_>,
    mut area: Area,
    label: &str,
    value: &str,
    kind: Value,
) -> Result<i32, FaceError> {
    let label = canvas.say(label);
    let used = canvas.text(area, &label, Setting { sizes: (26, 22), lines: 1, place: Place::Top })?;
    area.cut_top(used);
    let (language, lines) = match kind {
        Value::Date => (Language::English, 1),
        Value::Words => (canvas.face.language, 3),
    };
    let largest = if area.width < NARROW && kind == Value::Words { 34 } else { 40 };
    let setting = Setting { sizes: (largest, 24), lines, place: Place::Top };
    let value = canvas.text_in(language, area, value, setting)?;
    Ok(used + value)
}

/// Text of somebody else's, in its own direction.
fn isolated(text: &str) -> String {
    format!("\u{2068}{}\u{2069}", crate::summary::clean::line(text))
}

/// The symbol, and below it how many are enough.
pub(super) fn draw(canvas: &mut Canvas<'_>, mut area: Area, symbol: &Numbered<'_>) -> Result<(), FaceError> {
    let wide = canvas_wide(area);
    if symbol.all > 1 {
        let note = area.cut_bottom(NOTE);
        let words = enough(canvas.face.language, symbol);
        canvas.text(note, &words, Setting { sizes: (34, 26), lines: 1, place: Place::Center })?;
    }
    canvas.symbol(Area { y: area.y, height: area.height, ..wide }, symbol);
    Ok(())
}

/// "Any 3 of the 4 codes are enough."
pub(super) fn enough(language: Language, symbol: &Numbered<'_>) -> String {
    language.say_with("card-any", &[("needed", count(symbol.needed)), ("all", count(symbol.all))])
}

/// The area out to where a symbol may reach.
fn canvas_wide(area: Area) -> Area {
    let more = MARGIN - SYMBOL_MARGIN;
    Area { x: area.x - more, width: area.width + 2 * more, ..area }
}

/// All pictures side by side, each with its words below.
fn strip(canvas: &mut Canvas<'_>, area: Area) -> Result<(), FaceError> {
    let columns = area.columns(5, dots(10), canvas.direction());
    for (mut column, pictogram) in columns.into_iter().zip(Pictogram::HOW_TO) {
        canvas.pictogram(pictogram, column.cut_top(STRIP_PICTOGRAM));
        column.cut_top(dots(10));
        let words = canvas.say(pictogram.message());
        canvas.text(column, &words, Setting { sizes: (29, 24), lines: 5, place: Place::Center })?;
    }
    Ok(())
}

/// For who reads no word of the holder's language.
pub(super) fn staff(canvas: &mut Canvas<'_>, area: Area, place: Place) -> Result<(), FaceError> {
    let words = Language::English.say("card-staff");
    let setting = Setting { sizes: (28, 24), lines: 1, place };
    canvas.text_in(Language::English, area, &words, setting).map(drop)
}
