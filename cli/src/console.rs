//! Standard streams: data to standard output, words to standard error, standard input once.

use std::cell::RefCell;
use std::fmt::Display;
use std::io::{self, IsTerminal as _, Read as _, Write as _};

use serde::Serialize;

use crate::failure::Failure;

/// The standard streams of one run.
pub(crate) struct Console {
    json: bool,
    /// The reader of standard output has gone.
    closed: bool,
    stdin_taken: bool,
    warnings: RefCell<Vec<Warning>>,
}

impl Console {
    pub(crate) fn new(json: bool) -> Self {
        Self { json, closed: false, stdin_taken: false, warnings: RefCell::default() }
    }

    /// Whether standard output is for a program.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Writes data. A reader that has gone, as `head` does, is no failure and changes no exit code.
    pub(crate) fn data(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.closed {
            return Ok(());
        }
        let mut stdout = io::stdout().lock();
        match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            outcome => outcome.map_err(|error| Failure::io("output.failed", "standard output", &error)),
        }
    }

    /// Writes a report in JSON, with the warnings so far, and a line end.
    pub(crate) fn json(&mut self, report: &impl Serialize) -> Result<(), Failure> {
        let text = self.to_json(report)?;
        self.data(format!("{text}\n").as_bytes())
    }

    /// A report in JSON, with the warnings so far.
    pub(crate) fn to_json(&self, report: &impl Serialize) -> Result<String, Failure> {
        let warned = Warned { report, warnings: &self.warnings.borrow() };
        serde_json::to_string(&warned)
            .map_err(|_| Failure::new("output.failed", "the report cannot be written as JSON"))
    }

    /// Says a line to whoever watches; with nobody there, nothing is lost.
    pub(crate) fn say(&self, words: impl Display) {
        let _ = writeln!(io::stderr().lock(), "{words}");
    }

    /// Says what may be wrong, though the command goes on.
    pub(crate) fn warn(&self, code: &'static str, words: impl Display) {
        let message = words.to_string();
        self.say(format_args!("carnet: warning: {message}. [{code}]"));
        self.warnings.borrow_mut().push(Warning { code, message, path: None });
    }

    /// Says what went wrong with a part, though the command goes on.
    pub(crate) fn warn_of(&self, failure: &Failure) {
        self.say(format_args!("carnet: warning: {failure}"));
        self.warnings.borrow_mut().push(Warning {
            code: failure.code(),
            message: failure.message().to_owned(),
            path: failure.path().map(str::to_owned),
        });
    }

    /// Says why the command could not run, in words and, where a program listens, in JSON.
    pub(crate) fn fail(&mut self, failure: &Failure) {
        self.complain(failure);
        if self.json {
            // Standard output may be what failed.
            let _ = self.json(&ErrorReport { error: failure.into() });
        }
    }

    /// Says a failure in words.
    pub(crate) fn complain(&self, failure: &Failure) {
        self.say(format_args!("carnet: {failure}"));
        if let Some(hint) = failure.hint() {
            self.say(format_args!("  hint: {hint}"));
        }
    }

    /// Reads standard input, at most `cap` bytes and one.
    pub(crate) fn read_stdin(&mut self, cap: usize) -> Result<Vec<u8>, Failure> {
        if std::mem::replace(&mut self.stdin_taken, true) {
            return Err(Failure::new("input.stdin-twice", "standard input can be read only once"));
        }
        let stdin = io::stdin();
        if stdin.is_terminal() {
            self.say("carnet: reading from the terminal; end with Ctrl-D");
        }
        let mut bytes = Vec::new();
        stdin
            .lock()
            .take(u64::try_from(cap).unwrap_or(u64::MAX).saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| Failure::io("input.unreadable", "standard input", &error))?;
        Ok(bytes)
    }
}

/// What may be wrong, as a program reads it.
#[derive(Serialize)]
struct Warning {
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
}

#[derive(Serialize)]
struct Warned<'a, T> {
    #[serde(flatten)]
    report: &'a T,
    warnings: &'a [Warning],
}

/// A failure as a program reads it.
#[derive(Serialize)]
pub(crate) struct ErrorBody<'a> {
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
}

#[derive(Serialize)]
struct ErrorReport<'a> {
    error: ErrorBody<'a>,
}

impl<'a> From<&'a Failure> for ErrorBody<'a> {
    fn from(failure: &'a Failure) -> Self {
        Self { code: failure.code(), message: failure.message(), path: failure.path() }
    }
}

/// Ends the line of a prompt that was interrupted.
pub(crate) fn end_line() {
    let _ = writeln!(io::stderr().lock());
}

/// Whether a person reads standard output.
pub(crate) fn stdout_is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Columns of the terminal that shows standard output.
pub(crate) fn columns() -> Option<usize> {
    let (terminal_size::Width(columns), _) = terminal_size::terminal_size_of(io::stdout())?;
    Some(columns.into())
}
