use crate::codec::RecordError;
use crate::envelope::{OpenError, SealError};
use crate::limits;

/// Why a history was not read, joined or continued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HistoryError {
    /// The bytes are no history, or one in another than its only encoding.
    #[error("not a history, or a damaged one")]
    Malformed,
    /// The file is of a newer version than this program.
    #[error("a history of a newer version than this program")]
    NewerVersion,
    /// More entries than [`limits::HISTORY_ENTRIES`], or more bytes than an envelope holds.
    #[error("more than {} entries, or more than {} bytes", limits::HISTORY_ENTRIES, limits::ENVELOPE_BYTES)]
    TooLarge,
    /// Two histories of different records: perhaps of two people.
    #[error("the histories are of two different records")]
    OtherRecord,
    /// A correction of what the history does not show.
    #[error("correction {index} is of nothing that the history shows")]
    NoTarget {
        /// Which correction, counted from 0.
        index: usize,
    },
    /// A correction by a resource of another type than what it corrects.
    #[error("correction {index} is of another type than what it corrects")]
    OtherType {
        /// Which correction, counted from 0.
        index: usize,
    },
    /// More corrections than [`limits::CORRECTIONS`].
    #[error("more than {} corrections", limits::CORRECTIONS)]
    TooManyCorrections,
    /// A correction without a reason, or with one that is too long.
    #[error("a correction needs a reason, of {} bytes at most", limits::REASON_BYTES)]
    Reason,
    /// What is to be added is no resource: no object, or without a type.
    #[error("resource {index} has no resourceType")]
    NoResource {
        /// Which resource, counted from 0.
        index: usize,
    },
    /// A second patient.
    #[error("resource {index} is a patient; correct the one that is there")]
    SecondPatient {
        /// Which resource, counted from 0.
        index: usize,
    },
    /// A resource that names somebody else as its patient.
    #[error("resource {index} is about a patient of another name")]
    OtherPatient {
        /// Which resource, counted from 0.
        index: usize,
    },
    /// The time is one that an entry cannot say.
    #[error("a visit before 1970 or after the year 9999")]
    BadTime,
    /// What is added does not make a record.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// The sensitive part was not sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A card that cannot be kept.
    #[error(transparent)]
    Open(#[from] OpenError),
}

impl HistoryError {
    /// The stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "history.malformed",
            Self::NewerVersion => "history.newer-version",
            Self::TooLarge => "history.too-large",
            Self::OtherRecord => "history.other-record",
            Self::NoTarget { .. } => "history.no-target",
            Self::OtherType { .. } => "history.other-type",
            Self::TooManyCorrections => "history.too-many-corrections",
            Self::Reason => "history.reason",
            Self::NoResource { .. } => "history.no-resource",
            Self::SecondPatient { .. } => "history.second-patient",
            Self::OtherPatient { .. } => "history.other-patient",
            Self::BadTime => "history.bad-time",
            Self::Record(error) => error.code(),
            Self::Seal(error) => error.code(),
            Self::Open(error) => error.code(),
        }
    }
}
