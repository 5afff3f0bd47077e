//! What codes are called in the reader's language, where that helps.

use crate::code_system::CodeSystem;
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

/// The name of a concept in the reader's language with the record's words behind it, else these alone.
pub(super) fn with_display(concept: &Concept<'_>, language: Language) -> Option<String> {
    let display = concept.display().map(|display| clean::line(&display));
    let own = display.as_deref().unwrap_or_default();
    match of(concept, own, language) {
        Some(label) if own.is_empty() => Some(label),
        Some(label) => Some(format!("{label} [{own}]")),
        None => display,
    }
}

/// The label of a concept's codes. Of several codes, each may say a part of what is meant ("anaemia", "kidney disease"):
/// then there is a label only where all of them have one, and they say the same or share a word.
fn find(concept: &Concept<'_>, language: Language) -> Option<&'static str> {
    let known = concept.codings.iter().filter(|coding| {
        coding.code.is_some() && coding.system.is_none_or(|system| CodeSystem::from_uri(system).is_some())
    });
    let mut labels = Vec::new();
    for coding in known {
        labels.push(labels::label(coding.system, coding.code?, language)?);
    }
    let (first, rest) = labels.split_first()?;
    rest.iter().all(|label| label == first || shares_a_word(label, first)).then_some(*first)
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
