//! A card as files, in the format that each name's ending asks for.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use carnet_core::card::{self, Paper};
use carnet_core::qr::Card;
use carnet_core::qr::render::{self, Caption};

use crate::face::Dressing;
use crate::failure::Failure;
use crate::output::{NewFile, Readers};
use crate::pages;

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

/// Whether a file of that format has pages, or the symbols alone.
pub(crate) fn has_pages(format: Format, paper: Option<Paper>) -> bool {
    match format {
        Format::Pdf => true,
        Format::Png | Format::Svg | Format::Html => paper.is_some(),
        Format::Txt | Format::Gif => false,
    }
}

/// Draws a card as one file, or, as PNG and as pages of SVG, as one for each of its symbols or pages.
pub(crate) fn draw(
    path: &Path,
    format: Format,
    card: &Card,
    dressing: &Dressing<'_>,
) -> Result<Vec<NewFile>, Failure> {
    let file = |bytes: Vec<u8>| vec![NewFile { path: path.to_owned(), bytes, readers: Readers::Anyone }];
    if has_pages(format, dressing.paper) {
        let pages = card::pages(card, &dressing.face(), dressing.paper.unwrap_or(Paper::A6))?;
        return Ok(match format {
            Format::Png => numbered_files(path, &pages, |page| pages::png(page, &dressing.fonts))?,
            Format::Svg => numbered_files(path, &pages, |page| Ok(page.svg().into()))?,
            Format::Html => file(card::html(&pages, dressing.language).into()),
            _ => file(pages::pdf(&pages, dressing.language, &dressing.fonts)?),
        });
    }
    let note = note(card);
    let lines = ["Sealed: scan it with Carnet. No network is needed.", note.as_str()];
    let caption =
        Caption::new("Health record").with_lines(if note.is_empty() { &lines[..1] } else { &lines });
    Ok(match format {
        Format::Png => {
            numbered_files(path, card.symbols(), |symbol| Ok(render::png(symbol, MODULE_PIXELS)?))?
        }
        Format::Svg => file(render::svg(card, &caption).into()),
        Format::Html => file(render::html(card, &caption).into()),
        Format::Gif => file(render::gif(card, MODULE_PIXELS)?),
        Format::Txt | Format::Pdf => file(render::txt(card).into()),
    })
}

/// A file for each of several; the only one has the name that was given.
fn numbered_files<T>(
    path: &Path,
    several: &[T],
    draw: impl Fn(&T) -> Result<Vec<u8>, Failure>,
) -> Result<Vec<NewFile>, Failure> {
    let files = several.iter().enumerate().map(|(index, one)| {
        let path = if several.len() == 1 { path.to_owned() } else { numbered(path, index + 1) };
        Ok(NewFile { path, bytes: draw(one)?, readers: Readers::Anyone })
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
