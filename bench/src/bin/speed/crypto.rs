//! Seal and open of a record of 2 KB, beside the primitives alone and beside age.

use std::error::Error;
use std::hint::black_box;

use carnet_bench::clinics::{Clinics, randomness};
use carnet_bench::clock::{self, Call, row_beside};
use carnet_bench::table::{Table, Target};
use carnet_core::envelope::{self, Keys, Options};
use carnet_core::trust::Integrity;

use crate::age_file::Readers;
use crate::primitives::Primitives;

/// Bytes of a record.
const RECORD: usize = 2048;

/// Records that take turns: a signature takes a few percent more or less time to verify than the next, and age
/// writes headers of different lengths.
const RECORDS: usize = 64;

/// Calls in a row, with the same record: with three recipients, each opens once.
const TOGETHER: usize = 3;

/// One record in every state.
struct Sample {
    alone: Primitives,
    ours_one: Vec<u8>,
    ours_three: Vec<u8>,
    age_one: Vec<u8>,
    age_three: Vec<u8>,
}

/// Times each beside its peer.
pub(crate) fn compare(table: &mut Table, clinics: &Clinics, rounds: usize) -> Result<(), Box<dyn Error>> {
    let readers = Readers::new();
    let samples: Vec<Sample> =
        (0..RECORDS).map(|_| Sample::new(clinics, &readers)).collect::<Result<_, _>>()?;
    let sample = |call: usize| &samples[call / TOGETHER % samples.len()];
    let record = |call: usize| sample(call).alone.record();
    let mut turns = |what: &str, ours: Call<'_>, peer: Call<'_>, target: Target| {
        let [ours, peer] = clock::take_turns(rounds, TOGETHER, [ours, peer])?;
        table.add(&row_beside(what, &ours, &peer, target));
        Ok::<(), Box<dyn Error>>(())
    };
    let seal_one: Call<'_> = &mut |call| seal(record(call), 1, clinics).map(drop);
    let seal_three: Call<'_> = &mut |call| seal(record(call), 3, clinics).map(drop);
    let open_one: Call<'_> = &mut |call| open(&sample(call).ours_one, 0, clinics);
    let open_three: Call<'_> = &mut |call| open(&sample(call).ours_three, call % 3, clinics);
    let open_as_third: Call<'_> = &mut |call| open(&sample(call).ours_three, 2, clinics);

    let none = Target::None;
    turns(
        "2 KB beside primitives: seal",
        seal_one,
        &mut |call| sample(call).alone.seal(1),
        Target::AtMost(1.1),
    )?;
    turns("  open", open_one, &mut |call| sample(call).alone.open(), Target::AtMost(1.1))?;
    turns("  seal, three recipients", seal_three, &mut |call| sample(call).alone.seal(3), none)?;
    turns("  open, three recipients", open_three, &mut |call| sample(call).alone.open(), none)?;

    let seal_age = |call, count| readers.seal(record(call), count).map(drop);
    turns("2 KB beside age: seal", seal_one, &mut |call| seal_age(call, 1), Target::AtMost(1.3))?;
    turns("  seal, three recipients", seal_three, &mut |call| seal_age(call, 3), none)?;
    for (name, open_age) in
        [("Decryptor::new", Readers::open as OpenAge), ("Decryptor::new_buffered", Readers::open_buffered)]
    {
        let what = |what: &str| format!("  open, {what}, {name}");
        let open_age = |sealed: &[u8], index| open_age(&readers, sealed, index).map(drop);
        turns(
            &what("one recipient"),
            open_one,
            &mut |call| open_age(&sample(call).age_one, 0),
            Target::AtMost(0.95),
        )?;
        turns(
            &what("the third of three"),
            open_as_third,
            &mut |call| open_age(&sample(call).age_three, 2),
            Target::AtMost(0.4),
        )?;
        turns(
            &what("each of three in turn"),
            open_three,
            &mut |call| open_age(&sample(call).age_three, call % 3),
            none,
        )?;
    }
    Ok(())
}

type OpenAge = fn(&Readers, &[u8], usize) -> Result<Vec<u8>, Box<dyn Error>>;

impl Sample {
    fn new(clinics: &Clinics, readers: &Readers) -> Result<Self, Box<dyn Error>> {
        let alone = Primitives::new(RECORD)?;
        let record = alone.record();
        Ok(Self {
            ours_one: seal(record, 1, clinics)?,
            ours_three: seal(record, 3, clinics)?,
            age_one: readers.seal(record, 1)?,
            age_three: readers.seal(record, 3)?,
            alone,
        })
    }
}

/// Signs and seals.
fn seal(record: &[u8], count: usize, clinics: &Clinics) -> Result<Vec<u8>, Box<dyn Error>> {
    let recipients = clinics.recipients();
    let recipients = recipients.get(..count).ok_or("no clinic is left")?;
    let options = Options { issuance: Some(clinics.issuance()), recipients, ..Options::default() };
    Ok(envelope::seal(record, &options, &mut randomness())?)
}

/// Opens as one of the readers, and verifies.
fn open(sealed: &[u8], index: usize, clinics: &Clinics) -> Result<(), Box<dyn Error>> {
    let reader = clinics.readers().get(index).ok_or("no such reader")?;
    let keys = Keys { decryption: &[reader], ..Keys::default() };
    let verified = black_box(envelope::open(sealed, &keys)?.verify(clinics.trust(), Some(clinics.now())));
    if verified.verdict().integrity == Integrity::Valid { Ok(()) } else { Err("a wrong signature".into()) }
}
