//! Plain text: for files, messages and tests.

use crate::qr::Card;

/// The texts of the symbols, one a line.
pub fn txt(card: &Card) -> String {
    card.symbols().iter().map(|symbol| format!("{}\n", symbol.text())).collect()
}
