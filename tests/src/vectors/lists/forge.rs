//! Trust lists that no programme makes: messages of any parts, around any payload.

use std::error::Error;

use carnet_core::crypto::SigningKey;
use carnet_core::trust::Clinic;

use crate::vectors::cbor::{array, bytes, map, null, tag, text, uint};
use crate::vectors::forge::{self, Claims, Context};
use crate::vectors::parties::time;
use crate::vectors::programme::{Listing, PROGRAMME, clinics};

/// `external_aad` of a list's signature.
pub(super) const LIST_LABEL: &[u8] = b"carnet/1 trust list";

/// CBOR tag of a COSE_Sign1 message (RFC 9052, section 2).
pub(super) const SIGN1: u64 = 18;

/// The key that signs the programme's lists.
pub(super) fn root() -> Result<SigningKey, Box<dyn Error>> {
    Ok(SigningKey::from_bytes(&Listing::default().root()?.signing().to_bytes()))
}

/// When the usual list is made, and ends.
pub(super) fn claims() -> Result<Claims, Box<dyn Error>> {
    let Listing { made, valid_until, .. } = Listing::default();
    let seconds = |text| Ok::<_, Box<dyn Error>>(u32::try_from(time(text)?.unix_seconds())?);
    Ok(Claims { iat: seconds(made)?, exp: Some(seconds(valid_until)?) })
}

/// A payload, signed as usual.
pub(super) fn list(payload: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let root = root()?;
    let kid = root.verifying_key().as_bytes();
    Ok(message(&root, &Context { kid, claims: Some(claims()?), aad: LIST_LABEL }, payload))
}

/// A message that says what was signed.
pub(super) fn message(key: &SigningKey, context: &Context<'_>, payload: &[u8]) -> Vec<u8> {
    let signature = forge::sign(key, context, payload);
    sign1(&forge::protected(context), payload, &signature)
}

/// A message with a protected header of any bytes.
pub(super) fn message_with(key: &SigningKey, protected: &[u8], payload: &[u8]) -> Vec<u8> {
    let signed = array(&[text("Signature1"), bytes(protected), bytes(LIST_LABEL), bytes(payload)]);
    sign1(protected, payload, &forge::sign_bytes(key, &signed))
}

pub(super) fn sign1(protected: &[u8], payload: &[u8], signature: &[u8]) -> Vec<u8> {
    tag(SIGN1, array(&[bytes(protected), map(&[]), bytes(payload), bytes(signature)]))
}

/// The payload of a list in its parts, each an item.
#[derive(Clone, Debug)]
pub(super) struct Payload {
    pub(super) version: Vec<u8>,
    pub(super) sequence: Vec<u8>,
    pub(super) programme: Vec<u8>,
    pub(super) clinics: Vec<u8>,
    pub(super) groups: Vec<u8>,
    pub(super) revoked: Vec<u8>,
}

impl Payload {
    /// That of the usual list with three clinics.
    pub(super) fn new() -> Result<Self, Box<dyn Error>> {
        let clinics = clinics(3)?;
        let items: Vec<Vec<u8>> = clinics.iter().map(clinic).collect();
        let payload = Payload {
            version: uint(1),
            sequence: uint(7),
            programme: text(PROGRAMME),
            clinics: array(&items),
            groups: array(&[]),
            revoked: array(&[uint(0), bytes(b"")]),
        };
        match list(&payload.to_bytes())? == Listing::of(clinics).sign()? {
            true => Ok(payload),
            false => Err("the writer's list has another form".into()),
        }
    }

    /// With one group, of the first and the third clinic, which has its third key.
    pub(super) fn with_group(group: Group) -> Result<Self, Box<dyn Error>> {
        Ok(Payload { groups: array(&[group.to_item()]), ..Payload::new()? })
    }

    /// The item.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        array(&self.items())
    }

    /// The items in their order.
    pub(super) fn items(&self) -> [Vec<u8>; 6] {
        let Payload { version, sequence, programme, clinics, groups, revoked } = self.clone();
        [version, sequence, programme, clinics, groups, revoked]
    }
}

/// The item of a clinic that is trusted.
fn clinic(clinic: &Clinic) -> Vec<u8> {
    let key = |key: &Option<[u8; 32]>| key.map_or_else(null, |key| bytes(&key));
    let Clinic { name, country, signing, reading, standing: _ } = clinic;
    array(&[text(name), text(country.as_str()), key(signing), key(reading), null()])
}

/// A group in its parts. Nobody opens its slots, which a reader finds out only when he has one of them.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) epoch: u64,
    pub(super) public: Vec<u8>,
    pub(super) enc: Vec<u8>,
    pub(super) members: Vec<u8>,
    pub(super) slots: Vec<u8>,
    pub(super) chain: Vec<u8>,
}

impl Group {
    pub(super) fn new() -> Self {
        Group {
            epoch: 3,
            public: vec![0x11; 32],
            enc: vec![0x22; 32],
            members: vec![0b101],
            slots: vec![0x33; 2 * 48],
            chain: vec![0x44; 2 * 48],
        }
    }

    pub(super) fn to_item(&self) -> Vec<u8> {
        let Group { epoch, public, enc, members, slots, chain } = self;
        let [public, enc, members, slots, chain] =
            [public, enc, members, slots, chain].map(|part| bytes(part));
        array(&[text("programme"), uint(*epoch), public, enc, members, slots, chain])
    }
}
