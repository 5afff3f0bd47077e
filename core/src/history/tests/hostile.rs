//! Entries that nobody honest writes, and bytes that nobody does.

use super::*;
use crate::history::entry::{Draft, Entry};
use crate::record::RecordId;

fn with(history: &History, bytes: Vec<u8>) -> Result<History, Failure> {
    let mut history = history.clone();
    let entry = Entry::from_bytes(bytes).ok_or("no entry")?;
    history.entries.insert(entry.id, entry);
    Ok(history)
}

fn reasons(history: &History, trust: &TrustStore) -> Vec<ApartReason> {
    read(history, trust).apart.iter().map(|apart| apart.reason).collect()
}

#[test]
fn a_forged_entry_is_kept_apart_and_never_lost() {
    let mut clinic = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&clinic]);
    let mut history = clinic.begin(AMINA).unwrap();
    clinic.add(&mut history, &trust, &[VACCINE], &[]).unwrap();
    let last = history.ordered().last().unwrap().bytes.clone();
    for at in [last.len() - 1, last.len() - 100] {
        let mut forged = last.clone();
        forged[at] ^= 1;
        let Some(entry) = Entry::from_bytes(forged.clone()) else { continue };
        let history = with(&history, forged).unwrap();
        let reading = read(&history, &trust);
        assert_eq!(reading.apart, [Apart { id: entry.id, reason: ApartReason::Forged }]);
        let fold = reading.fold();
        assert_eq!(count(&fold, "Immunization"), 1);
        assert!(!fold.point.unwrap().heads.contains(&entry.id), "no new visit follows it");
        let again = History::from_bytes(&history.to_bytes()).unwrap();
        assert!(again.ids().any(|id| id == entry.id));
    }
}

#[test]
fn what_is_of_another_record_or_unreadable_is_kept_apart() {
    let clinic = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&clinic]);
    let history = Clinic::new("A", 1).unwrap().begin(AMINA).unwrap();
    let at = Timestamp::UNIX_EPOCH;
    let content = codec::encode(&Bundle::from_json(AMINA).unwrap().0, Profile::Complete).unwrap().bytes;
    let draft = |record, content| Draft { record, parents: Vec::new(), content, part: None };
    let other = draft(RecordId::from_bytes([7; 16]), content).sign(&clinic.author(), at).unwrap();
    assert_eq!(reasons(&with(&history, other.bytes).unwrap(), &trust), [ApartReason::OtherRecord]);
    let unreadable = draft(history.record(), vec![0xff; 40]).sign(&clinic.author(), at).unwrap();
    assert_eq!(reasons(&with(&history, unreadable.bytes).unwrap(), &trust), [ApartReason::Unreadable]);
}

#[test]
fn a_card_of_another_person_does_not_pass_for_one_of_this_history() {
    let mut clinic = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&clinic]);
    let history = clinic.begin(AMINA).unwrap();
    let other = clinic.begin(AMINA).unwrap();
    let (card, _) = clinic.card(&read(&other, &trust).fold(), Profile::Summary).unwrap();
    let point = HistoryPoint::new(history.record(), history.ids()).unwrap();
    let entry = Entry::of_card(&card, Some(&point)).unwrap();
    assert_eq!(reasons(&with(&history, entry.bytes).unwrap(), &trust), [ApartReason::Misplaced]);
}

#[test]
fn whoever_is_unknown_is_shown_as_such() {
    let mut here = Clinic::new("A", 1).unwrap();
    let mut stranger = Clinic::new("Stranger", 2).unwrap();
    let trust = trust(&[&here]);
    let mut history = here.begin(AMINA).unwrap();
    stranger.add(&mut history, &trust, &[VACCINE], &[]).unwrap();
    let reading = read(&history, &trust);
    assert_eq!(reading.seen.len(), 2);
    assert_eq!(reading.seen[1].verdict.codes()[..2], ["integrity.unverifiable", "issuer.unknown"]);
    assert_eq!(reading.seen[1].who(Language::English), "somebody unknown here who says: Stranger");
    assert_eq!(count(&reading.fold(), "Immunization"), 1);
}

#[test]
fn an_entry_without_those_before_it_is_shown_and_says_that_something_is_missing() {
    let mut clinic = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&clinic]);
    let mut history = clinic.begin(AMINA).unwrap();
    let first = history.ids().next().unwrap();
    clinic.add(&mut history, &trust, &[VACCINE], &[]).unwrap();
    history.entries.remove(&first);
    let reading = read(&history, &trust);
    assert_eq!(reading.seen[0].missing, [first]);
    assert!(reading.seen[0].is_negative());
    let fold = reading.fold();
    assert_eq!((count(&fold, "Immunization"), count(&fold, "Patient")), (1, 1));
}

#[test]
fn only_one_spelling_of_a_history_is_read() {
    let mut clinic = Clinic::new("A", 1).unwrap();
    let trust = trust(&[&clinic]);
    let mut history = clinic.begin(AMINA).unwrap();
    clinic.add(&mut history, &trust, &[VACCINE], &[]).unwrap();
    let bytes = history.to_bytes();
    for length in 0..bytes.len() {
        assert_eq!(History::from_bytes(&bytes[..length]).unwrap_err(), HistoryError::Malformed);
    }
    assert_eq!(History::from_bytes(&[&bytes[..], b"\x01"].concat()).unwrap_err(), HistoryError::Malformed);
    // Entries in another order, and one twice.
    use crate::codec::cbor::Cbor;
    let Cbor::Array(items) = Cbor::from_bytes(&bytes).unwrap() else { panic!("an array") };
    let Cbor::Array(entries) = items[1].clone() else { panic!("an array") };
    let doubled = [entries.clone(), vec![entries[1].clone()]].concat();
    for entries in [entries.into_iter().rev().collect(), doubled] {
        let spelt = Cbor::Array(vec![items[0].clone(), Cbor::Array(entries), items[2].clone()]);
        assert_eq!(History::from_bytes(&spelt.to_bytes()).unwrap_err(), HistoryError::Malformed);
    }
}

#[test]
fn a_file_says_its_version() {
    let mut clinic = Clinic::new("A", 1).unwrap();
    let history = clinic.begin(AMINA).unwrap();
    let recipients = [*clinic.pair.public().encryption()];
    let options = Options { recipients: &recipients, ..Options::default() };
    let bytes = file::seal(&history, &options, &mut TestRng::new(1)).unwrap();
    let opened = envelope::open(
        file::envelope(&bytes).unwrap(),
        &Keys { decryption: &[clinic.pair.decryption()], ..Keys::default() },
    );
    let opened = opened.unwrap().verify(&TrustStore::default(), None);
    assert_eq!(History::from_bytes(&opened.content().record).unwrap().to_bytes(), history.to_bytes());
    assert!(file::is_file(&bytes) && file::is_file(b"carnet history 2\n"));
    assert_eq!(file::envelope(b"carnet history 2\n"), Err(HistoryError::NewerVersion));
    for bytes in [&b"carnet history 0\n"[..], b"carnet history 1", b"carnet history ", b"", b"CN1"] {
        assert_eq!(file::envelope(bytes), Err(HistoryError::Malformed), "{bytes:?}");
    }
}
