//! An item in the making: takes views' values and cleans them on the way in.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use super::emptiness;
use crate::code_system::CodeSystem;
use crate::fhir::standing::Standing;
use crate::fhir::views::{Dosage, When};
use crate::fhir::{Concept, Json, PartialDate, Period, narrative, read};
use crate::health::Source;
use crate::limits;
use crate::summary::item::{Code, Emptiness, Fact, FactKind, Item, Statement};
use crate::summary::words::Words;
use crate::summary::{clean, label};

pub(super) struct Draft<'a> {
    resource: &'a Json<'a>,
    pub(super) words: Words,
    pub(super) item: Item,
    /// Where what it says comes from.
    pub(super) source: Option<Source>,
    /// Whether it says that there is none of something, though not so that it may be believed.
    pub(super) is_denial: bool,
    /// What of the summary's size is left ([`SUMMARY_BYTES`](crate::limits::SUMMARY_BYTES)).
    budget: Option<Rc<Cell<usize>>>,
}

/// The longest text that is shown.
const LONG_TEXT: usize = limits::SUMMARY_BYTES / 16;

impl<'a> Draft<'a> {
    pub(super) fn new(entry: usize, resource: &'a Json<'a>, words: Words) -> Self {
        let item = Item { entry, ..Item::default() };
        Draft { resource, words, item, source: None, is_denial: false, budget: None }
    }

    /// The same, within what is left of the summary's size.
    pub(super) fn within(mut self, budget: &Rc<Cell<usize>>) -> Self {
        self.budget = Some(Rc::clone(budget));
        self
    }

    /// Whether so much text still fits; where it does not, the item says that there is more.
    fn fits(&mut self, bytes: usize) -> bool {
        let Some(budget) = &self.budget else { return true };
        // One text of absurd length costs its place, not that of everything after it.
        let bytes = bytes.saturating_add(16);
        let charge = if bytes > LONG_TEXT { LONG_TEXT / 4 } else { bytes };
        if let Some(left) = budget.get().checked_sub(charge) {
            budget.set(left);
            if bytes <= LONG_TEXT {
                return true;
            }
        } else {
            budget.set(0);
        }
        let more = Fact::code(FactKind::Modifier, "more");
        if self.item.facts.last() != Some(&more) {
            self.item.facts.push(more);
        }
        false
    }

    /// What the code says of there being nothing, where that may be shown as plain truth: it holds, it is about
    /// the patient, and nothing modifies it. Otherwise it becomes an item with all that is said of it.
    pub(super) fn denial(
        &mut self,
        code: Option<&Concept<'a>>,
        date: Option<PartialDate<'a>>,
        notes: Vec<&str>,
    ) -> Option<Statement> {
        let mut statement = emptiness::of_code(code?, self.item.entry)?;
        let denies = matches!(statement.emptiness, Emptiness::NoneKnown | Emptiness::NoneKnownOfKind);
        let standing = Standing::of(self.resource, None);
        if self.has(FactKind::Modifier)
            || (denies && !matches!(standing, Standing::Current | Standing::NotDone))
        {
            self.is_denial = true;
            self.code(FactKind::Modifier, Some("denial"));
            return None;
        }
        let length = statement.text.as_ref().map_or(0, String::len);
        if !self.fits(length + notes.iter().map(|note| note.len()).sum::<usize>()) {
            return None;
        }
        statement.date = date.map(|date| clean::line(date.date_text()));
        statement.notes = notes.into_iter().map(clean::line).collect();
        Some(statement)
    }

    pub(super) fn resource(&self) -> &'a Json<'a> {
        self.resource
    }

    pub(super) fn title(&mut self, concept: Option<&Concept<'a>>) {
        let Some(concept) = concept else { return };
        let other = concept.other_display().map_or(0, str::len);
        if !self.fits(concept.display().map_or(0, |display| display.len()) + other) {
            return;
        }
        self.item.title = concept.display().map(|display| clean::line(&display)).unwrap_or_default();
        self.item.other_title = concept.other_display().map(clean::line);
        self.item.label = label::of(concept, &self.item.title, self.words.0);
        // What the code system says is what the label says.
        self.item.other_title.take_if(|_| self.item.label.is_some());
        self.item.codes = concept
            .codings
            .iter()
            .filter_map(|coding| {
                Some(Code { system: coding.system.map(clean::line), code: clean::line(coding.code?) })
            })
            .collect();
        if self.item.title.is_empty()
            && let Some(reason) = concept.absent
        {
            self.code(FactKind::Absent, Some(reason));
        }
    }

    /// What further codes of the title say, where that is more than the title: the strength of a medicine, the tissue
    /// of a tumour; not the rubrics of a classification.
    pub(super) fn further(&mut self, concept: Option<&Concept<'a>>, says_more: impl Fn(&str) -> bool) {
        for coding in concept.map(Concept::further).unwrap_or_default() {
            let system = coding.system.and_then(CodeSystem::from_uri);
            let is_rubric = matches!(system, Some(CodeSystem::Icd10 | CodeSystem::Icd11 | CodeSystem::Atc));
            self.text(
                FactKind::Description,
                coding.display.filter(|display| !is_rubric && says_more(display)),
            );
        }
    }

    pub(super) fn title_text(&mut self, text: Option<&str>) {
        if self.item.title.is_empty()
            && let Some(text) = text
            && self.fits(text.len())
        {
            self.item.title = clean::line(text);
        }
    }

    pub(super) fn text(&mut self, kind: FactKind, text: Option<&str>) {
        let Some(text) = text.filter(|text| self.fits(text.len())) else { return };
        self.push(Fact::text(kind, clean::line(text)));
    }

    /// A sentence made here of words of the record.
    pub(super) fn composed(&mut self, kind: FactKind, text: Option<&str>) {
        let Some(text) = text.filter(|text| self.fits(text.len())) else { return };
        self.push(Fact::text(kind, clean::composed(text)));
    }

    /// A fact, unless it says nothing (`-`), or what was said already.
    fn push(&mut self, fact: Fact) {
        let says_something = fact.text.chars().any(|one| !matches!(one, '-' | '–' | '.' | ' '));
        if says_something && !self.item.facts.contains(&fact) {
            self.item.facts.push(fact);
        }
    }

    pub(super) fn code(&mut self, kind: FactKind, code: Option<&str>) {
        self.item.facts.extend(code.map(|code| Fact::code(kind, clean::line(code))));
    }

    pub(super) fn concept(&mut self, kind: FactKind, concept: Option<Concept<'a>>) {
        let Some(concept) = concept else { return };
        let count = self.item.facts.len();
        self.text(kind, concept.display().as_deref());
        if let Some(fact) = self.item.facts.get_mut(count).filter(|fact| fact.kind == kind) {
            fact.label = label::of(&concept, &fact.text, self.words.0);
        }
    }

    pub(super) fn concepts(&mut self, kind: FactKind, concepts: Vec<Concept<'a>>) {
        for concept in concepts {
            self.concept(kind, Some(concept));
        }
    }

    pub(super) fn texts(&mut self, kind: FactKind, texts: Vec<&str>) {
        for text in texts {
            // FHIR has Markdown here; some write XHTML.
            let markup = text.starts_with('<') && text.contains("</");
            let text = if markup { Cow::Owned(narrative::plain_text(text)) } else { Cow::Borrowed(text) };
            self.text(kind, Some(&text));
        }
    }

    pub(super) fn dosages(&mut self, dosages: Vec<Dosage<'a>>) {
        for dosage in dosages {
            self.composed(FactKind::Dose, dosage.to_text(&self.words.0).as_deref());
            let instruction = dosage.patient_instruction().filter(|told| Some(*told) != dosage.text());
            self.text(FactKind::Instruction, instruction);
        }
    }

    /// A fact that is a date or period.
    pub(super) fn when(&mut self, kind: FactKind, when: Option<&When<'a>>) {
        match (kind, when) {
            // It began some time in between, which is no end.
            (FactKind::Onset, Some(When::Period(Period { start: Some(_), end: Some(_), .. }))) => {
                self.text(FactKind::OnsetBetween, when.and_then(When::to_text).as_deref());
            }
            (
                FactKind::When | FactKind::Onset,
                Some(When::Period(Period { start: Some(start), end: None, .. })),
            ) => {
                self.date(FactKind::Onset, Some(*start));
            }
            (FactKind::When, Some(When::Period(Period { start: None, end: Some(end), .. }))) => {
                self.date(FactKind::Ended, Some(*end));
            }
            _ => self.text(kind, when.and_then(When::to_text).as_deref()),
        }
    }

    pub(super) fn date(&mut self, kind: FactKind, date: Option<PartialDate<'a>>) {
        self.text(kind, date.map(|date| date.date_text()));
    }

    /// The date by which the item stands in its group, and is shown.
    pub(super) fn dated(&mut self, when: Option<&When<'a>>) {
        let Some(when) = when else { return };
        self.item.date = when.to_text().map(|text| clean::line(&text));
        self.sorted_by(when.date());
    }

    /// The same with the time of day.
    pub(super) fn timed(&mut self, when: Option<&When<'a>>) {
        self.dated(when);
        if let Some(When::Date(date)) = when
            && let Some(time) = date.time_text().filter(|time| *time != "00:00")
        {
            self.item.date = Some(clean::line(&format!("{} {time}", date.date_text())));
        }
    }

    pub(super) fn sorted_by(&mut self, date: Option<PartialDate<'a>>) {
        if let Some(date) = date {
            self.item.sort = (date.year(), date.month(), date.day(), date.as_str().to_owned());
        }
    }

    pub(super) fn has(&self, kind: FactKind) -> bool {
        self.item.fact(kind).is_some()
    }

    /// The item; where nothing names it, the resource's own narrative does.
    pub(super) fn finish(mut self) -> Item {
        if self.item.title.is_empty() {
            let div = self.resource.get("text").and_then(|text| read::text(text, "div"));
            let div = div.filter(|div| self.fits(div.len()));
            self.item.title = div.map(|div| clean::line(&narrative::plain_text(div))).unwrap_or_default();
        }
        self.code(FactKind::Source, self.source.map(Source::code));
        self.item
    }
}
