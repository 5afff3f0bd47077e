//! Examples of what views give.

use super::*;
use crate::fhir::bundle::Bundle;
use crate::fhir::json::JsonError;
use crate::fhir::references::References;
use crate::language::Language;

fn dosage(text: &str) -> Result<String, JsonError> {
    let json = Json::parse(text)?;
    Ok(Dosage::new(&json).to_text(&Language::English).unwrap_or_default())
}

#[test]
fn dosage_is_composed_where_the_author_gave_no_words() {
    let repeat = |repeat: &str| dosage(&format!(r#"{{"timing":{{"repeat":{{{repeat}}}}}}}"#)).unwrap();
    assert_eq!(repeat(r#""frequency":3,"period":1,"periodUnit":"d""#), "3 times a day");
    assert_eq!(repeat(r#""period":8,"periodUnit":"h""#), "every 8 hours");
    assert_eq!(repeat(r#""frequency":1,"frequencyMax":2,"period":1,"periodUnit":"d""#), "1–2 times a day");
    assert_eq!(repeat(r#""frequency":2,"period":2,"periodUnit":"wk""#), "twice every 2 weeks");
    assert_eq!(repeat(r#""when":["PC"],"offset":30"#), "30 minutes after meals");
    assert_eq!(
        repeat(r#""frequency":1,"period":1,"periodUnit":"d","boundsDuration":{"value":5,"code":"d"}"#),
        "once a day, for 5 days"
    );
    assert_eq!(
        dosage(
            r#"{"doseAndRate":[{"doseRange":{"low":{"value":1},"high":{"value":2,"unit":"tablet"}}}],
            "asNeededCodeableConcept":{"text":"pain"},"timing":{"code":{"coding":[{"code":"BID"}]}},
            "maxDosePerPeriod":{"numerator":{"value":4,"unit":"g"},"denominator":{"value":1,"unit":"d"}}}"#
        )
        .unwrap(),
        "1–2 tablet, twice a day, as needed for pain, at most 4 g/d"
    );
}

#[test]
fn the_authors_words_stand_and_lack_no_dose() {
    assert_eq!(
        dosage(r#"{"text":"as directed","doseQuantity":{"value":5,"unit":"mg"}}"#).unwrap(),
        "as directed (5 mg)"
    );
    assert_eq!(
        dosage(r#"{"text":"5 mg at night","doseAndRate":[{"doseQuantity":{"value":5,"unit":"mg"}}]}"#)
            .unwrap(),
        "5 mg at night"
    );
    assert_eq!(
        dosage(r#"{"text":"150 mg","doseAndRate":[{"doseQuantity":{"value":50,"unit":"mg"}}]}"#).unwrap(),
        "150 mg (50 mg)"
    );
}

#[test]
fn a_dose_keeps_how_often_beside_how_long() {
    let amoxicillin = r#"{"doseAndRate":[{"doseQuantity":{"value":500,"unit":"mg"}}],"timing":{"code":{"text":"3 times a day"},
        "repeat":{"boundsPeriod":{"start":"2024-01-01","end":"2024-01-08"}}}}"#;
    assert_eq!(dosage(amoxicillin).unwrap(), "500 mg, 3 times a day, 2024-01-01 – 2024-01-08");
    let both = r#"{"timing":{"code":{"coding":[{"code":"BID"}]},"repeat":{"frequency":2,"period":1,"periodUnit":"d"}}}"#;
    assert_eq!(dosage(both).unwrap(), "twice a day");
    let differing = r#"{"timing":{"code":{"coding":[{"code":"BID"}]},"repeat":{"frequency":3,"period":1,"periodUnit":"d"}}}"#;
    assert_eq!(dosage(differing).unwrap(), "twice a day, 3 times a day");
}

#[test]
fn words_hide_nothing_that_they_do_not_tell() {
    let paracetamol = |text: &str| {
        format!(
            r#"{{"text":"{text}","timing":{{"code":{{"coding":[{{"code":"BID"}}]}}}},"asNeededBoolean":true,
            "doseAndRate":[{{"doseQuantity":{{"value":5,"unit":"mg"}}}}],
            "maxDosePerPeriod":{{"numerator":{{"value":4,"unit":"g"}},"denominator":{{"value":1,"unit":"d"}}}}}}"#
        )
    };
    let shown = |text: &str| dosage(&paracetamol(text)).unwrap();
    let rest = "twice a day, as needed, at most 4 g/d";
    assert_eq!(shown("Take by mouth"), format!("Take by mouth (5 mg, {rest})"));
    assert_eq!(shown("Take 5 mg"), format!("Take 5 mg ({rest})"));
    assert_eq!(shown(".5 mg"), format!(".5 mg (5 mg, {rest})"));
    assert_eq!(shown("5 ml"), format!("5 ml (5 mg, {rest})"));
    let all = "5 mg twice a day as needed, at most 4 g/d";
    assert_eq!(shown(all), all);
}

#[test]
fn every_element_of_a_repeat_is_told() {
    let repeat = |repeat: &str| dosage(&format!(r#"{{"timing":{{"repeat":{{{repeat}}}}}}}"#)).unwrap();
    assert_eq!(
        repeat(r#""frequency":1,"period":1,"periodUnit":"d","count":10"#),
        "once a day, 10 times in all"
    );
    assert_eq!(repeat(r#""count":3,"countMax":5"#), "3–5 times in all");
    assert_eq!(repeat(r#""countMax":5"#), "at most 5 times");
    assert_eq!(repeat(r#""frequencyMax":4,"period":1,"periodUnit":"d""#), "at most 4 times a day");
    assert_eq!(repeat(r#""period":4,"periodMax":6,"periodUnit":"h""#), "every 4–6 hours");
    assert_eq!(repeat(r#""frequency":2,"period":8"#), "twice every 8 ?");
    assert_eq!(repeat(r#""duration":1,"durationMax":2,"durationUnit":"h""#), "for 1–2 hours");
    assert_eq!(repeat(r#""durationMax":2,"durationUnit":"h""#), "for ≤ 2 hours");
    assert_eq!(
        repeat(r#""dayOfWeek":["mon"],"timeOfDay":["08:00:00","20:15:30"]"#),
        "08:00, 20:15:30, Monday"
    );
    assert_eq!(
        repeat(r#""when":["PC","HS"],"offset":30"#),
        "30 minutes after meals, at bedtime + 30 minutes"
    );
    assert_eq!(repeat(r#""offset":30"#), "30 minutes");
    let range = r#""boundsRange":{"low":{"value":5,"code":"d"},"high":{"value":7,"code":"d"}}"#;
    assert_eq!(repeat(range), "for 5–7 days");
    assert_eq!(repeat(r#""boundsDuration":{"comparator":"<","value":5,"code":"d"}"#), "for < 5 days");
    assert_eq!(repeat(r#""boundsPeriod":{"start":"2024-01-01"}"#), "2024-01-01 –");
}

#[test]
fn every_element_of_a_dosage_is_told() {
    let text = r#"{"sequence":2,"doseAndRate":[
        {"type":{"coding":[{"code":"ordered"}]},"doseQuantity":{"value":5,"unit":"mg"},"rateRatio":{"numerator":{"value":1,"unit":"mL"},"denominator":{"value":1,"unit":"h"}}},
        {"type":{"text":"calculated"},"doseRange":{"low":{"value":4,"unit":"mg"},"high":{"value":6,"unit":"mg"}}}],
        "route":{"text":"oral"},"method":{"text":"swallow"},"site":{"text":"mouth"},"asNeededBoolean":true,
        "asNeededCodeableConcept":{"text":"pain"},"additionalInstruction":[{"text":"with food"}],
        "maxDosePerAdministration":{"value":10,"unit":"mg"},"maxDosePerLifetime":{"value":1,"unit":"g"}}"#;
    assert_eq!(
        dosage(text).unwrap(),
        "#2: 5 mg (ordered), 1 mL/h (ordered), 4–6 mg (calculated), oral, swallow, mouth, as needed for pain, \
         with food, at most 10 mg a dose, at most 1 g in a lifetime"
    );
    assert_eq!(dosage(r#"{"doseAndRate":[{"doseQuantity":{"unit":"mg"}}]}"#).unwrap(), "? mg");
    let older = r#"{"doseAndRate":[],"doseQuantity":{"value":5,"unit":"mg"}}"#;
    assert_eq!(dosage(older).unwrap(), "5 mg");
}

fn value(member: &str) -> Result<String, JsonError> {
    let text = format!(r#"{{"resourceType":"Observation",{member}}}"#);
    let json = Json::parse(&text)?;
    let value = Observation::of(&json).and_then(Observation::value);
    Ok(format!("{value:?}"))
}

#[test]
fn observations_have_values_of_many_forms() {
    assert!(value(r#""valueQuantity":{"value":10.00,"unit":"g"}"#).unwrap().contains("\"10.00\""));
    assert_eq!(value(r#""valueBoolean":false"#).unwrap(), "Some(Boolean(false))");
    assert_eq!(value(r#""valueInteger":3"#).unwrap(), "Some(Text(\"3\"))");
    let titre = r#""valueRatio":{"numerator":{"value":1},"denominator":{"value":64}}"#;
    assert_eq!(value(titre).unwrap(), "Some(Text(\"1:64\"))");
    assert_eq!(value(r#""valueSampledData":{"data":"1 2 3"}"#).unwrap(), "Some(Sampled(3))");
    let absent = r#""dataAbsentReason":{"coding":[{"code":"not-performed"}]}"#;
    assert_eq!(value(absent).unwrap(), "Some(Absent(\"not-performed\"))");
    assert_eq!(value(r#""valueQuantity":"high""#).unwrap(), "Some(Text(\"high\"))");
    assert_eq!(value(r#""valueQuantity":{"unit":"mg"}"#).unwrap(), "Some(Other)");
    assert_eq!(value(r#""status":"final""#).unwrap(), "None");
}

#[test]
fn sections_know_their_kind_by_code_surroundings_or_title() {
    let text = r#"{"resourceType":"Composition","section":[
        {"code":{"coding":[{"system":"http://loinc.org","code":"30954-2"}]},"section":[{"title":"Urine"}]},
        {"title":"problem list"},{"title":"Sonstiges"}]}"#;
    let json = Json::parse(text).unwrap();
    let kinds: Vec<_> =
        Composition::of(&json).unwrap().sections().iter().map(|section| section.kind()).collect();
    let results = Some(crate::fhir::SectionKind::Results);
    assert_eq!(kinds, [results, results, Some(crate::fhir::SectionKind::Problems), None]);
}

#[test]
fn a_medicine_is_coded_contained_or_in_another_entry() {
    let text = r##"{"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient"}},
        {"fullUrl":"urn:uuid:m","resource":{"resourceType":"Medication","code":{"text":"A"}}},
        {"resource":{"resourceType":"MedicationStatement","medicationReference":{"reference":"urn:uuid:m"}}},
        {"resource":{"resourceType":"MedicationRequest","medicationReference":{"reference":"#b"},
            "contained":[{"resourceType":"Medication","id":"b","code":{"text":"B"}}]}},
        {"resource":{"resourceType":"MedicationRequest","medicationReference":{"reference":"urn:uuid:gone","display":"C"}}},
        {"resource":{"resourceType":"MedicationDispense","medicationCodeableConcept":{"text":"D"}}}]}"##;
    let (bundle, _) = Bundle::from_json(text).unwrap();
    let references = References::new(&bundle);
    let found: Vec<_> = (2..6)
        .map(|position| {
            let used = MedicationUse::of(bundle.entries[position].resource.as_ref().unwrap()).unwrap();
            let (concept, _, entry) = used.medication(position, &bundle, &references);
            (concept.and_then(|concept| concept.text), entry)
        })
        .collect();
    assert_eq!(found, [(Some("A"), Some(1)), (Some("B"), None), (Some("C"), None), (Some("D"), None)]);
}

#[test]
fn what_stu3_called_otherwise_is_read() {
    let text = r#"{"resourceType":"Immunization","notGiven":true,"date":"2019-02","status":"completed",
        "vaccinationProtocol":[{"doseSequence":2}]}"#;
    let json = Json::parse(text).unwrap();
    let given = Immunization::of(&json).unwrap();
    assert_eq!(given.status(), Some("not-done"));
    assert_eq!(given.occurrence().unwrap().month(), Some(2));
    assert_eq!(given.dose(), Some(("2", None)));
}

#[test]
fn family_names_come_first_in_chinese_characters() {
    let name = |text: &str| {
        let json = Json::parse(text).unwrap();
        HumanName::of(&json).display().map(|name| name.into_owned())
    };
    assert_eq!(name(r#"{"family":"山田","given":["花子"]}"#).unwrap(), "山田 花子");
    assert_eq!(
        name(r#"{"family":"Yusuf","given":["Amina","B."],"prefix":["Dr"]}"#).unwrap(),
        "Dr Amina B. Yusuf"
    );
    assert_eq!(name(r#"{"use":"official"}"#), None);
}
