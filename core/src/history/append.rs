//! A new visit: what it adds, and its signature.

use std::collections::{BTreeMap, BTreeSet};

use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::entry::{Draft, id_of};
use super::fold::{Fold, json};
use super::{History, HistoryError};
use crate::clock::Timestamp;
use crate::codec::{self, Profile};
use crate::country::Country;
use crate::crypto::{EncryptionPublicKey, SigningKey};
use crate::envelope::{Annex, SealedPart};
use crate::fhir::views::Patient;
use crate::fhir::{Bundle, Entry, Json, read};
use crate::limits;
use crate::record::{self, EntryId};

/// Who writes.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers; a new member changes the format")]
pub struct Author<'a> {
    /// The clinic's key.
    pub key: &'a SigningKey,
    /// What the clinic calls itself: a hint for who does not know the key.
    pub name: &'a str,
    /// Where it works.
    pub country: Option<Country>,
}

/// Who reads what is sensitive in a visit, and how long its sealed part is whatever is in it.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers")]
pub struct Sealing<'a> {
    /// The readers.
    pub recipients: &'a [EncryptionPublicKey],
    /// Bytes of the part: the same in every visit of a clinic.
    pub bytes: usize,
}

/// What a visit adds.
#[derive(Clone, Debug)]
pub struct Visit {
    bundle: Bundle<'static>,
    parents: Vec<EntryId>,
}

/// What is wrong in the record, and what is right.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers")]
pub struct Correction {
    /// The name of what is wrong, as the fold has it in `fullUrl`; its UUID alone will do.
    pub target: String,
    /// What takes its place; without, it is withdrawn as entered in error.
    pub by: Option<Json<'static>>,
    /// Why.
    pub reason: String,
}

impl Visit {
    /// The first record of a history.
    pub fn first(bundle: Bundle<'_>) -> Self {
        Self { bundle: bundle.into_owned(), parents: Vec::new() }
    }

    /// What is added.
    pub fn bundle(&self) -> &Bundle<'static> {
        &self.bundle
    }
}

impl History {
    /// Signs what a visit adds. With `sealing`, what is sensitive in it goes into a part for fewer readers, which is
    /// there, and as long, where nothing is.
    ///
    /// # Errors
    /// [`HistoryError::TooLarge`], [`HistoryError::BadTime`], [`HistoryError::Record`], [`HistoryError::Seal`]
    pub fn append(
        &mut self,
        visit: &Visit,
        author: &Author<'_>,
        at: Timestamp,
        sealing: Option<&Sealing<'_>>,
        rng: &mut impl CryptoRng,
    ) -> Result<EntryId, HistoryError> {
        if self.len() >= limits::HISTORY_ENTRIES {
            return Err(HistoryError::TooLarge);
        }
        let (main, part, written) = match sealing {
            None => (codec::encode(&visit.bundle, Profile::Complete)?, None, None),
            Some(Sealing { recipients, bytes }) => {
                let split = record::split(&visit.bundle);
                let encode = |bundle| codec::encode(bundle, Profile::Complete);
                let annex = split.annex.as_ref().map(encode).transpose()?;
                let content = annex.as_ref().map(|annex| annex.bytes.as_slice());
                let part = SealedPart::seal(&Annex { content, recipients, bytes: *bytes }, rng)?;
                (encode(&split.main)?, Some(part), annex.map(|annex| Zeroizing::new(annex.bytes)))
            }
        };
        let draft = Draft {
            record: self.record,
            parents: visit.parents.clone(),
            content: main.bytes,
            part: part.as_ref(),
        };
        let entry = draft.sign(author, at).ok_or(HistoryError::BadTime)?;
        let id = entry.id;
        self.entries.insert(id, entry);
        self.written.extend(written.map(|content| (id, content)));
        self.parts.extend(part.map(|part| (id_of(part.as_bytes()), part)));
        Ok(id)
    }
}

impl Fold {
    /// What a visit adds to what is shown here: resources about the patient, and corrections.
    ///
    /// # Errors
    /// [`HistoryError::NoResource`], [`HistoryError::SecondPatient`], [`HistoryError::NoTarget`],
    /// [`HistoryError::OtherType`], [`HistoryError::Reason`], [`HistoryError::TooManyCorrections`]
    pub fn visit(
        &self,
        resources: Vec<Json<'static>>,
        corrections: &[Correction],
        rng: &mut impl CryptoRng,
    ) -> Result<Visit, HistoryError> {
        if corrections.len() > limits::CORRECTIONS {
            return Err(HistoryError::TooManyCorrections);
        }
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let mut entries: Vec<Entry<'static>> = Vec::new();
        // What is added refers to other things that are by the ids that it came with.
        let mut own: BTreeMap<String, String> = BTreeMap::new();
        let mut add = |mut resource: Json<'static>| {
            // The names in force while this is made; those for ever come from the bytes.
            let name = json::urn_of(&salt, entries.len());
            json::remove(&mut resource, "id");
            entries
                .push(Entry { members: vec![json::text_member("fullUrl", &name)], resource: Some(resource) });
            name
        };
        for (index, mut resource) in resources.into_iter().enumerate() {
            match resource.get("resourceType").and_then(Json::as_str) {
                None => return Err(HistoryError::NoResource { index }),
                Some("Patient") => return Err(HistoryError::SecondPatient { index }),
                Some(_) => {}
            }
            if self.names_another(&resource) {
                return Err(HistoryError::OtherPatient { index });
            }
            self.relate_to_patient(&mut resource);
            let id = resource.get("id").and_then(Json::as_str).map(str::to_owned);
            let kind = resource.get("resourceType").and_then(Json::as_str).unwrap_or_default().to_owned();
            let name = add(resource);
            if let Some(id) = id {
                own.insert(format!("urn:uuid:{id}"), name.clone());
                own.insert(format!("{kind}/{id}"), name);
            }
        }
        for (index, correction) in corrections.iter().enumerate() {
            let reason = correction.reason.trim();
            if reason.is_empty() || reason.len() > limits::REASON_BYTES {
                return Err(HistoryError::Reason);
            }
            let place = self.place_of(&correction.target).ok_or(HistoryError::NoTarget { index })?;
            let target = self.bundle.entries.get(place).ok_or(HistoryError::NoTarget { index })?;
            let name = target.full_url().unwrap_or_default();
            let by = match &correction.by {
                None if target.resource_type() == "Patient" => return Err(HistoryError::NoTarget { index }),
                None => None,
                Some(by) => {
                    let mut by = by.clone();
                    if by.get("resourceType").and_then(Json::as_str) != Some(target.resource_type()) {
                        return Err(HistoryError::OtherType { index });
                    }
                    self.relate_to_patient(&mut by);
                    Some(add(by))
                }
            };
            let is_sensitive = !record::sensitivities(&self.bundle, place).is_empty();
            add(statement(name, by.as_deref(), reason, is_sensitive));
        }
        for resource in entries.iter_mut().filter_map(|entry| entry.resource.as_mut()) {
            json::rename(resource, &|name| own.get(name).cloned());
        }
        Ok(Visit { bundle: Bundle { header: header(&salt), entries }, parents: self.parents() })
    }

    /// The entries that a new one follows.
    fn parents(&self) -> Vec<EntryId> {
        self.point.as_ref().map_or(Vec::new(), |point| point.heads.clone())
    }

    /// The place in the bundle of what a name means: `urn:uuid:...`, or the UUID alone.
    pub fn place_of(&self, name: &str) -> Option<usize> {
        let name = name.trim().to_ascii_lowercase();
        let name = if name.starts_with("urn:uuid:") { name } else { format!("urn:uuid:{name}") };
        let statements: Vec<usize> = self.told.iter().map(|told| told.provenance).collect();
        let place = self.bundle.entries.iter().position(|entry| entry.full_url() == Some(&name))?;
        let kind = self.bundle.entries.get(place)?.resource_type();
        (!statements.contains(&place) && kind != "Composition").then_some(place)
    }

    /// Whether a resource names its patient, and otherwise than the record does.
    fn names_another(&self, resource: &Json<'static>) -> bool {
        let kind = resource.get("resourceType").and_then(Json::as_str).unwrap_or_default();
        let named = patient_member(kind).and_then(|member| resource.get(member)?.get("display")?.as_str());
        let patient =
            self.bundle.patient().and_then(|place| self.bundle.entries.get(place)?.resource.as_ref());
        let (Some(named), Some(patient)) = (named, patient.and_then(Patient::of)) else { return false };
        let parts = |text: &str| -> BTreeSet<String> {
            text.split(|one: char| !one.is_alphanumeric())
                .map(str::to_lowercase)
                .filter(|one| one.len() > 1)
                .collect()
        };
        let named = parts(named);
        // A name in another script, or in another order, shares a part with one of the patient's names.
        let names: Vec<_> =
            patient.names().into_iter().filter_map(|name| Some(parts(&name.display()?))).collect();
        !named.is_empty() && !names.is_empty() && names.iter().all(|name| name.is_disjoint(&named))
    }

    /// What is added is about the patient, under whatever name the writer knows the patient, here and in who reported
    /// it or whom a contained resource is about.
    fn relate_to_patient(&self, resource: &mut Json<'static>) {
        let patient = self.bundle.patient().and_then(|place| self.bundle.entries.get(place)?.full_url());
        let Some(patient) = patient else { return };
        let kind = resource.get("resourceType").and_then(Json::as_str).unwrap_or_default();
        let Some(member) = patient_member(kind) else { return };
        let known_as = read::reference(resource, member).map(str::to_owned);
        match known_as {
            Some(other) if !is_patient(&other) => {}
            known_as => {
                json::rename(resource, &|name| {
                    (known_as.as_deref() == Some(name)).then(|| patient.to_owned())
                });
                json::set(resource, member, json::reference(patient));
            }
        }
    }
}

/// A Provenance that says what is corrected; where that is sensitive, it is, too.
fn statement(target: &str, by: Option<&str>, reason: &str, is_sensitive: bool) -> Json<'static> {
    let role = if by.is_some() { "revision" } else { "removal" };
    let label = json::object([
        ("system", Some(json::text("http://terminology.hl7.org/CodeSystem/v3-Confidentiality"))),
        ("code", Some(json::text("R"))),
    ]);
    let label = json::object([("security", Some(Json::Array(vec![label])))]);
    let entity = json::object([("role", Some(json::text(role))), ("what", Some(json::reference(target)))]);
    let reason = json::object([("text", Some(json::text(reason)))]);
    json::object([
        ("resourceType", Some(json::text("Provenance"))),
        ("meta", is_sensitive.then_some(label)),
        ("target", Some(Json::Array(vec![json::reference(by.unwrap_or(target))]))),
        ("reason", Some(Json::Array(vec![reason]))),
        ("entity", Some(Json::Array(vec![entity]))),
    ])
}

/// A bundle of its own name, so that two visits that add the same are told apart.
fn header(salt: &[u8; 16]) -> Vec<json::Member> {
    let mut name = [0; 16];
    name.iter_mut().zip(Sha256::digest(salt)).for_each(|(byte, hashed)| *byte = hashed);
    let identifier = json::object([
        ("system", Some(json::text("urn:ietf:rfc:3986"))),
        ("value", Some(json::text(&json::urn(name)))),
    ]);
    vec![
        json::text_member("resourceType", "Bundle"),
        ("identifier".into(), identifier),
        json::text_member("type", "collection"),
    ]
}

/// Whether a reference means a patient, by whatever name.
fn is_patient(reference: &str) -> bool {
    reference.starts_with("urn:") || reference.starts_with("Patient/") || reference.contains("/Patient/")
}

/// By which element a resource says of which patient it is (FHIR R4, the compartment of Patient).
fn patient_member(resource_type: &str) -> Option<&'static str> {
    Some(match resource_type {
        "AllergyIntolerance"
        | "Immunization"
        | "ImmunizationRecommendation"
        | "Consent"
        | "FamilyMemberHistory"
        | "NutritionOrder"
        | "EpisodeOfCare"
        | "Device"
        | "DetectedIssue"
        | "Claim"
        | "VisionPrescription"
        | "BodyStructure"
        | "RelatedPerson" => "patient",
        "Condition"
        | "Observation"
        | "DiagnosticReport"
        | "Procedure"
        | "MedicationStatement"
        | "MedicationRequest"
        | "MedicationAdministration"
        | "MedicationDispense"
        | "CarePlan"
        | "Goal"
        | "ServiceRequest"
        | "ClinicalImpression"
        | "RiskAssessment"
        | "Flag"
        | "Encounter"
        | "DocumentReference"
        | "DeviceUseStatement"
        | "DeviceRequest"
        | "ImagingStudy"
        | "AdverseEvent"
        | "Communication"
        | "CommunicationRequest"
        | "QuestionnaireResponse"
        | "Specimen"
        | "List"
        | "Media" => "subject",
        "Task" => "for",
        _ => return None,
    })
}
