//! Who seals and who opens.

use carnet_core::clock::Timestamp;
use carnet_core::crypto::{DecryptionKey, EncryptionPublicKey, KeyPair};
use carnet_core::envelope::Issuance;
use carnet_core::trust::TrustStore;
use rand_core::{CryptoRng, TryCryptoRng, TryRng};

/// A clinic that signs, three that read, and the key file by which these know the first.
///
/// Their keys are the same in every process, so that one opens what another sealed. No operation takes another
/// time, no form another size for it.
pub struct Clinics {
    issuer: KeyPair,
    readers: [DecryptionKey; 3],
    trust: TrustStore,
}

impl Clinics {
    /// Makes their keys.
    ///
    /// # Panics
    /// Never: the name is one.
    pub fn new() -> Self {
        let issuer = KeyPair::generate("Issuer", &mut Fixed).expect("a name");
        let readers = [2, 3, 4].map(|byte| DecryptionKey::from_bytes(&[byte; 32]));
        let mut trust = TrustStore::default();
        trust.insert(&issuer.public(), None);
        Self { trust, issuer, readers }
    }

    /// Who signs, and when.
    pub fn issuance(&self) -> Issuance<'_> {
        Issuance { key: self.issuer.signing(), issued_at: self.now(), expires_at: None }
    }

    /// Who signs.
    pub fn issuer(&self) -> &KeyPair {
        &self.issuer
    }

    /// What time it is: one that never changes.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_unix_seconds(1_772_442_000).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Who opens.
    pub fn readers(&self) -> &[DecryptionKey; 3] {
        &self.readers
    }

    /// To whom is sealed.
    pub fn recipients(&self) -> [EncryptionPublicKey; 3] {
        self.readers.each_ref().map(|reader| *reader.public_key())
    }

    /// By which the issuer is known.
    pub fn trust(&self) -> &TrustStore {
        &self.trust
    }
}

impl Default for Clinics {
    fn default() -> Self {
        Self::new()
    }
}

/// The system's randomness, as the command line uses it.
pub fn randomness() -> impl CryptoRng {
    rand_core::UnwrapErr(getrandom::SysRng)
}

/// The same bytes each time: keys of nobody.
struct Fixed;

impl TryRng for Fixed {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(0x0101_0101)
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        Ok(0x0101_0101_0101_0101)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        bytes.fill(1);
        Ok(())
    }
}

impl TryCryptoRng for Fixed {}
