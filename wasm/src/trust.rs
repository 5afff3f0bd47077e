//! What is known of others: trust lists, public key files.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use carnet_core::clock::Timestamp;
use carnet_core::crypto::PublicKey;
use carnet_core::trust::{self, TrustList, TrustStore};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::arguments;
use crate::fault::Fault;
use crate::plain;

#[cfg(feature = "write")]
mod foreign;

/// What is known here of others: who is believed as an issuer, who may read, what was revoked.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Trust {
    inner: TrustStore,
}

#[wasm_bindgen]
impl Trust {
    /// Starts without knowing anybody.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads what `toBytes()` wrote; every trust list in it is verified again.
    ///
    /// # Errors
    /// Codes `trust.*`
    #[wasm_bindgen(js_name = fromBytes)]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Fault> {
        Ok(Self { inner: TrustStore::from_bytes(bytes)? })
    }

    /// Writes everything that is known, for IndexedDB or a file. There is no secret in it.
    #[wasm_bindgen(js_name = toBytes)]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.inner.to_bytes()
    }

    /// Takes the owner of a public key file for an issuer, and returns the name.
    ///
    /// # Errors
    /// Codes `key.*`
    pub fn add(
        &mut self,
        #[wasm_bindgen(js_name = "publicText", unchecked_param_type = "string")] public_text: &JsValue,
    ) -> Result<String, Fault> {
        let public = PublicKey::from_text(&arguments::text(public_text)?)?;
        self.inner.insert(&public, Some(arguments::now()));
        Ok(public.name().to_owned())
    }

    /// Takes a programme's trust list, if it is newer than the one in force and signed by the same key.
    ///
    /// The first list of a programme is taken as it comes: compare its fingerprint with what the programme says. `now`
    /// is when it came, by default the clock's time.
    ///
    /// # Errors
    /// Codes `trust.*`, `argument.*`; what was known remains.
    #[wasm_bindgen(js_name = importList, unchecked_return_type = "ImportedList")]
    pub fn import_list(
        &mut self,
        bytes: &[u8],
        #[wasm_bindgen(unchecked_optional_param_type = "string | null")] now: &JsValue,
    ) -> Result<JsValue, Fault> {
        let now = time_or_now(now)?;
        let change = self.inner.import(bytes, now)?;
        let root = TrustList::from_bytes(bytes)?.root();
        let taken = self.inner.lists().find(|(known, _)| known.root() == root);
        let taken = taken.map(|(list, imported)| ImportedList {
            change: change.code(),
            list: ListView::of(list, imported),
        });
        plain::to_object(&taken)
    }

    /// The trust lists in force.
    #[wasm_bindgen(getter, unchecked_return_type = "ProgrammeList[]")]
    pub fn lists(&self) -> Result<JsValue, Fault> {
        let lists = self.inner.lists().map(|(list, imported)| ListView::of(list, imported));
        plain::to_object(&lists.collect::<Vec<_>>())
    }

    /// The owners of public key files that were added.
    #[wasm_bindgen(getter, js_name = keyFiles, unchecked_return_type = "KeyFile[]")]
    pub fn key_files(&self) -> Result<JsValue, Fault> {
        let files = self.inner.key_files().map(|(key, imported)| KeyFileView {
            name: key.name(),
            country: key.country().map(|country| country.to_string()),
            fingerprint: key.fingerprint().to_string(),
            imported,
        });
        plain::to_object(&files.collect::<Vec<_>>())
    }

    /// How many issuers are known, under all names.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        self.inner.issuer_count()
    }

    /// Whom a name means, in capitals or not: a group, `PROGRAMME/GROUP`, a programme, a clinic. `seal` takes what comes
    /// out for recipients; more than one is to be chosen from.
    ///
    /// # Errors
    /// `trust.malformed`, where a list gives a key that no honest programme makes.
    #[wasm_bindgen(unchecked_return_type = "Reader[]")]
    pub fn readers(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
    ) -> Result<JsValue, Fault> {
        let readers = self.inner.readers(&arguments::text(name)?);
        plain::to_object(&readers.iter().map(ReaderView::of).collect::<Result<Vec<_>, _>>()?)
    }

    /// Forgets the programme or the key file with this fingerprint, or the foreign lists of this source; says whether
    /// there was one.
    ///
    /// # Errors
    /// Codes `argument.*`
    pub fn remove(
        &mut self,
        #[wasm_bindgen(js_name = "fingerprintOrSource", unchecked_param_type = "string")] which: &JsValue,
    ) -> Result<bool, Fault> {
        let which = arguments::text(which)?;
        let lists = self.inner.lists().map(|(list, _)| (list.fingerprint(), list.root()));
        let files = self.inner.key_files().map(|(key, _)| (key.fingerprint(), key.verifying().id()));
        let meant = lists.chain(files).find(|(fingerprint, _)| fingerprint.is_written(&which));
        Ok(match meant {
            Some((_, id)) => self.inner.remove(id),
            None => self.inner.remove_foreign(&which),
        })
    }
}

impl Trust {
    pub(crate) fn store(&self) -> &TrustStore {
        &self.inner
    }
}

fn time_or_now(text: &JsValue) -> Result<Timestamp, Fault> {
    let text = arguments::optional_text(text)?;
    arguments::time_or_now(text.as_ref().map(|text| text.as_str()))
}

/// `ImportedList` of plain/read.d.ts.
#[derive(Serialize)]
struct ImportedList {
    change: &'static str,
    #[serde(flatten)]
    list: ListView,
}

/// `ProgrammeList` of plain/read.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ListView {
    programme: String,
    fingerprint: String,
    sequence: u64,
    made: Timestamp,
    valid_until: Timestamp,
    imported: Timestamp,
    clinics: usize,
    groups: Vec<GroupView>,
    revoked_cards: usize,
}

#[derive(Serialize)]
struct GroupView {
    name: String,
    members: usize,
    epoch: u32,
}

impl ListView {
    fn of(list: &TrustList, imported: Timestamp) -> Self {
        let groups = list.groups().iter().map(|group| GroupView {
            name: group.name().to_owned(),
            members: group.member_count(),
            epoch: group.epoch(),
        });
        Self {
            programme: list.programme().to_owned(),
            fingerprint: list.fingerprint().to_string(),
            sequence: list.sequence(),
            made: list.made(),
            valid_until: list.valid_until(),
            imported,
            clinics: list.clinics().len(),
            groups: groups.collect(),
            revoked_cards: list.revoked_cards().len(),
        }
    }
}

/// `KeyFile` of plain/read.d.ts.
#[derive(Serialize)]
struct KeyFileView<'a> {
    name: &'a str,
    country: Option<String>,
    fingerprint: String,
    imported: Option<Timestamp>,
}

/// `Reader` of plain/read.d.ts.
#[derive(Serialize)]
struct ReaderView<'a> {
    kind: &'static str,
    name: &'a str,
    programme: Option<&'a str>,
    country: Option<String>,
    members: Option<usize>,
    key: String,
}

impl<'a> ReaderView<'a> {
    fn of(reader: &trust::Reader<'a>) -> Result<Self, Fault> {
        let key = Base64UrlUnpadded::encode_string(reader.public_key()?.as_bytes());
        let of = |kind, name| Self { kind, name, programme: None, country: None, members: None, key };
        Ok(match reader {
            trust::Reader::Group { list, group } => Self {
                programme: Some(list.programme()),
                members: Some(group.member_count()),
                ..of("group", group.name())
            },
            trust::Reader::Clinic { list, clinic } => Self {
                programme: Some(list.programme()),
                country: Some(clinic.country.to_string()),
                ..of("clinic", &clinic.name)
            },
            trust::Reader::Key(file) => {
                Self { country: file.country().map(|country| country.to_string()), ..of("key", file.name()) }
            }
            _ => of("other", ""),
        })
    }
}
