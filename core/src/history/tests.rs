//! Histories of a few visits, by clinics that know each other and some that do not.

use rand_core::CryptoRng;

use super::*;
use crate::clock::Timestamp;
use crate::codec::{self, Profile};
use crate::crypto::KeyPair;
use crate::crypto::testing::TestRng;
use crate::envelope::{self, Issuance, Keys, Options, SealedPart, SignedRecord};
use crate::fhir::{Bundle, Json};
use crate::language::Language;
use crate::record::HistoryPoint;
use crate::trust::TrustStore;

mod folding;
mod hostile;
mod merging;
mod sensitive;

type Failure = Box<dyn std::error::Error>;

/// A patient with an allergy and a problem, as a document.
const AMINA: &str = r#"{"resourceType":"Bundle","type":"document","entry":[
    {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Composition","status":"final","date":"2026-01-01","title":"Summary",
     "section":[{"title":"Allergies","code":{"coding":[{"system":"http://loinc.org","code":"48765-2"}]},"entry":[{"reference":"urn:uuid:3"}]},
      {"title":"Problems","code":{"coding":[{"system":"http://loinc.org","code":"11450-4"}]},"entry":[{"reference":"urn:uuid:4"}]}]}},
    {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Patient","name":[{"text":"Amina"}],"birthDate":"1990","gender":"female"}},
    {"fullUrl":"urn:uuid:3","resource":{"resourceType":"AllergyIntolerance","patient":{"reference":"urn:uuid:2"},
     "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Penicillin"}}},
    {"fullUrl":"urn:uuid:4","resource":{"resourceType":"Condition","subject":{"reference":"urn:uuid:2"},
     "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Asthma"}}}]}"#;

const VACCINE: &str = r#"{"resourceType":"Immunization","status":"completed","patient":{"reference":"Patient/x"},
    "vaccineCode":{"text":"MMR"},"occurrenceDateTime":"2026-03-02"}"#;

/// A clinic, and when it writes next.
struct Clinic {
    pair: KeyPair,
    rng: TestRng,
    now: u64,
}

impl Clinic {
    fn new(name: &str, seed: u64) -> Result<Self, Failure> {
        let mut rng = TestRng::new(seed);
        Ok(Self { pair: KeyPair::generate(name, &mut rng)?, rng, now: 1_772_442_000 + seed })
    }

    fn author(&self) -> Author<'_> {
        Author { key: self.pair.signing(), name: self.pair.name(), country: None }
    }

    fn at(&mut self) -> Result<Timestamp, Failure> {
        self.now += 60;
        Ok(Timestamp::from_unix_seconds(self.now).ok_or("no time")?)
    }

    fn begin(&mut self, bundle: &str) -> Result<History, Failure> {
        let (bundle, _) = Bundle::from_json(bundle)?;
        let mut history = History::begin(&mut self.rng);
        let at = self.at()?;
        history.append(&Visit::first(bundle), &self.author(), at, None, &mut TestRng::new(self.now))?;
        Ok(history)
    }

    fn add(
        &mut self,
        history: &mut History,
        trust: &TrustStore,
        resources: &[&str],
        corrections: &[Correction],
    ) -> Result<(), Failure> {
        let resources = resources.iter().map(|text| Json::parse(text).map(Json::into_owned));
        let resources = resources.collect::<Result<Vec<_>, _>>()?;
        let visit = read(history, trust).fold().visit(resources, corrections, &mut TestRng::new(self.now))?;
        let at = self.at()?;
        history.append(&visit, &self.author(), at, None, &mut TestRng::new(self.now))?;
        Ok(())
    }

    /// A card of what a history says, out of its envelope.
    fn card(&mut self, fold: &Fold, profile: Profile) -> Result<(SignedRecord, Option<SealedPart>), Failure> {
        let content = codec::encode_at(&fold.for_card(), profile, fold.point.as_ref())?;
        let issued_at = self.at()?;
        let issuance = Issuance { key: self.pair.signing(), issued_at, expires_at: None };
        let recipients = [*self.pair.public().encryption()];
        let options = Options { issuance: Some(issuance), recipients: &recipients, ..Options::default() };
        let sealed = envelope::seal(&content.bytes, &options, &mut self.rng)?;
        let sealed = envelope::Sealed::from_bytes(&sealed)?;
        let opened = sealed.open(&Keys { decryption: &[self.pair.decryption()], ..Keys::default() })?;
        Ok((opened.to_signed_record().ok_or("no record")?, sealed.part()))
    }
}

fn trust(clinics: &[&Clinic]) -> TrustStore {
    let mut trust = TrustStore::default();
    clinics.iter().for_each(|clinic| trust.insert(&clinic.pair.public(), None));
    trust
}

fn read(history: &History, trust: &TrustStore) -> Reading {
    history.read(&Reader { trust, ..Reader::default() })
}

fn correction(fold: &Fold, kind: &str, by: Option<&str>) -> Result<Correction, Failure> {
    let of_kind = fold.bundle.entries.iter().find(|entry| entry.resource_type() == kind);
    let target = of_kind.and_then(|entry| entry.full_url()).ok_or("nothing to correct")?.to_owned();
    let by = by.map(|text| Json::parse(text).map(Json::into_owned)).transpose()?;
    Ok(Correction { target, by, reason: "asked again".to_owned() })
}

fn count(fold: &Fold, kind: &str) -> usize {
    fold.bundle.entries.iter().filter(|entry| entry.resource_type() == kind).count()
}

fn kinds(fold: &Fold) -> Vec<ContradictionKind> {
    fold.contradictions.iter().map(|contradiction| contradiction.kind).collect()
}

fn merged(one: &History, other: &History) -> Result<History, HistoryError> {
    let mut merged = one.clone();
    merged.merge(other).map(|()| merged)
}

fn draw(rng: &mut impl CryptoRng, below: u64) -> usize {
    usize::try_from(rng.next_u64() % below).unwrap_or_default()
}
