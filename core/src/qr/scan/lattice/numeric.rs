//! The little linear algebra that fits geometry and filters.

/// A point or a vector of the plane.
pub(super) type Point = [f32; 2];

/// The whole number below a coordinate.
#[expect(
    clippy::cast_possible_truncation,
    reason = "saturates, and every use is checked against the picture"
)]
pub(super) fn floor(value: f32) -> isize {
    value.floor() as isize
}

/// A small count or module index as a coordinate.
pub(super) fn float(index: usize) -> f32 {
    u16::try_from(index).map_or(f32::from(u16::MAX), f32::from)
}

pub(super) fn distance(a: Point, b: Point) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// A linear map of the plane, by its columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Linear {
    pub(super) x: Point,
    pub(super) y: Point,
}

impl Linear {
    pub(super) fn apply(self, [u, v]: Point) -> Point {
        [self.x[0] * u + self.y[0] * v, self.x[1] * u + self.y[1] * v]
    }

    pub(super) fn determinant(self) -> f32 {
        self.x[0] * self.y[1] - self.x[1] * self.y[0]
    }

    pub(super) fn inverse(self) -> Option<Self> {
        let determinant = self.determinant();
        (determinant.abs() > 1e-6).then(|| Self {
            x: [self.y[1] / determinant, -self.x[1] / determinant],
            y: [-self.y[0] / determinant, self.x[0] / determinant],
        })
    }

    /// `self` after `first`.
    pub(super) fn after(self, first: Self) -> Self {
        Self { x: self.apply(first.x), y: self.apply(first.y) }
    }

    pub(super) fn scaled(self, factor: f32) -> Self {
        Self { x: self.x.map(|value| value * factor), y: self.y.map(|value| value * factor) }
    }

    /// Mean length of the two unit vectors.
    pub(super) fn scale(self) -> f32 {
        f32::midpoint(self.x[0].hypot(self.x[1]), self.y[0].hypot(self.y[1]))
    }
}

/// Weighted least squares with `N` unknowns and `M` right-hand sides, gathered row by row.
pub(super) struct LeastSquares {
    unknowns: usize,
    sides: usize,
    /// The normal matrix, full, row by row.
    normal: Vec<f64>,
    /// The right-hand sides, one after the other.
    right: Vec<f64>,
}

impl LeastSquares {
    pub(super) fn new(unknowns: usize, sides: usize) -> Self {
        Self { unknowns, sides, normal: vec![0.0; unknowns * unknowns], right: vec![0.0; unknowns * sides] }
    }

    /// Adds an equation: `factors` times the unknowns give `values`.
    pub(super) fn add(&mut self, factors: &[f64], values: &[f64], weight: f64) {
        for (row, factor) in self.normal.chunks_exact_mut(self.unknowns).zip(factors) {
            let weighted = factor * weight;
            for (sum, other) in row.iter_mut().zip(factors) {
                *sum += weighted * other;
            }
        }
        for (side, value) in self.right.chunks_exact_mut(self.unknowns).zip(values) {
            let weighted = value * weight;
            for (sum, factor) in side.iter_mut().zip(factors) {
                *sum += weighted * factor;
            }
        }
    }

    /// Pulls each unknown towards zero.
    pub(super) fn shrink(&mut self, strengths: impl IntoIterator<Item = f64>) {
        let step = self.unknowns + 1;
        for (diagonal, strength) in self.normal.iter_mut().step_by(step).zip(strengths) {
            *diagonal += strength;
        }
    }

    /// The unknowns of each side, one side after the other; nothing where they are not determined.
    pub(super) fn solve(mut self) -> Option<Vec<f64>> {
        let n = self.unknowns;
        // Gaussian elimination without pivoting: the matrix is symmetric and positive.
        for pivot in 0..n {
            let (above, below) = self.normal.split_at_mut_checked((pivot + 1) * n)?;
            let row = above.get(pivot * n..)?;
            let diagonal = *row.get(pivot)?;
            if diagonal.is_nan() || diagonal < 1e-12 {
                return None;
            }
            for (offset, other) in below.chunks_exact_mut(n).enumerate() {
                let factor = *other.get(pivot)? / diagonal;
                if factor == 0.0 {
                    continue;
                }
                for (value, above) in other.iter_mut().zip(row).skip(pivot) {
                    *value -= factor * above;
                }
                for side in self.right.chunks_exact_mut(n) {
                    let known = *side.get(pivot)?;
                    *side.get_mut(pivot + 1 + offset)? -= factor * known;
                }
            }
        }
        let mut solution = vec![0.0; n * self.sides];
        for (side, unknowns) in self.right.chunks_exact(n).zip(solution.chunks_exact_mut(n)) {
            for pivot in (0..n).rev() {
                let row = self.normal.get(pivot * n..(pivot + 1) * n)?;
                let known: f64 = row.iter().zip(unknowns.iter()).skip(pivot + 1).map(|(a, b)| a * b).sum();
                *unknowns.get_mut(pivot)? = (side.get(pivot)? - known) / row.get(pivot)?;
            }
        }
        solution.iter().all(|value| value.is_finite()).then_some(solution)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solves_what_it_was_told() {
        let mut equations = LeastSquares::new(3, 2);
        for row in [[1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [1.0, 2.0, 1.0], [1.0, -1.0, 3.0]] {
            let first = row[0] * 2.0 + row[1] * 3.0 - row[2];
            equations.add(&row, &[first, row[2]], 2.0);
        }
        let solution = equations.solve().unwrap();
        for (value, expected) in solution.iter().zip([2.0, 3.0, -1.0, 0.0, 0.0, 1.0]) {
            assert!((value - expected).abs() < 1e-9, "{solution:?}");
        }
    }

    #[test]
    fn gives_nothing_for_too_few_equations() {
        let mut equations = LeastSquares::new(2, 1);
        equations.add(&[1.0, 1.0], &[1.0], 1.0);
        assert_eq!(equations.solve(), None);
    }

    #[test]
    fn maps_have_inverses() {
        let map = Linear { x: [2.0, 1.0], y: [-1.0, 3.0] };
        let back = map.inverse().unwrap().after(map).apply([5.0, 7.0]);
        assert!(distance(back, [5.0, 7.0]) < 1e-5);
    }
}
