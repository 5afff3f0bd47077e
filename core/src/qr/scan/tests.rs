//! What was drawn is read again.

use super::*;
use crate::qr::render::{self, Raster};
use crate::qr::{Assembler, Card, EcLevel, Layout, Progress, Symbol};

fn bytes(count: usize) -> Vec<u8> {
    (0..count).map(|i| u8::try_from((i * i + 3 * i) % 251).unwrap()).collect()
}

fn card(count: usize, max_version: u8) -> Card {
    let layout = Layout::new().with_max_version(max_version).unwrap().with_ec(EcLevel::M);
    Card::new(&bytes(count), &layout).unwrap()
}

fn read(luma: Luma<'_>) -> Vec<String> {
    scan(luma).unwrap().into_iter().map(|found| found.text().to_owned()).collect()
}

fn raster_text(symbol: &Symbol, module_pixels: usize) -> Vec<String> {
    let raster = Raster::of(symbol, module_pixels);
    read(Luma::new(raster.width(), raster.height(), raster.pixels()).unwrap())
}

#[test]
fn reads_png_at_three_pixels_a_module() {
    for count in [1, 40, 388, 985, 2300] {
        let card = card(count, 40);
        let symbol = &card.symbols()[0];
        let png = render::png(symbol, 3).unwrap();
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        let side = usize::try_from(info.width).unwrap();
        assert_eq!(read(Luma::new(side, side, &pixels).unwrap()), [symbol.text()], "{count} bytes");
    }
}

#[test]
fn reads_every_size_of_pixels() {
    let card = card(388, 40);
    for module_pixels in [1, 2, 4, 5, 8] {
        let text = card.symbols()[0].text();
        assert_eq!(raster_text(&card.symbols()[0], module_pixels), [text], "{module_pixels} pixels");
    }
}

#[test]
fn reads_inverted_symbols() {
    let card = card(100, 40);
    let raster = Raster::of(&card.symbols()[0], 3);
    let inverted: Vec<u8> = raster.pixels().iter().map(|pixel| 255 - pixel).collect();
    let texts = read(Luma::new(raster.width(), raster.height(), &inverted).unwrap());
    assert_eq!(texts, [card.symbols()[0].text()]);
}

#[test]
fn reads_several_symbols_of_one_picture() {
    let card = card(900, 15);
    let rasters: Vec<Raster> = card.symbols().iter().map(|symbol| Raster::of(symbol, 3)).collect();
    let side = rasters[0].width();
    let mut pixels = Vec::new();
    for pair in rasters.chunks(2) {
        for y in 0..side {
            for raster in pair {
                pixels.extend(&raster.pixels()[y * side..(y + 1) * side]);
            }
        }
    }
    let found = scan(Luma::new(2 * side, 2 * side, &pixels).unwrap()).unwrap();
    assert_eq!(found.len(), 4);
    let mut assembler = Assembler::new();
    let last = found.iter().map(|found| assembler.push(found.text()).unwrap()).nth(2);
    assert_eq!(last, Some(Progress::Complete(bytes(900))));
}

#[test]
fn tells_where_a_symbol_is() {
    let card = card(100, 40);
    let symbol = &card.symbols()[0];
    let raster = Raster::of(symbol, 4);
    let found = scan(Luma::new(raster.width(), raster.height(), raster.pixels()).unwrap()).unwrap();
    let (near, far) = (16.0, 16.0 + 4.0 * f32::from(u8::try_from(symbol.width()).unwrap()));
    let expected = [[near, near], [far, near], [far, far], [near, far]];
    for (corner, expected) in found[0].corners().into_iter().zip(expected) {
        assert!((corner[0] - expected[0]).abs() < 3.0, "{corner:?} {expected:?}");
        assert!((corner[1] - expected[1]).abs() < 3.0, "{corner:?} {expected:?}");
    }
}

#[test]
fn reads_animations() {
    let card = Card::animated(&bytes(1000), 10, EcLevel::M).unwrap();
    let gif = render::gif(&card, 3).unwrap();
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::Indexed);
    let mut decoder = options.read_info(std::io::Cursor::new(gif)).unwrap();
    let mut assembler = Assembler::new();
    let mut frames = 0;
    while let Some(frame) = decoder.read_next_frame().unwrap() {
        frames += 1;
        // Every third frame is lost.
        if frames % 3 == 0 {
            continue;
        }
        let pixels: Vec<u8> = frame.buffer.iter().map(|index| index * 255).collect();
        let luma = Luma::new(frame.width.into(), frame.height.into(), &pixels).unwrap();
        if let Progress::Complete(envelope) = assembler.push(&read(luma)[0]).unwrap() {
            assert_eq!(envelope, bytes(1000));
            return;
        }
    }
    panic!("{frames} frames did not suffice");
}

/// A picture of a symbol by a rule that gives the place on the symbol, in modules, of a pixel.
#[expect(clippy::cast_possible_truncation, reason = "places below 200 modules")]
fn photograph(symbol: &Symbol, side: usize, place: impl Fn(f64, f64) -> (f64, f64)) -> Vec<f64> {
    let light = |x: f64, y: f64| {
        let (u, v) = place(x, y);
        let is_dark = u >= 0.0 && v >= 0.0 && symbol.is_dark(u as usize, v as usize);
        if is_dark { 40.0 } else { 220.0 }
    };
    (0..side * side)
        .map(|index| {
            let (x, y) = ((index % side) as f64, (index / side) as f64);
            let points = (0..16).map(|point| (f64::from(point % 4) / 4.0, f64::from(point / 4) / 4.0));
            points.map(|(dx, dy)| light(x + dx, y + dy)).sum::<f64>() / 16.0
        })
        .collect()
}

/// Means of squares, three times over: nearly a Gaussian of standard deviation `radius` + 0.5.
fn blurred(mut light: Vec<f64>, side: usize, radius: isize) -> Vec<f64> {
    let last = isize::try_from(side).unwrap() - 1;
    let count = ((2 * radius + 1) * (2 * radius + 1)) as f64;
    for _ in 0..3 {
        let before = light.clone();
        for (index, value) in light.iter_mut().enumerate() {
            let (x, y) = (isize::try_from(index % side).unwrap(), isize::try_from(index / side).unwrap());
            let mut sum = 0.0;
            for row in y - radius..=y + radius {
                for column in x - radius..=x + radius {
                    let at = row.clamp(0, last) * (last + 1) + column.clamp(0, last);
                    sum += before[usize::try_from(at).unwrap()];
                }
            }
            *value = sum / count;
        }
    }
    light
}

#[expect(clippy::cast_possible_truncation, reason = "clamped")]
fn bytes_of(light: &[f64]) -> Vec<u8> {
    light.iter().map(|value| value.round().clamp(0.0, 255.0) as u8).collect()
}

#[test]
fn reads_symbols_out_of_focus() {
    let card = card(388, 40);
    let symbol = &card.symbols()[0];
    let side = (symbol.width() + 10) * 3;
    // A standard deviation of 1.4 pixels, 0.54 modules.
    let sharp = photograph(symbol, side, |x, y| (x / 2.6 - 5.0, y / 2.6 - 5.0));
    let pixels = bytes_of(&blurred(sharp, side, 1));
    assert_eq!(read(Luma::new(side, side, &pixels).unwrap()), [symbol.text()]);
}

#[test]
fn reads_symbols_on_bent_paper() {
    let card = card(985, 40);
    let symbol = &card.symbols()[0];
    let width = f64::from(u16::try_from(symbol.width()).unwrap());
    let side = (symbol.width() + 10) * 4;
    let (middle, radius) = (side as f64 / 2.0, width * 0.7);
    let photo = photograph(symbol, side, |x, y| {
        let across = ((x - middle) / 4.0 / radius).clamp(-1.0, 1.0).asin() * radius;
        (across + width / 2.0, (y - middle) / 4.0 + width / 2.0)
    });
    let pixels = bytes_of(&photo);
    assert_eq!(read(Luma::new(side, side, &pixels).unwrap()), [symbol.text()]);
}

#[test]
fn reads_symbols_in_noise_and_shadow() {
    let card = card(200, 40);
    let symbol = &card.symbols()[0];
    let side = (symbol.width() + 10) * 4;
    let mut photo = photograph(symbol, side, |x, y| (x / 4.0 - 5.0, y / 4.0 - 5.0));
    let mut state = 7_u32;
    for (index, value) in photo.iter_mut().enumerate() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = f64::from(state >> 24) - 127.5;
        let shade = 1.0 - 0.6 * (index % side) as f64 / side as f64;
        *value = *value * shade + noise * 0.65;
    }
    let pixels = bytes_of(&photo);
    assert_eq!(read(Luma::new(side, side, &pixels).unwrap()), [symbol.text()]);
}

#[test]
fn tells_nothing_from_something_unreadable() {
    let flat = vec![200; 100 * 100];
    assert_eq!(scan(Luma::new(100, 100, &flat).unwrap()), Err(ScanError::NoSymbol));
    assert_eq!(scan(Luma::new(0, 0, &[]).unwrap()), Err(ScanError::NoSymbol));

    let card = card(388, 40);
    let raster = Raster::of(&card.symbols()[0], 4);
    let side = raster.width();
    let mut pixels = raster.pixels().to_vec();
    for y in side / 4..3 * side / 4 {
        pixels[y * side + side / 4..y * side + 3 * side / 4].fill(255);
    }
    assert_eq!(scan(Luma::new(side, side, &pixels).unwrap()), Err(ScanError::Unreadable));
}

#[test]
fn survives_noise_of_every_size() {
    let mut state = 1_u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u8::try_from(state >> 24).unwrap()
    };
    for (width, height) in
        [(1, 1), (1, 90), (20, 20), (21, 21), (39, 40), (40, 39), (41, 200), (333, 90), (9000, 30)]
    {
        for _ in 0..10 {
            let pixels: Vec<u8> = (0..width * height).map(|_| random()).collect();
            // Whatever comes, no panic.
            let _ = scan(Luma::new(width, height, &pixels).unwrap());
        }
    }
}
