use super::*;

const ENC: [u8; ENC_BYTES] = [0xee; ENC_BYTES];
const SALT: [u8; SALT_BYTES] = [0xaa; SALT_BYTES];
const SLOTS: [[u8; WRAPPED_BYTES]; 2] = [[0x11; WRAPPED_BYTES], [0x22; WRAPPED_BYTES]];

/// The envelope of `header` around a ciphertext of zeros.
fn envelope(header: Header<'_>, length: usize) -> Vec<u8> {
    with_annex(header, None, length)
}

fn with_annex(header: Header<'_>, annex: Option<&[u8]>, length: usize) -> Vec<u8> {
    let mut bytes = header.to_bytes(annex);
    write_byte_string_head(&mut bytes, length);
    bytes.resize(bytes.len() + length, 0);
    bytes
}

fn direct() -> Vec<u8> {
    envelope(Header::Direct { enc: &ENC, consent: Consent::NotNeeded }, 300)
}

fn refusal(bytes: &[u8]) -> OpenError {
    parse(bytes).map(|_| "accepted").unwrap_err()
}

/// `[1, [enc or null, slots, passphrase]]` with parts of the caller's, without a ciphertext's content.
fn wrapped_of(parts: &[&[u8]]) -> Vec<u8> {
    [&[0x83, 0x01], parts.concat().as_slice(), &[0x50], &[0; TAG_BYTES]].concat()
}

#[test]
fn the_direct_form_is_36_bytes_and_the_ciphertext() {
    let bytes = direct();
    assert_eq!(bytes[..4], [0x83, 0x01, 0x58, 0x20]);
    assert_eq!(bytes[4..36], ENC);
    assert_eq!(bytes[36..39], [0x59, 0x01, 0x2c]);
    let parts = parse(&bytes).unwrap();
    assert!(matches!(parts.header, Header::Direct { enc: &ENC, consent: Consent::NotNeeded }));
    assert_eq!(parts.header_bytes, &bytes[..39]);
    assert_eq!(parts.ciphertext, &bytes[39..]);
}

#[test]
fn every_set_of_recipients_reads_back_as_it_was_written() {
    let passphrase = Some(PassphraseSlot { salt: &SALT, slot: &SLOTS[0] });
    let recipients = |count, consent| Some(RecipientSlots { enc: &ENC, slots: &SLOTS[..count], consent });
    let (plain, code) = (Consent::NotNeeded, Consent::Code);
    for header in [
        Header::Direct { enc: &ENC, consent: plain },
        Header::Direct { enc: &ENC, consent: code },
        Header::Wrapped { recipients: recipients(2, plain), passphrase: None },
        Header::Wrapped { recipients: recipients(2, code), passphrase: None },
        Header::Wrapped { recipients: recipients(1, plain), passphrase },
        Header::Wrapped { recipients: recipients(1, code), passphrase },
        Header::Wrapped { recipients: recipients(2, plain), passphrase },
    ] {
        for annex in [None, Some([0xaa; 60].as_slice())] {
            let bytes = with_annex(header, annex, 17);
            let parts = parse(&bytes).unwrap();
            assert_eq!(parts.annex, annex);
            assert_eq!(with_annex(parts.header, parts.annex, 17), bytes);
            assert_eq!(parts.header_bytes.len() + parts.ciphertext.len(), bytes.len());
        }
    }
    let alone = Header::Wrapped { recipients: None, passphrase };
    assert!(parse(&envelope(alone, 17)).is_ok());
    assert!(parse(&with_annex(alone, Some(&[0xaa; 60]), 17)).is_err(), "an annex without enc");
}

#[test]
fn an_annex_has_a_least_length() {
    let header = Header::Direct { enc: &ENC, consent: Consent::NotNeeded };
    for (length, is_one) in [(LEAST_ANNEX_BYTES, true), (LEAST_ANNEX_BYTES - 1, false)] {
        assert_eq!(parse(&with_annex(header, Some(&vec![0; length]), 17)).is_ok(), is_one);
    }
}

#[test]
fn a_passphrase_alone_has_null_for_enc() {
    let passphrase = Some(PassphraseSlot { salt: &SALT, slot: &SLOTS[0] });
    let bytes = Header::Wrapped { recipients: None, passphrase }.to_bytes(None);
    assert_eq!(bytes[..6], [0x83, 0x01, 0x83, 0xf6, 0x40, 0x82]);
}

#[test]
fn versions_are_told_apart_whatever_follows() {
    assert_eq!(refusal(&[0x83, 0x00]), OpenError::UnknownVersion);
    assert_eq!(refusal(&[0x83, 0x02]), OpenError::NewerVersion { version: 2 });
    assert_eq!(refusal(&[0x85, 0x19, 0x12, 0x34, 0xff]), OpenError::NewerVersion { version: 0x1234 });
}

#[test]
fn refuses_longer_spellings() {
    let (bytes, ciphertext) = (direct(), [0; 300]);
    let long_version = [&[0x83, 0x18, 0x01], &bytes[2..]].concat();
    assert_eq!(refusal(&long_version), OpenError::Malformed { offset: 1 });
    let long_enc = [&[0x83, 0x01, 0x59, 0x00, 0x20], &bytes[4..]].concat();
    assert_eq!(refusal(&long_enc), OpenError::Malformed { offset: 2 });
    let long_length = [&bytes[..36], &[0x5a, 0, 0, 0x01, 0x2c], &ciphertext].concat();
    assert_eq!(refusal(&long_length), OpenError::Malformed { offset: 36 });
    let indefinite = [&bytes[..36], &[0x5f], &bytes[36..], &[0xff]].concat();
    assert_eq!(refusal(&indefinite), OpenError::Malformed { offset: 36 });
}

#[test]
fn believes_no_length() {
    let before = &direct()[..36];
    let claim = |head: &[u8]| refusal(&[before, head].concat());
    assert_eq!(claim(&[0x5a, 0x80, 0, 0, 0]), OpenError::TooLarge, "2 GB");
    assert_eq!(claim(&[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), OpenError::TooLarge);
    assert_eq!(claim(&[0x5a, 0x00, 0x10, 0, 0]), OpenError::Truncated, "1 MB");
    assert_eq!(claim(&[0x4f]), OpenError::Malformed { offset: 36 }, "less than a tag");
    assert_eq!(refusal(&vec![0x83; limits::ENVELOPE_BYTES + 1]), OpenError::TooLarge);
    assert_eq!(refusal(&[0x81; 10_000]), OpenError::Malformed { offset: 1 }, "nested arrays");
}

#[test]
fn refuses_what_is_something_else() {
    assert_eq!(refusal(&[]), OpenError::Truncated);
    assert_eq!(refusal(b"https://example.org"), OpenError::Malformed { offset: 0 });
    for items in [0x82, 0x85] {
        let other = [&[items], &direct()[1..]].concat();
        assert_eq!(refusal(&other), OpenError::Malformed { offset: 0 });
    }
    assert_eq!(refusal(&[&[0x84], &direct()[1..]].concat()), OpenError::Truncated, "an annex and no more");
    assert_eq!(refusal(&[0x83, 0x01, 0x60]), OpenError::Malformed { offset: 2 });
    assert_eq!(refusal(&[0x83, 0x01, 0x58, 0x1f]), OpenError::Malformed { offset: 2 });
}

#[test]
fn refuses_second_forms_of_a_set_of_recipients() {
    let enc: &[u8] = &[&[0x58, 0x20], ENC.as_slice()].concat();
    let slot: &[u8] = &[&[0x58, 0x20], SLOTS[0].as_slice()].concat();
    let short: &[u8] = &[&[0x58, 0x1f], &SLOTS[0][1..]].concat();
    let slots: &[u8] = &[&[0x58, 0x40], SLOTS.as_flattened()].concat();
    let passphrase: &[u8] = &[&[0x82, 0x50], SALT.as_slice(), slot].concat();
    assert!(parse(&wrapped_of(&[&[0x83], enc, slot, passphrase])).is_ok());
    for parts in [
        [&[0x82], enc, slot, &[]],            // one recipient alone
        [&[0x82], enc, &[0x40], &[]],         // nobody
        [&[0x82], &[0xf6], &[0x40], &[]],     // nobody
        [&[0x82], &[0xf6], slots, &[]],       // slots without enc
        [&[0x83], &[0xf6], slot, passphrase], // slots without enc
        [&[0x83], enc, &[0x40], passphrase],  // enc without slots
        [&[0x83], enc, short, passphrase],    // a slot cut short
        [&[0x81], enc, slots, &[]],           // too few
    ] {
        assert_eq!(refusal(&wrapped_of(&parts)), OpenError::Malformed { offset: 2 }, "{parts:02x?}");
    }
    let with_code =
        |parts: &[&[u8]]| parse(&wrapped_of(&[&[&[0x84], enc], parts].concat())).map(|_| "accepted");
    let malformed = |offset| Err(OpenError::Malformed { offset });
    assert_eq!(with_code(&[&[0x40], &[0xf6], &[0xf5]]), Ok("accepted"));
    assert_eq!(with_code(&[slots, &[0xf6], &[0xf5]]), Ok("accepted"));
    assert_eq!(with_code(&[slots, passphrase, &[0xf5]]), Ok("accepted"));
    assert_eq!(with_code(&[slot, &[0xf6], &[0xf5]]), malformed(2), "one recipient alone");
    assert_eq!(with_code(&[&[0x40], passphrase, &[0xf5]]), malformed(2), "enc without slots");
    assert_eq!(with_code(&[&[0x40], &[0xf6], &[0xf4]]), malformed(39), "no code");
    let nobody = wrapped_of(&[&[0x84], &[0xf6], &[0x40], passphrase, &[0xf5]]);
    assert_eq!(refusal(&nobody), OpenError::Malformed { offset: 2 }, "a code without a recipient");
    let many = [&[0x59, 0x08, 0x20], [0; 65 * WRAPPED_BYTES].as_slice()].concat();
    assert_eq!(refusal(&wrapped_of(&[&[0x82], enc, &many])), OpenError::TooManyRecipients);
}
