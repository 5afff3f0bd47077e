//! What a visit says, from plain objects to FHIR resources.

use carnet_core::country::Country;
use carnet_core::fhir::Json;
use carnet_core::health::{
    Actor, Amount, Category, Course, Fitness, Found, HealthError, Journey, Lesson, Measurement, Note, Origin,
    Place, Purpose, Referral, Screening, Source, Term, Treatment, Urgency, Vaccination, Withheld,
};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::arguments;
use crate::fault::Fault;

/// The patient, until the visit knows whose record it goes into.
const PATIENT: &str = "Patient/1";

/// `Statement` of plain/visit.d.ts.
#[derive(Deserialize)]
#[serde(try_from = "Map<String, Value>")]
pub(crate) struct Statement {
    said: Said,
    matter: Matter,
}

/// `Said` of plain/visit.d.ts: what all kinds may have.
#[derive(Deserialize)]
struct Said {
    source: Option<String>,
    by: Option<String>,
    date: Option<String>,
    note: Option<String>,
}

/// Serde's `flatten` would pass over a member that is misspelt.
impl TryFrom<Map<String, Value>> for Statement {
    type Error = serde_json::Error;

    fn try_from(mut members: Map<String, Value>) -> Result<Self, Self::Error> {
        let said = ["source", "by", "date", "note"].into_iter().filter_map(|name| members.remove_entry(name));
        let said = serde_json::from_value(said.collect())?;
        Ok(Self { said, matter: serde_json::from_value(Value::Object(members))? })
    }
}

/// What differs from kind to kind. Texts that name something are terms: words, or `SYSTEM:CODE WORDS`.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
enum Matter {
    Vaccination {
        vaccine: String,
        #[serde(default)]
        diseases: Vec<String>,
        dose: Option<u32>,
        doses: Option<u32>,
        lot: Option<String>,
        expires: Option<String>,
        maker: Option<String>,
        amount: Option<String>,
        site: Option<String>,
        route: Option<String>,
        country: Option<String>,
        place: Option<String>,
        not_given: Option<String>,
    },
    Treatment {
        medicine: String,
        course: Option<String>,
        why: Option<String>,
        purpose: Option<String>,
        reason: Option<String>,
        until: Option<String>,
        dose: Option<String>,
        dose_by_weight: Option<String>,
        weight: Option<String>,
        route: Option<String>,
        directions: Option<String>,
    },
    Result {
        what: String,
        value: Option<String>,
        finding: Option<String>,
        low: Option<String>,
        high: Option<String>,
        interpretation: Option<String>,
        category: Option<String>,
        specimen: Option<String>,
        method: Option<String>,
    },
    Screening {
        screening: String,
        answer: String,
        specimen: Option<String>,
        method: Option<String>,
    },
    Fitness {
        status: String,
        until: Option<String>,
        #[serde(default)]
        conditions: Vec<String>,
        re_check: Option<String>,
    },
    Travel {
        country: String,
        from: Option<String>,
        until: Option<String>,
        place: Option<String>,
    },
    Referral {
        specialty: Option<String>,
        to: Option<String>,
        reason: Option<String>,
        urgency: Option<String>,
        appointment: Option<String>,
        instruction: Option<String>,
    },
    Education {
        topic: String,
        language: Option<String>,
        mediator: Option<String>,
    },
    Note {
        text: String,
    },
}

/// When and by whom a statement is made, where it does not say so itself.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    /// The day of the visit.
    pub(crate) today: &'a str,
    pub(crate) source: Source,
}

impl Statement {
    /// The resource that says it.
    pub(crate) fn build(&self, context: Context<'_>) -> Result<Json<'static>, Fault> {
        let source = choice(self.said.source.as_deref(), Source::from_code)?.unwrap_or(context.source);
        let origin = Origin::new(PATIENT, source).recorded(context.today);
        let origin = match &self.said.by {
            Some(by) => origin.by(Actor::named(by)),
            None => origin,
        };
        // Of what was seen or measured here today, that is the date; of what somebody tells, it is unknown.
        let is_of_visit = matches!(source, Source::Observed | Source::Lab);
        let date = self.said.date.as_deref().or(is_of_visit.then_some(context.today));
        self.of_matter(date, &origin)
    }

    fn of_matter(&self, date: Option<&str>, origin: &Origin<'_>) -> Result<Json<'static>, Fault> {
        let note = self.said.note.as_deref();
        let made = match &self.matter {
            Matter::Vaccination { .. } => self.vaccination(date)?.build(origin),
            Matter::Treatment { .. } => self.treatment(date)?.build(origin),
            Matter::Result { .. } | Matter::Screening { .. } => self.measurement(date)?.build(origin),
            Matter::Fitness { status, until, conditions, re_check } => {
                let mut made = Fitness::default();
                made.status = status;
                made.date = date;
                made.valid_until = until.as_deref();
                made.conditions = terms(conditions)?;
                made.re_check = re_check.as_deref();
                made.note = note;
                made.build(origin)
            }
            Matter::Travel { country, from, until, place } => {
                let mut made = Journey::default();
                made.country = Some(self::country(country)?);
                made.from = from.as_deref();
                made.until = until.as_deref();
                made.place = choice(place.as_deref(), Place::from_code)?;
                made.note = note;
                made.build(origin)
            }
            Matter::Referral { specialty, to, reason, urgency, appointment, instruction } => {
                let mut made = Referral::default();
                made.specialty = term(specialty.as_deref())?.unwrap_or_default();
                made.to = to.as_deref().map(Actor::named);
                made.reason = term(reason.as_deref())?;
                made.urgency = choice(urgency.as_deref(), Urgency::from_code)?;
                made.date = date;
                made.appointment = appointment.as_deref();
                made.instruction = instruction.as_deref();
                made.note = note;
                made.build(origin)
            }
            Matter::Education { topic, language, mediator } => {
                let mut made = Lesson::default();
                made.topic = Term::parse(topic)?;
                made.language = language.as_deref();
                made.date = date;
                made.mediator = mediator.as_deref();
                made.note = note;
                made.build(origin)
            }
            Matter::Note { text } => {
                let mut made = Note::default();
                made.text = text;
                made.date = date;
                made.build(origin)
            }
        };
        Ok(made?)
    }

    fn vaccination<'a>(&'a self, date: Option<&'a str>) -> Result<Vaccination<'a>, Fault> {
        let mut made = Vaccination::default();
        if let Matter::Vaccination {
            vaccine,
            diseases,
            dose,
            doses,
            lot,
            expires,
            maker,
            amount,
            site,
            route,
            country,
            place,
            not_given,
        } = &self.matter
        {
            made.vaccine = Term::parse(vaccine)?;
            made.diseases = terms(diseases)?;
            made.date = date;
            made.dose = *dose;
            made.doses = *doses;
            made.lot = lot.as_deref();
            made.expires = expires.as_deref();
            made.maker = maker.as_deref();
            made.amount = self::amount(amount.as_deref(), "amount")?;
            made.site = term(site.as_deref())?;
            made.route = term(route.as_deref())?;
            made.country = country.as_deref().map(self::country).transpose()?;
            made.place = place.as_deref();
            made.not_given = term(not_given.as_deref())?;
            made.note = self.said.note.as_deref();
        }
        Ok(made)
    }

    fn treatment<'a>(&'a self, date: Option<&'a str>) -> Result<Treatment<'a>, Fault> {
        let mut made = Treatment::default();
        if let Matter::Treatment {
            medicine,
            course,
            why,
            purpose,
            reason,
            until,
            dose,
            dose_by_weight,
            weight,
            route,
            directions,
        } = &self.matter
        {
            made.medicine = Term::parse(medicine)?;
            made.course = self::course(course.as_deref(), why.as_deref())?;
            if made.course == Course::Withheld(Withheld::Other) && self.said.note.is_none() {
                return Err(HealthError::Missing { field: "note" }.into());
            }
            made.purpose = choice(purpose.as_deref(), self::purpose)?;
            made.reason = term(reason.as_deref())?;
            // When something else began, or will, is not known from the visit; nor when something began that has ended.
            let is_act = matches!(made.course, Course::Completed | Course::Withheld(_)) && until.is_none();
            made.date = if is_act { date } else { self.said.date.as_deref() };
            made.until = until.as_deref();
            made.dose = amount(dose.as_deref(), "dose")?;
            made.dose_by_weight = amount(dose_by_weight.as_deref(), "doseByWeight")?;
            made.weight = amount(weight.as_deref(), "weight")?;
            made.route = term(route.as_deref())?;
            made.directions = directions.as_deref();
            made.note = self.said.note.as_deref();
        }
        Ok(made)
    }

    fn measurement<'a>(&'a self, date: Option<&'a str>) -> Result<Measurement<'a>, Fault> {
        let (mut made, specimen, method) = match &self.matter {
            Matter::Screening { screening, answer, specimen, method } => {
                let screening = Screening::from_id(screening).ok_or_else(arguments::unknown)?;
                (screening.answer(answer)?, specimen, method)
            }
            Matter::Result {
                what,
                value,
                finding,
                low,
                high,
                interpretation,
                category,
                specimen,
                method,
            } => {
                let mut made = Measurement::default();
                made.what = Term::parse(what)?;
                made.found = found(value.as_deref(), finding.as_deref())?;
                made.category = choice(category.as_deref(), Category::from_code)?;
                made.interpretation = interpretation.as_deref();
                made.low = amount(low.as_deref(), "low")?;
                made.high = amount(high.as_deref(), "high")?;
                (made, specimen, method)
            }
            _ => return Ok(Measurement::default()),
        };
        made.date = date;
        made.specimen = term(specimen.as_deref())?;
        made.method = term(method.as_deref())?;
        made.note = self.said.note.as_deref();
        Ok(made)
    }
}

/// The member of a list that a text names.
pub(crate) fn choice<T>(text: Option<&str>, of: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Fault> {
    text.map(|text| of(text).ok_or_else(arguments::unknown)).transpose()
}

fn term(text: Option<&str>) -> Result<Option<Term<'_>>, HealthError> {
    text.map(Term::parse).transpose()
}

fn terms(texts: &[String]) -> Result<Vec<Term<'_>>, HealthError> {
    texts.iter().map(|text| Term::parse(text)).collect()
}

fn amount<'a>(text: Option<&'a str>, field: &'static str) -> Result<Option<Amount<'a>>, HealthError> {
    text.map(|text| Amount::parse(text, field)).transpose()
}

fn country(code: &str) -> Result<Country, Fault> {
    Country::from_code(code).ok_or_else(arguments::unknown)
}

fn found<'a>(value: Option<&'a str>, finding: Option<&'a str>) -> Result<Found<'a>, Fault> {
    match (value, finding) {
        (Some(value), None) => Ok(Found::Amount(Amount::parse(value, "value")?)),
        (None, Some(finding)) => Ok(Found::Term(Term::parse(finding)?)),
        (None, None) => Err(HealthError::Missing { field: "value" }.into()),
        (Some(_), Some(_)) => Err(arguments::unknown()),
    }
}

fn purpose(code: &str) -> Option<Purpose> {
    match code {
        "presumptive" => Some(Purpose::Presumptive),
        "preventive" => Some(Purpose::Preventive),
        "curative" => Some(Purpose::Curative),
        _ => None,
    }
}

/// `why` is a term of what is stopped or paused, and a reason's code of what is withheld.
fn course<'a>(course: Option<&str>, why: Option<&'a str>) -> Result<Course<'a>, Fault> {
    let Some(course) = course else { return Ok(Course::Unknown) };
    Ok(match (course, why) {
        ("given", None) => Course::Completed,
        ("ongoing", None) => Course::Ongoing,
        ("planned", None) => Course::Planned,
        ("stopped", why) => Course::Stopped(term(why)?),
        ("paused", why) => Course::Paused(term(why)?),
        ("withheld", Some(why)) => Course::Withheld(Withheld::from_code(why).ok_or_else(arguments::unknown)?),
        _ => return Err(arguments::unknown()),
    })
}
