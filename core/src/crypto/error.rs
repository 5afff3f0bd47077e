use super::words::{BITS_PER_WORD, LEAST_BITS};

/// Why a key, a key file or a passphrase is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The bytes are no point of the curve (RFC 8032, section 5.1.3; SEC 1, section 2.3.4).
    #[error("not a public key")]
    Invalid,
    /// The public key lies in a small subgroup: what is sealed to it, or signed under it, is open to
    /// everybody (RFC 7748, section 6.1).
    #[error("public key of small order")]
    SmallOrder,
    /// The text is not a key file, or parts of it are damaged or missing.
    #[error("not a key file, or a damaged one")]
    Corrupt,
    /// The text is a sound file of another kind: a public key where a private one is needed, or the reverse.
    #[error("key file of the wrong kind")]
    WrongKind,
    /// The file was written by a newer version of this program.
    #[error("key file of a newer version")]
    NewerVersion,
    /// The private key is sealed, and no passphrase was given.
    #[error("the key is sealed by a passphrase")]
    NeedsPassphrase,
    /// The passphrase does not open the private key, or its sealed part was changed: the two look alike.
    #[error("wrong passphrase, or the sealed key was changed")]
    WrongPassphrase,
    /// The file asks for less of Argon2id than protects, or for more than a clinic's computer has.
    #[error("the key file asks for a cost of Argon2id outside 19 to 256 MiB and 2 to 10 passes")]
    Cost,
    /// A passphrase without a byte protects nothing.
    #[error("empty passphrase")]
    EmptyPassphrase,
    /// A consent code of fewer than 6 or more than 64 letters and digits.
    #[error("a consent code has 6 to 64 letters and digits")]
    BadCode,
    /// So few words can be guessed from a photo of the card; [`super::words`] says at what price.
    #[error("{words} words are {} bits, and a passphrase needs {LEAST_BITS}", BITS_PER_WORD * u32::from(*words))]
    TooFewWords {
        /// How many were asked for.
        words: u8,
    },
    /// The name is empty, too long, or holds characters that are not printed.
    #[error("name of a key is empty, too long, or holds characters that are not printed")]
    BadName,
    /// The 64 MiB that Argon2id needs could not be had.
    #[error("not enough memory to derive a key from a passphrase")]
    OutOfMemory,
}

impl KeyError {
    /// The stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid => "key.invalid",
            Self::SmallOrder => "key.small-order",
            Self::Corrupt => "key.corrupt",
            Self::WrongKind => "key.wrong-kind",
            Self::NewerVersion => "key.newer-version",
            Self::NeedsPassphrase => "key.needs-passphrase",
            Self::WrongPassphrase => "key.wrong-passphrase",
            Self::Cost => "key.cost",
            Self::EmptyPassphrase => "key.empty-passphrase",
            Self::BadCode => "key.bad-code",
            Self::TooFewWords { .. } => "passphrase.too-few-words",
            Self::BadName => "key.bad-name",
            Self::OutOfMemory => "key.out-of-memory",
        }
    }
}
