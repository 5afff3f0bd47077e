//! What trust costs: bytes on a card, bytes of a list, time of an opening.
//!
//! ```text
//! trust [--rounds N]
//! ```
//!
//! A card is opened, verified and decoded with a trust store of 500 issuers and 100,000 revoked cards, and with one that
//! knows its issuer alone; the two take turns. Once the store is in memory, as in a page or a bulk run; once it is read and
//! verified from its file for each card, as the program does.

mod programme;

use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;

use carnet_bench::bundles::Bundles;
use carnet_bench::clinics::{Clinics, randomness};
use carnet_bench::clock::{self, row, row_beside};
use carnet_bench::table::{Row, Table, Target};
use carnet_core::codec::{self, Profile};
use carnet_core::crypto::DecryptionKey;
use carnet_core::envelope::{self, Keys, Options, Padding};
use carnet_core::fhir::Bundle;
use carnet_core::trust::{RevokedCards, TrustStore};

/// Issuers, readers of the group among them, and revoked cards.
const ISSUERS: usize = 500;
const READERS: usize = 400;
const CARDS: u64 = 100_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rounds = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => Some(200),
        ["--rounds", rounds] => rounds.parse().ok().filter(|rounds| *rounds > 0),
        _ => None,
    };
    let Some(rounds) = rounds else {
        eprintln!("usage: trust [--rounds N]");
        return ExitCode::from(2);
    };
    match run(rounds) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("trust: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(rounds: usize) -> Result<(), Box<dyn Error>> {
    let clinics = Clinics::new();
    let mut table = Table::default();
    println!(
        "trust: {ISSUERS} issuers, a group of {READERS} readers, {CARDS} revoked cards; times on the processor, medians of {rounds} rounds\n"
    );
    sizes(&mut table, &clinics)?;
    times(&mut table, &clinics, rounds)?;
    table.print();
    Ok(())
}

fn sizes(table: &mut Table, clinics: &Clinics) -> Result<(), Box<dyn Error>> {
    table.part("bytes");
    let length = |recipients: &[_]| -> Result<f64, Box<dyn Error>> {
        let issuance = Some(clinics.issuance());
        let options = Options { issuance, recipients, padding: Padding::None, ..Options::default() };
        Ok(envelope::seal(&[1; 1000], &options, &mut randomness())?.len() as f64)
    };
    let [one, two, group] = clinics.recipients();
    let mut add = |what: &str, bytes: f64, most: f64| {
        table.add(&Row::alone(what, bytes, "bytes", Target::AtMost(most)));
    };
    let added = |before: &[_], after: &[_]| Ok::<_, Box<dyn Error>>(length(after)? - length(before)?);
    add("a group of 400 added to a card for one clinic", added(&[one], &[one, group])?, 90.0);
    add("  to a card for two", added(&[one, two], &[one, two, group])?, 90.0);
    let issuers = programme::list(clinics, ISSUERS, 0, 0)?.len() as f64;
    add("trust list of 500 issuers", issuers, 65_536.0);
    let all = programme::list(clinics, ISSUERS, READERS, 0)?.len() as f64;
    add("  who also read, 400 of them as a group", all, 65_536.0);
    let whole = programme::list(clinics, ISSUERS, READERS, CARDS)?.len() as f64;
    add("  revoked cards, 100,000 of them", whole - all, 400_000.0);
    let revoked: RevokedCards = (0..CARDS).map(programme::card).collect();
    let missed = (0..CARDS).filter(|number| !revoked.contains(programme::card(*number))).count();
    add("  of which are not found", missed as f64, 0.0);
    Ok(())
}

fn times(table: &mut Table, clinics: &Clinics, rounds: usize) -> Result<(), Box<dyn Error>> {
    let mut store = TrustStore::default();
    store.import(&programme::list(clinics, ISSUERS, READERS, CARDS)?, clinics.now())?;
    let file = store.to_bytes();
    let bundles = Bundles::find()?;
    let mut sealed = Vec::new();
    for bundle in &bundles.files {
        let (bundle, _) = Bundle::from_bytes(&bundle.bytes)?;
        let content = codec::encode(&bundle, Profile::Summary)?.bytes;
        let recipients = clinics.recipients();
        let recipients = recipients.get(..1).ok_or("no reader")?;
        let options = Options { issuance: Some(clinics.issuance()), recipients, ..Options::default() };
        sealed.push(envelope::seal(&content, &options, &mut randomness())?);
    }
    sealed.sort_by_key(Vec::len);
    let median = sealed.get(sealed.len() / 2).ok_or("no bundle")?;
    let [reader, ..] = clinics.readers();

    let [alone, with, with_file, load] = clock::take_turns(
        rounds,
        1,
        [
            &mut |_| open(median, reader, clinics.trust(), clinics),
            &mut |_| open(median, reader, &store, clinics),
            &mut |_| open(median, reader, &TrustStore::from_bytes(&file)?, clinics),
            &mut |_| {
                black_box(TrustStore::from_bytes(black_box(&file))?);
                Ok(())
            },
        ],
    )?;
    table.part("open, verify, decode the median card");
    table.add(&row("  knowing its issuer alone", &alone, Target::None));
    table.add(&row_beside("  with the trust store in memory", &with, &alone, Target::AtMost(1.2)));
    table.add(&row_beside("  with the store read from its file each time", &with_file, &alone, Target::None));
    table.add(&row("  reading the store, once in a process", &load, Target::None));
    Ok(())
}

fn open(
    sealed: &[u8],
    reader: &DecryptionKey,
    trust: &TrustStore,
    clinics: &Clinics,
) -> Result<(), Box<dyn Error>> {
    let keys = Keys { decryption: &[reader], ..Keys::default() };
    let verified = envelope::open(sealed, &keys)?.verify(trust, Some(clinics.now()));
    if verified.verdict().issuer.code() != "issuer.known" || verified.verdict().is_negative() {
        return Err("not the verdict that was expected".into());
    }
    black_box(codec::decode(&verified.content().record)?);
    Ok(())
}
