//! The bytes of an envelope: the few forms of CBOR that the format has, written and read in one way only.

use super::OpenError;
use super::schedule::WRAPPED_BYTES;
use crate::crypto::SALT_BYTES;
use crate::crypto::aead::TAG_BYTES;
use crate::crypto::hpke::ENC_BYTES;
use crate::limits;

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// Items of the outer array.
const ITEMS: u64 = 3;

/// Major types (RFC 8949, section 3.1), and the head of `null` (section 3.3).
const UNSIGNED_INTEGER: u8 = 0;
const BYTE_STRING: u8 = 2;
const ARRAY: u8 = 4;
const NULL: u8 = 0xf6;

/// What an envelope says on its outside, apart from its version.
#[derive(Clone, Copy)]
pub(super) enum Header<'a> {
    /// One recipient, who shares a secret with `enc` that the content is sealed under.
    Direct { enc: &'a [u8; ENC_BYTES] },
    /// A content key, wrapped for each of those who may open the envelope. At least one of the two is there,
    /// and not one recipient alone.
    Wrapped { recipients: Option<RecipientSlots<'a>>, passphrase: Option<PassphraseSlot<'a>> },
}

/// The content key, wrapped for each of one or more recipients under secrets that they share with `enc`.
#[derive(Clone, Copy)]
pub(super) struct RecipientSlots<'a> {
    pub(super) enc: &'a [u8; ENC_BYTES],
    pub(super) slots: &'a [[u8; WRAPPED_BYTES]],
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
    /// Every byte before `ciphertext`.
    pub(super) header_bytes: &'a [u8],
    pub(super) ciphertext: &'a [u8],
}

impl Header<'_> {
    /// Writes everything that comes before the item of the ciphertext.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        let mut out = Vec::new();
        write_head(&mut out, ARRAY, ITEMS);
        write_head(&mut out, UNSIGNED_INTEGER, VERSION);
        match self {
            Header::Direct { enc } => write_bytes(&mut out, enc),
            Header::Wrapped { recipients, passphrase } => {
                write_head(&mut out, ARRAY, if passphrase.is_some() { 3 } else { 2 });
                match recipients {
                    Some(RecipientSlots { enc, slots }) => {
                        write_bytes(&mut out, enc);
                        write_bytes(&mut out, slots.as_flattened());
                    }
                    None => {
                        out.push(NULL);
                        write_bytes(&mut out, &[]);
                    }
                }
                if let Some(PassphraseSlot { salt, slot }) = passphrase {
                    write_head(&mut out, ARRAY, 2);
                    write_bytes(&mut out, salt);
                    write_bytes(&mut out, slot);
                }
            }
        }
        out
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
    if items != ITEMS {
        return Err(OpenError::Malformed { offset: 0 });
    }
    let header = match reader.next_major()? {
        BYTE_STRING => Header::Direct { enc: reader.array()? },
        _ => wrapped(&mut reader)?,
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
    Ok(Parts { header, header_bytes, ciphertext })
}

fn wrapped<'a>(reader: &mut Reader<'a>) -> Result<Header<'a>, OpenError> {
    let start = reader.offset;
    let items = reader.head(ARRAY)?;
    let enc = reader.nullable_array()?;
    let slots_length = reader.byte_string_length()?;
    if slots_length > limits::RECIPIENTS * WRAPPED_BYTES {
        return Err(OpenError::TooManyRecipients);
    }
    let (slots, rest) = reader.take(slots_length)?.as_chunks();
    let passphrase = match items {
        2 => None,
        3 if reader.head(ARRAY)? == 2 => {
            Some(PassphraseSlot { salt: reader.array()?, slot: reader.array()? })
        }
        _ => return Err(OpenError::Malformed { offset: start }),
    };
    // Each set of recipients has one form: no slots without `enc` and no `enc` without slots, somebody who
    // can open the envelope, and one recipient alone only in the direct form.
    let recipients = match (enc, slots) {
        (None, []) => None,
        (Some(enc), [_, ..]) => Some(RecipientSlots { enc, slots }),
        _ => return Err(OpenError::Malformed { offset: start }),
    };
    if !rest.is_empty() || (slots.len() < 2 && passphrase.is_none()) {
        return Err(OpenError::Malformed { offset: start });
    }
    Ok(Header::Wrapped { recipients, passphrase })
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
        let mut bytes = header.to_bytes();
        write_byte_string_head(&mut bytes, length);
        bytes.resize(bytes.len() + length, 0);
        bytes
    }

    fn direct() -> Vec<u8> {
        envelope(Header::Direct { enc: &ENC }, 300)
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
        assert!(matches!(parts.header, Header::Direct { enc: &ENC }));
        assert_eq!(parts.header_bytes, &bytes[..39]);
        assert_eq!(parts.ciphertext, &bytes[39..]);
    }

    #[test]
    fn every_set_of_recipients_reads_back_as_it_was_written() {
        let passphrase = Some(PassphraseSlot { salt: &SALT, slot: &SLOTS[0] });
        let recipients = |count| Some(RecipientSlots { enc: &ENC, slots: &SLOTS[..count] });
        for (recipients, passphrase) in [
            (recipients(2), None),
            (recipients(1), passphrase),
            (recipients(2), passphrase),
            (None, passphrase),
        ] {
            let header = Header::Wrapped { recipients, passphrase };
            let bytes = envelope(header, 17);
            let parts = parse(&bytes).unwrap();
            assert_eq!(envelope(parts.header, 17), bytes);
            assert_eq!(parts.header_bytes.len() + parts.ciphertext.len(), bytes.len());
        }
    }

    #[test]
    fn a_passphrase_alone_has_null_for_enc() {
        let passphrase = Some(PassphraseSlot { salt: &SALT, slot: &SLOTS[0] });
        let bytes = Header::Wrapped { recipients: None, passphrase }.to_bytes();
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
        assert_eq!(refusal(&[&[0x84], &direct()[1..]].concat()), OpenError::Malformed { offset: 0 });
        assert_eq!(refusal(&[0x83, 0x01, 0x60]), OpenError::Malformed { offset: 2 });
        assert_eq!(refusal(&[0x83, 0x01, 0x58, 0x1f]), OpenError::Malformed { offset: 2 });
    }

    #[test]
    fn refuses_second_forms_of_a_set_of_recipients() {
        let enc: &[u8] = &[&[0x58, 0x20], ENC.as_slice()].concat();
        let slot: &[u8] = &[&[0x58, 0x30], SLOTS[0].as_slice()].concat();
        let short: &[u8] = &[&[0x58, 0x2f], &SLOTS[0][1..]].concat();
        let slots: &[u8] = &[&[0x58, 0x60], SLOTS.as_flattened()].concat();
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
            [&[0x84], enc, slots, passphrase],    // a fourth item
            [&[0x81], enc, slots, &[]],           // too few
        ] {
            assert_eq!(refusal(&wrapped_of(&parts)), OpenError::Malformed { offset: 2 }, "{parts:02x?}");
        }
        let many = [&[0x59, 0x0c, 0x30], [0; 65 * WRAPPED_BYTES].as_slice()].concat();
        assert_eq!(refusal(&wrapped_of(&[&[0x82], enc, &many])), OpenError::TooManyRecipients);
    }
}
