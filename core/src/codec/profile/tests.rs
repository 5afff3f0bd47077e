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
