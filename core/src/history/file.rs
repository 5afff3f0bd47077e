//! The `.carnet` file: a history, sealed to those who may read it, behind a line that says what it is.
//! What [`envelope()`] gives is opened as a card is, and its content read by [`History::from_bytes`].
//!
//! The envelope is that of a card (docs/format.md, section 4), signed by nobody: each entry bears its own signature, and
//! the set of them has no author.

use rand_core::CryptoRng;

use super::{History, HistoryError};
use crate::envelope::{self, Options};

/// What all versions of the file begin with.
const START: &[u8] = b"carnet history ";

/// What files of this version begin with.
const HEAD: &[u8] = b"carnet history 1\n";

/// Whether bytes begin as a file of any version does.
pub fn is_file(bytes: &[u8]) -> bool {
    bytes.starts_with(START)
}

/// The envelope in a file.
///
/// # Errors
/// [`HistoryError::NewerVersion`], [`HistoryError::Malformed`]
pub fn envelope(bytes: &[u8]) -> Result<&[u8], HistoryError> {
    let is_newer = || {
        let version = bytes.strip_prefix(START)?.split(|byte| *byte == b'\n').next()?;
        let number: u32 = std::str::from_utf8(version).ok()?.parse().ok()?;
        (number > 1).then_some(HistoryError::NewerVersion)
    };
    bytes.strip_prefix(HEAD).ok_or_else(|| is_newer().unwrap_or(HistoryError::Malformed))
}

/// Seals a history into a file. `options` name no issuer and no annex: entries bring their own.
///
/// # Errors
/// [`HistoryError::Seal`]
pub fn seal(
    history: &History,
    options: &Options<'_>,
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, HistoryError> {
    let options = Options { issuance: None, annex: None, ..*options };
    let envelope = envelope::seal(&history.to_bytes(), &options, rng)?;
    Ok([HEAD, &envelope].concat())
}
