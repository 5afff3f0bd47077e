use super::*;
use crate::fhir::{Bundle, References, check};

const PATIENT: &str = r#"{"fullUrl":"urn:uuid:0","resource":{"resourceType":"Patient","id":"p","name":[{"family":"Viol"}],
    "birthDate":"1990","telecom":[{"value":"+1"}],"identifier":[{"value":"UNHCR-1"}]}}"#;

fn document(sections: &str, entries: &[&str]) -> String {
    let composition = format!(
        r#"{{"fullUrl":"urn:uuid:c","resource":{{"resourceType":"Composition","title":"Summary","section":[{sections}]}}}}"#
    );
    let entries = entries
        .iter()
        .enumerate()
        .map(|(at, one)| format!(r#"{{"fullUrl":"urn:uuid:{}","resource":{one}}}"#, at + 1));
    let all: Vec<String> = [composition, PATIENT.to_owned()].into_iter().chain(entries).collect();
    format!(r#"{{"resourceType":"Bundle","type":"document","entry":[{}]}}"#, all.join(","))
}

fn read(text: &str) -> Bundle<'_> {
    Bundle::from_json(text)
        .map(|(bundle, _)| bundle)
        .unwrap_or(Bundle { header: Vec::new(), entries: Vec::new() })
}

fn types<'b>(bundle: &'b Bundle<'_>) -> Vec<&'b str> {
    bundle.entries.iter().map(|entry| entry.resource_type()).collect()
}

const HIV: &str =
    r#"{"resourceType":"Condition","subject":{"reference":"urn:uuid:0"},"code":{"text":"HIV"}}"#;
const ASTHMA: &str =
    r#"{"resourceType":"Condition","subject":{"reference":"urn:uuid:0"},"code":{"text":"Asthma"}}"#;

#[test]
fn labels_codes_and_words_each_suffice() {
    let of = |resource: &str| {
        let text = document("", &[resource]);
        sensitivities(&read(&text), 2).into_iter().map(Sensitivity::code).collect::<Vec<_>>()
    };
    let label = |system: &str, code: &str| {
        of(&format!(
            r#"{{"resourceType":"Condition","meta":{{"security":[{{"system":"{system}","code":"{code}"}}]}}}}"#
        ))
    };
    let act = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    assert_eq!(label(act, "SDV"), ["violence"]);
    assert_eq!(label(act, "ETHUD"), ["substance-use"]);
    assert_eq!(label("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R"), ["restricted"]);
    assert_eq!(label("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N"), [] as [&str; 0]);
    assert_eq!(
        of(
            r#"{"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"47505003"}]}}"#
        ),
        ["mental-health"]
    );
    assert_eq!(of(r#"{"resourceType":"Observation","note":[{"text":"enceinte"}]}"#), ["pregnancy"]);
    let html = r#"{"resourceType":"Basic","text":{"status":"generated","div":"<div>&#72;IV</div>"}}"#;
    assert_eq!(of(html), ["hiv"]);
    // "VIH positif" in base64.
    let attachment = r#"{"resourceType":"DocumentReference","content":[{"attachment":{"contentType":"text/plain","data":"VklIIHBvc2l0aWY="}}]}"#;
    assert_eq!(of(attachment), ["hiv"]);
    assert_eq!(of(r#"{"resourceType":"Basic","hivStatus":true}"#), ["hiv"]);
    assert_eq!(of(r#"{"resourceType":"Practitioner","name":[{"family":"Rape"}]}"#), [] as [&str; 0]);
}

#[test]
fn the_patient_and_the_composition_are_not_sensitive() {
    let text = document(r#"{"title":"Pregnancy"}"#, &[]);
    let bundle = read(&text);
    assert!(sensitivities(&bundle, 0).is_empty() && sensitivities(&bundle, 1).is_empty());
    assert!(sensitivities(&bundle, 99).is_empty());
}

#[test]
fn codes_of_sensitivities_lead_back() {
    for one in Sensitivity::ALL {
        assert_eq!(Sensitivity::from_code(one.code()), Some(one));
    }
    assert_eq!(Sensitivity::SubstanceUse.to_string(), "substance use");
    assert_eq!(Sensitivity::from_code("x"), None);
}

#[test]
fn what_leads_to_it_and_what_only_it_leads_to_moves_along() {
    let text = document(
        r#"{"title":"Problems","entry":[{"reference":"urn:uuid:1"},{"reference":"urn:uuid:2"}]}"#,
        &[
            ASTHMA,
            HIV,
            r#"{"resourceType":"MedicationRequest","reasonReference":[{"reference":"urn:uuid:2"}],"medicationReference":{"reference":"urn:uuid:4"}}"#,
            r#"{"resourceType":"Medication","code":{"text":"TDF/3TC"}}"#,
            r#"{"resourceType":"Provenance","target":[{"reference":"urn:uuid:3"}],"agent":[{"who":{"reference":"urn:uuid:6"}}]}"#,
            r#"{"resourceType":"Organization","name":"Clinic of both"}"#,
            r#"{"resourceType":"Observation","performer":[{"reference":"urn:uuid:6"}]}"#,
        ],
    );
    let split = split(&read(&text));
    let annex = split.annex.unwrap();
    assert_eq!(types(&split.main), ["Composition", "Patient", "Condition", "Organization", "Observation"]);
    assert_eq!(
        types(&annex),
        [
            "Composition",
            "Organization",
            "Patient",
            "Condition",
            "MedicationRequest",
            "Medication",
            "Provenance"
        ]
    );
    let stub = annex.entries[2].resource.as_ref().unwrap();
    assert_eq!(stub.to_string(), r#"{"resourceType":"Patient","id":"p"}"#);
    assert_eq!(References::new(&annex).resolve(3, "urn:uuid:0"), Some(2));
}

#[test]
fn a_clinic_without_another_reader_moves_even_in_a_circle() {
    let text = document(
        "",
        &[
            r#"{"resourceType":"Condition","code":{"text":"HIV"},"recorder":{"reference":"urn:uuid:2"}}"#,
            r#"{"resourceType":"Organization","name":"One","partOf":{"reference":"urn:uuid:3"}}"#,
            r#"{"resourceType":"Organization","name":"Other","partOf":{"reference":"urn:uuid:2"}}"#,
        ],
    );
    assert_eq!(types(&split(&read(&text)).main), ["Composition", "Patient"]);
}

#[test]
fn an_attachment_moves_with_the_document_that_names_it() {
    let text = document(
        "",
        &[
            r#"{"resourceType":"DocumentReference","description":"HIV","content":[{"attachment":{"url":"urn:uuid:2"}}]}"#,
            r#"{"resourceType":"Binary","data":"AAAA"}"#,
        ],
    );
    assert_eq!(types(&split(&read(&text)).main), ["Composition", "Patient"]);
}

#[test]
fn an_allergy_stays_although_only_a_sensitive_list_names_it() {
    let text = document(
        "",
        &[
            r#"{"resourceType":"List","title":"HIV clinic","entry":[{"item":{"reference":"urn:uuid:2"}}]}"#,
            r#"{"resourceType":"AllergyIntolerance","code":{"text":"Penicillin"}}"#,
        ],
    );
    let split = split(&read(&text));
    assert_eq!(types(&split.main), ["Composition", "Patient", "AllergyIntolerance"]);
    assert_eq!(types(&split.annex.unwrap()), ["Composition", "AllergyIntolerance", "Patient", "List"]);
}

#[test]
fn an_allergy_stays_although_it_was_written_down_at_a_sensitive_visit() {
    let text = document(
        "",
        &[
            r#"{"resourceType":"Condition","code":{"text":"HIV infection"}}"#,
            r#"{"resourceType":"Encounter","diagnosis":[{"condition":{"reference":"urn:uuid:1"}}]}"#,
            r#"{"resourceType":"AllergyIntolerance","code":{"text":"Penicillin"},"encounter":{"reference":"urn:uuid:2"}}"#,
            r#"{"resourceType":"Immunization","vaccineCode":{"text":"BCG"},"encounter":{"reference":"urn:uuid:2"}}"#,
            r#"{"resourceType":"Observation","code":{"text":"Weight"},"encounter":{"reference":"urn:uuid:2"}}"#,
        ],
    );
    let bundle = read(&text);
    let split = split(&bundle);
    assert_eq!(types(&split.main), ["Composition", "Patient", "AllergyIntolerance", "Immunization"]);
    assert!(!split.main.to_json().contains("encounter"));
    let joined = join(split.main, split.annex.unwrap());
    assert_eq!(joined.entries.len(), bundle.entries.len(), "no allergy twice");
    assert_eq!(joined.to_json().matches("\"encounter\"").count(), 3);
}

#[test]
fn sections_keep_no_trace() {
    let text = document(
        r#"{"title":"Problems","text":{"status":"additional","div":"<div>and the other one</div>"},
            "entry":[{"reference":"urn:uuid:1"},{"reference":"urn:uuid:2"}]},
           {"title":"Past","text":{"status":"generated","div":"<div>x</div>"},"entry":[{"reference":"urn:uuid:2"}]},
           {"title":"History of pregnancies","entry":[{"reference":"urn:uuid:3"}]},
           {"title":"Story","text":{"status":"additional","div":"<div>I was raped</div>"}},
           {"title":"Kept","text":{"status":"additional","div":"<div>as it was</div>"},"entry":[{"reference":"urn:uuid:1"}]}"#,
        &[ASTHMA, HIV, r#"{"resourceType":"Observation","valueString":"two"}"#],
    );
    let bundle = read(&text);
    let split = split(&bundle);
    let composition = split.main.entries[0].resource.as_ref().unwrap().to_string();
    assert_eq!(
        composition,
        r#"{"resourceType":"Composition","title":"Summary","section":[{"title":"Problems","entry":[{"reference":"urn:uuid:1"}]},{"title":"Kept","text":{"status":"additional","div":"<div>as it was</div>"},"entry":[{"reference":"urn:uuid:1"}]}]}"#
    );
    assert_eq!(types(&split.main), ["Composition", "Patient", "Condition"]);
    let joined = join(split.main, split.annex.unwrap());
    let composition = joined.entries[0].resource.as_ref().unwrap();
    assert_eq!(composition.get("section").unwrap().elements().len(), 5);
    let problems = composition.get("section").unwrap().elements()[0].to_string();
    assert!(problems.contains("and the other one") && problems.contains("urn:uuid:2"));
}

#[test]
fn labels_totals_and_signatures_of_the_whole_go() {
    let text = document("", &[HIV]).replacen(
        r#""type":"document""#,
        r#""type":"document","total":3,"signature":{"data":"AA=="},"meta":{"tag":[{"code":"x"}],"security":[{"code":"HIV"},{"code":"R"}]}"#,
        1,
    );
    let text = text.replacen(r#""title":"Summary""#, r#""title":"HIV summary","confidentiality":"R""#, 1);
    let split = split(&read(&text));
    let main = split.main.to_json();
    assert!(main.contains(r#""total":2"#) && main.contains(r#""meta":{"tag":[{"code":"x"}]}"#));
    for trace in ["signature", "security", "confidentiality", "HIV"] {
        assert!(!main.contains(trace), "{trace}");
    }
    let joined = join(split.main, split.annex.unwrap()).to_json();
    for back in [
        r#""total":3"#,
        "signature",
        r#""code":"HIV""#,
        r#""code":"R""#,
        "HIV summary",
        r#""confidentiality":"R""#,
    ] {
        assert!(joined.contains(back), "{back}");
    }
}

#[test]
fn a_bundle_without_anything_sensitive_is_returned_as_it_is() {
    let text = document(r#"{"title":"Problems","entry":[{"reference":"urn:uuid:1"}]}"#, &[ASTHMA]);
    let bundle = read(&text);
    let split = split(&bundle);
    assert_eq!(split.main.to_json(), bundle.to_json());
    assert!(split.annex.is_none());
}

#[test]
fn the_patients_general_practitioner_goes_with_the_clinic() {
    let text = document("", &[r#"{"resourceType":"Organization","name":"HIV clinic"}"#]);
    let text = text.replacen(
        r#""birthDate":"1990""#,
        r#""birthDate":"1990","generalPractitioner":[{"reference":"urn:uuid:1"},{"display":"Dr A"}]"#,
        1,
    );
    let split = split(&read(&text));
    assert!(split.main.to_json().contains(r#""generalPractitioner":[{"display":"Dr A"}]"#));
    assert!(!split.main.to_json().contains("urn:uuid:1"));
    assert!(join(split.main, split.annex.unwrap()).to_json().contains(r#"{"reference":"urn:uuid:1"}"#));
}

#[test]
fn an_added_entry_whose_name_is_taken_gets_another() {
    let text = document("", &[ASTHMA]);
    let other = document(
        "",
        &[HIV, r#"{"resourceType":"Flag","code":{"text":"HIV"},"encounter":{"reference":"urn:uuid:1"}}"#],
    );
    let annex = split(&read(&other)).annex.unwrap();
    let joined = join(read(&text), annex);
    assert_eq!(types(&joined), ["Composition", "Patient", "Condition", "Condition", "Flag"]);
    let links = References::new(&joined);
    let flag = joined.entries[4].resource.as_ref().unwrap();
    let target = flag.get("encounter").and_then(|one| one.get("reference")).and_then(Json::as_str).unwrap();
    assert_eq!(links.resolve(4, target), Some(3));
    assert_eq!(links.resolve(0, "urn:uuid:1"), Some(2));
}

#[test]
fn long_chains_and_circles_end() {
    let count = 19_000;
    let entries: Vec<String> = (1..=count)
        .map(|at| format!(r#"{{"resourceType":"Observation","hasMember":[{{"reference":"urn:uuid:{}"}},{{"reference":"urn:uuid:1"}}]}}"#, at % count + 1))
        .collect();
    let mut entries: Vec<&str> = entries.iter().map(String::as_str).collect();
    let quiet = document("", &entries);
    assert!(split(&read(&quiet)).annex.is_none());
    entries.push(r#"{"resourceType":"Flag","code":{"text":"HIV"},"encounter":{"reference":"urn:uuid:7"}}"#);
    let loud = document("", &entries);
    let split = split(&read(&loud));
    assert_eq!(types(&split.main), ["Composition", "Patient"]);
    assert_eq!(join(split.main, split.annex.unwrap()).entries.len(), count + 3);
}

#[test]
fn strange_shapes_are_split_and_joined() {
    for resource in [
        r#"{"resourceType":"Condition","code":"HIV"}"#,
        r#"{"resourceType":"Condition","code":{"text":["HIV",1,null,{}]},"subject":[{"reference":"urn:uuid:0"}]}"#,
        r#"{"resourceType":"Condition","meta":{"security":"HIV"}}"#,
        r#"{"resourceType":"Composition","section":{"title":"HIV","entry":{"reference":"urn:uuid:1"}}}"#,
        r#"{"resourceType":"Composition","section":["HIV",null,[[]]],"meta":[]}"#,
        r#"{"code":{"text":"HIV"}}"#,
    ] {
        let text = document(r#"{"title":"x","entry":[{"display":"HIV"},{"reference":5}]}"#, &[resource]);
        let bundle = read(&text);
        let split = split(&bundle);
        assert!(!split.main.to_json().contains("HIV"), "{resource}");
        assert_eq!(join(split.main, split.annex.unwrap()).entries.len(), 3, "{resource}");
    }
    let nothing = Bundle { header: Vec::new(), entries: Vec::new() };
    assert!(split(&nothing).annex.is_none());
    assert_eq!(join(nothing.clone(), nothing.clone()), nothing);
    assert!(View::Border.of(&nothing).entries.is_empty());
}

#[test]
fn at_a_border_only_vaccinations_show() {
    let text = document(
        r#"{"title":"All","entry":[{"reference":"urn:uuid:1"},{"reference":"urn:uuid:2"}]}"#,
        &[
            r#"{"resourceType":"Immunization","status":"completed","vaccineCode":{"text":"Yellow fever"},"patient":{"reference":"urn:uuid:0","display":"N"},
                "occurrenceDateTime":"2024","lotNumber":"L1","note":[{"text":"n"}],"reasonCode":[{"text":"camp"}],"location":{"reference":"urn:uuid:3"},
                "performer":[{"actor":{"reference":"urn:uuid:4"}},{"actor":{"display":"Dr B"}}]}"#,
            ASTHMA,
            r#"{"resourceType":"Location","name":"Post 7","telecom":[{"value":"1"}],"address":{"line":["Road"],"country":"KE"}}"#,
            r#"{"resourceType":"Practitioner","name":[{"family":"A"}]}"#,
            r#"{"resourceType":"Immunization","status":"not-done","vaccineCode":{"text":"MMR"}}"#,
            r#"{"resourceType":"Immunization","status":"completed","vaccineCode":{"text":"HBV"},"reasonCode":[{"text":"HIV"}]}"#,
        ],
    );
    let seen = View::Border.of(&read(&text)).to_json();
    assert_eq!(
        seen,
        concat!(
            r#"{"resourceType":"Bundle","type":"collection","entry":["#,
            r#"{"fullUrl":"urn:uuid:0","resource":{"resourceType":"Patient","id":"p","name":[{"family":"Viol"}],"birthDate":"1990"}},"#,
            r#"{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Immunization","status":"completed","vaccineCode":{"text":"Yellow fever"},"#,
            r#""patient":{"reference":"urn:uuid:0"},"occurrenceDateTime":"2024","lotNumber":"L1","location":{"reference":"urn:uuid:3"}}},"#,
            r#"{"fullUrl":"urn:uuid:3","resource":{"resourceType":"Location","name":"Post 7","address":{"country":"KE"}}}]}"#
        )
    );
}

#[test]
fn the_family_sees_nothing_sensitive_and_no_narrative_beyond_the_entries() {
    let text = document(
        r#"{"title":"Problems","text":{"status":"additional","div":"<div>more</div>"},"entry":[{"reference":"urn:uuid:1"}]},
           {"title":"Also","text":{"status":"generated","div":"<div>said</div>"},"entry":[{"reference":"urn:uuid:1"}]}"#,
        &[ASTHMA, HIV],
    );
    let bundle = read(&text);
    let seen = View::Family.of(&bundle);
    assert!(
        !seen.to_json().contains("HIV")
            && !seen.to_json().contains("more")
            && seen.to_json().contains("said")
    );
    assert_eq!(View::Full.of(&bundle), bundle);
    assert_eq!(View::from_code("family"), Some(View::Family));
    assert_eq!(View::Border.code(), "border");
}

#[test]
fn both_parts_read_as_bundles() {
    let text = document(
        r#"{"title":"Problems","entry":[{"reference":"urn:uuid:1"},{"reference":"urn:uuid:2"}]}"#,
        &[ASTHMA, HIV],
    );
    let split = split(&read(&text));
    for part in [split.main.to_json(), split.annex.unwrap().to_json()] {
        let (part, findings) = Bundle::from_json(&part).unwrap();
        assert!(findings.is_empty());
        let dangling = check(&part).iter().filter(|finding| finding.code.contains("reference")).count();
        assert_eq!(dangling, 0);
    }
}
