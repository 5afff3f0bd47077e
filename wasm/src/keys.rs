//! Key files and trust lists.

use carnet_core::crypto::{DecryptionKey, KeyPair, Passphrase, PublicKey, SigningKey};
use carnet_core::trust::{Country, Issuer, TrustList};
use getrandom::SysRng;
use rand_core::UnwrapErr;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::plain;

/// Private keys of a clinic, the one in use first; wiped by `free()`.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Keys {
    inner: Vec<KeyPair>,
}

#[wasm_bindgen]
impl Keys {
    /// Starts without a key, which is enough to open by a passphrase.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the key pair of a private key file, and returns its owner's name.
    ///
    /// # Errors
    /// Codes `key.*`; `key.needs-passphrase` says that the file is sealed.
    pub fn add(
        &mut self,
        #[wasm_bindgen(js_name = "fileText", unchecked_param_type = "string")] file_text: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "string | null")] passphrase: &JsValue,
    ) -> Result<String, Fault> {
        let passphrase = optional_passphrase(passphrase)?;
        let pair = KeyPair::from_text(&plain::text(file_text)?, passphrase.as_ref())?;
        let name = pair.name().to_owned();
        self.inner.push(pair);
        Ok(name)
    }

    /// How many key pairs are held.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        self.inner.len()
    }

    /// The public key file of the first key pair, to hand out.
    #[wasm_bindgen(js_name = publicText)]
    pub fn public_text(&self) -> Option<String> {
        self.inner.first().map(|pair| pair.public().to_text())
    }
}

impl Keys {
    /// The keys that read.
    pub(crate) fn decryption(&self) -> Vec<&DecryptionKey> {
        self.inner.iter().map(KeyPair::decryption).collect()
    }

    /// The key that signs: the first one's.
    pub(crate) fn signing(&self) -> Option<&SigningKey> {
        self.inner.first().map(KeyPair::signing)
    }
}

/// The issuers that are known here.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Trust {
    inner: TrustList,
}

#[wasm_bindgen]
impl Trust {
    /// Starts without an issuer.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the owner of a public key file, who works in a country (ISO 3166-1 alpha-2), and returns the name.
    ///
    /// # Errors
    /// Codes `key.*`, `trust.country`
    pub fn add(
        &mut self,
        #[wasm_bindgen(js_name = "publicText", unchecked_param_type = "string")] public_text: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] country: &JsValue,
    ) -> Result<String, Fault> {
        let public = PublicKey::from_text(&plain::text(public_text)?)?;
        let country = Country::from_code(&plain::text(country)?)
            .ok_or_else(|| Fault::new("trust.country", "a country is two capital letters"))?;
        let name = public.name().to_owned();
        self.inner.insert(Issuer { name: name.clone(), country, key: public.verifying().clone() });
        Ok(name)
    }

    /// How many issuers are known.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        self.inner.issuers().count()
    }
}

impl Trust {
    pub(crate) fn list(&self) -> &TrustList {
        &self.inner
    }
}

/// The two files of a new key pair.
#[wasm_bindgen]
#[derive(Debug)]
pub struct KeyFiles {
    private_text: zeroize::Zeroizing<String>,
    public_text: String,
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
/// Codes `key.*`, `random.unavailable`
#[wasm_bindgen(js_name = generateKeys)]
pub fn generate_keys(
    #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "string | null")] passphrase: &JsValue,
) -> Result<KeyFiles, Fault> {
    let mut rng = system_rng()?;
    let pair = KeyPair::generate(&plain::text(name)?, &mut rng)?;
    let private_text = pair.to_text(optional_passphrase(passphrase)?.as_ref(), &mut rng)?;
    Ok(KeyFiles { private_text, public_text: pair.public().to_text() })
}

pub(crate) fn optional_passphrase(value: &JsValue) -> Result<Option<Passphrase>, Fault> {
    plain::optional_text(value)?.map(|text| passphrase(&text)).transpose()
}

pub(crate) fn passphrase(text: &str) -> Result<Passphrase, Fault> {
    Ok(Passphrase::from_bytes(plain::composed(text).as_bytes())?)
}

/// The system's randomness, after a trial: later on, a failure could only abort.
pub(crate) fn system_rng() -> Result<UnwrapErr<SysRng>, Fault> {
    getrandom::fill(&mut [0; 1])?;
    Ok(UnwrapErr(SysRng))
}
