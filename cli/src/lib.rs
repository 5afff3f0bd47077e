//! The command line of Carnet: files, prompts and exit codes around `carnet-core`.
//!
//! Data goes to standard output and words to standard error. The exit code is 0 when all was done, 1 after a
//! negative verdict or with rejected inputs, 2 when the command could not run.
//!
//! | module | holds |
//! |---|---|
//! | `commands` | one file for each subcommand |
//! | `console` | what is said, and where |
//! | `failure`, `hints` | errors with a code, a sentence and what to do |
//! | `input`, `picture`, `symbols`, `kind` | from files and photographs to an envelope |
//! | `opening` | from an envelope to a record |
//! | `histories` | `.carnet` files and cards of one record, joined; who said what, in words |
//! | `keys`, `weakness` | key files and passphrases |
//! | `home`, `keyring`, `knowledge`, `programme` | what is kept in `CARNET_HOME`: own keys, what is known of others, a programme |
//! | `output`, `drawing` | from a card to files, whole or not at all |
//! | `face`, `pages` | what a card says in clear, and its pages in fonts of the program's own |
//! | `interrupt` | what Ctrl-C leaves behind: nothing |
//! | `reading` | verdict, summary and what was left out, in words |

mod commands;
mod console;
mod drawing;
mod face;
mod failure;
mod hints;
mod histories;
mod home;
mod input;
mod interrupt;
mod keyring;
mod keys;
mod knowledge;
mod opening;
mod output;
mod pages;
mod picture;
mod programme;
mod reading;
mod symbols;
mod weakness;

use std::process::ExitCode;

use clap::Parser as _;

use console::Console;
use failure::Outcome;

/// Runs the program on the arguments and standard streams of the process.
pub fn main() -> ExitCode {
    // A command line that does not parse has no flags yet.
    let asks_for_json =
        std::env::args_os().skip(1).take_while(|word| word != "--").any(|word| word == "--json");
    let (mut console, outcome) = match commands::Carnet::try_parse() {
        Ok(carnet) => {
            let mut console = Console::new(carnet.json);
            let outcome = carnet.command.run(&mut console);
            (console, outcome)
        }
        Err(error) => {
            let mut console = Console::new(asks_for_json);
            let outcome = commands::usage(&error, &mut console);
            (console, outcome)
        }
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Negative) => ExitCode::from(1),
        Err(failure) => {
            console.fail(&failure);
            ExitCode::from(2)
        }
    }
}
