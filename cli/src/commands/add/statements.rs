//! Statements of a visit on the command line: what was given, found, asked, advised, as FHIR resources.

use carnet_core::clock::Timestamp;
use carnet_core::fhir::Json;
use carnet_core::health::{HealthError, Note, Origin, Source};
use clap::Args;

use crate::failure::Failure;
use parse::{Grammar, Statement};

mod advice;
mod examination;
mod parse;
mod screenings;
mod treatment;

pub(super) use screenings::list;

/// What the visit says, in short forms.
///
/// Every text is `HEAD; key=value; flag`, in any order after the head.
#[derive(Args)]
pub(super) struct StatementArgs {
    /// A vaccination: "cvx:03 MMR; dose=1/2; lot=AB12"; repeatable
    ///
    /// First the vaccine, in words or as SYSTEM:CODE WORDS (cvx, atc, snomed, loinc, rxnorm, icd-10, icd-11), as wherever a
    /// code can stand. Then, each after a `;`: date=DATE (2026, 2026-11 or 2026-11-28; of one that was given here today, if
    /// not said), dose=N or dose=N/OF, disease=TERM (repeatable), lot=, expires=DATE, maker=, amount="0.5 mL", site=TERM,
    /// route=TERM, country=KE, place=, not-given=TERM (why it was not given), note=, by= (who did it), source= (as
    /// --source). A `;` within a text is written `\;`.
    #[arg(long, value_name = "STATEMENT")]
    vaccination: Vec<String>,

    /// A treatment: "atc:P02CA03 albendazole; dose=400 mg; presumptive; given"; repeatable
    ///
    /// First the medicine. What became of it is one of given, ongoing, planned, stopped, paused (or stopped=TERM,
    /// paused=TERM: why), withheld=REASON; where none is said it is unknown. REASON is pregnancy, breastfeeding, age,
    /// weight, loa-loa, cysticercosis, allergy, refused, out-of-stock or other, which note= explains. What for is
    /// presumptive, preventive or curative, and reason=TERM. Then date=DATE (when it was given, began or was withheld: of one
    /// given or withheld here today, if not said), until=DATE, dose="400 mg", dose-by-weight="200 ug/kg", weight="52 kg",
    /// route=TERM, directions=, note=, by=, source=.
    #[arg(long, value_name = "STATEMENT")]
    treatment: Vec<String>,

    /// A result: "loinc:718-7 Haemoglobin; value=11.2 g/dL; range=12.0-15.5 g/dL; interpretation=L"; repeatable
    ///
    /// First what was looked for. What was found is one of value= (a number, with a unit of UCUM), finding=TERM, titre=1:8,
    /// absent=REASON (unknown, not-performed, asked-declined, asked-unknown or error). Then date=DATE (when the
    /// specimen was taken; today, if not said, of what was observed here or comes from the laboratory), range=LOW-HIGH
    /// UNIT, or low= and high=, interpretation= (N, L, LL, H, HH, A, AA, POS, NEG, IND, DET, ND, S, I or R), category=
    /// (laboratory, imaging, vital-signs, survey, exam or social-history), specimen=TERM, method=TERM, sensitive= (HIV,
    /// STD, MH, PREGNANT, ETH or PDS), note=, by=, source=.
    #[arg(long, value_name = "STATEMENT")]
    result: Vec<String>,

    /// A screening: "hbsag=negative"; repeatable; --list-screenings lists them
    ///
    /// First SCREENING=ANSWER. Then its parts, if it has some (cough=yes), date=DATE (today, if not said, of what was
    /// observed here or comes from the laboratory), specimen=TERM, method=TERM, note=, by=, source=.
    #[arg(long, value_name = "STATEMENT")]
    screening: Vec<String>,

    /// Whether the patient can travel: "fit-with-conditions; until=2026-12-31; condition=wheelchair"
    ///
    /// First fit, fit-with-conditions, deferred or unfit. Then until=DATE (the last day it holds), condition=TERM
    /// (repeatable), re-check=DATE, date=DATE (of the examination; today, if not said, of one made here), note=, by=,
    /// source=.
    #[arg(long, value_name = "STATEMENT")]
    fit_to_travel: Vec<String>,

    /// A stay in a country: "KE; from=2024-01; until=2025-02; place=camp"; repeatable
    ///
    /// First the country (KE or KEN). Then from=DATE, until=DATE, place= (origin, transit, camp, detention or
    /// destination), note=, by=, source=.
    #[arg(long, value_name = "STATEMENT")]
    travel: Vec<String>,

    /// A referral: "cardiology; reason=murmur; urgency=urgent; to=District hospital"; repeatable
    ///
    /// First the specialty, which may be left empty where to= is there. Then to= (to whom), reason=TERM, urgency= (routine,
    /// urgent, asap or stat), status= (active, on-hold, completed, revoked or unknown; active, if not said), date=DATE (when
    /// it was made; today, if not said, of one made here), appointment=DATE, instruction= (to the patient), note=, by=,
    /// source=.
    #[arg(long, value_name = "STATEMENT")]
    referral: Vec<String>,

    /// Something the patient was taught: "oral rehydration; language=so"; repeatable
    ///
    /// First the topic. Then language= (BCP 47), date=DATE (today, if not said, of what was taught here), mediator= (who
    /// interpreted: a role, no name), note=, by=, source=.
    #[arg(long, value_name = "STATEMENT")]
    education: Vec<String>,

    /// A note of the visit, in words; repeatable
    #[arg(long, value_name = "TEXT")]
    note: Vec<String>,

    /// Where all of this comes from, where a statement does not say it with source=: patient-reported, document-seen,
    /// observed, lab or imported
    ///
    /// Dates that are not said are today's (UTC) of what was observed or found in the laboratory, and unknown otherwise.
    #[arg(long, value_name = "SOURCE", default_value = "observed", value_parser = parse_source)]
    source: Source,

    /// List the screenings with their answers, and do nothing else
    #[arg(long)]
    pub(super) list_screenings: bool,
}

/// The patient, until the visit knows whose record it goes into.
const PATIENT: &str = "Patient/1";

/// Builds the resource of one statement, which came from this source.
type Build = fn(&Statement, &Context<'_>) -> Result<Json<'static>, Failure>;

impl StatementArgs {
    /// The resources, in the order of the options.
    pub(super) fn resources(&self, now: Timestamp) -> Result<Vec<Json<'static>>, Failure> {
        let now = now.to_string();
        let today = now.split_once('T').map_or(now.as_str(), |(day, _)| day);
        let kinds: [(&[String], &'static Grammar, Build); 8] = [
            (&self.vaccination, &treatment::VACCINATION, treatment::vaccination),
            (&self.treatment, &treatment::TREATMENT, treatment::treatment),
            (&self.result, &examination::RESULT, examination::result),
            (&self.screening, &screenings::SCREENING, screenings::screening),
            (&self.fit_to_travel, &examination::FITNESS, examination::fitness),
            (&self.travel, &examination::TRAVEL, examination::travel),
            (&self.referral, &advice::REFERRAL, advice::referral),
            (&self.education, &advice::EDUCATION, advice::education),
        ];
        let mut resources = Vec::new();
        for (texts, grammar, build) in kinds {
            for (place, text) in texts.iter().enumerate() {
                let statement =
                    Statement::parse(grammar, place + 1, text, screenings::parts_of(grammar, text))?;
                let source = statement.one_of("source", Source::ALL, Source::code)?.unwrap_or(self.source);
                resources.push(build(&statement, &Context { source, today })?);
            }
        }
        for (place, text) in self.note.iter().enumerate() {
            let mut note = Note::default();
            note.text = text;
            let origin = Origin::new(PATIENT, self.source).recorded(today);
            let wrong =
                |error: HealthError| Failure::new(error.code(), format!("--note {}: {error}", place + 1));
            resources.push(note.build(&origin).map_err(wrong)?);
        }
        Ok(resources)
    }
}

fn parse_source(code: &str) -> Result<Source, String> {
    Source::from_code(code).ok_or_else(|| {
        let known: Vec<&str> = Source::ALL.iter().copied().map(Source::code).collect();
        format!("one of {}", known.join(", "))
    })
}

/// Where and when a statement was made.
struct Context<'a> {
    source: Source,
    today: &'a str,
}

impl Context<'_> {
    fn origin<'b>(&'b self, statement: &'b Statement) -> Origin<'b> {
        let origin = Origin::new(PATIENT, self.source).recorded(self.today);
        statement.actor("by").map_or(origin, |by| origin.by(by))
    }

    /// When it was done: as said; today of what this visit did; else unknown.
    fn date<'b>(&'b self, statement: &'b Statement) -> Result<Option<&'b str>, Failure> {
        let is_of_visit = matches!(self.source, Source::Observed | Source::Lab);
        Ok(statement.date("date")?.or(is_of_visit.then_some(self.today)))
    }
}
