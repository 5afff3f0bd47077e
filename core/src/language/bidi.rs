//! Text of one direction inside a sentence of the other (Unicode Standard Annex 9).

use std::borrow::Cow;

use super::{Direction, Language};

/// Whether a character runs from right to left.
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

impl Language {
    /// Isolates text that would not stand as it is in a sentence of this language: that has letters of the other
    /// direction or, from right to left, digits, whose groups would change places (2026-03-02 into 02-03-2026, by rules
    /// W2 and N1).
    pub fn isolate(self, text: &str) -> Cow<'_, str> {
        let is_foreign = |character: char| match self.direction() {
            Direction::LeftToRight => is_right_to_left(character),
            Direction::RightToLeft => character.is_alphanumeric() && !is_right_to_left(character),
        };
        if text.chars().any(is_foreign) {
            Cow::Owned(format!("\u{2068}{text}\u{2069}"))
        } else {
            Cow::Borrowed(text)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_other_direction_is_isolated() {
        let (english, arabic) = (Language::English, Language::Arabic);
        assert_eq!(english.isolate("Amina 2"), "Amina 2");
        assert_eq!(english.isolate("أمينة"), "\u{2068}أمينة\u{2069}");
        assert_eq!(arabic.isolate("أمينة"), "أمينة");
        assert_eq!(arabic.isolate("Amina"), "\u{2068}Amina\u{2069}");
        assert_eq!(arabic.isolate("2026-03-02"), "\u{2068}2026-03-02\u{2069}");
    }
}
