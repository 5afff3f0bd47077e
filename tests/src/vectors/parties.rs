//! Who writes, and who reads: named people, whose keys follow from their names.

use std::error::Error;

use carnet_core::clock::Timestamp;
use carnet_core::codec::Profile;
use carnet_core::crypto::{ConsentCode, DecryptionKey, EncryptionPublicKey, Passphrase, SigningKey};
use carnet_core::envelope::{self, Annex, Issuance, Options, Padding};

use super::TestRng;
use super::case::{SMALL, content};
use super::file::{Hex, Keys};

/// When all cards are issued that are not about time: twenty minutes before they are opened.
pub(super) const ISSUED: &str = "2026-03-02T08:40:00Z";

/// The passphrase of the vectors.
pub(super) const PASSPHRASE: &str = "TEST ONLY brick lemon orbit tulip canoe";

/// The consent code of the vectors.
pub(super) const CODE: &str = "271828";

/// The bundle of the annexes.
const ANNEX: &str = include_str!("bundles/annex.json");

/// Bytes of content that the annexes have room for, so that one for one reader has 160 in all.
const ANNEX_ROOM: usize = 111;

/// The key with which somebody signs.
pub(super) fn signing(name: &str) -> SigningKey {
    SigningKey::from_bytes(&TestRng::secret(name))
}

/// The key with which somebody reads.
pub(super) fn reading(name: &str) -> DecryptionKey {
    DecryptionKey::from_bytes(&TestRng::secret(name))
}

/// The time of an RFC 3339 text.
pub(super) fn time(text: &str) -> Result<Timestamp, Box<dyn Error>> {
    Timestamp::parse(text).ok_or_else(|| format!("{text} is no time").into())
}

/// The keys to seal to readers 1 to `count`.
pub(super) fn readers(count: usize) -> Vec<EncryptionPublicKey> {
    (1..=count).map(|number| *reading(&format!("reader {number}")).public_key()).collect()
}

/// Who writes, and who reads.
#[derive(Clone, Debug)]
pub(super) struct Parties {
    pub(super) issuer: Option<&'static str>,
    pub(super) issued_at: &'static str,
    pub(super) expires_at: Option<&'static str>,
    pub(super) recipients: Vec<EncryptionPublicKey>,
    pub(super) sealed_by: Option<&'static str>,
    pub(super) code: Option<&'static str>,
    pub(super) annex: Option<AnnexFor>,
    pub(super) padding: Padding,
    /// The issuer whose key file the reader has.
    pub(super) known: Option<&'static str>,
    /// The trust list that the reader has.
    pub(super) list: Option<Vec<u8>>,
    pub(super) tries: Vec<String>,
    pub(super) passphrase: Option<&'static str>,
    /// The consent code, as it was typed.
    pub(super) typed: Option<&'static str>,
}

/// An annex, and who reads it.
#[derive(Clone, Debug)]
pub(super) struct AnnexFor {
    pub(super) content: Option<Vec<u8>>,
    pub(super) readers: Vec<EncryptionPublicKey>,
    pub(super) bytes: usize,
}

/// The usual annex for readers 1 to `count`.
pub(super) fn sensitive(count: usize) -> Result<AnnexFor, Box<dyn Error>> {
    let bytes = Annex::bytes_needed(ANNEX_ROOM, count);
    Ok(AnnexFor { content: Some(content(ANNEX, Profile::Complete)?), readers: readers(count), bytes })
}

/// Somebody with the usual keys.
impl Default for Parties {
    fn default() -> Self {
        Parties {
            issuer: Some("issuer 1"),
            issued_at: ISSUED,
            expires_at: None,
            known: Some("issuer 1"),
            list: None,
            recipients: readers(1),
            sealed_by: None,
            code: None,
            annex: None,
            padding: Padding::Bucket,
            tries: vec!["reader 1".to_owned()],
            passphrase: None,
            typed: None,
        }
    }
}

impl Parties {
    /// Readers 1 to `count`, of whom `reads` reads.
    pub(super) fn readers(count: usize, reads: usize) -> Self {
        Parties { recipients: readers(count), tries: vec![format!("reader {reads}")], ..Parties::default() }
    }

    /// A passphrase alone.
    pub(super) fn passphrase() -> Self {
        let passphrase = Some(PASSPHRASE);
        Parties { recipients: vec![], tries: vec![], sealed_by: passphrase, passphrase, ..Parties::default() }
    }

    /// The same writer, and a reader with these keys.
    pub(super) fn trying(&self, tries: &[&str]) -> Self {
        Parties { tries: tries.iter().map(|name| (*name).to_owned()).collect(), ..self.clone() }
    }

    pub(super) fn keys(&self) -> Keys {
        Keys {
            note: "TEST ONLY".to_owned(),
            sign_seed: self.issuer.map(|name| Hex(TestRng::secret(name).to_vec())),
            issuer_public: self.known.map(|name| Hex(signing(name).verifying_key().as_bytes().to_vec())),
            read_secrets: self.tries.iter().map(|name| Hex(TestRng::secret(name).to_vec())).collect(),
            passphrase: self.passphrase.map(str::to_owned),
            code: self.typed.map(str::to_owned),
            trust_list: self.list.clone().map(Hex),
        }
    }

    pub(super) fn seal(&self, content: &[u8], seed: &str) -> Result<Vec<u8>, Box<dyn Error>> {
        let key = self.issuer.map(signing);
        let issued_at = time(self.issued_at)?;
        let expires_at = self.expires_at.map(time).transpose()?;
        let annex = self.annex.as_ref().map(|AnnexFor { content, readers, bytes }| Annex {
            content: content.as_deref(),
            recipients: readers,
            bytes: *bytes,
        });
        let passphrase = self.sealed_by.map(|text| Passphrase::from_bytes(text.as_bytes())).transpose()?;
        let code = self.code.map(ConsentCode::from_text).transpose()?;
        let options = Options {
            issuance: key.as_ref().map(|key| Issuance { key, issued_at, expires_at }),
            recipients: &self.recipients,
            passphrase: passphrase.as_ref(),
            code: code.as_ref(),
            annex,
            padding: self.padding,
        };
        Ok(envelope::seal(content, &options, &mut TestRng::new(seed))?)
    }
}

/// The envelope of the small bundle for some parties.
pub(super) fn small_envelope(parties: &Parties) -> Result<Vec<u8>, Box<dyn Error>> {
    parties.seal(&content(SMALL, Profile::Summary)?, "small")
}
