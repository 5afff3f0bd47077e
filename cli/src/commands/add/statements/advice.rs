//! Referrals and lessons.

use carnet_core::fhir::Json;
use carnet_core::health::{Lesson, Origin, Referral, ReferralStatus, Source, Urgency};

use super::parse::{Grammar, Statement};
use super::{Context, PATIENT};
use crate::failure::Failure;

pub(super) const REFERRAL: Grammar = Grammar {
    option: "--referral",
    head: "specialty",
    keys: &[
        "to",
        "reason",
        "urgency",
        "status",
        "date",
        "appointment",
        "instruction",
        "note",
        "by",
        "source",
    ],
    lists: &[],
    flags: &[],
};

pub(super) fn referral(said: &Statement, context: &Context<'_>) -> Result<Json<'static>, Failure> {
    let mut made = Referral::default();
    if said.has_head() {
        made.specialty = said.head_term()?;
    }
    made.to = said.actor("to");
    made.reason = said.term("reason")?;
    made.urgency = said.one_of("urgency", Urgency::ALL, Urgency::code)?;
    made.status = said.one_of("status", ReferralStatus::ALL, ReferralStatus::code)?.unwrap_or_default();
    made.date = context.date(said)?;
    made.appointment = said.date("appointment")?;
    made.instruction = said.text("instruction");
    made.note = said.text("note");
    // The builder takes the date of writing for that of a referral; one that others made is older.
    let origin = match context.source {
        Source::Observed | Source::Lab => context.origin(said),
        source => {
            let origin = Origin::new(PATIENT, source);
            said.actor("by").map_or(origin, |by| origin.by(by))
        }
    };
    made.build(&origin).map_err(|error| said.wrong(error))
}

pub(super) const EDUCATION: Grammar = Grammar {
    option: "--education",
    head: "topic",
    keys: &["language", "date", "mediator", "note", "by", "source"],
    lists: &[],
    flags: &[],
};

pub(super) fn education(said: &Statement, context: &Context<'_>) -> Result<Json<'static>, Failure> {
    let language = said.text("language");
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|one| one.is_ascii_alphanumeric());
    if language.is_some_and(|tag| tag.len() < 2 || !tag.split('-').all(is_part)) {
        return Err(said.fault("language is not a tag such as so or pt-BR (BCP 47)"));
    }
    let mut made = Lesson::default();
    made.topic = said.head_term()?;
    made.language = language;
    made.date = context.date(said)?;
    made.mediator = said.text("mediator");
    made.note = said.text("note");
    made.build(&context.origin(said)).map_err(|error| said.wrong(error))
}
