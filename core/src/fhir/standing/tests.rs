//! Standing by the elements of each type.

use super::*;

fn of(text: &str) -> Standing {
    Standing::of(&Json::parse(text).unwrap(), Some(PartialDate::new("2024-06-01")))
}

#[test]
fn modifier_elements_decide_the_standing() {
    let cases = [
        (r#"{"resourceType":"Goal","lifecycleStatus":"entered-in-error"}"#, Standing::InError),
        (r#"{"resourceType":"Goal","lifecycleStatus":"completed"}"#, Standing::Past),
        (r#"{"resourceType":"ServiceRequest","status":"active","doNotPerform":true}"#, Standing::Prohibited),
        (r#"{"resourceType":"ServiceRequest","status":"revoked","doNotPerform":true}"#, Standing::Past),
        (r#"{"resourceType":"MedicationRequest","doNotPerform":[true]}"#, Standing::Prohibited),
        (r#"{"resourceType":"MedicationRequest","doNotPerform":"true"}"#, Standing::Prohibited),
        (r#"{"resourceType":"Consent","provision":{"type":"deny"}}"#, Standing::Prohibited),
        (r#"{"resourceType":"AdverseEvent","actuality":"potential"}"#, Standing::Potential),
        (r#"{"resourceType":"Immunization","status":"not-done"}"#, Standing::NotDone),
        (
            r#"{"resourceType":"Condition","verificationStatus":{"coding":[{"system":"x","code":"b"},{"code":"refuted"}]}}"#,
            Standing::Refuted,
        ),
        (
            r#"{"resourceType":"Condition","verificationStatus":{"coding":[{"code":"provisional"}]}}"#,
            Standing::Unconfirmed,
        ),
        (r#"{"resourceType":"Observation","status":"final"}"#, Standing::Current),
    ];
    for (text, standing) in cases {
        assert_eq!(of(text), standing, "{text}");
    }
}

#[test]
fn a_flag_expires_the_day_after_its_end() {
    let flag =
        |end| of(&format!(r#"{{"resourceType":"Flag","status":"active","period":{{"end":"{end}"}}}}"#));
    assert_eq!(flag("2024-05-31"), Standing::Past);
    assert_eq!(flag("2024-06-01"), Standing::Current);
    assert_eq!(flag("2024"), Standing::Current);
    assert_eq!(flag("soon"), Standing::Current);
}

#[test]
fn modifiers_that_nothing_reads_are_known_as_such() {
    let unread = |text: &str| has_unread_modifier(&Json::parse(text).unwrap());
    assert!(unread(r#"{"resourceType":"List","mode":"changes"}"#));
    assert!(unread(r#"{"resourceType":"List","mode":"working","entry":[{"deleted":true}]}"#));
    assert!(unread(r#"{"resourceType":"MedicationRequest","doNotPerform":"yes"}"#));
    assert!(unread(
        r#"{"resourceType":"MedicationRequest","dosageInstruction":[{"modifierExtension":[{"url":"u"}]}]}"#
    ));
    assert!(unread(r#"{"resourceType":"Condition","implicitRules":"http://a.example/rules"}"#));
    assert!(!unread(r#"{"resourceType":"MedicationRequest","doNotPerform":false}"#));
    assert!(!unread(r#"{"resourceType":"List","mode":"snapshot","entry":[{}]}"#));
}
