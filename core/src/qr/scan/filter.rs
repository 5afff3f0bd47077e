//! Pictures made sharper, larger, smaller.

use std::borrow::Cow;

/// A picture as brightness, its rows one after the other.
#[derive(Debug, Clone)]
pub(super) struct Plane<'a> {
    width: usize,
    height: usize,
    pixels: Cow<'a, [u8]>,
}

impl<'a> Plane<'a> {
    /// Takes rows of `width` pixels.
    pub(super) fn new(width: usize, pixels: Cow<'a, [u8]>) -> Self {
        let height = pixels.len().checked_div(width).unwrap_or(0);
        Self { width, height, pixels }
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn height(&self) -> usize {
        self.height
    }

    pub(super) fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The pixels at and right of a column, in a row and the one below; beyond the picture, its edge.
    pub(super) fn four(&self, column: isize, row: isize) -> [[u8; 2]; 2] {
        let inside =
            |value: isize, count: usize| usize::try_from(value).unwrap_or(0).min(count.saturating_sub(1));
        let (left, right) = (inside(column, self.width), inside(column.saturating_add(1), self.width));
        let upper = inside(row, self.height) * self.width;
        let lower = inside(row.saturating_add(1), self.height) * self.width;
        let pixel = |index: usize| self.pixels.get(index).copied().unwrap_or_default();
        [[pixel(upper + left), pixel(upper + right)], [pixel(lower + left), pixel(lower + right)]]
    }

    /// A row; beyond the first and last ones, these.
    fn row(&self, y: isize) -> &[u8] {
        let y = usize::try_from(y).unwrap_or(0).min(self.height.saturating_sub(1));
        self.pixels.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    /// Rows by their number, with sign.
    fn rows(&self) -> std::ops::Range<isize> {
        0..isize::try_from(self.height).unwrap_or(0)
    }

    /// Black for white.
    pub(super) fn inverted(&self) -> Plane<'static> {
        Plane::new(self.width, self.pixels.iter().map(|pixel| 255 - pixel).collect())
    }

    /// Every pixel moved away from the mean of its 5 x 5 neighbours, `strength` times its distance to it; with a
    /// strength of -1, the mean itself.
    pub(super) fn sharpened(&self, strength: i32) -> Plane<'static> {
        // Binomial weights (1 4 6 4 1), along rows first.
        let mut along: Vec<i32> = Vec::with_capacity(self.pixels.len());
        let mut padded = Vec::with_capacity(self.width + 4);
        for y in self.rows() {
            pad(self.row(y), 2, &mut padded);
            along.extend(padded.array_windows().map(|[a, b, c, d, e]| weigh(*a, *b, *c, *d, *e)));
        }
        let row = |y: isize| {
            let y = usize::try_from(y).unwrap_or(0).min(self.height.saturating_sub(1));
            along.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
        };
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for y in self.rows() {
            let far = row(y - 2).iter().zip(row(y + 2));
            let near = row(y - 1).iter().zip(row(y + 1));
            let middle = row(y).iter().zip(self.row(y));
            pixels.extend(far.zip(near).zip(middle).map(|(((a, e), (b, d)), (c, pixel))| {
                let mean = (weigh(*a, *b, *c, *d, *e) + 128) >> 8;
                let pixel = i32::from(*pixel);
                byte(pixel + strength * (pixel - mean))
            }));
        }
        Plane::new(self.width, pixels.into())
    }

    /// The mean of 5 x 5 neighbours: less noise.
    pub(super) fn smoothed(&self) -> Plane<'static> {
        self.sharpened(-1)
    }

    /// Twice as large, by cubic interpolation (Catmull-Rom at a quarter pixel).
    pub(super) fn doubled(&self) -> Plane<'static> {
        let mut along: Vec<u8> = Vec::with_capacity(self.pixels.len() * 2);
        let mut padded = Vec::with_capacity(self.width + 4);
        for y in self.rows() {
            pad(self.row(y), 2, &mut padded);
            along.extend(padded.array_windows().flat_map(|[a, b, c, d, e]| quarters(*a, *b, *c, *d, *e)));
        }
        let wide = Plane::new(self.width * 2, along.into());
        let mut pixels = Vec::with_capacity(wide.pixels.len() * 2);
        for y in self.rows() {
            for half in [0, 1] {
                let rows = wide.row(y - 2).iter().zip(wide.row(y - 1)).zip(wide.row(y));
                let rows = rows.zip(wide.row(y + 1).iter().zip(wide.row(y + 2)));
                pixels.extend(rows.map(|(((a, b), c), (d, e))| {
                    let [upper, lower] = quarters(*a, *b, *c, *d, *e);
                    if half == 0 { upper } else { lower }
                }));
            }
        }
        Plane::new(self.width * 2, pixels.into())
    }

    /// Half as large, by means of four pixels.
    pub(super) fn halved(&self) -> Plane<'static> {
        let mut pixels = Vec::with_capacity(self.pixels.len() / 4);
        for y in (0..self.rows().end - 1).step_by(2) {
            let (upper, _) = self.row(y).as_chunks::<2>();
            let (lower, _) = self.row(y + 1).as_chunks::<2>();
            pixels.extend(upper.iter().zip(lower).map(|([a, b], [c, d])| {
                byte((i32::from(*a) + i32::from(*b) + i32::from(*c) + i32::from(*d) + 2) / 4)
            }));
        }
        Plane::new(self.width / 2, pixels.into())
    }
}

/// Copies a row with its first and last pixels repeated `margin` times.
fn pad(row: &[u8], margin: usize, padded: &mut Vec<u8>) {
    padded.clear();
    let (Some(first), Some(last)) = (row.first(), row.last()) else { return };
    padded.extend(std::iter::repeat_n(*first, margin));
    padded.extend(row);
    padded.extend(std::iter::repeat_n(*last, margin));
}

/// Binomial weights, adding up to 16.
fn weigh<T: Into<i32>>(a: T, b: T, c: T, d: T, e: T) -> i32 {
    a.into() + e.into() + 4 * (b.into() + d.into()) + 6 * c.into()
}

/// The values a quarter before and a quarter after the middle one of five.
fn quarters(a: u8, b: u8, c: u8, d: u8, e: u8) -> [u8; 2] {
    let [a, b, c, d, e] = [a, b, c, d, e].map(i32::from);
    let before = -3 * a + 29 * b + 111 * c - 9 * d;
    let after = -9 * b + 111 * c + 29 * d - 3 * e;
    [before, after].map(|sum| byte((sum + 64) >> 7))
}

/// Takes a value into a byte.
fn byte(value: i32) -> u8 {
    u8::try_from(value.clamp(0, 255)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plane(width: usize, pixels: &[u8]) -> Plane<'_> {
        Plane::new(width, pixels.into())
    }

    #[test]
    fn flat_pictures_stay_flat() {
        let flat = plane(3, &[90; 12]);
        for changed in [flat.sharpened(3), flat.doubled(), flat.halved()] {
            assert!(changed.pixels().iter().all(|pixel| *pixel == 90));
        }
        assert_eq!((flat.doubled().width(), flat.doubled().height()), (6, 8));
        assert_eq!((flat.halved().width(), flat.halved().height()), (1, 2));
    }

    #[test]
    fn sharpening_raises_contrast() {
        let step = plane(6, &[100, 100, 100, 150, 150, 150]);
        let sharp = step.sharpened(1);
        assert!(sharp.pixels()[2] < 100 && sharp.pixels()[3] > 150);
        assert_eq!(sharp.pixels()[0], 100);
    }

    #[test]
    fn small_pictures_are_no_trouble() {
        for (width, pixels) in [(0, &[][..]), (1, &[5]), (2, &[1, 2]), (1, &[1, 2, 3])] {
            let plane = plane(width, pixels);
            plane.halved();
            assert_eq!(plane.doubled().pixels().len(), pixels.len() * 4);
            assert_eq!(plane.sharpened(2).pixels().len(), pixels.len());
        }
    }
}
