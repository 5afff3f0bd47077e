use crate::limits;

/// Why an envelope was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The bytes end before the envelope does.
    #[error("the envelope is cut off")]
    Truncated,
    /// The bytes are no envelope of the version that they name, or one in another than its only encoding.
    #[error("not an envelope, at byte {offset}")]
    Malformed {
        /// Where, in bytes from the start.
        offset: usize,
    },
    /// The version is one that never was.
    #[error("unknown version of the envelope")]
    UnknownVersion,
    /// The version is newer than this program.
    #[error("version {version} of the envelope is newer than this program")]
    NewerVersion {
        /// The version that the envelope names.
        version: u64,
    },
    /// Longer than [`limits::ENVELOPE_BYTES`], or claims to be.
    #[error("the envelope is longer than {} bytes", limits::ENVELOPE_BYTES)]
    TooLarge,
    /// More recipients than [`limits::RECIPIENTS`].
    #[error("more than {} recipients", limits::RECIPIENTS)]
    TooManyRecipients,
    /// No key, with the code that was given, and no passphrase opens the envelope, or the envelope was changed: all of
    /// it looks alike.
    #[error("no key given fits, or the code is wrong, or the envelope was changed")]
    NoKeyFits,
    /// What was sealed is of a kind that this program does not know.
    #[error("unknown kind of signature")]
    UnknownForm,
    /// What was sealed is shorter than its kind allows.
    #[error("the sealed record is cut off")]
    ShortContent,
    /// The 64 MiB that Argon2id needs could not be had.
    #[error("not enough memory to derive a key from the passphrase")]
    OutOfMemory,
}

impl OpenError {
    /// The stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Truncated => "open.truncated",
            Self::Malformed { .. } => "open.malformed",
            Self::UnknownVersion => "open.unknown-version",
            Self::NewerVersion { .. } => "open.newer-version",
            Self::TooLarge => "open.too-large",
            Self::TooManyRecipients => "open.too-many-recipients",
            Self::NoKeyFits => "open.no-key-fits",
            Self::UnknownForm => "open.unknown-form",
            Self::ShortContent => "open.short-content",
            Self::OutOfMemory => "open.out-of-memory",
        }
    }
}

/// Why a content was not sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// Neither a recipient nor a passphrase: nobody could open the envelope.
    #[error("neither a recipient nor a passphrase")]
    NoRecipients,
    /// More recipients than [`limits::RECIPIENTS`].
    #[error("more than {} recipients", limits::RECIPIENTS)]
    TooManyRecipients,
    /// The same key is given twice.
    #[error("recipient {index} was given before")]
    DuplicateRecipient {
        /// Which, counted from 0.
        index: usize,
    },
    /// A consent code or an annex without a recipient, who would need it.
    #[error("a consent code or an annex is for recipients, and there is none")]
    NeedsRecipients,
    /// The sensitive content does not fit the annex, which has one length on all cards of an issuer.
    #[error("the annex would take {needed} bytes")]
    AnnexTooLarge {
        /// Bytes that it would take.
        needed: usize,
    },
    /// A time beyond the year 2106, or an end before the beginning.
    #[error("the card would expire before it is issued, or after the year 2106")]
    BadTime,
    /// The envelope would be longer than [`limits::ENVELOPE_BYTES`].
    #[error("the envelope would be longer than {} bytes", limits::ENVELOPE_BYTES)]
    TooLarge,
    /// The 64 MiB that Argon2id needs could not be had.
    #[error("not enough memory to derive a key from the passphrase")]
    OutOfMemory,
}

impl SealError {
    /// The stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoRecipients => "seal.no-recipients",
            Self::TooManyRecipients => "seal.too-many-recipients",
            Self::DuplicateRecipient { .. } => "seal.duplicate-recipient",
            Self::NeedsRecipients => "seal.needs-recipients",
            Self::AnnexTooLarge { .. } => "seal.annex-too-large",
            Self::BadTime => "seal.bad-time",
            Self::TooLarge => "seal.too-large",
            Self::OutOfMemory => "seal.out-of-memory",
        }
    }
}
