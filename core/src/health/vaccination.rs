//! Vaccinations: Immunization (IPS profile Immunization-uv-ips).

use super::error::HealthError;
use super::object::{Object, absent, number, string};
use super::source::{Origin, Source};
use super::term::{Actor, Amount, Term, date, required_date};
use crate::country::Country;
use crate::fhir::Json;

mod vaccines;

pub use vaccines::{Vaccine, vaccines};

/// A dose that was given, or was not.
///
/// Where what is known of it comes from is the entry's [`Source`]: observed means given here, document seen a
/// vaccination card, patient reported the memory of the patient or a parent.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Vaccination<'a> {
    /// The vaccine; a code of [`vaccines`] brings its other codes and its diseases with it.
    pub vaccine: Term<'a>,
    /// The diseases it is against, where the vaccine does not say.
    pub diseases: Vec<Term<'a>>,
    /// When, perhaps only the year; of one not given, when that was decided.
    pub date: Option<&'a str>,
    /// The number of the dose.
    pub dose: Option<u32>,
    /// Of how many.
    pub doses: Option<u32>,
    /// The lot.
    pub lot: Option<&'a str>,
    /// Until when the lot was good.
    pub expires: Option<&'a str>,
    /// The maker.
    pub maker: Option<&'a str>,
    /// The amount.
    pub amount: Option<Amount<'a>>,
    /// Where in the body.
    pub site: Option<Term<'a>>,
    /// By which way.
    pub route: Option<Term<'a>>,
    /// In which country.
    pub country: Option<Country>,
    /// At which place; a name, which the record need not have.
    pub place: Option<&'a str>,
    /// Why it was not given: it was not, if this is there.
    pub not_given: Option<Term<'a>>,
    /// Anything else.
    pub note: Option<&'a str>,
}

impl Vaccination<'_> {
    /// The Immunization.
    ///
    /// # Errors
    /// A vaccine that is missing; dates that are none.
    pub fn build(&self, origin: &Origin<'_>) -> Result<Json<'static>, HealthError> {
        let known = vaccines().iter().find(|one| one.is(&self.vaccine));
        let vaccine = match known {
            Some(known) => known.codes.iter().fold(self.vaccine.clone(), |term, code| term.and(code)),
            None => self.vaccine.clone(),
        };
        let vaccine = vaccine.concept().ok_or(HealthError::Missing { field: "vaccine" })?;
        let reported = match origin.source {
            Source::PatientReported => Some(("recall", "Parent/Guardian/Patient Recall")),
            Source::DocumentSeen => Some(("record", "Written Record")),
            _ => None,
        };
        let primary = match origin.source {
            Source::Observed => Some(Json::Bool(true)),
            Source::PatientReported | Source::DocumentSeen | Source::Imported => Some(Json::Bool(false)),
            Source::Lab => None,
        };
        let reported = reported.and_then(|(code, display)| {
            Term::default().with(super::codes::system::IMMUNIZATION_ORIGIN, code, Some(display)).concept()
        });
        let by = origin.by.filter(|_| origin.source == Source::Observed).map(Actor::json);
        let performer = by.map(|actor| Object::default().put("actor", actor).json());
        let protocol = self.protocol(known);
        let immunization = Object::resource("Immunization")
            .put("meta", origin.meta(None))
            .list("contained", self.location())
            .text("status", if self.not_given.is_some() { "not-done" } else { "completed" })
            .put("statusReason", self.not_given.as_ref().and_then(Term::concept))
            .put("vaccineCode", vaccine)
            .put("patient", origin.subject());
        let immunization =
            required_date(immunization, "occurrenceDateTime", "_occurrenceDateTime", self.date, "date")?;
        Ok(immunization
            .put("recorded", date(origin.recorded, "recorded")?)
            .put("primarySource", primary)
            .put("reportOrigin", reported)
            .put("location", self.place_reference())
            .put("manufacturer", self.maker.map(|maker| Object::default().text("display", maker).json()))
            .text("lotNumber", self.lot)
            .put("expirationDate", date(self.expires, "expires")?)
            .put("site", self.site.as_ref().and_then(Term::concept))
            .put("route", self.route.as_ref().and_then(Term::concept))
            .put("doseQuantity", self.amount.as_ref().map(Amount::quantity))
            .list("performer", performer)
            .list("note", self.note.map(|note| Object::default().text("text", note).json()))
            .list("protocolApplied", protocol)
            .json())
    }

    /// FHIR requires the number of the dose where it knows the disease; one that is not known is said to be so.
    fn protocol(&self, known: Option<&Vaccine>) -> Option<Json<'static>> {
        let given: Vec<_> = self.diseases.iter().filter_map(Term::concept).collect();
        let diseases = match known {
            Some(known) if given.is_empty() => {
                known.diseases.iter().filter_map(|code| Term::coded(code).concept()).collect()
            }
            _ => given,
        };
        if diseases.is_empty() && self.dose.is_none() {
            return None;
        }
        let protocol = Object::default().list("targetDisease", diseases);
        let protocol = match self.dose {
            Some(dose) => protocol.put("doseNumberPositiveInt", number(dose)),
            None => protocol.put("_doseNumberPositiveInt", absent("unknown")),
        };
        Some(protocol.put("seriesDosesPositiveInt", self.doses.map(number)).json())
    }

    /// Immunization has no country: a contained Location has.
    fn location(&self) -> Option<Json<'static>> {
        let country = self.country?;
        let address = Object::default().text("country", country.as_str()).json();
        Some(
            Object::resource("Location")
                .text("id", "c1")
                .text("name", self.place)
                .put("address", address)
                .json(),
        )
    }

    fn place_reference(&self) -> Option<Json<'static>> {
        let words: Vec<&str> =
            [self.place, self.country.as_ref().map(Country::as_str)].into_iter().flatten().collect();
        let reference = self.country.map(|_| string("#c1"));
        let place = Object::default().put("reference", reference).text("display", words.join(", ").as_str());
        Some(place.json())
    }
}
