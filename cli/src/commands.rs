//! The subcommands.

mod add;
mod cards;
mod demo;
mod init;
mod key;
mod merge;
mod open;
mod scan;
mod sealing;
mod share;
mod show;
mod trust;
mod unsealing;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand};

use crate::console::Console;
use crate::failure::{Failure, Outcome};

/// Portable health records: sealed, signed, printed as a QR code, opened without a network.
///
/// Data goes to standard output and words to standard error; `-` is standard input or output. The exit code is 0
/// when all was done, 1 after a negative verdict or with rejected inputs, 2 when the command could not run.
#[derive(Parser)]
#[command(name = "carnet", version, arg_required_else_help = true, max_term_width = 100)]
pub(crate) struct Carnet {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Report in JSON on standard output, errors and warnings included
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Init(init::Init),
    #[command(subcommand)]
    Key(key::Key),
    #[command(subcommand)]
    Trust(trust::Trust),
    Share(share::Share),
    Scan(scan::Scan),
    Open(open::Open),
    Add(Box<add::Add>),
    Merge(merge::Merge),
    Show(show::Show),
    Demo(demo::Demo),
}

impl Command {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        match self {
            Command::Init(init) => init.run(console),
            Command::Key(key) => key.run(console),
            Command::Trust(trust) => trust.run(console),
            Command::Share(share) => share.run(console),
            Command::Scan(scan) => scan.run(console),
            Command::Open(open) => open.run(console),
            Command::Add(add) => add.run(console),
            Command::Merge(merge) => merge.run(console),
            Command::Show(show) => show.run(console),
            Command::Demo(demo) => demo.run(console),
        }
    }
}

/// Gives help where it was asked for, and else says what is wrong with the command line.
pub(crate) fn usage(error: &clap::Error, console: &mut Console) -> Result<Outcome, Failure> {
    let text = error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.data(text.as_bytes())?;
            Ok(Outcome::Done)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            console.say(text.trim_end());
            Err(Failure::new("usage", "a command is missing"))
        }
        _ => {
            let words = text.trim_start_matches("error: ");
            let (sentence, advice) = words.split_once("\n\n").unwrap_or((words, ""));
            let failure = Failure::new("usage", one_line(sentence));
            let advice: Vec<String> = advice
                .lines()
                .map(one_line)
                .filter(|line| !line.is_empty() && !line.starts_with("For more information"))
                .map(|line| line.trim_start_matches("tip: ").to_owned())
                .collect();
            let help = "see carnet help, or carnet COMMAND --help".to_owned();
            Err(failure.with_hint(if advice.is_empty() { help } else { advice.join("\n        ") }))
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
