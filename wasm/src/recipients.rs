//! Who may open a card.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use carnet_core::crypto::{EncryptionPublicKey, PublicKey};
use serde::Deserialize;

use crate::arguments;
use crate::fault::Fault;

/// `Recipient` of plain/read.d.ts: a public key file, or a reader that a trust store knows.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Recipient {
    KeyFile(String),
    Reader { key: String },
}

impl Recipient {
    fn public_key(&self) -> Result<EncryptionPublicKey, Fault> {
        match self {
            Self::KeyFile(text) => Ok(*PublicKey::from_text(text)?.encryption()),
            Self::Reader { key } => {
                let mut bytes = [0; 32];
                let decoded = Base64UrlUnpadded::decode(key, &mut bytes).map(<[u8]>::len);
                match decoded {
                    Ok(32) => Ok(EncryptionPublicKey::from_bytes(&bytes)?),
                    _ => Err(arguments::unknown()),
                }
            }
        }
    }
}

pub(crate) fn public_keys(recipients: &[Recipient]) -> Result<Vec<EncryptionPublicKey>, Fault> {
    recipients.iter().map(Recipient::public_key).collect()
}
