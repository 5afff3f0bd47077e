//! What a clinician must find on the screen, by small records.

use super::*;
use crate::codec::Omission;
use crate::fhir::BundleError;

mod reader;
mod standing;

const PATIENT: &str = r#"{"resourceType":"Patient","id":"p","gender":"female","birthDate":"1985",
    "name":[{"text":"أمينة يوسف"},{"family":"Yusuf","given":["Amina"]},{"use":"old","text":"Amina Haddad"}],
    "communication":[{"language":{"coding":[{"code":"fr"}]}},{"language":{"coding":[{"code":"ar"}]},"preferred":true}],
    "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired","valueBoolean":true}]}"#;

/// The summary of a collection of the patient and `resources`, parted by commas.
fn summary(resources: &str) -> Result<Summary, BundleError> {
    let entries: String = resources
        .split("\n\n")
        .filter(|resource| !resource.trim().is_empty())
        .map(|resource| format!(r#",{{"resource":{resource}}}"#))
        .collect();
    let text = format!(
        r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"resource":{PATIENT}}}{entries}]}}"#
    );
    let (bundle, _) = Bundle::from_json(&text)?;
    let left_out = [LeftOut { what: Omission::OlderResults, count: 12 }];
    let options =
        Options { today: Some(PartialDate::new("2024-06-01")), left_out: &left_out, ..Options::default() };
    Ok(Summary::new(&bundle, &options))
}

/// The summary of a document with this section.
fn with_section(section: &str, resources: &str) -> Result<Summary, BundleError> {
    summary(&format!(r#"{{"resourceType":"Composition","section":[{section}]}}{resources}"#))
}

fn lines(summary: &Summary) -> Vec<String> {
    summary.to_text(200).lines().map(|line| line.trim().to_owned()).collect()
}

#[test]
fn the_person_is_shown_in_every_script_with_an_honest_age() {
    let summary = summary("").unwrap();
    assert_eq!(
        lines(&summary)[..5],
        [
            "\u{2068}أمينة يوسف\u{2069}",
            "Amina Yusuf",
            "Amina Haddad (former)",
            "born 1985 (38 to 39 years) · female",
            "Languages: Arabic (preferred), French · INTERPRETER NEEDED",
        ]
    );
    assert_eq!(summary.who.names[0].script, Some("Arab"));
    assert_eq!(summary.left_out, ["12 older results"]);
}

#[test]
fn an_unknown_birth_date_stays_unknown() {
    let text = r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient",
        "_birthDate":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"asked-unknown"}]}}}]}"#;
    let (bundle, _) = Bundle::from_json(text).unwrap();
    let summary = Summary::new(&bundle, &Options::default());
    assert_eq!(
        lines(&summary)[..2],
        ["Name not in the record", "birth date not known · sex not in the record"]
    );
}

#[test]
fn severe_allergies_flags_and_pregnancy_are_alerts() {
    let summary = summary(
        r#"{"resourceType":"Flag","status":"active","code":{"text":"Contact of MDR-TB"}}

        {"resourceType":"Observation","status":"final","effectiveDateTime":"2024-05-20",
         "code":{"text":"Pregnancy status","coding":[{"system":"http://loinc.org","code":"82810-3"}]},
         "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"77386006","display":"Pregnant"}]}}

        {"resourceType":"AllergyIntolerance","code":{"text":"Dust"},"criticality":"low"}

        {"resourceType":"AllergyIntolerance","code":{"text":"Penicillin"},
         "reaction":[{"manifestation":[{"text":"anaphylaxis"}],"severity":"severe"}]}"#,
    )
    .unwrap();
    let alerts: Vec<_> = summary.alerts.iter().map(|alert| (alert.kind, alert.title.as_str())).collect();
    assert_eq!(
        alerts,
        [
            (AlertKind::Allergy, "Penicillin"),
            (AlertKind::Pregnancy, "Pregnancy status"),
            (AlertKind::Flag, "Contact of MDR-TB")
        ]
    );
    let lines = lines(&summary);
    assert!(lines.contains(&"!! ALLERGY: Penicillin — reaction anaphylaxis (severe)".to_owned()));
    assert!(lines.contains(&"!! PREGNANCY: Pregnancy status — Pregnant; 2024-05-20".to_owned()));
}

#[test]
fn a_pregnancy_is_over_after_eleven_months_and_after_a_later_no() {
    let status = |date: &str, code: &str| {
        format!(
            r#"{{"resourceType":"Observation","status":"final","effectiveDateTime":"{date}",
            "code":{{"coding":[{{"system":"http://loinc.org","code":"82810-3"}}]}},
            "valueCodeableConcept":{{"coding":[{{"system":"http://snomed.info/sct","code":"{code}"}}]}}}}"#
        )
    };
    assert_eq!(summary(&status("2023-06-01", "77386006")).unwrap().alerts, []);
    assert_eq!(summary(&status("2024-03-01", "77386006")).unwrap().alerts.len(), 1);
    let both = format!("{}\n\n{}", status("2024-03-01", "77386006"), status("2024-04-01", "60001007"));
    assert_eq!(summary(&both).unwrap().alerts, []);
}

#[test]
fn none_known_not_asked_and_unknown_are_three_things() {
    let allergies = |section: &str, more: &str| {
        let section =
            format!(r#"{{"code":{{"coding":[{{"system":"http://loinc.org","code":"48765-2"}}]}}{section}}}"#);
        let summary = with_section(&section, more).unwrap();
        let lines = lines(&summary);
        let title = lines.iter().position(|line| line == "ALLERGIES AND INTOLERANCES").unwrap();
        lines[title + 1].clone()
    };
    let reason = |code: &str| format!(r#","emptyReason":{{"coding":[{{"code":"{code}"}}]}}"#);
    assert_eq!(allergies(&reason("nilknown"), ""), "None known");
    assert_eq!(allergies(&reason("notasked"), ""), "Not asked");
    assert_eq!(allergies(&reason("unavailable"), ""), "Unknown: information not available");
    assert_eq!(allergies("", ""), "Nothing in this record, which does not mean none");
    let coded = |code: &str| {
        let system = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
        allergies(
            "",
            &format!(
                "\n\n{{\"resourceType\":\"AllergyIntolerance\",\"code\":{{\"coding\":[{{\"system\":\"{system}\",\"code\":\"{code}\"}}]}}}}"
            ),
        )
    };
    assert_eq!(coded("no-known-allergies"), "None known");
    assert_eq!(coded("no-allergy-info"), "Unknown: no information");
    assert_eq!(coded("no-known-food-allergies"), "No known food allergy");
}

#[test]
fn a_denial_beside_an_allergy_hides_neither() {
    let summary = summary(
        r#"{"resourceType":"AllergyIntolerance","code":{"coding":[{"system":"http://snomed.info/sct","code":"716186003","display":"No known allergy"}]}}

        {"resourceType":"AllergyIntolerance","code":{"text":"Latex"}}"#,
    )
    .unwrap();
    assert_eq!(summary.allergies.statements[0].emptiness, Emptiness::NoneKnown);
    assert_eq!(summary.allergies.items[0].title, "Latex");
}

#[test]
fn medicines_are_resolved_and_dosed() {
    let summary = summary(
        r##"{"resourceType":"Medication","id":"m","code":{"text":"Metformin 500 mg tablet"}}

        {"resourceType":"MedicationStatement","status":"active","medicationReference":{"reference":"Medication/m"},
         "effectivePeriod":{"start":"2020-03"},"dosage":[{"route":{"text":"oral"},
         "doseAndRate":[{"doseQuantity":{"value":500,"unit":"mg"}}],
         "timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d","when":["PC"]}}}]}

        {"resourceType":"MedicationRequest","status":"stopped","intent":"order","medicationReference":{"reference":"#a"},
         "contained":[{"resourceType":"Medication","id":"a","ingredient":[{"itemCodeableConcept":{"text":"Amoxicillin"},
         "strength":{"numerator":{"value":250,"unit":"mg"},"denominator":{"value":5,"unit":"mL"}}}]}]}

        {"resourceType":"MedicationRequest","status":"active","intent":"order","doNotPerform":true,
         "medicationCodeableConcept":{"text":"Ivermectin"},"reasonCode":[{"text":"Loa loa"}]}"##,
    )
    .unwrap();
    let text = lines(&summary);
    assert!(
        text.contains(
            &"- Metformin 500 mg tablet — 500 mg, oral, twice a day, after meals; active; since 2020-03"
                .to_owned()
        )
    );
    assert!(text.contains(&"!! DO NOT GIVE: Ivermectin — for Loa loa".to_owned()));
    assert_eq!(summary.medications.past[0].title, "Amoxicillin 250 mg / 5 mL");
    assert_eq!(summary.medications.items.iter().find(|item| !item.with.is_empty()).unwrap().with, [1]);
    assert_eq!(summary.also, []);
}

#[test]
fn panels_stay_together_and_repeats_fold() {
    let haemoglobin = |date: &str, value: &str| {
        format!(
            r#"{{"resourceType":"Observation","id":"{date}","status":"final","effectiveDateTime":"{date}","code":{{"text":"Hb",
            "coding":[{{"system":"http://loinc.org","code":"718-7"}}]}},"valueQuantity":{{"value":{value},"unit":"g/dL"}},
            "interpretation":[{{"coding":[{{"code":"L"}}]}}],"referenceRange":[{{"low":{{"value":12.0,"unit":"g/dL"}}}}]}}"#
        )
    };
    let summary = summary(&format!(
        r#"{}

        {}

        {{"resourceType":"DiagnosticReport","status":"final","code":{{"text":"Blood count"}},"effectiveDateTime":"2021",
         "result":[{{"reference":"Observation/inner"}},{{"reference":"Observation/gone"}}]}}

        {{"resourceType":"Observation","id":"inner","status":"final","code":{{"text":"Platelets"}},"effectiveDateTime":"2021","valueString":"many"}}

        {{"resourceType":"Observation","status":"final","code":{{"text":"BP"}},"category":[{{"coding":[{{"code":"vital-signs"}}]}}],
         "component":[{{"code":{{"coding":[{{"system":"http://loinc.org","code":"8480-6"}}]}},"valueQuantity":{{"value":120,"unit":"mmHg"}}}},
         {{"code":{{"coding":[{{"system":"http://loinc.org","code":"8462-4"}}]}},"valueQuantity":{{"value":80,"unit":"mmHg"}}}}]}}"#,
        haemoglobin("2023-01-01", "9.80"),
        haemoglobin("2024-01-01", "10.10"),
    ))
    .unwrap();
    let text = lines(&summary);
    assert!(
        text.contains(
            &"! 2024-01-01  Haemoglobin [Hb]: 10.10 g/dL ↑ LOW (usual ≥ 12.0 g/dL); before 9.80 g/dL LOW (2023-01-01)"
                .to_owned()
        )
    );
    let report = text.iter().position(|line| line.starts_with("- 2021  Blood count")).unwrap();
    assert_eq!(text[report], "- 2021  Blood count: parts of it are named but not in the record");
    assert_eq!(text[report + 1], "- Platelets: many");
    assert!(text.contains(&"- BP: 120/80 mmHg".to_owned()));
}

#[test]
fn panels_that_contain_each_other_are_shown_once() {
    let summary = summary(
        r#"{"resourceType":"Observation","id":"a","status":"final","code":{"text":"A"},"hasMember":[{"reference":"Observation/b"}]}

        {"resourceType":"Observation","id":"b","status":"final","code":{"text":"B"},"hasMember":[{"reference":"Observation/a"}]}"#,
    )
    .unwrap();
    assert_eq!(summary.results.items.len(), 1);
    assert_eq!(summary.results.items[0].entries(), [1, 2]);
}

#[test]
fn what_is_not_shown_is_counted_and_errors_apart() {
    let summary = summary(
        r#"{"resourceType":"Organization","name":"x"}

        {"resourceType":"Organization","name":"y"}

        {"resourceType":"Condition","code":{"text":"Not so"},"verificationStatus":{"coding":[{"code":"entered-in-error"}]}}

        {"resourceType":"Amina"}"#,
    )
    .unwrap();
    assert_eq!(
        lines(&summary).last().unwrap(),
        "2 organizations, 1 Condition entered in error, 1 unreadable"
    );
    assert!(!summary.to_text(80).contains("Not so"));
}

#[test]
fn narrative_without_entries_is_shown_as_written() {
    let section = r#"{"title":"Plan","code":{"coding":[{"system":"http://loinc.org","code":"18776-5"}]},
        "text":{"status":"generated","div":"<div><p>Return in <b>May</b></p></div>"}},
        {"title":"My story","text":{"status":"additional","div":"<div>I walked.<br/>Far.</div>"}},
        {"title":"Problems","code":{"coding":[{"system":"http://loinc.org","code":"11450-4"}]},
         "text":{"status":"generated","div":"<div>Epilepsy</div>"},"entry":[{"reference":"Condition/gone"}]}"#;
    let summary = with_section(section, "").unwrap();
    let text = lines(&summary);
    assert!(text.contains(&"As written: Return in May".to_owned()));
    assert!(text.contains(&"MY STORY".to_owned()) && text.contains(&"Far.".to_owned()));
    assert!(text.contains(&"1 entry is named in the record but not in it".to_owned()));
    assert!(text.contains(&"As written: Epilepsy".to_owned()));
}

#[test]
fn past_problems_stand_apart() {
    let summary = summary(
        r#"{"resourceType":"Condition","code":{"text":"Malaria"},"clinicalStatus":{"coding":[{"code":"resolved"}]},"abatementDateTime":"2019"}

        {"resourceType":"Condition","code":{"text":"Asthma"},"clinicalStatus":{"coding":[{"code":"active"}]},"onsetDateTime":"2010-02"}

        {"resourceType":"Condition","code":{"text":"TB"},"verificationStatus":{"coding":[{"code":"refuted"}]}}"#,
    )
    .unwrap();
    let text = lines(&summary);
    assert!(text.contains(&"- Asthma — since 2010-02".to_owned()));
    assert!(text.contains(&"- Malaria — resolved; until 2019".to_owned()));
    assert!(text.contains(&"- TB — refuted".to_owned()));
    assert_eq!(summary.problems.past.len(), 2);
}

#[test]
fn somebody_elses_entry_is_said_to_be_so() {
    let summary = summary(
        r#"{"resourceType":"Condition","code":{"text":"Asthma"},"subject":{"reference":"Patient/p"}}

        {"resourceType":"Condition","code":{"text":"Gout"},"subject":{"reference":"Patient/q"}}"#,
    )
    .unwrap();
    assert!(
        lines(&summary).contains(&"- Gout — CAUTION: about somebody who is not in this record".to_owned())
    );
    assert!(lines(&summary).contains(&"- Asthma".to_owned()));
}

#[test]
fn markup_and_overrides_of_a_record_are_harmless() {
    let summary = summary(
        "{\"resourceType\":\"Condition\",\"code\":{\"text\":\"<script>alert(1)</script> \\u202e5 mg\\u001b[31m\"}}",
    )
    .unwrap();
    let html = summary.to_html();
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;"));
    let text = summary.to_text(80);
    assert!(!text.contains(['\u{202e}', '\u{1b}']) && text.contains('\u{fffd}'));
}

#[test]
fn data_is_stable_for_machines() {
    let summary = summary(
        r#"{"resourceType":"Immunization","status":"completed","vaccineCode":{"text":"MMR"},"occurrenceDateTime":"2022-01-02",
         "lotNumber":"L1","protocolApplied":[{"doseNumberPositiveInt":1,"seriesDosesPositiveInt":2}]}"#,
    )
    .unwrap();
    let json = serde_json::to_value(&summary).unwrap();
    assert_eq!(
        json["immunizations"]["items"][0],
        serde_json::json!({"entry": 1, "title": "MMR", "date": "2022-01-02", "abnormal": false, "facts": [
            {"kind": "status", "text": "completed", "coded": true},
            {"kind": "dose-number", "text": "1 of 2"},
            {"kind": "lot", "text": "L1"}
        ]})
    );
    assert_eq!(json["immunizations"]["kind"], "immunizations");
}

#[test]
fn what_a_card_left_out_is_said_where_it_would_stand() {
    let left_out = [LeftOut { what: Omission::Immunizations, count: 5 }];
    let (bundle, _) = Bundle::from_json(
        r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient"}}]}"#,
    )
    .unwrap();
    let profile = Some(Profile::Emergency);
    let summary = Summary::new(&bundle, &Options { left_out: &left_out, profile, ..Options::default() });
    let text = summary.to_text(80);
    assert!(text.starts_with("EMERGENCY CARD"), "{text}");
    assert!(text.contains("IMMUNIZATIONS\n  Left out of this card: 5 immunizations\n"), "{text}");
    assert!(summary.to_html().contains("Left out of this card: 5 immunizations"));
}

#[test]
fn an_observation_of_somebody_else_says_nothing_of_the_patient() {
    let none_known = r#"{"resourceType":"Observation","status":"final","code":{"coding":[
        {"system":"http://snomed.info/sct","code":"716186003"}]},"focus":[{"reference":"RelatedPerson/mother"}]}"#;
    let summary = summary(none_known).unwrap();
    assert!(summary.results.statements.is_empty(), "{}", summary.to_text(100));
}
