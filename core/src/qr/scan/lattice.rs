//! A second way to read a symbol, for pictures too blurred, noisy or bent for black and white.
//!
//! It works on brightness throughout: the finder patterns are fitted as surfaces, alignment patterns lead from one
//! to the next over bent paper, and a filter taught by the known modules takes the blur away before anything is
//! called dark or light.

mod equalize;
mod known;
mod numeric;
mod register;
mod samples;
mod template;
mod warp;

use equalize::{Darkness, Taps};
use known::Known;
use numeric::{Linear, Point, distance, float};
use rxing::common::BitMatrix;
use rxing::qrcode::cpp_port::decoder::Decode;
use samples::Samples;
use template::{Frame, Template};
use warp::{Anchor, Bent, Perspective, Warp};

use super::Found;
use super::filter::Plane;
use super::pass::{self, Finder};

/// Modules from the centre of a finder pattern to the edges of the symbol.
const FINDER: f32 = 3.5;

/// Least correlation of a finder pattern with its template.
const FINDER_CORRELATION: f32 = 0.6;

/// Least correlation of an alignment pattern with its template.
const ALIGNMENT_CORRELATION: f32 = 0.55;

/// How far an alignment pattern is looked for, in modules.
const ALIGNMENT_REACH: f32 = 2.0;

/// Least share of known modules read right for a guess to be a symbol.
const AGREEMENT: f32 = 0.8;

/// Reads the symbol with these finder patterns: top left, top right, bottom left.
pub(super) fn read(plane: &Plane<'_>, triple: &[Finder; 3]) -> Option<Found> {
    let finders = fit_finders(plane, triple)?;
    for version in versions(plane, &finders) {
        let Some(known) = Known::of(version) else { continue };
        let Some(mut warp) = follow(plane, &finders, version, known.side()) else { continue };
        if let Some(text) = decide(plane, &mut warp, &known) {
            let side = float(known.side());
            let corners = [[0.0, 0.0], [side, 0.0], [side, side], [0.0, side]].map(|corner| warp.at(corner));
            return Some(Found { text, corners });
        }
    }
    None
}

/// The finder patterns: top left, top right, bottom left.
struct Finders([Frame; 3]);

/// Fits the three patterns, from a guess of a module's size.
fn fit_finders(plane: &Plane<'_>, triple: &[Finder; 3]) -> Option<Finders> {
    let template = Template::finder();
    let [top_left, top_right, bottom_left] = triple;
    let unit = |to: &Finder| {
        let length = distance(top_left.centre, to.centre).max(1e-3);
        [(to.centre[0] - top_left.centre[0]) / length, (to.centre[1] - top_left.centre[1]) / length]
    };
    let axes = Linear { x: unit(top_right), y: unit(bottom_left) };
    let size = (top_left.size + top_right.size + bottom_left.size) / 3.0;
    let fit = |finder: &Finder| {
        [1.0, 0.85, 1.2]
            .into_iter()
            .filter_map(|factor| {
                let modules = axes.scaled(size / 7.0 * factor);
                template.fit(plane, Frame { centre: finder.centre, modules }, 6)
            })
            .filter(|(frame, correlation)| {
                *correlation > FINDER_CORRELATION && distance(frame.centre, finder.centre) < size / 2.0
            })
            .max_by(|(_, a), (_, b)| a.total_cmp(b))
            .map(|(frame, _)| frame)
    };
    Some(Finders([fit(top_left)?, fit(top_right)?, fit(bottom_left)?]))
}

/// The versions that the distance of the finder patterns allows, the likeliest first.
fn versions(plane: &Plane<'_>, finders: &Finders) -> Vec<u32> {
    let Finders([top_left, top_right, bottom_left]) = finders;
    // Distances in the modules of both ends.
    let modules = |from: &Frame, to: &Frame| {
        let along = |frame: &Frame| {
            let back = frame.modules.inverse()?;
            let [x, y] = back.apply([to.centre[0] - from.centre[0], to.centre[1] - from.centre[1]]);
            Some(x.hypot(y))
        };
        // Modules shrink evenly with distance, so their mean size is the harmonic mean.
        Some(2.0 / (1.0 / along(from)? + 1.0 / along(to)?))
    };
    let Some(side) = modules(top_left, top_right)
        .zip(modules(top_left, bottom_left))
        .map(|(across, down)| f32::midpoint(across, down) + 2.0 * FINDER)
    else {
        return Vec::new();
    };
    let estimate = (side - 17.0) / 4.0;
    let mut candidates: Vec<(u32, f32)> = (1..=40_u16)
        .map(|version| (u32::from(version), (f32::from(version) - estimate).abs()))
        .filter(|(_, off)| *off < 1.0 + 0.15 * estimate)
        .collect();
    if estimate > 5.5 {
        // The version is written beside two finder patterns.
        let read = read_version(plane, top_right, bottom_left);
        for (version, off) in &mut candidates {
            let agreement = correlation(&read, known::version_bits(*version));
            *off += if *version < 7 { 2.0 } else { 4.0 * (1.0 - agreement) };
        }
    }
    candidates.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    candidates.into_iter().map(|(version, _)| version).take(2).collect()
}

/// The brightness of the 18 modules of the version information, both copies added, the lowest bit first.
fn read_version(plane: &Plane<'_>, top_right: &Frame, bottom_left: &Frame) -> [f32; 18] {
    let mut read = [0.0; 18];
    for (bit, light) in read.iter_mut().enumerate() {
        // Left of the top right pattern and above the bottom left one.
        let (near, far) = (float(bit / 3) - 3.0, float(bit % 3) - 7.0);
        *light =
            template::at(plane, top_right.at([far, near])) + template::at(plane, bottom_left.at([near, far]));
    }
    read
}

/// How well brightness follows bits, dark for 1: 1 for perfectly.
fn correlation(read: &[f32; 18], bits: u32) -> f32 {
    let sign = |bit: usize| if bits >> bit & 1 == 1 { -1.0 } else { 1.0 };
    let mean_light = read.iter().sum::<f32>() / 18.0;
    let mean_sign = (0..18).map(sign).sum::<f32>() / 18.0;
    let (mut both, mut lights, mut signs) = (0.0, 1e-3, 1e-3);
    for (bit, light) in read.iter().enumerate() {
        let (light, sign) = (light - mean_light, sign(bit) - mean_sign);
        both += light * sign;
        lights += light * light;
        signs += sign * sign;
    }
    both / (lights * signs).sqrt()
}

/// Finds the alignment patterns, each one from those found before.
fn follow(plane: &Plane<'_>, finders: &Finders, version: u32, side: usize) -> Option<Warp> {
    let far = float(side) - FINDER;
    let mut anchors = Vec::new();
    for (frame, centre) in finders.0.iter().zip([[FINDER, FINDER], [far, FINDER], [FINDER, far]]) {
        for offset in [[0.0, 0.0], [-3.0, -3.0], [3.0, -3.0], [3.0, 3.0], [-3.0, 3.0]] {
            let module = [centre[0] + offset[0], centre[1] + offset[1]];
            anchors.push(Anchor { module, pixel: frame.at(offset) });
        }
    }
    let perspective = Perspective::fit(&anchors, float(side))?;
    let mut bent = Bent::new(perspective, anchors.clone());
    let centres = known::alignment_centres(version)?;
    let last = centres.len().saturating_sub(1);
    let mut waiting: Vec<Point> = (0..centres.len() * centres.len())
        .map(|index| (index % centres.len(), index / centres.len()))
        .filter(|corner| ![(0, 0), (last, 0), (0, last)].contains(corner))
        .filter_map(|(column, row)| {
            Some([float(*centres.get(column)?) + 0.5, float(*centres.get(row)?) + 0.5])
        })
        .collect();
    let template = Template::alignment();
    while !waiting.is_empty() {
        // The nearest to anything known is the surest to be predicted.
        let nearest = |module: &Point| {
            anchors.iter().map(|anchor| distance(anchor.module, *module)).fold(f32::INFINITY, f32::min)
        };
        let (index, _) = waiting.iter().map(nearest).enumerate().min_by(|(_, a), (_, b)| a.total_cmp(b))?;
        let module = waiting.swap_remove(index);
        let (centre, modules) = bent.at(module)?;
        let expected = Frame { centre, modules };
        let Some((found, _)) = template.search(plane, &expected, ALIGNMENT_REACH) else { continue };
        let fitted = template.fit(plane, found, 2).filter(|(frame, correlation)| {
            *correlation > ALIGNMENT_CORRELATION
                && distance(frame.centre, found.centre) < found.modules.scale()
        });
        if let Some((frame, _)) = fitted {
            let anchor = Anchor { module, pixel: frame.centre };
            anchors.push(anchor);
            bent.add(anchor);
        }
    }
    // With anchors everywhere the perspective itself is better known.
    let perspective = Perspective::fit(&anchors, float(side)).unwrap_or(perspective);
    Warp::over(side, &Bent::new(perspective, anchors))
}

/// Decides on dark and light until the text can be read.
fn decide(plane: &Plane<'_>, warp: &mut Warp, known: &Known) -> Option<String> {
    let side = known.side();
    let mut samples = Samples::take(plane, warp, side);
    let mut darkness = equalize::filter(&samples, known, None, &Taps::small())?;
    if equalize::agreement(&darkness, known) < AGREEMENT {
        return None;
    }
    if let Some(text) = decode(&darkness, side) {
        return Some(text);
    }
    for _ in 0..4 {
        let moved = register::register(warp, &samples, &darkness)?;
        samples = Samples::take(plane, warp, side);
        darkness = equalize::filter(&samples, known, Some(&darkness), &Taps::large())?;
        if let Some(text) = decode(&darkness, side) {
            return Some(text);
        }
        if moved < register::SETTLED {
            break;
        }
    }
    for _ in 0..3 {
        darkness = equalize::filter(&samples, known, Some(&darkness), &Taps::with_neighbours())?;
        if let Some(text) = decode(&darkness, side) {
            return Some(text);
        }
    }
    None
}

/// Corrects errors and reads the text.
fn decode(darkness: &Darkness, side: usize) -> Option<String> {
    let width = u32::try_from(side).ok()?;
    let mut bits = BitMatrix::new(width, width).ok()?;
    let places = (0..width).flat_map(|y| (0..width).map(move |x| (x, y)));
    for ((x, y), darkness) in places.zip(darkness) {
        if *darkness > 0.0 {
            bits.set(x, y);
        }
    }
    let decoded = Decode(&bits).ok()?;
    decoded.isValid().then(|| pass::text(&decoded))
}
