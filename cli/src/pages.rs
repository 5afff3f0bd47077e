//! Pages of a card as PDF and as pixels, in fonts that come with the program.

use std::sync::Arc;

use carnet_core::card::{self, Page};
use carnet_core::language::{Direction, Language};
use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::{Metadata, TextDirection};
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Group, Node, Text, Tree, fontdb};

use crate::failure::Failure;

/// Letters of all languages that cards are written in: cli/fonts/README.md.
const FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Regular.ttf"),
];

/// Dots an inch of a page.
const DOTS: f32 = 300.0;

/// Points an inch in PDF.
const POINTS: f32 = 72.0;

/// Pixels a metre at 300 an inch, for PNG.
const DOTS_PER_METRE: u32 = 11_811;

/// The fonts that pages are written in.
#[derive(Clone)]
pub(crate) struct Fonts(Arc<fontdb::Database>);

impl Fonts {
    /// Those that come with the program.
    pub(crate) fn own() -> Self {
        let mut fonts = fontdb::Database::new();
        for font in FONTS {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Noto Sans");
        fonts.set_serif_family("Noto Sans");
        Self(Arc::new(fonts))
    }

    /// Those, and the ones of this computer, for names in other scripts.
    pub(crate) fn with_those_of_the_computer(&self) -> Self {
        let mut fonts = fontdb::Database::clone(&self.0);
        fonts.load_system_fonts();
        Self(Arc::new(fonts))
    }

    /// Whether each letter of somebody's name has its form, beside words of a language.
    pub(crate) fn can_write(&self, text: &str, language: Language) -> bool {
        let escaped: String = text.chars().map(|letter| format!("&#{};", u32::from(letter))).collect();
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text font-family=\"{}\">\u{2068}{escaped}\u{2069}</text></svg>",
            card::font_family(language)
        );
        self.tree(&svg).is_ok()
    }

    /// Reads a page, in which each letter has its form: never a box in place of one.
    fn tree(&self, svg: &str) -> Result<Tree, Failure> {
        let options = usvg::Options { dpi: DOTS, fontdb: Arc::clone(&self.0), ..usvg::Options::default() };
        let tree = Tree::from_str(svg, &options).map_err(|_| unsound())?;
        let spans = texts(tree.root()).flat_map(|text| text.layouted());
        let is_missing = spans.flat_map(|span| &span.positioned_glyphs).any(|glyph| glyph.id.0 == 0);
        if is_missing {
            return Err(Failure::new("card.no-letters", "no font here has all letters of the card"));
        }
        Ok(tree)
    }
}

/// Draws pages as PDF: symbols as paths, text as text, with the letters that it needs of each font.
pub(crate) fn pdf(pages: &[Page], language: Language, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let mut document = Document::new();
    let direction = match language.direction() {
        Direction::LeftToRight => TextDirection::LeftToRight,
        Direction::RightToLeft => TextDirection::RightToLeft,
    };
    document.set_metadata(
        Metadata::new()
            .title(language.say("card-title").into_owned())
            .language(language.tag().to_owned())
            .text_direction(direction),
    );
    for page in pages {
        let tree = fonts.tree(page.svg())?;
        let (width, height) = page.dots();
        let points = |dots: u32| u16::try_from(dots).map_or(f32::MAX, f32::from) * POINTS / DOTS;
        let size = Size::from_wh(points(width), points(height)).ok_or_else(unsound)?;
        let mut page = document.start_page_with(PageSettings::new(size));
        let mut surface = page.surface();
        surface.draw_svg(&tree, size, SvgSettings::default()).ok_or_else(unsound)?;
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|_| unsound())
}

/// Draws a page as PNG in shades of grey, a pixel for each dot.
pub(crate) fn png(page: &Page, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let tree = fonts.tree(page.svg())?;
    let (width, height) = page.dots();
    let mut pixels = Pixmap::new(width, height).ok_or_else(unsound)?;
    // One, but for the rounding of millimetres: modules stay on whole pixels.
    let scale =
        Transform::from_scale(width_of(width) / tree.size().width(), width_of(height) / tree.size().height());
    resvg::render(&tree, scale, &mut pixels.as_mut());
    let grey: Vec<u8> = pixels.pixels().iter().map(|pixel| pixel.red()).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels = png::PixelDimensions { xppu: DOTS_PER_METRE, yppu: DOTS_PER_METRE, unit: png::Unit::Meter };
    encoder.set_pixel_dims(Some(pixels));
    let mut writer = encoder.write_header().map_err(|_| unsound())?;
    writer.write_image_data(&grey).map_err(|_| unsound())?;
    writer.finish().map_err(|_| unsound())?;
    Ok(bytes)
}

fn width_of(dots: u32) -> f32 {
    u16::try_from(dots).map_or(f32::MAX, f32::from)
}

/// All texts, wherever they are.
fn texts(group: &Group) -> Box<dyn Iterator<Item = &Text> + '_> {
    Box::new(group.children().iter().flat_map(|node| -> Box<dyn Iterator<Item = &Text> + '_> {
        match node {
            Node::Group(group) => texts(group),
            Node::Text(text) => Box::new(std::iter::once(text.as_ref())),
            _ => Box::new(std::iter::empty()),
        }
    }))
}

fn unsound() -> Failure {
    Failure::new("card.unsound", "the page cannot be drawn")
}

#[cfg(test)]
mod tests {
    use carnet_core::card::{Face, Holder, Paper};
    use carnet_core::clock::Timestamp;
    use carnet_core::qr::{Card, Layout};

    use super::*;

    fn page_trees(language: Language, paper: Paper, max_version: u8) -> Vec<(Page, Tree)> {
        let envelope: Vec<u8> = (0..900_u32).map(|i| (i * 31 % 253).to_le_bytes()[0]).collect();
        let card = Card::new(&envelope, &Layout::new().with_max_version(max_version).unwrap()).unwrap();
        let day = Timestamp::parse("2026-03-02").unwrap();
        let face = Face::new(language, day).with_valid_until(day).with_programme("Espoir");
        let face = face.with_holder(Holder::Named("آمنة Amina አሚና"));
        let fonts = Fonts::own();
        let pages = card::pages(&card, &face, paper).unwrap();
        pages.into_iter().map(|page| (page.clone(), fonts.tree(page.svg()).unwrap())).collect()
    }

    /// The widths of core are estimates: with the fonts they are found out.
    #[test]
    fn no_text_touches_another_or_the_edge() {
        for language in Language::ALL {
            for paper in [Paper::A6, Paper::A4, Paper::Cr80] {
                for (page, tree) in
                    [25, 15].into_iter().flat_map(|version| page_trees(language, paper, version))
                {
                    let (width, height) = page.dots();
                    let boxes: Vec<_> =
                        texts(tree.root()).map(|text| (text.flattened().abs_bounding_box(), text)).collect();
                    for (index, (one, text)) in boxes.iter().enumerate() {
                        let words: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
                        let is_inside = one.left() > 30.0
                            && one.right() < width_of(width) - 30.0
                            && one.top() > 30.0
                            && one.bottom() < width_of(height) - 30.0;
                        assert!(is_inside, "{language:?} {paper:?}: {words} {one:?}");
                        let touches = |(other, _): &(usvg::Rect, &Text)| {
                            let overlap = other.bottom().min(one.bottom()) - other.top().max(one.top());
                            let is_beside = other.left() >= one.right() || other.right() <= one.left();
                            !is_beside && overlap > 0.0
                        };
                        assert!(!boxes.iter().take(index).any(touches), "{language:?} {paper:?}: {words}");
                    }
                }
            }
        }
    }

    #[test]
    fn symbols_are_black_in_a_white_border_of_four_modules() {
        for (page, _) in page_trees(Language::Arabic, Paper::Cr80, 25).into_iter().step_by(2) {
            let bytes = png(&page, &Fonts::own()).unwrap();
            let picture = image::load_from_memory(&bytes).unwrap().to_luma8();
            let corner = page.svg().lines().find(|line| line.contains("crispEdges")).unwrap().to_owned();
            let mut numbers =
                corner.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
            let (x, y, module) = (numbers.next().unwrap(), numbers.next().unwrap(), numbers.next().unwrap());
            for at in 0..11 * module {
                let is_border = at < 4 * module;
                let colour = if is_border { 255 } else { 0 };
                assert_eq!(picture.get_pixel(x + at, y + 4 * module + 1).0, [colour], "{at}");
                assert_eq!(picture.get_pixel(x + 4 * module + 1, y + at).0, [colour], "{at}");
            }
        }
    }

    #[test]
    fn a_page_with_a_letter_of_no_font_is_refused() {
        let fonts = Fonts::own();
        assert!(fonts.can_write("Ngũgĩ wa Thiong’o", Language::Swahili));
        assert!(fonts.can_write("محمد 3", Language::Arabic) && fonts.can_write("محمد", Language::English));
        assert!(!fonts.can_write("\u{10fffd}", Language::English));
    }
}
