//! PDF (ISO 32000-1): a page of A6 per symbol.

use pdf_writer::{Content, Name, Pdf, Rect, Ref, Str, TextStr};

use super::{Caption, ordinal};
use crate::qr::symbol::QUIET_ZONE;
use crate::qr::{Card, Symbol};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// A6, in millimetres (ISO 216).
const PAGE: (f32, f32) = (105.0, 148.0);

const MARGIN: f32 = 6.0;

/// Largest printed module, in millimetres; the smallest is 0.5, of version 40 over the width of the page.
const MAX_MODULE: f32 = 1.0;

const TITLE_POINTS: f32 = 11.0;
const LINE_POINTS: f32 = 8.0;
const LINE_HEIGHT: f32 = 4.0;
const FONT: Name<'static> = Name(b"F1");

/// Lines that fit under the largest symbol.
const MAX_LINES: usize = 9;

/// Draws a card on pages of A6, as paths.
///
/// The captions are set in Helvetica, which every reader has: characters outside Windows-1252 become `?`.
/// Lines beyond the ninth have no place and are left out.
pub fn pdf(card: &Card, caption: &Caption<'_>) -> Vec<u8> {
    let mut next = 1;
    let mut id = || {
        next += 1;
        Ref::new(next)
    };
    let catalog = Ref::new(1);
    let (tree, font, info) = (id(), id(), id());
    let pages: Vec<(Ref, Ref, &Symbol)> = card.symbols().iter().map(|symbol| (id(), id(), symbol)).collect();
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree).lang(TextStr(caption.language));
    pdf.document_info(info).title(TextStr(caption.title));
    pdf.pages(tree)
        .kids(pages.iter().map(|(page, _, _)| *page))
        .count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    pdf.type1_font(font).base_font(Name(b"Helvetica")).encoding_predefined(Name(b"WinAnsiEncoding"));
    for (index, (page_id, content_id, symbol)) in pages.iter().enumerate() {
        let mut page = pdf.page(*page_id);
        page.media_box(Rect::new(0.0, 0.0, PAGE.0 * MM, PAGE.1 * MM)).parent(tree).contents(*content_id);
        page.resources().fonts().pair(FONT, font);
        drop(page);
        let content = draw(symbol, caption, ordinal(index, card).as_deref());
        pdf.stream(*content_id, content.finish().as_slice());
    }
    pdf.finish()
}

fn draw(symbol: &Symbol, caption: &Caption<'_>, ordinal: Option<&str>) -> Content {
    let modules = small(symbol.width() + 2 * QUIET_ZONE);
    let module = (((PAGE.0 - 2.0 * MARGIN) / modules).min(MAX_MODULE)) * MM;
    let top = (PAGE.1 - MARGIN) * MM;
    let left = (PAGE.0 * MM - modules * module) / 2.0;
    let mut content = Content::new();
    content.save_state();
    // One unit is one module, and y grows downwards as the rows do.
    let quiet = small(QUIET_ZONE) * module;
    content.transform([module, 0.0, 0.0, -module, left + quiet, top - quiet]);
    for (x, y, length) in symbol.runs() {
        content.rect(small(x), small(y), small(length), 1.0);
    }
    content.fill_nonzero();
    content.restore_state();

    let mut y = top - modules * module - LINE_HEIGHT * MM;
    let heading = match ordinal {
        Some(ordinal) => format!("{ordinal}  {}", caption.title),
        None => caption.title.to_owned(),
    };
    let lines = std::iter::once((heading.as_str(), TITLE_POINTS))
        .chain(caption.lines.iter().map(|line| (*line, LINE_POINTS)));
    for (line, points) in lines.take(MAX_LINES + 1) {
        content.begin_text().set_font(FONT, points).next_line(MARGIN * MM, y);
        content.show(Str(&windows_1252(line))).end_text();
        y -= LINE_HEIGHT * MM;
    }
    content
}

/// A count of modules as a coordinate.
fn small(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::MAX, f32::from)
}

/// Text in the encoding of the built-in fonts (ISO 32000-1, annex D.2, WinAnsiEncoding).
fn windows_1252(text: &str) -> Vec<u8> {
    /// 0x80 to 0x9F; the others are as in Unicode.
    const HIGH: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    text.chars()
        .map(|character| match u8::try_from(character) {
            Ok(byte @ (b' '..=b'~' | 0xA0..)) => byte,
            Ok(_) => b' ',
            Err(_) => HIGH
                .chars()
                .position(|high| high == character)
                .and_then(|index| u8::try_from(index + 0x80).ok())
                .unwrap_or(b'?'),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_western_text() {
        assert_eq!(windows_1252("Né 5 € – ok"), b"N\xe9 5 \x80 \x96 ok");
        assert_eq!(windows_1252("سلام\n"), b"???? ");
    }
}
