//! Each rule fires where it must, and not for what is past, refuted, another's or unknown.

use std::collections::HashSet;

use super::*;
use crate::language::Language;
use crate::safety::table::SAYINGS;

mod corpora;
mod medicines;
mod migration;

const TODAY: &str = "2024-06-01";

/// The advice for a patient with these entries, the patient being entry 0 of the record.
fn given_to(patient: &str, entries: &[&str]) -> Vec<String> {
    let entries: String = entries
        .iter()
        .map(|one| format!(r#",{{"resource":{}}}"#, one.replace("@p", r#""reference":"Patient/p""#)))
        .collect();
    let text = format!(
        r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"resource":{{"resourceType":"Patient","id":"p"{patient}}}}}{entries}]}}"#
    );
    let (bundle, _) = Bundle::from_json(&text).unwrap();
    let advice = advice(&bundle, None, Some(PartialDate::new(TODAY)));
    for one in &advice {
        assert!(!one.entries.is_empty() && one.of().is_some(), "{one:?}");
        assert!(
            !one.sentence(Language::English).contains('{') && !one.sentence(Language::English).contains("  "),
            "{}",
            one.sentence(Language::English)
        );
        assert!(one.params.iter().all(|(_, param)| !param.said("", Language::English).is_empty()), "{one:?}");
    }
    advice.iter().map(|one| format!("{} {:?}", one.rule, one.entries)).collect()
}

fn given(entries: &[&str]) -> Vec<String> {
    given_to("", entries)
}

fn statement(status: &str, medicine: &str, more: &str) -> String {
    format!(
        r#"{{"resourceType":"MedicationStatement","status":"{status}","subject":{{@p}},"medicationCodeableConcept":{{"text":"{medicine}"}}{more}}}"#
    )
}

fn allergy(text: &str, more: &str) -> String {
    format!(r#"{{"resourceType":"AllergyIntolerance","patient":{{@p}},"code":{{"text":"{text}"}}{more}}}"#)
}

fn condition(system: &str, code: &str, more: &str) -> String {
    format!(
        r#"{{"resourceType":"Condition","subject":{{@p}},"code":{{"coding":[{{"system":"{system}","code":"{code}"}}],"text":"problem"}}{more}}}"#
    )
}

fn observation(loinc: &str, more: &str) -> String {
    format!(
        r#"{{"resourceType":"Observation","status":"final","subject":{{@p}},"code":{{"coding":[{{"system":"http://loinc.org","code":"{loinc}"}}]}}{more}}}"#
    )
}

const SCT: &str = "http://snomed.info/sct";
const ICD: &str = "http://hl7.org/fhir/sid/icd-10";
const PREGNANT: &str = r#","effectiveDateTime":"2024-05-20","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"77386006"}]}"#;
const NOT_PREGNANT: &str = r#","effectiveDateTime":"2024-05-25","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"60001007"}]}"#;

#[test]
fn every_saying_has_a_rule_a_reference_and_a_sentence() {
    let said: Vec<_> = rules().iter().flat_map(|rule| rule.says).collect();
    let unique: HashSet<_> = said.iter().map(|(id, _)| *id).collect();
    assert_eq!((said.len(), unique.len()), (SAYINGS.len(), SAYINGS.len()));
    for (id, severity) in SAYINGS {
        assert!(said.contains(&&(*id, *severity)), "{id}");
        assert!(Language::ALL.iter().all(|language| language.find(&id.message()).is_some()), "{id}");
    }
    for rule in rules() {
        assert!(rule.reference.contains("20") || rule.reference.contains("19"), "{}", rule.name);
        assert!(!rule.reference.contains("  "), "{}", rule.name);
    }
}

#[test]
fn a_word_of_the_record_that_looks_like_a_placeable_stays_a_word() {
    let text = format!(
        r#"{{"resourceType":"Bundle","type":"collection","entry":[{{"resource":{{"resourceType":"Patient","id":"p"}}}},{{"resource":{}}},{{"resource":{}}}]}}"#,
        statement("active", "amoxicillin {{ $allergy }}", "").replace("@p", r#""reference":"Patient/p""#),
        allergy("penicillin", "").replace("@p", r#""reference":"Patient/p""#)
    );
    let (bundle, _) = Bundle::from_json(&text).unwrap();
    let advice = advice(&bundle, None, None);
    assert!(
        advice[0]
            .sentence(Language::English)
            .starts_with("amoxicillin {{ $allergy }} is one of the penicillins")
    );
}

#[test]
fn an_empty_record_fires_nothing() {
    assert_eq!(given(&[]), [""; 0]);
    assert_eq!(
        given(&[&allergy("No known allergies", ""), &statement("active", "no medication", "")]),
        [""; 0]
    );
}
