//! From pictures and texts to an envelope.

use carnet_core::qr::{self, Assembler, Luma, ScanError};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{Clamped, JsValue};

use crate::fault::Fault;
use crate::plain;

/// Collects the symbols of one card until its envelope is there.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Scanner {
    inner: Assembler,
    complete: Option<Complete>,
}

#[derive(Debug)]
struct Complete {
    envelope: Vec<u8>,
    symbols: usize,
}

#[wasm_bindgen]
impl Scanner {
    /// Takes the first card it is shown.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the text of one symbol, as a scanner read, typed or pasted it.
    ///
    /// Once complete, the scanner looks at nothing more until `reset()`.
    ///
    /// # Errors
    /// Codes `qr.*`; the symbols taken before remain.
    #[wasm_bindgen(js_name = pushText, unchecked_return_type = "Progress")]
    pub fn push_text(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<JsValue, Fault> {
        let text = plain::text(text)?;
        self.take(&text)?;
        plain::to_object(&self.progress())
    }

    /// Reads a picture and takes the symbols in it: `data`, `width` and `height` of a canvas's `ImageData`.
    ///
    /// A picture without a symbol, or with somebody else's, is the usual case before a camera, and throws nothing.
    ///
    /// # Errors
    /// `scan.size`, `scan.too-large`
    #[wasm_bindgen(js_name = pushRgba, unchecked_return_type = "Sighting")]
    pub fn push_rgba(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Uint8ClampedArray | Uint8Array")] pixels: Clamped<Vec<u8>>,
        width: usize,
        height: usize,
    ) -> Result<JsValue, Fault> {
        let luma = Luma::from_rgba(width, height, &pixels)?;
        plain::to_object(&self.look(luma)?)
    }

    /// How far the scanner has come.
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

impl Scanner {
    fn take(&mut self, text: &str) -> Result<(), qr::AssembleError> {
        if self.complete.is_none() {
            let before = self.inner.progress().map_or(0, |(received, _)| received);
            if let qr::Progress::Complete(envelope) = self.inner.push(text)? {
                self.complete = Some(Complete { envelope, symbols: before + 1 });
            }
        }
        Ok(())
    }

    fn look(&mut self, luma: Luma<'_>) -> Result<Sighting, Fault> {
        let (mut symbols, mut code) = (Vec::new(), None);
        if self.complete.is_none() {
            match qr::scan(luma) {
                Ok(found) => symbols.extend(found.iter().map(|found| self.take_found(found))),
                Err(error @ (ScanError::NoSymbol | ScanError::Unreadable)) => code = Some(error.code()),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Sighting { progress: self.progress(), code, symbols })
    }

    fn take_found(&mut self, found: &qr::Found) -> SeenSymbol {
        let code = self.take(found.text()).err().map(|error| error.code());
        let text = (code == Some("qr.not-carnet")).then(|| found.text().to_owned());
        SeenSymbol { corners: found.corners(), code, text }
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

/// `Progress` of plain.d.ts.
#[derive(Debug, Serialize)]
struct Progress {
    complete: bool,
    received: usize,
    needed: Option<usize>,
}

/// `Sighting` of plain.d.ts.
#[derive(Debug, Serialize)]
struct Sighting {
    #[serde(flatten)]
    progress: Progress,
    code: Option<&'static str>,
    symbols: Vec<SeenSymbol>,
}

#[derive(Debug, Serialize)]
struct SeenSymbol {
    corners: [[f32; 2]; 4],
    code: Option<&'static str>,
    text: Option<String>,
}
