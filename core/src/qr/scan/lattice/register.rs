//! Geometry corrected by what was decided: where the picture and the decided modules do not lie on each other,
//! the control points around are moved.

use super::equalize::Darkness;
use super::numeric::{LeastSquares, Point, float, floor};
use super::samples::Samples;
use super::warp::{SPACING, Warp};

/// Modules around a control point that tell where it belongs.
const REACH: usize = 6;

/// The farthest a control point moves in one round, in modules.
const STEP: f32 = 0.35;

/// One control point's part: the normal equations of its shift.
#[derive(Clone, Copy, Default)]
struct Votes {
    uu: f32,
    uv: f32,
    vv: f32,
    ue: f32,
    ve: f32,
}

/// Moves the control points of `warp` once; gives the largest move in modules.
pub(super) fn register(warp: &mut Warp, samples: &Samples, darkness: &Darkness) -> Option<f32> {
    let side = samples.side();
    let expected = blurred(samples, darkness)?;
    // Every module votes: brightness differs from what is expected by slope times shift.
    let votes: Vec<Votes> = expected
        .iter()
        .zip(darkness)
        .enumerate()
        .map(|(index, (expected, darkness))| {
            let centre = samples.centre(index % side, index / side);
            let u = samples.near(centre, 1, 0) - samples.near(centre, -1, 0);
            let v = samples.near(centre, 0, 1) - samples.near(centre, 0, -1);
            let error = samples.near(centre, 0, 0) - expected;
            let weight = darkness.abs().min(1.0);
            Votes {
                uu: weight * u * u,
                uv: weight * u * v,
                vv: weight * v * v,
                ue: weight * u * error,
                ve: weight * v * error,
            }
        })
        .collect();
    let mean =
        votes.iter().map(|votes| votes.uu + votes.vv).sum::<f32>() / (2.0 * float(votes.len().min(60_000)));
    let columns = warp.columns();
    let summed: Vec<Votes> = warp
        .places()
        .map(|place| {
            let mut sum = Votes::default();
            let [left, top] = place.map(|value| usize::try_from(floor(value)).unwrap_or(0));
            for y in top.saturating_sub(REACH)..(top + REACH).min(side) {
                for x in left.saturating_sub(REACH)..(left + REACH).min(side) {
                    let Some(votes) = votes.get(y * side + x) else { continue };
                    sum.uu += votes.uu;
                    sum.uv += votes.uv;
                    sum.vv += votes.vv;
                    sum.ue += votes.ue;
                    sum.ve += votes.ve;
                }
            }
            sum
        })
        .collect();
    // A few doubtful votes move nothing: as many modules again vote for staying.
    let stay = mean * float(REACH * REACH) * 0.5;
    let shifts: Vec<Point> = summed
        .iter()
        .map(|votes| {
            let (uu, vv) = (votes.uu + stay, votes.vv + stay);
            let determinant = uu * vv - votes.uv * votes.uv;
            if determinant <= 1e-9 {
                return [0.0, 0.0];
            }
            let u = (votes.ue * vv - votes.ve * votes.uv) / determinant;
            let v = (votes.ve * uu - votes.ue * votes.uv) / determinant;
            // The sample lies that far beyond its module.
            [-u, -v].map(|shift| shift.clamp(-STEP, STEP))
        })
        .collect();
    let smooth = smoothed(&shifts, columns);
    warp.shift(&smooth);
    Some(smooth.iter().flatten().fold(0.0, |most, shift| most.max(shift.abs())))
}

/// What the samples at module centres would be if the decisions were right and the geometry too.
///
/// The blur is taken to be the same in all directions, so that it cannot hide a shift.
fn blurred(samples: &Samples, darkness: &Darkness) -> Option<Vec<f32>> {
    let side = samples.side();
    let module = |x: usize, y: usize, right: isize, down: isize| {
        let column = x.checked_add_signed(right).filter(|column| *column < side);
        let row = y.checked_add_signed(down).filter(|row| *row < side);
        column.zip(row).map_or(-1.0, |(column, row)| {
            f64::from((darkness.get(row * side + column).copied().unwrap_or_default() * 2.0).clamp(-1.0, 1.0))
        })
    };
    let factors = |index: usize| {
        let (x, y) = (index % side, index / side);
        let at = |right, down| module(x, y, right, down);
        [
            1.0,
            at(0, 0),
            at(-1, 0) + at(1, 0) + at(0, -1) + at(0, 1),
            at(-1, -1) + at(1, -1) + at(-1, 1) + at(1, 1),
            at(-2, 0) + at(2, 0) + at(0, -2) + at(0, 2),
        ]
    };
    let all: Vec<[f64; 5]> = (0..side * side).map(factors).collect();
    let mut equations = LeastSquares::new(5, 1);
    for (index, (factors, darkness)) in all.iter().zip(darkness).enumerate() {
        let centre = samples.centre(index % side, index / side);
        let weight = f64::from(darkness.abs().min(1.0));
        equations.add(factors, &[f64::from(samples.near(centre, 0, 0))], weight);
    }
    equations.shrink([1e-6; 5]);
    let solution = equations.solve()?;
    Some(all.iter().map(|row| single(row.iter().zip(&solution).map(|(a, b)| a * b).sum())).collect())
}

/// Each shift as the mean of itself and its neighbours.
fn smoothed(shifts: &[Point], columns: usize) -> Vec<Point> {
    let at = |column: usize, row: usize| shifts.get(row * columns + column).copied().unwrap_or_default();
    (0..shifts.len())
        .map(|index| {
            let (column, row) = (index % columns, index / columns);
            let (mut sum, mut count) = ([0.0, 0.0], 0.0);
            for y in row.saturating_sub(1)..=(row + 1).min(columns - 1) {
                for x in column.saturating_sub(1)..=(column + 1).min(columns - 1) {
                    let [u, v] = at(x, y);
                    sum = [sum[0] + u, sum[1] + v];
                    count += 1.0;
                }
            }
            sum.map(|value| value / count)
        })
        .collect()
}

/// The farthest that corrections are worth another round, in modules.
pub(super) const SETTLED: f32 = 0.03;

const _: () = assert!(REACH > SPACING, "windows of neighbouring control points overlap");

#[expect(clippy::cast_possible_truncation, reason = "precision, not range")]
fn single(value: f64) -> f32 {
    value as f32
}
