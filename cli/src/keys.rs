//! Key files, passphrases, and the system's randomness.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use carnet_core::crypto::{ConsentCode, KeyError, KeyPair, Passphrase, PublicKey, words};
use rand_core::CryptoRng;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::console::Console;
use crate::failure::{Failure, shown};
use crate::input;
use crate::interrupt;
use crate::weakness::Weakness;

/// Names a file with the passphrase of key files.
pub(crate) const PASSPHRASE_FILE: &str = "CARNET_PASSPHRASE_FILE";

/// Largest key file or passphrase file, in bytes.
const FILE_BYTES: usize = 64 << 10;

/// The system's randomness.
pub(crate) fn randomness() -> impl CryptoRng {
    rand_core::UnwrapErr(getrandom::SysRng)
}

/// Reads a public key file.
pub(crate) fn public(path: &Path, console: &mut Console) -> Result<PublicKey, Failure> {
    let text = key_text(path, console)?;
    PublicKey::from_text(&text).map_err(|error| public_key_failure(error, path))
}

/// Says why a file is no public key.
pub(crate) fn public_key_failure(error: KeyError, path: &Path) -> Failure {
    let failure = Failure::from(error).at(path);
    match error {
        KeyError::WrongKind => failure.with_hint("a public key is wanted here: the file that ends in .pub"),
        _ => failure,
    }
}

/// The name of the public half of a private key file.
pub(crate) fn with_pub(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".pub");
    name.into()
}

/// Reads a private key file; a sealed one asks for its passphrase where none is given.
pub(crate) fn private(
    path: &Path,
    passphrase_file: Option<&Path>,
    console: &mut Console,
) -> Result<KeyPair, Failure> {
    let text = key_text(path, console)?;
    let pair = match KeyPair::from_text(&text, None) {
        Err(KeyError::NeedsPassphrase) => {
            let passphrase =
                passphrase_for(&shown(path), passphrase_file, console).map_err(|failure| failure.at(path))?;
            KeyPair::from_text(&text, Some(&passphrase))
        }
        outcome => outcome,
    };
    pair.map_err(|error| {
        let failure = Failure::from(error).at(path);
        match error {
            KeyError::WrongKind => failure.with_hint("a private key is wanted here: the file without .pub"),
            _ => failure,
        }
    })
}

/// The passphrase of something, from a file or from who sits there.
pub(crate) fn passphrase_for(
    what: &str,
    file: Option<&Path>,
    console: &mut Console,
) -> Result<Passphrase, Failure> {
    match file {
        Some(file) => passphrase(file, console),
        None => prompt(&format!("Passphrase of {what}: "))?
            .ok_or_else(|| Failure::from(KeyError::NeedsPassphrase)),
    }
}

/// The passphrase that new keys are to be sealed by; `None` where they are not to be.
pub(crate) fn new_passphrase(
    unsealed: bool,
    file: Option<PathBuf>,
    console: &mut Console,
) -> Result<Option<Passphrase>, Failure> {
    match (unsealed, file) {
        (true, _) => Ok(None),
        (false, Some(file)) => key_passphrase(&file, console).map(Some),
        (false, None) => {
            let typed = prompt_twice("New passphrase: ", console)?;
            let typed = typed.ok_or_else(|| {
                Failure::new("key.needs-passphrase", "no passphrase for the new key").with_hint(
                    "give --passphrase-file FILE, set CARNET_PASSPHRASE_FILE, or accept --no-passphrase",
                )
            })?;
            Ok(Some(typed))
        }
    }
}

/// Says what it means that keys are not sealed.
pub(crate) fn warn_unsealed(what: &str, console: &Console) {
    let words = format!("{what} is not sealed: whoever copies it signs and reads as this clinic");
    console.warn("key.not-sealed", words);
}

/// Reads a consent code from a file: its first line.
pub(crate) fn code(path: &Path, console: &mut Console) -> Result<ConsentCode, Failure> {
    code_of(&first_line(path, console)?).map_err(|failure| failure.at(path))
}

/// Asks for a consent code where somebody is there to answer; no answer is none.
pub(crate) fn prompt_code(words: &str) -> Result<Option<ConsentCode>, Failure> {
    if !can_ask() {
        return Ok(None);
    }
    let answer = ask(words)?;
    if answer.trim().is_empty() { Ok(None) } else { code_of(&answer).map(Some) }
}

/// Asks for a new consent code, twice: a card with a code that was mistyped opens for nobody.
pub(crate) fn prompt_new_code(words: &str) -> Result<Option<ConsentCode>, Failure> {
    if !can_ask() {
        return Ok(None);
    }
    let answer = ask(words)?;
    let code = code_of(&answer)?;
    if *ask("The same again: ")? != *answer {
        return Err(Failure::new("share.code-differs", "the two codes differ"));
    }
    Ok(Some(code))
}

fn code_of(text: &str) -> Result<ConsentCode, Failure> {
    let composed = Zeroizing::new(text.nfkc().collect::<String>());
    Ok(ConsentCode::from_text(&composed)?)
}

/// The text of a key file.
pub(crate) fn key_text(path: &Path, console: &mut Console) -> Result<Zeroizing<String>, Failure> {
    let bytes = Zeroizing::new(input::read(path, FILE_BYTES, console)?);
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(Zeroizing::new(text.trim_start_matches('\u{feff}').to_owned())),
        Err(_) => Err(Failure::from(KeyError::Corrupt).at(path)),
    }
}

/// Reads a passphrase from a file: its first line.
pub(crate) fn passphrase(path: &Path, console: &mut Console) -> Result<Passphrase, Failure> {
    passphrase_of(&first_line(path, console)?).map_err(|failure| failure.at(path))
}

/// Reads a passphrase that is going to protect a card, if it does: cards are photographed, and a photograph can be
/// attacked for years at the price of Argon2id for each guess.
pub(crate) fn card_passphrase(path: &Path, console: &mut Console) -> Result<Passphrase, Failure> {
    let line = first_line(path, console)?;
    let passphrase = passphrase_of(&line).map_err(|failure| failure.at(path))?;
    if let Some(weakness) = Weakness::of(&line) {
        return Err(Failure::new(WEAK, format!("too weak a passphrase for a card: {weakness}")).at(path));
    }
    match words::entropy_bits(&line) {
        Some(bits @ ..words::LEAST_BITS) => Err(Failure::new(
            WEAK,
            format!(
                "too weak a passphrase for a card: {bits} bits at most, and it needs {}",
                words::LEAST_BITS
            ),
        )
        .at(path)),
        _ => Ok(passphrase),
    }
}

/// Reads a passphrase that is going to protect a key file, and says where it will not.
fn key_passphrase(path: &Path, console: &mut Console) -> Result<Passphrase, Failure> {
    let line = first_line(path, console)?;
    let passphrase = passphrase_of(&line).map_err(|failure| failure.at(path))?;
    warn_of_guesses(&line, console);
    Ok(passphrase)
}

fn first_line(path: &Path, console: &mut Console) -> Result<Zeroizing<String>, Failure> {
    let bytes = Zeroizing::new(input::read(path, FILE_BYTES, console)?);
    let text = input::text(&bytes)
        .map(Zeroizing::new)
        .ok_or_else(|| Failure::new("passphrase.not-text", "not a text").at(path))?;
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

/// A key file stays in the clinic, so that the choice is left to it.
fn warn_of_guesses(passphrase: &str, console: &Console) {
    if let Some(weakness) = Weakness::of(passphrase) {
        console.warn(
            WEAK,
            format_args!(
                "a weak passphrase, {weakness}: who has a copy of the file can guess it; take six or more random words"
            ),
        );
    }
}

const WEAK: &str = "passphrase.weak";

/// The file that the environment names for the passphrase of key files, unless an option names one.
pub(crate) fn passphrase_file(option: Option<&PathBuf>) -> Option<PathBuf> {
    option
        .cloned()
        .or_else(|| std::env::var_os(PASSPHRASE_FILE).filter(|value| !value.is_empty()).map(PathBuf::from))
}

/// Whether somebody is there to answer.
pub(crate) fn can_ask() -> bool {
    io::stderr().is_terminal()
}

/// Asks for a passphrase where somebody is there to answer.
pub(crate) fn prompt(words: &str) -> Result<Option<Passphrase>, Failure> {
    if !can_ask() {
        return Ok(None);
    }
    passphrase_of(&ask(words)?).map(Some)
}

/// Asks for a new passphrase, twice.
fn prompt_twice(words: &str, console: &Console) -> Result<Option<Passphrase>, Failure> {
    if !can_ask() {
        return Ok(None);
    }
    let answer = ask(words)?;
    if *ask("The same again: ")? != *answer {
        return Err(Failure::new("passphrase.differs", "the two passphrases differ"));
    }
    let passphrase = passphrase_of(&answer)?;
    warn_of_guesses(&answer, console);
    Ok(Some(passphrase))
}

fn ask(words: &str) -> Result<Zeroizing<String>, Failure> {
    interrupt::clean_up();
    rpassword::prompt_password(words).map(Zeroizing::new).map_err(|error| match error.kind() {
        io::ErrorKind::Interrupted => interrupt::leave(),
        io::ErrorKind::UnexpectedEof => Failure::new("passphrase.prompt", "nothing was typed"),
        _ => Failure::io("passphrase.prompt", "the terminal cannot be asked", &error),
    })
}

/// Keyboards compose characters in different ways: all are normalised (NFC, as in RFC 8265, section 4.2.2).
fn passphrase_of(text: &str) -> Result<Passphrase, Failure> {
    let composed = Zeroizing::new(text.nfc().collect::<String>());
    Ok(Passphrase::from_bytes(composed.as_bytes())?)
}
