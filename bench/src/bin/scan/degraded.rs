//! Our own cards, spoiled.

use std::collections::BTreeMap;
use std::time::Duration;

use carnet_core::qr::{Card, EcLevel, Layout};

use crate::degrade::{Damage, Random};
use crate::readers::{milliseconds, ours, zxing_cpp};

const VERSIONS: [u8; 6] = [10, 15, 20, 25, 30, 40];
const LEVELS: [EcLevel; 3] = [EcLevel::L, EcLevel::M, EcLevel::Q];
const PIXELS: [f64; 4] = [2.0, 3.0, 4.0, 6.0];

/// Totals of a row of the table.
#[derive(Default)]
struct Row {
    pictures: usize,
    ours: usize,
    theirs: usize,
    our_times: Vec<Duration>,
    their_times: Vec<Duration>,
}

/// Draws, spoils and reads `count` symbols, and prints a table by damage, by pixels and by level.
pub(crate) fn run(count: usize, seed: u64, list: bool) {
    let mut capacities = BTreeMap::new();
    let mut rows: BTreeMap<(u8, String), Row> = BTreeMap::new();
    for index in 0..count {
        // All combinations in turn: damage changes fastest, then pixels, level, version.
        let damage = Damage::ALL[index % Damage::ALL.len()];
        let rest = index / Damage::ALL.len();
        let pixels = PIXELS[rest % PIXELS.len()];
        let rest = rest / PIXELS.len();
        let level = LEVELS[rest % LEVELS.len()];
        let version = VERSIONS[rest / LEVELS.len() % VERSIONS.len()];
        let mut random = Random::new(seed ^ (index as u64) << 20);
        let capacity = *capacities.entry((version, level)).or_insert_with(|| capacity(version, level));
        let envelope: Vec<u8> = (0..capacity).map(|_| random.byte()).collect();
        let Some(card) = card(&envelope, version, level) else { continue };
        let symbol = &card.symbols()[0];
        let picture = damage.photograph(symbol, pixels, &mut random);
        let (a, b) = (ours(&picture), zxing_cpp(&picture));
        let read = |texts: &[String]| texts.iter().any(|text| text == symbol.text());
        let (we, they) = (read(&a.texts), read(&b.texts));
        let wrong = a.texts.iter().any(|text| text != symbol.text());
        if list && (!we || wrong) {
            let note = if wrong { " WRONG" } else { "" };
            println!(
                "{index}: {} {version}-{} {pixels} px: ours {we}, zxing-cpp {they}{note}, {:.0} ms",
                damage.name(),
                level.as_str(),
                a.time.as_secs_f64() * 1000.0
            );
        }
        let keys = [
            (0, damage.name().to_owned()),
            (1, format!("{pixels} pixels a module")),
            (2, format!("level {}", level.as_str())),
            (3, format!("version {version}")),
            (4, "all".to_owned()),
        ];
        for key in keys {
            let row = rows.entry(key).or_default();
            row.pictures += 1;
            row.ours += usize::from(we);
            row.theirs += usize::from(they);
            row.our_times.push(a.time);
            row.their_times.push(b.time);
        }
    }
    println!("degraded: {count} pictures, seed {seed}");
    println!("| set | pictures | ours | zxing-cpp | ratio | ours ms (p95) | zxing-cpp ms (p95) |");
    println!("|---|---|---|---|---|---|---|");
    for ((_, name), row) in &mut rows {
        let ratio = row.ours as f64 / row.theirs as f64;
        let (our, our_p95) = milliseconds(&mut row.our_times);
        let (their, their_p95) = milliseconds(&mut row.their_times);
        println!(
            "| {name} | {} | {} | {} | {ratio:.2} | {our:.1} ({our_p95:.0}) | {their:.1} ({their_p95:.0}) |",
            row.pictures, row.ours, row.theirs
        );
    }
}

/// The most bytes that one symbol of a version and level holds.
fn capacity(version: u8, level: EcLevel) -> usize {
    let (mut fits, mut too_many) = (1, 3000);
    while too_many - fits > 1 {
        let middle = (fits + too_many) / 2;
        match card(&vec![255; middle], version, level) {
            Some(_) => fits = middle,
            None => too_many = middle,
        }
    }
    fits
}

/// The card, if it is one symbol.
fn card(envelope: &[u8], version: u8, level: EcLevel) -> Option<Card> {
    let layout = Layout::new().with_max_version(version).ok()?.with_ec(level);
    Card::new(envelope, &layout).ok().filter(|card| card.symbols().len() == 1)
}
