//! `carnet trust`: what a programme says of its clinics, and what a clinic knows of others.

mod add;
mod import;
mod init;
mod list;
mod remove;
mod revoke;
mod sign;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::console::Console;
use crate::failure::{Failure, Outcome};

/// Make the trust list of a programme, and keep those of others
///
/// A programme, on a computer that stays offline: init, add, remove, revoke, rotate, sign.
/// A clinic: import the lists that it is given, list and forget them.
#[derive(Subcommand)]
pub(crate) enum Trust {
    Init(init::Init),
    Add(add::Add),
    Remove(remove::Remove),
    Revoke(revoke::Revoke),
    Rotate(remove::Rotate),
    Sign(sign::Sign),
    Import(import::Import),
    List(list::List),
    Forget(import::Forget),
}

impl Trust {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        match self {
            Trust::Init(init) => init.run(console),
            Trust::Add(add) => add.run(console),
            Trust::Remove(remove) => remove.run(console),
            Trust::Revoke(revoke) => revoke.run(console),
            Trust::Rotate(rotate) => rotate.run(console),
            Trust::Sign(sign) => sign.run(console),
            Trust::Import(import) => import.run(console),
            Trust::List(list) => list.run(console),
            Trust::Forget(forget) => forget.run(console),
        }
    }
}

/// Where the programme is.
#[derive(Args)]
struct Place {
    /// The folder of the programme; else the folder `programme` of CARNET_HOME
    #[arg(long, value_name = "FOLDER")]
    programme: Option<PathBuf>,
}

/// What a list is to be told of next.
const SIGN_NEXT: &str = "sign the next list, and give it to the clinics: carnet trust sign --out FILE";
