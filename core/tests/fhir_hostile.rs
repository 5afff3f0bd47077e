//! Whatever stands in place of any value of a record: reading, checking and showing it end, and lose no entry.

use carnet_core::fhir::{Bundle, check, narrative};
use carnet_core::summary::{Options, Summary};
use proptest::prelude::*;
use serde_json::{Value, json};

fn record() -> Value {
    let dosage = json!([{"text": "as told", "route": {"text": "oral"}, "asNeededBoolean": true,
        "doseAndRate": [{"doseQuantity": {"value": 1.50, "unit": "mg"}}],
        "timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d", "when": ["HS"],
            "boundsPeriod": {"start": "2020"}}, "code": {"coding": [{"code": "BID"}]}}}]);
    let code =
        json!({"text": "x", "coding": [{"system": "http://snomed.info/sct", "code": "1", "display": "y"}]});
    let resources = [
        json!({"resourceType": "Composition", "title": "t", "date": "2020", "author": [{"reference": "Patient/p"}],
            "section": [{"title": "s", "code": {"coding": [{"system": "http://loinc.org", "code": "11450-4"}]},
                "text": {"status": "additional", "div": "<div>a<table><tr><td>b</td></tr></table></div>"},
                "entry": [{"reference": "Condition/c"}, {"reference": "Condition/d"}]},
                {"section": [{"entry": [{"reference": "Observation/o"}], "emptyReason": code}]}]}),
        json!({"resourceType": "Patient", "id": "p", "name": [{"family": "a", "given": ["b"]}], "birthDate": "1990",
            "communication": [{"language": code, "preferred": true}], "deceasedDateTime": "2020"}),
        json!({"resourceType": "Condition", "id": "c", "code": code, "onsetPeriod": {"start": "2019"}, "severity": code,
            "subject": {"reference": "Patient/p"}, "clinicalStatus": {"coding": [{"code": "active"}]},
            "note": [{"text": "<p>n</p>"}]}),
        json!({"resourceType": "AllergyIntolerance", "code": code, "criticality": "high",
            "reaction": [{"manifestation": [code], "severity": "severe", "onset": "2019"}]}),
        json!({"resourceType": "MedicationStatement", "status": "active", "medicationReference": {"reference": "#m"},
            "contained": [{"resourceType": "Medication", "id": "m", "code": code,
                "ingredient": [{"itemCodeableConcept": code, "strength": {"numerator": {"value": 1, "unit": "mg"},
                    "denominator": {"value": 1}}}]}], "dosage": dosage, "effectivePeriod": {"end": "2020"}}),
        json!({"resourceType": "Immunization", "status": "completed", "vaccineCode": code,
            "occurrenceDateTime": "2020-01-02", "protocolApplied": [{"doseNumberPositiveInt": 1}]}),
        json!({"resourceType": "Observation", "id": "o", "status": "final", "code": code, "valueQuantity": {"value": 1},
            "hasMember": [{"reference": "Observation/o"}, {"reference": "Observation/q"}],
            "component": [{"code": code, "valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 8}}}],
            "referenceRange": [{"low": {"value": 1}, "high": {"value": 2}}], "interpretation": [code]}),
        json!({"resourceType": "Observation", "id": "q", "status": "final", "code": code, "valueBoolean": true,
            "hasMember": [{"reference": "Observation/o"}]}),
        json!({"resourceType": "DeviceUseStatement", "status": "active", "device": {"reference": "Device/v"}}),
        json!({"resourceType": "Device", "id": "v", "type": code, "patient": {"reference": "Patient/p"}}),
        json!({"resourceType": "CarePlan", "status": "active", "activity": [{"detail": {"code": code}}]}),
    ];
    let entries: Vec<Value> = resources.into_iter().map(|resource| json!({"resource": resource})).collect();
    json!({"resourceType": "Bundle", "type": "document", "entry": entries})
}

/// Puts `replacement` in the place of the value that is number `place` in document order.
fn replace(value: &mut Value, place: &mut usize, replacement: &Value) {
    if *place == 0 {
        *value = replacement.clone();
    }
    *place = place.wrapping_sub(1);
    match value {
        Value::Array(elements) => {
            elements.iter_mut().for_each(|element| replace(element, place, replacement))
        }
        Value::Object(members) => members.values_mut().for_each(|member| replace(member, place, replacement)),
        _ => {}
    }
}

fn replacement() -> impl Strategy<Value = Value> {
    let text = prop::sample::select(vec![
        "",
        " ",
        "Patient/p",
        "#",
        "/",
        "\u{202e}<b>&#0;",
        "2020-13",
        "no-known-x",
        "T",
    ]);
    prop_oneof![
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        Just(json!([null])),
        Just(json!([[{"text": ["x"]}]])),
        Just(json!({"coding": {"code": "x"}, "reference": "Observation/o", "value": "1", "": ""})),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text.prop_map(Value::from),
    ]
}

proptest! {
    #[test]
    fn no_value_in_any_place_breaks_anything(changes in prop::collection::vec((0_usize..500, replacement()), 1..6)) {
        let mut record = record();
        for (mut place, replacement) in changes {
            replace(&mut record, &mut place, &replacement);
        }
        let text = record.to_string();
        let Ok((bundle, _)) = Bundle::from_json(&text) else { return Ok(()) };
        check(&bundle);
        let summary = Summary::new(&bundle, &Options::default());
        let mut seen: Vec<usize> = summary.groups().flat_map(|group| {
            let items = group.items.iter().chain(&group.past).flat_map(|item| item.entries());
            items.chain(group.statements.iter().filter_map(|statement| statement.entry)).collect::<Vec<_>>()
        }).collect();
        seen.extend(summary.also.iter().flat_map(|count| count.entries.iter().copied()));
        seen.extend([summary.who.entry, summary.record.entry].into_iter().flatten());
        seen.extend(summary.alerts.iter().map(|alert| alert.entry));
        prop_assert!((0..bundle.entries.len()).all(|position| seen.contains(&position)));
        let shown = summary.to_text(60);
        prop_assert!(!shown.chars().any(|character| character.is_control() && character != '\n'));
        summary.to_html();
        let mut told = bundle.clone();
        narrative::generate(&mut told);
        let written = told.to_json();
        prop_assert!(Bundle::from_json(&written).is_ok());
    }
}
