//! A card as files, in the format that each name's ending asks for.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use carnet_core::qr::render::{self, Caption};
use carnet_core::qr::{Card, Symbol};

use crate::failure::Failure;
use crate::output::{NewFile, Readers};

/// Pixels of a module's side: 300 dots an inch at two thirds of a millimetre.
const MODULE_PIXELS: usize = 8;

/// Where a card goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Symbol texts on standard output.
    Text,
    /// Blocks on standard output.
    Terminal,
    /// A file.
    File(PathBuf, Format),
}

/// A format of card files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Png,
    Svg,
    Pdf,
    Html,
    Txt,
    Gif,
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "-" => return Ok(Target::Text),
            "terminal" => return Ok(Target::Terminal),
            _ => {}
        }
        let path = PathBuf::from(text);
        let ending =
            path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        let format = match ending.as_str() {
            "png" => Format::Png,
            "svg" => Format::Svg,
            "pdf" => Format::Pdf,
            "html" | "htm" => Format::Html,
            "txt" => Format::Txt,
            "gif" => Format::Gif,
            _ => return Err("the name must end in .png, .svg, .pdf, .html, .txt or .gif".to_owned()),
        };
        Ok(Target::File(path, format))
    }
}

/// Draws a card as one file, or, as PNG, as one for each of its symbols.
pub(crate) fn draw(path: &Path, format: Format, card: &Card) -> Result<Vec<NewFile>, Failure> {
    let note = note(card);
    let lines = ["Sealed: scan it with Carnet. No network is needed.", note.as_str()];
    let caption =
        Caption::new("Health record").with_lines(if note.is_empty() { &lines[..1] } else { &lines });
    let file = |bytes: Vec<u8>| vec![NewFile { path: path.to_owned(), bytes, readers: Readers::Anyone }];
    Ok(match format {
        Format::Png => pictures(path, card.symbols())?,
        Format::Svg => file(render::svg(card, &caption).into()),
        Format::Pdf => file(render::pdf(card, &caption)),
        Format::Html => file(render::html(card, &caption).into()),
        Format::Txt => file(render::txt(card).into()),
        Format::Gif => file(render::gif(card, MODULE_PIXELS)?),
    })
}

fn pictures(path: &Path, symbols: &[Symbol]) -> Result<Vec<NewFile>, Failure> {
    let files = symbols.iter().enumerate().map(|(index, symbol)| {
        let path = if symbols.len() == 1 { path.to_owned() } else { numbered(path, index + 1) };
        Ok(NewFile { path, bytes: render::png(symbol, MODULE_PIXELS)?, readers: Readers::Anyone })
    });
    files.collect()
}

/// `card-2.png` for the second of `card.png`.
fn numbered(path: &Path, number: usize) -> PathBuf {
    let mut name = path.file_stem().map(OsString::from).unwrap_or_default();
    name.push(format!("-{number}."));
    name.push(path.extension().unwrap_or_default());
    path.with_file_name(name)
}

fn note(card: &Card) -> String {
    match (card.needed(), card.symbols().len()) {
        (_, 1) => String::new(),
        (needed, all) => format!("Any {needed} of these {all} symbols are enough, in any order."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_gives_the_format() {
        assert_eq!("a/b.PNG".parse(), Ok(Target::File("a/b.PNG".into(), Format::Png)));
        assert_eq!("-".parse(), Ok(Target::Text));
        assert_eq!("terminal".parse(), Ok(Target::Terminal));
        assert!("card".parse::<Target>().is_err());
        assert!("card.jpg".parse::<Target>().is_err());
    }

    #[test]
    fn numbers_go_before_the_ending() {
        assert_eq!(numbered(Path::new("a.b/my.card.png"), 12), Path::new("a.b/my.card-12.png"));
    }
}
