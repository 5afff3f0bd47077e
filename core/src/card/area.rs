//! Rectangles of a page, in dots.

use crate::language::Direction;

/// Dots in so many tenths of a millimetre, at 300 dots an inch.
pub(super) const fn dots(tenths: i32) -> i32 {
    (tenths * 300 + 127) / 254
}

/// Millimetres of so many dots.
pub(super) fn millimetres(dots: i32) -> f64 {
    f64::from(dots) * 25.4 / 300.0
}

/// A rectangle. What is cut off it is given back; the start is the left, or the right where that is read first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Area {
    /// The rectangle from the corner of a page.
    pub(super) const fn new(width: i32, height: i32) -> Self {
        Self { x: 0, y: 0, width, height }
    }

    pub(super) const fn inset(self, by: i32) -> Self {
        let Self { x, y, width, height } = self;
        Self { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
    }

    pub(super) fn cut_top(&mut self, height: i32) -> Self {
        let cut = Self { height, ..*self };
        self.y += height;
        self.height -= height;
        cut
    }

    pub(super) fn cut_bottom(&mut self, height: i32) -> Self {
        self.height -= height;
        Self { y: self.y + self.height, height, ..*self }
    }

    pub(super) fn cut_start(&mut self, width: i32, direction: Direction) -> Self {
        let x = match direction {
            Direction::LeftToRight => self.x,
            Direction::RightToLeft => self.x + self.width - width,
        };
        if direction == Direction::LeftToRight {
            self.x += width;
        }
        self.width -= width;
        Self { x, width, ..*self }
    }

    /// Columns of one width, the first at the start.
    pub(super) fn columns(mut self, count: i32, gap: i32, direction: Direction) -> Vec<Self> {
        let width = (self.width - gap * (count - 1)) / count.max(1);
        let column = |index| {
            if index > 0 {
                self.cut_start(gap, direction);
            }
            self.cut_start(width, direction)
        };
        (0..count).map(column).collect()
    }

    /// Rows of one height.
    pub(super) fn rows(mut self, count: i32) -> Vec<Self> {
        let height = self.height / count.max(1);
        (0..count).map(|_| self.cut_top(height)).collect()
    }

    /// A rectangle of that size in the middle.
    pub(super) const fn middle(self, width: i32, height: i32) -> Self {
        let (x, y) = (self.x + (self.width - width) / 2, self.y + (self.height - height) / 2);
        Self { x, y, width, height }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_of_a4_is_as_long_as_it_says() {
        assert_eq!((dots(2100), dots(2970)), (2480, 3508));
        assert!((millimetres(dots(2970)) - 297.0).abs() < 0.05);
    }

    #[test]
    fn columns_begin_where_reading_begins() {
        let area = Area::new(100, 10);
        let xs = |direction| area.columns(3, 5, direction).iter().map(|area| area.x).collect::<Vec<_>>();
        assert_eq!(xs(Direction::LeftToRight), [0, 35, 70]);
        assert_eq!(xs(Direction::RightToLeft), [70, 35, 0]);
    }
}
