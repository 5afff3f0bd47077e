//! Dosage and Timing: the author's words, else words made from the structure.

use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::json::Json;
use crate::fhir::quantity::{self, Quantity};
use crate::fhir::read;

mod timing;
pub(super) mod told;
mod words;

use told::is_told;
pub use words::{DosageSymbols, DosageWords, Limit};

/// How a medicine is taken (hl7.org/fhir/R4/dosage.html).
#[derive(Clone, Copy, Debug)]
pub struct Dosage<'a>(&'a Json<'a>);

impl<'a> Dosage<'a> {
    /// The view of one Dosage.
    pub fn new(json: &'a Json<'a>) -> Self {
        Dosage(json)
    }

    /// The author's words.
    pub fn text(self) -> Option<&'a str> {
        read::text_of(self.0).or_else(|| read::text(self.0, "text"))
    }

    /// What the patient is told.
    pub fn patient_instruction(self) -> Option<&'a str> {
        read::text(self.0, "patientInstruction")
    }

    /// The way into the body.
    pub fn route(self) -> Option<Concept<'a>> {
        read::concept(self.0, "route")
    }

    /// Doses and rates, each in one line.
    pub fn amounts(self) -> Vec<String> {
        let rates = read::elements(self.0, "doseAndRate");
        // STU3 has dose and rate on the dosage itself.
        let all = rates.iter().chain(std::iter::once(self.0)).flat_map(|one| {
            let kind = read::concept(one, "type").filter(|kind| rates.len() > 1 || !kind_is_usual(kind));
            let kind =
                kind.and_then(|kind| kind.display()).map(|kind| format!(" ({kind})")).unwrap_or_default();
            ["dose", "rate"].map(|stem| amount(one, stem).map(|amount| format!("{amount}{kind}")))
        });
        unrepeated(all.flatten())
    }

    /// The dosage in one line: the author's words as they are, then whatever of the structure they do not tell.
    pub fn to_text(self, words: &dyn DosageWords) -> Option<String> {
        let text = self.text();
        let mut parts = self.structure(words);
        parts.retain(|part| !text.is_some_and(|text| is_told(part, text)));
        // Which comes after which, where doses follow on each other; not `2.`, which would be part of a number.
        let order = read::text(self.0, "sequence").filter(|number| !matches!(*number, "0" | "1"));
        let order = order.map(|number| format!("#{number}: ")).unwrap_or_default();
        match (text, parts.is_empty()) {
            (Some(text), true) => Some(format!("{order}{}", words.isolate(text))),
            (Some(text), false) => Some(format!("{order}{} ({})", words.isolate(text), parts.join(", "))),
            (None, false) => Some(format!("{order}{}", parts.join(", "))),
            (None, true) => None,
        }
    }

    fn structure(self, words: &dyn DosageWords) -> Vec<String> {
        let shown = |concept: Concept<'a>| words.named(&concept).map(|name| words.isolate(&name));
        let mut parts: Vec<String> = self.amounts().iter().map(|amount| words.isolate(amount)).collect();
        parts.extend(self.route().and_then(shown));
        parts.extend(read::concept(self.0, "method").and_then(shown));
        parts.extend(read::concept(self.0, "site").and_then(shown));
        parts.extend(
            read::one(self.0, "timing").map(|timing| timing::parts(timing, words)).unwrap_or_default(),
        );
        let reasons = ["asNeededCodeableConcept", "asNeededFor"].into_iter();
        let reasons = reasons.flat_map(|key| read::concepts(self.0, key)).filter_map(shown);
        let reasons: Vec<_> = reasons.map(|reason| words.as_needed(Some(&reason))).collect();
        if reasons.is_empty() && read::flag(self.0, "asNeededBoolean") == Some(true) {
            parts.push(words.as_needed(None));
        }
        parts.extend(reasons);
        parts.extend(read::concepts(self.0, "additionalInstruction").into_iter().filter_map(shown));
        let ratios = read::elements(self.0, "maxDosePerPeriod").iter().filter_map(quantity::ratio_text);
        parts.extend(ratios.map(|ratio| words.at_most(&ratio, Limit::Said)));
        for (key, of) in [("maxDosePerAdministration", Limit::Dose), ("maxDosePerLifetime", Limit::Lifetime)]
        {
            let limit = self.0.get(key).and_then(quantity_text);
            parts.extend(limit.map(|limit| words.at_most(&limit, of)));
        }
        unrepeated(parts)
    }
}

/// Ordered, as against calculated (hl7.org/fhir/R4/codesystem-dose-rate-type.html).
fn kind_is_usual(kind: &Concept<'_>) -> bool {
    kind.any_code() == Some("ordered")
}

fn unrepeated(parts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen = Vec::new();
    for part in parts {
        if !seen.contains(&part) {
            seen.push(part);
        }
    }
    seen
}

fn amount<'a>(object: &'a Json<'a>, stem: &str) -> Option<String> {
    // By name: `doseAndRate` begins like a `dose[x]`.
    let of = |kind: &str| object.get(&format!("{stem}{kind}"));
    of("Quantity")
        .or_else(|| of("SimpleQuantity"))
        .and_then(quantity_text)
        .or_else(|| quantity::range_text(of("Range")?))
        .or_else(|| quantity::ratio_text(of("Ratio")?))
        .or_else(|| read::text_of(of("String")?).map(str::to_owned))
}

/// A quantity, or its unit alone with the number in doubt.
fn quantity_text<'a>(value: &'a Json<'a>) -> Option<String> {
    let quantity = Quantity::read(value)?;
    quantity.to_text().or_else(|| quantity.unit.map(|unit| format!("? {unit}")))
}

/// What a Timing says, a phrase for each thing.
pub(super) fn timing_text<'a>(timing: &'a Json<'a>, words: &dyn DosageWords) -> Vec<String> {
    timing::parts(timing, words)
}

/// The first event of a Timing, or the start of its bounds.
pub(super) fn timing_events<'a>(timing: &'a Json<'a>) -> Option<PartialDate<'a>> {
    read::texts(timing, "event").first().map(|event| PartialDate::new(event)).or_else(|| {
        let repeat = read::one(timing, "repeat")?;
        read::period(repeat, "boundsPeriod")?.start
    })
}
