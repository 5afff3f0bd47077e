//! Trust lists that are taken.

use std::error::Error;

use carnet_core::country::Country;
use carnet_core::trust::{CardId, Standing};

use super::{Case, Cases};
use crate::vectors::parties::time;
use crate::vectors::programme::{Listing, clinics, group};

pub(super) fn cases() -> Cases {
    Ok([editions()?, who()?, groups()?, revoked()?].concat())
}

fn taken(name: &'static str, about: &'static str, listing: &Listing) -> Result<Case, Box<dyn Error>> {
    Ok(Case::new(name, about, listing.sign()?, "ok"))
}

fn editions() -> Cases {
    let usual = Listing::of(clinics(2)?);
    let number = |sequence| Listing { sequence, ..usual.clone() };
    let dated = |made, valid_until| Listing { made, valid_until, ..usual.clone() };
    let after = |case: Case, in_force: &Listing| -> Result<Case, Box<dyn Error>> {
        Ok(Case { in_force: Some(in_force.sign()?), ..case })
    };
    let other = Listing { programme: "TEST ONLY Route of the North", root: "programme 2", ..usual.clone() };
    Ok(vec![
        taken("minimum", "A list of nobody.", &Listing::default())?,
        taken("sequence-0", "The number 0.", &number(0))?,
        taken("sequence-2-32", "A number that does not fit 32 bits.", &number(1 << 32))?,
        taken(
            "past-its-time",
            "A list that has ended is taken: verdicts tell.",
            &dated("2025-01-01", "2025-04-01"),
        )?,
        taken(
            "from-future",
            "A list of next year is taken: verdicts tell.",
            &dated("2027-01-01", "2027-04-01"),
        )?,
        taken(
            "ends-in-9999",
            "A list that ends in the last second that there is.",
            &dated("2026-03-01", "9999-12-31T23:59:59Z"),
        )?,
        after(taken("newer", "A newer list of the programme.", &number(8))?, &usual)?,
        after(taken("same-again", "The list that is in force.", &usual)?, &usual)?,
        after(taken("second-programme", "The list of another programme.", &other)?, &usual)?,
    ])
}

fn who() -> Cases {
    let mut all = clinics(7)?;
    let since = time("2026-02-01T00:00:00Z")?;
    for (number, clinic) in all.iter_mut().enumerate() {
        match number {
            1 => clinic.signing = None,
            2 => clinic.reading = None,
            3 => clinic.standing = Standing::Retired { since },
            4 => clinic.standing = Standing::Compromised { since },
            5 => clinic.country = Country::from_code("XK").ok_or("no country")?,
            6 => clinic.name = "مركز الشفاء ٧".to_owned(),
            _ => {}
        }
    }
    let about = "Clinics that sign and read, read, and sign; that were retired and compromised; of a code that ISO \
                 3166-1 does not have; with a name in Arabic.";
    let mut moved = clinics(2)?;
    for clinic in &mut moved {
        clinic.name = "Clinic".to_owned();
    }
    moved.first_mut().ok_or("no clinic")?.standing = Standing::Retired { since };
    let mut often_moved = clinics(4)?;
    for (number, clinic) in often_moved.iter_mut().enumerate() {
        clinic.name = if number == 3 { "CLINIC" } else { "Clinic" }.to_owned();
        clinic.standing = match number {
            0 | 1 => Standing::Retired { since },
            2 => Standing::Compromised { since },
            _ => Standing::Trusted,
        };
    }
    let mut long = Listing::of(clinics(1)?);
    long.contents.clinics.iter_mut().for_each(|clinic| clinic.name = "é".repeat(100));
    Ok(vec![
        taken("clinics", about, &Listing::of(all))?,
        taken(
            "clinic-new-key",
            "A clinic with its new key and its old one, which is retired.",
            &Listing::of(moved),
        )?,
        taken(
            "clinic-old-keys",
            "A clinic whose three keys before were retired or compromised.",
            &Listing::of(often_moved),
        )?,
        taken("clinic-name-200", "A name of 200 bytes, in 100 letters.", &long)?,
    ])
}

fn groups() -> Cases {
    let of = |count, groups: &[_]| Ok::<_, Box<dyn Error>>(Listing::of(clinics(count)?).with_groups(groups));
    let case = |name, about, listing: &Listing, readers: &[&'static str]| {
        Ok::<_, Box<dyn Error>>(Case { readers: readers.to_vec(), ..taken(name, about, listing)? })
    };
    Ok(vec![
        case(
            "group",
            "A group of clinics 0, 7, 8 and 9 of ten; of two readers, one is in it.",
            &of(10, &[group("programme", 1, &[0, 7, 8, 9])])?,
            &["reader 9", "reader 2"],
        )?,
        case(
            "group-eight-clinics",
            "A group of all of eight clinics, as many as a byte has bits.",
            &of(8, &[group("programme", 1, &[0, 1, 2, 3, 4, 5, 6, 7])])?,
            &["reader 8"],
        )?,
        case(
            "group-epochs",
            "A group that has its fourth key; its members get all four.",
            &of(3, &[group("programme", 4, &[1, 2])])?,
            &["reader 1", "reader 2", "reader 3"],
        )?,
        case(
            "group-two",
            "Two groups, and a reader who is in both.",
            &of(3, &[group("programme", 2, &[0, 1, 2]), group("sensitive", 1, &[1])])?,
            &["reader 1", "reader 2"],
        )?,
        case(
            "group-of-nobody",
            "A group without members.",
            &of(3, &[group("programme", 1, &[])])?,
            &["reader 1"],
        )?,
    ])
}

/// Ids whose first bits are as they are given, and the others zero.
fn ids(numbers: &[u64]) -> Vec<[u8; 8]> {
    numbers.iter().map(|number| number.to_be_bytes()).collect()
}

fn revoked() -> Cases {
    let case = |name, about, revoked: &[[u8; 8]], asked: &[[u8; 8]]| {
        let mut listing = Listing::default();
        listing.contents.revoked_cards = revoked.iter().map(|id| CardId::from_bytes(*id)).collect();
        Ok::<_, Box<dyn Error>>(Case { cards: asked.to_vec(), ..taken(name, about, &listing)? })
    };
    let spread: Vec<u64> = (1..=101).map(|number: u64| number.wrapping_mul(0x9e37_79b9_7f4a_7c15)).collect();
    let (hundred, other) = spread.split_at(100);
    let asked: Vec<u64> = hundred.iter().step_by(11).chain(other).copied().collect();
    let ends = [0, 1 << 63, u64::MAX];
    // Of three ids, 2 + 24 bits are kept.
    let (one, alike, next) = (0x4000_0040_0000_0000, 0x4000_0040_0000_0001, 0x4000_0080_0000_0000);
    Ok(vec![
        case("revoked-none", "No card is revoked.", &[], &ids(&ends))?,
        case("revoked-one", "One card, of which 24 bits are kept.", &ids(&[one]), &ids(&[one, next, 0]))?,
        case(
            "revoked-ends",
            "The first and the last id, and one between.",
            &ids(&ends),
            &ids(&[0, 1, 1 << 63, u64::MAX, 1 << 62]),
        )?,
        case(
            "revoked-alike",
            "Two cards of the same first bits, and one of the next: each is there; so is, by mistake, a fourth.",
            &ids(&[one, alike, next]),
            &ids(&[one, alike, alike + 1, next, 0x4000_00c0_0000_0000]),
        )?,
        case(
            "revoked-one-bucket",
            "Five cards of the same first three bits.",
            &ids(&[1, 2, 3, 4, 5].map(|number| 0xe000_0000_0000_0000 | number << 37)),
            &ids(&[0xe000_0060_0000_0000, 0xe000_00c0_0000_0000, 0xc000_0060_0000_0000, 0]),
        )?,
        case("revoked-hundred", "A hundred cards.", &ids(hundred), &ids(&asked))?,
    ])
}
