//! What a laboratory says of a value, by HL7 v3 ObservationInterpretation
//! (terminology.hl7.org/CodeSystem-v3-ObservationInterpretation.html).

use super::Draft;
use crate::fhir::Concept;
use crate::summary::item::FactKind;
use crate::summary::words::{self, Words};

/// Adds one interpretation: its fixed words, and the author's where they say something else.
pub(super) fn add<'a>(concept: Concept<'a>, draft: &mut Draft<'a>) {
    // The first known code, also where a local one comes before it.
    let mut codes = concept.codings.iter().filter_map(|coding| coding.code).chain(concept.text);
    let Some(code) = codes.find(|code| words::judged(code).is_some()) else {
        return draft.concept(FactKind::Interpretation, Some(concept));
    };
    let is_abnormal = |code: &str| ABNORMAL.contains(&code);
    draft.item.abnormal |=
        is_abnormal(code) || concept.codings.iter().any(|coding| coding.code.is_some_and(is_abnormal));
    draft.code(FactKind::Interpretation, Some(code));
    // An author's words are compared in English too: that is what most write, whatever the reader reads.
    let fixed = [draft.words, Words::default()].map(|words| words.code(FactKind::Interpretation, code));
    let says_more = |text: &&str| {
        let same = |other: &str| other.eq_ignore_ascii_case(text.trim());
        !fixed.iter().any(|fixed| same(fixed))
            && !same(code)
            && !concept
                .codings
                .iter()
                .any(|coding| coding.code.is_some_and(same) || coding.display.is_some_and(same))
    };
    draft.text(FactKind::Interpretation, concept.text.filter(says_more));
}

/// Codes that are worth a mark.
const ABNORMAL: &[&str] = &[
    "A", "AA", "H", "HH", "HU", "H>", "HX", "L", "LL", "LU", "L<", "LX", "<", ">", "AC", "TOX", "QCF", "W",
    "U", "D", "I", "NS", "R", "SYN-R", "POS", "DET", "RR", "WR", "UNE", "CAR",
];
