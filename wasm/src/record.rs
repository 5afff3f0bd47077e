//! From an envelope to a record.

use carnet_core::codec::{self, Decoded, RecordError};
use carnet_core::envelope::{self, Sealed};
use carnet_core::fhir::{PartialDate, narrative};
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::{ContentRead, IssuedBy, Verdict};
use js_sys::Date;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::keys::{Keys, Trust, optional_passphrase};
use crate::plain;

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
    })
}

/// Opens an envelope, finds out who signed it, and reads it.
///
/// The passphrase is tried when no key fits.
///
/// # Errors
/// Codes `open.*`. A record that cannot be read is no error here: its verdict says so.
#[wasm_bindgen]
pub fn open(
    envelope: &[u8],
    keys: &Keys,
    trust: &Trust,
    #[wasm_bindgen(unchecked_optional_param_type = "string | null")] passphrase: &JsValue,
) -> Result<OpenedRecord, Fault> {
    let passphrase = optional_passphrase(passphrase)?;
    let keys = envelope::Keys { decryption: &keys.decryption(), passphrase: passphrase.as_ref() };
    let verified = envelope::open(envelope, &keys)?.verify(trust.list());
    let (verdict, record) = verified
        .read(|content| match codec::decode(&content) {
            Ok(decoded) => (Ok(decoded), ContentRead::Whole),
            Err(error) => (Err(error), ContentRead::Failed),
        })
        .into_parts();
    Ok(OpenedRecord { verdict, record })
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
        plain::to_object(&VerdictView::of(&self.verdict))
    }

    /// The FHIR bundle, as JSON text: `JSON.parse` would round its numbers. Titles and narrative that the card leaves
    /// out are made again.
    ///
    /// # Errors
    /// Codes `record.*`, where the verdict has `content.unreadable`
    pub fn fhir(&self) -> Result<String, Fault> {
        let mut bundle = self.decoded()?.bundle.clone();
        narrative::generate(&mut bundle);
        Ok(bundle.to_json())
    }

    /// What a clinician sees of the record; ages are those of `today` (`YYYY-MM-DD`), by default the clock's.
    ///
    /// # Errors
    /// As `fhir()`
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn summary(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "string | null")] today: &JsValue,
    ) -> Result<JsValue, Fault> {
        let Decoded { bundle, profile, left_out, .. } = self.decoded()?;
        let today = match plain::optional_text(today)? {
            Some(today) => today.to_string(),
            None => Date::new_0().to_iso_string().into(),
        };
        let today = today.get(..DATE_CHARS).map(PartialDate::new);
        plain::to_camel_object(&Summary::new(bundle, &Options { today, profile: Some(*profile), left_out }))
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
    fn decoded(&self) -> Result<&Decoded, RecordError> {
        self.record.as_ref().map_err(|error| *error)
    }
}

/// Characters of `YYYY-MM-DD`.
const DATE_CHARS: usize = 10;

/// `Outside` of plain.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outside {
    bytes: usize,
    recipients: usize,
    takes_passphrase: bool,
}

/// `Verdict` of plain.d.ts.
#[derive(Debug, Serialize)]
struct VerdictView {
    codes: [&'static str; 3],
    sentences: [String; 3],
    issuer: Option<IssuerView>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct IssuerView {
    key_id: String,
    name: Option<String>,
    country: Option<String>,
}

impl VerdictView {
    fn of(verdict: &Verdict) -> Self {
        let Verdict { integrity: _, issuer, content: _ } = verdict;
        let unnamed = |key_id: String| IssuerView { key_id, name: None, country: None };
        let issuer = match issuer {
            IssuedBy::Known(issuer) => Some(IssuerView {
                key_id: issuer.key.id().to_string(),
                name: Some(issuer.name.clone()),
                country: Some(issuer.country.to_string()),
            }),
            IssuedBy::Unknown(id) | IssuedBy::Disproved(id) => Some(unnamed(id.to_string())),
            _ => None,
        };
        Self { codes: verdict.codes(), sentences: verdict.sentences().map(Into::into), issuer }
    }
}

#[cfg(test)]
mod tests {
    use carnet_core::crypto::KeyId;
    use carnet_core::trust::Integrity;

    use super::*;

    #[test]
    fn an_unproved_issuer_has_no_name() {
        let id = KeyId::from_bytes([7; 8]);
        let verdict = Verdict {
            integrity: Integrity::Invalid,
            issuer: IssuedBy::Disproved(id),
            content: ContentRead::Whole,
        };
        let view = serde_json::to_value(VerdictView::of(&verdict)).unwrap();
        assert_eq!(view["issuer"]["keyId"], "0707070707070707");
        assert!(view["issuer"]["name"].is_null());
        assert_eq!(view["codes"][0], "integrity.invalid");
    }
}
