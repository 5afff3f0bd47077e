//! What was done: immunizations and medications.

use std::num::NonZeroU32;

use fhir_sdk::r4b::resources::{
    self as model, ImmunizationOccurrence, ImmunizationProtocolApplied,
    ImmunizationProtocolAppliedDoseNumber, MedicationStatementEffective, MedicationStatementMedication,
    Resource,
};
use fhir_sdk::r4b::types::{Dosage, Period};

use super::convert::{concept, finish, incomplete, notes, owned, reference};
use super::{BuildError, Concept, Moment, Text};

/// A vaccine given, or not given.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers: a new field is a decision for each of them")]
pub struct Immunization<'a> {
    /// The resource's id.
    pub id: Option<Text<'a>>,
    /// The reference to the patient.
    pub patient: Text<'a>,
    /// Whether it was given.
    pub status: ImmunizationStatus,
    /// The vaccine.
    pub vaccine: Concept<'a>,
    /// When; FHIR requires something to be said about it.
    pub occurrence: Occurrence<'a>,
    /// The lot.
    pub lot_number: Option<Text<'a>>,
    /// Which dose of the series it was, from 1.
    pub dose_number: Option<NonZeroU32>,
    /// Words beside it.
    pub note: Option<Text<'a>>,
}

/// Status of an immunization (FHIR R4, value set immunization-status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "complete by nature: a required binding of R4")]
pub enum ImmunizationStatus {
    /// The vaccine was given.
    Completed,
    /// It was not given.
    NotDone,
    /// The entry was a mistake.
    EnteredInError,
}

/// When a vaccine was given.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Occurrence<'a> {
    /// At a time that is known, at least its year.
    At(Moment),
    /// As people say it, such as "in childhood".
    Told(Text<'a>),
}

/// Makes an `Immunization`.
///
/// # Errors
/// [`BuildError::Refused`]
pub fn immunization(given: &Immunization<'_>) -> Result<String, BuildError> {
    let Immunization { id, patient, status, vaccine, occurrence, lot_number, dose_number, note } = given;
    let occurrence = match occurrence {
        Occurrence::At(moment) => ImmunizationOccurrence::DateTime(moment.to_model()),
        Occurrence::Told(words) => ImmunizationOccurrence::String(owned(*words)),
    };
    let mut builder = model::Immunization::builder()
        .patient(reference(*patient)?)
        .status(status.as_str().to_owned())
        .vaccine_code(concept(vaccine)?)
        .occurrence(occurrence)
        .note(notes(*note)?);
    if let Some(id) = id {
        builder = builder.id(owned(*id));
    }
    if let Some(lot_number) = lot_number {
        builder = builder.lot_number(owned(*lot_number));
    }
    if let Some(number) = dose_number {
        let protocol = ImmunizationProtocolApplied::builder()
            .dose_number(ImmunizationProtocolAppliedDoseNumber::PositiveInt(*number))
            .build()
            .map_err(incomplete)?;
        builder = builder.protocol_applied(vec![Some(protocol)]);
    }
    finish(&Resource::Immunization(builder.build().map_err(incomplete)?), None)
}

impl ImmunizationStatus {
    fn as_str(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::NotDone => "not-done",
            Self::EnteredInError => "entered-in-error",
        }
    }
}

/// A medication that is or was taken.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers: a new field is a decision for each of them")]
pub struct MedicationStatement<'a> {
    /// The resource's id.
    pub id: Option<Text<'a>>,
    /// The reference to the patient.
    pub patient: Text<'a>,
    /// Whether it is taken.
    pub status: MedicationStatus,
    /// The medication.
    pub medication: Concept<'a>,
    /// How it is taken, in words.
    pub dosage: Option<Text<'a>>,
    /// Since when.
    pub start: Option<Moment>,
    /// Until when.
    pub end: Option<Moment>,
    /// Words beside it.
    pub note: Option<Text<'a>>,
}

/// Status of a medication (FHIR R4, value set medication-statement-status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "complete by nature: a required binding of R4")]
pub enum MedicationStatus {
    /// It is taken.
    Active,
    /// It was taken to the end.
    Completed,
    /// The entry was a mistake.
    EnteredInError,
    /// It will be taken.
    Intended,
    /// It was stopped for good.
    Stopped,
    /// It is paused.
    OnHold,
    /// Nobody knows.
    Unknown,
    /// It was not taken.
    NotTaken,
}

/// Makes a `MedicationStatement`.
///
/// # Errors
/// [`BuildError::Refused`]
pub fn medication_statement(given: &MedicationStatement<'_>) -> Result<String, BuildError> {
    let MedicationStatement { id, patient, status, medication, dosage, start, end, note } = given;
    let mut builder = model::MedicationStatement::builder()
        .subject(reference(*patient)?)
        .status(status.as_str().to_owned())
        .medication(MedicationStatementMedication::CodeableConcept(concept(medication)?))
        .note(notes(*note)?);
    if let Some(id) = id {
        builder = builder.id(owned(*id));
    }
    if let Some(dosage) = dosage {
        let dosage = Dosage::builder().text(owned(*dosage)).build().map_err(incomplete)?;
        builder = builder.dosage(vec![Some(dosage)]);
    }
    if start.is_some() || end.is_some() {
        let mut period = Period::builder();
        if let Some(start) = start {
            period = period.start(start.to_model());
        }
        if let Some(end) = end {
            period = period.end(end.to_model());
        }
        let period = period.build().map_err(incomplete)?;
        builder = builder.effective(MedicationStatementEffective::Period(period));
    }
    finish(&Resource::MedicationStatement(builder.build().map_err(incomplete)?), None)
}

impl MedicationStatus {
    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Completed => "completed",
            Self::EnteredInError => "entered-in-error",
            Self::Intended => "intended",
            Self::Stopped => "stopped",
            Self::OnHold => "on-hold",
            Self::Unknown => "unknown",
            Self::NotTaken => "not-taken",
        }
    }
}
