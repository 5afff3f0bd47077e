//! Reading what others wrote: where it comes from, and where somebody was.

use super::*;

fn source(text: &str) -> Option<Source> {
    source_of(&Json::parse(text).unwrap())
}

#[test]
fn sources_are_found_in_the_elements_of_others() {
    let cases = [
        (r#"{"resourceType":"Immunization","primarySource":true}"#, Some(Source::Observed)),
        (r#"{"resourceType":"Immunization","primarySource":false}"#, None),
        (
            r#"{"resourceType":"Immunization","primarySource":false,"reportOrigin":{"coding":[{"code":"recall"}]}}"#,
            Some(Source::PatientReported),
        ),
        (
            r#"{"resourceType":"MedicationStatement","informationSource":{"reference":"http://a.example/Patient/1"}}"#,
            Some(Source::PatientReported),
        ),
        (
            r#"{"resourceType":"MedicationStatement","informationSource":{"type":"RelatedPerson","display":"mother"}}"#,
            Some(Source::PatientReported),
        ),
        (r#"{"resourceType":"MedicationRequest","reportedBoolean":true}"#, Some(Source::Imported)),
        (r#"{"resourceType":"MedicationRequest","reportedBoolean":false}"#, None),
        (r#"{"resourceType":"Condition","asserter":{"reference":"Practitioner/1"}}"#, Some(Source::Observed)),
        (
            r#"{"resourceType":"AllergyIntolerance","asserter":{"reference":"Patient/1"}}"#,
            Some(Source::PatientReported),
        ),
        (
            r#"{"resourceType":"Observation","category":[{"coding":[{"code":"laboratory"}]}]}"#,
            Some(Source::Lab),
        ),
        (
            r#"{"resourceType":"Observation","category":[{"coding":[{"code":"vital-signs"}]}],"performer":[{"reference":"Patient/1"}]}"#,
            Some(Source::PatientReported),
        ),
        (r#"{"resourceType":"Observation","category":[{"coding":[{"code":"survey"}]}]}"#, None),
        (
            r#"{"resourceType":"DiagnosticReport","category":[{"coding":[{"code":"LAB"}]}]}"#,
            Some(Source::Lab),
        ),
        (
            r#"{"resourceType":"Condition","meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationValue","code":"PATAST"}]}}"#,
            Some(Source::PatientReported),
        ),
        (r#"{"resourceType":"Condition","meta":{"tag":[{"system":"urn:x","code":"lab"}]}}"#, None),
        (r#"{"resourceType":"Condition"}"#, None),
    ];
    for (text, expected) in cases {
        assert_eq!(source(text), expected, "{text}");
    }
}

#[test]
fn a_reference_by_uuid_is_followed() {
    let text = format!(
        r#"{{"resourceType":"Bundle","type":"collection","entry":[
        {{"fullUrl":"{PATIENT}","resource":{{"resourceType":"Patient"}}}},
        {{"resource":{{"resourceType":"Condition","asserter":{{"reference":"{PATIENT}"}}}}}}]}}"#
    );
    let (bundle, _) = Bundle::from_json(&text).unwrap();
    assert_eq!(source_of(bundle.entries[1].resource.as_ref().unwrap()), None);
    assert_eq!(source_in(&bundle, &References::new(&bundle), 1), Some(Source::PatientReported));
}

fn stays(resources: &[&str]) -> Vec<String> {
    let resources: Vec<_> = resources.iter().map(|text| Json::parse(text).unwrap()).collect();
    let text = bundle(&resources);
    let (bundle, _) = Bundle::from_json(&text).unwrap();
    let shown = |stay: &Stay<'_>| {
        let period = stay.period.as_ref().and_then(|period| period.to_text()).unwrap_or_default();
        format!("{} {} {period} {:?}", stay.entry, stay.country, stay.place)
    };
    travel(&bundle).iter().map(shown).collect()
}

#[test]
fn stays_are_read_in_each_form() {
    let own = Journey {
        country: Country::from_code("CD"),
        from: Some("2019"),
        until: Some("2020-03"),
        place: Some(Place::Camp),
        ..Journey::default()
    };
    let own = own.build(&origin(Source::PatientReported)).unwrap().to_string();
    // us-ph-travel-history, and WHO's profile for pilgrims.
    let by_address = format!(
        r#"{{"resourceType":"Observation","status":"final","code":{{"coding":[{{"system":"http://snomed.info/sct","code":"420008001"}}]}},
        "subject":{{"reference":"{PATIENT}"}},"effectivePeriod":{{"start":"2018"}},"component":[{{"extension":[{{"url":"u",
        "valueAddress":{{"country":"CMR"}}}}],"code":{{"text":"x"}}}}]}}"#
    );
    let by_value = format!(
        r#"{{"resourceType":"Observation","status":"final","code":{{"coding":[{{"system":"http://loinc.org","code":"94651-7"}}]}},
        "subject":{{"reference":"{PATIENT}"}},"effectiveDateTime":"2025-07-20","valueCodeableConcept":{{"coding":[
        {{"system":"urn:iso:std:iso:3166","code":"KEN"}}]}}}}"#
    );
    assert_eq!(
        stays(&[&own, &by_address, &by_value]),
        ["1 CD 2019 – 2020-03 Some(Camp)", "2 CM 2018 – None", "3 KE 2025-07-20 None"]
    );
    let withdrawn = by_value.replace("final", "entered-in-error");
    let anothers = by_value.replace(PATIENT, "RelatedPerson/2");
    assert_eq!(stays(&[&own, &withdrawn, &anothers]).len(), 1);
}
