//! The parts of a summary.

use serde::Serialize;

use super::left_out;
use super::words::Words;
use crate::codec::LeftOut;

/// Items about one matter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Group {
    /// The matter.
    pub kind: GroupKind,
    /// What is so now; for dated things the latest first.
    pub items: Vec<Item>,
    /// What is over.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub past: Vec<Item>,
    /// What the record says of there being nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// Narrative that stands for entries or says more than they do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<SectionText>,
    /// How many entries the record names in this section without holding them.
    #[serde(skip_serializing_if = "is_zero")]
    pub missing: usize,
    /// What of this matter the card left out, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl Group {
    pub(super) fn new(kind: GroupKind, left_out: &[LeftOut], words: Words) -> Self {
        let left_out = left_out.iter().filter(|left_out| left_out::matter(left_out.what) == Some(kind));
        Group {
            kind,
            items: vec![],
            past: vec![],
            statements: vec![],
            texts: vec![],
            missing: 0,
            left_out: left_out.map(|left_out| words.left_out(left_out)).collect(),
        }
    }

    /// Whether there is anything but what is over.
    pub fn has_present(&self) -> bool {
        !self.items.is_empty() || !self.statements.is_empty() || !self.texts.is_empty() || self.missing > 0
    }

    /// Whether there is nothing at all, not even a word that there is nothing, or that it was left out.
    pub fn is_silent(&self) -> bool {
        !self.has_present() && self.past.is_empty() && self.left_out.is_empty()
    }
}

/// The matter of a [`Group`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[expect(missing_docs, reason = "the names say it")]
pub enum GroupKind {
    Allergies,
    Problems,
    Medications,
    Immunizations,
    Pregnancy,
    Results,
    Screenings,
    VitalSigns,
    Procedures,
    Devices,
    FunctionalStatus,
    SocialHistory,
    Travel,
    PlanOfCare,
    AdvanceDirectives,
    Encounters,
    Other,
}

impl GroupKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            GroupKind::Allergies => "allergies",
            GroupKind::Problems => "problems",
            GroupKind::Medications => "medications",
            GroupKind::Immunizations => "immunizations",
            GroupKind::Pregnancy => "pregnancy",
            GroupKind::Results => "results",
            GroupKind::Screenings => "screenings",
            GroupKind::VitalSigns => "vital-signs",
            GroupKind::Procedures => "procedures",
            GroupKind::Devices => "devices",
            GroupKind::FunctionalStatus => "functional-status",
            GroupKind::SocialHistory => "social-history",
            GroupKind::Travel => "travel",
            GroupKind::PlanOfCare => "plan-of-care",
            GroupKind::AdvanceDirectives => "advance-directives",
            GroupKind::Encounters => "encounters",
            GroupKind::Other => "other",
        }
    }

    /// Whether silence of the record about this matter is worth a line: no clinician takes it for "none".
    pub fn is_required(self) -> bool {
        matches!(
            self,
            GroupKind::Allergies | GroupKind::Problems | GroupKind::Medications | GroupKind::Immunizations
        )
    }
}

/// Why there is nothing: three different things to a clinician, and some more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Emptiness {
    /// Asked or looked for, and there is none.
    NoneKnown,
    /// There is none of one sort; the statement's text says which.
    NoneKnownOfKind,
    /// Nobody asked.
    NotAsked,
    /// Asked or not, it is not known.
    Unknown,
    /// Known, but not to be said here.
    Withheld,
    /// Not available to who wrote the record.
    Unavailable,
    /// Work on it has not begun.
    NotStarted,
    /// The list is closed.
    Closed,
}

/// A word of the record that there is nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Statement {
    /// Why there is nothing.
    pub emptiness: Emptiness,
    /// The record's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The code that says it, where it denies only one kind of thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The entry that says it; nothing where the section does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
    /// When it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What else was noted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// One thing the record says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Item {
    /// Position of the entry in the bundle.
    pub entry: usize,
    /// Positions of entries that are part of it, such as the medicine of a prescription.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<usize>,
    /// What it is, in the record's words; empty where the record gives none.
    pub title: String,
    /// The code system's words, where they differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_title: Option<String>,
    /// What its code is called in the reader's language, where that says it better than the record's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
    /// When, as it is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What is said of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Out of the usual range, or dangerous.
    pub abnormal: bool,
    /// The parts of a panel.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Item>,
    /// The same measurement before, the latest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Item>,
    #[serde(skip)]
    pub(super) sort: (Option<u16>, Option<u8>, Option<u8>, String),
}

impl Item {
    /// The first fact of a kind.
    pub fn fact(&self, kind: FactKind) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.kind == kind)
    }

    /// All entries that this item shows, parts and earlier ones included.
    pub fn entries(&self) -> Vec<usize> {
        let mut entries = vec![self.entry];
        entries.extend(&self.with);
        entries.extend(self.parts.iter().chain(&self.earlier).flat_map(Item::entries));
        entries
    }
}

/// A code as the record gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Code {
    /// URI of the system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// The code.
    pub code: String,
}

/// One thing said of an [`Item`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fact {
    /// What it tells.
    pub kind: FactKind,
    /// The record's words; where `coded`, a code that has words in the reader's language.
    pub text: String,
    /// Whether `text` is a code.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub coded: bool,
    /// What the concept that `text` names is called in the reader's language, where that says it better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl Fact {
    pub(super) fn code(kind: FactKind, code: impl Into<String>) -> Self {
        Fact { kind, text: code.into(), coded: true, label: None }
    }

    pub(super) fn text(kind: FactKind, text: impl Into<String>) -> Self {
        Fact { kind, text: text.into(), coded: false, label: None }
    }
}

/// What a [`Fact`] tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[expect(missing_docs, reason = "the names say it, and `words` has a label for each")]
pub enum FactKind {
    Prohibited,
    ClinicalStatus,
    Verification,
    Status,
    StatusReason,
    Severity,
    Criticality,
    Reaction,
    Kind,
    Value,
    Absent,
    Interpretation,
    Trend,
    Range,
    Dose,
    Instruction,
    Ingredient,
    Form,
    Supply,
    Onset,
    OnsetBetween,
    Ended,
    When,
    LastTime,
    Recorded,
    Site,
    Route,
    Stage,
    Evidence,
    Reason,
    DoseNumber,
    Target,
    Lot,
    Maker,
    Serial,
    Place,
    Origin,
    Source,
    Method,
    Conclusion,
    Attachment,
    Outcome,
    Complication,
    Activity,
    ProhibitedActivity,
    Subpotent,
    Description,
    Note,
    Modifier,
    Whose,
}

/// Something that must not be overlooked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Alert {
    /// Of which sort.
    pub kind: AlertKind,
    /// What it is, in the record's words.
    pub title: String,
    /// What its code is called in the reader's language, where that says it better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What makes it one: a reaction, a date.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Position of the entry in the bundle.
    pub entry: usize,
}

/// Of which sort an [`Alert`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AlertKind {
    /// An allergy with a severe reaction or of high criticality.
    Allergy,
    /// A medicine that is not to be given.
    DoNotGive,
    /// Something that is not to be done, or that the person denies.
    DoNot,
    /// A flag of the record.
    Flag,
    /// A pregnancy, or perhaps one.
    Pregnancy,
    /// A medicine that thins the blood.
    Anticoagulant,
    /// The person's will that treatment be limited, such as not to be resuscitated.
    Directive,
    /// Not all of the record is shown: it is too large.
    Incomplete,
}

/// A section that is text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SectionText {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its text, in lines.
    pub text: String,
}

/// Resources of one type that are not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Count {
    /// The type; nothing for a name that FHIR does not know or an entry without a resource.
    pub resource_type: Option<&'static str>,
    /// Withdrawn by whoever wrote them.
    pub entered_in_error: bool,
    /// Positions of the entries.
    pub entries: Vec<usize>,
}
