//! One reading of one picture by `rxing`.

use rxing::Binarizer as _;
use rxing::common::cpp_essentials::{ConcentricPattern, DecoderResult};
use rxing::common::{DetectorRXingResult as _, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};

use super::Found;
use super::filter::Plane;
use crate::limits;

/// Smallest side that holds a symbol: version 1 without its quiet zone.
const MIN_SIDE: usize = 21;

/// Most finder patterns looked at; a picture with more of them is a texture.
const MAX_PATTERNS: usize = 200;

/// Most triples of finder patterns tried.
const MAX_TRIPLES: usize = 400;

/// What one reading gave.
pub(super) struct Pass {
    /// The symbols read.
    pub(super) found: Vec<Found>,
    /// Finder patterns that belong to none of them.
    pub(super) unread: Vec<Finder>,
}

/// A finder pattern: its centre and side, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Finder {
    pub(super) centre: [f32; 2],
    pub(super) size: f32,
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
        let mut found = Vec::new();
        let mut used: Vec<ConcentricPattern> = Vec::new();
        for set in sets.iter().take(MAX_TRIPLES) {
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
            found.push(Found { text: text(&decoded), corners });
            if found.len() >= limits::SYMBOLS_PER_IMAGE {
                break;
            }
        }
        patterns.retain(|pattern| !used.contains(pattern));
        Some(Pass { found, unread: patterns.into_iter().map(Finder::from).collect() })
    }
}

/// The text of a symbol: UTF-8, or else ISO 8859-1 (ISO/IEC 18004, 7.3.5). Others that ECI may name are not read, as no
/// health document is written in them; rxing's own text would panic, built without them.
pub(super) fn text(decoded: &DecoderResult<bool>) -> String {
    let bytes = decoded.content().bytes();
    std::str::from_utf8(bytes)
        .map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), str::to_owned)
}

impl From<ConcentricPattern> for Finder {
    fn from(pattern: ConcentricPattern) -> Self {
        let size = u16::try_from(pattern.size).map_or(0.0, f32::from);
        Self { centre: [pattern.p.x, pattern.p.y], size }
    }
}

/// Finder patterns that may belong to one symbol, as top left, top right, bottom left; the likeliest first.
pub(super) fn triples(finders: &[Finder]) -> Vec<[Finder; 3]> {
    let mut patterns: Vec<ConcentricPattern> = finders
        .iter()
        .map(|Finder { centre: [x, y], size }| ConcentricPattern {
            p: rxing::point(*x, *y),
            size: whole(*size),
        })
        .collect();
    let sets = GenerateFinderPatternSets(&mut patterns);
    sets.into_iter().map(|set| [set.tl, set.tr, set.bl].map(Finder::from)).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "sizes of patterns are within the picture")]
fn whole(size: f32) -> i32 {
    size.round().max(1.0) as i32
}
