//! Lists of other kinds of health certificates.

use carnet_core::clock::Timestamp;
use carnet_core::trust::foreign::{ForeignFormat, ForeignList, Rejected};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{Trust, time_or_now};
use crate::arguments;
use crate::fault::Fault;
use crate::plain;

#[wasm_bindgen]
impl Trust {
    /// Takes a list of another kind: WHO's, SMART Health Cards', X.509 certificates.
    ///
    /// Nothing of it is verified but that keys and certificates go together. `source` says where it comes from, best as
    /// an address, if it does not do so itself.
    ///
    /// # Errors
    /// Codes `trust.*`, `argument.*`; what was known remains.
    #[wasm_bindgen(js_name = importForeign, unchecked_return_type = "ImportedForeignList")]
    pub fn import_foreign(
        &mut self,
        bytes: &[u8],
        #[wasm_bindgen(unchecked_param_type = "string")] source: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "string | null")] now: &JsValue,
    ) -> Result<JsValue, Fault> {
        let (source, now) = (arguments::text(source)?, time_or_now(now)?);
        let list = ForeignList::import(bytes, &source)?;
        let (format, source) = (list.format, list.source.clone());
        let change = self.inner.import_foreign(list, now)?.code();
        let lists = self.inner.foreign_lists();
        let taken = lists.filter(|(known, _)| (known.format, &known.source) == (format, &source));
        let taken = taken.map(|(list, imported)| ImportedForeignList {
            change,
            list: ForeignListView::of(list, imported),
            rejected: list.rejected.iter().map(RejectedView::of).collect(),
        });
        plain::to_object(&taken.last())
    }

    /// The lists of other kinds.
    #[wasm_bindgen(getter, js_name = foreignLists, unchecked_return_type = "ForeignList[]")]
    pub fn foreign_lists(&self) -> Result<JsValue, Fault> {
        let lists = self.inner.foreign_lists().map(|(list, imported)| ForeignListView::of(list, imported));
        plain::to_object(&lists.collect::<Vec<_>>())
    }
}

fn format_name(format: ForeignFormat) -> &'static str {
    match format {
        ForeignFormat::Gdhcn => "gdhcn",
        ForeignFormat::Jwks => "jwks",
        ForeignFormat::VciDirectory => "vci-directory",
        ForeignFormat::X509 => "x509",
        _ => "other",
    }
}

/// `ImportedForeignList` of plain/write.d.ts.
#[derive(Serialize)]
struct ImportedForeignList {
    change: &'static str,
    #[serde(flatten)]
    list: ForeignListView,
    rejected: Vec<RejectedView>,
}

/// `ForeignList` of plain/write.d.ts.
#[derive(Serialize)]
struct ForeignListView {
    format: &'static str,
    source: String,
    made: Option<Timestamp>,
    imported: Timestamp,
    keys: usize,
}

impl ForeignListView {
    fn of(list: &ForeignList, imported: Timestamp) -> Self {
        let (format, source) = (format_name(list.format), list.source.clone());
        Self { format, source, made: list.made, imported, keys: list.keys.len() }
    }
}

#[derive(Serialize)]
struct RejectedView {
    place: String,
    code: &'static str,
    message: String,
}

impl RejectedView {
    fn of(Rejected { place, fault }: &Rejected) -> Self {
        Self { place: place.clone(), code: fault.code(), message: fault.to_string() }
    }
}
