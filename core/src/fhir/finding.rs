//! What a record holds that FHIR forbids and that was read all the same.

use std::fmt;

use serde::Serialize;

/// How much a finding matters to whoever reads the record; the words of FHIR's `OperationOutcome`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Severity {
    /// Untidy, without consequence for the reader.
    Information,
    /// FHIR forbids it; the meaning is still clear.
    Warning,
    /// A part could not be understood as what it should be, or a required part is missing.
    Error,
}

/// One departure from FHIR R4, by place and code, without the values found there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// Where: element names and positions, as in `Bundle.entry[3].resource.ofType(Condition).onsetDateTime`.
    pub path: String,
    /// Stable code, such as `fhir.empty-array`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    #[serde(skip)]
    sentence: &'static str,
}

impl Finding {
    pub(crate) fn new(fault: &Fault, path: impl Into<String>) -> Self {
        Finding { path: path.into(), code: fault.code, severity: fault.severity, sentence: fault.sentence }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.sentence)
    }
}

/// A kind of finding.
pub(crate) struct Fault {
    code: &'static str,
    severity: Severity,
    sentence: &'static str,
}

macro_rules! faults {
    ($($name:ident $severity:ident $code:literal $sentence:literal)*) => {
        $(pub(crate) static $name: Fault =
            Fault { code: concat!("fhir.", $code), severity: Severity::$severity, sentence: $sentence };)*
    };
}

faults! {
    BYTE_ORDER_MARK Information "byte-order-mark" "a byte order mark before the JSON text"
    BUNDLE_TYPE_MISSING Warning "bundle-type-missing" "the bundle does not say its type"
    BUNDLE_TYPE Warning "bundle-type" "a type of bundle that does not carry a patient summary, or an unknown one"
    ENTRY_NOT_ARRAY Warning "entry-not-array" "one object where an array of entries is expected"
    ENTRY_NOT_OBJECT Error "entry-not-object" "an entry that is not an object"
    ENTRY_WITHOUT_RESOURCE Information "entry-without-resource" "an entry without a resource"
    RESOURCE_NOT_OBJECT Error "resource-not-object" "a resource that is not an object"
    RESOURCE_TYPE_MISSING Error "resource-type-missing" "a resource that does not say its type"
    DUPLICATE_KEY Error "duplicate-key" "the same member twice in one object; the last one counts"
    DUPLICATE_FULL_URL Warning "duplicate-full-url" "a full URL that an earlier entry has; references go to the earlier"
    DUPLICATE_ID Information "duplicate-id" "a type and id that an earlier entry has; relative references go to the earlier"
    PATIENT_REPEATED Warning "patient-repeated" "the patient again"
    PATIENT_REPEATED_DIFFERENTLY Error "patient-repeated-differently" "the same patient again with other content; the first is shown"
}
