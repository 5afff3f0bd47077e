//! The files of a clinic's keys, as one line of JSON each.
//!
//! ```text
//! {"carnet":"public-key","version":1,"name":N,"sign":S,"read":R}
//! {"carnet":"private-key","version":1,"name":N,"sign":S,"read":R,"salt":A,"sealed":B}
//! {"carnet":"private-key","version":1,"name":N,"sign":S,"read":R,"unprotected":U}
//! ```
//!
//! | member | base64url (RFC 4648, section 5, unpadded) of |
//! |---|---|
//! | `sign` | the Ed25519 public key, 32 bytes |
//! | `read` | the X25519 public key, 32 bytes |
//! | `unprotected` | the Ed25519 seed and the X25519 secret, 64 bytes |
//! | `salt` | the salt of the passphrase, 16 bytes |
//! | `sealed` | the same 64 bytes, sealed: AES-256-GCM, 80 bytes |
//!
//! The key of `sealed` is Argon2id of passphrase and salt at the cost of [`Passphrase`], its nonce is zero
//! (each sealing draws a salt, so each key seals once), its associated data is `carnet/1 private key` and the
//! bytes of the name. A private file is read only if `sign` and `read` belong to the secrets, so that damage
//! to a key that no passphrase protects is noticed, too.

use std::borrow::Cow;
use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use rand_core::CryptoRng;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use super::{
    DecryptionKey, EncryptionPublicKey, KeyError, Passphrase, SALT_BYTES, SECRET_BYTES, SigningKey,
    VerifyingKey, aead,
};

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// Values of the member `carnet`.
const PUBLIC_KIND: &str = "public-key";
const PRIVATE_KIND: &str = "private-key";

/// Domain label of the sealed secrets.
const LABEL: &[u8] = b"carnet/1 private key";

/// Longest key file, in bytes: a private one with the longest name is under 1.5 KB.
const FILE_BYTES: usize = 4 << 10;

/// Longest name, in bytes.
const NAME_BYTES: usize = 200;

/// Bytes of the secrets of a key pair.
const PAIR_BYTES: usize = 2 * SECRET_BYTES;

/// Bytes of the sealed secrets.
const SEALED_BYTES: usize = PAIR_BYTES + aead::TAG_BYTES;

/// The two private keys of a clinic: one signs, one reads.
#[derive(PartialEq, Eq)]
pub struct KeyPair {
    name: String,
    signing: SigningKey,
    decryption: DecryptionKey,
}

impl KeyPair {
    /// Draws both keys.
    ///
    /// # Errors
    /// [`KeyError::BadName`]
    pub fn generate(name: &str, rng: &mut impl CryptoRng) -> Result<Self, KeyError> {
        let name = checked_name(name)?;
        Ok(Self { name, signing: SigningKey::generate(rng), decryption: DecryptionKey::generate(rng) })
    }

    /// What people call the owner.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key that signs.
    pub fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// The key that reads.
    pub fn decryption(&self) -> &DecryptionKey {
        &self.decryption
    }

    /// The public halves, to hand out.
    pub fn public(&self) -> PublicKey {
        PublicKey {
            name: self.name.clone(),
            verifying: self.signing.verifying_key().clone(),
            encryption: *self.decryption.public_key(),
        }
    }

    /// Writes the private key file; without a passphrase, whoever has the file has the keys.
    ///
    /// # Errors
    /// [`KeyError::OutOfMemory`]
    pub fn to_text(
        &self,
        passphrase: Option<&Passphrase>,
        rng: &mut impl CryptoRng,
    ) -> Result<Zeroizing<String>, KeyError> {
        let mut secrets = Zeroizing::new([0; PAIR_BYTES]);
        let (seed, scalar) = secrets.split_at_mut(SECRET_BYTES);
        seed.copy_from_slice(self.signing.to_bytes().as_slice());
        scalar.copy_from_slice(self.decryption.to_bytes().as_slice());

        let mut file = PrivateFile {
            carnet: PRIVATE_KIND.into(),
            version: VERSION,
            name: self.name.as_str().into(),
            sign: Base64(Zeroizing::new(*self.signing.verifying_key().as_bytes())),
            read: Base64(Zeroizing::new(*self.decryption.public_key().as_bytes())),
            salt: None,
            sealed: None,
            unprotected: None,
        };
        match passphrase {
            Some(passphrase) => {
                let mut salt = [0; SALT_BYTES];
                rng.fill_bytes(&mut salt);
                let sealed =
                    aead::seal_once(&passphrase.derive(&salt)?, &associated_data(&self.name), &*secrets);
                file.salt = Some(Base64(Zeroizing::new(salt)));
                file.sealed = Some(Base64(Zeroizing::new(sealed.try_into().map_err(|_| KeyError::Corrupt)?)));
            }
            None => file.unprotected = Some(Base64(secrets)),
        }
        Ok(Zeroizing::new(to_line(&file)))
    }

    /// Reads a private key file.
    ///
    /// A passphrase that the file does not need is ignored.
    ///
    /// # Errors
    /// [`KeyError::Corrupt`], [`KeyError::WrongKind`], [`KeyError::NewerVersion`],
    /// [`KeyError::NeedsPassphrase`], [`KeyError::WrongPassphrase`], [`KeyError::OutOfMemory`]
    pub fn from_text(text: &str, passphrase: Option<&Passphrase>) -> Result<Self, KeyError> {
        let file: PrivateFile<'_> = read(text, PRIVATE_KIND)?;
        let name = checked_name(&file.name).map_err(|_| KeyError::Corrupt)?;
        let secrets = match (&file.salt, &file.sealed, file.unprotected) {
            (Some(Base64(salt)), Some(Base64(sealed)), None) => {
                let passphrase = passphrase.ok_or(KeyError::NeedsPassphrase)?;
                let opened =
                    aead::open_once(&passphrase.derive(salt)?, &associated_data(&name), sealed.as_slice())
                        .map(Zeroizing::new)
                        .map_err(|_| KeyError::WrongPassphrase)?;
                Zeroizing::new(opened.as_slice().try_into().map_err(|_| KeyError::Corrupt)?)
            }
            (None, None, Some(Base64(secrets))) => secrets,
            _ => return Err(KeyError::Corrupt),
        };
        let [seed, scalar] = secrets.as_chunks().0 else { return Err(KeyError::Corrupt) };
        let (signing, decryption) = (SigningKey::from_bytes(seed), DecryptionKey::from_bytes(scalar));
        if signing.verifying_key().as_bytes() != &*file.sign.0
            || decryption.public_key().as_bytes() != &*file.read.0
        {
            return Err(KeyError::Corrupt);
        }
        Ok(Self { name, signing, decryption })
    }
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "KeyPair({})", self.signing.id())
    }
}

/// The public halves of a [`KeyPair`]: who holds them can check what it signs, and seal what it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    name: String,
    verifying: VerifyingKey,
    encryption: EncryptionPublicKey,
}

impl PublicKey {
    /// What people call the owner.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key that checks signatures.
    pub fn verifying(&self) -> &VerifyingKey {
        &self.verifying
    }

    /// The key to seal to.
    pub fn encryption(&self) -> &EncryptionPublicKey {
        &self.encryption
    }

    /// Writes the public key file.
    pub fn to_text(&self) -> String {
        to_line(&PublicFile {
            carnet: PUBLIC_KIND.into(),
            version: VERSION,
            name: self.name.as_str().into(),
            sign: Base64(Zeroizing::new(*self.verifying.as_bytes())),
            read: Base64(Zeroizing::new(*self.encryption.as_bytes())),
        })
    }

    /// Reads a public key file.
    ///
    /// # Errors
    /// [`KeyError::Corrupt`], [`KeyError::WrongKind`], [`KeyError::NewerVersion`], [`KeyError::Invalid`],
    /// [`KeyError::SmallOrder`]
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let file: PublicFile<'_> = read(text, PUBLIC_KIND)?;
        Ok(Self {
            name: checked_name(&file.name).map_err(|_| KeyError::Corrupt)?,
            verifying: VerifyingKey::from_bytes(&file.sign.0)?,
            encryption: EncryptionPublicKey::from_bytes(&file.read.0)?,
        })
    }
}

/// What every file of this program begins with; the other members are of no interest yet.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    carnet: Cow<'a, str>,
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublicFile<'a> {
    #[serde(borrow)]
    carnet: Cow<'a, str>,
    version: u64,
    #[serde(borrow)]
    name: Cow<'a, str>,
    sign: Base64<SECRET_BYTES>,
    read: Base64<SECRET_BYTES>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PrivateFile<'a> {
    #[serde(borrow)]
    carnet: Cow<'a, str>,
    version: u64,
    #[serde(borrow)]
    name: Cow<'a, str>,
    sign: Base64<SECRET_BYTES>,
    read: Base64<SECRET_BYTES>,
    #[serde(skip_serializing_if = "Option::is_none")]
    salt: Option<Base64<SALT_BYTES>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sealed: Option<Base64<SEALED_BYTES>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unprotected: Option<Base64<PAIR_BYTES>>,
}

/// Bytes, some of them secret, that are base64url in JSON.
struct Base64<const N: usize>(Zeroizing<[u8; N]>);

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

fn read<'a, T: Deserialize<'a>>(text: &'a str, kind: &str) -> Result<T, KeyError> {
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

#[expect(clippy::expect_used, reason = "strings and an integer always encode")]
fn to_line(file: &impl Serialize) -> String {
    // Room for the longest file: growing would leave copies of the secrets behind.
    let mut line = Vec::with_capacity(FILE_BYTES);
    serde_json::to_writer(&mut line, file).expect("writes to memory");
    line.push(b'\n');
    String::from_utf8(line).expect("JSON is UTF-8")
}

fn associated_data(name: &str) -> Vec<u8> {
    [LABEL, name.as_bytes()].concat()
}

fn checked_name(name: &str) -> Result<String, KeyError> {
    if name.trim().is_empty() || name.len() > NAME_BYTES || name.contains(is_unprintable) {
        return Err(KeyError::BadName);
    }
    Ok(name.to_owned())
}

/// Controls, and what turns text around (Unicode Standard Annex #9, 2.1 to 2.4): a name stands in every verdict.
fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::testing::TestRng;

    fn pair() -> KeyPair {
        KeyPair::generate("Clinique \"Espoir\" – عيادة", &mut TestRng::new(1)).unwrap()
    }

    fn passphrase() -> Passphrase {
        Passphrase::from_bytes(b"correct horse battery staple").unwrap()
    }

    #[test]
    fn a_sealed_file_opens_with_its_passphrase_only() {
        let text = pair().to_text(Some(&passphrase()), &mut TestRng::new(2)).unwrap();
        assert_eq!(KeyPair::from_text(&text, Some(&passphrase())), Ok(pair()));
        assert_eq!(KeyPair::from_text(&text, None), Err(KeyError::NeedsPassphrase));
        let other = Passphrase::from_bytes(b"correct horse battery stable").unwrap();
        assert_eq!(KeyPair::from_text(&text, Some(&other)), Err(KeyError::WrongPassphrase));
    }

    #[test]
    fn an_unprotected_file_opens_without_a_passphrase() {
        let text = pair().to_text(None, &mut TestRng::new(2)).unwrap();
        assert_eq!(KeyPair::from_text(&text, None), Ok(pair()));
        assert_eq!(KeyPair::from_text(&text, Some(&passphrase())), Ok(pair()));
    }

    #[test]
    fn a_public_file_is_one_line() {
        let public = KeyPair::generate("Kakuma 4", &mut TestRng::new(1)).unwrap().public();
        let text = public.to_text();
        let [sign, read] = [public.verifying.as_bytes(), public.encryption.as_bytes()]
            .map(|key| Base64UrlUnpadded::encode_string(key));
        let expected = format!(
            r#"{{"carnet":"public-key","version":1,"name":"Kakuma 4","sign":"{sign}","read":"{read}"}}"#
        );
        assert_eq!(text, expected + "\n");
        assert_eq!(PublicKey::from_text(&text), Ok(public));
    }

    #[test]
    fn the_sealed_name_cannot_be_changed() {
        let text =
            pair().to_text(Some(&passphrase()), &mut TestRng::new(2)).unwrap().replace("Espoir", "Espoil");
        assert_eq!(KeyPair::from_text(&text, Some(&passphrase())), Err(KeyError::WrongPassphrase));
    }

    #[test]
    fn no_character_of_an_unprotected_key_can_change() {
        let text = KeyPair::generate("K", &mut TestRng::new(1))
            .unwrap()
            .to_text(None, &mut TestRng::new(2))
            .unwrap();
        for position in text.find("\"sign\"").unwrap()..text.len() - 1 {
            let mut changed = text.as_bytes().to_vec();
            changed[position] = if changed[position] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(KeyPair::from_text(&changed, None), Err(KeyError::Corrupt), "character {position}");
        }
    }

    #[test]
    fn tells_the_kinds_apart() {
        let private = pair().to_text(None, &mut TestRng::new(2)).unwrap();
        let public = pair().public().to_text();
        assert_eq!(PublicKey::from_text(&private), Err(KeyError::WrongKind));
        assert_eq!(KeyPair::from_text(&public, None), Err(KeyError::WrongKind));
    }

    #[test]
    fn refuses_what_is_no_key_file() {
        let public = pair().public().to_text();
        let cut = &public[..public.len() / 2];
        let long = format!("{public}{}", " ".repeat(FILE_BYTES));
        let extra = public.replace(r#""version""#, r#""extra":0,"version""#);
        let twice = public.replace(r#""version":1"#, r#""version":1,"version":1"#);
        let nameless = public.replace("Clinique", "\\u0007");
        for text in ["", "{}", "-----BEGIN PRIVATE KEY-----", cut, &long, &extra, &twice, &nameless] {
            assert_eq!(PublicKey::from_text(text), Err(KeyError::Corrupt), "{text}");
        }
        let newer = public.replace(r#""version":1"#, r#""version":2,"hybrid":"x""#);
        assert_eq!(PublicKey::from_text(&newer), Err(KeyError::NewerVersion));
    }

    #[test]
    fn refuses_names_that_cannot_be_shown() {
        for name in ["clinic \u{202e}cilop", "", " ", "two\nlines", &"x".repeat(NAME_BYTES + 1)] {
            assert_eq!(KeyPair::generate(name, &mut TestRng::new(1)), Err(KeyError::BadName));
        }
    }

    #[test]
    fn debug_prints_the_key_id_and_no_key() {
        assert_eq!(format!("{:?}", pair()), format!("KeyPair({})", pair().signing().id()));
    }
}
