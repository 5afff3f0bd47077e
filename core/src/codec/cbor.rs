//! A CBOR item tree (RFC 8949), written and read in core deterministic encoding (section 4.2.1) only.

use crate::limits;

/// One CBOR data item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cbor {
    Uint(u64),
    /// The integer −1−n.
    Nint(u64),
    Bytes(Vec<u8>),
    Text(String),
    Array(Vec<Cbor>),
    Map(Vec<(Cbor, Cbor)>),
    Tag(u64, Box<Cbor>),
    Bool(bool),
    Null,
}

/// Why bytes are not one deterministic CBOR item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CborError {
    /// The bytes end inside an item.
    #[error("the record ends inside an item")]
    Truncated,
    /// A length, a float, an indefinite or otherwise non-deterministic form.
    #[error("the record holds a form that its format does not allow")]
    Form,
    /// Map keys out of order or twice.
    #[error("the record holds map keys out of order")]
    KeyOrder,
    /// Text that is not UTF-8.
    #[error("the record holds text that is not UTF-8")]
    Utf8,
    /// Nested deeper than [`limits::RECORD_DEPTH`].
    #[error("the record is nested deeper than {} levels", limits::RECORD_DEPTH)]
    Depth,
    /// Bytes after the item.
    #[error("bytes follow the record")]
    Trailing,
}

impl Cbor {
    pub(crate) fn text(text: &str) -> Self {
        Cbor::Text(text.to_owned())
    }

    /// Appends the deterministic encoding; map members must already be in order.
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Cbor::Uint(value) => head(out, 0, *value),
            Cbor::Nint(value) => head(out, 1, *value),
            Cbor::Bytes(bytes) => {
                head(out, 2, bytes.len() as u64);
                out.extend_from_slice(bytes);
            }
            Cbor::Text(text) => {
                head(out, 3, text.len() as u64);
                out.extend_from_slice(text.as_bytes());
            }
            Cbor::Array(items) => {
                head(out, 4, items.len() as u64);
                items.iter().for_each(|item| item.write(out));
            }
            Cbor::Map(members) => {
                head(out, 5, members.len() as u64);
                for (key, value) in members {
                    key.write(out);
                    value.write(out);
                }
            }
            Cbor::Tag(tag, item) => {
                head(out, 6, *tag);
                item.write(out);
            }
            Cbor::Bool(false) => out.push(0xf4),
            Cbor::Bool(true) => out.push(0xf5),
            Cbor::Null => out.push(0xf6),
        }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out);
        out
    }

    /// Reads exactly one item.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, CborError> {
        let (item, rest) = Self::from_start(bytes)?;
        if rest.is_empty() { Ok(item) } else { Err(CborError::Trailing) }
    }

    /// Reads one item, and gives what follows it.
    pub(crate) fn from_start(bytes: &[u8]) -> Result<(Self, &[u8]), CborError> {
        let mut reader = Reader { rest: bytes };
        Ok((reader.item(0)?, reader.rest))
    }

    /// Puts map members in deterministic order: by the bytes of their keys' encodings.
    pub(crate) fn sorted_map(mut members: Vec<(Cbor, Cbor)>) -> Self {
        members.sort_by_cached_key(|(key, _)| key.to_bytes());
        Cbor::Map(members)
    }
}

fn head(out: &mut Vec<u8>, major: u8, value: u64) {
    let major = major << 5;
    let bytes = value.to_be_bytes();
    let (info, used) = match value {
        0..=23 => (bytes[7], 0),
        24..=0xff => (24, 1),
        0x100..=0xffff => (25, 2),
        0x1_0000..=0xffff_ffff => (26, 4),
        _ => (27, 8),
    };
    out.push(major | info);
    out.extend(bytes.iter().skip(8 - used));
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn take(&mut self, count: u64) -> Result<&[u8], CborError> {
        let count = usize::try_from(count).map_err(|_| CborError::Truncated)?;
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(CborError::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    /// A head's major type, additional information and argument.
    fn head(&mut self) -> Result<(u8, u8, u64), CborError> {
        let first = *self.take(1)?.first().ok_or(CborError::Truncated)?;
        let (major, info) = (first >> 5, first & 0x1f);
        let width = match info {
            0..=23 => return Ok((major, info, u64::from(info))),
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return Err(CborError::Form),
        };
        let value = self.take(width)?.iter().fold(0u64, |value, byte| value << 8 | u64::from(*byte));
        let least = match width {
            1 => 24,
            2 => 0x100,
            4 => 0x1_0000,
            _ => 0x1_0000_0000,
        };
        if value < least { Err(CborError::Form) } else { Ok((major, info, value)) }
    }

    fn item(&mut self, depth: usize) -> Result<Cbor, CborError> {
        if depth > limits::RECORD_DEPTH {
            return Err(CborError::Depth);
        }
        let (major, info, value) = self.head()?;
        Ok(match major {
            0 => Cbor::Uint(value),
            1 => Cbor::Nint(value),
            2 => Cbor::Bytes(self.take(value)?.to_vec()),
            3 => Cbor::Text(std::str::from_utf8(self.take(value)?).map_err(|_| CborError::Utf8)?.to_owned()),
            // Nothing is reserved from a count: each element still has to be there.
            4 => {
                let mut items = Vec::new();
                for _ in 0..value {
                    items.push(self.item(depth + 1)?);
                }
                Cbor::Array(items)
            }
            5 => self.map(value, depth)?,
            6 => Cbor::Tag(value, Box::new(self.item(depth + 1)?)),
            _ => match info {
                20 => Cbor::Bool(false),
                21 => Cbor::Bool(true),
                22 => Cbor::Null,
                _ => return Err(CborError::Form),
            },
        })
    }

    fn map(&mut self, count: u64, depth: usize) -> Result<Cbor, CborError> {
        let mut members = Vec::new();
        let mut last: Option<&[u8]> = None;
        for _ in 0..count {
            let before = self.rest;
            let key = self.item(depth + 1)?;
            let encoded = before.get(..before.len() - self.rest.len()).unwrap_or_default();
            if last.is_some_and(|last| last >= encoded) {
                return Err(CborError::KeyOrder);
            }
            last = Some(encoded);
            members.push((key, self.item(depth + 1)?));
        }
        Ok(Cbor::Map(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> Vec<u8> {
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    }

    /// RFC 8949, appendix A.
    #[test]
    fn reads_and_writes_the_examples_of_the_rfc() {
        for example in [
            "00",
            "17",
            "1818",
            "1903e8",
            "1a000f4240",
            "1bffffffffffffffff",
            "20",
            "3903e7",
            "f4",
            "f5",
            "f6",
            "4401020304",
            "6161",
            "62c3bc",
            "83010203",
            "8301820203820405",
            "a201020304",
            "c11a514b67b0",
            "a26161016162820203",
        ] {
            let bytes = hex(example);
            assert_eq!(Cbor::from_bytes(&bytes).unwrap().to_bytes(), bytes, "{example}");
        }
    }

    #[test]
    fn refuses_what_is_not_deterministic() {
        for (bytes, error) in [
            ("1817", CborError::Form),
            ("5f4101ff", CborError::Form),
            ("f90000", CborError::Form),
            ("a201020102", CborError::KeyOrder),
            ("0000", CborError::Trailing),
            ("5bffffffffffffffff00", CborError::Truncated),
            ("61ff", CborError::Utf8),
        ] {
            assert_eq!(Cbor::from_bytes(&hex(bytes)), Err(error), "{bytes}");
        }
        let deep = vec![0x81; 10_000];
        assert_eq!(Cbor::from_bytes(&deep), Err(CborError::Depth));
    }
}
