//! One reading of one picture by `rxing`.

use rxing::Binarizer as _;
use rxing::common::cpp_essentials::ConcentricPattern;
use rxing::common::{DetectorRXingResult as _, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{
    FindFinderPatterns, FinderPatternSet, GenerateFinderPatternSets, SampleQR,
};

use super::Found;
use super::filter::Plane;
use super::lattice::Triple;
use crate::limits;

/// Smallest side that holds a symbol: version 1 without its quiet zone.
const MIN_SIDE: usize = 21;

/// Most finder patterns looked at; a picture with more of them is a texture.
const MAX_PATTERNS: usize = 200;

/// Most triples of finder patterns tried.
const MAX_SETS: usize = 400;

/// Most unread triples that are remembered.
const MAX_LEFTOVER: usize = 16;

/// What one reading gave.
pub(super) struct Pass {
    /// The symbols read.
    pub(super) found: Vec<Found>,
    /// Whether anything looked like a symbol.
    pub(super) suspects: bool,
    /// Finder patterns that look like a symbol that was not read, the likeliest first.
    pub(super) leftover: Vec<Triple>,
}

impl Pass {
    /// Reads a picture; nothing where it is too small to hold a symbol.
    pub(super) fn over(plane: &Plane<'_>) -> Option<Self> {
        if plane.width() < MIN_SIDE || plane.height() < MIN_SIDE {
            return None;
        }
        let width = u32::try_from(plane.width()).ok()?;
        let height = u32::try_from(plane.height()).ok()?;
        let source = rxing::Luma8Source::new_with_slice(plane.pixels(), width, height).ok()?;
        let binarizer = HybridBinarizer::new(source);
        let bits = binarizer.get_black_matrix().ok()?;
        let mut patterns = FindFinderPatterns(bits, true, 0);
        patterns.truncate(MAX_PATTERNS);
        let sets = GenerateFinderPatternSets(&mut patterns);
        let mut pass = Pass { found: Vec::new(), suspects: !sets.is_empty(), leftover: Vec::new() };
        let mut used: Vec<ConcentricPattern> = Vec::new();
        for set in sets.iter().take(MAX_SETS) {
            if [set.bl, set.tl, set.tr].iter().any(|pattern| used.contains(pattern)) {
                continue;
            }
            let Ok(sampled) = SampleQR(bits, set) else { continue };
            let Ok(decoded) = Decode(sampled.getBits()) else { continue };
            if !decoded.isValid() {
                continue;
            }
            used.extend([set.bl, set.tl, set.tr]);
            let [tl, tr, bl, br] = sampled.getPoints() else { continue };
            let corners = [tl, tr, br, bl].map(|point| [point.x, point.y]);
            pass.found.push(Found { text: decoded.text(), corners });
            if pass.found.len() >= limits::SYMBOLS_PER_IMAGE {
                break;
            }
        }
        pass.leftover = sets
            .iter()
            .filter(|set| ![set.bl, set.tl, set.tr].iter().any(|pattern| used.contains(pattern)))
            .take(MAX_LEFTOVER)
            .map(triple)
            .collect();
        Some(pass)
    }
}

fn triple(set: &FinderPatternSet) -> Triple {
    let point = |pattern: ConcentricPattern| [pattern.p.x, pattern.p.y];
    let sizes =
        [set.tl.size, set.tr.size, set.bl.size].map(|size| u16::try_from(size).map_or(0.0, f32::from));
    Triple {
        top_left: point(set.tl),
        top_right: point(set.tr),
        bottom_left: point(set.bl),
        size: sizes.iter().sum::<f32>() / 3.0,
    }
}
