//! From an envelope to a record.

use carnet_core::codec::{self, Decoded, RecordError};
use carnet_core::crypto::DecryptionKey;
use carnet_core::envelope::{self, Contents, Sealed};
use carnet_core::fhir::{PartialDate, narrative};
use carnet_core::language::Language;
use carnet_core::record::View;
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::{ContentRead, Verdict};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::arguments::{self, Secret};
use crate::fault::Fault;
use crate::keys::{self, Keys};
use crate::plain;
use crate::trust::Trust;
use crate::words;

/// Tells what an envelope shows without a key.
///
/// # Errors
/// Codes `open.*`
#[wasm_bindgen(unchecked_return_type = "Outside")]
pub fn inspect(envelope: &[u8]) -> Result<JsValue, Fault> {
    let sealed = Sealed::from_bytes(envelope)?;
    plain::to_object(&Outside {
        bytes: envelope.len(),
        recipients: sealed.recipient_count(),
        takes_passphrase: sealed.takes_passphrase(),
        takes_code: sealed.takes_code(),
        has_annex: sealed.has_annex(),
    })
}

/// Opens an envelope, finds out who signed it, and reads it.
///
/// Tried are `keys`, then those of the groups that they are in by the trust lists, then the passphrase.
///
/// # Errors
/// Codes `open.*`, `key.*`, `argument.*`. A record that cannot be read is no error here: its verdict says so.
#[wasm_bindgen]
pub fn open(
    envelope: &[u8],
    keys: &Keys,
    trust: &Trust,
    #[wasm_bindgen(unchecked_optional_param_type = "OpenOptions | null")] options: &JsValue,
) -> Result<OpenedRecord, Fault> {
    let OpenOptions { passphrase, code, at } = arguments::from_object(options)?;
    let passphrase = passphrase.as_ref().map(keys::passphrase).transpose()?;
    let code = code.as_ref().map(keys::consent_code).transpose()?;
    let now = arguments::time_or_now(at.as_deref())?;
    let own = keys.decryption();
    let of_groups = trust.store().group_keys(&own);
    let decryption: Vec<&DecryptionKey> = own.into_iter().chain(&of_groups).collect();
    let keys =
        envelope::Keys { decryption: &decryption, code: code.as_ref(), passphrase: passphrase.as_ref() };
    let verified = envelope::open(envelope, &keys)?.verify(trust.store(), Some(now));
    let read = |contents: Contents| {
        let record = codec::decode_with_annex(&contents.record, contents.annex.as_deref());
        let outcome = match &record {
            Err(_) => ContentRead::Failed,
            Ok(Decoded { annex_fault: Some(_), .. }) => ContentRead::Partly,
            Ok(_) => ContentRead::Whole,
        };
        (record, outcome)
    };
    let (verdict, record) = verified.read(read).into_parts();
    Ok(OpenedRecord { verdict, record })
}

/// `OpenOptions` of plain/read.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenOptions {
    passphrase: Option<Secret>,
    code: Option<Secret>,
    at: Option<String>,
}

/// A record that was opened, with its verdict.
#[wasm_bindgen]
#[derive(Debug)]
pub struct OpenedRecord {
    verdict: Verdict,
    record: Result<Decoded, RecordError>,
}

#[wasm_bindgen]
impl OpenedRecord {
    /// What is known about the record.
    #[wasm_bindgen(getter, js_name = verdict, unchecked_return_type = "Verdict")]
    pub fn js_verdict(&self) -> Result<JsValue, Fault> {
        plain::to_camel_object(&self.verdict)
    }

    /// The FHIR bundle, as JSON text: `JSON.parse` would round its numbers. Titles and narrative that the card leaves
    /// out are made again.
    ///
    /// # Errors
    /// Codes `record.*`, where the verdict has `content.unreadable`; `argument.*`
    pub fn fhir(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "FhirOptions | null")] options: &JsValue,
    ) -> Result<String, Fault> {
        let FhirOptions { view } = arguments::from_object(options)?;
        let (mut bundle, _) = self.decoded()?.seen_in(of_name(view.as_deref())?);
        narrative::generate(&mut bundle);
        Ok(bundle.to_json())
    }

    /// What somebody sees of the record, by default a clinician.
    ///
    /// # Errors
    /// As `fhir()`
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn summary(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "SummaryOptions | null")] options: &JsValue,
    ) -> Result<JsValue, Fault> {
        self.summarised(options, |summary| plain::to_camel_object(&summary))
    }

    /// The same as HTML, for a page of one's own: `article.summary`, without script, style or id; every word of the record
    /// is escaped.
    ///
    /// # Errors
    /// As `fhir()`
    #[wasm_bindgen(js_name = summaryHtml)]
    pub fn summary_html(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "SummaryOptions | null")] options: &JsValue,
    ) -> Result<String, Fault> {
        self.summarised(options, |summary| Ok(summary.to_html_article()))
    }

    /// How much of its bundle the card carries.
    ///
    /// # Errors
    /// As `fhir()`
    #[wasm_bindgen(getter, unchecked_return_type = "Profile")]
    pub fn profile(&self) -> Result<JsValue, Fault> {
        plain::to_object(&self.decoded()?.profile)
    }

    /// What the card leaves out, counted.
    ///
    /// # Errors
    /// As `fhir()`
    #[wasm_bindgen(getter, js_name = leftOut, unchecked_return_type = "LeftOut[]")]
    pub fn left_out(&self) -> Result<JsValue, Fault> {
        plain::to_object(&self.decoded()?.left_out)
    }
}

impl OpenedRecord {
    fn summarised<T>(
        &self,
        options: &JsValue,
        show: impl FnOnce(Summary) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let SummaryOptions { today, view, language } = arguments::from_object(options)?;
        let language = language.as_deref().map_or(Ok(Language::English), words::language)?;
        let view = of_name(view.as_deref())?;
        let today = arguments::time_or_now(today.as_deref())?.date();
        let (bundle, left_out) = self.decoded()?.seen_in(view);
        let options = Options {
            today: Some(PartialDate::new(&today)),
            profile: Some(self.decoded()?.profile),
            left_out,
            verdict: Some(&self.verdict),
            view,
            language,
            history: &[],
        };
        show(Summary::new(&bundle, &options))
    }

    fn decoded(&self) -> Result<&Decoded, RecordError> {
        self.record.as_ref().map_err(|error| *error)
    }
}

fn of_name(view: Option<&str>) -> Result<View, Fault> {
    view.map_or(Ok(View::Full), |view| View::from_code(view).ok_or_else(arguments::unknown))
}

/// `Outside` of plain/read.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outside {
    bytes: usize,
    recipients: usize,
    takes_passphrase: bool,
    takes_code: bool,
    has_annex: bool,
}

/// `FhirOptions` of plain/read.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FhirOptions {
    view: Option<String>,
}

/// `SummaryOptions` of plain/summary.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SummaryOptions {
    today: Option<String>,
    language: Option<String>,
    view: Option<String>,
}
