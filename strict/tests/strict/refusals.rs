//! Elements that the model refuses.

use std::collections::BTreeSet;

use carnet_strict::{Reason, check};

use super::{lines, of};

#[test]
fn names_the_element_of_each_refusal() {
    assert_eq!(of("Patient", r#""active":"true""#), ["Patient.active strict.wrong-shape"]);
    assert_eq!(of("Patient", r#""gender":"f""#), ["Patient.gender strict.unknown-code"]);
    assert_eq!(of("Patient", r#""birthDate":"1990-02-30""#), ["Patient.birthDate strict.invalid-value"]);
    assert_eq!(of("Patient", r#""name":{"text":"x"}"#), ["Patient.name strict.wrong-shape"]);
    assert_eq!(of("Patient", r#""name":[{"given":"x"}]"#), ["Patient.name[0].given strict.wrong-shape"]);
    assert_eq!(of("Patient", r#""text":{"status":"generated"}"#), ["Patient.text.div strict.missing"]);
    assert_eq!(of("Patient", r#""active":true,"active":true"#), ["Patient.active strict.repeated"]);
}

#[test]
fn names_every_element_of_several() {
    let members = r#""gender":"f","name":[{"use":"official"},{"use":"nom"}],"birthDate":"soon","telecom":[{"rank":"1"}]"#;
    let expected = [
        "Patient.gender strict.unknown-code",
        "Patient.name[1].use strict.unknown-code",
        "Patient.birthDate strict.invalid-value",
        "Patient.telecom[0].rank strict.wrong-shape",
    ];
    assert_eq!(of("Patient", members), expected);
}

#[test]
fn names_what_is_missing_and_where() {
    assert_eq!(of("Condition", r#""code":{"text":"x"}"#), ["Condition.subject strict.missing"]);
    let contained = r#""contained":[{"resourceType":"ServiceRequest","status":"active","intent":"order"}],
        "status":"final","code":{"text":"x"}"#;
    assert_eq!(of("Observation", contained), ["Observation.contained[0].subject strict.missing"]);
    let reaction = r##""patient":{"reference":"#p"},"reaction":[{"severity":"mild"}]"##;
    assert_eq!(
        of("AllergyIntolerance", reaction),
        ["AllergyIntolerance.reaction[0].manifestation strict.missing"]
    );
}

#[test]
fn a_required_code_that_is_unknown_ends_the_reading() {
    let members = r##""status":"done","code":{"text":"x"},"fantasy":1"##;
    assert_eq!(of("Observation", members), ["Observation.status strict.unknown-code"]);
}

#[test]
fn tells_a_required_choice_that_is_missing_from_a_malformed_one() {
    let immunization = |occurrence: &str| {
        let rest = r##""status":"completed","vaccineCode":{"text":"x"},"patient":{"reference":"#p"}"##;
        of("Immunization", &format!("{rest}{occurrence}"))
    };
    assert_eq!(immunization(r#","occurrenceDateTime":"2024""#), [""; 0]);
    assert_eq!(immunization(""), ["Immunization.occurrence[x] strict.missing"]);
    let malformed = immunization(r#","occurrenceDateTime":"2024-05-01T10:00""#);
    assert_eq!(malformed, ["Immunization.occurrenceDateTime strict.invalid-value"]);

    let ingredient = r#""contained":[{"resourceType":"Medication","ingredient":[{"isActive":true}]}]"#;
    let expected = ["Patient.contained[0].ingredient[0].item[x] strict.missing"];
    assert_eq!(of("Patient", ingredient), expected);
}

#[test]
fn an_extension_in_place_of_a_required_value_is_named_as_the_models_limit() {
    let absent = r#"{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]}"#;
    let members = format!(
        r##""status":"completed","vaccineCode":{{"text":"x"}},"patient":{{"reference":"#p"}},"_occurrenceDateTime":{absent}"##
    );
    assert_eq!(of("Immunization", &members), ["Immunization._occurrenceDateTime strict.extension-instead"]);
    let members = format!(r#""_status":{absent},"code":{{"text":"x"}}"#);
    assert_eq!(of("Observation", &members), ["Observation.status strict.extension-instead"]);
}

#[test]
fn one_bad_resource_does_not_hide_the_others() {
    let text = r##"{"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Condition"}},
        {"resource":{"resourceType":"Patient"}},
        {"resource":{"resourceType":"Amina"}},
        {"resource":{"id":"1"}},
        {"fullUrl":"urn:uuid:1"},
        {"resource":{"resourceType":"Patient"},"resource":{"resourceType":"Patient"}},
        {"resource":{"resourceType":"Patient","gender":"w"}}]}"##;
    let expected = [
        "Bundle.entry[0].resource.ofType(Condition).subject strict.missing",
        "Bundle.entry[2].resource.resourceType strict.unknown-type",
        "Bundle.entry[3].resource strict.not-a-resource",
        "Bundle.entry[5].resource strict.repeated",
        "Bundle.entry[6].resource.ofType(Patient).gender strict.unknown-code",
    ];
    assert_eq!(lines(text), expected);
    assert_eq!(check(text).unwrap()[0].resource, "Bundle.entry[0].resource.ofType(Condition)");
}

#[test]
fn checks_what_is_around_the_resources() {
    assert_eq!(lines(r#"{"resourceType":"Bundle"}"#), ["Bundle.type strict.missing"]);
    let entry = r#"{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":5,"resource":{"resourceType":"Patient"}}]}"#;
    assert_eq!(lines(entry), ["Bundle.entry[0].fullUrl strict.wrong-shape"]);
}

#[test]
fn what_is_not_json_is_refused_with_a_code() {
    assert_eq!(lines(""), ["strict.not-json"]);
    assert_eq!(lines("<Bundle/>"), ["strict.not-json"]);
    assert_eq!(lines("[]"), ["Resource strict.not-a-resource"]);
    assert_eq!(lines(&"[".repeat(100)), ["strict.not-json"]);
    assert_eq!(lines(&("[".repeat(100) + &"]".repeat(100))), ["strict.too-deep"]);
    assert_eq!(lines(&" ".repeat((32 << 20) + 1)), ["strict.too-large"]);
}

#[test]
fn deep_nesting_is_read_or_refused() {
    let nested = (0..30).fold(r#"{"resourceType":"Patient"}"#.to_owned(), |inner, _| {
        format!(r#"{{"resourceType":"Patient","contained":[{inner}]}}"#)
    });
    assert_eq!(lines(&nested), [""; 0]);
    let extensions = (0..30).fold(r#"{"url":"x","valueCode":"y"}"#.to_owned(), |inner, _| {
        format!(r#"{{"url":"x","extension":[{inner}]}}"#)
    });
    assert_eq!(of("Patient", &format!(r#""extension":[{extensions}]"#)), [""; 0]);
}

#[test]
fn no_finding_repeats_what_it_found() {
    const SECRET: &str = "Amina Yusuf";
    let text = format!(
        r#"{{"resourceType":"Bundle","type":"{SECRET}","entry":[
            {{"resource":{{"resourceType":"{SECRET}"}}}},
            {{"resource":{{"resourceType":"Patient","{SECRET}":1,"gender":"{SECRET}","birthDate":"{SECRET}",
                "active":"{SECRET}","name":"{SECRET}","multipleBirthBoolean":"{SECRET}"}}}}]}}"#
    );
    let findings = check(&text).unwrap();
    assert_eq!(findings.len(), 8);
    let shown = format!("{findings:?} {}", serde_json::to_string(&findings).unwrap());
    assert!(!shown.contains("Amina"), "{shown}");
}

#[test]
fn codes_are_stable_and_different() {
    let codes: BTreeSet<&str> = Reason::ALL.iter().map(|reason| reason.code()).collect();
    assert_eq!(codes.len(), Reason::ALL.len());
    assert!(codes.iter().all(|code| code.starts_with("strict.")));
    let json = serde_json::to_string(&check(r#"{"resourceType":"Patient","gender":"f"}"#).unwrap()).unwrap();
    assert_eq!(
        json,
        r#"[{"resource":"Patient","path":"Patient.gender","code":"strict.unknown-code","reason":"a code that the element's required value set does not have"}]"#
    );
}
