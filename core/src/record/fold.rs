//! Words as they are compared: without case, accents, and what hides in between.

/// A word of a text.
pub(crate) struct Token {
    /// As it is compared.
    pub(crate) folded: String,
    /// As it was written.
    pub(crate) written: String,
    /// Whether nothing parts it from the word before.
    pub(crate) is_glued: bool,
}

/// The words of a text; letters and digits are parted, so that `HIV1` has two.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut written = String::new();
    let mut is_digit = false;
    let mut glued = false;
    let mut end = |written: &mut String, is_glued: bool| {
        if !written.is_empty() {
            let written = std::mem::take(written);
            tokens.push(Token { folded: folded(&written), written, is_glued: glued });
        }
        glued = is_glued;
    };
    for character in text.chars().filter(|character| !is_invisible(*character)) {
        if !character.is_alphanumeric() && !is_mark(character) {
            end(&mut written, false);
            continue;
        }
        if character.is_numeric() != is_digit && !is_mark(character) {
            let follows = !written.is_empty();
            end(&mut written, follows);
            is_digit = character.is_numeric();
        }
        written.push(character);
    }
    end(&mut written, false);
    tokens
}

/// A word as it is compared.
pub(crate) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars().filter(|character| !is_mark(*character)).flat_map(char::to_lowercase) {
        match character {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => folded.push('i'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'š' | 'ş' | 'ś' | 'ș' => folded.push('s'),
            'ž' | 'ź' | 'ż' => folded.push('z'),
            'ğ' => folded.push('g'),
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ё' => folded.push('е'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' | 'ۀ' => folded.push('ه'),
            // Full-width letters.
            'ａ'..='ｚ' => folded.extend(char::from_u32(character as u32 - 0xfee0)),
            other => folded.push(other),
        }
    }
    without_article(&folded).to_owned()
}

/// An Arabic word without what is written together with it: the article, "and", "with", "to".
fn without_article(word: &str) -> &str {
    let rests =
        ["وال", "بال", "كال", "فال", "لل", "ال"].into_iter().filter_map(|start| word.strip_prefix(start));
    rests.into_iter().find(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

/// Accents and Arabic vowels that stand as characters of their own; the stretching of Arabic words.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Soft hyphens, zero-width spaces and marks of direction, which parted words would pass by.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
