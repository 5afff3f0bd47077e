//! Symbols in a picture.
//!
//! The picture is read as it is first, by `rxing`. Where that leaves a symbol unread, sharpened, smoothed and
//! resized copies are tried one after the other; what they show of finder patterns is gathered, and three of them
//! that may belong together are read a second way, from brightness (`lattice`).

mod filter;
mod hint;
mod lattice;
mod luma;
mod pass;

use filter::Plane;
pub use hint::Hint;
pub use luma::{Luma, ScanError};
use pass::{Finder, Pass};

use crate::limits;

/// Most triples of finder patterns that are looked at closer in one picture.
const MAX_CLOSER_LOOKS: usize = 24;

/// Most finder patterns that are remembered from copy to copy.
const MAX_FINDERS: usize = 100;

/// Larger pictures, in pixels, are enlarged only where something like a finder pattern was seen.
const SMALL_PICTURE: usize = 400_000;

/// Larger pictures, in pixels, are not enlarged at all: four times as much takes seconds.
const LARGE_PICTURE: usize = 8_000_000;

/// One symbol found in a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    text: String,
    corners: [[f32; 2]; 4],
}

impl Found {
    /// The text of the symbol, Carnet's or not.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The corners in pixels, x and y: top left, top right, bottom right, bottom left as the symbol lies.
    pub fn corners(&self) -> [[f32; 2]; 4] {
        self.corners
    }

    /// Whether a place of the picture lies in the symbol.
    fn contains(&self, [x, y]: [f32; 2]) -> bool {
        let [a, b, c, d] = self.corners;
        let side = |from: [f32; 2], to: [f32; 2]| {
            (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]) > 0.0
        };
        let sides = [side(a, b), side(b, c), side(c, d), side(d, a)];
        sides == [true; 4] || sides == [false; 4]
    }
}

/// Reads the symbols in a picture, at most [`limits::SYMBOLS_PER_IMAGE`] of them.
///
/// # Errors
/// [`ScanError::NoSymbol`] where nothing looks like a symbol, [`ScanError::Unreadable`] where something does but
/// none could be read: another photograph helps.
pub fn scan(luma: Luma<'_>) -> Result<Vec<Found>, ScanError> {
    let plane = luma.into_plane();
    let mut reading = Reading::default();
    reading.attempt(&plane, 1.0);
    reading.retry(&plane);
    // The rest of a picture with a readable symbol is seldom another one, and costs as much as an unreadable one.
    if reading.found.is_empty() {
        reading.retry_all(&plane);
    }
    match (reading.found.is_empty(), reading.suspects.is_empty()) {
        (false, _) => Ok(reading.found),
        (true, false) => Err(ScanError::Unreadable),
        (true, true) => Err(ScanError::NoSymbol),
    }
}

/// What one frame of a camera shows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Sight {
    /// The symbols read, at most [`limits::SYMBOLS_PER_IMAGE`].
    pub found: Vec<Found>,
    /// What would help to read one that was seen and not read.
    pub hint: Option<Hint>,
}

/// Reads the symbols in one frame of a camera. As the next one comes soon, little is spent on this: copies are tried
/// only where something looked like a symbol.
pub fn scan_frame(luma: Luma<'_>) -> Sight {
    let plane = luma.into_plane();
    let mut reading = Reading::default();
    reading.attempt(&plane, 1.0);
    if !reading.suspects.is_empty() {
        reading.retry(&plane);
    }
    let suspect = reading.suspects.first().or(reading.looked_at.first()).filter(|_| reading.found.is_empty());
    let hint = suspect.map(|triple| Hint::of(&plane, triple));
    Sight { found: reading.found, hint }
}

type Retry = fn(&mut Reading, &Plane<'_>);

/// What is tried in turn while something is left unread.
const RETRIES: [Retry; 6] = [
    |reading, plane| reading.attempt(&plane.sharpened(1), 1.0),
    Reading::look_closer,
    |reading, plane| reading.attempt(&plane.smoothed(), 1.0),
    Reading::look_closer,
    |reading, plane| reading.attempt(&plane.halved(), 0.5),
    Reading::look_closer,
];

/// A retry at the size of the picture, or at twice its size.
enum Last {
    Same(Retry),
    Enlarged(Retry),
}

/// What is tried in turn while nothing at all was read.
const LAST_RETRIES: [Last; 8] = [
    Last::Same(|reading, plane| reading.attempt(&plane.inverted(), 1.0)),
    Last::Same(|reading, plane| reading.attempt(&plane.smoothed().smoothed(), 1.0)),
    Last::Same(Reading::look_closer),
    Last::Enlarged(|reading, plane| reading.attempt(&plane.doubled().smoothed(), 2.0)),
    Last::Enlarged(Reading::look_closer),
    Last::Enlarged(|reading, plane| reading.attempt(&plane.doubled().sharpened(1), 2.0)),
    Last::Enlarged(|reading, plane| reading.attempt(&plane.doubled().sharpened(3), 2.0)),
    Last::Enlarged(Reading::look_closer),
];

/// What was read so far.
#[derive(Default)]
struct Reading {
    found: Vec<Found>,
    /// Finder patterns seen in any copy, and not read; in pixels of the picture.
    finders: Vec<Finder>,
    /// Triples of them that may be symbols.
    suspects: Vec<[Finder; 3]>,
    /// Triples that were looked at closer, in vain.
    looked_at: Vec<[Finder; 3]>,
}

impl Reading {
    /// Tries sharpened, smoothed and smaller copies.
    fn retry(&mut self, plane: &Plane<'_>) {
        for retry in RETRIES {
            if self.is_done() {
                break;
            }
            retry(self, plane);
        }
    }

    /// Tries what is seldom of use, or slow.
    fn retry_all(&mut self, plane: &Plane<'_>) {
        for retry in LAST_RETRIES {
            let pixels = plane.pixels().len();
            let enlarges = pixels <= if self.finders.is_empty() { SMALL_PICTURE } else { LARGE_PICTURE };
            match retry {
                _ if self.is_done() => break,
                Last::Same(retry) => retry(self, plane),
                Last::Enlarged(retry) if enlarges => retry(self, plane),
                Last::Enlarged(_) => {}
            }
        }
    }

    /// Tries to read a copy of the picture that is `scale` times as large.
    fn attempt(&mut self, plane: &Plane<'_>, scale: f32) {
        let Some(pass) = Pass::over(plane) else { return };
        for mut found in pass.found {
            found.corners = found.corners.map(|corner| corner.map(|value| value / scale));
            self.keep(found);
        }
        for finder in pass.unread {
            let finder =
                Finder { centre: finder.centre.map(|value| value / scale), size: finder.size / scale };
            if self.finders.len() < MAX_FINDERS && self.finders.iter().all(|known| !is_near(known, &finder)) {
                self.finders.push(finder);
            }
        }
        self.suspect();
    }

    /// Reads what was left unread from brightness.
    fn look_closer(&mut self, plane: &Plane<'_>) {
        for triple in std::mem::take(&mut self.suspects) {
            if self.looked_at.len() >= MAX_CLOSER_LOOKS {
                break;
            }
            let is_same = |known: &[Finder; 3]| known.iter().zip(&triple).all(|(a, b)| is_near(a, b));
            if self.looked_at.iter().any(is_same) {
                continue;
            }
            self.looked_at.push(triple);
            if let Some(found) = lattice::read(plane, &triple) {
                self.keep(found);
            }
        }
        self.suspect();
    }

    /// Keeps a symbol, and forgets the finder patterns inside it.
    fn keep(&mut self, found: Found) {
        self.finders.retain(|finder| !found.contains(finder.centre));
        if self.found.len() < limits::SYMBOLS_PER_IMAGE
            && self.found.iter().all(|known| known.text != found.text)
        {
            self.found.push(found);
        }
    }

    fn suspect(&mut self) {
        self.finders.retain(|finder| !self.found.iter().any(|found| found.contains(finder.centre)));
        self.suspects = pass::triples(&self.finders);
    }

    fn is_done(&self) -> bool {
        !self.found.is_empty() && self.suspects.is_empty() || self.found.len() >= limits::SYMBOLS_PER_IMAGE
    }
}

/// Whether two finder patterns are the same.
fn is_near(a: &Finder, b: &Finder) -> bool {
    let reach = a.size.min(b.size) / 2.0;
    (a.centre[0] - b.centre[0]).abs() < reach && (a.centre[1] - b.centre[1]).abs() < reach
}

#[cfg(test)]
mod tests;
