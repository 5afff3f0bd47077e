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
mod tests;
