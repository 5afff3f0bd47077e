//! How many bytes a bundle takes, from the record to the symbol, beside a SMART Health Card of the same content.
//!
//! ```text
//! sizes [--all]
//! ```
//!
//! `--all` lists each bundle. The exit code is 1 where a target is missed.

mod health_card;
mod measure;

use std::error::Error;
use std::process::ExitCode;

use carnet_bench::bundles::Bundles;
use carnet_bench::clinics::Clinics;
use carnet_bench::figures::{greatest, mean, median, p90, percent};
use carnet_bench::table::{Row, Table, Target};

use qrcode::EcLevel;

use measure::{Sizes, Texts};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let all = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => false,
        ["--all"] => true,
        _ => {
            eprintln!("usage: sizes [--all]");
            return ExitCode::from(2);
        }
    };
    match run(all) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("sizes: {error}");
            ExitCode::from(2)
        }
    }
}

/// Measures, prints, and counts the targets that were missed.
fn run(all: bool) -> Result<usize, Box<dyn Error>> {
    let bundles = Bundles::find()?;
    let clinics = Clinics::new();
    let sizes: Vec<Sizes> = bundles
        .files
        .iter()
        .map(|file| Sizes::of(file, &clinics).map_err(|error| format!("{}: {error}", file.name)))
        .collect::<Result<_, _>>()?;
    if all {
        list(&sizes);
    }
    println!("sizes: {}; signed, one recipient where not said otherwise", bundles.description());
    println!(
        "SMART Health Card (SHC): the bundle that comes out of the card in profile summary, stripped as its \
         specification says,\nminified, DEFLATE by zopfli, 64 random bytes for the ES256 signature because only \
         their number counts; version 41 is none\n"
    );
    let table = table(&sizes);
    table.print();
    Ok(table.missed())
}

fn table(sizes: &[Sizes]) -> Table {
    let mut table = Table::default();
    let all =
        |figure: fn(&Sizes) -> usize| sizes.iter().map(|sizes| figure(sizes) as f64).collect::<Vec<_>>();

    let summary = all(|sizes| sizes.summary);
    let complete = all(|sizes| sizes.complete);
    table.part("sealed envelope, padded");
    for (what, ours, target) in [
        ("  summary, median", median(&summary), Target::AtMost(600.0)),
        ("  summary, p90", p90(&summary), Target::AtMost(1250.0)),
        ("  complete, median", median(&complete), Target::AtMost(1700.0)),
        ("  complete, p90", p90(&complete), Target::None),
    ] {
        table.add(&Row::alone(what, ours, "bytes", target));
    }

    table.part("bundles whose summary is one symbol");
    for (what, limits, least) in [
        ("  version <= 22, level M", measure::V22_M, 65.0),
        ("  version <= 25, level L", measure::V25_L, 85.0),
        ("  version <= 40, level M", measure::V40_M, 97.0),
    ] {
        let one: Vec<bool> = sizes.iter().map(|sizes| sizes.is_one_symbol(limits)).collect();
        table.add(&Row::alone(what, percent(&one), "%", Target::AtLeast(least)));
    }

    table.part("envelope over compressed content, before padding, the most");
    let overhead = greatest(&all(|sizes| sizes.overhead_of_one));
    table.add(&Row::alone("  one recipient", overhead, "bytes", Target::AtMost(130.0)));
    let overhead = greatest(&all(|sizes| sizes.overhead_of_three));
    table.add(&Row::alone("  three recipients", overhead, "bytes", Target::AtMost(330.0)));

    let limit = Target::AtMost(0.25);
    for (title, of, target) in [
        ("displays kept in both", (|sizes| &sizes.displays_kept) as fn(&Sizes) -> &Texts, limit),
        ("SHC as specified, displays in neither", |sizes| &sizes.displays_dropped, limit),
        ("SHC as specified, displays kept in ours alone", |sizes| &sizes.displays_ours, Target::None),
        ("the whole bundle, SHC as specified, displays in neither", |sizes| &sizes.whole, Target::None),
        (
            "SHC of the whole bundle as specified, ours as summary",
            |sizes| &sizes.whole_as_summary,
            Target::None,
        ),
    ] {
        table.part(&format!("text of the symbol beside SHC: {title}"));
        beside_health_cards(&mut table, &sizes.iter().map(of).collect::<Vec<_>>(), target);
    }
    table
}

fn beside_health_cards(table: &mut Table, texts: &[&Texts], target: Target) {
    let ratios = |ratio: fn(&Texts) -> f64| texts.iter().map(|texts| ratio(texts)).collect::<Vec<_>>();
    let sides: [Vec<&str>; 2] =
        [texts.iter().map(|texts| &*texts.ours).collect(), texts.iter().map(|texts| &*texts.peer).collect()];
    let both = |figure: &dyn Fn(&str) -> f64, summed: fn(&[f64]) -> f64| {
        sides.each_ref().map(|side| summed(&side.iter().map(|text| figure(text)).collect::<Vec<_>>()))
    };
    let length = |text: &str| text.len() as f64;
    let version = |level| move |text: &str| f64::from(health_card::version(text, level));
    let fits = |text: &str| if version(EcLevel::L)(text) <= 22.0 { 100.0 } else { 0.0 };

    let (ratio, ratio_to_level_9) = (median(&ratios(Texts::ratio)), median(&ratios(Texts::ratio_to_level_9)));
    table.add(&Row::alone("  ratio of each, median", ratio, "x", target));
    table.add(&Row::alone("  the same beside level 9 of flate2", ratio_to_level_9, "x", target));
    table.add(&Row::beside("  bytes, median", both(&length, median), "bytes"));
    table.add(&Row::beside("  least version, level M, median", both(&version(EcLevel::M), median), ""));
    table.add(&Row::beside("  least version, level L, median", both(&version(EcLevel::L), median), ""));
    table.add(&Row::beside("  version <= 22, level L", both(&fits, mean), "%"));
}

fn list(sizes: &[Sizes]) {
    let name = sizes.iter().map(|sizes| sizes.name.chars().count()).max().unwrap_or(0);
    println!(
        "{:<name$}  {:>9}  {:>8}  {:>7}  {:>8}  {:>6}  {:>6}  {:>7}  {:>7}",
        "bundle", "JSON", "content", "summary", "complete", "symbol", "text", "SHC", "ratio"
    );
    for sizes in sizes {
        let Texts { ours, peer, .. } = &sizes.displays_kept;
        println!(
            "{:<name$}  {:>9}  {:>8}  {:>7}  {:>8}  {:>6}  {:>6}  {:>7}  {:>7.3}",
            sizes.name,
            sizes.json,
            sizes.content,
            sizes.summary,
            sizes.complete,
            sizes.symbol,
            ours.len(),
            peer.len(),
            sizes.displays_kept.ratio(),
        );
    }
    println!();
}
