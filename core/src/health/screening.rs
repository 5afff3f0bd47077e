//! What a migration health assessment asks and examines, as a table: its codes, its answers, its unit.

use super::codes::{self, Code, system};
use super::error::HealthError;
use super::measurement::{Category, Found, Measurement};
use super::term::{Amount, Term};
use crate::fhir::Concept;

mod answers;
mod table;

pub use answers::{Answer, Answers};

/// One question or examination.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Screening {
    /// A short name, to be chosen by.
    pub id: &'static str,
    /// What it is called in English.
    pub name: &'static str,
    /// What it is about.
    pub matter: Matter,
    /// The codes it is written with.
    pub codes: &'static [Code],
    /// Codes of the same question that others write.
    pub also: &'static [Code],
    /// What can be answered.
    pub answers: Answers,
    /// The kind of examination.
    pub category: Category,
    /// Parts that are asked one by one.
    pub parts: &'static [Code],
}

/// What a screening is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Matter {
    /// Tuberculosis.
    Tuberculosis,
    /// HIV.
    Hiv,
    /// Hepatitis B and C.
    Hepatitis,
    /// Syphilis and other infections passed on by sex.
    Syphilis,
    /// Leprosy.
    Leprosy,
    /// Malaria.
    Malaria,
    /// Worms.
    Helminths,
    /// Blood and its diseases.
    Blood,
    /// Nutrition.
    Nutrition,
    /// Pregnancy.
    Pregnancy,
    /// Mental health.
    MentalHealth,
    /// COVID-19.
    Covid,
    /// Whether a journey can be made.
    Travel,
}

/// All screenings, by matter.
pub fn screenings() -> &'static [Screening] {
    table::SCREENINGS
}

/// The screening that a code belongs to.
pub fn screening_of(code: &Concept<'_>) -> Option<&'static Screening> {
    screenings().iter().find(|screening| {
        screening
            .codes
            .iter()
            .chain(screening.also)
            .any(|known| !is_general(known) && code.has(known.system, known.code))
    })
}

/// Codes that go with one of this toolkit, and by themselves say less than the screening.
fn is_general(code: &Code) -> bool {
    [codes::TB_EXPOSURE, codes::TB_SCREENING, codes::FITNESS_EXAMINATION].contains(code)
}

impl Screening {
    /// The screening of an id.
    pub fn from_id(id: &str) -> Option<&'static Screening> {
        screenings().iter().find(|screening| screening.id == id)
    }

    /// The unit of its numbers (UCUM).
    pub fn unit(&self) -> Option<&'static str> {
        match self.answers {
            Answers::Amount(unit) => Some(unit),
            Answers::Score(_) => Some("{score}"),
            _ => None,
        }
    }

    /// What was looked for.
    pub fn term(&self) -> Term<'static> {
        let term = self.codes.iter().fold(Term::default(), |term, code| term.and(code));
        if self.codes.iter().all(|code| code.system == system::LOINC) { term } else { term.saying(self.name) }
    }

    /// A measurement with this answer: one of its words, or a number where it is a number; date, note and the
    /// like are added to it.
    ///
    /// # Errors
    /// [`HealthError::Answer`] for none of its answers, [`HealthError::Score`] for a number out of range.
    pub fn answer<'a>(&'static self, text: &'a str) -> Result<Measurement<'a>, HealthError> {
        let (found, interpretation) = self.found(text.trim())?;
        Ok(Measurement {
            what: self.term(),
            found,
            interpretation,
            category: Some(self.category),
            sensitive: self.sensitive(),
            ..Measurement::default()
        })
    }

    /// A measurement whose parts are answered, each with its place and yes, no or unknown.
    ///
    /// # Errors
    /// [`HealthError::Answer`] for a part that it does not have, or another answer.
    pub fn answer_parts<'a>(
        &'static self,
        answer: &'a str,
        parts: &[(usize, &'a str)],
    ) -> Result<Measurement<'a>, HealthError> {
        let answered = parts.iter().map(|(part, text)| {
            let code = self.parts.get(*part).ok_or(HealthError::Answer)?;
            let found =
                answers::YES_NO.iter().find(|answer| answer.id == *text).ok_or(HealthError::Answer)?;
            Ok((Term::coded(code), Found::Term(found.term())))
        });
        Ok(Measurement { parts: answered.collect::<Result<_, _>>()?, ..self.answer(answer)? })
    }

    fn found<'a>(&self, text: &'a str) -> Result<(Found<'a>, Option<&'static str>), HealthError> {
        match self.answers {
            Answers::OneOf(answers) => {
                let answer = answers.iter().find(|answer| answer.id == text).ok_or(HealthError::Answer)?;
                Ok((Found::Term(answer.term()), answer.interpretation))
            }
            Answers::Amount(unit) => {
                let amount = Amount::parse(text, "answer")?.or_in(unit);
                if amount.unit() == unit {
                    Ok((Found::Amount(amount), None))
                } else {
                    Err(HealthError::Answer)
                }
            }
            Answers::Score(most) => {
                let score = Amount::parse(text, "answer")?.or_in("{score}");
                match score.whole() {
                    Some(value) if value <= most && score.unit() == "{score}" => {
                        Ok((Found::Amount(score), None))
                    }
                    Some(_) => Err(HealthError::Score),
                    None => Err(HealthError::Number { field: "answer" }),
                }
            }
            Answers::Titre => {
                let to = text.strip_prefix("1:").and_then(|to| to.parse().ok()).filter(|to| *to > 0);
                Ok((Found::Titre(to.ok_or(HealthError::Answer)?), None))
            }
            Answers::Date => Ok((Found::Date(text), None)),
            Answers::Words if text.is_empty() => Err(HealthError::Answer),
            Answers::Words => Ok((Found::Term(Term::words(text)), None)),
        }
    }

    /// HL7's label of what fewer readers may see (v3-ActCode).
    fn sensitive(&self) -> Option<&'static str> {
        match self.matter {
            Matter::Hiv => Some("HIV"),
            Matter::MentalHealth => Some("MH"),
            Matter::Pregnancy => Some("PREGNANT"),
            Matter::Syphilis => Some("STD"),
            _ => None,
        }
    }
}
