//! Words that tell of sensitive content in free text: `words.txt`.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::fold::{Token, folded, tokens};
use super::sensitivity::Sensitivity;

/// Finds what a text tells of.
pub(super) fn find(text: &str, found: &mut BTreeSet<Sensitivity>) {
    for piece in pieces(text) {
        let tokens = tokens(piece);
        let mut at = 0;
        while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
            match WORDS.at(rest, found) {
                0 => at += 1,
                harmless => at += harmless,
            }
        }
    }
}

/// Finds what the name of a member tells of: those who extend FHIR in their own way write `hivStatus`.
pub(super) fn find_in_name(name: &str, found: &mut BTreeSet<Sensitivity>) {
    let mut parted = String::with_capacity(name.len() + 4);
    for character in name.chars() {
        if character.is_ascii_uppercase() {
            parted.push(' ');
        }
        parted.push(character);
    }
    find(&parted, found);
}

/// A text in pieces that overlap by more than the longest phrase, so that the words of a long one are not all held at
/// once.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let boundary = |at: usize| text.floor_char_boundary(at.min(text.len()));
    let starts = (0..text.len().max(1)).step_by(PIECE_BYTES);
    starts
        .map(move |at| text.get(boundary(at)..boundary(at + PIECE_BYTES + OVERLAP_BYTES)).unwrap_or_default())
}

const PIECE_BYTES: usize = 64 << 10;
const OVERLAP_BYTES: usize = 256;

/// A phrase; without a sensitivity it is harmless.
struct Phrase {
    sensitivity: Option<Sensitivity>,
    words: Vec<Word>,
    /// Whether it has digits, and so could stand in the middle of a UUID.
    has_digits: bool,
}

impl Phrase {
    fn is_at(&self, tokens: &[Token]) -> bool {
        let is_glued = |at: usize| tokens.get(at).is_some_and(|token| token.is_glued);
        self.words.len() <= tokens.len()
            && self.words.iter().zip(tokens).all(|(word, token)| word.is(token))
            && !(self.has_digits && (is_glued(0) || is_glued(self.words.len())))
    }
}

enum Word {
    Whole(String),
    Start(String),
    AsWritten(String),
}

impl Word {
    fn of(text: &str) -> Self {
        match text.strip_suffix('*') {
            Some(start) => Word::Start(folded(start)),
            None if text.chars().any(char::is_uppercase) => Word::AsWritten(text.to_owned()),
            None => Word::Whole(folded(text)),
        }
    }

    fn is(&self, token: &Token) -> bool {
        match self {
            Word::Whole(text) => token.folded == *text,
            Word::Start(text) => token.folded.starts_with(text.as_str()),
            Word::AsWritten(text) => token.written == *text,
        }
    }
}

/// Phrases by their first word.
#[derive(Default)]
struct Words {
    whole: HashMap<String, Vec<Phrase>>,
    starts: HashMap<String, Vec<Phrase>>,
    written: HashMap<String, Vec<Phrase>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    let mut sensitivity = None;
    for line in include_str!("words.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(label) = line.strip_prefix('@') {
            sensitivity = Sensitivity::from_code(label);
            continue;
        }
        let words_of_it = line.split(' ').map(Word::of).collect();
        let has_digits = line.contains(|character: char| character.is_ascii_digit());
        let phrase = Phrase { sensitivity, words: words_of_it, has_digits };
        let (map, key) = match phrase.words.first() {
            Some(Word::Whole(text)) => (&mut words.whole, text.clone()),
            Some(Word::Start(text)) => (&mut words.starts, text.clone()),
            Some(Word::AsWritten(text)) => (&mut words.written, text.clone()),
            None => continue,
        };
        map.entry(key).or_default().push(phrase);
    }
    words
});

/// Longest start of a word that is looked up, in bytes.
const LONGEST_START: usize = 40;

impl Words {
    /// Finds the phrases at the first token; the length of a harmless one, or 0.
    fn at(&self, tokens: &[Token], found: &mut BTreeSet<Sensitivity>) -> usize {
        let Some(first) = tokens.first() else { return 0 };
        let ends = first.folded.char_indices().map(|(at, one)| at + one.len_utf8());
        let starts = ends.take_while(|end| *end <= LONGEST_START).filter_map(|end| first.folded.get(..end));
        let starts = starts.filter_map(|start| self.starts.get(start));
        let whole = self.whole.get(&first.folded).into_iter().chain(self.written.get(&first.written));
        let mut fitting = Vec::new();
        for phrase in whole.chain(starts).flatten() {
            let fits = phrase.is_at(tokens);
            match phrase.sensitivity {
                _ if !fits => {}
                None => return phrase.words.len(),
                Some(sensitivity) => fitting.push(sensitivity),
            }
        }
        found.extend(fitting);
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&'static str> {
        let mut found = BTreeSet::new();
        find(text, &mut found);
        found.into_iter().map(Sensitivity::code).collect()
    }

    #[test]
    fn words_are_found_in_many_languages_and_spellings() {
        for text in [
            "HIV",
            "on hiv1 treatment",
            "H.I.V. positive",
            "VIH+",
            "CD4: 350",
            "le SIDA",
            "AIDS",
            "ＨＩＶ",
            "H\u{200b}IV",
            "traitement anti-rétroviral",
            "started TLD",
            "antirretrovirales",
            "فيروس نقص المناعة",
            "الإيدز",
            "ВИЧ",
            "ኤችአይቪ",
        ] {
            assert_eq!(found(text), ["hiv"], "{text}");
        }
        for text in [
            "raped in transit",
            "victime de viol",
            "violence conjugale",
            "violación",
            "agresión sexual",
            "الاغتصاب",
            "FGM type II",
        ] {
            assert_eq!(found(text), ["violence"], "{text}");
        }
        for text in
            ["Schizophrénie", "PTSD", "santé mentale", "intento de suicidio", "اكتئاب", "de\u{301}pression"]
        {
            assert_eq!(found(text), ["mental-health"], "{text}");
        }
        for text in
            ["Pregnant", "grossesse de 20 SA", "embarazada", "حامل", "G2P1 gravida 2", "pré-éclampsie"]
        {
            assert_eq!(found(text), ["pregnancy"], "{text}");
        }
        for text in ["heroin", "alcoolisme", "consumo de drogas", "إدمان"] {
            assert_eq!(found(text), ["substance-use"], "{text}");
        }
    }

    #[test]
    fn every_label_of_the_list_is_known() {
        let labels = include_str!("words.txt").lines().filter_map(|line| line.strip_prefix('@'));
        let (known, others): (Vec<_>, Vec<_>) =
            labels.partition(|label| Sensitivity::from_code(label).is_some());
        assert_eq!((known.len(), others), (Sensitivity::ALL.len(), vec!["none"]));
    }

    #[test]
    fn a_phrase_is_found_wherever_a_long_text_has_it() {
        for before in [0, PIECE_BYTES - 10, PIECE_BYTES - 3, PIECE_BYTES, 3 * PIECE_BYTES - 6] {
            let text = format!("{} agresión sexual {}", "é".repeat(before / 2), "x ".repeat(PIECE_BYTES));
            assert_eq!(found(&text), ["violence"], "{before}");
        }
    }

    #[test]
    fn likely_neighbours_are_not_found() {
        for text in [
            "Hives",
            "hearing AIDS",
            "first aids",
            "viola",
            "inviolate",
            "ST depression",
            "respiratory depression",
            "Fetal hemoglobin 12 %",
            "non-alcoholic steatohepatitis",
            "photophobia",
            "تنفسي",
            "Lactated Ringer",
            "Asthma",
            "Drug allergy",
            "grape",
            "1b3cd4f0-00cd-4e1c-acd4-7cd4e5f60cd4",
            "CD40",
            "art therapy",
            "bowel prep",
            "",
        ] {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
    }
}
