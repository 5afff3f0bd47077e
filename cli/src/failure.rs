//! Why a command could not run: a stable code, a sentence, perhaps a file and a hint.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::Path;

use carnet_core::card::FaceError;
use carnet_core::codec::RecordError;
use carnet_core::crypto::KeyError;
use carnet_core::envelope::{OpenError, SealError};
use carnet_core::fhir::BundleError;
use carnet_core::history::HistoryError;
use carnet_core::interop::Kind;
use carnet_core::interop::shc::{RevocationError, ShcError};
use carnet_core::language::Language;
use carnet_core::qr::render::RenderError;
use carnet_core::qr::{AssembleError, LayoutError, ScanError, TextError};
use carnet_core::trust::TrustError;
use carnet_core::trust::foreign::ForeignError;

use crate::hints;

/// How a command that ran ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All was done.
    Done,
    /// The verdict is negative, or some inputs were rejected.
    Negative,
}

/// Why a command could not run. Nothing in it comes from the content of a file.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    code: &'static str,
    message: Cow<'static, str>,
    path: Option<String>,
    hint: Option<Cow<'static, str>>,
}

impl Failure {
    /// A failure with the hint that goes with its code.
    pub(crate) fn new(code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code, message: message.into(), path: None, hint: hints::of(code).map(Cow::Borrowed) }
    }

    /// A failure of something that is of another kind than was expected; the hint says what it is.
    pub(crate) fn of_kind(code: &'static str, kind: Kind, expected: &str) -> Self {
        let hint = kind.sentence(Language::English);
        Self::new(code, format!("of the kind {}, where {expected} is expected", kind.code())).with_hint(hint)
    }

    /// A failure of the system's, without its wording, which differs from system to system.
    pub(crate) fn io(code: &'static str, doing: &str, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "no such file or folder",
            io::ErrorKind::PermissionDenied => "permission denied",
            io::ErrorKind::AlreadyExists => "exists already",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "no space left",
            io::ErrorKind::ReadOnlyFilesystem => "the file system is read-only",
            io::ErrorKind::IsADirectory => "it is a folder",
            io::ErrorKind::NotADirectory => "a part of the path is no folder",
            _ => "the system refused",
        };
        Self::new(code, format!("{doing}: {reason}"))
    }

    /// Names the file that is at fault.
    pub(crate) fn at(self, path: &Path) -> Self {
        Self { path: self.path.or_else(|| Some(shown(path))), ..self }
    }

    /// Stands for others of the same code and file.
    pub(crate) fn and_more(self, count: usize) -> Self {
        Self { message: format!("{}; {count} more like it", self.message).into(), ..self }
    }

    /// Says what to do, where the code alone does not tell.
    pub(crate) fn with_hint(self, hint: impl Into<Cow<'static, str>>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    pub(crate) fn code(&self) -> &'static str {
        self.code
    }

    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    pub(crate) fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    pub(crate) fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }
}

/// Writes one sentence, the file in front, the code behind.
impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_deref() {
            None => {}
            Some("-") => out.write_str("standard input: ")?,
            Some(path) => write!(out, "{path}: ")?,
        }
        write!(out, "{}. [{}]", self.message, self.code)
    }
}

/// A path on one line, without characters that a terminal obeys.
pub(crate) fn shown(path: &Path) -> String {
    carnet_core::language::tame(&path.to_string_lossy())
}

macro_rules! from_core {
    ($($error:ty)*) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::new(error.code(), error.to_string())
            }
        })*
    };
}

from_core!(
    AssembleError BundleError FaceError ForeignError HistoryError KeyError LayoutError OpenError RecordError RenderError
    RevocationError ScanError SealError ShcError TextError TrustError
);
