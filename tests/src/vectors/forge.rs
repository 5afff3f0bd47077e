//! What no writer makes: envelopes around any bytes, signatures that claim too much, frames of any numbers.

use std::error::Error;

use carnet_core::crypto::{DecryptionKey, KeyId, SigningKey};
use carnet_core::qr::{Card, Layout};
use ed25519_dalek::Signer as _;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, OpModeS, Serializable as _};
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
    let recipient = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(reader.public_key().as_bytes())?;
    let rng = &mut TestRng::new(seed);
    let (enc, mut sender) = hpke::setup_sender_with_rng::<AesGcm256, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &recipient,
        info,
        rng,
    )?;
    let length = signed.len() + 16;
    let header = [
        cbor::head(4, if annex.is_some() { 4 } else { 3 }),
        cbor::uint(1),
        cbor::bytes(enc.to_bytes().as_slice()),
        annex.map(cbor::bytes).unwrap_or_default(),
        cbor::head(2, length.try_into()?),
    ]
    .concat();
    let ciphertext = sender.seal(signed, &header)?;
    Ok([header, ciphertext].concat())
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
