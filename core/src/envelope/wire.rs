//! The bytes of an envelope: the few forms of CBOR that the format has, written and read in one way only.

use super::OpenError;
use super::annex::LEAST_ANNEX_BYTES;
use super::schedule::WRAPPED_BYTES;
use crate::crypto::SALT_BYTES;
use crate::crypto::aead::TAG_BYTES;
use crate::crypto::hpke::ENC_BYTES;
use crate::limits;

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// Items of the outer array: version, keys, the annex if there is one, ciphertext.
const ITEMS: u64 = 3;
const ITEMS_WITH_ANNEX: u64 = 4;

/// Major types (RFC 8949, section 3.1), and the head of `null` (section 3.3).
const UNSIGNED_INTEGER: u8 = 0;
const BYTE_STRING: u8 = 2;
const ARRAY: u8 = 4;
const NULL: u8 = 0xf6;
const TRUE: u8 = 0xf5;

/// What an envelope says on its outside of the keys that open it.
#[derive(Clone, Copy)]
pub(super) enum Header<'a> {
    /// One recipient, who shares a secret with `enc` that the content is sealed under.
    Direct { enc: &'a [u8; ENC_BYTES], consent: Consent },
    /// A content key, wrapped for each of those who may open the envelope. At least one of the two is there,
    /// and not one recipient alone.
    Wrapped { recipients: Option<RecipientSlots<'a>>, passphrase: Option<PassphraseSlot<'a>> },
}

/// Whether recipients need a consent code beside their key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Consent {
    NotNeeded,
    Code,
}

/// The content key, wrapped for each of one or more recipients under secrets that they share with `enc`.
#[derive(Clone, Copy)]
pub(super) struct RecipientSlots<'a> {
    pub(super) enc: &'a [u8; ENC_BYTES],
    pub(super) slots: &'a [[u8; WRAPPED_BYTES]],
    pub(super) consent: Consent,
}

/// The content key, wrapped under a passphrase.
#[derive(Clone, Copy)]
pub(super) struct PassphraseSlot<'a> {
    pub(super) salt: &'a [u8; SALT_BYTES],
    pub(super) slot: &'a [u8; WRAPPED_BYTES],
}

/// An envelope in its parts.
pub(super) struct Parts<'a> {
    pub(super) header: Header<'a>,
    /// The second sealed part.
    pub(super) annex: Option<&'a [u8]>,
    /// Every byte before `ciphertext`.
    pub(super) header_bytes: &'a [u8],
    pub(super) ciphertext: &'a [u8],
}

impl Header<'_> {
    /// The encapsulated key, and whether it takes a consent code; a passphrase alone has none.
    pub(super) fn enc(&self) -> Option<(&[u8; ENC_BYTES], Consent)> {
        match self {
            Header::Direct { enc, consent } => Some((enc, *consent)),
            Header::Wrapped { recipients, .. } => {
                recipients.as_ref().map(|recipients| (recipients.enc, recipients.consent))
            }
        }
    }

    /// Writes everything that comes before the item of the ciphertext.
    pub(super) fn to_bytes(self, annex: Option<&[u8]>) -> Vec<u8> {
        let mut out = Vec::new();
        write_head(&mut out, ARRAY, if annex.is_some() { ITEMS_WITH_ANNEX } else { ITEMS });
        write_head(&mut out, UNSIGNED_INTEGER, VERSION);
        match self {
            Header::Direct { enc, consent: Consent::NotNeeded } => write_bytes(&mut out, enc),
            Header::Direct { enc, consent } => {
                write_keys(&mut out, Some(RecipientSlots { enc, slots: &[], consent }), None);
            }
            Header::Wrapped { recipients, passphrase } => write_keys(&mut out, recipients, passphrase),
        }
        if let Some(annex) = annex {
            write_bytes(&mut out, annex);
        }
        out
    }
}

fn write_keys(
    out: &mut Vec<u8>,
    recipients: Option<RecipientSlots<'_>>,
    passphrase: Option<PassphraseSlot<'_>>,
) {
    let needs_code = recipients.is_some_and(|recipients| recipients.consent == Consent::Code);
    let items = if needs_code { 4 } else { 2 + u64::from(passphrase.is_some()) };
    write_head(out, ARRAY, items);
    match recipients {
        Some(RecipientSlots { enc, slots, consent: _ }) => {
            write_bytes(out, enc);
            write_bytes(out, slots.as_flattened());
        }
        None => {
            out.push(NULL);
            write_bytes(out, &[]);
        }
    }
    match passphrase {
        Some(PassphraseSlot { salt, slot }) => {
            write_head(out, ARRAY, 2);
            write_bytes(out, salt);
            write_bytes(out, slot);
        }
        None if needs_code => out.push(NULL),
        None => {}
    }
    if needs_code {
        out.push(TRUE);
    }
}

/// Writes the head of a byte string of `length` bytes, which follow.
pub(super) fn write_byte_string_head(out: &mut Vec<u8>, length: usize) {
    write_head(out, BYTE_STRING, length as u64);
}

fn write_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    write_byte_string_head(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// Writes a head in its shortest form (RFC 8949, sections 3 and 4.2.1).
fn write_head(out: &mut Vec<u8>, major: u8, argument: u64) {
    let major = major << 5;
    let bytes @ [.., b3, b2, b1, b0] = argument.to_be_bytes();
    match argument {
        0..24 => out.push(major | b0),
        24..0x100 => out.extend([major | 24, b0]),
        0x100..0x1_0000 => out.extend([major | 25, b1, b0]),
        0x1_0000..0x1_0000_0000 => out.extend([major | 26, b3, b2, b1, b0]),
        _ => {
            out.push(major | 27);
            out.extend(bytes);
        }
    }
}

/// Reads an envelope into its parts.
pub(super) fn parse(bytes: &[u8]) -> Result<Parts<'_>, OpenError> {
    if bytes.len() > limits::ENVELOPE_BYTES {
        return Err(OpenError::TooLarge);
    }
    let mut reader = Reader { bytes, offset: 0 };
    let items = reader.head(ARRAY)?;
    match reader.head(UNSIGNED_INTEGER)? {
        VERSION => {}
        0 => return Err(OpenError::UnknownVersion),
        version => return Err(OpenError::NewerVersion { version }),
    }
    if items != ITEMS && items != ITEMS_WITH_ANNEX {
        return Err(OpenError::Malformed { offset: 0 });
    }
    let header = match reader.next_major()? {
        BYTE_STRING => Header::Direct { enc: reader.array()?, consent: Consent::NotNeeded },
        _ => keys(&mut reader)?,
    };
    let annex = match items {
        ITEMS => None,
        _ => Some(reader.annex(&header)?),
    };

    let start = reader.offset;
    let length = reader.byte_string_length()?;
    if length < TAG_BYTES {
        return Err(OpenError::Malformed { offset: start });
    }
    let header_bytes = reader.read();
    let ciphertext = reader.take(length)?;
    if reader.offset != bytes.len() {
        return Err(OpenError::Malformed { offset: reader.offset });
    }
    Ok(Parts { header, annex, header_bytes, ciphertext })
}

fn keys<'a>(reader: &mut Reader<'a>) -> Result<Header<'a>, OpenError> {
    let start = reader.offset;
    let items = reader.head(ARRAY)?;
    let enc = reader.nullable_array()?;
    let slots_length = reader.byte_string_length()?;
    if slots_length > limits::RECIPIENTS * WRAPPED_BYTES {
        return Err(OpenError::TooManyRecipients);
    }
    let (slots, rest) = reader.take(slots_length)?.as_chunks();
    let (passphrase, consent) = match items {
        2 => (None, Consent::NotNeeded),
        3 => (Some(reader.passphrase()?), Consent::NotNeeded),
        4 => {
            let passphrase = if reader.takes(NULL) { None } else { Some(reader.passphrase()?) };
            if !reader.takes(TRUE) {
                return Err(OpenError::Malformed { offset: reader.offset });
            }
            (passphrase, Consent::Code)
        }
        _ => return Err(OpenError::Malformed { offset: start }),
    };
    if !rest.is_empty() {
        return Err(OpenError::Malformed { offset: start });
    }
    // Each set of recipients has one form: no slots without `enc`, somebody who can open the envelope, and one
    // recipient alone only in the direct form.
    match (enc, slots, passphrase, consent) {
        (Some(enc), [], None, Consent::Code) => Ok(Header::Direct { enc, consent }),
        (Some(enc), [_, _, ..], None, _) | (Some(enc), [_, ..], Some(_), _) => {
            Ok(Header::Wrapped { recipients: Some(RecipientSlots { enc, slots, consent }), passphrase })
        }
        (None, [], Some(_), Consent::NotNeeded) => Ok(Header::Wrapped { recipients: None, passphrase }),
        _ => Err(OpenError::Malformed { offset: start }),
    }
}

/// Reads heads and the bytes that follow them; a length is believed only once its bytes are there.
struct Reader<'a> {
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> Reader<'a> {
    /// Everything that was read so far.
    fn read(&self) -> &'a [u8] {
        self.bytes.get(..self.offset).unwrap_or_default()
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], OpenError> {
        let rest = self.bytes.get(self.offset..).ok_or(OpenError::Truncated)?;
        let taken = rest.get(..length).ok_or(OpenError::Truncated)?;
        self.offset += length;
        Ok(taken)
    }

    fn peek(&self) -> Result<u8, OpenError> {
        self.bytes.get(self.offset).copied().ok_or(OpenError::Truncated)
    }

    /// Reads one byte if it is this.
    fn takes(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Ok(byte);
        self.offset += usize::from(is_there);
        is_there
    }

    fn passphrase(&mut self) -> Result<PassphraseSlot<'a>, OpenError> {
        let start = self.offset;
        match self.head(ARRAY)? {
            2 => Ok(PassphraseSlot { salt: self.array()?, slot: self.array()? }),
            _ => Err(OpenError::Malformed { offset: start }),
        }
    }

    /// Reads the second sealed part, which stands on the `enc` of the first.
    fn annex(&mut self, header: &Header<'_>) -> Result<&'a [u8], OpenError> {
        let malformed = OpenError::Malformed { offset: self.offset };
        let length = self.byte_string_length()?;
        if length < LEAST_ANNEX_BYTES || header.enc().is_none() {
            return Err(malformed);
        }
        self.take(length)
    }

    fn next_major(&self) -> Result<u8, OpenError> {
        Ok(self.peek()? >> 5)
    }

    /// Reads the argument of a head of type `major`, which must be in its shortest form.
    fn head(&mut self, major: u8) -> Result<u64, OpenError> {
        let malformed = OpenError::Malformed { offset: self.offset };
        if self.next_major()? != major {
            return Err(malformed);
        }
        let initial = self.peek()? & 0x1f;
        self.offset += 1;
        let (width, least) = match initial {
            0..24 => return Ok(initial.into()),
            24 => (1, 24),
            25 => (2, 1 << 8),
            26 => (4, 1 << 16),
            27 => (8, 1 << 32),
            _ => return Err(malformed),
        };
        let argument =
            self.take(width)?.iter().fold(0, |argument: u64, byte| argument << 8 | u64::from(*byte));
        if argument < least { Err(malformed) } else { Ok(argument) }
    }

    fn byte_string_length(&mut self) -> Result<usize, OpenError> {
        let length = self.head(BYTE_STRING)?;
        usize::try_from(length)
            .ok()
            .filter(|length| *length <= limits::ENVELOPE_BYTES)
            .ok_or(OpenError::TooLarge)
    }

    /// Reads a byte string of `N` bytes.
    fn array<const N: usize>(&mut self) -> Result<&'a [u8; N], OpenError> {
        let malformed = OpenError::Malformed { offset: self.offset };
        if self.byte_string_length()? != N {
            return Err(malformed);
        }
        self.take(N)?.try_into().map_err(|_| malformed)
    }

    /// Reads `null`, or a byte string of `N` bytes.
    fn nullable_array<const N: usize>(&mut self) -> Result<Option<&'a [u8; N]>, OpenError> {
        if self.peek()? == NULL {
            self.offset += 1;
            return Ok(None);
        }
        self.array().map(Some)
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(
            refusal(&[&[0x84], &direct()[1..]].concat()),
            OpenError::Truncated,
            "an annex and no more"
        );
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
}
