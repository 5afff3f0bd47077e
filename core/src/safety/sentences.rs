//! English sentences, from the message file that translators work from.

use super::Advice;

/// Messages in Fluent's syntax, each on one line, with placeables only.
pub(super) const ENGLISH: &str = include_str!("../../language/safety-en.ftl");

/// The message of an id.
pub(super) fn message(id: &str) -> Option<&'static str> {
    ENGLISH
        .lines()
        .find_map(|line| line.split_once(" = ").filter(|(known, _)| *known == id))
        .map(|(_, text)| text)
}

/// A sentence with what it names; a word of the record that looks like a placeable stays as it is.
pub(super) fn filled(advice: &Advice) -> String {
    let mut rest = message(&advice.rule.message()).unwrap_or_default();
    let mut sentence = String::new();
    while let Some((before, after)) = rest.split_once("{ $") {
        let Some((name, after)) = after.split_once(" }") else { break };
        sentence.push_str(before);
        if let Some((_, param)) = advice.params.iter().find(|(known, _)| *known == name) {
            sentence.push_str(&param.to_string());
        }
        rest = after;
    }
    sentence.push_str(rest);
    sentence
}
