//! Cards by their dates.

use std::error::Error;

use carnet_core::codec::Profile;

use super::{Card, Cases};
use crate::vectors::case::{Answers, Case, KNOWN, SMALL, content, opens};
use crate::vectors::forge::{self, Claims, Context, RECORD_LABEL};
use crate::vectors::parties::{ISSUED, Parties, reading, signing, time};

pub(super) fn cases() -> Cases {
    let usual = Parties::default;
    let until = |time| Parties { expires_at: Some(time), ..usual() };
    let issued = |time| Parties { issued_at: time, ..usual() };
    let cases = [
        ("expiring", "A card with an end, before it.", until("2026-06-30T00:00:00Z"), "valid"),
        (
            "expired",
            "The day after the end of a card.",
            Parties { issued_at: "2025-03-01T09:00:00Z", ..until("2026-03-01T09:00:00Z") },
            "expired",
        ),
        ("expiring-now", "The second in which a card ends.", until("2026-03-02T09:00:00Z"), "expired"),
        (
            "issued-within-a-day",
            "Issued a day after now, as clocks and time zones differ.",
            issued("2026-03-03T09:00:00Z"),
            "valid",
        ),
        (
            "issued-in-future",
            "Issued a day and a second after now.",
            issued("2026-03-03T09:00:01Z"),
            "not-yet",
        ),
        (
            "issued-1970",
            "The first second that a card can name, which takes one byte in the protected header.",
            issued("1970-01-01T00:00:00Z"),
            "valid",
        ),
        ("expiring-2106", "The last second that a card can name.", until("2106-02-07T06:28:15Z"), "valid"),
    ];
    let cases = cases.into_iter().map(|(name, about, parties, validity)| {
        Card { parties, verdict: Answers { validity, ..KNOWN }, ..Card::default() }.case(name, about)
    });
    cases.chain([expired_before_issued()]).collect()
}

/// No writer of ours makes it.
fn expired_before_issued() -> Result<Case, Box<dyn Error>> {
    let (key, content) = (signing("issuer 1"), content(SMALL, Profile::Summary)?);
    let kid = key.id();
    let iat = time(ISSUED)?.unix_seconds().try_into()?;
    let claims = Claims { iat, exp: Some(iat - 1) };
    let context = Context { kid: kid.as_bytes(), claims: Some(claims), aad: RECORD_LABEL };
    let signed = forge::signed(kid, claims, &forge::sign(&key, &context, &content), &content);
    let (name, about) = ("expired-before-issued", "An end before the beginning.");
    let envelope = forge::direct(&signed, b"carnet/1 direct", &reading("reader 1"), None, name)?;
    let expect = opens(Answers { validity: "expired", ..KNOWN });
    Case::of_forged(name, about, &envelope, &Parties::default(), expect)
}
