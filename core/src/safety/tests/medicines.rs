//! Allergies, doubles, interruptions, interactions.

use super::*;

#[test]
fn a_medicine_that_is_not_tolerated() {
    let amoxicillin = statement("active", "Amoxicilline 500 mg", "");
    assert_eq!(given(&[&amoxicillin, &allergy("amoxicillin", "")]), ["allergy-drug [1, 2]"]);
    assert_eq!(given(&[&amoxicillin, &allergy("بنسلين", "")]), ["allergy-class [1, 2]"]);
    assert_eq!(given(&[&amoxicillin, &allergy("ampicilina", "")]), ["allergy-related [1, 2]"]);
    assert_eq!(given(&[&amoxicillin, &allergy("Ceftriaxon", "")]), ["allergy-cross [1, 2]"]);
    assert_eq!(
        given(&[&statement("active", "ceftriaxone", ""), &allergy("penicillin", "")]),
        ["allergy-cross [1, 2]"]
    );
    assert_eq!(given(&[&amoxicillin, &allergy("peanuts", "")]), [""; 0]);
    assert_eq!(given(&[&statement("completed", "amoxicillin", ""), &allergy("penicillin", "")]), [""; 0]);
    let by_code = |code: &str| {
        format!(
            r#"{{"resourceType":"AllergyIntolerance","patient":{{@p}},"code":{{"coding":[{{"system":"{SCT}","code":"{code}"}}]}}}}"#
        )
    };
    assert_eq!(given(&[&amoxicillin, &by_code("91936005")]), ["allergy-class [1, 2]"]);
    assert_eq!(given(&[&amoxicillin, &by_code("716186003")]), [""; 0]);
}

#[test]
fn an_allergy_that_does_not_hold_fires_nothing() {
    let amoxicillin = statement("active", "amoxicillin", "");
    for more in [
        r#","verificationStatus":{"coding":[{"code":"refuted"}]}"#,
        r#","verificationStatus":{"coding":[{"code":"entered-in-error"}]}"#,
        r#","clinicalStatus":{"coding":[{"code":"resolved"}]}"#,
    ] {
        assert_eq!(given(&[&amoxicillin, &allergy("penicillin", more)]), [""; 0], "{more}");
    }
    for text in
        ["No penicillin allergy", "Keine Penicillinallergie", "Pas d'allergie à la pénicilline", "NKDA"]
    {
        assert_eq!(given(&[&amoxicillin, &allergy(text, "")]), [""; 0], "{text}");
    }
    let another = allergy("penicillin", "").replace("@p", r#""reference":"Patient/other""#);
    assert_eq!(given(&[&amoxicillin, &another]), [""; 0]);
    let sulfate = statement("active", "ferrous sulfate", "");
    assert_eq!(given(&[&sulfate, &allergy("sulfa drugs", "")]), [""; 0]);
    assert_eq!(given(&[&statement("active", "Cotrimoxazole", ""), &allergy("iron sulfate", "")]), [""; 0]);
    assert_eq!(
        given(&[&statement("active", "Cotrimoxazole", ""), &allergy("Sulfa", "")]),
        ["allergy-class [1, 2]"]
    );
    assert_eq!(given(&[&statement("active", "paracetamol", ""), &allergy("NSAIDs", "")]), [""; 0]);
    assert_eq!(
        given(&[&statement("active", "Ibuprofène", ""), &allergy("AINS", "")]),
        ["allergy-class [1, 2]"]
    );
}

#[test]
fn one_substance_in_two_medicines() {
    let paracetamol = statement("active", "Paracetamol 1 g", "");
    let both = statement("active", "paracetamol/codeine", "");
    assert_eq!(given(&[&paracetamol, &both]), ["duplicate-ingredient [1, 2]"]);
    assert_eq!(given(&[&paracetamol, &statement("stopped", "paracetamol", "")]), [""; 0]);
    assert_eq!(given(&[&paracetamol, &statement("active", "ibuprofen", "")]), [""; 0]);
    // The order of a statement is no second medicine.
    let order = r#"{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{@p},"medicationCodeableConcept":{"text":"paracetamol"}}"#;
    assert_eq!(given(&[&paracetamol, order]), [""; 0]);
    let ointment = statement("active", "diclofenac", r#","dosage":[{"route":{"text":"Topical"}}]"#);
    let tablet = statement("active", "diclofenac 50", r#","dosage":[{"route":{"text":"Oral"}}]"#);
    assert_eq!(given(&[&ointment, &tablet]), [""; 0]);
    let earlier = statement("active", "metformin", r#","effectivePeriod":{"start":"2020","end":"2020-06"}"#);
    let later = statement("active", "metformin 500", r#","effectivePeriod":{"start":"2024-01"}"#);
    assert_eq!(given(&[&earlier, &later]), [""; 0]);
    let unknown = statement("unknown", "metformin", "");
    assert_eq!(given(&[&unknown, &unknown]), [""; 0]);
    // What the table does not know is compared by its code.
    let coded = r#"{"resourceType":"MedicationStatement","status":"active","subject":{@p},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"C08CA13"}],"text":"x"}}"#;
    assert_eq!(given(&[coded, coded]), ["duplicate-ingredient [1, 2]"]);
}

#[test]
fn treatment_that_was_broken_off() {
    let stopped = statement("stopped", "Rifampicin/Isoniazid", r#","effectiveDateTime":"2024-03""#);
    assert_eq!(given(&[&stopped]), ["interrupted-tuberculosis [1]"]);
    assert_eq!(given(&[&stopped.replace("stopped", "on-hold")]), ["interrupted-tuberculosis [1]"]);
    assert_eq!(given(&[&stopped, &statement("active", "isoniazid", "")]), [""; 0]);
    let completed = statement("completed", "RHZE rifampicin isoniazid", r#","effectiveDateTime":"2024-05""#);
    assert_eq!(given(&[&stopped, &completed]), [""; 0]);
    let before = completed.replace("2024-05", "2023-05");
    assert_eq!(given(&[&stopped, &before]), ["interrupted-tuberculosis [1]"]);
    // Rifampicin alone may have been for leprosy.
    assert_eq!(given(&[&statement("stopped", "rifampicin", "")]), [""; 0]);
    let tuberculosis = condition(SCT, "56717001", "");
    assert_eq!(
        given(&[&statement("stopped", "rifampicin", ""), &tuberculosis]),
        ["interrupted-tuberculosis [1, 2]"]
    );
}

#[test]
fn treatment_of_hiv_and_epilepsy_that_was_broken_off() {
    assert_eq!(given(&[&statement("stopped", "TLD", "")]), ["interrupted-hiv [1]"]);
    assert_eq!(given(&[&statement("stopped", "efavirenz", ""), &statement("active", "TLD", "")]), [""; 0]);
    // Tenofovir alone may have been for hepatitis B.
    assert_eq!(given(&[&statement("stopped", "tenofovir", "")]), [""; 0]);
    let epilepsy = condition(ICD, "G40", "");
    assert_eq!(
        given(&[&statement("on-hold", "Carbamazepin", ""), &epilepsy]),
        ["interrupted-epilepsy [1, 2]"]
    );
    assert_eq!(given(&[&statement("on-hold", "Carbamazepin", "")]), [""; 0]);
}

#[test]
fn a_supply_that_ended() {
    let until = |end: &str| {
        statement(
            "active",
            "dolutegravir/lamivudine/tenofovir",
            &format!(r#","effectivePeriod":{{"start":"2024-01","end":"{end}"}}"#),
        )
    };
    assert_eq!(given(&[&until("2024-05-31")]), ["supply-ended-hiv [1]"]);
    assert_eq!(given(&[&until("2024-06-01")]), [""; 0]);
    assert_eq!(given(&[&until("2024")]), [""; 0]);
    let order = r#"{"resourceType":"MedicationRequest","status":"active","intent":"order","authoredOn":"2024-03-01","subject":{@p},"medicationCodeableConcept":{"text":"TLD"},"dispenseRequest":{"expectedSupplyDuration":{"value":30,"code":"d"}}}"#;
    assert_eq!(given(&[order]), ["supply-ended-hiv [1]"]);
    assert_eq!(given(&[&order.replace("30", "120")]), [""; 0]);
}

#[test]
fn medicines_with_g6pd_deficiency() {
    let primaquine = statement("intended", "Primaquine", "");
    assert_eq!(given(&[&primaquine]), ["g6pd-unknown [1]"]);
    assert_eq!(given(&[&primaquine, &condition(SCT, "124134002", "")]), ["g6pd-medicine [1, 2]"]);
    let refuted = r#","verificationStatus":{"coding":[{"code":"refuted"}]}"#;
    assert_eq!(given(&[&primaquine, &condition(SCT, "124134002", refuted)]), ["g6pd-unknown [1]"]);
    let measured = |code: &str| {
        observation("32546-4", &format!(r#","interpretation":[{{"coding":[{{"code":"{code}"}}]}}]"#))
    };
    assert_eq!(given(&[&primaquine, &measured("L")]), ["g6pd-medicine [1, 2]"]);
    assert_eq!(given(&[&primaquine, &measured("N")]), [""; 0]);
    assert_eq!(given(&[&statement("active", "dapsone", "")]), [""; 0]);
}

#[test]
fn what_ended_and_is_not_said_to_go_on_is_past() {
    let taken = |status, end| {
        statement(status, "amoxicillin", &format!(r#","effectivePeriod":{{"start":"2014","end":"{end}"}}"#))
    };
    let penicillin = allergy("penicillin", "");
    assert_eq!(given(&[&taken("unknown", "2014-05"), &penicillin]), [""; 0]);
    assert_eq!(given(&[&taken("unknown", "2024-07"), &penicillin]), ["allergy-class [1, 2]"]);
    assert_eq!(given(&[&taken("active", "2014-05"), &penicillin]), ["allergy-class [1, 2]"]);
}

#[test]
fn medicines_that_harm_an_unborn_child() {
    let woman = r#","birthDate":"1995","gender":"female""#;
    let valproate = statement("active", "Valproate de sodium", "");
    let pregnant = observation("82810-3", PREGNANT);
    assert_eq!(given_to(woman, &[&valproate, &pregnant])[0], "pregnancy-medicine [1, 2]");
    assert_eq!(given_to(woman, &[&valproate]), ["childbearing-medicine [1]"]);
    assert_eq!(given_to(r#","birthDate":"1995","gender":"male""#, &[&valproate]), [""; 0]);
    assert_eq!(given_to(r#","gender":"female""#, &[&valproate]), [""; 0]);
    assert_eq!(given_to(woman, &[&statement("active", "enalapril", "")]), [""; 0]);
}

#[test]
fn anticoagulants_and_what_makes_them_bleed() {
    let warfarin = statement("active", "Warfarin", "");
    assert_eq!(given(&[&warfarin]), ["anticoagulant [1]"]);
    assert_eq!(
        given(&[&warfarin, &statement("active", "Diclofenac", "")]),
        ["anticoagulant-bleeding [2, 1]", "anticoagulant [1]"]
    );
    assert_eq!(given(&[&statement("stopped", "Warfarin", "")]), [""; 0]);
}

#[test]
fn resistant_tuberculosis_rifamycins_and_mefloquine() {
    let contact = r#"{"resourceType":"Observation","status":"final","subject":{@p},"code":{"coding":[{"system":"urn:carnet:screening","code":"tb-contact"}]},"valueCodeableConcept":{"coding":[{"system":"urn:carnet:answer","code":"drug-resistant"}]}}"#;
    assert_eq!(given(&[contact]), ["resistant-tuberculosis-contact [1]"]);
    assert_eq!(given(&[&contact.replace("drug-resistant", "no")]), [""; 0]);
    assert_eq!(given(&[&condition(SCT, "423092005", "")]), ["resistant-tuberculosis [1]"]);
    let rifampicin = statement("active", "Rifampicin", "");
    let dolutegravir = statement("active", "Dolutegravir", "");
    assert_eq!(given(&[&rifampicin, &dolutegravir]), ["rifamycin-interaction [2, 1]"]);
    assert_eq!(given(&[&statement("completed", "rifampicin", ""), &dolutegravir]), [""; 0]);
    // Weekly rifapentine leaves dolutegravir as it is, but not nevirapine.
    let rifapentine = statement("active", "Rifapentine", "");
    assert_eq!(given(&[&rifapentine, &dolutegravir]), [""; 0]);
    assert_eq!(
        given(&[&rifapentine, &statement("active", "nevirapine", "")]),
        ["rifamycin-interaction [2, 1]"]
    );
    let mefloquine = statement("intended", "mefloquine", "");
    assert_eq!(given(&[&mefloquine, &condition(ICD, "F20.0", "")]), ["mefloquine-neuropsychiatric [1, 2]"]);
    assert_eq!(given(&[&mefloquine]), [""; 0]);
}

#[test]
fn family_history_and_doubts_are_no_problems() {
    let told =
        |text: &str| format!(r#"{{"resourceType":"Condition","subject":{{@p}},"code":{{"text":"{text}"}}}}"#);
    let mefloquine = statement("intended", "mefloquine", "");
    assert_eq!(given(&[&mefloquine, &told("Epilepsie")]), ["mefloquine-neuropsychiatric [1, 2]"]);
    assert_eq!(given(&[&statement("stopped", "rifampicin", ""), &told("Exposure to tuberculosis")]), [""; 0]);
    for text in ["family history of epilepsy", "no epilepsy", "sin epilepsia", "suspected epilepsy"] {
        assert_eq!(given(&[&mefloquine, &told(text)]), [""; 0], "{text}");
    }
}
