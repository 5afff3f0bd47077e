//! What no signed and sealed record can do without: one Ed25519, the X25519 operations, one AES-256-GCM.

use std::error::Error;
use std::hint::black_box;

use aes_gcm::aead::Aead as _;
use aes_gcm::{Aes256Gcm, KeyInit as _};
use carnet_bench::clinics::randomness;
use ed25519_dalek::{Signer as _, SigningKey, Verifier as _};
use rand_core::Rng as _;
use x25519_dalek::{PublicKey, StaticSecret};

/// Keys, and a record in each state.
pub(crate) struct Primitives {
    record: Vec<u8>,
    sealed: Vec<u8>,
    signature: ed25519_dalek::Signature,
    issuer: SigningKey,
    reader: StaticSecret,
    recipient: PublicKey,
}

const NONCE: [u8; 12] = [0; 12];

impl Primitives {
    /// Draws a record of so many bytes.
    pub(crate) fn new(bytes: usize) -> Result<Self, Box<dyn Error>> {
        let mut record = vec![0; bytes];
        randomness().fill_bytes(&mut record);
        let issuer = SigningKey::from_bytes(&[1; 32]);
        let reader = StaticSecret::from([2; 32]);
        let recipient = PublicKey::from(&reader);
        // The key under which `open` decrypts is what it agrees on with itself.
        let sealed = encrypt(reader.diffie_hellman(&recipient).as_bytes(), &record)?;
        Ok(Self { sealed, signature: issuer.sign(&record), record, issuer, reader, recipient })
    }

    /// The record.
    pub(crate) fn record(&self) -> &[u8] {
        &self.record
    }

    /// Signs, draws a key pair, agrees with each recipient, encrypts.
    pub(crate) fn seal(&self, recipients: usize) -> Result<(), Box<dyn Error>> {
        black_box(self.issuer.sign(black_box(&self.record)));
        let mut ephemeral = [0; 32];
        randomness().fill_bytes(&mut ephemeral);
        let ephemeral = StaticSecret::from(ephemeral);
        black_box(PublicKey::from(&ephemeral));
        let mut key = [0; 32];
        for _ in 0..recipients {
            key = ephemeral.diffie_hellman(black_box(&self.recipient)).to_bytes();
        }
        black_box(encrypt(&key, black_box(&self.record))?);
        Ok(())
    }

    /// Agrees, decrypts, verifies; however many the recipients are, that is all.
    pub(crate) fn open(&self) -> Result<(), Box<dyn Error>> {
        let key = self.reader.diffie_hellman(black_box(&self.recipient)).to_bytes();
        let cipher = Aes256Gcm::new(&key.into());
        let record = cipher.decrypt(&NONCE.into(), self.sealed.as_slice()).map_err(|_| "refused")?;
        self.issuer.verifying_key().verify(&record, &self.signature)?;
        Ok(())
    }
}

fn encrypt(key: &[u8; 32], record: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let cipher = Aes256Gcm::new(key.into());
    Ok(cipher.encrypt(&NONCE.into(), record).map_err(|_| "too long")?)
}
