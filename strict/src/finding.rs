//! What the model objects to.

use std::fmt;

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

/// One objection of the model, by place and reason, without the values found there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StrictFinding {
    /// The resource, as in `Bundle.entry[3].resource.ofType(Condition)`; `Bundle` for what is around the resources.
    pub resource: String,
    /// Where: element names and positions, as in `Bundle.entry[3].resource.ofType(Condition).onsetDateTime`; the
    /// resource where no element could be found to be the cause.
    pub path: String,
    /// What is the matter.
    pub reason: Reason,
}

impl StrictFinding {
    /// The stable code of the reason.
    pub fn code(&self) -> &'static str {
        self.reason.code()
    }
}

/// Writes the path and a sentence.
impl fmt::Display for StrictFinding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.reason)
    }
}

/// Writes `{"resource","path","code","reason"}`.
impl Serialize for StrictFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { resource, path, reason } = self;
        let mut object = serializer.serialize_struct("StrictFinding", 4)?;
        object.serialize_field("resource", resource)?;
        object.serialize_field("path", path)?;
        object.serialize_field("code", reason.code())?;
        object.serialize_field("reason", reason.sentence())?;
        object.end()
    }
}

macro_rules! reasons {
    ($($name:ident $code:literal $sentence:literal $(#[$doc:meta])*)*) => {
        /// Why the model objects: it refuses the element, or would lose something of it without a word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Reason {
            $(#[doc = concat!("`strict.", $code, "`: ", $sentence)] $(#[$doc])* $name,)*
        }

        impl Reason {
            /// Every reason.
            pub const ALL: &[Reason] = &[$(Reason::$name),*];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Reason::$name => concat!("strict.", $code),)* }
            }

            /// A sentence for people.
            pub fn sentence(self) -> &'static str {
                match self { $(Reason::$name => $sentence,)* }
            }
        }
    };
}

reasons! {
    NotAResource "not-a-resource" "not an object with the type of a resource"
    UnknownType "unknown-type" "a type of resource that R4B does not have"
    Missing "missing" "a required element is missing"
    ExtensionInstead "extension-instead" "a required element has an extension instead of a value; FHIR allows it, the model does not"
    WrongShape "wrong-shape" "a value of another JSON type than the element has"
    UnknownCode "unknown-code" "a code that the element's required value set does not have"
    InvalidValue "invalid-value" "a value that the element's type does not allow"
    Repeated "repeated" "the same member twice in one object"
    TooDeep "too-deep" "nested deeper than the model reads"
    Refused "refused" "refused, by a rule that has no name here"
    ChoiceLost "choice-lost" "one of several types of a value, malformed or unknown: the model drops it without a word"
    ChoiceRepeated "choice-repeated" "a second value where one is allowed: the model drops it without a word"
    ElementLost "element-lost" "an element that R4B does not have: the model drops it without a word"
    NullLost "null-lost" "a null where FHIR has none"
    EmptyLost "empty-lost" "an empty array or object where FHIR has none"
    Rounded "rounded" "a number of more digits than the model holds"
    Changed "changed" "a value that the model reads as another one"
    Added "added" "an element that the model adds by itself"
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.sentence())
    }
}
