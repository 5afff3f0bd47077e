//! An item in the making: takes views' values and cleans them on the way in.

use std::borrow::Cow;

use crate::fhir::views::{Dosage, When};
use crate::fhir::{Concept, Json, PartialDate, Period, narrative, read};
use crate::summary::item::{Code, Fact, FactKind, Item};
use crate::summary::{clean, words};

pub(super) struct Draft<'a> {
    resource: &'a Json<'a>,
    pub(super) item: Item,
}

impl<'a> Draft<'a> {
    pub(super) fn new(entry: usize, resource: &'a Json<'a>) -> Self {
        let mut draft = Draft { resource, item: Item { entry, ..Item::default() } };
        // FHIR: whoever does not understand a modifier extension must not act on the resource as if it were
        // not there (hl7.org/fhir/R4/extensibility.html#modifierExtension).
        if !read::elements(resource, "modifierExtension").is_empty() {
            draft.code(FactKind::Modifier, Some("modifier"));
        }
        draft
    }

    pub(super) fn resource(&self) -> &'a Json<'a> {
        self.resource
    }

    /// Whether its author withdrew it.
    pub(super) fn is_in_error(&self) -> bool {
        let status = read::text(self.resource, "status");
        let verification =
            read::concept(self.resource, "verificationStatus").and_then(|status| status.any_code());
        [status, verification].contains(&Some("entered-in-error"))
    }

    pub(super) fn title(&mut self, concept: Option<&Concept<'a>>) {
        let Some(concept) = concept else { return };
        self.item.title = concept.display().map(|display| clean::line(&display)).unwrap_or_default();
        self.item.other_title = concept.other_display().map(clean::line);
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

    pub(super) fn title_text(&mut self, text: Option<&str>) {
        if self.item.title.is_empty()
            && let Some(text) = text
        {
            self.item.title = clean::line(text);
        }
    }

    pub(super) fn text(&mut self, kind: FactKind, text: Option<&str>) {
        let text = text.map(clean::line).filter(|text| !text.is_empty());
        self.item.facts.extend(text.map(|text| Fact { kind, text, coded: false }));
    }

    pub(super) fn code(&mut self, kind: FactKind, code: Option<&str>) {
        self.item.facts.extend(code.map(|code| Fact { kind, text: clean::line(code), coded: true }));
    }

    pub(super) fn concept(&mut self, kind: FactKind, concept: Option<Concept<'a>>) {
        self.text(kind, concept.and_then(|concept| concept.display()).as_deref());
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
            self.text(FactKind::Dose, dosage.to_text(&words::DOSAGE).as_deref());
            let instruction = dosage.patient_instruction().filter(|told| Some(*told) != dosage.text());
            self.text(FactKind::Instruction, instruction);
        }
    }

    /// A fact that is a date or period.
    pub(super) fn when(&mut self, kind: FactKind, when: Option<&When<'a>>) {
        match (kind, when) {
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
            self.item.title = div.map(|div| clean::line(&narrative::plain_text(div))).unwrap_or_default();
        }
        self.item
    }
}
