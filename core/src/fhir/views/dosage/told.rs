//! Whether an author's words already tell what the structure says: in doubt they do not, and both are shown.

use crate::fhir::concept::is_turned;
use crate::fhir::quantity::Decimal;

/// Whether `text` tells all of `part`: the same numbers with the same units, whole words, side by side.
pub(in crate::fhir::views) fn is_told(part: &str, text: &str) -> bool {
    let (wanted, given) = (tokens(part), tokens(text));
    if wanted.is_empty() || wanted == given {
        return true;
    }
    // Somewhere it may say "not 5 mg".
    if wanted.contains(&Token::Doubtful) || is_turned(text) {
        return false;
    }
    let has_number = wanted.iter().any(|token| matches!(token, Token::Number(_)));
    let same = |one: &Token<'_>, other: &Token<'_>| match (one, other) {
        // `mU` and `MU` differ by nine powers of ten; only the litre is written either way.
        (Token::Word(one), Token::Word(other)) if has_number => litre(one) == litre(other),
        (Token::Word(one), Token::Word(other)) => one.to_lowercase() == other.to_lowercase(),
        _ => one == other,
    };
    (0..given.len()).any(|start| {
        let Some((before, rest)) = given.split_at_checked(start) else { return false };
        let Some((found, after)) = rest.split_at_checked(wanted.len()) else { return false };
        found.iter().zip(&wanted).all(|(one, other)| same(one, other))
            && before.last().is_none_or(|token| stands_apart(token, "(,;:."))
            && after.first().is_none_or(|token| stands_apart(token, "),;:."))
            // Where the structure has no unit, the text's must not stand in for it.
            && !(matches!(wanted.last(), Some(Token::Number(_))) && matches!(after.first(), Some(Token::Word(_))))
    })
}

/// Whether `text` has words or numbers that `part` has not, signs apart.
pub(in crate::fhir::views) fn says_more(text: &str, part: &str) -> bool {
    let known = tokens(part);
    tokens(text).iter().any(|token| !matches!(token, Token::Sign(_)) && !known.contains(token))
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token<'a> {
    Number(Decimal),
    /// `1,000` and `1.000` are one or a thousand, by country.
    Doubtful,
    Word(&'a str),
    Sign(char),
}

fn stands_apart(token: &Token<'_>, allowed: &str) -> bool {
    match token {
        Token::Word(word) => {
            !JOINING.contains(&word.to_lowercase().as_str()) && word.chars().all(char::is_alphabetic)
        }
        Token::Sign(sign) => allowed.contains(*sign),
        Token::Number(_) | Token::Doubtful => false,
    }
}

fn litre(unit: &str) -> String {
    unit.replace('L', "l")
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let number = length_of_number(rest);
        let length = if number > 0 {
            number
        } else if first.is_alphabetic() {
            rest.find(|character: char| !character.is_alphabetic()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let Some((token, after)) = rest.split_at_checked(length) else { break };
        tokens.push(match first {
            _ if number > 0 => read_number(token),
            '–' | '—' | '−' => Token::Sign('-'),
            first if first.is_alphabetic() => Token::Word(token),
            first => Token::Sign(first),
        });
        rest = after.trim_start();
    }
    tokens
}

/// How many bytes of the text's beginning are a number: digits, with points or commas before or between them.
fn length_of_number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    let mut length = 0;
    while is_digit(length) || (matches!(bytes.get(length), Some(b'.' | b',')) && is_digit(length + 1)) {
        length += 1;
    }
    length
}

fn read_number(text: &str) -> Token<'static> {
    let plain = text.replace(',', ".");
    let grouped = plain
        .split_once('.')
        .is_some_and(|(whole, fraction)| fraction.len() == 3 && !whole.trim_start_matches('0').is_empty());
    Decimal::read(&plain).filter(|_| !grouped).map_or(Token::Doubtful, Token::Number)
}

/// Words that make one number of two, or change the one beside them.
const JOINING: &[&str] = &[
    "to", "or", "and", "x", "by", "per", "times", "half", "than", "over", "bis", "oder", "und", "pro", "je",
    "mal", "halbe", "à", "a", "ou", "et", "par", "fois", "demi", "hasta", "o", "y", "por", "veces", "medio",
    "media",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dose_is_told_by_its_number_with_its_unit() {
        for (part, text) in [
            ("5 mg", "5 mg at night"),
            ("5.0 mg", "Take 5mg."),
            ("5 mL", "5 ml"),
            ("0.5 mg", "0,5 mg"),
            ("0.5 mg", ".5 mg"),
            ("0.125 mg", "0.125 mg"),
            ("1–2 tablet", "1-2 tablet, at night"),
            ("Oral", "take oral"),
        ] {
            assert!(is_told(part, text), "{part} in {text}");
        }
    }

    #[test]
    fn in_doubt_it_is_not_told() {
        for (part, text) in [
            ("5 mg", ".5 mg"),
            ("5 mg", "5 ml"),
            ("5 mg", "5"),
            ("5", "5 ml"),
            ("50 mg", "150 mg"),
            ("2 tablet", "1/2 tablet"),
            ("5 mg", "5 mg/kg"),
            ("5 mg", "5 mg per kg"),
            ("10 mg", "5 to 10 mg"),
            ("10 mg", "5-10 mg"),
            ("1 mg", "1.000 mg"),
            ("1000 mg", "1,000 mg"),
            ("5 mU", "5 MU"),
            ("as needed", "not as needed"),
            ("5 mg", "stop 5 mg, never 10 mg"),
            ("2 tablet", "½ 2 tablet"),
            ("Oral", "oropharyngeal"),
        ] {
            assert!(!is_told(part, text), "{part} in {text}");
        }
    }
}
