//! What other programmes' health documents say.

use carnet_core::fhir::{Bundle, BundleError};
use carnet_core::interop::shc::{self, Chunks, Credential, Progress, ShcError};
use carnet_core::interop::{Kind, detect_text};
use carnet_core::language::Language;
use carnet_core::trust::{ContentRead, Verdict};
use js_sys::Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

use crate::arguments;
use crate::fault::Fault;
use crate::plain;
use crate::record::{Content, OpenedRecord};
use crate::trust::Trust;
use crate::words;

/// Says what a text is that somebody scanned, pasted or read from a file. Nothing is opened, and no address is visited.
///
/// # Errors
/// `language.unknown`, `argument.*`
#[wasm_bindgen(unchecked_return_type = "Detected")]
pub fn detect(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    language: Option<String>,
) -> Result<JsValue, Fault> {
    let language = language.as_deref().map_or(Ok(Language::English), words::language)?;
    let kind = detect_text(&arguments::text(text)?);
    let reads = matches!(
        kind,
        Kind::SmartHealthCard | Kind::SmartHealthCardChunk | Kind::SmartHealthCardFile | Kind::Jws
    );
    plain::to_object(&Detected { kind: kind.code(), sentence: &kind.sentence(language), reads })
}

/// Opens a document of another programme's: a SMART Health Card, by the texts of its symbols, by its token or by its file,
/// of which the first card is taken.
///
/// # Errors
/// Codes `shc.*` (`shc.incomplete`: there are more symbols), `foreign.unknown`, `argument.*`. Content that cannot be read
/// is no error here: the verdict says so.
#[wasm_bindgen(js_name = openForeign)]
pub fn open_foreign(
    #[wasm_bindgen(unchecked_param_type = "string | string[]")] texts: &JsValue,
    trust: &Trust,
    #[wasm_bindgen(unchecked_optional_param_type = "ForeignOptions | null")] options: &JsValue,
) -> Result<OpenedRecord, Fault> {
    let ForeignOptions { at } = arguments::from_object(options)?;
    let now = arguments::time_or_now(at.as_deref())?;
    let texts = match texts.dyn_ref::<Array>() {
        Some(texts) => texts.iter().collect(),
        None => vec![texts.clone()],
    };
    let texts = texts.iter().map(arguments::text).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<&str> = texts.iter().map(|text| text.as_str()).collect();
    let (mut verdict, content) = credential(&texts)?.verify(trust.store(), &[], Some(now)).into_parts();
    let bundle = content.bundle().map(|(bundle, _)| bundle.into_owned());
    verdict.content = if bundle.is_ok() { ContentRead::Whole } else { ContentRead::Failed };
    let history = Err(Fault::new(
        "foreign.read-only",
        "begin a record with its FHIR: nothing is added to another programme's document",
    ));
    Ok(OpenedRecord { content: Content::Foreign(Box::new(Foreign { verdict, bundle })), history, code: None })
}

fn credential(texts: &[&str]) -> Result<Credential, Fault> {
    let unknown = || Fault::new("foreign.unknown", "not a health document that is read here");
    let (first, kind) = texts.first().map(|text| (*text, detect_text(text))).ok_or_else(unknown)?;
    match kind {
        Kind::SmartHealthCard => Ok(Credential::from_text(first)?),
        Kind::Jws => Ok(Credential::from_jws(first)?),
        Kind::SmartHealthCardFile => Ok(shc::read_file(first)?.into_iter().next().ok_or_else(unknown)??),
        Kind::SmartHealthCardChunk => of_chunks(texts),
        _ => Err(unknown()),
    }
}

fn of_chunks(texts: &[&str]) -> Result<Credential, Fault> {
    let mut chunks = Chunks::default();
    let mut missing = 0;
    for text in texts {
        match chunks.push(text)? {
            Progress::Complete(credential) => return Ok(credential),
            Progress::Incomplete { total, .. } => missing = total,
        }
    }
    Err(ShcError::Incomplete { total: u32::try_from(missing).unwrap_or(u32::MAX) }.into())
}

/// A document of another programme's that was read.
#[derive(Debug)]
pub(crate) struct Foreign {
    pub(crate) verdict: Verdict,
    pub(crate) bundle: Result<Bundle<'static>, BundleError>,
}

/// `Detected` of plain/visit.d.ts.
#[derive(Serialize)]
struct Detected<'a> {
    kind: &'a str,
    sentence: &'a str,
    reads: bool,
}

/// `ForeignOptions` of plain/visit.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ForeignOptions {
    at: Option<String>,
}
