use std::collections::BTreeSet;

use fluent_bundle::FluentResource;

use super::catalog::source;
use super::*;

/// Each message of a file with the names of its arguments, in order.
fn messages(language: Language) -> Vec<(String, BTreeSet<String>)> {
    let text = source(language).unwrap();
    FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| errors).unwrap();
    let mut messages: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            messages.push((id.to_owned(), BTreeSet::new()));
        }
        let names = line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
        });
        if let Some((_, arguments)) = messages.last_mut() {
            arguments.extend(names);
        }
    }
    messages
}

#[test]
#[expect(clippy::print_stdout, reason = "says how complete each language is")]
fn every_language_has_every_message_with_its_arguments() {
    let english = messages(Language::English);
    assert!(english.len() > 500);
    for language in Language::ALL {
        let own = messages(language);
        let ids =
            |all: &[(String, BTreeSet<String>)]| all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&own), ids(&english), "{}", language.tag());
        for ((id, wanted), (_, given)) in english.iter().zip(&own) {
            assert_eq!(given, wanted, "{}: {id}", language.tag());
            assert!(
                language.find(id).is_some_and(|words| !words.trim().is_empty()),
                "{}: {id}",
                language.tag()
            );
        }
        println!("{}: {} of {} messages", language.tag(), own.len(), english.len());
    }
}

#[test]
fn words_hold_no_invisible_marks_and_their_own_script() {
    for language in Language::ALL {
        let hidden = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!source(language).unwrap().contains(hidden), "{}", language.tag());
        let script = match language {
            Language::Arabic => '\u{600}'..='\u{6ff}',
            Language::Amharic => '\u{1200}'..='\u{137f}',
            _ => continue,
        };
        for (id, _) in messages(language) {
            let words = language.find(&id).unwrap();
            assert!(
                words.contains(|c| script.contains(&c)) || BARE.contains(&id.as_str()),
                "{}: {id}",
                language.tag()
            );
        }
    }
}

/// Messages that need no letters of a language.
const BARE: &[&str] = &["visit"];

#[test]
fn numbers_choose_their_words() {
    let say = |language: Language, number: u32| language.say_with("age-months", &[("count", number.into())]);
    assert_eq!(say(Language::English, 1), "1 month");
    assert_eq!(say(Language::English, 5), "5 months");
    let arabic: BTreeSet<String> =
        [1, 2, 3, 11].into_iter().map(|number| say(Language::Arabic, number)).collect();
    assert_eq!(arabic.len(), 4);
}

#[test]
fn a_language_is_found_by_its_tag() {
    assert_eq!(Language::from_tag("fr-CM"), Some(Language::French));
    assert_eq!(Language::from_tag("AR_SY"), Some(Language::Arabic));
    assert_eq!(Language::from_tag("de"), None);
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
    }
    assert_eq!(Language::English.country("KE"), "Kenya");
    assert_eq!(Language::English.country("XX"), "XX");
    assert_eq!(Language::English.language("so-Latn").unwrap(), "Somali");
}
