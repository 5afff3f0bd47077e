//! What is thrown.

use std::fmt;

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// A refusal on its way to JavaScript, where it becomes an `Error` with a `code`.
#[derive(Clone, Debug)]
pub struct Fault {
    code: &'static str,
    message: String,
    path: Option<String>,
}

impl Fault {
    pub(crate) fn new(code: &'static str, message: impl fmt::Display) -> Self {
        Self { code, message: message.to_string(), path: None }
    }

    /// With the place that it means.
    #[cfg(feature = "write")]
    pub(crate) fn at(self, path: impl fmt::Display) -> Self {
        Self { path: Some(path.to_string()), ..self }
    }
}

impl From<Fault> for JsValue {
    fn from(Fault { code, message, path }: Fault) -> Self {
        let error = Error::new(&message);
        error.set_name("CarnetError");
        // Fails on frozen objects only, and this one is new.
        let _ = Reflect::set(&error, &"code".into(), &code.into());
        let _ = Reflect::set(&error, &"path".into(), &path.map_or(JsValue::NULL, |path| path.into()));
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

#[cfg(feature = "scan")]
from_errors_of_core!(carnet_core::qr::ScanError);
#[cfg(feature = "read")]
from_errors_of_core!(
    carnet_core::codec::RecordError,
    carnet_core::crypto::KeyError,
    carnet_core::envelope::OpenError,
    carnet_core::qr::AssembleError,
    carnet_core::trust::TrustError
);
#[cfg(feature = "write")]
from_errors_of_core!(
    carnet_core::card::FaceError,
    carnet_core::envelope::SealError,
    carnet_core::fhir::BundleError,
    carnet_core::health::HealthError,
    carnet_core::history::HistoryError,
    carnet_core::interop::shc::ShcError,
    carnet_core::qr::LayoutError,
    carnet_core::trust::foreign::ForeignError
);

impl From<getrandom::Error> for Fault {
    fn from(_: getrandom::Error) -> Self {
        Self::new("random.unavailable", "the system gives no random numbers")
    }
}

#[cfg(all(test, feature = "read"))]
mod tests {
    use carnet_core::envelope::OpenError;

    use super::*;

    #[test]
    fn keeps_the_code_and_the_sentence_of_core() {
        let Fault { code, message, .. } = OpenError::NoKeyFits.into();
        assert_eq!(code, "open.no-key-fits");
        assert_eq!(message, "no key given fits, or the code is wrong, or the envelope was changed");
    }
}
