//! Examples of what views give.

use super::*;
use crate::fhir::bundle::Bundle;
use crate::fhir::json::JsonError;
use crate::fhir::references::References;

/// Words for the tests: those of the summary belong to a later layer.
const WORDS: DosageWords = DosageWords {
    times: ["once", "twice", "{n} times"],
    per_one: "a {unit}",
    per_many: "every {n} {unit}",
    units: &[("h", "hour", "hours"), ("d", "day", "days"), ("wk", "week", "weeks")],
    codes: &[("BID", "twice a day"), ("PC", "after meals")],
    as_needed: "as needed",
    as_needed_for: "as needed for {reason}",
    lasting: "for {duration}",
    at_most: "at most {limit}",
};

fn dosage(text: &str) -> Result<String, JsonError> {
    let json = Json::parse(text)?;
    Ok(Dosage::new(&json).to_text(&WORDS).unwrap_or_default())
}

#[test]
fn dosage_is_composed_where_the_author_gave_no_words() {
    let repeat = |repeat: &str| dosage(&format!(r#"{{"timing":{{"repeat":{{{repeat}}}}}}}"#)).unwrap();
    assert_eq!(repeat(r#""frequency":3,"period":1,"periodUnit":"d""#), "3 times a day");
    assert_eq!(repeat(r#""period":8,"periodUnit":"h""#), "every 8 hours");
    assert_eq!(repeat(r#""frequency":1,"frequencyMax":2,"period":1,"periodUnit":"d""#), "1–2 times a day");
    assert_eq!(repeat(r#""frequency":2,"period":2,"periodUnit":"wk""#), "twice every 2 weeks");
    assert_eq!(repeat(r#""when":["PC"],"offset":30"#), "30 min, after meals");
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
