//! Drawings that say what to do with a card, for who does not read.

use std::fmt::Write as _;

/// Side of the grid that they are drawn on.
const GRID: i32 = 24;

/// A line drawing, black on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pictogram {
    /// A card, and somebody with a stethoscope.
    Show,
    /// A card below an umbrella.
    Dry,
    /// A bent card, struck out.
    Fold,
    /// A camera, struck out.
    Photo,
    /// A sheet with two folds, numbered by their dashes.
    Sheet,
    /// A telephone that reads a code, radio waves struck out, a tick.
    Offline,
}

impl Pictogram {
    /// What to do with a card, the first thing to know first.
    pub(super) const HOW_TO: [Self; 5] = [Self::Show, Self::Offline, Self::Dry, Self::Fold, Self::Photo];

    /// The message that says the same.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Show => "card-show",
            Self::Dry => "card-dry",
            Self::Fold => "card-fold",
            Self::Photo => "card-photo",
            Self::Offline => "card-offline",
            Self::Sheet => "card-fold-steps",
        }
    }

    /// Draws it into a square of dots.
    pub(super) fn draw(self, svg: &mut String, x: i32, y: i32, side: i32) {
        let (lines, solid) = self.paths();
        let scale = f64::from(side) / f64::from(GRID);
        // Writing into a `String` cannot fail.
        let inner = if self.is_forbidden() {
            " transform=\"translate(3 3) scale(.75)\" stroke-width=\"1.6\""
        } else {
            ""
        };
        let _ = write!(
            svg,
            "<g transform=\"translate({x} {y}) scale({scale:.4})\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.2\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\"><g{inner}><path d=\"{lines}\"/>\
             <path d=\"{solid}\" fill=\"#000\" stroke=\"none\"/></g>"
        );
        if self.is_forbidden() {
            svg.push_str(FORBIDDEN);
        }
        svg.push_str("</g>\n");
    }

    const fn is_forbidden(self) -> bool {
        matches!(self, Self::Fold | Self::Photo)
    }

    /// Lines, and what is filled.
    const fn paths(self) -> (&'static str, &'static str) {
        match self {
            Self::Show => (
                "M1 8.5h7.6a.9.9 0 0 1 .9.9v9.2a.9.9 0 0 1-.9.9H1.9a.9.9 0 0 1-.9-.9z\
                 M20.2 6.2a3.4 3.4 0 1 1-6.8 0a3.4 3.4 0 1 1 6.8 0z\
                 M11.4 22.4v-5.2c0-2.9 2-4.6 5.4-4.6s5.6 1.7 5.6 4.6v5.2\
                 M14.6 13v2.3a2.2 2.2 0 0 0 4.4 0V13M16.8 17.6v1.2",
                "M2.6 10.4h2.2v2.2H2.6zM5.9 10.4h2.2v2.2H5.9zM2.6 13.7h2.2v2.2H2.6zM5.9 13.9h1v1h-1zM7.1 15h1v1h-1z\
                 M15.6 19.7a1.2 1.2 0 1 1 2.4 0a1.2 1.2 0 1 1-2.4 0z",
            ),
            Self::Dry => (
                "M1.8 11C2.6 5.8 6.6 2.6 12 2.6s9.4 3.2 10.2 8.4c-1.2-1-2.2-1.4-3.4-1.4s-2.4.5-3.4 1.4c-1-.9-2.2-1.4-3.4-1.4\
                 s-2.4.5-3.4 1.4c-1-.9-2.2-1.4-3.4-1.4S3 10 1.8 11zM12 2.6V1.2\
                 M8.2 13.2h7.6a.8.8 0 0 1 .8.8v7.6a.8.8 0 0 1-.8.8H8.2a.8.8 0 0 1-.8-.8V14a.8.8 0 0 1 .8-.8z",
                "M9 14.8h2.2V17H9zM12.8 14.8H15V17h-2.2zM9 18.6h2.2v2.2H9zM12.8 18.4h1v1h-1zM14 19.8h1v1h-1z\
                 M3.6 14.2c.9 1.4 1.4 2.1 1.4 2.8a1.4 1.4 0 0 1-2.8 0c0-.7.5-1.4 1.4-2.8z\
                 M20.4 14.2c.9 1.4 1.4 2.1 1.4 2.8a1.4 1.4 0 0 1-2.8 0c0-.7.5-1.4 1.4-2.8z",
            ),
            Self::Fold => (
                "M3.6 7l8.4 3.2L20.4 7v10.2L12 20.4l-8.4-3.2zM12 10.2v10.2",
                "M5.3 9.6l2.5.95v2.7l-2.5-.95zM8.7 10.9l2.5.95v2.7l-2.5-.95zM5.3 13.2l2.5.95v2.7l-2.5-.95z\
                 M13 13.2l1.3-.5v1.4l-1.3.5zM15.6 10.8l1.3-.5v1.4l-1.3.5zM17.8 12.4l1.3-.5v1.4l-1.3.5zM15 15.6l1.3-.5v1.4l-1.3.5z",
            ),
            Self::Photo => (
                "M4.6 7.6h3.6l1.4-2.2h4.8l1.4 2.2h3.6a1.2 1.2 0 0 1 1.2 1.2v8.4a1.2 1.2 0 0 1-1.2 1.2H4.6a1.2 1.2 0 0 1-1.2-1.2V8.8a1.2 1.2 0 0 1 1.2-1.2z\
                 M15.6 12.8a3.6 3.6 0 1 1-7.2 0a3.6 3.6 0 1 1 7.2 0z",
                "M17.2 9.3h1.6v1.4h-1.6z",
            ),
            Self::Sheet => (
                "M5 2h14v20H5zM12 2v1.6M12 5.4V7M12 8.8v1.6M12 13.6v1.6M12 17v1.6M12 20.4V22M5 12h1.6M8.4 12H10M11.4 12h1.2M14 12h1.6M17.4 12H19",
                "M13.6 15h1.8v1.8h-1.8zM16.2 15H18v1.8h-1.8zM13.6 17.6h1.8v1.8h-1.8zM16.4 17.8h.8v.8h-.8zM17.2 18.6h.8v.8h-.8z",
            ),
            Self::Offline => (
                "M3 1.8h7.4A1.4 1.4 0 0 1 11.8 3.2v17.6a1.4 1.4 0 0 1-1.4 1.4H3a1.4 1.4 0 0 1-1.4-1.4V3.2A1.4 1.4 0 0 1 3 1.8z\
                 M5.9 19.8h1.6M14 5.6c2.6-2.4 6.2-2.4 8.8 0M16 8c1.4-1.3 3.4-1.3 4.8 0M14.4 11.6L22.4 2\
                 M14.4 17.8l2.6 2.8 5.2-6",
                "M3.6 7h2.3v2.3H3.6zM7.5 7h2.3v2.3H7.5zM3.6 10.9h2.3v2.3H3.6zM7.5 10.9h1v1h-1zM8.8 12.2h1v1h-1z\
                 M17.4 10.4a1 1 0 1 1 2 0a1 1 0 1 1-2 0z",
            ),
        }
    }
}

/// A stroke through the whole, set off from what is below, in a ring.
const FORBIDDEN: &str = "<path d=\"M3.6 3.6l16.8 16.8\" stroke=\"#fff\" stroke-width=\"2.8\"/>\
<path d=\"M23.2 12a11.2 11.2 0 1 1-22.4 0a11.2 11.2 0 1 1 22.4 0zM4.1 4.1l15.8 15.8\" stroke-width=\"1.4\"/>";
