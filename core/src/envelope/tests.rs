use proptest::prelude::*;

use super::*;
use crate::crypto::testing::{TestRng, unhex, unhex32};
use crate::crypto::{DecryptionKey, EncryptionPublicKey, KeyId, Passphrase, SigningKey, VerifyingKey};
use crate::limits;
use crate::trust::{Country, Integrity, IssuedBy, Issuer, TrustList};

const CONTENT: &[u8] = b"a record that was compressed before it came here";

/// Bytes that a signature adds: form, key id, signature.
const SIGNED: usize = 1 + 8 + 64;

fn reader(seed: u64) -> DecryptionKey {
    DecryptionKey::generate(&mut TestRng::new(seed))
}

fn readers() -> [DecryptionKey; 3] {
    [reader(1), reader(2), reader(3)]
}

fn public(readers: &[DecryptionKey]) -> Vec<EncryptionPublicKey> {
    readers.iter().map(|reader| *reader.public_key()).collect()
}

fn issuer() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn passphrase() -> Result<Passphrase, crate::crypto::KeyError> {
    Passphrase::from_bytes(b"correct horse battery staple")
}

fn known(key: &SigningKey) -> Option<TrustList> {
    let country = Country::from_code("KE")?;
    Some(TrustList::from_iter([Issuer { name: "Clinic".into(), country, key: key.verifying_key().clone() }]))
}

/// An unpadded envelope, signed by [`issuer`].
fn sealed_to(readers: &[DecryptionKey], seed: u64) -> Result<Vec<u8>, SealError> {
    let (issuer, recipients) = (issuer(), public(readers));
    let options =
        Options { issuer: Some(&issuer), recipients: &recipients, passphrase: None, padding: Padding::None };
    seal(CONTENT, &options, &mut TestRng::new(seed))
}

fn open_with(envelope: &[u8], key: &DecryptionKey) -> Result<Vec<u8>, OpenError> {
    let keys = Keys { decryption: &[key], passphrase: None };
    let (_, content) = open(envelope, &keys)?.verify(&TrustList::default()).into_parts();
    Ok(content)
}

/// Envelopes of `hello record` that a reader written from the format alone has opened, too: to one key; to
/// three; to the first of them and the passphrase `correct horse`; unsigned, to that passphrase.
const FROZEN: [&str; 4] = [
    "83015820bc910e9b4855e37ba7c8733855d97bfe07abeb02f8fbe25f5b60575b218f154f586a50476c79868cecd7912c\
     41316149169e967329b7a3a7d5a58b0b4080e78ae1ed3abfa429f5d30764e9e8c72f407dea76f4dce5707aead5d7fc4c\
     9e6ab39d4bccdc74d21e6a0483f3f8b39887ce11f72ff1db4e93eacfff84fd7343ea99fb15acd703f624ff0bd6c733f0",
    "8301825820f138c3262acf529cbc30126fe92f0230e7b033b0ace6eb0426633d905cf3a02a5890cc05d6dac6edba64a7\
     49e3fc68d639c9dd4098e6b7da22aaec37c9dc313f3af0aa566402290512b408e5abad6fcac87c3a261bc05c845980bd\
     255a77bca3a94a0f115118e61b8206f91c35d65d65491e0c64aef549cd551ea0e1671923651c20d921d899ce31c5526a\
     180874ac9a482b0a567dcd80c5b133d362db434ce696e8bfb247eb28377177080bf90954eb1b2c586729caeec01efcdb\
     322a1e12f38688722b19ef82dc49060ecfc669984b8ee24839b4de520d51f443ea9cb517ebc61662ba108d419bc8a0a7\
     3caf3a5e67a5f08ee085eed67fc473517dde3c1f94d43ab6a73a6a4701f6067b83930aee461a7819500c5788b206ad16",
    "8301835820745b5285a6c3614201829c5544cddffb479dc4245546e47ca82e358f3ada973c5830e21f80ae5ffb110ccf\
     57a051372ef818a70199c1f81a5e6291e8d6a7cc540f03dab5b91acf83fb6d318cd4d5b27a4a1b8250d879d55d657da3\
     1d6993392fe401f72758301a5047d491a2fc39a10ce68080e1bfe47ae8808da38c120f10b1dd488f71b9da56378fb090\
     82e5c85dd8457728271e895873ded2aea119d12a826ed25195a0e8a99c7e589630a174ea3aa91425003a0131790b03b6\
     9acd89b9c3547ee7336c7920135c94e173188941a5bf746a8fd9db55f99a40b51f82bb0c7197c78d7b0f7ffee00aa629\
     a4533550182c74add04a8528be4417919d90b5bd7b9d789ac7a75445f609532b",
    "830183f640825015ff0089f5612998d7e006b35660ffac5830f4e75425dc30fec6913e406275a4e7e7ac135e04240e3f\
     7803b0fc0bffbc6840aba21a47c0330f6fae38a65ad7d58f9f5825d77962041c4fe56a41f2a3d1592c986868479f637a\
     c4b3ff299b3e8d9995a47e572249bd66",
];
const FROZEN_KEYS: [&str; 3] = [
    "532deabf88729cb43995ab5a9cd49bf9b90a079904dc0645ecda9e47ce7345a9",
    "8c7654ecfd7b0b623b803e2f4e02ad1cc84278efdfcd7c4c9208edd81f17e115",
    "3ed2b0611e97da9cfe87c83e7ed97c2dc38b94c45787cc566c9679487512b565",
];
const FROZEN_ISSUER: &str = "069d8d6980eaf1bca2e4118bc612a13f23791bf2c60ceef2692b581d27b0a159";

#[test]
fn opens_what_was_sealed_when_the_format_was_frozen() {
    let keys = FROZEN_KEYS.map(|key| DecryptionKey::from_bytes(&unhex32(key)));
    let passphrase = Passphrase::from_bytes(b"correct horse").unwrap();
    let key = VerifyingKey::from_bytes(&unhex32(FROZEN_ISSUER)).unwrap();
    let trust = TrustList::from_iter([Issuer {
        name: "Clinic".into(),
        country: Country::from_code("KE").unwrap(),
        key,
    }]);
    for (envelope, openers) in FROZEN.iter().zip([1, 3, 1, 0]) {
        let envelope = unhex(envelope);
        let by_key = keys.iter().filter(|key| open_with(&envelope, key).is_ok()).count();
        assert_eq!(by_key, openers);

        let keys: Vec<_> = keys.iter().collect();
        let opened = open(&envelope, &Keys { decryption: &keys, passphrase: Some(&passphrase) }).unwrap();
        let expected = if openers > 0 { "issuer.known" } else { "issuer.nobody" };
        let (verdict, content) = opened.verify(&trust).into_parts();
        assert_eq!(verdict.issuer.code(), expected);
        assert_eq!(content.split(|byte| *byte == 0).next(), Some(b"hello record".as_slice()));
    }
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
    let opened = open(&envelope, &Keys { decryption: &keys, passphrase: None });
    assert_eq!(opened.unwrap().claimed_issuer(), Some(issuer().id()));
}

#[test]
fn a_passphrase_opens_beside_a_key_and_alone() {
    let (reader, passphrase) = (reader(1), passphrase().unwrap());
    let other = Passphrase::from_bytes(b"another").unwrap();
    for recipients in [public(&[]), public(std::slice::from_ref(&reader))] {
        let options =
            Options { recipients: &recipients, passphrase: Some(&passphrase), ..Options::default() };
        let envelope = seal(CONTENT, &options, &mut TestRng::new(9)).unwrap();
        let open = |keys| open(&envelope, &keys).map(|opened| opened.verify(&TrustList::default()));

        assert!(Sealed::from_bytes(&envelope).unwrap().takes_passphrase());
        let opened = open(Keys { decryption: &[], passphrase: Some(&passphrase) }).unwrap();
        assert!(opened.content().starts_with(CONTENT));
        let refused = open(Keys { decryption: &[], passphrase: Some(&other) });
        assert_eq!(refused.unwrap_err(), OpenError::NoKeyFits);
        let by_key = open(Keys { decryption: &[&reader], passphrase: None });
        assert_eq!(by_key.is_ok(), !recipients.is_empty());
    }
}

#[test]
fn an_envelope_is_this_much_longer_than_its_content() {
    let content = [1; 300];
    let readers = readers();
    let (issuer, passphrase) = (issuer(), passphrase().unwrap());
    let overhead = |issuer, count, passphrase| {
        let recipients = public(&readers[..count]);
        let options = Options { issuer, recipients: &recipients, passphrase, padding: Padding::None };
        seal(&content, &options, &mut TestRng::new(9)).unwrap().len() - content.len()
    };
    assert_eq!(overhead(Some(&issuer), 1, None), 128);
    assert_eq!(overhead(Some(&issuer), 2, None), 227);
    assert_eq!(overhead(Some(&issuer), 3, None), 275);
    assert_eq!(overhead(Some(&issuer), 0, Some(&passphrase)), 165);
    assert_eq!(overhead(Some(&issuer), 1, Some(&passphrase)), 247);
    assert_eq!(overhead(None, 1, None), 128 - SIGNED + 1);
}

#[test]
fn no_bit_of_an_envelope_can_change() {
    let readers = readers();
    let passphrase = passphrase().unwrap();
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
    // [1, [enc, slots, ...: 1 + 1 + 1 byte, then 2 + 32, then 2 + 3 * 48, then the ciphertext.
    let parts = [5..37, 39..87, 87..135, 135..183, 185..one.len()];
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
    swapped[39..87].copy_from_slice(&one[87..135]);
    swapped[87..135].copy_from_slice(&one[39..87]);
    assert_eq!(open_with(&swapped, &readers[0]), Err(OpenError::NoKeyFits), "slots in another order");
}

#[test]
fn the_verdict_says_who_signed() {
    let (reader, stranger) = (reader(1), SigningKey::from_bytes(&[8; 32]));
    let envelope = sealed_to(std::slice::from_ref(&reader), 9).unwrap();
    let keys = Keys { decryption: &[&reader], passphrase: None };
    let verify = |trust: &TrustList| open(&envelope, &keys).unwrap().verify(trust).into_parts();

    let (verdict, content) = verify(&known(&issuer()).unwrap());
    assert_eq!(verdict.integrity, Integrity::Valid);
    assert!(matches!(verdict.issuer, IssuedBy::Known(known) if known.name == "Clinic"));
    assert_eq!(content, CONTENT);

    let (verdict, content) = verify(&known(&stranger).unwrap());
    assert_eq!(verdict.codes(), ["integrity.unverifiable", "issuer.unknown", "content.unread"]);
    assert_eq!(content, CONTENT);
}

#[test]
fn an_unsigned_record_is_read_and_said_to_be_unsigned() {
    let reader = reader(1);
    let options = Options { recipients: &[*reader.public_key()], ..Options::default() };
    let envelope = seal(CONTENT, &options, &mut TestRng::new(9)).unwrap();
    let opened = open(&envelope, &Keys { decryption: &[&reader], passphrase: None }).unwrap();
    assert_eq!(opened.claimed_issuer(), None);
    assert_eq!(opened.to_cose_sign1(), None);
    let verified = opened.verify(&known(&issuer()).unwrap());
    assert_eq!(verified.verdict().codes(), ["integrity.unverifiable", "issuer.nobody", "content.unread"]);
}

#[test]
fn a_wrong_signature_is_disproved() {
    let signed = |content: &[u8], signature: &[u8]| {
        [&[1], issuer().id().as_bytes().as_slice(), signature, content].concat()
    };
    let forged = signed::Signed::from_bytes(&signed(CONTENT, &[0x55; 64])).unwrap();
    assert_eq!(forged.signature.map(|(kid, _)| kid), Some(issuer().id()));
    let verified = Unverified::from(forged).verify(&known(&issuer()).unwrap());
    assert_eq!(verified.verdict().integrity, Integrity::Invalid);
    assert_eq!(verified.verdict().issuer, IssuedBy::Disproved(issuer().id()));
}

#[test]
fn each_key_of_one_id_is_tried() {
    let twin = SigningKey::from_bytes(&[8; 32]).verifying_key().clone().with_id(issuer().id());
    let country = Country::from_code("KE").unwrap();
    let mut trust = TrustList::from_iter([Issuer { name: "Twin".into(), country, key: twin }]);
    let reader = reader(1);
    let envelope = sealed_to(std::slice::from_ref(&reader), 9).unwrap();
    let keys = Keys { decryption: &[&reader], passphrase: None };
    let verify = |trust: &TrustList| open(&envelope, &keys).unwrap().verify(trust).into_parts().0;

    assert_eq!(verify(&trust).issuer, IssuedBy::Disproved(issuer().id()));
    trust.insert(Issuer { name: "Clinic".into(), country, key: issuer().verifying_key().clone() });
    assert!(matches!(verify(&trust).issuer, IssuedBy::Known(known) if known.name == "Clinic"));
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
    assert_eq!(from_bytes(&[2; 100]), OpenError::UnknownForm);
}

#[test]
fn debug_prints_no_content() {
    let reader = reader(1);
    let envelope = sealed_to(std::slice::from_ref(&reader), 9).unwrap();
    let sealed = Sealed::from_bytes(&envelope).unwrap();
    assert_eq!(format!("{sealed:?}"), "Sealed(137 bytes)");
    let opened = sealed.open(&Keys { decryption: &[&reader], passphrase: None }).unwrap();
    assert_eq!(format!("{opened:?}"), "Unverified(Some(KeyId(fe812c12f3ab4ce6)), 48 bytes)");
    let verified = opened.verify(&TrustList::default());
    let expected = r#"Verified(["integrity.unverifiable", "issuer.unknown", "content.unread"])"#;
    assert_eq!(format!("{verified:?}"), expected);
}

#[test]
fn a_cose_library_verifies_the_record() {
    use coset::{CoseSign1, TaggedCborSerializable as _};

    let reader = reader(1);
    let envelope = sealed_to(std::slice::from_ref(&reader), 9).unwrap();
    let opened = open(&envelope, &Keys { decryption: &[&reader], passphrase: None }).unwrap();
    let message = CoseSign1::from_tagged_slice(&opened.to_cose_sign1().unwrap()).unwrap();
    assert_eq!(message.payload.as_deref(), Some(CONTENT));
    assert_eq!(
        KeyId::from_bytes(message.protected.header.key_id.as_slice().try_into().unwrap()),
        issuer().id()
    );
    let verified = message.verify_signature(b"carnet/1 record", |signature, signed| {
        let signature = ed25519_dalek::Signature::from_slice(signature)?;
        ed25519_dalek::VerifyingKey::from_bytes(issuer().verifying_key().as_bytes())?
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
        let recipients = public(&readers[..count]);
        let options = Options { issuer: Some(&issuer), recipients: &recipients, ..Options::default() };
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

    #[test]
    fn an_envelope_with_any_byte_replaced_is_refused(
        position in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let readers = readers();
        let mut envelope = sealed_to(&readers, 9).unwrap();
        let position = position.index(envelope.len());
        prop_assume!(envelope[position] != byte);
        envelope[position] = byte;
        prop_assert!(open_with(&envelope, &readers[1]).is_err());
    }
}
