//! The first call in a process, which a process of its own makes and times.
//!
//! Beside the time on the processor, it is the time on the wall that somebody waits for the command line.

use std::error::Error;
use std::io::{self, Read as _, Write as _};
use std::process::{Command, Stdio};
use std::time::Instant;

use carnet_bench::clinics::Clinics;
use cpu_time::ProcessTime;

use crate::way;
use carnet_bench::clock::Times;

/// The first argument of such a process; the second is the direction.
pub(crate) const FLAG: &str = "--first-call";

/// How many processes are asked.
const PROCESSES: usize = 15;

/// Which way.
#[derive(Clone, Copy)]
pub(crate) enum Direction {
    Share,
    Open,
}

impl Direction {
    fn name(self) -> &'static str {
        match self {
            Direction::Share => "share",
            Direction::Open => "open",
        }
    }
}

/// The time of first calls.
pub(crate) struct FirstCalls {
    pub(crate) on_the_wall: Times,
    pub(crate) on_the_processor: Times,
}

/// Asks new processes how long their first call takes on `files`: a bundle, or pictures.
pub(crate) fn ask(direction: Direction, files: &[Vec<u8>]) -> Result<FirstCalls, Box<dyn Error>> {
    let times: Vec<[f64; 2]> = (0..PROCESSES).map(|_| ask_one(direction, files)).collect::<Result<_, _>>()?;
    Ok(FirstCalls {
        on_the_wall: times.iter().map(|[wall, _]| *wall).collect(),
        on_the_processor: times.iter().map(|[_, processor]| *processor).collect(),
    })
}

fn ask_one(direction: Direction, files: &[Vec<u8>]) -> Result<[f64; 2], Box<dyn Error>> {
    let mut process = Command::new(std::env::current_exe()?)
        .args([FLAG, direction.name()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = process.stdin.take().ok_or("no standard input")?;
    for file in files {
        input.write_all(&u64::try_from(file.len())?.to_be_bytes())?;
        input.write_all(file)?;
    }
    drop(input);
    let output = process.wait_with_output()?;
    let answer = String::from_utf8(output.stdout)?;
    let (wall, processor) = answer.trim().split_once(' ').ok_or("no answer")?;
    Ok([wall.parse()?, processor.parse()?])
}

/// Makes the call on the files of standard input, each after its length, and prints the
/// microseconds on the wall and on the processor.
pub(crate) fn answer(direction: &str) -> Result<(), Box<dyn Error>> {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input)?;
    let files = split(&input).ok_or("standard input ends early")?;
    let clinics = Clinics::new();
    let (start, processor) = (Instant::now(), ProcessTime::try_now()?);
    match (direction, files.as_slice()) {
        ("share", [json]) => drop(way::share(json, &clinics)?),
        ("open", pictures) => drop(way::open(pictures, &clinics)?),
        _ => return Err("share takes one bundle".into()),
    }
    let times = [start.elapsed(), processor.try_elapsed()?].map(|time| time.as_secs_f64() * 1e6);
    println!("{} {}", times[0], times[1]);
    Ok(())
}

fn split(mut input: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut files = Vec::new();
    while let Some((length, rest)) = input.split_first_chunk() {
        let length = usize::try_from(u64::from_be_bytes(*length)).ok()?;
        let (file, rest) = rest.split_at_checked(length)?;
        files.push(file.to_vec());
        input = rest;
    }
    input.is_empty().then_some(files)
}
