//! Why an entry is sensitive: labels, codes and words, found in one walk over its JSON.

use std::collections::BTreeSet;
use std::fmt;

use base64ct::{Base64, Encoding};

use super::{codes, labels, words};
use crate::fhir::{Bundle, Json, narrative};

/// Why an entry is to be sealed apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Sensitivity {
    /// HIV: infection, tests whatever their result, treatment, prophylaxis.
    Hiv,
    /// Sexual and gender-based violence, torture, trafficking, maltreatment.
    Violence,
    /// Mental health.
    MentalHealth,
    /// Pregnancy, tests whatever their result, birth, abortion.
    Pregnancy,
    /// Use of alcohol and drugs.
    SubstanceUse,
    /// What its author restricted for another reason, and what tells of sexual orientation or gender identity.
    Restricted,
}

impl Sensitivity {
    /// All of them.
    pub const ALL: [Sensitivity; 6] = [
        Sensitivity::Hiv,
        Sensitivity::Violence,
        Sensitivity::MentalHealth,
        Sensitivity::Pregnancy,
        Sensitivity::SubstanceUse,
        Sensitivity::Restricted,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Sensitivity::Hiv => "hiv",
            Sensitivity::Violence => "violence",
            Sensitivity::MentalHealth => "mental-health",
            Sensitivity::Pregnancy => "pregnancy",
            Sensitivity::SubstanceUse => "substance-use",
            Sensitivity::Restricted => "restricted",
        }
    }

    /// The sensitivity with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

impl fmt::Display for Sensitivity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Sensitivity::Hiv => "HIV",
            Sensitivity::Violence => "violence",
            Sensitivity::MentalHealth => "mental health",
            Sensitivity::Pregnancy => "pregnancy",
            Sensitivity::SubstanceUse => "substance use",
            Sensitivity::Restricted => "restricted",
        })
    }
}

/// Why the entry at `index` is sensitive; of the Patient and the Composition nothing is, as they stay with every part.
///
/// Decided from security labels (hl7.org/fhir/R4/security-labels.html), from codes, and from words, because much of
/// what clinics send is free text. What is taken for sensitive and is not costs a second reader; the reverse may cost
/// a life. So a negative test counts as well: were only positive ones apart, their absence would tell.
pub fn sensitivities(bundle: &Bundle<'_>, index: usize) -> BTreeSet<Sensitivity> {
    let Some(entry) = bundle.entries.get(index) else { return BTreeSet::new() };
    let mut found = BTreeSet::new();
    if !is_frame(entry.resource_type()) {
        entry.members.iter().for_each(|(name, value)| member(name, value, &mut found));
        entry.resource.iter().for_each(|resource| walk(resource, &mut found));
    }
    found
}

/// Whether resources of a type stay with every part.
pub(super) fn is_frame(resource_type: &str) -> bool {
    matches!(resource_type, "Patient" | "Composition")
}

/// Whether a member tells of something sensitive.
pub(super) fn tells(name: &str, value: &Json<'_>) -> bool {
    let mut found = BTreeSet::new();
    member(name, value, &mut found);
    !found.is_empty()
}

/// Whether a member bears a security label for sensitive content, whatever else it says.
pub(super) fn is_labelled(name: &str, value: &Json<'_>) -> bool {
    match name {
        "security" | "securityLabel" => value.elements().iter().any(|label| labels::of(label).is_some()),
        "confidentiality" => value.as_str().is_some_and(labels::is_restricting),
        _ => false,
    }
}

fn walk(json: &Json<'_>, found: &mut BTreeSet<Sensitivity>) {
    match json {
        Json::Object(members) => {
            if let Some(code) = json.get("code").and_then(Json::as_str) {
                found.extend(codes::of(json.get("system").and_then(Json::as_str), code));
            }
            attachment(json, found);
            members.iter().for_each(|(name, value)| member(name, value, found));
        }
        Json::Array(elements) => elements.iter().for_each(|element| walk(element, found)),
        Json::String(text) => words::find(text, found),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

fn member(name: &str, value: &Json<'_>, found: &mut BTreeSet<Sensitivity>) {
    words::find_in_name(name, found);
    match (name, value) {
        ("security" | "securityLabel", labels) => {
            found.extend(labels.elements().iter().filter_map(labels::of));
            walk(labels, found);
        }
        ("confidentiality", Json::String(code)) if labels::is_restricting(code) => {
            found.insert(Sensitivity::Restricted);
        }
        ("div", Json::String(xhtml)) => words::find(&narrative::plain_text(xhtml), found),
        // A name is no word: there are people called Viol and places called Rape.
        ("name", Json::Object(_) | Json::Array(_)) if !is_texts(value) => {}
        (name, _) if NO_WORDS.contains(&name) => {}
        (_, value) => walk(value, found),
    }
}

fn is_texts(value: &Json<'_>) -> bool {
    value.elements().iter().all(|element| element.as_str().is_some())
}

/// Reads an Attachment of text (hl7.org/fhir/R4/datatypes.html#Attachment); what is in a picture is not seen.
fn attachment(json: &Json<'_>, found: &mut BTreeSet<Sensitivity>) {
    let kind = json.get("contentType").and_then(Json::as_str).unwrap_or_default();
    let is_text = kind.starts_with("text/") || kind.contains("xml") || kind.contains("json");
    let Some(data) = json.get("data").and_then(Json::as_str).filter(|_| is_text) else { return };
    let packed: String = data.split_ascii_whitespace().collect();
    if let Ok(bytes) = Base64::decode_vec(&packed) {
        let text = String::from_utf8_lossy(&bytes);
        let text =
            if kind.starts_with("text/plain") { text.into_owned() } else { narrative::plain_text(&text) };
        words::find(&text, found);
    }
}

/// Members without words of a language (Attachment, Signature), or with names alone (HumanName, Address).
const NO_WORDS: &[&str] =
    &["data", "hash", "family", "given", "line", "city", "district", "state", "postalCode", "telecom"];
