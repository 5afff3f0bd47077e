//! Brightness on the lattice of a symbol, two samples to a module.

use super::numeric::{Point, float};
use super::template::at;
use super::warp::Warp;
use crate::qr::scan::filter::Plane;

/// Modules around the symbol that are sampled too.
pub(super) const MARGIN: usize = 3;

/// Radius of the neighbourhood whose mean stands for the light there, in modules.
const LIGHT_RADIUS: usize = 6;

/// Most sampling points across half a module.
const MAX_POINTS: usize = 4;

/// Brightness at every half module, relative to the light around it: 0 is the mean, below is dark.
pub(super) struct Samples {
    side: usize,
    columns: usize,
    values: Vec<f32>,
}

impl Samples {
    /// Samples a symbol of `side` modules.
    pub(super) fn take(plane: &Plane<'_>, warp: &Warp, side: usize) -> Self {
        let columns = 2 * (side + 2 * MARGIN) + 1;
        let middle = float(side) / 2.0;
        let pixels = warp.modules([middle, middle]).scale();
        // Noise averages out where a module has many pixels.
        let count = (1..MAX_POINTS).find(|count| float(*count) * 3.0 >= pixels).unwrap_or(MAX_POINTS);
        let offset = |index: usize| (((float(index) + 0.5) / float(count)) - 0.5) / 2.0;
        let offsets: Vec<Point> =
            (0..count * count).map(|index| [offset(index % count), offset(index / count)]).collect();
        let mut values = Vec::with_capacity(columns * columns);
        for row in 0..columns {
            for column in 0..columns {
                let [u, v] = [column, row].map(|index| float(index) / 2.0 - float(MARGIN));
                let sum: f32 = offsets.iter().map(|[du, dv]| at(plane, warp.at([u + du, v + dv]))).sum();
                values.push(sum / float(offsets.len()));
            }
        }
        let mut samples = Self { side, columns, values };
        samples.take_light_away();
        samples
    }

    /// Modules per side.
    pub(super) fn side(&self) -> usize {
        self.side
    }

    /// The index of the sample at the centre of a module.
    pub(super) fn centre(&self, x: usize, y: usize) -> usize {
        (2 * (y + MARGIN) + 1) * self.columns + 2 * (x + MARGIN) + 1
    }

    /// The sample some half modules right and down of another.
    pub(super) fn near(&self, index: usize, right: isize, down: isize) -> f32 {
        let columns = isize::try_from(self.columns).unwrap_or(0);
        let offset = down * columns + right;
        index.checked_add_signed(offset).and_then(|index| self.values.get(index)).copied().unwrap_or_default()
    }

    /// Divides by the mean brightness around, of the symbol alone.
    fn take_light_away(&mut self) {
        // Sums of all samples left and above, for means of any rectangle.
        let (first, last) = (2 * MARGIN, 2 * (MARGIN + self.side));
        let width = last - first + 2;
        let mut sums = vec![0.0_f64; width];
        for row in first..=last {
            let mut sum = 0.0;
            let above = sums.len() - width;
            sums.push(0.0);
            for column in first..=last {
                sum += f64::from(self.values.get(row * self.columns + column).copied().unwrap_or_default());
                let before = sums.get(above + column - first + 1).copied().unwrap_or_default();
                sums.push(before + sum);
            }
        }
        let sum = |column: usize, row: usize| sums.get(row * width + column).copied().unwrap_or_default();
        let reach = 2 * LIGHT_RADIUS;
        let span = |index: usize| {
            let middle = index.clamp(first, last) - first;
            (middle.saturating_sub(reach), (middle + reach + 1).min(last - first + 1))
        };
        for row in 0..self.columns {
            let (top, bottom) = span(row);
            for column in 0..self.columns {
                let (left, right) = span(column);
                let total = sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
                let count = (right - left) * (bottom - top);
                let mean = single(total) / float(count);
                if let Some(value) = self.values.get_mut(row * self.columns + column) {
                    *value = *value / mean.max(1.0) - 1.0;
                }
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "precision, not range: sums of bytes")]
fn single(value: f64) -> f32 {
    value as f32
}
