//! The sentence of a piece of advice, in a language.

use super::{Advice, Param};
use crate::language::{Language, Value};

impl Advice {
    /// The sentence. Words of the record come in as they are, isolated: they are to be cleaned before they are shown.
    pub fn sentence(&self, language: Language) -> String {
        let named = self.params.iter().map(|(name, param)| (*name, Value::from(param.said(name, language))));
        let named: Vec<(&'static str, Value<'_>)> = named.collect();
        language.say_with(&self.rule.message(), &named)
    }
}

impl Param {
    pub(super) fn said(&self, name: &str, language: Language) -> String {
        let isolated = |text: &str| language.isolate(text).into_owned();
        let or_own =
            |id: String, text: &str| language.find(&id).map_or_else(|| isolated(text), |said| said.into());
        match self {
            Param::Countries(countries) => {
                let names = countries.iter().map(|country| isolated(&country.name(language)));
                names.collect::<Vec<_>>().join(language.comma())
            }
            Param::Words(text) if name == "status" => or_own(format!("code-{text}"), text),
            Param::Words(text) if name == "class" => {
                or_own(format!("class-{}", text.to_lowercase().replace(' ', "-")), text)
            }
            Param::Words(text) | Param::Date(text) | Param::Amount(text) => isolated(text),
        }
    }
}
