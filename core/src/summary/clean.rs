//! Text of records made harmless for screens: no control, no bidirectional formatting, no invisible tricks.

/// Cleans text and keeps its lines.
///
/// What could deceive (escape sequences, direction overrides and isolates) becomes U+FFFD, so that the attempt
/// shows; marks that people type (U+200E, U+200F, U+061C) and soft hyphens vanish. Joiners stay: Persian and
/// Indic names are misspelt without them.
pub(super) fn lines(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\r' | '\t' => cleaned.push(' '),
            // Marks, byte order mark, soft hyphen, tags.
            '\u{200e}'
            | '\u{200f}'
            | '\u{61c}'
            | '\u{feff}'
            | '\u{ad}'
            | '\u{200b}'
            | '\u{e0000}'..='\u{e007f}' => {}
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => cleaned.push('\u{fffd}'),
            character if character.is_control() => cleaned.push('\u{fffd}'),
            character => cleaned.push(character),
        }
    }
    cleaned
}

/// Cleans a sentence made here of words of the record: isolates stay where each is closed.
pub(super) fn composed(text: &str) -> String {
    let mut depth = 0_usize;
    let is_balanced = text.chars().all(|character| match character {
        '\u{2068}' => {
            depth += 1;
            true
        }
        '\u{2069}' if depth == 0 => false,
        '\u{2069}' => {
            depth -= 1;
            true
        }
        _ => true,
    });
    if !is_balanced || depth > 0 {
        return line(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    for part in text.split_inclusive(['\u{2068}', '\u{2069}']) {
        let mark = part.chars().next_back().filter(|last| matches!(last, '\u{2068}' | '\u{2069}'));
        cleaned.push_str(&lines(part.strip_suffix(['\u{2068}', '\u{2069}']).unwrap_or(part)));
        cleaned.extend(mark);
    }
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cleans text into one line.
pub(crate) fn line(text: &str) -> String {
    lines(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Columns that a character takes on a terminal: none for marks, two for East Asian wide ones.
pub(super) fn columns(character: char) -> usize {
    match character {
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}'
        | '\u{900}'..='\u{902}'
        | '\u{93c}'
        | '\u{941}'..='\u{948}'
        | '\u{94d}'
        | '\u{e31}'
        | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{200c}'..='\u{200d}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_keeps_only_isolates_that_are_closed() {
        assert_eq!(composed("\u{2068}5 mg\u{2069} \u{202e}x"), "\u{2068}5 mg\u{2069} \u{fffd}x");
        assert_eq!(composed("\u{2069}5 mg\u{2068}"), "\u{fffd}5 mg\u{fffd}");
        assert_eq!(composed("\u{2068}5 mg"), "\u{fffd}5 mg");
    }

    #[test]
    fn overrides_and_escapes_become_visible() {
        assert_eq!(line("dose \u{202e}gm 5\u{1b}[2J"), "dose \u{fffd}gm 5\u{fffd}[2J");
        assert_eq!(line("a\u{200f}\n b"), "a b");
        assert_eq!(lines("a\r\nb"), "a \nb");
        assert_eq!(line("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }
}
