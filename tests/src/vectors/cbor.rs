//! CBOR byte by byte (RFC 8949), also where it is wrong: maps keep the order they are given.

/// A head in its shortest form.
pub(super) fn head(major: u8, argument: u64) -> Vec<u8> {
    let bytes = argument.to_be_bytes();
    let (info, width) = match argument {
        0..24 => (None, 0),
        24..0x100 => (Some(24), 1),
        0x100..0x1_0000 => (Some(25), 2),
        0x1_0000..0x1_0000_0000 => (Some(26), 4),
        _ => (Some(27), 8),
    };
    let [.., last] = bytes;
    let mut out = vec![major << 5 | info.unwrap_or(last)];
    out.extend(bytes.iter().skip(8 - width));
    out
}

pub(super) fn uint(value: u64) -> Vec<u8> {
    head(0, value)
}

/// The integer -1-n.
pub(super) fn nint(n: u64) -> Vec<u8> {
    head(1, n)
}

pub(super) fn bytes(bytes: &[u8]) -> Vec<u8> {
    [head(2, bytes.len() as u64), bytes.to_vec()].concat()
}

pub(super) fn text(text: &str) -> Vec<u8> {
    [head(3, text.len() as u64), text.as_bytes().to_vec()].concat()
}

pub(super) fn array(items: &[Vec<u8>]) -> Vec<u8> {
    [head(4, items.len() as u64), items.concat()].concat()
}

pub(super) fn map(members: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let items = members.iter().flat_map(|(key, value)| [key.clone(), value.clone()]);
    [head(5, members.len() as u64), items.collect::<Vec<_>>().concat()].concat()
}

pub(super) fn tag(tag: u64, item: Vec<u8>) -> Vec<u8> {
    [head(6, tag), item].concat()
}

/// `null`
pub(super) fn null() -> Vec<u8> {
    vec![0xf6]
}

/// `true`
pub(super) fn yes() -> Vec<u8> {
    vec![0xf5]
}
