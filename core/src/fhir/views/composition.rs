//! Composition and its sections.

use super::view;
use crate::fhir::concept::{Concept, LOINC};
use crate::fhir::date::PartialDate;
use crate::fhir::json::Json;
use crate::fhir::read;
use crate::fhir::sections::SectionKind;

view! {
    /// The table of contents of a document (hl7.org/fhir/R4/composition.html).
    Composition of "Composition"
}

impl<'a> Composition<'a> {
    /// The title.
    pub fn title(self) -> Option<&'a str> {
        read::text(self.0, "title")
    }

    /// When it was written.
    pub fn date(self) -> Option<PartialDate<'a>> {
        read::date(self.0, "date")
    }

    /// `preliminary`, `final`, `amended` or `entered-in-error`.
    pub fn status(self) -> Option<&'a str> {
        read::text(self.0, "status")
    }

    /// Who wrote it: the reference, and the words beside it.
    pub fn authors(self) -> impl Iterator<Item = (Option<&'a str>, Option<&'a str>)> {
        read::elements(self.0, "author")
            .iter()
            .map(|author| (read::text(author, "reference"), read::text(author, "display")))
    }

    /// All sections, each before the sections within it.
    pub fn sections(self) -> Vec<Section<'a>> {
        let mut sections = Vec::new();
        collect(self.0, None, &mut sections);
        sections
    }
}

fn collect<'a>(parent: &'a Json<'a>, kind: Option<SectionKind>, sections: &mut Vec<Section<'a>>) {
    for json in read::elements(parent, "section") {
        let section = Section { json, inherited: kind };
        sections.push(section);
        collect(json, section.kind(), sections);
    }
}

/// One section of a composition.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a> {
    json: &'a Json<'a>,
    /// The kind of the section around it.
    inherited: Option<SectionKind>,
}

impl<'a> Section<'a> {
    /// The title.
    pub fn title(self) -> Option<&'a str> {
        read::text(self.json, "title")
    }

    /// The code.
    pub fn code(self) -> Option<Concept<'a>> {
        read::concept(self.json, "code")
    }

    /// What the section is about, from its code, the section around it or its title.
    pub fn kind(self) -> Option<SectionKind> {
        self.code()
            .and_then(|code| {
                code.codings
                    .iter()
                    .filter(|coding| coding.system.is_none_or(|system| system == LOINC))
                    .find_map(|coding| SectionKind::from_loinc(coding.code?))
            })
            .or(self.inherited)
            .or_else(|| SectionKind::from_title(self.title().filter(|_| self.code().is_none())?))
    }

    /// The narrative's XHTML.
    pub fn div(self) -> Option<&'a str> {
        read::text(self.json.get("text")?, "div")
    }

    /// `generated`, `extensions`, `additional` or `empty`.
    pub fn narrative_status(self) -> Option<&'a str> {
        read::text(self.json.get("text")?, "status")
    }

    /// References to the entries.
    pub fn entries(self) -> impl Iterator<Item = &'a str> {
        read::references(self.json, "entry")
    }

    /// Why there are no entries.
    pub fn empty_reason(self) -> Option<Concept<'a>> {
        read::concept(self.json, "emptyReason")
    }
}
