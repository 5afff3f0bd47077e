//! Parts for fewer readers.

use super::*;

const HIV: &str = r#"{"resourceType":"Condition","code":{"text":"HIV infection"}}"#;

fn visit(
    clinic: &mut Clinic,
    history: &mut History,
    resources: &[&str],
    reader: &Clinic,
) -> Result<(), Failure> {
    let resources = resources.iter().map(|text| Json::parse(text).map(Json::into_owned));
    let resources = resources.collect::<Result<Vec<_>, _>>()?;
    let visit = read(history, &TrustStore::default()).fold().visit(resources, &[], &mut TestRng::new(7))?;
    let at = clinic.at()?;
    let sealing = Sealing { recipients: &[*reader.pair.public().encryption()], bytes: 1024 };
    history.append(&visit, &clinic.author(), at, Some(&sealing), &mut TestRng::new(clinic.now))?;
    Ok(())
}

/// The history as a file gives it back.
fn kept(history: &History) -> Result<History, HistoryError> {
    History::from_bytes(&history.to_bytes())
}

#[test]
fn who_wrote_a_part_knows_it_until_it_is_kept() {
    let mut here = Clinic::new("A", 1).unwrap();
    let reader = Clinic::new("R", 3).unwrap();
    let trust = trust(&[&here]);
    let mut history = here.begin(AMINA).unwrap();
    visit(&mut here, &mut history, &[HIV], &reader).unwrap();
    assert!(read(&history, &trust).fold().for_card().to_json().contains("HIV infection"));
    assert!(!read(&kept(&history).unwrap(), &trust).fold().bundle.to_json().contains("HIV"));
}

#[test]
fn who_has_no_key_sees_no_trace_and_carries_it_along() {
    let (mut here, mut there) = (Clinic::new("A", 1).unwrap(), Clinic::new("B", 2).unwrap());
    let reader = Clinic::new("R", 3).unwrap();
    let trust = trust(&[&here, &there]);
    let first = here.begin(AMINA).unwrap();
    let (mut with, mut without) = (first.clone(), first);
    visit(&mut here, &mut with, &[VACCINE, HIV], &reader).unwrap();
    here.now -= 60;
    visit(&mut here, &mut without, &[VACCINE], &reader).unwrap();
    assert_eq!(with.to_bytes().len(), without.to_bytes().len(), "the length tells nothing");
    let [seen, unseen] = [&with, &without].map(|history| read(&kept(history).unwrap(), &trust).fold());
    assert_eq!(seen.bundle.entries.len(), unseen.bundle.entries.len());
    assert!(!seen.bundle.to_json().contains("HIV"));

    there.add(&mut with, &trust, &[VACCINE], &[]).unwrap();
    let again = History::from_bytes(&with.to_bytes()).unwrap();
    let keys = [reader.pair.decryption()];
    let keys = Keys { decryption: &keys, ..Keys::default() };
    let reading = again.read(&Reader { trust: &trust, now: None, keys });
    assert!(reading.fold().bundle.to_json().contains("HIV infection"));
    assert_eq!(reading.seen.iter().filter(|seen| seen.has_opened_part).count(), 1);
}

#[test]
fn a_part_cannot_be_exchanged_or_taken_away_unseen() {
    let mut here = Clinic::new("A", 1).unwrap();
    let reader = Clinic::new("R", 3).unwrap();
    let trust = trust(&[&here]);
    let mut history = here.begin(AMINA).unwrap();
    visit(&mut here, &mut history, &[HIV], &reader).unwrap();
    let part = history.parts.pop_first().unwrap().1;
    let mut history = kept(&history).unwrap();
    let reading = read(&history, &trust);
    assert!(reading.seen[1].lacks_part && reading.seen[1].is_negative());
    let annex =
        envelope::Annex { content: None, recipients: &[*reader.pair.public().encryption()], bytes: 1024 };
    let other = SealedPart::seal(&annex, &mut here.rng).unwrap();
    assert_ne!(other.as_bytes(), part.as_bytes());
    history.parts.insert(entry::id_of(other.as_bytes()), other);
    let reading = read(&history, &trust);
    assert_eq!(reading.apart[0].reason, ApartReason::Ownerless);
    assert!(reading.seen[1].lacks_part);
}

#[test]
fn withdrawing_what_is_sensitive_is_sensitive() {
    let mut here = Clinic::new("A", 1).unwrap();
    let reader = Clinic::new("R", 3).unwrap();
    let trust = trust(&[&here]);
    let mut history = here.begin(AMINA).unwrap();
    visit(&mut here, &mut history, &[HIV], &reader).unwrap();
    let keys = [reader.pair.decryption()];
    let keys = Keys { decryption: &keys, ..Keys::default() };
    let all = Reader { trust: &trust, now: None, keys };
    let fold = history.read(&all).fold();
    let hiv =
        fold.bundle.entries.iter().find(|entry| entry.resource.as_ref().unwrap().to_string().contains("HIV"));
    let target = hiv.unwrap().full_url().unwrap().to_owned();
    let fix = Correction { target: target.clone(), by: None, reason: "another person".to_owned() };
    let visit = fold.visit(Vec::new(), &[fix], &mut here.rng).unwrap();
    let sealing = Sealing { recipients: &[*reader.pair.public().encryption()], bytes: 1024 };
    let at = here.at().unwrap();
    let author = Author { key: here.pair.signing(), name: "A", country: None };
    history.append(&visit, &author, at, Some(&sealing), &mut TestRng::new(9)).unwrap();
    let fold = read(&kept(&history).unwrap(), &trust).fold();
    assert!(fold.changes.is_empty() && !fold.bundle.to_json().contains(&target));
    let fold = history.read(&all).fold();
    assert!(fold.changes[0].holds && fold.changes[0].target.is_some());
}
