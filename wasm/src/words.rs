//! Languages that are loaded where they are needed.

use carnet_core::labels;
use carnet_core::language::Language;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;

/// Brings the words of a language and its labels of codes, as the package's folder `languages` has them; English has
/// its words built in. What is there already stays.
///
/// # Errors
/// `language.unknown`
#[wasm_bindgen(js_name = installLanguage)]
pub fn install_language(tag: &str, words: Option<String>, labels: Option<String>) -> Result<(), Fault> {
    let language = language(tag)?;
    if let Some(words) = words {
        language.install(words);
    }
    if let Some(labels) = labels {
        labels::install(language, labels);
    }
    Ok(())
}

/// The language of a tag.
pub(crate) fn language(tag: &str) -> Result<Language, Fault> {
    Language::from_tag(tag)
        .ok_or_else(|| Fault::new("language.unknown", "there are no words in this language"))
}
