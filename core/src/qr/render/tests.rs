//! What is drawn is what was asked for.

use super::*;
use crate::qr::{EcLevel, Layout};

fn card(count: usize, max_version: u8) -> Card {
    let envelope: Vec<u8> = (0..count).map(|i| u8::try_from(i * 31 % 253).unwrap()).collect();
    let layout = Layout::new().with_max_version(max_version).unwrap().with_ec(EcLevel::M);
    Card::new(&envelope, &layout).unwrap()
}

fn dark(symbol: &Symbol) -> usize {
    let side = symbol.width();
    (0..side * side).filter(|index| symbol.is_dark(index % side, index / side)).count()
}

/// Lengths of the runs of a path, added up.
fn path_modules(svg: &str) -> usize {
    svg.split("v1h-").skip(1).map(|rest| rest.split('z').next().unwrap().parse::<usize>().unwrap()).sum()
}

#[test]
fn png_has_the_modules_as_bits() {
    let card = card(50, 40);
    let symbol = &card.symbols()[0];
    let bytes = png(symbol, 3).unwrap();
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!((info.color_type, info.bit_depth), (::png::ColorType::Grayscale, ::png::BitDepth::One));
    let side = 3 * (symbol.width() + 8);
    assert_eq!((info.width, info.height), (u32::try_from(side).unwrap(), u32::try_from(side).unwrap()));
    let white = |x: usize, y: usize| pixels[y * info.line_size + x / 8] >> (7 - x % 8) & 1 == 1;
    for (x, y) in [(0, 0), (11, 11), (12, 12), (side - 1, side - 1), (40, 50), (33, 71)] {
        let inside = x >= 12 && y >= 12;
        assert_eq!(white(x, y), !(inside && symbol.is_dark((x - 12) / 3, (y - 12) / 3)), "{x} {y}");
    }
}

#[test]
fn svg_draws_every_dark_module_once() {
    let card = card(900, 15);
    let text = svg(&card, &Caption::new("Card <1> & \"2\""));
    assert_eq!(path_modules(&text), card.symbols().iter().map(dark).sum::<usize>());
    assert_eq!(text.matches("<path ").count(), 4);
    assert!(text.contains(">1/4</text>") && text.contains(">4/4</text>"));
    assert!(text.contains("<title>Card &lt;1&gt; &amp; &quot;2&quot;</title>"));
    assert_eq!(text.matches("http").count(), 1, "nothing to load but the name space");
}

#[test]
fn svg_of_one_symbol_has_no_ordinal() {
    let text = svg(&card(50, 40), &Caption::new("Card"));
    assert!(!text.contains("<text"));
    assert!(text.contains("viewBox=\"0 0 41 41\" width=\"20.5mm\""));
}

#[test]
fn html_is_one_page_without_script() {
    let caption = Caption::new("بطاقة").with_lines(&["<b>"]).with_language("ar", Direction::RightToLeft);
    let text = html(&card(50, 40), &caption);
    assert!(text.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(text.contains("<p>&lt;b&gt;</p>"));
    assert!(!text.contains("<script") && !text.contains("src=") && !text.contains("href="));
}

#[test]
fn txt_is_the_texts() {
    let card = card(900, 15);
    let text = txt(&card);
    assert_eq!(text.lines().count(), 4);
    assert!(text.lines().zip(card.symbols()).all(|(line, symbol)| line == symbol.text()));
}

#[test]
fn terminal_draws_the_light_modules() {
    let card = card(10, 40);
    let text = terminal(&card, Ink::Plain);
    let side = card.symbols()[0].width() + 8;
    assert!(text.lines().all(|line| line.chars().count() == side));
    assert_eq!(text.lines().count(), side.div_ceil(2));
    assert!(text.lines().next().unwrap().chars().all(|c| c == '█'));
    assert!(text.lines().nth(2).unwrap().starts_with("████ ▄▄▄▄▄ "), "{text}");
    assert!(terminal(&card, Ink::Ansi).lines().all(|line| line.ends_with("\x1b[0m")));
}

#[test]
fn gif_shows_each_symbol_for_a_tenth_of_a_second() {
    let card = card(900, 15);
    let bytes = gif(&card, 2).unwrap();
    let mut options = ::gif::DecodeOptions::new();
    options.set_color_output(::gif::ColorOutput::Indexed);
    let mut decoder = options.read_info(std::io::Cursor::new(bytes)).unwrap();
    let mut frames = 0;
    while let Some(frame) = decoder.read_next_frame().unwrap() {
        let raster = Raster::of(&card.symbols()[frames], 2);
        assert_eq!(frame.delay, 10);
        assert!(frame.buffer.iter().zip(raster.pixels()).all(|(index, pixel)| *index == pixel & 1));
        frames += 1;
    }
    assert_eq!((frames, decoder.repeat()), (4, ::gif::Repeat::Infinite));
}
