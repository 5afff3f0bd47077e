//! Union, in every order and grouping.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::history::entry::{Draft, Entry};
use crate::record::EntryId;

/// Histories in the case of one record, each a random graph of visits, cards, forged and unknown entries, and parts.
static WHOLE: LazyLock<Vec<History>> = LazyLock::new(|| {
    (0..24).map(|seed| whole(seed).unwrap_or_else(|_| History::begin(&mut TestRng::new(0)))).collect()
});

const ENTRIES: u64 = 14;

fn whole(seed: u64) -> Result<History, Failure> {
    let mut rng = TestRng::new(seed);
    let clinics = ["A", "عيادة الأمل", "C"]
        .iter()
        .zip(0..)
        .map(|(name, at)| Clinic::new(name, at))
        .collect::<Result<Vec<_>, _>>()?;
    let (bundle, _) = Bundle::from_json(AMINA)?;
    let mut content = codec::encode(&bundle, Profile::Complete)?.bytes;
    let mut history = History::begin(&mut rng);
    let mut known: Vec<EntryId> = Vec::new();
    for number in 0..ENTRIES {
        let mut parents: Vec<EntryId> = (0..draw(&mut rng, 4))
            .filter_map(|_| known.get(draw(&mut rng, number.max(1))).copied())
            .collect();
        parents.sort_unstable();
        parents.dedup();
        let clinic = clinics.get(draw(&mut rng, 3)).ok_or("no clinic")?;
        let annex =
            envelope::Annex { content: None, recipients: &[*clinic.pair.public().encryption()], bytes: 64 };
        let part = (number % 3 == 0).then(|| SealedPart::seal(&annex, &mut rng)).transpose()?;
        // Padding of its own, so that no two entries are the same.
        content.push(0);
        let card = SignedRecord::from_bytes([&[0], content.as_slice()].concat(), None)?;
        let card = Entry::of_card(&card, HistoryPoint::new(history.record(), parents.clone()).as_ref());
        let draft =
            Draft { record: history.record(), parents, content: content.clone(), part: part.as_ref() };
        // Times go back and forth, and some are the same.
        let at = Timestamp::from_unix_seconds(1_772_442_000 + draw(&mut rng, 4) as u64).ok_or("no time")?;
        let visit = draft.sign(&clinic.author(), at);
        let entry = if number == 11 { card } else { visit }.ok_or("no entry")?;
        known.push(entry.id);
        let bytes = match number {
            5 => forge(&entry.bytes),
            9 => b"of a later version".to_vec(),
            _ => entry.bytes,
        };
        insert(&mut history, bytes);
        history.parts.extend(part.map(|part| (entry::id_of(part.as_bytes()), part)));
    }
    Ok(history)
}

fn forge(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes.last_mut().into_iter().for_each(|last| *last ^= 1);
    bytes
}

fn insert(history: &mut History, bytes: Vec<u8>) {
    match Entry::from_bytes(bytes.clone()) {
        Some(entry) => drop(history.entries.insert(entry.id, entry)),
        None => drop(history.unknown.insert(entry::id_of(&bytes), bytes)),
    }
}

/// What of a whole history has got to one place: any of its entries, whether or not those before them are there.
fn some_of(whole: &History, mask: u32) -> History {
    let mut history = whole.clone();
    let mut at = 0;
    let mut is_kept = || {
        at += 1;
        mask >> (at - 1) & 1 == 1
    };
    history.entries.retain(|_, _| is_kept());
    history.unknown.retain(|_, _| is_kept());
    history.parts.retain(|_, _| is_kept());
    history
}

fn ids(history: &History) -> BTreeSet<EntryId> {
    history.ids().chain(history.parts.keys().copied()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn merge_is_commutative_associative_idempotent_and_loses_nothing(
        which in 0usize..24, masks in prop::array::uniform3(0u32..1 << 19),
    ) {
        let whole = &WHOLE[which];
        prop_assert_eq!(whole.len() as u64, ENTRIES);
        let [a, b, c] = masks.map(|mask| some_of(whole, mask));
        let ab = merged(&a, &b).unwrap();
        let bytes = ab.to_bytes();
        prop_assert_eq!(&merged(&b, &a).unwrap().to_bytes(), &bytes);
        prop_assert_eq!(&merged(&ab, &a).unwrap().to_bytes(), &bytes);
        prop_assert_eq!(&merged(&ab, &ab).unwrap().to_bytes(), &bytes);
        let bc = merged(&b, &c).unwrap();
        let abc = merged(&ab, &c).unwrap();
        prop_assert_eq!(merged(&a, &bc).unwrap().to_bytes(), abc.to_bytes());
        let all: BTreeSet<EntryId> = [&a, &b, &c].into_iter().flat_map(ids).collect();
        prop_assert_eq!(ids(&abc), all);
    }
}

#[test]
fn a_history_is_read_as_it_was_written_and_each_entry_is_shown_or_kept_apart() {
    let clinics: Vec<Clinic> = (0..2).map(|at| Clinic::new("A", at).unwrap()).collect();
    let trust = trust(&clinics.iter().collect::<Vec<_>>());
    for whole in WHOLE.iter() {
        let bytes = whole.to_bytes();
        let again = History::from_bytes(&bytes).unwrap();
        assert_eq!(again.to_bytes(), bytes);
        assert_eq!(
            History::from_bytes(&[&bytes[..], &[0; 40]].concat()).unwrap().to_bytes(),
            bytes,
            "padding"
        );
        let reading = read(&again, &trust);
        let ownerless = |apart: &&Apart| apart.reason == ApartReason::Ownerless;
        let apart = reading.apart.len() - reading.apart.iter().filter(ownerless).count();
        assert_eq!(reading.seen.len() + apart, whole.len());
        assert!(reading.apart.iter().any(|apart| apart.reason == ApartReason::NotUnderstood));
    }
}

#[test]
fn histories_of_two_records_are_not_joined() {
    let mut clinic = Clinic::new("A", 1).unwrap();
    let (one, other) = (clinic.begin(AMINA).unwrap(), clinic.begin(AMINA).unwrap());
    assert_eq!(merged(&one, &other).unwrap_err(), HistoryError::OtherRecord);
}
