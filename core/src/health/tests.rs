//! What builders write is FHIR without findings and comes out of the codec as it went in; codes are what they claim.

#![allow(clippy::print_stderr, reason = "says what it could not cover")]

use std::collections::HashSet;
use std::path::PathBuf;

use super::*;
use crate::codec::{self, Profile};
use crate::country::Country;
use crate::fhir::{Bundle, Concept, Json, References, check};

mod codes;
mod reading;

const PATIENT: &str = "urn:uuid:5e5c0f3e-4a52-4f7b-9d3c-0a5b1b1f0001";

fn origin(source: Source) -> Origin<'static> {
    Origin::new(PATIENT, source).recorded("2024-05-02T10:00:00Z").by(Actor::named("Clinic at the port"))
}

/// A bundle of the patient and these resources.
fn bundle(resources: &[Json<'_>]) -> String {
    let entry = |(position, resource): (usize, &Json<'_>)| {
        format!(
            r#"{{"fullUrl":"urn:uuid:5e5c0f3e-4a52-4f7b-9d3c-0a5b1b1f1{position:03}","resource":{resource}}}"#
        )
    };
    let entries: Vec<String> = resources.iter().enumerate().map(entry).collect();
    format!(
        r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"fullUrl":"{PATIENT}","resource":
        {{"resourceType":"Patient","name":[{{"text":"A"}}],"birthDate":"1990"}}}},{}]}}"#,
        entries.join(",")
    )
}

fn findings(resources: &[Json<'_>]) -> Vec<String> {
    let text = bundle(resources);
    let (bundle, read) = Bundle::from_json(&text).unwrap();
    let encoded = codec::encode(&bundle, Profile::Complete).unwrap();
    let decoded = codec::decode(&encoded.bytes).unwrap();
    for (position, entry) in bundle.entries.iter().enumerate() {
        let back = sorted(decoded.bundle.entries[position].resource.as_ref().unwrap()).to_string();
        let given = sorted(entry.resource.as_ref().unwrap()).to_string();
        // The codec gives the patient another name.
        let patient = decoded.bundle.entries[0].full_url().unwrap();
        assert_eq!(back.replace(patient, PATIENT), given);
    }
    read.iter().chain(&check(&bundle)).map(|finding| format!("{} {}", finding.path, finding.code)).collect()
}

/// Members in the order of their names: the codec has an order of its own.
fn sorted<'a>(value: &Json<'a>) -> Json<'a> {
    match value {
        Json::Array(elements) => Json::Array(elements.iter().map(sorted).collect()),
        Json::Object(members) => {
            let mut members: Vec<_> =
                members.iter().map(|(name, value)| (name.clone(), sorted(value))).collect();
            members.sort_by(|(one, _), (other, _)| one.cmp(other));
            Json::Object(members)
        }
        other => other.clone(),
    }
}

#[test]
fn vaccinations_are_fhir_however_little_is_known() {
    let least = Vaccination { vaccine: Term::words("une piqûre"), ..Vaccination::default() };
    let most = Vaccination {
        vaccine: Term::default().with(system::CVX, "03", None),
        date: Some("2019-03"),
        dose: Some(2),
        doses: Some(2),
        lot: Some("A1"),
        expires: Some("2020-01"),
        maker: Some("Maker"),
        amount: Some(Amount::parse("0.5 mL", "amount").unwrap()),
        site: Some(Term::parse("snomed:368208006").unwrap()),
        route: Some(Term::parse("snomed:34206005").unwrap()),
        country: Country::from_code("KE"),
        place: Some("Kakuma"),
        note: Some("no fever after it"),
        ..Vaccination::default()
    };
    let mut written = Vec::new();
    for source in Source::ALL {
        written.push(least.build(&origin(*source)).unwrap());
        written.push(most.build(&origin(*source)).unwrap());
    }
    let refused = Vaccination { not_given: Some(Term::words("declined")), ..least.clone() };
    written.push(refused.build(&origin(Source::Observed)).unwrap());
    assert_eq!(findings(&written), [""; 0]);
    for (position, source) in Source::ALL.iter().enumerate() {
        assert_eq!(source_of(&written[position * 2]), Some(*source));
    }
    let text = written[1].to_string();
    for part in
        ["J07BD52", "871831003", "14189004", "36989005", "36653000", "Kakuma, KE", r#""country":"KE""#]
    {
        assert!(text.contains(part), "{part}");
    }
    assert!(written[0].to_string().contains(r#""_occurrenceDateTime":{"extension""#));
    assert!(!written[0].to_string().contains("protocolApplied"));
    assert!(written[10].to_string().contains(r#""status":"not-done""#));
}

#[test]
fn a_vaccination_says_who_knows_of_it() {
    let vaccination = Vaccination { vaccine: vaccines()[0].term(), ..Vaccination::default() };
    let written = |source| vaccination.build(&origin(source)).unwrap().to_string();
    assert!(written(Source::Observed).contains(r#""primarySource":true"#));
    assert!(written(Source::Observed).contains("performer"));
    assert!(written(Source::DocumentSeen).contains(r#""code":"record""#));
    assert!(written(Source::PatientReported).contains(r#""code":"recall""#));
    assert!(!written(Source::PatientReported).contains("performer"));
    assert!(written(Source::Imported).contains(r#""primarySource":false"#));
    assert!(!written(Source::Lab).contains("primarySource"));
}

#[test]
fn treatments_are_fhir_given_or_withheld() {
    let given = Treatment {
        medicine: Term::parse("atc:P02CF01 ivermectin").unwrap(),
        purpose: Some(Purpose::Presumptive),
        reason: Some(Term::words("Strongyloides")),
        course: Course::Completed,
        date: Some("2024-05-01"),
        dose: Some(Amount::parse("9 mg", "dose").unwrap()),
        dose_by_weight: Some(Amount::parse("200 ug/kg", "dose").unwrap()),
        weight: Some(Amount::parse("47.50", "weight").unwrap()),
        route: Some(Term::parse("snomed:26643006").unwrap()),
        directions: Some("once"),
        ..Treatment::default()
    };
    let mut written = vec![given.build(&origin(Source::Observed)).unwrap()];
    assert!(written[0].to_string().contains(r#""text":"9 mg; 200 ug/kg × 47.50 kg; once""#));
    assert!(written[0].to_string().contains(r#""value":47.50,"unit":"kg""#));
    let courses = [
        Course::Unknown,
        Course::Ongoing,
        Course::Planned,
        Course::Stopped(Some(Term::words("rash"))),
        Course::Paused(None),
    ];
    let withheld = Withheld::ALL.iter().map(|reason| Course::Withheld(*reason));
    for course in courses.into_iter().chain(withheld) {
        let treatment = Treatment { course, purpose: None, weight: None, ..given.clone() };
        for source in [Source::PatientReported, Source::DocumentSeen] {
            written.push(treatment.build(&origin(source)).unwrap());
        }
    }
    let ends = Treatment { course: Course::Ongoing, until: Some("2024-06"), ..given };
    written.push(ends.build(&origin(Source::PatientReported)).unwrap());
    let least = Treatment { medicine: Term::words("tablets"), ..Treatment::default() };
    written.push(least.build(&Origin::new(PATIENT, Source::PatientReported)).unwrap());
    assert_eq!(findings(&written), [""; 0]);
    let least = written.last().unwrap().to_string();
    assert!(least.contains(r#""status":"unknown""#) && least.contains("_effectiveDateTime"));
    assert!(!least.contains("dosage"));
    let loa = written.iter().find(|one| one.to_string().contains("loa-loa")).unwrap().to_string();
    assert!(loa.contains(r#""status":"not-taken","statusReason""#));
}

#[test]
fn every_screening_takes_each_of_its_answers() {
    let mut written = Vec::new();
    for screening in screenings() {
        let answers: Vec<&str> = match screening.answers {
            Answers::OneOf(answers) => answers.iter().map(|answer| answer.id).collect(),
            Answers::Amount(_) => vec!["12.50", "<5"],
            Answers::Score(_) => vec!["0", "5"],
            Answers::Titre => vec!["1:16"],
            Answers::Date => vec!["2024-11"],
            Answers::Words => vec!["hookworm"],
        };
        for answer in answers {
            let mut measured = screening.answer(answer).unwrap();
            measured.date = Some("2024");
            written.push(measured.build(&origin(Source::Lab)).unwrap());
            let code = Concept::read(written.last().unwrap().get("code").unwrap()).unwrap();
            assert_eq!(screening_of(&code).map(|one| one.id), Some(screening.id));
        }
        assert!(
            screening.answer("perhaps so").is_err()
                || matches!(screening.answers, Answers::Words | Answers::Date)
        );
    }
    assert!(written.len() > 130, "{}", written.len());
    assert_eq!(findings(&written), [""; 0]);
}

#[test]
fn answers_out_of_range_or_in_another_unit_are_refused() {
    let answer =
        |id, text| Screening::from_id(id).unwrap().answer(text).map(|_| ()).map_err(|error| error.code());
    assert_eq!(answer("phq-9", "27"), Ok(()));
    assert_eq!(answer("phq-9", "28"), Err("health.score"));
    assert_eq!(answer("phq-9", "4.5"), Err("health.number"));
    assert_eq!(answer("weight", "52,5"), Err("health.number"));
    assert_eq!(answer("weight", "52.5 kg"), Ok(()));
    assert_eq!(answer("weight", "52.5 lb"), Err("health.answer"));
    assert_eq!(answer("hiv", "maybe"), Err("health.answer"));
    assert_eq!(answer("syphilis-titre", "16"), Err("health.answer"));
    assert_eq!(answer("tb-class", "B4"), Err("health.answer"));
    assert_eq!(Screening::from_id("legal-status").map(|one| one.id), None);
}

#[test]
fn symptoms_are_answered_one_by_one() {
    let screening = Screening::from_id("tb-symptoms").unwrap();
    let parts = [(0, "yes"), (1, "no"), (2, "unknown")];
    let measured = screening.answer_parts("positive", &parts).unwrap();
    let written = measured.build(&origin(Source::PatientReported)).unwrap();
    assert_eq!(written.get("component").unwrap().elements().len(), 3);
    assert_eq!(findings(&[written]), [""; 0]);
    assert!(screening.answer_parts("positive", &[(4, "yes")]).is_err());
    assert!(screening.answer_parts("positive", &[(0, "rarely")]).is_err());
}

#[test]
fn sensitive_screenings_are_labelled_so() {
    for (id, label) in [("hiv", "HIV"), ("phq-9", "MH"), ("pregnancy", "PREGNANT"), ("pc-ptsd-5", "MH")] {
        let screening = Screening::from_id(id).unwrap();
        let answer = if id.starts_with('p') && id != "pregnancy" { "3" } else { "unknown" };
        let answer = if id == "hiv" { "negative" } else { answer };
        let written = screening.answer(answer).unwrap().build(&origin(Source::Observed)).unwrap();
        assert!(written.get("meta").unwrap().to_string().contains(&format!(r#""code":"{label}""#)), "{id}");
        let text = bundle(&[written]);
        let (bundle, _) = Bundle::from_json(&text).unwrap();
        assert!(!crate::record::sensitivities(&bundle, 1).is_empty(), "{id}");
    }
}

#[test]
fn other_matters_are_fhir() {
    let fitness = Fitness {
        status: "fit-with-conditions",
        date: Some("2024-05-02"),
        valid_until: Some("2024-05-30"),
        conditions: vec![Term::words("wheelchair"), Term::words("oxygen")],
        re_check: Some("2024-05-20"),
        ..Fitness::default()
    };
    let journey = Journey {
        country: Country::from_code("CM"),
        from: Some("2021"),
        until: Some("2021-06"),
        place: Some(Place::Transit),
        note: Some("on foot"),
    };
    let referral = Referral {
        specialty: Term::parse("snomed:394587001 Psychiatry").unwrap(),
        to: Some(Actor::named("Hospital")),
        urgency: Some(Urgency::Urgent),
        reason: Some(Term::words("PHQ-9 20")),
        date: Some("2024-05-02"),
        appointment: Some("2024-05-09T09:00:00+02:00"),
        instruction: Some("come fasting"),
        ..Referral::default()
    };
    let lesson = Lesson {
        topic: Term::parse("snomed:171044003 Immunization education").unwrap(),
        language: Some("ar"),
        date: Some("2024-05-02"),
        mediator: Some("interpreter"),
        ..Lesson::default()
    };
    let note = Note { text: "Seen after the crossing.", about: None, date: Some("2024-05-02") };
    for source in Source::ALL {
        let origin = origin(*source);
        let written = [
            fitness.build(&origin).unwrap(),
            journey.build(&origin).unwrap(),
            Journey { from: None, until: None, place: Some(Place::Detention), ..journey.clone() }
                .build(&origin)
                .unwrap(),
            referral.build(&origin).unwrap(),
            Referral { specialty: Term::default(), ..referral.clone() }.build(&origin).unwrap(),
            lesson.build(&origin).unwrap(),
            Lesson { date: None, mediator: None, ..lesson.clone() }.build(&origin).unwrap(),
            note.build(&origin).unwrap(),
        ];
        assert_eq!(findings(&written), [""; 0]);
        assert!(written.iter().all(|one| source_of(one) == Some(*source)));
    }
}

#[test]
fn results_have_ranges_specimens_and_parts() {
    let result = Measurement {
        what: Term::parse("loinc:718-7 Haemoglobin").unwrap(),
        found: Found::Amount(Amount::parse("7.10 g/dL", "found").unwrap()),
        date: Some("2024-05-01T08:00:00Z"),
        interpretation: Some("L"),
        low: Some(Amount::parse("12 g/dL", "low").unwrap()),
        high: Some(Amount::parse("16 g/dL", "high").unwrap()),
        specimen: Some(Term::words("capillary blood")),
        method: Some(Term::words("HemoCue")),
        ..Measurement::default()
    };
    let written = result.build_by(origin(Source::Lab), Actor::named("Field laboratory")).unwrap();
    let text = written.to_string();
    for part in [r#""value":7.10"#, "Field laboratory", "#c1", r#""display":"Low""#, r#""code":"laboratory""#]
    {
        assert!(text.contains(part), "{part}");
    }
    let absent = Measurement { found: Found::Absent("not-performed"), specimen: None, ..result.clone() };
    assert_eq!(findings(&[written, absent.build(&origin(Source::Observed)).unwrap()]), [""; 0]);
}

#[test]
fn what_is_missing_or_no_date_is_refused_by_field() {
    let fault = |result: Result<Json<'_>, HealthError>| result.unwrap_err().to_string();
    let origin = origin(Source::Observed);
    assert_eq!(fault(Vaccination::default().build(&origin)), "vaccine is missing");
    assert_eq!(fault(Treatment::default().build(&origin)), "medicine is missing");
    assert_eq!(fault(Measurement::default().build(&origin)), "what is missing");
    assert_eq!(fault(Journey::default().build(&origin)), "country is missing");
    assert_eq!(fault(Referral::default().build(&origin)), "specialty is missing");
    assert_eq!(fault(Lesson::default().build(&origin)), "topic is missing");
    assert_eq!(fault(Note { text: " ", ..Note::default() }.build(&origin)), "text is missing");
    let vaccine = Term::words("x");
    let dated = |date| Vaccination { vaccine: vaccine.clone(), date: Some(date), ..Vaccination::default() };
    assert!(fault(dated("31/05/2024").build(&origin)).starts_with("date is not a date"));
    assert!(fault(dated("2023-02-29").build(&origin)).starts_with("date is not a date"));
    assert!(dated("2024-02").build(&origin).is_ok());
    let journey = |from, until| Journey {
        country: Country::from_code("LY"),
        from: Some(from),
        until: Some(until),
        ..Journey::default()
    };
    assert_eq!(fault(journey("2021-06", "2021-05").build(&origin)), "until ends before it begins");
    assert!(journey("2021-06", "2021").build(&origin).is_ok());
    let unsaid = Fitness { status: "fit-with-conditions", ..Fitness::default() };
    assert_eq!(fault(unsaid.build(&origin)), "conditions is missing");
}

#[test]
fn every_choice_is_found_by_its_code() {
    for source in Source::ALL {
        assert_eq!(Source::from_code(source.code()), Some(*source));
    }
    for reason in Withheld::ALL {
        assert_eq!(Withheld::from_code(reason.code()), Some(*reason));
    }
    for place in Place::ALL {
        assert_eq!(Place::from_code(place.code()), Some(*place));
    }
    for urgency in Urgency::ALL {
        assert_eq!(Urgency::from_code(urgency.code()), Some(*urgency));
    }
    for status in ReferralStatus::ALL {
        assert_eq!(ReferralStatus::from_code(status.code()), Some(*status));
    }
    for vaccine in vaccines() {
        assert_eq!(Vaccine::from_id(vaccine.id).map(|one| one.id), Some(vaccine.id));
    }
    assert_eq!(Purpose::from_code("presumptive"), Some(Purpose::Presumptive));
    assert_eq!(Purpose::from_code("clearance"), None);
}

#[test]
fn terms_are_read_from_one_line() {
    assert_eq!(Term::parse("cvx:03").unwrap().code_of(system::CVX), Some("03"));
    assert_eq!(Term::parse("ATC:P02CF01 ivermectin").unwrap().code_of(system::ATC), Some("P02CF01"));
    assert_eq!(Term::parse("fever: for 3 days").unwrap(), Term::words("fever: for 3 days"));
    assert!(Term::parse("snomed:").is_err() && Term::parse("  ").is_err());
    assert!(Term::parse("loinc:71-1\u{202e}").is_err());
}

/// A folder of the corpora; none, said aloud, where they are not at hand.
fn corpus(name: &str) -> Option<PathBuf> {
    let corpora = std::env::var_os("CARNET_CORPORA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora"),
        PathBuf::from,
    );
    let folder = corpora.join(name);
    if !folder.exists() {
        eprintln!("{name}: skipped, no corpora");
    }
    folder.exists().then_some(folder)
}
