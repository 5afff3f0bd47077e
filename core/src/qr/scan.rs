//! Symbols in a picture.
//!
//! The picture is read as it is first; where that leaves a symbol unread, sharpened and resized copies of it are
//! tried one after the other.

mod filter;
mod luma;
mod pass;

use filter::Plane;
pub use luma::{Luma, ScanError};
use pass::Pass;

use crate::limits;

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
}

/// Reads the symbols in a picture, at most [`limits::SYMBOLS_PER_IMAGE`] of them.
///
/// # Errors
/// [`ScanError::NoSymbol`] where nothing looks like a symbol, [`ScanError::Unreadable`] where something does but
/// none could be read: another photograph helps.
pub fn scan(luma: Luma<'_>) -> Result<Vec<Found>, ScanError> {
    let mut reading = Reading::default();
    let plane = luma.into_plane();
    reading.attempt(&plane, 1.0);
    if reading.is_done() {
        return reading.finish();
    }
    reading.attempt(&plane.inverted(), 1.0);
    if !reading.suspects && !reading.is_done() {
        let double = plane.doubled();
        reading.attempt(&double.sharpened(1), 2.0);
        if !reading.suspects {
            return reading.finish();
        }
    }
    for retry in RETRIES {
        if reading.is_done() {
            break;
        }
        let (changed, scale) = retry(&plane);
        reading.attempt(&changed, scale);
    }
    reading.finish()
}

type Retry = fn(&Plane<'_>) -> (Plane<'static>, f32);

/// Copies of a picture that read where the picture itself does not, with their scale.
const RETRIES: [Retry; 6] = [
    |plane| (plane.sharpened(1), 1.0),
    |plane| (plane.doubled().sharpened(1), 2.0),
    |plane| (plane.doubled(), 2.0),
    |plane| (plane.doubled().sharpened(3), 2.0),
    |plane| (plane.halved(), 0.5),
    |plane| (plane.doubled().doubled().sharpened(1), 4.0),
];

/// What was read so far.
#[derive(Default)]
struct Reading {
    found: Vec<Found>,
    suspects: bool,
    leftover: bool,
}

impl Reading {
    /// Tries to read a copy of the picture that is `scale` times as large.
    fn attempt(&mut self, plane: &Plane<'_>, scale: f32) {
        let Some(pass) = Pass::over(plane) else { return };
        self.suspects |= pass.suspects;
        self.leftover = pass.leftover;
        for mut found in pass.found {
            found.corners = found.corners.map(|corner| corner.map(|value| value / scale));
            if self.found.len() < limits::SYMBOLS_PER_IMAGE
                && self.found.iter().all(|known| known.text != found.text)
            {
                self.found.push(found);
            }
        }
    }

    fn is_done(&self) -> bool {
        !self.found.is_empty() && !self.leftover || self.found.len() >= limits::SYMBOLS_PER_IMAGE
    }

    fn finish(self) -> Result<Vec<Found>, ScanError> {
        match (self.found.is_empty(), self.suspects) {
            (false, _) => Ok(self.found),
            (true, true) => Err(ScanError::Unreadable),
            (true, false) => Err(ScanError::NoSymbol),
        }
    }
}

#[cfg(test)]
mod tests;
