//! How long share and open take, and seal and open beside the primitives alone and beside age.
//!
//! ```text
//! speed [--all] [--rounds N]
//! ```
//!
//! What is compared takes turns within one run, so that a busy machine slows both alike; times are on the processor,
//! figures are medians, and the ratio of the least times stands beside that of the medians. `--all` lists each bundle. No target makes the
//! exit code 1: a time depends on the machine.

mod age_file;
mod cold;
mod crypto;
mod primitives;
mod summaries;
mod way;
mod whole;

use std::error::Error;
use std::process::ExitCode;

use carnet_bench::bundles::Bundles;
use carnet_bench::clinics::Clinics;
use carnet_bench::table::Table;

/// What was asked for.
struct Options {
    all: bool,
    /// Rounds of seal and open; the whole way takes a tenth as many.
    rounds: usize,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [cold::FLAG, direction] => cold::answer(direction),
        arguments => match parse(arguments) {
            Some(options) => run(&options),
            None => {
                eprintln!("usage: speed [--all] [--rounds N]");
                return ExitCode::from(2);
            }
        },
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("speed: {error}");
            ExitCode::from(2)
        }
    }
}

fn parse(arguments: &[&str]) -> Option<Options> {
    let mut options = Options { all: false, rounds: 1000 };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match *argument {
            "--all" => options.all = true,
            "--rounds" => options.rounds = arguments.next()?.parse().ok().filter(|rounds| *rounds > 0)?,
            _ => return None,
        }
    }
    Some(options)
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let bundles = Bundles::find()?;
    let clinics = Clinics::new();
    if options.all {
        whole::list(&bundles, &clinics)?;
    }
    let (file, shared) = whole::middle(&bundles, &clinics)?;
    let rounds = [options.rounds.div_ceil(10), options.rounds];
    println!(
        "speed: {}; the median one by sealed size is {}: {} bytes of JSON, {} sealed\n\
         share is JSON to PNG, open is PNG to the summary's text; \
         times on the processor, medians of {} rounds, of {} where a record of 2 KB is sealed and opened\n",
        bundles.description(),
        file.name,
        file.bytes.len(),
        shared.sealed_bytes,
        rounds[0],
        rounds[1],
    );
    let mut table = Table::default();
    whole::compare(&mut table, file, &shared, &clinics, rounds[0])?;
    summaries::compare(&mut table, file, rounds[0])?;
    crypto::compare(&mut table, &clinics, rounds[1])?;
    table.print();
    Ok(())
}
