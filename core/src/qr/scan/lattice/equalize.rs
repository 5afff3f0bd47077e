//! Blur, undone by a filter that the symbol itself teaches.
//!
//! Lens and motion mix each module with its neighbours. Thousands of modules are known beforehand, in finder,
//! timing and alignment patterns: least squares over these give the filter that separates best. Its decisions on
//! all other modules then teach a larger one.

use super::known::Known;
use super::numeric::LeastSquares;
use super::samples::Samples;

/// About as many modules teach a filter.
const TEACHERS: usize = 6000;

/// How dark each module is: 1 dark, -1 light, near 0 undecided.
pub(super) type Darkness = Vec<f32>;

/// What a filter looks at.
pub(super) struct Taps {
    /// Samples, by half modules right and down.
    samples: Vec<(isize, isize)>,
    /// Decisions on neighbours, by modules right and down.
    neighbours: Vec<(isize, isize)>,
    /// How strongly the factors are pulled to zero, per teacher.
    shrinkage: f64,
}

impl Taps {
    /// The samples of the module itself and its edges: few, for few teachers.
    pub(super) fn small() -> Self {
        Self { samples: square(2), neighbours: Vec::new(), shrinkage: 3e-3 }
    }

    /// The samples halfway into the next modules.
    pub(super) fn large() -> Self {
        Self { samples: square(3), neighbours: Vec::new(), shrinkage: 1e-3 }
    }

    /// Samples, and what was decided on the modules around.
    pub(super) fn with_neighbours() -> Self {
        let neighbours = square(2).into_iter().filter(|offset| *offset != (0, 0)).collect();
        Self { samples: square(3), neighbours, shrinkage: 1e-3 }
    }
}

/// All offsets within a reach.
fn square(reach: isize) -> Vec<(isize, isize)> {
    (-reach..=reach).flat_map(|down| (-reach..=reach).map(move |right| (right, down))).collect()
}

/// Filters the samples; taught by the known modules and, where given, by earlier decisions.
pub(super) fn filter(
    samples: &Samples,
    known: &Known,
    earlier: Option<&Darkness>,
    taps: &Taps,
) -> Option<Darkness> {
    let side = samples.side();
    let unknowns = 1 + taps.samples.len() + taps.neighbours.len();
    let factors = |x: usize, y: usize, factors: &mut Vec<f64>| {
        factors.clear();
        factors.push(1.0);
        let centre = samples.centre(x, y);
        factors
            .extend(taps.samples.iter().map(|(right, down)| f64::from(samples.near(centre, *right, *down))));
        if let Some(earlier) = earlier {
            let neighbour = |(right, down): &(isize, isize)| {
                let column = x.checked_add_signed(*right).filter(|column| *column < side);
                let row = y.checked_add_signed(*down).filter(|row| *row < side);
                // Around the symbol is the quiet zone.
                column.zip(row).map_or(-1.0, |(column, row)| {
                    f64::from(earlier.get(row * side + column).copied().unwrap_or_default().clamp(-1.0, 1.0))
                })
            };
            factors.extend(taps.neighbours.iter().map(neighbour));
        }
    };
    let stride = if earlier.is_some() { (side * side).div_ceil(TEACHERS) | 1 } else { 1 };
    let mut equations = LeastSquares::new(unknowns, 1);
    let mut row = Vec::with_capacity(unknowns);
    let mut teachers = 0.0;
    for (index, certain) in known.modules().iter().enumerate() {
        let taught = match (certain, earlier) {
            (Some(dark), _) => Some((if *dark { 1.0 } else { -1.0 }, 1.0)),
            (None, Some(earlier)) if index % stride == 0 => {
                let darkness = f64::from(earlier.get(index).copied().unwrap_or_default());
                Some((darkness.signum(), darkness.abs().min(1.0)))
            }
            _ => None,
        };
        let Some((dark, weight)) = taught else { continue };
        factors(index % side, index / side, &mut row);
        equations.add(&row, &[dark], weight);
        teachers += weight;
    }
    equations.shrink(std::iter::repeat_n(taps.shrinkage * teachers, unknowns));
    let solution = equations.solve()?;
    let mut darkness = Vec::with_capacity(side * side);
    for index in 0..side * side {
        factors(index % side, index / side, &mut row);
        let sum: f64 = row.iter().zip(&solution).map(|(factor, unknown)| factor * unknown).sum();
        darkness.push(single(sum));
    }
    Some(darkness)
}

/// The share of known modules that a decision agrees with, less than about 0.9 meaning that this is no symbol.
pub(super) fn agreement(darkness: &Darkness, known: &Known) -> f32 {
    let (mut agree, mut all) = (0.0_f32, 0.0_f32);
    for (darkness, known) in darkness.iter().zip(known.modules()) {
        if let Some(dark) = known {
            all += 1.0;
            agree += if (*darkness > 0.0) == *dark { 1.0 } else { 0.0 };
        }
    }
    agree / all.max(1.0)
}

#[expect(clippy::cast_possible_truncation, reason = "precision, not range")]
fn single(value: f64) -> f32 {
    value as f32
}
