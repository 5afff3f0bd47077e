//! What reverses or limits a statement is never lost on the way to the screen.

use super::*;
use crate::limits;

fn has(summary: &Summary, line: &str) -> bool {
    lines(summary).iter().any(|shown| shown == line)
}

#[test]
fn what_must_not_be_done_is_said_first_and_alerted() {
    let summary = summary(
        r#"{"resourceType":"ServiceRequest","status":"active","intent":"order","doNotPerform":true,
         "code":{"text":"Cardiopulmonary resuscitation"}}

        {"resourceType":"CarePlan","status":"active","title":"Ward plan","activity":[
         {"detail":{"status":"in-progress","doNotPerform":true,"code":{"text":"Turn patient"}}}]}

        {"resourceType":"MedicationRequest","status":"active","intent":"order","doNotPerform":[true],
         "medicationCodeableConcept":{"text":"Ibuprofen"},"modifierExtension":[{"url":"u"}]}

        {"resourceType":"Consent","status":"active","scope":{"text":"Treatment"},"category":[{"text":"Blood transfusion"}],
         "provision":{"type":"deny"}}"#,
    )
    .unwrap();
    assert!(has(&summary, "!! DO NOT: Cardiopulmonary resuscitation"));
    assert!(has(&summary, "! DO NOT: Cardiopulmonary resuscitation — active"));
    assert!(has(&summary, "!! DO NOT: Turn patient, in progress"));
    assert!(has(&summary, "! Ward plan — DO NOT: Turn patient, in progress; active"));
    assert!(has(
        &summary,
        "!! DO NOT GIVE: Ibuprofen — CAUTION: changed by something this program does not understand"
    ));
    assert!(has(&summary, "!! DO NOT: Blood transfusion — Treatment"));
    assert!(has(&summary, "! DENIED: Blood transfusion — Treatment; active"));
    assert_eq!(summary.alerts[1].kind, AlertKind::DoNot);
}

#[test]
fn a_privacy_consent_that_denies_raises_no_alert() {
    let summary = summary(
        r#"{"resourceType":"Consent","status":"active","scope":{"coding":[{"code":"patient-privacy"}]},
         "category":[{"text":"Sharing of data"}],"provision":{"type":"deny"}}"#,
    )
    .unwrap();
    assert_eq!(summary.alerts, []);
    assert!(summary.to_text(200).contains("DENIED: Sharing of data"));
}

const NO_ALLERGY: &str = r#""code":{"coding":[{"system":"http://snomed.info/sct","code":"716186003","display":"No known allergy"}]}"#;

#[test]
fn none_known_is_said_only_where_it_is_so() {
    let of = |more: &str| {
        let patient = r#"{"resourceType":"RelatedPerson","id":"m","name":[{"text":"Halima"}]}"#;
        summary(&format!("{patient}\n\n{{\"resourceType\":\"AllergyIntolerance\",{NO_ALLERGY},{more}}}"))
            .unwrap()
    };
    for more in [
        r#""clinicalStatus":{"coding":[{"code":"inactive"}]}"#,
        r#""verificationStatus":{"coding":[{"code":"refuted"}]}"#,
        r#""patient":{"reference":"RelatedPerson/m"}"#,
        r#""modifierExtension":[{"url":"u"}]"#,
    ] {
        let summary = of(more);
        assert_eq!(summary.allergies.statements, [], "{more}");
        assert_eq!(summary.allergies.items.len(), 1, "{more}");
        assert!(!has(&summary, "None known") && !has(&summary, "None marked as current"), "{more}");
    }
    let shown = of(r#""patient":{"reference":"RelatedPerson/m"}"#).to_text(200);
    assert!(shown.contains("CAUTION: about someone or something else than the patient; about Halima"));
    let clean = of(
        r#""clinicalStatus":{"coding":[{"code":"active"}]},"recordedDate":"2021-04","note":[{"text":"asked twice"}]"#,
    );
    assert!(has(&clean, "None known (No known allergy) — 2021-04; asked twice"));
}

#[test]
fn a_resolved_statement_of_no_problems_is_no_statement() {
    let summary = summary(
        r#"{"resourceType":"Condition","clinicalStatus":{"coding":[{"code":"resolved"}]},
         "code":{"coding":[{"system":"http://snomed.info/sct","code":"160245001","display":"No current problems"}]}}"#,
    )
    .unwrap();
    assert_eq!(summary.problems.statements, []);
    assert!(has(
        &summary,
        "- No current problems — CAUTION: not a current statement that there is none; resolved"
    ));
}

#[test]
fn an_empty_past_section_says_nothing_of_today() {
    let loinc =
        |code: &str| format!(r#""code":{{"coding":[{{"system":"http://loinc.org","code":"{code}"}}]}}"#);
    let sections = format!(
        r#"{{"title":"Past",{},"emptyReason":{{"coding":[{{"code":"nilknown"}}]}}}},
        {{"title":"Warnings",{},"emptyReason":{{"coding":[{{"code":"notasked"}}]}}}}"#,
        loinc("11348-0"),
        loinc("104605-1")
    );
    let summary = with_section(&sections, "").unwrap();
    let text = lines(&summary);
    let after = |title: &str| text.iter().position(|line| line == title).map(|at| text[at + 1].as_str());
    assert_eq!(after("PROBLEMS"), Some("Nothing in this record, which does not mean none"));
    assert_eq!(after("PAST"), Some("None known"));
    assert_eq!(after("WARNINGS"), Some("Not asked"));
}

#[test]
fn a_measurement_of_the_fetus_is_not_the_patients() {
    let rate = |more: &str| {
        format!(
            r#"{{"resourceType":"Observation","status":"final","effectiveDateTime":"2024-05-0{}","code":{{"text":"Heart rate"}},
            "subject":{{"reference":"Patient/p"}}{more},"valueString":"150"}}"#,
            if more.is_empty() { 1 } else { 2 }
        )
    };
    let summary = summary(&format!("{}\n\n{}", rate(r#","focus":[{"display":"Fetus"}]"#), rate(""))).unwrap();
    assert!(has(
        &summary,
        "- 2024-05-02  Heart rate: 150 — CAUTION: not of the patient as such; about Fetus"
    ));
    assert!(has(&summary, "- 2024-05-01  Heart rate: 150"));
}

#[test]
fn a_focus_on_the_patients_own_disease_needs_no_caution() {
    let stage = |focus: &str| {
        summary(&format!(
            r#"{{"resourceType":"Observation","status":"final","code":{{"text":"Stage"}},
            "focus":[{{"reference":"{focus}"}}],"valueString":"II"}}"#
        ))
        .map(|summary| summary.to_text(200).contains("CAUTION"))
    };
    assert_eq!(stage("Condition/tumour"), Ok(false));
    assert_eq!(stage("Patient/p"), Ok(false));
    assert_eq!(stage("Patient/donor"), Ok(true));
}

fn pregnancy(date: &str, value: &str) -> String {
    format!(
        r#"{{"resourceType":"Observation","status":"final","effectiveDateTime":"{date}",
        "code":{{"coding":[{{"system":"http://loinc.org","code":"82810-3","display":"Pregnancy status"}}]}},{value}}}"#
    )
}

#[test]
fn a_pregnancy_is_alerted_in_whatever_form_it_is_said() {
    let alerts = |value: &str| {
        let summary = summary(&pregnancy("2024-05-01", value)).unwrap();
        summary.alerts.iter().filter(|alert| alert.kind == AlertKind::Pregnancy).count()
    };
    let loinc = |code: &str| {
        format!(r#""valueCodeableConcept":{{"coding":[{{"system":"http://loinc.org","code":"{code}"}}]}}"#)
    };
    assert_eq!(alerts(&loinc("LA15173-0")), 1);
    assert_eq!(alerts(&loinc("LA26683-5")), 0);
    assert_eq!(alerts(&loinc("LA4489-6")), 0);
    assert_eq!(alerts(r#""valueBoolean":true"#), 1);
    assert_eq!(alerts(r#""valueBoolean":false"#), 0);
    assert_eq!(alerts(r#""valueString":"Pregnant""#), 1);
    assert_eq!(alerts(r#""valueString":"enceinte""#), 1);
    assert_eq!(alerts(r#""valueCodeableConcept":{"text":"Possible pregnancy"}"#), 1);
}

#[test]
fn an_unknown_status_does_not_hide_a_pregnancy_among_the_problems() {
    let problem = r#"{"resourceType":"Condition","recordedDate":"2024-03-01",
        "code":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnant"}]}}"#;
    let alerts = |status: &str| {
        let summary = summary(&format!("{problem}\n\n{status}")).unwrap();
        summary.alerts.iter().map(|alert| alert.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(alerts(&pregnancy("2024-05-01", r#""valueString":"unknown""#)), ["Pregnant"]);
    assert_eq!(alerts(&pregnancy("2024-01-01", r#""valueBoolean":false"#)), ["Pregnant"]);
    assert!(alerts(&pregnancy("2024-05-01", r#""valueBoolean":false"#)).is_empty());
}

#[test]
fn the_pregnancy_of_somebody_else_is_alerted_with_a_caution() {
    let own = r#"{"resourceType":"Condition","code":{"text":"Asthma"},"subject":{"reference":"Patient/p"}}"#;
    let other = pregnancy("2024-05-01", r#""subject":{"reference":"Patient/q"},"valueBoolean":true"#);
    let summary = summary(&format!("{own}\n\n{other}")).unwrap();
    assert!(summary.to_text(200).contains(
        "!! PREGNANCY: Pregnancy status — CAUTION: about somebody who is not in this record; yes; 2024-05-01"
    ));
}

#[test]
fn modifiers_of_goals_and_adverse_events_are_shown() {
    let summary = summary(
        r#"{"resourceType":"Goal","lifecycleStatus":"entered-in-error","description":{"text":"Walk 5 km"}}

        {"resourceType":"AdverseEvent","actuality":"potential","event":{"text":"Wrong blood given"}}

        {"resourceType":"List","status":"current","mode":"changes","title":"Medicines"}"#,
    )
    .unwrap();
    let text = summary.to_text(200);
    assert!(!text.contains("Walk 5 km") && text.contains("1 Goal entered in error"));
    assert!(has(&summary, "- Wrong blood given — POTENTIAL: DID NOT HAPPEN"));
    assert!(text.contains("Medicines — CAUTION: changed by something"));
}

#[test]
fn a_contained_device_keeps_its_maker_and_serial() {
    let summary = summary(
        r##"{"resourceType":"DeviceUseStatement","status":"active","device":{"reference":"#d"},"contained":[
         {"resourceType":"Device","id":"d","type":{"text":"Pacemaker"},"manufacturer":"Acme","serialNumber":"S1"}]}"##,
    )
    .unwrap();
    assert!(has(&summary, "- Pacemaker — active; by Acme; serial S1"));
}

#[test]
fn an_expired_flag_is_past() {
    let summary = summary(
        r#"{"resourceType":"Flag","status":"active","code":{"text":"Isolation"},"period":{"end":"2024-01-31"}}"#,
    )
    .unwrap();
    assert_eq!(summary.alerts, []);
    assert_eq!(summary.other.past[0].title, "Isolation");
}

#[test]
fn a_panel_keeps_the_mark_of_its_parts_and_sex_is_the_records_word() {
    let text = r#"{"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","name":[{"text":"A"}],"gender":"\u05d6"}},
        {"resource":{"resourceType":"Observation","status":"final","code":{"text":"Panel"},"component":[
         {"code":{"text":"Hb"},"valueString":"9","interpretation":[{"coding":[{"code":"L"}]}]}]}}]}"#;
    let (bundle, _) = Bundle::from_json(text).unwrap();
    let summary = Summary::new(&bundle, &Options::default());
    assert!(summary.to_text(200).lines().any(|line| line.trim_start().starts_with("! Panel")));
    assert!(summary.to_html().contains("<bdi>\u{5d6}</bdi>"));
}

#[test]
fn many_links_to_one_long_text_stay_bounded() {
    let long = "y".repeat(200_000);
    let links = vec![r#"{"reference":"Condition/c"}"#; 20_000].join(",");
    let one = format!(
        r#"{{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{{"text":"m"}},"reasonReference":[{links}]}}"#
    );
    let each = r#"{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"m"},
        "reasonReference":[{"reference":"Condition/c"}]}"#;
    let condition =
        |text: &str| format!(r#"{{"resourceType":"Condition","id":"c","code":{{"text":"{text}"}}}}"#);
    let linked = summary(&format!("{}\n\n{one}", condition(&long))).unwrap();
    assert_eq!(
        linked.medications.items[0].facts.iter().filter(|fact| fact.kind == FactKind::Reason).count(),
        1
    );
    let absurd = summary(&format!("{}\n\n{each}", condition(&long.repeat(10)))).unwrap();
    assert_eq!((absurd.medications.items.len(), absurd.alerts.len()), (1, 0));
    assert!(absurd.to_text(200).contains("more is in the record"));
    let many = vec![each; 200].join("\n\n");
    let capped = summary(&format!("{}\n\n{many}", condition(&long))).unwrap();
    assert_eq!(capped.alerts[0].kind, AlertKind::Incomplete);
    let text = capped.to_text(200);
    assert!(text.contains("NOT ALL SHOWN") && text.contains("more is in the record"));
    assert!(text.len() < limits::SUMMARY_BYTES * 2);
    assert!(capped.also.iter().any(|count| count.resource_type == Some("MedicationStatement")));
}

#[test]
fn an_author_is_named_once() {
    let authors = vec![r#"{"reference":"Practitioner/d"}"#; 1_000].join(",");
    let summary = summary(&format!(
        r#"{{"resourceType":"Composition","author":[{authors}]}}

        {{"resourceType":"Practitioner","id":"d","name":[{{"text":"Dr"}}]}}"#
    ))
    .unwrap();
    assert_eq!(summary.record.authors.len(), 1);
}
