//! The second sealed part: what it tells to whom.

use super::*;

/// Length of the annexes here.
const BYTES: usize = 256;

const SENSITIVE: &[u8] = b"what fewer readers may see";

/// A signed envelope to reader 1 and reader 2, with an annex for reader 2.
fn sealed(content: Option<&[u8]>, seed: u64) -> Vec<u8> {
    sealed_by(&issuer(), content, seed)
}

fn sealed_by(issuer: &KeyPair, content: Option<&[u8]>, seed: u64) -> Vec<u8> {
    let [one, two, _] = readers();
    let (recipients, readers) = ([*one.public_key(), *two.public_key()], [*two.public_key()]);
    let options = Options {
        issuance: Some(issuance(issuer.signing())),
        recipients: &recipients,
        annex: Some(Annex { content, recipients: &readers, bytes: BYTES }),
        ..Options::default()
    };
    seal(CONTENT, &options, &mut TestRng::new(seed)).unwrap()
}

fn contents(envelope: &[u8], key: &DecryptionKey) -> Result<Contents, OpenError> {
    let opened = open(envelope, &Keys { decryption: &[key], ..Keys::default() })?;
    let (verdict, contents) = opened.verify(&known(&issuer()), None).into_parts();
    assert_eq!(verdict.integrity, Integrity::Valid);
    Ok(contents)
}

#[test]
fn its_readers_open_it_and_others_do_not() {
    let [one, two, three] = readers();
    let envelope = sealed(Some(SENSITIVE), 9);
    assert!(Sealed::from_bytes(&envelope).unwrap().has_annex());
    assert_eq!(contents(&envelope, &one).unwrap().annex, None);
    let annex = contents(&envelope, &two).unwrap().annex.unwrap();
    assert!(annex.starts_with(SENSITIVE) && annex[SENSITIVE.len()..].iter().all(|byte| *byte == 0));
    assert!(contents(&envelope, &three).is_err());
}

#[test]
fn every_one_of_sixteen_readers_opens_it() {
    let readers: Vec<_> = (0..limits::ANNEX_RECIPIENTS as u64).map(reader).collect();
    let recipients = public(&readers);
    let annex = Annex { content: Some(SENSITIVE), recipients: &recipients, bytes: 1_000 };
    let options = Options { recipients: &recipients, annex: Some(annex), ..Options::default() };
    let envelope = seal(CONTENT, &options, &mut TestRng::new(9)).unwrap();
    for reader in &readers {
        let opened = open(&envelope, &Keys { decryption: &[reader], ..Keys::default() }).unwrap();
        let (_, contents) = opened.verify(&TrustStore::default(), None).into_parts();
        assert!(contents.annex.unwrap().starts_with(SENSITIVE));
    }
}

#[test]
fn a_reader_of_the_record_cannot_tell_whether_there_is_anything_in_it() {
    let [one, ..] = readers();
    let (full, empty) = (sealed(Some(SENSITIVE), 9), sealed(None, 9));
    let shape = |envelope: &[u8]| {
        let parts = wire::parse(envelope).unwrap();
        (envelope.len(), parts.annex.unwrap().len(), parts.header_bytes.len(), parts.ciphertext.len())
    };
    assert_eq!(shape(&full), shape(&empty));
    let told = |envelope: &[u8]| {
        let opened = open(envelope, &Keys { decryption: &[&one], ..Keys::default() }).unwrap();
        let (verdict, contents) = opened.verify(&known(&issuer()), None).into_parts();
        (verdict.codes(), contents.record, contents.annex)
    };
    assert_eq!(told(&full), told(&empty));
    // Bytes that look like others': each value occurs about as often.
    let ones = |envelope: &[u8]| -> u32 {
        (0..200)
            .map(|seed| sealed(if envelope == full { Some(SENSITIVE) } else { None }, seed))
            .map(|sealed| {
                wire::parse(&sealed).unwrap().annex.unwrap().iter().map(|byte| byte.count_ones()).sum::<u32>()
            })
            .sum()
    };
    // 200 annexes of 2,048 bits: six standard deviations are 1,920.
    let expected = 200 * 8 * u32::try_from(BYTES).unwrap() / 2;
    for ones in [ones(&full), ones(&empty)] {
        assert!(ones.abs_diff(expected) < 1_920, "{ones} of {expected}");
    }
}

#[test]
fn no_bit_of_it_can_change_and_it_cannot_be_taken_away() {
    let [one, two, _] = readers();
    let envelope = sealed(Some(SENSITIVE), 9);
    let parts = wire::parse(&envelope).unwrap();
    let end = parts.header_bytes.len() - 3;
    for byte in end - BYTES..end {
        let mut changed = envelope.clone();
        changed[byte] ^= 1;
        assert!(contents(&changed, &one).is_err() && contents(&changed, &two).is_err(), "byte {byte}");
    }
    let without = [&[0x83], &envelope[1..end - BYTES - 3], &envelope[end..]].concat();
    assert!(wire::parse(&without).is_ok());
    assert_eq!(contents(&without, &two), Err(OpenError::NoKeyFits));
}

#[test]
fn the_annexes_of_two_cards_cannot_be_exchanged() {
    let [one, two, _] = readers();
    let [first, second] = [8, 9].map(|seed| sealed(Some(SENSITIVE), seed));
    let end = wire::parse(&first).unwrap().header_bytes.len() - 3;
    let mut mixed = first.clone();
    mixed[end - BYTES..end].copy_from_slice(&second[end - BYTES..end]);
    assert!(contents(&mixed, &one).is_err() && contents(&mixed, &two).is_err());
}

#[test]
fn the_signature_holds_for_one_annex() {
    let envelope = sealed(Some(SENSITIVE), 9);
    let [one, ..] = readers();
    let opened = open(&envelope, &Keys { decryption: &[&one], ..Keys::default() }).unwrap();
    let (signed, aad) = (opened.signed, opened.aad);
    assert_eq!(aad.len(), b"carnet/1 record".len() + 32);
    // As if a reader had sealed the signed record again with another annex, or with none.
    for aad in [signed::external_aad(None), signed::external_aad(Some(b"another"))] {
        let attestation = signed.attestation;
        let signed = signed::Signed { attestation, content: signed.content.clone() };
        let (verdict, _) =
            Unverified { signed, aad, annex: None }.verify(&known(&issuer()), None).into_parts();
        assert_eq!(verdict.integrity, Integrity::Invalid);
    }
}

#[test]
fn what_does_not_fit_is_refused_with_its_size() {
    let [one, ..] = readers();
    let recipients = [*one.public_key()];
    let annex = Annex { content: Some(SENSITIVE), recipients: &recipients, bytes: BYTES };
    assert_eq!(format!("{annex:?}"), "Annex(256 bytes)");
    let of = |content: &[u8], recipients: &[EncryptionPublicKey], bytes| {
        let annex = Some(Annex { content: Some(content), recipients, bytes });
        let options = Options { recipients: &[*one.public_key()], annex, ..Options::default() };
        seal(CONTENT, &options, &mut TestRng::new(9)).map(|_| "sealed")
    };
    let needed = Annex::bytes_needed(100, 1);
    assert_eq!(needed, 149);
    assert_eq!(of(&[1; 100], &recipients, needed), Ok("sealed"));
    assert_eq!(of(&[1; 100], &recipients, needed - 1), Err(SealError::AnnexTooLarge { needed }));
    assert_eq!(of(&[1; 100], &recipients, usize::MAX), Err(SealError::TooLarge));
    assert_eq!(of(&[1; 100], &[], needed), Err(SealError::NoRecipients));
    let many: Vec<_> = (0..17).map(|seed| *reader(seed).public_key()).collect();
    assert_eq!(of(&[1; 100], &many, 1_000), Err(SealError::TooManyRecipients));
}
