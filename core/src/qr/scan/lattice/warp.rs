//! From modules to pixels: a perspective, and what bent paper adds to it.

use super::numeric::{LeastSquares, Linear, Point, distance, float, floor};

/// Distance of the control points, in modules.
pub(super) const SPACING: usize = 4;

/// Known points farther than this, in modules, count for little.
const NEARNESS: f32 = 20.0;

/// A place of the symbol that was found in the picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    pub(super) module: Point,
    pub(super) pixel: Point,
}

/// A perspective (ISO/IEC 18004 knows no other distortion).
#[derive(Debug, Clone, Copy)]
pub(super) struct Perspective([f64; 8]);

impl Perspective {
    /// The perspective that fits anchors best, in a symbol of `side` modules.
    pub(super) fn fit(anchors: &[Anchor], side: f32) -> Option<Self> {
        let mut equations = LeastSquares::new(8, 1);
        for anchor in anchors {
            let [u, v] = anchor.module.map(|value| f64::from(value / side));
            let [x, y] = anchor.pixel.map(f64::from);
            equations.add(&[u, v, 1.0, 0.0, 0.0, 0.0, -u * x, -v * x], &[x], 1.0);
            equations.add(&[0.0, 0.0, 0.0, u, v, 1.0, -u * y, -v * y], &[y], 1.0);
        }
        let side = f64::from(side);
        let [a, b, c, d, e, f, g, h] = *equations.solve()?.as_slice() else { return None };
        Some(Self([a / side, b / side, c, d / side, e / side, f, g / side, h / side]))
    }

    pub(super) fn at(&self, [u, v]: Point) -> Point {
        let [a, b, c, d, e, f, g, h] = self.0;
        let (u, v) = (f64::from(u), f64::from(v));
        let depth = g * u + h * v + 1.0;
        [single((a * u + b * v + c) / depth), single((d * u + e * v + f) / depth)]
    }
}

/// Perspective and anchors together: near an anchor, the anchor is right.
pub(super) struct Bent {
    perspective: Perspective,
    anchors: Vec<Anchor>,
}

impl Bent {
    pub(super) fn new(perspective: Perspective, anchors: Vec<Anchor>) -> Self {
        Self { perspective, anchors }
    }

    pub(super) fn add(&mut self, anchor: Anchor) {
        self.anchors.push(anchor);
    }

    /// The pixel of a module position, and the pixels of a module around it.
    pub(super) fn at(&self, module: Point) -> Option<(Point, Linear)> {
        let mut equations = LeastSquares::new(6, 2);
        for anchor in &self.anchors {
            let near = distance(anchor.module, module) / NEARNESS;
            let weight = f64::from(1.0 / (0.02 + near * near * near * near));
            let u = f64::from((anchor.module[0] - module[0]) / NEARNESS);
            let v = f64::from((anchor.module[1] - module[1]) / NEARNESS);
            let expected = self.perspective.at(anchor.module);
            let off = [anchor.pixel[0] - expected[0], anchor.pixel[1] - expected[1]].map(f64::from);
            equations.add(&[1.0, u, v, u * u, u * v, v * v], &off, weight);
        }
        equations.shrink([1e-4, 1e-3, 1e-3, 0.03, 0.03, 0.03]);
        let solution = equations.solve()?;
        let [x, xu, xv, _, _, _, y, yu, yv, ..] = *solution.as_slice() else { return None };
        let there = self.perspective.at(module);
        let right = self.perspective.at([module[0] + 1.0, module[1]]);
        let below = self.perspective.at([module[0], module[1] + 1.0]);
        let slope = |value: f64| single(value) / NEARNESS;
        let modules = Linear {
            x: [right[0] - there[0] + slope(xu), right[1] - there[1] + slope(yu)],
            y: [below[0] - there[0] + slope(xv), below[1] - there[1] + slope(yv)],
        };
        Some(([there[0] + single(x), there[1] + single(y)], modules))
    }
}

/// Positions of control points every [`SPACING`] modules, a margin outside the symbol included.
#[derive(Debug, Clone)]
pub(super) struct Warp {
    columns: usize,
    points: Vec<Point>,
}

impl Warp {
    /// Lays control points over a symbol of `side` modules; they begin one spacing before it.
    pub(super) fn over(side: usize, bent: &Bent) -> Option<Self> {
        let columns = side.div_ceil(SPACING) + 3;
        let place = |index: usize| float(index * SPACING) - float(SPACING);
        let points = (0..columns * columns)
            .map(|index| bent.at([place(index % columns), place(index / columns)]).map(|(pixel, _)| pixel))
            .collect::<Option<_>>()?;
        Some(Self { columns, points })
    }

    /// The pixel position of a module position.
    pub(super) fn at(&self, [u, v]: Point) -> Point {
        let (u, v) = (u / float(SPACING) + 1.0, v / float(SPACING) + 1.0);
        let (column, row) = (self.inside(floor(u)), self.inside(floor(v)));
        let (across, down) = (u - float(column), v - float(row));
        let blend =
            |a: Point, b: Point, share: f32| [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
        let upper = blend(self.point(column, row), self.point(column + 1, row), across);
        let lower = blend(self.point(column, row + 1), self.point(column + 1, row + 1), across);
        blend(upper, lower, down)
    }

    /// The module positions of the control points, in order.
    pub(super) fn places(&self) -> impl Iterator<Item = Point> + use<> {
        let columns = self.columns;
        let place = |index: usize| float(index * SPACING) - float(SPACING);
        (0..columns * columns).map(move |index| [place(index % columns), place(index / columns)])
    }

    /// Moves each control point by a number of modules, given in order.
    pub(super) fn shift(&mut self, shifts: &[Point]) {
        let modules: Vec<Linear> = self.places().map(|place| self.modules(place)).collect();
        for ((point, shift), modules) in self.points.iter_mut().zip(shifts).zip(modules) {
            let [x, y] = modules.apply(*shift);
            point[0] += x;
            point[1] += y;
        }
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// The pixels of a module around a module position.
    pub(super) fn modules(&self, [u, v]: Point) -> Linear {
        let span = float(SPACING);
        let half = span / 2.0;
        let difference = |a: Point, b: Point| [(b[0] - a[0]) / span, (b[1] - a[1]) / span];
        Linear {
            x: difference(self.at([u - half, v]), self.at([u + half, v])),
            y: difference(self.at([u, v - half]), self.at([u, v + half])),
        }
    }

    /// A cell index that has a neighbour after it.
    fn inside(&self, index: isize) -> usize {
        usize::try_from(index).unwrap_or(0).min(self.columns.saturating_sub(2))
    }

    fn point(&self, column: usize, row: usize) -> Point {
        self.points.get(row * self.columns + column).copied().unwrap_or_default()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "precision, not range: pixels are below 30,000")]
fn single(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchors(map: impl Fn(Point) -> Point) -> Vec<Anchor> {
        (0..36)
            .map(|index| [float(index % 6) * 10.0, float(index / 6) * 10.0])
            .map(|module| Anchor { module, pixel: map(module) })
            .collect()
    }

    #[test]
    fn a_perspective_is_found_again() {
        let map = |[u, v]: Point| {
            let depth = 1.0 + 0.002 * u - 0.001 * v;
            [(3.0 * u + 0.5 * v + 40.0) / depth, (2.8 * v - 0.2 * u + 30.0) / depth]
        };
        let fitted = Perspective::fit(&anchors(map), 50.0).unwrap();
        assert!(distance(fitted.at([77.0, 5.0]), map([77.0, 5.0])) < 0.05);
    }

    #[test]
    fn a_bend_is_followed() {
        let map = |[u, v]: Point| [40.0 * (u / 40.0).sin() * 3.0, 3.0 * v + 0.002 * u * u];
        let anchors = anchors(map);
        let perspective = Perspective::fit(&anchors, 50.0).unwrap();
        let warp = Warp::over(50, &Bent::new(perspective, anchors)).unwrap();
        for module in [[5.0, 5.0], [25.0, 44.0], [33.3, 17.1]] {
            assert!(distance(warp.at(module), map(module)) < 0.5, "{module:?}");
        }
    }

    #[test]
    fn control_points_move_in_modules() {
        let map = |[u, v]: Point| [2.0 * u, 2.0 * v];
        let anchors = anchors(map);
        let perspective = Perspective::fit(&anchors, 50.0).unwrap();
        let mut warp = Warp::over(50, &Bent::new(perspective, anchors)).unwrap();
        let shifts = vec![[0.5, -1.0]; warp.columns() * warp.columns()];
        warp.shift(&shifts);
        assert!(distance(warp.at([10.0, 10.0]), [21.0, 18.0]) < 0.05);
    }
}
