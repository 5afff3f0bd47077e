//! One bundle of several visits.

use super::*;
use crate::fhir::standing::Standing;
use crate::fhir::views::Composition;
use crate::fhir::{References, SectionKind, read as json};

#[test]
fn what_visits_add_stands_in_its_section_with_who_said_it() {
    let mut here = Clinic::new("A", 1).unwrap();
    let mut there = Clinic::new("عيادة الأمل", 2).unwrap();
    let trust = trust(&[&here, &there]);
    let mut history = here.begin(AMINA).unwrap();
    there.add(&mut history, &trust, &[VACCINE], &[]).unwrap();
    let fold = read(&history, &trust).fold();
    let references = References::new(&fold.bundle);
    let place = fold.bundle.entries.iter().position(|entry| entry.resource_type() == "Immunization").unwrap();
    let resource = fold.bundle.entries[place].resource.as_ref().unwrap();
    let patient = json::reference(resource, "patient").unwrap();
    assert_eq!(references.resolve(place, patient), fold.bundle.patient());
    let composition = fold.bundle.composition().unwrap();
    let sections =
        Composition::of(fold.bundle.entries[composition].resource.as_ref().unwrap()).unwrap().sections();
    let section = sections.iter().find(|one| one.kind() == Some(SectionKind::Immunizations)).unwrap();
    assert_eq!(
        section.entries().filter_map(|name| references.resolve(composition, name)).collect::<Vec<_>>(),
        [place]
    );

    assert_eq!(fold.told[1].added, [place]);
    let said = fold.bundle.entries[fold.told[1].provenance].resource.as_ref().unwrap().to_string();
    assert!(
        said.contains("\"display\":\"عيادة الأمل\"") && said.contains("\"recorded\":\"2026-03-02T"),
        "{said}"
    );
    assert_eq!(count(&fold, "Provenance"), 2);
    let card = fold.for_card();
    let statements: Vec<String> = card
        .entries
        .iter()
        .filter(|entry| entry.resource_type() == "Provenance")
        .filter_map(|entry| entry.resource.as_ref().map(ToString::to_string))
        .collect();
    let document = card.entries[card.composition().unwrap()].full_url().unwrap();
    let vaccine = fold.bundle.entries[place].full_url().unwrap();
    assert!(statements.len() == 2 && statements[0].contains(document) && statements[1].contains(vaccine));
    assert!(fold.contradictions.is_empty() && fold.changes.is_empty());
    assert!(Bundle::from_json(&fold.bundle.to_json()).is_ok());
}

#[test]
fn a_correction_shows_both() {
    let mut here = Clinic::new("A", 1).unwrap();
    let mut there = Clinic::new("B", 2).unwrap();
    let trust = trust(&[&here, &there]);
    let mut history = here.begin(AMINA).unwrap();
    let right = r#"{"resourceType":"AllergyIntolerance","code":{"text":"Sulfonamides"}}"#;
    let fix = correction(&read(&history, &trust).fold(), "AllergyIntolerance", Some(right)).unwrap();
    there.add(&mut history, &trust, &[], &[fix]).unwrap();
    let fold = read(&history, &trust).fold();
    let change = &fold.changes[0];
    let resource = |place: Option<usize>| fold.bundle.entries[place.unwrap()].resource.as_ref().unwrap();
    let (wrong, right) = (resource(change.target), resource(change.by));
    assert_eq!(Standing::of(wrong, None), Standing::InError);
    assert!(wrong.to_string().contains("Penicillin") && wrong.get("clinicalStatus").is_none());
    assert!(right.to_string().contains("Sulfonamides") && change.holds);
    assert_eq!(change.reason.as_deref(), Some("asked again"));
    // What was corrected can be withdrawn again.
    let fix = Correction {
        target: fold.bundle.entries[change.by.unwrap()].full_url().unwrap().to_owned(),
        by: None,
        reason: "no allergy at all".to_owned(),
    };
    here.add(&mut history, &trust, &[], &[fix]).unwrap();
    let fold = read(&history, &trust).fold();
    assert_eq!((fold.changes.len(), fold.changes[1].by), (2, None));
    let in_error = |resource: &&Json<'_>| Standing::of(resource, None) == Standing::InError;
    let resources: Vec<_> = fold.bundle.entries.iter().filter_map(|entry| entry.resource.as_ref()).collect();
    assert_eq!(resources.iter().filter(|resource| in_error(resource)).count(), 2);
}

#[test]
fn the_particulars_of_the_patient_are_corrected_in_place_and_the_others_kept() {
    let mut here = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&here]);
    let mut history = here.begin(AMINA).unwrap();
    let right =
        r#"{"resourceType":"Patient","name":[{"text":"Amina"}],"birthDate":"1991-02-03","gender":"female"}"#;
    let fix = correction(&read(&history, &trust).fold(), "Patient", Some(right)).unwrap();
    here.add(&mut history, &trust, &[], &[fix]).unwrap();
    let fold = read(&history, &trust).fold();
    assert_eq!(count(&fold, "Patient"), 1);
    let patient = fold.bundle.entries[fold.bundle.patient().unwrap()].resource.as_ref().unwrap();
    assert_eq!(patient.get("birthDate").and_then(Json::as_str), Some("1991-02-03"));
    assert!(fold.bundle.to_json().contains(r#""birthDate":"1990""#), "the one before is kept");
    assert!(Bundle::from_json(&fold.bundle.to_json()).is_ok());
}

#[test]
fn a_stranger_marks_nothing_as_wrong() {
    let mut here = Clinic::new("A", 1).unwrap();
    let mut stranger = Clinic::new("S", 2).unwrap();
    let trust = trust(&[&here]);
    let mut history = here.begin(AMINA).unwrap();
    let fix = correction(&read(&history, &trust).fold(), "AllergyIntolerance", None).unwrap();
    stranger.add(&mut history, &trust, &[], &[fix]).unwrap();
    let fold = read(&history, &trust).fold();
    assert_eq!(kinds(&fold), [ContradictionKind::UnprovenCorrection]);
    assert!(!fold.changes[0].holds);
    let allergy = fold.bundle.entries[fold.changes[0].target.unwrap()].resource.as_ref().unwrap();
    assert_eq!(Standing::of(allergy, None), Standing::Current);
}

#[test]
fn a_stranger_becomes_neither_the_base_nor_the_patient() {
    let here = &mut Clinic::new("A", 1).unwrap();
    let mut stranger = Clinic::new("S", 2).unwrap();
    stranger.now = 0;
    let trust = trust(&[here]);
    let history = here.begin(AMINA).unwrap();
    let other = AMINA.replace("1990", "1970").replace("Amina", "Somebody").replace("Penicillin", "Latex");
    let (bundle, _) = Bundle::from_json(&other).unwrap();
    let mut both = history.clone();
    let at = stranger.at().unwrap();
    both.append(&Visit::first(bundle), &stranger.author(), at, None, &mut TestRng::new(3)).unwrap();
    let reading = read(&both, &trust);
    assert_eq!(reading.seen[0].weight(), 1, "the stranger's comes first in time");
    let fold = reading.fold();
    let patient = fold.bundle.entries[fold.bundle.patient().unwrap()].resource.as_ref().unwrap().to_string();
    assert!(
        patient.contains("Amina") && patient.contains("1990") && !patient.contains("Somebody"),
        "{patient}"
    );
    assert!(
        fold.bundle.to_json().contains("Somebody") && fold.bundle.to_json().contains("Latex"),
        "and nothing is lost"
    );
    assert_eq!(kinds(&fold), [ContradictionKind::BirthDate]);
    assert!(Bundle::from_json(&fold.bundle.to_json()).is_ok());
}

#[test]
fn contradictions_are_listed_side_by_side() {
    let none = r#"{"resourceType":"AllergyIntolerance","code":{"coding":[{"system":"http://snomed.info/sct","code":"716186003"}]}}"#;
    let over = r#"{"resourceType":"Condition","clinicalStatus":{"coding":[{"code":"resolved"}]},"code":{"text":"asthma"}}"#;
    let dose = |dose: &str| {
        format!(
            r#"{{"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{{"text":"Warfarin"}},"dosage":[{{"text":"{dose}"}}]}}"#
        )
    };
    let mut here = Clinic::new("A", 1).unwrap();
    let mut there = Clinic::new("B", 2).unwrap();
    let trust = trust(&[&here, &there]);
    let first = here.begin(AMINA).unwrap();
    let fix = |kind, by| correction(&read(&first, &trust).fold(), kind, by).unwrap();
    let (mut one, mut other) = (first.clone(), first.clone());
    here.add(&mut one, &trust, &[none, &dose("5 mg")], &[fix("Condition", None)]).unwrap();
    there.add(&mut other, &trust, &[over, &dose("3 mg")], &[fix("Condition", None)]).unwrap();
    let fold = read(&merged(&one, &other).unwrap(), &trust).fold();
    use ContradictionKind::{Corrections, Dose, NoneKnown};
    let mut found = kinds(&fold);
    found.sort_unstable();
    assert_eq!(found, [NoneKnown, Dose, Corrections]);
    assert!(fold.contradictions.iter().all(|one| one.sides.len() == 2));

    let active = r#"{"resourceType":"Condition","clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Malaria"}}"#;
    let resolved = active.replace("active", "resolved");
    let (mut one, mut other) = (first.clone(), first);
    here.add(&mut one, &trust, &[active], &[]).unwrap();
    there.add(&mut other, &trust, &[&resolved], &[]).unwrap();
    assert_eq!(kinds(&read(&merged(&one, &other).unwrap(), &trust).fold()), [ContradictionKind::Status]);
    // Whoever knew of the one and writes the other says what changed.
    there.add(&mut one, &trust, &[&resolved], &[]).unwrap();
    assert_eq!(kinds(&read(&one, &trust).fold()), []);
}

#[test]
fn a_card_alone_is_continued_and_joined_with_its_history_later() {
    let mut here = Clinic::new("A", 1).unwrap();
    let mut there = Clinic::new("B", 2).unwrap();
    let trust = trust(&[&here, &there]);
    let whole = here.begin(AMINA).unwrap();
    let (card, part) = here.card(&read(&whole, &trust).fold(), Profile::Summary).unwrap();

    let mut at_there = History::of_card(&card, part).unwrap();
    assert_eq!(at_there.record(), whole.record());
    let right = r#"{"resourceType":"AllergyIntolerance","code":{"text":"Sulfonamides"}}"#;
    let fix = correction(&read(&at_there, &trust).fold(), "AllergyIntolerance", Some(right)).unwrap();
    there.add(&mut at_there, &trust, &[VACCINE], &[fix]).unwrap();
    let alone = read(&at_there, &trust);
    assert_eq!(alone.seen.iter().map(|seen| seen.who(Language::English)).collect::<Vec<_>>(), ["A", "B"]);
    assert!(alone.seen.iter().all(|seen| !seen.is_negative()));
    assert_eq!(count(&alone.fold(), "Condition"), 1);

    let both = merged(&whole, &at_there).unwrap();
    let reading = read(&both, &trust);
    assert_eq!((reading.seen.len(), reading.apart.len()), (3, 0));
    let fold = reading.fold();
    // Of the card nothing is shown twice, and what was corrected on it is that of the first visit.
    for (kind, times) in
        [("Patient", 1), ("Condition", 1), ("Immunization", 1), ("AllergyIntolerance", 2), ("Composition", 1)]
    {
        assert_eq!(count(&fold, kind), times, "{kind}");
    }
    let origin =
        |place: Option<usize>| fold.told.iter().position(|told| told.added.contains(&place.unwrap()));
    assert_eq!((origin(fold.changes[0].target), origin(fold.changes[0].by)), (Some(0), Some(2)));
    let vaccine =
        fold.bundle.entries.iter().position(|entry| entry.resource_type() == "Immunization").unwrap();
    let patient =
        json::reference(fold.bundle.entries[vaccine].resource.as_ref().unwrap(), "patient").unwrap();
    assert_eq!(References::new(&fold.bundle).resolve(vaccine, patient), fold.bundle.patient());
    assert_eq!(kinds(&fold), []);
    assert_eq!(fold.point.unwrap().heads.len(), 1, "the visit, which knew the card, which knew the first");
}

#[test]
fn a_card_that_names_no_history_begins_the_same_one_everywhere() {
    let mut here = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&here]);
    let whole = here.begin(AMINA).unwrap();
    let fold = Fold { point: None, ..read(&whole, &trust).fold() };
    let (card, _) = here.card(&fold, Profile::Summary).unwrap();
    let (one, other) = (History::of_card(&card, None).unwrap(), History::of_card(&card, None).unwrap());
    assert_eq!(one.to_bytes(), other.to_bytes());
    assert_ne!(one.record(), whole.record());
}

#[test]
fn an_older_card_and_a_file_without_the_visit_between_show_each_thing_once() {
    let mut here = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&here]);
    let early = here.begin(AMINA).unwrap();
    let mut late = early.clone();
    here.add(&mut late, &trust, &[VACCINE], &[]).unwrap();
    let (card, part) = here.card(&read(&late, &trust).fold(), Profile::Summary).unwrap();
    let joined = merged(&early, &History::of_card(&card, part).unwrap()).unwrap();
    let fold = read(&joined, &trust).fold();
    for kind in ["Patient", "Condition", "AllergyIntolerance", "Immunization"] {
        assert_eq!(count(&fold, kind), 1, "{kind}");
    }
    assert_eq!(fold.contradictions, []);
}

#[test]
fn the_same_words_of_two_visits_are_two_things() {
    let mut here = Clinic::new("A", 1).unwrap();
    let mut there = Clinic::new("B", 2).unwrap();
    let trust = trust(&[&here, &there]);
    let first = here.begin(AMINA).unwrap();
    let (mut one, mut other) = (first.clone(), first);
    here.add(&mut one, &trust, &[VACCINE], &[]).unwrap();
    there.add(&mut other, &trust, &[VACCINE], &[]).unwrap();
    let fold = read(&merged(&one, &other).unwrap(), &trust).fold();
    let names: std::collections::BTreeSet<_> =
        fold.bundle.entries.iter().filter_map(|entry| entry.full_url()).collect();
    assert_eq!((count(&fold, "Immunization"), names.len()), (2, fold.bundle.entries.len()));
}

#[test]
fn what_cannot_be_added_is_refused() {
    let mut here = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&here]);
    let fold = read(&here.begin(AMINA).unwrap(), &trust).fold();
    let visit = |resource: &str, corrections: &[Correction]| {
        let resources = vec![Json::parse(resource).unwrap().into_owned()];
        fold.visit(resources, corrections, &mut TestRng::new(1)).map(|_| ()).unwrap_err()
    };
    let fix = |by| correction(&fold, "Condition", by).unwrap();
    assert_eq!(visit("[]", &[]), HistoryError::NoResource { index: 0 });
    assert_eq!(visit(r#"{"resourceType":"Patient"}"#, &[]), HistoryError::SecondPatient { index: 0 });
    let other = Correction { target: "urn:uuid:1".to_owned(), ..fix(None) };
    assert_eq!(visit(VACCINE, &[other]), HistoryError::NoTarget { index: 0 });
    assert_eq!(visit(VACCINE, &[fix(None), fix(Some(VACCINE))]), HistoryError::OtherType { index: 1 });
    assert_eq!(visit(VACCINE, &[Correction { reason: " ".to_owned(), ..fix(None) }]), HistoryError::Reason);
}

#[test]
fn whoever_the_writer_takes_for_the_patient_is_the_patient_wherever_named() {
    let mut here = Clinic::new("Here", 1).unwrap();
    let trust = trust(&[&here]);
    let mut history = here.begin(AMINA).unwrap();
    let reported = r##"{"resourceType":"Observation","status":"final","code":{"text":"Cough"},
        "contained":[{"resourceType":"Specimen","id":"c1","subject":{"reference":"Patient/1"}}],
        "subject":{"reference":"Patient/1"},"specimen":{"reference":"#c1"},
        "performer":[{"reference":"Patient/1"},{"reference":"Patient/12"}],"valueBoolean":true}"##;
    here.add(&mut history, &trust, &[reported], &[]).unwrap();
    let fold = read(&history, &trust).fold();
    let patient = fold.bundle.entries[fold.bundle.patient().unwrap()].full_url().unwrap();
    let cough = fold.bundle.entries.iter().find(|entry| entry.resource_type() == "Observation").unwrap();
    let cough = cough.resource.as_ref().unwrap().to_string();
    assert_eq!(cough.matches(&format!(r#"{{"reference":"{patient}"}}"#)).count(), 3, "{cough}");
    assert!(
        !cough.contains(r#""Patient/1""#) && cough.contains("Patient/12") && cough.contains("#c1"),
        "{cough}"
    );
}
