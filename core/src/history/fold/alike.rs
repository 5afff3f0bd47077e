//! Whether a resource on a card is one that the history has: a card carries less of it.

use crate::fhir::Json;

/// Members that a resource is not known by.
const ASIDE: [&str; 5] = ["id", "meta", "text", "extension", "contained"];

/// Whether `full` says all that `part` does. Where references lead to, names tell, which differ from card to card.
pub(super) fn says_all(full: &Json<'_>, part: &Json<'_>) -> bool {
    part.members()
        .iter()
        .filter(|(name, _)| !ASIDE.contains(&name.as_ref()))
        .all(|(name, value)| full.get(name).is_some_and(|known| holds(known, value)))
}

fn holds(full: &Json<'_>, part: &Json<'_>) -> bool {
    match (full, part) {
        (Json::Object(_), Json::Object(members)) => members
            .iter()
            .filter(|(name, _)| name != "reference")
            .all(|(name, value)| full.get(name).is_some_and(|known| holds(known, value))),
        (Json::Array(known), Json::Array(elements)) => {
            elements.iter().all(|element| known.iter().any(|known| holds(known, element)))
        }
        (full, part) => full == part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_card_left_out_makes_no_difference_and_what_it_says_does() {
        let full = Json::parse(
            r#"{"resourceType":"Condition","id":"x","code":{"coding":[{"code":"1","display":"Asthma"},{"code":"2"}]},
            "subject":{"reference":"Patient/p"},"note":[{"text":"since childhood"}]}"#,
        )
        .unwrap();
        for (part, is_alike) in [
            (r#"{"resourceType":"Condition","code":{"coding":[{"code":"2"}]}}"#, true),
            (r#"{"resourceType":"Condition","subject":{"reference":"urn:uuid:1"}}"#, true),
            (r#"{"resourceType":"Condition","code":{"coding":[{"code":"3"}]}}"#, false),
            (r#"{"resourceType":"Condition","onsetDateTime":"2001"}"#, false),
            (r#"{"resourceType":"Procedure"}"#, false),
        ] {
            assert_eq!(says_all(&full, &Json::parse(part).unwrap()), is_alike, "{part}");
        }
    }
}
