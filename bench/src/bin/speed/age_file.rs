//! A record as an age file, <https://age-encryption.org/v1>: sealed to X25519 keys, not signed.

use std::error::Error;
use std::io::{Read as _, Write as _};

use age::x25519::{Identity, Recipient};
use age::{Decryptor, Encryptor};

/// Three who read.
pub(crate) struct Readers {
    identities: [Identity; 3],
    recipients: [Recipient; 3],
}

impl Readers {
    /// Draws their keys.
    pub(crate) fn new() -> Self {
        let identities = [(); 3].map(|()| Identity::generate());
        Self { recipients: identities.each_ref().map(Identity::to_public), identities }
    }

    /// Seals to the first `count` of them.
    pub(crate) fn seal(&self, record: &[u8], count: usize) -> Result<Vec<u8>, Box<dyn Error>> {
        let recipients = self.recipients.iter().take(count).map(|recipient| recipient as &dyn age::Recipient);
        let mut sealed = Vec::new();
        let mut writer = Encryptor::with_recipients(recipients)?.wrap_output(&mut sealed)?;
        writer.write_all(record)?;
        writer.finish()?;
        Ok(sealed)
    }

    /// Opens as one of them, as the crate's documentation shows.
    pub(crate) fn open(&self, sealed: &[u8], index: usize) -> Result<Vec<u8>, Box<dyn Error>> {
        self.read(Decryptor::new(sealed)?, index)
    }

    /// Opens as one of them by the faster way for what lies in memory, as `age::decrypt` does.
    pub(crate) fn open_buffered(&self, sealed: &[u8], index: usize) -> Result<Vec<u8>, Box<dyn Error>> {
        self.read(Decryptor::new_buffered(sealed)?, index)
    }

    fn read(&self, decryptor: Decryptor<&[u8]>, index: usize) -> Result<Vec<u8>, Box<dyn Error>> {
        let identity = self.identities.get(index).ok_or("no such reader")?;
        let mut record = Vec::new();
        decryptor.decrypt(std::iter::once(identity as &dyn age::Identity))?.read_to_end(&mut record)?;
        Ok(record)
    }
}
