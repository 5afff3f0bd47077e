//! The vectors that do not open: one fault each, by the stage at which a reader finds it.

mod content;
mod envelope;
mod frames;
mod open;
mod record;
mod signature;
mod text;

use std::error::Error;

use super::case::Case;

type Cases = Result<Vec<Case>, Box<dyn Error>>;

/// All of them.
pub(super) fn cases() -> Cases {
    Ok([
        text::cases()?,
        frames::cases()?,
        envelope::cases()?,
        open::cases()?,
        signature::cases()?,
        content::cases()?,
        record::cases()?,
    ]
    .concat())
}
