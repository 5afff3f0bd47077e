//! From a set of entries to what may be shown, with the verdict on each, and what is kept apart.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::entry::{Body, Entry, EntryKind, PartName};
use super::set::History;
use crate::clock::Timestamp;
use crate::codec::{self, RecordError};
use crate::country::Country;
use crate::envelope::{Keys, SealedPart};
use crate::fhir::Bundle;
use crate::language::Language;
use crate::limits;
use crate::record::{self, EntryId, RecordId};
use crate::trust::{ContentRead, Integrity, IssuedBy, Revocation, TrustStore, Verdict};

/// Who reads, and when.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "made by callers, with `..Reader::default()`")]
pub struct Reader<'a> {
    /// Who is known here.
    pub trust: &'a TrustStore,
    /// What time it is.
    pub now: Option<Timestamp>,
    /// What may open the parts for fewer readers.
    pub keys: Keys<'a>,
}

impl Default for Reader<'_> {
    fn default() -> Self {
        static NOBODY: std::sync::LazyLock<TrustStore> = std::sync::LazyLock::new(TrustStore::default);
        Self { trust: &NOBODY, now: None, keys: Keys::default() }
    }
}

/// A history with what is known about each of its entries.
#[derive(Debug)]
#[non_exhaustive]
pub struct Reading {
    /// Which record.
    pub record: RecordId,
    /// What may be shown, each entry after those that its author knew.
    pub seen: Vec<Seen>,
    /// What is kept, and not shown.
    pub apart: Vec<Apart>,
    /// Who knew of whom: of each entry, all that came before it.
    pub(super) before: BTreeMap<EntryId, BTreeSet<EntryId>>,
}

/// An entry that may be shown.
#[derive(Debug)]
#[non_exhaustive]
pub struct Seen {
    /// Its name.
    pub id: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// Who signed it, and whether that is to be believed.
    pub verdict: Verdict,
    /// Who its author says it is; of a snapshot nothing is said.
    pub name: Option<String>,
    /// In which country.
    pub country: Option<Country>,
    /// What its author knew, or of a snapshot the heads that the card names.
    pub parents: Vec<EntryId>,
    /// Those of them that are not here: something is missing.
    pub missing: Vec<EntryId>,
    /// Whether it has a part for fewer readers.
    pub has_part: bool,
    /// Whether its part for fewer readers is missing, whoever may open it.
    pub lacks_part: bool,
    /// Whether a part for fewer readers was opened.
    pub has_opened_part: bool,
    /// What it says.
    pub(super) bundle: Bundle<'static>,
}

/// An entry that is kept and not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Apart {
    /// Its name, or that of a sealed part.
    #[serde(serialize_with = "as_text")]
    pub id: EntryId,
    /// Why.
    pub reason: ApartReason,
}

/// Why an entry is kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ApartReason {
    /// Of no form that this program knows.
    NotUnderstood,
    /// It says that it is of another record.
    OtherRecord,
    /// Not from the clinic that it names: the signature is wrong.
    Forged,
    /// A card that is not of the history, or not of the point in it, that the entry says.
    Misplaced,
    /// Its record does not decode.
    Unreadable,
    /// Beyond [`limits::HISTORY_RECORD_BYTES`].
    TooMuch,
    /// A part for fewer readers of an entry that is not here.
    Ownerless,
}

impl ApartReason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            ApartReason::NotUnderstood => "not-understood",
            ApartReason::OtherRecord => "other-record",
            ApartReason::Forged => "forged",
            ApartReason::Misplaced => "misplaced",
            ApartReason::Unreadable => "unreadable",
            ApartReason::TooMuch => "too-much",
            ApartReason::Ownerless => "ownerless",
        }
    }

    /// What it means, in words of a language.
    pub fn sentence(self, language: Language) -> Cow<'static, str> {
        language.say(&format!("apart-{}", self.code()))
    }
}

fn as_text<S: serde::Serializer>(id: &EntryId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(id)
}

impl Seen {
    /// How far a word of its author goes against that of another's: 2 where the signature is that of somebody known, 1
    /// where nobody knows, 0 where the key was stolen or out of use.
    pub(super) fn weight(&self) -> u8 {
        match (self.verdict.integrity, self.verdict.revocation) {
            (_, Revocation::KeyCompromised { .. } | Revocation::KeyRetired { .. }) => 0,
            (Integrity::Valid, _) => 2,
            _ => 1,
        }
    }

    /// Who said it, in words of a language; whoever shows them isolates them.
    pub fn who(&self, language: Language) -> String {
        let placed = |name: &str, country: Option<Country>| {
            let country = country.map(|country| format!("{}{}", language.comma(), country.name(language)));
            format!("{name}{}", country.unwrap_or_default())
        };
        match (&self.verdict.issuer, &self.name) {
            (IssuedBy::Known(issuer), _) => placed(&issuer.name, issuer.country),
            (IssuedBy::Listed(issuer), _) => placed(&issuer.name, issuer.country),
            (IssuedBy::Nobody, _) => language.say("history-patient-unsigned").into_owned(),
            (_, Some(name)) => {
                let name = placed(name, self.country);
                language.say_with("history-unknown-names", &[("name", name.into())])
            }
            (_, None) => language.say("history-unknown").into_owned(),
        }
    }

    /// What it says of who said it, to be kept in a record that others read: whom this reader knows is not their matter.
    pub(super) fn says_by(&self) -> String {
        match (&self.verdict.issuer, &self.name) {
            (IssuedBy::Known(issuer), _) => {
                let country = issuer.country.map(|country| format!(", {}", country.name(Language::English)));
                format!("{}{}", issuer.name, country.unwrap_or_default())
            }
            (IssuedBy::Listed(_) | IssuedBy::Nobody, _) | (_, None) => self.who(Language::English),
            (_, Some(name)) => {
                let country = self.country.map(|country| format!(", {}", country.name(Language::English)));
                // The signature proves a key, and nobody here says whose.
                format!("{name}{} (?)", country.unwrap_or_default())
            }
        }
    }

    /// Whether a program should take the entry for doubtful: its verdict is negative, or something of it is missing.
    pub fn is_negative(&self) -> bool {
        // A card that has expired was good when it was copied.
        let is_revoked = !matches!(self.verdict.revocation, Revocation::None | Revocation::Unchecked);
        is_revoked || !self.missing.is_empty() || self.lacks_part
    }
}

impl History {
    /// Finds out of each entry who signed it, opens what may be opened, and keeps apart what must not be shown.
    ///
    /// An entry by somebody unknown here is shown, with that verdict, as a card is. So is one whose author knew of an
    /// entry that is not here: it is no less true for that.
    pub fn read(&self, reader: &Reader<'_>) -> Reading {
        let mut reading =
            Reading { record: self.record, seen: Vec::new(), apart: Vec::new(), before: BTreeMap::new() };
        let unknown = self.unknown.keys().map(|id| Apart { id: *id, reason: ApartReason::NotUnderstood });
        reading.apart.extend(unknown);
        let mut budget = limits::HISTORY_RECORD_BYTES;
        let mut parts: BTreeMap<PartName, Vec<&SealedPart>> = BTreeMap::new();
        for part in self.parts.values() {
            PartName::of(part).into_iter().for_each(|name| parts.entry(name).or_default().push(part));
        }
        for entry in self.ordered() {
            let known = entry.parents.iter().filter_map(|parent| reading.before.get(parent));
            let known: BTreeSet<EntryId> = known.flatten().chain(&entry.parents).copied().collect();
            reading.before.insert(entry.id, known);
            let own = entry.part().map(|name| parts.get(&name).map_or(&[][..], Vec::as_slice));
            match self.look(entry, own, reader, &mut budget) {
                Ok(seen) => reading.seen.push(seen),
                Err(reason) => reading.apart.push(Apart { id: entry.id, reason }),
            }
        }
        let owned: BTreeSet<PartName> = self.entries.values().filter_map(Entry::part).collect();
        let is_owned = |part| PartName::of(part).iter().any(|name| owned.contains(name));
        let ownerless = self.parts.iter().filter(|(_, part)| !is_owned(part));
        reading.apart.extend(ownerless.map(|(id, _)| Apart { id: *id, reason: ApartReason::Ownerless }));
        reading
    }

    /// `parts` are those of the entry; `None` where it has none.
    fn look(
        &self,
        entry: &Entry,
        parts: Option<&[&SealedPart]>,
        reader: &Reader<'_>,
        budget: &mut usize,
    ) -> Result<Seen, ApartReason> {
        if entry.record != self.record {
            return Err(ApartReason::OtherRecord);
        }
        let verdict = entry.verdict(reader.trust, reader.now);
        if verdict.integrity == Integrity::Invalid {
            return Err(ApartReason::Forged);
        }
        let decode = |content: &[u8], budget: &mut usize| {
            let item = codec::decompress(content).map_err(|_| ApartReason::Unreadable)?;
            *budget = budget.checked_sub(item.len()).ok_or(ApartReason::TooMuch)?;
            codec::from_cbor(&item).map_err(|_: RecordError| ApartReason::Unreadable)
        };
        let decoded = decode(entry.content(), budget)?;
        if !entry.is_at(decoded.history.as_ref()) {
            return Err(ApartReason::Misplaced);
        }
        let lacks_part = parts.is_some_and(<[_]>::is_empty);
        let opened = parts.unwrap_or_default().iter().find_map(|part| part.open(&reader.keys));
        let opened = opened.or_else(|| self.written.get(&entry.id).map(|content| content.to_vec()));
        let mut read = ContentRead::Whole;
        let mut bundle = decoded.bundle;
        let has_opened_part = opened.is_some();
        match opened.map(|content| decode(&content, budget)) {
            None => {}
            Some(Ok(annex)) => bundle = record::join(bundle, annex.bundle),
            Some(Err(_)) => read = ContentRead::Partly,
        }
        let (name, country) = match &entry.body {
            Body::Visit(visit) => (Some(visit.name.clone()), visit.country),
            Body::Snapshot(_) => (None, None),
        };
        let missing = entry.parents.iter().filter(|id| !self.entries.contains_key(id)).copied();
        Ok(Seen {
            id: entry.id,
            kind: entry.kind(),
            verdict: Verdict { content: read, ..verdict },
            name,
            country,
            parents: entry.parents.clone(),
            // What a card leaves out is no hole in what it says.
            missing: if entry.kind() == EntryKind::Snapshot { Vec::new() } else { missing.collect() },
            has_part: parts.is_some(),
            lacks_part,
            has_opened_part,
            bundle,
        })
    }
}

impl Reading {
    /// Whether one of two entries knew of the other.
    pub(super) fn is_in_order(&self, one: EntryId, other: EntryId) -> bool {
        let knew = |one, other| self.before.get(&one).is_some_and(|before| before.contains(&other));
        one == other || knew(one, other) || knew(other, one)
    }

    /// The entries that may be shown and that no other of them knew of.
    pub fn heads(&self) -> Vec<EntryId> {
        let known: BTreeSet<EntryId> =
            self.seen.iter().flat_map(|seen| seen.parents.iter().copied()).collect();
        self.seen.iter().map(|seen| seen.id).filter(|id| !known.contains(id)).collect()
    }
}
