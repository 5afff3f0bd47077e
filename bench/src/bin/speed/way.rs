//! The way of a bundle to a picture and back, as `carnet share` and `carnet open` go it.

use std::error::Error;
use std::hint::black_box;
use std::io::Cursor;
use std::time::Duration;

use carnet_bench::clinics::{Clinics, randomness};
use carnet_core::codec::{self, Profile};
use carnet_core::envelope::{self, Keys, Options};
use carnet_core::fhir::Bundle;
use carnet_core::qr::{Assembler, Card, Layout, Luma, Progress, render, scan};
use carnet_core::summary::{self, Summary};
use carnet_core::trust::Integrity;
use cpu_time::ThreadTime;
use image::{ImageFormat, ImageReader};

/// Pixels of a module's side, as the command line draws them.
const MODULE_PIXELS: usize = 8;

/// Columns of the text.
pub(crate) const WIDTH: usize = 100;

/// A part of the way, and what it took.
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    time: Duration,
}

/// What [`share`] made.
pub(crate) struct Shared {
    /// A PNG for each symbol that a reader needs.
    pub(crate) pictures: Vec<Vec<u8>>,
    pub(crate) sealed_bytes: usize,
    pub(crate) stages: Vec<Stage>,
}

/// From JSON to PNG.
pub(crate) fn share(json: &[u8], clinics: &Clinics) -> Result<Shared, Box<dyn Error>> {
    let mut laps = Laps::start();
    let (bundle, findings) = Bundle::from_bytes(json)?;
    black_box(findings);
    laps.end("read JSON");
    let content = codec::encode(&bundle, Profile::Summary)?.bytes;
    laps.end("encode");
    let recipients = &clinics.recipients()[..1];
    let options = Options { issuance: Some(clinics.issuance()), recipients, ..Options::default() };
    let sealed = envelope::seal(&content, &options, &mut randomness())?;
    laps.end("sign, seal");
    let card = Card::new(&sealed, &Layout::new())?;
    laps.end("make symbol");
    let symbols = card.symbols().iter().take(card.needed());
    let pictures = symbols.map(|symbol| render::png(symbol, MODULE_PIXELS)).collect::<Result<_, _>>()?;
    laps.end("draw PNG");
    Ok(Shared { pictures, sealed_bytes: sealed.len(), stages: laps.stages })
}

/// From PNG to the summary's text.
pub(crate) fn open(pictures: &[Vec<u8>], clinics: &Clinics) -> Result<Vec<Stage>, Box<dyn Error>> {
    let mut laps = Laps::start();
    let decode = |png| ImageReader::with_format(Cursor::new(png), ImageFormat::Png).decode();
    let pictures = pictures.iter().map(decode).collect::<Result<Vec<_>, _>>()?;
    laps.end("read PNG");
    let mut assembler = Assembler::new();
    let mut envelope = None;
    for picture in pictures {
        let (width, height) = (usize::try_from(picture.width())?, usize::try_from(picture.height())?);
        let gray = picture.into_luma8();
        for found in scan(Luma::new(width, height, &gray)?)? {
            if let Progress::Complete(bytes) = assembler.push(found.text())? {
                envelope = Some(bytes);
            }
        }
    }
    let envelope = envelope.ok_or("a card that is not complete")?;
    laps.end("scan");
    let [reader, ..] = clinics.readers();
    let unverified = envelope::open(&envelope, &Keys { decryption: &[reader], ..Keys::default() })?;
    let (verdict, contents) = unverified.verify(clinics.trust(), Some(clinics.now())).into_parts();
    if verdict.integrity != Integrity::Valid {
        return Err("a signature that does not hold".into());
    }
    laps.end("open, verify");
    let decoded = codec::decode(&contents.record)?;
    laps.end("decode");
    black_box(Summary::new(&decoded.bundle, &summary::Options::default()).to_text(WIDTH));
    laps.end("summary");
    Ok(laps.stages)
}

impl Stage {
    pub(crate) fn microseconds(&self) -> f64 {
        self.time.as_secs_f64() * 1e6
    }
}

struct Laps {
    last: ThreadTime,
    stages: Vec<Stage>,
}

impl Laps {
    fn start() -> Self {
        Self { last: ThreadTime::now(), stages: Vec::new() }
    }

    fn end(&mut self, name: &'static str) {
        let now = ThreadTime::now();
        self.stages.push(Stage { name, time: now.duration_since(self.last) });
        self.last = now;
    }
}
