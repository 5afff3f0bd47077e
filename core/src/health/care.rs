//! What comes of an assessment: referrals (ServiceRequest), lessons (Procedure), notes (ClinicalImpression).
//!
//! A lesson is a Procedure, which the IPS has a section for and a summary keeps; Communication is in neither. A note
//! is a ClinicalImpression, whose `summary` holds words, and which stands in the plan of care; an Encounter has no
//! place for them.

use super::codes::{self, system};
use super::error::HealthError;
use super::object::Object;
use super::source::{Origin, Source};
use super::term::{Actor, Term, concept, date, required_date};
use crate::fhir::Json;

/// A request that others see the patient.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Referral<'a> {
    /// To which specialty.
    pub specialty: Term<'a>,
    /// To whom.
    pub to: Option<Actor<'a>>,
    /// How soon.
    pub urgency: Option<Urgency>,
    /// Why.
    pub reason: Option<Term<'a>>,
    /// How far it is.
    pub status: ReferralStatus,
    /// When it was made.
    pub date: Option<&'a str>,
    /// When the appointment is.
    pub appointment: Option<&'a str>,
    /// What the patient was told to do.
    pub instruction: Option<&'a str>,
    /// Anything else.
    pub note: Option<&'a str>,
}

/// How soon (hl7.org/fhir/R4/valueset-request-priority.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Urgency {
    /// In its turn.
    Routine,
    /// Before others.
    Urgent,
    /// As soon as it can be.
    Soonest,
    /// Now.
    Immediate,
}

impl Urgency {
    /// All of them.
    pub const ALL: &'static [Urgency] =
        &[Urgency::Routine, Urgency::Urgent, Urgency::Soonest, Urgency::Immediate];

    /// FHIR's code.
    pub fn code(self) -> &'static str {
        match self {
            Urgency::Routine => "routine",
            Urgency::Urgent => "urgent",
            Urgency::Soonest => "asap",
            Urgency::Immediate => "stat",
        }
    }

    /// The urgency of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|urgency| urgency.code() == code)
    }
}

/// How far a referral is (hl7.org/fhir/R4/valueset-request-status.html).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReferralStatus {
    /// Open.
    #[default]
    Open,
    /// Put off.
    OnHold,
    /// The patient was seen.
    Done,
    /// Taken back.
    Revoked,
    /// Nobody knows.
    Unknown,
}

impl ReferralStatus {
    /// All of them.
    pub const ALL: &'static [ReferralStatus] = &[
        ReferralStatus::Open,
        ReferralStatus::OnHold,
        ReferralStatus::Done,
        ReferralStatus::Revoked,
        ReferralStatus::Unknown,
    ];

    /// FHIR's code.
    pub fn code(self) -> &'static str {
        match self {
            ReferralStatus::Open => "active",
            ReferralStatus::OnHold => "on-hold",
            ReferralStatus::Done => "completed",
            ReferralStatus::Revoked => "revoked",
            ReferralStatus::Unknown => "unknown",
        }
    }

    /// The status of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.code() == code)
    }
}

impl Referral<'_> {
    /// The ServiceRequest.
    ///
    /// # Errors
    /// Neither specialty nor receiver; dates that are none.
    pub fn build(&self, origin: &Origin<'_>) -> Result<Json<'static>, HealthError> {
        if self.specialty.is_empty() && self.to.is_none() {
            return Err(HealthError::Missing { field: "specialty" });
        }
        let made = self.date.or(origin.recorded);
        Ok(Object::resource("ServiceRequest")
            .put("meta", origin.meta(None))
            .text("status", self.status.code())
            .text("intent", "order")
            .list("category", [concept(&codes::REFERRAL)])
            .text("priority", self.urgency.map(Urgency::code))
            // The code is what is asked for, and the summary's title: to see a specialist of this kind.
            .put("code", self.specialty.concept().unwrap_or_else(|| concept(&codes::REFERRAL)))
            .put("subject", origin.subject())
            .put("occurrenceDateTime", date(self.appointment, "appointment")?)
            .put("authoredOn", date(made, "date")?)
            .put("requester", origin.by.map(Actor::json))
            .put("performerType", self.specialty.concept())
            .list("performer", self.to.map(Actor::json))
            .list("reasonCode", self.reason.as_ref().and_then(Term::concept))
            .list("note", self.note.map(|note| Object::default().text("text", note).json()))
            .text("patientInstruction", self.instruction)
            .json())
    }
}

/// Something the patient was taught.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Lesson<'a> {
    /// What about.
    pub topic: Term<'a>,
    /// In which language (BCP 47).
    pub language: Option<&'a str>,
    /// When.
    pub date: Option<&'a str>,
    /// Whether somebody interpreted: a role, no name.
    pub mediator: Option<&'a str>,
    /// Anything else.
    pub note: Option<&'a str>,
}

impl Lesson<'_> {
    /// The Procedure.
    ///
    /// # Errors
    /// A topic that is missing; a date that is none.
    pub fn build(&self, origin: &Origin<'_>) -> Result<Json<'static>, HealthError> {
        let topic = self.topic.concept().ok_or(HealthError::Missing { field: "topic" })?;
        let lesson = Object::resource("Procedure")
            .put("meta", origin.meta(None))
            .text("status", "completed")
            .put("category", concept(&codes::EDUCATION))
            .put("code", topic)
            .put("subject", origin.subject());
        let lesson = required_date(lesson, "performedDateTime", "_performedDateTime", self.date, "date")?;
        let informant = (origin.source == Source::PatientReported).then(|| origin.subject());
        let language =
            self.language.and_then(|code| Term::default().with(system::LANGUAGE, code, None).concept());
        let actors = origin.by.map(Actor::json).into_iter();
        let mediator = self.mediator.map(|role| {
            Object::default()
                .put("function", Term::words(role).concept())
                .put("actor", Actor::named(role).json())
                .json()
        });
        let performers = actors.map(|actor| Object::default().put("actor", actor).json()).chain(mediator);
        Ok(lesson
            .put("asserter", informant)
            .list("performer", performers)
            .list("note", self.note.map(|note| Object::default().text("text", note).json()))
            // FHIR has no element for the language of a procedure.
            .list("usedCode", language)
            .json())
    }
}

/// A note on a visit.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Note<'a> {
    /// The words.
    pub text: &'a str,
    /// What it is about.
    pub about: Option<Term<'a>>,
    /// Of which day.
    pub date: Option<&'a str>,
}

impl Note<'_> {
    /// The ClinicalImpression.
    ///
    /// # Errors
    /// No words; a date that is none.
    pub fn build(&self, origin: &Origin<'_>) -> Result<Json<'static>, HealthError> {
        if self.text.trim().is_empty() {
            return Err(HealthError::Missing { field: "text" });
        }
        let code = self.about.as_ref().and_then(Term::concept);
        Ok(Object::resource("ClinicalImpression")
            .put("meta", origin.meta(None))
            .text("status", "completed")
            .put("code", code.unwrap_or_else(|| concept(&codes::NOTE)))
            .put("subject", origin.subject())
            .put("effectiveDateTime", date(self.date, "date")?)
            .put("date", date(origin.recorded, "recorded")?)
            .put("assessor", origin.by.map(Actor::json))
            .text("summary", self.text)
            .json())
    }
}
