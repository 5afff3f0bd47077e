//! A vector in the making: who writes and who reads, and what they should find.

use std::error::Error;

use carnet_core::codec::{self, Profile};
use carnet_core::crypto::{DecryptionKey, EncryptionPublicKey, Passphrase, SigningKey};
use carnet_core::envelope::{self, Options, Padding};
use carnet_core::fhir::Bundle;
use carnet_core::qr::{Card, Layout};

use super::file::{Expect, Hex, Keys, Printed, Vector};
use super::{TestRng, read};

/// When all vectors are opened.
const CLOCK: &str = "2026-03-02T09:00:00Z";

/// The passphrase of the vectors.
pub(super) const PASSPHRASE: &str = "TEST ONLY brick lemon orbit tulip canoe";

/// The bundle of the vectors that are not about records.
pub(super) const SMALL: &str = include_str!("bundles/small.json");

/// The key with which somebody signs.
pub(super) fn signing(name: &str) -> SigningKey {
    SigningKey::from_bytes(&TestRng::secret(name))
}

/// The key with which somebody reads.
pub(super) fn reading(name: &str) -> DecryptionKey {
    DecryptionKey::from_bytes(&TestRng::secret(name))
}

/// Who writes, and who reads.
#[derive(Clone, Debug)]
pub(super) struct Parties {
    pub(super) issuer: Option<&'static str>,
    pub(super) known: Option<&'static str>,
    pub(super) recipients: Vec<String>,
    pub(super) sealed_by: Option<&'static str>,
    pub(super) tries: Vec<String>,
    pub(super) passphrase: Option<&'static str>,
    pub(super) padding: Padding,
}

/// Somebody with the usual keys.
impl Default for Parties {
    fn default() -> Self {
        Parties {
            issuer: Some("issuer 1"),
            known: Some("issuer 1"),
            recipients: vec!["reader 1".to_owned()],
            sealed_by: None,
            tries: vec!["reader 1".to_owned()],
            passphrase: None,
            padding: Padding::Bucket,
        }
    }
}

impl Parties {
    /// Readers 1 to `count`, of whom `reads` reads.
    pub(super) fn readers(count: usize, reads: usize) -> Self {
        let recipients = (1..=count).map(|number| format!("reader {number}")).collect();
        Parties { recipients, tries: vec![format!("reader {reads}")], ..Parties::default() }
    }

    /// A passphrase alone.
    pub(super) fn passphrase() -> Self {
        let passphrase = Some(PASSPHRASE);
        Parties { recipients: vec![], tries: vec![], sealed_by: passphrase, passphrase, ..Parties::default() }
    }

    pub(super) fn keys(&self) -> Keys {
        Keys {
            note: "TEST ONLY".to_owned(),
            sign_seed: self.issuer.map(|name| Hex(TestRng::secret(name).to_vec())),
            issuer_public: self.known.map(|name| Hex(signing(name).verifying_key().as_bytes().to_vec())),
            read_secrets: self.tries.iter().map(|name| Hex(TestRng::secret(name).to_vec())).collect(),
            passphrase: self.passphrase.map(str::to_owned),
        }
    }

    pub(super) fn seal(&self, content: &[u8], seed: &str) -> Result<Vec<u8>, Box<dyn Error>> {
        let issuer = self.issuer.map(signing);
        let recipients: Vec<EncryptionPublicKey> =
            self.recipients.iter().map(|name| *reading(name).public_key()).collect();
        let passphrase = self.sealed_by.map(|text| Passphrase::from_bytes(text.as_bytes())).transpose()?;
        let options = Options {
            issuer: issuer.as_ref(),
            recipients: &recipients,
            passphrase: passphrase.as_ref(),
            padding: self.padding,
        };
        Ok(envelope::seal(content, &options, &mut TestRng::new(seed))?)
    }
}

/// The content of a bundle, without padding.
pub(super) fn content(bundle: &str, profile: Profile) -> Result<Vec<u8>, Box<dyn Error>> {
    Ok(codec::encode(&Bundle::from_json(bundle)?.0, profile)?.bytes)
}

/// The envelope of the small bundle for the usual parties.
pub(super) fn small_envelope(parties: &Parties) -> Result<Vec<u8>, Box<dyn Error>> {
    parties.seal(&content(SMALL, Profile::Summary)?, "small")
}

/// A vector in the making.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) about: String,
    pub(super) keys: Keys,
    pub(super) text: Vec<String>,
    pub(super) symbols: Vec<Printed>,
    pub(super) cbor: Option<Vec<u8>>,
    pub(super) expect: Expect,
}

impl Case {
    /// Symbols with these texts, opened by the usual reader.
    pub(super) fn of_text(name: &'static str, about: &str, text: Vec<String>, expect: Expect) -> Self {
        let keys = Parties::default().keys();
        let (symbols, cbor) = (Vec::new(), None);
        Case { name, about: about.to_owned(), keys, text, symbols, cbor, expect }
    }

    /// The symbols of an envelope, opened by the usual reader.
    pub(super) fn of_envelope(
        name: &'static str,
        about: &str,
        envelope: &[u8],
        layout: &Layout,
        expect: Expect,
    ) -> Result<Self, Box<dyn Error>> {
        let card = Card::new(envelope, layout)?;
        let text = card.symbols().iter().map(|symbol| symbol.text().to_owned()).collect();
        let printed = card.symbols().iter();
        let symbols = printed
            .map(|symbol| Printed { version: symbol.version(), ec: symbol.ec().as_str().to_owned() })
            .collect();
        Ok(Case { symbols, ..Case::of_text(name, about, text, expect) })
    }

    /// Reads the vector as it is, and takes it if it gives what it should.
    pub(super) fn into_vector(self) -> Result<Vector, Box<dyn Error>> {
        let Case { name, about, keys, text, symbols, cbor, expect } = self;
        let opened = read::open(&keys, &text, cbor.as_deref())?;
        if opened.expect != expect {
            return Err(format!("{name}: {:?} where {expect:?} is expected", opened.expect).into());
        }
        let (name, clock) = (name.to_owned(), CLOCK.to_owned());
        Ok(Vector { name, about, clock, keys, text, stages: opened.stages, symbols, expect })
    }
}

/// A vector that opens, with this verdict.
pub(super) fn opens(verdict: [&str; 3]) -> Expect {
    Expect { stage: "ok".to_owned(), code: None, verdict: verdict.map(str::to_owned).to_vec() }
}

/// A vector that fails before there is a verdict.
pub(super) fn fails(stage: &str, code: &str) -> Expect {
    Expect { stage: stage.to_owned(), code: Some(code.to_owned()), verdict: Vec::new() }
}

/// The verdict on what the usual issuer signed.
pub(super) const KNOWN: [&str; 3] = ["integrity.valid", "issuer.known", "content.whole"];
