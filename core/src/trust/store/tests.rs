use sha2::{Digest as _, Sha256};

use super::*;
use crate::crypto::testing::TestRng;
use crate::crypto::{KeyPair, SigningKey};
use crate::trust::foreign::ForeignList;
use crate::trust::list::tests::{clinics, contents, edition, root};
use crate::trust::{GroupPlan, ListContents};

fn now() -> Timestamp {
    Timestamp::parse("2026-03-14").unwrap()
}

fn signed(contents: &ListContents, sequence: u64, root: &KeyPair) -> Vec<u8> {
    TrustList::sign(contents, &edition(sequence), root, &mut TestRng::new(sequence)).unwrap()
}

fn store(contents: &ListContents) -> TrustStore {
    let mut store = TrustStore::default();
    store.import(&signed(contents, 5, &root(1)), now()).unwrap();
    store
}

fn kid(clinic: u8) -> KeyId {
    SigningKey::from_bytes(&[clinic; 32]).id()
}

/// A list of one key of RFC 7517, appendix A.1.
fn foreign(made: &str) -> ForeignList {
    let jwks = br#"{"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256",
        "kid":"cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s",
        "x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}"#;
    let list = ForeignList::import(jwks, "https://clinic.example").unwrap();
    ForeignList { made: Timestamp::parse(made), ..list }
}

#[test]
fn a_foreign_list_is_replaced_by_a_later_one_of_its_source_only() {
    let mut store = TrustStore::default();
    assert_eq!(store.import_foreign(foreign("2026-03-01"), now()), Ok(Import::New));
    assert_eq!(store.import_foreign(foreign("2026-03-01"), now()), Ok(Import::Unchanged));
    assert_eq!(store.import_foreign(foreign("2026-03-02"), now()), Ok(Import::Replaced));
    let older = store.import_foreign(foreign("2026-03-01"), now()).unwrap_err();
    assert_eq!(older.code(), "trust.older");
    let kept = store.foreign_lists().next().unwrap().0.made;
    assert_eq!(kept, Timestamp::parse("2026-03-02"));
    assert!(
        store.remove_foreign("https://clinic.example") && !store.remove_foreign("https://clinic.example")
    );
}

#[test]
fn a_newer_list_takes_the_place_of_an_older_one() {
    let mut store = store(&contents(3));
    let newer = signed(&contents(4), 9, &root(1));
    assert_eq!(store.import(&newer, now()), Ok(Import::Newer { from: 5 }));
    assert_eq!(store.import(&newer, now()), Ok(Import::Unchanged));
    assert_eq!((store.lists().count(), store.issuer_count()), (1, 4));
}

#[test]
fn an_older_a_forked_and_a_foreign_list_leave_the_one_in_force() {
    let mut store = store(&contents(3));
    let before = store.to_bytes();
    let mut refused = |bytes: &[u8]| store.import(bytes, now()).unwrap_err();
    let rollback = TrustError::Rollback { known: 5, given: 4 };
    assert_eq!(refused(&signed(&contents(3), 4, &root(1))), rollback);
    assert_eq!(refused(&signed(&contents(4), 5, &root(1))), TrustError::Fork { sequence: 5 });
    assert_eq!(refused(&signed(&contents(3), 9, &root(2))), TrustError::OtherSigner);
    let mut forged = signed(&contents(3), 9, &root(1));
    *forged.last_mut().unwrap() ^= 1;
    assert_eq!(refused(&forged), TrustError::Forged);
    assert_eq!(refused(b"{}"), TrustError::Malformed);
    assert_eq!(store.to_bytes(), before);
}

#[test]
fn a_list_that_has_ended_or_is_to_come_is_taken_and_told() {
    let mut store = TrustStore::default();
    let list = signed(&contents(3), 5, &root(1));
    let age = |store: &TrustStore, text: &str| {
        store.list_age(store.candidates(kid(0)).first(), Timestamp::parse(text)).code()
    };
    assert_eq!(age(&store, "2026-03-14"), "list.none");
    store.import(&list, Timestamp::parse("2030-01-01").unwrap()).unwrap();
    assert_eq!(age(&store, "2030-01-01"), "list.stale");
    assert_eq!(age(&store, "2020-01-01"), "list.from-future");
    assert_eq!(age(&store, "2026-03-14"), "list.current");
}

#[test]
fn a_store_reads_back_as_it_was_written() {
    let mut store = store(&contents(3));
    let clinic = KeyPair::generate("Clinique Espoir", &mut TestRng::new(8)).unwrap();
    store.insert(&clinic.public(), Some(now()));
    store.import_foreign(foreign("2026-03-01"), now()).unwrap();
    let again = TrustStore::from_bytes(&store.to_bytes()).unwrap();
    assert_eq!(again.to_bytes(), store.to_bytes());
    assert_eq!(format!("{again:?}"), "TrustStore(1 lists, 1 keys, 1 foreign)");
    assert_eq!(again.candidates(clinic.signing().id())[0].issuer.name, "Clinique Espoir");
    assert_eq!(TrustStore::from_bytes(b"").unwrap_err(), TrustError::Malformed);
    let newer: &[u8] = &[0x84, 2, 0x80, 0x80, 0x80];
    let newer = [Sha256::digest(newer).as_slice(), newer].concat();
    assert_eq!(TrustStore::from_bytes(&newer).unwrap_err(), TrustError::NewerVersion);
    let bytes = store.to_bytes();
    for position in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[position] ^= 1;
        assert_eq!(TrustStore::from_bytes(&damaged).unwrap_err(), TrustError::Malformed, "byte {position}");
    }
}

#[test]
fn finds_issuers_by_their_key_id_and_names_their_list() {
    let mut store = store(&contents(3));
    assert_eq!(store.candidates(kid(2))[0].issuer.name, "Clinic 2");
    assert!(store.candidates(kid(3)).is_empty());
    let own = KeyPair::generate("Own", &mut TestRng::new(8)).unwrap().public();
    store.insert(&own, None);
    store.insert(&own, Some(now()));
    assert_eq!(store.candidates(own.verifying().id()).len(), 1, "a key is known once");
    assert!(store.remove(own.verifying().id()));
    assert!(!store.remove(own.verifying().id()));
}

#[test]
fn readers_are_found_by_name_in_capitals_or_not() {
    let mut contents = contents(3);
    contents.groups.push(GroupPlan { name: SENSITIVE_GROUP.into(), epoch: 1, members: vec![2] });
    contents.clinics[2].standing = Standing::Retired { since: now() };
    let store = store(&contents);
    let count = |name: &str| store.readers(name).len();
    for name in ["programme", "Route of the South", "route of the  south/PROGRAMME", "clinic 0", "sensitive"]
    {
        assert_eq!(count(name), 1, "{name}");
    }
    assert_eq!([count("clinic 2"), count("clinic"), count("")], [0, 0, 0], "retired, and none");
}

#[test]
fn members_get_the_keys_of_their_groups() {
    let (_, readers) = clinics(3);
    let store = store(&contents(3));
    let group = store.readers("programme")[0].public_key().unwrap();
    let keys = store.group_keys(&[&readers[2], &readers[1]]);
    assert_eq!(keys.first().map(|key| *key.public_key()), Some(group));
    assert!(store.group_keys(&[&readers[2]]).is_empty());
}

#[test]
fn a_card_and_a_key_are_revoked_apart() {
    let since = Timestamp::parse("2026-03-10").unwrap();
    let mut contents = contents(4);
    contents.clinics[1].standing = Standing::Compromised { since };
    contents.clinics[2].standing = Standing::Retired { since };
    let store = store(&contents);
    let of = |clinic: u8, issued_at: &str, card: &[u8]| {
        let candidates = store.candidates(kid(clinic));
        let issued_at = Timestamp::parse(issued_at).unwrap();
        store.revocation(candidates.first(), issued_at, CardId::of(card)).code()
    };
    assert_eq!(of(0, "2026-03-01", b"good"), "revocation.none");
    assert_eq!(of(0, "2026-03-01", b"lost"), "revocation.card");
    assert_eq!(of(1, "2026-03-01", b"good"), "revocation.key-compromised", "whatever date it claims");
    assert_eq!(of(2, "2026-03-01", b"good"), "revocation.none");
    assert_eq!(of(2, "2026-03-10", b"good"), "revocation.key-retired");
    assert_eq!(of(9, "2026-03-01", b"good"), "revocation.unchecked", "an unknown issuer");
}

#[test]
fn a_programme_cannot_take_the_name_of_another() {
    let mut store = store(&contents(3));
    let named = |name: &str, seed| KeyPair::generate(name, &mut TestRng::new(seed)).unwrap();
    let other = named("Route of the North", 9);
    store.import(&signed(&contents(3), 1, &other), now()).unwrap();
    // The same root key under another name.
    let text = other.to_text(None, &mut TestRng::new(1)).unwrap();
    let renamed = KeyPair::from_text(&text.replace("North", "South"), None).unwrap();
    assert_eq!(store.import(&signed(&contents(3), 2, &renamed), now()), Err(TrustError::OtherSigner));
}

#[test]
fn nobody_is_found_by_the_name_of_a_stolen_key() {
    let mut contents = contents(3);
    contents.clinics[1].standing = Standing::Compromised { since: now() };
    let mut store = store(&contents);
    let thief = KeyPair::from_text(&key_file("Clinic 1", 1), None).unwrap();
    store.insert(&thief.public(), Some(now()));
    assert!(store.readers("Clinic 1").is_empty());
    assert_eq!(store.standing(thief.signing().verifying_key()), Standing::Compromised { since: now() });
}

/// The key file of a clinic of the lists here.
fn key_file(name: &str, seed: u8) -> String {
    use base64ct::{Base64UrlUnpadded, Encoding as _};
    let signing = SigningKey::from_bytes(&[seed; 32]);
    let reading = DecryptionKey::from_bytes(&[seed + 100; 32]);
    let [sign, read, secrets] = [
        signing.verifying_key().as_bytes().to_vec(),
        reading.public_key().as_bytes().to_vec(),
        [signing.to_bytes().to_vec(), reading.to_bytes().to_vec()].concat(),
    ]
    .map(|bytes| Base64UrlUnpadded::encode_string(&bytes));
    format!(
        r#"{{"carnet":"private-key","version":1,"name":"{name}","sign":"{sign}","read":"{read}","unprotected":"{secrets}"}}"#
    )
}

#[test]
fn a_key_that_one_list_revokes_is_revoked_in_all() {
    let mut store = store(&contents(3));
    let mut other = contents(3);
    other.clinics[1].standing = Standing::Compromised { since: now() };
    let root = KeyPair::generate("Route of the North", &mut TestRng::new(9)).unwrap();
    store.import(&signed(&other, 1, &root), now()).unwrap();
    let candidates = store.candidates(kid(1));
    assert_eq!(candidates.len(), 2);
    let revocation = store.revocation(candidates.first(), now(), CardId::of(b"good"));
    assert_eq!(revocation, Revocation::KeyCompromised { since: now() });
}
