//! What entries say that does not go together. It is listed side by side, and settled by people.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::read::Reading;
use crate::fhir::standing::Standing;
use crate::fhir::views::{Composition, DosageSymbols, MedicationUse};
use crate::fhir::{Bundle, Concept, Entry, Json, References, SNOMED, SectionKind, read};
use crate::language::Language;
use crate::record::EntryId;

/// Things that do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contradiction {
    /// In what.
    pub kind: ContradictionKind,
    /// What is said, each by an entry of the history.
    pub sides: Vec<Side>,
}

/// One of several things that do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Side {
    /// The entry of the history that says it.
    pub entry: EntryId,
    /// The place in the bundle of what is said.
    pub place: Option<usize>,
    /// The value, where it is not the whole of what stands there.
    pub value: Option<String>,
}

/// In what things do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ContradictionKind {
    /// Something of a kind of which another says that there is none.
    NoneKnown,
    /// A section that another says is empty.
    EmptySection,
    /// Whether it still is so; written without knowing of each other.
    Status,
    /// Two doses of one medicine, both taken now.
    Dose,
    /// When the patient was born.
    BirthDate,
    /// The patient's sex.
    Sex,
    /// One thing, corrected twice, without knowing of each other.
    Corrections,
    /// A correction by somebody who is believed less than whom it corrects.
    UnprovenCorrection,
    /// More than are listed.
    More,
}

impl ContradictionKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoneKnown => "none-known",
            Self::EmptySection => "empty-section",
            Self::Status => "status",
            Self::Dose => "dose",
            Self::BirthDate => "birth-date",
            Self::Sex => "sex",
            Self::Corrections => "corrections",
            Self::UnprovenCorrection => "unproven-correction",
            Self::More => "more",
        }
    }

    /// What it means, in words of a language.
    pub fn sentence(self, language: Language) -> Cow<'static, str> {
        language.say(&format!("contradiction-{}", self.code()))
    }
}

impl Contradiction {
    /// `sides` are places in `reading.seen` and in the bundle.
    pub(super) fn between(
        reading: &Reading,
        kind: ContradictionKind,
        sides: &[(usize, Option<usize>)],
    ) -> Option<Self> {
        let sides = sides.iter().map(|(told, place)| {
            Some(Side { entry: reading.seen.get(*told)?.id, place: *place, value: None })
        });
        Some(Self { kind, sides: sides.collect::<Option<_>>()? })
    }

    pub(super) fn of_patient(
        reading: &Reading,
        member: &str,
        sides: &[(usize, Json<'_>)],
        place: usize,
    ) -> Option<Self> {
        let kind = if member == "gender" { ContradictionKind::Sex } else { ContradictionKind::BirthDate };
        let sides = sides.iter().map(|(told, value)| {
            let value = read::text_of(value).map(str::to_owned);
            Some(Side { entry: reading.seen.get(*told)?.id, place: Some(place), value })
        });
        Some(Self { kind, sides: sides.collect::<Option<_>>()? })
    }
}

/// A statement that holds, by whom it was made.
struct Item {
    place: usize,
    told: usize,
    topic: SectionKind,
    code: Option<(String, String)>,
    standing: Standing,
    denies: bool,
    dose: Option<String>,
}

/// Finds what does not go together among the entries of the bundle.
pub(super) fn find(reading: &Reading, entries: &[Entry<'static>], origins: &[usize]) -> Vec<Contradiction> {
    let bundle = Bundle { header: Vec::new(), entries: entries.to_vec() };
    let references = References::new(&bundle);
    let items: Vec<Item> = entries
        .iter()
        .zip(origins)
        .enumerate()
        .filter_map(|(place, (entry, told))| item(place, *told, entry, &bundle, &references))
        .collect();
    let mut found = Vec::new();
    let mut left = MOST;
    let mut add = |kind, one: (usize, usize), other: (usize, usize)| {
        let sides = [(one.0, Some(one.1)), (other.0, Some(other.1))];
        if let Some(less) = left.checked_sub(1) {
            left = less;
            found.extend(Contradiction::between(reading, kind, &sides));
        }
    };
    let at = |item: &Item| (item.told, item.place);
    for one in items.iter().filter(|item| item.denies) {
        let others = items.iter().filter(|other| {
            other.topic == one.topic
                && !other.denies
                && other.told != one.told
                && other.standing != Standing::Past
        });
        others.take(MOST).for_each(|other| add(ContradictionKind::NoneKnown, at(one), at(other)));
    }
    for (composition, kind) in empty_sections(entries) {
        let told = origins.get(composition).copied().unwrap_or_default();
        let others = items.iter().filter(|item| item.topic == kind && item.told != told && !item.denies);
        let others = others.filter(|item| item.standing != Standing::Past);
        others
            .take(MOST)
            .for_each(|other| add(ContradictionKind::EmptySection, (told, composition), at(other)));
    }
    let mut by_code: BTreeMap<(SectionKind, &(String, String)), Vec<&Item>> = BTreeMap::new();
    for item in items.iter().filter(|item| !item.denies) {
        if let Some(code) = &item.code {
            by_code.entry((item.topic, code)).or_default().push(item);
        }
    }
    let mut pairs = MOST_PAIRS;
    let id = |item: &Item| reading.seen.get(item.told).map(|seen| seen.id);
    for same in by_code.values() {
        for (number, one) in same.iter().enumerate() {
            for other in same.iter().skip(number + 1).take(pairs).filter(|other| other.told != one.told) {
                pairs = pairs.saturating_sub(1);
                let in_order =
                    id(one).zip(id(other)).is_none_or(|(one, other)| reading.is_in_order(one, other));
                let differ = (one.standing == Standing::Past) != (other.standing == Standing::Past);
                if differ && !in_order {
                    add(ContradictionKind::Status, at(one), at(other));
                }
                let current = [one, other].iter().all(|item| item.standing == Standing::Current);
                if current && one.dose.is_some() && other.dose.is_some() && one.dose != other.dose {
                    add(ContradictionKind::Dose, at(one), at(other));
                }
            }
        }
    }
    if left == 0 || pairs == 0 {
        found.push(Contradiction { kind: ContradictionKind::More, sides: Vec::new() });
    }
    found
}

/// Contradictions that are listed.
const MOST: usize = 500;

/// Pairs of entries of one code that are compared.
const MOST_PAIRS: usize = 1_000_000;

fn item(
    place: usize,
    told: usize,
    entry: &Entry<'static>,
    bundle: &Bundle<'_>,
    references: &References,
) -> Option<Item> {
    let resource = entry.resource.as_ref()?;
    let standing = Standing::of(resource, None);
    let used = MedicationUse::of(resource);
    let topic = match entry.resource_type() {
        "AllergyIntolerance" => SectionKind::Allergies,
        "Condition" => SectionKind::Problems,
        _ if used.is_some() => SectionKind::Medications,
        _ => return None,
    };
    if matches!(standing, Standing::InError | Standing::Refuted | Standing::NotDone | Standing::Prohibited) {
        return None;
    }
    let own;
    let concept = match used {
        Some(_) => {
            own = bundle.entries.get(place)?.resource.as_ref()?;
            MedicationUse::of(own)?.medication(place, bundle, references).0
        }
        None => read::concept(resource, "code"),
    };
    let key =
        concept.as_ref().and_then(Concept::key).map(|(system, code)| (system.to_owned(), code.to_owned()));
    let words = || concept.as_ref()?.display().map(|text| (String::new(), text.trim().to_lowercase()));
    let dose = used.map(|used| {
        let doses: Vec<_> =
            used.dosages().into_iter().filter_map(|dosage| dosage.to_text(&DosageSymbols)).collect();
        doses.join("; ")
    });
    Some(Item {
        place,
        told,
        topic,
        code: key.or_else(words),
        standing,
        denies: concept.as_ref().is_some_and(denies),
        dose: dose.filter(|dose| !dose.is_empty()),
    })
}

/// Whether a code says that there is none (hl7.org/fhir/uv/ips/CodeSystem-absent-unknown-uv-ips.html; SNOMED CT in the
/// IPS free set). One that denies a kind only, such as food allergies, goes together with another kind.
fn denies(concept: &Concept<'_>) -> bool {
    concept.codings.iter().any(|coding| match (coding.system, coding.code) {
        (Some(system), Some(code)) if system.contains("absent-unknown") => ALL_ABSENT.contains(&code),
        // No known allergy; no current problems or disability; no known medications.
        (Some(system), Some(code)) if system.starts_with(SNOMED) => {
            matches!(code, "716186003" | "160245001" | "787481004")
        }
        _ => false,
    })
}

const ALL_ABSENT: [&str; 3] = ["no-known-allergies", "no-known-problems", "no-known-medications"];

/// Sections of which somebody says that there is nothing to tell, by the place of their Composition.
fn empty_sections(entries: &[Entry<'static>]) -> Vec<(usize, SectionKind)> {
    let mut found = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let Some(composition) = entry.resource.as_ref().and_then(Composition::of) else { continue };
        for section in composition.sections() {
            let is_none_known = section
                .empty_reason()
                .is_some_and(|reason| reason.codings.iter().any(|coding| coding.code == Some("nilknown")));
            found.extend(section.kind().filter(|_| is_none_known).map(|kind| (place, kind)));
        }
    }
    found
}
