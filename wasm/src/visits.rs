//! Visits: what a clinic adds to a record, and the histories that they make.

use carnet_core::clock::Timestamp;
use carnet_core::crypto::{ConsentCode, DecryptionKey, EncryptionPublicKey};
use carnet_core::envelope::{self, Sealed, Unverified};
use carnet_core::fhir::{Bundle, Json};
use carnet_core::health::Source;
use carnet_core::history::{
    self, Account, Author, Correction, History, HistoryError, Reader, Reading, Sealing,
};
use carnet_core::language::Language;
use carnet_core::trust::{TrustStore, Verdict};
use serde::Deserialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::arguments::{self, Secret};
use crate::fault::Fault;
use crate::generate::system_rng;
use crate::keys::{self, Keys};
use crate::plain;
use crate::recipients::{Recipient, public_keys};
use crate::record::{self, Content, OpenedRecord};
use crate::seal::{self, SealOptions, SealedCard};
use crate::statements::{Context, Statement, choice};
use crate::trust::Trust;
use crate::words;

/// Bytes of the part for fewer readers in each visit: several times what a card has, as files have room.
const PART_BYTES: usize = 2_048;

/// A history that was read.
#[derive(Debug)]
pub(crate) struct Visits {
    pub(crate) reading: Reading,
    pub(crate) fold: history::Fold,
}

impl Visits {
    /// The verdict that a summary of several entries bears: the worst, of the latest who has it.
    pub(crate) fn verdict(&self) -> Option<&Verdict> {
        self.reading.seen.iter().map(|seen| &seen.verdict).max_by_key(|verdict| verdict.tone())
    }

    pub(crate) fn lines(&self, language: Language) -> Vec<String> {
        history::to_lines(&self.reading, &self.fold, language)
    }
}

/// Opens a `.carnet` file, the whole history of a record.
///
/// # Errors
/// Codes `history.*`, `open.*`, `key.*`, `argument.*`. Entries that must not be shown are no error: `account()` lists
/// them.
#[wasm_bindgen(js_name = openFile)]
pub fn open_file(
    bytes: &[u8],
    keys: &Keys,
    trust: &Trust,
    #[wasm_bindgen(unchecked_optional_param_type = "OpenOptions | null")] options: &JsValue,
) -> Result<OpenedRecord, Fault> {
    let opening = record::Opening::new(keys, trust, options)?;
    let sealed = Sealed::from_bytes(history::file::envelope(bytes)?)?;
    // Nobody signs the whole: each entry has its own signature.
    let content = opening.open(&sealed)?.verify(trust.store(), None);
    let history = History::from_bytes(&content.content().record)?;
    Ok(opening.read(history))
}

/// Begins a history with a FHIR bundle, signed by the first of `keys`.
///
/// # Errors
/// Codes `bundle.*`, `key.*`, `history.*`, `argument.*`, `random.unavailable`
#[wasm_bindgen]
pub fn begin(
    #[wasm_bindgen(unchecked_param_type = "string")] bundle: &JsValue,
    keys: &Keys,
    trust: &Trust,
    #[wasm_bindgen(unchecked_optional_param_type = "AddOptions | null")] options: &JsValue,
) -> Result<OpenedRecord, Fault> {
    let options: AddOptions = arguments::from_object(options)?;
    let signing = Signing::of(keys, &options)?;
    let text = arguments::text(bundle)?;
    let (bundle, _) = Bundle::from_json(&text)?;
    let mut history = History::begin(&mut system_rng()?);
    signing.append(&mut history, &history::Visit::first(bundle))?;
    Ok(Reads { keys, trust, now: signing.at }.read(history, options.consent_code()?))
}

#[wasm_bindgen]
impl OpenedRecord {
    /// Adds a visit, signed by the first of `keys`, and returns the id of its entry. What was there stays.
    ///
    /// # Errors
    /// Codes `health.*`, `history.*`, `key.*`, `argument.*`, `random.unavailable`; the record then stays as it was.
    pub fn add(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "NewVisit")] visit: &JsValue,
        keys: &Keys,
        trust: &Trust,
        #[wasm_bindgen(unchecked_optional_param_type = "AddOptions | null")] options: &JsValue,
    ) -> Result<String, Fault> {
        let options: AddOptions = arguments::from_object(options)?;
        let visit: NewVisit = arguments::from_object(visit)?;
        let signing = Signing::of(keys, &options)?;
        let (resources, corrections) = visit.contents(signing.at)?;
        let reads = Reads { keys, trust, now: signing.at };
        let given = options.consent_code()?;
        let mut history = self.history()?.clone();
        let fold = reads.reading(&history, given.as_ref().or(self.code.as_ref())).fold();
        let visit = fold.visit(resources, &corrections, &mut system_rng()?)?;
        let id = signing.append(&mut history, &visit)?;
        *self = reads.read(history, given.or_else(|| self.code.take()));
        Ok(id)
    }

    /// Joins what another copy of the record has: the same result, whichever copy is joined to which.
    ///
    /// # Errors
    /// `history.other-record`, `history.too-large`; the record then stays as it was.
    pub fn merge(
        &mut self,
        other: &OpenedRecord,
        keys: &Keys,
        trust: &Trust,
        #[wasm_bindgen(unchecked_optional_param_type = "AddOptions | null")] options: &JsValue,
    ) -> Result<(), Fault> {
        let options: AddOptions = arguments::from_object(options)?;
        let now = arguments::time_or_now(options.at.as_deref())?;
        let given = options.consent_code()?;
        let mut history = self.history()?.clone();
        history.merge(other.history()?)?;
        *self = Reads { keys, trust, now }.read(history, given.or_else(|| self.code.take()));
        Ok(())
    }

    /// Seals the current summary into a card, which names the history that it stands for.
    ///
    /// # Errors
    /// As `seal()`
    pub fn seal(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Recipient[]")] recipients: &JsValue,
        keys: &Keys,
        trust: &Trust,
        #[wasm_bindgen(unchecked_optional_param_type = "SealOptions | null")] options: &JsValue,
    ) -> Result<SealedCard, Fault> {
        let options: SealOptions = arguments::from_object(options)?;
        let recipients: Vec<Recipient> = arguments::from_object(recipients)?;
        let read;
        let fold = match &self.content {
            Content::Visits(visits) => &visits.fold,
            Content::Card(_) | Content::Foreign(_) => {
                let reads = Reads { keys, trust, now: arguments::now() };
                read = reads.reading(self.history()?, self.code.as_ref()).fold();
                &read
            }
        };
        seal::seal_bundle(&fold.for_card(), fold.point.as_ref(), &public_keys(&recipients)?, keys, &options)
    }

    /// Seals the whole history into a `.carnet` file.
    ///
    /// # Errors
    /// Codes `seal.*`, `key.*`, `argument.*`, `random.unavailable`
    #[wasm_bindgen(js_name = toFile)]
    pub fn to_file(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Recipient[]")] recipients: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "FileOptions | null")] options: &JsValue,
    ) -> Result<Vec<u8>, Fault> {
        let FileOptions { passphrase, code } = arguments::from_object(options)?;
        let passphrase = passphrase.as_ref().map(keys::passphrase).transpose()?;
        let code = code.as_ref().map(keys::consent_code).transpose()?;
        let recipients: Vec<Recipient> = arguments::from_object(recipients)?;
        let how = envelope::Options {
            recipients: &public_keys(&recipients)?,
            passphrase: passphrase.as_ref(),
            code: code.as_ref(),
            ..envelope::Options::default()
        };
        Ok(history::file::seal(self.history()?, &how, &mut system_rng()?)?)
    }

    /// Who said what, visit by visit; `null` for a card that nothing was added to.
    ///
    /// # Errors
    /// `language.unknown`
    #[wasm_bindgen(unchecked_return_type = "Account | null")]
    pub fn account(&self, language: Option<String>) -> Result<JsValue, Fault> {
        let language = language.as_deref().map_or(Ok(Language::English), words::language)?;
        match &self.content {
            Content::Visits(visits) => {
                plain::to_camel_object(&Account::of(&visits.reading, &visits.fold, language))
            }
            Content::Card(_) | Content::Foreign(_) => Ok(JsValue::NULL),
        }
    }
}

impl OpenedRecord {
    fn history(&self) -> Result<&History, Fault> {
        self.history.as_ref().map_err(Fault::clone)
    }
}

/// The history that a card tells of, in which it is the only entry.
pub(crate) fn of_card(sealed: &Sealed<'_>, opened: &Unverified) -> Result<History, HistoryError> {
    let card = opened.to_signed_record().ok_or(HistoryError::Malformed)?;
    History::of_card(&card, sealed.part())
}

/// Who reads a history, with what, and when.
pub(crate) struct Reads<'a> {
    pub(crate) keys: &'a Keys,
    pub(crate) trust: &'a Trust,
    pub(crate) now: Timestamp,
}

impl Reads<'_> {
    fn reading(&self, history: &History, code: Option<&ConsentCode>) -> Reading {
        let store: &TrustStore = self.trust.store();
        let own = self.keys.decryption();
        let of_groups = store.group_keys(&own);
        let decryption: Vec<&DecryptionKey> = own.into_iter().chain(&of_groups).collect();
        let keys = envelope::Keys { decryption: &decryption, code, passphrase: None };
        history.read(&Reader { trust: store, now: Some(self.now), keys })
    }

    pub(crate) fn read(&self, history: History, code: Option<ConsentCode>) -> OpenedRecord {
        let reading = self.reading(&history, code.as_ref());
        let fold = reading.fold();
        OpenedRecord {
            content: Content::Visits(Box::new(Visits { reading, fold })),
            history: Ok(history),
            code,
        }
    }
}

/// Who signs a visit, when, and for whom what is sensitive is.
struct Signing<'a> {
    author: Author<'a>,
    at: Timestamp,
    readers: Option<Vec<EncryptionPublicKey>>,
    part_bytes: usize,
}

impl<'a> Signing<'a> {
    fn of(keys: &'a Keys, options: &AddOptions) -> Result<Self, Fault> {
        let pair =
            keys.first().ok_or_else(|| Fault::new("key.missing", "a visit is signed: add a key first"))?;
        Ok(Self {
            author: Author { key: pair.signing(), name: pair.name(), country: pair.country() },
            at: arguments::time_or_now(options.at.as_deref())?,
            readers: options.sensitive_to.as_deref().map(public_keys).transpose()?,
            part_bytes: options.sensitive_bytes.unwrap_or(PART_BYTES),
        })
    }

    fn append(&self, history: &mut History, visit: &history::Visit) -> Result<String, Fault> {
        let sealing = self.readers.as_ref().map(|recipients| Sealing { recipients, bytes: self.part_bytes });
        let id = history.append(visit, &self.author, self.at, sealing.as_ref(), &mut system_rng()?)?;
        Ok(id.to_string())
    }
}

/// `NewVisit` of plain/visit.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct NewVisit {
    #[serde(default)]
    statements: Vec<Statement>,
    #[serde(default)]
    resources: Vec<String>,
    #[serde(default)]
    corrections: Vec<NewCorrection>,
    source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewCorrection {
    target: String,
    by: Option<String>,
    reason: String,
}

impl NewVisit {
    /// The resources and corrections that it says.
    fn contents(&self, at: Timestamp) -> Result<(Vec<Json<'static>>, Vec<Correction>), Fault> {
        let source = choice(self.source.as_deref(), Source::from_code)?.unwrap_or(Source::Observed);
        let context = Context { today: &at.date(), source };
        let mut resources = Vec::new();
        for (index, text) in self.resources.iter().enumerate() {
            resources.push(resource(text).map_err(|fault| fault.at(format_args!("/resources/{index}")))?);
        }
        for (index, statement) in self.statements.iter().enumerate() {
            let built = statement.build(context);
            resources.push(built.map_err(|fault| fault.at(format_args!("/statements/{index}")))?);
        }
        let mut corrections = Vec::new();
        for (index, NewCorrection { target, by, reason }) in self.corrections.iter().enumerate() {
            let by = by.as_deref().map(resource).transpose();
            let by = by.map_err(|fault| fault.at(format_args!("/corrections/{index}/by")))?;
            corrections.push(Correction { target: target.clone(), by, reason: reason.clone() });
        }
        if resources.is_empty() && corrections.is_empty() {
            return Err(Fault::new("add.nothing", "the visit says nothing"));
        }
        Ok((resources, corrections))
    }
}

/// Reads one resource.
fn resource(text: &str) -> Result<Json<'static>, Fault> {
    let not_one = || Fault::new("add.not-a-resource", "not one FHIR resource in JSON");
    let json = Json::parse(text).map_err(|_| not_one())?;
    match json.get("resourceType").and_then(Json::as_str) {
        None | Some("Bundle") => Err(not_one()),
        Some(_) => Ok(json.into_owned()),
    }
}

/// `AddOptions` of plain/visit.d.ts.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AddOptions {
    at: Option<String>,
    code: Option<Secret>,
    sensitive_to: Option<Vec<Recipient>>,
    sensitive_bytes: Option<usize>,
}

impl AddOptions {
    fn consent_code(&self) -> Result<Option<ConsentCode>, Fault> {
        self.code.as_ref().map(keys::consent_code).transpose()
    }
}

/// `FileOptions` of plain/visit.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileOptions {
    passphrase: Option<Secret>,
    code: Option<Secret>,
}
