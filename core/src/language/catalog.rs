//! The messages of each language, read when the first of them is asked for.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;

type Catalog = FluentBundle<FluentResource>;

static CATALOGS: [OnceLock<Catalog>; 6] = [const { OnceLock::new() }; 6];

/// The file of a language, where it is built in.
pub(super) const fn source(language: Language) -> Option<&'static str> {
    match language {
        Language::English => Some(include_str!("../../language/en.ftl")),
        #[cfg(feature = "languages")]
        Language::French => Some(include_str!("../../language/fr.ftl")),
        #[cfg(feature = "languages")]
        Language::Spanish => Some(include_str!("../../language/es.ftl")),
        #[cfg(feature = "languages")]
        Language::Arabic => Some(include_str!("../../language/ar.ftl")),
        #[cfg(feature = "languages")]
        Language::Swahili => Some(include_str!("../../language/sw.ftl")),
        #[cfg(feature = "languages")]
        Language::Amharic => Some(include_str!("../../language/am.ftl")),
        #[cfg(not(feature = "languages"))]
        _ => None,
    }
}

/// Brings the words of a language that is not built in; says whether they are taken: the first ones stay.
pub(super) fn install(language: Language, words: String) -> bool {
    let slot = CATALOGS.get(language.place());
    slot.is_some_and(|slot| source(language).is_none() && slot.set(read(language, words)).is_ok())
}

fn catalog(language: Language) -> Option<&'static Catalog> {
    let slot = CATALOGS.get(language.place())?;
    match source(language) {
        Some(words) => Some(slot.get_or_init(|| read(language, words.to_owned()))),
        None => slot.get(),
    }
}

fn read(language: Language, words: String) -> Catalog {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks would stand in text that a program compares; whoever shows the words isolates what needs it.
    bundle.set_use_isolating(false);
    // What cannot be read is missing, and then said in English; a test reads all of it.
    let resource = FluentResource::try_new(words).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The words of a message: in the language, else in English.
pub(super) fn find(
    language: Language,
    id: &str,
    arguments: &[(&'static str, FluentValue<'_>)],
) -> Option<Cow<'static, str>> {
    [language, Language::English].into_iter().find_map(|language| {
        let bundle = catalog(language)?;
        let pattern = bundle.get_message(id)?.value()?;
        if arguments.is_empty() {
            return Some(bundle.format_pattern(pattern, None, &mut Vec::new()));
        }
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        Some(Cow::Owned(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()))
    })
}
