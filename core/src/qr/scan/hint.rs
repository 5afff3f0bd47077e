//! Why a symbol that a camera shows is not read.

use super::filter::Plane;
use super::pass::Finder;

/// Modules of a finder pattern's side (ISO/IEC 18004, 5.3.2).
const FINDER_MODULES: f32 = 7.0;

/// Pixels a module needs: with fewer, sharp pictures fail, too.
const LEAST_MODULE: f32 = 2.5;

/// Brightness between dark and light modules that a reader needs in noise, of 255.
const LEAST_CONTRAST: u8 = 60;

/// What would help to read a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Hint {
    /// Its modules are too small: hold it closer, or take a camera that shows more.
    Closer,
    /// Its dark and light are too near each other: more light, or less of a reflection.
    Light,
    /// It is blurred or bent: hold it still and flat.
    Steady,
}

impl Hint {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Hint::Closer => "closer",
            Hint::Light => "light",
            Hint::Steady => "steady",
        }
    }

    /// The hint for a symbol whose finder patterns were seen.
    pub(super) fn of(plane: &Plane<'_>, finders: &[Finder; 3]) -> Self {
        let side = finders.iter().map(|finder| finder.size).sum::<f32>() / 3.0;
        if side / FINDER_MODULES < LEAST_MODULE {
            Hint::Closer
        } else if contrast(plane, finders) < LEAST_CONTRAST {
            Hint::Light
        } else {
            Hint::Steady
        }
    }
}

/// The difference between light and dark around the finder patterns: the least of the three.
fn contrast(plane: &Plane<'_>, finders: &[Finder; 3]) -> u8 {
    let of = |finder: &Finder| {
        let [x, y] = finder.centre.map(whole);
        let reach = whole(finder.size / 2.0);
        let along = (-reach..=reach).flat_map(|step| {
            let [[across, _], _] = plane.four(x + step, y);
            let [[down, _], _] = plane.four(x, y + step);
            [across, down]
        });
        let (darkest, lightest) =
            along.fold((u8::MAX, u8::MIN), |(least, most), pixel| (least.min(pixel), most.max(pixel)));
        lightest.saturating_sub(darkest)
    };
    finders.iter().map(of).min().unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, reason = "places of patterns are within the picture")]
fn whole(value: f32) -> isize {
    value.round() as isize
}
