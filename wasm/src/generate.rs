//! Keys and passphrases that chance chooses.

use std::fmt;

use carnet_core::country::Country;
use carnet_core::crypto::KeyPair;
use carnet_core::crypto::words::{self, WordList};
use getrandom::SysRng;
use rand_core::UnwrapErr;
use serde::Deserialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::arguments::{self, Secret};
use crate::fault::Fault;
use crate::keys;

/// The two files of a new key pair.
#[wasm_bindgen]
pub struct KeyFiles {
    private_text: zeroize::Zeroizing<String>,
    public_text: String,
}

impl fmt::Debug for KeyFiles {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("KeyFiles(…)")
    }
}

#[wasm_bindgen]
impl KeyFiles {
    /// The private key file, for its owner alone.
    #[wasm_bindgen(getter, js_name = privateText)]
    pub fn private_text(&self) -> String {
        self.private_text.to_string()
    }

    /// The public key file, to hand out.
    #[wasm_bindgen(getter, js_name = publicText)]
    pub fn public_text(&self) -> String {
        self.public_text.clone()
    }
}

/// Draws a key pair; without a passphrase, whoever has the private file has the keys.
///
/// # Errors
/// Codes `key.*`, `argument.*`, `random.unavailable`
#[wasm_bindgen(js_name = generateKeys)]
pub fn generate_keys(
    #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "KeyOptions | null")] options: &JsValue,
) -> Result<KeyFiles, Fault> {
    let KeyOptions { passphrase, country } = arguments::from_object(options)?;
    let passphrase = passphrase.as_ref().map(keys::passphrase).transpose()?;
    let country = country.as_deref().map(self::country).transpose()?;
    let mut rng = system_rng()?;
    let mut pair = KeyPair::generate(&arguments::text(name)?, &mut rng)?;
    if let Some(country) = country {
        pair = pair.in_country(country);
    }
    let private_text = pair.to_text(passphrase.as_ref(), &mut rng)?;
    Ok(KeyFiles { private_text, public_text: pair.public().to_text() })
}

/// `KeyOptions` of plain/write.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyOptions {
    passphrase: Option<Secret>,
    country: Option<String>,
}

/// A passphrase that chance chose, to be shown once; wiped by `free()`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct GeneratedPassphrase {
    inner: words::GeneratedPassphrase,
}

#[wasm_bindgen]
impl GeneratedPassphrase {
    /// The words, with one space between them.
    #[wasm_bindgen(getter)]
    pub fn words(&self) -> String {
        self.inner.as_str().to_owned()
    }

    /// The bits that an attacker who knows the list of words has to guess.
    #[wasm_bindgen(getter)]
    pub fn bits(&self) -> u32 {
        self.inner.bits()
    }
}

/// Generates a passphrase of words that people know; seven, unless more or fewer are asked for.
///
/// # Errors
/// `passphrase.language`, `passphrase.too-few-words`, `argument.*`, `random.unavailable`
#[wasm_bindgen(js_name = generatePassphrase)]
pub fn generate_passphrase(
    #[wasm_bindgen(unchecked_param_type = "string")] language: &JsValue,
    words: Option<u32>,
) -> Result<GeneratedPassphrase, Fault> {
    let list = WordList::from_language(&arguments::text(language)?)
        .ok_or_else(|| Fault::new("passphrase.language", "there are no words in this language"))?;
    let count = words.map_or(Ok(words::DEFAULT_COUNT), u8::try_from);
    let count = count.map_err(|_| Fault::new("argument.number", "a passphrase has at most 255 words"))?;
    Ok(GeneratedPassphrase { inner: words::generate(list, count, &mut system_rng()?)? })
}

fn country(code: &str) -> Result<Country, Fault> {
    Country::from_code(code).ok_or_else(|| Fault::new("key.country", "a country is two capital letters"))
}

/// The system's randomness, after a trial: later on, a failure could only abort.
pub(crate) fn system_rng() -> Result<UnwrapErr<SysRng>, Fault> {
    getrandom::fill(&mut [0; 1])?;
    Ok(UnwrapErr(SysRng))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_prints_no_key() {
        let files = KeyFiles { private_text: "secret".to_owned().into(), public_text: String::new() };
        assert_eq!(format!("{files:?}"), "KeyFiles(…)");
    }
}
