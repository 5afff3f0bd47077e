//! The files of a clinic's keys, as one line of JSON each.
//!
//! ```text
//! {"carnet":"public-key","version":1,"name":N,"country":C,"sign":S,"read":R}
//! {"carnet":"private-key","version":1,"name":N,"country":C,"sign":S,"read":R,"argon2id":[M,P],"salt":A,"sealed":B}
//! {"carnet":"private-key","version":1,"name":N,"country":C,"sign":S,"read":R,"unprotected":U}
//! ```
//!
//! `country` (ISO 3166-1 alpha-2) may be missing. `argon2id` is the cost of the passphrase: memory in KiB, 19,456 to
//! 262,144, and passes, 2 to 10; written are those of [`Passphrase`].
//!
//! | member | base64url (RFC 4648, section 5, unpadded) of |
//! |---|---|
//! | `sign` | the Ed25519 public key, 32 bytes |
//! | `read` | the X25519 public key, 32 bytes |
//! | `unprotected` | the Ed25519 seed and the X25519 secret, 64 bytes |
//! | `salt` | the salt of the passphrase, 16 bytes |
//! | `sealed` | the same 64 bytes, sealed: AES-256-GCM, 80 bytes |
//!
//! The key of `sealed` is Argon2id of passphrase and salt, its nonce is zero (each sealing draws a salt, so each
//! key seals once), its associated data is `carnet/1 private key`, the country or two zero bytes, and the bytes
//! of the name. A private file is read only if `sign` and `read` belong to the secrets, so that damage
//! to a key that no passphrase protects is noticed, too.

mod form;

use std::fmt;

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::passphrase::Cost;
use super::{
    DecryptionKey, EncryptionPublicKey, Fingerprint, KeyError, Passphrase, SALT_BYTES, SECRET_BYTES,
    SigningKey, VerifyingKey, aead,
};
use crate::country::Country;
use form::{Base64, Owner, PrivateFile, PublicFile};

/// Domain label of the sealed secrets.
const LABEL: &[u8] = b"carnet/1 private key";

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
    country: Option<Country>,
    signing: SigningKey,
    decryption: DecryptionKey,
}

impl KeyPair {
    /// Draws both keys.
    ///
    /// # Errors
    /// [`KeyError::BadName`]
    pub fn generate(name: &str, rng: &mut impl CryptoRng) -> Result<Self, KeyError> {
        check_name(name)?;
        let (name, country) = (name.to_owned(), None);
        Ok(Self {
            name,
            country,
            signing: SigningKey::generate(rng),
            decryption: DecryptionKey::generate(rng),
        })
    }

    /// Says where the owner works.
    #[must_use]
    pub fn in_country(self, country: Country) -> Self {
        Self { country: Some(country), ..self }
    }

    /// What people call the owner.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the owner works, if the file says so.
    pub fn country(&self) -> Option<Country> {
        self.country
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
            country: self.country,
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

        let owner = Owner::new(&self.name, self.country, &self.public());
        let file = match passphrase {
            Some(passphrase) => {
                let mut salt = [0; SALT_BYTES];
                rng.fill_bytes(&mut salt);
                let cost = Cost::FORMAT;
                let aad = associated_data(&self.name, self.country);
                let sealed = aead::seal_once(&passphrase.derive(&salt, cost)?, &aad, &*secrets);
                PrivateFile::sealed(owner, cost, salt, sealed.try_into().map_err(|_| KeyError::Corrupt)?)
            }
            None => PrivateFile::unprotected(owner, secrets),
        };
        Ok(Zeroizing::new(form::to_line(file)))
    }

    /// Reads a private key file.
    ///
    /// A passphrase that the file does not need is ignored.
    ///
    /// # Errors
    /// [`KeyError::Corrupt`], [`KeyError::WrongKind`], [`KeyError::NewerVersion`],
    /// [`KeyError::NeedsPassphrase`], [`KeyError::WrongPassphrase`], [`KeyError::Cost`], [`KeyError::OutOfMemory`]
    pub fn from_text(text: &str, passphrase: Option<&Passphrase>) -> Result<Self, KeyError> {
        let PrivateFile { owner, argon2id, salt, sealed, unprotected } = PrivateFile::from_text(text)?;
        let (name, country) = owner.checked()?;
        let secrets = match (argon2id, salt, sealed, unprotected) {
            (Some((memory_kib, passes)), Some(Base64(salt)), Some(Base64(sealed)), None) => {
                let cost = Cost::new(memory_kib, passes)?;
                let key = passphrase.ok_or(KeyError::NeedsPassphrase)?.derive(&salt, cost)?;
                let opened = aead::open_once(&key, &associated_data(&name, country), sealed.as_slice())
                    .map(Zeroizing::new)
                    .map_err(|_| KeyError::WrongPassphrase)?;
                Zeroizing::new(opened.as_slice().try_into().map_err(|_| KeyError::Corrupt)?)
            }
            (None, None, None, Some(Base64(secrets))) => secrets,
            _ => return Err(KeyError::Corrupt),
        };
        let [seed, scalar] = secrets.as_chunks().0 else { return Err(KeyError::Corrupt) };
        let (signing, decryption) = (SigningKey::from_bytes(seed), DecryptionKey::from_bytes(scalar));
        if signing.verifying_key().as_bytes() != &*owner.sign.0
            || decryption.public_key().as_bytes() != &*owner.read.0
        {
            return Err(KeyError::Corrupt);
        }
        Ok(Self { name, country, signing, decryption })
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
    country: Option<Country>,
    verifying: VerifyingKey,
    encryption: EncryptionPublicKey,
}

impl PublicKey {
    /// What people call the owner.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the owner works, if the file says so.
    pub fn country(&self) -> Option<Country> {
        self.country
    }

    /// The key that checks signatures.
    pub fn verifying(&self) -> &VerifyingKey {
        &self.verifying
    }

    /// The key to seal to.
    pub fn encryption(&self) -> &EncryptionPublicKey {
        &self.encryption
    }

    /// What its owner and its receiver compare, so that neither key was exchanged on the way; the id of the signing key
    /// says nothing of the other.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(b"carnet/1 public key", &[self.verifying.as_bytes(), self.encryption.as_bytes()])
    }

    /// Writes the public key file.
    pub fn to_text(&self) -> String {
        form::to_line(PublicFile::new(Owner::new(&self.name, self.country, self)))
    }

    /// Reads a public key file.
    ///
    /// # Errors
    /// [`KeyError::Corrupt`], [`KeyError::WrongKind`], [`KeyError::NewerVersion`], [`KeyError::Invalid`],
    /// [`KeyError::SmallOrder`]
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        Self::from_owner(&PublicFile::from_text(text)?.owner)
    }

    /// Reads the public half of a key file of either kind, and tells which it is; no passphrase is needed.
    ///
    /// # Errors
    /// As [`PublicKey::from_text`].
    pub fn from_any_text(text: &str) -> Result<(Self, KeyFileKind), KeyError> {
        match PrivateFile::from_text(text) {
            Err(KeyError::WrongKind) => Ok((Self::from_text(text)?, KeyFileKind::Public)),
            Err(error) => Err(error),
            Ok(file) => {
                let kind = match file.unprotected {
                    Some(_) => KeyFileKind::Unprotected,
                    None => KeyFileKind::Sealed,
                };
                Ok((Self::from_owner(&file.owner)?, kind))
            }
        }
    }

    fn from_owner(owner: &Owner<'_>) -> Result<Self, KeyError> {
        let (name, country) = owner.checked()?;
        Ok(Self {
            name,
            country,
            verifying: VerifyingKey::from_bytes(&owner.sign.0)?,
            encryption: EncryptionPublicKey::from_bytes(&owner.read.0)?,
        })
    }
}

/// What a key file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyFileKind {
    /// The public halves.
    Public,
    /// The private halves, sealed by a passphrase.
    Sealed,
    /// The private halves, for whoever has the file.
    Unprotected,
}

fn associated_data(name: &str, country: Option<Country>) -> Vec<u8> {
    let country = country.map_or_else(|| "\0\0".to_owned(), |country| country.to_string());
    [LABEL, country.as_bytes(), name.as_bytes()].concat()
}

/// Refuses a name that is empty, longer than 200 bytes, or cannot be shown as it is.
pub(crate) fn check_name(name: &str) -> Result<(), KeyError> {
    if name.trim().is_empty() || name.len() > NAME_BYTES || name.contains(is_unprintable) {
        return Err(KeyError::BadName);
    }
    Ok(())
}

/// Controls, what turns text around (Unicode Standard Annex #9, 2.1 to 2.4), and what is not seen, but for the joiners that
/// Persian and Indic names need: a name stands in every verdict.
fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use base64ct::{Base64UrlUnpadded, Encoding as _};

    use super::form::FILE_BYTES;
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
    fn the_country_is_kept_and_cannot_be_changed() {
        let kenya = pair().in_country(Country::from_code("KE").unwrap());
        assert_eq!(PublicKey::from_text(&kenya.public().to_text()).unwrap().country(), kenya.country());
        let text = kenya.to_text(Some(&passphrase()), &mut TestRng::new(2)).unwrap();
        assert_eq!(KeyPair::from_text(&text, Some(&passphrase())).as_ref(), Ok(&kenya));
        for country in [r#""country":"UG","#, ""] {
            let changed = text.replace(r#""country":"KE","#, country);
            assert_eq!(KeyPair::from_text(&changed, Some(&passphrase())), Err(KeyError::WrongPassphrase));
        }
    }

    #[test]
    fn a_file_cannot_ask_for_any_cost() {
        let text = pair().to_text(Some(&passphrase()), &mut TestRng::new(2)).unwrap();
        for (cost, error) in [
            ("[67108864,3]", KeyError::Cost),
            ("[65536,4000000000]", KeyError::Cost),
            ("[8,1]", KeyError::Cost),
            ("[65536]", KeyError::Corrupt),
            ("[19456,2]", KeyError::WrongPassphrase),
        ] {
            let changed = text.replace("[65536,3]", cost);
            assert_eq!(KeyPair::from_text(&changed, Some(&passphrase())), Err(error), "{cost}");
        }
    }

    #[test]
    fn whose_key_it_is_can_be_read_from_any_file() {
        let (pair, mut rng) = (pair(), TestRng::new(2));
        for (text, kind) in [
            (pair.public().to_text(), KeyFileKind::Public),
            (pair.to_text(None, &mut rng).unwrap().to_string(), KeyFileKind::Unprotected),
            (pair.to_text(Some(&passphrase()), &mut rng).unwrap().to_string(), KeyFileKind::Sealed),
        ] {
            assert_eq!(PublicKey::from_any_text(&text), Ok((pair.public(), kind)));
        }
        assert_eq!(PublicKey::from_any_text("{}"), Err(KeyError::Corrupt));
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
