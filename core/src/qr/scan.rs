//! Symbols in a picture.
//!
//! The picture is read as it is first; where that leaves a symbol unread, sharpened and resized copies of it are
//! tried one after the other.

mod filter;
mod lattice;
mod luma;
mod pass;

use filter::Plane;
use lattice::Triple;
pub use luma::{Luma, ScanError};
use pass::Pass;

use crate::limits;

/// Most places that are looked at closer in one picture.
const MAX_CLOSER_LOOKS: usize = 24;

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
    for retry in RETRIES {
        if reading.is_done() {
            break;
        }
        retry(&mut reading, &plane);
    }
    reading.finish()
}

type Retry = fn(&mut Reading, &Plane<'_>);

/// What is tried in turn while something is left unread.
const RETRIES: [Retry; 8] = [
    |reading, plane| reading.attempt(&plane.sharpened(1), 1.0),
    Reading::look_closer,
    |reading, plane| reading.attempt(&plane.inverted(), 1.0),
    |reading, plane| reading.attempt(&plane.halved(), 0.5),
    Reading::look_closer,
    |reading, plane| reading.attempt(&plane.doubled().sharpened(1), 2.0),
    |reading, plane| reading.attempt(&plane.doubled().sharpened(3), 2.0),
    Reading::look_closer,
];

/// What was read so far.
#[derive(Default)]
struct Reading {
    found: Vec<Found>,
    /// Whether anything looked like a symbol.
    suspects: bool,
    /// What looked like a symbol in the last copy, and was not read.
    leftover: Vec<Triple>,
    /// What was looked at closer, in vain or not.
    looked_at: Vec<Triple>,
}

impl Reading {
    /// Tries to read a copy of the picture that is `scale` times as large.
    fn attempt(&mut self, plane: &Plane<'_>, scale: f32) {
        let Some(pass) = Pass::over(plane) else { return };
        self.suspects |= pass.suspects;
        for mut found in pass.found {
            found.corners = found.corners.map(|corner| corner.map(|value| value / scale));
            self.keep(found);
        }
        self.leftover = pass.leftover.into_iter().map(|triple| triple.scaled(1.0 / scale)).collect();
    }

    /// Reads what was left unread from brightness.
    fn look_closer(&mut self, plane: &Plane<'_>) {
        for triple in std::mem::take(&mut self.leftover) {
            if self.looked_at.len() >= MAX_CLOSER_LOOKS
                || self.looked_at.iter().any(|known| known.is_near(&triple))
            {
                continue;
            }
            self.looked_at.push(triple);
            if let Some(found) = lattice::read(plane, &triple) {
                self.keep(found);
            }
        }
    }

    fn keep(&mut self, found: Found) {
        if self.found.len() < limits::SYMBOLS_PER_IMAGE
            && self.found.iter().all(|known| known.text != found.text)
        {
            self.found.push(found);
        }
    }

    fn is_done(&self) -> bool {
        !self.found.is_empty() && self.leftover.is_empty() || self.found.len() >= limits::SYMBOLS_PER_IMAGE
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
