//! Vaccinations by disease: when each dose was given, and when the next one may be.

use serde::Serialize;

use super::clean;
use crate::clock::Timestamp;
use crate::fhir::PartialDate;
use crate::fhir::views::Immunization;
use crate::vaccines::{self, Disease};

/// A disease that the person was vaccinated against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Immunity {
    /// The disease.
    pub disease: Disease,
    /// The dates of the doses, as far as they are known, the latest first.
    pub doses: Vec<Option<String>>,
    /// The next dose, where the record itself counts them and WHO's least interval is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NextDose>,
}

/// When the next dose of a series may be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NextDose {
    /// Its number.
    pub dose: String,
    /// From when.
    pub from: String,
    /// Whether that day is over.
    pub is_over: bool,
}

/// One dose that was given.
pub(super) struct Dose<'a> {
    disease: Disease,
    date: Option<PartialDate<'a>>,
    number: Option<(u32, u32)>,
}

/// The diseases that an immunization protects from, each with its dose.
pub(super) fn doses<'a>(given: Immunization<'a>) -> Vec<Dose<'a>> {
    let mut found: Vec<Disease> = Vec::new();
    for concept in given.vaccine().into_iter().chain(given.targets()) {
        for disease in vaccines::diseases(&concept) {
            if !found.contains(&disease) {
                found.push(disease);
            }
        }
    }
    let number = given.dose().and_then(|(number, of)| Some((number.parse().ok()?, of?.parse().ok()?)));
    let date = given.occurrence();
    found.into_iter().map(|disease| Dose { disease, date, number }).collect()
}

/// What all doses come to, in the order of the diseases' codes.
pub(super) fn of(mut doses: Vec<Dose<'_>>, today: Option<PartialDate<'_>>) -> Vec<Immunity> {
    doses.sort_by(|one, other| (one.disease, key(other)).cmp(&(other.disease, key(one))));
    let mut immunity: Vec<Immunity> = Vec::new();
    for dose in doses {
        let date = dose.date.map(|date| clean::line(date.date_text()));
        match immunity.last_mut().filter(|last| last.disease == dose.disease) {
            Some(last) => {
                // The same injection told twice is one dose.
                if date.is_none() || !last.doses.contains(&date) {
                    last.doses.push(date);
                }
            }
            None => {
                immunity.push(Immunity { disease: dose.disease, doses: vec![date], next: next(&dose, today) })
            }
        }
    }
    immunity
}

fn key<'a>(dose: &Dose<'a>) -> &'a str {
    dose.date.map_or("", |date| date.as_str())
}

/// The dose after the latest one, where that is numbered, dated to the day, and not the last.
fn next(latest: &Dose<'_>, today: Option<PartialDate<'_>>) -> Option<NextDose> {
    let (number, _) = latest.number.filter(|(number, count)| number < count)?;
    let given = Timestamp::parse(latest.date?.date_text())?;
    let from = given.plus_days(latest.disease.least_interval_days()?.into()).date();
    let is_over = today.is_some_and(|today| today.date_text() >= from.as_str());
    Some(NextDose { dose: (number + 1).to_string(), from, is_over })
}
