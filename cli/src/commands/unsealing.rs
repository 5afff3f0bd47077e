//! What commands that open and seal again open with.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::crypto::KeyPair;
use carnet_core::trust::{TrustList, TrustStore};
use clap::Args;

use crate::console::Console;
use crate::failure::Failure;
use crate::home::Home;
use crate::keyring::Keyring;
use crate::opening::Opener;
use crate::{keys, knowledge};

/// How what is given opens.
#[derive(Args)]
pub(super) struct Unsealing {
    /// A private key that may open what is given, in place of this clinic's own; repeatable
    #[arg(long, value_name = "KEYFILE")]
    key: Vec<PathBuf>,

    /// The passphrase of what is given, in the first line of this file
    #[arg(long, value_name = "FILE")]
    open_passphrase_file: Option<PathBuf>,

    /// The holder's consent code for what is given, in the first line of this file; else it is asked for
    #[arg(long, value_name = "FILE")]
    open_code_file: Option<PathBuf>,

    /// A trust list, or the public key of an issuer (a .pub file), beside what is known here; repeatable
    #[arg(long, value_name = "LIST|PUB")]
    trust: Vec<PathBuf>,
}

/// Who is known here, and the keys that were named.
pub(super) struct Known {
    pub(super) trust: TrustStore,
    past: Vec<TrustList>,
    pairs: Vec<KeyPair>,
}

impl Unsealing {
    /// Every file that is read.
    pub(super) fn files(&self) -> impl Iterator<Item = &PathBuf> {
        self.key.iter().chain(&self.trust).chain(&self.open_passphrase_file).chain(&self.open_code_file)
    }

    pub(super) fn known(
        &self,
        home: &Home,
        now: Timestamp,
        key_passphrase: Option<&Path>,
        console: &mut Console,
    ) -> Result<Known, Failure> {
        let mut trust = knowledge::load_for_opening(home, console);
        let mut past = Vec::new();
        for path in &self.trust {
            past.extend(knowledge::add_file(&mut trust, path, now, console)?);
        }
        let pairs = self.key.iter().map(|path| keys::private(path, key_passphrase, console));
        Ok(Known { trust, past, pairs: pairs.collect::<Result<_, _>>()? })
    }

    pub(super) fn opener<'a>(&'a self, known: &'a Known, keyring: Option<&'a Keyring>) -> Opener<'a> {
        Opener {
            named: &known.pairs,
            keyring: keyring.filter(|_| known.pairs.is_empty()),
            trust: &known.trust,
            past: &known.past,
            code_file: self.open_code_file.as_deref(),
            passphrase_file: self.open_passphrase_file.as_deref(),
        }
    }
}
