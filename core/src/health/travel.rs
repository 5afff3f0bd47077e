//! Journeys: Observation of SNOMED CT 420008001 "Travel" (hl7.org/fhir/us/ecr, us-ph-travel-history), one for each
//! country, and the reading of those and of others' forms.
//!
//! The country suffices for medicine; no place, route or legal status is asked for.

use super::codes::{self, Code, system};
use super::error::HealthError;
use super::measurement::Category;
use super::object::Object;
use super::source::Origin;
use super::term::{Term, concept, period};
use crate::country::Country;
use crate::fhir::standing::{Standing, Subjects};
use crate::fhir::{Bundle, Concept, Json, PartialDate, Period, References, read};
use crate::language::Language;

/// A stay in a country, to be written.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Journey<'a> {
    /// The country.
    pub country: Option<Country>,
    /// From when.
    pub from: Option<&'a str>,
    /// Until when.
    pub until: Option<&'a str>,
    /// The kind of place.
    pub place: Option<Place>,
    /// Anything else, such as what there was exposure to.
    pub note: Option<&'a str>,
}

/// Kinds of places on a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// Where it began.
    Origin,
    /// Passed through.
    Transit,
    /// A camp.
    Camp,
    /// A place of detention.
    Detention,
    /// Where it leads.
    Destination,
}

impl Place {
    /// All kinds.
    pub const ALL: &'static [Place] =
        &[Place::Origin, Place::Transit, Place::Camp, Place::Detention, Place::Destination];

    /// Its code in the system `urn:carnet:place`.
    pub fn code(self) -> &'static str {
        match self {
            Place::Origin => "origin",
            Place::Transit => "transit",
            Place::Camp => "camp",
            Place::Detention => "detention",
            Place::Destination => "destination",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|place| place.code() == code)
    }
}

impl Journey<'_> {
    /// The Observation.
    ///
    /// # Errors
    /// A country that is missing; dates that are none or out of order.
    pub fn build(&self, origin: &Origin<'_>) -> Result<Json<'static>, HealthError> {
        let country = self.country.ok_or(HealthError::Missing { field: "country" })?;
        let name = country.name(Language::English);
        let name = Some(name.as_ref()).filter(|name| *name != country.as_str());
        let country = Term::default().with(system::COUNTRY, country.as_str(), name);
        let part = |code, value: &Term<'_>| {
            Object::default().put("code", concept(code)).put("valueCodeableConcept", value.concept()).json()
        };
        let place = self.place.map(|place| {
            part(&codes::PLACE_TYPE, &Term::default().with(system::PLACE, place.code(), Some(place.code())))
        });
        // Detention endangers whoever was detained if the wrong reader learns of it.
        let sensitive = (self.place == Some(Place::Detention)).then_some("PDS");
        Ok(Object::resource("Observation")
            .put("meta", origin.meta(sensitive))
            .text("status", "final")
            .list("category", [Category::SocialHistory.concept()])
            .put("code", concept(&codes::TRAVEL))
            .put("subject", origin.subject())
            .put("effectivePeriod", period(self.from, self.until, "until")?)
            .list("performer", origin.performers())
            .list("note", self.note.map(|note| Object::default().text("text", note).json()))
            .list("component", [part(&codes::TRAVEL_COUNTRY, &country)].into_iter().chain(place))
            .json())
    }
}

/// A stay in a country, as a record tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stay<'a> {
    /// The entry.
    pub entry: usize,
    /// The country.
    pub country: Country,
    /// When, if that is said.
    pub period: Option<Period<'a>>,
    /// The kind of place, if that is said.
    pub place: Option<Place>,
}

/// The stays that a record tells of; withdrawn entries and those about others are none.
pub fn travel<'a>(bundle: &'a Bundle<'_>) -> Vec<Stay<'a>> {
    travel_in(bundle, &References::new(bundle))
}

/// As [`travel`], with references that are resolved already.
pub(crate) fn travel_in<'a>(bundle: &'a Bundle<'_>, references: &References) -> Vec<Stay<'a>> {
    let mut subjects = None;
    let mut stays = Vec::new();
    for (entry, resource) in bundle.entries.iter().enumerate() {
        let Some(resource) = resource.resource.as_ref().filter(|resource| is_travel(resource)) else {
            continue;
        };
        let subjects = subjects.get_or_insert_with(|| Subjects::new(bundle, references));
        if Standing::of(resource, None) == Standing::InError
            || !subjects.of(entry, bundle, references).is_patient()
        {
            continue;
        }
        let period = read::period(resource, "effectivePeriod").or_else(|| {
            let date = read::date(resource, "effectiveDateTime");
            date.map(|date: PartialDate<'_>| Period { start: Some(date), end: Some(date) })
        });
        let components = read::elements(resource, "component");
        let place = components.iter().find_map(|part| {
            Place::from_code(read::concept(part, "valueCodeableConcept")?.code_of(system::PLACE)?)
        });
        let told = countries(resource).chain(components.iter().flat_map(countries));
        let mut seen: Vec<Country> = Vec::new();
        for country in told {
            if !seen.contains(&country) {
                seen.push(country);
                stays.push(Stay { entry, country, period, place });
            }
        }
    }
    stays
}

/// Whether a part of a journey with this code says the country or the kind of place, and no more.
pub(crate) fn names_stay(code: &str) -> bool {
    [codes::TRAVEL_COUNTRY.code, codes::PLACE_TYPE.code].contains(&code)
}

fn is_travel(resource: &Json<'_>) -> bool {
    const KNOWN: [Code; 2] = [codes::TRAVEL, codes::TRAVEL_COUNTRY];
    // Most observations are of other things, and are passed over cheaply.
    let codings = resource.get("code").and_then(|code| code.get("coding")).map_or(&[][..], Json::elements);
    let mut given = codings.iter().filter_map(|coding| coding.get("code")?.as_str());
    given.any(|code| KNOWN.iter().any(|known| known.code == code))
        && resource.get("resourceType").and_then(Json::as_str) == Some("Observation")
        && read::concept(resource, "code")
            .is_some_and(|code| KNOWN.iter().any(|known| code.has(known.system, known.code)))
}

/// The countries that an observation or a part of one names: a code of ISO 3166 as the value, or the country of an
/// address, which us-ph-travel-history gives in an extension.
fn countries<'a>(part: &'a Json<'a>) -> impl Iterator<Item = Country> + use<'a> {
    let coded = read::concept(part, "valueCodeableConcept").and_then(|value| country_of(&value));
    let addresses = read::elements(part, "extension").iter().filter_map(|one| one.get("valueAddress"));
    let addressed = addresses.filter_map(|address| country_named(read::text(address, "country")?));
    coded.into_iter().chain(addressed)
}

fn country_of(value: &Concept<'_>) -> Option<Country> {
    value.codings.iter().find_map(|coding| {
        let system = coding.system?;
        let is_country = system.starts_with(system::COUNTRY) || system.ends_with("iso3166-1-2");
        is_country.then(|| country_named(coding.code?))?
    })
}

/// A country by its two or three letters; names are of many languages, and are not guessed at.
pub(crate) fn country_named(text: &str) -> Option<Country> {
    let text = text.trim().to_ascii_uppercase();
    Country::from_code(&text).or_else(|| Country::from_alpha3(&text))
}
