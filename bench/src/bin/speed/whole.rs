//! Share and open as a whole.

use std::error::Error;

use carnet_bench::bundles::{Bundles, File};
use carnet_bench::clinics::Clinics;
use carnet_bench::clock::{self, Times, row, row_beside};
use carnet_bench::table::{Table, Target};

use crate::cold::{self, Direction};
use crate::primitives::Primitives;
use crate::way::{self, Shared, Stage};

/// The most that share and open may take each.
const MILLISECONDS: f64 = 50.0;

/// Rounds of each bundle in the list.
const LISTED_ROUNDS: usize = 5;

/// The bundle whose card is of median size.
pub(crate) fn middle<'a>(
    bundles: &'a Bundles,
    clinics: &Clinics,
) -> Result<(&'a File, Shared), Box<dyn Error>> {
    let mut cards = bundles
        .files
        .iter()
        .map(|file| Ok((file, way::share(&file.bytes, clinics)?)))
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    cards.sort_by_key(|(_, shared)| shared.sealed_bytes);
    let middle = cards.len() / 2;
    cards.into_iter().nth(middle).ok_or_else(|| "no bundle".into())
}

/// Times both ways of one bundle.
pub(crate) fn compare(
    table: &mut Table,
    file: &File,
    shared: &Shared,
    clinics: &Clinics,
    rounds: usize,
) -> Result<(), Box<dyn Error>> {
    let alone = Primitives::new(shared.sealed_bytes)?;
    let (mut share_stages, mut open_stages) = (Vec::new(), Vec::new());
    let [share, open, seal_alone, open_alone] = clock::take_turns(
        rounds,
        1,
        [
            &mut |_| {
                share_stages.push(way::share(&file.bytes, clinics)?.stages);
                Ok(())
            },
            &mut |_| {
                open_stages.push(way::open(&shared.pictures, clinics)?);
                Ok(())
            },
            &mut |_| alone.seal(1),
            &mut |_| alone.open(),
        ],
    )?;
    let first_share = cold::ask(Direction::Share, std::slice::from_ref(&file.bytes))?;
    let first_open = cold::ask(Direction::Open, &shared.pictures)?;

    for (title, first, later, alone, stages) in [
        ("share the median bundle", first_share, share, seal_alone, &share_stages),
        ("open the median bundle", first_open, open, open_alone, &open_stages),
    ] {
        table.part(title);
        let limit = Target::AtMost(MILLISECONDS);
        table.add(&row("  first call in a process, dictionary and all", &first.on_the_wall, limit));
        table.add(&row("  the same on the processor", &first.on_the_processor, limit));
        table.add(&row("  later calls", &later, limit));
        for (index, Stage { name, .. }) in stages.first().into_iter().flatten().enumerate() {
            let times: Times =
                stages.iter().filter_map(|stages| stages.get(index)).map(Stage::microseconds).collect();
            table.add(&row(&format!("    {name}"), &times, Target::None));
        }
        table.add(&row_beside("  beside AES, X25519, Ed25519 alone", &later, &alone, Target::None));
    }
    Ok(())
}

/// Prints how long each bundle takes.
pub(crate) fn list(bundles: &Bundles, clinics: &Clinics) -> Result<(), Box<dyn Error>> {
    let width = bundles.files.iter().map(|file| file.name.chars().count()).max().unwrap_or(0);
    println!("{:<width$}  {:>8}  {:>7}  {:>8}  {:>8}", "bundle", "JSON", "sealed", "share ms", "open ms");
    for file in &bundles.files {
        let shared = way::share(&file.bytes, clinics)?;
        let [share, open] = clock::take_turns(
            LISTED_ROUNDS,
            1,
            [&mut |_| way::share(&file.bytes, clinics).map(drop), &mut |_| {
                way::open(&shared.pictures, clinics).map(drop)
            }],
        )?;
        let [share, open] = [share, open].map(|times| times.median() / 1e3);
        let (json, sealed) = (file.bytes.len(), shared.sealed_bytes);
        println!("{:<width$}  {json:>8}  {sealed:>7}  {share:>8.1}  {open:>8.1}", file.name);
    }
    println!();
    Ok(())
}
