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

/// Replaces characters that a terminal would obey: control characters and those that turn the direction of text. First
/// strong isolates stay where each is closed: words of another direction stand in them, and turn nothing else.
pub fn tame(text: &str) -> String {
    let mut depth = 0_i32;
    let is_closed = text.chars().all(|c| {
        depth += i32::from(c == '\u{2068}') - i32::from(c == '\u{2069}');
        depth >= 0
    });
    let stays = |c: char| is_closed && depth == 0 && matches!(c, '\u{2068}' | '\u{2069}');
    let is_obeyed = |c: char| {
        !stays(c) && (c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    };
    text.chars().map(|c| if is_obeyed(c) { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
        assert_eq!(tame("a\x1b[2J\nb\u{202e}c"), "a\u{fffd}[2J\u{fffd}b\u{fffd}c");
        assert_eq!(tame("by \u{2068}x\u{2069}"), "by \u{2068}x\u{2069}");
        assert_eq!(tame("\u{2069}x\u{2068}"), "\u{fffd}x\u{fffd}");
        assert_eq!(tame("\u{2068}x"), "\u{fffd}x");
    }

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
