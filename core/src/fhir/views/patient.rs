//! Patient.

use std::borrow::Cow;
use std::collections::HashSet;

use super::view;
use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::json::Json;
use crate::fhir::quantity::Period;
use crate::fhir::read;
use crate::fhir::script::{self, Script};

view! {
    /// The person (hl7.org/fhir/R4/patient.html).
    Patient of "Patient"
}

impl<'a> Patient<'a> {
    /// All names that say anything, in their order.
    pub fn names(self) -> Vec<HumanName<'a>> {
        read::elements(self.0, "name").iter().map(HumanName).filter(|name| name.display().is_some()).collect()
    }

    /// The birth date, as far as it is known.
    pub fn birth_date(self) -> Option<PartialDate<'a>> {
        read::date(self.0, "birthDate")
    }

    /// Whether the birth date is somebody's guess: the Australian extension for its accuracy says E of a part
    /// (hl7.org.au/fhir, StructureDefinition-date-accuracy-indicator).
    pub fn birth_date_is_estimated(self) -> bool {
        let extensions =
            self.0.get("_birthDate").map_or(&[][..], |element| read::elements(element, "extension"));
        extensions.iter().any(|extension| {
            let is_accuracy = |url: &str| url.ends_with("/date-accuracy-indicator");
            read::text(extension, "url").is_some_and(is_accuracy)
                && read::one(extension, "valueCoding")
                    .and_then(|coding| read::text(coding, "code"))
                    .is_some_and(|code| code.contains('E'))
        })
    }

    /// Why there is no birth date.
    pub fn birth_date_absent(self) -> Option<&'a str> {
        read::absent_primitive(self.0, "birthDate")
    }

    /// `male`, `female`, `other` or `unknown`.
    pub fn gender(self) -> Option<&'a str> {
        read::text(self.0, "gender")
    }

    /// Whether the person died, and when if that is known.
    pub fn deceased(self) -> Option<Option<PartialDate<'a>>> {
        match read::date(self.0, "deceasedDateTime") {
            Some(date) => Some(Some(date)),
            None => (read::flag(self.0, "deceasedBoolean") == Some(true)).then_some(None),
        }
    }

    /// The languages, preferred ones first.
    pub fn languages(self) -> Vec<Language<'a>> {
        let mut languages: Vec<_> = read::elements(self.0, "communication")
            .iter()
            .filter_map(|communication| {
                let language = read::concept(communication, "language")?;
                let preferred = read::flag(communication, "preferred") == Some(true);
                Some(Language { language, preferred })
            })
            .collect();
        languages.sort_by_key(|language| !language.preferred);
        languages
    }

    /// Whether an interpreter is needed (hl7.org/fhir/R4/extension-patient-interpreterrequired.html).
    pub fn interpreter_required(self) -> Option<bool> {
        let url = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";
        match read::extension(self.0, url)?.1 {
            Json::Bool(value) => Some(*value),
            other => Concept::read(other)?.any_code().map(|code| code != "false"),
        }
    }

    /// Identifiers: the system and the value.
    pub fn identifiers(self) -> Vec<(Option<&'a str>, &'a str)> {
        read::elements(self.0, "identifier")
            .iter()
            .filter_map(|identifier| {
                Some((read::text(identifier, "system"), read::text(identifier, "value")?))
            })
            .collect()
    }

    /// The countries of the addresses, each once.
    pub fn countries(self) -> Vec<&'a str> {
        let mut seen = HashSet::new();
        let countries = read::elements(self.0, "address").iter().filter_map(|one| read::text(one, "country"));
        countries.filter(|country| seen.insert(*country)).collect()
    }
}

/// A language of the patient.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Language<'a> {
    /// The language, usually by its BCP 47 tag.
    pub language: Concept<'a>,
    /// Whether it is the one to use.
    pub preferred: bool,
}

/// A name of the patient.
#[derive(Clone, Copy, Debug)]
pub struct HumanName<'a>(&'a Json<'a>);

impl<'a> HumanName<'a> {
    /// The view of one HumanName, or of a name that is plain text.
    pub fn of(json: &'a Json<'a>) -> Self {
        HumanName(json)
    }

    /// The whole name as it is to be shown: its text, else its parts.
    ///
    /// The parts stand in the order of the script's usual custom: family name first in Chinese, Japanese and
    /// Korean characters, last elsewhere.
    pub fn display(self) -> Option<Cow<'a, str>> {
        if let Some(text) = read::text_of(self.0).or_else(|| read::text(self.0, "text")) {
            return Some(Cow::Borrowed(text));
        }
        let (family, given) = (self.family(), self.given());
        let family_first =
            family.is_some_and(|family| matches!(script::of(family), Some(Script("Hani" | "Jpan" | "Hang"))));
        let mut parts = read::texts(self.0, "prefix");
        parts.extend(family.filter(|_| family_first));
        parts.extend(given);
        parts.extend(family.filter(|_| !family_first));
        parts.extend(read::texts(self.0, "suffix"));
        (!parts.is_empty()).then(|| Cow::Owned(parts.join(" ")))
    }

    /// The family name.
    pub fn family(self) -> Option<&'a str> {
        // An array of strings in DSTU2.
        read::one(self.0, "family").and_then(read::text_of)
    }

    /// The given names.
    pub fn given(self) -> Vec<&'a str> {
        read::texts(self.0, "given")
    }

    /// `official`, `usual`, `old`, `maiden` and so on.
    pub fn usage(self) -> Option<&'a str> {
        read::text(self.0, "use")
    }

    /// When it is or was in use.
    pub fn period(self) -> Option<Period<'a>> {
        read::period(self.0, "period")
    }

    /// The script that most letters belong to, by its ISO 15924 code.
    pub fn script(self) -> Option<&'static str> {
        script::of(&self.display()?).map(|Script(code)| code)
    }
}
