//! What no writer makes: envelopes around any bytes, signatures that claim too much, frames of any numbers.

use std::error::Error;

use argon2::{Algorithm, Argon2, Params, Version};
use carnet_core::crypto::{DecryptionKey, KeyId, SigningKey};
use carnet_core::qr::{Card, Layout};
use ed25519_dalek::Signer as _;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, OpModeS, PskBundle, Serializable as _};
use sha2::{Digest as _, Sha256};

use super::TestRng;
use super::cbor;

/// `external_aad` of a record's signature.
pub(super) const RECORD_LABEL: &[u8] = b"carnet/1 record";

/// Seals `signed` to one key as it is, under any HPKE info, beside any annex.
pub(super) fn direct(
    signed: &[u8],
    info: &[u8],
    reader: &DecryptionKey,
    annex: Option<&[u8]>,
    seed: &str,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let (enc, mut sender) = setup(&OpModeS::Base, info, reader, seed)?;
    let length = signed.len() + 16;
    let header = [
        cbor::head(4, if annex.is_some() { 4 } else { 3 }),
        cbor::uint(1),
        cbor::bytes(&enc),
        annex.map(cbor::bytes).unwrap_or_default(),
        cbor::head(2, length.try_into()?),
    ]
    .concat();
    let ciphertext = sender.seal(signed, &header)?;
    Ok([header, ciphertext].concat())
}

/// Seals `signed` to one key with a consent code of any length.
pub(super) fn direct_with_code(
    signed: &[u8],
    code: &str,
    reader: &DecryptionKey,
    seed: &str,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let info = b"carnet/1 direct";
    // The code is salted by `enc`, which is the same in both modes.
    let (enc, _) = setup(&OpModeS::Base, info, reader, seed)?;
    let psk = argon2id(code, &enc)?;
    let mode = OpModeS::Psk(PskBundle::new(&psk, b"carnet/1 code")?);
    let (enc, mut sender) = setup(&mode, info, reader, seed)?;
    let keys = cbor::array(&[cbor::bytes(&enc), cbor::bytes(b""), cbor::null(), cbor::yes()]);
    let length = signed.len() + 16;
    let header = [cbor::head(4, 3), cbor::uint(1), keys, cbor::head(2, length.try_into()?)].concat();
    let ciphertext = sender.seal(signed, &header)?;
    Ok([header, ciphertext].concat())
}

type Sender = hpke::aead::AeadCtxS<AesGcm256, HkdfSha256, X25519HkdfSha256>;

/// `enc`, and the context that seals to one key.
fn setup(
    mode: &OpModeS<'_, X25519HkdfSha256>,
    info: &[u8],
    reader: &DecryptionKey,
    seed: &str,
) -> Result<(Vec<u8>, Sender), Box<dyn Error>> {
    let recipient = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(reader.public_key().as_bytes())?;
    let rng = &mut TestRng::new(seed);
    let (enc, sender) = hpke::setup_sender_with_rng(mode, &recipient, info, rng)?;
    Ok((enc.to_bytes().to_vec(), sender))
}

/// Argon2id at the cost of the format (docs/format.md, section 4.2).
fn argon2id(secret: &str, salt: &[u8]) -> Result<[u8; 32], Box<dyn Error>> {
    let params = Params::new(65_536, 3, 1, Some(32)).map_err(|error| error.to_string())?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, &mut key)
        .map_err(|error| error.to_string())?;
    Ok(key)
}

/// When something was issued and until when it is good, in seconds since 1970.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claims {
    pub(super) iat: u32,
    pub(super) exp: Option<u32>,
}

/// What a signature is about beside the content.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    pub(super) kid: &'a [u8],
    /// Without them, a header as RFC 9052 has it, and RFC 9597 has not.
    pub(super) claims: Option<Claims>,
    pub(super) aad: &'a [u8],
}

/// Content with a signature before it.
pub(super) fn signed(kid: KeyId, claims: Claims, signature: &[u8], content: &[u8]) -> Vec<u8> {
    let Claims { iat, exp } = claims;
    let exp = exp.map(u32::to_be_bytes);
    let form = if exp.is_some() { 2 } else { 1 };
    let exp = exp.as_ref().map_or(&[][..], <[u8; 4]>::as_slice);
    [&[form], kid.as_bytes().as_slice(), &iat.to_be_bytes(), exp, signature, content].concat()
}

/// The signature of `key` under a message.
pub(super) fn sign(key: &SigningKey, context: &Context<'_>, content: &[u8]) -> [u8; 64] {
    sign_bytes(key, &sig_structure(context, content))
}

/// The signature of `key` under any bytes.
pub(super) fn sign_bytes(key: &SigningKey, bytes: &[u8]) -> [u8; 64] {
    ed25519_dalek::SigningKey::from_bytes(&key.to_bytes()).sign(bytes).to_bytes()
}

/// What is signed (RFC 9052, section 4.4).
pub(super) fn sig_structure(context: &Context<'_>, content: &[u8]) -> Vec<u8> {
    cbor::array(&[
        cbor::text("Signature1"),
        cbor::bytes(&protected(context)),
        cbor::bytes(context.aad),
        cbor::bytes(content),
    ])
}

/// The protected header: algorithm, kid, claims (RFC 9052, section 3.1; RFC 9597).
pub(super) fn protected(Context { kid, claims, .. }: &Context<'_>) -> Vec<u8> {
    let claims = claims.map(|Claims { iat, exp }| {
        let exp = exp.map(|exp| (cbor::uint(4), cbor::uint(exp.into())));
        let iat = (cbor::uint(6), cbor::uint(iat.into()));
        (cbor::uint(15), cbor::map(&exp.into_iter().chain([iat]).collect::<Vec<_>>()))
    });
    let header = [(cbor::uint(1), cbor::nint(7)), (cbor::uint(4), cbor::bytes(kid))];
    cbor::map(&header.into_iter().chain(claims).collect::<Vec<_>>())
}

/// The parts of a frame.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) set: [u8; 4],
    pub(super) length: u32,
    pub(super) symbol_size: u16,
    pub(super) esi: u32,
    pub(super) payload: Vec<u8>,
}

impl Frame {
    /// The source frame `esi` of an envelope.
    pub(super) fn of(envelope: &[u8], symbol_size: u16, esi: u32) -> Result<Self, Box<dyn Error>> {
        let digest = Sha256::digest(envelope);
        let [one, two, three, four, ..] = digest.as_slice() else { return Err("no digest".into()) };
        let size = usize::from(symbol_size);
        let mut payload = envelope.chunks(size).nth(esi.try_into()?).ok_or("no such frame")?.to_vec();
        payload.resize(size, 0);
        let length = envelope.len().try_into()?;
        Ok(Frame { set: [*one, *two, *three, *four], length, symbol_size, esi, payload })
    }

    /// The bytes, checksum included.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let [_, length @ ..] = self.length.to_be_bytes();
        let [_, esi @ ..] = self.esi.to_be_bytes();
        let mut bytes =
            [&self.set[..], &length, &self.symbol_size.to_be_bytes(), &esi, &self.payload].concat();
        bytes.extend(crc32(&bytes).to_be_bytes());
        bytes
    }

    /// The text of its symbol.
    pub(super) fn text(&self) -> Result<String, Box<dyn Error>> {
        frame_text(&self.to_bytes())
    }
}

/// The text of one symbol that holds `envelope`.
pub(super) fn text(envelope: &[u8]) -> Result<String, Box<dyn Error>> {
    let card = Card::new(envelope, &Layout::new())?;
    match card.symbols() {
        [symbol] => Ok(symbol.text().to_owned()),
        _ => Err("more than one symbol".into()),
    }
}

/// The text of one symbol of several that holds `frame`.
pub(super) fn frame_text(frame: &[u8]) -> Result<String, Box<dyn Error>> {
    Ok(text(frame)?.replacen("CN1", "CM1", 1))
}

/// CRC-32 as in IEEE 802.3.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}
