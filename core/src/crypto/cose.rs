//! COSE_Sign1 (RFC 9052, section 4.2) of which only the variable parts are carried: key id, claims, signature,
//! payload.
//!
//! The rest is constant, and every verifier knows it:
//!
//! ```text
//! COSE_Sign1 = 18([
//!   protected: << {
//!     1: -8,                   ; alg: EdDSA (RFC 9053, section 2.2)
//!     4: kid,
//!     15: { ? 4: exp, 6: iat } ; CWT claims (RFC 9597; RFC 8392, sections 3.1.4 and 3.1.6), whole seconds
//!   } >>,
//!   unprotected: {},
//!   payload: bstr,
//!   signature: bstr .size 64
//! ])
//! Sig_structure = [ "Signature1", protected, external_aad, payload ]  ; RFC 9052, section 4.4
//! ```
//!
//! `external_aad` begins with a label of what is signed, so that a signature over one kind of thing is none over
//! another.

use coset::cbor::Value;
use coset::iana::{Algorithm, CwtClaimName, EnumI64 as _, HeaderParameter};
use coset::{
    CoseSign1, Header, HeaderBuilder, ProtectedHeader, SignatureContext, TaggedCborSerializable as _,
    sig_structure_data,
};

use super::{KeyId, Signature, SigningKey, VerifyingKey};
use crate::clock::Timestamp;

/// What is said of a signature, and signed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Claims {
    /// `iat`: when it was made, as the signer says.
    pub(crate) issued_at: Timestamp,
    /// `exp`: until when it is to be believed.
    pub(crate) expires_at: Option<Timestamp>,
}

/// What is signed beside the payload.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    /// The key id, in the form that its reader looks keys up by.
    pub(crate) kid: &'a [u8],
    /// The claims.
    pub(crate) claims: Claims,
    /// `external_aad`: a label of what is signed, and what else it depends on.
    pub(crate) aad: &'a [u8],
}

/// Signs `payload`.
pub(crate) fn sign1(key: &SigningKey, context: &Context<'_>, payload: &[u8]) -> Signature {
    key.sign(&sig_structure(context, payload))
}

/// Whether one of `candidates` signed `payload`, and which.
///
/// Keys whose id is not `kid` are no candidates: the id is part of what was signed.
pub(crate) fn verify1<T: AsRef<VerifyingKey>>(
    candidates: impl IntoIterator<Item = T>,
    kid: KeyId,
    context: &Context<'_>,
    payload: &[u8],
    signature: &Signature,
) -> Option<T> {
    let message = sig_structure(context, payload);
    candidates.into_iter().find(|candidate| {
        let key = candidate.as_ref();
        key.id() == kid && key.verifies(&message, signature)
    })
}

/// Puts the constant parts back: the tagged message that any COSE library reads.
#[expect(
    clippy::expect_used,
    reason = "a map of integers and byte strings, and three byte strings, always encode"
)]
pub(crate) fn to_cose_sign1(context: &Context<'_>, payload: &[u8], signature: &Signature) -> Vec<u8> {
    let message = CoseSign1 {
        protected: protected(context),
        unprotected: Header::default(),
        payload: Some(payload.to_vec()),
        signature: signature.0.to_vec(),
    };
    message.to_tagged_vec().expect("writes to memory")
}

/// A message in its parts, of which nothing is verified.
pub(crate) struct Message {
    pub(crate) kid: Vec<u8>,
    pub(crate) claims: Claims,
    pub(crate) payload: Vec<u8>,
    pub(crate) signature: Signature,
}

/// Takes a message apart that [`to_cose_sign1`] wrote; `None` where it is written in any other way.
pub(crate) fn from_cose_sign1(bytes: &[u8]) -> Option<Message> {
    let message = from_known(bytes)?;
    let context = Context { kid: &message.kid, claims: message.claims, aad: b"" };
    (to_cose_sign1(&context, &message.payload, &message.signature) == bytes).then_some(message)
}

/// Takes a message apart that [`from_cose_sign1`] has taken before.
pub(crate) fn from_known(bytes: &[u8]) -> Option<Message> {
    let CoseSign1 { protected, payload, signature, .. } = CoseSign1::from_tagged_slice(bytes).ok()?;
    let claim = |name: CwtClaimName| {
        let (_, claims) = protected.header.rest.first()?;
        let (_, value) = claims.as_map()?.iter().find(|(key, _)| *key == Value::from(name.to_i64()))?;
        Timestamp::from_unix_seconds(value.as_integer()?.try_into().ok()?)
    };
    let claims = Claims { issued_at: claim(CwtClaimName::Iat)?, expires_at: claim(CwtClaimName::Exp) };
    let signature = Signature(signature.try_into().ok()?);
    Some(Message { kid: protected.header.key_id, claims, payload: payload?, signature })
}

fn sig_structure(context: &Context<'_>, payload: &[u8]) -> Vec<u8> {
    sig_structure_data(SignatureContext::CoseSign1, protected(context), None, context.aad, payload)
}

fn protected(Context { kid, claims, .. }: &Context<'_>) -> ProtectedHeader {
    let claim = |name: CwtClaimName, time: Timestamp| (name.to_i64().into(), time.unix_seconds().into());
    let expires_at = claims.expires_at.map(|time| claim(CwtClaimName::Exp, time));
    let claims: Vec<(Value, Value)> =
        expires_at.into_iter().chain([claim(CwtClaimName::Iat, claims.issued_at)]).collect();
    let header = HeaderBuilder::new()
        .algorithm(Algorithm::EdDSA)
        .key_id(kid.to_vec())
        .value(HeaderParameter::CwtClaims.to_i64(), Value::Map(claims))
        .build();
    ProtectedHeader { original_data: None, header }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::testing::{TestRng, unhex};

    const KID: [u8; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

    fn claims(expires_at: Option<u64>) -> Claims {
        let issued_at = Timestamp::from_unix_seconds(1_772_442_000).unwrap();
        Claims { issued_at, expires_at: expires_at.and_then(Timestamp::from_unix_seconds) }
    }

    #[test]
    fn the_sig_structure_is_what_rfc_9052_says() {
        let expected = "84\
            6a5369676e617475726531\
            581ba30127044801020304050607080fa2041a69b6c950061a69a55190\
            4568656c6c6f\
            4470617964";
        let context = Context { kid: &KID, claims: claims(Some(1_773_586_768)), aad: b"hello" };
        assert_eq!(sig_structure(&context, b"payd"), unhex(&expected.replace(' ', "")));
    }

    #[test]
    fn a_cose_library_verifies_the_rebuilt_message() {
        let key = SigningKey::generate(&mut TestRng::new(5));
        let id = key.id();
        let context = Context { kid: id.as_bytes(), claims: claims(None), aad: b"label" };
        let signature = sign1(&key, &context, b"payload");
        let message = to_cose_sign1(&context, b"payload", &signature);
        assert_eq!(message[..2], [0xd2, 0x84], "tag 18, array of 4");

        let message = CoseSign1::from_tagged_slice(&message).unwrap();
        assert_eq!(message.protected.header.key_id, key.id().as_bytes());
        let verified = message.verify_signature(b"label", |signature, signed| {
            let signature = ed25519_dalek::Signature::from_slice(signature)?;
            ed25519_dalek::VerifyingKey::from_bytes(key.verifying_key().as_bytes())?
                .verify_strict(signed, &signature)
        });
        assert!(verified.is_ok());
    }

    #[test]
    fn a_signature_holds_for_one_label_one_payload_and_one_time() {
        let key = SigningKey::generate(&mut TestRng::new(6));
        let other = SigningKey::generate(&mut TestRng::new(7));
        let id = key.id();
        let context = Context { kid: id.as_bytes(), claims: claims(None), aad: b"label" };
        let signature = sign1(&key, &context, b"payload");
        let candidates = [other.verifying_key(), key.verifying_key()];
        let verify = |context: Context<'_>, payload: &[u8]| {
            verify1(candidates, key.id(), &context, payload, &signature)
        };
        assert_eq!(verify(context, b"payload"), Some(candidates[1]));
        assert_eq!(verify(Context { aad: b"other", ..context }, b"payload"), None);
        assert_eq!(verify(Context { claims: claims(Some(1_773_586_768)), ..context }, b"payload"), None);
        assert_eq!(verify(context, b"payload\0"), None);
        assert_eq!(verify1(candidates, other.id(), &context, b"payload", &signature), None);
    }

    #[test]
    fn each_key_of_one_id_is_tried() {
        let key = SigningKey::generate(&mut TestRng::new(6));
        let twin = SigningKey::generate(&mut TestRng::new(7)).verifying_key().clone().with_id(key.id());
        let id = key.id();
        let context = Context { kid: id.as_bytes(), claims: claims(None), aad: b"label" };
        let signature = sign1(&key, &context, b"payload");
        let verify = |candidates: &[&VerifyingKey]| {
            verify1(candidates.to_vec(), id, &context, b"payload", &signature).is_some()
        };
        assert!(!verify(&[&twin]));
        assert!(verify(&[&twin, key.verifying_key()]));
    }

    #[test]
    fn a_message_is_taken_apart_only_as_it_was_written() {
        let key = SigningKey::generate(&mut TestRng::new(6));
        for expires_at in [None, Some(1_773_586_768)] {
            let context = Context { kid: &KID, claims: claims(expires_at), aad: b"label" };
            let bytes = to_cose_sign1(&context, b"payload", &sign1(&key, &context, b"payload"));
            let message = from_cose_sign1(&bytes).unwrap();
            assert_eq!((message.kid.as_slice(), message.claims), (&KID[..], context.claims));
            assert_eq!(message.payload, b"payload");
            for at in 0..bytes.len() {
                assert!(from_cose_sign1(&bytes[..at]).is_none());
            }
            assert!(from_cose_sign1(&[&bytes, &b"\0"[..]].concat()).is_none());
        }
    }
}
