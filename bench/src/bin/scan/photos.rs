//! Photographs: every picture of a folder.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::readers::{Picture, Reading, milliseconds, ours, zxing_cpp};

/// Totals of one reader.
#[derive(Default)]
struct Totals {
    symbols: usize,
    pictures: usize,
    times: Vec<Duration>,
}

/// Reads every picture below `folder` and prints how many symbols each reader read.
pub(crate) fn run(folder: &Path, list: bool) -> io::Result<()> {
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort();
    let (mut us, mut them) = (Totals::default(), Totals::default());
    let mut union = 0;
    let mut pictures = 0;
    for path in &paths {
        let Ok(image) = image::open(path) else { continue };
        pictures += 1;
        let luma = luma(&image);
        let (a, b) = (ours(&luma), zxing_cpp(&luma));
        union += a.texts.len() + b.texts.iter().filter(|text| !a.texts.contains(text)).count();
        if list && a.texts.len() != b.texts.len() {
            println!("{}: ours {}, zxing-cpp {}", path.display(), a.texts.len(), b.texts.len());
        }
        us.add(a);
        them.add(b);
    }
    println!("photographs: {pictures} pictures, {union} symbols read by one or the other");
    println!("| reader | symbols | pictures with a symbol | median ms | p95 ms |\n|---|---|---|---|---|");
    for (name, totals) in [("ours", &mut us), ("zxing-cpp", &mut them)] {
        let (median, p95) = milliseconds(&mut totals.times);
        println!("| {name} | {} | {} | {median:.2} | {p95:.1} |", totals.symbols, totals.pictures);
    }
    Ok(())
}

impl Totals {
    fn add(&mut self, reading: Reading) {
        self.symbols += reading.texts.len();
        self.pictures += usize::from(!reading.texts.is_empty());
        self.times.push(reading.time);
    }
}

/// Brightness, with what is transparent on white.
fn luma(image: &image::DynamicImage) -> Picture {
    let (width, height) = (image.width() as usize, image.height() as usize);
    let pixels = match carnet_core::qr::Luma::from_rgba(width, height, image.to_rgba8().as_raw()) {
        Ok(luma) => luma.pixels().to_vec(),
        Err(_) => Vec::new(),
    };
    Picture { width, height, pixels }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}
