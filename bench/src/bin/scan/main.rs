//! Symbols read from pixels: Carnet's scanner beside the C++ library zxing-cpp.
//!
//! ```text
//! scan [--photos FOLDER] [--degraded [COUNT]] [--seed N] [--list]
//! ```
//!
//! `--photos` reads every picture below a folder; `--degraded` draws cards, spoils them in eight ways and reads
//! them. `--list` names what one reader read and the other did not. The numbers of a seed are the same everywhere.

mod degrade;
mod degraded;
mod photos;
mod readers;

use std::path::PathBuf;
use std::process::ExitCode;

/// What was asked for.
struct Options {
    photos: Option<PathBuf>,
    degraded: Option<usize>,
    seed: u64,
    list: bool,
}

fn main() -> ExitCode {
    let options = match parse(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    if let Some(folder) = &options.photos
        && let Err(error) = photos::run(folder, options.list)
    {
        eprintln!("cannot read {}: {error}", folder.display());
        return ExitCode::from(2);
    }
    if let Some(count) = options.degraded {
        degraded::run(count, options.seed, options.list);
    }
    ExitCode::SUCCESS
}

fn parse(arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let usage = "usage: scan [--photos FOLDER] [--degraded [COUNT]] [--seed N] [--list]";
    let mut options = Options { photos: None, degraded: None, seed: 1, list: false };
    let mut arguments = arguments.peekable();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--photos" => options.photos = Some(arguments.next().ok_or(usage)?.into()),
            "--degraded" => {
                let count = arguments.next_if(|next| next.parse::<usize>().is_ok());
                options.degraded = Some(count.and_then(|count| count.parse().ok()).unwrap_or(576));
            }
            "--seed" => options.seed = arguments.next().and_then(|n| n.parse().ok()).ok_or(usage)?,
            "--list" => options.list = true,
            _ => return Err(usage.to_owned()),
        }
    }
    if options.photos.is_none() && options.degraded.is_none() {
        return Err(usage.to_owned());
    }
    Ok(options)
}
