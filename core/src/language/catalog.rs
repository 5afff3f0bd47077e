//! The messages of each language, read when the first of them is asked for.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;

type Catalog = LazyLock<FluentBundle<FluentResource>>;

static CATALOGS: [Catalog; 6] = [
    LazyLock::new(|| read(Language::English)),
    LazyLock::new(|| read(Language::French)),
    LazyLock::new(|| read(Language::Spanish)),
    LazyLock::new(|| read(Language::Arabic)),
    LazyLock::new(|| read(Language::Swahili)),
    LazyLock::new(|| read(Language::Amharic)),
];

/// The file of a language.
pub(super) fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../language/en.ftl"),
        Language::French => include_str!("../../language/fr.ftl"),
        Language::Spanish => include_str!("../../language/es.ftl"),
        Language::Arabic => include_str!("../../language/ar.ftl"),
        Language::Swahili => include_str!("../../language/sw.ftl"),
        Language::Amharic => include_str!("../../language/am.ftl"),
    }
}

fn read(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks would stand in text that a program compares; whoever shows the words isolates what needs it.
    bundle.set_use_isolating(false);
    // What cannot be read is missing, and then said in English; a test reads all of it.
    let resource =
        FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(resource, _)| resource);
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
        let place = Language::ALL.iter().position(|known| *known == language)?;
        let bundle = LazyLock::force(CATALOGS.get(place)?);
        let pattern = bundle.get_message(id)?.value()?;
        if arguments.is_empty() {
            return Some(bundle.format_pattern(pattern, None, &mut Vec::new()));
        }
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        Some(Cow::Owned(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()))
    })
}
