//! Resources made from plain values, read back member by member.
#![expect(clippy::unwrap_used, reason = "what the examples are made of")]

use std::num::NonZeroU32;

use carnet_strict::build::{
    self, AllergyCategory, AllergyClinicalStatus, AllergyCriticality, AllergyVerificationStatus, BuildError,
    Code, Concept, ConditionCategory, ConditionClinicalStatus, ConditionVerificationStatus, DataAbsentReason,
    Decimal, ImmunizationStatus, MedicationStatus, Moment, ObservationCategory, ObservationStatus,
    Occurrence, Quantity, QuantityComparator, Reaction, ReactionSeverity, Text, Value,
};
use carnet_strict::check;

fn text(text: &str) -> Text<'_> {
    Text::new(text).unwrap()
}

fn said(words: &str) -> Concept<'_> {
    Concept { text: text(words), codes: &[] }
}

fn at(moment: &str) -> Moment {
    Moment::new(moment).unwrap()
}

/// Compares without the order of members, and checks.
fn assert_is(made: Result<String, BuildError>, expected: &str) {
    let made = made.unwrap();
    let tree = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(tree(&made), tree(expected));
    assert_eq!(check(&made), Ok(vec![]));
}

fn observation(value: Value<'_>) -> Result<String, BuildError> {
    build::observation(&build::Observation {
        id: None,
        patient: text("Patient/1"),
        status: ObservationStatus::Final,
        category: Some(ObservationCategory::Laboratory),
        code: said("Haemoglobin"),
        effective: Some(at("2026-05-31T10:00:00+03:00")),
        value,
        note: None,
    })
}

fn quantity(decimal: &str) -> Value<'_> {
    let value = Decimal::new(decimal).unwrap();
    Value::Quantity(Quantity { value, comparator: None, unit: text("g/dL"), ucum: Some(text("g/dL")) })
}

#[test]
fn a_quantity_keeps_its_written_form() {
    assert_is(
        observation(quantity("11.5")),
        r#"{"resourceType":"Observation","status":"final","subject":{"reference":"Patient/1"},
            "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],
            "code":{"text":"Haemoglobin"},"effectiveDateTime":"2026-05-31T10:00:00+03:00",
            "valueQuantity":{"value":11.5,"unit":"g/dL","system":"http://unitsofmeasure.org","code":"g/dL"}}"#,
    );
    for decimal in ["10.00", "72", "0.5", "-1.50", "1E+8", "1.2345678901234567891"] {
        let made = observation(quantity(decimal)).unwrap();
        assert!(made.contains(&format!(r#""valueQuantity":{{"value":{decimal},"#)), "{made}");
    }
}

#[test]
fn an_observation_has_other_values() {
    let below = Quantity {
        value: Decimal::new("20").unwrap(),
        comparator: Some(QuantityComparator::Less),
        unit: text("copies/mL"),
        ucum: None,
    };
    let made = observation(Value::Quantity(below)).unwrap();
    assert!(made.contains(r#""valueQuantity":{"value":20,"comparator":"<","unit":"copies/mL"}"#), "{made}");
    let codes = [Code {
        system: text("http://snomed.info/sct"),
        code: text("260385009"),
        display: Some(text("Negative")),
    }];
    let made = observation(Value::Concept(Concept { text: text("négatif"), codes: &codes })).unwrap();
    assert!(made.contains(r#""display":"Negative""#) && made.contains(r#""text":"négatif""#), "{made}");
    assert!(observation(Value::Text(text("trace"))).unwrap().contains(r#""valueString":"trace""#));
    let made = observation(Value::Absent(DataAbsentReason::NotPerformed)).unwrap();
    assert!(made.contains(r#""dataAbsentReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/data-absent-reason","code":"not-performed"}]}"#));
}

#[test]
fn an_immunization_is_made() {
    let given = build::Immunization {
        id: Some(text("i1")),
        patient: text("urn:uuid:1"),
        status: ImmunizationStatus::Completed,
        vaccine: said("MMR"),
        occurrence: Occurrence::At(at("2019")),
        lot_number: Some(text("AB12")),
        dose_number: NonZeroU32::new(2),
        note: Some(text("from the card")),
    };
    assert_is(
        build::immunization(&given),
        r#"{"resourceType":"Immunization","id":"i1","status":"completed","vaccineCode":{"text":"MMR"},
            "patient":{"reference":"urn:uuid:1"},"occurrenceDateTime":"2019","lotNumber":"AB12",
            "protocolApplied":[{"doseNumberPositiveInt":2}],"note":[{"text":"from the card"}]}"#,
    );
    let told = build::Immunization { occurrence: Occurrence::Told(text("in childhood")), ..given };
    assert!(build::immunization(&told).unwrap().contains(r#""occurrenceString":"in childhood""#));
}

#[test]
fn a_medication_statement_is_made() {
    let given = build::MedicationStatement {
        id: None,
        patient: text("Patient/1"),
        status: MedicationStatus::Active,
        medication: said("Metformin 500 mg"),
        dosage: Some(text("1 tablet twice a day")),
        start: Some(at("2024-03")),
        end: None,
        note: None,
    };
    assert_is(
        build::medication_statement(&given),
        r#"{"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/1"},
            "medicationCodeableConcept":{"text":"Metformin 500 mg"},"dosage":[{"text":"1 tablet twice a day"}],
            "effectivePeriod":{"start":"2024-03"}}"#,
    );
}

#[test]
fn a_condition_is_made() {
    let given = build::Condition {
        id: None,
        patient: text("Patient/1"),
        clinical_status: Some(ConditionClinicalStatus::Active),
        verification_status: Some(ConditionVerificationStatus::Confirmed),
        category: Some(ConditionCategory::ProblemListItem),
        code: said("ربو"),
        onset: Some(at("2001-09-30")),
        abatement: None,
        note: None,
    };
    assert_is(
        build::condition(&given),
        r#"{"resourceType":"Condition","subject":{"reference":"Patient/1"},"code":{"text":"ربو"},"onsetDateTime":"2001-09-30",
            "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
            "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},
            "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-category","code":"problem-list-item"}]}]}"#,
    );
}

#[test]
fn an_allergy_is_made() {
    let reactions =
        [Reaction { manifestation: said("Anaphylaxis"), severity: Some(ReactionSeverity::Severe) }];
    let given = build::AllergyIntolerance {
        id: None,
        patient: text("Patient/1"),
        clinical_status: Some(AllergyClinicalStatus::Active),
        verification_status: Some(AllergyVerificationStatus::Unconfirmed),
        kind: Some(build::AllergyType::Allergy),
        category: Some(AllergyCategory::Medication),
        criticality: Some(AllergyCriticality::High),
        code: said("Penicillin"),
        onset: None,
        reactions: &reactions,
        note: None,
    };
    assert_is(
        build::allergy_intolerance(&given),
        r#"{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/1"},"code":{"text":"Penicillin"},
            "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},
            "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"unconfirmed"}]},
            "type":"allergy","category":["medication"],"criticality":"high",
            "reaction":[{"manifestation":[{"text":"Anaphylaxis"}],"severity":"severe"}]}"#,
    );
}

#[test]
fn values_that_are_wrong_cannot_be_made() {
    for wrong in ["", " \t", "a\u{0}b", "\u{1b}[2J"] {
        assert_eq!(Text::new(wrong), Err(BuildError::Text), "{wrong:?}");
    }
    for wrong in ["", "1,5", "1.", ".5", "+1", "01", "1e999", "NaN", " 1", "1 ", "0x1", "\"1\""] {
        assert_eq!(Decimal::new(wrong), Err(BuildError::Decimal), "{wrong:?}");
    }
    for wrong in [
        "",
        "26",
        "0026",
        "2026-5",
        "2026-13",
        "2026-02-30",
        "2026/05/31",
        "31.05.2026",
        "+2026",
        "2026-05-31-01",
        "2026-05-31T10:00",
        "2026-05-31T10:00:00",
        "2026-05-31 10:00:00Z",
        "now",
    ] {
        assert_eq!(Moment::new(wrong), Err(BuildError::Moment), "{wrong:?}");
    }
}
