//! Half blocks for terminals, two modules in a character.

use crate::qr::symbol::QUIET_ZONE;
use crate::qr::{Card, Symbol};

/// How a terminal shows light and dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "complete by nature")]
pub enum Ink {
    /// Characters alone: right on a terminal with light letters on dark ground, inverted on the other kind.
    Plain,
    /// With colour codes (ECMA-48, SGR), right on both kinds.
    Ansi,
}

const BLACK_GROUND_WHITE_LETTERS: &str = "\x1b[48;5;16m\x1b[38;5;231m";
const RESET: &str = "\x1b[0m";

/// Draws the symbols of a card one below the other; light modules, the quiet zone among them, are the drawn part.
pub fn terminal(card: &Card, ink: Ink) -> String {
    let drawn: Vec<String> = card.symbols().iter().map(|symbol| draw(symbol, ink)).collect();
    drawn.join("\n")
}

fn draw(symbol: &Symbol, ink: Ink) -> String {
    let side = symbol.width() + 2 * QUIET_ZONE;
    let is_light = |x: usize, y: usize| {
        // Below the last row of an odd side nothing is drawn.
        y < side
            && !x
                .checked_sub(QUIET_ZONE)
                .zip(y.checked_sub(QUIET_ZONE))
                .is_some_and(|(x, y)| symbol.is_dark(x, y))
    };
    let mut text = String::new();
    for y in (0..side).step_by(2) {
        if ink == Ink::Ansi {
            text.push_str(BLACK_GROUND_WHITE_LETTERS);
        }
        for x in 0..side {
            text.push(match (is_light(x, y), is_light(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        if ink == Ink::Ansi {
            text.push_str(RESET);
        }
        text.push('\n');
    }
    text
}
