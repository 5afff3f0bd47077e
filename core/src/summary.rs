//! What a clinician sees of a record: the person, what is dangerous, what is known, what is not, what is left
//! out.
//!
//! ```
//! use carnet_core::fhir::Bundle;
//! use carnet_core::summary::{Options, Summary};
//!
//! let text = r#"{"resourceType":"Bundle","type":"collection","entry":[
//!   {"resource":{"resourceType":"Patient","name":[{"text":"Amina Yusuf"}],"birthDate":"1990"}},
//!   {"resource":{"resourceType":"AllergyIntolerance","code":{"text":"Penicillin"},"criticality":"high"}}]}"#;
//! let (bundle, _) = Bundle::from_json(text)?;
//! let summary = Summary::new(&bundle, &Options::default());
//! assert_eq!(summary.alerts[0].title, "Penicillin");
//! assert!(summary.to_text(80).contains("Amina Yusuf"));
//! # Ok::<(), carnet_core::fhir::BundleError>(())
//! ```
//!
//! Text of the record is cleaned of control and bidirectional formatting characters when it is taken in, so that
//! no output has to do it again. Fixed words are those of [`crate::language`].

mod advice;
mod build;
pub(crate) mod clean;
mod html;
mod immunity;
mod item;
mod label;
mod left_out;
mod phrase;
mod text;
mod visit;
mod who;
mod words;

pub use advice::Advice;
pub use immunity::{Immunity, NextDose};
pub use item::{
    Alert, AlertKind, Code, Count, Emptiness, Fact, FactKind, Group, GroupKind, Item, SectionText, Statement,
};
pub use visit::Visit;
pub use who::{Age, Author, Name, RecordInfo, Spoken, Who};

use serde::{Serialize, Serializer};

use crate::codec::{LeftOut, Profile};
use crate::fhir::{Bundle, PartialDate};
use crate::language::Language;
use crate::record::View;
use crate::trust::Verdict;

/// What the caller knows beside the record.
#[derive(Clone, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "made by callers, with `..Default::default()`")]
pub struct Options<'a> {
    /// Today's date, for ages; without it no age is shown.
    pub today: Option<PartialDate<'a>>,
    /// The profile of the card, where the record is of one.
    pub profile: Option<Profile>,
    /// What the card left out.
    pub left_out: &'a [LeftOut],
    /// What is known about the record, where it comes from a card.
    pub verdict: Option<&'a Verdict>,
    /// For whose eyes the bundle was reduced: who sees vaccinations only is not told that nothing else is known.
    pub view: View,
    /// The language of the reader.
    pub language: Language,
    /// What is known of the record's history, a line each, in that language: who said what, what was corrected, what does
    /// not go together.
    pub history: &'a [String],
}

/// A record as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Summary {
    /// What is known about the record, where it comes from a card; a report gives it beside the summary.
    #[serde(skip)]
    pub verdict: Option<Verdict>,
    /// For whose eyes it is.
    #[serde(skip)]
    pub view: View,
    /// The language of the fixed words, by its tag.
    #[serde(serialize_with = "tag")]
    pub language: Language,
    /// What is known of the record's history, a line each; a report gives it beside the summary.
    #[serde(skip)]
    pub history: Vec<String>,
    /// The profile of the card, where the record is of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<Profile>,
    /// The document itself.
    pub record: RecordInfo,
    /// The person.
    pub who: Who,
    /// What must not be overlooked.
    pub alerts: Vec<Alert>,
    /// What the safety rules advise, the gravest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Advice>,
    /// Allergies and intolerances.
    pub allergies: Group,
    /// Problems; past ones apart.
    pub problems: Group,
    /// Medications; past ones apart.
    pub medications: Group,
    /// Immunizations, the latest first.
    pub immunizations: Group,
    /// The diseases that these protect from: doses, and the next one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub immunity: Vec<Immunity>,
    /// Vaccines given of which it is not known against what they protect.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_vaccines: Vec<String>,
    /// Pregnancies.
    pub pregnancy: Group,
    /// Results, the latest first.
    pub results: Group,
    /// Screening for infections and other conditions of public health, the latest first.
    pub screenings: Group,
    /// Vital signs, the latest first.
    pub vital_signs: Group,
    /// Procedures, the latest first.
    pub procedures: Group,
    /// Devices.
    pub devices: Group,
    /// Functional status.
    pub functional_status: Group,
    /// Social history.
    pub social_history: Group,
    /// Countries lived in and passed through, the latest first.
    pub travel: Group,
    /// Plans, goals, referrals.
    pub plan_of_care: Group,
    /// Consents and directives.
    pub advance_directives: Group,
    /// Visits and stays.
    pub encounters: Group,
    /// What fits nowhere else.
    pub other: Group,
    /// Sections of text that belong to no group.
    pub texts: Vec<SectionText>,
    /// Texts of sections that their entries stand for, and that are not shown.
    #[serde(skip_serializing_if = "is_zero")]
    pub texts_not_shown: usize,
    /// Resources that are not shown, by type.
    pub also: Vec<Count>,
    /// What the card left out, in words.
    pub left_out: Vec<String>,
    /// Who wrote which entries, and when: the visits of the record's history, the first one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
}

/// Says how many of a kind a card left out: `12 older results`.
pub fn left_out(left_out: &LeftOut, language: Language) -> String {
    words::Words(language).left_out(left_out)
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

fn tag<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(language.tag())
}

impl Summary {
    /// Makes the summary of a record.
    pub fn new(bundle: &Bundle<'_>, options: &Options<'_>) -> Summary {
        build::summary(bundle, options)
    }

    /// The groups in the order in which they are shown.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        [
            &self.allergies,
            &self.problems,
            &self.medications,
            &self.pregnancy,
            &self.immunizations,
            &self.results,
            &self.screenings,
            &self.vital_signs,
            &self.procedures,
            &self.devices,
            &self.functional_status,
            &self.plan_of_care,
            &self.social_history,
            &self.travel,
            &self.advance_directives,
            &self.other,
            &self.encounters,
        ]
        .into_iter()
        .filter(|group| self.view != View::Border || group.kind == GroupKind::Immunizations)
    }

    /// Writes plain text for terminals, in lines of at most `width` columns where words allow.
    pub fn to_text(&self, width: usize) -> String {
        text::render(self, width)
    }

    /// Writes a self-contained HTML page without script, printable on A4 and A6.
    pub fn to_html(&self) -> String {
        html::page(self)
    }

    /// Writes the same as one HTML element, `article.summary`, for a page of one's own: no script, no style, no id.
    pub fn to_html_article(&self) -> String {
        html::article(self)
    }
}

#[cfg(test)]
mod tests;
