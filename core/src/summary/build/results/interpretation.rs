//! What a laboratory says of a value, by HL7 v3 ObservationInterpretation
//! (terminology.hl7.org/CodeSystem-v3-ObservationInterpretation.html).

use super::Draft;
use crate::fhir::Concept;
use crate::summary::item::FactKind;
use crate::summary::words;

/// Adds one interpretation: its fixed words, and the author's where they say something else.
pub(super) fn add<'a>(concept: Concept<'a>, draft: &mut Draft<'a>) {
    // The first known code, also where a local one comes before it.
    let codes = concept.codings.iter().filter_map(|coding| coding.code).chain(concept.text);
    let Some((code, abnormal, own)) = codes.filter_map(known).next() else {
        return draft.concept(FactKind::Interpretation, Some(concept));
    };
    draft.item.abnormal |=
        abnormal || concept.codings.iter().any(|coding| coding.code.is_some_and(is_abnormal));
    draft.code(FactKind::Interpretation, Some(if own.is_empty() { code } else { own }));
    let fixed = if own.is_empty() { words::code(FactKind::Interpretation, code) } else { own };
    let says_more = |text: &&str| {
        let same = |other: &str| other.eq_ignore_ascii_case(text.trim());
        !same(fixed)
            && !same(code)
            && !concept
                .codings
                .iter()
                .any(|coding| coding.code.is_some_and(same) || coding.display.is_some_and(same))
    };
    draft.text(FactKind::Interpretation, concept.text.filter(says_more));
}

fn is_abnormal(code: &str) -> bool {
    known(code).is_some_and(|(_, abnormal, _)| abnormal)
}

fn known(code: &str) -> Option<(&'static str, bool, &'static str)> {
    CODES.iter().find(|(own, _, _)| *own == code).copied()
}

/// The code; whether it is worth a mark; its words where the summary's table has none.
const CODES: &[(&str, bool, &str)] = &[
    // Normality.
    ("N", false, ""),
    ("A", true, ""),
    ("AA", true, ""),
    ("H", true, ""),
    ("HH", true, ""),
    ("HU", true, ""),
    ("H>", true, "VERY HIGH"),
    ("HX", true, "ABOVE THE HIGH THRESHOLD"),
    ("L", true, ""),
    ("LL", true, ""),
    ("LU", true, ""),
    ("L<", true, "VERY LOW"),
    ("LX", true, "BELOW THE LOW THRESHOLD"),
    // Exceptions: off the scale of the instrument.
    ("<", true, "BELOW WHAT CAN BE MEASURED"),
    (">", true, "ABOVE WHAT CAN BE MEASURED"),
    ("IE", false, "insufficient evidence"),
    ("AC", true, "disturbed: anti-complementary substances"),
    ("TOX", true, "disturbed: cytotoxic substance"),
    ("QCF", true, "QUALITY CONTROL FAILED"),
    ("HM", false, "held for review"),
    // Change.
    ("B", false, "better"),
    ("W", true, "WORSE"),
    ("U", true, "SIGNIFICANTLY RISEN"),
    ("D", true, "SIGNIFICANTLY FALLEN"),
    // Susceptibility.
    ("S", false, ""),
    ("SDD", false, "susceptible at a higher dose"),
    ("SYN-S", false, "susceptible in combination"),
    ("VS", false, "very susceptible"),
    ("MS", false, "moderately susceptible"),
    ("I", true, ""),
    ("NS", true, "NOT SUSCEPTIBLE"),
    ("R", true, ""),
    ("SYN-R", true, "RESISTANT IN COMBINATION"),
    ("NCL", false, "no breakpoint known"),
    // Detection, reactivity, expectation, genes.
    ("POS", true, ""),
    ("DET", true, ""),
    ("RR", true, ""),
    ("WR", true, "WEAKLY REACTIVE"),
    ("NEG", false, ""),
    ("ND", false, ""),
    ("NR", false, ""),
    ("IND", false, ""),
    ("E", false, "equivocal"),
    ("EXP", false, "expected"),
    ("UNE", true, "UNEXPECTED"),
    ("CAR", true, "CARRIER"),
];
