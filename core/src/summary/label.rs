//! What codes are called in the reader's language, where that helps.

use crate::fhir::Concept;
use crate::labels;
use crate::language::Language;
use crate::summary::clean;

/// The name of a concept in the reader's language; nothing where the record's own words say the same, or, to a reader
/// of English, something close to it.
pub(super) fn of(concept: &Concept<'_>, title: &str, language: Language) -> Option<String> {
    let label = find(concept, language)?;
    let is_known = title.eq_ignore_ascii_case(label)
        || title.to_lowercase() == label.to_lowercase()
        || (language == Language::English && shares_a_word(title, label));
    (!is_known).then(|| label.to_owned())
}

/// The name of a concept in the reader's language, else the record's words.
pub(super) fn or_display(concept: &Concept<'_>, language: Language) -> Option<String> {
    let display = concept.display().map(|display| clean::line(&display));
    match of(concept, display.as_deref().unwrap_or_default(), language) {
        Some(label) => Some(label),
        None => display,
    }
}

fn find(concept: &Concept<'_>, language: Language) -> Option<&'static str> {
    concept.codings.iter().find_map(|coding| labels::label(coding.system, coding.code?, language))
}

/// Most records are in English, and say more precisely what a label says.
fn shares_a_word(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|character: char| !character.is_alphanumeric());
        words.filter(|word| word.len() > 3).map(str::to_lowercase).collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
}
