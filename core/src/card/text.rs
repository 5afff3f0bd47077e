//! How wide text is, as far as that can be said without a font, and where its lines break.

/// Text that fits a column, with its size and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Size of the letters, in dots.
    pub(super) size: i32,
    pub(super) lines: Vec<String>,
}

/// Sizes to try, the largest first, and the most lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) width: i32,
    pub(super) lines: usize,
    pub(super) sizes: (i32, i32),
}

/// The largest setting of a text in a column; nothing if the smallest letters are too large.
pub(super) fn fit(text: &str, room: Room) -> Option<Block> {
    let (largest, smallest) = room.sizes;
    (smallest..=largest).rev().find_map(|size| {
        let lines = wrap(text, room.width, size)?;
        (lines.len() <= room.lines).then_some(Block { size, lines: balance(text, room.width, size, lines) })
    })
}

/// As many lines, but narrower: no single short word on the last one.
fn balance(text: &str, width: i32, size: i32, lines: Vec<String>) -> Vec<String> {
    let step = (size / 4).max(1);
    let narrower = std::iter::successors(Some(width - step), |width| Some(width - step));
    narrower
        .take_while(|width| *width > width / 2)
        .take(64)
        .map_while(|width| wrap(text, width, size).filter(|found| found.len() <= lines.len()))
        .last()
        .unwrap_or(lines)
}

/// Fills line after line; nothing if a word is too long for any.
fn wrap(text: &str, width: i32, size: i32) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if self::width(word, size) > width {
            return None;
        }
        if let Some(last) = lines.last_mut()
            && self::width(last, size) + self::width(" ", size) + self::width(word, size) <= width
        {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    Some(lines)
}

/// Width of a line in letters of a size, in dots, rather more than less.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let ems: i32 = text.chars().map(advance).fold(0, i32::saturating_add);
    ems.saturating_mul(size) / 1000 + 1
}

/// Advance of a letter in thousandths of its size, of Noto Sans where that has it.
fn advance(letter: char) -> i32 {
    match letter {
        ' '..='~' => usize::try_from(u32::from(letter) - 32)
            .ok()
            .and_then(|at| ASCII.get(at))
            .map_or(600, |advance| i32::from(*advance)),
        // Marks above and below, joiners, isolates.
        '\u{300}'..='\u{36f}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => 0,
        '\u{2018}'..='\u{201f}' => 400,
        letter if letter.is_lowercase() => 640,
        letter if letter.is_uppercase() => 780,
        // Joined letters are half an em, those that end a word more.
        '\u{600}'..='\u{6ff}' => 530,
        // Word space, full stop and so on.
        '\u{1361}'..='\u{1368}' => 580,
        '\u{1200}'..='\u{1360}' => 790,
        _ => 1000,
    }
}

/// Advances of U+0020 to U+007E in Noto Sans Regular 2.004, in thousandths of an em.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572, 572, 572,
    572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781,
    605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615,
    618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_of_about_one_length() {
        let room = Room { width: 400, lines: 3, sizes: (40, 20) };
        let block = fit("Show this card to a health worker.", room).unwrap();
        assert_eq!(block.size, 40);
        assert_eq!(block.lines, ["Show this card to", "a health worker."]);
    }

    #[test]
    fn letters_shrink_before_words_break() {
        let room = Room { width: 200, lines: 1, sizes: (40, 20) };
        assert_eq!(fit("photographiez", room).map(|block| block.size), Some(28));
        assert_eq!(fit("photographiez-photographiez", room), None);
    }
}
