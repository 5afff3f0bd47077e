//! Key files, passphrases and consent codes.

use carnet_core::crypto::{ConsentCode, DecryptionKey, KeyPair, Passphrase};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroize as _;

use crate::arguments::{self, Secret};
use crate::fault::Fault;

/// Private keys of a clinic, the one in use first; wiped by `free()`.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Keys {
    #[expect(clippy::vec_box, reason = "a list that grows would leave copies of its keys behind")]
    inner: Vec<Box<KeyPair>>,
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
        let pair = KeyPair::from_text(&arguments::text(file_text)?, passphrase.as_ref())?;
        let name = pair.name().to_owned();
        self.inner.push(Box::new(pair));
        Ok(name)
    }

    /// Whose key pair is in use.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> Option<String> {
        self.inner.first().map(|pair| pair.name().to_owned())
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
        self.inner.iter().map(|pair| pair.decryption()).collect()
    }

    /// The key pair in use, which signs.
    #[cfg(feature = "write")]
    pub(crate) fn first(&self) -> Option<&KeyPair> {
        self.inner.first().map(Box::as_ref)
    }
}

/// Keys are wiped as they are dropped; what their way in left on the stack is not.
impl Drop for Keys {
    fn drop(&mut self) {
        self.inner.clear();
        wipe_stack();
    }
}

/// Bytes of the stack that calls here reach, of the megabyte that a module has.
const STACK_BYTES: usize = 256 << 10;

/// Overwrites what calls before this one left on the stack: values that were moved, registers that were spilled.
#[inline(never)]
fn wipe_stack() {
    let mut below = [0_u8; STACK_BYTES];
    below.zeroize();
}

pub(crate) fn optional_passphrase(value: &JsValue) -> Result<Option<Passphrase>, Fault> {
    let text = arguments::optional_text(value)?.map(Secret);
    text.as_ref().map(passphrase).transpose()
}

/// A passphrase in the form that is the same from every keyboard (NFC, as in RFC 8265, section 4.2.2).
pub(crate) fn passphrase(Secret(text): &Secret) -> Result<Passphrase, Fault> {
    Ok(Passphrase::from_bytes(arguments::normalized(text, "NFC").as_bytes())?)
}

/// A consent code, in the form that core takes.
pub(crate) fn consent_code(Secret(text): &Secret) -> Result<ConsentCode, Fault> {
    Ok(ConsentCode::from_text(&arguments::normalized(text, "NFKC"))?)
}
