//! The fixed words of the summary, in the reader's language: which message says what.

use std::borrow::Cow;

use super::item::{AlertKind, Emptiness, FactKind, GroupKind};
use crate::codec::LeftOut;
use crate::language::{self, Direction, Language, Value};

/// The words of a language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(pub(super) Language);

type Text = Cow<'static, str>;

impl Words {
    pub(super) fn say(self, id: &str) -> Text {
        self.0.say(id)
    }

    /// A sentence with words of the record in it.
    pub(super) fn with(self, id: &str, arguments: &[(&'static str, &str)]) -> String {
        let arguments: Vec<(&'static str, Value<'_>)> =
            arguments.iter().map(|(name, text)| (*name, Value::from(self.0.isolate(text)))).collect();
        self.0.say_with(id, &arguments)
    }

    pub(super) fn count(self, id: &str, count: usize) -> String {
        self.0.say_with(id, &[("count", language::count(count))])
    }

    /// The title of a group.
    pub(super) fn group(self, kind: GroupKind) -> Text {
        self.say(&format!("group-{}", kind.code()))
    }

    /// The title of what is over in a group.
    pub(super) fn past(self, kind: GroupKind) -> Text {
        self.say(&format!("group-{}-past", kind.code()))
    }

    /// What is said where there is nothing.
    pub(super) fn emptiness(self, reason: Emptiness) -> Text {
        self.say(match reason {
            Emptiness::NoneKnown => "emptiness-none-known",
            Emptiness::NoneKnownOfKind => "emptiness-none-known-of-kind",
            Emptiness::NotAsked => "emptiness-not-asked",
            Emptiness::Unknown => "emptiness-unknown",
            Emptiness::Withheld => "emptiness-withheld",
            Emptiness::Unavailable => "emptiness-unavailable",
            Emptiness::NotStarted => "emptiness-not-started",
            Emptiness::Closed => "emptiness-closed",
        })
    }

    /// What is denied where only one kind is: codes of IPS absent-unknown and of SNOMED CT.
    pub(super) fn denied_kind(self, code: &str) -> Option<Text> {
        let id = match code {
            "no-known-medication-allergies" | "409137002" => "no-known-drug-allergy",
            "no-known-food-allergies" | "429625007" => "no-known-food-allergy",
            "no-known-environmental-allergies" | "428607008" => "no-known-environmental-allergy",
            _ => return None,
        };
        Some(self.say(id))
    }

    pub(super) fn alert(self, kind: AlertKind) -> Text {
        self.say(match kind {
            AlertKind::Allergy => "alert-allergy",
            AlertKind::DoNotGive => "alert-do-not-give",
            AlertKind::DoNot => "alert-do-not",
            AlertKind::Flag => "alert-flag",
            AlertKind::Pregnancy => "alert-pregnancy",
            AlertKind::Anticoagulant => "alert-anticoagulant",
            AlertKind::Directive => "alert-directive",
            AlertKind::Incomplete => "alert-incomplete",
        })
    }

    /// The label before a fact, where it does not speak for itself.
    pub(super) fn label(self, kind: FactKind) -> Option<Text> {
        Some(self.say(match kind {
            FactKind::Prohibited
            | FactKind::ClinicalStatus
            | FactKind::Verification
            | FactKind::Status
            | FactKind::Criticality
            | FactKind::Kind
            | FactKind::Value
            | FactKind::Absent
            | FactKind::Interpretation
            | FactKind::Trend
            | FactKind::Dose
            | FactKind::Instruction
            | FactKind::Description
            | FactKind::When
            | FactKind::Subpotent
            | FactKind::Source
            | FactKind::Modifier => return None,
            FactKind::StatusReason => "label-status-reason",
            FactKind::Severity => "label-severity",
            FactKind::Reaction => "label-reaction",
            FactKind::Range => "label-range",
            FactKind::Ingredient => "label-ingredient",
            FactKind::Form => "label-form",
            FactKind::Supply => "label-supply",
            FactKind::Onset => "label-onset",
            FactKind::OnsetBetween => "label-onset-between",
            FactKind::Ended => "label-ended",
            FactKind::LastTime => "label-last-time",
            FactKind::Recorded => "label-recorded",
            FactKind::Site => "label-site",
            FactKind::Route => "label-route",
            FactKind::Stage => "label-stage",
            FactKind::Evidence => "label-evidence",
            FactKind::Reason => "label-reason",
            FactKind::DoseNumber => "label-dose-number",
            FactKind::Target => "label-target",
            FactKind::Lot => "label-lot",
            FactKind::Maker => "label-maker",
            FactKind::Serial => "label-serial",
            FactKind::Place => "label-place",
            FactKind::Origin => "label-source",
            FactKind::Method => "label-method",
            FactKind::Conclusion => "label-conclusion",
            FactKind::Attachment => "label-attachment",
            FactKind::Outcome => "label-outcome",
            FactKind::Complication => "label-complication",
            FactKind::Activity => "label-activity",
            FactKind::ProhibitedActivity => "label-prohibited-activity",
            FactKind::Note => "label-note",
            FactKind::Whose => "label-whose",
        }))
    }

    /// Words for a code; the code itself where there are none.
    pub(super) fn code(self, kind: FactKind, code: &str) -> Text {
        let id = match (kind, code) {
            (FactKind::Criticality, "high") => "code-high-risk",
            (FactKind::Criticality, "low") => "code-low-risk",
            (FactKind::Criticality, "unable-to-assess") => "code-risk-unable-to-assess",
            (FactKind::Value, "true") => "code-yes",
            (FactKind::Value, "false") => "code-no",
            (FactKind::Prohibited, "do-not") => "alert-do-not",
            (FactKind::Prohibited, "deny") => "denied",
            (FactKind::Prohibited, "no-longer") => "no-longer-prohibited",
            (FactKind::Prohibited, _) => "alert-do-not-give",
            (FactKind::Modifier, "focus") => "modifier-focus",
            (FactKind::Modifier, "denial") => "modifier-denial",
            (FactKind::Modifier, "more") => "more-in-record",
            (FactKind::Modifier, "other-subject") => "modifier-other-subject",
            (FactKind::Modifier, "absent-subject") => "modifier-absent-subject",
            (FactKind::Modifier, _) => "modifier-unread",
            (FactKind::Subpotent, _) => "code-subpotent",
            (FactKind::Status, "unknown") => "status-unknown",
            (FactKind::Interpretation, code) => {
                return judged(code).map_or_else(|| Cow::Owned(code.to_owned()), |id| self.say(id));
            }
            (FactKind::Source, code) => return self.of(&format!("source-{code}"), code),
            // The same in every language.
            (FactKind::Trend, "up") => return Cow::Borrowed("↑"),
            (FactKind::Trend, "down") => return Cow::Borrowed("↓"),
            (FactKind::Trend, _) => return Cow::Borrowed("="),
            (_, code) => return self.of(&format!("code-{code}"), code),
        };
        self.say(id)
    }

    fn of(self, id: &str, code: &str) -> Text {
        self.0.find(id).unwrap_or_else(|| Cow::Owned(code.to_owned()))
    }

    /// The number of a dose, and of how many.
    pub(super) fn dose_number(self, number: &str, of: Option<&str>) -> String {
        // It becomes a detail, which is isolated as a whole.
        let said = |of: &str| {
            self.0.say_with("dose-of", &[("number", Value::from(number)), ("count", Value::from(of))])
        };
        of.map_or_else(|| number.to_owned(), said)
    }

    /// An age of at least and at most so many months.
    pub(super) fn age(self, least: u16, most: u16) -> String {
        let (least, most, unit) =
            if most < 24 { (least, most, "months") } else { (least / 12, most / 12, "years") };
        if least == most {
            return self.count(&format!("age-{unit}"), usize::from(least));
        }
        let arguments = [("least", Value::from(least)), ("most", Value::from(most))];
        self.0.say_with(&format!("age-{unit}-between"), &arguments)
    }

    /// The administrative genders of FHIR; nothing for other words, which are the record's.
    pub(super) fn sex(self, code: &str) -> Option<Text> {
        matches!(code, "male" | "female" | "other" | "unknown").then(|| self.say(&format!("sex-{code}")))
    }

    /// How many of a kind were left out: `12 older results`.
    pub(super) fn left_out(self, left_out: &LeftOut) -> String {
        let count = usize::try_from(left_out.count).unwrap_or(usize::MAX);
        self.count(&format!("omitted-{}", left_out.what.code()), count)
    }

    /// The name of a resource type that is counted.
    pub(super) fn resource(self, resource_type: Option<&'static str>, count: usize) -> String {
        let Some(name) = resource_type else { return self.count("counted-unreadable", count) };
        let mut id = "counted".to_owned();
        for character in name.chars() {
            if character.is_ascii_uppercase() {
                id.push('-');
            }
            id.push(character.to_ascii_lowercase());
        }
        match self.0.find(&id) {
            Some(_) => self.count(&id, count),
            None => format!("{count} {name}"),
        }
    }

    /// What a name's use says, where that is worth a word.
    pub(super) fn name_use(self, usage: &str) -> Option<Text> {
        self.0.find(&format!("name-{usage}"))
    }

    /// What a document's status says, where that is worth a word.
    pub(super) fn record_status(self, status: &str) -> Option<Text> {
        self.0.find(&format!("record-{status}"))
    }

    /// Between things of one kind.
    pub(super) fn comma(self) -> &'static str {
        self.0.comma()
    }

    /// Between one detail and the next.
    pub(super) fn semicolon(self) -> &'static str {
        match self.0 {
            Language::Arabic => "؛ ",
            Language::Amharic => "፤ ",
            _ => "; ",
        }
    }

    /// Between what it is and what is said of it.
    pub(super) fn colon(self) -> &'static str {
        match self.0 {
            Language::Amharic => "፦ ",
            Language::French => "\u{a0}: ",
            _ => ": ",
        }
    }

    /// Turns a line of a terminal to the direction of the language, whatever word it begins with.
    pub(super) fn turn(self) -> &'static str {
        match self.0.direction() {
            Direction::LeftToRight => "",
            Direction::RightToLeft => "\u{200f}",
        }
    }
}

/// Statuses that say no more than that all is as usual and are not worth their place on the screen.
pub(super) fn is_usual(group: GroupKind, kind: FactKind, code: &str) -> bool {
    matches!(
        (group, kind, code),
        (GroupKind::Problems | GroupKind::Allergies, FactKind::ClinicalStatus, "active")
            | (_, FactKind::Verification, "confirmed")
            | (GroupKind::Immunizations | GroupKind::Procedures, FactKind::Status, "completed")
            | (GroupKind::Encounters, FactKind::Status, "finished")
            | (_, FactKind::Status, "final")
            // Who writes a record has seen the patient, and results come from laboratories.
            | (_, FactKind::Source, "observed")
            | (GroupKind::Results | GroupKind::Screenings, FactKind::Source, "lab")
    )
}

/// The message for a code of HL7 v3 ObservationInterpretation
/// (terminology.hl7.org/CodeSystem-v3-ObservationInterpretation.html).
pub(super) fn judged(code: &str) -> Option<&'static str> {
    JUDGED.iter().find(|(known, _)| *known == code).map(|(_, id)| *id)
}

const JUDGED: &[(&str, &str)] = &[
    // Normality.
    ("N", "judged-normal"),
    ("A", "judged-abnormal"),
    ("AA", "judged-critically-abnormal"),
    ("H", "judged-high"),
    ("HH", "judged-critically-high"),
    ("HU", "judged-very-high"),
    ("H>", "judged-very-high"),
    ("HX", "judged-above-threshold"),
    ("L", "judged-low"),
    ("LL", "judged-critically-low"),
    ("LU", "judged-very-low"),
    ("L<", "judged-very-low"),
    ("LX", "judged-below-threshold"),
    // Exceptions: off the scale of the instrument.
    ("<", "judged-below-scale"),
    (">", "judged-above-scale"),
    ("IE", "judged-insufficient"),
    ("AC", "judged-anti-complementary"),
    ("TOX", "judged-cytotoxic"),
    ("QCF", "judged-quality-failed"),
    ("HM", "judged-held"),
    // Change.
    ("B", "judged-better"),
    ("W", "judged-worse"),
    ("U", "judged-risen"),
    ("D", "judged-fallen"),
    // Susceptibility.
    ("S", "judged-susceptible"),
    ("SDD", "judged-susceptible-dose"),
    ("SYN-S", "judged-susceptible-combination"),
    ("VS", "judged-very-susceptible"),
    ("MS", "judged-moderately-susceptible"),
    ("I", "judged-intermediate"),
    ("NS", "judged-not-susceptible"),
    ("R", "judged-resistant"),
    ("SYN-R", "judged-resistant-combination"),
    ("NCL", "judged-no-breakpoint"),
    // Detection, reactivity, expectation, genes.
    ("POS", "judged-positive"),
    ("DET", "judged-detected"),
    ("RR", "judged-reactive"),
    ("WR", "judged-weakly-reactive"),
    ("NEG", "judged-negative"),
    ("ND", "judged-not-detected"),
    ("NR", "judged-not-reactive"),
    ("IND", "judged-indeterminate"),
    ("E", "judged-equivocal"),
    ("EXP", "judged-expected"),
    ("UNE", "judged-unexpected"),
    ("CAR", "judged-carrier"),
    // What a value's own reference range says.
    ("outside", "judged-outside-range"),
];
