//! From the texts of symbols to an envelope.

use carnet_core::qr;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::arguments;
use crate::fault::Fault;
use crate::plain;

/// Collects the symbols of one card until its envelope is there.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Assembler {
    inner: qr::Assembler,
    complete: Option<Complete>,
}

#[derive(Debug)]
struct Complete {
    envelope: Vec<u8>,
    symbols: usize,
}

#[wasm_bindgen]
impl Assembler {
    /// Takes the first card it is shown.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the text of one symbol, as a scanner read, typed or pasted it.
    ///
    /// Once complete, it looks at nothing more until `reset()`.
    ///
    /// # Errors
    /// Codes `qr.*`; the symbols taken before remain.
    #[wasm_bindgen(js_name = pushText, unchecked_return_type = "Progress")]
    pub fn push_text(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<JsValue, Fault> {
        let text = arguments::text(text)?;
        self.take(&text)?;
        plain::to_object(&self.progress())
    }

    /// How far it has come.
    #[wasm_bindgen(getter, js_name = progress, unchecked_return_type = "Progress")]
    pub fn js_progress(&self) -> Result<JsValue, Fault> {
        plain::to_object(&self.progress())
    }

    /// The envelope, once complete.
    #[wasm_bindgen(getter)]
    pub fn envelope(&self) -> Option<Vec<u8>> {
        self.complete.as_ref().map(|complete| complete.envelope.clone())
    }

    /// Forgets everything, for the next card.
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}

impl Assembler {
    fn take(&mut self, text: &str) -> Result<(), qr::AssembleError> {
        if self.complete.is_none() {
            let before = self.inner.progress().map_or(0, |(received, _)| received);
            if let qr::Progress::Complete(envelope) = self.inner.push(text)? {
                self.complete = Some(Complete { envelope, symbols: before + 1 });
            }
        }
        Ok(())
    }

    fn progress(&self) -> Progress {
        match (&self.complete, self.inner.progress()) {
            (Some(Complete { symbols, .. }), _) => {
                Progress { complete: true, received: *symbols, needed: Some(*symbols) }
            }
            (None, Some((received, needed))) => Progress { complete: false, received, needed: Some(needed) },
            (None, None) => Progress { complete: false, received: 0, needed: None },
        }
    }
}

/// `Progress` of plain/read.d.ts.
#[derive(Debug, Serialize)]
struct Progress {
    complete: bool,
    received: usize,
    needed: Option<usize>,
}
