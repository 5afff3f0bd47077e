//! Dosage and Timing: the author's words, else words made from the structure.

use crate::fhir::concept::Concept;
use crate::fhir::date::PartialDate;
use crate::fhir::json::Json;
use crate::fhir::quantity::{self, Period, Quantity};
use crate::fhir::read;

/// How a medicine is taken (hl7.org/fhir/R4/dosage.html).
#[derive(Clone, Copy, Debug)]
pub struct Dosage<'a>(&'a Json<'a>);

/// The fixed words that a dosage is composed with.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a table of words is given whole")]
pub struct DosageWords {
    /// Number of times, with `{n}`; the first two for once and twice.
    pub times: [&'static str; 3],
    /// One unit of time, with `{unit}`: "a day".
    pub per_one: &'static str,
    /// Several units of time, with `{n}` and `{unit}`: "every 8 hours".
    pub per_many: &'static str,
    /// UCUM code, one, several.
    pub units: &'static [(&'static str, &'static str, &'static str)],
    /// Codes of events and of usual schedules, with their words.
    pub codes: &'static [(&'static str, &'static str)],
    /// As needed.
    pub as_needed: &'static str,
    /// As needed, with `{reason}`.
    pub as_needed_for: &'static str,
    /// A length of time, with `{duration}`.
    pub lasting: &'static str,
    /// A limit, with `{limit}`.
    pub at_most: &'static str,
}

impl DosageWords {
    /// Symbols that need no language, for narrative in any.
    pub const SYMBOLS: DosageWords = DosageWords {
        times: ["1 ×", "2 ×", "{n} ×"],
        per_one: "/ {unit}",
        per_many: "/ {n} {unit}",
        units: &[],
        codes: &[],
        as_needed: "PRN",
        as_needed_for: "PRN ({reason})",
        lasting: "× {duration}",
        at_most: "≤ {limit}",
    };

    fn unit(&self, code: &str, count: Option<&str>) -> String {
        let unit = self.units.iter().find(|(known, _, _)| *known == code);
        unit.map_or(code, |(_, one, many)| if matches!(count, None | Some("1")) { one } else { many })
            .to_owned()
    }

    fn code(&self, code: &str) -> Option<&'static str> {
        self.codes.iter().find(|(known, _)| *known == code).map(|(_, words)| *words)
    }
}

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
        // STU3 has dose and rate on the dosage itself.
        let rates = read::elements(self.0, "doseAndRate").iter().chain(std::iter::once(self.0));
        rates.flat_map(|one| [amount(one, "dose"), amount(one, "rate")]).flatten().collect()
    }

    /// The dosage in one line: the author's words, and the structure where the words do not give the dose.
    pub fn to_text(self, words: &DosageWords) -> Option<String> {
        let structure = self.structure(words);
        match (self.text(), structure) {
            (Some(text), Some(structure)) if !self.is_told_by(text) => Some(format!("{text} ({structure})")),
            (Some(text), _) => Some(text.to_owned()),
            (None, structure) => structure,
        }
    }

    /// Whether the author's words already hold every number of the structured doses.
    fn is_told_by(self, text: &str) -> bool {
        let told: Vec<String> = numbers(text).collect();
        self.amounts().iter().all(|amount| numbers(amount).all(|number| told.contains(&number)))
    }

    fn structure(self, words: &DosageWords) -> Option<String> {
        let shown = |concept: Concept<'a>| concept.display().map(|display| display.into_owned());
        let mut parts = self.amounts();
        parts.extend(self.route().and_then(shown));
        parts.extend(read::concept(self.0, "method").and_then(shown));
        parts.extend(read::concept(self.0, "site").and_then(shown));
        parts.extend(self.0.get("timing").and_then(|timing| timing_text(timing, words)));
        if let Some(reason) = read::concept(self.0, "asNeededCodeableConcept").and_then(shown) {
            parts.push(words.as_needed_for.replace("{reason}", &reason));
        } else if read::flag(self.0, "asNeededBoolean") == Some(true) {
            parts.push(words.as_needed.to_owned());
        }
        parts.extend(read::concepts(self.0, "additionalInstruction").into_iter().filter_map(shown));
        let most = |text: String| words.at_most.replace("{limit}", &text);
        parts.extend(read::one(self.0, "maxDosePerPeriod").and_then(quantity::ratio_text).map(most));
        let single = ["maxDosePerAdministration", "maxDosePerLifetime"].into_iter();
        parts.extend(single.filter_map(|key| Quantity::read(self.0.get(key)?)?.to_text().map(most)));
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// The numbers in a text, whole: `50` is not in `150 mg`.
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|character: char| !(character.is_ascii_digit() || matches!(character, '.' | ',')));
    let words = words.map(|word| word.trim_matches(['.', ',']).replace(',', "."));
    words.filter(|word| !word.is_empty())
}

fn amount<'a>(object: &'a Json<'a>, stem: &str) -> Option<String> {
    let (kind, value) = read::choice(object, stem)?;
    match kind {
        "Range" => quantity::range_text(value),
        "Ratio" => quantity::ratio_text(value),
        "Quantity" | "SimpleQuantity" => Quantity::read(value)?.to_text(),
        _ => None,
    }
}

/// The first event of a Timing, or the start of its bounds.
pub(super) fn timing_events<'a>(timing: &'a Json<'a>) -> Option<PartialDate<'a>> {
    read::texts(timing, "event").first().map(|event| PartialDate::new(event)).or_else(|| {
        let repeat = read::one(timing, "repeat")?;
        read::period(repeat, "boundsPeriod")?.start
    })
}

fn timing_text<'a>(timing: &'a Json<'a>, words: &DosageWords) -> Option<String> {
    let mut parts = Vec::new();
    if let Some(repeat) = read::one(timing, "repeat") {
        parts.extend(frequency_text(repeat, words));
        let when = read::texts(repeat, "when").into_iter();
        let offset =
            read::text(repeat, "offset").map(|offset| format!("{offset} {}", words.unit("min", None)));
        parts.extend(offset.filter(|_| when.len() > 0));
        parts.extend(when.map(|code| words.code(code).unwrap_or(code).to_owned()));
        let clock = |time: &str| time.get(..5).unwrap_or(time).to_owned();
        parts.extend(read::texts(repeat, "timeOfDay").into_iter().map(clock));
        parts.extend(
            read::texts(repeat, "dayOfWeek").into_iter().map(|day| words.code(day).unwrap_or(day).to_owned()),
        );
        parts.extend(span(repeat, "duration", words).map(|span| words.lasting.replace("{duration}", &span)));
        parts.extend(bounds_text(repeat, words));
    }
    if parts.is_empty() {
        let code = read::concept(timing, "code")?;
        let known = code.codings.iter().find_map(|coding| words.code(coding.code?)).map(str::to_owned);
        parts.extend(code.text.map(str::to_owned).or(known).or_else(|| Some(code.display()?.into_owned())));
    }
    let events = read::texts(timing, "event").into_iter();
    parts.extend(events.map(|event| PartialDate::new(event).date_text().to_owned()));
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn frequency_text<'a>(repeat: &'a Json<'a>, words: &DosageWords) -> Option<String> {
    let to = |low: &str, high: Option<&str>| high.map_or(low.to_owned(), |high| format!("{low}–{high}"));
    let frequency = read::text(repeat, "frequency");
    let count = frequency.map(|low| to(low, read::text(repeat, "frequencyMax")));
    let unit = read::text(repeat, "periodUnit");
    let Some(unit) = unit else {
        return count.or_else(|| read::text(repeat, "count").map(str::to_owned)).map(|n| times(&n, words));
    };
    let period = to(read::text(repeat, "period").unwrap_or("1"), read::text(repeat, "periodMax"));
    let per = if matches!(period.as_str(), "1" | "1.0") {
        words.per_one.replace("{unit}", &words.unit(unit, None))
    } else {
        words.per_many.replace("{n}", &period).replace("{unit}", &words.unit(unit, Some(&period)))
    };
    match count.as_deref() {
        // "every 8 hours" says it all where it is once.
        None | Some("1") if !words.units.is_empty() && !matches!(period.as_str(), "1" | "1.0") => Some(per),
        count => Some(format!("{} {per}", times(count.unwrap_or("1"), words))),
    }
}

fn times(count: &str, words: &DosageWords) -> String {
    let [once, twice, many] = words.times;
    match count {
        "1" => once.to_owned(),
        "2" => twice.to_owned(),
        _ => many.replace("{n}", count),
    }
}

fn span<'a>(repeat: &'a Json<'a>, key: &str, words: &DosageWords) -> Option<String> {
    let (value, unit) = (read::text(repeat, key)?, read::text(repeat, &format!("{key}Unit"))?);
    Some(format!("{value} {}", words.unit(unit, Some(value))))
}

fn bounds_text<'a>(repeat: &'a Json<'a>, words: &DosageWords) -> Option<String> {
    let (kind, value) = read::choice(repeat, "bounds")?;
    match kind {
        "Period" => Period::read(value)?.to_text(),
        "Range" => quantity::range_text(value),
        _ => {
            let quantity = Quantity::read(value)?;
            let unit = quantity.ucum.or(quantity.unit)?;
            let span = format!("{} {}", quantity.value?, words.unit(unit, quantity.value));
            Some(words.lasting.replace("{duration}", &span))
        }
    }
}
