use crate::clock::Timestamp;
use crate::limits;

/// Why a trust list is not made or not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TrustError {
    /// The bytes are no trust list, or not in its only form.
    #[error("not a trust list, or a damaged one")]
    Malformed,
    /// The list is of a version that this program does not know.
    #[error("trust list of a newer version")]
    NewerVersion,
    /// Longer than [`limits::TRUST_LIST_BYTES`], or with more clinics, groups or cards than are read.
    #[error(
        "the trust list is longer than {} bytes, or has too many clinics, groups or cards",
        limits::TRUST_LIST_BYTES
    )]
    TooLarge,
    /// The signature is wrong.
    #[error("the trust list was changed after it was signed, or is forged")]
    Forged,
    /// The list bears the name of a programme that is known here, and was signed by another key than that one's.
    #[error("a trust list of this programme, but not signed by its key")]
    OtherSigner,
    /// The list is older than the one that is in force.
    #[error("the trust list is number {given}, and number {known} is in force")]
    Rollback {
        /// Number of the list that is in force.
        known: u64,
        /// Number of the list that was given.
        given: u64,
    },
    /// Two different lists of one number: the programme's key is used in two places, or by somebody else.
    #[error("another trust list of the number {sequence} is in force")]
    Fork {
        /// The number.
        sequence: u64,
    },
    /// A foreign list was made before the one of the same source that is in force.
    #[error("the list was made on {}, and one of {} is in force", .given.date(), .known.date())]
    Older {
        /// When the list that is in force was made.
        known: Timestamp,
        /// When the list that was given was made.
        given: Timestamp,
    },
    /// More lists than are kept.
    #[error("more than {} trust lists", limits::TRUST_SOURCES)]
    TooManyLists,
    /// A name is empty, too long, or holds characters that are not printed.
    #[error("a name is empty, too long, or holds characters that are not printed")]
    BadName,
    /// A key of a clinic is none.
    #[error("a key of clinic {position} is not a public key")]
    BadKey {
        /// Which, counted from 0.
        position: usize,
    },
    /// Two clinics have the same name, or the same key.
    #[error("clinic {position} has the name or a key of another")]
    Duplicate {
        /// Which, counted from 0.
        position: usize,
    },
    /// Two groups have the same name.
    #[error("two groups have the same name")]
    DuplicateGroup,
    /// A member of a group is no clinic of the list, or has no reading key.
    #[error("a member of a group is no clinic of the list, or has no reading key")]
    Member,
    /// A group has had no key, or more than are counted.
    #[error("a group has 1 to {} epochs", limits::EPOCHS)]
    Epoch,
    /// A list is valid until a time before it was made.
    #[error("the trust list would end before it begins")]
    Validity,
}

impl TrustError {
    /// The stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "trust.malformed",
            Self::NewerVersion => "trust.newer-version",
            Self::TooLarge => "trust.too-large",
            Self::Forged => "trust.forged",
            Self::OtherSigner => "trust.other-signer",
            Self::Rollback { .. } => "trust.rollback",
            Self::Fork { .. } => "trust.fork",
            Self::Older { .. } => "trust.older",
            Self::TooManyLists => "trust.too-many-lists",
            Self::BadName => "trust.bad-name",
            Self::BadKey { .. } => "trust.bad-key",
            Self::Duplicate { .. } => "trust.duplicate",
            Self::DuplicateGroup => "trust.duplicate-group",
            Self::Member => "trust.member",
            Self::Epoch => "trust.epoch",
            Self::Validity => "trust.validity",
        }
    }
}
