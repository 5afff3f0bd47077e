//! `carnet key`: a clinic's keys, in `CARNET_HOME` and in files.

mod backup;
mod list;
mod new;
mod rotate;
mod show;

use clap::Subcommand;

use crate::console::Console;
use crate::failure::{Failure, Outcome};

/// Make, show, keep, change and retire the keys of a clinic
#[derive(Subcommand)]
pub(crate) enum Key {
    New(new::New),
    List(list::List),
    Show(show::Show),
    Export(backup::Export),
    Import(backup::Import),
    Rotate(rotate::Rotate),
    Retire(rotate::Retire),
}

impl Key {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        match self {
            Key::New(new) => new.run(console),
            Key::List(list) => list.run(console),
            Key::Show(show) => show.run(console),
            Key::Export(export) => export.run(console),
            Key::Import(import) => import.run(console),
            Key::Rotate(rotate) => rotate.run(console),
            Key::Retire(retire) => retire.run(console),
        }
    }
}
