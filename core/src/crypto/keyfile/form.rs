//! The JSON of key files.

use std::borrow::Cow;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use super::{PAIR_BYTES, PublicKey, SEALED_BYTES, check_name};
use crate::country::Country;
use crate::crypto::passphrase::Cost;
use crate::crypto::{KeyError, SALT_BYTES, SECRET_BYTES};

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// Values of the member `carnet`.
const PUBLIC_KIND: &str = "public-key";
const PRIVATE_KIND: &str = "private-key";

/// Longest key file, in bytes: a private one with the longest name is under 1.5 KB.
pub(super) const FILE_BYTES: usize = 4 << 10;

/// What every file of this program begins with; the other members are of no interest yet.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    carnet: Cow<'a, str>,
    version: u64,
}

/// What both kinds of file say of their owner.
pub(super) struct Owner<'a> {
    name: Cow<'a, str>,
    country: Option<Cow<'a, str>>,
    pub(super) sign: Base64<SECRET_BYTES>,
    pub(super) read: Base64<SECRET_BYTES>,
}

impl Owner<'_> {
    pub(super) fn new<'a>(name: &'a str, country: Option<Country>, public: &PublicKey) -> Owner<'a> {
        Owner {
            name: name.into(),
            country: country.map(|country| country.to_string().into()),
            sign: Base64(Zeroizing::new(*public.verifying().as_bytes())),
            read: Base64(Zeroizing::new(*public.encryption().as_bytes())),
        }
    }

    /// The name and the country, if they are such.
    pub(super) fn checked(&self) -> Result<(String, Option<Country>), KeyError> {
        check_name(&self.name).map_err(|_| KeyError::Corrupt)?;
        let country = self.country.as_ref().map(|code| Country::from_code(code).ok_or(KeyError::Corrupt));
        Ok((self.name.clone().into_owned(), country.transpose()?))
    }
}

pub(super) struct PublicFile<'a> {
    pub(super) owner: Owner<'a>,
}

impl<'a> PublicFile<'a> {
    pub(super) fn new(owner: Owner<'a>) -> Self {
        Self { owner }
    }

    pub(super) fn from_text(text: &'a str) -> Result<Self, KeyError> {
        match read(text, PUBLIC_KIND)? {
            Wire {
                name,
                country,
                sign,
                read,
                argon2id: None,
                salt: None,
                sealed: None,
                unprotected: None,
                ..
            } => Ok(Self { owner: Owner { name, country, sign, read } }),
            _ => Err(KeyError::Corrupt),
        }
    }
}

pub(super) struct PrivateFile<'a> {
    pub(super) owner: Owner<'a>,
    pub(super) argon2id: Option<(u64, u64)>,
    pub(super) salt: Option<Base64<SALT_BYTES>>,
    pub(super) sealed: Option<Base64<SEALED_BYTES>>,
    pub(super) unprotected: Option<Base64<PAIR_BYTES>>,
}

impl<'a> PrivateFile<'a> {
    pub(super) fn sealed(
        owner: Owner<'a>,
        cost: Cost,
        salt: [u8; SALT_BYTES],
        sealed: [u8; SEALED_BYTES],
    ) -> Self {
        Self {
            owner,
            argon2id: Some(cost.to_pair()),
            salt: Some(Base64(Zeroizing::new(salt))),
            sealed: Some(Base64(Zeroizing::new(sealed))),
            unprotected: None,
        }
    }

    pub(super) fn unprotected(owner: Owner<'a>, secrets: Zeroizing<[u8; PAIR_BYTES]>) -> Self {
        Self { owner, argon2id: None, salt: None, sealed: None, unprotected: Some(Base64(secrets)) }
    }

    pub(super) fn from_text(text: &'a str) -> Result<Self, KeyError> {
        let Wire { carnet: _, version: _, name, country, sign, read, argon2id, salt, sealed, unprotected } =
            read(text, PRIVATE_KIND)?;
        Ok(Self { owner: Owner { name, country, sign, read }, argon2id, salt, sealed, unprotected })
    }
}

/// The members of both kinds, in the order in which they are written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wire<'a> {
    #[serde(borrow)]
    carnet: Cow<'a, str>,
    version: u64,
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    country: Option<Cow<'a, str>>,
    sign: Base64<SECRET_BYTES>,
    read: Base64<SECRET_BYTES>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    argon2id: Option<(u64, u64)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    salt: Option<Base64<SALT_BYTES>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<Base64<SEALED_BYTES>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unprotected: Option<Base64<PAIR_BYTES>>,
}

impl<'a> From<PublicFile<'a>> for Wire<'a> {
    fn from(PublicFile { owner: Owner { name, country, sign, read } }: PublicFile<'a>) -> Self {
        let (argon2id, salt, sealed, unprotected) = (None, None, None, None);
        let carnet = PUBLIC_KIND.into();
        Wire { carnet, version: VERSION, name, country, sign, read, argon2id, salt, sealed, unprotected }
    }
}

impl<'a> From<PrivateFile<'a>> for Wire<'a> {
    fn from(PrivateFile { owner, argon2id, salt, sealed, unprotected }: PrivateFile<'a>) -> Self {
        let Owner { name, country, sign, read } = owner;
        let carnet = PRIVATE_KIND.into();
        Wire { carnet, version: VERSION, name, country, sign, read, argon2id, salt, sealed, unprotected }
    }
}

/// Bytes, some of them secret, that are base64url in JSON.
pub(super) struct Base64<const N: usize>(pub(super) Zeroizing<[u8; N]>);

impl<const N: usize> Serialize for Base64<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&Zeroizing::new(Base64UrlUnpadded::encode_string(self.0.as_slice())))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Base64<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        let mut bytes = Zeroizing::new([0; N]);
        match Base64UrlUnpadded::decode(text, bytes.as_mut_slice()) {
            Ok(decoded) if decoded.len() == N => Ok(Self(bytes)),
            _ => Err(D::Error::custom("not base64url of the expected length")),
        }
    }
}

fn read<'a>(text: &'a str, kind: &str) -> Result<Wire<'a>, KeyError> {
    if text.len() > FILE_BYTES {
        return Err(KeyError::Corrupt);
    }
    let head: Head<'a> = serde_json::from_str(text).map_err(|_| KeyError::Corrupt)?;
    if head.carnet != kind {
        return Err(KeyError::WrongKind);
    }
    match head.version {
        VERSION => serde_json::from_str(text).map_err(|_| KeyError::Corrupt),
        0 => Err(KeyError::Corrupt),
        _ => Err(KeyError::NewerVersion),
    }
}

#[expect(clippy::expect_used, reason = "strings and integers always encode")]
pub(super) fn to_line<'a>(file: impl Into<Wire<'a>>) -> String {
    // Room for the longest file: growing would leave copies of the secrets behind.
    let mut line = Vec::with_capacity(FILE_BYTES);
    serde_json::to_writer(&mut line, &file.into()).expect("writes to memory");
    line.push(b'\n');
    String::from_utf8(line).expect("JSON is UTF-8")
}
