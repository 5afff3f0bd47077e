//! COSE_Sign1 (RFC 9052, section 4.2) of which only the variable parts are carried: key id, signature,
//! payload.
//!
//! The rest is constant, and every verifier knows it:
//!
//! ```text
//! COSE_Sign1 = 18([
//!   protected: << { 1: -8, 4: kid } >>,  ; alg: EdDSA (RFC 9053, section 2.2), kid: 8 bytes
//!   unprotected: {},
//!   payload: bstr,
//!   signature: bstr .size 64
//! ])
//! Sig_structure = [ "Signature1", protected, external_aad: label, payload ]  ; RFC 9052, section 4.4
//! ```
//!
//! `external_aad` is a label of what is signed, so that a signature over one kind of thing is none over
//! another.

use coset::iana::Algorithm;
use coset::{
    CoseSign1, Header, HeaderBuilder, ProtectedHeader, SignatureContext, TaggedCborSerializable as _,
    sig_structure_data,
};

use super::{KeyId, Signature, SigningKey, VerifyingKey};

/// Signs `payload` as a thing of the kind `label`.
pub(crate) fn sign1(key: &SigningKey, label: &[u8], payload: &[u8]) -> Signature {
    key.sign(&sig_structure(key.id(), label, payload))
}

/// Whether one of `candidates` signed `payload` as a thing of the kind `label`, and which.
///
/// Keys whose id is not `kid` are no candidates: the id is part of what was signed.
pub(crate) fn verify1<'a, T: AsRef<VerifyingKey>>(
    candidates: impl IntoIterator<Item = &'a T>,
    kid: KeyId,
    label: &[u8],
    payload: &[u8],
    signature: &Signature,
) -> Option<&'a T> {
    let message = sig_structure(kid, label, payload);
    candidates.into_iter().find(|candidate| {
        let key = (*candidate).as_ref();
        key.id() == kid && key.verifies(&message, signature)
    })
}

/// Puts the constant parts back: the tagged message that any COSE library reads.
#[expect(clippy::expect_used, reason = "a map of two integers, and three byte strings, always encode")]
pub(crate) fn to_cose_sign1(kid: KeyId, payload: &[u8], signature: &Signature) -> Vec<u8> {
    let message = CoseSign1 {
        protected: protected(kid),
        unprotected: Header::default(),
        payload: Some(payload.to_vec()),
        signature: signature.0.to_vec(),
    };
    message.to_tagged_vec().expect("writes to memory")
}

fn sig_structure(kid: KeyId, label: &[u8], payload: &[u8]) -> Vec<u8> {
    sig_structure_data(SignatureContext::CoseSign1, protected(kid), None, label, payload)
}

fn protected(kid: KeyId) -> ProtectedHeader {
    let header = HeaderBuilder::new().algorithm(Algorithm::EdDSA).key_id(kid.as_bytes().to_vec()).build();
    ProtectedHeader { original_data: None, header }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::testing::{TestRng, unhex};

    #[test]
    fn the_sig_structure_is_what_rfc_9052_says() {
        let kid = KeyId::from_bytes([1, 2, 3, 4, 5, 6, 7, 8]);
        let expected = "84\
            6a5369676e617475726531\
            4da2012704480102030405060708\
            4568656c6c6f\
            4470617964";
        let expected = expected.replace(' ', "");
        assert_eq!(sig_structure(kid, b"hello", b"payd"), unhex(&expected));
    }

    #[test]
    fn a_cose_library_verifies_the_rebuilt_message() {
        let key = SigningKey::generate(&mut TestRng::new(5));
        let signature = sign1(&key, b"label", b"payload");
        let message = to_cose_sign1(key.id(), b"payload", &signature);
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
    fn a_signature_holds_for_one_label_and_one_payload() {
        let key = SigningKey::generate(&mut TestRng::new(6));
        let other = SigningKey::generate(&mut TestRng::new(7));
        let signature = sign1(&key, b"label", b"payload");
        let candidates = [other.verifying_key().clone(), key.verifying_key().clone()];
        let verify =
            |label: &[u8], payload: &[u8]| verify1(&candidates, key.id(), label, payload, &signature);
        assert_eq!(verify(b"label", b"payload"), Some(&candidates[1]));
        assert_eq!(verify(b"other", b"payload"), None);
        assert_eq!(verify(b"label", b"payload\0"), None);
        assert_eq!(verify1(&candidates, other.id(), b"label", b"payload", &signature), None);
    }
}
