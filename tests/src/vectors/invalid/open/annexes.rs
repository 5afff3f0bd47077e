//! Cards whose annex was changed: it is part of the header, so that no key opens them any more.

use std::error::Error;
use std::ops::Range;

use carnet_core::codec::Profile;

use super::{Cases, case, flip, refused};
use crate::vectors::case::{SMALL, content};
use crate::vectors::cbor;
use crate::vectors::parties::{Parties, sensitive, small_envelope};

/// Where the annex of one recipient's card is: `84 01 58 20 enc 58 a0 annex`, a slot of 33 bytes and what is sealed.
const ENC_END: usize = 4 + 32;
const SLOT: usize = 33;
const ANNEX: Range<usize> = ENC_END + 2..ENC_END + 2 + 160;

pub(super) fn cases() -> Cases {
    let usual = Parties { annex: Some(sensitive(1)?), ..Parties::default() };
    let (good, plain) = (small_envelope(&usual)?, small_envelope(&Parties::default())?);
    let other = usual.seal(&content(SMALL, Profile::Summary)?, "another")?;
    let [before, annex, after] = parts(&good)?;
    let [_, foreign, _] = parts(&other)?;
    let exchanged = [before, foreign, after].concat();
    // The head of the array, the version and enc; behind them the head of the annex.
    let removed = [&[0x83], before.get(1..ENC_END).ok_or("too short")?, after].concat();
    let (start, rest) = plain.split_at_checked(ENC_END).ok_or("too short")?;
    let added = [&[0x84], start.get(1..).ok_or("too short")?, &cbor::bytes(annex), rest].concat();
    Ok(vec![
        refused(
            "open-annex-of-another",
            "The annex of another card of the same length.",
            &exchanged,
            &usual,
        )?,
        refused("open-annex-removed", "The annex was taken away.", &removed, &usual)?,
        refused("open-annex-added", "The annex of another card, where there was none.", &added, &usual)?,
        case("open-annex-flipped-slot", "A flipped bit in the slot of the annex.", &usual, |it| {
            flip(it, ANNEX.start + 5)
        })?,
        case("open-annex-flipped-content", "A flipped bit in the sealed part of the annex.", &usual, |it| {
            flip(it, ANNEX.start + SLOT + 5)
        })?,
    ])
}

/// What is before the annex, the annex, and what is after it.
fn parts(envelope: &[u8]) -> Result<[&[u8]; 3], Box<dyn Error>> {
    let part = |range: Range<usize>| envelope.get(range).ok_or("too short");
    Ok([part(0..ANNEX.start)?, part(ANNEX)?, part(ANNEX.end..envelope.len())?])
}
