//! Seal and open of a record of 2 KB, beside the primitives alone and beside age.

use std::error::Error;
use std::hint::black_box;

use carnet_bench::clinics::{Clinics, randomness};
use carnet_bench::table::{Table, Target};
use carnet_core::envelope::{self, Keys, Options};
use carnet_core::trust::Integrity;
use rand_core::Rng as _;

use crate::age_file::Readers;
use crate::clock::{self, Call, row_beside};
use crate::primitives::Primitives;

/// Bytes of the record.
const RECORD: usize = 2048;

/// Calls in a row: with three recipients, each opens once.
const TOGETHER: usize = 3;

/// Times each beside its peer.
pub(crate) fn compare(table: &mut Table, clinics: &Clinics, rounds: usize) -> Result<(), Box<dyn Error>> {
    let mut record = [0; RECORD];
    randomness().fill_bytes(&mut record);
    let alone = Primitives::new(RECORD)?;
    let readers = Readers::new();
    let [ours_one, ours_three] = [seal(&record, 1, clinics)?, seal(&record, 3, clinics)?];
    let [age_one, age_three] = [readers.seal(&record, 1)?, readers.seal(&record, 3)?];

    let mut turns = |what: &str, ours: Call<'_>, peer: Call<'_>, target: Target| {
        let [ours, peer] = clock::take_turns(rounds, TOGETHER, [ours, peer])?;
        table.add(&row_beside(what, &ours, &peer, target));
        Ok::<(), Box<dyn Error>>(())
    };
    let seal_one: Call<'_> = &mut |_| seal(&record, 1, clinics).map(drop);
    let seal_three: Call<'_> = &mut |_| seal(&record, 3, clinics).map(drop);
    let open_one: Call<'_> = &mut |_| open(&ours_one, 0, clinics);
    let open_three: Call<'_> = &mut |call| open(&ours_three, call, clinics);
    let open_as_third: Call<'_> = &mut |_| open(&ours_three, 2, clinics);

    let none = Target::None;
    turns("2 KB beside primitives: seal", seal_one, &mut |_| alone.seal(1), Target::AtMost(1.1))?;
    turns("  open", open_one, &mut |_| alone.open(), Target::AtMost(1.1))?;
    turns("  seal, three recipients", seal_three, &mut |_| alone.seal(3), none)?;
    turns("  open, three recipients", open_three, &mut |_| alone.open(), none)?;

    turns(
        "2 KB beside age: seal",
        seal_one,
        &mut |_| readers.seal(&record, 1).map(drop),
        Target::AtMost(1.3),
    )?;
    turns("  seal, three recipients", seal_three, &mut |_| readers.seal(&record, 3).map(drop), none)?;
    for (name, open_age) in
        [("Decryptor::new", Readers::open as OpenAge), ("Decryptor::new_buffered", Readers::open_buffered)]
    {
        let what = |what: &str| format!("  open, {what}, {name}");
        turns(
            &what("one recipient"),
            open_one,
            &mut |_| open_age(&readers, &age_one, 0).map(drop),
            Target::AtMost(0.95),
        )?;
        turns(
            &what("the third of three"),
            open_as_third,
            &mut |_| open_age(&readers, &age_three, 2).map(drop),
            Target::AtMost(0.4),
        )?;
        turns(
            &what("each of three in turn"),
            open_three,
            &mut |call| open_age(&readers, &age_three, call).map(drop),
            none,
        )?;
    }
    Ok(())
}

type OpenAge = fn(&Readers, &[u8], usize) -> Result<Vec<u8>, Box<dyn Error>>;

/// Signs and seals.
fn seal(record: &[u8], count: usize, clinics: &Clinics) -> Result<Vec<u8>, Box<dyn Error>> {
    let recipients = clinics.recipients();
    let recipients = recipients.get(..count).ok_or("no clinic is left")?;
    let options = Options { issuer: Some(clinics.issuer()), recipients, ..Options::default() };
    Ok(envelope::seal(record, &options, &mut randomness())?)
}

/// Opens as one of the readers, and verifies.
fn open(sealed: &[u8], index: usize, clinics: &Clinics) -> Result<(), Box<dyn Error>> {
    let reader = clinics.readers().get(index).ok_or("no such reader")?;
    let keys = Keys { decryption: &[reader], passphrase: None };
    let verified = black_box(envelope::open(sealed, &keys)?.verify(clinics.trust()));
    if verified.verdict().integrity == Integrity::Valid { Ok(()) } else { Err("a wrong signature".into()) }
}
