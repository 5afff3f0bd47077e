//! Vaccinations and treatments.

use carnet_core::fhir::Json;
use carnet_core::health::{Course, Purpose, Treatment, Vaccination, Withheld};

use super::Context;
use super::parse::{Grammar, Statement};
use crate::failure::Failure;

pub(super) const VACCINATION: Grammar = Grammar {
    option: "--vaccination",
    head: "vaccine",
    keys: &[
        "date",
        "dose",
        "lot",
        "expires",
        "maker",
        "amount",
        "site",
        "route",
        "country",
        "place",
        "not-given",
        "note",
        "by",
        "source",
    ],
    lists: &["disease"],
    flags: &[],
};

pub(super) fn vaccination(said: &Statement, context: &Context<'_>) -> Result<Json<'static>, Failure> {
    let (dose, doses) = doses(said)?;
    let mut made = Vaccination::default();
    made.vaccine = said.head_term()?;
    made.diseases = said.terms("disease")?;
    made.date = context.date(said)?;
    made.dose = dose;
    made.doses = doses;
    made.lot = said.text("lot");
    made.expires = said.date("expires")?;
    made.maker = said.text("maker");
    made.amount = said.amount("amount")?;
    made.site = said.term("site")?;
    made.route = said.term("route")?;
    made.country = said.country("country")?;
    made.place = said.text("place");
    made.not_given = said.term("not-given")?;
    made.note = said.text("note");
    made.build(&context.origin(said)).map_err(|error| said.wrong(error))
}

/// `1`, or `1/2`.
fn doses(said: &Statement) -> Result<(Option<u32>, Option<u32>), Failure> {
    let Some(text) = said.text("dose") else { return Ok((None, None)) };
    let (dose, doses) = text.split_once('/').map_or((text, None), |(dose, doses)| (dose, Some(doses)));
    let number = |text: &str| text.trim().parse().ok().filter(|number: &u32| *number > 0);
    match (number(dose), doses.map(number)) {
        (Some(dose), None) => Ok((Some(dose), None)),
        (Some(dose), Some(Some(doses))) if dose <= doses => Ok((Some(dose), Some(doses))),
        _ => Err(said.fault("dose is neither a number such as 1, nor one of several such as 1/2")),
    }
}

pub(super) const TREATMENT: Grammar = Grammar {
    option: "--treatment",
    head: "medicine",
    keys: &[
        "date",
        "until",
        "dose",
        "dose-by-weight",
        "weight",
        "route",
        "directions",
        "reason",
        "stopped",
        "paused",
        "withheld",
        "note",
        "by",
        "source",
    ],
    lists: &[],
    flags: &["given", "ongoing", "planned", "stopped", "paused", "presumptive", "preventive", "curative"],
};

pub(super) fn treatment(said: &Statement, context: &Context<'_>) -> Result<Json<'static>, Failure> {
    let course = match said.only(&["given", "ongoing", "planned", "stopped", "paused", "withheld"])? {
        Some("given") => Course::Completed,
        Some("ongoing") => Course::Ongoing,
        Some("planned") => Course::Planned,
        Some("stopped") => Course::Stopped(said.term("stopped")?),
        Some("paused") => Course::Paused(said.term("paused")?),
        _ => {
            let reason = said.one_of("withheld", Withheld::ALL, Withheld::code)?;
            reason.map_or(Course::Unknown, Course::Withheld)
        }
    };
    if course == Course::Withheld(Withheld::Other) && !said.has("note") {
        return Err(said.fault("withheld=other needs a note that says why"));
    }
    let mut made = Treatment::default();
    made.medicine = said.head_term()?;
    made.purpose = match said.only(&["presumptive", "preventive", "curative"])? {
        Some("presumptive") => Some(Purpose::Presumptive),
        Some("preventive") => Some(Purpose::Preventive),
        Some(_) => Some(Purpose::Curative),
        None => None,
    };
    // When something else began, or will, is not known from the visit; nor when something began that has ended.
    let is_act = matches!(course, Course::Completed | Course::Withheld(_)) && !said.has("until");
    made.date = if is_act { context.date(said)? } else { said.date("date")? };
    made.course = course;
    made.reason = said.term("reason")?;
    made.until = said.date("until")?;
    made.dose = said.amount("dose")?;
    made.dose_by_weight = said.amount("dose-by-weight")?;
    made.weight = said.amount("weight")?;
    made.route = said.term("route")?;
    made.directions = said.text("directions");
    made.note = said.text("note");
    made.build(&context.origin(said)).map_err(|error| said.wrong(error))
}
