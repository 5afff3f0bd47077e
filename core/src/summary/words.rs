//! Every fixed word of the summary, in English: the one place to replace for another language.

use super::item::{AlertKind, Emptiness, FactKind, GroupKind};
use crate::fhir::views::DosageWords;

/// The title of a group, and of what is over in it.
pub(super) fn group(kind: GroupKind) -> (&'static str, &'static str) {
    match kind {
        GroupKind::Allergies => ("Allergies and intolerances", "Past or refuted allergies"),
        GroupKind::Problems => ("Problems", "Past problems"),
        GroupKind::Medications => ("Medications", "Past medications"),
        GroupKind::Immunizations => ("Immunizations", "Not given"),
        GroupKind::Pregnancy => ("Pregnancy", ""),
        GroupKind::Results => ("Results", ""),
        GroupKind::VitalSigns => ("Vital signs", ""),
        GroupKind::Procedures => ("Procedures", "Not done"),
        GroupKind::Devices => ("Devices", "Past devices"),
        GroupKind::FunctionalStatus => ("Functional status", ""),
        GroupKind::SocialHistory => ("Social history", ""),
        GroupKind::PlanOfCare => ("Plan of care", "Past plans"),
        GroupKind::AdvanceDirectives => ("Consents and advance directives", "No longer valid"),
        GroupKind::Encounters => ("Visits and stays", ""),
        GroupKind::Other => ("Other entries", "Past flags"),
    }
}

/// What is said where there is nothing.
pub(super) fn emptiness(reason: Emptiness) -> &'static str {
    match reason {
        Emptiness::NoneKnown => "None known",
        Emptiness::NoneKnownOfKind => "None known of this kind",
        Emptiness::NotAsked => "Not asked",
        Emptiness::Unknown => "Unknown: no information",
        Emptiness::Withheld => "Withheld",
        Emptiness::Unavailable => "Unknown: information not available",
        Emptiness::NotStarted => "Not yet recorded",
        Emptiness::Closed => "Closed list",
    }
}

/// What is denied where only one kind is: codes of IPS absent-unknown and of SNOMED CT.
pub(super) fn denied_kind(code: &str) -> Option<&'static str> {
    match code {
        "no-known-medication-allergies" | "409137002" => Some("No known drug allergy"),
        "no-known-food-allergies" | "429625007" => Some("No known food allergy"),
        "no-known-environmental-allergies" | "428607008" => Some("No known environmental allergy"),
        _ => None,
    }
}

/// What is said where all that is known is over.
pub(super) const NONE_CURRENT: &str = "None marked as current";

/// Heads the summary of a card in profile `emergency`.
pub(super) const EMERGENCY: &str = "EMERGENCY CARD: less than the whole record";

/// Leads to what of a matter the card left out.
pub(super) const GROUP_LEFT_OUT: &str = "Left out of this card";

/// What is said of a required matter on which the record is silent.
pub(super) const SILENT: &str = "Nothing in this record, which does not mean none";

pub(super) fn alert(kind: AlertKind) -> &'static str {
    match kind {
        AlertKind::Allergy => "ALLERGY",
        AlertKind::DoNotGive => "DO NOT GIVE",
        AlertKind::DoNot => DO_NOT,
        AlertKind::Flag => "ALERT",
        AlertKind::Pregnancy => "PREGNANCY",
        AlertKind::Incomplete => "NOT ALL SHOWN",
    }
}

/// The label before a fact; empty where the fact speaks for itself.
pub(super) fn label(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Prohibited
        | FactKind::ClinicalStatus
        | FactKind::Verification
        | FactKind::Status
        | FactKind::Criticality
        | FactKind::Kind
        | FactKind::Value
        | FactKind::Absent
        | FactKind::Interpretation
        | FactKind::Dose
        | FactKind::Instruction
        | FactKind::Description
        | FactKind::When
        | FactKind::Subpotent
        | FactKind::Modifier => "",
        FactKind::StatusReason => "because",
        FactKind::Severity => "severity",
        FactKind::Reaction => "reaction",
        FactKind::Range => "usual",
        FactKind::Ingredient => "contains",
        FactKind::Form => "form",
        FactKind::Supply => "supply",
        FactKind::Onset => "since",
        FactKind::Ended => "until",
        FactKind::LastTime => "last reaction",
        FactKind::Recorded => "recorded",
        FactKind::Site => "site",
        FactKind::Route => "route",
        FactKind::Stage => "stage",
        FactKind::Evidence => "signs",
        FactKind::Reason => "for",
        FactKind::DoseNumber => "dose",
        FactKind::Target => "against",
        FactKind::Lot => "lot",
        FactKind::Maker => "by",
        FactKind::Serial => "serial",
        FactKind::Place => "at",
        FactKind::Source => "source",
        FactKind::Method => "method",
        FactKind::Conclusion => "conclusion",
        FactKind::Attachment => "attached",
        FactKind::Outcome => "outcome",
        FactKind::Complication => "complication",
        FactKind::Activity => "activity",
        FactKind::ProhibitedActivity => "DO NOT:",
        FactKind::Note => "note",
        FactKind::Whose => "about",
    }
}

/// Words for a code of FHIR; the code itself where the table has none.
pub(super) fn code(kind: FactKind, code: &str) -> &str {
    let specific = match (kind, code) {
        (FactKind::Criticality, "high") => "high risk",
        (FactKind::Criticality, "low") => "low risk",
        (FactKind::Criticality, "unable-to-assess") => "risk not assessable",
        (FactKind::Kind, "allergy" | "intolerance") => code,
        (FactKind::Value, "true") => "yes",
        (FactKind::Value, "false") => "no",
        (FactKind::Source, "secondary") => "not from who gave it",
        (FactKind::Prohibited, "do-not") => DO_NOT,
        (FactKind::Prohibited, "deny") => DENIED,
        (FactKind::Prohibited, _) => "DO NOT GIVE",
        (FactKind::Status, "potential") => "POTENTIAL: DID NOT HAPPEN",
        (FactKind::Modifier, "focus") => "CAUTION: not of the patient as such",
        (FactKind::Modifier, "denial") => "CAUTION: not a current statement that there is none",
        (FactKind::Modifier, "more") => MORE_IN_RECORD,
        (FactKind::Modifier, "other-subject") => "CAUTION: about someone or something else than the patient",
        (FactKind::Modifier, "absent-subject") => "CAUTION: about somebody who is not in this record",
        (FactKind::Modifier, _) => "CAUTION: changed by something this program does not understand",
        (FactKind::Subpotent, _) => "dose too weak to count",
        _ => "",
    };
    if !specific.is_empty() {
        return specific;
    }
    CODES.iter().find(|(known, _)| *known == code).map_or(code, |(_, words)| *words)
}

/// Codes of statuses, of hl7.org/fhir/R4/valueset-data-absent-reason.html and of v3-ObservationInterpretation.
const CODES: &[(&str, &str)] = &[
    ("entered-in-error", "entered in error"),
    ("in-progress", "in progress"),
    ("on-hold", "on hold"),
    ("not-done", "NOT DONE"),
    ("not-taken", "NOT TAKEN"),
    ("unknown", "unknown"),
    ("asked-unknown", "asked, but not known"),
    ("temp-unknown", "not known yet"),
    ("not-asked", "not asked"),
    ("asked-declined", "asked, declined to answer"),
    ("masked", "withheld"),
    ("not-applicable", "not applicable"),
    ("no-value", "no value in the record"),
    ("parts-missing", "parts of it are named but not in the record"),
    ("unsupported", "not supported"),
    ("as-text", "see text"),
    ("error", "error"),
    ("not-a-number", "not a number"),
    ("not-performed", "not performed"),
    ("not-permitted", "not permitted"),
    ("H", "HIGH"),
    ("HH", "CRITICALLY HIGH"),
    ("HU", "VERY HIGH"),
    ("L", "LOW"),
    ("LL", "CRITICALLY LOW"),
    ("LU", "VERY LOW"),
    ("A", "ABNORMAL"),
    ("AA", "CRITICALLY ABNORMAL"),
    ("N", "normal"),
    ("POS", "POSITIVE"),
    ("NEG", "negative"),
    ("R", "resistant"),
    ("S", "susceptible"),
    ("I", "intermediate"),
    ("IND", "indeterminate"),
    ("DET", "detected"),
    ("ND", "not detected"),
    ("RR", "reactive"),
    ("NR", "not reactive"),
];

/// Statuses that say no more than that all is as usual and are not worth their place on the screen.
pub(super) fn is_usual(group: GroupKind, kind: FactKind, code: &str) -> bool {
    matches!(
        (group, kind, code),
        (GroupKind::Problems | GroupKind::Allergies, FactKind::ClinicalStatus, "active")
            | (_, FactKind::Verification, "confirmed")
            | (GroupKind::Immunizations | GroupKind::Procedures, FactKind::Status, "completed")
            | (GroupKind::Encounters, FactKind::Status, "finished")
            | (_, FactKind::Status, "final")
    )
}

/// The number of a dose, and of how many.
pub(super) fn dose_number(number: &str, of: Option<&str>) -> String {
    of.map_or_else(|| number.to_owned(), |of| format!("{number} of {of}"))
}

pub(super) fn missing_entries(count: usize) -> String {
    match count {
        1 => "1 entry is named in the record but not in it".to_owned(),
        count => format!("{count} entries are named in the record but not in it"),
    }
}

/// An age of at least and at most so many months.
pub(super) fn age(least: u16, most: u16) -> String {
    let (least, most, unit) =
        if most < 24 { (least, most, "month") } else { (least / 12, most / 12, "year") };
    match (least, most) {
        (1, 1) => format!("1 {unit}"),
        (least, most) if least == most => format!("{least} {unit}s"),
        (least, most) if least + 1 == most => format!("{least} or {most} {unit}s"),
        (least, most) => format!("{least} to {most} {unit}s"),
    }
}

pub(super) fn more_earlier(count: usize) -> String {
    format!("and {count} earlier")
}

/// The administrative genders of FHIR; nothing for other words, which are the record's.
pub(super) fn sex(code: &str) -> Option<&'static str> {
    ["male", "female", "other", "unknown"].into_iter().find(|known| *known == code)
}

/// A reaction with its severity.
pub(super) fn severity_of_reaction(severity: &str) -> &str {
    code(FactKind::Severity, severity)
}

/// The name of a resource type that is counted, one and several.
pub(super) fn resource(resource_type: Option<&'static str>, count: usize) -> String {
    let Some(name) = resource_type else { return format!("{count} unreadable") };
    let known = RESOURCES.iter().find(|(known, _, _)| *known == name);
    match (known, count) {
        (Some((_, one, _)), 1) => format!("1 {one}"),
        (Some((_, _, many)), _) => format!("{count} {many}"),
        (None, _) => format!("{count} {name}"),
    }
}

const RESOURCES: &[(&str, &str, &str)] = &[
    ("Patient", "patient entry", "patient entries"),
    ("Practitioner", "practitioner", "practitioners"),
    ("PractitionerRole", "practitioner role", "practitioner roles"),
    ("Organization", "organization", "organizations"),
    ("Location", "location", "locations"),
    ("Provenance", "statement of provenance", "statements of provenance"),
    ("RelatedPerson", "related person", "related persons"),
    ("Specimen", "specimen", "specimens"),
    ("Claim", "claim", "claims"),
    ("ExplanationOfBenefit", "statement of benefits", "statements of benefits"),
    ("Device", "device", "devices"),
    ("Medication", "medicine no entry refers to", "medicines no entry refers to"),
    ("CareTeam", "care team", "care teams"),
    ("Observation", "observation", "observations"),
    ("Composition", "further composition", "further compositions"),
];

pub(super) const DO_NOT: &str = "DO NOT";
pub(super) const DENIED: &str = "DENIED";
pub(super) const PERMITTED: &str = "permitted";
pub(super) const A_PART: &str = "a part that is not named";
pub(super) const MORE_IN_RECORD: &str = "… more is in the record";
pub(super) const BORN: &str = "born";
pub(super) const BIRTH_DATE_UNKNOWN: &str = "birth date not known";
pub(super) const BIRTH_DATE_MISSING: &str = "birth date not in the record";
pub(super) const NAME_MISSING: &str = "Name not in the record";
pub(super) const SEX_MISSING: &str = "sex not in the record";
pub(super) const DECEASED: &str = "recorded as deceased";
pub(super) const SPEAKS: &str = "Languages";
pub(super) const PREFERRED: &str = "preferred";
pub(super) const INTERPRETER: &str = "INTERPRETER NEEDED";
pub(super) const NO_INTERPRETER: &str = "no interpreter needed";
pub(super) const WRITTEN: &str = "Written";
pub(super) const BY: &str = "by";
pub(super) const UNTITLED: &str = "(not named in the record)";
pub(super) const EARLIER: &str = "before";
pub(super) const ALSO: &str = "Also in the record, not shown";
pub(super) const IN_ERROR: &str = "entered in error";
pub(super) const LEFT_OUT: &str = "Left out of this card";
pub(super) const TEXTS: &str = "Text of the record";
pub(super) const AS_WRITTEN: &str = "As written";
pub(super) const PATIENT_SUMMARY: &str = "Patient summary";

/// Codes of names' uses that are worth a word.
pub(super) fn name_use(usage: &str) -> Option<&'static str> {
    match usage {
        "old" => Some("former"),
        "maiden" => Some("maiden name"),
        "nickname" => Some("nickname"),
        "temp" => Some("temporary"),
        "anonymous" => Some("not the real name"),
        _ => None,
    }
}

pub(super) fn record_status(status: &str) -> Option<&'static str> {
    match status {
        "preliminary" => Some("PRELIMINARY"),
        "entered-in-error" => Some("ENTERED IN ERROR"),
        "amended" => Some("amended"),
        _ => None,
    }
}

/// The English name of a language by its BCP 47 tag.
pub(super) fn language(tag: &str) -> Option<&'static str> {
    let base = tag.split(['-', '_']).next().unwrap_or(tag);
    LANGUAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(base)).map(|(_, name)| *name)
}

/// Languages of people on the move and of where they arrive (ISO 639-1 and 639-3).
const LANGUAGES: &[(&str, &str)] = &[
    ("am", "Amharic"),
    ("ar", "Arabic"),
    ("az", "Azerbaijani"),
    ("bg", "Bulgarian"),
    ("bm", "Bambara"),
    ("bn", "Bengali"),
    ("bs", "Bosnian"),
    ("ckb", "Central Kurdish"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("dv", "Dhivehi"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("fa", "Persian"),
    ("ff", "Fula"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("ha", "Hausa"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("ht", "Haitian Creole"),
    ("hu", "Hungarian"),
    ("hy", "Armenian"),
    ("id", "Indonesian"),
    ("ig", "Igbo"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ka", "Georgian"),
    ("kea", "Cape Verdean Creole"),
    ("kg", "Kongo"),
    ("km", "Khmer"),
    ("kmr", "Northern Kurdish"),
    ("ko", "Korean"),
    ("ku", "Kurdish"),
    ("lg", "Ganda"),
    ("ln", "Lingala"),
    ("lo", "Lao"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("mk", "Macedonian"),
    ("ml", "Malayalam"),
    ("mn", "Mongolian"),
    ("ms", "Malay"),
    ("mt", "Maltese"),
    ("my", "Burmese"),
    ("nb", "Norwegian"),
    ("ne", "Nepali"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("om", "Oromo"),
    ("pa", "Punjabi"),
    ("pl", "Polish"),
    ("prs", "Dari"),
    ("ps", "Pashto"),
    ("pt", "Portuguese"),
    ("qu", "Quechua"),
    ("rhg", "Rohingya"),
    ("rn", "Rundi"),
    ("ro", "Romanian"),
    ("rom", "Romani"),
    ("ru", "Russian"),
    ("rw", "Kinyarwanda"),
    ("sd", "Sindhi"),
    ("si", "Sinhala"),
    ("sk", "Slovak"),
    ("sl", "Slovenian"),
    ("sn", "Shona"),
    ("so", "Somali"),
    ("sq", "Albanian"),
    ("sr", "Serbian"),
    ("ss", "Swati"),
    ("sv", "Swedish"),
    ("sw", "Swahili"),
    ("ta", "Tamil"),
    ("te", "Telugu"),
    ("tg", "Tajik"),
    ("th", "Thai"),
    ("ti", "Tigrinya"),
    ("tl", "Tagalog"),
    ("tr", "Turkish"),
    ("ug", "Uyghur"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("uz", "Uzbek"),
    ("vi", "Vietnamese"),
    ("wo", "Wolof"),
    ("xh", "Xhosa"),
    ("yo", "Yoruba"),
    ("zh", "Chinese"),
    ("zu", "Zulu"),
];

/// Words that dosages are composed with.
pub(super) const DOSAGE: DosageWords = DosageWords {
    times: ["once", "twice", "{n} times"],
    per_one: "a {unit}",
    per_many: "every {n} {unit}",
    units: &[
        ("s", "second", "seconds"),
        ("min", "minute", "minutes"),
        ("h", "hour", "hours"),
        ("d", "day", "days"),
        ("wk", "week", "weeks"),
        ("mo", "month", "months"),
        ("a", "year", "years"),
    ],
    // hl7.org/fhir/R4/valueset-event-timing.html and v3-GTSAbbreviation.
    codes: &[
        ("MORN", "in the morning"),
        ("MORN.early", "early in the morning"),
        ("MORN.late", "late in the morning"),
        ("NOON", "at noon"),
        ("AFT", "in the afternoon"),
        ("EVE", "in the evening"),
        ("NIGHT", "at night"),
        ("PHS", "after sleep"),
        ("HS", "at bedtime"),
        ("WAKE", "on waking"),
        ("C", "with meals"),
        ("CM", "with breakfast"),
        ("CD", "with lunch"),
        ("CV", "with dinner"),
        ("AC", "before meals"),
        ("ACM", "before breakfast"),
        ("ACD", "before lunch"),
        ("ACV", "before dinner"),
        ("PC", "after meals"),
        ("PCM", "after breakfast"),
        ("PCD", "after lunch"),
        ("PCV", "after dinner"),
        ("QD", "once a day"),
        ("BID", "twice a day"),
        ("TID", "3 times a day"),
        ("QID", "4 times a day"),
        ("QOD", "every other day"),
        ("Q1H", "every hour"),
        ("Q2H", "every 2 hours"),
        ("Q3H", "every 3 hours"),
        ("Q4H", "every 4 hours"),
        ("Q6H", "every 6 hours"),
        ("Q8H", "every 8 hours"),
        ("WK", "weekly"),
        ("MO", "monthly"),
        ("BED", "at bedtime"),
        ("AM", "every morning"),
        ("PM", "every afternoon"),
        ("mon", "Monday"),
        ("tue", "Tuesday"),
        ("wed", "Wednesday"),
        ("thu", "Thursday"),
        ("fri", "Friday"),
        ("sat", "Saturday"),
        ("sun", "Sunday"),
    ],
    as_needed: "as needed",
    as_needed_for: "as needed for {reason}",
    lasting: "for {duration}",
    at_most: "at most {limit}",
};
