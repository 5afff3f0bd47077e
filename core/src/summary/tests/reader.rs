//! What a reader of each language sees, by disease, by visit.

use super::*;
use crate::language::{Direction, Language};

/// Every fixture.
const FIXTURES: &[&str] = &[
    include_str!("../../../../fixtures/bundles/amina.json"),
    include_str!("../../../../fixtures/bundles/gulab.json"),
    include_str!("../../../../fixtures/bundles/hasmik.json"),
    include_str!("../../../../fixtures/bundles/nothing-known.json"),
    include_str!("../../../../fixtures/bundles/selam.json"),
    include_str!("../../../../fixtures/hostile/bidi-controls.json"),
];

fn read_in(text: &str, language: Language) -> Summary {
    let (bundle, _) = Bundle::from_json(text).unwrap();
    let today = Some(PartialDate::new("2026-11-28"));
    Summary::new(&bundle, &Options { today, language, ..Options::default() })
}

#[test]
fn every_language_has_words_for_every_part_of_a_record() {
    for text in FIXTURES {
        for language in Language::ALL {
            let summary = read_in(text, language);
            for shown in [summary.to_text(80), summary.to_html()] {
                // Where a message is missing, its id is shown.
                let ids =
                    ["group-", "label-", "code-", "counted-", "omitted-", "emptiness-", "alert-", "judged-"];
                for word in shown.split([' ', '>', '<', '[', '(', '\u{2068}']) {
                    assert!(!ids.iter().any(|id| word.starts_with(id)), "{}: {word}", language.tag());
                }
                assert!(!shown.contains("{$") && !shown.contains("{ $"), "{}", language.tag());
            }
        }
    }
}

#[test]
fn isolates_are_closed_on_every_line() {
    for text in FIXTURES {
        for language in Language::ALL {
            let html = read_in(text, language).to_html();
            assert_eq!(
                html.matches('\u{2068}').count(),
                html.matches('\u{2069}').count(),
                "{}",
                language.tag()
            );
            assert!(!html.contains(['\u{202a}', '\u{202b}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}']));
        }
    }
}

#[test]
fn a_page_says_its_language_and_direction() {
    for language in Language::ALL {
        let html = read_in(FIXTURES[0], language).to_html();
        let direction = if language.direction() == Direction::RightToLeft { "rtl" } else { "ltr" };
        assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{direction}\">", language.tag())));
        assert!(!html.contains("<script"));
    }
    // A line that begins with a Latin name still runs from right to left.
    let text = read_in(FIXTURES[0], Language::Arabic).to_text(80);
    assert!(text.lines().filter(|line| !line.is_empty()).all(|line| line.starts_with('\u{200f}')));
}

#[test]
fn not_asked_unknown_and_none_known_differ_in_every_language() {
    let bundle = |reason: &str| {
        format!(
            r#"{{"resourceType":"Bundle","type":"document","entry":[{{"resource":{{"resourceType":"Patient"}}}},{{"resource":{{"resourceType":"Composition",
            "section":[{{"code":{{"coding":[{{"system":"http://loinc.org","code":"48765-2"}}]}},
            "emptyReason":{{"coding":[{{"code":"{reason}"}}]}}}}]}}}}]}}"#
        )
    };
    for language in Language::ALL {
        let said = ["nilknown", "notasked", "unavailable", "withheld"]
            .map(|reason| read_in(&bundle(reason), language).to_text(200));
        for (place, one) in said.iter().enumerate() {
            assert!(said.iter().skip(place + 1).all(|other| other != one), "{}", language.tag());
        }
    }
}

fn document(entries: &[&str]) -> String {
    let patient = r#"{"resourceType":"Patient"}"#;
    let entries: Vec<String> = entries
        .iter()
        .chain(&[patient])
        .enumerate()
        .map(|(at, entry)| {
            format!(r#"{{"fullUrl":"urn:uuid:0000000{at}-0000-4000-8000-000000000000","resource":{entry}}}"#)
        })
        .collect();
    format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{}]}}"#, entries.join(","))
}

#[test]
fn vaccinations_are_shown_by_disease_with_the_next_dose() {
    let given = |date: &str, number: u8| {
        format!(
            r#"{{"resourceType":"Immunization","status":"completed","occurrenceDateTime":"{date}",
            "vaccineCode":{{"coding":[{{"system":"http://hl7.org/fhir/sid/cvx","code":"03"}}]}},
            "protocolApplied":[{{"doseNumberPositiveInt":{number},"seriesDosesPositiveInt":2}}]}}"#
        )
    };
    let told = |entries: &[&str]| {
        let summary = read_in(&document(entries), Language::English);
        summary
            .immunity
            .iter()
            .map(|one| (one.disease.code(), one.doses.len(), one.next.clone()))
            .collect::<Vec<_>>()
    };
    let first = told(&[&given("2026-11-20", 1)]);
    assert_eq!(first.iter().map(|one| one.0).collect::<Vec<_>>(), ["measles", "mumps", "rubella"]);
    let next = first[0].2.as_ref().unwrap();
    assert_eq!((next.dose.as_str(), next.from.as_str(), next.is_over), ("2", "2026-12-18", false));
    // Both given, in whatever order they are told: nothing is due.
    for order in [["2026-01-05", "2025-01-05"], ["2025-01-05", "2026-01-05"]] {
        let numbers = if order[0] < order[1] { [1, 2] } else { [2, 1] };
        let both = told(&[&given(order[0], numbers[0]), &given(order[1], numbers[1])]);
        assert_eq!(both[0], ("measles", 2, None));
    }
    // Of a month nobody knows the day, and no day is made up.
    assert_eq!(told(&[&given("2026-10", 1)])[0], ("measles", 1, None));
}

#[test]
fn what_was_not_given_or_was_too_weak_protects_from_nothing() {
    for odd in [
        r#""status":"not-done""#,
        r#""status":"entered-in-error""#,
        r#""status":"completed","isSubpotent":true"#,
    ] {
        let entry = format!(
            r#"{{"resourceType":"Immunization",{odd},"vaccineCode":{{"coding":[{{"system":"http://hl7.org/fhir/sid/cvx","code":"05"}}]}}}}"#
        );
        assert!(read_in(&document(&[&entry]), Language::English).immunity.is_empty(), "{odd}");
    }
}

fn visited() -> String {
    let provenance = |target: u8, date: &str, who: &str| {
        format!(
            r#"{{"resourceType":"Provenance","recorded":"{date}","agent":[{{"who":{{"display":"{who}"}}}}],
            "target":[{{"reference":"urn:uuid:0000000{target}-0000-4000-8000-000000000000"}}]}}"#
        )
    };
    document(&[
        r#"{"resourceType":"Condition","code":{"text":"Asthma"}}"#,
        r#"{"resourceType":"Condition","code":{"text":"Scabies"}}"#,
        &provenance(0, "2026-03-02T10:00:00Z", "Kakuma Clinic 4"),
        &provenance(1, "2026-11-20T09:00:00Z", "عيادة الأمل"),
    ])
}

#[test]
fn each_item_says_which_visit_wrote_it_and_the_last_visit_comes_first() {
    let text = read_in(&visited(), Language::English).to_text(80);
    assert!(text.contains("- Asthma [a]\n") && text.contains("- Scabies [b]\n"), "{text}");
    assert!(text.contains("NEW SINCE 2026-03-02\n  + Problems: Scabies\n"), "{text}");
    assert!(text.contains("[a] Kakuma Clinic 4, 2026-03-02\n"), "{text}");
    assert!(text.contains("[b] \u{2068}عيادة الأمل\u{2069}, 2026-11-20\n"), "{text}");
    assert!(!text.contains("provenance"), "{text}");
}

#[test]
fn an_anticoagulant_is_an_alert_while_it_is_taken() {
    let taken = |status: &str, medicine: &str| {
        let entry = format!(
            r#"{{"resourceType":"MedicationStatement","status":"{status}","medicationCodeableConcept":{medicine}}}"#
        );
        let alerts = read_in(&document(&[&entry]), Language::English).alerts;
        alerts.iter().any(|alert| alert.kind == AlertKind::Anticoagulant)
    };
    let coded = r#"{"coding":[{"system":"http://www.whocc.no/atc","code":"B01AF02"}]}"#;
    assert!(taken("active", coded) && taken("active", r#"{"text":"Warfarine 2 mg"}"#));
    assert!(!taken("stopped", coded));
    let platelets =
        r#"{"coding":[{"system":"http://www.whocc.no/atc","code":"B01AC06","display":"aspirin"}]}"#;
    assert!(!taken("active", platelets));
}
