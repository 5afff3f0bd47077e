//! Findings: problems, allergies, results.

use fhir_sdk::r4b::resources::{
    self as model, AllergyIntoleranceOnset, AllergyIntoleranceReaction, ConditionAbatement, ConditionOnset,
    ObservationEffective, ObservationValue, Resource,
};

use super::convert::{coded, concept, finish, incomplete, notes, owned, quantity, reference};
use super::{
    AllergyCategory, AllergyClinicalStatus, AllergyCriticality, AllergyType, AllergyVerificationStatus,
    BuildError, Concept, ConditionCategory, ConditionClinicalStatus, ConditionVerificationStatus,
    DataAbsentReason, Moment, ObservationCategory, ObservationStatus, Quantity, ReactionSeverity, Text,
};

// Code systems of HL7 Terminology (THO), which FHIR R4 binds to these elements.
const CONDITION_CLINICAL: &str = "http://terminology.hl7.org/CodeSystem/condition-clinical";
const CONDITION_VERIFICATION: &str = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
const CONDITION_CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/condition-category";
const ALLERGY_CLINICAL: &str = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
const ALLERGY_VERIFICATION: &str = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
const OBSERVATION_CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
const DATA_ABSENT_REASON: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// A problem or diagnosis.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers: a new field is a decision for each of them")]
pub struct Condition<'a> {
    /// The resource's id.
    pub id: Option<Text<'a>>,
    /// The reference to the patient.
    pub patient: Text<'a>,
    /// Whether it is present; FHIR wants none where it was entered in error.
    pub clinical_status: Option<ConditionClinicalStatus>,
    /// How sure it is.
    pub verification_status: Option<ConditionVerificationStatus>,
    /// Whether it belongs to the problem list.
    pub category: Option<ConditionCategory>,
    /// What it is.
    pub code: Concept<'a>,
    /// When it began.
    pub onset: Option<Moment>,
    /// When it ended.
    pub abatement: Option<Moment>,
    /// Words beside it.
    pub note: Option<Text<'a>>,
}

/// Makes a `Condition`.
///
/// # Errors
/// [`BuildError::Refused`]
pub fn condition(given: &Condition<'_>) -> Result<String, BuildError> {
    let Condition {
        id,
        patient,
        clinical_status,
        verification_status,
        category,
        code,
        onset,
        abatement,
        note,
    } = given;
    let mut builder =
        model::Condition::builder().subject(reference(*patient)?).code(concept(code)?).note(notes(*note)?);
    if let Some(id) = id {
        builder = builder.id(owned(*id));
    }
    if let Some(status) = clinical_status {
        builder = builder.clinical_status(coded(CONDITION_CLINICAL, status)?);
    }
    if let Some(status) = verification_status {
        builder = builder.verification_status(coded(CONDITION_VERIFICATION, status)?);
    }
    if let Some(category) = category {
        builder = builder.category(vec![Some(coded(CONDITION_CATEGORY, category)?)]);
    }
    if let Some(onset) = onset {
        builder = builder.onset(ConditionOnset::DateTime(onset.to_model()));
    }
    if let Some(abatement) = abatement {
        builder = builder.abatement(ConditionAbatement::DateTime(abatement.to_model()));
    }
    finish(&Resource::Condition(builder.build().map_err(incomplete)?), None)
}

/// An allergy or intolerance.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers: a new field is a decision for each of them")]
pub struct AllergyIntolerance<'a> {
    /// The resource's id.
    pub id: Option<Text<'a>>,
    /// The reference to the patient.
    pub patient: Text<'a>,
    /// Whether it is present; FHIR wants none where it was entered in error.
    pub clinical_status: Option<AllergyClinicalStatus>,
    /// How sure it is.
    pub verification_status: Option<AllergyVerificationStatus>,
    /// Allergy or intolerance.
    pub kind: Option<AllergyType>,
    /// Food, medication and so on.
    pub category: Option<AllergyCategory>,
    /// How dangerous it may be.
    pub criticality: Option<AllergyCriticality>,
    /// The substance.
    pub code: Concept<'a>,
    /// When it began.
    pub onset: Option<Moment>,
    /// What happened.
    pub reactions: &'a [Reaction<'a>],
    /// Words beside it.
    pub note: Option<Text<'a>>,
}

/// What happened after exposure.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers: a new field is a decision for each of them")]
pub struct Reaction<'a> {
    /// The sign or symptom.
    pub manifestation: Concept<'a>,
    /// How severe it was.
    pub severity: Option<ReactionSeverity>,
}

/// Makes an `AllergyIntolerance`.
///
/// # Errors
/// [`BuildError::Refused`]
pub fn allergy_intolerance(given: &AllergyIntolerance<'_>) -> Result<String, BuildError> {
    let AllergyIntolerance {
        id,
        patient,
        clinical_status,
        verification_status,
        kind,
        category,
        criticality,
        code,
        onset,
        reactions,
        note,
    } = given;
    let mut builder = model::AllergyIntolerance::builder()
        .patient(reference(*patient)?)
        .code(concept(code)?)
        .category(category.iter().cloned().map(Some).collect())
        .reaction(
            reactions.iter().map(reaction).map(|reaction| reaction.map(Some)).collect::<Result<_, _>>()?,
        )
        .note(notes(*note)?);
    if let Some(id) = id {
        builder = builder.id(owned(*id));
    }
    if let Some(status) = clinical_status {
        builder = builder.clinical_status(coded(ALLERGY_CLINICAL, status)?);
    }
    if let Some(status) = verification_status {
        builder = builder.verification_status(coded(ALLERGY_VERIFICATION, status)?);
    }
    if let Some(kind) = kind {
        builder = builder.r#type(*kind);
    }
    if let Some(criticality) = criticality {
        builder = builder.criticality(*criticality);
    }
    if let Some(onset) = onset {
        builder = builder.onset(AllergyIntoleranceOnset::DateTime(onset.to_model()));
    }
    finish(&Resource::AllergyIntolerance(builder.build().map_err(incomplete)?), None)
}

fn reaction(given: &Reaction<'_>) -> Result<AllergyIntoleranceReaction, BuildError> {
    let Reaction { manifestation, severity } = given;
    let mut builder =
        AllergyIntoleranceReaction::builder().manifestation(vec![Some(concept(manifestation)?)]);
    if let Some(severity) = severity {
        builder = builder.severity(*severity);
    }
    builder.build().map_err(incomplete)
}

/// A result, vital sign or answer.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers: a new field is a decision for each of them")]
pub struct Observation<'a> {
    /// The resource's id.
    pub id: Option<Text<'a>>,
    /// The reference to the patient.
    pub patient: Text<'a>,
    /// Whether it is final.
    pub status: ObservationStatus,
    /// Laboratory, vital signs and so on.
    pub category: Option<ObservationCategory>,
    /// What was observed.
    pub code: Concept<'a>,
    /// When.
    pub effective: Option<Moment>,
    /// What came out.
    pub value: Value<'a>,
    /// Words beside it.
    pub note: Option<Text<'a>>,
}

/// The value of an observation.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// A number with its unit.
    Quantity(Quantity<'a>),
    /// A concept.
    Concept(Concept<'a>),
    /// Words.
    Text(Text<'a>),
    /// None, and why.
    Absent(DataAbsentReason),
}

/// Makes an `Observation`.
///
/// # Errors
/// [`BuildError::Refused`]
pub fn observation(given: &Observation<'_>) -> Result<String, BuildError> {
    let Observation { id, patient, status, category, code, effective, value, note } = given;
    let mut builder = model::Observation::builder()
        .subject(reference(*patient)?)
        .status(*status)
        .code(concept(code)?)
        .note(notes(*note)?);
    if let Some(id) = id {
        builder = builder.id(owned(*id));
    }
    if let Some(category) = category {
        builder = builder.category(vec![Some(coded(OBSERVATION_CATEGORY, category)?)]);
    }
    if let Some(effective) = effective {
        builder = builder.effective(ObservationEffective::DateTime(effective.to_model()));
    }
    let mut decimal = None;
    builder = match value {
        Value::Quantity(given) => {
            decimal = Some(given.value);
            builder.value(ObservationValue::Quantity(quantity(given)?))
        }
        Value::Concept(given) => builder.value(ObservationValue::CodeableConcept(concept(given)?)),
        Value::Text(given) => builder.value(ObservationValue::String(owned(*given))),
        Value::Absent(reason) => builder.data_absent_reason(coded(DATA_ABSENT_REASON, reason)?),
    };
    finish(&Resource::Observation(builder.build().map_err(incomplete)?), decimal)
}
