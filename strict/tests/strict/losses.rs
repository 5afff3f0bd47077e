//! What the model would lose without a word.

use super::of;

const OBSERVATION: &str = r#""status":"final","code":{"text":"x"}"#;

fn observation(members: &str) -> Vec<String> {
    of("Observation", &format!("{OBSERVATION},{members}"))
}

#[test]
fn a_quantity_of_one_and_a_half_survives() {
    // With `serde_json/arbitrary_precision` anywhere in the build, the whole value would vanish.
    assert_eq!(observation(r#""valueQuantity":{"value":1.5,"unit":"mg"}"#), [""; 0]);
    assert_eq!(observation(r#""referenceRange":[{"low":{"value":1.5}}]"#), [""; 0]);
}

#[test]
fn malformed_choices_are_found() {
    let lost = |element: &str| [format!("Observation.{element} strict.choice-lost")];
    assert_eq!(observation(r#""valueQuantity":{"value":"1.5"}"#), lost("valueQuantity"));
    assert_eq!(observation(r#""valueQuantity":{"value":1,"comparator":">>"}"#), lost("valueQuantity"));
    assert_eq!(observation(r#""valueString":5"#), lost("valueString"));
    assert_eq!(observation(r#""valueInteger":3000000000"#), lost("valueInteger"));
    assert_eq!(observation(r#""valueFantasyQuantity":{"value":5}"#), lost("valueFantasyQuantity"));
    for date in ["2024-05-01T10:00:00", "2024-05-01T10:00Z", "2024-05-01T24:00:00Z", "2024-05-01 "] {
        assert_eq!(
            observation(&format!(r#""effectiveDateTime":"{date}""#)),
            lost("effectiveDateTime"),
            "{date}"
        );
    }
}

#[test]
fn a_second_value_is_found() {
    let members = r#""valueString":"x","valueInteger":5"#;
    assert_eq!(observation(members), ["Observation.valueInteger strict.choice-repeated"]);
}

#[test]
fn unknown_members_are_found() {
    assert_eq!(observation(r#""fantasy":{"a":1}"#), ["Observation.fantasy strict.element-lost"]);
    assert_eq!(observation(r#""An odd name":1"#), ["Observation.? strict.element-lost"]);
    let nested = r#""component":[{"code":{"text":"x"}},{"code":{"text":"y","kind":"z"}}]"#;
    assert_eq!(observation(nested), ["Observation.component[1].code.kind strict.element-lost"]);
}

#[test]
fn nulls_and_empty_things_are_found() {
    assert_eq!(of("Patient", r#""birthDate":null"#), ["Patient.birthDate strict.null-lost"]);
    assert_eq!(of("Patient", r#""name":[]"#), ["Patient.name strict.empty-lost"]);
}

#[test]
fn other_spellings_are_no_loss() {
    for number in ["1.50", "72", "72.0", "0.10", "-0", "0", "1E+8", "1e-3", "100"] {
        assert_eq!(observation(&format!(r#""valueQuantity":{{"value":{number}}}"#)), [""; 0], "{number}");
    }
    for instant in ["2024-05-01T10:00:00+00:00", "2024-05-01T10:00:00.000Z", "2024-05-01T10:00:00.120+03:00"]
    {
        assert_eq!(observation(&format!(r#""effectiveDateTime":"{instant}""#)), [""; 0], "{instant}");
    }
    let extended = r#""birthDate":"1990","_birthDate":{"extension":[{"url":"x","valueCode":"y"}]},
        "name":[{"given":[null,"x"],"_given":[{"extension":[{"url":"x","valueCode":"y"}]},null]}]"#;
    assert_eq!(of("Patient", extended), [""; 0]);
}

#[test]
fn digits_beyond_the_model_are_found() {
    let found = observation(r#""valueQuantity":{"value":1.2345678901234567891}"#);
    assert_eq!(found, ["Observation.valueQuantity.value strict.rounded"]);
}

#[test]
fn positions_count_what_was_refused_before() {
    let names = r#""name":[{"use":"nom"},{"text":"x"},{"fantasy":1}]"#;
    let expected = ["Patient.name[0].use strict.unknown-code", "Patient.name[2].fantasy strict.element-lost"];
    assert_eq!(of("Patient", names), expected);
}
