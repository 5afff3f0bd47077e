//! Frames that are damaged, that do not go together, or that are too few.

use super::Cases;
use crate::vectors::case::{Case, fails};
use crate::vectors::forge::{self, Frame, frame_text};
use crate::vectors::parties::{Parties, small_envelope};

pub(super) fn cases() -> Cases {
    let envelope = small_envelope(&Parties::default())?;
    let other = Parties::default().seal(b"another", "another")?;
    let size = u16::try_from(envelope.len().div_ceil(3))?;
    let frame = |esi| Frame::of(&envelope, size, esi);
    let [one, two, three] = [frame(0)?, frame(1)?, frame(2)?];
    let other_size = u16::try_from(other.len().div_ceil(3))?;
    let foreign = Frame::of(&other, other_size, 1)?;
    let bytes = one.to_bytes();
    let flipped = |at: usize| {
        let mut bytes = bytes.clone();
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1;
        }
        frame_text(&bytes)
    };
    let claims = |length, symbol_size| {
        Frame { length, symbol_size, payload: vec![0; symbol_size.into()], ..one.clone() }.text()
    };
    let wrong_set = |frame: &Frame| Frame { set: [0; 4], ..frame.clone() }.text();
    let mut damaged = two.clone();
    damaged.payload.iter_mut().for_each(|byte| *byte = !*byte);

    let cases: [(&str, &str, Vec<String>, &str); 18] = [
        ("frame-flipped-payload", "A flipped bit in the payload.", vec![flipped(20)?], "qr.frame-checksum"),
        (
            "frame-flipped-number",
            "A flipped bit in the number of the symbol.",
            vec![flipped(11)?],
            "qr.frame-checksum",
        ),
        (
            "frame-flipped-checksum",
            "A flipped bit in the checksum.",
            vec![flipped(bytes.len() - 1)?],
            "qr.frame-checksum",
        ),
        (
            "frame-truncated",
            "The last byte is missing.",
            vec![frame_text(bytes.get(..bytes.len() - 1).unwrap_or_default())?],
            "qr.frame-truncated",
        ),
        (
            "frame-head-truncated",
            "Eleven bytes, one less than the numbers before the payload.",
            vec![frame_text(bytes.get(..11).unwrap_or_default())?],
            "qr.frame-truncated",
        ),
        (
            "frame-trailing",
            "A byte after the checksum.",
            vec![frame_text(&[bytes.as_slice(), &[0]].concat())?],
            "qr.frame-trailing",
        ),
        ("frame-length-zero", "An envelope of no bytes.", vec![claims(0, size)?], "qr.frame-size"),
        (
            "frame-length-beyond",
            "An envelope of 1,048,577 bytes.",
            vec![claims(1_048_577, 1000)?],
            "qr.frame-size",
        ),
        ("frame-symbol-size-zero", "A symbol size of zero.", vec![claims(100, 0)?], "qr.frame-size"),
        ("frame-too-many", "4,097 source symbols.", vec![claims(4097, 1)?], "qr.frame-size"),
        ("frames-too-few", "Two of three frames.", vec![one.text()?, three.text()?], "qr.incomplete"),
        (
            "frames-same-twice",
            "Two of three frames, one of them twice.",
            vec![one.text()?, three.text()?, one.text()?],
            "qr.incomplete",
        ),
        (
            "frames-of-two-cards",
            "A frame of another card among them.",
            vec![one.text()?, foreign.text()?, two.text()?, three.text()?],
            "qr.other-card",
        ),
        (
            "frames-then-envelope",
            "A whole envelope after a frame.",
            vec![one.text()?, forge::text(&other)?],
            "qr.other-card",
        ),
        (
            "frames-length-contradicts",
            "Two frames of one set that announce two lengths.",
            vec![one.text()?, Frame { length: two.length - 1, ..two.clone() }.text()?, three.text()?],
            "qr.contradiction",
        ),
        (
            "frames-size-contradicts",
            "Two frames of one set with two symbol sizes.",
            vec![one.text()?, Frame::of(&envelope, size + 1, 1)?.text()?, three.text()?],
            "qr.contradiction",
        ),
        (
            "frames-digest",
            "A set that is not the digest of the envelope.",
            vec![wrong_set(&one)?, wrong_set(&two)?, wrong_set(&three)?],
            "qr.unrecoverable",
        ),
        (
            "frames-forged-payload",
            "A payload that was changed together with its checksum.",
            vec![one.text()?, damaged.text()?, three.text()?],
            "qr.unrecoverable",
        ),
    ];
    let case = |(name, about, text, code): (&'static str, &str, Vec<String>, &str)| {
        Case::of_text(name, about, text, fails("frames", code))
    };
    Ok(cases.into_iter().map(case).collect())
}
