use proptest::prelude::*;

use super::*;
use crate::clock::Timestamp;
use crate::crypto::testing::TestRng;
use crate::crypto::{
    ConsentCode, DecryptionKey, EncryptionPublicKey, KeyId, KeyPair, Passphrase, SigningKey,
};
use crate::limits;
use crate::trust::{Integrity, IssuedBy, TrustStore};

mod annex;
mod changes;
mod consent;

const CONTENT: &[u8] = b"a record that was compressed before it came here";

/// Bytes that a signature adds: form, key id, time, signature.
const SIGNED: usize = 1 + 8 + 4 + 64;

fn reader(seed: u64) -> DecryptionKey {
    DecryptionKey::generate(&mut TestRng::new(seed))
}

fn readers() -> [DecryptionKey; 3] {
    [reader(1), reader(2), reader(3)]
}

fn public(readers: &[DecryptionKey]) -> Vec<EncryptionPublicKey> {
    readers.iter().map(|reader| *reader.public_key()).collect()
}

fn issuer() -> KeyPair {
    KeyPair::generate("Clinic", &mut TestRng::new(7)).unwrap()
}

fn time(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn issuance(key: &SigningKey) -> Issuance<'_> {
    Issuance { key, issued_at: time("2026-03-02"), expires_at: None }
}

fn passphrase() -> Passphrase {
    Passphrase::from_bytes(b"correct horse battery staple").unwrap()
}

fn known(pair: &KeyPair) -> TrustStore {
    let mut trust = TrustStore::default();
    trust.insert(&pair.public(), None);
    trust
}

/// An unpadded envelope, signed by [`issuer`].
fn sealed_to(readers: &[DecryptionKey], seed: u64) -> Result<Vec<u8>, SealError> {
    let (issuer, recipients) = (issuer(), public(readers));
    let options = Options {
        issuance: Some(issuance(issuer.signing())),
        recipients: &recipients,
        padding: Padding::None,
        ..Options::default()
    };
    seal(CONTENT, &options, &mut TestRng::new(seed))
}

fn open_with(envelope: &[u8], key: &DecryptionKey) -> Result<Vec<u8>, OpenError> {
    let keys = Keys { decryption: &[key], ..Keys::default() };
    let (_, contents) = open(envelope, &keys)?.verify(&TrustStore::default(), None).into_parts();
    Ok(contents.record)
}

#[test]
fn every_recipient_opens_and_nobody_else() {
    let readers = readers();
    for count in 1..=readers.len() {
        let envelope = sealed_to(&readers[..count], 9).unwrap();
        assert_eq!(Sealed::from_bytes(&envelope).unwrap().recipient_count(), count);
        for reader in &readers[..count] {
            assert_eq!(open_with(&envelope, reader).unwrap(), CONTENT);
        }
        assert_eq!(open_with(&envelope, &reader(4)), Err(OpenError::NoKeyFits));
    }
}

#[test]
fn the_key_that_fits_is_found_among_others() {
    let readers = readers();
    let envelope = sealed_to(&readers[2..], 9).unwrap();
    let keys: Vec<_> = readers.iter().collect();
    let opened = open(&envelope, &Keys { decryption: &keys, ..Keys::default() });
    assert_eq!(opened.unwrap().claimed_issuer(), Some(issuer().signing().id()));
}

#[test]
fn a_passphrase_opens_beside_a_key_and_alone() {
    let (reader, passphrase) = (reader(1), passphrase());
    let other = Passphrase::from_bytes(b"another").unwrap();
    for recipients in [public(&[]), public(std::slice::from_ref(&reader))] {
        let options =
            Options { recipients: &recipients, passphrase: Some(&passphrase), ..Options::default() };
        let envelope = seal(CONTENT, &options, &mut TestRng::new(9)).unwrap();
        let open = |keys| open(&envelope, &keys).map(|opened| opened.verify(&TrustStore::default(), None));

        assert!(Sealed::from_bytes(&envelope).unwrap().takes_passphrase());
        let opened = open(Keys { passphrase: Some(&passphrase), ..Keys::default() }).unwrap();
        assert!(opened.content().record.starts_with(CONTENT));
        let refused = open(Keys { passphrase: Some(&other), ..Keys::default() });
        assert_eq!(refused.unwrap_err(), OpenError::NoKeyFits);
        let by_key = open(Keys { decryption: &[&reader], ..Keys::default() });
        assert_eq!(by_key.is_ok(), !recipients.is_empty());
    }
}

#[test]
fn an_envelope_is_this_much_longer_than_its_content() {
    let content = [1; 300];
    let readers = readers();
    let (issuer, passphrase, code) = (issuer(), passphrase(), ConsentCode::from_text("271828").unwrap());
    let signed = issuance(issuer.signing());
    let overhead = |count, options: Options<'_>| {
        let recipients = public(&readers[..count]);
        let options = Options { recipients: &recipients, padding: Padding::None, ..options };
        seal(&content, &options, &mut TestRng::new(9)).unwrap().len() - content.len()
    };
    let usual = Options { issuance: Some(signed), ..Options::default() };
    let expiring = Issuance { expires_at: Some(time("2027-03-02")), ..signed };
    assert_eq!(overhead(1, usual), 132);
    assert_eq!(overhead(2, usual), 199);
    assert_eq!(overhead(3, usual), 231);
    assert_eq!(overhead(1, Options { issuance: Some(expiring), ..usual }), 136);
    assert_eq!(overhead(1, Options { code: Some(&code), ..usual }), 136);
    assert_eq!(overhead(0, Options { passphrase: Some(&passphrase), ..usual }), 153);
    assert_eq!(overhead(1, Options { passphrase: Some(&passphrase), ..usual }), 219);
    assert_eq!(overhead(1, Options::default()), 132 - SIGNED + 1);
}

#[test]
fn no_bit_of_an_envelope_can_change() {
    let readers = readers();
    let passphrase = passphrase();
    let recipients = public(&readers[..1]);
    let options = Options { recipients: &recipients, passphrase: Some(&passphrase), ..Options::default() };
    let with_passphrase = seal(CONTENT, &options, &mut TestRng::new(9)).unwrap();

    for envelope in [sealed_to(&readers[..1], 9).unwrap(), sealed_to(&readers, 9).unwrap(), with_passphrase] {
        assert!(open_with(&envelope, &readers[0]).is_ok());
        for bit in 0..envelope.len() * 8 {
            let mut changed = envelope.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(open_with(&changed, &readers[0]).is_err(), "bit {bit}");
        }
    }
}

#[test]
fn no_part_of_an_envelope_opens() {
    let readers = readers();
    for envelope in [sealed_to(&readers[..1], 9).unwrap(), sealed_to(&readers, 9).unwrap()] {
        for length in 0..envelope.len() {
            assert_eq!(
                open_with(&envelope[..length], &readers[0]),
                Err(OpenError::Truncated),
                "{length} bytes"
            );
        }
        let longer = [envelope.as_slice(), &[0]].concat();
        assert_eq!(open_with(&longer, &readers[0]), Err(OpenError::Malformed { offset: envelope.len() }));
    }
}

#[test]
fn parts_of_two_envelopes_do_not_mix() {
    let readers = readers();
    let [one, two] = [8, 9].map(|seed| sealed_to(&readers, seed).unwrap());
    // [1, [enc, slots, ...: 1 + 1 + 1 byte, then 2 + 32, then 2 + 3 * 32, then the ciphertext.
    let parts = [5..37, 39..71, 71..103, 103..135, 137..one.len()];
    for reader in &readers {
        for part in parts.clone() {
            let mut mixed = one.clone();
            mixed[part.clone()].copy_from_slice(&two[part.clone()]);
            assert_eq!(open_with(&mixed, reader), Err(OpenError::NoKeyFits), "{part:?}");
        }
    }
    // [1, enc, ciphertext: 1 + 1 byte, then 2 + 32, then the ciphertext.
    let [direct_one, direct_two] = [8, 9].map(|seed| sealed_to(&readers[..1], seed).unwrap());
    for part in [4..36, 38..direct_one.len()] {
        let mut mixed = direct_one.clone();
        mixed[part.clone()].copy_from_slice(&direct_two[part.clone()]);
        assert_eq!(open_with(&mixed, &readers[0]), Err(OpenError::NoKeyFits), "{part:?}");
    }
    let mut swapped = one.clone();
    swapped[39..71].copy_from_slice(&one[71..103]);
    swapped[71..103].copy_from_slice(&one[39..71]);
    assert_eq!(open_with(&swapped, &readers[0]), Err(OpenError::NoKeyFits), "slots in another order");
}

#[test]
fn the_verdict_says_who_signed_and_when() {
    let (reader, stranger) = (reader(1), KeyPair::generate("Other", &mut TestRng::new(8)).unwrap());
    let envelope = sealed_to(std::slice::from_ref(&reader), 9).unwrap();
    let keys = Keys { decryption: &[&reader], ..Keys::default() };
    let now = Some(time("2026-03-14"));
    let verify = |trust: &TrustStore| open(&envelope, &keys).unwrap().verify(trust, now).into_parts();

    let (verdict, contents) = verify(&known(&issuer()));
    assert_eq!(verdict.integrity, Integrity::Valid);
    assert_eq!(verdict.issued_at, Some(time("2026-03-02")));
    assert!(matches!(verdict.issuer, IssuedBy::Known(known) if known.name == "Clinic"));
    assert_eq!(contents.record, CONTENT);

    let (verdict, contents) = verify(&known(&stranger));
    let codes =
        ["integrity.unverifiable", "issuer.unknown", "validity.valid", "revocation.unchecked", "list.none"];
    assert_eq!(verdict.codes()[..5], codes);
    assert_eq!(contents.record, CONTENT);
}

#[test]
fn an_unsigned_record_is_read_and_said_to_be_unsigned() {
    let reader = reader(1);
    let options = Options { recipients: &[*reader.public_key()], ..Options::default() };
    let envelope = seal(CONTENT, &options, &mut TestRng::new(9)).unwrap();
    let opened = open(&envelope, &Keys { decryption: &[&reader], ..Keys::default() }).unwrap();
    assert_eq!(opened.claimed_issuer(), None);
    assert_eq!(opened.to_cose_sign1(), None);
    let verified = opened.verify(&known(&issuer()), None);
    let codes = ["integrity.unverifiable", "issuer.nobody", "validity.undated", "revocation.unchecked"];
    assert_eq!(verified.verdict().codes()[..4], codes);
    assert_eq!(verified.verdict().card, None);
}

#[test]
fn an_expired_card_opens_and_is_said_to_have_expired() {
    let (reader, pair) = (reader(1), issuer());
    let expiring = Issuance { expires_at: Some(time("2026-06-30")), ..issuance(pair.signing()) };
    let recipients = [*reader.public_key()];
    let options = Options { issuance: Some(expiring), recipients: &recipients, ..Options::default() };
    let envelope = seal(CONTENT, &options, &mut TestRng::new(9)).unwrap();
    let validity = |now: &str| {
        let opened = open(&envelope, &Keys { decryption: &[&reader], ..Keys::default() }).unwrap();
        opened.verify(&known(&pair), Some(time(now))).verdict().validity.code()
    };
    assert_eq!(validity("2026-06-29"), "validity.valid");
    assert_eq!(validity("2026-06-30"), "validity.expired");
    assert_eq!(validity("2026-02-01"), "validity.not-yet");
}

#[test]
fn refuses_times_that_the_format_cannot_write() {
    let (reader, pair) = (reader(1), issuer());
    for (issued_at, expires_at) in
        [("2026-03-02", Some("2026-03-02")), ("2107-01-01", None), ("2026-03-02", Some("2107-01-01"))]
    {
        let expires_at = expires_at.map(time);
        let issuance = Issuance { key: pair.signing(), issued_at: time(issued_at), expires_at };
        let recipients = [*reader.public_key()];
        let options = Options { issuance: Some(issuance), recipients: &recipients, ..Options::default() };
        assert_eq!(seal(CONTENT, &options, &mut TestRng::new(9)), Err(SealError::BadTime));
    }
}

#[test]
fn a_wrong_signature_is_disproved() {
    let id = issuer().signing().id();
    let bytes = [&[1], id.as_bytes().as_slice(), &[0; 4], &[0x55; 64], CONTENT].concat();
    let forged = signed::Signed::from_bytes(&bytes).unwrap();
    let verified = Unverified::from(forged).verify(&known(&issuer()), None);
    assert_eq!(verified.verdict().integrity, Integrity::Invalid);
    assert_eq!(verified.verdict().issuer, IssuedBy::Disproved(id.into()));
}

#[test]
fn refuses_to_seal_to_nobody_to_somebody_twice_and_to_too_many() {
    let seal_to = |recipients: &[EncryptionPublicKey]| {
        seal(CONTENT, &Options { recipients, ..Options::default() }, &mut TestRng::new(9))
    };
    let [one, two, _] = readers().map(|reader| *reader.public_key());
    let many: Vec<_> = (0..=limits::RECIPIENTS as u64).map(|seed| *reader(seed).public_key()).collect();
    assert_eq!(seal_to(&[]), Err(SealError::NoRecipients));
    assert_eq!(seal_to(&[one, two, one]), Err(SealError::DuplicateRecipient { index: 2 }));
    assert_eq!(seal_to(&many), Err(SealError::TooManyRecipients));
    assert!(open_with(&seal_to(&many[1..]).unwrap(), &reader(limits::RECIPIENTS as u64)).is_ok());
}

#[test]
fn an_envelope_has_a_greatest_length() {
    let reader = reader(1);
    let seal_bytes = |length: usize| {
        let options = Options { recipients: &[*reader.public_key()], ..Options::default() };
        seal(&vec![0; length], &options, &mut TestRng::new(9))
    };
    let most = limits::ENVELOPE_BYTES - (36 + 5 + 1 + 16);
    assert_eq!(seal_bytes(most).unwrap().len(), limits::ENVELOPE_BYTES);
    assert_eq!(seal_bytes(most + 1), Err(SealError::TooLarge));
    assert_eq!(seal_bytes(2 * most), Err(SealError::TooLarge));
}

#[test]
fn refuses_sealed_bytes_of_no_known_form() {
    let from_bytes =
        |bytes: &[u8]| signed::Signed::from_bytes(bytes).map(|signed| signed.content).unwrap_err();
    assert_eq!(from_bytes(&[]), OpenError::ShortContent);
    assert_eq!(from_bytes(&[1; SIGNED - 1]), OpenError::ShortContent);
    assert_eq!(from_bytes(&[2; SIGNED + 3]), OpenError::ShortContent);
    assert_eq!(from_bytes(&[3; 100]), OpenError::UnknownForm);
}

#[test]
fn debug_prints_no_content() {
    let reader = reader(1);
    let envelope = sealed_to(std::slice::from_ref(&reader), 9).unwrap();
    let sealed = Sealed::from_bytes(&envelope).unwrap();
    assert_eq!(format!("{sealed:?}"), "Sealed(141 bytes)");
    let opened = sealed.open(&Keys { decryption: &[&reader], ..Keys::default() }).unwrap();
    let id = issuer().signing().id();
    assert_eq!(format!("{opened:?}"), format!("Unverified(Some(KeyId({id})), 48 bytes)"));
    let verified = opened.verify(&TrustStore::default(), None);
    assert_eq!(format!("{:?}", verified.content()), "Contents(48 bytes)");
    assert!(format!("{verified:?}").starts_with(r#"Verified(["integrity.unverifiable", "#));
}

#[test]
fn a_cose_library_verifies_the_record() {
    use coset::{CoseSign1, TaggedCborSerializable as _};

    let reader = reader(1);
    let envelope = sealed_to(std::slice::from_ref(&reader), 9).unwrap();
    let opened = open(&envelope, &Keys { decryption: &[&reader], ..Keys::default() }).unwrap();
    let (message, aad) = opened.to_cose_sign1().unwrap();
    let message = CoseSign1::from_tagged_slice(&message).unwrap();
    assert_eq!(message.payload.as_deref(), Some(CONTENT));
    let kid = message.protected.header.key_id.as_slice().try_into().unwrap();
    assert_eq!(KeyId::from_bytes(kid), issuer().signing().id());
    assert_eq!(aad, b"carnet/1 record");
    let verified = message.verify_signature(aad, |signature, signed| {
        let signature = ed25519_dalek::Signature::from_slice(signature)?;
        ed25519_dalek::VerifyingKey::from_bytes(issuer().signing().verifying_key().as_bytes())?
            .verify_strict(signed, &signature)
    });
    assert!(verified.is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_sealed_comes_back_with_zeros(
        content in prop::collection::vec(any::<u8>(), 0..3000),
        count in 1..4_usize,
    ) {
        let (readers, issuer) = (readers(), issuer());
        let (issuance, recipients) = (Some(issuance(issuer.signing())), public(&readers[..count]));
        let options = Options { issuance, recipients: &recipients, ..Options::default() };
        let envelope = seal(&content, &options, &mut TestRng::new(9)).unwrap();
        let opened = open_with(&envelope, &readers[count - 1]).unwrap();
        prop_assert_eq!(&opened[..content.len()], content.as_slice());
        prop_assert!(opened[content.len()..].iter().all(|zero| *zero == 0));
        let step = if envelope.len() <= 512 { 16 } else { 32 };
        prop_assert_eq!(envelope.len() % step, 0);
    }

    #[test]
    fn any_bytes_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(open_with(&bytes, &reader(1)).is_err());
    }
}
