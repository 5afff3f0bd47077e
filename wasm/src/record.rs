//! From an envelope to a record.

use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, Decoded, LeftOut, Profile, RecordError};
use carnet_core::crypto::{ConsentCode, DecryptionKey, Passphrase};
use carnet_core::envelope::{self, Contents, Sealed, Unverified, Verified};
use carnet_core::fhir::{Bundle, PartialDate, narrative};
#[cfg(feature = "write")]
use carnet_core::history::History;
use carnet_core::language::Language;
use carnet_core::record::View;
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::{ContentRead, Verdict};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::arguments::{self, Secret};
use crate::fault::Fault;
#[cfg(feature = "write")]
use crate::foreign;
use crate::keys::{self, Keys};
use crate::plain;
use crate::trust::Trust;
#[cfg(feature = "write")]
use crate::visits;
use crate::words;

/// Makes ready what the first card would otherwise wait for, a quarter of a second: the dictionary of the format and the
/// words of English. To be called when there is nothing else to do.
#[wasm_bindgen]
pub fn prepare() {
    // What is no record is refused after the dictionary was read.
    let _ = codec::decode(&[]);
    let _ = Language::English.say("patient-summary");
}

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
    let opening = Opening::new(keys, trust, options)?;
    let sealed = Sealed::from_bytes(envelope)?;
    let opened = opening.open(&sealed)?;
    #[cfg(feature = "write")]
    let history = visits::of_card(&sealed, &opened).map_err(Fault::from);
    let card = Card::read(opened.verify(trust.store(), Some(opening.now)));
    Ok(OpenedRecord {
        content: Content::Card(Box::new(card)),
        #[cfg(feature = "write")]
        history,
        #[cfg(feature = "write")]
        code: opening.code,
    })
}

/// What an envelope is opened with.
pub(crate) struct Opening<'a> {
    keys: &'a Keys,
    trust: &'a Trust,
    passphrase: Option<Passphrase>,
    code: Option<ConsentCode>,
    now: Timestamp,
}

impl<'a> Opening<'a> {
    pub(crate) fn new(keys: &'a Keys, trust: &'a Trust, options: &JsValue) -> Result<Self, Fault> {
        let OpenOptions { passphrase, code, at } = arguments::from_object(options)?;
        Ok(Self {
            keys,
            trust,
            passphrase: passphrase.as_ref().map(keys::passphrase).transpose()?,
            code: code.as_ref().map(keys::consent_code).transpose()?,
            now: arguments::time_or_now(at.as_deref())?,
        })
    }

    /// Tries the clinic's keys, those of the groups that they are in, the passphrase.
    pub(crate) fn open(&self, sealed: &Sealed<'_>) -> Result<Unverified, Fault> {
        let own = self.keys.decryption();
        let of_groups = self.trust.store().group_keys(&own);
        let decryption: Vec<&DecryptionKey> = own.into_iter().chain(&of_groups).collect();
        let keys = envelope::Keys {
            decryption: &decryption,
            code: self.code.as_ref(),
            passphrase: self.passphrase.as_ref(),
        };
        Ok(sealed.open(&keys)?)
    }

    /// Reads a history that came out of it.
    #[cfg(feature = "write")]
    pub(crate) fn read(self, history: History) -> OpenedRecord {
        visits::Reads { keys: self.keys, trust: self.trust, now: self.now }.read(history, self.code)
    }
}

/// `OpenOptions` of plain/read.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenOptions {
    passphrase: Option<Secret>,
    code: Option<Secret>,
    at: Option<String>,
}

/// What a record was opened from.
#[derive(Debug)]
pub(crate) enum Content {
    Card(Box<Card>),
    #[cfg(feature = "write")]
    Visits(Box<visits::Visits>),
    #[cfg(feature = "write")]
    Foreign(Box<foreign::Foreign>),
}

/// A card that was opened.
#[derive(Debug)]
pub(crate) struct Card {
    verdict: Verdict,
    decoded: Result<Decoded, RecordError>,
}

impl Card {
    fn read(verified: Verified<Contents>) -> Self {
        let read = |contents: Contents| {
            let record = codec::decode_with_annex(&contents.record, contents.annex.as_deref());
            let outcome = match &record {
                Err(_) => ContentRead::Failed,
                Ok(Decoded { annex_fault: Some(_), .. }) => ContentRead::Partly,
                Ok(_) => ContentRead::Whole,
            };
            (record, outcome)
        };
        let (verdict, decoded) = verified.read(read).into_parts();
        Self { verdict, decoded }
    }

    fn decoded(&self) -> Result<&Decoded, RecordError> {
        self.decoded.as_ref().map_err(|error| *error)
    }
}

/// A record that was opened, with its verdict.
#[wasm_bindgen]
#[derive(Debug)]
pub struct OpenedRecord {
    pub(crate) content: Content,
    /// What can be added to; what cannot be read is not, nor what is not Carnet's.
    #[cfg(feature = "write")]
    pub(crate) history: Result<History, Fault>,
    /// The holder's consent code, which opened it: without it, what is sealed to fewer would be missing on the next card.
    #[cfg(feature = "write")]
    pub(crate) code: Option<ConsentCode>,
}

#[wasm_bindgen]
impl OpenedRecord {
    /// What is known about the record: of a history the worst that is known of its visits.
    #[wasm_bindgen(getter, js_name = verdict, unchecked_return_type = "Verdict | null")]
    pub fn js_verdict(&self) -> Result<JsValue, Fault> {
        self.verdict().map_or(Ok(JsValue::NULL), plain::to_camel_object)
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
        let mut bundle = self.seen_in(of_name(view.as_deref())?)?.bundle;
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
        plain::to_object(&self.seen_in(View::Full)?.profile)
    }

    /// What the card leaves out, counted.
    ///
    /// # Errors
    /// As `fhir()`
    #[wasm_bindgen(getter, js_name = leftOut, unchecked_return_type = "LeftOut[]")]
    pub fn left_out(&self) -> Result<JsValue, Fault> {
        plain::to_object(&self.seen_in(View::Full)?.left_out)
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
        let Seen { bundle, profile, left_out } = self.seen_in(view)?;
        let options = Options {
            today: Some(PartialDate::new(&today)),
            profile: Some(profile),
            left_out,
            verdict: self.verdict(),
            view,
            language,
            history: &self.lines(view, language),
        };
        show(Summary::new(&bundle, &options))
    }

    fn verdict(&self) -> Option<&Verdict> {
        match &self.content {
            Content::Card(card) => Some(&card.verdict),
            #[cfg(feature = "write")]
            Content::Visits(visits) => visits.verdict(),
            #[cfg(feature = "write")]
            Content::Foreign(foreign) => Some(&foreign.verdict),
        }
    }

    fn seen_in(&self, view: View) -> Result<Seen<'_>, Fault> {
        match &self.content {
            Content::Card(card) => {
                let decoded = card.decoded()?;
                let (bundle, left_out) = decoded.seen_in(view);
                Ok(Seen { bundle, profile: decoded.profile, left_out })
            }
            #[cfg(feature = "write")]
            Content::Visits(visits) => {
                Ok(Seen { bundle: view.of(&visits.fold.bundle), profile: Profile::Complete, left_out: &[] })
            }
            #[cfg(feature = "write")]
            Content::Foreign(foreign) => {
                let bundle = foreign.bundle.as_ref().map_err(|error| *error)?;
                Ok(Seen { bundle: view.of(bundle), profile: Profile::Complete, left_out: &[] })
            }
        }
    }

    /// The history in words; a view tells nothing of what it leaves out.
    #[cfg(feature = "write")]
    fn lines(&self, view: View, language: Language) -> Vec<String> {
        match &self.content {
            Content::Visits(visits) if view == View::Full => visits.lines(language),
            _ => Vec::new(),
        }
    }

    /// Who only reads opens no history.
    #[cfg(not(feature = "write"))]
    fn lines(&self, _: View, _: Language) -> Vec<String> {
        Vec::new()
    }
}

/// What of a record somebody sees.
struct Seen<'a> {
    bundle: Bundle<'static>,
    profile: Profile,
    left_out: &'a [LeftOut],
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
