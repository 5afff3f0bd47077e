use super::{LeftOut, Omission, Profile};
use crate::codec::{Decoded, decode, encode};
use crate::fhir::{Bundle, Json, narrative};

/// A record of these entries, and a patient where they hold none.
fn shared(profile: Profile, entries: &str) -> Decoded {
    let patient =
        if entries.contains("Patient") { "" } else { r#",{"resource":{"resourceType":"Patient"}}"# };
    let text = format!(r#"{{"resourceType":"Bundle","type":"document","entry":[{entries}{patient}]}}"#);
    let (bundle, _) = Bundle::from_json(&text).unwrap();
    decode(&encode(&bundle, profile).unwrap().bytes).unwrap()
}

fn resource(decoded: &Decoded, at: usize) -> String {
    decoded.bundle.entries[at].resource.as_ref().unwrap().to_string()
}

fn counted(decoded: &Decoded, what: Omission) -> u64 {
    decoded.left_out.iter().find(|one| one.what == what).map_or(0, |LeftOut { count, .. }| *count)
}

#[test]
fn extensions_are_counted_wherever_they_hang() {
    let opened = shared(
        Profile::Summary,
        r#"{"resource":{"resourceType":"Patient","birthDate":"1990","_birthDate":{"extension":[{"url":"a"}]},
            "identifier":[{"value":"7","extension":[{"url":"b"}]}],
            "name":[{"family":"x","period":{"start":"2020","extension":[{"url":"c"},{"url":"d"}]}}],
            "extension":[{"url":"e"}]}}"#,
    );
    assert_eq!(counted(&opened, Omission::Extensions), 3, "those in a period that is left out go with it");
    assert!(resource(&opened, 0).contains(r#""birthDate":"1990""#));
}

#[test]
fn contained_resources_stay_where_something_kept_refers_to_them() {
    let opened = shared(
        Profile::Summary,
        r##"{"resource":{"resourceType":"Immunization","status":"completed","vaccineCode":{"text":"BCG"},
            "contained":[{"resourceType":"Organization","id":"maker","name":"Maker"},
                {"resourceType":"Encounter","id":"visit","reasonCode":[{"text":"Somewhere"}]}],
            "manufacturer":{"reference":"#maker"},"encounter":{"reference":"#visit"}}}"##,
    );
    let immunization = resource(&opened, 0);
    assert!(immunization.contains("Maker") && immunization.contains("#c1"), "{immunization}");
    assert!(!immunization.contains("Somewhere"), "{immunization}");
    assert_eq!(counted(&opened, Omission::SupportingResources), 1);
}

#[test]
fn a_link_to_nothing_never_finds_a_renumbered_resource() {
    let opened = shared(
        Profile::Complete,
        r##"{"resource":{"resourceType":"MedicationStatement","medicationReference":{"reference":"#c2"},
            "contained":[{"resourceType":"Medication","id":"x"},{"resourceType":"Medication","id":"y"}]}}"##,
    );
    let statement = opened.bundle.entries[0].resource.as_ref().unwrap();
    let ids =
        statement.get("contained").unwrap().elements().iter().map(|one| one.get("id").unwrap().as_str());
    assert_eq!(ids.collect::<Vec<_>>(), [Some("x"), Some("y")]);
    assert!(statement.to_string().contains("#c2"));
}

#[test]
fn what_a_range_is_for_stays_with_it() {
    let opened = shared(
        Profile::Summary,
        r#"{"resource":{"resourceType":"Observation","code":{"text":"ferritin"},"referenceRange":[
            {"low":{"value":15},"type":{"text":"therapeutic"},"appliesTo":[{"text":"pregnant"}],
             "age":{"low":{"value":18}}}]}}"#,
    );
    let observation = resource(&opened, 0);
    assert!(["therapeutic", "pregnant", "18"].iter().all(|word| observation.contains(word)), "{observation}");
}

/// A composition with one section of the given members.
fn section(members: &str) -> String {
    format!(r#"{{"resource":{{"resourceType":"Composition","section":{members}}}}}"#)
}

#[test]
fn a_reason_for_an_empty_section_is_not_carried_twice() {
    let empty = section(r#"[{"title":"Plan","emptyReason":{"text":"Not asked"}}]"#);
    let mut opened = shared(Profile::Summary, &empty);
    let bytes = encode(&opened.bundle, Profile::Summary).unwrap().bytes;
    narrative::generate(&mut opened.bundle);
    assert!(resource(&opened, 0).contains("generated"));
    assert_eq!(encode(&opened.bundle, Profile::Summary).unwrap().bytes, bytes);
}

#[test]
fn a_section_without_brackets_loses_its_generated_narrative_too() {
    let text =
        r#""text":{"status":"generated","div":"<div>Flu</div>"},"entry":[{"reference":"Condition/1"}]"#;
    let condition = r#"{"resource":{"resourceType":"Condition","id":"1","code":{"text":"Influenza"}}}"#;
    let opened = shared(Profile::Complete, &format!("{},{condition}", section(&format!("{{{text}}}"))));
    let composition = opened.bundle.entries[0].resource.as_ref().unwrap();
    assert_eq!(composition.get("section").and_then(|section| section.get("text")), None::<&Json<'_>>);
}

#[test]
fn an_emergency_keeps_what_nobody_graded_as_mild() {
    let allergy = |members: &str| {
        format!(
            r#"{{"resource":{{"resourceType":"AllergyIntolerance","code":{{"text":"latex"}},{members}}}}}"#
        )
    };
    let left_out =
        |members: &str| counted(&shared(Profile::Emergency, &allergy(members)), Omission::MilderAllergies);
    assert_eq!(left_out(r#""reaction":[{"manifestation":[{"text":"Anaphylaxis"}]}]"#), 0);
    assert_eq!(left_out(r#""criticality":"low","reaction":[{"manifestation":[{"text":"swelling"}]}]"#), 0);
    assert_eq!(left_out(r#""criticality":"low","reaction":[{"severity":"mild"}]"#), 1);
}

#[test]
fn an_emergency_keeps_medicines_that_were_dispensed_and_findings_of_pregnancy() {
    let opened = shared(
        Profile::Emergency,
        r#"{"resource":{"resourceType":"MedicationDispense","status":"completed","medicationCodeableConcept":{"text":"warfarin"}}},
            {"resource":{"resourceType":"MedicationStatement","status":"completed","medicationCodeableConcept":{"text":"amoxicillin"}}},
            {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:x","code":"1"},{"system":"http://loinc.org","code":"82810-3"}]}}},
            {"resource":{"resourceType":"Observation","status":"final","code":{"text":"Groupe sanguin"},"valueString":"O-"}}"#,
    );
    let kinds: Vec<_> = opened.bundle.entries.iter().map(|entry| entry.resource_type().to_owned()).collect();
    assert_eq!(kinds, ["MedicationDispense", "Observation", "Observation", "Patient"]);
}

#[test]
fn withdrawn_results_take_no_place_of_the_latest() {
    let potassium = |day: usize, status: &str, value: &str| {
        format!(
            r#"{{"resource":{{"resourceType":"Observation","status":"{status}","effectiveDateTime":"2024-01-{day:02}",
            "code":{{"coding":[{{"system":"http://loinc.org","code":"2823-3"}}]}},"valueString":"{value}"}}}}"#
        )
    };
    let mut all: Vec<String> = (0..70).map(|at| potassium(at % 20 + 1, "final", "4.1")).collect();
    all.push(potassium(25, "final", "6.9"));
    all.push(potassium(26, "entered-in-error", "1.0"));
    all.push(potassium(27, "cancelled", "2.0"));
    let opened = shared(Profile::Summary, &all.join(","));
    let text = opened.bundle.to_json();
    assert!(text.contains("6.9") && !text.contains("entered-in-error"));
    assert_eq!(counted(&opened, Omission::OlderResults), 71);
}

#[test]
fn a_local_code_that_names_the_product_stays_beside_the_general_one() {
    let opened = shared(
        Profile::Summary,
        r#"{"resource":{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"coding":[
            {"system":"http://snomed.info/sct","code":"1","display":"Product containing anastrozole"},
            {"system":"urn:local","code":"7","display":"ANASTROZOL 1MG TABLET"},
            {"system":"urn:other","code":"8","display":"anastrozole"}]}}}"#,
    );
    let statement = resource(&opened, 0);
    assert!(statement.contains("1MG") && statement.contains("Product") && !statement.contains("urn:other"));
}

#[test]
fn what_says_something_else_than_a_type_foresees_is_kept_or_counted() {
    let opened = shared(
        Profile::Summary,
        r#"{"resource":{"resourceType":"AdverseEvent","event":{"text":"Collapse after ceftriaxone"}}},
            {"resource":{"resourceType":"QuestionnaireResponse","status":"completed"}},
            {"resource":{"resourceType":"ServiceRequest","doNotPerform":true,"code":{"text":"Resuscitation"}}},
            {"resource":{"resourceType":"Observation","issued":"2024-05-01T10:00:00Z","code":{"text":"HIV test"}}},
            {"resource":{"resourceType":"Organization"}}"#,
    );
    let text = opened.bundle.to_json();
    for kept in ["Collapse after ceftriaxone", "doNotPerform", "2024-05-01T10:00:00Z"] {
        assert!(text.contains(kept), "{kept}");
    }
    assert_eq!(counted(&opened, Omission::OtherEntries), 1);
    assert_eq!(counted(&opened, Omission::SupportingResources), 1);
}

#[test]
fn large_objects_take_no_more_than_their_share_of_time() {
    let members: String = (0..50_000).map(|at| format!(r#","_x{at}":{at}"#)).collect();
    let contained: Vec<_> =
        (0..10_000).map(|at| format!(r#"{{"resourceType":"Device","id":"{at}"}}"#)).collect();
    let links: Vec<_> = (0..10_000).map(|at| format!(r##"{{"reference":"#{at}"}}"##)).collect();
    let entry = format!(
        r#"{{"resource":{{"resourceType":"Condition","contained":[{}],"evidence":[{{"detail":[{}]}}]{members}}}}}"#,
        contained.join(","),
        links.join(",")
    );
    for profile in [Profile::Complete, Profile::Summary] {
        let (item, _) = crate::codec::to_cbor(
            &Bundle::from_json(&format!(
                r#"{{"resourceType":"Bundle","type":"collection","entry":[{entry},{{"resource":{{"resourceType":"Patient"}}}}]}}"#
            ))
            .unwrap()
            .0,
            profile,
        );
        assert!(!item.is_empty());
    }
}

#[test]
fn the_authors_word_stays_where_a_display_contains_it() {
    let opened = shared(
        Profile::Summary,
        r#"{"resource":{"resourceType":"AllergyIntolerance","code":{"text":"Penicillin","coding":[
            {"system":"http://snomed.info/sct","code":"1","display":"Substance with penicillin structure"}]}}}"#,
    );
    assert!(resource(&opened, 0).contains(r#""text":"Penicillin""#));
}
