//! Coded values: what to show, and by which code to understand them.

use std::borrow::Cow;

use super::json::Json;
use super::read;

/// A CodeableConcept, also read from a Coding, a plain code or a one-element array of these.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Concept<'a> {
    /// The author's own words.
    pub text: Option<&'a str>,
    /// The codings, the best understood system first.
    pub codings: Vec<Coding<'a>>,
    /// Why nothing is given, such as `asked-unknown`.
    pub absent: Option<&'a str>,
}

/// One code of a system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Coding<'a> {
    /// URI of the code system.
    pub system: Option<&'a str>,
    /// The code.
    pub code: Option<&'a str>,
    /// The system's words for it, as the record gives them.
    pub display: Option<&'a str>,
}

impl<'a> Concept<'a> {
    /// Reads a concept; nothing where there is neither text, code nor a reason for their absence.
    pub fn read(value: &'a Json<'a>) -> Option<Self> {
        let concept = match value {
            Json::Object(_) => {
                let mut codings: Vec<_> =
                    read::elements(value, "coding").iter().filter_map(Coding::read).collect();
                codings.extend(Coding::read(value));
                codings.sort_by_key(Coding::rank);
                Concept { text: read::text(value, "text"), codings, absent: read::absent_reason(value) }
            }
            Json::Array(elements) => return elements.iter().find_map(Concept::read),
            other => {
                let code = read::text_of(other)?;
                Concept {
                    codings: vec![Coding { code: Some(code), ..Coding::default() }],
                    ..Concept::default()
                }
            }
        };
        (concept.text.is_some() || !concept.codings.is_empty() || concept.absent.is_some()).then_some(concept)
    }

    /// What to show: the author's words, else the best coding's, else any coding's, else the code itself.
    pub fn display(&self) -> Option<Cow<'a, str>> {
        self.text
            .or_else(|| self.codings.iter().find_map(|coding| coding.display))
            .map(Cow::Borrowed)
            .or_else(|| self.codings.iter().find_map(Coding::bare))
    }

    /// The best coding's words where they differ from what [`display`](Self::display) gives, for readers who
    /// do not read the author's language, and so that a code that contradicts the words is seen.
    pub fn other_display(&self) -> Option<&'a str> {
        let shown = words_of(untagged(self.text?));
        let display = self.codings.iter().find_map(|coding| coding.display)?;
        let other = words_of(untagged(display));
        let holds = |long: &[String], short: &[String]| {
            !short.is_empty() && long.windows(short.len()).any(|part| part == short)
        };
        let alike = || holds(&shown, &other) || holds(&other, &shown);
        (shown != other && (turns(&shown) || turns(&other) || !alike())).then_some(display)
    }

    /// Codings whose display has a word that neither what is shown nor another of them has.
    pub fn further(&self) -> Vec<&Coding<'a>> {
        let shown = self.display();
        let shown = shown.as_deref().into_iter().chain(self.other_display());
        let mut known: Vec<String> = shown.flat_map(|text| words_of(untagged(text))).collect();
        let mut further = Vec::new();
        for coding in &self.codings {
            let words = coding.display.map(|display| words_of(untagged(display))).unwrap_or_default();
            if words.iter().any(|word| !known.contains(word)) {
                known.extend(words);
                further.push(coding);
            }
        }
        further
    }

    /// The first coding with a code, by rank.
    pub fn best(&self) -> Option<&Coding<'a>> {
        self.codings.iter().find(|coding| coding.code.is_some())
    }

    /// Whether one of the codings is this one.
    pub fn has(&self, system: &str, code: &str) -> bool {
        self.codings.iter().any(|coding| coding.code == Some(code) && coding.is_of(system))
    }

    /// The code in one of the codings of `system`. A coding without a system counts for none: local lists use the
    /// same short numbers, and what is not understood is still shown in full, whereas a wrong alert or a wrong
    /// "none known" would stand in its place.
    pub fn code_of(&self, system: &str) -> Option<&'a str> {
        self.codings.iter().find(|coding| coding.is_of(system) && coding.code.is_some())?.code
    }

    /// The code of a required binding, whatever the system is called: a clinical status, a category.
    pub fn any_code(&self) -> Option<&'a str> {
        self.codings.iter().find_map(|coding| coding.code).or(self.text)
    }

    /// A key by which two mentions of the same thing are alike.
    pub fn key(&self) -> Option<(&'a str, &'a str)> {
        self.best()
            .and_then(|coding| Some((coding.system.unwrap_or_default(), coding.code?)))
            .or_else(|| Some(("", self.text?)))
    }
}

impl<'a> Coding<'a> {
    fn read(value: &'a Json<'a>) -> Option<Self> {
        let coding = Coding {
            system: read::text(value, "system"),
            code: read::text(value, "code"),
            display: read::text(value, "display"),
        };
        (coding.code.is_some() || coding.display.is_some()).then_some(coding)
    }

    /// The short name of the code's system, where it is one of the usual ones.
    pub fn system_name(&self) -> Option<&'static str> {
        SYSTEMS.iter().find(|(_, uri)| self.is_of(uri)).map(|(name, _)| *name)
    }

    fn is_of(&self, system: &str) -> bool {
        self.system.is_some_and(|own| {
            own == system
                || own.trim_end_matches('/') == system
                || (system == SNOMED && own.starts_with(SNOMED))
        })
    }

    fn rank(&self) -> usize {
        SYSTEMS.iter().position(|(_, uri)| self.is_of(uri)).unwrap_or(SYSTEMS.len())
    }

    fn bare(&self) -> Option<Cow<'a, str>> {
        let code = self.code?;
        Some(self.system_name().map_or(Cow::Borrowed(code), |name| Cow::Owned(format!("{name} {code}"))))
    }
}

/// A term without SNOMED's semantic tag: `Asthma (disorder)` and `asthma` say the same.
fn untagged(text: &str) -> &str {
    let text = text.trim();
    let parts = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    parts.filter(|(_, tag)| TAGS.contains(tag)).map_or(text, |(text, _)| text)
}

/// The words of a text in lower case.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric() && character != '+');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether a text has a word that denies what stands beside it, or puts it into doubt or another's history.
pub(crate) fn is_turned(text: &str) -> bool {
    turns(&words_of(text))
}

fn turns(words: &[String]) -> bool {
    words.iter().any(|word| TURNING.contains(&word.as_str()) || word.starts_with("kein"))
}

/// Semantic tags of SNOMED CT that say no more than of which kind a concept is.
const TAGS: &[&str] = &[
    "disorder",
    "finding",
    "procedure",
    "substance",
    "product",
    "medicinal product",
    "clinical drug",
    "observable entity",
    "morphologic abnormality",
    "body structure",
    "organism",
    "physical object",
    "qualifier value",
    "regime/therapy",
    "event",
];

/// English, German, French, Spanish, Italian, Portuguese, Dutch, Turkish, Russian, Ukrainian, Arabic, Persian.
const TURNING: &[&str] = &[
    "no",
    "not",
    "non",
    "none",
    "never",
    "without",
    "nil",
    "denies",
    "denied",
    "absent",
    "absence",
    "negative",
    "negated",
    "excluded",
    "refuted",
    "ruled",
    "free",
    "resolved",
    "history",
    "hx",
    "family",
    "mother",
    "father",
    "suspected",
    "possible",
    "probable",
    "risk",
    "past",
    "former",
    "previous",
    "ohne",
    "nicht",
    "nie",
    "negativ",
    "ausgeschlossen",
    "verdacht",
    "pas",
    "sans",
    "aucun",
    "aucune",
    "négatif",
    "négative",
    "jamais",
    "antécédent",
    "antécédents",
    "sin",
    "nunca",
    "ningún",
    "ninguna",
    "ausencia",
    "ausente",
    "negativo",
    "negativa",
    "niega",
    "antecedente",
    "antecedentes",
    "senza",
    "nessun",
    "nessuna",
    "assente",
    "assenza",
    "não",
    "nao",
    "sem",
    "nega",
    "geen",
    "niet",
    "zonder",
    "yok",
    "değil",
    "нет",
    "не",
    "без",
    "немає",
    "لا",
    "ليس",
    "بدون",
    "عدم",
    "غیر",
    "ندارد",
];

/// SNOMED CT; editions append to this.
pub(crate) const SNOMED: &str = "http://snomed.info/sct";
/// LOINC.
pub(crate) const LOINC: &str = "http://loinc.org";

/// Code systems by how well this and other programs understand them (hl7.org/fhir/R4/terminologies-systems.html).
const SYSTEMS: &[(&str, &str)] = &[
    ("SNOMED CT", SNOMED),
    ("LOINC", LOINC),
    ("CVX", "http://hl7.org/fhir/sid/cvx"),
    ("ATC", "http://www.whocc.no/atc"),
    ("RxNorm", "http://www.nlm.nih.gov/research/umls/rxnorm"),
    ("NDC", "http://hl7.org/fhir/sid/ndc"),
    ("ICD-11", "http://id.who.int/icd/release/11/mms"),
    ("ICD-10", "http://hl7.org/fhir/sid/icd-10"),
    ("ICD-10-CM", "http://hl7.org/fhir/sid/icd-10-cm"),
    ("ICD-9-CM", "http://hl7.org/fhir/sid/icd-9-cm"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_before_display_and_display_before_code() {
        let shown = |text: &str| {
            let json = Json::parse(text).unwrap();
            Concept::read(&json).and_then(|concept| concept.display().map(Cow::into_owned))
        };
        assert_eq!(shown(r#"{"text":"asma","coding":[{"display":"Asthma"}]}"#).unwrap(), "asma");
        assert_eq!(shown(r#"{"coding":[{"code":"1"},{"display":"Asthma"}]}"#).unwrap(), "Asthma");
        assert_eq!(
            shown(r#"{"coding":[{"system":"http://loinc.org","code":"718-7"}]}"#).unwrap(),
            "LOINC 718-7"
        );
        assert_eq!(shown(r#""active""#).unwrap(), "active");
        assert_eq!(shown(r#"{"text":" ","coding":[]}"#), None);
    }

    #[test]
    fn best_coding_is_of_the_best_known_system() {
        let text = r#"{"coding":[{"system":"urn:x","code":"a"},{"system":"http://hl7.org/fhir/sid/cvx","code":"b"},
            {"system":"http://snomed.info/sct/731000124108","code":"c"}]}"#;
        let json = Json::parse(text).unwrap();
        let concept = Concept::read(&json).unwrap();
        assert_eq!(concept.best().unwrap().code, Some("c"));
        assert!(concept.has(SNOMED, "c"));
        assert_eq!(concept.code_of("http://hl7.org/fhir/sid/cvx"), Some("b"));
    }

    #[test]
    fn other_words_are_given_where_they_add_something() {
        let other = |text: &str| {
            let json = Json::parse(text).unwrap();
            Concept::read(&json).and_then(|concept| concept.other_display().map(str::to_owned))
        };
        assert_eq!(other(r#"{"text":"asthma","coding":[{"display":"Asthma (disorder)"}]}"#), None);
        assert_eq!(other(r#"{"text":"الربو","coding":[{"display":"Asthma"}]}"#).unwrap(), "Asthma");
    }

    #[test]
    fn a_display_that_contradicts_the_words_is_shown() {
        let other = |text: &str, display: &str| {
            let json = format!(r#"{{"text":"{text}","coding":[{{"display":"{display}"}}]}}"#);
            let json = Json::parse(&json).unwrap();
            Concept::read(&json).and_then(|concept| concept.other_display().map(str::to_owned)).is_some()
        };
        assert!(other("Asthma", "No history of asthma"));
        assert!(other("Asthma", "Family history of asthma (situation)"));
        assert!(other("Ohne Fieber", "Fieber"));
        assert!(other("Keine Allergie", "Allergie"));
        assert!(other("pas de fièvre", "Fièvre"));
        assert!(other("Not diabetes", "Diabetes"));
        assert!(other("anemia", "Thalassanemia"));
        assert!(other("Asthma (no longer)", "Asthma"));
        assert!(!other("No known allergy", "no known allergy (finding)"));
        assert!(!other("severe asthma since 2010", "Asthma (disorder)"));
        assert!(!other("Asthma", "Asthma, unspecified"));
    }

    #[test]
    fn a_coding_without_a_system_is_of_none() {
        let json = Json::parse(r#"{"coding":[{"code":"82810-3"}]}"#).unwrap();
        let concept = Concept::read(&json).unwrap();
        assert_eq!(concept.code_of(LOINC), None);
        assert!(!concept.has(LOINC, "82810-3"));
        assert_eq!(concept.any_code(), Some("82810-3"));
    }
}
