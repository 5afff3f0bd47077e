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
    RESOURCE_TYPE_UNKNOWN Error "resource-type-unknown" "a type of resource that FHIR does not know"
    EMPTY_ARRAY Warning "empty-array" "an empty array"
    EMPTY_OBJECT Warning "empty-object" "an empty object"
    EMPTY_STRING Warning "empty-string" "an empty string"
    NULL Warning "null" "null, where the member should be absent"
    ONE_FOR_ARRAY Warning "one-for-array" "one value where an array is expected"
    ARRAY_FOR_ONE Warning "array-for-one" "an array where one value is expected"
    BOOLEAN_AS_STRING Warning "boolean-as-string" "a boolean written as a string"
    NUMBER_AS_STRING Warning "number-as-string" "a number written as a string"
    WRONG_TYPE Error "wrong-type" "a value of another type than expected"
    MALFORMED_DATE Error "malformed-date" "a date that is not written as FHIR writes dates"
    INVALID_CODE Error "invalid-code" "a code that is not one of those that FHIR allows here"
    UNKNOWN_ELEMENT Warning "unknown-element" "an element that R4 does not have here"
    SEVERAL_CHOICES Error "several-choices" "several forms of a value that may have one; the first one counts"
    MISSING Error "missing" "required, and missing"
    MISSING_FOR_IPS Warning "missing-for-ips" "required in a patient summary, and missing"
    SECTION_MISSING Warning "section-missing" "a section that every patient summary has is missing"
    COMPOSITION_MISSING Error "composition-missing" "a document without a composition"
    COMPOSITION_NOT_FIRST Warning "composition-not-first" "the composition is not the first entry of the document"
    DANGLING_REFERENCE Warning "dangling-reference" "a reference to something that is not in the bundle"
    SUBJECT_NOT_PATIENT Error "subject-not-patient" "about something else than the patient of the record"
}
