//! Who seals and who opens.

use carnet_core::crypto::{DecryptionKey, EncryptionPublicKey, SigningKey};
use carnet_core::trust::{Country, Issuer, TrustList};
use rand_core::CryptoRng;

/// A clinic that signs, three that read, and the list by which these know the first.
///
/// Their keys are the same in every process, so that one opens what another sealed. No operation takes another
/// time, no form another size for it.
pub struct Clinics {
    issuer: SigningKey,
    readers: [DecryptionKey; 3],
    trust: TrustList,
}

impl Clinics {
    /// Makes their keys.
    pub fn new() -> Self {
        let issuer = SigningKey::from_bytes(&[1; 32]);
        let readers = [2, 3, 4].map(|byte| DecryptionKey::from_bytes(&[byte; 32]));
        let key = issuer.verifying_key();
        let country = Country::from_code("KE");
        let known = country.map(|country| Issuer { name: "Issuer".into(), country, key: key.clone() });
        Self { trust: known.into_iter().collect(), issuer, readers }
    }

    /// Who signs.
    pub fn issuer(&self) -> &SigningKey {
        &self.issuer
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
    pub fn trust(&self) -> &TrustList {
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
