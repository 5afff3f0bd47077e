//! Finder and alignment patterns as smooth surfaces that are fitted to a picture.

use super::numeric::{LeastSquares, Linear, Point, floor};
use crate::qr::scan::filter::Plane;

/// Standard deviation of the smoothing of a template, in modules: between a sharp print and one out of focus.
const SMOOTHING: f32 = 0.4;

/// Spacing of the sampling points, in modules.
const STEP: f32 = 0.5;

/// Where a pattern lies: its centre, and the pixels that a module takes there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) centre: Point,
    pub(super) modules: Linear,
}

impl Frame {
    /// The pixel position of an offset in modules.
    pub(super) fn at(&self, offset: Point) -> Point {
        let [x, y] = self.modules.apply(offset);
        [self.centre[0] + x, self.centre[1] + y]
    }
}

/// Concentric squares, prepared for fitting.
pub(super) struct Template {
    points: Vec<Sample>,
}

/// One sampling point: where, the template's darkness and its slope.
struct Sample {
    offset: Point,
    dark: f32,
    slope: Point,
}

impl Template {
    /// The finder pattern, 7 modules and its light frame (ISO/IEC 18004, 6.3.3).
    pub(super) fn finder() -> Self {
        Self::squares(&[(3.5, 1.0), (2.5, -1.0), (1.5, 1.0)], 4.25)
    }

    /// The alignment pattern, 5 modules (ISO/IEC 18004, 6.3.6).
    pub(super) fn alignment() -> Self {
        Self::squares(&[(2.5, 1.0), (1.5, -1.0), (0.5, 1.0)], 2.5)
    }

    /// Squares by half their side and sign, sampled out to `reach`.
    fn squares(squares: &[(f32, f32)], reach: f32) -> Self {
        let mut axis = Vec::new();
        let mut place = -reach;
        while place <= reach + 1e-3 {
            axis.push(place);
            place += STEP;
        }
        let mut points = Vec::with_capacity(axis.len() * axis.len());
        for v in &axis {
            for u in &axis {
                let (mut dark, mut slope) = (0.0, [0.0, 0.0]);
                for (half, sign) in squares {
                    let (across, across_slope) = bar(*u, *half);
                    let (down, down_slope) = bar(*v, *half);
                    dark += sign * across * down;
                    slope[0] += sign * across_slope * down;
                    slope[1] += sign * across * down_slope;
                }
                points.push(Sample { offset: [*u, *v], dark, slope });
            }
        }
        Self { points }
    }

    /// Moves and bends a frame until the template fits the picture there, and tells how well it does: the
    /// correlation, 1 for a perfect fit.
    pub(super) fn fit(&self, plane: &Plane<'_>, mut frame: Frame, rounds: usize) -> Option<(Frame, f32)> {
        for _ in 0..rounds {
            let mut equations = LeastSquares::new(8, 1);
            for sample in &self.points {
                let [u, v] = sample.offset.map(f64::from);
                let [a, b] = sample.slope.map(f64::from);
                let factors = [1.0, sample.dark.into(), a, b, a * u, a * v, b * u, b * v];
                equations.add(&factors, &[f64::from(at(plane, frame.at(sample.offset)))], 1.0);
            }
            let solution = equations.solve()?;
            let [_, contrast, shift @ ..] = solution.as_slice() else { return None };
            // Dark on light: brightness falls where the template is dark.
            if *contrast > -2.0 {
                return None;
            }
            let [x, y, xu, xv, yu, yv] = shift else { return None };
            let step = |value: &f64, most: f32| single(value / contrast).clamp(-most, most);
            let bend = Linear {
                x: [1.0 + step(xu, 0.15), step(yu, 0.15)],
                y: [step(xv, 0.15), 1.0 + step(yv, 0.15)],
            };
            let modules = frame.modules.after(bend.inverse()?);
            let moved = modules.apply([step(x, 0.7), step(y, 0.7)]);
            frame = Frame { centre: [frame.centre[0] - moved[0], frame.centre[1] - moved[1]], modules };
        }
        Some((frame, self.correlation(plane, &frame)))
    }

    /// The best place for the template within `reach` modules of a frame, without bending it.
    pub(super) fn search(&self, plane: &Plane<'_>, frame: &Frame, reach: f32) -> Option<(Frame, f32)> {
        let mut best: Option<(Frame, f32, f32)> = None;
        let mut grid = |from: Frame, reach: f32, step: f32| {
            let mut v = -reach;
            while v <= reach + 1e-3 {
                let mut u = -reach;
                while u <= reach + 1e-3 {
                    let there = Frame { centre: from.at([u, v]), ..from };
                    let correlation = self.correlation(plane, &there);
                    // Data may look like a pattern; the expected place decides between equals.
                    let score = correlation - 0.04 * u.hypot(v);
                    if best.as_ref().is_none_or(|(_, _, known)| score > *known) {
                        best = Some((there, correlation, score));
                    }
                    u += step;
                }
                v += step;
            }
            best.as_ref().map(|(frame, ..)| *frame)
        };
        let coarse = grid(*frame, reach, 0.5)?;
        grid(coarse, 0.25, 0.25)?;
        best.map(|(frame, correlation, _)| (frame, correlation))
    }

    /// How well brightness under a frame follows the template, -1 to 1.
    fn correlation(&self, plane: &Plane<'_>, frame: &Frame) -> f32 {
        let (mut n, mut i, mut ii, mut t, mut tt, mut it) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for sample in &self.points {
            let light = at(plane, frame.at(sample.offset));
            n += 1.0;
            i += light;
            ii += light * light;
            t += sample.dark;
            tt += sample.dark * sample.dark;
            it += light * sample.dark;
        }
        let spread = (ii - i * i / n) * (tt - t * t / n);
        if spread <= 1e-3 { 0.0 } else { (i * t / n - it) / spread.sqrt() }
    }
}

/// A smoothed bar of half width `half` at `u`, and its slope.
fn bar(u: f32, half: f32) -> (f32, f32) {
    // The logistic function stands for the integral of a Gaussian of its width.
    const SHARPNESS: f32 = 1.702 / SMOOTHING;
    let rise = |x: f32| {
        let value = 1.0 / (1.0 + (-x * SHARPNESS).exp());
        (value, value * (1.0 - value) * SHARPNESS)
    };
    let (left, left_slope) = rise(u + half);
    let (right, right_slope) = rise(u - half);
    (left - right, left_slope - right_slope)
}

/// Brightness between four pixels; pixel centres lie at halves.
pub(super) fn at(plane: &Plane<'_>, [x, y]: Point) -> f32 {
    let (x, y) = (x - 0.5, y - 0.5);
    let (column, row) = (floor(x), floor(y));
    let (across, down) = (x - x.floor(), y - y.floor());
    let [[a, b], [c, d]] = plane.four(column, row).map(|pair| pair.map(f32::from));
    let upper = a + (b - a) * across;
    let lower = c + (d - c) * across;
    upper + (lower - upper) * down
}

#[expect(clippy::cast_possible_truncation, reason = "precision, not range: the value is clamped")]
fn single(value: f64) -> f32 {
    value as f32
}
