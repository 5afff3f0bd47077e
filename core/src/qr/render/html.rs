//! HTML: a page to print, nothing to load and no script.

use std::fmt::Write as _;

use super::svg::push_svg;
use super::{Caption, escape};
use crate::qr::Card;

const STYLE: &str = "@page{margin:10mm}\
body{font:12pt/1.4 sans-serif;margin:0 auto;padding:4mm;max-width:180mm;color:#000;background:#fff}\
h1{font-size:14pt;margin:0 0 2mm}p{margin:0 0 1mm}\
svg{display:block;max-width:100%;height:auto;margin-top:3mm;break-inside:avoid}";

/// Draws a card as a page of its own.
pub fn html(card: &Card, caption: &Caption<'_>) -> String {
    let direction = caption.direction.as_str();
    let title = escape(caption.title);
    let mut text = String::new();
    // Writing into a `String` cannot fail.
    let _ = write!(
        text,
        "<!doctype html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        escape(caption.language),
    );
    for line in caption.lines {
        let _ = writeln!(text, "<p>{}</p>", escape(line));
    }
    push_svg(&mut text, card, caption);
    text.push_str("</body>\n</html>\n");
    text
}
