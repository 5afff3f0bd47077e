//! What is said of a measured value, and which values stand together.

use crate::fhir::{Bundle, BundleError};
use crate::summary::{Options, Summary};

fn lines(observations: &[String]) -> Result<Vec<String>, BundleError> {
    let entries: String = observations
        .iter()
        .map(|members| {
            format!(r#",{{"resource":{{"resourceType":"Observation","status":"final",{members}}}}}"#)
        })
        .collect();
    let patient = r#"{"resource":{"resourceType":"Patient","birthDate":"1985","name":[{"text":"A"}]}}"#;
    let text = format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{patient}{entries}]}}"#);
    let (bundle, _) = Bundle::from_json(&text)?;
    let options = Options::default();
    let text = Summary::new(&bundle, &options).to_text(300);
    Ok(text.lines().map(|line| line.trim().to_owned()).filter(|line| line.contains("Potassium")).collect())
}

fn potassium(value: &str, more: &str) -> String {
    format!(r#""code":{{"text":"Potassium"}},"valueQuantity":{{"value":{value},"unit":"mmol/L"}}{more}"#)
}

fn at(value: &str, date: &str) -> String {
    potassium(value, &format!(r#","effectiveDateTime":"{date}""#))
}

fn judged(value: &str, ranges: &str) -> Result<String, BundleError> {
    let more = format!(r#","referenceRange":[{ranges}]"#);
    Ok(lines(&[potassium(value, &more)])?.concat())
}

const RANGE: &str = r#""low":{"value":3.5,"unit":"mmol/L"},"high":{"value":5.1,"unit":"mmol/L"}"#;

#[test]
fn a_result_without_a_date_is_not_called_earlier() {
    assert_eq!(
        lines(&[at("4", "2024-01-01"), potassium("7.1", "")]).unwrap(),
        ["- 2024-01-01  Potassium: 4 mmol/L", "- Potassium: 7.1 mmol/L"]
    );
    let unsure = lines(&[at("4", "2024-03-01"), at("7.1", "2024")]).unwrap();
    assert_eq!(unsure.len(), 2);
    let same_day = lines(&[at("4", "2024-03-01"), at("7.1", "2024-03-01")]).unwrap();
    assert_eq!(same_day.len(), 2);
    let sure = lines(&[at("7.1", "2023"), at("4", "2024-03-01")]).unwrap();
    assert_eq!(sure, ["- 2024-03-01  Potassium: 4 mmol/L ↓; before 7.1 mmol/L (2023)"]);
}

#[test]
fn the_latest_result_is_the_latest_whatever_its_zone() {
    let found = lines(&[at("4", "2024-01-02T00:30:00+03:00"), at("7.1", "2024-01-01T22:00:00Z")]).unwrap();
    assert_eq!(found, ["- 2024-01-01 22:00  Potassium: 7.1 mmol/L ↑; before 4 mmol/L (2024-01-02 00:30)"]);
}

#[test]
fn an_earlier_result_with_parts_keeps_them() {
    let parts = r#","effectiveDateTime":"2023-01-01","component":[{"code":{"text":"Potassium ionised"},"valueString":"low"}]"#;
    let found = lines(&[at("4", "2024-01-01"), potassium("7.1", parts)]).unwrap();
    assert_eq!(
        found,
        [
            "- 2024-01-01  Potassium: 4 mmol/L",
            "- 2023-01-01  Potassium: 7.1 mmol/L",
            "- Potassium ionised: low"
        ]
    );
}

#[test]
fn a_value_outside_its_range_is_marked() {
    let plain = format!("{{{RANGE}}}");
    assert_eq!(
        judged("9.9", &plain).unwrap(),
        "! Potassium: 9.9 mmol/L outside the range (usual 3.5–5.1 mmol/L)"
    );
    assert_eq!(judged("5.10", &plain).unwrap(), "- Potassium: 5.10 mmol/L (usual 3.5–5.1 mmol/L)");
    assert!(judged("5.10000000000000000001", &plain).unwrap().starts_with("! "));
    assert!(judged("3.4999", &plain).unwrap().starts_with("! "));
    assert!(judged(r#"3.5,"comparator":"<""#, &plain).unwrap().starts_with("! "));
    assert!(judged(r#"4,"comparator":"<""#, &plain).unwrap().starts_with("- "));
    assert!(
        judged("9.9", r#"{"high":{"value":5.1,"unit":"mmol/L"},"text":"<= 5.1"}"#).unwrap().starts_with("! ")
    );
    let normal = format!(r#"{{{RANGE},"type":{{"coding":[{{"code":"normal"}}]}}}}"#);
    assert!(judged("9.9", &normal).unwrap().starts_with("! "));
}

#[test]
fn what_cannot_be_judged_is_not() {
    let not_marked = |ranges: &str| judged("9.9", ranges).unwrap().starts_with("- ");
    assert!(not_marked(&format!(r#"{{{RANGE},"appliesTo":[{{"text":"newborns"}}]}}"#)));
    assert!(not_marked(&format!(r#"{{{RANGE},"age":{{"high":{{"value":1,"unit":"a"}}}}}}"#)));
    assert!(not_marked(&format!(r#"{{{RANGE},"type":{{"coding":[{{"code":"treatment"}}]}}}}"#)));
    assert!(not_marked(&format!(r#"{{{RANGE},"text":"3.5-5.1 if fasting"}}"#)));
    assert!(not_marked(r#"{"high":{"value":5.1,"unit":"mg/dL"}}"#));
    assert!(not_marked(r#"{"high":{"value":5.1}}"#));
    assert!(not_marked(r#"{"text":"3.5-5.1 mmol/L"}"#));
    assert!(not_marked(&format!(r#"{{{RANGE}}},{{"high":{{"value":10,"unit":"mmol/L"}}}}"#)));
    assert!(
        judged("9.9", &format!(r#"{{{RANGE},"age":{{"high":{{"value":1,"unit":"a"}}}}}}"#))
            .unwrap()
            .ends_with("(usual 3.5–5.1 mmol/L, ≤ 1 a)")
    );
}

#[test]
fn interpretations_have_words_and_marks() {
    let told = |interpretation: &str| {
        let more = format!(r#","interpretation":[{interpretation}]"#);
        lines(&[potassium("9.9", &more)]).unwrap().concat()
    };
    let code = |code: &str| told(&format!(r#"{{"coding":[{{"code":"{code}"}}]}}"#));
    assert_eq!(code("<"), "! Potassium: 9.9 mmol/L BELOW WHAT CAN BE MEASURED");
    assert_eq!(code("POS"), "! Potassium: 9.9 mmol/L POSITIVE");
    assert_eq!(code("LL"), "! Potassium: 9.9 mmol/L CRITICALLY LOW");
    assert_eq!(code("U"), "! Potassium: 9.9 mmol/L SIGNIFICANTLY RISEN");
    assert_eq!(code("S"), "- Potassium: 9.9 mmol/L susceptible");
    assert_eq!(
        told(r#"{"text":"call the ward","coding":[{"code":"HH"}]}"#),
        "! Potassium: 9.9 mmol/L CRITICALLY HIGH call the ward"
    );
    assert_eq!(told(r#"{"text":"high","coding":[{"code":"H"}]}"#), "! Potassium: 9.9 mmol/L HIGH");
    assert_eq!(told(r#"{"text":"as before"}"#), "- Potassium: 9.9 mmol/L as before");
    let both = format!(r#","interpretation":[{{"text":"N"}}],"referenceRange":[{{{RANGE}}}]"#);
    assert_eq!(
        lines(&[potassium("9.9", &both)]).unwrap().concat(),
        "! Potassium: 9.9 mmol/L normal outside the range (usual 3.5–5.1 mmol/L)"
    );
}
