//! What screenings can be answered with.

use crate::health::codes::{self, Code, system};
use crate::health::term::Term;

/// What can be answered to a screening.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Answers {
    /// One of these.
    OneOf(&'static [Answer]),
    /// A number in this unit (UCUM).
    Amount(&'static str),
    /// A whole number from nought to this.
    Score(u32),
    /// `1:8` and so on.
    Titre,
    /// A date, perhaps partial.
    Date,
    /// Words.
    Words,
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// What is entered for it, and its code in the system `urn:carnet:answer`.
    pub id: &'static str,
    /// What it means in English.
    pub display: &'static str,
    /// Codes of others for it.
    pub codes: &'static [Code],
    /// Its code in HL7's v3-ObservationInterpretation.
    pub interpretation: Option<&'static str>,
}

impl Answer {
    /// A standard code where there is one, else the toolkit's own.
    pub(super) fn term(&self) -> Term<'static> {
        let term = self.codes.iter().fold(Term::default(), |term, code| term.and(code));
        if self.codes.is_empty() { term.with(system::ANSWER, self.id, Some(self.display)) } else { term }
    }
}

const fn coded(
    id: &'static str,
    display: &'static str,
    codes: &'static [Code],
    interpretation: Option<&'static str>,
) -> Answer {
    Answer { id, display, codes, interpretation }
}

const fn own(id: &'static str, display: &'static str) -> Answer {
    coded(id, display, &[], None)
}

const fn finding(id: &'static str, display: &'static str, interpretation: &'static str) -> Answer {
    coded(id, display, &[], Some(interpretation))
}

const POSITIVE: Answer = coded("positive", "Positive", &[codes::POSITIVE], Some("POS"));
const NEGATIVE: Answer = coded("negative", "Negative", &[codes::NEGATIVE], Some("NEG"));
const INDETERMINATE: Answer = coded("indeterminate", "Indeterminate", &[codes::INDETERMINATE], Some("IND"));
const DETECTED: Answer = coded("detected", "Detected", &[codes::DETECTED], Some("DET"));
const NOT_DETECTED: Answer = coded("not-detected", "Not detected", &[codes::NOT_DETECTED], Some("ND"));
const UNKNOWN: Answer = coded("unknown", "Unknown", &[codes::UNKNOWN], None);

pub(super) const YES_NO: &[Answer] =
    &[coded("yes", "Yes", &[codes::YES], None), coded("no", "No", &[codes::NO], None), UNKNOWN];

pub(super) const PRESENCE: &[Answer] = &[POSITIVE, NEGATIVE, INDETERMINATE];

pub(super) const DETECTION: &[Answer] = &[DETECTED, NOT_DETECTED, INDETERMINATE];

/// Xpert MTB/RIF reports a trace apart (WHO consolidated guidelines on tuberculosis, module 3, 2021).
pub(super) const DETECTION_WITH_TRACE: &[Answer] =
    &[DETECTED, NOT_DETECTED, finding("trace", "Trace detected", "DET"), INDETERMINATE];

pub(super) const CHEST_XRAY: &[Answer] = &[
    coded("normal", "Normal", &[codes::NORMAL], Some("N")),
    coded("abnormal", "Abnormal", &[codes::ABNORMAL], Some("A")),
    finding("suggests-tb", "Abnormal, suggests tuberculosis", "A"),
];

/// Grades of WHO and IUATLD (Technical guide: sputum examination for tuberculosis by direct microscopy, 2000).
pub(super) const SMEAR: &[Answer] = &[
    NEGATIVE,
    finding("scanty", "Positive, scanty", "POS"),
    finding("1+", "Positive, 1+", "POS"),
    finding("2+", "Positive, 2+", "POS"),
    finding("3+", "Positive, 3+", "POS"),
    POSITIVE,
];

pub(super) const CULTURE: &[Answer] = &[
    coded("no-growth", "No growth", &[codes::NO_GROWTH], Some("NEG")),
    coded("tuberculosis", "Mycobacterium tuberculosis", &[codes::TUBERCULOSIS_BACTERIA], Some("POS")),
    coded("other-mycobacteria", "Mycobacterium, non-tuberculosis", &[codes::OTHER_MYCOBACTERIA], Some("A")),
    own("contaminated", "Contaminated"),
];

pub(super) const TB_CONTACT: &[Answer] = &[
    coded("yes", "Yes", &[codes::YES], None),
    own("drug-resistant", "Yes, with drug-resistant tuberculosis"),
    coded("no", "No", &[codes::NO], None),
    UNKNOWN,
];

/// Classes of CDC's technical instructions for panel physicians (tuberculosis, 2024; MMWR 71(2) of 2022).
pub(super) const TB_CLASS: &[Answer] = &[
    own("none", "No tuberculosis classification"),
    own("A", "Class A: tuberculosis disease"),
    own("B0", "Class B0: treated for tuberculosis by the panel"),
    own("B1", "Class B1: signs of tuberculosis, disease ruled out"),
    own("B2", "Class B2: latent tuberculosis infection"),
    own("B3", "Class B3: contact of a case"),
];

pub(super) const TB_PREVENTIVE: &[Answer] = &[
    own("not-indicated", "Not indicated"),
    own("offered", "Offered"),
    own("declined", "Declined"),
    own("started", "Started"),
    own("completed", "Completed"),
    own("stopped", "Stopped before its end"),
];

/// Outcomes of WHO (Meeting report on definitions of tuberculosis treatment outcomes, 2021).
pub(super) const TB_OUTCOME: &[Answer] = &[
    own("ongoing", "Treatment goes on"),
    own("cured", "Cured"),
    own("completed", "Treatment completed"),
    own("failed", "Treatment failed"),
    own("lost", "Lost to follow-up"),
    own("not-evaluated", "Not evaluated"),
];

pub(super) const MALARIA: &[Answer] = &[
    NEGATIVE,
    POSITIVE,
    coded("falciparum", "Plasmodium falciparum", &[codes::FALCIPARUM], Some("POS")),
    coded("vivax", "Plasmodium vivax", &[codes::VIVAX], Some("POS")),
    coded("ovale", "Plasmodium ovale", &[codes::OVALE], Some("POS")),
    coded("malariae", "Plasmodium malariae", &[codes::MALARIAE], Some("POS")),
    finding("mixed", "Several species of Plasmodium", "POS"),
    INDETERMINATE,
];

pub(super) const PREGNANCY: &[Answer] = &[
    coded("pregnant", "Pregnant", &[codes::PREGNANT], None),
    coded("not-pregnant", "Not pregnant", &[codes::NOT_PREGNANT], None),
    coded("possible", "Possible pregnancy", &[codes::POSSIBLY_PREGNANT], None),
    UNKNOWN,
];

pub(super) const G6PD: &[Answer] = &[
    finding("deficient", "Deficient", "A"),
    finding("intermediate", "Intermediate", "A"),
    coded("normal", "Normal", &[codes::NORMAL], Some("N")),
];

pub(super) const EXAM: &[Answer] = &[
    coded("normal", "Normal", &[codes::NORMAL], Some("N")),
    coded("abnormal", "Abnormal", &[codes::ABNORMAL], Some("A")),
];

pub(super) const FITNESS: &[Answer] = &[
    own("fit", "Fit to travel"),
    own("fit-with-conditions", "Fit to travel under conditions"),
    own("deferred", "Travel deferred"),
    own("unfit", "Not fit to travel"),
];
