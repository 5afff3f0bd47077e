//! Which script a text is written in.

/// An ISO 15924 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Script(pub(crate) &'static str);

/// The script of most letters of a text; Chinese characters beside kana are Japanese.
pub(crate) fn of(text: &str) -> Option<Script> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for code in text.chars().filter_map(of_char) {
        match counts.iter_mut().find(|(known, _)| *known == code) {
            Some((_, count)) => *count += 1,
            None => counts.push((code, 1)),
        }
    }
    if counts.iter().any(|(code, _)| *code == "Jpan") {
        return Some(Script("Jpan"));
    }
    // The first one wins a tie.
    counts.iter().rev().max_by_key(|(_, count)| *count).map(|(code, _)| Script(code))
}

fn of_char(character: char) -> Option<&'static str> {
    if !character.is_alphabetic() {
        return None;
    }
    RANGES.iter().find(|(first, last, _)| (*first..=*last).contains(&character)).map(|(_, _, code)| *code)
}

/// Blocks of Unicode 16 for the scripts that names are met in.
const RANGES: &[(char, char, &str)] = &[
    ('A', '\u{24f}', "Latn"),
    ('\u{250}', '\u{2af}', "Latn"),
    ('\u{370}', '\u{3ff}', "Grek"),
    ('\u{400}', '\u{52f}', "Cyrl"),
    ('\u{530}', '\u{58f}', "Armn"),
    ('\u{590}', '\u{5ff}', "Hebr"),
    ('\u{600}', '\u{6ff}', "Arab"),
    ('\u{700}', '\u{74f}', "Syrc"),
    ('\u{750}', '\u{77f}', "Arab"),
    ('\u{780}', '\u{7bf}', "Thaa"),
    ('\u{7c0}', '\u{7ff}', "Nkoo"),
    ('\u{860}', '\u{86f}', "Syrc"),
    ('\u{870}', '\u{8ff}', "Arab"),
    ('\u{900}', '\u{97f}', "Deva"),
    ('\u{980}', '\u{9ff}', "Beng"),
    ('\u{a00}', '\u{a7f}', "Guru"),
    ('\u{a80}', '\u{aff}', "Gujr"),
    ('\u{b00}', '\u{b7f}', "Orya"),
    ('\u{b80}', '\u{bff}', "Taml"),
    ('\u{c00}', '\u{c7f}', "Telu"),
    ('\u{c80}', '\u{cff}', "Knda"),
    ('\u{d00}', '\u{d7f}', "Mlym"),
    ('\u{d80}', '\u{dff}', "Sinh"),
    ('\u{e00}', '\u{e7f}', "Thai"),
    ('\u{e80}', '\u{eff}', "Laoo"),
    ('\u{f00}', '\u{fff}', "Tibt"),
    ('\u{1000}', '\u{109f}', "Mymr"),
    ('\u{10a0}', '\u{10ff}', "Geor"),
    ('\u{1100}', '\u{11ff}', "Hang"),
    ('\u{1200}', '\u{139f}', "Ethi"),
    ('\u{1780}', '\u{17ff}', "Khmr"),
    ('\u{1800}', '\u{18af}', "Mong"),
    ('\u{1c80}', '\u{1c8f}', "Cyrl"),
    ('\u{1e00}', '\u{1eff}', "Latn"),
    ('\u{1f00}', '\u{1fff}', "Grek"),
    ('\u{2c60}', '\u{2c7f}', "Latn"),
    ('\u{2d30}', '\u{2d7f}', "Tfng"),
    ('\u{2d80}', '\u{2ddf}', "Ethi"),
    ('\u{3040}', '\u{30ff}', "Jpan"),
    ('\u{3130}', '\u{318f}', "Hang"),
    ('\u{3400}', '\u{9fff}', "Hani"),
    ('\u{a640}', '\u{a69f}', "Cyrl"),
    ('\u{aa60}', '\u{aa7f}', "Mymr"),
    ('\u{ab00}', '\u{ab2f}', "Ethi"),
    ('\u{ac00}', '\u{d7af}', "Hang"),
    ('\u{f900}', '\u{faff}', "Hani"),
    ('\u{fb1d}', '\u{fb4f}', "Hebr"),
    ('\u{fb50}', '\u{fdff}', "Arab"),
    ('\u{fe70}', '\u{feff}', "Arab"),
    ('\u{ff66}', '\u{ff9f}', "Jpan"),
    ('\u{10d00}', '\u{10d3f}', "Rohg"),
    ('\u{1e900}', '\u{1e95f}', "Adlm"),
    ('\u{20000}', '\u{3134f}', "Hani"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_letters_decide() {
        let code = |text| of(text).map(|Script(code)| code);
        assert_eq!(code("Amina"), Some("Latn"));
        assert_eq!(code("أمينة يوسف"), Some("Arab"));
        assert_eq!(code("Олександр"), Some("Cyrl"));
        assert_eq!(code("ሰላም ገብረ"), Some("Ethi"));
        assert_eq!(code("山田 花子"), Some("Hani"));
        assert_eq!(code("山田 はなこ"), Some("Jpan"));
        assert_eq!(code("123"), None);
    }
}
