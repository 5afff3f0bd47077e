//! Seal and open of a record of 2 KB, beside the primitives alone and beside age.

use std::error::Error;
use std::hint::black_box;

use carnet_bench::clinics::{Clinics, randomness};
use carnet_bench::table::{Table, Target};
use carnet_core::envelope::{self, Keys, Options};
use carnet_core::trust::Integrity;
use rand_core::Rng as _;

use crate::age_file::Readers;
use crate::clock::{self, row_beside};
use crate::primitives::Primitives;

/// Bytes of the record.
const RECORD: usize = 2048;

/// Calls in a row: with three recipients, each opens once.
const TOGETHER: usize = 3;

/// Times them all in one run.
pub(crate) fn compare(table: &mut Table, clinics: &Clinics, rounds: usize) -> Result<(), Box<dyn Error>> {
    let mut record = [0; RECORD];
    randomness().fill_bytes(&mut record);
    let alone = Primitives::new(RECORD)?;
    let readers = Readers::new();
    let [ours_one, ours_three] = [seal(&record, 1, clinics)?, seal(&record, 3, clinics)?];
    let [age_one, age_three] = [readers.seal(&record, 1)?, readers.seal(&record, 3)?];

    let [s1, s3, o1, o3, alone_s1, alone_s3, alone_o, age_s1, age_s3, age_o1, age_o3] = clock::take_turns(
        rounds,
        TOGETHER,
        [
            &mut |_| seal(&record, 1, clinics).map(drop),
            &mut |_| seal(&record, 3, clinics).map(drop),
            &mut |_| open(&ours_one, 0, clinics),
            &mut |call| open(&ours_three, call, clinics),
            &mut |_| alone.seal(1),
            &mut |_| alone.seal(3),
            &mut |_| alone.open(),
            &mut |_| readers.seal(&record, 1).map(drop),
            &mut |_| readers.seal(&record, 3).map(drop),
            &mut |_| readers.open(&age_one, 0).map(drop),
            &mut |call| readers.open(&age_three, call).map(drop),
        ],
    )?;

    table.part("2 KB beside one Ed25519, the X25519 operations and AES-256-GCM alone");
    table.add(&row_beside("  seal, one recipient", &s1, &alone_s1, Target::AtMost(1.1)));
    table.add(&row_beside("  open, one recipient", &o1, &alone_o, Target::AtMost(1.1)));
    table.add(&row_beside("  seal, three recipients", &s3, &alone_s3, Target::None));
    table.add(&row_beside("  open, three recipients", &o3, &alone_o, Target::None));
    table.part("2 KB beside age, which does not sign");
    table.add(&row_beside("  seal, one recipient", &s1, &age_s1, Target::AtMost(1.3)));
    table.add(&row_beside("  open, one recipient", &o1, &age_o1, Target::AtMost(0.95)));
    table.add(&row_beside("  seal, three recipients", &s3, &age_s3, Target::None));
    table.add(&row_beside("  open, three recipients, mean of the three", &o3, &age_o3, Target::AtMost(0.4)));
    Ok(())
}

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
