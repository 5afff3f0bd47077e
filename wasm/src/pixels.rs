//! From the pixels of a picture to the texts in it.

use carnet_core::qr::{self, Found, Luma, ScanError, Sight};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{Clamped, JsValue};

use crate::fault::Fault;
use crate::plain;

/// Reads the symbols in a photograph: `data`, `width` and `height` of a canvas's `ImageData`.
///
/// A picture without a symbol throws nothing; its `code` says why nothing was read.
///
/// # Errors
/// `scan.size`, `scan.too-large`
#[wasm_bindgen(unchecked_return_type = "Picture")]
pub fn scan(
    #[wasm_bindgen(unchecked_param_type = "Uint8ClampedArray | Uint8Array")] pixels: Clamped<Vec<u8>>,
    width: usize,
    height: usize,
) -> Result<JsValue, Fault> {
    let (found, code) = match qr::scan(Luma::from_rgba(width, height, &pixels)?) {
        Ok(found) => (found, None),
        Err(error @ (ScanError::NoSymbol | ScanError::Unreadable)) => (Vec::new(), Some(error.code())),
        Err(error) => return Err(error.into()),
    };
    plain::to_object(&Picture { symbols: found.iter().map(Symbol::of).collect(), code, hint: None })
}

/// Reads the symbols in one frame of a camera, and spends little on it, as the next one comes soon.
///
/// # Errors
/// `scan.size`, `scan.too-large`
#[wasm_bindgen(js_name = scanFrame, unchecked_return_type = "Picture")]
pub fn scan_frame(
    #[wasm_bindgen(unchecked_param_type = "Uint8ClampedArray | Uint8Array")] pixels: Clamped<Vec<u8>>,
    width: usize,
    height: usize,
) -> Result<JsValue, Fault> {
    let Sight { found, hint, .. } = qr::scan_frame(Luma::from_rgba(width, height, &pixels)?);
    let unread = || if hint.is_some() { ScanError::Unreadable } else { ScanError::NoSymbol };
    plain::to_object(&Picture {
        code: found.is_empty().then(|| unread().code()),
        symbols: found.iter().map(Symbol::of).collect(),
        hint: hint.map(qr::Hint::code),
    })
}

/// `Picture` of plain/scan.d.ts.
#[derive(Serialize)]
struct Picture<'a> {
    symbols: Vec<Symbol<'a>>,
    code: Option<&'static str>,
    hint: Option<&'static str>,
}

#[derive(Serialize)]
struct Symbol<'a> {
    text: &'a str,
    corners: [[f32; 2]; 4],
}

impl<'a> Symbol<'a> {
    fn of(found: &'a Found) -> Self {
        Self { text: found.text(), corners: found.corners() }
    }
}
