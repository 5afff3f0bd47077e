//! Cards opened by a reader who has a trust list.

use std::error::Error;

use carnet_core::crypto::DecryptionKey;
use carnet_core::envelope::{self, Keys};
use carnet_core::trust::{CardId, Standing, TrustStore};

use super::{Card, Cases};
use crate::vectors::case::{Answers, KNOWN, UNKNOWN, UNSIGNED};
use crate::vectors::parties::{ISSUED, Parties, reading, small_envelope, time};
use crate::vectors::programme::{Listing, clinics, group};

/// The verdict on a card whose issuer is on a list that is in its time.
const ON_LIST: Answers = Answers { revocation: "none", list: "current", ..KNOWN };

pub(super) fn cases() -> Cases {
    Ok([issuers()?, ages()?, revocations()?, groups()?].concat())
}

/// A reader who has a list and no key file.
fn reader_with(list: &Listing) -> Result<Parties, Box<dyn Error>> {
    Ok(Parties { known: None, list: Some(list.sign()?), ..Parties::default() })
}

fn issuers() -> Cases {
    let (usual, of_others) = (Listing::of(clinics(3)?), Listing::of(clinics(3)?.split_off(1)));
    let (on_list, elsewhere) = (reader_with(&usual)?, reader_with(&of_others)?);
    let beside = |verdict| Answers { list: "current", ..verdict };
    let cases = [
        ("list-known-issuer", "The issuer is a clinic of the reader's trust list.", on_list.clone(), ON_LIST),
        (
            "list-unknown-issuer",
            "The issuer is on no trust list of the reader's.",
            elsewhere.clone(),
            beside(UNKNOWN),
        ),
        (
            "list-issuer-by-file",
            "The reader has the issuer's key file, and a trust list without the issuer.",
            Parties { known: Some("issuer 1"), ..elsewhere },
            beside(KNOWN),
        ),
        (
            "list-issuer-by-both",
            "The reader has the issuer's key file, and a trust list with the issuer.",
            Parties { known: Some("issuer 1"), ..on_list.clone() },
            ON_LIST,
        ),
        ("list-unsigned", "Nobody signed.", Parties { issuer: None, ..on_list }, beside(UNSIGNED)),
    ];
    made(cases)
}

fn ages() -> Cases {
    let clinics = clinics(3)?;
    let dated = |made, valid_until| Listing { made, valid_until, ..Listing::of(clinics.clone()) };
    let cases = [
        (
            "list-stale",
            "A list that ended in this second: it warns and serves.",
            dated("2026-01-01T09:00:00Z", "2026-03-02T09:00:00Z"),
            "stale",
        ),
        (
            "list-from-future",
            "A list that was made a day and a second after now.",
            dated("2026-03-03T09:00:01Z", "2026-06-01T09:00:00Z"),
            "from-future",
        ),
        (
            "list-within-a-day",
            "A list that was made a day after now, as clocks and time zones differ.",
            dated("2026-03-03T09:00:00Z", "2026-06-01T09:00:00Z"),
            "current",
        ),
    ];
    let cases = cases.map(|(name, about, list, age)| {
        Ok((name, about, reader_with(&list)?, Answers { list: age, ..ON_LIST }))
    });
    made(cases.into_iter().collect::<Result<Vec<_>, Box<dyn Error>>>()?)
}

fn revocations() -> Cases {
    let revoking = |parties: &Parties, clinics| -> Result<Listing, Box<dyn Error>> {
        let mut list = Listing::of(clinics);
        list.contents.revoked_cards = vec![card_id(parties)?];
        Ok(list)
    };
    let usual = Parties::default();
    let earlier = Parties { issued_at: "2026-03-02T08:39:59Z", ..usual.clone() };
    let with_standing = |standing| -> Result<Listing, Box<dyn Error>> {
        let mut list = Listing::of(clinics(3)?);
        list.contents.clinics.first_mut().ok_or("no clinic")?.standing = standing;
        Ok(list)
    };
    let (issued, later) = (time(ISSUED)?, time("2026-03-02T08:40:01Z")?);
    let cases = [
        (
            "card-revoked",
            "The list revokes the card, as lost or replaced.",
            revoking(&usual, clinics(3)?)?,
            Answers { revocation: "card", ..ON_LIST },
        ),
        (
            "card-revoked-unknown-issuer",
            "The list revokes the card of an issuer who is not on it.",
            revoking(&usual, clinics(3)?.split_off(1))?,
            Answers { revocation: "card", list: "current", ..UNKNOWN },
        ),
        (
            "other-card-revoked",
            "The list revokes the card that the issuer made a second before.",
            revoking(&earlier, clinics(3)?)?,
            ON_LIST,
        ),
        (
            "key-compromised",
            "The issuer's key was stolen, after the card was issued; but whoever has it signs under any date.",
            with_standing(Standing::Compromised { since: later })?,
            Answers { revocation: "key-compromised", ..ON_LIST },
        ),
        (
            "key-retired-before",
            "The issuer's key was retired in the second in which the card was issued.",
            with_standing(Standing::Retired { since: issued })?,
            Answers { revocation: "key-retired", ..ON_LIST },
        ),
        (
            "key-retired-after",
            "The issuer's key was retired a second after the card was issued.",
            with_standing(Standing::Retired { since: later })?,
            ON_LIST,
        ),
    ];
    let cases = cases.map(|(name, about, list, verdict)| Ok((name, about, reader_with(&list)?, verdict)));
    let mut cases = cases.into_iter().collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let of_another = Listing {
        programme: "TEST ONLY Route of the North",
        root: "programme 2",
        ..revoking(&usual, clinics(3)?.split_off(1))?
    };
    cases.push((
        "card-revoked-by-another-programme",
        "The reader has the issuer's key file; the list of a programme that does not name him revokes the card.",
        Parties { known: Some("issuer 1"), ..reader_with(&of_another)? },
        Answers { revocation: "card", list: "current", ..KNOWN },
    ));
    made(cases)
}

/// The id of the small card.
fn card_id(parties: &Parties) -> Result<CardId, Box<dyn Error>> {
    let envelope = small_envelope(parties)?;
    let key: &DecryptionKey = &reading("reader 1");
    let unverified = envelope::open(&envelope, &Keys { decryption: &[key], ..Keys::default() })?;
    let (verdict, _) = unverified.verify(&TrustStore::default(), None).into_parts();
    Ok(verdict.card.ok_or("no card id")?)
}

/// Sealed to a group; the reader has a key of his own, and the list.
fn groups() -> Cases {
    let epoch = |epoch, members: &[usize]| -> Result<Listing, Box<dyn Error>> {
        Ok(Listing::of(clinics(10)?).with_groups(&[group("programme", epoch, members)]))
    };
    let (first, third) = (epoch(1, &[0, 1, 2])?, epoch(3, &[1, 8])?);
    let sealed_to = |then: &Listing, now: &Listing, tries: &str| -> Result<Parties, Box<dyn Error>> {
        let recipients = vec![then.group_key("programme")?];
        Ok(Parties { recipients, ..reader_with(now)?.trying(&[tries]) })
    };
    let cases = [
        (
            "group",
            "Sealed to the key of a group, which the list gives the reader.",
            sealed_to(&first, &first, "reader 3")?,
        ),
        (
            "group-third-epoch",
            "Sealed to the third key of a group, by a list of the same epoch.",
            sealed_to(&third, &third, "reader 9")?,
        ),
        (
            "group-older-epoch",
            "Sealed to the first key of a group, which now has its third; the reader joined later.",
            sealed_to(&first, &third, "reader 9")?,
        ),
        (
            "group-and-reader",
            "Sealed to a group and to a reader outside of it, who opens the card.",
            Parties {
                recipients: vec![first.group_key("programme")?, *reading("reader 5").public_key()],
                ..reader_with(&first)?.trying(&["reader 5"])
            },
        ),
    ];
    made(cases.map(|(name, about, parties)| (name, about, parties, ON_LIST)))
}

fn made(cases: impl IntoIterator<Item = (&'static str, &'static str, Parties, Answers)>) -> Cases {
    let cases = cases.into_iter().map(|(name, about, parties, verdict)| {
        Card { parties, verdict, ..Card::default() }.case(name, about)
    });
    cases.collect()
}
