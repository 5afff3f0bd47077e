//! SVG: one path per symbol, several symbols in a grid.

use std::fmt::Write as _;

use super::{Caption, escape, ordinal, path_data};
use crate::qr::Card;
use crate::qr::symbol::QUIET_ZONE;

/// Height of the line with "1/3" under a symbol, in modules.
const LINE: usize = 8;

/// Printed side of a module, in millimetres.
const MODULE_MM: f64 = 0.5;

/// Draws a card; a user unit is a module, printed at half a millimetre.
pub fn svg(card: &Card, caption: &Caption<'_>) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    push_svg(&mut text, card, caption);
    text
}

/// Appends the `svg` element alone.
pub(super) fn push_svg(text: &mut String, card: &Card, caption: &Caption<'_>) {
    let count = card.symbols().len().max(1);
    let columns = (1..).find(|columns| columns * columns >= count).unwrap_or(count);
    let side = card.symbols().first().map_or(0, |symbol| symbol.width()) + 2 * QUIET_ZONE;
    let line = if count > 1 { LINE } else { 0 };
    let (width, height) = (side * columns, (side + line) * count.div_ceil(columns));
    let millimetres = |modules: usize| MODULE_MM * f64::from(u32::try_from(modules).unwrap_or(u32::MAX));
    let direction = caption.direction.as_str();
    // Writing into a `String` cannot fail.
    let _ = write!(
        text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"{}\" direction=\"{direction}\" \
         viewBox=\"0 0 {width} {height}\" width=\"{}mm\" height=\"{}mm\" shape-rendering=\"crispEdges\">\n\
         <title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n",
        escape(caption.language),
        millimetres(width),
        millimetres(height),
        escape(caption.title),
    );
    for (index, symbol) in card.symbols().iter().enumerate() {
        let (x, y) = (index % columns * side, index / columns * (side + line));
        let _ = writeln!(text, "<path d=\"{}\"/>", path_data(symbol, x + QUIET_ZONE, y + QUIET_ZONE));
        if let Some(ordinal) = ordinal(index, card) {
            let _ = writeln!(
                text,
                "<text x=\"{}\" y=\"{}\" direction=\"ltr\" font-family=\"sans-serif\" font-size=\"6\" \
                 text-anchor=\"middle\">{ordinal}</text>",
                x + side / 2,
                y + side + line / 2,
            );
        }
    }
    text.push_str("</svg>\n");
}
