//! Migration health as ordinary FHIR: what is written at a visit, and what a record tells of journeys and screenings.
//!
//! | matter | builder | resource |
//! |---|---|---|
//! | vaccination | [`Vaccination`] | Immunization |
//! | treatment given or withheld | [`Treatment`] | MedicationStatement |
//! | result | [`Measurement`] | Observation |
//! | screening | [`Screening`], from [`screenings`] | Observation |
//! | fitness to travel | [`Fitness`] | Observation |
//! | journey | [`Journey`], read by [`travel`] | Observation |
//! | referral | [`Referral`] | ServiceRequest |
//! | lesson | [`Lesson`] | Procedure |
//! | note | [`Note`] | ClinicalImpression |
//!
//! ```
//! use carnet_core::health::{Origin, Screening, Source, source_of};
//!
//! let origin = Origin::new("Patient/1", Source::Lab).recorded("2024-05-02");
//! let mut result = Screening::from_id("hbsag").unwrap().answer("positive")?;
//! result.date = Some("2024-05");
//! let observation = result.build(&origin)?;
//! assert!(observation.to_string().contains(r#""code":"5196-1""#));
//! assert_eq!(source_of(&observation), Some(Source::Lab));
//! # Ok::<(), carnet_core::health::HealthError>(())
//! ```
//!
//! What is not known is left out, or said to be unknown where FHIR requires it: no builder puts a default in its
//! place. docs/fhir-mapping.md maps every field.

mod care;
mod codes;
mod error;
mod fitness;
mod measurement;
mod object;
mod screening;
mod source;
mod term;
#[cfg(test)]
mod tests;
mod travel;
mod treatment;
mod vaccination;

pub use care::{Lesson, Note, Referral, ReferralStatus, Urgency};
pub use codes::{Code, Evidence, system};
pub use error::HealthError;
pub use fitness::Fitness;
pub use measurement::{Category, Found, Measurement};
pub use screening::{Answer, Answers, Matter, Screening, screening_of, screenings};
pub use source::{Origin, Source, source_in, source_of};
pub use term::{Actor, Amount, Term, is_date};
pub use travel::{Journey, Place, Stay, travel};
pub use treatment::{Course, Purpose, Treatment, Withheld};
pub use vaccination::{Vaccination, Vaccine, vaccines};

pub(crate) use travel::{country_named, names_stay, travel_in};
