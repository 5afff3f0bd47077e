//! Journeys, parasites, pregnancy, vaccines.

use super::*;

fn stay(country: &str, status: &str) -> String {
    format!(
        r#"{{"resourceType":"Observation","status":"{status}","subject":{{@p}},"code":{{"coding":[{{"system":"{SCT}","code":"420008001"}}]}},"effectivePeriod":{{"start":"2020"}},"component":[{{"code":{{"coding":[{{"system":"http://loinc.org","code":"94651-7"}}]}},"valueCodeableConcept":{{"coding":[{{"system":"urn:iso:std:iso:3166","code":"{country}"}}]}}}}]}}"#
    )
}

const ADULT: &str = r#","birthDate":"1990","gender":"male""#;
const WOMAN: &str = r#","birthDate":"1995","gender":"female""#;

#[test]
fn ivermectin_where_loa_loa_is_endemic() {
    let planned = statement("intended", "Ivermectin 3 mg", "");
    let (cameroon, kenya) = (stay("CM", "final"), stay("KE", "final"));
    assert_eq!(given_to(ADULT, &[&planned, &cameroon]), ["loa-loa-ivermectin [1, 2]"]);
    assert_eq!(given_to(ADULT, &[&cameroon]), ["loa-loa-travel [1]"]);
    assert_eq!(given_to(ADULT, &[&kenya]), [""; 0]);
    assert_eq!(given_to(ADULT, &[&planned, &kenya]), [""; 0]);
    // No journeys told: that is said, but only where the medicine is at stake.
    assert_eq!(given_to(ADULT, &[&planned]), ["loa-loa-unknown [1]"]);
    assert_eq!(given_to(ADULT, &[&stay("CM", "entered-in-error")]), [""; 0]);
    assert_eq!(given_to(ADULT, &[&planned, &stay("CM", "entered-in-error")]), ["loa-loa-unknown [1]"]);
    let taken = statement("completed", "Ivermectin", r#","effectiveDateTime":"2024-05-30""#);
    assert_eq!(
        given_to(ADULT, &[&taken, &cameroon]),
        ["loa-loa-travel [2]", "loa-loa-ivermectin-given [1, 2]"]
    );
    let withheld = statement("not-taken", "Ivermectin", "");
    assert_eq!(given_to(ADULT, &[&withheld, &cameroon]), ["loa-loa-travel [2]"]);
}

#[test]
fn an_address_in_an_endemic_country_counts_as_a_stay() {
    let planned = statement("intended", "ivermectine", "");
    let patient = r#","birthDate":"1990","gender":"male","address":[{"country":"COD"}]"#;
    assert_eq!(given_to(patient, &[&planned]), ["loa-loa-ivermectin [1, 0]"]);
    let elsewhere = r#","birthDate":"1990","gender":"male","address":[{"country":"LB"}]"#;
    assert_eq!(given_to(elsewhere, &[&planned]), ["loa-loa-unknown [1]"]);
}

#[test]
fn albendazole_by_trimester() {
    let planned = statement("intended", "Albendazol 400 mg", "");
    let pregnant = observation("82810-3", PREGNANT);
    let period = |date| {
        observation("8665-2", &format!(r#","effectiveDateTime":"2024-05-20","valueDateTime":"{date}""#))
    };
    let with = |one: &str| given_to(WOMAN, &[&planned, &pregnant, one]);
    // 97 days are 13 weeks and six days, the last of the first trimester.
    assert!(with(&period("2024-02-25")).contains(&"albendazole-first-trimester [1, 2, 3]".to_owned()));
    assert!(with(&period("2024-02-24")).contains(&"albendazole-pregnancy [1, 2, 3]".to_owned()));
    assert!(with(&period("2024-02")).contains(&"albendazole-trimester-unknown [1, 2, 3]".to_owned()));
    let due = |date| observation("11778-8", &format!(r#","valueDateTime":"{date}""#));
    assert!(with(&due("2025-01-10")).contains(&"albendazole-first-trimester [1, 2, 3]".to_owned()));
    assert!(with(&due("2024-08")).contains(&"albendazole-pregnancy [1, 2, 3]".to_owned()));
    assert!(
        given_to(WOMAN, &[&planned, &pregnant]).contains(&"albendazole-trimester-unknown [1, 2]".to_owned())
    );
    // A date of delivery still to come says by itself that there is a pregnancy; a past one does not.
    assert!(
        given_to(WOMAN, &[&planned, &due("2025-01-10")])
            .contains(&"albendazole-first-trimester [1, 2]".to_owned())
    );
    assert_eq!(given_to(WOMAN, &[&planned, &due("2023-01-10")]), ["albendazole-pregnancy-unknown [1]"]);
}

#[test]
fn albendazole_where_nothing_is_known_of_a_pregnancy() {
    let planned = statement("intended", "Albendazole", "");
    assert_eq!(given_to(WOMAN, &[&planned]), ["albendazole-pregnancy-unknown [1]"]);
    assert_eq!(given_to(ADULT, &[&planned]), [""; 0]);
    // Nobody knows sex or age: it may be a pregnancy.
    assert_eq!(given_to("", &[&planned]), ["albendazole-pregnancy-unknown [1]"]);
    assert_eq!(given_to(r#","birthDate":"1950","gender":"female""#, &[&planned]), [""; 0]);
    assert_eq!(given_to(r#","birthDate":"2018","gender":"female""#, &[&planned]), [""; 0]);
    let not = observation("82810-3", NOT_PREGNANT);
    assert_eq!(given_to(WOMAN, &[&planned, &not]), [""; 0]);
    let unknown = observation("82810-3", r#","valueCodeableConcept":{"coding":[{"code":"261665006"}]}"#);
    assert_eq!(given_to(WOMAN, &[&planned, &unknown]), ["albendazole-pregnancy-unknown [1]"]);
    let past = statement("completed", "Albendazole", "");
    assert_eq!(given_to(WOMAN, &[&past]), [""; 0]);
}

#[test]
fn a_later_no_ends_a_pregnancy_and_so_does_time() {
    let pregnant = observation("82810-3", PREGNANT);
    assert_eq!(given_to(WOMAN, &[&pregnant]), ["live-vaccine-pregnancy [1]"]);
    assert_eq!(given_to(WOMAN, &[&pregnant, &observation("82810-3", NOT_PREGNANT)]), [""; 0]);
    assert_eq!(given_to(WOMAN, &[&pregnant.replace("2024-05-20", "2023-05-20")]), [""; 0]);
    let problem = condition(
        SCT,
        "77386006",
        r#","clinicalStatus":{"coding":[{"code":"active"}]},"onsetDateTime":"2024-03""#,
    );
    assert_eq!(given_to(WOMAN, &[&problem]), ["live-vaccine-pregnancy [1]"]);
    assert_eq!(given_to(WOMAN, &[&problem.replace("active", "resolved")]), [""; 0]);
    let refuted =
        problem.replace(r#""onset"#, r#""verificationStatus":{"coding":[{"code":"refuted"}]},"onset"#);
    assert_eq!(given_to(WOMAN, &[&refuted]), [""; 0]);
    let relative = problem.replace("@p", r#""reference":"RelatedPerson/mother""#);
    let own = condition(SCT, "195967001", "");
    assert_eq!(given_to(WOMAN, &[&relative, &own]), [""; 0]);
}

#[test]
fn ivermectin_below_fifteen_kilograms() {
    let planned = statement("active", "Ivermectin", "");
    let child = r#","birthDate":"2021","gender":"male""#;
    let kenya = stay("KE", "final");
    let weighs =
        |value: &str| observation("29463-7", &format!(r#","valueQuantity":{{"value":{value},"code":"kg"}}"#));
    assert_eq!(given_to(child, &[&planned, &kenya, &weighs("14.9")]), ["ivermectin-weight [1, 3]"]);
    assert_eq!(given_to(child, &[&planned, &kenya, &weighs("15")]), [""; 0]);
    assert_eq!(given_to(child, &[&planned, &kenya]), ["ivermectin-weight-unknown [1]"]);
    assert_eq!(given_to(ADULT, &[&planned, &kenya]), [""; 0]);
    // An unknown date of birth is no age.
    assert_eq!(given_to("", &[&planned, &kenya]), ["ivermectin-weight-unknown [1]"]);
    assert_eq!(
        given_to(WOMAN, &[&planned, &kenya, &observation("82810-3", PREGNANT)])[0],
        "ivermectin-pregnancy [1, 3]"
    );
}

#[test]
fn antiparasitics_with_cysticercosis_or_seizures() {
    let planned = statement("intended", "Praziquantel", "");
    assert_eq!(
        given_to(ADULT, &[&planned, &condition(ICD, "B69.0", "")]),
        ["antiparasitic-cysticercosis [1, 2]"]
    );
    assert_eq!(given_to(ADULT, &[&planned, &condition(ICD, "G40.9", "")]), ["antiparasitic-seizures [1, 2]"]);
    let past = r#","clinicalStatus":{"coding":[{"code":"resolved"}]}"#;
    assert_eq!(given_to(ADULT, &[&planned, &condition(ICD, "G40.9", past)]), [""; 0]);
    let for_it = statement("active", "Albendazole", r#","reasonCode":[{"text":"neurocysticercosis"}]"#);
    assert_eq!(given_to(ADULT, &[&for_it, &condition(ICD, "B69.0", "")]), [""; 0]);
}

fn due(code: &str) -> String {
    format!(
        r#"{{"resourceType":"ImmunizationRecommendation","patient":{{@p}},"date":"2024-05","recommendation":[{{"vaccineCode":[{{"coding":[{{"system":"http://hl7.org/fhir/sid/cvx","code":"{code}"}}],"text":"vaccine"}}],"forecastStatus":{{"coding":[{{"code":"due"}}]}}}}]}}"#
    )
}

#[test]
fn live_vaccines_in_pregnancy() {
    let pregnant = observation("82810-3", PREGNANT);
    assert_eq!(given_to(WOMAN, &[&pregnant, &due("03")]), ["live-vaccine-pregnancy-due [2, 1]"]);
    assert_eq!(given_to(WOMAN, &[&pregnant, &due("10")]), ["live-vaccine-pregnancy [1]"]);
    assert_eq!(given_to(WOMAN, &[&due("03")]), [""; 0]);
    let dose = |date: &str| {
        format!(
            r#"{{"resourceType":"Immunization","status":"completed","patient":{{@p}},"occurrenceDateTime":"{date}","vaccineCode":{{"coding":[{{"system":"http://www.whocc.no/atc","code":"J07BD52"}}],"text":"MMR"}}}}"#
        )
    };
    let period = observation("8665-2", r#","effectiveDateTime":"2024-05-20","valueDateTime":"2024-02-01""#);
    let with = |dose: &str| given_to(WOMAN, &[&pregnant, &period, dose]);
    assert_eq!(with(&dose("2024-03-01"))[0], "live-vaccine-pregnancy-given [3, 1, 2]");
    assert_eq!(with(&dose("2024-01-31")), ["live-vaccine-pregnancy [1, 2]"]);
    // A year alone is not certainly within.
    assert_eq!(with(&dose("2024")), ["live-vaccine-pregnancy [1, 2]"]);
    assert_eq!(with(&dose("2024-03-01").replace("completed", "not-done")), ["live-vaccine-pregnancy [1, 2]"]);
}

#[test]
fn live_vaccines_in_immunosuppression() {
    let leukaemia = condition(SCT, "93143009", "");
    assert_eq!(given(&[&leukaemia]), ["live-vaccine-immunosuppression [1]"]);
    assert_eq!(given(&[&leukaemia, &due("37")]), ["live-vaccine-immunosuppression-due [2, 1]"]);
    let hiv = condition(SCT, "86406008", "");
    let cd4 = |value: &str| {
        observation("24467-3", &format!(r#","valueQuantity":{{"value":{value},"code":"/uL"}}"#))
    };
    // HIV alone is not severe; without a count it cannot be judged, where a live vaccine is at stake.
    assert_eq!(given(&[&hiv]), [""; 0]);
    assert_eq!(given(&[&hiv, &due("03")]), ["live-vaccine-cd4-unknown [2, 1]"]);
    assert_eq!(given(&[&hiv, &due("03"), &cd4("200")]), [""; 0]);
    assert_eq!(given(&[&hiv, &due("03"), &cd4("199")]), ["live-vaccine-immunosuppression-due [2, 3]"]);
    let thousands = observation("24467-3", r#","valueQuantity":{"value":0.15,"code":"10*3/uL"}"#);
    assert_eq!(given(&[&thousands]), ["live-vaccine-immunosuppression [1]"]);
    let steroid = statement("active", "Prednisolone 5 mg", "");
    assert_eq!(given(&[&steroid]), [""; 0]);
    assert_eq!(given(&[&steroid, &due("03")]), ["live-vaccine-dose-unknown [2, 1]"]);
    assert_eq!(given(&[&statement("active", "tacrolimus", "")]), ["live-vaccine-immunosuppression [1]"]);
    assert_eq!(given(&[&statement("stopped", "tacrolimus", "")]), [""; 0]);
    let sickle = r#"{"resourceType":"MedicationStatement","status":"active","subject":{@p},"medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L01XX05"}]}}"#;
    assert_eq!(given(&[sickle]), [""; 0]);
}
