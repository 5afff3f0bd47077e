//! What is thrown.

use std::fmt;

use carnet_core::codec::RecordError;
use carnet_core::crypto::KeyError;
use carnet_core::envelope::{OpenError, SealError};
use carnet_core::fhir::BundleError;
use carnet_core::qr::{AssembleError, LayoutError, ScanError};
use carnet_core::trust::TrustError;
use carnet_core::trust::foreign::ForeignError;
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// A refusal on its way to JavaScript, where it becomes an `Error` with a `code`.
#[derive(Debug)]
pub struct Fault {
    code: &'static str,
    message: String,
}

impl Fault {
    pub(crate) fn new(code: &'static str, message: impl fmt::Display) -> Self {
        Self { code, message: message.to_string() }
    }
}

impl From<Fault> for JsValue {
    fn from(Fault { code, message }: Fault) -> Self {
        let error = Error::new(&message);
        // Fails on frozen objects only, and this one is new.
        let _ = Reflect::set(&error, &"code".into(), &code.into());
        error.into()
    }
}

macro_rules! from_errors_of_core {
    ($($error:ty),*) => {
        $(impl From<$error> for Fault {
            fn from(error: $error) -> Self {
                Self::new(error.code(), error)
            }
        })*
    };
}

from_errors_of_core!(
    AssembleError,
    BundleError,
    ForeignError,
    KeyError,
    LayoutError,
    OpenError,
    RecordError,
    ScanError,
    SealError,
    TrustError
);

impl From<getrandom::Error> for Fault {
    fn from(_: getrandom::Error) -> Self {
        Self::new("random.unavailable", "the system gives no random numbers")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_code_and_the_sentence_of_core() {
        let Fault { code, message } = OpenError::NoKeyFits.into();
        assert_eq!(code, "open.no-key-fits");
        assert_eq!(message, "no key given fits, or the code is wrong, or the envelope was changed");
    }
}
